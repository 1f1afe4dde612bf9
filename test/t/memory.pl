#!/usr/bin/perl
# The memory of an aggregate goes with the distinct days, not with the rows: the peak of a backend that
# builds one series, or another aggregate, of a number of rows, and of a hundred times as many, over the same days.
# Needs a server that has the extension (PGHOST and so on).  ROWS is the larger number; with RARE_EARTH_LONG
# it is 10^8.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

plan(skip_all => 'Linux tells the peak memory of a process in /proc') unless -r '/proc/self/status';

my $rows = $ENV{ROWS} // ($ENV{RARE_EARTH_LONG} ? 100_000_000 : 2_000_000);
my $few = $rows / 100;
my $days = 2000;
my $allowed = 1024;    # kB: what the allocator rounds up, and pages of the server's own

my ($database, $made) = make_database('memory');
is($made, '', 'a database of its own');
is(run_psql($database, "CREATE EXTENSION rare_earth;\n"), '', 'the extension');

# Peak kB of a new backend that has executed: aggregate over rows i, days d of them.  The rows come out of a
# select list, where nothing keeps them.
sub peak
{
    my ($aggregate, $rows, $days) = @_;
    my $output = run_psql($database, <<"SQL");
SET jit = off;
SET work_mem = '4MB';
SELECT ($aggregate) IS NOT NULL AS ignored
FROM (SELECT i, date '1000-01-01' + (i * 7919 % $days)::int AS any_day, date '1000-01-01' + (i * $days / ($rows + 1))::int AS next_day
      FROM (SELECT generate_series(1::bigint, $rows) AS i) i) q \\gset
SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmHWM:\\s+(\\d+) kB'))[1];
SQL
    return $output =~ /^\d+$/ ? $output : (diag($output), 0)[1];
}

# name, aggregate, part of the rows
my @cases = (
    ['in no order', 'price_series(any_day, i % 1000)', 1],
    ['in order', 'price_series(next_day, i % 1000)', 0.2],
    ['beyond 64 bits', 'price_series(any_day, (i % 1000) * 1e20)', 0.1],
    ['weighted', 'price_series(any_day, i % 1000, 2.5)', 0.1],
    ['one shot', 'summary(any_day, i % 1000)', 0.1],
    ['rollup', 'rollup(price_series(ARRAY[any_day], ARRAY[i % 1000]::numeric[]))', 0.02],
    ['composition', q{ree_composition(('{Y,La,Ce,Pr,Nd,Dy}'::element[])[1 + i % 6], i % 1000)}, 0.1],
    ['light and heavy', q{light_heavy_split(('{Y,La,Ce,Pr,Nd,Dy}'::element[])[1 + i % 6], i % 1000)}, 0.05],
    ['index number', 'fisher(10 + i % 7, 1 + i % 11, 10 + i % 13, 1 + i % 3)', 0.02],
    ['of logarithms', 'jevons(10 + i % 7, 10 + i % 13)', 0.02],
);
for my $case (@cases)
{
    my ($name, $aggregate, $part) = @$case;
    my $few_rows = $few * $part < 2 * $days ? 2 * $days : $few * $part;
    my $less = peak($aggregate, $few_rows, $days);
    my $more = peak($aggregate, $rows * $part, $days);
    ok($less > 0 && $more > 0 && $more - $less <= $allowed,
        sprintf('%-15s %9d rows peak at %6d kB, %6d rows at %6d kB', $name, $rows * $part, $more, $few_rows, $less));
}

# The measure sees what grows: with a hundred times the days there is more.
my ($less, $more) = map { peak('price_series(any_day, i % 1000)', 200_000, $_) } ($days, 100 * $days);
cmp_ok($more, '>', $less + $allowed, "with the days it grows: $less kB, $more kB");
done_testing();
