#!/usr/bin/perl
# A cancel takes effect within 100 ms: while a price_series, a price_panel or a ree_composition is built, merged,
# sorted, printed, read, and in the functions that walk long ones, index numbers among them.  So does
# statement_timeout, and the end of a backend (pg_terminate_backend, SIGTERM), in a choice of these and in parallel
# workers; and what memory a backend had before a statement that is cancelled again and again it has afterwards.
# Needs a server that has the extension (PGHOST and so on).  POINTS, MOMENTS and SEED may be set.  With
# RARE_EARTH_LONG the series are longer, and there are more cases.
#
# How it is measured.  One session executes the statements, another cancels them.  Both look at the clock
# and at the processor time that the first one has used so far, the one right before pg_cancel_backend, the
# other once it has the error in hand.  Every statement is cancelled at several moments, spread over the time
# that it takes.
#
# What counts.  A busy machine gives a process its turn when it likes, so it is the processor time from the
# cancel to the error that may be 100 ms and what a cancel of count(*) over generate_series takes in the
# same run; the time by the clock stands beside it.  Where Linux does not tell the processor time, the
# clock counts.  A moment that took longer is tried again, up to 5 times, and its quickest answer counts:
# a loop that does not answer is slow at its moment every time.  Of workers the clock counts, since the
# leader only waits for them.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $full = $ENV{RARE_EARTH_LONG};
my $points = $ENV{POINTS} // ($full ? 500_000 : 100_000);
my $moments = $ENV{MOMENTS} // ($full ? 7 : 3);
my $repeats = $ENV{REPEATS} // ($full ? 50 : 10);    # of a statement whose memory is looked at
my $seed = $ENV{SEED} // 1;
my $items = $full ? 2000 : 1000;
my $allowed = 100;

my ($canceller, $pid);

my ($database, $made) = make_database('cancel');
is($made, '', 'a database of its own');
END
{
    my $status = $?;
    run_psql($database, "SELECT setval('trial', 1000000000);\n") if $canceller;
    waitpid($pid, 0) if $canceller;
    $? = $status;
}

# Sequences are seen at once by other sessions, whatever their transactions: they carry the messages.
my $setup = run_psql($database, <<'SQL');
CREATE EXTENSION rare_earth;
CREATE SEQUENCE trial MINVALUE 0 START 0;
CREATE SEQUENCE target MINVALUE 0 START 0;        -- the backend to cancel
CREATE SEQUENCE delay MINVALUE 0 START 0;         -- microseconds
CREATE SEQUENCE sent MINVALUE 0 START 0;          -- the moment of the cancel, in microseconds
CREATE SEQUENCE used MINVALUE 0 START 0;          -- processor time of the target until then, in nanoseconds
CREATE SEQUENCE began MINVALUE 0 START 0;         -- the moment from which the delay counts
CREATE SEQUENCE way MINVALUE 0 START 0;           -- 0 to cancel, 1 to look on, 2 to terminate
CREATE SEQUENCE gone MINVALUE 0 START 0;          -- the moment at which a target that is terminated is no more
CREATE SEQUENCE used_up MINVALUE 0 START 0;       -- its processor time, as long as it could be read
CREATE SEQUENCE finished MINVALUE 0 START 0;      -- the last trial whose statement ended by itself
CREATE SEQUENCE done MINVALUE 0 START 0;          -- the last trial that the canceller is done with

CREATE FUNCTION microseconds(timestamptz) RETURNS bigint LANGUAGE sql AS 'SELECT (extract(epoch FROM $1) * 1000000)::bigint';

