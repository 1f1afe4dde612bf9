#!/usr/bin/perl
# The queries of docs/bi.md over its views and over views of the same names that plain SQL makes of the rows of quotes:
# both give the same.  The panels of Grafana are expanded as Grafana does, and what it expects of them is checked: the
# column "time", a text "metric", numbers, rows in order of time.
use strict;
use warnings;
use utf8;
use Encode qw(encode);
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

chdir(dirname(__FILE__) . '/../..') or die $!;
open(my $file, '<:encoding(UTF-8)', 'docs/bi.md') or die $!;
my $page = do { local $/; <$file> };
my @blocks = $page =~ /^```sql\n(.*?)^```$/gms;
my @panels = $page =~ /^```grafana\n(.*?)^```$/gms;
my ($data, $views) = splice(@blocks, 0, 2);
like($views, qr/^CREATE VIEW chart .*^CREATE VIEW monthly_price .*^CREATE VIEW weekly_candle /ms, 'the page makes its views');

my $plain_views = <<'SQL';
CREATE VIEW chart AS
SELECT day AS "time", product::text AS metric, avg(price)::double precision AS value FROM quote GROUP BY day, product;

CREATE VIEW monthly_price AS
SELECT month, product::text, product_form(product) AS form, light_heavy(product) AS class, mean::double precision AS price,
       round((round(mean, 2) / lag(round(mean, 2)) OVER (PARTITION BY product ORDER BY month) - 1) * 100, 2)::double precision AS change_pct
FROM (SELECT date_trunc('month', day)::date AS month, product, avg(price) AS mean FROM quote GROUP BY 1, 2) m;

CREATE VIEW weekly_candle AS
SELECT date_trunc('week', day)::date AS "time", product::text AS metric, (array_agg(price ORDER BY day))[1]::double precision AS open,
       max(price)::double precision AS high, min(price)::double precision AS low, (array_agg(price ORDER BY day DESC))[1]::double precision AS close
FROM quote GROUP BY 1, 2;
SQL

# What Grafana's data source makes of a panel (its macros.go), for two products.
my ($from, $to) = ('2023-06-28T00:00:00Z', '2023-07-14T23:59:59.999Z');

sub expanded
{
    my ($panel, $from, $to) = @_;
    my $filter = sub { "$_[0] BETWEEN '$from' AND '$to'" };
    my $group = sub { "floor(extract(epoch from $_[0])/$_[1])*$_[1]" };
    my %seconds = ('1d' => 86400, '1w' => 604800);
    $panel =~ s/\$__timeFilter\(([^)]*)\)/$filter->($1)/ge;
    $panel =~ s/\$__timeGroupAlias\(([^,]*), *'(\w+)'\)/$group->($1, $seconds{$2}) . ' AS "time"'/ge;
    $panel =~ s/\$\{product:sqlstring\}/'Nd oxide','Dy oxide'/g;
    return $panel;
}

# Numbers to 12 digits: the mean of floats depends on their order in the last ones.
sub rounded
{
    my ($text) = @_;
    return $text =~ s/(?<![-\w.])(-?\d+\.\d+)(?![-\w.:])/sprintf('%.12g', $1)/ger;
}

my (@databases, @printed);
for my $kind (['series', $views], ['rows', $plain_views])
{
    my ($database, $output) = make_database("bi_$kind->[0]");
    push(@databases, $database);
    is($output . run_psql($database, encode('UTF-8', "SET client_min_messages = warning;\n$data\n$kind->[1]")), '', "views over $kind->[0]");
    my $script = join("\n", 'SET timezone = \'UTC\';', map { "\\echo \@block\n$_" } @blocks, map { expanded($_, $from, $to) . ';' } @panels);
    push(@printed, [split(/^\@block\n?/m, run_psql($database, encode('UTF-8', $script)))]);
}

for my $i (1 .. @blocks + @panels)
{
    my ($statement) = (@blocks, @panels)[$i - 1] =~ /^(.*)/;
    my ($series, $rows) = map { rounded($_->[$i] // '') } @printed;
    unlike($series, qr/ERROR|^\s*$/, "it answers: $statement");
    is($series, $rows, 'and over rows of quotes gives the same');
}

# The panel whose expansion the page shows.
is((grep { $_ eq expanded($panels[1], '2023-06-28T00:00:00Z', '2023-07-04T23:59:59.999Z') =~ s/\n\z/;\n/r } @blocks), 1,
    'the page shows the second panel as Grafana sends it');

# What Grafana takes: its handler reads a date, a time or a number in the column "time", and numbers as float64.
for my $panel (@panels[1 .. $#panels])
{
    my $query = expanded($panel, $from, $to);
    my %type = map { /^(\w+)\|(.*)$/ } split(/\n/, run_psql($databases[0], "$query \\gdesc\n"));
    my ($time, $metric) = map { delete($type{$_}) // '' } qw(time metric);
    like($time, qr/^(date|numeric)$/, 'a panel has "time"');
    like($metric, qr/^(text)?$/, 'and at most a metric, of text');
    is(join(' ', grep { !/^(double precision|numeric)$/ } values %type), '', 'and values that are numbers');
    cmp_ok(scalar(keys %type), '>', 0, 'and at least one of them');
    is(run_psql($databases[0], <<"SQL"), 't|t', 'and rows, in order of time');
SELECT count(*) > 1, bool_and(earlier <= "time") FROM (SELECT "time", coalesce(lag("time") OVER (), "time") AS earlier FROM ($query) q) o;
SQL
}
done_testing();
