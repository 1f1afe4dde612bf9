#!/usr/bin/perl
# Index numbers against figures of others: those of the IMF manuals' chapter 19, contributions, GEKS in
# rolling windows, and splices.  The data are no part of this repository: they are read where they lie
# beside it, in a folder reference/index, and without them all is skipped.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $root = $ENV{RARE_EARTH_ROOT} // dirname(__FILE__) . '/../..';
my @files = qw(imf_ch19_prices imf_ch19_expected imf_ch19_contributions_p2 toy65_prices toy65_expected splice_toy_expected);
my ($folder) = grep { my $path = $_; !grep { !-r "$path/$_.csv" } @files } glob("$root/../*/reference/index");
plan(skip_all => 'no reference/index with the figures of chapter 19 beside the repository') unless $folder;

my ($database, $made) = make_database('index_numbers');
is($made, '', 'a database of its own');

# Periods of the chapter are years from 2001 on, those of the toy months from 2001-01 on.
is(run_psql($database, <<"SQL"), '', 'prices and figures are read');
CREATE EXTENSION rare_earth;
CREATE TABLE chapter_price (commodity text, period int, price numeric, quantity numeric);
\\copy chapter_price FROM '$folder/imf_ch19_prices.csv' CSV HEADER
CREATE TABLE chapter (index text, mode text, period int, published numeric, value numeric, status text);
\\copy chapter FROM '$folder/imf_ch19_expected.csv' CSV HEADER
CREATE TABLE contribution (index text, commodity text, published numeric, value numeric, status text);
\\copy contribution FROM '$folder/imf_ch19_contributions_p2.csv' CSV HEADER
CREATE TABLE toy_price (period int, product text, price numeric, quantity numeric);
\\copy toy_price FROM '$folder/toy65_prices.csv' CSV HEADER
CREATE TABLE toy (index text, mode text, splice text, period int, reference numeric, value numeric, status text);
\\copy toy FROM '$folder/toy65_expected.csv' CSV HEADER
CREATE TABLE splice (splice text, link int, reference numeric, value numeric, status text);
\\copy splice FROM '$folder/splice_toy_expected.csv' CSV HEADER

CREATE TABLE chapter_panel AS
SELECT price_panel(commodity, yearly(prices), yearly(quantities)) AS p
FROM (SELECT commodity, price_series(make_date(2000 + period, 1, 1), price) AS prices,
             price_series(make_date(2000 + period, 1, 1), quantity) AS quantities FROM chapter_price GROUP BY commodity) s;
CREATE TABLE toy_panel AS
SELECT price_panel(product, monthly(prices), monthly(quantities)) AS p
FROM (SELECT product, price_series((date '2000-12-01' + make_interval(months => period))::date, price) AS prices,
             price_series((date '2000-12-01' + make_interval(months => period))::date, quantity) AS quantities
      FROM toy_price GROUP BY product) s;

CREATE TABLE computed AS
SELECT index, mode, extract(year FROM t."time")::int - 2000 AS period, t.value / 100 AS value
FROM chapter_panel, (SELECT DISTINCT index, mode FROM chapter WHERE mode IN ('fixed', 'chained') AND index <> 'bw') c,
     points(price_index(p, replace(index, '_bilateral', ''), chained => CASE mode WHEN 'fixed' THEN 'none' ELSE 'period' END)) t
UNION ALL
SELECT index, mode, extract(year FROM t."time")::int - 2000, t.value / 100
FROM chapter_panel, (SELECT DISTINCT index, mode FROM chapter WHERE index ~ '^geks_') c, points(geks(p, substr(index, 6))) t
UNION ALL
SELECT 'geary_khamis', 'multilateral', extract(year FROM t."time")::int - 2000, t.value / 100
FROM chapter_panel, points(geary_khamis(p)) t
UNION ALL
SELECT 'wtpd', 'multilateral', extract(year FROM t."time")::int - 2000, t.value / 100
FROM chapter_panel, points(time_product_dummy(p)) t;
SQL

# sentence(SQL that gives count, count that agree, largest difference): all agree.
sub all_agree
{
    my ($name, $wanted, $query) = @_;
    my ($count, $agree) = split(/\|/, run_psql($database, "$query;\n"));
    ok($count eq $wanted && $agree eq $wanted, "$name: $agree of $count") or diag(run_psql($database, "$query;\n"));
}

