/*
 * day_column.c
 *		The days of one block, packed.
 *
 * Days lie on a grid, whose places are numbered in order:
 *	 DAYS		every day
 *	 WEEKDAYS	five days of each week; the phase says on which day the five begin
 *	 MONTHS		the first day of each month, or with phase 1 the last
 * and the column is a list of the places that are left out before each day (every stride-th place
 * counts, as in quarters or weeks).  Most are none: the list is dense or, for the same reason as in
 * integer_column.c, sparse.  A day beside the five of the week is an extra: it is not in that list but
 * in one of its own.  Exchanges keep holidays, and in China offices work on some weekends for them.
 *
 * Bytes:
 *	 a byte: bits 0-1 the grid, bit 2 there is a stride, bit 3 sparse, bits 4-6 the phase, bit 7 there
 *	   are extras
 *	 the stride as a varint, where there is one, else it is 1
 *	 extras, where there are any: how many as a varint; a narrow list of how many other days
 *	   stand before each extra (behind the extra before it); a narrow list of how far each is from
 *	   the day before it: 2 * weeks, plus 1 for the second day beside the five
 *	 of the other days, dense: a narrow list of the places left out before each (none before the first
 *	   day of a block)
 *	 sparse: how many of these are not zero as a varint; a narrow list of the zeros before each; a
 *	   narrow list of these less 1
 * Of all grids and forms that hold the days the encoder takes the shortest, the first of equals.
 */
#include "calendar.h"
#include "rice_list.h"

enum
{
	GRID_DAYS,
	GRID_WEEKDAYS,
	GRID_MONTHS
};

#define GRID_MASK 0x03
#define FLAG_STRIDE 0x04
#define FLAG_SPARSE 0x08
#define PHASE_SHIFT 4
#define PHASE_MASK 0x70
#define FLAG_EXTRAS 0x80

/* Days that are not on a grid of weekdays, as they are written. */
typedef struct Extras
{
	int			count;
	uint64		before[CODEC_BLOCK_POINTS];
	uint64		distance[CODEC_BLOCK_POINTS];
} Extras;

/* One way to write the column. */
typedef struct DayPlan
{
	size_t		bytes;			/* behind the stride */
	uint8		flags;
	uint32		stride;
	ListPlan	left_out;
	ListPlan	zeros;
	ListPlan	before;
	ListPlan	distance;
} DayPlan;

/* A day counted from one that no block can hold and that begins a grid of weekdays of this phase. */
static inline uint64
day_since(int32 day, int phase)
{
	return (uint64) ((int64) day - INT32_MIN) + 7 - phase;
}

/* The least gap of which all gaps are multiples. */
static uint32
common_stride(const uint64 *gaps, int count)
{
	uint64		stride = gaps[0];

	for (int i = 1; i < count && stride > 1; i++)
	{
		uint64		a = gaps[i];

		if (a == gaps[i - 1])
			continue;
		while (a != 0)
		{
			uint64		rest = stride % a;

			stride = a;
			a = rest;
		}
	}
	return (uint32) stride;
}

/* The shorter form of the places left out; returns the bytes with those of the header. */
static void
plan_left_out(const uint64 *left_out, int count, DayPlan *plan)
{
	SparseNumbers sparse;
	ListPlan	dense;
	size_t		bytes;

	find_sparse(left_out, count, &sparse);
	plan_list(sparse.zeros, sparse.count, &plan->zeros);
	plan_list(sparse.less_one, sparse.count, &plan->left_out);
	bytes = varint_bytes(sparse.count) + plan->zeros.bytes + plan->left_out.bytes;
	plan->flags |= FLAG_SPARSE;
	if (sparse.count > count / 3)
	{
		plan_list(left_out, count, &dense);
		if (dense.bytes < bytes)
		{
			plan->left_out = dense;
			plan->flags &= ~FLAG_SPARSE;
			bytes = dense.bytes;
		}
	}
	plan->bytes += 1 + bytes;
	if (plan->stride != 1)
	{
		plan->flags |= FLAG_STRIDE;
		plan->bytes += varint_bytes(plan->stride);
	}
}

