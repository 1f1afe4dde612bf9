#!/usr/bin/perl
# CREATE EXTENSION by whom and where: in a schema of one's choice, by an ordinary user, beside objects that
# an attacker made to be taken for the server's or ours; and DROP EXTENSION, which leaves nothing.
#
# The attacker's objects count when they run, in a sequence.  What the catalogs say of the extension is
# compared as text, with all that each object depends on (test/lib/catalog-contents.sql).
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $owner = make_role('owner');
my $attacker = make_role('attacker');
my $reader = make_role('reader');
my ($clean, $output) = make_database('clean');
is($output, '', 'a database of its own');

# Rows of the catalogs, that a DROP EXTENSION has to bring back to what they were.
sub catalog_rows
{
    my ($database) = @_;
    return run_psql($database, <<'SQL');
SELECT format('SELECT %L, count(*) FROM pg_catalog.%I %s;', relname, relname, CASE relname WHEN 'pg_namespace' THEN $$WHERE nspname !~ 'temp'$$ END)
FROM pg_class
WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r' AND relname !~ 'statistic' ORDER BY relname \gexec
SELECT classid::regclass, refclassid::regclass, deptype, count(*) FROM pg_depend GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT oid::regtype FROM pg_type WHERE typnamespace <> 'pg_catalog'::regnamespace ORDER BY 1;
SQL
}

# A schema of one's choice.
my $before = catalog_rows($clean);
is(run_psql($clean, "CREATE EXTENSION rare_earth;\n"), '', 'CREATE EXTENSION');
my $expected = catalog_text($clean);
cmp_ok(scalar(split(/\n/, $expected)), '>', 5000, 'the catalogs tell a lot of it');
unlike($expected, qr/ \| unknown/, 'and of no kind of object that the comparison does not know');
my $elements = run_psql($clean, "TABLE ree_elements;\n");
is(run_psql($clean, "SET ROLE $reader;\nTABLE ree_elements;\n"), $elements, 'everyone can read ree_elements');
is(run_psql($clean, "SET ROLE $reader;\nSELECT count(*) > 50 FROM ree_products;\n"), 't', 'and ree_products');

is(run_psql($clean, "DROP EXTENSION rare_earth;\n"), '', 'DROP EXTENSION');
is(difference(catalog_rows($clean), $before), '', 'leaves nothing');
is(run_psql($clean, <<'SQL'), '', 'a table in use keeps it, unless CASCADE is said');
CREATE EXTENSION rare_earth;
CREATE TABLE quote (day date, product ree_product, purity oxide_purity, price numeric, series price_series);
CREATE INDEX ON quote (product, purity);
CREATE INDEX ON quote USING hash (series);
CREATE VIEW by_product AS SELECT product, price_series(day, price) FROM quote GROUP BY 1;
DO $$ BEGIN DROP EXTENSION rare_earth; RAISE 'dropped'; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $$;
SET client_min_messages = warning;
DROP EXTENSION rare_earth CASCADE;
SQL
is(run_psql($clean, "SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'quote'::regclass AND attnum > 0 AND NOT attisdropped;\n"),
    'day price', 'with CASCADE its columns are gone, the others stay');
is(run_psql($clean, "DROP TABLE quote;\n"), '', 'the table is dropped');
is(difference(catalog_rows($clean), $before), '', 'and nothing is left');

is(run_psql($clean, qq(CREATE SCHEMA "rare earth";\nCREATE EXTENSION rare_earth SCHEMA "rare earth";\n)), '', 'CREATE EXTENSION in a schema with a space in its name');
is(difference(catalog_text($clean), $expected), '', 'is the same extension there');
is(run_psql($clean, qq(SELECT count(*) FROM pg_depend d, pg_identify_object(classid, objid, objsubid) i WHERE deptype = 'e' AND refobjid =
  (SELECT oid FROM pg_extension WHERE extname = 'rare_earth') AND i.schema IS DISTINCT FROM '"rare earth"' AND i.type <> 'cast';\n)), '0',
    'every object of it but casts is in that schema');
