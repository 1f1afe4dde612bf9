#!/usr/bin/perl
# Encodings and locales.  A database of each encoding and locale gives what one of UTF8 and the locale C
# gives, but for what it cannot hold, which is an error and never broken bytes; clients of every encoding read
# and write Chinese; no setting that changes how the server prints its own types changes ours.
#
# What is compared are calls of every function, aggregate and cast (test/lib/probes.sql), and words in
# Chinese, which psql is sent as bytes in the encoding of the client.  Needs a server that has the extension (PGHOST and so on).  With RARE_EARTH_LONG every
# encoding of the server is tried.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use Encode qw(from_to);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $full = $ENV{RARE_EARTH_LONG};

# Words to read and names to print: an expression, and the text that it has in a database that can hold it.
my @words = (
    [q{'氧化镝'::ree_product}, 'Dy oxide'],
    [q{'镝'::element::text || '鏑'::element}, 'DyDy'],
    [q{'≥99% Gd 75%±2%'::oxide_purity}, '>=99% Gd 75%+-2%'],
    [q{'元/千克'::price_unit::text || ' ' || unit_tax_status('万元/吨 含税')}, 'CNY/kg inc VAT'],
    [q{'2023年第三季度'::calendar_period::text || ' ' || '2023年下半年'::calendar_period}, '2023-Q3 2023-H2'],
    [q{period_text('2023-H1', 'zh')}, '2023年上半年'],
    [q{light_heavy('氧化镝')}, 'heavy'],
    [q{'Nd'::element = '钕'::text AND 'Nd oxide'::ree_product <> '氧化镝'::text AND '>=99%'::oxide_purity = '≥99%'::text}, 't'],
    [q{split_quote_name('氧化镨钕 ≥99%')}, '("PrNd oxide",>=99%)'],
    [q{string_agg(element_name(e, 'zh'), '') FROM unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) e}, '钪钇镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥'],
    [q{element_name('Nd', 'zh')}, '钕'],
    [q{product_name('Dy-Fe', 'zh')}, '镝铁'],
    [q{ore_type('oxide{La:25,Ce:50,Pr:5,Nd:17,Y:0.3}'::ree_composition, 'zh')}, '岩矿型轻稀土'],
    [q{panel_items('panel{"氧化镝":{2023-07-03:5},"氧化镨钕":{2023-07-03:5}}')}, '{氧化镝,氧化镨钕}'],
    [q{'panel{"氧化镨钕":{2023-07-03:5}}'::price_panel}, 'panel{"氧化镨钕":{2023-07-03:5}}'],
    [q{substring(chart_svg('{2023-07-03:5}'::price_series, '氧化镝', language => 'zh') FROM '<title>.*</title>')}, '<title>&#27687;&#21270;&#38237;</title>'],
    # in LATIN1, too
    [q{substring(chart_svg('{2023-07-03:5}'::price_series, '±5%') FROM '<title>.*</title>')}, '<title>&#177;5%</title>'],
    [q{'>=99% Gd 75%±2%'::oxide_purity}, '>=99% Gd 75%+-2%'],
    [q{'panel{"Néodyme":{2023-07-03:5}}'::price_panel}, 'panel{"Néodyme":{2023-07-03:5}}'],
    # i and I are the same letter in every locale
    [q{'YTTRIUM OXIDE'::ree_product}, 'Y oxide'],
    [q{'PRASEODYMIUM'::element::text || 'didymium oxide'::ree_product}, 'PrPrNd oxide'],
    [q{'cny/KG INCL VAT'::price_unit}, 'CNY/kg inc VAT'],
    # not in GB2312
    [q{element_name('Nd', 'zh_traditional')}, '釹'],
);

# jsonb knows no DateStyle but in the text of a range; binary forms are compared as such.
my $shown = q{CASE WHEN pg_typeof(x) = 'bytea'::regtype THEN encode(x::text::bytea, 'hex') WHEN pg_typeof(x) = 'daterange'::regtype THEN to_jsonb(ARRAY[lower(x::text::daterange), upper(x::text::daterange)])::text ELSE to_jsonb(x)::text END};

