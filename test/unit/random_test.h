/*
 * random_test.h
 *		What the unit tests on random price_series share: counted checks, random numbers, and the ways out
 *		that fault.h leaves to the program.  A test is one C file, so these are static.
 */
#ifndef RANDOM_TEST_H
#define RANDOM_TEST_H

#include "pure.h"

#include <setjmp.h>

#include "fault.h"
#include "series/series.h"

/* What setjmp(escape) gives, and escaped_by keeps, where a series could not be built or read. */
#define ESCAPED_BY_RANGE 1
#define ESCAPED_BY_CORRUPTION 2
#define ESCAPED_BY_SIGN 3
#define ESCAPED_BY_CONFLICT 4

static jmp_buf escape;
static int	escaped_by;
static bool quiet;				/* damage is meant */

static void __attribute__((noreturn))
leave(int how)
{
	escaped_by = how;
	longjmp(escape, how);
}

void
series_corrupt(const char *what)
{
	if (!quiet)
		printf("corrupt: %s\n", what);
	leave(ESCAPED_BY_CORRUPTION);
}

void
stored_format_is_newer(const char *type, int version, int known)
{
	leave(ESCAPED_BY_CORRUPTION);
}

void
series_out_of_range(void)
{
	leave(ESCAPED_BY_RANGE);
}

void
series_value_out_of_range(int32 day, const char *value)
{
	leave(ESCAPED_BY_RANGE);
}

void
series_not_positive(int32 day)
{
	leave(ESCAPED_BY_SIGN);
}

void
panel_corrupt(const char *what)
{
	leave(ESCAPED_BY_CORRUPTION);
}

void
panel_too_large(void)
{
	leave(ESCAPED_BY_RANGE);
}

void
panel_conflict(PanelConflict conflict, const char *name, size_t name_length, int period, int32 day)
{
	leave(ESCAPED_BY_CONFLICT);
}

static int64 passed;
static int64 failed;
static int	round_number;

static void
check(bool good, const char *what)
{
	if (good)
		passed++;
	else if (failed++ < 20)
		printf("failed: %s (round %d)\n", what, round_number);
}

static uint64 random_state;		/* not zero */

static uint64
random_bits(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state * UINT64CONST(0x2545F4914F6CDD1D);
}

static int
below(int limit)
{
	return (int) ((random_bits() >> 33) % (uint64) limit);
}

#endif							/* RANDOM_TEST_H */
