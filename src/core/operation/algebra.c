/*
 * operation/algebra.c
 *		price_series cut, merged, and in arithmetic with numbers and with each other.
 */
#include "pure.h"

#include "fault.h"
#include "operation/algebra.h"

void
series_write_slice(SeriesWriter *writer, const SeriesView *view, int32 first, int32 last)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));

	for (int index = series_find_block(view, first); index < view->block_count; index++)
	{
		int			from = 0;
		int			to;

		CHECK_FOR_INTERRUPTS();
		series_read_block(view, index, block);
		while (from < block->count && block->days[from] < first)
			from++;
		to = block->count;
		while (to > from && block->days[to - 1] > last)
			to--;
		if (to > from)
			series_write_points(writer, block, from, to);
		if (to < block->count)
			break;
	}
	pfree(block);
}

PriceSeries *
series_slice(const SeriesView *view, int32 first, int32 last)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *slice;

	series_writer_begin(writer, view->period, view->display_scale);
	writer->base = view->base;
	series_write_slice(writer, view, first, last);
	slice = series_writer_end(writer);
	pfree(writer);
	return slice;
}

PriceSeries *
series_with_value(const SeriesView *view, int32 day, Decimal value)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	bool		written = false;
	PriceSeries *result;

	series_writer_begin(writer, view->period, Max(view->display_scale, value.scale));
	writer->base = view->base;
	for (int index = 0; index < view->block_count; index++)
	{
		bool		before = series_block_end(view, index) < day;
		int			from = 0;
		int			to = 0;

		CHECK_FOR_INTERRUPTS();
		/* a block that stays what it is is copied without being decoded */
		if ((before || written) && series_write_encoded(writer, view, index))
			continue;
		series_read_block(view, index, block);
		while (!written && to < block->count && block->days[to] < day)
			to++;
		if (to > 0)
			series_write_points(writer, block, 0, to);
		if (!written && !before)
		{
			series_write_value(writer, day, value);
			written = true;
			if (to < block->count && block->days[to] == day)
				to++;
		}
		from = to;
		if (written && from < block->count)
			series_write_points(writer, block, from, block->count);
	}
	if (!written)
		series_write_value(writer, day, value);
	result = series_writer_end(writer);
	pfree(block);
	pfree(writer);
	return result;
}

/* Where a merge stands in one of its series: at a point, whose block may not be decoded yet. */
typedef struct MergeSource
{
	const SeriesView *view;
	int			block_index;
	int			index;			/* of the point in the block */
	int32		day;			/* of the point; beyond every day where there is none */
	bool		decoded;
	SeriesBlock block;
} MergeSource;

/* Behind the calendar. */
#define NO_DAY INT32_MAX

static void
note_day(MergeSource *source)
{
	if (source->block_index == source->view->block_count)
		source->day = NO_DAY;
	else if (source->decoded)
		source->day = source->block.days[source->index];
	else
		source->day = source->block_index == 0 ? source->view->first_day :
			series_block_end(source->view, source->block_index - 1) + 1;
}

static void
begin_block(MergeSource *source, int block_index)
{
	source->block_index = block_index;
	source->index = 0;
	source->decoded = false;
	note_day(source);
}

static MergeSource *
begin_source(const SeriesView *view)
{
	MergeSource *source = palloc(sizeof(MergeSource));

	source->view = view;
	begin_block(source, 0);
	return source;
}

/*
 * Copies the block that begins here, if any does and all of it lies before a day.  (The end that a
 * view knows of a block may be late, then the block is taken point by point.)
 */
static bool
copy_block(SeriesWriter *writer, MergeSource *source, int32 before)
{
	const SeriesView *view = source->view;
	int			next = source->block_index + 1;

	if (source->index > 0 || next > view->block_count ||
		series_block_end(view, source->block_index) >= before ||
		!series_write_encoded(writer, view, source->block_index))
		return false;
	begin_block(source, next);
	return true;
}

static SeriesPoint
take_point(MergeSource *source)
{
	SeriesPoint point;

	if (!source->decoded)
	{
		CHECK_FOR_INTERRUPTS();
		series_read_block(source->view, source->block_index, &source->block);
		source->decoded = true;
	}
	point = block_point(&source->block, source->index++);
	if (source->index == source->block.count)
		begin_block(source, source->block_index + 1);
	else
		note_day(source);
	return point;
}

/* a + b, from which trailing zeros are taken where they keep it from fitting. */
static bool
add_decimals(Decimal a, Decimal b, Decimal *result)
{
	return decimal_add(a, b, result) || decimal_add(decimal_strip(a, 0), decimal_strip(b, 0), result);
}

