#!/usr/bin/perl
# Backends are killed (kill -9) in the middle of bulk inserts of rows of every type, with indexes on each
# (test/lib/warehouse.sql): what was committed is there, what was not is not, and the indexes are right.
# CYCLES is the number of kills, 50 with RARE_EARTH_LONG.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

# kill -9 of a backend: the server restarts by itself.
my $cycles = $ENV{CYCLES} // ($ENV{RARE_EARTH_LONG} ? 50 : 3);
my ($database, $output) = make_database('killed');
is($output, '', 'a database of its own');
is(run_psql($database, "CREATE EXTENSION rare_earth;\n\\i " . library('warehouse.sql') . "\nCREATE TABLE warehouse.done (cycle int);\n", '-v', 'home=public'), '', 'tables, indexes, views');
my $owner = run_psql($database, "SELECT pg_read_file('postmaster.pid', 0, 20);\n") =~ /^(\d+)/ ? $1 : undef;

SKIP:
{
    skip('may not kill the server\'s processes', 5) unless $owner && kill(0, $owner);
    my $killed = 0;
    for my $cycle (1 .. $cycles)
    {
        my ($from, $to) = (10000 * $cycle + 1, 10000 * $cycle + 4000);
        my $pid = fork() // die $!;
        if ($pid == 0)
        {
            # the first half is committed, the second is under way when the kill comes
            open(my $file, '>', "$work/insert_$cycle.sql") or POSIX::_exit(1);
            print $file "\\o $work/backend_$cycle\nSELECT pg_backend_pid();\n\\o /dev/null\nSET search_path = warehouse, public;\n",
                "BEGIN;\nINSERT INTO lot SELECT * FROM lots($from, $from + 199);\nINSERT INTO done VALUES ($cycle);\nCOMMIT;\n",
                "BEGIN;\nINSERT INTO done VALUES (-$cycle);\n\\! touch $work/second_$cycle\n", "INSERT INTO lot SELECT * FROM lots($from + 200, $to);\n",
                "SELECT pg_sleep(60);\n";
            close($file);
            open(STDOUT, '>', '/dev/null');
            open(STDERR, '>', '/dev/null');
            { exec('psql', '-X', '-q', '-A', '-t', '-d', $database, '-f', "$work/insert_$cycle.sql") };
            POSIX::_exit(1);
        }
        for (1 .. 600) { last if -e "$work/second_$cycle"; select(undef, undef, undef, 0.05); }
        select(undef, undef, undef, rand(0.4));
        open(my $file, '<', "$work/backend_$cycle") or next;
        my $backend = <$file> + 0;
        close($file);
        $killed += kill('KILL', $backend);
        waitpid($pid, 0);
        for (1 .. 600) { last if run_psql($database, "SELECT 'up';\n") eq 'up'; select(undef, undef, undef, 0.1); }
    }
    is($killed, $cycles, "$cycles backends are killed in the middle of an insert");
    my $expected = join(',', 1 .. $cycles);
    is(run_psql($database, "SELECT string_agg(cycle::text, ',' ORDER BY cycle) FROM warehouse.done;\n"), $expected, 'what was committed is there, what was not is not');
    is(run_psql($database, <<"SQL"), '0|' . (1000 + 200 * $cycles), 'and so are the rows of every type');
SET search_path = warehouse, public;
CREATE TEMP TABLE expected AS SELECT l.* FROM lots(1, 1000) l;
INSERT INTO expected SELECT l.* FROM generate_series(1, $cycles) c, LATERAL lots(10000 * c + 1, 10000 * c + 200) l;
SELECT (SELECT count(*) FROM (SELECT id, e, purity, product, unit, s, panel, c, elements, purities, series, period FROM lot EXCEPT SELECT * FROM expected) x), count(*) FROM lot;
SQL
    is(amcheck_faults($database), '', 'pg_amcheck with heapallindexed finds nothing');
    is(index_faults($database, 'public'), '', 'all indexes find what is there');
}
done_testing();