# A database with the extension and the probes.
sub prepare
{
    my ($name, $options) = @_;
    my ($database, $output) = make_database($name, "TEMPLATE template0 $options");
    return (undef, $output) if $output ne '';
    $output = run_psql($database, "CREATE EXTENSION rare_earth;\n");
    return ($database, $output) if $output ne '';
    $output = run_psql($database, '\i ' . library('probes.sql') . <<'SQL', '-v', "shown=$shown");

CREATE FUNCTION keeper.result(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    result text;
BEGIN
    EXECUTE statement INTO result;
    RETURN result;
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE || ' ' || SQLERRM;
END
$$;
SQL
    return ($database, $output =~ /^\d+\|\d+$/ ? '' : $output);
}

# What every probe gives, a line each: as text, or an error with its SQLSTATE.
sub results
{
    my ($database, $settings) = (@_, '');
    return run_psql($database, "$settings\n" . <<'SQL');
SELECT proname, keeper.result(format('SELECT keeper.%I()', proname))
FROM pg_proc WHERE pronamespace = 'keeper'::regnamespace AND proname ~ '^probe_' ORDER BY 1;
SQL
}

# Each word's text by a client of an encoding, in that encoding, or an error's SQLSTATE.
sub word_results
{
    my ($database, $encoding, $perl_encoding) = @_;
    my $bytes = run_psql($database, join('', "SET client_encoding = '$encoding';\n\\set VERBOSITY verbose\n", map { encoded($perl_encoding, "SELECT $_->[0];\n") } @words));
    return map { /ERROR: +(\w{5}): / ? $1 : decoded($perl_encoding, $_) } grep { !/^(LINE|DETAIL|HINT|LOCATION|CONTEXT| )/ } split(/\n/, $bytes);
}

# From UTF-8 and back: bytes that are none become question marks.
sub encoded { my ($encoding, $text) = @_; from_to($text, 'UTF-8', $encoding); return $text; }
sub decoded { my ($encoding, $text) = @_; from_to($text, $encoding, 'UTF-8'); return $text; }

# The one that all are compared with.
my ($first, $output) = prepare('utf8', "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
is($output, '', 'UTF8: CREATE EXTENSION, and calls of all that it has');
my $catalog = catalog_text($first);
my $expected = results($first);
my @expected = split(/\n/, $expected);
my $refused = grep { /^probe_\d+\|[0-9A-Z]{5} / } @expected;
cmp_ok(@expected - $refused, '>', 450, @expected . " calls, $refused of them refused");
is(scalar(grep { /\|XX/ } @expected), 0, 'none by an internal error');

# ---- clients

# GB18030 has these characters where GBK has them.
for my $client (['UTF8', 'UTF-8'], ['EUC_CN', 'euc-cn'], ['GBK', 'gbk'], ['GB18030', 'gbk'], ['BIG5', 'big5-eten'], ['EUC_JP', 'euc-jp'])
{
    my ($encoding, $perl_encoding) = @$client;
    my @got = word_results($first, $encoding, $perl_encoding);
    # what the client's encoding cannot write cannot be asked for either
    my @could = grep { decoded($perl_encoding, encoded($perl_encoding, "$words[$_][0] $words[$_][1]")) eq "$words[$_][0] $words[$_][1]" } 0 .. $#words;
    is(join("\n", map { $got[$_] // '' } @could), join("\n", map { $words[$_][1] } @could), "a client of $encoding reads and writes " . @could . ' of ' . @words . ' words');
}

# ---- settings

my @settings = ((map { "DateStyle = '$_'" } 'SQL, DMY', 'German', 'Postgres, MDY', 'ISO, YMD'), "IntervalStyle = 'iso_8601'", 'extra_float_digits = 0',
    'extra_float_digits = 3', "bytea_output = 'escape'", "TimeZone = 'Pacific/Kiritimati'", "TimeZone = 'America/Los_Angeles'",
    'array_nulls = on', "xmlbinary = 'hex'", 'quote_all_identifiers = on', "plan_cache_mode = 'force_generic_plan'");
# 19 has no other than standard strings
push(@settings, 'standard_conforming_strings = off') if run_psql($first, "SHOW server_version_num;\n") < 190000;
# The system's, and those that were made for this run.
my %locales = map { $_ => 1 } split(/\n/, run_psql($first, "SELECT collcollate FROM pg_collation WHERE collprovider = 'c';\n")),
    split(/ /, $ENV{RARE_EARTH_LOCALES} // '');
my ($comma) = grep { /^(de_DE|fr_FR|ru_RU)/ } sort keys %locales;
push(@settings, map { "$_ = '$comma'" } qw(lc_numeric lc_monetary lc_time)) if $comma;
# numbers that come as floats, and what is printed of them and of days
my $floats = <<'SQL';
SELECT price_series(date '2023-07-03', (0.1::float8 + 0.2::float8)), price_series(date '2023-07-03', 4.1::real), price_series(date '2023-07-03', 1e22::float8),
       ree_composition('Nd'::element, 0.1::float8 + 0.2::float8), to_json(points('{2023-07-03:1234567.891}')), '99.95%'::oxide_purity::numeric,
       '{2023-07-03:1234567.891}'::price_series::jsonb, rebase('{2023-07-03:3,2023-07-04:4}', date '2023-07-03');
SQL
my $floats_expected = run_psql($first, $floats);
like($floats_expected, qr/^\{2023-07-03:0\.30000000000000004\}\|\{2023-07-03:4\.1\}\|\{2023-07-03:10000000000000000000000\}\|.*1234567\.891/, 'floats are what their shortest text says');
for my $setting (@settings)
{
    is(difference(results($first, "SET $setting;"), $expected), '', "SET $setting");
    is(run_psql($first, "SET $setting;\n$floats"), $floats_expected, "SET $setting: floats");
}
is(run_psql($first, "SET extra_float_digits = -15;\n$floats"), $floats_expected, 'SET extra_float_digits = -15: floats');

# ---- encodings of the server

# Lines that a database of another encoding has no reason to give: a sparkline is of ASCII there, names that the
# encoding cannot hold are left out of a list, and a text that it cannot hold is an error.
sub unexpected
{
    my @got = split(/\n/, $_[0]);
    my @lines;
    for my $n (0 .. $#expected)
    {
        my ($line, $other) = map { my $text = $_ // ''; $text =~ s/"[^"]*[\x80-\xff][^"]*", //g; $text }
            map { s/▁/_/gr =~ s/▄/-/gr =~ s/▆/=/gr =~ s/█/#/gr } ($expected[$n], $got[$n]);
        next if $line eq $other || $expected[$n] =~ /[\x80-\xff]/ && $other =~ /^probe_\d+\|(22P05 character with byte|42883 default conversion)/;
        push(@lines, "got $got[$n], expected $expected[$n]");
    }
    return join("\n", @lines);
}

# Every row and column of the views is read; a name is NULL where the function that is asked for it raises.
my $views = <<'SQL';
SELECT count(v::text), bool_and((name_zh IS NULL) = (keeper.result(format('SELECT element_name(%L, ''zh'')', symbol)) ~ '^(22P05|42883) ')) FROM ree_elements v
UNION ALL
SELECT count(v::text), bool_and((name_zh IS NULL) = (keeper.result(format('SELECT product_name(%L, ''zh'')', product)) ~ '^(22P05|42883) ')) FROM ree_products v;
SQL

# Chinese names, by the encodings that have them all; their words are expected as they are.
my %chinese = map { $_ => 1 } qw(SQL_ASCII EUC_CN);
my @encodings = grep { $full || /^(LATIN1|SQL_ASCII|EUC_CN|EUC_JP|MULE_INTERNAL)$/ } split(/ /, run_psql($first, <<'SQL'));
SELECT string_agg(pg_encoding_to_char(n), ' ' ORDER BY n) FROM generate_series(0, 34) n WHERE pg_encoding_to_char(n) NOT IN ('', 'UTF8');
SQL
my %database = (UTF8 => $first);
for my $encoding (@encodings)
{
    ($database{$encoding}, $output) = prepare(lc($encoding), "ENCODING '$encoding' LC_COLLATE 'C' LC_CTYPE 'C'");
    is($output, '', "$encoding: CREATE EXTENSION");
    # MULE_INTERNAL is converted neither from nor to UTF8
    my $client = $encoding eq 'MULE_INTERNAL' ? 'SQL_ASCII' : 'UTF8';
    is(difference(catalog_text($database{$encoding}), $catalog), '', "$encoding: the same extension") if $client eq 'UTF8';
    is(unexpected(results($database{$encoding}, "SET client_encoding = '$client';")), '', "$encoding: the same results");
    is(run_psql($database{$encoding}, $views), "17|t\n113|t", "$encoding: the views can be read, without the names that cannot be held");
    my @got = word_results($database{$encoding}, $client, 'UTF-8');
    is(scalar(@got), scalar(@words), "$encoding: every word is answered");
    # no equivalent, or not valid (one of EUC_TW); as bytes of UTF-8 also not read, and no conversion, of the server or of ours
    my $refusal = $client eq 'UTF8' ? qr/^(22P05|22021)$/ : qr/^(22P02|22P05|22021|42883)$/;
    my @refused = grep { $got[$_] =~ $refusal } 0 .. $#words;
    is(join("\n", map { $got[$_] eq $words[$_][1] || $got[$_] =~ $refusal ? () : "$words[$_][0] $got[$_]" } 0 .. $#words), '',
        "$encoding: words are read and written, or refused (" . @refused . ')');
    cmp_ok(scalar(@refused), '<=', $encoding eq 'SQL_ASCII' ? 0 : 2, "$encoding: Chinese is read and written") if $chinese{$encoding};
    is(scalar(grep { $words[$_][0] !~ /[\x80-\xff]/ && $words[$_][1] !~ /[\x80-\xff]/ } @refused), 0, "$encoding: ASCII is never refused");
}

# Bytes of UTF-8 that a database takes for LATIN1, and characters by their numbers.
like(run_psql($database{LATIN1}, "SET client_encoding = 'LATIN1';\nSELECT '氧化镝'::ree_product;\n"), qr/invalid input syntax for type ree_product: "氧化镝" at character 1/,
    'LATIN1: Chinese that comes as other bytes is refused, and quoted as it came');
like(run_psql($database{LATIN1}, "SELECT U&'\\6C27\\5316\\955D'::ree_product;\n"), qr/ERROR: /, 'LATIN1: and so is Chinese by its numbers');
is(run_psql($database{EUC_CN}, "SELECT U&'\\6C27\\5316\\955D'::ree_product;\n"), 'Dy oxide', 'EUC_CN: which a database that has them reads');

is(run_psql($database{SQL_ASCII}, "SELECT substring(chart_svg('{2023-07-03:5}'::price_series, E'a\\xFF\\xE6b\\xE9\\x95\\x9D') FROM '<title>.*</title>');\n"),
    '<title>a&#65533;&#65533;b&#38237;</title>', 'SQL_ASCII: a picture is ASCII, whatever the bytes of its title');

# From one to another: binary, and as a dump.
for my $case (['UTF8', 'EUC_CN', '氧化镨钕'], ['EUC_CN', 'UTF8', '氧化镨钕'], ['LATIN1', 'UTF8', 'Néodyme'], ['UTF8', 'LATIN1', 'Néodyme'])
{
    my ($from, $to, $name) = @$case;
    my $panel = qq(panel{"A":{2023-07-03:6},"$name":{2023-07-03:5}});
    my $sent = qq(SET client_encoding = 'UTF8';\nCREATE TEMP TABLE panel (p price_panel);\nINSERT INTO panel VALUES ('$panel');\n\\copy panel TO $work/panel.bin (FORMAT binary)\n);
    is(run_psql($database{$from}, $sent), '', "a panel leaves a database of $from");
    is(run_psql($database{$to}, "SET client_encoding = 'UTF8';\nCREATE TEMP TABLE panel (p price_panel);\n\\copy panel FROM $work/panel.bin (FORMAT binary)\nSELECT p, p = '$panel' FROM panel;\n"),
        qq($panel|t), "and is the same in one of $to");
}

# ---- locales

for my $locale ((grep { /^tr_TR.*utf-?8/i } sort keys %locales), (grep { /^tr_TR.*8859/i } sort keys %locales), $comma // ())
{
    my ($database, $output) = prepare(lc("locale_$locale" =~ s/\W//gr), "ENCODING '" . ($locale =~ /8859/ ? 'LATIN5' : 'UTF8') . "' LC_COLLATE '$locale' LC_CTYPE '$locale'");
    is($output, '', "$locale: CREATE EXTENSION");
    my $results = results($database, "SET client_encoding = 'UTF8';");
    is($locale =~ /8859/ ? unexpected($results) : difference($results, $expected), '', "$locale: the same results");
    my @got = word_results($database, 'UTF8', 'UTF-8');
    is(join("\n", map { $got[$_] eq $words[$_][1] || $locale =~ /8859/ && $got[$_] eq '22P05' ? () : "$words[$_][0] $got[$_]" } 0 .. $#words), '', "$locale: the same words");
    is(run_psql($database, "SET client_encoding = 'UTF8';\nSELECT lower('I');\n"), 'ı', "$locale is Turkish indeed") if $locale =~ /^tr_TR.*utf/;
}
SKIP:
{
    skip('no locale tr_TR on this machine', 1) unless grep { /^tr_TR/ } keys %locales;
}
done_testing();