/* The quotes of two points of one day as one. */
static void
add_point(SeriesPoint *point, const SeriesPoint *other)
{
	SeriesPoint sum = *point;
	Fraction	a = {point->sum, point->divisor};
	Fraction	b = {other->sum, other->divisor};
	Fraction	total;

	if (!add_decimals(point->weight, other->weight, &sum.weight))
		point_out_of_range(other);
	if (a.divisor == 1 && b.divisor == 1)
	{
		if (!add_decimals(a.sum, b.sum, &sum.sum))
			point_out_of_range(other);
	}
	else
	{
		if (!fraction_add(&a, &b, &total) && !(fraction_reduce(&a) && fraction_reduce(&b) && fraction_add(&a, &b, &total)))
			point_out_of_range(other);
		if (!fraction_reduce(&total))
			point_out_of_range(other);
		sum.sum = total.sum;
		sum.divisor = total.divisor;
	}
	*point = sum;
}

PriceSeries *
series_merge(const SeriesView *a, const SeriesView *b)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	MergeSource *of_a = begin_source(a);
	MergeSource *of_b = begin_source(b);
	PriceSeries *result;

	series_writer_begin(writer, a->period, Max(a->display_scale, b->display_scale));
	writer->base = a->base;
	while (of_a->day != NO_DAY || of_b->day != NO_DAY)
	{
		SeriesPoint point;

		if (copy_block(writer, of_a, of_b->day) || copy_block(writer, of_b, of_a->day))
			continue;
		if (of_a->day == of_b->day)
		{
			SeriesPoint other = take_point(of_b);

			point = take_point(of_a);
			add_point(&point, &other);
		}
		else
			point = take_point(of_a->day < of_b->day ? of_a : of_b);
		series_write(writer, &point);
	}
	result = series_writer_end(writer);
	pfree(of_a);
	pfree(of_b);
	pfree(writer);
	return result;
}

static bool
combine_ratios(SeriesOperation operation, const Ratio *a, const Ratio *b, Ratio *result)
{
	Ratio		negative;

	switch (operation)
	{
		case SERIES_PLUS:
			/* a - (-b) */
			negative = *b;
			negative.numerator.negative = !b->numerator.negative && b->numerator.length > 0;
			return ratio_difference(result, &negative, a);
		case SERIES_MINUS:
			return ratio_difference(result, b, a);
		case SERIES_TIMES:
			return ratio_multiply(result, a, b);
		case SERIES_OVER:
			return ratio_divide(result, a, b);
	}
	return false;				/* not reached */
}

/* Of two decimals, where that is simple: false where it is not, and for a quotient. */
static bool
combine_decimals(SeriesOperation operation, Decimal a, Decimal b, Decimal *result)
{
	return (operation == SERIES_PLUS ? decimal_add(a, b, result) :
			operation == SERIES_MINUS ? decimal_subtract(a, b, result) :
			operation == SERIES_TIMES && decimal_multiply(a, b, result)) && decimal_fits(*result);
}

/* The exact result for two ratios, of a point, or that rounded by the rule for quotients. */
static void
combine(SeriesOperation operation, const SeriesPoint *of, const Ratio *a, const Ratio *b, bool rounded, Fraction *result)
{
	Ratio		ratio;

	result->divisor = 1;
	if (!combine_ratios(operation, a, b, &ratio) ||
		(rounded && !ratio_round_quotient(&ratio, &result->sum)))
		point_out_of_range(of);
	if (!rounded)
		nearest_fraction(&ratio, of, result);
}

/* The value of a day. */
static SeriesPoint
combine_points(SeriesOperation operation, const SeriesPoint *a, const SeriesPoint *b)
{
	Fraction	result = {{0, 0}, 1};
	Ratio		of_a;
	Ratio		of_b;

	if (point_is_single(a) && point_is_single(b) &&
		(combine_decimals(operation, a->sum, b->sum, &result.sum) ||
		 (operation == SERIES_OVER && quotient(a->sum, b->sum, &result.sum))))
		return point_of_value(a->day, result.sum);
	point_ratio(a, &of_a);
	point_ratio(b, &of_b);
	combine(operation, a, &of_a, &of_b, operation == SERIES_OVER, &result);
	return point_of_fraction(a->day, &result);
}

