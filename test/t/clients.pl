#!/usr/bin/perl
# Real clients: what comes of each type through each driver, by the cases of test/clients (README.md there).  The
# results are in docs/clients.md as tables, which are compared with what came; --update writes them.  A client that is
# not there is skipped, and its columns of the tables are left alone.
use strict;
use warnings;
use utf8;
use Encode qw(decode encode);
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib', dirname(__FILE__) . '/../clients';
use Warehouse;
use Cases;

my $folder = dirname(__FILE__) . '/../clients';
my $page = dirname(__FILE__) . '/../../docs/clients.md';
my $update = grep { $_ eq '--update' } @ARGV;
binmode(Test::More->builder->$_, ':encoding(UTF-8)') for qw(output failure_output todo_output);

my @questions = questions();
my ($database, $made) = make_database('clients');
is($made, '', 'a database of its own');
$ENV{PGDATABASE} = $database;
$ENV{TMPDIR} = $work;
# Without seqscan the catalog queries of drivers look dear enough to be compiled, for seconds.
is(run_psql($database, <<"SQL"), '', 'the extension, and a server that takes an index where it can');
CREATE EXTENSION rare_earth;
ALTER DATABASE $database SET enable_seqscan = off;
ALTER DATABASE $database SET jit = off;
CREATE VIEW chart AS SELECT p.* FROM (SELECT price_series '{2023-07-03:445}' AS s) q, chart_points(s, 'Nd oxide') p;
SQL
is(run_psql($database, tables_of_samples()), '', 'the tables that the cases ask');

# A client: its name, its command, and what is missing of it, if anything is.

# Debian's packages are seen by Debian's python3, which need not be the first one.
sub python
{
    my ($name, $file, $modules, @options) = @_;
    for my $python ('python3', '/usr/bin/python3')
    {
        my $command = [$python, '-B', "$folder/$file", @options];
        return {name => $name, command => $command, missing => ''} if run_command($python, '-c', "import $modules") eq '';
    }
    return {name => $name, missing => "no Python module $modules"};
}

# Debian's settings of the driver have it write a log into /tmp.
sub odbc
{
    my $client = python(shift, 'with_pyodbc.py', 'pyodbc', @_);
    my $name = 'PostgreSQL Unicode';
    my ($driver) = run_command('odbcinst', '-q', '-d', '-n', $name) =~ /^Driver *= *(.*)$/m;
    $client->{missing} ||= "no ODBC driver $name" unless $driver;
    return $client if $client->{missing};
    open(my $settings, '>', "$work/odbcinst.ini") or die $!;
    print $settings "[$name]\nDriver = $driver\n";
    close($settings);
    unshift(@{$client->{command}}, 'env', "ODBCSYSINI=$work");
    return $client;
}

sub jdbc
{
    my $jar = '/usr/share/java/postgresql.jar';
    my $missing = !-e $jar ? "no $jar" : run_command('sh', '-c', 'command -v javac') ? '' : 'no javac';
    return {name => 'pgJDBC', command => ['java', '-XX:-UsePerfData', '-cp', $jar, "$folder/WithJdbc.java"], missing => $missing};
}

# Debian's package, or npm's in a folder that is gone at the end.
sub node
{
    my $client = {name => 'node-postgres', command => ['node', "$folder/with_pg.js"], missing => ''};
    $ENV{NODE_PATH} = "/usr/share/nodejs:/usr/lib/nodejs:$work/node_modules";
    my $is_there = sub { run_command('node', '-e', 'require("pg")') eq '' };
    return $client if $is_there->();
    run_command(qw(npm install --silent --no-audit --no-fund --fetch-retries 1 --cache), "$work/npm", '--prefix', $work, 'pg@8');
    $client->{missing} = 'no package pg of Node.js' unless $is_there->();
    return $client;
}

my @clients = (
    {name => 'psql', command => ['perl', "$folder/with_psql.pl"], missing => '', untyped => 1},
    python('psycopg2', 'with_psycopg2.py', 'psycopg2'),
    python('psycopg 3', 'with_psycopg.py', 'psycopg'),
    python('psycopg 3 binary', 'with_psycopg.py', 'psycopg', '--binary'),
    python('asyncpg', 'with_asyncpg.py', 'asyncpg'),
    python('SQLAlchemy', 'with_sqlalchemy.py', 'sqlalchemy, psycopg2'),
    jdbc(), odbc('psqlODBC'), odbc('psqlODBC with cursors', '--cursors'), node());

