#!/usr/bin/perl
# Every C function of the extension called by a role without privileges, with arguments that nobody would
# give it, in contexts that are not its own.  The calls are made from pg_proc, so that a new function is
# among them at once; a type of argument that has no values below fails.
#
# A call may succeed or be refused with a SQLSTATE that the documentation names (docs/architecture.md, Errors) or
# that is the server's own.  It may not end the backend, nor raise XX000 or anything else of class XX, nor 'cache
# lookup failed', nor write a book: what our messages quote is cut (the server's of its own types quote all).
#
# Needs a server that has the extension (PGHOST and so on).  ROUNDS and SEED may be set; with RARE_EARTH_LONG
# there are more rounds.
use strict;
use warnings;
use Test::More;
use File::Basename qw(dirname);
use lib dirname(__FILE__) . '/../lib';
use Warehouse;

my $full = $ENV{RARE_EARTH_LONG};
my $rounds = $ENV{ROUNDS} // ($full ? 20 : 2);
srand($ENV{SEED} // 1);

my $role = make_role('hostile');
my ($database, $output) = make_database('hostile');
is($output, '', 'a database of its own');

# ---- values, a line each: SQL expressions of each type

my %values;
{
    my $type;
    while (my $line = <DATA>)
    {
        chomp($line);
        if ($line =~ /^(\S.*):$/) { $type = $1; }
        elsif ($line =~ /^\s+(\S.*)$/) { push(@{$values{$type}}, $1); }
    }
}

is(run_psql($database, <<"SQL"), '', 'the extension, and states of its aggregates as values');
CREATE EXTENSION rare_earth;
GRANT CREATE, USAGE ON SCHEMA public TO $role;
CREATE AGGREGATE keep_series(date, numeric) (SFUNC = price_series_accum, STYPE = price_series);
CREATE AGGREGATE keep_series(date, numeric, calendar_period) (SFUNC = price_series_accum, STYPE = price_series);
CREATE AGGREGATE keep_panel(text, price_series, numeric) (SFUNC = price_panel_accum, STYPE = price_panel);
CREATE AGGREGATE keep_composition(element, numeric) (SFUNC = ree_composition_accum, STYPE = ree_composition);
-- what is long to compute is computed once
CREATE TABLE long AS
SELECT (SELECT price_series(date '0001-01-01' + 9 * n, n + 1) FROM generate_series(0, 399999) n) AS series,
       (SELECT keep_series(date '0001-01-01' + (n * 7919) % 3652059, n) FROM generate_series(0, 30000) n) AS state,
       (SELECT keep_series(date '0001-01-01' + (n * 7919) % 3652059, n * 1e25) FROM generate_series(0, 30000) n) AS wide_state,
       (SELECT price_panel('item ' || n, price_series(ARRAY[date '2023-01-01', '2023-02-01'], ARRAY[n + 1, n + 2]::numeric[])) FROM generate_series(0, 3000) n) AS panel,
       (SELECT keep_panel('item ' || n % 40, price_series(ARRAY[date '2023-01-01' + n], ARRAY[n + 1]::numeric[]), NULL) FROM generate_series(0, 3000) n) AS panel_state,
       (SELECT keep_composition(e, n) FROM generate_series(1, 100) n, unnest('{La,Nd,Y}'::element[]) e) AS composition_state,
       repeat('9', 1000000) AS digits, repeat('9', 100000)::numeric AS number, repeat('镨', 300000) AS chinese, repeat('{', 1000000) AS braces, repeat(' ', 1000000) AS blanks,
       '{' || repeat('2023-07-03:5,', 100000) || '}' AS same_day, array_fill(1.5, ARRAY[100000]) AS numbers,
       array_fill(date '2023-07-03', ARRAY[100000]) AS days, array_fill('Nd'::element, ARRAY[100000]) AS elements;
GRANT SELECT ON long TO $role;
SQL

# A value of the type, in turn or at random; the server's catalog says how a type is called.
sub value
{
    my ($type, $number) = @_;
    my $values = $values{$type};
    return 'NULL' unless $values && @$values;
    my $value = $values->[defined($number) ? $number % @$values : int(rand(@$values))];
    return "(SELECT $1 FROM long)::$type" if $value =~ /^long\.(\w+)$/;
    return $value =~ /^[\w']/ && $value !~ /[(]/ ? "$value\::$type" : "($value)::$type";
}

# ---- the functions

my @functions = map { my @f = split(/\|/, $_); {oid => $f[0], name => $f[1], kind => $f[2], support => $f[3], defaults => $f[4], result => $f[5], types => [split(/;/, $f[6] // '')]} }
    split(/\n/, run_psql($database, <<'SQL'));
SELECT p.oid::regprocedure, p.oid::regproc, CASE WHEN prokind = 'a' THEN 'aggregate' ELSE lanname END,
       CASE WHEN EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggtransfn, aggcombinefn, aggmtransfn, aggminvtransfn)) THEN 'transition'
            WHEN EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggfinalfn, aggmfinalfn)) THEN 'final' END,
       pronargdefaults, prorettype::regtype, array_to_string(proargtypes::regtype[], ';')
FROM pg_depend d JOIN pg_extension e ON refobjid = e.oid JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid JOIN pg_language l ON l.oid = prolang
WHERE deptype = 'e' AND extname = 'rare_earth' AND refclassid = 'pg_extension'::regclass AND (lanname = 'c' OR prokind = 'a')
ORDER BY p.oid::regprocedure::text;
SQL
my @plain = grep { $_->{kind} eq 'c' } @functions;
my @aggregates = grep { $_->{kind} eq 'aggregate' } @functions;
my @support = grep { $_->{support} } @plain;
cmp_ok(@plain + 0, '>', 500, @plain . ' functions in C, ' . @support . ' of them of aggregates, and ' . @aggregates . ' aggregates');
my %missing = map { $_ => 1 } grep { !$values{$_} && $_ ne 'internal' } map { @{$_->{types}} } @functions;
# an array has those of its elements
for my $type (grep { /\[\]$/ && $values{s/\[\]$//r} } keys %missing)
{
    my $element = $type =~ s/\[\]$//r;
    my @elements = map { value($element, $_) } 0 .. $#{$values{$element}};
    my $all = join(', ', @elements);
    $values{$type} = ["'{}'", 'NULL', "array_fill($elements[0], ARRAY[2], ARRAY[-5])", "ARRAY[[$elements[0]], [$elements[-1]]]", "ARRAY[$all]",
        "(SELECT ARRAY[$elements[0]] || array_fill($elements[1], ARRAY[3000]))", map { "ARRAY[$_]" } @elements];
    delete $missing{$type};
}
is(join(' ', sort keys %missing), '', 'there are values of every type of argument');

# ---- calls

# Executes statements as the role; returns a reference to [statement, SQLSTATE or '', message] of each.  All in
# one session: one that ends before its time is a crash.
my $file_number = 0;
sub calls
{
    my ($name, @statements) = @_;
    my $file = $work . '/calls_' . $file_number++;
    open(my $script, '>', "$file.sql") or die $!;
    print $script "SET log_min_messages = panic;\nSET client_min_messages = error;\nSET ROLE $role;\n\\set VERBOSITY verbose\n";
    print $script "\\warn =$_\n$statements[$_];\n" for 0 .. $#statements;
    print $script "\\warn =" . @statements . "\nSELECT pg_backend_pid();\n";
    close($script);
    system("psql -X -q -A -t -d $database -f $file.sql >/dev/null 2>$file.log");
    my $ended = $?;
    my @results = map { [$_, '', ''] } @statements;
    my $at = -1;
    open(my $log, '<', "$file.log") or die $!;
    while (my $line = <$log>)
    {
        if ($line =~ /^=(\d+)$/) { $at = $1; }
        elsif ($at >= 0 && $at < @statements)
        {
            ($results[$at][1], $results[$at][2]) = ($1, $2) if $line =~ /(?:ERROR|FATAL|PANIC): +(\w{5}): (.*)/;
            $results[$at][3] += length($line);
        }
    }
    close($log);
    ok($ended == 0 && $at == @statements, "$name: " . @statements . ' calls, and the backend lives')
        or diag($at >= 0 && $at < @statements ? "died at: " . substr($statements[$at], 0, 2000) : "psql ended with $ended");
    check($name, grep { $_->[0] } @results[0 .. ($at > $#results ? $#results : $at)]);
    return \@results;
}

# The codes that a call may be refused with: ours, and the server's.
my %expected = map { $_ => 1 } qw(22P02 22003 22008 54000 22023 22P03 0A000),
    '42883',    # no such function
    '42725',    # literals could mean several
    '22004',    # NULL in an array where there may be none
    '22012',    # division by zero
    '2201B',    # a pattern of ~ that is none: the server's own error
    '22021',    # a character that the encoding has not
    '22007', '22000', '22001', '2202E', '2200D', '22P05', '22030', '22032';    # the server's input functions

sub check
{
    my ($name, @results) = @_;
    my (%codes, @faults, @long);
    for my $result (@results)
    {
        my ($statement, $code, $message, $length) = @$result;
        next if $code eq '';
        $codes{$code}++;
        push(@faults, "$code $message\n    " . substr($statement, 0, 400)) if !$expected{$code} || $message =~ /cache lookup/;
        push(@long, "$length bytes\n    " . substr($statement, 0, 400)) if $length > 4000 && $message !~ /for type (numeric|date)\b/;
    }
    is(scalar(@faults), 0, "$name: refused with " . join(', ', map { "$_ ($codes{$_})" } sort keys %codes))
        or diag(join("\n", @faults > 15 ? @faults[0 .. 14] : @faults));
    is(scalar(@long), 0, "$name: no message is a book") or diag(join("\n", @long > 15 ? @long[0 .. 14] : @long));
}

sub call
{
    my ($function, @arguments) = @_;
    return "SELECT $function->{name}(" . join(', ', @arguments) . ')';
}

sub arguments { return map { value($_) } @{$_[0]{types}}; }

# All NULL, the first arguments only, each value of each argument in its turn, and at random.
my @callable = grep { !grep { $_ eq 'internal' } @{$_->{types}} } @plain;
my @statements;
for my $function (@callable)
{
    my @types = @{$function->{types}};
    push(@statements, call($function, map { "NULL::$_" } @types), call($function, map { 'NULL' } @types));
    push(@statements, call($function, map { value($_) } @types[0 .. $#types - 1 - int(rand($function->{defaults}))])) for 1 .. ($function->{defaults} ? $rounds : 0);
    for my $place (0 .. $#types)
    {
        for my $number (0 .. $#{$values{$types[$place]}})
        {
            my @arguments = arguments($function);
            $arguments[$place] = value($types[$place], $number);
            push(@statements, call($function, @arguments));
        }
    }
    push(@statements, call($function, arguments($function))) for 1 .. $rounds;
}
calls('functions', @statements);

# From columns of a row, of which nothing is known before it is there; and as a set of rows.
@statements = ();
for my $function (@callable)
{
    my @types = @{$function->{types}} or next;
    for (1 .. $rounds)
    {
        my @columns = map { 'a' . $_ } 0 .. $#types;
        my $rows = join(', ', map { '(' . join(', ', arguments($function)) . ')' } 1 .. 3);
        push(@statements, "SELECT x::text FROM (VALUES $rows OFFSET 0) v (" . join(', ', @columns) . "), LATERAL $function->{name}(" . join(', ', @columns) . ') x');
    }
}
calls('from columns', @statements);

# Types that are not theirs, names and VARIADIC that they have not.
@statements = ();
for my $function (@callable)
{
    my $count = @{$function->{types}} || 1;
    for my $odd ("''", "'x'", "'{}'", 'ROW(1, 2)', "point '(1,2)'", "ARRAY['a', 'b']", "'\\x00'::bytea", "NULL::internal", "NULL::record", "1.5", 'NULL::anyelement')
    {
        push(@statements, call($function, ($odd) x $count));
    }
    push(@statements, "SELECT $function->{name}(VARIADIC ARRAY[1, 2])", "SELECT $function->{name}(no_such_name => 1)", "CALL $function->{name}()",
        "SELECT $function->{name}(" . join(', ', ('NULL') x 101) . ')');
}
$expected{$_} = 1 for ('42809', '42846', '54023');    # not VARIADIC, no cast, too many arguments
calls('of other types', @statements);

# Arguments of type internal: nobody can make one (0A000; in newer versions 42883, and 42846 for 'x'::internal).
@statements = ();
for my $function (grep { grep { $_ eq 'internal' } @{$_->{types}} } @plain)
{
    my $more = join('', (', NULL') x (@{$function->{types}} - 1));
    push(@statements, map { "SELECT $function->{name}($_$more)" } "'x'", "'x'::internal", "'x'::cstring", "'\\x01'::bytea", 'ARRAY[1]', '0', 'now()',
        'int8_avg_accum(NULL, 1)', 'numeric_accum(NULL, 1)', 'string_agg_transfn(NULL, NULL, NULL)', "array_agg_transfn(NULL, 1)");
}
is(scalar(grep { $_->[1] !~ /^(0A000|42883|42846)$/ } @{calls('internal arguments', @statements)}), 0, 'nothing takes what is internal to the server');

# ---- aggregates

# Transition, combine and final functions outside of an aggregate.
my (@direct, @accepted);
for my $function (@support)
{
    for my $number (1 .. 4 * $rounds)
    {
        my @arguments = arguments($function);
        $arguments[0] = 'NULL' if $number == 1;
        push(@direct, call($function, @arguments) . ' IS NULL AS is_null');
    }
}
@accepted = grep { $_->[1] eq '' } @{calls('support functions called directly', @direct)};
# a strict one with a NULL is not called
my %strict = map { $_ => 1 } split(/\n/, run_psql($database, "SELECT oid::regproc FROM pg_proc WHERE proisstrict;\n"));
is(join("\n", grep { !(/^SELECT (\w+)\(/ && $strict{$1} && /NULL/) } map { $_->[0] } @accepted), '', 'none of them works outside of an aggregate');

# Aggregates of any rows: as they are, DISTINCT, of moving frames, with FILTER, of no rows.
@statements = ();
for my $aggregate (@aggregates)
{
    my @types = @{$aggregate->{types}};
    my @columns = map { 'a' . $_ } 0 .. $#types;
    my $arguments = join(', ', @columns);
    my $of = sub {
        my ($call, $rows) = @_;
        return "SELECT $call FROM (VALUES " . join(', ', map { "($_, " . join(', ', arguments($aggregate)) . ')' } 1 .. $rows) . ") v (n, $arguments)";
    };
    for (1 .. $rounds)
    {
        push(@statements, $of->("$aggregate->{name}($arguments)", 1 + int(rand(6))), $of->("$aggregate->{name}(DISTINCT $arguments)", 3),
            $of->("$aggregate->{name}($arguments) OVER (ORDER BY n ROWS 1 PRECEDING)", 5), $of->("$aggregate->{name}($arguments) OVER (ORDER BY n ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING)", 5),
            $of->("$aggregate->{name}($arguments ORDER BY n DESC) FILTER (WHERE n > 2)", 4), $of->("$aggregate->{name}($arguments)", 2) . ' WHERE n > 2',
            $of->("$aggregate->{name}($arguments)", 4) . ' GROUP BY ROLLUP(n % 2)', $of->("$aggregate->{name}($arguments) WITHIN GROUP (ORDER BY n)", 1));
    }
    # every value, alone and twice
    for my $place (0 .. $#types)
    {
        for my $number (0 .. $#{$values{$types[$place]}})
        {
            my @row = arguments($aggregate);
            $row[$place] = value($types[$place], $number);
            push(@statements, "SELECT $aggregate->{name}($arguments) FROM (VALUES (" . join(', ', @row) . ")) v ($arguments), generate_series(1, 2)");
        }
    }
}
calls('aggregates', @statements);

# Aggregates of a user's own, made of our support functions as they do not belong together: any initial state, any
# final function, any way back of a moving frame.
my (@creations, @uses);
for my $function (grep { $_->{support} eq 'transition' && $_->{types}[0] eq $_->{result} } @support)
{
    my ($state, @types) = @{$function->{types}};
    my @finals = map { "FINALFUNC = $_->{name}" } grep { $_->{support} eq 'final' && $_->{types}[0] eq $state && @{$_->{types}} == 1 } @support;
    my @combines = map { "COMBINEFUNC = $_->{name}" } grep { $_->{support} eq 'transition' && "@{$_->{types}}" eq "$state $state" } @support;
    my @backs = grep { $_->{support} eq 'transition' && "@{$_->{types}}" eq "@{$function->{types}}" && $_->{result} eq $state } @support;
    my @initial = ('', map { "INITCOND = $_" } grep { /^'([^']|'')*'$/ } @{$values{$state}});
    for (1 .. 3 * $rounds)
    {
        my $name = 'own_' . @creations;
        my $options = join(', ', "SFUNC = $function->{name}, STYPE = $state", grep { $_ } map { $_->[rand(@$_)] // '' } \@initial, ['', @finals], ['', @combines]);
        if (rand() < 0.3)
        {
            my $back = $backs[rand(@backs)];
            $options .= ", MSFUNC = $backs[rand(@backs)]{name}, MINVFUNC = $back->{name}, MSTYPE = $state";
            $options .= ", M$_" for grep { $_ } ($initial[rand(@initial)], $finals[rand(@finals)]);
        }
        my $arguments = join(', ', map { 'a' . $_ } 0 .. $#types);
        push(@creations, "CREATE AGGREGATE $name(" . join(', ', @types) . ") ($options)");
        for my $call ("$name($arguments)", "$name($arguments) OVER (ORDER BY n ROWS 1 PRECEDING)", "$name($arguments) OVER (ORDER BY n)")
        {
            push(@uses, "SELECT $call FROM (VALUES " . join(', ', map { "($_, " . join(', ', arguments({types => \@types})) . ')' } 1 .. 4) . ") v (n, $arguments)");
        }
    }
}
$expected{$_} = 1 for ('42P13', '39004');
calls('CREATE AGGREGATE of support functions', @creations);
calls("aggregates of a user's own", @uses);

# An ordered-set aggregate, a SQL function around a transition, a state from a table as the first one.
calls('support functions in odd places',
    'CREATE AGGREGATE ordered(ORDER BY date, numeric) (SFUNC = price_series_accum, STYPE = price_series, FINALFUNC = price_series_final)',
    "SELECT ordered() WITHIN GROUP (ORDER BY d, p) FROM (VALUES (date '2023-07-03', 5), ('infinity', 6)) v (d, p)",
    'CREATE FUNCTION wrapped(price_series, date, numeric) RETURNS price_series LANGUAGE sql AS $$ SELECT price_series_accum($1, $2, $3) $$',
    'CREATE AGGREGATE of_wrapped(date, numeric) (SFUNC = wrapped, STYPE = price_series)',
    "SELECT of_wrapped(d, 5) FROM (VALUES (date '2023-07-03'), ('2023-07-04')) v (d)",
    'CREATE TABLE kept AS SELECT n, state, series, panel, panel_state, composition_state FROM long, generate_series(1, 3) n',
    'SELECT count(*) FROM (SELECT rollup(state), rollup(series), rollup(panel), rollup(panel_state), rollup(composition_state) FROM kept) x',
    'SELECT num_points(rollup(state) OVER (ORDER BY n)), num_points(rollup(series) OVER (ORDER BY n)) FROM kept',
    'SELECT count(*) FROM (SELECT rollup(panel_state) OVER (ORDER BY n), rollup(composition_state) OVER (ORDER BY n) FROM kept) x',
    "SELECT md5(string_agg(md5(state::text || panel_state::text), '' ORDER BY n)) FROM kept",
    'CREATE TABLE generated (s price_series, n int GENERATED ALWAYS AS (num_points(s)) STORED, CHECK (num_points(s) < 1000000), EXCLUDE USING hash (s WITH =))',
    "INSERT INTO generated SELECT s FROM (VALUES ('{}'::price_series), ('{2023-07-03:5}'), (NULL)) v (s)",
    'INSERT INTO generated SELECT state FROM long',
    'CREATE INDEX ON generated (mom_pct(s)) WHERE first_day(s) IS NULL',
    'ANALYZE generated');
done_testing();
__DATA__
element:
    'Nd'
    'Sc'
    'Lu'
    'Pm'
    NULL
element[]:
    '{}'
    '{Nd}'
    '{La,Nd,Y}'
    '{NULL}'
    '{Nd,NULL,Nd}'
    '{{Nd,Y},{La,Ce}}'
    '[5:6]={Nd,Y}'
    '[-2147483648:-2147483647]={Nd,Y}'
    long.elements
    NULL
ree_product:
    'Nd oxide'
    'PrNd oxide'
    'Dy-Fe'
    'monazite'
    'RE carbonate'
    NULL
ree_product[]:
    '{}'
    '{Nd oxide,La oxide}'
    '{NULL}'
    '{{Nd oxide,Y oxide}}'
    '[0:1]={Nd oxide,NULL}'
    array_fill('Nd oxide'::ree_product, ARRAY[10000])
    product_list()
    NULL
oxide_purity:
    '99%'
    '9N99'
    '>99%'
    '99.5-99.9%'
    '>=99% Gd 75%+-2%'
    '0.000001%'
    NULL
price_unit:
    'CNY/kg'
    'USD/t'
    '10000 CNY/t ex VAT'
    'JPY/g'
    'CNY/t incl VAT'
    NULL
calendar_period:
    '2023-07-03'
    '2023-W27'
    '2023-07'
    '2023-Q3'
    '2023-H1'
    '2023'
    '0001'
    '9999-W52'
    '9999-12-31'
    '[2023-06-01,2023-07-15]'
    '[0001-01-01,9999-12-31]'
    '[2023-07-01,]'
    '[,2023-07-15]'
    '[,]'
    'empty'
    NULL
price_series:
    '{}'
    '{2023-07-03:5}'
    '{2023-06-01:440.00,2023-07-03:445.00,2023-07-04:1343.50/3}'
    'month{2023-05:1,2023-06:489.86,2023-07:453.05}'
    'quarter{2022-Q1:3,2022-Q2:0,2023-Q4:-5}'
    'week{0001-W01:1,9999-W52:2}'
    'year{0001:1,2010:100,9999:99999999999999999999999999999999999}'
    '{0001-01-01:1,9999-12-31:2}'
    '{2023-07-03:999999999999999999999999999999999999}'
    '{2023-07-03:-999999999999999999999999999999999999,2023-07-04:0.000000000000000000000000000000000001}'
    '{2023-07-03:0,2023-07-04:0}'
    '{2023-07-03:-1,2023-07-04:9223372036854775807,2023-07-05:-9223372036854775808}'
    '{2023-07-03:5/0.000000000000000000000000000000000001,2023-07-04:1/999999999999999999999999999999999999}'
    long.series
    long.state
    long.wide_state
    (SELECT keep_series(d, p, '2023-07') FROM (VALUES (date '2023-07-03', 5), ('2023-07-03', 6)) v (d, p))
    rebase('month{2023-06:489.86,2023-07:453.05}'::price_series, '2023-06')
    (SELECT price_series(date '2000-01-01' + n, n % 7) FROM generate_series(0, 2000) n)
    NULL
price_series[]:
    '{}'
    '{NULL}'
    '{"{2023-07-03:445.00,2023-07-04:1343.50/3}"}'
    '{"{}","year{0001:1,9999:2}"}'
    '{"month{2023-06:400,2023-07:445}",NULL,"month{}"}'
    '{"{2023-07-03:1e35}","{2023-07-03:-1e-36}"}'
    '{"{2023-07-03:5}","{2023-07-03:5} pending 2010"}'
    '{{"{2023-07-03:5}"},{"{2023-07-04:5}"}}'
    '[2147483646:2147483647]={"{2023-07-03:5}",NULL}'
    ARRAY[(SELECT series FROM long), (SELECT state FROM long), (SELECT wide_state FROM long)]
    array_fill('{2023-07-03:5}'::price_series, ARRAY[1000])
    NULL
price_panel:
    'panel{}'
    'panel{"a":month{2023-06:4.00,2023-07:4.50} weight 0.4,"b":month{2023-06:5,2023-07:6} weight 0.6}'
    'panel{"a":{2023-06-01:4.00},"":{2023-06-02:5}}'
    'panel{"a":month{2023-06:-4.00,2023-07:0},"b":month{2023-06:0}}'
    'panel{"Nd oxide":month{2023-06:1e35,2023-07:1e-36},"La oxide":month{2023-05:1,2023-07:2}}'
    (SELECT price_panel('Nd oxide', '{0001-01-01:1,9999-12-31:2}'::price_series))
    (SELECT price_panel(repeat('镨', 20), 'year{0001:1,9999:2}'::price_series, 1e30))
    (SELECT price_panel(i, s, q) FROM (VALUES ('a', 'month{2023-06:4,2023-07:5}'::price_series, 'month{2023-06:10,2023-07:0}'::price_series), ('b', 'month{2023-06:7,2023-07:5}', 'month{2023-06:1,2023-07:2}')) v (i, s, q))
    (SELECT price_panel('i' || i, s) FROM generate_series(1, 5) i, LATERAL (SELECT monthly(price_series(date '2000-01-01' + 30 * n, 1 + (n * i) % 13)) AS s FROM generate_series(0, 50) n) x)
    long.panel
    long.panel_state
    NULL
ree_composition:
    'oxide{}'
    'oxide{La:27.3,Nd:50,Y:2}'
    'metal{Nd:1}'
    'element{Sc:0.000000000000000000000000000000000001,Lu:999999999999999999999999999999999999}'
    'oxide{Nd:0}'
    'oxide{Y:?,Nd:<0.01,Dy:1.5+<999999999999999999999999999999999999}'
    'element{Ce:999999999999999999999999999999999999+?}'
    long.composition_state
    NULL
numeric:
    0
    1
    -1
    99.5
    'NaN'
    'Infinity'
    '-Infinity'
    1e131071
    -1e131071
    1e-16383
    '9999999999999999999999999999999999.99'
    '1e35'
    '0.000000000000000000000000000000000001'
    9223372036854775807
    long.number
    NULL
numeric[]:
    '{}'
    '{0}'
    '{1,2}'
    '{1,2,3}'
    '{1,2,3,4}'
    '{0,0,0,0,0}'
    '{1,2,3,4,1}'
    '{1,2,3,4,5,6}'
    '{NULL}'
    '{1,NULL,3,4,1}'
    '{{1,2},{3,4}}'
    '{{1},{2},{3},{4},{1}}'
    '[5:9]={1,2,3,4,1}'
    '[-2147483648:-2147483647]={1,2}'
    '{NaN,Infinity,-Infinity,1,1}'
    '{1e131071,1e131071,1e131071,1e131071,2}'
    '{1e131071,1e-16383}'
    '{1e300,1e-300,1}'
    '{-1,-1,-1,-1,1}'
    long.numbers
    NULL
integer:
    0
    1
    2
    3
    '-1'
    30
    31
    100000
    2147483647
    '-2147483648'
    NULL
bigint:
    0
    1
    '-1'
    9223372036854775807
    '-9223372036854775808'
    NULL
smallint:
    0
    1
    32767
    '-32768'
    NULL
double precision:
    0
    '-0'
    1.5
    '1e308'
    '-1e308'
    '5e-324'
    'NaN'
    'Infinity'
    '-Infinity'
    NULL
real:
    0
    '-0'
    1.5
    '1e-45'
    '3e38'
    'NaN'
    '-Infinity'
    NULL
boolean:
    true
    false
    NULL
date:
    '2023-07-03'
    '2023-06-01'
    '0001-01-01'
    '9999-12-31'
    '10000-01-01'
    '4714-11-24 BC'
    '5874897-12-31'
    'infinity'
    '-infinity'
    NULL
date[]:
    '{}'
    '{2023-07-03}'
    '{2023-07-03,2023-07-04}'
    '{2023-07-03,NULL}'
    '{{2023-07-03,2023-07-04}}'
    '[0:1]={2023-07-03,2023-07-03}'
    '{infinity,-infinity}'
    long.days
    NULL
timestamp without time zone:
    '2023-07-03'
    '2023-07-03 23:59:59.999999'
    '9999-12-31 12:00'
    '294276-12-31 23:59:59.999999'
    '4714-11-24 BC'
    'infinity'
    '-infinity'
    NULL
timestamp with time zone:
    '2023-07-03 00:00+00'
    '9999-12-31 23:59:59-15:59'
    '0001-01-01 00:00+15:59'
    '294276-12-31 23:59:59.999999+00'
    '4714-11-24 00:00+00 BC'
    'infinity'
    '-infinity'
    NULL
daterange:
    'empty'
    '(,)'
    '[2023-06-01,2023-08-01)'
    '[2023-07-03,2023-07-03]'
    '[-infinity,infinity]'
    '[infinity,infinity]'
    '[-infinity,-infinity]'
    '[,2023-07-03)'
    '(4714-11-24 BC,5874897-12-30]'
    NULL
jsonb:
    '{}'
    '[]'
    'null'
    '1'
    '"x"'
    '{"2023-07-03": 445.00}'
    '{"2023-07": {"sum": 1, "weight": 2}}'
    '{"2023-07-03": null}'
    '{"2023-07-03": 1e131071}'
    '{"2023-07-03": -1e-16383, "": 1}'
    '{"La": 27.3, "basis": "oxide"}'
    '{"oxide": {"La": 1e36, "镨": -1}}'
    ('{"a":' || repeat('[', 3000) || repeat(']', 3000) || '}')
    (SELECT jsonb_object_agg(n::text, n) FROM generate_series(1, 3000) n)
    NULL
cstring:
    ''
    ' '
    'Nd'
    '{}'
    'Nd oxide'
    'CNY/kg'
    '2023-W27'
    '99%'
    '{2023-07-03:5}'
    'panel{}'
    'oxide{La:1}'
    '≥99% Gd 75%±2%'
    '{{{{'
    NULL
text:
    ''
    ' '
    'Nd'
    'NdPr'
    '镨钕'
    'Nd oxide'
    '氧化钕 ≥99% 元/千克'
    'CNY/kg'
    '10000 CNY/t ex VAT'
    '99%'
    '4N5'
    '{2023-07-03:5}'
    'month{2023-06:489.86,2023-07:453.05}'
    'zh'
    'china'
    'iupac'
    'mean'
    'last'
    'pooled'
    'geometric'
    'fisher'
    'jevons'
    'laspeyres'
    'movement'
    'matched'
    'none'
    'new'
    'oxide'
    'metal'
    '2023-07'
    '2023-07-03'
    '2023-Q3'
    '2023-H2'
    '2023-W27'
    '2023年7月'
    'empty'
    'half'
    '2023'
    '[2023-06-01,2023-08-01)'
    'previous year'
    '0.0000000000000000000000000000000000000000000000001'
    '1e999999999'
    '🙂'
    E'\x01\x7f'
    'İıſK'
    long.digits
    long.chinese
    long.braces
    long.blanks
    long.same_day
    NULL

text[]:
    '{}'
    '{NULL}'
    '{a}'
    '{a,NULL}'
    '{"<&>","",氧化镧}'
    '{{a,b},{c,d}}'
    '[2147483646:2147483647]={a,b}'
    ARRAY[(SELECT digits FROM long), (SELECT chinese FROM long), E'\x01']
    array_fill('a'::text, ARRAY[1000])
    NULL
