/*
 * chart/description.c
 *		A chart in words: for who cannot see it, and for search.
 */
#include "pure.h"

#include "chart/description.h"

static const struct Words
{
	const char *chart;
	const char *label_end;		/* between a label and what is said of it */
	const char *to;
	const char *low;
	const char *high;
	const char *last;
	const char *end;
	const char *nothing;
}			words_of[] =
{
	[CHART_ENGLISH] =
	{
		"Line chart.", ": ", " to ", ", lowest ", ", highest ", ", last ", ".", "no data."
	},
	[CHART_CHINESE] =
	{
		"&#25240;&#32447;&#22270;&#12290;", "&#65306;", "&#33267;", "&#65292;&#26368;&#20302;", "&#65292;&#26368;&#39640;",
		"&#65292;&#26368;&#26032;", "&#12290;", "&#26080;&#25968;&#25454;&#12290;"
	}
};

static void
append_value(TextBuffer *out, const char *before, Decimal value, int scale)
{
	char		digits[DECIMAL_TEXT_MAX];

	digits[decimal_print(value_padded(value, scale), digits)] = 0;
	text_buffer_append(out, before);
	text_buffer_append(out, digits);
}

static void
append_period(TextBuffer *out, Period period, int32 day)
{
	char		name[PERIOD_TEXT_MAX + 1];

	name[period_print(period, day, name)] = 0;
	text_buffer_append(out, name);
}

void
chart_describe(TextBuffer *out, const Chart *chart)
{
	const struct Words *words = &words_of[chart->language];

	text_buffer_append(out, words->chart);
	for (int i = 0; i < chart->lines; i++)
	{
		const ChartLine *line = &chart->line[i];
		int			scale = line->view.display_scale;

		text_buffer_append(out, " ");
		if (line->label.bytes)
			svg_format(out, "%t%s", line->label, words->label_end);
		if (line->view.count == 0)
		{
			text_buffer_append(out, words->nothing);
			continue;
		}
		append_period(out, line->view.period, line->view.first_day);
		text_buffer_append(out, words->to);
		append_period(out, line->view.period, line->view.last_day);
		append_value(out, words->low, line->low, scale);
		append_value(out, words->high, line->high, scale);
		append_value(out, words->last, line->last, scale);
		text_buffer_append(out, words->end);
	}
}