/* The sum of a point, whose weight stays, with its value combined with a number. */
static SeriesPoint
combine_with_number(SeriesOperation operation, const SeriesPoint *point, Decimal number)
{
	SeriesPoint combined = *point;
	Fraction	sum = {point->sum, point->divisor};
	Decimal		of_sum = number;	/* what its quotes have of the number */
	Ratio		a;
	Ratio		b;

	if ((operation == SERIES_PLUS || operation == SERIES_MINUS) && !decimal_multiply(number, point->weight, &of_sum))
		point_out_of_range(point);
	if (point->divisor == 1 && combine_decimals(operation, point->sum, of_sum, &combined.sum))
		return combined;
	ratio_of_fraction(&a, &sum);
	ratio_of(&b, of_sum, (Decimal) {1, 0});
	combine(operation, point, &a, &b, false, &sum);
	combined.sum = sum.sum;
	combined.divisor = sum.divisor;
	return combined;
}

/* Decimals with which numeric would print the result; quotients print with those that they need. */
static int
display_scale_of(SeriesOperation operation, int a, int b)
{
	switch (operation)
	{
		case SERIES_PLUS:
		case SERIES_MINUS:
			return Max(a, b);
		case SERIES_TIMES:
			return Min(a + b, DECIMAL_MAX_SCALE);
		case SERIES_OVER:
			return 0;
	}
	return 0;					/* not reached */
}

static SeriesWriter *
begin_result(const SeriesView *a, SeriesOperation operation, int display_scale)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));

	series_writer_begin(writer, a->period,
						display_scale_of(operation, a->display_scale, display_scale));
	if (operation == SERIES_PLUS || operation == SERIES_MINUS)
		writer->base = a->base;
	return writer;
}

PriceSeries *
series_with_number(const SeriesView *a, SeriesOperation operation, Decimal number)
{
	SeriesWriter *writer = begin_result(a, operation, number.scale);
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	PriceSeries *result;

	series_seek(cursor, a, a->first_day);
	while (series_next(cursor, &point))
	{
		point = combine_with_number(operation, &point, number);
		series_write(writer, &point);
	}
	result = series_writer_end(writer);
	pfree(writer);
	pfree(cursor);
	return result;
}

bool
number_over_series(Decimal number, const SeriesView *a, PriceSeries **result, int32 *day)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	const SeriesPoint numerator = point_of_value(0, number);
	SeriesPoint point;

	series_writer_begin(writer, a->period, 0);
	series_seek(cursor, a, a->first_day);
	while (series_next(cursor, &point))
	{
		SeriesPoint quotient_of_day;

		*day = point.day;
		if (point.sum.mantissa == 0)
			return false;
		quotient_of_day = combine_points(SERIES_OVER, &numerator, &point);
		quotient_of_day.day = point.day;
		series_write(writer, &quotient_of_day);
	}
	*result = series_writer_end(writer);
	pfree(writer);
	pfree(cursor);
	return true;
}

bool
series_with_series(const SeriesView *a, SeriesOperation operation, const SeriesView *b,
				   PriceSeries **result, int32 *day)
{
	SeriesWriter *writer = begin_result(a, operation, b->display_scale);
	SeriesCursor *of_a = palloc(sizeof(SeriesCursor));
	SeriesCursor *of_b = palloc(sizeof(SeriesCursor));
	SeriesPoint point_a;
	SeriesPoint point_b;
	bool		more = false;

	if (a->count > 0 && b->count > 0)
	{
		series_seek(of_a, a, b->first_day);
		series_seek(of_b, b, a->first_day);
		more = series_next(of_a, &point_a) && series_next(of_b, &point_b);
	}
	while (more)
	{
		if (point_a.day < point_b.day)
			more = series_next(of_a, &point_a);
		else if (point_b.day < point_a.day)
			more = series_next(of_b, &point_b);
		else
		{
			*day = point_a.day;
			if (operation == SERIES_OVER && point_b.sum.mantissa == 0)
				return false;
			point_a = combine_points(operation, &point_a, &point_b);
			series_write(writer, &point_a);
			more = series_next(of_a, &point_a) && series_next(of_b, &point_b);
		}
	}
	*result = series_writer_end(writer);
	pfree(writer);
	pfree(of_a);
	pfree(of_b);
	return true;
}

PriceSeries *
series_rounded(const SeriesView *view, int digits)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	PriceSeries *result;

	series_writer_begin(writer, view->period, digits);
	writer->base = view->base;
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		Ratio		value;
		Decimal		rounded;

		point_ratio(&point, &value);
		if (!ratio_round(&value, digits, &rounded))
			point_out_of_range(&point);
		series_write_value(writer, point.day, rounded);
	}
	result = series_writer_end(writer);
	pfree(writer);
	pfree(cursor);
	return result;
}
