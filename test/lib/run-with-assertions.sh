# run-with-assertions.sh WORK TREE PART [--full], with the server that test/assertions built: one part of it.
work=$1
tree=$2
part=$3
full=${4:-}
. "$tree/test/lib/count.sh"
cd "$tree" || exit 1

# Of test/t the programs that call every function, damage what is stored and sent, dump, replicate, and end in the midst.
programs='binary hostile encodings out_of_memory dump update logical standby shards kill'
# Each look at a catalog takes a hundred times as long, so it is pages with a few short statements for each function.
pages='docs/reference.md'
# Of the regression tests some short ones for each kind: a type read, printed, compared and indexed; bytes of COPY; rows,
# arrays and views; an aggregate, merged and in a window.
tests='element oxide_purity ree_product_quote price_unit ree_composition light_heavy text_list
	price_series_points price_panel_binary series_aggregate series_aggregate_merge'
if [ -n "$full" ]
then
	pages=
	tests=
fi

case $part in
	assertions)
		regress 'pg_regress'
		for program in $programs
		do
			tap "test/t/$program.pl"
		done
		;;
	caches)
		# CREATE EXTENSION itself would take an hour.
		psql -X -q template1 <<-'SQL' || exit 1
			CREATE FUNCTION throw_away() RETURNS event_trigger LANGUAGE plpgsql AS $$
				BEGIN PERFORM pg_catalog.set_config('debug_discard_caches', '1', false); END
			$$;
			CREATE EVENT TRIGGER throw_away ON ddl_command_end WHEN TAG IN ('CREATE EXTENSION') EXECUTE FUNCTION throw_away();
		SQL
		# shellcheck disable=SC2086
		tallied_step 'caches thrown away' test/docs $pages
		;;
	valgrind)
		# A server that is started under valgrind asks for a password.
		PGPASSWORD=$(cat /proc/sys/kernel/random/uuid)
		export PGPASSWORD
		psql -X -q -c "ALTER ROLE $PGUSER PASSWORD '$PGPASSWORD'" postgres || exit 1
		# shellcheck disable=SC2086
		sh test/lib/run-under-valgrind.sh "$work" "$tree" $tests
		;;
esac
exit 0
