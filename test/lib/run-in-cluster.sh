# run-in-cluster.sh WORK, inside a cluster: the tests of test/all that need a server.
work=$1
tree=$work/tree
. "$tree/test/lib/count.sh"
cd "$tree" || exit 1

# pg_regress: "test NAME ... ok" up to PostgreSQL 15, TAP lines since.
regress() {
	make -s with_llvm=no installcheck PG_CONFIG="$(command -v pg_config)" >"$work/step.log" 2>&1
	status=$?
	expected=$(find sql -maxdepth 1 -name '*.sql' | wc -l)
	passed=$(grep -cE '^(test .* \.\.\. ok|     .* \.\.\. ok|ok [0-9]+ )' "$work/step.log")
	if [ -s regression.diffs ]
	then
		cat regression.diffs >>"$work/step.log"
	fi
	count 'pg_regress' "$status" "$passed $((expected - passed)) 0"
}

# A TAP program, by its own lines; a plan that is not kept makes it end with an error.
tap() {
	perl "$1" >"$work/step.log" 2>&1
	status=$?
	count "$1" "$status" "$(awk '
		/^ok .*# skip/i { skipped++; next }
		/^ok / || /^not ok .*# todo/i { passed++; next }
		/^not ok / { failed++ }
		END { print passed + 0, failed + 0, skipped + 0 }' "$work/step.log")"
}

demo() {
	sh test/lib/run-demo.sh "$tree" >"$work/step.log" 2>&1
	status=$?
	count 'demo' "$status" "$(awk '
		/^[0-9]+ of [0-9]+ agree/ { passed += $1; failed += $3 - $1 }
		END { print passed + 0, failed + 0, 0 }' "$work/step.log")"
}

if ls sql/*.sql >/dev/null 2>&1
then
	regress
fi
for program in test/t/*.pl
do
	[ ! -e "$program" ] || tap "$program"
done
if [ -x test/docs ]
then
	tallied_step 'documentation' ./test/docs
fi
if [ -e test/demo.sql ]
then
	demo
fi
exit 0
