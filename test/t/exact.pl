#!/usr/bin/perl
# The functions of series and panels against Python's fractions, on random series of several quotes a day:
# test/exact.py, of which this is a short run.  Needs a server that has the extension (PGHOST and so on), and python3.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);

my $cases = $ENV{RARE_EARTH_FULL} ? 400 : 40;
my $database = "exact_$$";
system('createdb', $database) == 0 or BAIL_OUT('createdb');
system('psql', '-X', '-q', '-d', $database, '-c', 'CREATE EXTENSION rare_earth') == 0 or BAIL_OUT('CREATE EXTENSION');
my @lines = do {
    local $ENV{PGDATABASE} = $database;
    my $program = dirname(__FILE__) . '/../exact.py';
    `python3 $program $cases`;
};
system('dropdb', $database);
my $last = pop(@lines) // '';
like($last, qr/^[1-9]\d* passed, \d+ failed$/, 'it ended') or diag(@lines);
my @examples = grep { /^one of the differences: / } @lines;
for my $line (grep { /\s\d+\s+\d+$/ && !/^one of the differences: / } @lines)
{
    my ($function, $cases_held, $differences) = $line =~ /^(.*\S)\s+(\d+)\s+(\d+)$/;
    is($differences, 0, "$function: $cases_held cases")
        or diag(grep { index($_, ": $function: ") > 0 } @examples);
}
done_testing();