/* Turns the distances of places into how many are left out between. */
static void
gaps_to_left_out(uint64 *gaps, int count, DayPlan *plan)
{
	plan->stride = count > 1 ? common_stride(gaps + 1, count - 1) : 1;
	if (plan->stride == 1)
	{
		for (int i = 1; i < count; i++)
			gaps[i]--;
	}
	else
	{
		for (int i = 1; i < count; i++)
			gaps[i] = gaps[i] / plan->stride - 1;
	}
	gaps[0] = 0;
}

/* The phase of a grid of weekdays that leaves the fewest days beside it. */
static int
best_phase(const int32 *days, int count, int *beside)
{
	int			found[7] = {0};
	int			best = 0;

	for (int i = 0; i < count; i++)
		found[day_since(days[i], 0) % 7]++;
	*beside = count + 1;
	for (int phase = 0; phase < 7; phase++)
	{
		int			extras = found[(phase + 5) % 7] + found[(phase + 6) % 7];

		if (extras < *beside)
		{
			*beside = extras;
			best = phase;
		}
	}
	return best;
}

/* Splits days into places left out and extras; returns the number of days that are no extras. */
static int
split_weekdays(const int32 *days, int count, int phase, uint64 *left_out, Extras *extras)
{
	int			on_grid = 0;
	int			since_extra = 0;
	uint64		before_week = day_since(days[0], phase) / 7;
	uint64		next = before_week * 5 + Min(day_since(days[0], phase) % 7, 5);

	extras->count = 0;
	for (int i = 0; i < count; i++)
	{
		uint64		since = day_since(days[i], phase);
		uint64		week = since / 7;
		uint64		day = since % 7;

		if (day < 5)
		{
			left_out[on_grid++] = week * 5 + day - next;
			next = week * 5 + day + 1;
			since_extra++;
		}
		else
		{
			extras->before[extras->count] = since_extra;
			extras->distance[extras->count++] = 2 * (week - before_week) + day - 5;
			since_extra = 0;
		}
		before_week = week;
	}
	return on_grid;
}

/* The places of the grid of months, as gaps; false where a day is on none. */
static bool
month_gaps(const int32 *days, int count, int phase, uint64 *gaps)
{
	int32		before = 0;

	for (int i = 0; i < count; i++)
	{
		int32		month;

		if (!calendar_holds(days[i]))
			return false;
		month = period_number(PERIOD_MONTH, days[i] + phase);
		if (period_shift(PERIOD_MONTH, 0, month) != days[i] + phase)
			return false;
		gaps[i] = month - before;
		before = month;
	}
	return true;
}

