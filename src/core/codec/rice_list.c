/*
 * codec/rice_list.c
 *		Lists of unsigned numbers, packed.
 */
#include "codec/rice_list.h"

StaticAssertDecl(CODEC_BLOCK_POINTS % GROUP_VALUES == 0, "a full block is full groups");

/* A width that leaves room for the quotient in a number of the list. */
#define RICE_WIDTH_MAX(wide) ((wide) ? 60 : 28)
#define WIDTH_MAX(wide) ((wide) ? 64 : 32)

#define RICE_FLAG 0x80

static inline int
list_groups(int count)
{
	return (count + GROUP_VALUES - 1) / GROUP_VALUES;
}

static inline int
group_size(int count, int group)
{
	return Min(GROUP_VALUES, count - group * GROUP_VALUES);
}

/* The bytes of the low bits of a group: a full one has whole bytes in either layout. */
static inline size_t
low_bytes(int size, int width)
{
	return packed_bytes(size, width);
}

/*
 * The numbers of one group while its width is sought.  Those of a narrow list are looked at as 32 bits
 * each, with zeros behind the last, so that every loop over them is the same and is vectorised.
 */
typedef struct GroupNumbers
{
	const uint64 *numbers;
	uint32		narrow[GROUP_VALUES];
	int			size;
	bool		wide;
	uint64		any;			/* all bits that occur */
} GroupNumbers;

static inline uint64
sum_shifted(const GroupNumbers *group, int width)
{
	uint64		sum = 0;
	uint32		narrow_sum = 0;

	if (group->wide)
	{
		for (int i = 0; i < group->size; i++)
			sum += group->numbers[i] >> width;
		return sum;
	}
	for (int i = 0; i < GROUP_VALUES; i++)
		narrow_sum += group->narrow[i] >> width;
	return narrow_sum;
}

/* The bits of a group as Rice codes of this width, were all its escapes as long as its longest. */
static uint64
rice_bits(const GroupNumbers *group, int width)
{
	uint64		bits = (uint64) group->size * (width + 1);
	int			escape;

	if (group->any >> width < UNARY_MAX)
		return bits + sum_shifted(group, width);

	escape = UNARY_MAX + 8 * byte_length((group->any >> width) - UNARY_MAX);
	if (!group->wide)
	{
		uint32		codes = 0;

		for (int i = 0; i < GROUP_VALUES; i++)
		{
			uint32		quotient = group->narrow[i] >> width;

			codes += quotient < UNARY_MAX ? quotient : (uint32) escape;
		}
		return bits + codes;
	}
	for (int i = 0; i < group->size; i++)
	{
		uint64		quotient = group->numbers[i] >> width;

		bits += quotient < UNARY_MAX ? (int) quotient : escape;
	}
	return bits;
}

/*
 * The width with the fewest bits.  It is near the logarithm of the mean, or below it where a few large
 * numbers have raised that; going away from the best, the length only rises.
 */
static int
best_rice_width(const GroupNumbers *group, uint64 *bits)
{
	int			widest = bit_length(group->any);
	int			most = RICE_WIDTH_MAX(group->wide);
	int			shift = Max(widest - (group->wide ? 57 : 25), 0);	/* so that no sum overflows */
	int			width = shift + bit_length(sum_shifted(group, shift) / group->size) - 1;
	bool		down = false;

	width = Min(Max(width, 0), most);
	*bits = rice_bits(group, width);
	for (; width > 0; width--)
	{
		uint64		less = rice_bits(group, width - 1);

		if (less > *bits)
			break;
		*bits = less;
		down = true;
	}
	if (!down && width < most)
	{
		uint64		more = rice_bits(group, width + 1);

		if (more < *bits)
		{
			*bits = more;
			width++;
		}
	}
	return width;
}

