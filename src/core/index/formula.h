/*
 * index/formula.h
 *		Two-period price index formulas: from prices and quantities of period 0 and period 1 to a ratio.
 *
 * Every formula but the two Vartia ones is made of up to four sums over the items.  Each root or logarithm
 * in a term is rounded once, to 18 decimals, and each quotient to 30; terms and sums are exact.  A root of sums has
 * 30 decimals, an exponential 18.  So a result does
 * not depend on the order of the items or on how they were divided.  The logarithm of a relative is the
 * difference of the logarithms of its prices, and the root of a product of quantities the product of
 * their roots, so that a formula which is time reversible or transitive in theory is so exactly.
 */
#ifndef INDEX_FORMULA_H
#define INDEX_FORMULA_H

#include "index/sum.h"
#include "number/ratio.h"

typedef enum IndexFormula
{
	INDEX_CARLI,
	INDEX_DUTOT,
	INDEX_JEVONS,
	INDEX_HARMONIC,
	INDEX_CSWD,
	INDEX_LASPEYRES,
	INDEX_PAASCHE,
	INDEX_FISHER,
	INDEX_TORNQVIST,
	INDEX_WALSH,
	INDEX_MARSHALL_EDGEWORTH,
	INDEX_GEOMETRIC_LASPEYRES,
	INDEX_GEOMETRIC_PAASCHE,
	INDEX_DROBISCH,
	INDEX_GEARY_KHAMIS,
	INDEX_PALGRAVE,
	INDEX_HARMONIC_LASPEYRES,
	INDEX_STUVEL,
	INDEX_SATO_VARTIA,
	INDEX_MONTGOMERY_VARTIA,
	INDEX_LOWE,					/* weights are quantities of some period */
	INDEX_YOUNG,				/* weights are value shares of some period */
	INDEX_GEOMETRIC_YOUNG		/* the same with geometric means: geometric_laspeyres on value weights */
} IndexFormula;

#define INDEX_FORMULA_COUNT (INDEX_GEOMETRIC_YOUNG + 1)

/* What a formula reads beside the prices. */
typedef enum IndexWeighting
{
	INDEX_UNWEIGHTED,
	INDEX_QUANTITIES,			/* of one or both periods */
	INDEX_ONE_WEIGHT			/* one number an item */
} IndexWeighting;

#define INDEX_SUMS_MAX 4

/* The name as users write it; of INDEX_GEOMETRIC_YOUNG, which has none of its own, NULL. */
extern const char *index_formula_name(IndexFormula formula);
extern bool index_formula_by_name(const char *name, size_t length, IndexFormula *formula);

/* All names, "carli, dutot, ...", of at most INDEX_NAMES_MAX bytes. */
#define INDEX_NAMES_MAX 400
extern const char *index_formula_names(char *buffer);

extern IndexWeighting index_formula_weighting(IndexFormula formula);

/* How many sums it has; 0 where it has none and needs all items at once. */
extern int	index_formula_sums(IndexFormula formula);

/* Is the index from 1 to 0 the inverse of that from 0 to 1? */
extern bool index_formula_reversible(IndexFormula formula);

/* What was observed of an item in a period. */
typedef struct IndexObservation
{
	Decimal		price;
	Decimal		quantity;
	Decimal		log_price;		/* to 18 decimals, where the formula takes logarithms */
	Decimal		root_quantity;	/* to 18 decimals, where the formula takes roots */
} IndexObservation;

typedef enum IndexResult
{
	INDEX_DONE,
	INDEX_UNDEFINED,			/* no item, or weights that add to zero: there is no index */
	INDEX_PRICE_NOT_POSITIVE,	/* a negative price, or one of zero that is divided by or has a logarithm taken */
	INDEX_WEIGHT_NEGATIVE,		/* a quantity or weight below zero */
	INDEX_OUT_OF_RANGE			/* more digits than an exact computation has room for */
} IndexResult;

/*
 * Checks price and quantity and fills in what the formula needs of them.  That a price is not zero as the
 * earlier one of a relative is for index_terms to check.
 */
extern IndexResult index_observe(IndexFormula formula, IndexObservation *observation);

/* The terms of one item, in order of the formula's sums; weight for INDEX_ONE_WEIGHT only. */
extern IndexResult index_terms(IndexFormula formula, const IndexObservation *before,
							   const IndexObservation *after, Decimal weight, ExactSum *terms);

/* The index, from the sums over all items. */
extern IndexResult index_evaluate(IndexFormula formula, const ExactSum *sums, Ratio *index);

/* Its natural logarithm to LOGARITHM_FINE_DIGITS; INDEX_UNDEFINED where the index is zero too. */
extern IndexResult index_evaluate_logarithm(IndexFormula formula, const ExactSum *sums, Decimal *logarithm);

/* An item as a formula meets it. */
typedef struct IndexPair
{
	const IndexObservation *before;
	const IndexObservation *after;
	Decimal		weight;
} IndexPair;

/* The index over all items, of any formula; *faulty is the pair that is at fault, where one is. */
extern IndexResult index_of_pairs(IndexFormula formula, const IndexPair *pairs, int count,
								  Ratio *index, int *faulty);

/* index/vartia.c: the two that need all items at once. */
extern IndexResult index_vartia(IndexFormula formula, const IndexPair *pairs, int count, Ratio *index);

/* (a - b) / (ln a - ln b), of a where they are equal, to 18 decimals; 0 where either is 0. */
extern bool logarithmic_mean(const Ratio *a, const Ratio *b, Decimal *mean);

#endif							/* INDEX_FORMULA_H */
