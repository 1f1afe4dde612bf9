#!/usr/bin/perl
# Shards with the server's own means: quotes hash-partitioned by product over postgres_fdw, three databases
# behind foreign tables.  Aggregates run where the rows are, and what comes back is, byte for byte, what one
# server answers.  Sharded by day a group is spread over the shards: each builds its series, rollup merges
# them here.  docs/scale-out.md tells how and why; the statements are its.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my ($one, $output) = make_database('one');
is($output, '', 'a database that has all rows');
is(run_psql($one, <<'SQL'), '', 'quotes and output');
CREATE EXTENSION rare_earth;
CREATE EXTENSION postgres_fdw;
CREATE TABLE quote (day date, product ree_product, purity oxide_purity, price numeric, source text);
INSERT INTO quote SELECT date '2022-01-01' + n % 600, products[1 + n % 20], purities[1 + n % 3], round(100 + (hashint4(n) & 65535) / 100.0, 2), 'source ' || n % 3
FROM generate_series(1, 60000) n, LATERAL (SELECT product_list() AS products, '{99%,>99%,4N5}'::oxide_purity[] AS purities) k;
CREATE TABLE output (day date, e element, tonnes numeric);
INSERT INTO output SELECT date '2022-01-01' + n % 600, e, n % 100 / 7.0 FROM generate_series(1, 3000) n, unnest('{La,Nd,Dy,Y}'::element[]) e;
ANALYZE;
SQL

my @shards;
for my $n (1 .. 3)
{
    my ($shard, $made) = make_database("shard_$n");
    push(@shards, $shard);
    is($made . run_psql($shard, <<'SQL'), '', "shard $n");
CREATE TYPE before_it AS (other oid);       -- so that no two databases have the same OIDs by chance
CREATE EXTENSION rare_earth;
CREATE TABLE quote (day date, product ree_product, purity oxide_purity, price numeric, source text);
CREATE TABLE quote_of_days (LIKE quote);
CREATE TABLE output (day date, e element, tonnes numeric);
CREATE TABLE output_of_elements (LIKE output);
SQL
}
my ($head);
($head, $output) = make_database('head');
is($output, '', 'the database in front of them');
my $script = <<'SQL';
CREATE EXTENSION rare_earth;
CREATE EXTENSION postgres_fdw;
CREATE TABLE quote (day date, product ree_product, purity oxide_purity, price numeric, source text) PARTITION BY HASH (product);
CREATE TABLE quote_of_days (day date, product ree_product, purity oxide_purity, price numeric, source text) PARTITION BY RANGE (day);
CREATE TABLE output (day date, e element, tonnes numeric) PARTITION BY RANGE (day);
CREATE TABLE output_of_elements (day date, e element, tonnes numeric) PARTITION BY HASH (e);
SQL
my @years = ("'2022-01-01'", "'2022-08-01'", "'2023-03-01'", "'2024-01-01'");
for my $n (0 .. 2)
{
    my $days = "FOR VALUES FROM ($years[$n]) TO ($years[$n + 1])";
    $script .= <<"SQL";
CREATE SERVER shard_$n FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host '$ENV{PGHOST}', port '$ENV{PGPORT}', dbname '$shards[$n]', extensions 'rare_earth', fetch_size '1000');
CREATE USER MAPPING FOR CURRENT_USER SERVER shard_$n OPTIONS (user '$ENV{PGUSER}', password 'PASSWORD');
CREATE FOREIGN TABLE quote_$n PARTITION OF quote FOR VALUES WITH (MODULUS 3, REMAINDER $n) SERVER shard_$n OPTIONS (table_name 'quote');
CREATE FOREIGN TABLE quote_of_days_$n PARTITION OF quote_of_days $days SERVER shard_$n OPTIONS (table_name 'quote_of_days');
CREATE FOREIGN TABLE output_$n PARTITION OF output $days SERVER shard_$n OPTIONS (table_name 'output');
CREATE FOREIGN TABLE output_of_elements_$n PARTITION OF output_of_elements FOR VALUES WITH (MODULUS 3, REMAINDER $n)
    SERVER shard_$n OPTIONS (table_name 'output_of_elements');
SQL
}
my $password = $ENV{PGPASSWORD} // '';
$script =~ s/PASSWORD/$password/g;
is(run_psql($head, $script), '', 'foreign tables as partitions');
# the rows go through the front, each to the shard of its product or day
is(run_command('sh', '-c', "psql -X -q -d $one -c 'COPY quote TO STDOUT' >$work/quote; psql -X -q -d $one -c 'COPY output TO STDOUT' >$work/output"), '', 'the rows, as text');
is(run_psql($head, <<"SQL"), '', 'are put in through the front');
\\copy quote FROM '$work/quote'
\\copy quote_of_days FROM '$work/quote'
\\copy output FROM '$work/output'
\\copy output_of_elements FROM '$work/output'
SQL
my @rows = map { run_psql($_, "SELECT count(*) FROM quote;\n") } @shards;
ok(!grep({ $_ == 0 } @rows) && eval(join('+', @rows)) == 60000, "every shard has some of the 60000 rows: @rows");
is(join(' ', map { run_psql($_, "SELECT count(DISTINCT product) FROM quote;\n") } @shards) =~ s/(\d+) (\d+) (\d+)/$1 + $2 + $3/er, '20', 'a product is on one shard');
run_psql($head, "ANALYZE;\n");

my $settings = "SET enable_partitionwise_aggregate = on;\nSET enable_partitionwise_join = on;\n";