-- Nanoseconds that a process has spent on a processor.
CREATE FUNCTION processor_time(process text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    RETURN split_part(pg_read_file('/proc/' || process || '/schedstat'), ' ', 1);
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$$;

-- Cancels what is asked for, until the trial's number is 1000000000.
CREATE FUNCTION cancel_trials() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    seen bigint := 0;
    now_at bigint;
    wanted bigint;
    backend int;
BEGIN
    LOOP
        SELECT last_value INTO now_at FROM trial;
        EXIT WHEN now_at >= 1000000000;
        IF now_at > seen THEN
            seen := now_at;
            SELECT last_value INTO wanted FROM delay;
            SELECT last_value INTO backend FROM target;
            PERFORM pg_sleep(wanted / 1e6);
            PERFORM setval('used', coalesce(processor_time(backend::text), 0)), setval('sent', microseconds(clock_timestamp()));
            CASE (SELECT last_value FROM way)
                WHEN 0 THEN
                    PERFORM pg_cancel_backend(backend);
                WHEN 1 THEN
                    NULL;
                WHEN 2 THEN
                    PERFORM setval('used_up', 0);
                    PERFORM pg_terminate_backend(backend);
                    LOOP
                        PERFORM pg_stat_clear_snapshot();
                        EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = backend);
                        PERFORM setval('used_up', coalesce(processor_time(backend::text), (SELECT last_value FROM used_up)));
                    END LOOP;
                    PERFORM setval('gone', microseconds(clock_timestamp()));
            END CASE;
            PERFORM setval('done', seen);
        ELSE
            PERFORM pg_sleep(0.0005);
        END IF;
    END LOOP;
END
$$;

-- Has this backend cancelled, or what is said by way, in so many seconds.
CREATE FUNCTION begin_trial(kind int, after double precision) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM setval('target', pg_backend_pid()), setval('delay', (after * 1000000)::bigint), setval('way', kind);
    PERFORM setval('began', microseconds(clock_timestamp())), setval('trial', 1 + (SELECT last_value FROM trial));
END
$$;

-- Waits until the canceller is done with the last trial.
CREATE FUNCTION end_trial() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WHILE (SELECT last_value FROM done) < (SELECT last_value FROM trial) LOOP
        PERFORM pg_sleep(0.0005);
    END LOOP;
END
$$;

-- The same as cancel_once, right after a statement that timed out where begin_trial(1) looked on.  If it looked late
-- it saw too little of the processor time: then the clock counts.
CREATE FUNCTION timed_out(OUT answer double precision, OUT clock double precision) LANGUAGE plpgsql AS $$
DECLARE
    answered bigint := microseconds(clock_timestamp());
    used_until bigint := processor_time('self');
    due bigint := (SELECT last_value FROM began) + (SELECT last_value FROM delay);
BEGIN
    PERFORM end_trial();
    clock := (answered - due) / 1000.0;
    answer := least(clock, CASE WHEN (SELECT last_value FROM sent) < due + 3000 THEN (used_until - (SELECT last_value FROM used)) / 1000000.0 END);
END
$$;

-- And in another session of one that was terminated: until it is gone.
CREATE FUNCTION terminated(OUT answer double precision, OUT clock double precision) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM end_trial();
    IF (SELECT last_value FROM finished) < (SELECT last_value FROM trial) THEN
        clock := ((SELECT last_value FROM gone) - (SELECT last_value FROM sent)) / 1000.0;
        answer := least(clock, coalesce(((SELECT nullif(last_value, 0) FROM used_up) - (SELECT last_value FROM used)) / 1000000.0, clock));
    END IF;
END
$$;

-- Milliseconds from the cancel to its error, of the processor and by the clock; NULL where the statement
-- had ended before.
CREATE FUNCTION cancel_once(statement text, after double precision, OUT answer double precision, OUT clock double precision)
LANGUAGE plpgsql AS $$
DECLARE
    ended timestamptz;
    answered timestamptz;
    cancelled bigint;
    used_until bigint;
BEGIN
    BEGIN
        PERFORM begin_trial(0, after);
        EXECUTE statement;
        ended := clock_timestamp();
        PERFORM pg_sleep(60);       -- the cancel is yet to come
        RAISE EXCEPTION 'no cancel came';
    EXCEPTION WHEN query_canceled THEN
        answered := clock_timestamp();
    END;
    SELECT last_value INTO cancelled FROM sent;
    SELECT last_value INTO used_until FROM used;
    IF ended IS NULL OR microseconds(ended) > cancelled THEN
        clock := (microseconds(answered) - cancelled) / 1000.0;
        -- the figure is exact when the process has just been off the processor
        PERFORM pg_sleep(0.001);
        answer := least(clock, coalesce((processor_time('self') - used_until) / 1000000.0, clock));
    END IF;
