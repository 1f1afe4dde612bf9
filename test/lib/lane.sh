# lane.sh: takes from test/all, and from the environment, what it needs for a second server, and of the tests with a server
# those that have not been taken.  On two processors that takes little more than half the time.
. "$root/test/lib/common.sh"
. "$lib/cluster.sh"
. "$lib/count.sh"

counts=$work/counts
work=$work/lane
mkdir "$work" || exit 1
leave_nothing
in_cluster "$tree" ''
cat "$work/counts" >>"$counts"
