#!/usr/bin/perl
# Every aggregate of the extension gives the same bytes whatever plan its rows go through: 0, 2, 4 and 8 workers, hash
# tables that spill, sorts, partitions, grouping sets, FILTER, DISTINCT, ORDER BY and window frames, over rows that lie
# in another order each time.  The reference is a serial, sorted aggregate.  (sql/series_parallel.sql looks at the
# plans of those whose state is a series more closely.)
# Needs a server that has the extension (PGHOST and so on).  REPEATS, ROWS and SEED may be set; with RARE_EARTH_LONG
# there are 20 repeats.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $full = $ENV{RARE_EARTH_LONG};
my $repeats = $ENV{REPEATS} // ($full ? 20 : 1);
my $rows = $ENV{ROWS} // ($full ? 2000 : 300);
my $seed = $ENV{SEED} // 1;

my ($database, $made) = make_database('parallel');
is($made, '', 'a database of its own');
is(run_psql($database, <<"SQL" . <<'SQL'), '', 'rows, and a call of each aggregate');
ALTER DATABASE $database SET jit = off;
\\set rows $rows
\\set seed $seed
SQL
SET client_min_messages = warning;
CREATE EXTENSION rare_earth;
-- groups g and places within them, which all have a price on the first day; some rows have no price, no weight or no name
CREATE TABLE quote AS
SELECT n, n % 7 AS g, n % 3 AS place, element, product, purity, 'item ' || n AS item, series, panel, composition,
       date '2021-01-01' + CASE WHEN n > 50 THEN (chance * 900)::int ELSE 0 END AS day, CASE WHEN n % 19 > 0 THEN round(400 + 100 * chance, n % 4) * CASE n % 7 WHEN 6 THEN 1e14 ELSE 1 END END AS price,
       CASE WHEN n % 13 > 0 THEN n % 11 + 1.5 END AS weight, 10 + n % 17 * 1.25 AS p0, 1 + n % 23 AS q0, 11 + n % 29 * 0.75 AS p1, 2 + n % 31 AS q1, 0.5 + n % 5 AS w
