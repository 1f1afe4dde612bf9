# build-server.sh WORK MAJOR PREFIX: a server that looks for faults in itself and in what it loads, from the sources that
# Debian's archive has of its major version.  It checks what it does (assertions), tells valgrind of its memory contexts, and
# fills what these give with random bytes.  postgres.release is the same with something more: what nobody holds any more
# of the caches of catalogs is freed at once.  Without arguments it prints what makes the server what it is.
options='--enable-cassert --enable-debug --without-readline --without-icu'
flags='-DUSE_VALGRIND -DRANDOMIZE_ALLOCATED_MEMORY'
release_flags='-DRELCACHE_FORCE_RELEASE -DCATCACHE_FORCE_RELEASE'
# What our tests create beside rare_earth.
modules='contrib/amcheck contrib/pageinspect contrib/postgres_fdw'
if [ $# = 0 ]
then
	echo "$options $flags $release_flags $modules"
	exit
fi
set -e
work=$1
major=$2
prefix=$3
apt=$work/apt

# own_apt PROGRAM ARGUMENT...: with sources and lists of its own: the system's stay as they are, and nobody need be root.
own_apt() {
	program=$1
	shift
	"$program" -q -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$apt/sources" -o Dir::State::lists="$apt/lists" \
		-o Dir::Cache="$apt" -o APT::Sandbox::User=root "$@"
}

# The sources of what the system takes packages from.
mkdir -p "$apt/sources" "$apt/lists/partial"
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources
do
	case $file in
		*.sources) edit='s/^Types:.*/Types: deb-src/' ;;
		*) edit='s/^deb[[:space:]]/deb-src /' ;;
	esac
	[ ! -e "$file" ] || sed "$edit" "$file" >"$apt/sources/${file##*/}"
done
own_apt apt-get update || echo "apt-get update failed for some of them"

# The newest version that the archive gives: it may list one that it has the packages of only.
cd "$apt"
for version in $(own_apt apt-cache showsrc --only-source "postgresql-$major" | sed -n 's/^Version: //p' | sort -urV)
do
	if own_apt apt-get source --download-only --only-source "postgresql-$major=$version"
	then
		break
	fi
done
# Without Debian's patches: they write the system's own folders into the Makefiles, whatever the prefix.
dpkg-source --no-check --skip-patches -x "postgresql-$major"_*.dsc "$work/source"

mkdir "$work/build"
cd "$work/build"
# shellcheck disable=SC2086
"$work/source/configure" -q --prefix="$prefix" $options CFLAGS=-O1 CPPFLAGS="$flags"
make -s -j "$(nproc)" all
# Whatever the Makefiles say, DESTDIR keeps the installation out of the system.
for part in . $modules
do
	make -s -C "$part" install DESTDIR="$work/installed"
done
installed=$work/installed$prefix
mv "$installed/bin/postgres" "$installed/bin/postgres.plain"

# Two files look at the flags; the list of its objects makes a folder build again.
caches=src/backend/utils/cache
rm -f $caches/relcache.o $caches/catcache.o $caches/objfiles.txt
make -s -C src/backend COPT="$release_flags"
cp src/backend/postgres "$installed/bin/postgres.release"

# What is known of the server itself.
cp "$work/source/src/tools/valgrind.supp" "$installed/"
cd "$work"
rm -rf "$prefix"
mv "$installed" "$prefix"
rm -rf "$work/build" "$work/source" "$work/installed" "$apt"
sh "$0" >"$prefix/made_of"
