# For the TAP programs of test/t: scripts for psql, and databases and roles that are gone at the end.
# A server that has the extension is expected (PGHOST, PGPORT and so on), or all servers are made by Servers.pm.
package Warehouse;
use strict;
use warnings;
use Exporter 'import';
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use POSIX ();

our @EXPORT = qw($work library run_psql run_command make_database make_role catalog_text difference
    contents definitions index_faults amcheck_faults binary_checksums);
our $work = tempdir('rare-earth-warehouse-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my (@databases, @roles);

# So that what is made here is gone then, too.
$SIG{$_} = sub { exit(1) } for ('HUP', 'INT', 'TERM');

# The programs of the server's version.
$ENV{PATH} = run_psql('postgres', "SELECT setting FROM pg_config WHERE name = 'BINDIR';\n") . ":$ENV{PATH}" if $ENV{PGPORT};

# A file of test/lib.
sub library
{
    return dirname(__FILE__) . "/$_[0]";
}

# Runs a script, and goes on after errors; returns all that was printed.  Further arguments are psql's.
sub run_psql
{
    my ($database, $script, @options) = @_;
    open(my $file, '>', "$work/script-$$.sql") or die $!;
    print $file $script;
    close($file);
    return run_command('psql', '-X', '-q', '-A', '-t', '-d', $database, @options, '-f', "$work/script-$$.sql");
}

# Returns output and errors of a command, without the line's end.
sub run_command
{
    my @command = @_;
    my $pid = open(my $pipe, '-|') // die $!;
    if ($pid == 0)
    {
        open(STDERR, '>&', \*STDOUT) or die $!;
        { exec(@command) };
        print "$command[0]: $!\n";
        POSIX::_exit(1);
    }
    local $/;
    my $output = <$pipe> // '';
    close($pipe);
    $output =~ s/\n\z//;
    $output =~ s{psql:\Q$work\E/script-\d+\.sql:}{line }g;
    return $output;
}

# A database of this run and what was printed when it was made, nothing if all was well.
sub make_database
{
    my ($name, $options) = (@_, '');
    $name .= "_$$";
    push(@databases, $name);
    return ($name, run_psql('postgres', "CREATE DATABASE $name $options;\n"));
}

sub make_role
{
    my $name = "$_[0]_$$";
    push(@roles, $name);
    my $output = run_psql('postgres', "CREATE ROLE $name;\n");
    die $output if $output ne '';
    return $name;
}

# All that the catalogs of a database say of the extension, with SCHEMA for the schema where it is.
sub catalog_text
{
    my ($database) = @_;
    my $schema = run_psql($database,
        "SET search_path = pg_catalog;\nSELECT quote_ident(nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'rare_earth';\n");
    my $text = run_command('psql', '-X', '-q', '-A', '-t', '-d', $database, '-f', library('catalog-contents.sql'));
    $text =~ s/(?<![\w.])\Q$schema\E\./SCHEMA./g;
    $schema =~ s/"//g;
    $text =~ s/schema \Q$schema\E(?!\w)/schema SCHEMA/g;
    return $text;
}

# Lines that one text has and the other has not, a few of them.
sub difference
{
    my ($got, $expected) = @_;
    my %got = map { $_ => 1 } split(/\n/, $got);
    my %expected = map { $_ => 1 } split(/\n/, $expected);
    my @lines = ((map { "more: $_" } grep { !$expected{$_} } sort keys %got), (map { "less: $_" } grep { !$got{$_} } sort keys %expected));
    return join("\n", @lines > 10 ? (@lines[0 .. 9], '...') : @lines);
}

# What a database with test/lib/warehouse.sql holds, and how it is defined.
sub contents
{
    my ($database, @options) = @_;
    return run_psql($database, "SELECT * FROM warehouse.checksums();\n", @options);
}

sub definitions
{
    my ($database) = @_;
    return run_psql($database, <<'SQL');
SET search_path = pg_catalog;
SELECT c.oid::regclass, relkind, pg_get_viewdef(c.oid) FROM pg_class c WHERE relnamespace = 'warehouse'::regnamespace AND relkind IN ('v', 'm') ORDER BY c.oid::regclass::text;
SELECT pg_get_indexdef(indexrelid), indisvalid FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE relnamespace = 'warehouse'::regnamespace ORDER BY 1;
SELECT attrelid::regclass, attname, format_type(atttypid, atttypmod), pg_get_expr(adbin, adrelid)
FROM pg_attribute JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum)
WHERE relnamespace = 'warehouse'::regnamespace AND relkind <> 'i' AND attnum > 0 ORDER BY attrelid::regclass::text, attnum;
SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'warehouse'::regnamespace ORDER BY conrelid::regclass::text, 2;
SELECT c.oid::regclass, pg_get_expr(relpartbound, oid) FROM pg_class c WHERE relnamespace = 'warehouse'::regnamespace AND relispartition AND relkind <> 'i' ORDER BY c.oid::regclass::text;
SQL
}

