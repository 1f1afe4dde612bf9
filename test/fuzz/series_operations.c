/*
 * series_operations.c
 *		What is computed of one price_series, or two: whatever comes out is a value, and a series is as this
 *		version writes it.
 *
 * An input is 16 bytes, which are arguments, then texts of up to two series.
 */
#include "series_value.h"

#include "building/merge.h"
#include "building/view.h"
#include "chart/sparkline.h"
#include "operation/algebra.h"
#include "operation/alignment.h"
#include "operation/change.h"
#include "operation/downsample.h"
#include "operation/moving_average.h"
#include "operation/rebase.h"
#include "operation/resample.h"
#include "operation/splice.h"
#include "operation/summary.h"
#include "operation/suspicious.h"
#include "operation/unit.h"
#include "operation/volatility.h"
#include "operation/year_to_date.h"
#include "series/text.h"

#define ARGUMENT_BYTES 16
#define DIGITS_MAX 30			/* that the functions of SQL take */

typedef struct Operands
{
	SeriesView	a;
	SeriesView	b;				/* maybe the same */
	Period		period;			/* that a may be resampled to */
	ResampleMethod method;
	ChangeForm	form;
	int			number;			/* a small one, at least 1 */
	int32		day;			/* around the points, or anywhere */
	DayRange	window;			/* from that day on */
	Decimal		decimal;
	PriceUnit	from_unit;
	PriceUnit	to_unit;
	bool		flag;
	int			more;			/* points to be added to a, so that it has several blocks, */
	int			step;			/* so many days apart */
	uint8		operation;
} Operands;

static void
require_decimal(Decimal value)
{
	require(decimal_fits(value) && value.scale >= 0 && value.scale <= DECIMAL_MAX_SCALE);
}

static void
resample(const void *argument)
{
	const Operands *of = argument;
	const PriceSeries *resampled = series_resample(&of->a, of->period, of->method, of->number % 8);
	SeriesView	view;
	SeriesPoint point;
	Ratio		mean;
	Ratio		value;

	require_series(resampled);
	require((Period) resampled->period == of->period);
	if (of->method != METHOD_MEAN || of->number % 8 > 1)
		return;
	series_open_either(&view, resampled);
	if (series_value_at(&view, of->day, false, &point))
	{
		require(series_period_mean(&of->a, of->period, period_start(of->period, of->day), &mean));
		point_ratio(&point, &value);
		require(ratio_compare(&mean, &value) == 0);
	}
}

/* A change of a period is the point of the series of all changes. */
static void
change(const void *argument)
{
	const Operands *of = argument;

	for (int span = WEEK_ON_WEEK; span <= YEAR_ON_YEAR; span++)
	{
		ChangeStep	step = change_step((ChangeSpan) span, of->a.period);
		SeriesView	changes;
		SeriesPoint point;
		Decimal		result;

		if (!period_divides(of->a.period, step.period))
			continue;
		step.across_gaps = of->flag && span != YEAR_ON_YEAR;
		series_open_either(&changes, series_change_series(&of->a, step, of->method, of->form));
		require_series(changes.series);
		if (series_period_change(&of->a, step, of->day, of->method, of->form, &result))
		{
			require_decimal(result);
			require(series_value_at(&changes, of->day, false, &point));
			require(decimal_compare(point.sum, result) == 0);
		}
		else
			require(!series_value_at(&changes, of->day, false, &point));
	}
}

static void
change_of_days(const void *argument)
{
	const Operands *of = argument;
	Decimal		result;

	if (series_day_change(&of->a, of->window.first, of->window.last, of->flag, of->form, &result))
		require_decimal(result);
	if (series_previous_change(&of->a, of->day, of->flag, of->form, &result))
		require_decimal(result);
	require_series(series_previous_series(&of->a, of->flag, of->form));
}

static void
annualized(const void *argument)
{
	const Operands *of = argument;
	ChangeStep	step = change_step(YEAR_ON_YEAR, of->a.period);
	Decimal		result;

	step.distance = of->number;
	if (period_divides(of->a.period, step.period) &&
		series_annualized_pct(&of->a, step, of->day, of->method, of->form, &result))
		require_decimal(result);
}

static void
year_to_date(const void *argument)
{
	const Operands *of = argument;
	SpanBase	base = of->flag ? LAST_OF_SPAN_BEFORE : FIRST_OF_SPAN;
	ResampleMethod method = of->flag ? METHOD_MEAN : METHOD_SUM;
	Decimal		result;

	for (Period span = PERIOD_MONTH; span <= PERIOD_YEAR; span++)
	{
		if (series_to_date_change(&of->a, span, of->day, of->flag, base, of->form, &result))
			require_decimal(result);
		require_series(series_to_date_series(&of->a, span, base, of->form));
	}
	if (of->a.period == PERIOD_WEEK)
		return;
	if (series_ytd_yoy_change(&of->a, of->day, method, of->form, &result))
		require_decimal(result);
	require_series(series_ytd_yoy_series(&of->a, method, of->form));
}

