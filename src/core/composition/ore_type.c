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

/* Between which bounds, in per cent, the share of an element's oxide certainly lies. */
typedef struct Share
{
	bool		named;
	Ratio		low;
	Ratio		high;
} Share;

static void
share_of(const Composition *composition, Element element, Share *share)
{
	int			index = element_index(element);

	share->named = composition->amount[index].named;
	composition_share_bounds(composition, index, &share->low, &share->high);
}

/* A share compared with a bound in tenths of a per cent. */
static int
compare_with(const Ratio *share, int bound)
{
	Ratio		limit;

	ratio_of(&limit, (Decimal) {bound, 1}, (Decimal) {1, 0});
	return ratio_compare(share, &limit);
}

OreType
ore_type_of(const Composition *composition)
{
	Share		yttrium;
	Share		cerium;
	Share		europium;

	Assert(composition->basis == BASIS_OXIDE);
	share_of(composition, Y, &yttrium);
	share_of(composition, CE, &cerium);
	share_of(composition, EU, &europium);
	if (composition_is_empty(composition) || !yttrium.named)
		return ORE_NONE;
	if (compare_with(&yttrium.low, 600) >= 0)
		return ORE_HIGH_YTTRIUM;
	if (compare_with(&yttrium.low, 200) > 0 && compare_with(&yttrium.high, 600) < 0 &&
		europium.named && compare_with(&europium.low, 5) > 0)
		return ORE_MEDIUM_YTTRIUM;
	if (!cerium.named)
		return ORE_NONE;
	if (compare_with(&yttrium.high, 200) < 0 && compare_with(&cerium.high, 200) < 0)
		return ORE_LOW_YTTRIUM;
	if (compare_with(&yttrium.high, 50) < 0 && compare_with(&cerium.low, 400) >= 0)
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
