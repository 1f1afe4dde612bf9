# in-cluster.sh TREE WORK MAJOR, inside a cluster: generate the data, measure the rows $BENCH_ROWS, print the table.
tree=$1
work=$2
major=$3
cd "$tree/test/bench" || exit 1

# What holds for every measurement; stated with the table.
PGOPTIONS='-c jit=off -c work_mem=1GB -c max_parallel_workers_per_gather=0 -c max_parallel_workers=2 -c synchronize_seqscans=off'
PGOPTIONS="$PGOPTIONS -c parallel_setup_cost=0 -c parallel_tuple_cost=0 -c min_parallel_table_scan_size=0 -c search_path=bench,public"
PGOPTIONS="$PGOPTIONS -c bench.runs=$BENCH_RUNS -c client_min_messages=warning"
export PGOPTIONS

# The tables should lie in shared buffers, whole: a sequential scan uses them only for what is below a quarter of them.
kilobytes=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo)
if [ -z "$BENCH_QUICK" ] && [ "${kilobytes:-0}" -gt 8000000 ]
then
	psql -X -q -c "ALTER SYSTEM SET shared_buffers = '2GB'" -c "ALTER SYSTEM SET max_wal_size = '4GB'" \
		-d postgres && pg_ctlcluster "$major" regress restart || exit 1
fi

createdb bench || exit 1
PGDATABASE=bench
export PGDATABASE

sql() {
	psql -X -q -v ON_ERROR_STOP=1 "$@"
}

note() {
	printf '%s %s\n' "$(date +%T)" "$*" >&2
}

# note_for NAME TEXT: why a row has no figure.
note_for() {
	sql -c "UPDATE result SET note = '$2' WHERE name = '$1' AND note IS NULL"
}

bytes_a_point() {
	sql -f bytes.sql || return 1
	if [ -z "$BENCH_PRICES" ]
	then
		note_for bytes-real 'skipped: no file of real prices (--prices FILE)'
		return
	fi
	sql -c 'CREATE UNLOGGED TABLE daily (series text, day date, price numeric)' \
		-c "\\copy daily FROM '$BENCH_PRICES' CSV HEADER" -f bytes-real.sql
}

points() {
	"$work/alone/points" "$BENCH_POINTS" "$BENCH_RUNS" >"$work/points.csv" || return 1
	sql -c "\\copy sample (work, side, run, wall, cpu) FROM '$work/points.csv' CSV" -f points.sql
}

against_duckdb() {
	if [ -n "$BENCH_WITHOUT_DUCKDB" ]
	then
		note_for stored-duckdb "$BENCH_WITHOUT_DUCKDB"
		return
	fi
	sql -c "\\copy quote TO '$work/quotes.csv' CSV HEADER" || return 1
	if ! node duckdb.js "$work/duckdb" "$work/quotes.csv" "$BENCH_RUNS" >"$work/duckdb.csv" 2>"$work/duckdb.log"
	then
		cat "$work/duckdb.log" >&2
		note_for stored-duckdb 'skipped: DuckDB failed'
		return
	fi
	rm "$work/quotes.csv"
	sql -c "\\copy sample (work, side, run, wall, cpu) FROM '$work/duckdb.csv' CSV" -f duckdb.sql
}

# In a backend of its own for each number of rows and days.
memory() {
	sql -c 'CREATE TABLE memory (rows bigint, days bigint, kilobytes bigint)' || return 1
	steps=1000:1
	for days in 1000 10000 100000 1000000
	do
		[ "$days" -gt "$((BENCH_MEMORY_ROWS / 10))" ] || steps="$steps $((BENCH_MEMORY_ROWS / 10)):$days"
	done
	for step in $steps "$((BENCH_MEMORY_ROWS / 100)):1000" "$BENCH_MEMORY_ROWS:1000"
	do
		note "memory: ${step%:*} rows, ${step#*:} days"
		kilobytes=$(sql -A -t -v rows="${step%:*}" -v days="${step#*:}" -f memory.sql) &&
			sql -c "INSERT INTO memory VALUES (${step%:*}, ${step#*:}, $kilobytes)" || return 1
	done
	sql -f memory-report.sql
}

note "generating quotes"
sql -f measure.sql -f rows.sql &&
	sql -v days="$BENCH_DAYS" -v sources="$BENCH_SOURCES" -v groups="$BENCH_GROUPS" -v large="${BENCH_LARGE:-0}" -f data.sql || exit 1
status=0
for row in $BENCH_ROWS
do
	note "row $row"
	case $row in
		points) points ;;
		memory) memory ;;
		bytes) bytes_a_point ;;
		stored) sql -f stored.sql && against_duckdb ;;
		index) sql -v items="$BENCH_ITEMS" -v months="$BENCH_MONTHS" -f index.sql ;;
		*) sql -f "$row.sql" ;;
	esac || {
		status=1
		sql -c "UPDATE result SET note = 'FAILED' WHERE row = '$row' AND figure IS NULL"
	}
done
sql -v rows="$BENCH_ROWS" -v sources="$BENCH_SOURCES" -f report.sql || exit 1
[ "$(sql -A -t -c "SELECT count(*) FROM result WHERE note LIKE '%WRONG%'")" = 0 ] && exit "$status"