size_t
days_encode(const int32 *days, int count, uint8 *out)
{
	const uint8 *begin = out;
	uint64		left_out[3][CODEC_BLOCK_POINTS];
	int			on_grid[3] = {count, 0, count};
	Extras		extras;
	DayPlan		best;
	DayPlan		plan;
	int			grid;

	memset(&best, 0, sizeof(best));
	for (int i = 1; i < count; i++)
		left_out[GRID_DAYS][i] = (uint64) ((int64) days[i] - days[i - 1]);
	gaps_to_left_out(left_out[GRID_DAYS], count, &best);
	plan_left_out(left_out[GRID_DAYS], count, &best);

	/* Four bytes say that all gaps are equal, or nearly that; there is less to gain by the others. */
	if (best.bytes > 4 && best.stride < 7)
	{
		int			beside;
		int			phase = best_phase(days, count, &beside);

		if (beside <= count / 8)
		{
			memset(&plan, 0, sizeof(plan));
			plan.stride = 1;
			plan.flags = GRID_WEEKDAYS | phase << PHASE_SHIFT;
			on_grid[GRID_WEEKDAYS] = split_weekdays(days, count, phase, left_out[GRID_WEEKDAYS],
													&extras);
			plan_left_out(left_out[GRID_WEEKDAYS], on_grid[GRID_WEEKDAYS], &plan);
			if (extras.count > 0)
			{
				plan.flags |= FLAG_EXTRAS;
				plan_list(extras.before, extras.count, &plan.before);
				plan_list(extras.distance, extras.count, &plan.distance);
				plan.bytes += varint_bytes(extras.count) + plan.before.bytes + plan.distance.bytes;
			}
			if (plan.bytes < best.bytes)
				best = plan;
		}
	}
	if (best.bytes > 3 && count > 1 && days[1] - (int64) days[0] >= 28)
	{
		for (int phase = 0; phase < 2; phase++)
		{
			if (!month_gaps(days, count, phase, left_out[GRID_MONTHS]))
				continue;
			memset(&plan, 0, sizeof(plan));
			plan.flags = GRID_MONTHS | phase << PHASE_SHIFT;
			gaps_to_left_out(left_out[GRID_MONTHS], count, &plan);
			plan_left_out(left_out[GRID_MONTHS], count, &plan);
			if (plan.bytes < best.bytes)
				best = plan;
			break;
		}
	}

	grid = best.flags & GRID_MASK;
	*out++ = best.flags;
	if (best.flags & FLAG_STRIDE)
		out = write_varint(out, best.stride);
	if (best.flags & FLAG_EXTRAS)
	{
		out = write_varint(out, extras.count);
		out = write_list(&best.before, extras.before, extras.count, out);
		out = write_list(&best.distance, extras.distance, extras.count, out);
	}
	if (best.flags & FLAG_SPARSE)
	{
		SparseNumbers sparse;

		find_sparse(left_out[grid], on_grid[grid], &sparse);
		out = write_varint(out, sparse.count);
		out = write_list(&best.zeros, sparse.zeros, sparse.count, out);
		out = write_list(&best.left_out, sparse.less_one, sparse.count, out);
	}
	else
		out = write_list(&best.left_out, left_out[grid], on_grid[grid], out);
	return out - begin;
}

/* What the decoder knows of the grid: its place 0 is where the first day stands or would stand. */
typedef struct Grid
{
	int			kind;
	int			phase;
	uint32		stride;
	int64		origin;			/* the first day; of the week of the first day; the first month */
	uint32		day;			/* of the week, of place 0 */
} Grid;

/*
 * The days of some places one behind the other.  false where the last is beyond any day: a place is
 * below 2^42 and a stride below 2^32, so 64 bits could overflow; hence the bound on the place first.
 */
static inline bool
fill_days(const Grid *grid, uint64 place, int count, int32 *days)
{
	uint64		last = place + count - 1;

	if (last > UINT32_MAX)
		return false;
	switch (grid->kind)
	{
		case GRID_DAYS:
			{
				uint32		day = (uint32) grid->origin + (uint32) place * grid->stride;

				if (last * grid->stride > (uint64) (INT32_MAX - grid->origin))
					return false;
				for (int i = 0; i < count; i++)
					days[i] = (int32) (day + (uint32) i * grid->stride);
				return true;
			}
		case GRID_WEEKDAYS:
			{
				uint64		from = place + grid->day;
				uint32		day = (uint32) (grid->origin + from / 5 * 7);
				uint32		within = from % 5;

				if (grid->origin + (int64) ((last + grid->day) / 5 * 7 + (last + grid->day) % 5) >
					INT32_MAX)
					return false;
				for (int i = 0; i < count; i++)
					days[i] = (int32) (day + within + i + (within + i) / 5 * 2);
				return true;
			}
		default:
			if (last * grid->stride > (uint64) period_number(PERIOD_MONTH, CALENDAR_LAST_DAY) -
				grid->origin)
				return false;
			for (int i = 0; i < count; i++)
				days[i] = period_shift(PERIOD_MONTH, 0, (int32) (grid->origin + (place + i) *
																 grid->stride)) - grid->phase;
			return true;
	}
}

