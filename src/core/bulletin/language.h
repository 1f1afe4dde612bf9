/*
 * bulletin/language.h
 *		The phrases of a bulletin's text, by language.
 *
 * A phrase is a template: a name in braces stands for what bulletin/sentence.c puts there, and which
 * names a phrase may have is said beside it.  Another language is another entry of the table.
 */
#ifndef BULLETIN_LANGUAGE_H
#define BULLETIN_LANGUAGE_H

#include "bulletin/figures.h"
#include "unit/notation.h"

#define PERIOD_COUNT (PERIOD_YEAR + 1)

typedef struct BulletinLanguage
{
	const char *code;			/* "zh", as product_names_in knows it, too */

	/* {year} {half} {quarter} {month} {day}, the year and day as numbers, the others of these words */
	const char *periods[PERIOD_COUNT];
	const char *whens[PERIOD_COUNT];	/* of a point within the period that is described */
	const char *halves[2];
	const char *quarters[4];
	const char *months[12];

	/* {year} and {week} of ISO 8601; {first} and {last}, days; nothing */
	const char *iso_week;
	const char *days[4];		/* of two ends, without the last, without the first, without both */
	const char *no_day;

	/* {multiplier} {currency} {mass} {tax} */
	const char *unit;
	const char *multipliers[MULTIPLIER_COUNT];
	const char *currencies[CURRENCY_COUNT];
	const char *masses[MASS_COUNT];
	const char *taxes[TAX_STATUS_COUNT];

	/* {product} {purity} */
	const char *graded_product;

	/* {period} {product} {price} {unit} {change} */
	const char *price;
	const char *price_alone;	/* without {change} */
	const char *changes[BULLETIN_CHANGES];	/* {percent} {against} {before} */
	const char *against[PERIOD_COUNT];

	/* {period} {trend} {mean} {high} {high_when} {low} {low_when} {spread} {fluctuation} */
	const char *index;
	const char *level_index;	/* {period} {mean} */
	const char *fluctuation;	/* {percent}; nothing where there is none */
	const char *trends[BULLETIN_TRENDS];
} BulletinLanguage;

/* Number i, counted from 0; NULL behind the last. */
extern const BulletinLanguage *bulletin_language(int i);

/* By its code; NULL where there is none. */
extern const BulletinLanguage *bulletin_language_by_code(const char *code);

#endif							/* BULLETIN_LANGUAGE_H */
