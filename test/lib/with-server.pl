# with-server.pl PROGRAMS KIND COMMAND...: runs the command with a server of its own, postgres.KIND of those programs, that is
# gone when the command ends or this is told to end.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Servers;

my ($programs, $kind, @command) = @ARGV;

# Which one "postgres" is.
sub choose
{
    unlink("$programs/postgres");
    link("$programs/postgres.$_[0]", "$programs/postgres") or die "$programs/postgres.$_[0]: $!";
}

# With caches that are always empty initdb takes minutes.
choose('plain');
my $server = prepare_server('server', programs => $programs);
choose($kind);
start_server($server);
exit(on($server, sub { system(@command) == 0 ? 0 : $? >> 8 || 1 }));