# The answers of a client, by question.
sub answers_of
{
    my ($client) = @_;
    open(my $file, '>:encoding(UTF-8)', "$work/questions") or die $!;
    print $file join("\t", @$_{qw(name kind statement)}, @{$_->{parameters}}), "\n" for @questions;
    close($file);
    my $output = decode('UTF-8', run_command('sh', '-c', 'exec "$@" <"$TMPDIR/questions"', 'sh', @{$client->{command}}));
    my %answer = map { /^([^\t]*)\t(.*)$/ ? ($1, $2) : () } split(/\n/, $output);
    diag($output) unless %answer;
    return \%answer;
}

my %bytes;

sub bytes_of
{
    my ($expression) = @_;
    return $bytes{$expression} //= run_psql($database, encode('UTF-8', "SELECT encode($expression, 'hex');\n"));
}

# Asks a client everything; returns its columns of the two tables of docs/clients.md.
sub ask
{
    my ($client) = @_;
    run_psql($database, tables_of_samples());
    my $answers = answers_of($client);
    my (%words, %types);
    for my $question (@questions)
    {
        my $answer = $answers->{$question->{name}} // '';
        if ($question->{kind} eq 'columns')
        {
            my $types = column_types($answer, $question);
            ok($answer eq '-' || %$types, "$client->{name}: $question->{name}") or diag($answer);
            push(@{$types{$_}}, [$question->{type}, $types->{$_}]) for keys %$types;
            next;
        }
        my ($right, $word) = judge($answer, $question, $client->{untyped}, \&bytes_of);
        ok($right, "$client->{name}: $question->{name}") or diag("$question->{statement}\n", $answer =~ s/[\x1d-\x1f]/ | /gr);
        push(@{$words{$question->{case}}}, [$question->{type}, $word]);
    }
    return map { my $cells = $_; +{map { ($_, summed_up(@{$cells->{$_}})) } keys %$cells} } \%words, \%types;
}

my (%results, %column_types);
for my $client (@clients)
{
  SKIP:
    {
        skip("$client->{name}: $client->{missing}", scalar(@questions)) if $client->{missing};
        ($results{$client->{name}}, $column_types{$client->{name}}) = ask($client);
    }
}

is_deeply($results{'psqlODBC with cursors'}, $results{psqlODBC}, 'psqlODBC gives the same with cursors as without') if $results{psqlODBC};

# A table of the page, which begins with this cell: whether its columns are what came.
sub compare_table
{
    my ($text, $corner, $came) = @_;
    my ($table) = $text =~ /^(\| \Q$corner\E +\|.*\n(?:\|.*\n)*)/m or return fail("docs/clients.md: a table of what $corner");
    my @rows = map { [map { s/^ +| +$//gr } (split(/\|/, $_, -1))[1 .. tr/|// - 1]] } split(/\n/, $table);
    my @names = @{$rows[0]};
    for my $i (1 .. $#names)
    {
        my $cells = $came->{$names[$i]} or next;
        my %written = map { ($_->[0], $_->[$i]) } @rows[2 .. $#rows];
        my %expected = map { ($_, $cells->{$_} // '') } keys %written;
        $_->[$i] = $expected{$_->[0]} for @rows[2 .. $#rows];
        is_deeply(\%written, \%expected, "docs/clients.md: $names[$i]") unless $update;
    }
    my @width = map { my $i = $_; (sort { $b <=> $a } map { length($_->[$i]) } @rows[0, 2 .. $#rows])[0] } 0 .. $#names;
    $rows[1] = [map { '-' x $_ } @width];
    my $new = join('', map { my $row = $_; '| ' . join(' | ', map { sprintf("%-$width[$_]s", $row->[$_]) } 0 .. $#names) . " |\n" } @rows);
    return $text =~ s/\Q$table\E/$new/r;
}

open(my $file, '<:encoding(UTF-8)', $page) or die "$page: $!";
my $text = do { local $/; <$file> };
my %rows = map { ($_->{case}, 1) } grep { $_->{kind} ne 'columns' } @questions;
is(join(', ', grep { $text !~ /^\| \Q$_\E +\|/m } sort keys %rows), '', 'docs/clients.md has every case');
$text = compare_table($text, 'case', \%results);
$text = compare_table($text, 'a column of', \%column_types);
if ($update)
{
    open($file, '>:encoding(UTF-8)', $page) or die "$page: $!";
    print $file $text;
    close($file);
}
done_testing();
