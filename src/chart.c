/*
 * chart.c
 *		chart_svg: one or several price_series as a line chart, an SVG picture in a text.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "chart/picture.h"
#include "chart/stroke.h"
#include "compat.h"
#include "light_heavy.h"
#include "price_panel.h"
#include "price_series.h"
#include "product/quote_name.h"
#include "text_input.h"

#define DEFAULT_WIDTH 640
#define TEXT_MAX PANEL_NAME_MAX /* bytes of a title, unit, label or heading */

/* Of panels by class: none, light, medium, heavy. */
static const char *const class_headings[][CLASS_HEAVY + 1] = {
	[CHART_ENGLISH] = {"Other", "Light rare earths", "Medium rare earths", "Heavy rare earths"},
	[CHART_CHINESE] = {
		"\xE5\x85\xB6\xE4\xBB\x96", "\xE8\xBD\xBB\xE7\xA8\x80\xE5\x9C\x9F",
		"\xE4\xB8\xAD\xE7\xA8\x80\xE5\x9C\x9F", "\xE9\x87\x8D\xE7\xA8\x80\xE5\x9C\x9F"
	}
};

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
				 errmsg("%s of a chart has no form in Unicode", what),
				 errhint("Write it in ASCII.")));
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
		unknown_language(language, "en and zh");
	return CHART_CHINESE;
}

/*
 * The period of the chart is the shortest of its lines', whatever the empty ones say; a point of a longer one stands in
 * the middle of its period.
 */
static void
choose_period(Chart *chart)
{
	bool		any = false;

	chart->period = PERIOD_DAY;
	for (int i = 0; i < chart->lines; i++)
	{
		const SeriesView *view = &chart->line[i].view;

		if (view->count > 0 && (!any || view->period < chart->period))
			chart->period = view->period;
		any = any || view->count > 0;
	}
	for (int i = 0; i < chart->lines; i++)
		chart->line[i].centred = chart->line[i].view.period > chart->period;
}

/* The reference base of all lines, 2010 = 100: the unit where none is given. */
static ChartText
base_of_lines(const Chart *chart)
{
	const SeriesBase *base = chart->lines > 0 ? &chart->line[0].view.base : NULL;
	char	   *text;
	int			length;

	if (base == NULL || base->kind != BASE_KNOWN)
		return CHART_TEXT_NONE;
	for (int i = 1; i < chart->lines; i++)
		if (!bases_equal(base, &chart->line[i].view.base))
			return CHART_TEXT_NONE;
	text = palloc(RANGE_TEXT_MAX + DECIMAL_TEXT_MAX + 8);
	length = range_print(base->range, text);
	memcpy(text + length, " = ", 3);
	length += 3;
	length += decimal_print(base->value, text + length);
	return (ChartText) {text, length};
}

static void
require_room(const Chart *chart)
{
	int		   *lines = palloc0(chart->panels * sizeof(int));

	for (int i = 0; i < chart->lines; i++)
		if (++lines[chart->line[i].panel] > STROKE_COUNT)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("too many series in a panel of a chart"),
					 errdetail("More than %d cannot be told apart.", STROKE_COUNT),
					 errhint("Divide them over several panels or charts.")));
	pfree(lines);
}

/* The picture, with width and height from arguments n and n + 1.  All else of the chart is known. */
static Datum
draw(FunctionCallInfo fcinfo, int n, Chart *chart)
{
	TextBuffer	svg;

	choose_period(chart);
	require_room(chart);
	if (chart->unit.bytes == NULL)
		chart->unit = base_of_lines(chart);
	chart->width = size_argument(fcinfo, n, "width", CHART_LEAST_WIDTH, DEFAULT_WIDTH);
	chart->height = size_argument(fcinfo, n + 1, "height", chart_least_height(chart), 0);
	for (int i = 0; i < chart->lines; i++)
		chart_line_measure(&chart->line[i]);
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
	chart.title = text_argument(fcinfo, 1, "title");
	chart.unit = text_argument(fcinfo, 2, "unit");
	chart.language = language_argument(fcinfo, 5);
	return draw(fcinfo, 3, &chart);
}

/* Room for lines; all in one panel without a heading. */
static void
begin_lines(Chart *chart, int count)
{
	if (count > CHART_MOST_PANELS * STROKE_COUNT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many series for a chart: %d", count),
				 errhint("At most %d are possible, in %d panels.", CHART_MOST_PANELS * STROKE_COUNT, CHART_MOST_PANELS)));
	chart->lines = count;
	chart->line = palloc0(count * sizeof(ChartLine));
	chart->panels = 1;
	chart->headings = palloc0((CHART_MOST_PANELS + 1) * sizeof(ChartText));
}

/* The elements of argument n, an array of variable length, NULL elements as NULL pointers. */
static Datum *
array_argument(FunctionCallInfo fcinfo, int n, char alignment, const char *name, int *count)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);
	Datum	   *elements;
	bool	   *nulls;

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s of a chart must be an array of one dimension", name),
				 errhint("Give one element for each series, as in '{Nd oxide,Dy oxide}'.")));
	deconstruct_array(array, ARR_ELEMTYPE(array), -1, false, alignment, &elements, &nulls, count);
	for (int i = 0; i < *count; i++)
		if (nulls[i])
			elements[i] = (Datum) 0;
	return elements;
}

