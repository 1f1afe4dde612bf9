/*
 * series/series.h
 *		price_series: the value, its two forms, and the view that both are read through.
 *
 * A series is a list of points in ascending order of day.  A point is the exact sum of price x
 * weight over the quotes of its day, and the sum of their weights; a quote without a weight weighs
 * 1, so that the point of a day with one quote is its price, over 1.  A series of days may have any
 * day; a series of weeks, months, quarters, half-years or years has the first day of each.  Its point holds the
 * sum of the values of the period's days, and their number.  A sum of values that are quotients themselves is
 * a decimal over a divisor (number/fraction.h), which is 1 where it need not be more: so the value of a point,
 * sum / divisor / weight, is exact.
 *
 * The packed form is what is stored and sent: sorted, compressed, and canonical but for
 * display_scale, which says with how many decimals prices were written and is no part of the value.
 * The building form is what aggregates work on (building/state.h).  What reads a series has a SeriesView
 * of it and does not know the form: who fetches the value opens it (series_open_either of
 * building/view.h; series_open where it is known to be packed).
 *
 * Scales.  Sums are integers at a decimal exponent of their block.  A packed block has the smallest
 * exponent that holds its points, so that it does not depend on the order in which rows came.  Where 36 digits
 * do not hold them at one exponent, or where one has a divisor, each has its own.
 */
#ifndef SERIES_SERIES_H
#define SERIES_SERIES_H

#include "calendar/calendar.h"
#include "codec/block.h"
#include "number/fraction.h"

#define SERIES_VERSION 1

/* Flags; a bit that is not named here is refused. */
#define SERIES_BUILDING 0x01	/* the building form */
#define SERIES_HAS_BASE 0x02	/* a reference base follows the header */
#define SERIES_MOVING 0x08		/* building form of a moving window frame: without points it is NULL */
#define SERIES_BASE_PENDING 0x04	/* its value is not known yet: a state of the aggregate rebase */

/* What both forms begin with. */
typedef struct PriceSeries
{
	int32		vl_len_;		/* varlena header */
	uint8		version;
	uint8		flags;
	uint8		period;			/* a Period */
	uint8		display_scale;	/* decimals of the prices as written */
	int32		count;			/* points; in the building form, entries */
	int32		first_day;		/* of the packed form; 0 where there are no points */
	int32		last_day;

	/*
	 * Then, in the packed form, the base if flagged (PACKED_BASE_BYTES), the byte offsets of the
	 * second and later blocks (uint32, little-endian, counted from the first block's start), and
	 * the blocks: see codec/block.c.
	 */
} PriceSeries;

StaticAssertDecl(sizeof(PriceSeries) == 20, "the header of price_series is stored");

/* The reference base: the mean over the range is value, "2010 = 100". */
typedef enum BaseKind
{
	BASE_NONE,
	BASE_KNOWN,
	BASE_PENDING
} BaseKind;

typedef struct SeriesBase
{
	BaseKind	kind;
	DayRange	range;
	Decimal		value;
} SeriesBase;

typedef struct SeriesPoint
{
	int32		day;			/* first day of its period */
	Decimal		sum;
	Decimal		weight;			/* positive */
	int128		divisor;		/* of the sum, positive: the value is sum / divisor / weight */
} SeriesPoint;

/* A series opened for reading: blocks of CODEC_BLOCK_POINTS points, the last of fewer. */
typedef struct SeriesView SeriesView;

/* How the blocks of another form than the packed one are read. */
typedef struct SeriesSource
{
	void		(*read_block) (const SeriesView *view, int index, SeriesBlock *block);
	int32		(*first_day_of_block) (const SeriesView *view, int index);

	/* the bytes of a block that is encoded as in the packed form, else NULL */
	const uint8 *(*encoded_block) (const SeriesView *view, int index, size_t *length);
} SeriesSource;

