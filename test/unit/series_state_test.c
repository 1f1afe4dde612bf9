/*
 * series_state_test.c
 *		The building form of price_series, against a plain map from day to sum and weight.
 *
 * Random quotes, in many kinds of order, are added to states, which are merged in random shape,
 * packed and unpacked, sorted and read on the way, and moved to memory of exactly their size, as the
 * executor does.  The packed bytes must be those that the map gives.
 *
 * Arguments: a seed and the number of rounds.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "building/merge.h"
#include "building/view.h"
#include "random_rounds.h"
#include "series/text.h"
#include "series/writer.h"

#define MOST_ROWS 6000
#define MOST_STATES 6

/* Scales of the map: sums at 18 decimals, weights at 3. */
#define MAP_SCALE 18
#define MAP_WEIGHT_SCALE 3

/* A number of random length: all magnitudes are equally likely. */
static int64
magnitude(int bits)
{
	int			length = below(bits + 1);

	return length == 0 ? 0 : (int64) (random_bits() >> (64 - length));
}

typedef struct Row
{
	SeriesPoint point;
	bool		quote;			/* added as a price, weight 1, and else as a point */
} Row;

/* What a round is made of. */
typedef struct Plan
{
	int			rows;
	int			span;			/* days */
	int			order;			/* see next_day */
	int			scales;			/* prices have 0 .. scales decimals */
	int			bits;			/* of a mantissa */
	bool		weighted;
	bool		negative;
	int			small_rows;		/* so many come first, with prices of few digits and no weights */
} Plan;

static Plan
random_plan(void)
{
	static const int spans[] = {1, 3, 60, 400, 1300, 8000, 200000, 3600000};
	static const int scale_sets[] = {0, 0, 2, 2, 4, 12, 18};
	Plan		plan;

	plan.rows = below(4) == 0 ? below(MOST_ROWS) + 1 : below(900) + 1;
	plan.span = spans[below(8)];
	plan.order = below(7);
	plan.scales = scale_sets[below(7)];
	plan.bits = below(3) == 0 ? 62 : 20;
	plan.weighted = below(4) == 0;
	plan.negative = below(3) == 0;
	plan.small_rows = below(2) ? 0 : below(plan.rows);
	return plan;
}

static int32
next_day(const Plan *plan, int i)
{
	int32		ascending = (int64) i * plan->span / plan->rows;
	int32		day;

	switch (plan->order)
	{
		case 0:
			day = ascending;
			break;
		case 1:					/* in order, but for a few that come late */
			day = below(300) == 0 ? below(ascending + 1) : ascending;
			break;
		case 2:
			day = plan->span - ascending;
			break;
		case 3:					/* several lists, one after the other */
			day = (int64) (i * 7 % plan->rows) * plan->span / plan->rows;
			break;
		case 4:					/* most on few days */
			day = below(4) == 0 ? below(plan->span) : below(Min(plan->span, 5));
			break;
		case 5:					/* in order, but for the last, which is near it */
			day = ascending;
			if (i > plan->rows * 3 / 4)
				day += below(Min(plan->span - ascending, plan->span / 20 + 1));
			break;
		default:
			day = below(plan->span);
	}
	return CALENDAR_FIRST_DAY + (plan->span > 1000000 ? 0 : 740000) + day;
}

/* Divisors, and a multiple of them all, over which the map has its sums where some row has one. */
static const int divisors[] = {3, 7, 9, 21};
#define MAP_DIVISOR 63

static Row
random_row(const Plan *plan, int i)
{
	Row			row;
	bool		small = i < plan->small_rows;

	row.point.day = next_day(plan, i);
	row.point.sum.mantissa = magnitude(small ? 20 : plan->bits);
	if (plan->negative && below(2))
		row.point.sum.mantissa = -row.point.sum.mantissa;
	row.point.sum.scale = below(3) == 0 ? below(plan->scales + 1) : plan->scales;
	row.point.weight = (Decimal) {1, 0};
	row.point.divisor = 1;
	row.quote = !plan->weighted || small || below(2);
	if (!row.quote)
	{
		row.point.weight = (Decimal) {magnitude(34) + 1, below(2) ? 0 : below(MAP_WEIGHT_SCALE + 1)};
		if (plan->bits <= 50 && below(3) == 0)
			row.point.divisor = divisors[below(lengthof(divisors))];
	}
	return row;
}

/* The map: one cell a day, sorted by it. */
typedef struct MapEntry
{
	int32		day;
	int128		sum;
	int128		weight;
} MapEntry;

static int
compare_entries(const void *a, const void *b)
{
	const MapEntry *left = a;
	const MapEntry *right = b;

	return (left->day > right->day) - (left->day < right->day);
}

