# run-under-valgrind.sh WORK TREE [TEST...], inside a cluster: stops its server, starts it again under valgrind, runs
# pg_regress and counts the reports that name a file of ours.
work=$1
tree=$2
shift 2
. "$tree/test/lib/count.sh"
cd "$tree" || exit 1

show() {
	psql -X -q -A -t -c "SHOW $1" postgres
}
data=$(show data_directory)
config=$(show config_file)

# The server runs as the owner of its data.
as_owner() {
	if [ "$(id -u)" = 0 ]
	then
		runuser -u "$(stat -c %U "$data")" -- "$@"
	else
		"$@"
	fi
}

# By a socket of its own, with the password that is set: the port may be another's as soon as it is free.
bindir=$(pg_config --bindir)
as_owner "$bindir/pg_ctl" -s -w -D "$data" -m fast stop
echo 'local all all scram-sha-256' >"$work/pg_hba.conf"
as_owner env TMPDIR="$work/valgrind" valgrind --quiet --vgdb=no --trace-children=yes --leak-check=no --error-limit=no --num-callers=40 \
	--fullpath-after="$tree/" --log-file="$work/valgrind/%p" \
	"$bindir/postgres" -D "$data" -c "config_file=$config" -c "hba_file=$work/pg_hba.conf" \
	-c "unix_socket_directories=$work/valgrind" -c listen_addresses= -c jit=off -c authentication_timeout=600 >"$work/server.log" 2>&1 &
server=$!
PGHOST=$work/valgrind
export PGHOST
up=
while [ -z "$up" ] && kill -0 "$server" 2>/dev/null
do
	sleep 1
	psql -X -q -c '' postgres >/dev/null 2>&1 && up=1
done
if [ -z "$up" ]
then
	count 'server under valgrind' 1 '0 1 0'
	exit 1
fi

regress 'pg_regress' "$@"

as_owner "$bindir/pg_ctl" -s -w -D "$data" -m fast stop
wait "$server"

# A report is a run of lines "==PID== ..." up to an empty one.  Paths of ours begin in the tree, those of the server not.
cat "$work"/valgrind/[0-9]* | awk '
	function finish() {
		if (report != "") {
			reports++
			if (named) {
				bad++
				print report
			}
		}
		report = ""
		named = 0
	}
	/^(==|\*\*)[0-9]+(==|\*\*) *$/ { finish(); next }
	{
		report = report $0 "\n"
		if (/\(src\/(core\/[a-z]+\/)?[a-z0-9_]+\.[ch]:[0-9]+\)|rare_earth\.so/)
			named = 1
	}
	END {
		finish()
		printf "%d reports of %d processes, %d of them name us\n", reports, '"$(find "$work/valgrind" -name '[0-9]*' | wc -l)"', bad
		exit bad > 0
	}' >"$work/step.log"
status=$?
tail -n 1 "$work/step.log"
count 'valgrind' "$status" "$([ "$status" = 0 ] && echo 1 || echo 0) 0 0"
exit 0
