# run-demo.sh TREE, inside a cluster: print the demo and ask of its output what the bulletin asks.
cd "$1" || exit 1
createdb demo || exit 1
output=$(psql -X -q -v ON_ERROR_STOP=1 -d demo -f test/demo.sql 2>&1)
status=$?
printf '%s\n' "$output"
dropdb demo
[ "$status" = 0 ] || exit 1

lacking=0
while read -r line
do
	if ! printf '%s\n' "$output" | grep -qF -e "$line"
	then
		echo "the demo lacks the line: $line" >&2
		lacking=1
	fi
done <<'LINES'
21 of 21 agree
LINES
exit "$lacking"
