# Sourced by test/all and test/demo: where things are, a clean environment, and a temporary
# folder that is gone at the end, whatever ends the run.
# Expects $root, the folder of the sources.

# shellcheck disable=SC2034,SC2154
lib=$root/test/lib

say() {
	printf '%s\n' "$*"
}

die() {
	printf '%s: %s\n' "${0##*/}" "$*" >&2
	exit 1
}

# Nothing of the caller's environment may change what is built or tested.
clean_environment() {
	unset PGHOST PGHOSTADDR PGPORT PGUSER PGDATABASE PGPASSWORD PGPASSFILE PGSERVICE PGSERVICEFILE \
		PGSYSCONFDIR PGOPTIONS PGCLIENTENCODING PGTZ PGDATESTYLE PGAPPNAME PGSSLMODE PGCONNECT_TIMEOUT \
		PG_CLUSTER_CONF_ROOT PG_VIRTUALENV_NEWPID PG_VIRTUALENV_UNSHARE PGCLUSTER PSQLRC PSQL_PAGER PAGER \
		CC CFLAGS CPPFLAGS LDFLAGS COPT PROFILE MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES DESTDIR \
		LANG LANGUAGE LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME CDPATH
	LC_ALL=C.UTF-8
	PYTHONDONTWRITEBYTECODE=1
	export LC_ALL PYTHONDONTWRITEBYTECODE
	# The account of an su or a cron job may lack these.
	PATH=$PATH:/usr/sbin:/sbin:/usr/bin:/bin
	export PATH
	umask 022
}

# The work folder holds the copy of the sources, the stage and the cluster.  The server runs as
# postgres when we are root, so every folder above has to let it pass.
make_work_folder() {
	base=${TMPDIR:-/tmp}
	if [ "$(id -u)" = 0 ] && ! runuser -u postgres -- sh -c 'cd "$1"' sh "$base" 2>/dev/null
	then
		base=/tmp
	fi
	work=$(mktemp -d "$base/rare_earth.XXXXXX") || die "cannot make a temporary folder in $base"
	chmod 755 "$work"
	leave_nothing
}

# $work is gone at the end, and what runs in it.
leave_nothing() {
	child=
	beside=
	trap 'remove_work_folder' EXIT
	trap 'exit 129' HUP
	trap 'exit 130' INT
	trap 'exit 143' TERM
	TMPDIR=$work
	export TMPDIR
}

# pg_virtualenv drops its cluster when it is told to end; its process group holds all that runs in it.
remove_work_folder() {
	trap '' HUP INT TERM
	for group in $child $beside
	do
		# The group is there a moment after the process.
		kill "-${end_signal:-TERM}" "-$group" 2>/dev/null || kill "-${end_signal:-TERM}" "$group" 2>/dev/null
		wait "$group"
	done
	rm -rf "$work"
}

# Run a command in a process group of its own, so that a signal to this script ends all of it.
run() {
	setsid "$@" </dev/null &
	child=$!
	wait "$child"
	run_status=$?
	child=
	return "$run_status"
}

# run_beside NAME COMMAND...: likewise, but beside what follows; finish_beside NAME waits for it and shows what it wrote.
run_beside() {
	log=$work/beside-$1
	shift
	setsid "$@" </dev/null >"$log" 2>&1 &
	echo "$!" >"$log.pid"
	beside="$beside $!"
}

finish_beside() {
	log=$work/beside-$1
	pid=$(cat "$log.pid")
	wait "$pid"
	run_status=$?
	beside=$(echo "$beside " | sed "s/ $pid / /")
	cat "$log"
	return "$run_status"
}

processors() {
	nproc 2>/dev/null || echo 1
}

# Copy the sources, without what builds left in them: a checkout may be read-only or in a folder
# that only its owner can enter, and nothing is to be left in it.
copy_tree() {
	mkdir -p "$1"
	tar -C "$root" --exclude=./.git --exclude='*.o' --exclude='*.so' --exclude='*.bc' --exclude='./rare_earth--*.sql' \
		--exclude=./results --exclude=./regression.diffs --exclude=./regression.out --exclude=__pycache__ \
		-cf "$work/tree.tar" . || die "cannot read the sources in $root"
	tar -C "$1" --no-same-owner --no-same-permissions -xf "$work/tree.tar" || die "cannot copy the sources to $1"
	rm -f "$work/tree.tar"
	chmod -R u+w "$1"
}
