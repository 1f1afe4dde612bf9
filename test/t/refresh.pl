#!/usr/bin/perl
# Series that are kept current by the statements of docs/refresh.md, which are taken from that page: random batches
# of quotes, late ones among them, one after the other with a full rebuild beside each; then several sessions at
# once that bring quotes, refresh, append and correct, while another looks whether series and quotes agree.
#
# RARE_EARTH_SEED chooses other batches; RARE_EARTH_LONG makes ten times as many.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $seed = $ENV{RARE_EARTH_SEED} // 20230703;
my $size = $ENV{RARE_EARTH_LONG} ? 10 : 1;
my @products = ('Nd oxide', 'Dy oxide', 'Tb oxide', 'PrNd metal', 'La oxide', 'Y oxide', 'Ce metal');
my ($database, $output) = make_database('refresh');
is($output, '', "a database of its own; the seed is $seed");
my $major = int(run_psql($database, "SHOW server_version_num;\n") / 10000);

# ---- the statements of the page

my ($page) = do { local (@ARGV, $/) = (dirname(__FILE__) . '/../../docs/refresh.md'); <> };

# The one statement of the page's blocks that the pattern finds.
sub statement
{
    my ($pattern) = @_;
    my @found = grep { /$pattern/ } map { split(/(?<=;)\n/, $_) } $page =~ /^```sql\n(.*?)^```/msg;
    die scalar(@found) . " statements of docs/refresh.md match $pattern" if @found != 1;
    return $found[0] =~ s/^\s+|\s+\z//gr . "\n";
}

my $refresh = statement(qr/ON CONFLICT/) =~ s/^PREPARE refresh AS\n//r;
my $merge = statement(qr/^MERGE/m);
my $append = statement(qr/append\(/);
my $lock = statement(qr/^LOCK/m);
my $correct = statement(qr/corrected\.first_day\)/);
is(run_psql($database, join('', map { statement($_) } qr/CREATE EXTENSION/, qr/CREATE TABLE quote/, qr/CREATE INDEX ON quote/, qr/CREATE TABLE incoming/, qr/CREATE TABLE series/)), '', 'the tables');

# ---- random batches

srand($seed);

sub one_of
{
    return $_[int(rand(@_))];
}

# As SQL literals: a day, mostly of the last weeks but of any time since 2019 too; a product; a price of 0 to 6
# decimals, now and then one with many digits.
sub random_day
{
    my ($step) = @_;
    return "date '2019-01-01' + " . (rand() < 0.3 ? int(rand(1500 + $step)) : 1480 + $step + int(rand(10)));
}

sub random_price
{
    return rand() < 0.02 ? '-' . int(rand(1e9)) . '.' . '9' x 20 : sprintf('%.*f', int(rand(7)), 1 + rand(3000));
}

sub random_batch
{
    my ($step, $quotes) = @_;
    return 'INSERT INTO incoming VALUES ' . join(', ', map { '(' . join(', ', random_day($step), "'" . one_of(@products[0 .. ($step > 15 ? 6 : 4)]) . "'", random_price()) . ')' } 1 .. $quotes) . ";\n";
}

# A quote that is changed and one that is withdrawn, of one product; what was between was first of all locked.
sub random_correction
{
    my $product = one_of(@products);
    my $since = random_day(0);
    my $this = $correct =~ s/VALUES \('Nd oxide'::ree_product, '[-\d]+'::date\)/VALUES ('$product'::ree_product, ($since)::date)/r;
    die 'the correction has another form' if $this eq $correct;
    my $where = "ctid = (SELECT ctid FROM quote WHERE product = '$product' AND day >= $since ORDER BY md5(price::text || day || " . int(rand(1e6)) . ') LIMIT 1)';
    return "BEGIN;\n${lock}UPDATE quote SET price = " . random_price() . " WHERE $where;\nDELETE FROM quote WHERE $where;\n${this}COMMIT;\n";
}