/* Argument n, an optional array of texts, one for each series: NULL where there is none. */
static Datum *
names_argument(FunctionCallInfo fcinfo, int n, const char *name, int series)
{
	Datum	   *names;
	int			count;

	if (PG_ARGISNULL(n))
		return NULL;
	names = array_argument(fcinfo, n, TYPALIGN_INT, name, &count);
	if (count != series)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%d %s for %d series of a chart", count, name, series),
				 errhint("Give one for each series, in the same order.")));
	return names;
}

static ChartText
text_of_name(Datum name, const char *what)
{
	text	   *unpacked;

	if (name == (Datum) 0)
		return CHART_TEXT_NONE;
	unpacked = DatumGetTextPP(name);
	return chart_text(VARDATA_ANY(unpacked), VARSIZE_ANY_EXHDR(unpacked), what);
}

/* The panel with a heading, made where there is none yet. */
static int
panel_with_heading(Chart *chart, ChartText heading)
{
	for (int i = 0; i < chart->panels; i++)
	{
		const ChartText *other = &chart->headings[i];

		if (other->length == heading.length &&
			(heading.length == 0 || memcmp(other->bytes, heading.bytes, heading.length) == 0))
			return i;
	}
	if (chart->panels == CHART_MOST_PANELS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many panels in a chart"),
				 errhint("At most %d are possible.", CHART_MOST_PANELS)));
	chart->headings[chart->panels] = heading;
	return chart->panels++;
}

/* chart_svg(series[], labels, title, unit, panels, width, height, language) */
PG_FUNCTION_INFO_V1(price_series_array_chart);
Datum
price_series_array_chart(PG_FUNCTION_ARGS)
{
	Chart		chart = {0};
	Datum	   *series;
	Datum	   *labels;
	Datum	   *panels;
	int			count;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	series = array_argument(fcinfo, 0, TYPALIGN_DOUBLE, "series", &count);
	labels = names_argument(fcinfo, 1, "labels", count);
	panels = names_argument(fcinfo, 4, "panels", count);
	begin_lines(&chart, count);
	if (panels)
		chart.panels = 0;
	for (int i = 0; i < count; i++)
	{
		ChartLine  *line = &chart.line[i];

		if (series[i] != (Datum) 0)
			open_series(DatumGetPriceSeries(series[i]), &line->view);
		if (labels)
			line->label = text_of_name(labels[i], "label");
		if (panels)
			line->panel = panel_with_heading(&chart, text_of_name(panels[i], "panel"));
	}
	chart.panels = Max(chart.panels, 1);
	chart.title = text_argument(fcinfo, 2, "title");
	chart.unit = text_argument(fcinfo, 3, "unit");
	chart.language = language_argument(fcinfo, 7);
	return draw(fcinfo, 5, &chart);
}

/* The class of what an item's name says: an element, or a product, maybe with its purity. */
static ElementClass
class_of_item(const char *name, ClassScheme scheme)
{
	Element		element;
	QuoteName	quote;

	if (read_scalar_quietly(element_parse, cstring_to_text(name), &element))
		return element_class(element, scheme);
	read_scalar(quote_name_parse, "ree_product", name, &quote, NULL);
	return product_class(quote.product, scheme);
}

/* Divides the lines over panels by the classes of their items, in their order. */
static void
divide_by_class(Chart *chart, const PanelView *view, ClassScheme scheme)
{
	ElementClass *classes = palloc(view->count * sizeof(ElementClass));

	for (int i = 0; i < view->count; i++)
		classes[i] = class_of_item(pnstrdup(view->items[i].name, view->items[i].name_length), scheme);
	chart->panels = 0;
	/* light, medium, heavy, none */
	for (int n = CLASS_LIGHT; n <= CLASS_HEAVY + 1; n++)
	{
		ElementClass class = n > CLASS_HEAVY ? CLASS_NONE : n;
		bool		any = false;

		for (int i = 0; i < view->count; i++)
		{
			if (classes[i] != class)
				continue;
			any = true;
			chart->line[i].panel = chart->panels;
		}
		if (any)
			chart->headings[chart->panels++] = CHART_TEXT_OF(class_headings[chart->language][class]);
	}
	chart->panels = Max(chart->panels, 1);
	pfree(classes);
}

/* chart_svg(panel, title, unit, scheme, width, height, language) */
PG_FUNCTION_INFO_V1(price_panel_chart);
Datum
price_panel_chart(PG_FUNCTION_ARGS)
{
	Chart		chart = {0};
	PanelView	view;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_PANEL_VIEW(0, &view);
	begin_lines(&chart, view.count);
	for (int i = 0; i < view.count; i++)
	{
		const PanelItem *item = &view.items[i];

		series_open(&chart.line[i].view, item->series);
		chart.line[i].label = chart_text(item->name, item->name_length, "label");
	}
	chart.title = text_argument(fcinfo, 1, "title");
	chart.unit = text_argument(fcinfo, 2, "unit");
	chart.language = language_argument(fcinfo, 6);
	if (!PG_ARGISNULL(3))
		divide_by_class(&chart, &view, scheme_argument(PG_GETARG_TEXT_PP(3)));
	return draw(fcinfo, 4, &chart);
}
