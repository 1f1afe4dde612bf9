#!/usr/bin/perl
# Damaged binary values of every type through COPY: each is refused with 22P03, 22003 or, where a name is no text,
# 22021, or it is a value, which can be read, printed and sent.  Series and panels end in a checksum: with it all
# damage is refused; where it is put right again, what is taken is another value.
# Never an internal error, never a crash.
# Needs a server that has the extension (PGHOST and so on); SEED and ROUNDS choose the damage.  With
# RARE_EARTH_LONG there are 100,000 rows of each type, and long samples, too, are cut at every
# place and have each bit turned.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $seed = $ENV{SEED} // 1;
my $rounds = $ENV{ROUNDS} // 400;
my $full = $ENV{RARE_EARTH_LONG};
my $least = $full ? 100_000 : 1000;
srand($seed);

# CRC-32C, which ends a value.
my @crc_table = map
{
    my $crc = $_;
    $crc = $crc & 1 ? $crc >> 1 ^ 0x82F63B78 : $crc >> 1 for 1 .. 8;
    $crc;
} 0 .. 255;

sub checksum
{
    my $crc = 0xFFFFFFFF;
    $crc = $crc >> 8 ^ $crc_table[($crc ^ $_) & 0xFF] for unpack('C*', $_[0]);
    return $crc ^ 0xFFFFFFFF;
}
is(checksum('123456789'), 0xE3069283, 'the checksum is CRC-32C');

# The values whose bytes are damaged.
my @series = (
    "'{}'", "'{2023-07-03:445.00}'", "'{2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-05:7/2.5} base 2010=100'",
    "'month{2023-06:10777/22,2023-07:9514/21}'", "'week{2023-07-03:-1e35,2023-07-10:123456789012345678901234567890}'",
    "'{0001-01-01:0,9999-12-31:1e-36} pending 2010-Q1'", "'quarter{1990-Q1:90.0,1990-Q2:-91.1/3,1990-Q4:93.3} base [1990-01-01,1990-06-30]=0.5'",
    "'year{0001:1,2023:2/365,9999:3}'", "'week{2023-07-03:1e30/1e20,2023-07-10:7/0.001}'",
    "(SELECT price_series(date '2000-01-03' + d * 7 / 5, (400 + d % 17)::numeric / 4) FROM generate_series(0, 1100) d)",
    "(SELECT price_series(date '2000-01-03' + d * d / 3, ((d * 7919) % 100003)::numeric * 1e25 + d) FROM generate_series(0, 530) d)",
    "(SELECT price_series(date '2000-01-03' + n / (1 + n % 3), 12.5 + n) FROM generate_series(0, 1500) n)",
    # weighted, beyond 64 bits, in two blocks; rebased in three; months and their days in three; often the same
    "(SELECT price_series(date '2000-01-03' + n, 1e20 + n, 1 + n % 7) FROM generate_series(0, 600) n)",
    "(SELECT rebase(price_series(date '2000-01-03' + n, 100 + n % 50), '2000-02') FROM generate_series(0, 1100) n)",
    "(SELECT monthly(price_series(date '1900-01-01' + n * 3, 100 + n % 50)) FROM generate_series(0, 12500) n)",
    "(SELECT price_series(date '2000-01-03' + n, 445 + n / 40 % 3) FROM generate_series(0, 520) n)");
my @panels = (
    "'panel{}'", "'panel{\"a\":{}}'", "'panel{\"Nd oxide\":{2023-07-03:445.00},\"Dy\":{2023-07-03:1343.50/3} base 2010=100}'",
    "'panel{\"a\":month{2023-06:10777/22} weight 0.6,\"bb\":month{} weight 1e30}'",
    "'panel{\"a\":year{2010:1} quantities year{2010:5/2,2011:7}}'",
    "(SELECT price_panel('item ' || i, s, i) FROM (SELECT i, price_series(date '2000-01-03' + d * 7 / 5, (400 + d % 17)::numeric / 4) AS s
                                                  FROM generate_series(1, 30) i, generate_series(0, 20 + i % 5) d GROUP BY i) q)");