/* The days that are on the grid. */
static const uint8 *
read_on_grid(const uint8 *in, const uint8 *end, bool is_sparse, const Grid *grid, int count,
			 int32 *days)
{
	uint32		zeros[CODEC_BLOCK_POINTS];
	uint32		left_out[CODEC_BLOCK_POINTS];
	uint64		place = 0;
	uint64		found;
	int			at = 0;

	if (!is_sparse)
	{
		in = read_narrow_list(in, end, count, left_out);
		if (in == NULL)
			return NULL;
		for (int i = 0; i < count; i++)
		{
			place += left_out[i];
			if (!fill_days(grid, place, 1, days + i))
				return NULL;
			place++;
		}
		return in;
	}

	in = read_varint(in, end, &found);
	if (in == NULL || found > (uint64) count)
		return NULL;
	in = read_narrow_list(in, end, (int) found, zeros);
	if (in == NULL)
		return NULL;
	in = read_narrow_list(in, end, (int) found, left_out);
	if (in == NULL)
		return NULL;
	for (int i = 0; i <= (int) found; i++)
	{
		/* the days from the one at which places were left out to before the next such */
		int			run = count - at;

		if (i < (int) found)
		{
			uint64		next = (uint64) zeros[i] + (i > 0);

			if (next >= (uint64) run)
				return NULL;
			run = (int) next;
		}
		if (run > 0 && !fill_days(grid, place, run, days + at))
			return NULL;
		at += run;
		place += run;
		if (i < (int) found)
			place += (uint64) left_out[i] + 1;
	}
	return in;
}

size_t
days_decode(const uint8 *in, size_t length, int count, int32 first, int32 *days)
{
	const uint8 *begin = in;
	const uint8 *end = in + length;
	int			flags;
	Grid		grid;
	uint64		stride = 1;
	uint64		extras = 0;
	uint32		before[CODEC_BLOCK_POINTS];
	uint32		distance[CODEC_BLOCK_POINTS];
	int			on_grid;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 1)
		return 0;
	flags = *in++;
	grid.kind = flags & GRID_MASK;
	grid.phase = (flags & PHASE_MASK) >> PHASE_SHIFT;
	grid.origin = first;
	grid.day = 0;
	if (flags & FLAG_STRIDE)
	{
		in = read_varint(in, end, &stride);
		if (in == NULL || stride < 2 || stride > UINT32_MAX)
			return 0;
	}
	grid.stride = (uint32) stride;

	switch (grid.kind)
	{
		case GRID_DAYS:
			if (grid.phase > 0)
				return 0;
			break;
		case GRID_WEEKDAYS:
			if (grid.phase > 6 || stride > 1)
				return 0;
			grid.day = day_since(first, grid.phase) % 7;
			grid.origin -= grid.day;
			grid.day = Min(grid.day, 5);
			break;
		case GRID_MONTHS:
			if (grid.phase > 1 || !calendar_holds(first))
				return 0;
			grid.origin = period_number(PERIOD_MONTH, first + grid.phase);
			break;
		default:
			return 0;
	}

	if (flags & FLAG_EXTRAS)
	{
		if (grid.kind != GRID_WEEKDAYS)
			return 0;
		in = read_varint(in, end, &extras);
		if (in == NULL || extras < 1 || extras > (uint64) count)
			return 0;
		in = read_narrow_list(in, end, (int) extras, before);
		if (in == NULL)
			return 0;
		in = read_narrow_list(in, end, (int) extras, distance);
		if (in == NULL)
			return 0;
	}
	on_grid = count - (int) extras;

	/* The days on the grid are put at the end of the array, and move up as extras come between. */
	in = read_on_grid(in, end, (flags & FLAG_SPARSE) != 0, &grid, on_grid, days + extras);
	if (in == NULL)
		return 0;
	if (extras > 0)
	{
		int			at = 0;
		int			from = (int) extras;

		for (int i = 0; i < (int) extras; i++)
		{
			int64		before_day;
			int64		day;

			if (before[i] > (uint32) (count - from))
				return 0;
			memmove(days + at, days + from, before[i] * sizeof(int32));
			at += before[i];
			from += before[i];
			before_day = at > 0 ? days[at - 1] : first;
			day = before_day - (int64) (day_since((int32) before_day, grid.phase) % 7) +
				(int64) (distance[i] >> 1) * 7 + 5 + (distance[i] & 1);
			if (day > INT32_MAX)
				return 0;
			days[at++] = (int32) day;
		}
		for (int i = 1; i < count; i++)
		{
			if (days[i] <= days[i - 1])
				return 0;
		}
	}
	return days[0] == first ? (size_t) (in - begin) : 0;
}
