#!/usr/bin/perl
# ALTER EXTENSION rare_earth UPDATE: from every frozen version (sql/frozen) the catalogs become what CREATE
# EXTENSION makes of this version, row by row and column by column (test/lib/catalog-contents.sql), and what
# tables hold stays as it was.  Before the update the library of this version serves the SQL of the frozen one.
# As long as no version is frozen, one is made up, and so is a step from it that forgets something.
use strict;
use warnings;
use Test::More;
use File::Basename qw(basename dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $root = dirname(__FILE__) . '/../..';

# The objects of a catalog text, with their lines.
sub objects
{
    my %lines;
    for (split(/\n/, $_[0]))
    {
        my ($object) = /^(.*?) \| /;
        push(@{ $lines{$object} }, $_);
    }
    return %lines;
}

# What to write, given what is different after an update: nothing if nothing is.
sub advice
{
    my ($got, $expected, $script) = @_;
    return '' if $got eq $expected;
    my %got = objects($got);
    my %expected = objects($expected);
    my @missing = grep { !$got{$_} && /^(function|type|view|operator|cast)\b/ && !/\[\]$/ } sort keys %expected;
    my %parts;
    for my $object (@missing)
    {
        my ($name) = $object =~ /SCHEMA\.("[^"]+"|\w+)/ or next;
        for my $part (glob("$root/sql/install/[0-9]*.sql"))
        {
            $parts{$1}++ if index(read_file($part), " $name") >= 0 && $part =~ m{([^/]*)\.sql$};
        }
    }
    my $text = difference($got, $expected) . "\n\n$script does not lead to what a fresh install makes.\n";
    $text .= "It lacks:\n" . join('', map { "    $_\n" } @missing) if @missing;
    $text .= "Write \"--@ part NN-topic\" there for a part that is new (of " . join(', ', sort keys %parts) . "),\n" if %parts;
    return $text . "and by hand what has changed in a part that the frozen version has: CREATE, ALTER, DROP, COMMENT.\n";
}

sub read_file
{
    local (@ARGV, $/) = ($_[0]);
    return <>;
}

sub write_file
{
    my ($path, @text) = @_;
    open(my $file, '>', $path) or die "$path: $!";
    print $file @text;
    close($file) or die $!;
}

# make in the copy of what scripts are made from; what it printed.
sub run_make
{
    return run_command('make', '-s', '-C', "$work/sources", 'PGXS=/dev/null', @_);
}

# What make installs there: kept scripts, and those that it makes.
sub installed
{
    return run_make('--eval=lists: ; @echo kept $(DATA) made $(DATA_built)', 'lists');
}

# The parts of the install script there, and the version.
sub write_parts
{
    my ($version, %parts) = @_;
    unlink(glob("$work/sources/sql/install/[0-9]*.sql"));
    write_file("$work/sources/sql/install/$_", $parts{$_}) for keys %parts;
    write_file("$work/sources/rare_earth.control", "default_version = '$version'\n");
}

# Makes up the versions 0.8 and 0.9 as a release is made: both lack the parts from 90 on, which stand on their own, and have
# another comment and another number of rows.  The script that updates 0.9 is complete, that of 0.8 forgets one of each.
# The sessions of this test see these scripts beside those that are installed.
sub make_up_versions
{
    my ($current) = @_;
    my $sources = "$work/sources";
    is(run_command('sh', '-c', 'mkdir "$1" && cp -R "$0/Makefile" "$0/sql" "$0/src" "$1"', $root, $sources), '', 'a copy of what scripts are made from');
    my %parts = map { basename($_) => read_file($_) } glob("$sources/sql/install/[0-9]*.sql");
    my %old = map { $_ => $parts{$_} } grep { !/^9/ } keys %parts;
    my @updates = map { "--\@ part $_\n" } map { s/\.sql//r } grep { !$old{$_} } sort keys %parts;
    for (values %old)
    {
        push(@updates, $1) if s/^(COMMENT ON TYPE element IS .*\n)/COMMENT ON TYPE element IS 'of old';\n/m;
        push(@updates, "ALTER FUNCTION points(ree_composition) ROWS $2;\n") if s/^(CREATE FUNCTION points\(ree_composition\)[^;]* ROWS )(\d+)/${1}5/m;
    }
    cmp_ok(scalar(@updates), '>', 3, 'what an update has to do: ' . @updates . ' statements and parts');

    for my $version ('0.8', '0.9')
    {
        write_parts($version, %old);
        is(run_make('freeze'), '', "make freeze, version $version");
    }
    is(installed(), 'kept sql/frozen/rare_earth--0.8.sql made rare_earth--0.9.sql', 'of a version that is frozen what is made is installed');
    write_parts($current, %parts);
    mkdir("$sources/sql/update") or die $!;
    write_file("$sources/sql/update/rare_earth--0.9--$current.sql", @updates);
    write_file("$sources/sql/update/rare_earth--0.8--$current.sql", @updates[1 .. $#updates - 2]);
    my @built = map { "rare_earth--$_$current.sql" } ('', '0.8--', '0.9--');
    is(installed(), "kept sql/frozen/rare_earth--0.8.sql sql/frozen/rare_earth--0.9.sql made @built", 'of the next both, and the scripts that lead to it');
    is(run_make(@built), '', 'these are made');

    # A stage that is a copy of this one's, with these scripts, found by the option that this one is found by.
    my ($option, $value) = split(/=/, run_psql('postgres', "SELECT name || '=' || setting FROM pg_settings WHERE name IN ('extension_destdir', 'extension_control_path') AND source <> 'default';\n"));
    my ($stage) = $value =~ m{^(.*?)(/usr/share/.*)?$};
    is(run_command('sh', '-c', 'cp -R "$0" "$1/stage" && cp "$1"/sources/*--*--*.sql "$1"/sources/sql/frozen/*.sql "$(dirname "$(find "$1/stage" -name rare_earth.control)")" && chmod 711 "$1" && chmod -R a+rX "$1/stage"',
        $stage, $work), '', 'a stage with them');
    $ENV{PGOPTIONS} = "-c $option=" . $value =~ s/^\Q$stage\E/$work\/stage/r =~ s/([ \\])/\\$1/gr;
    return '0.9';
}

# Each call of test/lib/probes.sql with its result or error.
sub results
{
    my ($database) = @_;
    run_psql($database, '\i ' . library('probes.sql') . "\n");
    my $output = run_psql($database, <<'SQL');
SET search_path = pg_catalog;
CREATE FUNCTION keeper.outcome(probe regprocedure) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    outcome text;
BEGIN
    EXECUTE format('SELECT %s', probe) INTO outcome;
    RETURN outcome;
EXCEPTION WHEN OTHERS THEN
    RETURN concat(SQLSTATE, ' ', SQLERRM);
END
$$;
SELECT translate(concat(pg_get_function_sqlbody(oid), ' => ', keeper.outcome(oid)), E'\n', ' ')
FROM pg_proc WHERE pronamespace = 'keeper'::regnamespace AND proname ~ '^probe_';
DROP SCHEMA keeper CASCADE;
SQL
    return map { /^(BEGIN ATOMIC.*?) => (.*)/ ? ($1 => $2) : () } split(/\n/, $output);
}

# CREATE EXTENSION, of the newest version or another, in the schema home.
sub make_home
{
    my ($name, $version) = (@_, '');
    my ($database, $output) = make_database($name);
    is($output, '', "$name: a database of its own");
    is(run_psql($database, "CREATE SCHEMA home;\nCREATE EXTENSION rare_earth SCHEMA home $version;\n"), '', 'the extension in it');
    return $database;
}

my $fresh = make_home('fresh');
my $version = "SELECT extversion FROM pg_extension WHERE extname = 'rare_earth';\n";
my $current = run_psql($fresh, $version);
my $expected = catalog_text($fresh);
cmp_ok(scalar(split(/\n/, $expected)), '>', 20000, 'the catalogs tell a lot of it');
my %expected_results = results($fresh);
my @frozen = grep { $_ ne $current } map { m{rare_earth--([^-]+)\.sql$} } glob("$root/sql/frozen/*.sql");
my $is_made_up = !@frozen;
@frozen = make_up_versions($current) if $is_made_up;

for my $old (@frozen)
{
    my $database = make_home('from_' . $old =~ tr/./_/r, "VERSION '$old'");
    is(run_psql($database, '\i ' . library('warehouse.sql') . "\n", '-v', 'home=home'), '', "$old: tables, indexes, views of every type");
    my $contents = contents($database);
    my @relations = split(/\n/, $contents);
    cmp_ok(scalar(@relations), '>', 20, scalar(@relations) . ' tables and views');
    is(join("\n", grep { !/^\w+\|[1-9]\d*\|[0-9a-f]{32}$/ } @relations), '', 'none is empty');
    my $definitions = definitions($database);

    # The library is newer than the SQL until somebody updates.
    my %results = results($database);
    cmp_ok(scalar(keys %results), '>', 650, scalar(keys %results) . " calls of functions and casts of $old");
    is(join("\n", grep { ($expected_results{$_} // 'gone') ne $results{$_} } sort keys %results), '', 'give what they give in a fresh install');

    is(run_psql($database, "ALTER EXTENSION rare_earth UPDATE;\n"), '', "update from $old");
    is(run_psql($database, $version), $current, "to $current");
    my $faults = advice(catalog_text($database), $expected, "sql/update/rare_earth--$frozen[-1]--$current.sql");
    ok($faults eq '', 'makes the catalogs what they are after a fresh install') or diag($faults);
    is(difference(contents($database), $contents), '', 'rows and checksums of tables and views are what they were');
    is(difference(definitions($database), $definitions), '', 'so are the definitions of views, indexes, columns, checks and partitions');
    is(index_faults($database, 'home'), '', '12 indexes find what is there');
    is(amcheck_faults($database), '', 'pg_amcheck with heapallindexed finds nothing');
}

if ($is_made_up)
{
    my $forgetful = make_home('forgetful', "VERSION '0.8'");
    is(run_psql($forgetful, "ALTER EXTENSION rare_earth UPDATE;\n"), '', 'a script that forgets something runs');
    like(advice(catalog_text($forgetful), $expected, 'that script'), $_, "but is found out: $_")
        for (qr/^that script does not lead to what a fresh install makes\.$/m, qr/^It lacks:\n    function SCHEMA\.bulletin_text\(/m, qr/^Write "--@ part NN-topic" .*\b90-bulletin_text\b/m);
    my @lines = split(/\n/, catalog_text($forgetful));
    is(scalar(grep { /^(type SCHEMA\.element \| pg_description 0 description \| of old|function SCHEMA\.points\(SCHEMA\.ree_composition\) \| pg_proc prorows \| 5)$/ } @lines), 2, 'so is what it does not change');
}

# What lies in tables has the bytes that 1.0 wrote (of machines with little-endian integers): so they are read as then.
SKIP: {
    skip('the fixtures are of a little-endian machine', 1) if unpack('C', pack('S', 1)) != 1;
    my $stored = run_psql(make_home('stored'), <<"SQL");
SET search_path = home, public;
SET client_encoding = 'UTF8';
CREATE EXTENSION pageinspect SCHEMA public;
CREATE TABLE fixture (n serial, type text, text text, sent text, stored text);
\\copy fixture (type, text, sent, stored) FROM '$root/test/data/values_format_1.csv' (FORMAT csv, HEADER)
CREATE TABLE page (n smallint, stored bytea, type text);
SELECT format('CREATE TABLE stored_%1\$s (n smallint, value %1\$s);
INSERT INTO stored_%1\$s SELECT n, text::%1\$s FROM fixture WHERE type = %1\$L ORDER BY n;
INSERT INTO page SELECT get_byte(t_attrs[1], 0) + 256 * get_byte(t_attrs[1], 1), t_attrs[2], %1\$L
FROM generate_series(0, pg_relation_size(''stored_%1\$s'') / 8192 - 1) block, heap_page_item_attrs(get_raw_page(''stored_%1\$s'', block::int), ''stored_%1\$s'');', type)
FROM (SELECT DISTINCT type FROM fixture) t \\gexec
SELECT text, fixture.stored, page.stored FROM fixture FULL JOIN page USING (n, type) WHERE decode(fixture.stored, 'hex') IS DISTINCT FROM page.stored;
SELECT count(*) FROM page;
SQL
    is($stored, '217', 'the bytes of 217 stored values are what they were');
}

# The comparison sees what an update script may forget.
my @forgotten = (
    [qq{COMMENT ON TYPE home.element IS 'other'}, 'type SCHEMA.element | pg_description 0 description'],
    [q{ALTER FUNCTION home.element_in(cstring) COST 5}, 'function SCHEMA.element_in(cstring) | pg_proc procost'],
    [q{ALTER FUNCTION home.element_out(home.element) PARALLEL UNSAFE}, 'function SCHEMA.element_out(SCHEMA.element) | pg_proc proparallel'],
    [q{ALTER FUNCTION home.element_send(home.element) CALLED ON NULL INPUT}, 'function SCHEMA.element_send(SCHEMA.element) | pg_proc proisstrict'],
    [q{ALTER FUNCTION home.element_recv(internal) SET search_path = public}, 'function SCHEMA.element_recv(internal) | pg_proc proconfig'],
    [q{ALTER FUNCTION home.atomic_weight(home.element) STABLE}, 'function SCHEMA.atomic_weight(SCHEMA.element) | pg_proc provolatile'],
    [q{CREATE OR REPLACE FUNCTION home.element_name(home.element, language text DEFAULT 'zh') RETURNS text
       AS '$libdir/rare_earth', 'element_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE}, 'function SCHEMA.element_name(SCHEMA.element,text) | pg_proc proargdefaults',
     'function SCHEMA.element_name(SCHEMA.element,text) | pg_proc prosrc'],
    [q{GRANT UPDATE ON home.ree_elements TO PUBLIC}, 'view SCHEMA.ree_elements | pg_class relacl'],
    [q{COMMENT ON COLUMN home.ree_elements.symbol IS 'other'}, 'view SCHEMA.ree_elements | pg_description 1 description'],
    [q{CREATE OR REPLACE VIEW home.ree_products AS SELECT * FROM home.ree_products LIMIT 1}, 'rule _RETURN on view SCHEMA.ree_products | pg_rewrite ev_action'],
    [q{ALTER OPERATOR home.< (home.element, home.element) SET (RESTRICT = NONE)}, 'operator SCHEMA.<(SCHEMA.element,SCHEMA.element) | pg_operator oprrest'],
    [q{ALTER TYPE home.price_series SET (STORAGE = main)}, 'type SCHEMA.price_series | pg_type typstorage'],
    [q{ALTER EXTENSION rare_earth DROP CAST (home.price_series AS jsonb)}, 'cast from SCHEMA.price_series to jsonb | pg_cast castcontext'],
    [q{ALTER OPERATOR FAMILY home.element_ops USING hash DROP FUNCTION 2 (home.element)},
     'function 2 (SCHEMA.element, SCHEMA.element) of operator family SCHEMA.element_ops for access method hash: SCHEMA.element_hash_extended(SCHEMA.element,bigint) | pg_amproc amproc'],
    [q{CREATE FUNCTION home.extra() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER EXTENSION rare_earth ADD FUNCTION home.extra()}, 'function SCHEMA.extra() | pg_proc prosrc'],
);
is(run_psql($fresh, join('', map { "$_->[0];\n" } @forgotten)), '', 'changes of every kind');
my %line = map { $_ => 1 } split(/\n/, $expected);
my %changed_line = map { $_ => 1 } split(/\n/, catalog_text($fresh));
my @differing = ((grep { !$changed_line{$_} } keys %line), (grep { !$line{$_} } keys %changed_line));
for my $case (@forgotten)
{
    my ($statement, @facts) = @$case;
    is(join("\n", grep { my $fact = $_; !grep { index($_, "$fact | ") == 0 } @differing } @facts), '', 'is seen: ' . $statement =~ s/\s+/ /gr);
}
done_testing();
