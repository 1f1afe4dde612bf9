# A script that CREATE EXTENSION runs: prints the statements of a kind that is not expected here, functions that
# are neither in C nor bound when they are created, and what the queries of views and functions have that a search
# path could change: a name of a function or type that is neither after "pg_catalog." nor made by the script, and
# an operator outside of OPERATOR(...).  (Elsewhere names stand only where they are looked for by exact type: in
# pg_catalog, then among our own.)
BEGIN {
	expected = "^(COMMENT ON |GRANT |ALTER OPERATOR FAMILY |ALTER FUNCTION [a-z0-9_]+\\([a-z0-9_, ]*\\) ROWS [0-9]+;$|CREATE (TYPE|FUNCTION|CAST|OPERATOR( CLASS| FAMILY)?|AGGREGATE|VIEW) )"
	split("double integer bigint smallint real numeric boolean", grammar)	# the parser knows these by itself
	for (i in grammar)
		ours[grammar[i]] = 1
}

function complain(what) {
	print what ": " substr($0, 1, 100)
}

# What matches the pattern, but for some characters before and behind, where it is none of ours.
function unknown(what, text, pattern, before, behind, word) {
	while (match(text, pattern))
	{
		word = substr(text, RSTART + before, RLENGTH - before - behind)
		sub(/ /, "", word)
		if (!(word in ours))
			complain(what " " word)
		text = substr(text, RSTART + RLENGTH)
	}
}

function search(query) {
	gsub(/ AS [a-z0-9_]+( \([^)]*\))?/, "", query)
	gsub(/pg_catalog\.[a-z0-9_]+ ?\(|::pg_catalog\.[a-z0-9_]+|OPERATOR\(pg_catalog\.[^)]*\)/, " ", query)
	unknown("function", query, "[a-zA-Z0-9_.]+ ?\\(", 0, 1)
	unknown("type", query, "::[a-zA-Z0-9_.]+", 2, 0)
	gsub(/::/, "", query)
	if (query ~ /[-+*\/<>=~!@#%^&|`?]/)
		complain("operator")
}

# A statement ends with a line; texts and comments are of no concern.
{
	gsub(/'[^']*'/, "''")
	sub(/--.*/, "")
	sub(/^\\echo.*/, "")
	statement = statement " " $0
	if (!/; *$/ || (statement ~ / BEGIN ATOMIC / && !/^END;/))
		next
	$0 = statement
	statement = ""
	gsub(/[ \t]+/, " ")
	sub(/^ /, "")
	sub(/^CREATE OR REPLACE VIEW /, "CREATE VIEW ")	# in updates, see test/static
}

match($0, /^CREATE (TYPE|FUNCTION|AGGREGATE) [a-z0-9_]+/) {
	name = substr($0, 1, RLENGTH)
	sub(/.* /, "", name)
	ours[name] = 1
}

$0 !~ expected {
	complain("not expected")
}

/^CREATE FUNCTION / && !/ LANGUAGE C[ ;]/ {
	if (match($0, / BEGIN ATOMIC .* END;$/))
		search(substr($0, RSTART + 14, RLENGTH - 19))
	else if (match($0, / RETURN [^;]*;$/))
		search(substr($0, RSTART + 8, RLENGTH - 9))
	else
		complain("neither in C nor bound")
}

/^CREATE VIEW / {
	sub(/^CREATE VIEW [a-z0-9_]+ (\([^)]*\) )?AS /, "")
	search($0)
}