$output = run_psql($clean, "\\i " . library('probes.sql') . "\n");
my ($functions, $casts) = split(/\|/, $output);
ok($output =~ /^\d+\|\d+$/ && $functions > 650 && $casts == 37, "$functions calls of functions and $casts casts are bound") or diag($output);
my $calls = run_psql($clean, "SELECT string_agg(format('SELECT keeper.%s();', proname), E'\\n' ORDER BY proname) FROM pg_proc WHERE pronamespace = 'keeper'::regnamespace AND proname ~ '^probe_';\n") . "\n";
is(run_psql($clean, "SELECT string_agg(p.oid::regproc::text, ' ' ORDER BY proname) FROM keeper.member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid WHERE EXISTS (SELECT FROM unnest(proargtypes) t WHERE t NOT IN (SELECT type FROM keeper.sample)) AND proname !~ '_recv\$';\n"),
    '', 'all of the extension that SQL can call');
my $results = run_psql($clean, $calls);
is($results =~ s/ at character \d+//gr, run_psql($clean, "SET search_path = 'rare earth', public;\n$calls") =~ s/line (\d+)/'line ' . ($1 - 1)/ger =~ s/ at character \d+//gr,
    'they give the same whether or not its schema is in the search path');
is(run_psql($clean, qq(CREATE SCHEMA elsewhere;\nALTER EXTENSION rare_earth SET SCHEMA elsewhere;\n)), '', 'ALTER EXTENSION SET SCHEMA by a superuser');
is(difference(catalog_text($clean), $expected), '', 'is the same extension elsewhere');
is(run_psql($clean, $calls), $results, 'what was bound to it gives what it gave');
is(run_psql($clean, "SELECT count(*) FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid = '\"rare earth\"'::regnamespace;\n"), '0', 'nothing stays behind');

# Look-alikes.  The schema that is installed into belongs to the attacker, too, and the search path of the
# database begins with the attacker's.
my $hostile;
($hostile, $output) = make_database('hostile');
is($output, '', 'another database');
run_psql($hostile, "CREATE SCHEMA target AUTHORIZATION $attacker;\nGRANT USAGE ON SCHEMA target TO PUBLIC;\n");
my $names = run_psql($clean, "SELECT array_agg(DISTINCT proname) FROM keeper.member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid;\n");
my $taken = run_psql($clean, "SET search_path = pg_catalog;\nSELECT array_agg(DISTINCT format('%s(%s)', proname, (SELECT string_agg(t::regtype::text, ', ' ORDER BY n) FROM unnest(proargtypes) WITH ORDINALITY a (t, n)))) " .
    "FROM keeper.member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid;\n");
