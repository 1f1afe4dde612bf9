#!/usr/bin/perl
# upgrade_major.pl OLD NEW: three ways from one major version of PostgreSQL to a newer one, for columns, indexes,
# partitions and views of every type (test/lib/warehouse.sql): pg_upgrade, a dump by the newer pg_dump, logical
# replication.  Both versions' servers are installed, with the extension: test/upgrade-major sees to that.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__);
use Warehouse;
use Servers;

my ($old_major, $new_major) = @ARGV;
my %home = (quotes => 'public', others => 'rare_data');
my $old = make_server('old', programs => "/usr/lib/postgresql/$old_major/bin", settings => ['wal_level = logical']);
my $new = prepare_server('new', programs => "/usr/lib/postgresql/$new_major/bin");

# What the old server has, by database: rows, binary values, and in what files indexes are.
my %before;
my $files = "SELECT c.oid::regclass, pg_relation_filenode(c.oid) FROM pg_class c WHERE relnamespace = 'warehouse'::regnamespace AND relkind = 'i' ORDER BY c.oid::regclass::text;\n";
for my $database (sort keys %home)
{
    my $schema = $home{$database} eq 'public' ? '' : "CREATE SCHEMA $home{$database};\n";
    is(on($old, sub { run_psql('postgres', "CREATE DATABASE $database;\n") . make_warehouse($database, $schema) }), '', "$old_major, the extension in $home{$database}: tables, indexes, views");
    $before{$database} = on($old, sub { {contents => contents($database), binary => binary_checksums($database), files => run_psql($database, $files)} });
    is(on($old, sub { amcheck_faults($database) }), '', 'pg_amcheck finds nothing');
}
is(scalar(() = $before{quotes}{contents} =~ /^\w+\|[1-9]\d*\|[0-9a-f]{32}$/mg), 22, 'none of 22 relations is empty');
like(on($old, sub { run_psql('quotes', "SHOW server_version;\n") }), qr/^$old_major\./, "the old server is $old_major");

sub make_warehouse
{
    my ($database, $schema) = @_;
    return run_psql($database, "${schema}CREATE EXTENSION rare_earth SCHEMA $home{$database};\n\\i " . library('warehouse.sql') . "\n", '-v', "home=$home{$database}");
}

# A database of the new server is what the old one's was.
sub same
{
    my ($way, $database) = @_;
    is(difference(on($new, sub { contents($database) }), $before{quotes}{contents}), '', "$way: rows and checksums");
    is(difference(on($new, sub { binary_checksums($database) }), $before{quotes}{binary}), '', "$way: binary values");
    is(on($new, sub { index_faults($database, 'public') }), '', "$way: the indexes find what is there");
    is(on($new, sub { amcheck_faults($database) }), '', "$way: pg_amcheck finds nothing");
}

# pg_upgrade.
stop_server($old);
my @upgrade = ('pg_upgrade', '-b', $old->{programs}, '-B', $new->{programs}, '-d', "$old->{folder}/data", '-D', "$new->{folder}/data", '-U', $ENV{PGUSER}, '-j', 2);
like(run_program($new, @upgrade, '--check'), qr/Clusters are compatible/, 'pg_upgrade --check');
my $output = run_program($new, @upgrade);
ok($? == 0 && $output =~ /Upgrade Complete/, 'pg_upgrade') or die $output, run_command('sh', '-c', 'grep -h -A3 -E "^pg_restore: (error|while)" "$1"/data/pg_upgrade_output.d/*/log/*.log', 'sh', $new->{folder});
start_server($new);
like(on($new, sub { run_psql('quotes', "SHOW server_version;\n") }), qr/^$new_major\./, "the new server is $new_major");
is(difference(on($new, sub { run_psql('quotes', $files) }), $before{quotes}{files}), '', 'indexes are the old files');
same('pg_upgrade', 'quotes');
is(difference(on($new, sub { contents('others') }), $before{others}{contents}), '', 'the extension in another schema: rows and checksums');
is(on($new, sub { index_faults('others', 'rare_data') . amcheck_faults('others') }), '', 'and its indexes are right');

