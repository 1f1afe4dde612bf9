/*
 * text/folded_text.h
 *		A short UTF-8 text as an array of code points, with what does not matter folded away.
 *
 * Always folded: full-width forms (U+FF01..FF5E) and the small percent sign to ASCII, subscript
 * digits to digits, every blank (tab, newline, U+00A0, U+2000..200A, U+202F, U+3000) to a space,
 * and blanks at both ends dropped.
 */
#ifndef TEXT_FOLDED_TEXT_H
#define TEXT_FOLDED_TEXT_H

#include "text/parse_error.h"

#define FOLDED_TEXT_MAX 200		/* code points; the longest product name has 46 */

typedef enum FoldOptions
{
	FOLD_NOTHING_MORE = 0,
	FOLD_CASE = 1,				/* letters to lower case, ASCII and Latin-1 */
	FOLD_BLANKS = 2,			/* drop every blank */
	FOLD_HYPHENS = 4			/* drop - and its relatives U+2010..2015 */
} FoldOptions;

typedef struct FoldedText
{
	int			length;			/* number of code points */
	uint32		code[FOLDED_TEXT_MAX + 1];	/* a zero follows the last */
	int			position[FOLDED_TEXT_MAX + 1];	/* byte offset of each in the original, and of its end */
} FoldedText;

/* A character as it is always folded. */
extern uint32 fold_character(uint32 code);

/* Folds a text; false with *error filled where it is not UTF-8 or too long. */
extern bool fold_text(const char *text, size_t length, int options, FoldedText *folded,
					  ParseError *error);

/*
 * The number of code points of the UTF-8 word if the folded text has it at index `at`, else 0.
 * The word must be written as folding leaves it (lower case where case is folded).
 */
extern int	folded_match(const FoldedText *folded, int at, const char *word);

/* Is the folded text from `at` on this word and nothing more? */
extern bool folded_equals(const FoldedText *folded, int at, const char *word);

/* Hash of code points at [from, to), for tables of names. */
extern uint32 folded_hash(const FoldedText *folded, int from, int to);

/* Decodes one UTF-8 character; returns its length in bytes, 0 where it is malformed. */
extern int	utf8_decode(const char *text, const char *end, uint32 *code);

#endif							/* TEXT_FOLDED_TEXT_H */
