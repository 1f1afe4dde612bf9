#!/usr/bin/perl
# Dump and restore, plain, custom and in parallel, with the extension in public or in another schema:
# columns, indexes, partitions and views of every type (test/lib/warehouse.sql) come back as they were.
#
# A dump sets an empty search path, and the text of a view says no schema for the operator behind NULLIF,
# IS DISTINCT FROM, JOIN USING and CASE x WHEN; with types that are not in pg_catalog these fall back on another
# type's operator or on none.  That holds for the types of every extension.  Restored under a search path that
# has the extension's schema they are right, which is tested last.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

for my $home ('public', 'rare_data')
{
    my ($source, $output) = make_database("source_$home");
    is($output, '', "the extension in $home: a database of its own");
    run_psql($source, "CREATE SCHEMA $home;\n") if $home ne 'public';
    is(run_psql($source, "CREATE EXTENSION rare_earth SCHEMA $home;\n\\i " . library('warehouse.sql') . "\n", '-v', "home=$home"), '', 'tables, indexes, views');
    my $contents = contents($source);
    my $definitions = definitions($source);
    is(scalar(() = $contents =~ /^\w+\|[1-9]\d*\|[0-9a-f]{32}$/mg), 22, 'none of the 22 relations is empty');
    is(index_faults($source, $home), '', 'the indexes find what is there');
    is(run_command('pg_dump', '-d', $source, '-f', "$work/plain.sql"), '', 'a dump as SQL');
    is(run_command('pg_dump', '-d', $source, '--inserts', '-f', "$work/inserts.sql"), '', 'with INSERT');
    is(run_command('pg_dump', '-d', $source, '-Fc', '-f', "$work/custom"), '', 'custom');
    is(run_command('pg_dump', '-d', $source, '-Fd', '-j', '2', '-f', "$work/folder_$home"), '', 'in parallel');

    for my $way (['plain', 'psql', '-X', '-q', '-o', '/dev/null', '-v', 'ON_ERROR_STOP=1', '-f', "$work/plain.sql"],
        ['with INSERT', 'psql', '-X', '-q', '-o', '/dev/null', '-v', 'ON_ERROR_STOP=1', '-f', "$work/inserts.sql"],
        ['custom', 'pg_restore', '--exit-on-error', '--single-transaction', "$work/custom"],
        ['parallel', 'pg_restore', '--exit-on-error', '-j', '2', "$work/folder_$home"])
    {
        my ($name, @command) = @$way;
        next if $home ne 'public' && $name =~ /INSERT|parallel/ && !$ENV{RARE_EARTH_LONG};
        my ($target, $made) = make_database(lc($name =~ s/ /_/r) . "_$home");
        is($made, '', "$name: a database");
        is(run_command($command[0], '-d', $target, @command[1 .. $#command]), '', "$name: restored");
        is(difference(contents($target), $contents), '', "$name: rows and checksums of 22 relations");
        is(difference(definitions($target), $definitions), '', "$name: definitions of views, indexes, columns, checks and partitions");
        is(index_faults($target, $home), '', "$name: 20 indexes find what is there");
        is(run_command('pg_dump', '-d', $target, '-f', "$work/again.sql"), '', "$name: dumped again");
        is(run_command('sh', '-c', "grep -vE '^.(un)?restrict ' $work/plain.sql | sort >$work/one; grep -vE '^.(un)?restrict ' $work/again.sql | sort | diff $work/one -"), '', "$name: the dump is the same")
            if $name ne 'plain';
        is(amcheck_faults($target), '', "$name: pg_amcheck with heapallindexed finds nothing");
        is(run_psql($target, "CREATE SCHEMA moved;\nALTER EXTENSION rare_earth SET SCHEMA moved;\n"), '', "$name: moved to another schema")
            if $name eq 'custom';
        is(difference(contents($target), $contents), '', "$name: with the same contents") if $name eq 'custom';
    }
}

# What the text of a view tells no schema of.
my ($source, $output) = make_database('shorthand');
is($output, '', 'a database of views with NULLIF, IS DISTINCT FROM, JOIN USING, CASE');
is(run_psql($source, <<'SQL'), '', 'of every type');
CREATE EXTENSION rare_earth;
CREATE TABLE lot (id int, e element, purity oxide_purity, product ree_product, unit price_unit, s price_series, panel price_panel, c ree_composition, period calendar_period, written text);
INSERT INTO lot VALUES (1, 'Nd', '>=99%', 'Nd oxide', 'CNY/kg', '{2023-07-03:445}', 'panel{"a":{2023-07-03:1}}', 'oxide{Nd:1}', '2023-07', '氧化钕'),
                       (2, 'Dy', '>99%', 'Dy oxide', 'USD/kg', '{2023-07-03:445.0}', 'panel{"b":{2023-07-03:1}}', 'oxide{Nd:2}', '2023-Q3', 'Dy oxide');
SELECT format('CREATE VIEW %s_compared AS SELECT id, NULLIF(%1$s, %L) AS other, %1$s IS DISTINCT FROM %2$L AS differs, CASE %1$s WHEN %2$L THEN 1 ELSE 2 END AS kind FROM lot',
              name, value) FROM (VALUES ('e', 'Nd'), ('purity', '>99%'), ('product', 'Nd oxide'), ('unit', 'CNY/kg'), ('s', '{2023-07-03:445}'),
              ('panel', 'panel{"a":{2023-07-03:1}}'), ('c', 'oxide{Nd:1}'), ('period', '2023-07')) AS v (name, value) \gexec
CREATE VIEW by_words AS SELECT id, product IS DISTINCT FROM written AS differs FROM lot;
CREATE VIEW joined AS SELECT a.id AS one, b.id AS other FROM lot a JOIN lot b USING (e, purity, product, unit, s, panel, c, period);
CREATE VIEW joined_by_purity AS SELECT a.id AS one, b.id AS other FROM lot a JOIN lot b USING (purity);
SQL
my $views = run_psql($source, "SELECT string_agg(format('SELECT %L, pg_typeof(v)::regtype, v FROM %I v', relname, relname), E' ORDER BY 3;\\n' ORDER BY relname) || ' ORDER BY 3;' FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace AND relname !~ '^ree_';\n") . "\n" .
    "SELECT attrelid::regclass, attname, atttypid::regtype FROM pg_attribute WHERE attrelid::regclass::text ~ '_compared' ORDER BY 1, 2;\n";
my $expected = run_psql($source, $views);
like($expected, qr/^purity_compared\|.*\(1,>=99%,t,2\)$/m, 'they compare by our operators');
my ($as_is) = make_database('as_is');
my ($with_path) = make_database('with_path');
is(run_command('pg_dump', '-d', $source, '-f', "$work/views.sql"), '', 'dumped');
my $errors = run_command('psql', '-X', '-q', '-o', '/dev/null', '-d', $as_is, '-f', "$work/views.sql");
TODO:
{
    local $TODO = 'the text of a view has no schema for the operators of NULLIF, IS DISTINCT FROM, CASE and USING';
    is($errors, '', 'restored with an empty search path');
    is(difference(run_psql($as_is, $views), $expected), '', 'and they still do');
}
is(run_command('sh', '-c', "sed \"s/^SELECT pg_catalog.set_config('search_path', '', false);\$/SELECT pg_catalog.set_config('search_path', 'public', false);/\" $work/views.sql | psql -X -q -v ON_ERROR_STOP=1 -o /dev/null -d $with_path"),
    '', 'restored with the extension\'s schema in the search path');
is(difference(run_psql($with_path, $views), $expected), '', 'they still do');
is(difference(definitions($with_path), definitions($source)), '', 'and are the same');
# Restored as they are, they are refused or as they were: no comparison has become one of texts.
for my $view (split(/\n/, run_psql($source, "SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace AND relname !~ '^ree_' ORDER BY 1;\n")))
{
    my $rows = run_psql($as_is, "SELECT * FROM $view ORDER BY 1, 2;\n");
    like($rows, qr/^(\Q${\run_psql($source, "SELECT * FROM $view ORDER BY 1, 2;\n")}\E|.*relation "$view" does not exist.*)$/s, "$view: refused, or as it was");
}

# A function of plain SQL is looked up when it runs, as a generated column and an index call it.  Under the empty search path
# of a dump it is refused: no value is made anew with another meaning.
my ($called) = make_database('called');
is(run_psql($called, <<'SQL'), '', 'a table with a generated column, an index and a view that call such a function');
CREATE EXTENSION rare_earth;
CREATE FUNCTION is_nd(ree_product) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT $1 = '氧化钕'$$;
CREATE TABLE lot (id int, product ree_product, nd boolean GENERATED ALWAYS AS (is_nd(product)) STORED);
INSERT INTO lot VALUES (1, 'Nd oxide'), (2, '氧化钕'), (3, 'Dy oxide'), (4, 'DyFe');
CREATE TABLE kept AS SELECT id, product FROM lot;
CREATE VIEW neodymium AS SELECT id FROM kept WHERE is_nd(product);
SQL
my $rows = "SELECT * FROM lot ORDER BY id; SELECT * FROM neodymium ORDER BY id;\n";
my $as_they_were = "1|Nd oxide|t\n2|Nd oxide|t\n3|Dy oxide|f\n4|DyFe|f\n1\n2";
is(run_psql($called, $rows), $as_they_were, 'which are right');
is(run_command('pg_dump', '-d', $called, '-f', "$work/called.sql"), '', 'dumped');
my ($refused) = make_database('refused');
like(run_command('psql', '-X', '-q', '-o', '/dev/null', '-d', $refused, '-f', "$work/called.sql"), qr/operator does not exist: public\.ree_product = unknown/, 'restored with an empty search path: refused');
is(run_psql($refused, "SELECT to_regclass('lot') IS NULL;\nSELECT * FROM neodymium ORDER BY id;\n"), "t\n1\n2", 'the table is not there, and no row says something else');
my ($found) = make_database('found');
is(run_command('sh', '-c', "sed \"s/^SELECT pg_catalog.set_config('search_path', '', false);\$/SELECT pg_catalog.set_config('search_path', 'public', false);/\" $work/called.sql | psql -X -q -v ON_ERROR_STOP=1 -o /dev/null -d $found"),
    '', 'restored with the extension\'s schema in the search path');
is(run_psql($found, $rows), $as_they_were, 'they are as they were');
done_testing();
