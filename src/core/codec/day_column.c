/*
 * codec/day_column.c
 *		The days of one block, packed.
 *
 * Days lie on a grid, whose places are numbered in order:
 *	 DAYS		every day
 *	 WEEKDAYS	five days of each week; the phase says on which day the five begin
 *	 MONTHS		the first day of each month, or with phase 1 the last
 * and the column is a list of the places that are left out before each day (every stride-th place
 * counts, as in quarters or weeks).  Most are none: the list is dense or, for the same reason as in
 * codec/integer_column.c, sparse.  A day beside the five of the week is an extra: it is not in that list but
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
 * The encoder takes the grid on which the fewest days are irregular, and then the shorter form.
 */
#include "calendar/calendar.h"
#include "codec/rice_list.h"

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

/* A column before it is written. */
typedef struct DayNumbers
{
	int			kind;			/* of grid */
	int			phase;
	uint64		stride;
	int			on_grid;
	uint64		left_out[CODEC_BLOCK_POINTS];	/* before each day on the grid */
	int			extras;
	uint64		before[CODEC_BLOCK_POINTS]; /* days on the grid before each extra */
	uint64		distance[CODEC_BLOCK_POINTS];
	int			irregular;		/* how many are not zero, an extra counting for three */
} DayNumbers;

/* A day counted from one that no block can hold and that begins a grid of weekdays of this phase. */
static inline uint64
day_since(int32 day, int phase)
{
	return (uint64) ((int64) day - INT32_MIN + 7 - phase);
}

/* The greatest number of which all gaps are multiples. */
static uint64
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
	return stride;
}

/* Turns distances of places, of which the first means nothing, into how many are left out. */
static void
leave_out(DayNumbers *numbers)
{
	uint64	   *left_out = numbers->left_out;
	uint64		stride = 1;
	int			regular = 1;

	if (numbers->on_grid > 1)
		stride = common_stride(left_out + 1, numbers->on_grid - 1);
	for (int i = 1; i < numbers->on_grid; i++)
	{
		regular += left_out[i] == stride;
		left_out[i] -= stride;
	}
	if (stride > 1 && regular < numbers->on_grid)
	{
		for (int i = 1; i < numbers->on_grid; i++)
			left_out[i] /= stride;
	}
	left_out[0] = 0;
	numbers->stride = stride;
	numbers->irregular = numbers->on_grid - regular;
}

static void
number_days(const int32 *days, int count, DayNumbers *numbers)
{
	numbers->kind = GRID_DAYS;
	numbers->phase = 0;
	numbers->extras = 0;
	numbers->on_grid = count;
	for (int i = 1; i < count; i++)
		numbers->left_out[i] = (uint32) days[i] - (uint32) days[i - 1];
	leave_out(numbers);
}

/* false where a day is on no place of the grid of months of this phase */
static bool
number_months(const int32 *days, int count, int phase, DayNumbers *numbers)
{
	int32		before = 0;

	numbers->kind = GRID_MONTHS;
	numbers->phase = phase;
	numbers->extras = 0;
	numbers->on_grid = count;
	for (int i = 0; i < count; i++)
	{
		int32		month;

		if (!calendar_holds(days[i]))
			return false;
		month = before + 1;		/* most often */
		if (i == 0 || period_of_number(PERIOD_MONTH, month) != days[i] + phase)
		{
			month = period_number(PERIOD_MONTH, days[i] + phase);
			if (period_of_number(PERIOD_MONTH, month) != days[i] + phase)
				return false;
		}
		numbers->left_out[i] = month - before;
		before = month;
	}
	leave_out(numbers);
	return true;
}

/* The phase of the grid of weekdays whose weeks begin on Monday, as 2000-01-03 (day 2) was one. */
#define MONDAY_PHASE ((int) ((INT64CONST(2) - INT32_MIN) % 7))

/* The phase of a grid of weekdays that leaves the fewest days beside it. */
static int
best_phase(const int32 *days, int count)
{
	int			found[7] = {0};
	int			fewest = count + 1;
	int			best = 0;

	for (int i = 0; i < count; i++)
		found[day_since(days[i], 0) % 7]++;
	for (int phase = 0; phase < 7; phase++)
	{
		int			extras = found[(phase + 5) % 7] + found[(phase + 6) % 7];

		if (extras < fewest)
		{
			fewest = extras;
			best = phase;
		}
	}
	return best;
}

/* Days are counted in 32 bits here, and in weeks by a product that is exact up to this number. */
#define WEEKDAYS_SPAN 1000000000
#define WEEKS(days) ((uint32) ((uint64) (days) * 613566757 >> 32))	/* 2^32 / 7, rounded up */

