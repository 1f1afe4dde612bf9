#!/usr/bin/perl
# Indexes after much work: rows of every type are inserted, updated and deleted at random, in small lots, some of which
# are rolled back, with vacuums between.  Then pg_amcheck looks at every btree index, and searches made at random find by
# an index, by a bitmap of one, by a scan and by a sort what plain integers say: each value has beside it its rank among
# all, which comes of comparing all pairs.
# Needs a server that has the extension (PGHOST and so on).  CHANGES of rows, SEARCHES and SEED may be set; with
# RARE_EARTH_LONG there are 10^6 and 10^5.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $full = $ENV{RARE_EARTH_LONG};
my $seed = $ENV{SEED} // 1;
my @types = qw(element oxide_purity ree_product price_unit price_series price_panel ree_composition calendar_period);
my %by_text = map { $_ => 1 } @types[0 .. 3];     # can be compared with text
my $changes = int(($ENV{CHANGES} // ($full ? 1_000_000 : 7_000)) / @types) + 1;
my $searches = int(($ENV{SEARCHES} // ($full ? 100_000 : 1400)) / @types / 3) + 1;
my $rounds = 5;

my ($database, $made) = make_database('indexes');
is($made, '', 'a database of its own');
is(run_psql($database, <<'SQL' =~ s{EDGE_VALUES}{library('edge-values.sql')}er), '', 'values, and what changes and searches them');
CREATE EXTENSION rare_earth;
ALTER DATABASE :DBNAME SET jit = off;
SET client_min_messages = warning;
\o /dev/null
\i EDGE_VALUES
\o
CREATE TABLE value AS TABLE edge;
INSERT INTO value SELECT 'oxide_purity', 1000 + n, format('>=%s%%', 90 + n % 997 / 100.0) FROM generate_series(1, 120) n;
INSERT INTO value SELECT 'price_series', 1000 + n, price_series(date '2023-01-02' + d % (1 + n % 40), n % 17 + d)::text FROM generate_series(1, 120) n, generate_series(1, 60) d GROUP BY n;
INSERT INTO value SELECT 'ree_composition', 1000 + n, format('oxide{La:%s,Nd:%s}', n % 13, n % 7) FROM generate_series(1, 120) n;

-- A table work_TYPE (id, rank, v) with its indexes, and its pool of values with their ranks.
CREATE PROCEDURE make_work(type text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($sql$
        CREATE TABLE pool_%1$s AS
        WITH u AS MATERIALIZED (SELECT n, written::%1$s AS v FROM value WHERE type = %1$L)
        SELECT row_number() OVER (ORDER BY n)::int AS n, v, (SELECT count(*) FROM u o WHERE o.v < u.v)::int AS rank FROM u;
        CREATE TABLE work_%1$s (id bigserial, rank int, v %1$s);
        CREATE INDEX btree_%1$s ON work_%1$s (v);
        CREATE INDEX hash_%1$s ON work_%1$s USING hash (v)$sql$, type);
END
$$;

-- So many changes of rows: of 1 to 40 rows at once, about 1,500 rows all the time.
CREATE PROCEDURE change(type text, wanted bigint) LANGUAGE plpgsql AS $$
DECLARE
    changed bigint := 0;
    lot int;
    rows bigint;
    number int;
    kind float8;
    pool int;
    value text;
BEGIN
    EXECUTE format('SELECT count(*) FROM pool_%s', type) INTO pool;
    WHILE changed < wanted LOOP
        lot := 1 + floor(random() * 40);
        kind := random();
        EXECUTE format('SELECT count(*) FROM work_%s', type) INTO rows;
        value := format('(SELECT rank, v FROM pool_%s WHERE n = 1 + floor(random() * %s + 0 * o.id)::int)', type, pool);
        BEGIN
            IF kind < 0.35 OR rows < 1000 THEN
                EXECUTE format('INSERT INTO work_%s (rank, v) SELECT p.rank, p.v FROM generate_series(1, %s) o (id), LATERAL %s p', type, lot, value);
            ELSIF kind < 0.7 AND rows < 2000 THEN
                EXECUTE format('UPDATE work_%1$s w SET rank = p.rank, v = p.v FROM (SELECT id FROM work_%1$s ORDER BY random() LIMIT %2$s) o, LATERAL %3$s p WHERE w.id = o.id', type, lot, value);
            ELSE
                EXECUTE format('DELETE FROM work_%1$s WHERE id IN (SELECT id FROM work_%1$s ORDER BY random() LIMIT %2$s)', type, lot);
            END IF;
            GET DIAGNOSTICS number = ROW_COUNT;
            IF random() < 0.1 THEN
                RAISE 'rolled back' USING ERRCODE = 'P0099';
            END IF;
            changed := changed + number;
        EXCEPTION WHEN SQLSTATE 'P0099' THEN
            NULL;
        END;
    END LOOP;
END
$$;

-- One condition at random, as SQL upon v and upon rank.
CREATE FUNCTION condition(type text, by_text boolean, equality boolean, OUT upon_v text, OUT upon_rank text) LANGUAGE plpgsql AS $$
DECLARE
    values text[];
    ranks int[];
    operator text := CASE WHEN equality THEN '=' ELSE (ARRAY['<', '<=', '=', '>=', '>'])[1 + floor(random() * 5)] END;
BEGIN
    EXECUTE format('SELECT array_agg(v::text), array_agg(rank) FROM (SELECT * FROM pool_%s ORDER BY random() LIMIT 3) p', type) INTO values, ranks;
    IF random() < 0.3 AND NOT equality THEN
        upon_v := format('v >= %L::%s AND v %s %L::%2$s', values[1], type, operator, values[2]);
        upon_rank := format('rank >= %s AND rank %s %s', ranks[1], operator, ranks[2]);
    ELSIF random() < 0.2 THEN
        upon_v := format('v = ANY (%L::%s[])', values, type);
        upon_rank := format('rank = ANY (%L::int[])', ranks);
    ELSE
        upon_v := format('v %s %L::%s', operator, values[1], CASE WHEN by_text AND random() < 0.5 THEN 'text' ELSE type END);
        upon_rank := format('rank %s %s', operator, ranks[1]);
    END IF;
END
$$;

-- Searches, each under every way to plan it: how many, how many used an index where they should, how many differ.
CREATE FUNCTION search(type text, by_text boolean, equality boolean, wanted int, OUT searches int, OUT by_index int, OUT differ int, OUT example text) LANGUAGE plpgsql AS $$
DECLARE
    c record;
    way text;
    query text;
    tail text;
    expected int[];
    found int[];
    plan text;
    line text;
BEGIN
    searches := 0; by_index := 0; differ := 0;
    FOR i IN 1 .. wanted LOOP
        c := condition(type, by_text, equality);
        tail := CASE WHEN random() < 0.5 THEN ' DESC' ELSE '' END;
        query := format('SELECT array_agg(rank) FROM (SELECT rank FROM work_%s WHERE %s ORDER BY %%s%s%s) o', type, '%s', tail,
                        CASE WHEN random() < 0.3 THEN ' LIMIT ' || 1 + floor(random() * 100) ELSE '' END);
        EXECUTE format(query, c.upon_rank, 'rank') INTO expected;
        FOREACH way IN ARRAY ARRAY['index', 'bitmap', 'seq'] LOOP
            PERFORM set_config('enable_' || w || 'scan', CASE w WHEN way THEN 'on' ELSE 'off' END, true) FROM unnest('{index,bitmap,seq}'::text[]) w;
            EXECUTE format(query, c.upon_v, 'v') INTO found;
            searches := searches + 1;
            IF found IS DISTINCT FROM expected THEN
                differ := differ + 1;
                example := format('%s: %s', way, format(query, c.upon_v, 'v'));
            END IF;
            IF way <> 'seq' AND i <= 20 THEN
                plan := '';
                FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || format(query, c.upon_v, 'v') LOOP
                    plan := plan || line;
                END LOOP;
                by_index := by_index + (plan ~ 'Index (Only )?Scan')::int;
            END IF;
        END LOOP;
    END LOOP;
END
$$;
SQL

for my $type (@types)
{
    my $seeded = "SELECT setseed(" . ($seed % 1000) / 1000 . ") \\g /dev/null\n";
    my $part = int($changes / $rounds) + 1;
    is(run_psql($database, "${seeded}CALL make_work('$type');\n" . "CALL change('$type', $part);\nVACUUM work_$type;\n" x $rounds . "CALL change('$type', 500);\nANALYZE work_$type;\n"),
        '', $part * $rounds + 500 . " rows of $type are changed");
    # lists are sought in a hash index by its bitmap only
    for my $case (['btree', 'hash', 0, $searches], ['hash', 'btree', 1, int($searches / 4) + 20])
    {
        my ($method, $other, $equality, $wanted) = @$case;
        my ($all, $by_index, $differ, $example) = split(/\|/, run_psql($database, "${seeded}BEGIN;\nDROP INDEX ${other}_$type;\n" .
            "SELECT * FROM search('$type', " . ($by_text{$type} ? 'true' : 'false') . ', ' . ($equality ? 'true' : 'false') . ", $wanted);\nROLLBACK;\n"), 4);
        ok($all == 3 * $wanted && $by_index >= ($method eq 'hash' ? 20 : 40) && $differ == 0, "$type: $all searches by $method, " . ($differ // '?') . ' differ')
            or diag("$by_index by an index; $example");
    }
}
is(amcheck_faults($database), '', 'pg_amcheck with heapallindexed and parent-check finds nothing');

# What is wrong is seen: a row with another rank than its value has, and one that is in no index.
my (undef, undef, $differ) = split(/\|/, run_psql($database, "BEGIN;\nUPDATE work_element SET rank = rank + 1 WHERE id = (SELECT min(id) FROM work_element);\nSELECT * FROM search('element', false, false, 100);\nROLLBACK;\n"), 4);
cmp_ok($differ, '>', 0, "a row that is elsewhere than its value makes $differ of 300 searches differ");
run_psql($database, <<'SQL');
UPDATE pg_index SET indisready = false WHERE indexrelid = 'btree_element'::regclass;
INSERT INTO work_element (rank, v) SELECT rank, v FROM pool_element LIMIT 1;
UPDATE pg_index SET indisready = true WHERE indexrelid = 'btree_element'::regclass;
SQL
like(amcheck_faults($database), qr/heap tuple .* lacks matching index tuple/, 'a row that is not in its index is found');
done_testing();
