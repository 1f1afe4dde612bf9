/*
 * composition/metal_price.h
 *		What the oxide in a metal or an alloy costs, and what the metal costs above that.
 *
 * A kilogram of metal is made of metal_equivalent_factor kilograms of its oxide: of one element the
 * mass ratio of its traded oxide, of several the mean of theirs, of an alloy with iron that times the
 * rare earth in it.
 */
#ifndef COMPOSITION_METAL_PRICE_H
#define COMPOSITION_METAL_PRICE_H

#include "composition/product_shares.h"
#include "series/writer.h"

/*
 * Mass of oxide over mass of product.  Shares of elements are of the product; shares of oxides are of
 * the oxide that it is made of, all of which becomes metal.
 */
extern void metal_equivalent_factor(const ProductShares *shares, Ratio *factor);

typedef enum PremiumKind
{
	PREMIUM_ABSOLUTE,			/* metal - factor x oxide */
	PREMIUM_PCT					/* that in per cent of factor x oxide */
} PremiumKind;

/* The premium of a price; false where it is in per cent of zero, or out of range. */
extern bool metal_premium(const Ratio *metal, const Ratio *oxide, const Ratio *factor,
						  PremiumKind kind, Decimal *premium);

/*
 * The premium on the days that both series have, each rounded once to 12 decimals; no point where it
 * would be in per cent of zero.
 */
extern PriceSeries *metal_premium_series(const SeriesView *metal, const SeriesView *oxide,
										 const Ratio *factor, PremiumKind kind);

#endif							/* COMPOSITION_METAL_PRICE_H */
