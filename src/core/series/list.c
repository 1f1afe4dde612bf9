/*
 * series/list.c
 *		Lists of entries of the building form: sorting and merging by day.
 */
#include "pure.h"

#include "fault.h"
#include "series/list.h"

/* Altered bytes of a state may have any scale and divisor. */
static void
require_sound(const WideEntry *entry)
{
	if (entry->scale < 0 || entry->scale > DECIMAL_MAX_SCALE || entry->divisor <= 0)
		series_corrupt("sums");
}

bool
add_entry(bool wide, char *to, const char *from)
{
	if (wide)
	{
		WideEntry  *a = (WideEntry *) to;
		const WideEntry *b = (const WideEntry *) from;
		Fraction	left = {{a->sum, a->scale}, a->divisor};
		Fraction	right = {{b->sum, b->scale}, b->divisor};
		Fraction	sum;
		int128		weight;

		require_sound(a);
		require_sound(b);
		if ((!fraction_add(&left, &right, &sum) &&
			 !(fraction_reduce(&left) && fraction_reduce(&right) && fraction_add(&left, &right, &sum))) ||
			__builtin_add_overflow(a->weight, b->weight, &weight))
			point_out_of_range(&(SeriesPoint) {b->day, {b->sum, b->scale}, {1, 0}, b->divisor});
		a->sum = sum.sum.mantissa;
		a->scale = sum.sum.scale;
		a->divisor = sum.divisor;
		a->weight = weight;
	}
	else
	{
		NarrowEntry *a = (NarrowEntry *) to;
		const NarrowEntry *b = (const NarrowEntry *) from;
		int64		sum;
		uint32		weight;

		if (__builtin_add_overflow(a->sum, b->sum, &sum) ||
			__builtin_add_overflow(a->weight, b->weight, &weight))
			return false;
		a->sum = sum;
		a->weight = weight;
	}
	return true;
}

/* Merging a long list answers a cancel once in so many entries. */
#define ENTRIES_AN_ANSWER 16384

/*
 * A merge sort from the bottom up, which is linear on what is in order already.
 */
void
sort_entries(bool wide, char *entries, int count)
{
	size_t		size = entry_size(wide);
	char	   *source = entries;
	char	   *target = palloc(count * size);
	char	   *scratch = target;

	for (int width = 1; width < count; width *= 2)
	{
		CHECK_FOR_INTERRUPTS();
		for (int left = 0; left < count; left += 2 * width)
		{
			int			middle = Min(left + width, count);
			int			right = Min(left + 2 * width, count);
			int			a = left;
			int			b = middle;
			char	   *out = target + left * size;

			if (middle == right ||
				entry_day(source + (middle - 1) * size) <= entry_day(source + middle * size))
			{
				memcpy(out, source + left * size, (right - left) * size);
				continue;
			}
			while (a < middle || b < right)
			{
				bool		take_a = b == right ||
					(a < middle && entry_day(source + a * size) <= entry_day(source + b * size));

				if ((a + b) % ENTRIES_AN_ANSWER == 0)
					CHECK_FOR_INTERRUPTS();
				memcpy(out, source + (take_a ? a++ : b++) * size, size);
				out += size;
			}
		}
		{
			char	   *swap = source;

			source = target;
			target = swap;
		}
	}
	if (source != entries)
		memcpy(entries, source, count * size);
	pfree(scratch);
}

int
merge_entries(bool wide, char *to, const char *a, int a_count, const char *b, int b_count)
{
	size_t		size = entry_size(wide);
	const char *a_end = a + a_count * size;
	const char *b_end = b + b_count * size;
	char	   *last = NULL;
	char	   *next = to;
	int			taken = 0;

	while (a < a_end || b < b_end)
	{
		bool		take_a = b == b_end || (a < a_end && entry_day(a) <= entry_day(b));
		const char *from = take_a ? a : b;

		if (++taken % ENTRIES_AN_ANSWER == 0)
			CHECK_FOR_INTERRUPTS();
		if (take_a)
			a += size;
		else
			b += size;
		if (last && entry_day(last) == entry_day(from))
		{
			if (!add_entry(wide, last, from))
				return -1;
			continue;
		}
		memcpy(next, from, size);
		last = next;
		next += size;
	}
	return (next - to) / size;
}