# A query, how many shards it asks, and what each remote statement has to say.  Where few rows are expected
# the planner may fetch and aggregate them here: then only the condition has to be there.
my @queries = (
    ['price_series by product', 'SELECT product, price_series(day, price) FROM quote GROUP BY product ORDER BY product', 3, qr/SELECT product, public\.price_series\(day, price\)/],
    ['by product and purity', 'SELECT product, purity, price_series(day, price) FROM quote GROUP BY product, purity ORDER BY product, purity', 3, qr/public\.price_series\(day, price\).*GROUP BY/],
    ['mom_pct in one shot', 'SELECT product, mom_pct(day, price) FROM quote GROUP BY product ORDER BY product', 3, qr/public\.mom_pct\(day, price\)/],
    ['several at once', 'SELECT product, summary(day, price), max_drawdown(day, price), yoy_pct(day, price), min(purity), max(day) FROM quote GROUP BY product ORDER BY product', 3, qr/public\.summary\(day, price\)/],
    ['where a product is named', "SELECT product, mom_pct(day, price) FROM quote WHERE product = 'Nd oxide' GROUP BY product", 1, qr/WHERE \(\(product OPERATOR\(public\.=\) 'Nd oxide'/, 'few rows'],
    ['where a purity and days are', "SELECT product, price_series(day, price) FROM quote WHERE purity = '2N' AND day < '2023-01-01' GROUP BY product ORDER BY product", 3, qr/purity OPERATOR\(public\.=\) '>=99%'/, 'few rows'],
    ['functions over it', 'SELECT product, mom_pct(monthly(s), digits => 2), rebase(s, base => \'2022-01\') FROM (SELECT product, price_series(day, price) AS s FROM quote GROUP BY product) q ORDER BY product', 3, qr/price_series\(day, price\)/],
    ['light_heavy_split by element', 'SELECT e, light_heavy_split(e, tonnes) FROM output_of_elements GROUP BY e ORDER BY e', 3, qr/public\.light_heavy_split\(e, tonnes\)/],
);
for my $query (@queries)
{
    my ($name, $sql, $times, $remote, $few) = @$query;
    my $plan = run_psql($head, "${settings}EXPLAIN (VERBOSE, COSTS OFF) $sql;\n");
    my @sent = $plan =~ /Remote SQL: (.*)/g;
    ok(@sent == $times && !grep({ $_ !~ $remote } @sent) && ($few || $plan !~ /^\s*(->)?\s*(Partial )?(Hash|Group)?Aggregate/m), $few ? "$name: the shards select" : "$name: the shards aggregate") or diag($plan);
    (my $on_one = $sql) =~ s/output_of_elements/output/;
    my $expected = run_psql($one, "$on_one;\n");
    ok(length($expected) > 4 && $expected !~ /ERROR/, "$name: " . length($expected) . ' bytes of one server') or diag($expected);
    is(difference(run_psql($head, "$settings$sql;\n"), $expected), '', "$name: are the same bytes from the shards");
}

# Without 'extensions' nothing of ours is sent.
my $plan = run_psql($head, "ALTER SERVER shard_0 OPTIONS (DROP extensions);\n${settings}EXPLAIN (VERBOSE, COSTS OFF) SELECT product, price_series(day, price) FROM quote GROUP BY product;\nALTER SERVER shard_0 OPTIONS (ADD extensions 'rare_earth');\n");
is(scalar(() = $plan =~ /Remote SQL: .*price_series/g), 2, 'a server without extensions \'rare_earth\' aggregates nothing of ours');

# By day: a series for each shard and product, merged here.
my $inner = join("\n    UNION ALL ", map { "SELECT product, price_series(day, price) AS s FROM quote_of_days_$_ GROUP BY product" } 0 .. 2);
my $by_day = "SELECT product, rollup(s) FROM ($inner) shard GROUP BY product ORDER BY product";
$plan = run_psql($head, "EXPLAIN (VERBOSE, COSTS OFF) $by_day;\n");
is(scalar(() = $plan =~ /Remote SQL: SELECT product, public\.price_series\(day, price\) FROM public\.quote_of_days GROUP BY 1/g), 3, 'sharded by day: each shard builds its series') or diag($plan);
my $expected = run_psql($one, "SELECT product, price_series(day, price) FROM quote GROUP BY product ORDER BY product;\n");
is(difference(run_psql($head, "$by_day;\n"), $expected), '', 'rollup of them is one server\'s series');
is(difference(run_psql($head, "SELECT product, mom_pct(rollup(s), digits => 2), yoy_pct(rollup(s)) FROM ($inner) shard GROUP BY product ORDER BY product;\n"),
    run_psql($one, "SELECT product, mom_pct(price_series(day, price), digits => 2), yoy_pct(price_series(day, price)) FROM quote GROUP BY product ORDER BY product;\n")),
    '', 'and so are its changes');
is(difference(run_psql($head, "SELECT (light_heavy_split(e, tonnes)).* FROM output;\n"), run_psql($one, "SELECT (light_heavy_split(e, tonnes)).* FROM output;\n")), '',
    'light_heavy_split over all days is that of one server');

# Two shards at a time.
run_psql($head, "ALTER SERVER shard_$_ OPTIONS (ADD async_capable 'true');\n") for 0 .. 2;
$plan = run_psql($head, "${settings}EXPLAIN (COSTS OFF) SELECT product, mom_pct(day, price) FROM quote GROUP BY product;\n");
is(scalar(() = $plan =~ /Async Foreign Scan/g), 3, 'async_capable: the shards work at the same time');
is(difference(run_psql($head, "${settings}SELECT product, mom_pct(day, price) FROM quote GROUP BY product ORDER BY product;\n"),
    run_psql($one, "SELECT product, mom_pct(day, price) FROM quote GROUP BY product ORDER BY product;\n")), '', 'with the same result');
done_testing();