my %scalars = (
    element => ["'Sc'", "'Y'", "'La'", "'Nd'", "'Lu'"],
    ree_product => ["'Sc oxide'", "'La oxide'", "'PrNd oxide'", "'DyFe'", "'Nd metal'"],
    price_unit => ["'CNY/kg'", "'10000 CNY/t inc VAT'", "'USD/lb ex VAT'", "'GBP/g'", "'JPY/kg'"],
    calendar_period => ["'2023-07-03'", "'2023-W27'", "'2023-07'", "'2023'", "'[2023-07-01,2023-07-15]'", "'[0001-01-01,]'", "'[,9999-12-31]'", "'[,]'", "'empty'"],
    oxide_purity => ["'>=99%'", "'>99.9% TREO'", "'99.5-99.9% Nd2O3/TREO'", "'Nd2O3 75%'", "'>=99% Pr6O11 25% Nd2O3 75%'",
                     "'La2O3 1%+-0.5% Ce 2% Pr 3% Nd 4%+-1%'", "'8N5 TREM'", "'>=99.5% Gd 75%+-2%'"],
    ree_composition => ["'oxide{}'", "'oxide{La:0,Tb:?,Dy:<0.01,Ho:2.5+<0.5}'", "'element{La:23.3,Ce:40.7}'", "'oxide{La:27.30,Ce:50}'", "'oxide{Sc:1e-36,Lu:1e35}'",
                        "'oxide{Nd:999999999999999999999999999999999999,Y:0.000000000000001}'",
                        "'oxide{Sc:1,Y:2,La:3,Ce:4,Pr:5,Nd:6,Pm:7,Sm:8,Eu:9,Gd:10,Tb:11,Dy:12,Ho:13,Er:14,Tm:15,Yb:16,Lu:17}'"]);

# Those whose binary form is their text: it is read as input reads it, and refused as input refuses it.
my %as_text = map { $_ => 1 } qw(element ree_product);

my ($database, $output) = make_database('binary');
is($output, '', 'a database of its own');

$output = run_psql($database, "CREATE EXTENSION rare_earth;\n" . join('', map { "CREATE TABLE taken_$_ (value $_);\n" } keys %scalars, qw(price_series price_panel)));
is($output, '', 'the extension');

# A value with some bytes replaced, taken out, put in, or the rest of another value in their place.
sub damage
{
    my ($other, @good) = @_;
    for (0 .. int(rand(3)))
    {
        my $at = int(rand(length($other) + 1));
        my $kind = int(rand(4));
        my $byte = chr((0, 1, 127, 128, 255, int(rand(256)))[int(rand(6))]);
        substr($other, $at, 1) = $byte if $kind == 0 && $at < length($other);
        substr($other, $at, 1) = '' if $kind == 1 && $at < length($other);
        substr($other, $at, 0) = $byte x (1 + int(rand(3))) if $kind == 2;
        my $tail = $good[rand(@good)];
        $other = substr($other, 0, $at) . substr($tail, $at) if $kind == 3 && $at < length($tail);
    }
    return $other;
}

# Values that are damaged and none of the good ones, at least so many: small ones are cut at every place and have
# each bit turned, large ones at some.
sub damaged
{
    my ($least, @good) = @_;
    my %good = map { $_ => 1 } @good;
    my @bad;
    for my $value (@good)
    {
        my $length = length($value);
        my $small = $length <= ($full ? 1500 : 128);
        my @places = $small ? (0 .. $length - 1) : (0 .. 24, map { int(rand($length)) } 1 .. $rounds / 4);
        for my $at (@places)
        {
            push(@bad, substr($value, 0, $at));
            for my $bit ($small ? (0 .. 7) : (int(rand(8))))
            {
                my $other = $value;
                substr($other, $at, 1) = chr(ord(substr($other, $at, 1)) ^ 1 << $bit);
                push(@bad, $other);
            }
        }
        push(@bad, map { damage($value, @good) } 1 .. $rounds / 4);
    }
    @bad = grep { !$good{$_} } @bad;
    while (@bad < $least)
    {
        my $other = damage($good[rand(@good)], @good);
        push(@bad, $other) if !$good{$other};
    }
    return @bad;
}