void
plan_list(const uint64 *numbers, int count, ListPlan *plan)
{
	int			groups = list_groups(count);
	GroupNumbers group;
	uint8		widest[LIST_GROUPS];
	uint64		any[LIST_GROUPS];
	uint64		all = 0;
	uint64		unary = 0;
	size_t		low = 0;
	size_t		plain_low = 0;
	int			escapes = 0;

	for (int g = 0; g < groups; g++)
	{
		int			size = group_size(count, g);
		uint64		of_group = 0;

		for (int i = 0; i < size; i++)
			of_group |= numbers[g * GROUP_VALUES + i];
		any[g] = of_group;
		all |= of_group;
	}
	plan->wide = all > UINT32_MAX;
	plan->escape_bytes = 0;
	group.wide = plan->wide;

	for (int g = 0; g < groups; g++)
	{
		uint64		bits;
		uint64		plain_bits;
		int			width;

		group.numbers = numbers + g * GROUP_VALUES;
		group.size = group_size(count, g);
		group.any = any[g];
		if (!group.wide)
		{
			for (int i = 0; i < group.size; i++)
				group.narrow[i] = (uint32) group.numbers[i];
			memset(group.narrow + group.size, 0, (GROUP_VALUES - group.size) * sizeof(uint32));
		}
		widest[g] = bit_length(group.any);
		width = best_rice_width(&group, &bits);

		/* Plain groups are read faster, and two bits in a group or one in 64 are nothing. */
		plain_bits = (uint64) group.size * widest[g];
		plan->rice[g] = bits + 2 + plain_bits / 64 < plain_bits;
		plan->width[g] = plan->rice[g] ? width : widest[g];
		low += low_bytes(group.size, plan->width[g]);
		plain_low += low_bytes(group.size, widest[g]);
		if (!plan->rice[g])
			continue;

		if (group.any >> width < UNARY_MAX)
		{
			unary += bits - (uint64) group.size * width;
			continue;
		}
		for (int i = 0; i < group.size; i++)
		{
			uint64		quotient = group.numbers[i] >> width;

			unary += Min(quotient, UNARY_MAX) + 1;
			if (quotient >= UNARY_MAX)
			{
				int			bytes = byte_length(quotient - UNARY_MAX);

				escapes++;
				plan->escape_bytes = Max(plan->escape_bytes, Max(bytes, 1));
			}
		}
	}
	plan->bytes = groups + low;
	if (unary > 0)
		plan->bytes += 1 + (unary + 7) / 8 + escapes * plan->escape_bytes;

	/* One group's large escapes may have lengthened those of another. */
	if (plan->bytes > groups + plain_low)
	{
		plan->bytes = groups + plain_low;
		plan->escape_bytes = 0;
		for (int g = 0; g < groups; g++)
		{
			plan->rice[g] = false;
			plan->width[g] = widest[g];
		}
	}
}

uint8 *
write_list(const ListPlan *plan, const uint64 *numbers, int count, uint8 *out)
{
	int			groups = list_groups(count);
	uint8		quotients[CODEC_BLOCK_POINTS];
	int			codes = 0;

	for (int group = 0; group < groups; group++)
	{
		*out++ = plan->width[group] | (plan->rice[group] ? RICE_FLAG : 0);
		if (plan->rice[group])
			codes = 1;
	}
	if (codes > 0)
		*out++ = plan->escape_bytes;

	codes = 0;
	for (int group = 0; group < groups; group++)
	{
		const uint64 *number = numbers + group * GROUP_VALUES;
		int			size = group_size(count, group);
		int			width = plan->width[group];
		uint64		mask = width == 64 ? UINT64_MAX : (UINT64CONST(1) << width) - 1;

		if (plan->rice[group])
		{
			for (int i = 0; i < size; i++)
			{
				uint64		quotient = number[i] >> width;

				quotients[codes++] = (uint8) Min(quotient, UNARY_MAX);
			}
		}
		if (size == GROUP_VALUES)
		{
			uint32		half[GROUP_VALUES];

			for (int i = 0; i < GROUP_VALUES; i++)
				half[i] = (uint32) (number[i] & mask);
			pack_group(half, Min(width, 32), out);
			if (width > 32)
			{
				for (int i = 0; i < GROUP_VALUES; i++)
					half[i] = (uint32) ((number[i] & mask) >> 32);
				pack_group(half, width - 32, out + low_bytes(size, 32));
			}
			out += low_bytes(size, width);
		}
		else
		{
			uint64		low[GROUP_VALUES];

			for (int i = 0; i < size; i++)
				low[i] = number[i] & mask;
			out = pack_values(low, size, width, out);
		}
	}
	if (codes > 0)
		out = write_unary(quotients, codes, out);
	if (plan->escape_bytes > 0)
	{
		const uint8 *code = quotients;

		for (int group = 0; group < groups; group++)
		{
			const uint64 *number = numbers + group * GROUP_VALUES;
			int			size = plan->rice[group] ? group_size(count, group) : 0;

			for (int i = 0; i < size; i++)
			{
				if (*code++ == UNARY_MAX)
				{
					store_uint64(out, (number[i] >> plan->width[group]) - UNARY_MAX);
					out += plan->escape_bytes;
				}
			}
		}
	}
	return out;
}

/* What stands before the low bits, checked, and where the low bits end. */
typedef struct ListHead
{
	int			width[LIST_GROUPS];
	bool		rice[LIST_GROUPS];
	int			codes;			/* numbers of the Rice groups */
	int			escape_bytes;
	const uint8 *low;
	const uint8 *unary;
} ListHead;

static bool
read_head(const uint8 *in, const uint8 *end, int count, bool wide, ListHead *head)
{
	int			groups = list_groups(count);
	size_t		low = 0;

	if (end - in < groups)
		return false;
	head->codes = 0;
	head->escape_bytes = 0;
	for (int group = 0; group < groups; group++)
	{
		int			width = in[group] & (RICE_FLAG - 1);
		bool		rice = (in[group] & RICE_FLAG) != 0;

		if (width > (rice ? RICE_WIDTH_MAX(wide) : WIDTH_MAX(wide)))
			return false;
		head->width[group] = width;
		head->rice[group] = rice;
		low += low_bytes(group_size(count, group), width);
		if (rice)
			head->codes += group_size(count, group);
	}
	in += groups;
	if (head->codes > 0)
	{
		if (in == end || *in > (wide ? 8 : 4))
			return false;
		head->escape_bytes = *in++;
	}
	if ((size_t) (end - in) < low)
		return false;
	head->low = in;
	head->unary = in + low;
	return true;
}

