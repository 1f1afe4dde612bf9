# The cases of this folder (README.md): what is asked of a client, and what an answer amounts to.
package Cases;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use Encode qw(encode);
use File::Basename qw(dirname);

our @EXPORT = qw(questions tables_of_samples judge summed_up column_types);

# Rows of a file with a header, as hashes.
sub rows_of
{
    my ($file) = @_;
    open(my $handle, '<:encoding(UTF-8)', dirname(__FILE__) . "/$file") or die "$file: $!";
    my ($header, @lines) = map { chomp; [split(/\t/, $_, -1)] } <$handle>;
    return map { my %row; @row{@$header} = (@$_, ('') x @$header); \%row } @lines;
}

my @types = rows_of('types.tsv');
my %type_named = map { ($_->{type}, $_) } @types;

sub literal
{
    my ($text) = @_;
    return "'" . $text =~ s/'/''/gr . "'";
}

# A series of 90 days as text, longer than the 255 characters that psqlODBC announces.
sub long_series
{
    return '{' . join(',', map { sprintf('2023-%02d-%02d:%d.25', 1 + $_ / 28, 1 + $_ % 28, 400 + $_) } 0 .. 89) . '}';
}

sub filled
{
    my ($text, $type) = @_;
    my %value = (%$type, other => $type->{'other spelling of b'}, casts => $type->{cast} && "$type->{cast}\[]", long => long_series());
    return $text =~ s/\{(type|a|b|c|other|casts?|long)\}/$value{$1}/gr;
}

# Each case as it is asked, once a type where it names one.
sub questions
{
    my @questions;
    for my $case (rows_of('cases.tsv'))
    {
        my @only = split(/ /, $case->{'only for'});
        for my $type ("$case->{statement}$case->{expected}" =~ /\{type\}/ ? @types : {type => ''})
        {
            next if @only && !grep { $_ eq $type->{type} } @only;
            push(@questions, {
                case => $case->{case}, type => $type->{type}, kind => $case->{kind},
                name => $case->{case} . ($type->{type} && " $type->{type}"),
                statement => filled($case->{statement}, $type),
                parameters => [map { filled($_, $type) } split(/ \| /, $case->{parameters})],
                expected => [map { [map { filled($_, $type) } split(/ \| /)] } split(/ ; /, $case->{expected})]});
        }
    }
    return @questions;
}

# For each type a table of four rows, with an index, and an empty one.
sub tables_of_samples
{
    my $script = "SET client_min_messages = warning;\n";
    for my $type (@types)
    {
        my ($name, $a, $b, $c) = ($type->{type}, map { literal($_) } @$type{qw(a b c)});
        $script .= <<"SQL";
DROP TABLE IF EXISTS sample_$name, sink_$name;
CREATE TABLE sample_$name (n integer, v $name, vs $name\[]);
INSERT INTO sample_$name VALUES (1, $c, ARRAY[$c, $a]::$name\[]), (2, $a, NULL), (3, $b, NULL), (4, $b, NULL);
CREATE INDEX ON sample_$name USING $type->{index} (v);
CREATE TABLE sink_$name (n integer, v $name);
SQL
    }
    return encode('UTF-8', $script);
}

# An item as PostgreSQL writes it in an array.
sub array_item
{
    my ($text) = @_;
    return $text =~ /[{}",\\\s]/ ? '"' . $text =~ s/(["\\])/\\$1/gr . '"' : $text;
}

# Whether a cell is what was to come; and what it came as, where that is something else.  bytes_of gives the bytes of
# an expression in hexadecimal.
sub compare
{
    my ($cell, $expected, $type, $bytes_of) = @_;
    my ($class, $value) = $cell =~ /^(\w+):(.*)$/s or return (0, '');
    my ($wanted, $text) = $expected =~ /^(date|number|list):(.*)$/s ? ($1, $2) : ('text', $expected);
    my @items = $wanted eq 'list' ? @{$type_named{$type}}{qw(c a)} : ();
    my $right;
    if ($class eq 'bytes')
    {
        $right = $value eq $bytes_of->(@items ? 'array_send(ARRAY[' . join(', ', map { literal($_) } @items) . "]::$type\[])" :
                "${type}_send(" . literal($text) . ')');
    }
    elsif ($wanted eq 'number')
    {
        $right = $value =~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/i && abs($value - $text) <= 1e-12 * abs($text);
    }
    elsif ($wanted eq 'list')
    {
        $right = $value eq ($class eq 'list' ? join("\x1d", @items) : '{' . join(',', map { array_item($_) } @items) . '}');
    }
    else
    {
        $right = $value eq $text;
    }
    return ($right, $class eq $wanted ? '' : $class);
}

# Whether a question was answered rightly, and a word for the table: yes, or what it came as.  A client that is
# untyped prints everything as text.
sub judge
{
    my ($answer, $question, $untyped, $bytes_of) = @_;
    return (1, '-') if $answer eq '-';
    return (0, 'no') if $answer eq '' || $answer =~ /^!/;
    my @rows = map { [split(/\x1f/)] } split(/\x1e/, $answer);
    my @expected = @{$question->{expected}};
    if ($expected[0][0] =~ /^\*(.*)\*$/)
    {
        my $found = index(join("\n", map { @$_ } @rows), $1) >= 0;
        return ($found, $found ? 'yes' : 'no');
    }
    return (0, 'no') unless join(' ', map { scalar @$_ } @rows) eq join(' ', map { scalar @$_ } @expected);
    my %came_as;
    for my $i (0 .. $#rows)
    {
        for my $j (0 .. $#{$rows[$i]})
        {
            my ($right, $class) = compare($rows[$i][$j], $expected[$i][$j], $question->{type}, $bytes_of);
            return (0, 'no') unless $right;
            $came_as{$class} = 1 if $class ne '' && !$untyped;
        }
    }
    return (1, %came_as ? 'as ' . join(' and ', sort keys %came_as) : 'yes');
}

# The types of a relation's columns, by what kind of column it is.
sub column_types
{
    my ($answer, $question) = @_;
    my %label = (v => 'one of our types', vs => 'an array of them', time => '`date`', metric => '`text`', value => '`double precision`');
    my %types;
    for my $row (split(/\x1e/, $answer))
    {
        my ($column, $type) = map { s/^\w+://r } split(/\x1f/, $row);
        next unless $label{$column};
        $type =~ s/^(_?)$question->{type}\b/$1TYPE/ if $question->{type};
        $types{$label{$column}} = $type;
    }
    return \%types;
}

# The words for several types as one cell: that of most, then the others with their types.
sub summed_up
{
    my @words = @_;     # [type, word]
    my %types;
    push(@{$types{$_->[1]}}, $_->[0]) for @words;
    my ($usual, @others) = sort { @{$types{$b}} <=> @{$types{$a}} || $a cmp $b } keys %types;
    return join('; ', $usual, map { join(', ', @{$types{$_}}) . " $_" } @others);
}

1;