all_agree('figures that chapter 19 prints with 4 decimals', 52, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE round(computed.value, 4) = published)
FROM chapter LEFT JOIN computed USING (index, mode, period) WHERE published IS NOT NULL
SQL
is(run_psql($database, "SELECT count(DISTINCT index) FROM chapter WHERE published IS NOT NULL;\n"), 13, 'these are of 13 formulas');
all_agree('figures of chapter 19 computed by others, fixed base', 100, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE abs(computed.value - chapter.value) < 1e-14)
FROM chapter LEFT JOIN computed USING (index, mode, period) WHERE mode = 'fixed' AND index <> 'bw'
SQL
all_agree('the same, chained', 100, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE abs(computed.value - chapter.value) < 1e-14)
FROM chapter LEFT JOIN computed USING (index, mode, period) WHERE mode = 'chained' AND index <> 'bw'
SQL
all_agree('the same, multilateral', 30, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE abs(computed.value - chapter.value) < 1e-14)
FROM chapter LEFT JOIN computed USING (index, mode, period) WHERE mode = 'multilateral'
SQL

# Contributions from period 1 to period 2.
is(run_psql($database, <<'SQL'), '', 'contributions are computed');
CREATE TABLE contributed AS
SELECT index, item AS commodity, contribution_pct / 100 AS value
FROM chapter_panel, (SELECT DISTINCT index FROM contribution) c,
     contribution_pct(p, '2001-01-01', '2002-01-01', replace(index, '_van_ijzeren', ''));
SQL
all_agree('contributions published with 8 decimals', 18, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE round(contributed.value, 8) = published)
FROM contribution LEFT JOIN contributed USING (index, commodity) WHERE published IS NOT NULL
SQL
all_agree('contributions computed by others', 30, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE abs(contributed.value - contribution.value) < 1e-14)
FROM contribution LEFT JOIN contributed USING (index, commodity)
SQL
all_agree('contributions that add to the change of their index', 5, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE abs(total - (computed.value - 1)) < 1e-13)
FROM (SELECT index, sum(value) AS total FROM contributed GROUP BY index) t
     LEFT JOIN computed ON computed.index = regexp_replace(t.index, '_(van_ijzeren|reinsdorf)', '') AND mode = 'fixed' AND period = 2
SQL

# GEKS, whole and in rolling windows.
all_agree('figures of GEKS by other packages, to their 14 decimals', 104, <<'SQL');
SELECT count(*), count(*) FILTER (WHERE abs(t.value / 100 - reference) < 2e-14)
FROM toy LEFT JOIN LATERAL
     (SELECT value FROM toy_panel, points(geks(p, substr(index, 6), substr(mode, 7)::int, coalesce(nullif(splice, ''), 'movement')))
      WHERE "time" = date '2000-12-01' + make_interval(months => period)) t ON true
SQL
SKIP:
{
    # Panels of one item whose relatives are 1, 2, 3, then 5, then 7 would splice to themselves: the rows of
    # splice_toy_expected need windows that contradict each other, which only the step itself can be given.
    # test/unit/index_numbers.c has them; here the file is compared with what that test says.
    my %answers;
    open(my $source, '<', "$root/test/unit/index_numbers.c") or skip('no test/unit/index_numbers.c', 1);
    while (my $line = <$source>)
    {
        $answers{ lc($1) } = [ 1, 2, 6, $2, $3 ] if $line =~ /\{SPLICE_(\w+), "([\d.]+)", "([\d.]+)"\}/;
    }
    my ($count, $agree) = (0, 0);
    foreach my $row (split(/\n/, run_psql($database, "SELECT splice, link, reference FROM splice;\n")))
    {
        my ($splice, $link, $reference) = split(/\|/, $row);
        my $answer = $answers{$splice}[ $link - 1 ];
        $count++;
        $agree++ if defined($answer) && abs($answer - $reference) < 1e-10 * $reference;
    }
    ok($count == 25 && $agree == 25, "splices, as the unit test of the step has them: $agree of $count");
}
done_testing();