static void
rebase(const void *argument)
{
	const Operands *of = argument;
	PriceSeries *result;
	int32		missing;

	if (of->decimal.mantissa > 0 &&
		series_rebase(&of->a, of->window, of->decimal, of->flag, &result, &missing) == REBASE_DONE)
		require_series(result);
}

static void
splice(const void *argument)
{
	const Operands *of = argument;
	SeriesLink	link;

	if (of->a.period == of->b.period && series_link(&of->a, &of->b, of->window, &link) == LINK_FOUND)
		require_series(series_splice(&of->a, &of->b, &link, of->flag));
}

static void
with_number(const void *argument)
{
	const Operands *of = argument;

	require_series(series_with_number(&of->a, of->decimal.mantissa != 0 && of->flag ? SERIES_OVER : SERIES_TIMES,
									  of->decimal));
}

static void
with_series(const void *argument)
{
	const Operands *of = argument;
	SeriesOperation operation = (SeriesOperation) (of->number % 4);
	PriceSeries *result;
	int32		day;

	if (of->a.period == of->b.period &&
		(operation == SERIES_TIMES || operation == SERIES_OVER || bases_equal(&of->a.base, &of->b.base)) &&
		series_with_series(&of->a, operation, &of->b, &result, &day))
		require_series(result);
}

/* What is cut in three is put together again. */
static void
slice(const void *argument)
{
	const Operands *of = argument;
	SeriesView	parts[3];
	SeriesView	joined;

	series_open_either(&parts[0], series_slice(&of->a, CALENDAR_FIRST_DAY, of->window.first - 1));
	series_open_either(&parts[1], series_slice(&of->a, of->window.first, of->window.last));
	series_open_either(&parts[2], series_slice(&of->a, of->window.last + 1, CALENDAR_LAST_DAY));
	for (int i = 0; i < lengthof(parts); i++)
		require_series(parts[i].series);
	series_open_either(&joined, series_merge(&parts[2], &parts[0]));
	require(same_points(series_merge(&joined, &parts[1]), of->a.series));
}

static void
downsample(const void *argument)
{
	const Operands *of = argument;
	const PriceSeries *fewer = series_downsample(&of->a, of->number + 1);

	require_series(fewer);
	require(fewer->count == Min(of->a.count, of->number + 1));
	require_series(series_moving_average(&of->a, of->number));
	require_series(series_moving_average_by(&of->a, of->period, of->number));
}

/* What is filled is longer, has its own points as they are, and is not filled again. */
static void
fill(const void *argument)
{
	const Operands *of = argument;
	SeriesFill	how = {of->flag ? FILL_LINEAR : FILL_CARRY, of->number, of->a.period == of->b.period ? &of->b : NULL};
	const PriceSeries *filled = series_fill(&of->a, &how);
	SeriesView	view;

	require_series(filled);
	require(filled->count >= of->a.count);
	series_open_either(&view, filled);
	require(series_overlap(&view, &of->a, &(int32) {0}) == (of->a.count > 0));
}

/* One value in place of whatever there is on a day. */
static void
with_value(const void *argument)
{
	const Operands *of = argument;
	int32		day = period_start(of->a.period, of->day);
	const PriceSeries *changed = series_with_value(&of->a, day, of->decimal);
	SeriesView	view;
	SeriesPoint point;

	require_series(changed);
	series_open_either(&view, changed);
	require(view.count == of->a.count + !series_value_at(&of->a, day, false, &point));
	require(series_value_at(&view, day, false, &point) && point_is_single(&point));
	require(decimal_compare(point.sum, of->decimal) == 0);
}

static void
summarise(const void *argument)
{
	const Operands *of = argument;
	SeriesSummary summary;
	Decimal		result;

	series_summarise(&of->a, of->window.first, of->window.last, &summary);
	if (summary.points == 0)
		return;
	require(point_compare(&summary.low, &summary.high) <= 0);
	require(point_compare(&summary.low, &summary.first) <= 0 && point_compare(&summary.last, &summary.high) <= 0);
	if (summary_fluctuation_pct(&summary, &result))
		require_decimal(result);
}

static void
drawdown(const void *argument)
{
	const Operands *of = argument;
	SeriesDrawdown found;

	if (series_max_drawdown(&of->a, &found))
		require(found.pct.mantissa <= 0 && found.peak_day <= found.trough_day);
}

static void
volatility(const void *argument)
{
	const Operands *of = argument;
	Decimal		result;

	if (series_volatility_pct(&of->a, &result))
	{
		require_decimal(result);
		require(result.mantissa >= 0);
	}
	require_series(series_volatility_series(&of->a, of->number + 1));
	if (of->a.period == of->b.period && series_correlation(&of->a, &of->b, &result))
		require(decimal_compare(result, (Decimal) {1, 0}) <= 0 && decimal_compare(result, (Decimal) {-1, 0}) >= 0);
}

static void
suspicious(const void *argument)
{
	const Operands *of = argument;
	SuspicionSearch *search = palloc(sizeof(SuspicionSearch));
	SuspiciousQuote quote;
	int			count = 0;

	if (decimal_compare(of->decimal, (Decimal) {1, 0}) <= 0)
		return;
	suspicion_begin(search, &of->a, of->decimal, (Decimal) {of->number, 1});
	while (suspicion_next(search, &quote))
		count++;
	require(count <= of->a.count);
}