END
$$;

-- The answers at each of several moments: the quickest of several tries, and its time by the clock.
CREATE FUNCTION cancel_often(statement text, moments int, allowed double precision, OUT duration double precision,
                             OUT moment double precision, OUT quickest double precision, OUT clock double precision, OUT tries int)
RETURNS SETOF record LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz := clock_timestamp();
    answer record;
BEGIN
    EXECUTE statement;
    duration := extract(epoch FROM clock_timestamp() - start);
    FOR i IN 1 .. moments LOOP
        moment := (i - random()) / moments * duration * 0.95;
        tries := 0;
        quickest := NULL;
        clock := NULL;
        WHILE tries < 5 AND coalesce(quickest > allowed, true) LOOP
            SELECT * INTO answer FROM cancel_once(statement, CASE WHEN tries > 0 AND quickest IS NULL THEN moment * 0.8 ^ tries ELSE moment END);
            IF quickest IS NULL OR answer.answer < quickest THEN
                quickest := answer.answer;
                clock := answer.clock;
            END IF;
            tries := tries + 1;
        END LOOP;
        RETURN NEXT;
    END LOOP;
END
$$;
SQL
is($setup, '', 'what measures is there');

# The series: of days that follow each other; every second of them; prices beyond 64 bits.  And stored
# states of aggregation in no order over days far apart, which each reader sorts.
my $last = $points - 1;
# What the server itself does with a long text or JSON object (fetch it from store, sort the keys of an
# object) answers no cancel: those stay at a size at which that takes less than 100 ms.
my $last_written = $points < 500_000 ? $last : 499_999;
is(run_psql($database, <<"SQL"), '', "series of $points points are there");
CREATE AGGREGATE keep_state(date, numeric) (SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine);
CREATE FUNCTION day(n bigint) RETURNS date IMMUTABLE LANGUAGE sql AS \$\$ SELECT date '0001-01-01' + n::int \$\$;
CREATE FUNCTION price(n bigint) RETURNS numeric IMMUTABLE LANGUAGE sql AS \$\$ SELECT 0.01 * (40000 + (hashint8(n) & 4095)) \$\$;
CREATE TABLE series AS
SELECT price_series(day(n), price(n)) AS long, price_series(day(n), price(n)) FILTER (WHERE n % 2 = 0) AS half,
       price_series(day(n), price(n) + 1) FILTER (WHERE n % 3 = 0) AS third,
       price_series(day(n), price(n) * 1e20) AS wide, price_series(day(n), price(n), 1.0 + n % 7) AS weighted
FROM generate_series(0, $last) n;
CREATE TABLE written (in_order text, in_any_order text);
ALTER TABLE written ALTER in_order SET STORAGE EXTERNAL, ALTER in_any_order SET STORAGE EXTERNAL;
INSERT INTO written
SELECT '{' || string_agg(day(n) || ':' || price(n), ',') || '}' AS in_order,
       '{' || string_agg(day(n) || ':' || price(n), ',' ORDER BY hashint8(n)) || '}' AS in_any_order
