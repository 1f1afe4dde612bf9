# Sourced by test/all and test/demo: which PostgreSQL to use, and the packages that it takes.

pg_root=/usr/lib/postgresql

has_server() {
	[ -x "$pg_root/$1/bin/postgres" ]
}

# The client packages bring pg_config and PGXS; the headers come with the development package only.
has_headers() {
	[ -x "$pg_root/$1/bin/pg_config" ] && [ -e "$("$pg_root/$1/bin/pg_config" --includedir-server)/postgres.h" ]
}

# The major version that Debian's package "postgresql" stands for.
default_major() {
	major=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/^ *Depends: postgresql-\([0-9][0-9]*\)$/\1/p' | tail -n 1)
	if [ -z "$major" ]
	then
		case $(sed -n 's/^VERSION_ID="*\([0-9]*\).*/\1/p' /etc/os-release 2>/dev/null) in
			12) major=15 ;;
			13) major=17 ;;
			*) die "cannot tell which PostgreSQL to install: set PG_MAJOR" ;;
		esac
	fi
	echo "$major"
}

# newest_major TEST...: the newest version of which all of them are true, and that is new enough.
newest_major() {
	newest=
	for folder in "$pg_root"/*
	do
		major=${folder##*/}
		for condition
		do
			"$condition" "$major" || continue 2
		done
		[ "$major" -lt 14 ] || [ "$major" -lt "${newest:-0}" ] || newest=$major
	done
	echo "$newest"
}

# PG_CONFIG and PG_MAJOR are the caller's wish; else the newest version that is complete, or has its server.
choose_postgres() {
	if [ -n "${PG_CONFIG:-}" ]
	then
		pg_major=$("$PG_CONFIG" --version | sed -n 's/^PostgreSQL \([0-9]*\).*/\1/p')
		[ -n "$pg_major" ] || die "PG_CONFIG=$PG_CONFIG does not tell its version"
	elif [ -n "${PG_MAJOR:-}" ]
	then
		pg_major=$PG_MAJOR
	else
		pg_major=$(newest_major has_server has_headers)
		[ -n "$pg_major" ] || pg_major=$(newest_major has_server)
		[ -n "$pg_major" ] || pg_major=$(default_major) || exit 1
	fi
	[ "$pg_major" -ge 14 ] 2>/dev/null || die "PostgreSQL $pg_major: 14 or later is needed"
	unset PG_CONFIG PG_MAJOR
	pg_bindir=$pg_root/$pg_major/bin
	pg_config=$pg_bindir/pg_config
}

# Print the packages that are missing.  The question is whether a file is there, not how it came.
missing_packages() {
	command -v make >/dev/null || echo make
	command -v gcc >/dev/null || echo gcc
	[ -e /usr/include/stdio.h ] || echo libc6-dev
	command -v pg_virtualenv >/dev/null || echo postgresql-common
	has_server "$pg_major" || echo "postgresql-$pg_major"
	command -v python3 >/dev/null || echo python3
	for need in ${extra_needs:-}
	do
		case $need in
			IPC::Run) perl -MIPC::Run -e 1 2>/dev/null || echo libipc-run-perl ;;
			dpkg-source) command -v dpkg-source >/dev/null || echo dpkg-dev ;;
			xz) command -v xz >/dev/null || echo xz-utils ;;
			zlib.h) [ -e /usr/include/zlib.h ] || echo zlib1g-dev ;;
			*) command -v "$need" >/dev/null || echo "$need" ;;
		esac
	done
}

# Print the packages that this run can do without, and are missing: wishes names what they are for.
wished_packages() {
	for wish in ${wishes:-}
	do
		case $wish in
			clang) command -v clang >/dev/null || printf '%s\n' clang libclang-rt-dev ;;
			clients) client_packages ;;
			browser) browser_packages ;;
			*) command -v "$wish" >/dev/null || echo "$wish" ;;
		esac
	done
}

