#!/usr/bin/perl
# A physical standby: columns, indexes, partitions and views of every type (test/lib/warehouse.sql) are on it
# what they are on the primary, while it follows and after it is promoted.  The primary crashes, the standby
# takes over; the primary, started again, and the former standby then do the same work and are compared.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;
use Servers;

my $path = "SET search_path = warehouse, public;\n";
my $primary = make_server('primary');
is(on($primary, sub { run_psql('postgres', "CREATE DATABASE quotes;\n") }), '', 'a primary');
is(on($primary, sub { run_psql('quotes', "CREATE EXTENSION rare_earth;\n\\i " . library('warehouse.sql') . "\n", '-v', 'home=public') }), '', 'tables, indexes, views');
is(on($primary, sub { amcheck_faults('quotes') }), '', 'pg_amcheck finds nothing on the primary');
my $standby = copy_server('standby', $primary);
is(on($standby, sub { run_psql('quotes', "SELECT pg_is_in_recovery();\n") }), 't', 'a standby');

# What is done from now on reaches the standby as WAL.
is(on($primary, sub { run_psql('quotes', $path . <<'SQL') }), '', 'a day\'s work on the primary');
INSERT INTO lot SELECT * FROM lots(1001, 1500);
UPDATE lot SET s = s || '{2024-01-02:471.5}', purity = '5N', e = 'Y' WHERE id % 5 = 0;
UPDATE lot SET panel = NULL, product = 'Dy oxide' WHERE id % 7 = 0;
DELETE FROM lot WHERE id % 3 = 0;
UPDATE quote SET product = 'Nd oxide' WHERE id % 50 = 1;
UPDATE output SET e = 'Dy' WHERE e = 'La';
INSERT INTO grade VALUES ('6N', '6N');
UPDATE collection SET elements = elements || 'Lu'::element, series = series[1:3];
CREATE TABLE quote_dysprosium PARTITION OF quote FOR VALUES IN ('DyFe');
REFRESH MATERIALIZED VIEW stored;
REINDEX INDEX lot_series;
VACUUM ANALYZE;
SQL
replayed($primary, 'standby');

# What is compared of two servers; returns the first's, for more comparisons.
sub compare
{
    my ($when, $server, $other) = @_;
    my @names = ('rows and checksums', 'binary values', 'definitions');
    my @got = on($server, sub { map { $_->('quotes') } \&contents, \&binary_checksums, \&definitions });
    my @expected = on($other, sub { map { $_->('quotes') } \&contents, \&binary_checksums, \&definitions });
    is(difference($got[$_], $expected[$_]), '', "$when: $names[$_]") for 0 .. $#names;
    return @got;
}

my ($contents, $binary) = compare('the standby has the primary\'s', $standby, $primary);
is(scalar(() = $contents =~ /^\w+\|[1-9]\d*\|[0-9a-f]{32}$/mg), 22, 'none of the 23 relations but the new one is empty');
is(scalar(() = $binary =~ /^[\w.]+\|\d+\|[0-9a-f]{32}$/mg), 27, '27 columns of our types have binary values') or diag($binary);
is(on($standby, sub { index_faults('quotes', 'public') }), '', 'its indexes find what is there');
is(on($standby, sub { amcheck_faults('quotes', '--no-dependent-toast') }), '', 'pg_amcheck finds nothing on it');
like(on($standby, sub { run_psql('quotes', "${path}DELETE FROM lot;\n") }), qr/cannot execute DELETE in a read-only transaction/, 'it is read only');

# The primary crashes with a transaction under way, which nobody has committed.
is(on($primary, sub { run_psql('quotes', $path . "INSERT INTO lot SELECT * FROM lots(2001, 2300);\n") }), '', 'more rows');
replayed($primary, 'standby');
my $pid = fork() // die $!;
if ($pid == 0)
{
    on($primary, sub { run_psql('quotes', $path . "BEGIN;\nINSERT INTO lot SELECT * FROM lots(3001, 3300);\nSELECT pg_switch_wal();\nSELECT pg_sleep(600);\n") });
    POSIX::_exit(0);
}
on($primary, sub { wait_until('the insert', sub { run_psql('postgres', "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep';\n") eq '1' }) });
stop_server($primary, 'QUIT');
waitpid($pid, 0);
is(on($standby, sub { run_psql('quotes', "SELECT pg_promote();\n") }), 't', 'the primary crashes, the standby is promoted');
start_server($primary);
compare('what was committed, and no more', $standby, $primary);

for my $server ($standby, $primary)
{
    is(on($server, sub { run_psql('quotes', $path . <<'SQL') }), '', "a day's work on the former $server->{name}");
INSERT INTO lot SELECT * FROM lots(4001, 4500);
UPDATE lot SET s = s * 2, c = 'oxide{Nd:1,Dy:0.5}' WHERE id % 11 = 0;
DELETE FROM lot WHERE id % 13 = 0;
UPDATE quote SET product = 'Tb oxide', purity = '4N' WHERE id % 50 = 2;
REFRESH MATERIALIZED VIEW stored;
VACUUM ANALYZE;
SQL
}
compare('both did the same', $standby, $primary);
is(on($standby, sub { index_faults('quotes', 'public') }), '', 'the new primary: its indexes find what is there');
is(on($standby, sub { amcheck_faults('quotes') }), '', 'pg_amcheck finds nothing, parents of pages compared as well');
is(on($primary, sub { amcheck_faults('quotes') }), '', 'nor on the old primary after its crash');

# Every page, by its checksum and outside of the server.
for my $server ($standby, $primary)
{
    stop_server($server);
    like(run_program($server, 'pg_checksums', '--check', '-D', "$server->{folder}/data"), qr/^Bad checksums:\s+0$/m, "$server->{name}: checksums of all pages");
}
done_testing();