/* The series of the rows, by sorting and adding; false where 36 digits do not hold it. */
static bool
reference(const Row *rows, int count, PriceSeries **series)
{
	MapEntry   *map = malloc(count * sizeof(MapEntry));
	SeriesWriter *writer = malloc(sizeof(SeriesWriter));
	volatile int display_scale = 0;
	volatile bool good = true;
	volatile int divisor = 1;

	for (int i = 0; i < count; i++)
		divisor = rows[i].point.divisor > 1 ? MAP_DIVISOR : divisor;
	for (int i = 0; i < count; i++)
	{
		map[i].day = rows[i].point.day;
		map[i].sum = rows[i].point.sum.mantissa * power_of_ten(MAP_SCALE - rows[i].point.sum.scale) *
			(divisor / rows[i].point.divisor);
		map[i].weight = rows[i].point.weight.mantissa *
			power_of_ten(MAP_WEIGHT_SCALE - rows[i].point.weight.scale);
		display_scale = Max(display_scale, rows[i].point.sum.scale);
	}
	qsort(map, count, sizeof(MapEntry), compare_entries);
	if (setjmp(escape))
		good = false;
	else
	{
		series_writer_begin(writer, PERIOD_DAY, display_scale);
		for (int i = 0; i < count; i++)
		{
			int128		sum = map[i].sum;
			int128		weight = map[i].weight;

			while (i + 1 < count && map[i + 1].day == map[i].day)
			{
				i++;
				if (__builtin_add_overflow(sum, map[i].sum, &sum))
					series_out_of_range();
				weight += map[i].weight;
			}
			series_write(writer, &(SeriesPoint) {map[i].day, {sum, MAP_SCALE}, {weight, MAP_WEIGHT_SCALE}, divisor});
		}
		/* what was written has the decimals of the map, and is shown with those of the rows */
		*series = series_writer_end(writer);
		(*series)->display_scale = display_scale;
	}
	free(map);
	free(writer);
	return good;
}

/* As the executor keeps a state: in memory of exactly its size. */
static SeriesState *
moved(SeriesState *state)
{
	size_t		size = VARSIZE(state);
	SeriesState *copy = malloc(size);

	memcpy(copy, state, size);
	return copy;
}

static SeriesState *
add_row(SeriesState *state, const Row *row)
{
	series_state_note_scale(state, row->point.sum.scale);
	return row->quote ?
		series_state_add(state, row->point.day, (int64) row->point.sum.mantissa, row->point.sum.scale) :
		series_state_add_point(state, &row->point);
}

