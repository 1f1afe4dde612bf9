#!/usr/bin/perl
# A backend that gets no more memory says so (53200), in whatever of our functions that is, and goes on working: what
# it computes afterwards is right, and with the memory back the same statement gives what it should.
#
# prlimit (util-linux) lets the backend's address space grow by LIMIT kB beyond what it has after a first round of
# everything in small.  Needs a server on this machine that has the extension (PGHOST and so on).
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $limit = $ENV{LIMIT} // 12 * 1024;
my ($database, $output) = make_database('out_of_memory');

# The owner of a process may lower its soft limit, and raise it again.
my $as_owner = $> == 0 ? 'runuser -u $(stat -c %U /proc/$BACKEND) --' : '';
my $know_backend = "SELECT pg_backend_pid() AS pid \\gset\n\\setenv BACKEND :pid\n";
my $unlimit = "\\! $as_owner prlimit --pid \$BACKEND --as=unlimited:\n";
if (run_psql($database, "SELECT pg_read_file('/proc/self/status') ~ 'VmSize';\n$know_backend$unlimit") ne 't')
{
    plan(skip_all => 'the limits of a process of the server cannot be set here');
}

# A statement over a size N: small in the first round.  Its result is short.
my @cases = (
    ['build, in order', q{md5(price_series(date '0001-01-01' + n, n)::text) FROM generate_series(0, N) n}, 2000000],
    ['build, in no order', q{md5(price_series(date '0001-01-01' + (n * 7919::bigint % 3652059)::int, n)::text) FROM generate_series(0, N) n}, 1500000],
    ['build, beyond 64 bits', q{md5(price_series(date '0001-01-01' + n, n * 1e25)::text) FROM generate_series(0, N) n}, 600000],
    ['read a text', q{num_points(t::price_series) FROM (SELECT '{' || string_agg(date '0001-01-01' + n || ':1', ',') || '}' AS t FROM generate_series(0, N) n) x}, 250000],
    ['print', q{length(s::text) FROM series WHERE n = (SELECT max(n) FROM series WHERE n <= N)}, 1000000],
    ['merge', q{num_points(rollup(x.s)) FROM series, LATERAL (VALUES (s), (slice(s, '(,2023-01-01)'))) x (s) WHERE n = (SELECT max(n) FROM series WHERE n <= N)}, 1000000],
    ['rebase', q{num_points(rebase(s, date '0001-01-01')) FROM series WHERE n = (SELECT max(n) FROM series WHERE n <= N)}, 1000000],
    ['jsonb', q{md5(s::jsonb::text) FROM series WHERE n = (SELECT max(n) FROM series WHERE n <= least(N, 300000))}, 1000000],
    ['days and prices', q{cardinality(days(s)) + cardinality(prices(s)) FROM series WHERE n = (SELECT max(n) FROM series WHERE n <= N)}, 1000000],
    ['panel', q{num_items(price_panel('item ' || n, 'month{2023-06:1,2023-07:2}'::price_series)) FROM generate_series(1, N) n}, 300000],
    ['price_index', q{md5(price_index(price_panel('item ' || i, s), 'jevons')::text) FROM generate_series(1, N) i, long}, 400],
    ['geks', q{md5(geks(price_panel('item ' || i, s, s))::text) FROM generate_series(1, least(N, 40)) i, (SELECT slice(s, daterange(NULL, date '0001-01-01' + 30 * N)) AS s FROM long) x}, 1500],
);
is($output . run_psql($database, <<'SQL'), '', 'series of all sizes');
CREATE EXTENSION rare_earth;
CREATE TABLE series AS
SELECT n, price_series(date '0001-01-01' + d, (hashint4(d) & 65535) + 0.01) AS s FROM (VALUES (20), (300000), (1000000)) v (n), generate_series(0, n) d GROUP BY n;
CREATE TABLE long AS SELECT monthly(price_series(date '0001-01-01' + 31 * n, n + 1)) AS s FROM generate_series(0, 2000) n;
VACUUM ANALYZE;
SQL

sub statement { my ($case, $size) = @_; return 'SELECT ' . $case->[1] =~ s/\bN\b/$size/gr . ";\n"; }

my $settings = "SET jit = off;\nSET max_parallel_workers_per_gather = 0;\nSET log_min_messages = panic;\n";
my $small = join('', map { statement($_, 20) } @cases);
my $grow = "SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmSize:\\s+(\\d+) kB'))[1]::bigint * 1024 + $limit * 1024 AS allowed \\gset\n"
  . "\\setenv ALLOWED :allowed\n\\! $as_owner prlimit --pid \$BACKEND --as=\$ALLOWED:\n";
my $small_expected = run_psql($database, $settings . $small);
unlike($small_expected, qr/ERROR/, 'each case in small');
for my $case (@cases)
{
    my ($name, undef, $size) = @$case;
    my $expected = run_psql($database, $settings . statement($case, $size));
    my $got = run_psql($database, "$settings\\set VERBOSITY verbose\n$know_backend$small\\echo limited\n$grow" . statement($case, $size)
        . "\\echo after\n$small$unlimit\\echo unlimited\n" . statement($case, $size) . "SELECT pg_backend_pid() = :pid;\n");
    my ($first, $limited, $after, $unlimited) = split(/^(?:limited|after|unlimited)\n/m, $got);
    like($limited, qr/^line \d+: ERROR:  53200: out of memory$/m, "$name: is refused for want of memory");
    is($after, "$small_expected\n", "$name: then the backend computes what it did before");
    is($unlimited, "$expected\nt", "$name: and this, once it has memory");
}
done_testing();