FROM (SELECT n, (hashint8extended(n, :seed) & 65535) / 65536.0 AS chance, ('{Sc,Y,La,Ce,Pr,Nd,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[])[1 + n % 16] AS element,
             ('{La oxide,Ce oxide,Nd oxide,Dy oxide,Tb oxide}'::ree_product[])[1 + n % 5] AS product, ('{99%,>=99%,>99.5%,4N}'::oxide_purity[])[1 + n % 4] AS purity
      FROM generate_series(1, :rows) n) q,
     LATERAL (SELECT price_series(date '2021-01-01' + d * (1 + n % 3), 100 + d + n % 50) AS series FROM generate_series(0, 3 + n % 9) d) s,
     LATERAL (SELECT price_panel('part ' || n || ' ' || i, series) AS panel FROM generate_series(1, n % 3) i) p,
     LATERAL (SELECT ree_composition(ARRAY[element], ARRAY[n / 8.0]) AS composition) c;

-- Of each aggregate a call with the columns that its arguments are; what stands before these and behind the call.
CREATE TABLE call AS
SELECT row_number() OVER (ORDER BY p.oid)::int AS n, p.oid::regprocedure::text AS name, proname,
       CASE WHEN t.typname IN ('price_series', 'price_panel', 'ree_composition') THEN format('encode(%s_send(%%s), ''hex'')', t.typname) ELSE '(%s)::text' END AS shown,
       (SELECT string_agg(CASE WHEN a.name IN ('p0', 'q0', 'p1', 'q1', 'w') THEN a.name
                               WHEN a.name = 'base' THEN '''2021-01-01''' WHEN a.name = 'scheme' THEN '''china_quota''' WHEN a.name = 'value_weight' THEN 'w'
                               WHEN a.name = 'basis' OR a.type = 'text'::regtype AND proname = 'ree_composition' THEN '''oxide'''
                               WHEN a.type = 'text'::regtype THEN 'item' WHEN a.type IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN 'day::' || a.type WHEN a.type = 'price_series'::regtype THEN 'series'
                               WHEN a.type = 'price_panel'::regtype THEN 'panel' WHEN a.type = 'ree_composition'::regtype THEN 'composition'
                               WHEN a.type = 'element'::regtype THEN 'element' WHEN a.type = 'ree_product'::regtype THEN 'product' WHEN a.type = 'calendar_period'::regtype THEN '''2021-W01''::calendar_period + n % 97' WHEN a.type = 'oxide_purity'::regtype THEN 'purity'
                               WHEN a.place = 3 AND proname <> 'ree_composition' AND proname <> 'light_heavy_split' THEN 'weight::' || a.type
                               WHEN a.type IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype) THEN '(price / CASE WHEN g = 6 THEN 1e14 ELSE 1 END)::' || a.type
                               ELSE 'price::' || a.type END, ', ' ORDER BY a.place)
        FROM unnest(proargtypes::regtype[]) WITH ORDINALITY u (type, place), LATERAL (SELECT u.type, u.place, proargnames[u.place] AS name) a) AS arguments
FROM pg_aggregate JOIN pg_proc p ON p.oid = aggfnoid JOIN pg_type t ON t.oid = prorettype
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_extension'::regclass AND deptype = 'e';

CREATE FUNCTION answers(before text DEFAULT '', within text DEFAULT '', behind text DEFAULT '', wanted text DEFAULT 'true') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    calls text;
BEGIN
    EXECUTE format('SELECT string_agg(format(shown, format(''%%I(%%s%%s%%s)%%s'', proname, %L, arguments, %L, %L)), '', '' ORDER BY n) FROM call WHERE %s', before, within, behind, wanted) INTO calls;
    RETURN 'ARRAY[' || calls || ']';
END
$$;

-- What settings are for a way to plan; and whether a query (key, answers) gives a reference: else the names of those that differ.
CREATE FUNCTION plan_by(way text, workers int) RETURNS void LANGUAGE sql AS $$
    SELECT set_config(name, value, false)
    FROM (VALUES ('max_parallel_workers_per_gather', workers::text), ('parallel_setup_cost', '0'), ('parallel_tuple_cost', '0'), ('min_parallel_table_scan_size', '0'),
                 ('enable_hashagg', CASE way WHEN 'sorted' THEN 'off' ELSE 'on' END), ('enable_sort', CASE way WHEN 'spilled' THEN 'off' ELSE 'on' END),
                 ('work_mem', CASE way WHEN 'spilled' THEN '64kB' ELSE '64MB' END), ('parallel_leader_participation', CASE way WHEN 'without leader' THEN 'off' ELSE 'on' END),
                 ('enable_partitionwise_aggregate', CASE way WHEN 'partitionwise' THEN 'on' ELSE 'off' END)) s (name, value);
$$;
CREATE FUNCTION differing(query text, reference text, wanted text DEFAULT 'true') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT format(''%%s keys, '', count(DISTINCT key)) || coalesce(string_agg(DISTINCT name, '' '') FILTER (WHERE a IS DISTINCT FROM b), ''none'')
                    FROM (%s) q (key, answers) FULL JOIN %s r USING (key), unnest(q.answers, r.answers) WITH ORDINALITY u (a, b, place)
                         JOIN (SELECT name, row_number() OVER (ORDER BY n) AS place FROM call WHERE %s) c USING (place)', query, reference, wanted) INTO answer;
    RETURN answer;
END
$$;
-- Of the plan as executed: workers that were launched, batches of hash tables, kinds of aggregation.
CREATE FUNCTION executed(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE 'EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, FORMAT JSON) ' || query INTO plan;
    RETURN format('%s workers, %s batches,%s', (SELECT coalesce(max(x::int), 0) FROM jsonb_path_query(plan, '$.**."Workers Launched"') x),
                  (SELECT coalesce(max(x::int), 0) FROM jsonb_path_query(plan, '$.**."HashAgg Batches"') x),
                  (SELECT string_agg(DISTINCT ' ' || (x #>> '{}'), '' ORDER BY ' ' || (x #>> '{}')) FROM jsonb_path_query(plan, '$.**.Strategy') x));
END
$$;

SELECT plan_by('sorted', 0) \g /dev/null
SELECT format('CREATE TABLE serial AS SELECT g AS key, %s AS answers FROM (SELECT * FROM quote ORDER BY g, n) q GROUP BY g', answers()) \gexec
SELECT format('CREATE TABLE serial_place AS SELECT place AS key, %s AS answers FROM (SELECT * FROM quote ORDER BY place, n) q GROUP BY place', answers()) \gexec
SELECT format('CREATE TABLE serial_distinct AS SELECT g AS key, %s AS answers FROM quote GROUP BY g', answers('DISTINCT ')) \gexec
SQL

my $aggregates = run_psql($database, "SELECT count(*) FROM call;\n");
my $catalog = run_psql($database, "SELECT count(*) FROM pg_aggregate JOIN pg_depend ON classid = 'pg_proc'::regclass AND objid = aggfnoid AND deptype = 'e';\n");
is($aggregates, $catalog, "$aggregates aggregates");
is(run_psql($database, "SELECT count(DISTINCT place) FROM serial, unnest(answers) WITH ORDINALITY u (a, place) WHERE a IS NOT NULL;\n"), $aggregates, 'each has an answer');
cmp_ok(run_psql($database, "SELECT count(DISTINCT answers) FROM serial;\n"), '==', 7, 'and each group has its own');

# Of no rows, and of rows of NULLs, each gives NULL.
run_psql($database, "CREATE TABLE empty (LIKE quote);\nCREATE TABLE nulls (LIKE quote);\nINSERT INTO nulls DEFAULT VALUES;\nINSERT INTO nulls DEFAULT VALUES;\n");
is(run_psql($database, <<'SQL'), "empty|$aggregates|0\nnulls|$aggregates|0", 'NULL of no rows, and of rows of NULLs');
SELECT format('SELECT %L, count(*), count(a) FROM (SELECT %s AS answers FROM %1$s) s, unnest(answers) a;', rows, answers()) FROM unnest('{empty,nulls}'::text[]) rows \gexec
SQL

# Rows that lie in another order, in one table, in partitions of groups and of days.
sub shuffle
{
    my ($repeat) = @_;
    is(run_psql($database, <<"SQL"), '', "order $repeat of the rows");
SET client_min_messages = warning;
DROP TABLE IF EXISTS shuffled, by_group, by_day;
CREATE TABLE shuffled AS SELECT * FROM quote ORDER BY hashint8extended(n, $seed * 1000 + $repeat);
ALTER TABLE shuffled SET (parallel_workers = 8);
CREATE TABLE by_group (LIKE quote) PARTITION BY HASH (g);
CREATE TABLE by_day (LIKE quote) PARTITION BY RANGE (day);
CREATE TABLE by_day_0 PARTITION OF by_day FOR VALUES FROM (MINVALUE) TO ('2022-02-01');
CREATE TABLE by_day_1 PARTITION OF by_day FOR VALUES FROM ('2022-02-01') TO (MAXVALUE);
SELECT format('CREATE TABLE by_group_%s PARTITION OF by_group FOR VALUES WITH (MODULUS 3, REMAINDER %1\$s)', n) FROM generate_series(0, 2) n \\gexec
INSERT INTO by_group TABLE shuffled;
INSERT INTO by_day TABLE shuffled;
SELECT format('ALTER TABLE %s SET (parallel_workers = 8)', c.oid::regclass) FROM pg_class c WHERE relispartition \\gexec
ANALYZE;
SQL
}

# SQL that calls every aggregate, by what is asked; each with the reference.
my %query = (
    groups => ["SELECT format('SELECT g, %s FROM shuffled GROUP BY g', answers())", 'serial'],
    'partitions of groups' => ["SELECT format('SELECT g, %s FROM by_group GROUP BY g', answers())", 'serial'],
    'partitions of days' => ["SELECT format('SELECT g, %s FROM by_day GROUP BY g', answers())", 'serial'],
    sets => ["SELECT format('SELECT g, a FROM (SELECT g, grouping(g) AS other, %s AS a FROM shuffled GROUP BY GROUPING SETS ((g), (place))) s WHERE other = 0', answers())", 'serial'],
    filter => ["SELECT format('SELECT k, %s FROM shuffled, generate_series(0, 2) k GROUP BY k', answers('', '', ' FILTER (WHERE place = k)'))", 'serial_place'],
    distinct => ["SELECT format('SELECT g, %s FROM (TABLE shuffled UNION ALL TABLE shuffled) s GROUP BY g', answers('DISTINCT '))", 'serial_distinct'],
    'order by' => ["SELECT format('SELECT g, %s FROM shuffled GROUP BY g', answers('', ' ORDER BY md5(n::text)'))", 'serial'],
);

my %seen;

sub compare
{
    my ($what, $way, $workers) = @_;
    my ($query, $reference) = @{$query{$what}};
    my ($executed, $differing) = split(/\n/, run_psql($database, "SELECT plan_by('$way', $workers) \\g /dev/null\n$query AS query \\gset\n" .
        ($seen{"$what $way $workers"}++ ? "SELECT '';\n" : "SELECT executed(:'query');\n") . "SELECT differing(:'query', '$reference');\n"));
    is($differing, ($reference eq 'serial_place' ? 3 : 7) . ' keys, none', "$what, $way, $workers asked: none differ" . ($executed ? " ($executed)" : ''));
    return $executed;
}

# What is asked, how it is planned, with how many workers; and whether it belongs to a short run.
my %always = map { $_ => 1 } ('groups hashed 0', 'groups spilled 4', 'partitions of groups partitionwise 4', 'partitions of days partitionwise 4', 'groups hashed 8',
    'groups sorted 8', 'sets hashed 4', 'filter hashed 4', 'distinct sorted 4', 'order by sorted 4');
my @cases = map { [@$_, $always{"@$_"}] } (map { my $workers = $_; map { [@$_, $workers] } ['groups', 'hashed'], ['groups', 'sorted'], ['groups', 'spilled'],
    ['groups', 'without leader'], ['partitions of groups', 'partitionwise'], ['partitions of days', 'partitionwise'], ['sets', 'spilled'] } 0, 2, 4, 8),
    ['sets', 'hashed', 4], ['sets', 'sorted', 4], ['filter', 'hashed', 4], ['distinct', 'sorted', 4], ['order by', 'sorted', 4];
my ($most, $spilled) = (0, 0);
for my $repeat (1 .. $repeats)
{
    shuffle($repeat);
    for my $case (@cases)
    {
        my ($what, $way, $workers, $always) = @$case;
        next unless $full || $always;
        my $executed = compare($what, $way, $workers);
        $most = $1 if $executed =~ /^(\d+) workers/ && $1 > $most;
        $spilled++ if $executed =~ / (\d+) batches/ && $1 > 1;
    }

    # frames at random, each against the aggregate of its rows; a base needs its days in each frame
    srand($seed * 1000 + $repeat);
    my ($before, $after) = (int(rand(6)), int(rand(4)));
    my $wanted = "proname NOT IN ('rebase')";
    is(run_psql($database, <<"SQL"), '0', "window frames of $before rows before to $after after: none differ");
SET client_min_messages = warning;
DROP TABLE IF EXISTS placed;
CREATE TABLE placed AS SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY g ORDER BY hashint8(n)) AS row FROM shuffled) q WHERE row <= 12;
SELECT format(\$f\$SELECT count(*) FROM (SELECT g, row, %s AS a FROM placed WINDOW w AS (PARTITION BY g ORDER BY row ROWS BETWEEN $before PRECEDING AND $after FOLLOWING)) o
               WHERE a IS DISTINCT FROM (SELECT %s FROM placed p WHERE p.g = o.g AND p.row BETWEEN o.row - $before AND o.row + $after)\$f\$,
              answers('', '', ' OVER w', \$w\$$wanted\$w\$), answers('', '', '', \$w\$$wanted\$w\$)) \\gexec
SQL
}
cmp_ok($most, '>=', 2, "$most workers were launched");
cmp_ok($spilled, '>=', 1, 'and hash tables spilled');

# The comparison sees a price that is another in its last digit.
is(run_psql($database, "UPDATE shuffled SET price = price + 0.001 WHERE n = 15;\n$query{groups}[0] AS query \\gset\nSELECT differing(:'query', 'serial') ~ 'price_series.date,numeric';\n"), 't',
    'one price that is another is seen');
done_testing();
