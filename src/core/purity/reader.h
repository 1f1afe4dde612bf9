/*
 * purity/reader.h
 *		The words, numbers and formulas of purity notation: what purity/notation.c builds on.
 */
#ifndef PURITY_READER_H
#define PURITY_READER_H

#include "purity/value.h"
#include "text/folded_text.h"

#define PURITY_HINT \
	"A purity is written as >=99%, 4N5, 99.5-99.9%, >=99% Nd2O3 75%, >=99% Gd 75%+-2% or REO>=99%."
#define UPPER_HINT "An upper bound belongs to an impurity; a purity has a lower one, as >=99%."
#define GRADE_HINT "A grade code of GB/T 17803 is not a purity: write the number, as 99.99% or 4N."
#define UNIT_HINT "Write the unit, as in 99.9% or 99.9wt%, or nines, as in 3N."

typedef enum PurityBound
{
	BOUND_NONE,
	BOUND_AT_LEAST,
	BOUND_EQUAL,				/* as in REO=50%: read as at least */
	BOUND_OVER,
	BOUND_UPPER					/* refused */
} PurityBound;

typedef struct PurityFormula
{
	Element		element;
	bool		is_oxide;
} PurityFormula;

/* A number, or a range of two. */
typedef struct PurityQuantity
{
	int32		lower;
	int32		upper;			/* 0: no range */
	int			at;				/* where it begins, and its upper end */
	int			upper_at;
} PurityQuantity;

/* A component as written. */
typedef struct PurityWritten
{
	PurityFormula formula;
	PurityQuantity quantity;
	PurityBound bound;			/* none, at least or over */
	int32		tolerance;		/* 0: none */
	int			at;
	int			tolerance_at;
} PurityWritten;

typedef struct PurityReader
{
	FoldedText	text;
	int			at;
	const PuritySubject *subject;	/* what the purity is of, NULL where that is not known */
	OxidePurity value;			/* main number and basis as far as read */
	PurityBound main_bound;		/* as the main number was written: none, at least or over */
	int			upper_at;
	int			basis_at;
	PurityWritten component[PURITY_MAX_COMPONENTS];
	int			count;
	bool		last_is_component;	/* the part read last */
	bool		bracket_follows;	/* a basis in brackets stands behind the last component */
	ParseError *error;
} PurityReader;

/* Reports what is wrong at a place in the text; returns false. */
extern bool purity_fail(PurityReader *reader, ParseFault fault, int at, const char *detail,
						const char *hint);

/* Reports that what stands at the reader cannot be read. */
extern bool purity_fail_here(PurityReader *reader);

static inline uint32
purity_peek(const PurityReader *reader)
{
	return reader->text.code[reader->at];
}

static inline bool
purity_is_digit(uint32 code)
{
	return code >= '0' && code <= '9';
}

static inline void
purity_skip_blanks(PurityReader *reader)
{
	while (purity_peek(reader) == ' ')
		reader->at++;
}

/* The bound that stands at the reader, and the length of its word. */
extern PurityBound purity_match_bound(const PurityReader *reader, bool behind, int *length);

/* min or its like behind a number, unless it stands before the next one: moves behind it. */
extern bool purity_skip_bound_behind(PurityReader *reader);

/* The longest formula of the closed list that stands at the reader; its length, or 0. */
extern int	purity_match_formula(const PurityReader *reader, PurityFormula *formula);

/* The total (TREO or TREM) that stands at the reader, if one does: moves behind it. */
extern PurityBasis purity_skip_total(PurityReader *reader);

/* Is a tolerance next? */
extern bool purity_at_tolerance(PurityReader *reader);

/* Reads a number, nines or a range.  The unit may be missing where a tolerance follows. */
extern bool purity_read_quantity(PurityReader *reader, PurityQuantity *quantity);

/* Reads a tolerance, if one is next. */
extern bool purity_read_tolerance(PurityReader *reader, PurityWritten *component);

#endif							/* PURITY_READER_H */
