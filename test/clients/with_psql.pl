#!/usr/bin/perl
# psql: a parameter is a variable, all that comes is text.
use strict;
use warnings;

sub quoted
{
    my ($text) = @_;
    $text =~ s/'/''/g;
    return "'$text'";
}

# A script's rows, or its first error.
sub run_script
{
    my ($script) = @_;
    open(my $file, '>', "$ENV{TMPDIR}/psql.sql") or die $!;
    print $file $script;
    close($file);
    my $output = `psql -X -q -A -t -F '\x1f' -R '\x1e' -f $ENV{TMPDIR}/psql.sql 2>&1`;
    return "!$1" if $output =~ /ERROR:\s*(.*)/;
    $output =~ s/[\n\x1e]\z//;
    $output =~ s/(?<=[\x1e\x1f])|\A/text:/g;
    return $output;
}

while (my $line = <STDIN>)
{
    chomp($line);
    my ($name, $kind, $statement, @parameters) = split(/\t/, $line);
    my $script;
    if ($kind eq 'copy')
    {
        my ($source, $target) = map { s/^COPY/\\copy/r =~ s/STDOUT|STDIN/'$ENV{TMPDIR}\/psql.copy'/r } $statement, $parameters[0];
        $script = "$source\n$target\n$parameters[1];\n";
    }
    elsif ($kind eq 'columns')
    {
        $script = "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = " . quoted($statement) . " ORDER BY ordinal_position;\n";
    }
    else
    {
        my $parameter = $kind eq 'list' ? 'ARRAY[' . join(', ', map { quoted($_) } @parameters) . ']' : quoted($parameters[0] // '');
        $statement =~ s/\$1/$kind eq 'list' ? $parameter : ":'parameter'"/ge;
        $script = "\\set parameter $parameter\n$statement;\n";
        $script = "$statement;\n" if $kind eq 'list';
    }
    print "$name\t", run_script($script), "\n";
}
