/*
 * composition/ore_type.h
 *		The trade's name of a rare earth ore, by what its oxides are of their total.
 *
 *		high yttrium				Y2O3 60 % or more
 *		medium yttrium, rich europium	Y2O3 over 20 % and under 60 %, Eu2O3 over 0.5 %
 *		low yttrium					Y2O3 under 20 %, CeO2 under 20 %
 *		rock type light				CeO2 40 % or more, Y2O3 under 5 %
 *
 * The first three are ion-adsorption ores, which hold little cerium; their bounds of Y2O3 and Eu2O3 are
 * the trade's.  The bounds of CeO2 are our own, to tell low yttrium from bastnaesite and monazite.
 *
 * The composition has to name the elements that decide, and a name is given only where it fits whatever the
 * amounts are that are not known.
 */
#ifndef COMPOSITION_ORE_TYPE_H
#define COMPOSITION_ORE_TYPE_H

#include "composition/composition.h"

typedef enum OreType
{
	ORE_NONE,					/* no name fits */
	ORE_HIGH_YTTRIUM,
	ORE_MEDIUM_YTTRIUM,
	ORE_LOW_YTTRIUM,
	ORE_ROCK_LIGHT
} OreType;

/* Of a composition of oxides. */
extern OreType ore_type_of(const Composition *composition);

/* The name in "en" or "zh"; NULL for ORE_NONE. */
extern const char *ore_type_name(OreType type, bool chinese);

#endif							/* COMPOSITION_ORE_TYPE_H */