# Copies values in sessions, one COPY each, since the first error ends it; returns how many were refused.
sub copy_in
{
    my ($type, $what, @values) = @_;
    my @states = (qw(22P03 22003 22021), $as_text{$type} ? ('22P02', '54000') : $scalars{$type} ? '08P01' : ());    # too few bytes for a scalar: the server's own
    my $number = @values;
    my (%states, $lines, $died);
    $what = "$type, $what";
    run_psql($database, "TRUNCATE taken_$type;\n");
    while (my @some = splice(@values, 0, 10_000))
    {
        my $copies = "\\set VERBOSITY sqlstate\n";
        for my $name (0 .. $#some)
        {
            open(my $file, '>', "$work/$name") or die $!;
            binmode($file);
            print $file "PGCOPY\n\377\r\n\0", pack('NN', 0, 0), pack('nN', 1, length($some[$name])), $some[$name], pack('n', 0xFFFF);
            close($file);
            $copies .= "\\copy taken_$type FROM '$work/$name' (FORMAT binary)\n";
        }
        my $text = run_psql($database, $copies);
        $died += $?;
        $states{$_}++ for $text =~ /ERROR:\s+(\w{5})/g;
        $lines += () = split(/\n/, $text, -1);
    }
    is($died, 0, "$what: the session lives through $number damaged values");
    my $refused = 0;
    $refused += $_ for values %states;
    my $allowed = join('|', @states);
    is_deeply([grep { !/^($allowed)$/ } keys %states], [], "$what: they are refused with " . join(', ', @states))
        or diag(join(' ', map { "$_ $states{$_}" } sort keys %states));
    is($lines, $refused, "$what: and nothing else is said");
    return $refused;
}

# The values that are sent of samples.
sub sent_values
{
    my ($type, @samples) = @_;
    my $text = run_psql($database, join('', map { "SELECT encode(${type}_send(($_)::$type), 'hex');\n" } @samples));
    my @good = map { pack('H*', $_) } split(/\n/, $text);
    is(scalar(@good), scalar(@samples), "$type: the samples are sent");
    return @good;
}

# What was taken is a value: it reads, prints, reads back, and equals itself; and the query counts what is wrong.
sub look_at_taken
{
    my ($type, $number, $refused, $query) = @_;
    my $text = run_psql($database, <<SQL);
SELECT count(*), count(*) FILTER (WHERE value::text::$type = value AND value::text::$type\::text = value::text) FROM taken_$type;
$query
SQL
    my ($all, $same, $wrong) = $text =~ /^(\d+)\|(\d+)\n(\d+)$/m;
    is(($all // -1) + $refused, $number, "$type: every value was taken or refused") or diag($text);
    is($same, $all, "$type: those taken read back from their text");
    is($wrong, 0, "$type: and what they hold is what they say") or diag($text);
}

# Damages the samples of a type that ends in a checksum.
sub examine
{
    my ($type, $query, @samples) = @_;
    my @good = sent_values($type, @samples);

    # As they are: every one is refused that is not as it was sent.
    my %sent = map { $_ => 1 } @good;
    my @bad = damaged($least, @good);
    my $number = @bad;
    cmp_ok($number, '>', 3000, "$type: $number damaged values of " . @good . ' samples of ' . join(', ', map { length } @good) . ' bytes');
    is(copy_in($type, 'damaged', @bad), $number, "$type, damaged: each is refused");

    # With the checksum put right: the damage is for the decoder to find, where it can be found.
    my @resealed = grep { !$sent{$_} } map { my $bytes = substr($_, 0, -4); $bytes . pack('N', checksum($bytes)) } grep { length($_) > 4 } @bad;
    $number = @resealed;
    my $refused = copy_in($type, 'resealed', @resealed);
    cmp_ok($refused, '>', $number / 3, "$type, resealed: $refused of them are refused");

    if ($type eq 'price_series')
    {
        # A base that no function makes: its value is not positive.
        my @negative = map { my $bytes = substr($_, 0, -4); substr($bytes, 25, 16) = "\0" x 16; $bytes . pack('N', checksum($bytes)) }
            grep { (unpack('C*', $_))[1] == 2 } @good;
        cmp_ok(scalar(@negative), '>=', 3, 'samples with a base');
        run_psql($database, "CREATE TABLE kept AS TABLE taken_$type;\n");
        is(copy_in($type, 'base 0', @negative), scalar(@negative), 'base 0: each is refused');
        run_psql($database, "INSERT INTO taken_$type TABLE kept;\n");
    }

    look_at_taken($type, $number, $refused, $query);
}

# Damages the samples of a scalar type, or a composition.  Its bytes are canonical: those taken are sent as they came, or
# are a name of what is sent.
sub examine_scalar
{
    my ($type, @samples) = @_;
    my @bad = damaged($least, sent_values($type, @samples));
    push(@bad, map { chr } 0 .. 255);
    push(@bad, map { pack('n', $_) } $full && $type eq 'ree_product' ? (0 .. 65535) : (0 .. 300, 32767, 32768, 65535));
    my $number = @bad;
    my $refused = copy_in($type, 'damaged', @bad);
    cmp_ok($refused, '>', $number / 4, "$type: $refused of them are refused");
    my %bytes;
    $bytes{unpack('H*', $_)}++ for @bad;
    my $text = run_psql($database, "SELECT encode(${type}_send(value), 'hex'), count(*) FROM taken_$type GROUP BY 1;\n");
    my @strange = grep { my ($hex, $count) = split(/\|/); $count != ($bytes{$hex} // 0) } split(/\n/, $text);
    @strange = () if $as_text{$type};
    is_deeply(\@strange, [], "$type: those taken are sent as they came");
    look_at_taken($type, $number, $refused, "SELECT count(*) FROM taken_$type WHERE ${type}_send(value) <> ${type}_send(value::text::$type);");
}

examine_scalar($_, @{$scalars{$_}}) for sort keys %scalars;

# The binary form of an element is its text: no byte is taken for an atomic number (F is 70, ytterbium), and what input
# reads is read.
for my $case (['element', 'F', undef], ['element', "\x3C", undef], ['element', 'nd', 'Nd'], ['element', '60', 'Nd'], ['element', "\xE9\x92\x95", 'Nd'],
    ['ree_product', "\0\x0B", undef], ['ree_product', 'nonsense', undef], ['ree_product', 'DYFE', 'DyFe'],
    ['ree_product', "\xE6\xB0\xA7\xE5\x8C\x96\xE9\x92\x95", 'Nd oxide'])
{
    my ($type, $bytes, $value) = @$case;
    my $refused = copy_in($type, unpack('H*', $bytes), $bytes);
    is($refused, defined($value) ? 0 : 1, "$type: " . ($value // 'refused'));
    is(run_psql($database, "SELECT string_agg(value::text, ',') FROM taken_$type;\n"), $value // '', 'and nothing else is stored');
}
examine('price_series', <<'SQL', @series);
SELECT count(*) FROM (SELECT value, num_points(value) AS n, first_day(value) AS a, last_day(value) AS b, price_series_hash(value) FROM taken_price_series
                      WHERE value::text !~ 'pending|/0[.]') t   -- a weight below 1 may make a value too large
WHERE n <> (SELECT count(*) FROM points(value)) OR a IS DISTINCT FROM (SELECT min("time") FROM points(value))
   OR b IS DISTINCT FROM (SELECT max("time") FROM points(value));
SQL
examine('price_panel', <<'SQL', @panels);
SELECT count(*) FROM (SELECT value, num_items(value) AS n, price_panel_hash(value) FROM taken_price_panel) t
WHERE n <> cardinality(panel_items(value)) OR n <> (SELECT count(panel_series(value, item)) FROM unnest(panel_items(value)) item)
   OR price_panel_send(value) <> price_panel_send(value::text::price_panel);
SQL
done_testing();
