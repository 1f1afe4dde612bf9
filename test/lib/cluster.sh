# Sourced by test/all and test/demo: build the extension, stage it, and run commands against a
# throw-away server that sees the stage.

# build TREE COMPILER [PG_CONFIG [OPTIONS [SOURCES]]]
# -Wall comes from PostgreSQL, -Wextra from our Makefile; the two named here come with newer versions of
# PostgreSQL.  Its options and attributes are gcc's;
# clang is not asked about those that it does not know, and need not optimise, since it only warns.
build() {
	case $2 in
		*clang*) options='-O0 -U_FORTIFY_SOURCE -Werror -Wmissing-variable-declarations -Wno-unknown-warning-option -Wno-ignored-optimization-argument -Wno-ignored-attributes' ;;
		*) options='-Werror -Wshadow=compatible-local' ;;
	esac
	set -- "$@" '' '' ''
	run make -s -C "$1" ${5:+-f "$5/Makefile"} -j "$(processors)" with_llvm=no PG_CONFIG="${3:-$pg_config}" \
		includedir_server="$([ -n "$3" ] && "$3" --includedir-server || echo "$headers")" CC="$2" COPT="${4:-$options}" all
}

# PostgreSQL's development package brings a clang, for LLVM bitcode.
find_clang() {
	command -v clang || sed -n 's/^CLANG *= *//p' "$(dirname "$("$pg_config" --pgxs)")/../Makefile.global"
}

# stage TREE: install below $stage instead of into the system.
stage() {
	stage=$1-stage
	run make -s -C "$1" with_llvm=no PG_CONFIG="$pg_config" DESTDIR="$stage" install
}

# Debian's patch has extension_destdir; PostgreSQL 18 has extension_control_path.
extension_option() {
	if grep -q extension_destdir "/usr/share/postgresql/$pg_major/postgresql.conf.sample"
	then
		echo "extension_destdir=$stage"
	else
		echo "extension_control_path=$stage$("$pg_config" --sharedir):\$system"
	fi
}

# Locales that the system need not have, for the servers of this run.
make_locales() {
	locales='tr_TR.utf8 tr_TR.iso88599 de_DE.utf8'
	mkdir "$work/locales"
	for locale in $locales
	do
		case $locale in
			*.utf8) encoding=UTF-8 ;;
			*) encoding=ISO-8859-9 ;;
		esac
		localedef -i "${locale%.*}" -f "$encoding" "$work/locales/$locale" || return 1
	done
	LOCPATH=$work/locales
	RARE_EARTH_LOCALES=$locales
	export LOCPATH RARE_EARTH_LOCALES
	echo "LOCPATH = '$LOCPATH'" >"$LOCPATH/environment"
}

# with_cluster COMMAND...: run it with PGHOST, PGPORT and so on set, pg_config and psql on PATH.
# pg_createcluster picks a free port and the server takes it a moment later, so two runs could pick one
# port.  A lock on the programs' folder keeps our own runs apart until the server is up; against
# others there are several attempts.
with_cluster() {
	attempt=1
	while :
	do
		rm -f "$work/started"
		exec 9<"$pg_bindir"
		flock 9
		# shellcheck disable=SC2016
		PATH=$pg_bindir:$PATH run pg_virtualenv -t -v "$pg_major" -c "--locale=C.UTF-8 -e UTF8${LOCPATH:+ --environment=$LOCPATH/environment}" \
			-o "$(extension_option)" -o "dynamic_library_path=$stage$("$pg_config" --pkglibdir):\$libdir" \
			sh -c 'flock -u 9; exec 9<&-; : >"$1"; shift; exec "$@" >&3 2>&1' sh "$work/started" "$@" \
			3>&1 >"$work/cluster.log" 2>&1
		cluster_status=$?
		exec 9<&-
		if [ -e "$work/started" ] || [ "$attempt" = 5 ]
		then
			break
		fi
		attempt=$((attempt + 1))
		sleep 1
	done
	if [ ! -e "$work/started" ]
	then
		cat "$work/cluster.log"
		say "the server did not start"
	elif [ "$cluster_status" != 0 ]
	then
		# pg_virtualenv shows the end of the server's log after a failure; a crash is worth reading.
		grep -E 'PANIC|TRAP|terminated by signal' "$work/cluster.log"
	fi
	return "$cluster_status"
}

# in_cluster TREE NAME [only]: test/lib/run-in-cluster.sh.
in_cluster() {
	if ! with_cluster sh "$tree/test/lib/run-in-cluster.sh" "$work" "$@"
	then
		record 0 1 0
		report 'server' 1
	fi
}

# All of it, for one run: $tree is built and staged.
set_up() {
	clean_environment
	choose_postgres
	say "PostgreSQL $pg_major"
	need_packages
	make_work_folder
	find_headers
	tree=$work/tree
	copy_tree "$tree"
}
