#!/usr/bin/perl
# Logical replication with binary = true to another server, where the extension is in another schema and every
# type has another OID: columns of every type and of their arrays, partitions, and updates and deletes that
# find their row by a value of each type, by an index or by the whole row (REPLICA IDENTITY).  CHANGES is how many
# rows are changed one transaction after the other: 10^5 with RARE_EARTH_LONG.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;
use Servers;

my $publisher = make_server('publisher', settings => ['wal_level = logical', 'max_replication_slots = 50', 'max_wal_senders = 50']);
my $subscriber = make_server('subscriber',
    settings => ['max_sync_workers_per_subscription = 6', 'max_logical_replication_workers = 8', 'max_worker_processes = 16',
        # each table that is copied has an origin of its own for a while
        'max_replication_slots = 50']);
my %home = (publisher => 'public', subscriber => 'rare_data');
my %column = (element => 'e', calendar_period => 'period', oxide_purity => 'purity', ree_product => 'product', price_unit => 'unit', price_series => 's',
    price_panel => 'panel', ree_composition => 'c');

# A statement for each type: TYPE is its name, COLUMN a column of lot that has it.
sub each_type
{
    my ($sql) = @_;
    return join("\n", map { $sql =~ s/TYPE/$_/gr =~ s/COLUMN/$column{$_}/gr } sort keys %column) . "\n";
}

# Runs a script on a server, with tables and types in the search path.
sub run_on
{
    my ($server, $script) = @_;
    return on($server, sub { run_psql('quotes', "SET search_path = warehouse, $home{$server->{name}};\n$script") });
}

for my $server ($publisher, $subscriber)
{
    my $home = $home{$server->{name}};
    is(on($server, sub { run_psql('postgres', "CREATE DATABASE quotes;\n") }), '', "a $server->{name}");
    # a type before it, so that none has the same OID by chance
    is(on($server, sub { run_psql('quotes', $home eq 'public' ? "CREATE EXTENSION rare_earth;\n" : <<"SQL") }), '', "the extension in schema $home");
CREATE TYPE before_it AS (other int);
CREATE SCHEMA $home;
CREATE EXTENSION rare_earth SCHEMA $home;
SQL
    is(on($server, sub { run_psql('quotes', "\\i " . library('warehouse.sql') . "\n", '-v', "home=$home") }), '', 'tables of every type');
    is(run_on($server, <<'SQL' . each_type(<<'SQL')), '', 'found by values of every type');
ALTER TABLE quote ADD PRIMARY KEY (product, id);
ALTER TABLE output_light REPLICA IDENTITY FULL;
ALTER TABLE output_heavy REPLICA IDENTITY FULL;
ALTER TABLE output_rest REPLICA IDENTITY FULL;
SQL
CREATE TABLE key_TYPE (k TYPE NOT NULL, n bigint);
CREATE UNIQUE INDEX key_TYPE_k ON key_TYPE (k);
ALTER TABLE key_TYPE REPLICA IDENTITY USING INDEX key_TYPE_k;
CREATE TABLE whole_TYPE (k TYPE, n bigint);
ALTER TABLE whole_TYPE REPLICA IDENTITY FULL;
SQL
}
my $oids = <<'SQL';
SELECT typname || ' ' || t.oid FROM pg_type t
WHERE EXISTS (SELECT FROM pg_depend d WHERE classid = 'pg_type'::regclass AND objid IN (t.oid, typelem) AND deptype = 'e') ORDER BY 1;
SQL
my %published = map { $_ => 1 } split(/\n/, run_on($publisher, $oids));
my @subscribed = split(/\n/, run_on($subscriber, $oids));
ok(@subscribed == keys(%published) && @subscribed >= 14 && !grep({ $published{$_} } @subscribed), scalar(@subscribed) . ' types and arrays, none with the same OID');
is(run_on($publisher, <<'SQL'), '', 'every type of the extension that is not a row, and its array, is the type of a column');
SELECT format_type(t.oid, NULL) FROM pg_type t
WHERE EXISTS (SELECT FROM pg_depend d JOIN pg_type m ON m.oid = objid
              WHERE classid = 'pg_type'::regclass AND deptype = 'e' AND m.typtype = 'b' AND m.typcategory <> 'A' AND objid IN (t.oid, t.typelem))
  AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid IN ('lot'::regclass, 'collection'::regclass) AND atttypid = t.oid);
SQL