/* The next escaped quotient, or false where the bytes have ended. */
static bool
read_escape(const uint8 **in, const uint8 *end, int bytes, uint64 *quotient)
{
	*quotient = 0;
	if (end - *in < bytes)
		return false;
	for (int k = 0; k < bytes; k++)
		*quotient |= (uint64) (*in)[k] << (8 * k);
	*in += bytes;
	return true;
}

/*
 * Adds the escaped quotients to the numbers, whose quotients are UNARY_MAX there.  One macro for
 * both widths of number: sums wrap in either.
 */
#define READ_ESCAPES(numbers, type) \
	do { \
		const uint8 *escape = quotients; \
		\
		for (int group = 0; group < groups; group++) \
		{ \
			type	   *number = numbers + group * GROUP_VALUES; \
			int			size = head.rice[group] ? group_size(count, group) : 0; \
			\
			for (int i = 0; i < size; i++) \
			{ \
				uint64		quotient; \
				\
				if (*escape++ != UNARY_MAX) \
					continue; \
				if (!read_escape(&in, end, head.escape_bytes, &quotient)) \
					return NULL; \
				number[i] += (type) (quotient << head.width[group]); \
			} \
		} \
	} while (0)

const uint8 *
read_narrow_list(const uint8 *in, const uint8 *end, int count, uint32 *numbers)
{
	int			groups = list_groups(count);
	ListHead	head;
	const uint8 *low;
	uint8		quotients[CODEC_BLOCK_POINTS + UNARY_SLACK];
	const uint8 *code = quotients;

	if (!read_head(in, end, count, false, &head))
		return NULL;
	in = head.unary;
	if (head.codes > 0)
	{
		in = read_unary(in, end, head.codes, quotients);
		if (in == NULL)
			return NULL;
	}

	low = head.low;
	for (int group = 0; group < groups; group++)
	{
		uint32	   *restrict number = numbers + group * GROUP_VALUES;
		int			size = group_size(count, group);
		int			width = head.width[group];

		if (size == GROUP_VALUES)
			unpack_group(low, width, number);
		else
			unpack_narrow_values(low, size, width, number);
		if (head.rice[group])
		{
			/* two loops, as one of a constant count becomes better code */
			if (size == GROUP_VALUES)
			{
				for (int i = 0; i < GROUP_VALUES; i++)
					number[i] |= (uint32) code[i] << width;
			}
			else
			{
				for (int i = 0; i < size; i++)
					number[i] |= (uint32) code[i] << width;
			}
		}
		low += low_bytes(size, width);
		if (head.rice[group])
			code += size;
	}
	if (head.escape_bytes > 0)
		READ_ESCAPES(numbers, uint32);
	return in;
}

const uint8 *
read_wide_list(const uint8 *in, const uint8 *end, int count, uint64 *numbers)
{
	int			groups = list_groups(count);
	ListHead	head;
	const uint8 *low;
	uint8		quotients[CODEC_BLOCK_POINTS + UNARY_SLACK];
	const uint8 *code = quotients;

	if (!read_head(in, end, count, true, &head))
		return NULL;
	in = head.unary;
	if (head.codes > 0)
	{
		in = read_unary(in, end, head.codes, quotients);
		if (in == NULL)
			return NULL;
	}

	low = head.low;
	for (int group = 0; group < groups; group++)
	{
		uint64	   *restrict number = numbers + group * GROUP_VALUES;
		int			size = group_size(count, group);
		int			width = head.width[group];

		if (size == GROUP_VALUES)
		{
			uint32		half[GROUP_VALUES];

			unpack_group(low, Min(width, 32), half);
			for (int i = 0; i < GROUP_VALUES; i++)
				number[i] = half[i];
			if (width > 32)
			{
				unpack_group(low + low_bytes(size, 32), width - 32, half);
				for (int i = 0; i < GROUP_VALUES; i++)
					number[i] |= (uint64) half[i] << 32;
			}
		}
		else
			unpack_values(low, size, width, number);
		low += low_bytes(size, width);
		if (head.rice[group])
		{
			for (int i = 0; i < size; i++)
				number[i] |= (uint64) *code++ << width;
		}
	}
	if (head.escape_bytes > 0)
		READ_ESCAPES(numbers, uint64);
	return in;
}

void
find_sparse(const uint64 *numbers, int count, SparseNumbers *sparse)
{
	int			found = 0;
	int			next = 0;

	/* A bit for each number that is not zero, then the bits one by one: few branches to guess wrong. */
	for (int from = 0; from < count; from += 64)
	{
		int			size = Min(64, count - from);
		uint64		bits = 0;

		for (int i = size - 1; i >= 0; i--)
			bits = bits << 1 | (numbers[from + i] != 0);
		for (; bits != 0; bits &= bits - 1)
		{
			int			i = from + __builtin_ctzll(bits);

			sparse->zeros[found] = i - next;
			sparse->less_one[found++] = numbers[i] - 1;
			next = i + 1;
		}
	}
	sparse->count = found;
}
