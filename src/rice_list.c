/*
 * rice_list.c
 *		Lists of unsigned numbers, packed.
 */
#include "rice_list.h"

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

static uint64
sum_shifted(const uint64 *numbers, int size, int width)
{
	uint64		sum = 0;

	if (size == GROUP_VALUES)
	{
		for (int i = 0; i < GROUP_VALUES; i++)
			sum += numbers[i] >> width;
	}
	else
	{
		for (int i = 0; i < size; i++)
			sum += numbers[i] >> width;
	}
	return sum;
}

/* Bits of one group coded Rice at this width, escapes at escape_bytes each. */
static uint64
rice_bits(const uint64 *numbers, int size, int width, uint64 largest)
{
	uint64		bits = (uint64) size * (width + 1);

	if (largest >> width < UNARY_MAX)
		return bits + sum_shifted(numbers, size, width);

	for (int i = 0; i < size; i++)
	{
		uint64		quotient = numbers[i] >> width;

		if (quotient < UNARY_MAX)
			bits += quotient;
		else
			bits += UNARY_MAX + 8 * byte_length((largest >> width) - UNARY_MAX);
	}
	return bits;
}

void
plan_list(const uint64 *numbers, int count, ListPlan *plan)
{
	int			groups = list_groups(count);
	uint64		any[LIST_GROUPS];
	uint64		all = 0;
	uint64		low = 0;
	uint64		unary = 0;
	size_t		plain_low = 0;
	int			escapes = 0;

	for (int group = 0; group < groups; group++)
	{
		const uint64 *number = numbers + group * GROUP_VALUES;
		int			size = group_size(count, group);

		any[group] = 0;
		for (int i = 0; i < size; i++)
			any[group] |= number[i];
		all |= any[group];
	}
	plan->wide = all > UINT32_MAX;
	plan->escape_bytes = 0;

	for (int group = 0; group < groups; group++)
	{
		const uint64 *number = numbers + group * GROUP_VALUES;
		int			size = group_size(count, group);
		int			widest = bit_length(any[group]);
		uint64		plain = (uint64) size * widest;
		int			width;
		uint64		bits;

		/*
		 * The best width is near the logarithm of the mean, or below it where a few large numbers
		 * have raised that; going away from the best, the length only rises.
		 */
		width = widest > 57 ? 7 : 0;
		width += bit_length(sum_shifted(number, size, width) / size);
		width = Min(Max(width - 1, 0), RICE_WIDTH_MAX(plan->wide));
		bits = rice_bits(number, size, width, any[group]);
		for (bool down = false; width > 0; down = true)
		{
			uint64		less = rice_bits(number, size, width - 1, any[group]);

			if (less > bits)
			{
				if (down || width == RICE_WIDTH_MAX(plan->wide))
					break;
				less = rice_bits(number, size, width + 1, any[group]);
				if (less < bits)
				{
					width++;
					bits = less;
				}
				break;
			}
			width--;
			bits = less;
		}

		/* Plain groups are read faster; an eighth of a byte a hundred numbers is nothing. */
		plan->rice[group] = bits + size / 64 < plain;
		plan->width[group] = plan->rice[group] ? width : widest;
		low += low_bytes(size, plan->width[group]);
		plain_low += low_bytes(size, widest);

		if (plan->rice[group])
		{
			unary += size;
			if (any[group] >> width < UNARY_MAX)
				unary += sum_shifted(number, size, width);
			else
			{
				for (int i = 0; i < size; i++)
				{
					uint64		quotient = number[i] >> width;

					unary += Min(quotient, UNARY_MAX);
					if (quotient >= UNARY_MAX)
					{
						int			bytes = byte_length(quotient - UNARY_MAX);

						escapes++;
						plan->escape_bytes = Max(plan->escape_bytes, Max(bytes, 1));
					}
				}
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
		for (int group = 0; group < groups; group++)
		{
			plan->rice[group] = false;
			plan->width[group] = bit_length(any[group]);
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
		if (size == GROUP_VALUES && !plan->wide)
		{
			uint32		narrow[GROUP_VALUES];

			for (int i = 0; i < GROUP_VALUES; i++)
				narrow[i] = (uint32) (number[i] & mask);
			pack_group(narrow, width, out);
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
		const uint8 *code = quotients; \
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
				if (*code++ != UNARY_MAX) \
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
		{
			unpack_group(low, width, number);
			if (head.rice[group])
			{
				for (int i = 0; i < GROUP_VALUES; i++)
					number[i] |= (uint32) code[i] << width;
			}
		}
		else
		{
			uint64		wide[GROUP_VALUES];

			unpack_values(low, size, width, wide);
			for (int i = 0; i < size; i++)
				number[i] = (uint32) wide[i] | (head.rice[group] ? (uint32) code[i] << width : 0);
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
		uint64	   *number = numbers + group * GROUP_VALUES;
		int			size = group_size(count, group);
		int			width = head.width[group];

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

	/* Each number is written, and kept only if it is not zero: no branch to guess wrong. */
	for (int i = 0; i < count; i++)
	{
		sparse->zeros[found] = i - next;
		sparse->less_one[found] = numbers[i] - 1;
		found += numbers[i] != 0;
		next = numbers[i] != 0 ? i + 1 : next;
	}
	sparse->count = found;
}