FROM generate_series(0, $last_written) n;
CREATE TABLE written_long AS SELECT slice(long, format('[%s,%s]', day(0), day($last_written))::daterange) AS long FROM series;
CREATE TABLE json AS SELECT long::json AS json FROM written_long;
CREATE TABLE row AS SELECT day(abs(hashint8(n)) % $points) AS day, price(n) AS price FROM generate_series(1, $points) n;
CREATE TABLE state AS
SELECT kind, keep_state(day((hashint8(n)::bigint & 2147483647) % 3652059), price(n) * CASE kind WHEN 'wide' THEN 1e20 ELSE 1 END) AS s
FROM generate_series(1, $points / 2) n, unnest('{narrow,wide}'::text[]) kind GROUP BY kind;
CREATE TABLE part AS SELECT n % 8 AS part, price_series(day(n), price(n)) AS s FROM generate_series(0, $last) n GROUP BY 1;
DO \$\$ BEGIN EXECUTE format('COPY (SELECT long FROM series) TO %L (FORMAT binary)', current_setting('data_directory') || '/cancel.bin'); END \$\$;
-- panels of $items items and 300 months; parts of one of days
CREATE TABLE item AS
SELECT format('item %s', i) AS item, s
FROM generate_series(1, $items) i, LATERAL (SELECT monthly(price_series(day(31 * m), price(m * i))) AS s FROM generate_series(0, 299) m) x;
CREATE TABLE panel AS
SELECT price_panel(item, s) AS panel, price_panel(item, s, s) AS quantities, price_panel(item, s, 1.5) AS weighted FROM item;
CREATE TABLE panel_part AS
SELECT part, price_panel(item, s) AS panel
FROM (SELECT n % 8 AS part, format('item %s', i) AS item, price_series(day(n), price(i + n)) AS s
      FROM generate_series(1, $items) i, generate_series(1, 200) n GROUP BY 1, 2) x GROUP BY part;
CREATE TABLE received (s price_series);
VACUUM ANALYZE;
SQL

$canceller = 1;
$pid = fork() // die $!;
if ($pid == 0)
{
    exec('psql', '-X', '-q', '-A', '-t', '-d', $database, '-o', '/dev/null', '-c', 'SELECT cancel_trials()');
}

