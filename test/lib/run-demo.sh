# run-demo.sh TREE [HTML LANGUAGE], inside a cluster: print the demo and ask of its output what the bulletin asks;
# write the bulletin to HTML.
cd "$1" || exit 1
createdb demo || exit 1
output=$(psql -X -q -v ON_ERROR_STOP=1 -d demo -f test/demo.sql 2>&1)
status=$?
printf '%s\n' "$output"
if [ "$status" = 0 ] && [ -n "$2" ]
then
	psql -X -q -d demo -v language="$3" -f test/bulletin.sql -o "$2"
	status=$?
fi
dropdb demo
[ "$status" = 0 ] || exit 1

lacking=0
while read -r line
do
	if ! printf '%s\n' "$output" | grep -qxF -e "$line"
	then
		echo "the demo lacks the line: $line" >&2
		lacking=1
	fi
done <<'LINES'
The index: 8 of 8 agree
Prices of the text: 14 of 15 agree, not 金属铽 (934.53 for the printed 934.52)
Changes of the text: 15 of 15 agree
Sentences of the text: 14 of 15 agree
Table 2, without price_digits: 18 of 21 agree, not Ce oxide, Y oxide, PrNd oxide
21 of 21 agree
LINES
exit "$lacking"
