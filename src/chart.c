/*
 * chart.c
 *		chart_svg: price_series as a line chart, an SVG picture in a text.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type_d.h"
#include "utils/builtins.h"

#include "chart_picture.h"
#include "chart_stroke.h"
#include "compat.h"
#include "price_series.h"
#include "text_input.h"

#define DEFAULT_WIDTH 640
#define TEXT_MAX 1000			/* bytes of a title, unit, label or heading */

/* A text in the database encoding as a text of a chart; none where it is empty. */
static ChartText
chart_text(const char *text, int length, const char *what)
{
	ChartText	result;

	if (length == 0)
		return CHART_TEXT_NONE;
	if (length > TEXT_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%s of a chart too long: %d bytes", what, length),
				 errhint("At most %d bytes are possible.", TEXT_MAX)));
	result.bytes = utf8_from_server(text, length, &result.length);
	if (result.bytes == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNTRANSLATABLE_CHARACTER),
				 errmsg("%s of a chart has no form in Unicode", what)));
	return result;
}

/* Argument n, an optional text. */
static ChartText
text_argument(FunctionCallInfo fcinfo, int n, const char *what)
{
	const text *argument;

	if (PG_ARGISNULL(n))
		return CHART_TEXT_NONE;
	argument = PG_GETARG_TEXT_PP(n);
	return chart_text(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument), what);
}

/* Argument n, an optional size in pixels. */
static int
size_argument(FunctionCallInfo fcinfo, int n, const char *what, int least, int usual)
{
	int			size;

	if (PG_ARGISNULL(n))
		return usual;
	size = PG_GETARG_INT32(n);
	if (size < least || size > CHART_MOST_SIZE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s of a chart out of range: %d", what, size),
				 errhint("Between %d and %d pixels are possible.", least, CHART_MOST_SIZE)));
	return size;
}

static ChartLanguage
language_argument(FunctionCallInfo fcinfo, int n)
{
	const char *language = PG_ARGISNULL(n) ? "en" : text_to_cstring(PG_GETARG_TEXT_PP(n));

	if (strcmp(language, "en") == 0)
		return CHART_ENGLISH;
	if (strcmp(language, "zh") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown language \"%s\"", language),
				 errhint("The languages are en and zh.")));
	return CHART_CHINESE;
}

/* Width, height and language: the last three arguments, from n on.  The lines are known. */
static Datum
draw(FunctionCallInfo fcinfo, int n, Chart *chart)
{
	TextBuffer	svg;

	for (int i = 0; i < chart->lines; i++)
		chart_line_measure(&chart->line[i]);
	chart->width = size_argument(fcinfo, n, "width", CHART_LEAST_WIDTH, DEFAULT_WIDTH);
	chart->height = size_argument(fcinfo, n + 1, "height", chart_least_height(chart), 0);
	chart->language = language_argument(fcinfo, n + 2);
	svg = chart_draw(chart);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(svg.data, svg.length));
}

/* chart_svg(series, title, unit, width, height, language) */
PG_FUNCTION_INFO_V1(price_series_chart);
Datum
price_series_chart(PG_FUNCTION_ARGS)
{
	ChartLine	line = {0};
	ChartText	heading = CHART_TEXT_NONE;
	Chart		chart = {.panels = 1,.headings = &heading,.lines = 1,.line = &line};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &line.view);
	chart.period = line.view.period;
	chart.title = text_argument(fcinfo, 1, "title");
	chart.unit = text_argument(fcinfo, 2, "unit");
	return draw(fcinfo, 3, &chart);
}
