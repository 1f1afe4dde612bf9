#!/usr/bin/perl
# Damaged binary values of price_series and price_panel through COPY: each is refused with 22P03, 22003 or,
# where a name is no text, 22021.  Where the checksum is put right again, what is taken is another value,
# which can be read, printed and sent.
# Never an internal error, never a crash.
# Needs a server that has the extension (PGHOST and so on); SEED and ROUNDS choose the damage.  With
# RARE_EARTH_FULL (test/all --full) long samples, too, are cut at every place and have each bit turned.
use strict;
use warnings;
use File::Temp qw(tempdir);
use Test::More;

my $seed = $ENV{SEED} // 1;
my $rounds = $ENV{ROUNDS} // 400;
my $work = tempdir('rare-earth-binary-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my $database = "binary_$$";
srand($seed);

# Runs a script in one session; returns standard output and error, joined, and the exit status.
sub run_psql
{
    my ($base, $script) = @_;
    open(my $file, '>', "$work/script.sql") or die $!;
    print $file $script;
    close($file);
    my $output = `psql -X -q -A -t -d $base -f $work/script.sql 2>&1`;
    return ($output, $? >> 8);
}

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

my ($output) = run_psql('postgres', "CREATE DATABASE $database;\n");
is($output, '', 'a database of its own');
END
{
    my $status = $?;
    run_psql('postgres', "DROP DATABASE IF EXISTS $database;\n") if $database;
    $? = $status;
}

($output) = run_psql($database, "CREATE EXTENSION rare_earth;\n" . join('', map { "CREATE TABLE taken_$_ (value $_);\n" } qw(price_series price_panel)));
is($output, '', 'the extension');

# Damages values: small ones are cut at every place and have each bit turned, large ones at some; bytes
# are replaced, taken out, put in, and parts of two values joined.
sub damaged
{
    my @good = @_;
    my @bad;
    for my $value (@good)
    {
        my $length = length($value);
        my $small = $length <= ($ENV{RARE_EARTH_FULL} ? 1500 : 128);
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
        for (1 .. $rounds / 4)
        {
            my $other = $value;
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
            push(@bad, $other);
        }
    }
    return @bad;
}

# Copies values in a session, one COPY each, since the first error ends it; returns how many were refused.
sub copy_in
{
    my ($type, $what, @values) = @_;
    $what = "$type, $what";
    my $copies = "\\set VERBOSITY sqlstate\nTRUNCATE taken_$type;\n";
    my $number = 0;
    for my $value (@values)
    {
        open(my $file, '>', "$work/$number") or die $!;
        binmode($file);
        print $file "PGCOPY\n\377\r\n\0", pack('NN', 0, 0), pack('nN', 1, length($value)), $value, pack('n', 0xFFFF);
        close($file);
        $copies .= "\\copy taken_$type FROM '$work/$number' (FORMAT binary)\n";
        $number++;
    }
    my ($text, $status) = run_psql($database, $copies);
    is($status, 0, "$what: the session lives through $number damaged values");
    my %states;
    $states{$_}++ for $text =~ /ERROR:\s+(\w{5})/g;
    my $refused = 0;
    $refused += $_ for values %states;
    is_deeply([grep { !/^(22P03|22003|22021)$/ } keys %states], [], "$what: they are refused with 22P03, 22003 or 22021")
        or diag(join(' ', map { "$_ $states{$_}" } sort keys %states));
    is(scalar(() = $text =~ /\n/g), $refused, "$what: and nothing else is said") or diag(substr($text, 0, 2000));
    return $refused;
}

# Damages the samples of a type; the query counts what is wrong with those that were taken.
sub examine
{
    my ($type, $query, @samples) = @_;
    my ($text) = run_psql($database, join('', map { "SELECT encode(${type}_send(($_)::$type), 'hex');\n" } @samples));
    my @good = map { pack('H*', $_) } split(/\n/, $text);
    is(scalar(@good), scalar(@samples), "$type: the samples are sent");

    # As they are: every one is refused that is not as it was sent.
    my %sent = map { $_ => 1 } @good;
    my @bad = grep { !$sent{$_} } damaged(@good);
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

    # What was taken is a value: it reads, prints, reads back, and equals itself.
    ($text) = run_psql($database, <<SQL);
SELECT count(*), count(*) FILTER (WHERE value::text::$type = value AND value::text::$type\::text = value::text) FROM taken_$type;
$query
SQL
    my ($all, $same, $wrong) = $text =~ /^(\d+)\|(\d+)\n(\d+)$/m;
    is(($all // -1) + $refused, $number, "$type: every value was taken or refused") or diag($text);
    is($same, $all, "$type: those taken read back from their text");
    is($wrong, 0, "$type: and what they hold is what they say") or diag($text);
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
