# rare_earth: PGXS build.  The version stands in rare_earth.control only.
# Another folder than this one may be built in: make -f FOLDER/Makefile.
sources := $(patsubst %/,%,$(dir $(firstword $(MAKEFILE_LIST))))
# files PATTERN: those beside this Makefile; names PATTERN: the same without the folder, for PGXS
files = $(sort $(wildcard $(sources)/$(1)))
names = $(patsubst $(sources)/%,%,$(call files,$(1)))

EXTENSION = rare_earth
EXTVERSION = $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(sources)/rare_earth.control)
MODULE_big = rare_earth
# the glue, and the pure code in folders
OBJS = $(patsubst %.c,%.o,$(call names,src/*.c) $(call names,src/core/*/*.c))

EXTENSION_SCRIPT = rare_earth--$(EXTVERSION).sql
INSTALL_PARTS = $(call files,sql/install/[0-9]*.sql)
INSTALL_TEMPLATES = $(call files,sql/install/template/*.sql)
# which are newer than a file that was taken away or renamed
INSTALL_FOLDERS = $(sources)/sql/install $(sources)/sql/install/template
UPDATE_SCRIPTS = $(notdir $(call files,sql/update/*.sql))
DATA_built = $(EXTENSION_SCRIPT) $(UPDATE_SCRIPTS)
# of the current version, once it is released, what is assembled is the same
DATA = $(filter-out $(addprefix sql/frozen/,$(DATA_built)),$(call names,sql/frozen/*.sql))

REGRESS = $(patsubst sql/%.sql,%,$(call names,sql/*.sql))
REGRESS_OPTS = --load-extension=$(EXTENSION)

PG_CPPFLAGS = -I$(sources)/src -I$(sources)/src/core -DRARE_EARTH_VERSION='"$(EXTVERSION)"'
# What SQL calls is marked to be seen by the server, and nothing else is: PGXS says so from version 16 on.
PG_CFLAGS = -fvisibility=hidden -Wextra -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers

EXTRA_CLEAN = rare_earth--*.sql

.DELETE_ON_ERROR:

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# PGXS tracks no headers; there are few, so every object depends on all of them.
FOLDERS = $(addprefix $(CURDIR)/,$(sort $(dir $(OBJS))))
$(OBJS) $(OBJS:.o=.bc): $(call files,src/*.h) $(call files,src/core/*.h) $(call files,src/core/*/*.h) | $(FOLDERS)
$(FOLDERS):
	mkdir -p $@

# The regression tests read files of test/ by that name.
installcheck: $(CURDIR)/test
$(CURDIR)/test:
	ln -s $(abspath $(sources))/test $@

# Decoders and sums over plain arrays: gcc before 12 vectorises nothing at -O2, 12 little.
VECTORISED = $(addprefix src/core/,codec/bit_packing.o codec/rice_list.o codec/day_column.o \
	codec/integer_column.o codec/block.o number/scaling.o operation/periods.o operation/summary.o)
$(VECTORISED): CFLAGS += $(CFLAGS_UNROLL_LOOPS) $(CFLAGS_VECTORIZE)

# The install script: the numbered parts in order.  A line "--@ NAME word" in a part is replaced by
# sql/install/template/NAME.sql with @type@ replaced by the word.
assemble = awk -v install=$(sources)/sql/install -f $(sources)/sql/install/assemble.awk
$(EXTENSION_SCRIPT) $(UPDATE_SCRIPTS): $(INSTALL_PARTS) $(INSTALL_TEMPLATES) $(INSTALL_FOLDERS) $(sources)/sql/install/assemble.awk $(sources)/rare_earth.control
$(EXTENSION_SCRIPT):
	$(assemble) $(INSTALL_PARTS) > $@

# The script that updates the last frozen version to this one: "--@ part NN-topic" in it stands for that part.
$(UPDATE_SCRIPTS): %: $(sources)/sql/update/%
	$(assemble) $< > $@

# A release: its scripts as they are now, never to change again.
.PHONY: demo freeze test
freeze: $(EXTENSION_SCRIPT) $(UPDATE_SCRIPTS)
	mkdir -p $(sources)/sql/frozen
	cp $(EXTENSION_SCRIPT) $(UPDATE_SCRIPTS) $(sources)/sql/frozen/
demo:
	$(sources)/test/demo
test:
	$(sources)/test/all