# Every value is looked up in each index; what differs from a scan of the table, and what index was not used.
# home is the schema of the extension.
sub index_faults
{
    my ($database, $home) = @_;
    # To have one index used the others are dropped for a moment, which a standby does not do.
    my $read_only = run_psql($database, "SELECT pg_is_in_recovery();\n") eq 't';
    my $script = "SET search_path = pg_catalog;\nSET enable_memoize = off;\n";
    for my $case (
        (map { ['lot', $_->[1], $_->[0], 0] } ['lot_e', 'e'], ['lot_e_hash', 'e'], ['lot_purity', 'purity'], ['lot_purity_hash', 'purity'],
            ['lot_product', 'product'], ['lot_product_hash', 'product'], ['lot_unit', 'unit'], ['lot_unit_hash', 'unit'],
            ['lot_period', 'period'], ['lot_period_hash', 'period'], ['lot_series', 's'], ['lot_panel', 'panel'], ['lot_composition', 'c'], ['lot_composition_order', 'c']),
        ['collection', 'e', 'collection_pkey', 0],
        (map { ['collection', $_, "collection_$_", 1] } qw(elements purities products units series panels compositions periods)))
    {
        my ($table, $column, $index, $is_array) = ("warehouse.$case->[0]", @$case[1 .. 3]);
        my ($rows, $found) = $is_array
            ? ("$table, LATERAL (SELECT DISTINCT v FROM unnest($column) v) u", "$column @> ARRAY[v]")
            : ("$table, LATERAL (SELECT $column AS v) u", "$column OPERATOR($home.=) v");
        my $lookup = "SELECT v, (SELECT count(*) FROM $table WHERE $found) FROM $rows WHERE v IS NOT NULL GROUP BY v ORDER BY v";
        my $others = "indexrelid <> 'warehouse.$index'::regclass AND indrelid = '$table'::regclass";
        $script .= <<"SQL" . ($read_only ? '' : <<"SQL") . <<"SQL";
\\echo = $index
BEGIN;
SET LOCAL enable_indexscan = off;
SET LOCAL enable_indexonlyscan = off;
SET LOCAL enable_bitmapscan = off;
SELECT v, count(*) FROM $rows WHERE v IS NOT NULL GROUP BY v ORDER BY v;
ROLLBACK;
BEGIN;
\\echo =
SQL
SELECT format('DROP INDEX %s;', indexrelid::regclass) FROM pg_index WHERE $others AND NOT indisprimary \\gexec
SELECT format('ALTER TABLE $table DROP CONSTRAINT %I;', conname) FROM pg_constraint WHERE conindid IN (SELECT indexrelid FROM pg_index WHERE $others) \\gexec
SQL
SET LOCAL enable_seqscan = off;
$lookup;
\\echo =
EXPLAIN (COSTS OFF) $lookup;
ROLLBACK;
SQL
    }
    my $faults = '';
    my (undef, @answers) = split(/^= (\w+)\n/m, run_psql($database, $script) . "\n");
    while (my ($index, $answer) = splice(@answers, 0, 2))
    {
        my ($scanned, $looked_up, $plan) = split(/^=\n/m, $answer);
        my $used = $read_only ? qr/Index (Only )?Scan.* (using|on) \w+/ : qr/Index (Only )?Scan.* (using|on) $index\b/;
        $faults .= "$index: " . substr(difference($looked_up, $scanned), 0, 2000) . "\n$plan\n"
            if $scanned eq '' || $scanned =~ /ERROR/ || $looked_up ne $scanned || $plan !~ $used;
    }
    return $faults;
}

# What pg_amcheck finds, with heapallindexed; where locks may be taken children are compared with parents, too.
sub amcheck_faults
{
    my ($database, @options) = @_;
    local $ENV{PGOPTIONS} = '-c client_min_messages=warning';   # amcheck may be there already
    return run_command('pg_amcheck', '--heapallindexed', @options ? @options : ('--install-missing', '--parent-check'), '-d', $database);
}

# The values of each column of our types in test/lib/warehouse.sql as binary output has them, a line each
# column: rows and checksum.  Arrays have the OID of their type in them, so they are left out.
sub binary_checksums
{
    my ($database) = @_;
    return run_psql($database, <<'SQL');
SET search_path = pg_catalog;
SELECT format('SELECT %L, count(v), md5(string_agg(v, %L ORDER BY v)) FROM (SELECT %s(%I) AS v FROM %s) x;',
              attrelid::regclass || '.' || attname, '', typsend, attname, attrelid::regclass)
FROM pg_attribute a JOIN pg_class r ON r.oid = attrelid JOIN pg_type t ON t.oid = atttypid
JOIN pg_depend d ON (d.classid, d.objid, deptype) = ('pg_type'::regclass, t.oid, 'e')
WHERE relnamespace = 'warehouse'::regnamespace AND relkind IN ('r', 'm') AND attnum > 0 AND typcategory <> 'A'
ORDER BY attrelid::regclass::text, attname \gexec
SQL
}

END
{
    my $status = $?;
    run_psql('postgres', "DROP DATABASE IF EXISTS $_;\n") for @databases;
    run_psql('postgres', "DROP ROLE IF EXISTS $_;\n") for @roles;
    $? = $status;
}

1;