# What is stored beside what a full rebuild gives: products that differ.  A product without quotes has an empty series or none.
my $disagreement = <<'SQL';
SELECT product, num_points(kept.s), num_points(anew.s) FROM series kept FULL JOIN (SELECT product, price_series(day, price) AS s FROM quote GROUP BY product) anew USING (product)
WHERE coalesce(kept.s, '{}') <> coalesce(anew.s, '{}');
SQL
my $sent = <<'SQL';
SELECT product, num_points(kept.s) FROM series kept FULL JOIN (SELECT product, price_series(day, price) AS s FROM quote GROUP BY product) anew USING (product)
WHERE price_series_send(kept.s) IS DISTINCT FROM price_series_send(anew.s);
SQL

my %step_of = (
    refresh => sub { random_batch($_[0], 1 + int(rand(60))) . $refresh },
    merge => sub { random_batch($_[0], 1 + int(rand(60))) . $merge },
    append => sub { $append =~ s/VALUES \('[-\d]+', 'Nd oxide', 447\)/'VALUES (' . random_day($_[0]) . ', \'' . one_of(@products) . '\', ' . random_price() . ')'/er },
    nothing => sub { $refresh });
my (%done, %faults);
my $steps = 40 * $size;
my $script = join('', map {
    my $kind = $_ == 1 ? 'refresh' : one_of('refresh', 'refresh', $major >= 15 ? 'merge' : (), 'append', 'nothing');
    $done{$kind}++;
    "\\echo step $_\n" . $step_of{$kind}->($_) . $disagreement . $sent;
} 1 .. $steps);
# a quote by append needs its product: else it is in quote alone
$script = join('', map { "INSERT INTO incoming VALUES ('2019-01-01', '$_', 1);\n" } @products) . $refresh . $script;
$output = run_psql($database, $script);
is($output =~ s/^step \d+\n?//mgr, '', "$steps batches (" . join(', ', map { "$_ $done{$_}" } sort keys %done) . '): the bytes of a full rebuild after each');
my ($quotes, $points) = split(/\|/, run_psql($database, "SELECT (SELECT count(*) FROM quote), sum(num_points(s)) FROM series;\n"));
cmp_ok($quotes, '>', 5 * $steps, "$quotes quotes on $points days");
is(run_psql($database, "TABLE incoming;\n"), '', 'none is left over');

$output = run_psql($database, join('', map { "\\echo step $_\n" . random_correction() . ($_ % 2 ? $step_of{refresh}->($_) : '') . $disagreement } 1 .. $steps));
is($output =~ s/^step \d+\n?//mgr, '', "$steps corrections: equal to a full rebuild after each");
is(run_psql($database, statement(qr/TRUNCATE/) . statement(qr/^INSERT INTO series SELECT/m) . $disagreement), '', 'all built anew');

# ---- several sessions at once

my @sessions;
for my $session (1 .. 5)
{
    my $pid = fork() // die $!;
    if ($pid)
    {
        push(@sessions, $pid);
        next;
    }
    srand($seed + $session);
    my $work_of_session = join('', map {
        my $step = $_ + 40;
        $session == 5 ? "$disagreement\\echo looked\n" :
            one_of(random_batch($step, 1 + int(rand(20))), random_batch($step, 3), $refresh, $refresh, $major >= 15 ? $merge : $refresh,
                $step_of{append}->($step), random_correction());
    } 1 .. 60 * $size);
    open(my $file, '>', "$work/session$session.sql") or die $!;
    print $file $work_of_session;
    close($file);
    open(STDOUT, '>', "$work/session$session.out") or die $!;
    open(STDERR, '>&', \*STDOUT) or die $!;
    exec('psql', '-X', '-q', '-A', '-t', '-d', $database, '-f', "$work/session$session.sql") or POSIX::_exit(1);
}
waitpid($_, 0) for @sessions;
for my $session (1 .. 5)
{
    local (@ARGV, $/) = ("$work/session$session.out");
    my $printed = <> // '';
    my $looked = $printed =~ s/^looked\n//mg;
    is($printed, '', $session == 5 ? "while four sessions work, $looked looks find quotes and series agree" : "session $session has no errors");
}
is(run_psql($database, $refresh . $disagreement), '', 'in the end, too');
cmp_ok(run_psql($database, "SELECT count(*) FROM quote;\n"), '>', $quotes, 'quotes have come');

like(run_psql($database, "INSERT INTO quote VALUES ('2019-01-01', 'La oxide', 1);\n$disagreement"), qr/^La oxide\|[^\n]*\z/,
    'a quote that is not in its series would be seen');
done_testing();
