#!/usr/bin/perl
# What the library calls: of the C library memory and strings only, so no file, network, process, clock, locale or
# floating point; of the server nothing that opens files, runs queries, or stays between calls.
# And what may be called of it: what its install scripts name, and nothing else.
# Needs a server that has the extension (PGHOST and so on).
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);

plan(skip_all => 'Linux tells the files of a process in /proc') unless -r '/proc/self/maps';
plan(skip_all => 'there is no nm') unless `nm --version 2>/dev/null`;

my $maps = `psql -X -q -A -t -d postgres -c "LOAD 'rare_earth'" -c "SELECT pg_read_file('/proc/self/maps')" 2>&1`;
my ($library) = $maps =~ m{(/\S*/rare_earth\.so)\n};
plan(skip_all => 'the server is on another machine') unless $library && -r $library;

my @called = map { (split)[1] } grep { /\S/ } `nm -D --undefined-only $library`;
my @of_c = grep { /\@GLIBC/ } @called;
my @of_server = grep { !/\@/ && !/^_/ } @called;
cmp_ok(@of_server, '>', 50, 'calls of the server are seen');

# The runtime of every shared library, and what the compiler makes of checks for overflow.
my $runtime = qr/^__(cxa_finalize|stack_chk_fail|gmon_start__)$/;
my @other = grep { s/\@.*//r !~ $runtime && !/^(__)?(mem|str)[a-z0-9]+(_chk)?\@/ } @of_c;
is("@other", '', 'of the C library memory and strings only');

my $kept = qr/_hook(_type)?$|^RegisterBackgroundWorker|^RequestAddin|^ShmemInit|^DefineCustom|^MarkGUC|^RegisterXactCallback|^on_proc_exit|^before_shmem_exit/;
my $reaching = qr/^SPI_|^(Allocate|OpenTransient|BasicOpen|PathName)(File|Dir|Open)|^OpenPipe|^pg_(strcasecoll|strtod)|^(table|heap|relation|index)_open|^LookupFuncName|^OpernameGetOprid|^GetCurrentTimestamp/;
is(join(' ', grep { /$kept/ } @of_server), '', 'nothing that stays between calls');
is(join(' ', grep { /$reaching/ } @of_server), '', 'nothing that reaches outside the values it is given');

my $root = dirname(__FILE__) . '/../..';
my %named;
for my $script (glob("$root/rare_earth--*.sql $root/sql/frozen/*.sql"))
{
    open(my $in, '<', $script) or die "$script: $!";
    $named{$_} = 1 for do { local $/; <$in> } =~ /'MODULE_PATHNAME', '(\w+)'/g;
}
my @exported = map { (split)[2] } grep { /\S/ } `nm -D --defined-only $library`;
my %expected = map { ($_ => 1, "pg_finfo_$_" => 1) } keys %named;
$expected{Pg_magic_func} = 1;
note(@exported . ' symbols are exported, of ' . keys(%named) . ' functions');
is(join(' ', grep { !delete $expected{$_} } @exported), '', 'exports nothing but what scripts name');
is(join(' ', sort keys %expected), '', 'and all of that');
chomp(my $bindir = `pg_config --bindir`);
my %of_server = map { ((split)[2] => 1) } grep { /\S/ } `nm -D --defined-only $bindir/postgres`;
cmp_ok(keys(%of_server), '>', 5000, 'functions of the server are seen');
is(join(' ', grep { $of_server{$_} } @exported), '', 'none of which has the name of one of ours');
done_testing();