# What is cancelled: its name, the statement, where S is a series, and whether it belongs to a short run.
my @cases = (
    ['build: in order',              "SELECT price_series(day(n), n) FROM generate_series(0, $last) n"],
    ['build: in any order',          'SELECT price_series(day, price) FROM row', 'always'],
    ['build: beyond 64 bits',        'SELECT price_series(day, price * 1e20) FROM row', 'always'],
    ['build: one shot',              'SELECT mom_pct(day, price), summary(day, price), sparkline(day, price) FROM row'],
    ['build: weighted',              'SELECT price_series(day, price, 2.5) FROM row'],
    ['build: from arrays',           'SELECT price_series(days(long), prices(long)) FROM series'],
    ['merge: rollup',                'SELECT rollup(s) FROM part, generate_series(1, 2)', 'always'],
    ['merge: beyond 64 bits',        'SELECT rollup(s) FROM (SELECT half AS s FROM series UNION ALL SELECT wide FROM series) x'],
    ['merge: states',                'SELECT rollup(s) FROM state, generate_series(1, 2)'],
    ['merge: ||',                    'SELECT num_points(half || third || long || wide) FROM series', 'always'],
    ['sort: narrow',                 q{SELECT num_points(s), last_day(s) FROM state, generate_series(1, 3) WHERE kind = 'narrow'}, 'always'],
    ['sort: wide',                   q{SELECT num_points(s), last_day(s) FROM state, generate_series(1, 2) WHERE kind = 'wide'}],
    ['sort: keys of a text',         'SELECT num_points(in_any_order::price_series) FROM written', 'always'],
    ['output: text',                 'SELECT length(long::text) + length(weighted::text) FROM series', 'always'],
    ['output: text beyond 64 bits',  'SELECT length(wide::text) FROM series'],
    ['output: send',                 q{SELECT sum(length(price_series_send(s))) FROM state, generate_series(1, 2)}, 'always'],
    ['input: text',                  'SELECT num_points(in_order::price_series) FROM written', 'always'],
    ['input: recv',                  q{COPY received FROM '%s/cancel.bin' (FORMAT binary)}],
    ['json',                         'SELECT long::json IS NULL FROM series', 'always'],
    ['from json',                    'SELECT num_points(json::price_series) FROM json'],
    ['points',                       'SELECT sum(value) FROM series, points(weighted)', 'always'],
    ['days, prices',                 'SELECT cardinality(days(long)) + cardinality(prices(wide)) FROM series'],
    ['rebase',                       q{SELECT rebase(S, '0001') FROM series}, 'always'],
    ['moving_average',               'SELECT moving_average(S, 250) FROM series', 'always'],
    ['downsample',                   'SELECT downsample(S, 1000) FROM series', 'always'],
    ['monthly',                      'SELECT monthly(S), monthly(S, \'pooled\'), weekly(S, \'last\') FROM series'],
    ['monthly, geometric',           q{SELECT monthly(long, 'geometric') FROM series}],
    ['mom_series, mom_pct',          'SELECT mom_series(S), mom_pct(S) FROM series', 'always'],
    ['summary, max_drawdown',        'SELECT summary(S), max_drawdown(S) FROM series'],
    ['volatility_pct',               'SELECT volatility_pct(long) FROM series'],
    ['sparkline',                    'SELECT sparkline(S, 80) FROM series'],
    ['s * number',                   'SELECT S * 1.5, S / 7 FROM series'],
    ['s + s, s / s',                 'SELECT S + S, S - third, S / half FROM series'],
    ['slice',                        q{SELECT slice(S, '(,)') FROM series}],
    ['comparison and hash',          'SELECT S = S * 1.000, price_series_hash(S) FROM series'],
    ['splice, convert_price',        q{SELECT splice(third, half, date '0001-01-07'), convert_price(long, 'USD/kg', 'CNY/kg', wide) FROM series}],
    ['composition: build',           "SELECT ree_composition(('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd}'::element[])[1 + n % 10], n::numeric) FROM generate_series(0, $last * 3) n", 'always'],
    ['panel: build',                 'SELECT num_items(price_panel(n || item, s)) FROM item, generate_series(1, 10) n', 'always'],
    ['panel: build of rows',         "SELECT num_items(price_panel('item ' || n % 5000, price_series(ARRAY[day(n / 5000)], ARRAY[n]::numeric[]))) FROM generate_series(1, 100000) n", 'always'],
    ['panel: merge',                 'SELECT num_items(rollup(panel)) FROM panel_part, generate_series(1, 4)', 'always'],
    ['panel: output',                'SELECT length(panel::text) FROM panel, generate_series(1, 4)', 'always'],
    ['panel: send',                  'SELECT sum(length(price_panel_send(panel))) FROM panel, generate_series(1, 20)'],
    ['panel: input',                 'SELECT num_items(panel::text::price_panel) FROM panel', 'always'],
    ['panel: points',                'SELECT count(*) FROM panel, points(panel)', 'always'],
    ['panel: yearly',                'SELECT yearly(panel) FROM panel, generate_series(1, 10)'],
    ['panel: mean, sum',             'SELECT panel_mean(panel), panel_sum(panel) FROM panel, generate_series(1, 4)'],
    ['panel: comparison and hash',   q{SELECT panel = slice(panel, '(,)'), price_panel_hash(panel) FROM panel}],
    ['price_index: fixed',           q{SELECT price_index(panel, 'jevons') FROM panel}, 'always'],
    ['price_index: chained',         q{SELECT price_index(quantities, 'fisher', chained => 'period') FROM panel}, 'always'],
    ['price_index: tornqvist',       q{SELECT price_index(quantities, 'tornqvist') FROM panel}],
    ['aggregate_index',              'SELECT aggregate_index(weighted) FROM panel'],
    ['geks',                         'SELECT geks(quantities, window_length => 25) FROM panel', 'always'],
    ['geks: one window',             q{SELECT geks(quantities, 'tornqvist') FROM panel}, 'always'],
    ['geary_khamis',                 'SELECT geary_khamis(quantities, window_length => 100) FROM panel', 'always'],
    ['time_product_dummy',           'SELECT time_product_dummy(quantities, window_length => 100) FROM panel'],
    ['contribution_pct',             q{SELECT count(*) FROM panel, contribution_pct(weighted, day(0), day(9000))}],
);

# Runs a case; each moment as duration, moment, quickest answer, the same by the clock, tries; in ms.
sub cancelled
{
    my ($statement, $allowed) = @_;
    my $output = run_psql($database, "SET jit = off;\nSET max_parallel_workers_per_gather = 0;\nSELECT setseed(" . ($seed % 1000) / 1000 . ") \\g /dev/null\n" .
        "SELECT round((1000 * duration)::numeric), round((1000 * moment)::numeric), round(quickest::numeric, 1), round(clock::numeric, 1), tries" .
        " FROM cancel_often(\$statement\$$statement\$statement\$, $moments, $allowed);\n");
    return map { [split(/\|/, $_)] } split(/\n/, $output);
}

