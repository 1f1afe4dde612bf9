# Sourced by test/all and by what it runs: every check is counted in $work/counts, a line
# "passed failed skipped" at a time.  What passes takes one line; what fails shows its output.

record() {
	echo "$1 $2 $3" >>"$work/counts"
}

# report NAME FAILED [WHAT]: with the seconds since the line before.
reported=$(date +%s)
report() {
	now=$(date +%s)
	if [ "$2" = 0 ]
	then
		printf 'ok      %-24s %4d s  %s\n' "$1" "$((now - reported))" "$3"
	else
		printf 'FAILED  %-24s %4d s  %s\n' "$1" "$((now - reported))" "$3"
	fi
	reported=$now
}

show_log() {
	if [ "$(wc -l <"$work/step.log")" -gt 400 ]
	then
		head -n 200 "$work/step.log"
		echo "[...]"
		tail -n 200 "$work/step.log"
	else
		cat "$work/step.log"
	fi
}

# step NAME COMMAND...: one check, by exit status.
step() {
	name=$1
	shift
	if "$@" >"$work/step.log" 2>&1
	then
		record 1 0 0
		report "$name" 0
	else
		show_log
		record 0 1 0
		report "$name" 1
		return 1
	fi
}

skip() {
	record 0 0 1
	printf 'skipped %s\n' "$1"
}

# tallied_step NAME COMMAND...: the command's last line is "N passed, N failed[, N skipped]".
tallied_step() {
	name=$1
	shift
	"$@" >"$work/step.log" 2>&1
	status=$?
	tally=$(sed -n 's/^\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed\(, \([0-9][0-9]*\) skipped\)\{0,1\}$/\1 \2 0\4/p' "$work/step.log" | tail -n 1)
	count "$name" "$status" "${tally:-0 1 0}"
}

# count NAME STATUS "PASSED FAILED SKIPPED": a command that fails without naming a failure is one.
count() {
	name=$1
	status=$2
	# shellcheck disable=SC2086
	set -- $3
	failed=$2
	if [ "$status" != 0 ] && [ "$failed" = 0 ]
	then
		failed=1
	fi
	record "$1" "$failed" "$3"
	[ "$failed" = 0 ] || show_log
	report "$name" "$failed" "$1 passed$([ "$failed" = 0 ] || echo ", $failed failed")$([ "$3" -eq 0 ] || echo ", $3 skipped")"
	[ "$3" -eq 0 ] || sed -n -e 's/^skipped: //p' -e 's/^\(ok\|1\.\.0\).*# [Ss][Kk][Ii][Pp] *//p' "$work/step.log" | sort -u | sed "s|^|skipped $name: |"
	[ "$failed" = 0 ]
}

# regress NAME [TEST...], in a tree: pg_regress, all tests where none is named.
# It prints "test NAME ... ok" up to PostgreSQL 15, TAP lines since.
regress() {
	name=$1
	shift
	# shellcheck disable=SC2086
	make -s with_llvm=no installcheck PG_CONFIG="$(command -v pg_config)" \
		${1:+REGRESS="$*"} ${regress_options:+REGRESS_OPTS="$regress_options"} >"$work/step.log" 2>&1
	status=$?
	[ $# -gt 0 ] || set -- sql/*.sql
	passed=$(grep -cE '^(test .* \.\.\. ok|     .* \.\.\. ok|ok [0-9]+ )' "$work/step.log")
	if [ -s regression.diffs ]
	then
		cat regression.diffs >>"$work/step.log"
	fi
	count "$name" "$status" "$passed $(($# - passed)) 0"
}

# tap PROGRAM: by its own lines; a plan that is not kept makes it end with an error.
tap() {
	perl "$1" >"$work/step.log" 2>&1
	status=$?
	count "$1" "$status" "$(tap_tally "$work/step.log")"
}

# tap_tally LOG: "PASSED FAILED SKIPPED" of a TAP program's output.
tap_tally() {
	awk '
		{ line = tolower($0) }
		line ~ /^ok .*# skip/ || line ~ /^1\.\.0 # skip/ { skipped++; next }
		line ~ /^ok / || line ~ /^not ok .*# todo/ { passed++; next }
		line ~ /^not ok / { failed++ }
		END { print passed + 0, failed + 0, skipped + 0 }' "$1"
}

# The last line, and the exit status.
show_totals() {
	awk '
		{ passed += $1; failed += $2; skipped += $3 }
		END {
			printf "%d passed, %d failed", passed, failed
			if (skipped)
				printf ", %d skipped", skipped
			print ""
			exit failed > 0 || passed == 0
		}' "$work/counts"
}