struct SeriesView
{
	const PriceSeries *series;
	Period		period;
	int			display_scale;
	int			count;
	int			block_count;
	int32		first_day;		/* undefined where count is 0 */
	int32		last_day;
	SeriesBase	base;
	const uint8 *directory;		/* packed form */
	const uint8 *blocks;
	const uint8 *end;
	const SeriesSource *source; /* another form: how it is read, else NULL; and what it reads there */
	const void *state;
	uint32	   *places;			/* where each block begins */
};

/* Opens a packed series.  Bytes that are none: series_corrupt(). */
extern void series_open(SeriesView *view, const PriceSeries *series);

/* Reads block `index`, 0 .. block_count - 1.  Bytes that are no block: series_corrupt(). */
extern void series_read_block(const SeriesView *view, int index, SeriesBlock *block);

/* The last day of block `index`, or a later one before the next block. */
extern int32 series_block_end(const SeriesView *view, int index);

/* The first block whose last point may be on or after the day: block_count where there is none. */
extern int	series_find_block(const SeriesView *view, int32 day);

/* Point i of a block. */
extern SeriesPoint block_point(const SeriesBlock *block, int i);

/*
 * Walks the points from the first on or after a day on.
 *
 *		SeriesCursor cursor;
 *		series_seek(&cursor, view, view->first_day);
 *		while (series_next(&cursor, &point)) ...
 */
typedef struct SeriesCursor
{
	const SeriesView *view;
	int			block_index;
	int			index;
	SeriesBlock block;
} SeriesCursor;

extern void series_seek(SeriesCursor *cursor, const SeriesView *view, int32 day);
extern bool series_next(SeriesCursor *cursor, SeriesPoint *point);

/* The point of a value: of weight 1; and of a fraction. */
extern SeriesPoint point_of_value(int32 day, Decimal value);
extern SeriesPoint point_of_fraction(int32 day, const Fraction *value);

/* The value of a point as that of another day or period, exactly (nearest_fraction). */
extern SeriesPoint point_on_day(int32 day, const SeriesPoint *point);

/* The value of a point: exactly, and rounded once, to 12 decimals, where it is a quotient. */
extern void point_ratio(const SeriesPoint *point, Ratio *ratio);
extern Decimal point_value(const SeriesPoint *point);

/*
 * The value of a point as a reduced fraction; where it does not fit as one, or is not to be divided, as a decimal of
 * PRICE_DIGITS significant digits, which leave room below DECIMAL_MAX_DIGITS for totals of many.
 */
#define PRICE_DIGITS 32
extern void point_fraction(const SeriesPoint *point, bool divided, Fraction *value);

/* The point as sum[/weight[/divisor]]. */
#define POINT_TEXT_MAX (3 * DECIMAL_TEXT_MAX + 2)
extern int	point_print(const SeriesPoint *point, int scale, char *buffer);

/* What is computed of the point does not fit: series_value_out_of_range(). */
extern void point_out_of_range(const SeriesPoint *point) __attribute__((noreturn));

/* Is the value of a point its sum, since weight and divisor are 1? */
extern bool point_is_single(const SeriesPoint *point);

/* Order by value: negative, zero, positive. */
extern int	point_compare(const SeriesPoint *a, const SeriesPoint *b);

/* A ratio computed `of` a point as a fraction, or rounded where it does not fit as one; where neither does: point_out_of_range(). */
extern void nearest_fraction(const Ratio *ratio, const SeriesPoint *of, Fraction *result);

/* The same value with `scale` decimals if it has fewer: as many of them as 36 digits hold. */
extern Decimal value_padded(Decimal value, int scale);

/* Do the two have a day in common?  (Period series with one are not merged.) */
extern bool series_overlap(const SeriesView *a, const SeriesView *b, int32 *day);

/* Same value (whatever the display scales): negative, zero, positive in a total order. */
extern int	series_compare(const SeriesView *a, const SeriesView *b);
extern bool bases_equal(const SeriesBase *a, const SeriesBase *b);

#endif							/* SERIES_SERIES_H */