# Leaf by leaf, and through the root of partitions that the subscriber has otherwise.
my $tables = join(', ', 'lot', 'collection', 'output', 'grade', map { "key_$_, whole_$_" } sort keys %column);
is(run_on($publisher, each_type(<<'SQL') . <<"SQL"), '', 'rows and publications');
INSERT INTO key_TYPE SELECT k, row_number() OVER (ORDER BY k) FROM (SELECT DISTINCT COLUMN AS k FROM lot) x ORDER BY k LIMIT 40;
INSERT INTO whole_TYPE TABLE key_TYPE;
INSERT INTO whole_TYPE TABLE key_TYPE;
SQL
CREATE PUBLICATION tables FOR TABLE $tables;
CREATE PUBLICATION quotes FOR TABLE quote WITH (publish_via_partition_root = true);
SQL
is(run_on($subscriber, <<"SQL"), '', 'a subscription with binary = true');
TRUNCATE lot, collection, output, grade, quote;
DROP TABLE quote_neodymium;
CREATE TABLE quote_dysprosium PARTITION OF quote FOR VALUES IN ('Dy oxide', 'Dy metal', 'Nd oxide');
SET client_min_messages = warning;
CREATE SUBSCRIPTION quotes CONNECTION '${\ connection($publisher, 'quotes')}' PUBLICATION tables, quotes WITH (binary = true);
SQL