# What test/t/bulletin.pl looks through, and a font that has the names in Chinese.
browser_packages() {
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || echo chromium
	find /usr/share/fonts -iname '*cjk*' -o -iname '*droidsansfallback*' 2>/dev/null | grep -q . || echo fonts-droid-fallback
}

# What test/t/clients.pl runs.  Debian's modules are seen by Debian's python3; with npm it helps itself to node-postgres.
client_packages() {
	for module in psycopg2 psycopg asyncpg sqlalchemy pyodbc
	do
		/usr/bin/python3 -c "import $module" 2>/dev/null || echo "python3-$module"
	done
	odbcinst -q -d -n 'PostgreSQL Unicode' >/dev/null 2>&1 || echo odbc-postgresql
	[ -e /usr/share/java/postgresql.jar ] || echo libpostgresql-jdbc-java
	command -v javac >/dev/null || echo default-jdk-headless
	command -v npm >/dev/null || NODE_PATH=/usr/share/nodejs node -e 'require("pg")' 2>/dev/null || echo node-pg nodejs
}

# Sets as_root to what makes a command root's; fails where nothing does.
find_root() {
	if [ "$(id -u)" = 0 ]
	then
		as_root=
	elif command -v sudo >/dev/null && sudo -n true 2>/dev/null
	then
		as_root='sudo -n'
	else
		return 1
	fi
}

# install_packages PACKAGE...: sets refusal where it cannot be done.
install_packages() {
	refusal=
	if ! command -v apt-get >/dev/null
	then
		refusal="these are Debian's names; install them and try again"
	elif ! find_root
	then
		refusal="not allowed to install them; as root: apt-get install --no-install-recommends $*"
	# As text, not as a file: root may be unable to read a folder of ours.
	elif ! $as_root sh -c "$(cat "$lib/install-packages.sh")" install-packages "$@" </dev/null 2>&1
	then
		refusal="could not install all of them"
	fi
	[ -z "$refusal" ]
}

# in_line COMMAND: the words that it prints, in a line.
in_line() {
	"$@" | tr '\n' ' ' | sed 's/ $//'
}

# extra_needs: what this run takes beyond the common set.  Of several packages that were to be installed some may be
# there although others could not be had.
need_packages() {
	missing=$(in_line missing_packages)
	if [ -n "$missing" ]
	then
		say "missing packages: $missing"
		# shellcheck disable=SC2086
		install_packages $missing
		missing=$(in_line missing_packages)
		[ -z "$missing" ] || die "${refusal:+$refusal; }still missing: $missing"
		say "installed"
	fi
	missing=$(in_line wished_packages)
	if [ -n "$missing" ]
	then
		say "packages that some tests take: $missing"
		# shellcheck disable=SC2086
		install_packages $missing
		missing=$(in_line wished_packages)
		if [ -z "$missing" ]
		then
			say "installed"
		else
			say "${refusal:+$refusal; }tests that take these are skipped: $missing"
		fi
	fi
}

# Sets headers to the server's.  Where they are not installed they are unpacked into $work: the package that has them would
# bring clang and LLVM, which nothing needs here and which take more room than all the rest.
find_headers() {
	headers=$("$pg_config" --includedir-server)
	[ ! -e "$headers/postgres.h" ] || return 0
	package=postgresql-server-dev-$pg_major
	say "headers of the server: from $package, not installed"
	mkdir "$work/headers"
	if ! fetch_package "$package" && find_root
	then
		$as_root apt-get -q update >"$work/fetch.log" 2>&1
		fetch_package "$package"
	fi
	headers=$work/headers$headers
	[ -e "$headers/postgres.h" ] ||
		die "cannot fetch $package; as root: apt-get update, or apt-get install --no-install-recommends $package"
}

fetch_package() {
	(cd "$work/headers" && apt-get -q download "$1" && dpkg -x "$1"_*.deb . && rm "$1"_*.deb) >"$work/fetch.log" 2>&1
}