my @variables = ('-v', "role=$attacker", '-v', 'attacker=attacker', '-v', 'target=target', '-v', "names=$names", '-v', "taken=$taken");
$output = run_psql($hostile, '\i ' . library('look-alikes.sql') . "\n", @variables);
my ($enough, $made, $operators, $ours) = split(/\|/, $output);
is($enough, 't', 'look-alikes: ' . ($made // '') . ' functions and ' . ($operators // '') . ' operators of the server, ' . ($ours // '') . ' functions of ours')
    or diag($output);

my $hits = "SELECT is_called, last_value FROM attacker.hits;\n";
my $path = 'attacker, target, pg_catalog';
like(run_psql($hostile, "SET search_path = $path;\nSELECT lower('ND'::pg_catalog.text), 2 + 2;\n") . run_psql($hostile, $hits), qr/t\|2$/,
    'the trap works: who calls lower and + under that search path runs the attacker\'s');
run_psql($hostile, "ALTER SEQUENCE attacker.hits RESTART;\nALTER DATABASE $hostile SET search_path = $path;\n");
is(run_psql($hostile, $hits), 'f|1', 'it is set again');

# Beside functions of the very same arguments there is no room: nothing is installed, nothing replaced.
for my $object ('FUNCTION target.light_heavy(pg_catalog.text, pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql AS $$ SELECT NULL::pg_catalog.text $$',
    'TYPE target.element', 'TYPE target.price_series AS ENUM ()', 'TABLE target.ree_elements (symbol pg_catalog.text)',
    'VIEW target.ree_products AS SELECT 1', 'OPERATOR FAMILY target.element_ops USING btree', 'TYPE target.drawdown AS (pct pg_catalog.numeric)')
{
    my ($kind, $name) = $object =~ /^(OPERATOR FAMILY|\w+) ([\w.]+(?:\([^)]*\))?)/;
    my $suffix = $kind eq 'OPERATOR FAMILY' ? ' USING btree' : '';
    my $by = $object =~ /FAMILY|element$/ ? '' : "SET SESSION AUTHORIZATION $attacker;\n";
    my $refusal = run_psql($hostile, "${by}CREATE $object;\nRESET SESSION AUTHORIZATION;\nCREATE EXTENSION rare_earth SCHEMA target;\nDROP $kind $name$suffix;\n");
    ok($refusal =~ /ERROR: .*(already exists|is not a member of extension)/ && $refusal !~ /ERROR.*ERROR/s, "refused where there is a $kind $name") or diag($refusal);
}
is(run_psql($hostile, $hits), 'f|1', 'the attacker\'s code did not run');

my $members = "SELECT count(*) FROM pg_catalog.pg_extension WHERE extname OPERATOR(pg_catalog.=) 'rare_earth';\n";
is(run_psql($hostile, "SET search_path = pg_catalog;\n$members"), '0', 'nothing is installed');
is(run_psql($hostile, "SET search_path = $path;\nCREATE EXTENSION rare_earth SCHEMA target;\n"), '', 'a superuser installs it in the attacker\'s schema');
is(run_psql($hostile, $hits), 'f|1', 'the attacker\'s code did not run');
is(difference(catalog_text($hostile), $expected), '', 'it is the same extension');
run_psql($hostile, "SET search_path = pg_catalog;\nDROP EXTENSION rare_earth;\n");

# An ordinary user.
is(run_psql($hostile, "SET SESSION AUTHORIZATION $owner;\nCREATE EXTENSION rare_earth SCHEMA target;\n") =~ /permission denied/ ? 'refused' : 'accepted',
    'refused', 'who may not create in the database may not create the extension');
run_psql($hostile, "GRANT CREATE ON DATABASE $hostile TO $owner, $attacker;\n");
is(run_psql($hostile, <<"SQL"), '', 'the attacker installs it with temporary types in front');
SET SESSION AUTHORIZATION $attacker;
CREATE DOMAIN pg_temp.text AS pg_catalog.text CHECK (attacker.refuse());
CREATE DOMAIN pg_temp.date AS pg_catalog.date CHECK (attacker.refuse());
CREATE DOMAIN pg_temp.numeric AS pg_catalog.numeric CHECK (attacker.refuse());
SET search_path = pg_temp, $path;
CREATE EXTENSION rare_earth SCHEMA target;
SQL
is(run_psql($hostile, $hits), 'f|1', 'the attacker\'s code did not run');
is(difference(catalog_text($hostile), $expected), '', 'it is the same extension, and its objects belong to the superuser');
is(run_psql($hostile, "SET search_path = pg_catalog;\nSELECT extowner::regrole FROM pg_extension WHERE extname = 'rare_earth';\n"), $attacker, 'the extension belongs to who made it');
run_psql($hostile, "SET SESSION AUTHORIZATION $attacker;\nDROP EXTENSION rare_earth;\n");
is(run_psql($hostile, "SET search_path = pg_catalog;\n$members"), '0', 'who may drop it');

is(run_psql($hostile, <<"SQL"), '', 'a user with CREATE on the database installs it in a schema of his own');
SET SESSION AUTHORIZATION $owner;
CREATE SCHEMA mine;
GRANT USAGE ON SCHEMA mine TO PUBLIC;
CREATE EXTENSION rare_earth SCHEMA mine;
SQL
is(difference(catalog_text($hostile), $expected), '', 'it is the same extension');
like(run_psql($hostile, "SET SESSION AUTHORIZATION $owner;\nALTER EXTENSION rare_earth SET SCHEMA target;\n"), qr/ERROR:  (must be owner of|permission denied)/,
    'ALTER EXTENSION SET SCHEMA takes a superuser');
is(run_psql($hostile, "SET SESSION AUTHORIZATION $reader;\nTABLE mine.ree_elements;\n"), $elements, 'everyone can read ree_elements');
is(run_psql($hostile, "SET SESSION AUTHORIZATION $reader;\nSELECT mine.mom_pct('{2023-06-01:440,2023-07-03:445}'::mine.price_series, digits => 2);\n"), '1.14', 'and call functions');

# What runs under a hostile search path: all functions, aggregates and casts, bound beforehand; columns,
# generated columns, checks, indexes and views.
run_psql($hostile, "ALTER DATABASE $hostile RESET search_path;\n");
like(run_psql($hostile, "\\i " . library('probes.sql') . "\n"), qr/^$functions\|$casts$/, 'the same calls are bound');
is(run_psql($hostile, <<'SQL'), '', 'tables and views in use');
SET search_path = keeper, mine;
CREATE TABLE quote (id int, day date, product ree_product, purity oxide_purity, unit price_unit, price numeric, e element, s price_series,
    kilo numeric GENERATED ALWAYS AS (convert_price(price, unit, 'CNY/kg')) STORED, class text GENERATED ALWAYS AS (light_heavy(product)) STORED,
    CHECK (e <> 'Pm'), CHECK (num_points(s) < 1000), CHECK (purity = '>=99%' OR product > 'La oxide')) PARTITION BY LIST (product);
CREATE TABLE quote_nd PARTITION OF quote FOR VALUES IN ('Nd oxide', 'Nd metal');
CREATE TABLE quote_other PARTITION OF quote DEFAULT;
CREATE TABLE new_quote (id int, day date, product ree_product, purity oxide_purity, unit price_unit, price numeric, e element, s price_series);
INSERT INTO new_quote SELECT n, date '2023-06-01' + n % 50, product, '>=99%', '10000 CNY/t', 45 + n % 7, 'Nd', price_series(date '2023-06-01' + n % 50, n)
FROM generate_series(1, 100) n, unnest('{Nd oxide,Nd metal,Dy oxide}'::ree_product[]) product GROUP BY n, product;
CREATE INDEX ON quote (product, (purity_min_pct(purity)), mom_pct(s));
CREATE INDEX ON quote USING hash (s);
CREATE INDEX ON quote (e) WHERE product = 'Nd oxide';
CREATE MATERIALIZED VIEW monthly_quote AS SELECT product, purity, monthly(price_series(day, kilo)) AS m FROM quote GROUP BY 1, 2 ORDER BY 1, 2;
CREATE VIEW bulletin AS
SELECT light_heavy(product), product, value_at(m, '2023-06-01'), mom_pct(m, digits => 2), sparkline(m), NULLIF(product, 'Nd oxide') AS other, purity IS DISTINCT FROM '2N' AS better,
       product IN ('Nd metal', '氧化镝') AS one_of, product = ANY ('{Nd metal}') AS any_of, rebase(m, '2023-06') AS rebased FROM monthly_quote ORDER BY product;
GRANT ALL ON ALL TABLES IN SCHEMA keeper TO PUBLIC;
SQL
my $work_of_the_day = <<'SQL';
INSERT INTO keeper.quote TABLE keeper.new_quote;
ANALYZE keeper.quote;
VACUUM keeper.quote;
REINDEX TABLE keeper.quote_nd;
REFRESH MATERIALIZED VIEW keeper.monthly_quote;
TABLE keeper.bulletin;
COPY keeper.quote_nd TO STDOUT;
COPY keeper.quote_other TO STDOUT;
COPY keeper.new_quote TO STDOUT (FORMAT csv);
TRUNCATE keeper.quote;
SQL
my $day = run_psql($hostile, "SET search_path = pg_catalog;\n$work_of_the_day");
like($day, qr/^heavy\|Dy oxide\|479\|.*^100,/ms, 'a day\'s work');
is(run_psql($hostile, <<"SQL"), '', 'the attacker learns our types');
SET SESSION AUTHORIZATION $attacker;
SET search_path = pg_catalog;
SELECT pg_catalog.set_config('look.alike', 'attacker', false) \\g /dev/null
SELECT count(attacker.imitate('attacker', proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid)))
FROM pg_proc p WHERE pronamespace = 'mine'::regnamespace AND prokind <> 'p' \\g /dev/null
SELECT count(attacker.imitate_operator(oid)) FROM pg_operator WHERE oprnamespace = 'mine'::regnamespace \\g /dev/null
SQL
cmp_ok(run_psql($hostile, "SELECT count(*) FROM pg_operator WHERE oprnamespace = 'attacker'::regnamespace AND oprleft = 'mine.ree_product'::regtype;\n"),
    '>=', 12, 'and has operators for them');
is(run_psql($hostile, $hits), 'f|1', 'nothing of the attacker\'s ran');
is(run_psql($hostile, "SET search_path = $path, mine;\n$calls"), run_psql($hostile, "SET search_path = pg_catalog;\n$calls"), 'the calls under the attacker\'s search path');
is(run_psql($hostile, "SET search_path = $path;\n$work_of_the_day"), $day, 'the day\'s work');
is(run_psql($hostile, "SET search_path = $path;\nTABLE mine.ree_elements;\n"), $elements, 'and the view give what they gave');
is(run_psql($hostile, $hits), 'f|1', 'and nothing of the attacker\'s ran');
done_testing();
