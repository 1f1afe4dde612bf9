/*
 * fuzz.h
 *		What the fuzzers share: laws that must hold, texts out of an input, and the ways out of pure code.
 *
 * A fuzzer is one C file, TARGET.c, with the function test_input.  It takes any bytes, and ends the program
 * where code that is to withstand any bytes breaks a law, or the sanitizers find something.  libFuzzer calls
 * it, or driver.c where there is no libFuzzer.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "pure.h"

#include "text/parse_error.h"

/* What a target defines; what it takes by palloc is freed behind it. */
extern void test_input(const uint8 *data, size_t size);

/* libFuzzer's name for it. */
extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A law of the code under test. */
#define require(law) \
	do { \
		if (!(law)) \
			law_is_broken(#law, __FILE__, __LINE__); \
	} while (0)

extern void law_is_broken(const char *law, const char *file, int line) __attribute__((noreturn));

/* How pure code leaves that cannot go on: by series_corrupt and its like. */
typedef enum WayOut
{
	NOT_LEFT,
	LEFT_CORRUPT,				/* the bytes are no value */
	LEFT_OUT_OF_RANGE,			/* the value asked for is none, or too large */
	LEFT_CONFLICT				/* two values do not go together */
} WayOut;

/* Runs an action that may leave so, and says how it did.  Elsewhere nothing may. */
extern WayOut attempt(void (*action) (const void *argument), const void *argument);

/* An allocated copy of the bytes, of that size exactly, so that reading one byte too far is seen. */
extern void *exact_copy(const void *bytes, size_t size);

/* A text of the input, as exact_copy. */
typedef struct FuzzText
{
	const char *text;
	size_t		length;
} FuzzText;

/*
 * The texts of an input, at most `most`: zero bytes divide them, which a text of the server cannot hold.
 * Returns their number, at least 1.
 */
extern int	divide_texts(const uint8 *data, size_t size, FuzzText *texts, int most);

/* Is it UTF-8 without control characters, and empty or a sentence, which ends in a full stop? */
extern bool is_sentence(const char *text, size_t room);

/* What a parser reports of a text that it refuses has its form. */
extern void require_parse_error(const ParseError *error, size_t text_length);

/* Negative, zero, positive: -1, 0, 1. */
extern int	sign_of(int difference);

/* The laws of an order, of count values of `size` bytes. */
extern void require_order(const void *values, int count, size_t size, int (*compare) (const void *, const void *));

#endif							/* FUZZ_H */
