# For the TAP programs of test/t: scripts for psql, and databases and roles that are gone at the end.
# A server that has the extension is expected (PGHOST and so on).
package Warehouse;
use strict;
use warnings;
use Exporter 'import';
use File::Basename qw(dirname);
use File::Temp qw(tempdir);

our @EXPORT = qw($work library run_psql run_command make_database make_role catalog_text);
our $work = tempdir('rare-earth-warehouse-XXXXXX', TMPDIR => 1, CLEANUP => 1);
my (@databases, @roles);

# A file of test/lib.
sub library
{
    return dirname(__FILE__) . "/$_[0]";
}

# Runs a script, and goes on after errors; returns all that was printed.  Further arguments are psql's.
sub run_psql
{
    my ($database, $script, @options) = @_;
    open(my $file, '>', "$work/script.sql") or die $!;
    print $file $script;
    close($file);
    return run_command('psql', '-X', '-q', '-A', '-t', '-d', $database, @options, '-f', "$work/script.sql");
}

# Returns output and errors of a command, without the line's end.
sub run_command
{
    my @command = @_;
    my $pid = open(my $pipe, '-|') // die $!;
    if ($pid == 0)
    {
        open(STDERR, '>&', \*STDOUT) or die $!;
        exec(@command) or die "$command[0]: $!";
    }
    local $/;
    my $output = <$pipe> // '';
    close($pipe);
    $output =~ s/\n\z//;
    $output =~ s{psql:\Q$work\E/script\.sql:}{line }g;
    return $output;
}

# A database of this run and what was printed when it was made, nothing if all was well.
sub make_database
{
    my ($name, $options) = (@_, '');
    $name .= "_$$";
    push(@databases, $name);
    return ($name, run_psql('postgres', "CREATE DATABASE $name $options;\n"));
}

sub make_role
{
    my $name = "$_[0]_$$";
    push(@roles, $name);
    my $output = run_psql('postgres', "CREATE ROLE $name;\n");
    die $output if $output ne '';
    return $name;
}

# All that the catalogs of a database say of the extension, with SCHEMA for the schema where it is.
sub catalog_text
{
    my ($database) = @_;
    my $schema = run_psql($database,
        "SET search_path = pg_catalog;\nSELECT quote_ident(nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'rare_earth';\n");
    my $text = run_command('psql', '-X', '-q', '-A', '-t', '-d', $database, '-f', library('catalog-contents.sql'));
    $text =~ s/(?<![\w.])\Q$schema\E\./SCHEMA./g;
    $schema =~ s/"//g;
    $text =~ s/schema \Q$schema\E(?!\w)/schema SCHEMA/g;
    return $text;
}

END
{
    my $status = $?;
    run_psql('postgres', "DROP DATABASE IF EXISTS $_;\n") for @databases;
    run_psql('postgres', "DROP ROLE IF EXISTS $_;\n") for @roles;
    $? = $status;
}

1;
