/*
 * composition/ore_type.c
 *		The trade's name of a rare earth ore, by what its oxides are of their total.
 */
#include "pure.h"

#include "composition/ore_type.h"

enum
{
	Y = 39,
	CE = 58,
	EU = 63
};

/* The share of an element's oxide compared with a bound in tenths of a per cent. */
static int
compare_share(const Composition *composition, Element element, int bound)
{
	Ratio		share;
	Ratio		limit;

	composition_share_pct(composition, element_index(element), &share);
	ratio_of(&limit, (Decimal) {bound, 1}, (Decimal) {1, 0});
	return ratio_compare(&share, &limit);
}

OreType
ore_type_of(const Composition *composition)
{
	Assert(composition->basis == BASIS_OXIDE);
	if (composition_is_empty(composition))
		return ORE_NONE;
	if (compare_share(composition, Y, 600) >= 0)
		return ORE_HIGH_YTTRIUM;
	if (compare_share(composition, Y, 200) > 0)
		return compare_share(composition, EU, 5) > 0 ? ORE_MEDIUM_YTTRIUM : ORE_NONE;
	if (compare_share(composition, Y, 200) == 0)
		return ORE_NONE;
	if (compare_share(composition, CE, 200) < 0)
		return ORE_LOW_YTTRIUM;
	if (compare_share(composition, CE, 400) >= 0 && compare_share(composition, Y, 50) < 0)
		return ORE_ROCK_LIGHT;
	return ORE_NONE;
}

const char *
ore_type_name(OreType type, bool chinese)
{
	static const char *const names[][2] = {
		[ORE_NONE] = {NULL, NULL},
		[ORE_HIGH_YTTRIUM] = {"high yttrium", "高钇"},
		[ORE_MEDIUM_YTTRIUM] = {"medium yttrium, rich europium", "中钇富铕"},
		[ORE_LOW_YTTRIUM] = {"low yttrium", "低钇"},
		[ORE_ROCK_LIGHT] = {"rock type light", "岩矿型轻稀土"},
	};

	return names[type][chinese];
}
