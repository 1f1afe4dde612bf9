# Sourced by what needs the pure code and no server: the unit tests, fuzzers and benchmarks.
# Expects $root, the folder of the sources; sets $compiler.
core=$root/src/core

# CC, else the first there is.
choose_compiler() {
	compiler=${CC:-}
	for candidate in gcc clang cc
	do
		[ -n "$compiler" ] || ! command -v "$candidate" >/dev/null 2>&1 || compiler=$candidate
	done
	[ -n "$compiler" ]
}

# build_core FOLDER OPTION...: the pure code as FOLDER/core.a.
build_core() {
	folder=$1
	shift
	mkdir -p "$folder" &&
		make -s -C "$folder" -f "$core/Makefile" -j "$(nproc 2>/dev/null || echo 1)" CC="$compiler" CFLAGS="$*"
}

# build_program FOLDER OPTION... -- SOURCE...: FOLDER/NAME of the first of them, NAME.c, with the core there.
# The options are those of build_core.
build_program() {
	folder=$1
	shift
	program_options=
	while [ "$1" != -- ]
	do
		program_options="$program_options $1"
		shift
	done
	shift
	# shellcheck disable=SC2046,SC2086
	"$compiler" $program_options $(make -s -f "$core/Makefile" options) "$@" "$folder/core.a" -lm \
		-o "$folder/$(basename "$1" .c)"
}

# sum_up PARTS: reads the last lines of so many parts, "N passed, N failed", and prints their sum; other lines pass.
sum_up() {
	awk -v parts="$1" '
		/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; ended++; next }
		{ print }
		END {
			if (ended != parts) { print ended + 0 " of " parts " parts ended"; failed++ }
			print passed + 0 " passed, " failed + 0 " failed"
			exit failed > 0
		}'
}
