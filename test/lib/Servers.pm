# Servers of a test's own, beside the one that Warehouse.pm speaks of, if there is one: with its superuser and its
# settings of where the extension is.  They listen on a socket only, in a folder that nobody else may enter, so
# no port can be taken by others; and they are children of the test, which ends them in any case.
package Servers;
use strict;
use warnings;
use Exporter 'import';
use POSIX ();
use Warehouse;

our @EXPORT = qw(make_server prepare_server copy_server configure start_server stop_server on connection run_program wait_until replayed);
my @servers;
my $test = $$;
my @settings = !$ENV{PGPORT} ? () : split(/\n/, run_psql('postgres', <<'SQL'));
SELECT format('%s = %L', name, setting) FROM pg_settings
WHERE source <> 'default' AND name IN ('extension_destdir', 'extension_control_path', 'dynamic_library_path');
SQL
$ENV{PGUSER} //= 'postgres';

# The server's programs refuse to run as root; they pass through $work to their own folders.
my @as_owner = $> == 0 ? ('setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups') : ();
chmod(0711, $work) or die $!;

# A folder for a server's data and its socket.  programs is a folder of PostgreSQL's programs, those of the
# version under test if it is not given.
sub new_server
{
    my ($name, $programs) = @_;
    my $server = {name => $name, folder => "$work/$name", programs => $programs // (split(/:/, $ENV{PATH}))[0]};
    mkdir($server->{folder}, 0700) or die "$server->{folder}: $!";
    if ($> == 0)
    {
        my ($user, $group) = (getpwnam('postgres'))[2, 3];
        chown($user, $group, $server->{folder}) or die $!;
    }
    push(@servers, $server);
    return $server;
}

# Adds lines to postgresql.conf.
sub configure
{
    my ($server, @lines) = @_;
    open(my $file, '>>', "$server->{folder}/data/postgresql.conf") or die $!;
    print $file map { "$_\n" } @lines;
    close($file) or die $!;
}

# A new server that is not started: prepare_server(NAME, programs => FOLDER, settings => [LINES]).
sub prepare_server
{
    my ($name, %options) = @_;
    my $server = new_server($name, $options{programs});
    my $output = run_program($server, 'initdb', '-D', "$server->{folder}/data", '-U', $ENV{PGUSER}, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8',
        '--data-checksums', '--no-sync');
    die $output if $?;
    # without "port" a server would take it from PGPORT
    configure($server, "listen_addresses = ''", 'port = 5432', 'fsync = off', 'max_connections = 30', 'shared_buffers = 32MB', 'wal_retrieve_retry_interval = 100ms',
        "unix_socket_directories = '$server->{folder}'",
        @settings, @{$options{settings} // []});
    return $server;
}

sub make_server
{
    my $server = prepare_server(@_);
    start_server($server);
    return $server;
}

# A standby of a server, by a base backup and a slot of its name.
sub copy_server
{
    my ($name, $primary) = @_;
    my $server = new_server($name, $primary->{programs});
    my $output = run_program($server, 'pg_basebackup', '-d', connection($primary, 'postgres') . " application_name=$name", '-D', "$server->{folder}/data", '--no-sync',
        '--checkpoint=fast', '-R', '-C', '-S', $name);
    die $output if $?;
    configure($server, "unix_socket_directories = '$server->{folder}'");
    start_server($server);
    return $server;
}

# A program of the server's version as the user who owns the server; its output, and in $? its status.
sub run_program
{
    my ($server, $program, @arguments) = @_;
    return run_command('env', '-C', $server->{folder}, @as_owner, "$server->{programs}/$program", @arguments);
}

sub start_server
{
    my ($server) = @_;
    my $log = "$server->{folder}.log";
    $server->{pid} = fork() // die $!;
    if ($server->{pid} == 0)
    {
        open(STDIN, '<', '/dev/null');
        open(STDOUT, '>>', $log);
        open(STDERR, '>&', \*STDOUT);
        { exec('env', '-C', $server->{folder}, @as_owner, "$server->{programs}/postgres", '-D', "$server->{folder}/data") };
        POSIX::_exit(1);
    }
    wait_until("$server->{name} is up", sub {
        die "$server->{name} did not start:\n" . run_command('tail', '-n', '20', $log) . "\n" if waitpid($server->{pid}, POSIX::WNOHANG) != 0;
        return on($server, sub { run_psql('postgres', "SELECT 'up';\n") }) eq 'up';
    });
}

# By default with a checkpoint and all that was written sent to standbys; QUIT is a crash.
sub stop_server
{
    my ($server, $signal) = @_;
    return unless $server->{pid};
    kill($signal // 'INT', $server->{pid});
    waitpid($server->{pid}, 0);
    delete $server->{pid};
}

# Runs code whose psql and so on speak to that server.
sub on
{
    my ($server, $code) = @_;
    local @ENV{'PGHOST', 'PGPORT', 'PATH'} = ($server->{folder}, 5432, "$server->{programs}:$ENV{PATH}");
    return $code->();
}

# How servers find each other.
sub connection
{
    my ($server, $database) = @_;
    return "host=$server->{folder} port=5432 user=$ENV{PGUSER} dbname=$database";
}

# Waits for what comes in a moment, or in some minutes on a slow machine; if it does not, nothing that follows
# makes sense, and the servers' logs tell why.
sub wait_until
{
    my ($what, $condition) = @_;
    for (1 .. 1200)
    {
        return 1 if $condition->();
        select(undef, undef, undef, 0.1);
    }
    die "waited in vain: $what\n", map { run_command('tail', '-n', '20', "$_->{folder}.log") . "\n" } @servers;
}

# Waits until a standby or subscription of that name has replayed all that is written by now.
sub replayed
{
    my ($server, $name) = @_;
    on($server, sub {
        my $position = run_psql('postgres', "SELECT pg_current_wal_lsn();\n");
        wait_until("$name follows to $position", sub {
            run_psql('postgres', "SELECT 'done' FROM pg_stat_replication WHERE application_name = '$name' AND replay_lsn >= '$position';\n") eq 'done';
        });
    });
}

END
{
    my $status = $?;
    if ($$ == $test)
    {
        stop_server($_, 'QUIT') for @servers;
    }
    $? = $status;
}

1;