static bool
same_bytes(const PriceSeries *a, const PriceSeries *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* Packs without taking the state out of the aggregate's hands, as a final function does. */
static PriceSeries *
final(SeriesState *state)
{
	SeriesView	view;

	series_state_sort(&state);
	series_open_either(&view, &state->header);
	return series_pack(view.series);
}

/* Adds the rows in the order given, in several states, and merges these. */
static PriceSeries *
build(const Row *rows, int count)
{
	SeriesState *states[MOST_STATES];
	int			state_count = below(3) == 0 ? 1 : 1 + below(MOST_STATES);
	int			by_runs = below(2);
	int			seen = 0;

	for (int i = 0; i < state_count; i++)
		states[i] = NULL;
	for (int i = 0; i < count; i++)
	{
		int			which = by_runs ? (int) ((int64) i * state_count / count) : below(state_count);
		SeriesState *state = states[which];

		if (state == NULL)
			state = series_state_begin(PERIOD_DAY, NULL);
		state = add_row(state, &rows[i]);
		if (state != states[which])
			state = moved(state);
		states[which] = state;

		/* a final function in the midst, which must change nothing */
		if (below(200) == 0)
		{
			PriceSeries *expected;
			Row		   *so_far = malloc(count * sizeof(Row));
			PriceSeries *now = final(state);

			for (int k = 0; k <= i; k++)
				if (by_runs && (int) ((int64) k * state_count / count) == which)
					so_far[seen++] = rows[k];
			if (by_runs && seen > 0)
			{
				jmp_buf		saved;

				memcpy(&saved, &escape, sizeof(saved));
				if (reference(so_far, seen, &expected))
					check(same_bytes(now, expected), "a final function in the midst");
				memcpy(&escape, &saved, sizeof(saved));
			}
			seen = 0;
			check(same_bytes(now, final(state)), "a final function again");
			free(so_far);
		}
	}
	for (int i = 0; i < state_count; i++)
		if (states[i] == NULL)
			states[i] = series_state_begin(PERIOD_DAY, NULL);

	while (state_count > 1)
	{
		int			from = below(state_count - 1) + 1;
		int			to = below(from);
		PriceSeries *other = &states[from]->header;

		if (below(3) == 0)
			other = series_pack(other);
		if (below(4) == 0)
			states[to] = series_state_of(series_pack(&states[to]->header));
		states[to] = moved(series_state_merge(states[to], other));
		states[from] = states[--state_count];
	}
	return below(2) ? final(states[0]) : series_pack(&states[0]->header);
}

/*
 * A frame that moves over the rows: they come in order, and leave from the front in the same order.
 * Where a row cannot be taken out the frame is computed anew, as the server does.
 */
static void
check_frames(const Row *rows, int count)
{
	SeriesState *state = series_state_begin(PERIOD_DAY, NULL);
	volatile int first = 0;		/* rows [first, next) are in the state */
	volatile int next = 0;

	for (int frame = 0; frame < 40 && next < count; frame++)
	{
		int			step = below(Max(count / 20, 2));
		int			to = Min(next + step, count);
		int			leave = below(Max(count / 20, 2));
		int			from = Min(first + leave, to);
		PriceSeries *expected;
		bool		good;

		while (state && first < Min(from, next))
		{
			const SeriesPoint *point = &rows[first].point;

			first++;
			if (!series_state_forget_scale(state, point->sum.scale) || !series_state_remove(&state, point))
				state = NULL;
			else
				state = moved(state);
		}
		if (state == NULL || first < from)
		{
			state = series_state_begin(PERIOD_DAY, NULL);
			next = from;
		}
		first = from;
		for (; next < to; next++)
			state = add_row(state, &rows[next]);
		state = moved(state);
		if (first == next)
			continue;
		{
			jmp_buf		saved;

			memcpy(&saved, &escape, sizeof(saved));
			good = reference(rows + first, next - first, &expected);
			memcpy(&escape, &saved, sizeof(saved));
		}
		if (good)
			check(same_bytes(final(state), expected), "a frame that moves");
	}
}

static void
shuffle(Row *rows, int count)
{
	for (int i = count - 1; i > 0; i--)
	{
		int			other = below(i + 1);
		Row			row = rows[i];

		rows[i] = rows[other];
		rows[other] = row;
	}
}

/* Everything that a cursor finds, from any day on, is what the text says. */
static void
check_reading(const PriceSeries *series)
{
	SeriesView	view;
	SeriesCursor cursor;
	SeriesPoint point;
	int32		from;
	int			count = 0;
	int			skipped = 0;
	SeriesState *state = series_state_of(series);
	SeriesView	of_state;

	series_open_either(&view, series);
	series_open_either(&of_state, &state->header);
	check(series_compare(&view, &of_state) == 0, "a state of a series equals it");
	check(view.count == of_state.count && view.first_day == of_state.first_day &&
		  view.last_day == of_state.last_day, "a state of a series has its days");
	from = view.first_day + below(view.last_day - view.first_day + 1);
	series_seek(&cursor, &view, view.first_day);
	while (series_next(&cursor, &point))
		skipped += point.day < from;
	series_seek(&cursor, &of_state, from);
	while (series_next(&cursor, &point))
	{
		if (point.day < from)
			count = -view.count;
		count++;
	}
	check(skipped + count == view.count, "a cursor from a day on");
	check(same_bytes(series_pack(&state->header), series), "a state of a series packs to it");
}

static void
check_text(const PriceSeries *series)
{
	SeriesView	view;
	PriceSeries *again = NULL;
	ParseError	error;
	char	   *text;

	series_open_either(&view, series);
	text = series_print(&view);
	check(series_parse(text, strlen(text), &again, &error) && same_bytes(series, again),
		  "the text of a series");
}

/*
 * A list with sealed blocks that is made anew, because rows are not in order any more, at the very row that needs
 * wider entries, or decimals of weights, that nothing before it needed: tried at every length.
 */
static void
check_late_rows(void)
{
	enum
	{
		ROWS = 1400
	};
	Row		   *rows = malloc((ROWS + 1) * sizeof(Row));
	SeriesState *state = series_state_begin(PERIOD_DAY, NULL);
	int			spacing = below(2) ? 1 : 9; /* dense enough for a grid, or not */
	int			swaps = 400 + below(ROWS);	/* neighbours come the wrong way round from here on */
	int			wide_from = below(3) ? ROWS : below(ROWS);
	int			kind = below(4);

	for (int i = 0; i < ROWS; i++)
	{
		SeriesPoint *point = &rows[i].point;

		point->day = 730000 + spacing * (i + (i >= swaps ? 1 - 2 * (i % 2) : 0));
		point->sum = (Decimal) {i < wide_from ? magnitude(20) : magnitude(63) * (int128) 1000, 2};
		point->weight = (Decimal) {1, 0};
		point->divisor = 1;
		rows[i].quote = i < wide_from;
		state = moved(add_row(state, &rows[i]));
		if (i >= 500)
		{
			Row		   *probe = &rows[i + 1];
			SeriesState *copy = moved(state);
			PriceSeries *expected;

			probe->point.day = point->day - spacing * (below(2) ? below(3) : below(i));
			probe->point.sum = (Decimal) {kind == 1 ? INT64_MAX / 3 * (int128) 1000 : 500, 2};
			probe->point.weight = (Decimal) {kind == 2 ? 1005 : kind == 3 ? INT64CONST(5000000000) : 1, kind == 2 ? 3 : 0};
			probe->point.divisor = kind == 2 && wide_from == ROWS ? 7 : 1;
			probe->quote = kind == 0;
			check(reference(rows, i + 2, &expected) && same_bytes(final(add_row(copy, probe)), expected),
				  "a late row");
			free(copy);
			free(expected);
		}
	}
	free(rows);
}

/*
 * Rows are taken out at other prices than they were added, as the fault of a function that the server takes for
 * immutable: every count stays, and what comes after.
 */
static void
check_other_prices(void)
{
	enum
	{
		ROWS = 400,
		FRAME = 100,
		DAYS = 211
	};
	SeriesState *state = series_state_begin(PERIOD_DAY, NULL);
	bool		right = true;

	for (int i = 0; i < ROWS; i++)
	{
		SeriesPoint leaves = {730000 + (i - FRAME) * 37 % DAYS, {below(100), 0}, {1, 0}, 1};

		state = moved(series_state_add(state, 730000 + i * 37 % DAYS, i == ROWS - 1 ? INT64_MAX / 2 : below(100), 0));
		if (i < FRAME)
			continue;
		right &= series_state_remove(&state, &leaves);
		state = sorted(moved(state));
		right &= state->header.count == FRAME;
	}
	check(right && state->kind != STATE_GRID, "rows taken out at other prices");
	free(state);
}

/*
 * Quotes of a day that cancel out are taken out again: what is left then is larger than what there was, beyond a
 * place that held it.
 */
static void
check_cancelling(void)
{
	static const int days[] = {1, 60};	/* a list, a grid */
	static const int64 prices[] = {INT64_C(1) << 46, INT64_MAX / 2, INT64_MAX};

	for (int of = 0; of < (int) lengthof(days); of++)
		for (int price = 0; price < (int) lengthof(prices); price++)
		{
			SeriesState *state = series_state_begin(PERIOD_DAY, NULL);
			SeriesWriter *writer = palloc(sizeof(SeriesWriter));
			bool		right = true;

			series_writer_begin(writer, PERIOD_DAY, 0);
			for (int day = days[of]; day-- > 0;)
				for (int i = 0; i < 8; i++)
					state = moved(series_state_add(state, 730000 + day, i % 2 ? -prices[price] : prices[price], 0));
			for (int day = 0; day < days[of]; day++)
			{
				SeriesPoint leaves = {730000 + day, {-prices[price], 0}, {1, 0}, 1};
				SeriesPoint left = {730000 + day, {(int128) 4 * prices[price], 0}, {4, 0}, 1};

				for (int i = 0; i < 4; i++)
				{
					right &= series_state_remove(&state, &leaves);
					state = moved(state);
				}
				series_write(writer, &left);
			}
			right &= same_bytes(series_pack(&state->header), series_writer_end(writer));
			check(right, "what cancelled out is taken out");
			free(state);
		}
}

static void
one_round(void)
{
	Plan		plan = random_plan();
	Row		   *rows = malloc(plan.rows * sizeof(Row));
	PriceSeries *expected;
	bool		good;

	for (int i = 0; i < plan.rows; i++)
		rows[i] = random_row(&plan, i);
	good = reference(rows, plan.rows, &expected);
	for (int turn = 0; turn < 4; turn++)
	{
		if (setjmp(escape))
			check(!good || escaped_by == ESCAPED_BY_RANGE, "nothing is corrupt");
		else
		{
			PriceSeries *built = build(rows, plan.rows);

			if (good)
			{
				check(same_bytes(built, expected), "packed bytes");
				if (turn == 0)
				{
					check_reading(built);
					check_text(built);
				}
			}
		}
		if (setjmp(escape) == 0)
		{
			if (turn < 2)
				check_frames(rows, plan.rows);
			if (turn > 0)
				shuffle(rows, plan.rows);
		}
		else
			check(!good || escaped_by == ESCAPED_BY_RANGE, "nothing is corrupt in a frame");
	}
	free(rows);
	if (round_number % 8 == 0)
	{
		check_late_rows();
		check_other_prices();
		check_cancelling();
	}
}

int
main(int argc, char **argv)
{
	return run_rounds(&(Rounds) {one_round, 40, 400}, argc, argv);
}
