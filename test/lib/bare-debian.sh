# Sourced after common.sh by the commands that need a whole Debian: systems bootstrapped into a temporary
# folder, $work.  Every run there has mount and process namespaces of its own, so nothing stays mounted or
# running.  Needs root and a network; debootstrap is installed where it is not there.  MIRROR=URL chooses another mirror than
# that of this machine; KEEP=1 keeps the folder, to look around in.
# $work/tree is a copy of the sources; $passed and $failed count, of $suite.
. "$lib/packages.sh"

[ "$(id -u)" = 0 ] || die "needs root"
clean_environment
if ! command -v debootstrap >/dev/null
then
	say "missing packages: debootstrap"
	install_packages debootstrap || die "needs debootstrap; $refusal"
fi
# A process namespace takes no other.
end_signal=KILL
make_work_folder
if [ -n "${KEEP:-}" ]
then
	trap 'say "kept: $work"' EXIT
fi
copy_tree "$work/tree"
passed=0
failed=0

# check NAME STATUS: STATUS 0 passes.
check() {
	if [ "$2" = 0 ]
	then
		passed=$((passed + 1))
		say "ok      $suite: $1"
	else
		failed=$((failed + 1))
		say "FAILED  $suite: $1"
	fi
}

# What a suite's systems have fetched, so that the next one need not.
packages_of() {
	echo "$work/packages/$suite"
}

# in_system FOLDER USER COMMAND: as that user would after logging in, with nothing of our environment.
in_system() {
	# shellcheck disable=SC2016
	run unshare --mount --pid --fork --kill-child sh -c '
		mount -t proc proc "$1/proc"
		mount --bind "$6" "$1/var/cache/apt/archives"
		chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin http_proxy="$4" https_proxy="$5" /bin/su - "$2" -c "$3"' \
		sh "$1" "$2" "$3" "${http_proxy:-}" "${https_proxy:-}" "$(packages_of)"
}

# The archive that this machine's own packages come from, if they are Debian's.
mirror() {
	# shellcheck disable=SC2016
	apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null | sed -n 's/^Debian //p' | head -n 1
}

# bootstrap FOLDER: the Debian of $suite there, with nothing but what is essential.  Of experimental, which is no whole Debian, the
# new PostgreSQL is preferred to that of the development release, and nothing else.
bootstrap() {
	release=$suite
	[ "$suite" != experimental ] || release=sid
	mirror=${MIRROR:-$(mirror)}
	mkdir -p "$(packages_of)"
	say "        $suite: bootstrap${mirror:+ from the archive of this machine}"
	# debootstrap mounts things too.
	run unshare --mount debootstrap --variant=minbase --cache-dir="$(packages_of)" "$release" "$1" ${mirror:+"$mirror"} >"$work/debootstrap.log" 2>&1 ||
		{ tail -n 20 "$work/debootstrap.log"; check 'bootstrapped' 1; return 1; }
	check 'bootstrapped' 0
	# The way to the network is this machine's.  A mirror may be behind.
	cp -L /etc/resolv.conf /etc/hosts "$1/etc/"
	for file in $(grep -ls Acquire /etc/apt/apt.conf /etc/apt/apt.conf.d/*)
	do
		cp "$file" "$1/etc/apt/apt.conf.d/"
	done
	echo 'Acquire::Check-Valid-Until "false";' >"$1/etc/apt/apt.conf.d/zz-mirror"
	if [ "$suite" = experimental ]
	then
		sed "s/ $release / $suite /" "$1/etc/apt/sources.list" >"$1/etc/apt/sources.list.d/$suite.list"
		printf '%s\n' 'Package: src:postgresql-19' 'Pin: release a=experimental' 'Pin-Priority: 500' >"$1/etc/apt/preferences.d/$suite"
	fi
}