static void
sparkline(const void *argument)
{
	const Operands *of = argument;
	int8	   *levels = palloc(of->number);
	int			count = sparkline_levels(&of->a, of->number, levels);

	require(count >= 0 && count <= of->number);
	for (int i = 0; i < count; i++)
		require(levels[i] >= SPARKLINE_GAP && levels[i] < SPARKLINE_LEVELS);
}

static void
convert(const void *argument)
{
	const Operands *of = argument;
	SeriesConversion conversion = {of->from_unit, of->to_unit, NULL, NULL, NULL, MISSING_DROP, 0};
	ConversionTrouble trouble;
	PriceSeries *result;

	if (of->from_unit.currency != of->to_unit.currency)
	{
		if (of->flag)
			conversion.exchange_rate = &of->decimal;
		else if (of->a.period == of->b.period)
			conversion.exchange_rates = &of->b;
	}
	if (series_convert_unit(&of->a, &conversion, &result, &trouble) == CONVERSION_POSSIBLE)
		require_series(result);
}

/* Added to a state point by point, from the last on, in whatever kind of place: the same series. */
static void
aggregate(const void *argument)
{
	const Operands *of = argument;
	SeriesState *state = series_state_begin(of->a.period, &of->a.base);
	SeriesPoint *points = palloc(of->a.count * sizeof(SeriesPoint));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	int			count = 0;

	series_seek(cursor, &of->a, of->a.first_day);
	while (series_next(cursor, &points[count]))
		count++;
	while (count-- > 0)
		state = series_state_add_point(state, &points[count]);
	require(same_points(series_pack(&state->header), of->a.series));
}

static void (*const operations[]) (const void *) = {
	resample, change, change_of_days, annualized, year_to_date, rebase, splice, with_number, with_series, slice,
	downsample, summarise, drawdown, volatility, suspicious, sparkline, convert, aggregate, fill, with_value
};

/* The series with more points behind its own. */
static const PriceSeries *
lengthened(const SeriesView *view, int points, int step)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));

	series_writer_begin(writer, PERIOD_DAY, view->display_scale);
	writer->base = view->base;
	series_write_slice(writer, view, CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY);
	for (int i = 0; i < points && writer->last_day + step <= CALENDAR_LAST_DAY; i++)
		series_write_value(writer, writer->last_day + step, (Decimal) {1000 + 7 * i % 64, 1});
	return series_writer_end(writer);
}

static void
compute(const void *argument)
{
	Operands	of = *(const Operands *) argument;

	if (of.more > 0)
		series_open_either(&of.a, lengthened(&of.a, of.more, of.step));
	operations[of.operation] (&of);
}

static PriceUnit
unit_of(uint8 byte)
{
	PriceUnit	unit = {byte % CURRENCY_COUNT, byte / 5 % MASS_COUNT, byte / 20 % TAX_STATUS_COUNT, byte / 60 % MULTIPLIER_COUNT};

	return unit;
}

void
test_input(const uint8 *data, size_t size)
{
	Operands	of;
	FuzzText	texts[2];
	int			count;
	PriceSeries *series[2];
	ParseError	error;

	if (size < ARGUMENT_BYTES)
		return;
	count = divide_texts(data + ARGUMENT_BYTES, size - ARGUMENT_BYTES, texts, 2);
	for (int i = 0; i < count; i++)
		if (!series_parse(texts[i].text, texts[i].length, &series[i], &error) ||
			(series[i]->flags & SERIES_BASE_PENDING))
			return;
	series_open_either(&of.a, series[0]);
	series_open_either(&of.b, series[count - 1]);
	of.operation = data[0] % lengthof(operations);
	of.more = data[1] >= 0xC0 && of.a.period == PERIOD_DAY && of.a.count > 0 ? (data[1] - 0xBF) * 32 : 0;
	of.step = 1 + data[2] % 40;
	of.period = (Period) (data[3] % (PERIOD_YEAR + 1));
	if (!period_divides(of.a.period, of.period))
		of.period = of.a.period;
	of.method = (ResampleMethod) (data[4] % (METHOD_GEOMETRIC + 1));
	of.form.digits = data[5] % (DIGITS_MAX + 2) - 1;
	of.form.price_digits = data[6] % (DIGITS_MAX + 2) - 1;
	of.form.absolute = data[7] & 1;
	of.flag = data[7] & 2;
	of.number = 1 + data[8];
	of.day = of.a.count > 0 ? of.a.first_day + (int16_t) (data[9] | data[10] << 8) : 0;
	of.day = Min(Max(of.day, CALENDAR_FIRST_DAY), CALENDAR_LAST_DAY);
	of.window.first = of.day;
	of.window.last = Min(of.day + data[11] * 3, CALENDAR_LAST_DAY);
	of.decimal = (Decimal) {(int16_t) (data[12] | data[13] << 8), data[13] % 7};
	of.from_unit = unit_of(data[14]);
	of.to_unit = unit_of(data[15]);
	attempt(compute, &of);
}
