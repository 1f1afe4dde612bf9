#!/usr/bin/perl
# Means and bases of a real series: Brent's daily prices against the monthly and yearly averages that
# their publisher prints.  The data are no part of this repository: they are read where they lie beside
# it, in a folder reference/index, and without them all is skipped.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $root = $ENV{RARE_EARTH_ROOT} // dirname(__FILE__) . '/../..';
my ($folder) = grep { -r "$_/brent_daily.csv" && -r "$_/brent_average_expected.csv" } glob("$root/../*/reference/index");
plan(skip_all => 'no reference/index with the prices of Brent beside the repository') unless $folder;

my ($database, $made) = make_database('brent');
is($made, '', 'a database of its own');

is(run_psql($database, <<"SQL"), '', 'prices and averages are read');
CREATE EXTENSION rare_earth;
CREATE TABLE quote (series text, day date, price numeric);
\\copy quote FROM '$folder/brent_daily.csv' CSV HEADER
CREATE TABLE published (series text, freq text, period text, n_days int, mean numeric, published numeric, status text);
\\copy published FROM '$folder/brent_average_expected.csv' CSV HEADER
CREATE TABLE built AS SELECT price_series(day, price) AS s FROM quote;
CREATE TABLE average AS
SELECT freq, published, mean, n_days, status, "time" AS start, value, quotes
FROM published,
     LATERAL (SELECT to_date(period, CASE freq WHEN 'month' THEN 'YYYY-MM' ELSE 'YYYY' END) AS start) p,
     (SELECT 'month' AS kind, p.* FROM built, LATERAL points(monthly(s)) p
      UNION ALL SELECT 'year', p.* FROM built, LATERAL points(yearly(s)) p) a
WHERE kind = freq AND "time" = start;
SQL

my ($rows, $days) = split(/\|/, run_psql($database, "SELECT (SELECT count(*) FROM published), count(*) FROM quote;\n"));
is(run_psql($database, "SELECT count(*) FROM average;\n"), $rows, "$rows averages of $days days have their period");
is(run_psql($database, "SELECT count(*) FROM average WHERE quotes <> n_days OR round(value, 6) <> mean;\n"), '0',
    'number of days and mean agree in each');
is(run_psql($database, "SELECT count(*) FROM average WHERE status = 'confirmed' AND round(value, 2) <> published;\n"), '0',
    'each confirmed average is the one published');
is(run_psql($database, "SELECT count(*) FROM average WHERE status = 'double_rounding' AND (round(value, 2) = published OR round(round(value, 3), 2) <> published);\n"),
    '0', 'those rounded twice by the publisher agree only when rounded twice');
is(run_psql($database, "SELECT count(*) FROM average WHERE value <> (SELECT round(avg(price)::numeric(60, 30), 12) FROM quote WHERE date_trunc(freq, day) = start);\n"),
    '0', 'and are those of plain SQL to 12 decimals');

# 2010 = 100: every year's mean is that year's published average in per cent of that of 2010, to the digits printed.
is(run_psql($database, <<'SQL'), '0|100|2010=100', 'on 2010 = 100, the years stand to each other as the averages do');
SELECT count(*) FILTER (WHERE abs(p.value - 100 * a.value / (SELECT value FROM average WHERE freq = 'year' AND start = '2010-01-01')) > 1e-9),
       (SELECT round(value_at(yearly(r), '2010-07-01'), 9)::int FROM (SELECT rebase(s, '2010') AS r FROM built) b),
       (SELECT split_part(rebase(s, '2010')::text, ' base ', 2) FROM built)
FROM built, LATERAL points(yearly(rebase(s, '2010'))) p JOIN average a ON a.freq = 'year' AND a.start = p."time";
SQL
is(run_psql($database, <<'SQL'), '0', 'month on month in two steps, in one shot and by SQL');
SELECT count(*) FROM built, LATERAL (SELECT start, value, lag(value) OVER (ORDER BY start) AS before FROM average WHERE freq = 'month') a
WHERE abs(mom_pct(s, start) - 100 * (value - before) / before) > 1e-9 OR mom_pct(s, start) <> mom_pct(monthly(s), start)
   OR (mom_pct(s, start) IS NULL) <> (before IS NULL);
SQL
done_testing();
