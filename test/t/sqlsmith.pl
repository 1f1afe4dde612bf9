#!/usr/bin/perl
# sqlsmith (Debian's package) makes queries up from all that the catalogs offer, as a role without privileges in a
# database with tables of every type (test/lib/warehouse.sql).  No query ends the server, and none ends in an internal
# error (class XX) but those that the server is known to raise by itself.
#
# QUERIES is their number: 3,000 with RARE_EARTH_LONG, 100,000 in the run of docs/reliability.md.
# SEED is the first seed.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $queries = $ENV{QUERIES} // ($ENV{RARE_EARTH_LONG} ? 3000 : 0);
my $seed = $ENV{SEED} // 1;
plan(skip_all => 'takes long: QUERIES=1000, or RARE_EARTH_LONG=1') unless $queries;
plan(skip_all => 'sqlsmith is not installed') unless grep { -x "$_/sqlsmith" } split(/:/, $ENV{PATH});

my $role = make_role('smith');
my ($database, $output) = make_database('smith');
is($output, '', 'a database of its own');
is(run_psql($database, <<"SQL", '-v', 'home=public'), '', 'tables of every type');
CREATE EXTENSION rare_earth;
\\i ${\library('warehouse.sql')}
DELETE FROM warehouse.lot WHERE id > 20;
DELETE FROM warehouse.quote WHERE id % 500 > 0;
ALTER ROLE $role LOGIN PASSWORD 'smith';
GRANT USAGE ON SCHEMA warehouse TO $role;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA warehouse TO $role;
ALTER ROLE $role SET search_path = public, warehouse;
ALTER ROLE $role SET statement_timeout = '2s';
-- a statement's error is the client's business
ALTER ROLE $role SET client_min_messages = error;
SQL
# a crash of a backend gives a new checkpointer
my $server_started = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer';\n";
my $started = run_psql($database, $server_started);

# It writes the errors that it does not expect into these tables of its own.
my ($log, $made) = make_database('smith_log');
is($made . run_psql($log, <<'SQL'), '', 'a database for its log');
CREATE TABLE instance (id bigserial PRIMARY KEY, rev text, target text, hostname text, version text, seed text);
CREATE TABLE stat (id bigint, generated bigint, level float8, nodes float8, updated timestamptz, retries float8, impedance text);
CREATE TABLE error (id bigint, msg text, query text, sqlstate text, errid bigserial);
SQL
my $server = "host=$ENV{PGHOST} port=$ENV{PGPORT}";
my $user = run_psql('postgres', "SELECT current_user;\n");
my $report = run_command('sqlsmith', "--target=$server dbname=$database user=$role password=smith", "--log-to=$server dbname=$log user=$user",
    '--exclude-catalog', "--max-queries=$queries", "--seed=$seed");
is(run_psql($database, $server_started), $started, 'the server has not restarted');
my ($generated, $failed, $timeouts) = split(/\|/, run_psql($log, "SELECT generated, (SELECT count(*) FROM error), (SELECT count(*) FROM error WHERE sqlstate = '57014') FROM stat;\n"));
cmp_ok($generated, '>=', $queries - 1, "$generated queries, $failed errors, $timeouts of them timeouts") or diag($report);
note(run_psql($log, "SELECT sqlstate, count(*), left(max(msg), 70) FROM error GROUP BY 1 ORDER BY 2 DESC;\n"));

# What the server raises by itself; anything else may come of what our catalog entries promise it.
my @servers = ('invalid INTERVAL typmod', 'could not open relation with OID 0', 'failed to find conversion function from unknown',
    'agg_transfn called in non-aggregate context');
my $internal = run_psql($log, "SELECT msg, replace(left(query, 2000), E'\\n', ' ') FROM error WHERE sqlstate ~ '^XX';\n");
my @others = grep { my $line = $_; /ERROR/ && !grep { index($line, $_) >= 0 } @servers } split(/\n/, $internal);
is(scalar(@others), 0, 'no internal error but of the server: ' . join(', ', grep { $internal =~ /\Q$_/ } @servers)) or diag(join("\n", @others));
done_testing();
