/*
 * chart/line.c
 *		A series as a line of a chart: what it spans, where it is interrupted, and its drawn points.
 */
#include "pure.h"

#include "chart/line.h"

/* Distances of days that are counted one by one to find the usual one; a larger one is never a gap. */
#define COUNTED_DISTANCES 400

/* How far apart two points are: in days or in periods. */
static inline int32
distance(Period period, int32 from, int32 to)
{
	return period == PERIOD_DAY ? to - from : period_number(period, to) - period_number(period, from);
}

/* The most days apart that are no gap, from how often each distance occurs. */
static int32
furthest_days(const int32 *times, int64 distances)
{
	int64		seen = 0;

	for (int days = 1; days < COUNTED_DISTANCES; days++)
	{
		seen += times[days];
		if (2 * seen >= distances)
			return Max(GAP_DAYS, GAP_TIMES * days);
	}
	return CALENDAR_LAST_DAY - CALENDAR_FIRST_DAY;
}

void
chart_line_measure(ChartLine *line)
{
	SeriesCursor *cursor;
	SeriesPoint point;
	int32	   *times;
	int32		day_before = 0;

	if (line->view.count == 0)
		return;
	cursor = palloc(sizeof(SeriesCursor));
	times = palloc0(COUNTED_DISTANCES * sizeof(int32));
	series_seek(cursor, &line->view, line->view.first_day);
	for (int i = 0; series_next(cursor, &point); i++)
	{
		line->last = point_value(&point);
		if (i == 0 || decimal_compare(line->last, line->low) < 0)
			line->low = line->last;
		if (i == 0 || decimal_compare(line->last, line->high) > 0)
			line->high = line->last;
		if (i > 0 && point.day - day_before < COUNTED_DISTANCES)
			times[point.day - day_before]++;
		day_before = point.day;
	}
	line->furthest = line->view.period == PERIOD_DAY ? furthest_days(times, line->view.count - 1) : 1;
	pfree(times);
	pfree(cursor);
}

int32
chart_line_day(const ChartLine *line, int32 day)
{
	return line->centred ? day + (period_end(line->view.period, day) - day) / 2 : day;
}

/* What is kept of the points of one column, in the order of their days; y grows downwards. */
typedef struct Column
{
	int			number;			/* of points, 0 before the first */
	DrawnPoint	first;
	DrawnPoint	lowest;
	DrawnPoint	highest;
	DrawnPoint	last;
} Column;

static void
add_to_column(Column *column, DrawnPoint point)
{
	if (column->number++ == 0)
		column->first = column->lowest = column->highest = point;
	if (point.y > column->lowest.y)
		column->lowest = point;
	if (point.y < column->highest.y)
		column->highest = point;
	column->last = point;
}

static bool
same_place(DrawnPoint a, DrawnPoint b)
{
	return a.x == b.x && a.y == b.y;
}

/* Appends what a column keeps, up to four points. */
static int
finish_column(Column *column, DrawnPoint *out)
{
	bool		falling = column->highest.x < column->lowest.x;
	DrawnPoint	kept[] = {
		column->first, falling ? column->highest : column->lowest, falling ? column->lowest : column->highest, column->last
	};
	int			count = 0;

	for (int i = 0; i < (int) lengthof(kept) && column->number > 0; i++)
	{
		if (count > 0 && same_place(kept[i], out[count - 1]))
			continue;
		out[count] = kept[i];
		out[count++].begins = i == 0 && column->first.begins;
	}
	column->number = 0;
	return count;
}

int
chart_line_points(const ChartLine *line, const ChartPlot *plot, DrawnPoint **points)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	Column		column = {0};
	int			capacity = 64;
	int			count = 0;
	int32		day_before = 0;

	*points = palloc(capacity * sizeof(DrawnPoint));
	series_seek(cursor, &line->view, line->view.first_day);
	for (int i = 0; series_next(cursor, &point); i++)
	{
		DrawnPoint	drawn;

		drawn.x = plot->left + date_axis_place(plot->dates, chart_line_day(line, point.day), plot->width);
		drawn.y = plot->top + plot->height - value_axis_place(plot->values, point_value(&point), plot->height);
		drawn.begins = i == 0 || distance(line->view.period, day_before, point.day) > line->furthest;
		day_before = point.day;
		if (column.number > 0 && (drawn.begins || drawn.x / PX(1) != column.last.x / PX(1)))
		{
			if (capacity - count < 8)
				*points = repalloc(*points, (capacity *= 2) * sizeof(DrawnPoint));
			count += finish_column(&column, *points + count);
		}
		add_to_column(&column, drawn);
	}
	count += finish_column(&column, *points + count);
	pfree(cursor);
	return count;
}
