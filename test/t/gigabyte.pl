#!/usr/bin/perl
# What would have more than 1 GB is refused with an error of our own, which says so: a panel, and a text.  Takes some
# gigabytes and a minute: only with RARE_EARTH_LONG.
# Needs a server that has the extension (PGHOST and so on).
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

plan(skip_all => 'only with RARE_EARTH_LONG') unless $ENV{RARE_EARTH_LONG};
my $available = 0;
if (open(my $meminfo, '<', '/proc/meminfo'))
{
    /^MemAvailable:\s+(\d+) kB/ and $available = $1 while <$meminfo>;
}
plan(skip_all => 'the machine has no 6 GB of memory to spare') unless $available > 6_000_000;

my ($database, $made) = make_database('gigabyte');
is($made, '', 'a database of its own');

# Every day there is, of one price: few bytes and much text.  And of prices that cannot be compressed.
is(run_psql($database, <<'SQL'), '', 'two series of all days');
CREATE EXTENSION rare_earth;
CREATE TABLE level AS SELECT price_series(date '0001-01-01' + n, 123456789012345678901234567890123456) AS s FROM generate_series(0, 3652058) n;
CREATE TABLE noise AS SELECT price_series(date '0001-01-01' + n, (random() * 1e18)::bigint) AS s FROM generate_series(0, 3652058) n;
SQL

# A point is 2023-07-03: and 36 digits and a comma; a year has 4 digits.
my $point = length('2023-07-03:') + 36 + 1;
my $item = length('"1":{}') + 3652059 * $point - 1 + 1;
my $fits = int((0x3fffffff - length('panel{}')) / $item);
is($fits, 6, 'so many items have a text of less than 1 GB');
is(run_psql($database, "SELECT length(price_panel(n::text, s)::text) FROM level, generate_series(1, $fits) n;\n"),
    length('panel{}') + $fits * $item - 1, 'a text of almost 1 GB');
is(run_psql($database, "\\set VERBOSITY verbose\nSELECT length(price_panel(n::text, s)::text) FROM level, generate_series(1, $fits + 1) n;\n") =~ s/\nLOCATION.*//r,
    "line 2: ERROR:  54000: the text of the value is too long\nDETAIL:  A text has less than 1 GB.\nHINT:  Read the value by its points, or in binary.",
    'and more is refused');

my $too_large = "line 2: ERROR:  54000: price_panel too large\nDETAIL:  A panel, and the table of its prices and quantities, has at most 1 GB.\n"
  . 'HINT:  Use fewer items, or series of months.';
my $bytes = run_psql($database, "SELECT pg_column_size(s) FROM noise;\n");
my $items = int(0x3fffffff / $bytes) + 1;
cmp_ok($bytes, '>', 3652059 * 7, 'prices of 60 bits are what they are');
is(run_psql($database, "\\set VERBOSITY verbose\nSELECT num_items(price_panel(n::text, s)) FROM noise, generate_series(1, $items) n;\n") =~ s/\nLOCATION.*//r,
    $too_large, 'a panel that items make too large');
is(run_psql($database, <<"SQL") =~ s/\nLOCATION.*//r, $too_large, 'a panel that panels make too large');
\\set VERBOSITY verbose
SELECT num_items(rollup(p)) FROM (SELECT price_panel(n::text, s) AS p FROM noise, generate_series(1, $items) n GROUP BY n % 2) half;
SQL
is(run_psql($database, "SELECT num_items(price_panel(n::text, s)) FROM noise, generate_series(1, 2) n;\n"), 2, 'the server works on');
done_testing();
