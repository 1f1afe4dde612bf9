# Sourced after common.sh by the commands that need a whole Debian: systems bootstrapped into a temporary
# folder, $work.  Every run there has mount and process namespaces of its own, so nothing stays mounted or
# running.  Needs root, debootstrap and a network.  MIRROR=URL chooses another mirror than debootstrap's;
# KEEP=1 keeps the folder, to look around in.
# $work/tree is a copy of the sources; $passed and $failed count, of $suite.

[ "$(id -u)" = 0 ] || die "needs root"
command -v debootstrap >/dev/null || die "needs debootstrap"
clean_environment
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

# in_system FOLDER USER COMMAND: as that user would after logging in, with nothing of our environment.
in_system() {
	# shellcheck disable=SC2016
	run unshare --mount --pid --fork --kill-child sh -c '
		mount -t proc proc "$1/proc"
		chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin http_proxy="$4" https_proxy="$5" /bin/su - "$2" -c "$3"' \
		sh "$1" "$2" "$3" "${http_proxy:-}" "${https_proxy:-}"
}

# bootstrap FOLDER: the Debian of $suite there, with nothing but what is essential.
bootstrap() {
	# debootstrap mounts things too.
	run unshare --mount debootstrap --variant=minbase "$suite" "$1" ${MIRROR:+"$MIRROR"} >"$work/debootstrap.log" 2>&1 ||
		{ tail -n 20 "$work/debootstrap.log"; check 'bootstrapped' 1; return 1; }
	check 'bootstrapped' 0
	# The way to the network is this machine's.
	cp -L /etc/resolv.conf /etc/hosts "$1/etc/"
	for file in $(grep -ls Acquire /etc/apt/apt.conf /etc/apt/apt.conf.d/*)
	do
		cp "$file" "$1/etc/apt/apt.conf.d/"
	done
}
