# Run as root: install the packages that are named, and no cluster with them.  Debian's server package
# creates and starts a cluster "main" unless createcluster.conf says otherwise; a file beside it says so
# while we install, and is gone afterwards.
# ETC stands for /etc in the test of this script.
set -e
etc=${ETC:-/etc}
conf=$etc/postgresql-common/createcluster.d/zz-rare_earth-test.conf

# One at a time: a second run waits here, then finds everything installed.
exec 8</usr
flock 8

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
	rm -f "$conf"
	for folder in $folders
	do
		dpkg -S "$folder" >/dev/null 2>&1 || rmdir "$folder" 2>/dev/null || :
	done
}
trap restore EXIT
trap 'exit 130' HUP INT TERM
echo 'create_main_cluster = false' >"$conf"

DEBIAN_FRONTEND=noninteractive
# Java, which some packages run when they are set up, would leave a folder in /tmp.
JAVA_TOOL_OPTIONS=-XX:-UsePerfData
export DEBIAN_FRONTEND JAVA_TOOL_OPTIONS
# Without a network the packages may still be at hand.
apt-get -q update || echo "apt-get update failed, trying with the lists at hand" >&2
lock_timeout=300
install() {
	apt-get -q -y -o DPkg::Lock::Timeout=$lock_timeout -o Dpkg::Use-Pty=0 install --no-install-recommends "$@"
}
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