sub median
{
    my @sorted = sort { $a <=> $b } @_;
    return @sorted ? $sorted[@sorted / 2] : -1;
}

my @base = map { $_->[2] } cancelled('SELECT count(*) FROM generate_series(1, 3000000)', 1000);
my $base = median(@base);
is(scalar(@base), $moments, sprintf('count(*) answers a cancel in %.1f ms', $base));
$allowed += $base;

my %duration;

# A series of each kind stands in the place of S.
sub complete
{
    my ($statement) = @_;
    if ($statement =~ /\bS\b/)
    {
        $statement =~ s/^SELECT (.*) FROM/SELECT ($1) IS NULL FROM/;
        $statement = join(' UNION ALL ', map { $statement =~ s/\bS\b/$_/gr } qw(long wide weighted));
    }
    return $statement =~ s{%s}{run_psql($database, 'SHOW data_directory')}er;
}

for my $case (@cases)
{
    my ($what, $statement, $always) = @$case;
    next unless $full || $always;

    my @moments = cancelled(complete($statement), $allowed);
    $duration{$what} = $moments[0][0];
    my @quickest = grep { ($_ // '') ne '' } map { $_->[2] } @moments;
    my @clock = grep { ($_ // '') ne '' } map { $_->[3] } @moments;
    my @slow = grep { $_ > $allowed } @quickest;
    ok(@moments == $moments && @quickest && !@slow,
        sprintf('%-26s takes %5d ms, answers in %5.1f, at most %5.1f ms; by the clock %5.1f', $what, $moments[0][0] // -1,
            median(@quickest), (sort { $b <=> $a } @quickest, -1)[0], median(@clock)))
        or diag(join("\n", map { join(' ', map { $_ // '' } @$_) } @moments));
}

# ---- statement_timeout, the end of a backend, and what stays in memory

my $serial = "SET jit = off;\nSET max_parallel_workers_per_gather = 0;\n";
my $in_workers = "SET jit = off;\nSET max_parallel_workers_per_gather = 2;\nSET parallel_setup_cost = 0;\nSET parallel_tuple_cost = 0;\nSET min_parallel_table_scan_size = 0;\n";

# A session's statement ends by statement_timeout after some milliseconds: its answer and the same by the clock,
# or nothing where it had ended before.
sub time_out
{
    my ($statement, $settings, $after) = @_;
    my $output = run_psql($database, "${settings}SELECT begin_trial(1, $after / 1000.0) \\g /dev/null\nSET statement_timeout = $after;\n\\o /dev/null\n" .
        "$statement;\n\\set state :SQLSTATE\n\\o\nSET statement_timeout = 0;\nSELECT 'answer', :'state', answer, clock FROM timed_out();\n");
    return $output =~ /^answer\|57014\|([-\d.]+)\|([-\d.]+)$/m;
}

# The same of a backend that is terminated (SIGTERM) and gone.
sub terminate
{
    my ($statement, $settings, $after) = @_;
    run_psql($database, "${settings}SELECT begin_trial(2, $after / 1000.0) \\g /dev/null\n\\o /dev/null\n$statement;\n" .
        "SELECT setval('finished', (SELECT last_value FROM trial));\nSELECT pg_sleep(60);\n");
    return run_psql($database, "SELECT 'answer', answer, clock FROM terminated();\n") =~ /^answer\|([-\d.]+)\|([-\d.]+)$/m;
}

# Answers at several moments of a statement that takes so many milliseconds, the quickest of several tries each:
# by the processor (0) or by the clock (1).
sub answers
{
    my ($try, $statement, $settings, $duration, $figure, $allowed) = @_;
    my @answers;
    for my $moment (1 .. $moments)
    {
        my $after = ($moment - rand()) / $moments * $duration * 0.95;
        my $quickest;
        for (1 .. 5)
        {
            my @answer = $try->($statement, $settings, 1 + int($after));
            $after *= 0.8 unless @answer;
            $quickest = $answer[$figure] if @answer && $answer[$figure] < ($quickest // 1e9);
            last if defined($quickest) && $quickest <= $allowed;
        }
        push(@answers, $quickest) if defined($quickest);
    }
    return sort { $a <=> $b } @answers;
}

# Milliseconds that a statement takes.
sub duration
{
    my ($statement, $settings) = @_;
    return run_psql($database, "${settings}SELECT clock_timestamp() AS start \\gset\n\\o /dev/null\n$statement;\n\\o\n" .
        "SELECT extract(epoch FROM clock_timestamp() - :'start') * 1000;\n");
}

# Bytes of all memory contexts of a session at some times of many in which a statement times out.  What is
# done between the first two stays, so they tell what the measure sees.
sub memory_after_timeouts
{
    my ($statement, $duration) = @_;
    my $bytes = "SELECT 'bytes', sum(total_bytes) FROM pg_backend_memory_contexts;\n";
    my @timeouts = map { "SET statement_timeout = " . (1 + int(($_ - rand()) / $repeats * $duration * 0.5)) . ";\n$statement;\nSET statement_timeout = 0;\n" } 1 .. $repeats;
    my $output = run_psql($database, "$serial\\set VERBOSITY sqlstate\n\\o /dev/null\n$statement;\n" . join('', @timeouts) . "\\o\n$bytes" .
        "PREPARE stays AS SELECT array_fill(0, '{20000}'), '" . 'x' x 20000 . "';\n$bytes" . "\\o /dev/null\n" . join('', @timeouts) . "\\o\n$bytes");
    my $timeouts = () = $output =~ /57014/g;
    return ($timeouts, $output =~ /^bytes\|(\d+)$/mg);
}

srand($seed);
run_psql($database, "ALTER TABLE row SET (parallel_workers = 2);\n");
my @chosen = ('build: in any order', 'merge: rollup', 'sort: keys of a text', 'output: text', 'panel: output', 'price_index: fixed');
my $counted = 'SELECT count(*) FROM row, generate_series(1, 30)';
my $in_parallel = 'SELECT count(s) FROM (SELECT price_series(day, price) AS s, n FROM row, generate_series(1, 5) n GROUP BY n) x';
like(run_psql($database, "${in_workers}EXPLAIN $_;\n"), qr/Workers Planned: 2.*Partial/s, 'workers are asked') for $in_parallel;
for my $way (['statement_timeout', \&time_out], ['SIGTERM', \&terminate])
{
    my ($name, $try) = @$way;
    my $usual = median(answers($try, 'SELECT count(*) FROM generate_series(1, 3000000)', $serial, 200, 0, 1000));
    my $usual_in_workers = median(answers($try, $counted, $in_workers, duration($counted, $in_workers), 1, 1000));
    # by the clock there is more that a busy machine adds
    for my $case ((map { [$_, $serial, 0, $usual] } @chosen), ['in workers', $in_workers, 1, 5 * $usual_in_workers])
    {
        my ($what, $settings, $figure, $base) = @$case;
        my ($statement) = $what eq 'in workers' ? $in_parallel : map { complete($_->[1]) } grep { $_->[0] eq $what } @cases;
        my $duration = $duration{$what} // duration($statement, $settings);
        my @answers = answers($try, $statement, $settings, $duration, $figure, 100 + $base);
        ok(@answers && $answers[-1] <= 100 + $base, sprintf('%s: %-26s takes %5d ms, answers in %5.1f, at most %5.1f ms, of %.1f allowed',
            $name, $what, $duration, median(@answers), $answers[-1] // -1, 100 + $base));
    }
}
for my $what (@chosen)
{
    my ($statement) = map { complete($_->[1]) } grep { $_->[0] eq $what } @cases;
    my ($timeouts, $before, $seen, $after) = memory_after_timeouts($statement, $duration{$what});
    ok($timeouts >= $repeats && $seen >= $before + 16384 && $after == $seen,
        sprintf('%s: %d timeouts leave %d bytes in memory of %d', $what, $timeouts, ($after // 0) - ($seen // 0), $after // 0)) or diag("$timeouts $before $seen $after");
}
done_testing();