static void
number_weekdays(const int32 *days, int count, int phase, DayNumbers *numbers)
{
	int			on_grid = 0;
	int			extras = 0;
	int			irregular = 0;
	int			before = 0;
	uint32		first_day_of_week = day_since(days[0], phase) % 7;
	uint32		origin = (uint32) days[0] - first_day_of_week;
	uint32		week_before = 0;
	uint32		next = Min(first_day_of_week, 5);

	for (int i = 0; i < count; i++)
	{
		uint32		since = (uint32) days[i] - origin;
		uint32		week = WEEKS(since);
		uint32		place = since - week * 2;

		if (likely(since - week * 7 < 5))
		{
			irregular += place != next;
			numbers->left_out[on_grid++] = place - next;
			next = place + 1;
			before++;
		}
		else
		{
			numbers->before[extras] = before;
			numbers->distance[extras++] = 2 * (week - week_before) + since - week * 7 - 5;
			before = 0;
		}
		week_before = week;
	}
	numbers->kind = GRID_WEEKDAYS;
	numbers->phase = phase;
	numbers->stride = 1;
	numbers->on_grid = on_grid;
	numbers->extras = extras;
	numbers->irregular = irregular + 3 * extras;
}

static uint8 *
write_narrow(const uint64 *numbers, int count, uint8 *out)
{
	ListPlan	plan;

	plan_list(numbers, count, &plan);
	return write_list(&plan, numbers, count, out);
}

static uint8 *
write_numbers(const DayNumbers *numbers, uint8 *out)
{
	uint8	   *flags = out++;
	SparseNumbers sparse;
	ListPlan	zeros;
	ListPlan	less_one;
	ListPlan	dense;

	*flags = numbers->kind | numbers->phase << PHASE_SHIFT;
	if (numbers->stride != 1)
	{
		*flags |= FLAG_STRIDE;
		out = write_varint(out, numbers->stride);
	}
	if (numbers->extras > 0)
	{
		*flags |= FLAG_EXTRAS;
		out = write_varint(out, numbers->extras);
		out = write_narrow(numbers->before, numbers->extras, out);
		out = write_narrow(numbers->distance, numbers->extras, out);
	}
	find_sparse(numbers->left_out, numbers->on_grid, &sparse);
	plan_list(sparse.zeros, sparse.count, &zeros);
	plan_list(sparse.less_one, sparse.count, &less_one);
	if (sparse.count > numbers->on_grid / 4)
	{
		plan_list(numbers->left_out, numbers->on_grid, &dense);
		if (dense.bytes < varint_bytes(sparse.count) + zeros.bytes + less_one.bytes)
			return write_list(&dense, numbers->left_out, numbers->on_grid, out);
	}
	*flags |= FLAG_SPARSE;
	out = write_varint(out, sparse.count);
	out = write_list(&zeros, sparse.zeros, sparse.count, out);
	return write_list(&less_one, sparse.less_one, sparse.count, out);
}

