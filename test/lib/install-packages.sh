# Run as root: install the packages that are named, and no cluster with them.  Debian's server package
# creates and starts a cluster "main" unless createcluster.conf says otherwise; a file beside it says so
# while we install, and is gone afterwards.  Says what that takes before, and how far it is; apt-get's own words only where
# it fails.
# ETC stands for /etc in the test of this script.
set -e
etc=${ETC:-/etc}
conf=$etc/postgresql-common/createcluster.d/zz-rare_earth-test.conf

# One at a time: a second run waits here, then finds everything installed.
exec 8</usr
flock 8

log=$(mktemp -d)
folders=
for folder in "$etc/postgresql-common" "$etc/postgresql-common/createcluster.d"
do
	if [ ! -d "$folder" ]
	then
		mkdir "$folder"
		folders="$folder $folders"
	fi
done
# A folder that became part of a package stays: it is not empty, or dpkg lists it.
restore() {
	rm -rf "$conf" "$log"
	for folder in $folders
	do
		dpkg -S "$folder" >/dev/null 2>&1 || rmdir "$folder" 2>/dev/null || :
	done
}
trap restore EXIT
trap 'exit 130' HUP INT TERM
echo 'create_main_cluster = false' >"$conf"

DEBIAN_FRONTEND=noninteractive
LC_ALL=C
# Java, which some packages run when they are set up, would leave a folder in /tmp.
JAVA_TOOL_OPTIONS=-XX:-UsePerfData
export DEBIAN_FRONTEND LC_ALL JAVA_TOOL_OPTIONS

# What apt-get would install, and what that takes.  (With --assume-no it says so, too, but installs where it sees nothing to ask.)
plan() {
	apt-get -q -s install --no-install-recommends "$@" 2>/dev/null |
		sed -n 's/^Inst \([^ ]*\) \(\[[^]]*\] \)\{0,1\}(\([^ ]*\) .*/\1=\3/p' | xargs -r apt-cache show 2>/dev/null | awk '
			/^Package:/ { packages++ }
			/^Size:/ { bytes += $2 }
			/^Installed-Size:/ { kilobytes += $2 }
			END {
				if (packages)
					printf "with what they need: %d packages, %.0f MB to download, %.0f MB on disk\n", packages, bytes / 1e6, kilobytes * 1024 / 1e6
			}'
}

# Each tenth of "dlstatus:N:PERCENT:TEXT", then of "pmstatus:PACKAGE:PERCENT:TEXT", as apt-get goes on.
progress() {
	state=
	shown=
	while IFS=: read -r kind _ percent _
	do
		case $kind in
			dlstatus) kind=downloaded ;;
			pmstatus) kind=installed ;;
			*) continue ;;
		esac
		[ "$kind" = "$state" ] || printf '%s%s' "${state:+ %
}" "$kind"
		state=$kind
		percent=${percent%%.*}
		if [ "$((percent / 10))" != "$shown" ]
		then
			shown=$((percent / 10))
			printf ' %d' "$((shown * 10))"
		fi
	done
	[ -z "$state" ] || echo ' %'
}

lock_timeout=300
install() {
	{
		status=0
		apt-get -q -y -o DPkg::Lock::Timeout=$lock_timeout -o Dpkg::Use-Pty=0 -o APT::Status-Fd=3 \
			install --no-install-recommends "$@" 3>&1 >"$log/apt-get" 2>&1 || status=$?
		echo "$status" >"$log/status"
	} | progress
	[ "$(cat "$log/status")" = 0 ] || { tail -n 40 "$log/apt-get"; return 1; }
}

# Without a network the packages may still be at hand.
echo "reading the archive's lists of packages"
apt-get -q update >"$log/apt-get" 2>&1 || { tail -n 5 "$log/apt-get"; echo "apt-get update failed, trying with the lists at hand"; }
plan "$@"
if ! install "$@"
then
	[ $# -gt 1 ] || exit 1
	# One that cannot be had is to keep out no other.
	status=0
	lock_timeout=10
	for package
	do
		install "$package" || status=1
	done
	exit $status
fi
