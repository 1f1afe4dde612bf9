# run-in-cluster.sh WORK TREE NAME [only], inside a cluster: pg_regress in that tree, shown by that name, if there is one;
# and unless "only" is said the other tests of test/all that need a server, but for those that another one has taken.
work=$1
tree=$2
. "$tree/test/lib/count.sh"
cd "$tree" || exit 1

demo() {
	sh test/lib/run-demo.sh "$tree" >"$work/step.log" 2>&1
	status=$?
	count 'demo' "$status" "$(awk '
		/^[0-9]+ of [0-9]+ agree/ { passed += $1; failed += $3 - $1 }
		END { print passed + 0, failed + 0, 0 }' "$work/step.log")"
}

[ -z "$3" ] || regress "$3"
if [ "${4:-}" = only ]
then
	exit 0
fi
taken=${RARE_EARTH_TAKEN:-$work/taken}
mkdir -p "$taken"
take() {
	mkdir "$taken/$1" 2>/dev/null
}

# What looks through drivers, a browser or sqlsmith, or takes gigabytes, is for test/all --full.
for program in test/t/*.pl
do
	case ${RARE_EARTH_FULL:-}$program in
		test/t/bulletin.pl | test/t/clients.pl | test/t/gigabyte.pl | test/t/sqlsmith.pl) continue ;;
	esac
	! take "${program##*/}" || tap "$program"
done
! take docs || tallied_step 'documentation' ./test/docs
! take demo || demo
exit 0