size_t
days_encode(const int32 *days, int count, uint8 *out)
{
	DayNumbers	every;
	DayNumbers	other;

	number_days(days, count, &every);
	if (every.stride == 1 && every.irregular > 0 && every.irregular < count / 2 &&
		days[count - 1] - (int64) days[0] < WEEKDAYS_SPAN)
	{
		number_weekdays(days, count, MONDAY_PHASE, &other);
		if (other.extras > count / 8)
			number_weekdays(days, count, best_phase(days, count), &other);
		if (other.irregular < every.irregular)
			return write_numbers(&other, out) - out;
	}
	else if (every.irregular > 0 && days[1] - (int64) days[0] >= 28 &&
			 (number_months(days, count, 0, &other) || number_months(days, count, 1, &other)) &&
			 other.irregular < every.irregular)
		return write_numbers(&other, out) - out;
	return write_numbers(&every, out) - out;
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

/* The day of each place of a grid of weekdays, as far as a block reaches. */
#define WEEK(n) 7 * (n), 7 * (n) + 1, 7 * (n) + 2, 7 * (n) + 3, 7 * (n) + 4
#define WEEKS4(n) WEEK(n), WEEK(n + 1), WEEK(n + 2), WEEK(n + 3)
#define WEEKS16(n) WEEKS4(n), WEEKS4(n + 4), WEEKS4(n + 8), WEEKS4(n + 12)
static const uint16 weekday_of_place[] = {
	WEEKS16(0), WEEKS16(16), WEEKS16(32), WEEKS16(48), WEEKS16(64), WEEKS16(80), WEEKS4(96),
	WEEKS4(100)
};

StaticAssertDecl(lengthof(weekday_of_place) >= CODEC_BLOCK_POINTS + 4, "a block may begin on Friday");

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
				uint32		week = (uint32) (grid->origin + from / 5 * 7);
				const uint16 *day = weekday_of_place + from % 5;

				if (grid->origin + (int64) ((last + grid->day) / 5 * 7 + (last + grid->day) % 5) >
					INT32_MAX)
					return false;
				for (int i = 0; i < count; i++)
					days[i] = (int32) (week + day[i]);
				return true;
			}
		default:
			/* the last day of the calendar is that of a month, which is placed by the next one */
			if (last * grid->stride >
				(uint64) (period_number(PERIOD_MONTH, CALENDAR_LAST_DAY + grid->phase) - grid->origin))
				return false;
			for (int i = 0; i < count; i++)
				days[i] = period_of_number(PERIOD_MONTH, (int32) (grid->origin + (place + i) *
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

/* The flags and what they say of the grid. */
static const uint8 *
read_grid(const uint8 *in, const uint8 *end, int32 first, Grid *grid)
{
	int			flags = *in++;
	uint64		stride = 1;

	grid->kind = flags & GRID_MASK;
	grid->phase = (flags & PHASE_MASK) >> PHASE_SHIFT;
	grid->origin = first;
	grid->day = 0;
	if (flags & FLAG_STRIDE)
	{
		in = read_varint(in, end, &stride);
		if (in == NULL || stride < 2 || stride > UINT32_MAX)
			return NULL;
	}
	grid->stride = (uint32) stride;

	switch (grid->kind)
	{
		case GRID_DAYS:
			return grid->phase > 0 ? NULL : in;
		case GRID_WEEKDAYS:
			if (grid->phase > 6 || stride > 1)
				return NULL;
			grid->day = day_since(first, grid->phase) % 7;
			grid->origin -= grid->day;
			grid->day = Min(grid->day, 5);
			return in;
		case GRID_MONTHS:
			if (grid->phase > 1 || !calendar_holds(first))
				return NULL;
			grid->origin = period_number(PERIOD_MONTH, first + grid->phase);
			return in;
		default:
			return NULL;
	}
}

size_t
days_decode(const uint8 *in, size_t length, int count, int32 first, int32 *days)
{
	const uint8 *begin = in;
	const uint8 *end = in + length;
	int			flags;
	Grid		grid;
	uint64		extras = 0;
	uint32		before[CODEC_BLOCK_POINTS];
	uint32		distance[CODEC_BLOCK_POINTS];
	int			on_grid;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 1)
		return 0;
	flags = *in;
	in = read_grid(in, end, first, &grid);
	if (in == NULL)
		return 0;
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

static inline int64
day_of_place(const DayRuns *runs, int64 place)
{
	if (!runs->weekdays)
		return runs->origin + place * runs->stride;
	place += runs->day_of_week;
	return runs->origin + place / 5 * 7 + place % 5;
}

bool
days_find_runs(const uint8 *in, size_t length, int count, int32 first, DayRuns *runs)
{
	const uint8 *end = in + length;
	uint32		zeros[CODEC_BLOCK_POINTS];
	uint32		left_out[CODEC_BLOCK_POINTS];
	uint64		found;
	uint64		from = 0;
	uint64		place = 0;
	Grid		grid;
	int			flags;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 1)
		return false;
	flags = *in;
	if ((flags & FLAG_EXTRAS) || !(flags & FLAG_SPARSE) || (flags & GRID_MASK) == GRID_MONTHS)
		return false;
	in = read_grid(in, end, first, &grid);
	if (in == NULL)
		return false;
	in = read_varint(in, end, &found);
	if (in == NULL || found > (uint64) count)
		return false;
	in = read_narrow_list(in, end, (int) found, zeros);
	if (in == NULL)
		return false;
	in = read_narrow_list(in, end, (int) found, left_out);
	if (in != end)
		return false;

	runs->weekdays = grid.kind == GRID_WEEKDAYS;
	runs->stride = grid.stride;
	runs->origin = grid.origin;
	runs->day_of_week = grid.day;
	runs->count = count;
	runs->runs = (int) found + 1;
	runs->from[0] = 0;
	runs->place[0] = 0;
	for (int i = 0; i < (int) found; i++)
	{
		/* the days from the one at which places were left out to before the next such */
		uint64		run = (uint64) zeros[i] + (i > 0);

		if (run >= count - from)
			return false;
		from += run;
		place += run + left_out[i] + 1;
		runs->from[i + 1] = (uint16) from;
		runs->place[i + 1] = (int64) place;
	}
	runs->from[runs->runs] = count;
	place += count - from - 1;
	return place <= UINT32_MAX && place * grid.stride <= UINT32_MAX && first >= CALENDAR_FIRST_DAY &&
		day_of_place(runs, place) <= CALENDAR_LAST_DAY &&
		day_of_place(runs, runs->place[0]) == first && runs->from[1] > 0;
}

int32
day_of_runs(const DayRuns *runs, int index, int *run)
{
	while (index >= runs->from[*run + 1])
		(*run)++;
	return (int32) day_of_place(runs, runs->place[*run] + index - runs->from[*run]);
}

int
days_up_to(const DayRuns *runs, int32 day, int *run)
{
	uint32		since = (uint32) (day - runs->origin);
	int64		places;			/* on or before the day */

	if (runs->weekdays)
	{
		uint32		weeks = since / 7;

		places = (int64) (weeks * 5 + Min(since - weeks * 7 + 1, 5)) - runs->day_of_week;
	}
	else
		places = (int64) (since / runs->stride) + 1;
	while (*run + 1 < runs->runs && runs->place[*run + 1] < places)
		(*run)++;
	places += runs->from[*run] - runs->place[*run];
	return (int) Max(Min(places, runs->from[*run + 1]), runs->from[*run]);
}