# Compares all tables and views; the partitions of quote are others.
sub compare
{
    my ($when) = @_;
    replayed($publisher, 'quotes');
    is(run_on($_, "REFRESH MATERIALIZED VIEW stored;\n"), '', "$when: the $_->{name}'s materialised view") for $publisher, $subscriber;
    for my $what (['rows and checksums', \&contents], ['binary values', \&binary_checksums])
    {
        my ($got, $expected) = map { on($_, sub { $what->[1]->('quotes') }) =~ s/^(warehouse\.)?quote_.*\n//mgr } $subscriber, $publisher;
        is(difference($got, $expected), '', "$when: $what->[0] of " . scalar(split(/\n/, $expected)));
        cmp_ok(scalar(() = $expected =~ /\|[1-9]\d*\|[0-9a-f]{32}$/mg), '>=', 30, 'most of them not empty');
    }
}

my $waiting = "SELECT count(*) FROM pg_subscription_rel WHERE srsubstate <> 'r';\n";
wait_until('all tables are copied', sub { run_on($subscriber, $waiting) eq '0' });
compare('copied');
cmp_ok(run_on($subscriber, "SELECT count(*) FROM quote_dysprosium;\n"), '>', 1000, 'rows are in the subscriber\'s partitions');

is(run_on($publisher, <<'SQL' . each_type(<<'SQL')), '', 'a day\'s work');
INSERT INTO lot SELECT * FROM lots(1001, 1300);
INSERT INTO lot (id, e, purity, s) SELECT 9000, 'Nd', '>99%', price_series(date '2000-01-01' + d, (hashint8(d) & 1048575) / 100.0) FROM generate_series(1, 6000) d;
UPDATE lot SET e = 'Pr' WHERE id = 9000;        -- its series is stored apart and is not sent again
UPDATE lot SET s = s || '{2024-01-02:471.5}', purity = '5N', unit = 'USD/t', elements = '{Y,NULL}' WHERE id % 5 = 0;
UPDATE lot SET id = id + 100000, panel = NULL, product = 'Dy oxide', c = 'element{Nd:1.50}' WHERE id % 7 = 0;
DELETE FROM lot WHERE id % 3 = 0;
UPDATE collection SET units = units || '{USD/lb}', panels = panels[1:2], compositions = '{}' WHERE e < 'Gd';
UPDATE collection SET products = NULL, e = '镧' WHERE e = 'La';
DELETE FROM collection WHERE e IN ('Dy', 'Pm');
UPDATE output SET e = 'Dy', purity = '5N' WHERE e = 'La';
DELETE FROM output WHERE e = 'Nd' AND purity = '4N5';
INSERT INTO grade VALUES ('6N', '6N');
UPDATE grade SET purity = '7N' WHERE purity = '4N5';
UPDATE grade SET name = 'other' WHERE purity = '>99%';
DELETE FROM grade WHERE purity = '>=99%';
INSERT INTO quote SELECT id + 100000, day, 'Dy metal', purity, price, source FROM quote WHERE id % 40 = 3;
UPDATE quote SET product = 'Nd oxide' WHERE id % 40 = 1;
UPDATE quote SET purity = '5N' WHERE product = 'Ce oxide';
DELETE FROM quote WHERE id % 40 = 5;
SQL
UPDATE key_TYPE SET n = n + 1000 WHERE n % 2 = 0;
UPDATE whole_TYPE SET n = n + 1000 WHERE n % 2 = 0;
DELETE FROM key_TYPE WHERE n = 1;
UPDATE key_TYPE SET k = (SELECT k FROM whole_TYPE WHERE n = 1 LIMIT 1) WHERE n = 3;
UPDATE whole_TYPE SET k = NULL WHERE n = 3;
UPDATE whole_TYPE SET n = 4000 WHERE k IS NULL;
DELETE FROM whole_TYPE WHERE n = 1002;
SQL
compare('after it');
is(run_on($subscriber, "SELECT count(*) FROM quote_dysprosium WHERE product = 'Nd oxide' AND id % 40 = 1;\n"), '500', 'rows whose product has changed are in another partition');

# Many changes: quotes that come, change their product and so their partition and key, and go; lots in all columns.
my $changes = $ENV{CHANGES} // ($ENV{RARE_EARTH_LONG} ? 100_000 : 3000);
my ($changed, $round) = (0, 0);
while ($changed < $changes)
{
    $round++;
    my $output = run_on($publisher, <<"SQL");
BEGIN;
CREATE TEMP TABLE counted (rows bigint) ON COMMIT DROP;
WITH c AS (INSERT INTO quote SELECT id + 1000000 * $round, day, product, '>99%', price, source FROM quote WHERE id < 100000 AND id % 20 = $round % 20 RETURNING 1)
INSERT INTO counted SELECT count(*) FROM c;
WITH c AS (UPDATE quote SET product = ('{Nd oxide,Dy oxide,La oxide,Tb metal}'::ree_product[])[1 + (id + $round) % 4], purity = ('{99%,4N5,99.5-99.9%}'::oxide_purity[])[1 + id % 3], id = id + 7
           WHERE id % 23 = $round % 23 AND NOT EXISTS (SELECT FROM quote q WHERE q.id = quote.id + 7) RETURNING 1)
INSERT INTO counted SELECT count(*) FROM c;
WITH c AS (UPDATE lot SET e = ('{Y,La,Lu}'::element[])[1 + id % 3], purity = '3N', product = 'Y oxide', unit = 'EUR/kg', s = s * 1.01, panel = (SELECT price_panel(item, v.s) FROM (VALUES ('item ' || id, lot.s)) v (item, s)),
                          c = ree_composition(ARRAY[e], ARRAY[id / 8.0]), elements = e || elements, purities = purities || '5N'::oxide_purity, series = ARRAY[s] WHERE id % 31 = $round % 31 RETURNING 1)
INSERT INTO counted SELECT count(*) FROM c;
WITH c AS (DELETE FROM quote WHERE id > 1000000 AND id % 29 = $round % 29 RETURNING 1)
INSERT INTO counted SELECT count(*) FROM c;
SELECT sum(rows) FROM counted;
COMMIT;
SQL
    die $output unless $output =~ /^[1-9]\d*\z/;
    $changed += $output;
}
compare("after $changed changes in $round transactions");

# The bytes of each value are in the message, with their length and the mark of a binary value before them.
is(join(' ', split(/\n/, run_on($publisher, <<'SQL'))), 'c e elements grade panel period product purities purity s series unit', 'values are sent as bytes');
SELECT pg_create_logical_replication_slot('probe', 'pgoutput') \g /dev/null
INSERT INTO lot SELECT * FROM lots(6001, 6001);
SELECT format($$SELECT %L FROM lot, pg_logical_slot_peek_binary_changes('probe', NULL, NULL, 'proto_version', '1', 'publication_names', 'tables', 'binary', 'true')
               WHERE id = 6001 AND get_byte(data, 0) = ascii('I') AND position('b' || int4send(length(%s(%I))) || %2$s(%3$I) IN data) > 0$$, attname, typsend, attname)
FROM pg_attribute a JOIN pg_type t ON t.oid = atttypid
WHERE attrelid = 'lot'::regclass AND EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid IN (t.oid, typelem) AND deptype = 'e')
ORDER BY attname \gexec
SQL
compare('one more row');

SKIP:
{
    skip('row filters came with PostgreSQL 15', 1) if run_on($publisher, "SHOW server_version_num;\n") < 150000;
    like(run_on($publisher, "CREATE PUBLICATION neodymium FOR TABLE lot WHERE (e = 'Nd');\n"), qr/invalid publication WHERE expression.*User-defined/s,
        'the server lets no row filter use our types, nor any extension\'s');
}
is(on($subscriber, sub { index_faults('quotes', 'rare_data') }), '', 'the subscriber\'s indexes find what is there');
is(on($_, sub { amcheck_faults('quotes') }), '', "pg_amcheck finds nothing on the $_->{name}") for $publisher, $subscriber;
my @failures = grep { !/the database system is starting up/ } split(/\n/, run_command('grep', '-E', 'ERROR|FATAL', "$subscriber->{folder}.log"));
is(join("\n", @failures), '', 'nothing failed on the way');
done_testing();