# Definitions are those of a database that was never old.
is(on($new, sub { run_psql('postgres', "CREATE DATABASE fresh;\n") }), '', "a fresh database of $new_major");
$home{fresh} = 'public';
is(on($new, sub { make_warehouse('fresh', '') }), '', 'with the same tables');
is(difference(map { my $database = $_; on($new, sub { definitions($database) }) } 'quotes', 'fresh'), '', 'has the same definitions of views, indexes, columns, checks and partitions');
is(difference(on($new, sub { contents('fresh') }), $before{quotes}{contents}), '', 'and the same rows');
is(difference(map { my $database = $_; on($new, sub { catalog_text($database) }) } 'quotes', 'fresh'), '', 'and the same extension');

# The other ways, from the old server as it was left.
start_server($old);
my $source = connection($old, 'quotes');
is(on($new, sub { run_psql('postgres', "CREATE DATABASE dumped;\nCREATE DATABASE subscribed;\n") }), '', 'a database for each other way');
is(on($new, sub { run_command('sh', '-c', 'pg_dump -Fc -d "$1" | pg_restore --exit-on-error -d dumped', 'sh', $source) }), '', "pg_dump of $new_major from $old_major");
same('dump', 'dumped');

is(on($old, sub { run_psql('quotes', "CREATE PUBLICATION everything FOR TABLE warehouse.lot, warehouse.collection, warehouse.quote, warehouse.output, warehouse.grade;\n") }), '', 'a publication');
is(on($new, sub { run_command('sh', '-c', 'pg_dump --schema-only --no-publications -d "$1" | psql -X -q -o /dev/null -v ON_ERROR_STOP=1 -d subscribed', 'sh', $source) }), '', 'its tables, empty');
is(on($new, sub { run_psql('subscribed', "SET client_min_messages = warning;\nCREATE SUBSCRIPTION everything CONNECTION '$source' PUBLICATION everything WITH (binary = true);\n") }), '', 'a subscription with binary = true');
wait_until('all tables are copied', sub { on($new, sub { run_psql('subscribed', "SELECT count(*) FROM pg_subscription_rel WHERE srsubstate <> 'r';\n") }) eq '0' });
my $work_of_the_day = <<'SQL';
SET search_path = warehouse, public;
INSERT INTO lot SELECT * FROM lots(1001, 1300);
UPDATE lot SET s = s || '{2024-01-02:471.5}', purity = '5N' WHERE id % 5 = 0;
UPDATE lot SET id = id + 100000, product = 'Dy oxide' WHERE id % 7 = 0;
DELETE FROM lot WHERE id % 3 = 0;
UPDATE collection SET panels = panels[1:2], units = units || '{USD/lb}' WHERE e < 'Gd';
INSERT INTO quote SELECT id + 100000, day, 'Tb metal', purity, price, source FROM quote WHERE id % 40 = 3;
INSERT INTO grade VALUES ('6N', '6N');
SQL
is(on($old, sub { run_psql('quotes', $work_of_the_day) }), '', "a day's work on the old server");
replayed($old, 'everything');
is(on($_->[0], sub { run_psql($_->[1], "REFRESH MATERIALIZED VIEW warehouse.stored;\n") }), '', "$_->[1]: the materialised view") for [$old, 'quotes'], [$new, 'subscribed'];
$before{quotes}{contents} = on($old, sub { contents('quotes') });
$before{quotes}{binary} = on($old, sub { binary_checksums('quotes') });
same('logical replication', 'subscribed');
is(on($new, sub { run_psql('quotes', "${work_of_the_day}REFRESH MATERIALIZED VIEW stored;\n") }), '', 'the same day\'s work after pg_upgrade');
same('pg_upgrade and a day', 'quotes');
done_testing();
