/*
 * chart/picture.c
 *		A line chart as an SVG picture: panels one above the other, on one axis of days.
 *
 * From the top: the title; of each panel a row with its heading and unit, and its plot with the labels
 * of the values to the left and those of the lines to the right; the labels of the days.
 */
#include "pure.h"

#include "chart/description.h"
#include "chart/legend.h"
#include "chart/picture.h"
#include "chart/stroke.h"

#define FONT 12
#define TITLE_FONT 16

/* Heights, in tenths of a pixel. */
#define TITLE_ROW PX(34)
#define NO_TITLE_ROW PX(8)
#define CAPTION_ROW PX(26)
#define PANEL_GAP PX(16)
#define DAYS_ROW PX(22)
#define YEARS_ROW PX(16)
#define FOOT PX(8)
#define LEAST_PLOT PX(64)
#define USUAL_PLOT PX(200)
#define USUAL_HEIGHT 360		/* of a chart of one panel, in pixels */

/* Widths. */
#define EDGE PX(8)
#define TICK_GAP PX(6)			/* between the axis and its labels */
#define INSET PX(6)				/* between the edge of a plot and its first and last day */
#define SAMPLE PX(26)			/* of the line at its label */
#define SAMPLE_GAP PX(8)
#define NO_LABELS PX(28)
#define NO_DATA_ROOM PX(64)		/* of "(no data)" behind a label */

#define TICK_DISTANCE PX(32)	/* of values, at least */

typedef struct Panel
{
	ValueAxis	values;
	bool		drawn;			/* it has values */
	int			lines;
	int			top;			/* of the plot */
	int			height;
} Panel;

typedef struct Layout
{
	Panel	   *panels;
	DateAxis	dates;
	bool		dated;			/* some panel has values */
	bool		captions;
	bool		labels;			/* of lines */
	int			left;
	int			width;			/* of the plots */
	int			label_room;
	int			bottom;			/* of the last plot */
	int			height;			/* of the picture */
} Layout;

static const char *const no_data[] = {
	[CHART_ENGLISH] = "no data",
	[CHART_CHINESE] = "&#26080;&#25968;&#25454;"
};

/* The power of ten that the labels of an axis are in, as text; empty where it is 1. */
static void
label_power_text(const ValueAxis *axis, char *text, size_t size)
{
	static const char *const superscripts[] = {
		"&#8304;", "&#185;", "&#178;", "&#179;", "&#8308;", "&#8309;", "&#8310;", "&#8311;", "&#8312;", "&#8313;"
	};
	int			power = axis->label_power < 0 ? -axis->label_power : axis->label_power;

	text[0] = 0;
	if (power != 0)
		snprintf(text, size, "&#215; 10%s%s%s ", axis->label_power < 0 ? "&#8315;" : "",
				 power >= 10 ? superscripts[power / 10] : "", superscripts[power % 10]);
}

/* What the caption of a panel says; false where that is nothing. */
static bool
append_caption(TextBuffer *out, const Chart *chart, const Panel *panel, ChartText heading)
{
	char		power[64] = "";

	if (panel->drawn)
		label_power_text(&panel->values, power, sizeof(power));
	if (heading.bytes == NULL && chart->unit.bytes == NULL && power[0] == 0)
		return false;
	if (heading.bytes)
		svg_format(out, "<tspan font-weight=\"bold\">%t</tspan>", heading);
	if (power[0] || chart->unit.bytes)
		svg_format(out, "<tspan fill=\"#444444\"%s>%s%t</tspan>", heading.bytes ? " dx=\"8\"" : "", power, chart->unit);
	return true;
}

/* The number of lines of each panel, and whether they have labels. */
static void
count_lines(const Chart *chart, Layout *layout)
{
	layout->panels = palloc0(chart->panels * sizeof(Panel));
	layout->labels = false;
	for (int i = 0; i < chart->lines; i++)
	{
		layout->panels[chart->line[i].panel].lines++;
		if (chart->line[i].label.bytes)
			layout->labels = true;
	}
}

static int
least_plot(const Layout *layout, const Panel *panel)
{
	return layout->labels ? Max(LEAST_PLOT, panel->lines * LEGEND_ROW) : LEAST_PLOT;
}

/* All heights but those of the plots.  The row of captions is there wherever one may be needed. */
static int
fixed_height(const Chart *chart)
{
	return (chart->title.bytes ? TITLE_ROW : NO_TITLE_ROW) + chart->panels * CAPTION_ROW +
		(chart->panels - 1) * PANEL_GAP + DAYS_ROW + YEARS_ROW + FOOT;
}

int
chart_least_height(const Chart *chart)
{
	Layout		layout;
	int			height = fixed_height(chart);

	count_lines(chart, &layout);
	for (int i = 0; i < chart->panels; i++)
		height += least_plot(&layout, &layout.panels[i]);
	pfree(layout.panels);
	return (height + PX(1) - 1) / PX(1);
}

/* Divides the height: what is over least_plot goes to all panels alike. */
static void
place_panels(const Chart *chart, Layout *layout)
{
	int			fixed = fixed_height(chart);
	int			rest;
	int			top = chart->title.bytes ? TITLE_ROW : NO_TITLE_ROW;

	layout->height = PX(chart->height);
	if (chart->height == 0)
	{
		layout->height = fixed;
		for (int i = 0; i < chart->panels; i++)
			layout->height += Max(USUAL_PLOT, least_plot(layout, &layout->panels[i]));
		layout->height = Max(layout->height / PX(1), USUAL_HEIGHT) * PX(1);
	}
	rest = layout->height - fixed;
	for (int i = 0; i < chart->panels; i++)
		rest -= least_plot(layout, &layout->panels[i]);
	for (int i = 0; i < chart->panels; i++)
	{
		Panel	   *panel = &layout->panels[i];

		panel->top = top + CAPTION_ROW;
		panel->height = least_plot(layout, panel) + rest / chart->panels;
		layout->bottom = panel->top + panel->height;
		top = layout->bottom + PANEL_GAP;
	}
}

static void
choose_value_axes(const Chart *chart, Layout *layout)
{
	for (int i = 0; i < chart->panels; i++)
	{
		Panel	   *panel = &layout->panels[i];
		Decimal		low = {0, 0};
		Decimal		high = {0, 0};

		for (int at = 0; at < chart->lines; at++)
		{
			const ChartLine *line = &chart->line[at];

			if (line->panel != i || line->view.count == 0)
				continue;
			if (!panel->drawn || decimal_compare(line->low, low) < 0)
				low = line->low;
			if (!panel->drawn || decimal_compare(line->high, high) > 0)
				high = line->high;
			panel->drawn = true;
		}
		if (panel->drawn)
			value_axis_choose(&panel->values, low, high,
							  Max(panel->height / TICK_DISTANCE + 1, VALUE_AXIS_LEAST_TICKS));
	}
}

/* How wide the label of a line is, with what draw_label adds to it. */
static int
label_width(const ChartLine *line)
{
	return chart_text_width(line->label, FONT) + (line->view.count == 0 ? NO_DATA_ROOM : 0);
}

/* How wide the labels of the values and of the lines are. */
static void
divide_width(const Chart *chart, Layout *layout)
{
	int			right = NO_LABELS;
	int			widest = 0;
	char		label[VALUE_LABEL_MAX];

	for (int i = 0; i < chart->panels; i++)
	{
		const Panel *panel = &layout->panels[i];

		for (int tick = 0; panel->drawn && tick < panel->values.ticks; tick++)
		{
			int			length = value_axis_label(&panel->values, tick, label);

			widest = Max(widest, chart_text_width((ChartText) {label, length}, FONT));
		}
	}
	layout->left = EDGE + widest + TICK_GAP;
	if (layout->labels)
	{
		widest = 0;
		for (int i = 0; i < chart->lines; i++)
			widest = Max(widest, label_width(&chart->line[i]));
		layout->label_room = Min(widest, PX(chart->width) / 3);
		right = SAMPLE + SAMPLE_GAP + layout->label_room + EDGE;
	}
	layout->width = PX(chart->width) - layout->left - right;
}

static void
choose_date_axis(const Chart *chart, Layout *layout)
{
	int32		first = 0;
	int32		last = 0;

	layout->dated = false;
	for (int i = 0; i < chart->lines; i++)
	{
		const ChartLine *line = &chart->line[i];
		int32		first_of_line;
		int32		last_of_line;

		if (line->view.count == 0)
			continue;
		first_of_line = chart_line_day(line, line->view.first_day);
		last_of_line = chart_line_day(line, line->view.last_day);
		first = layout->dated ? Min(first, first_of_line) : first_of_line;
		last = layout->dated ? Max(last, last_of_line) : last_of_line;
		layout->dated = true;
	}
	if (layout->dated)
		date_axis_choose(&layout->dates, first, last, chart->period, layout->width - 2 * INSET);
}

static ChartPlot
plot_of(const Layout *layout, const Panel *panel)
{
	return (ChartPlot) {
		&layout->dates, &panel->values, layout->left + INSET, panel->top, layout->width - 2 * INSET, panel->height
	};
}

static int
tick_y(const Panel *panel, int i)
{
	int			steps = panel->values.ticks - 1;

	return panel->top + panel->height - (2 * i * panel->height + steps) / (2 * steps);
}

/* Grid and labels of the values, and the days' part of the grid. */
static void
draw_axes(TextBuffer *out, const Layout *layout, const Panel *panel)
{
	ChartPlot	plot = plot_of(layout, panel);
	int			right = layout->left + layout->width;
	int			bottom = panel->top + panel->height;
	char		label[VALUE_LABEL_MAX];

	text_buffer_append(out, "<g stroke=\"#DDDDDD\">\n");
	for (int i = 0; i < layout->dates.ticks; i++)
		svg_format(out, "<path d=\"M%p %pV%p\"/>\n",
				   plot.left + date_axis_place(&layout->dates, date_axis_day(&layout->dates, i), plot.width),
				   panel->top, bottom);
	for (int i = 0; i < panel->values.ticks; i++)
		svg_format(out, "<path d=\"M%p %pH%p\"%s/>\n", layout->left, tick_y(panel, i), right,
				   i == 0 || panel->values.first + i == 0 ? " stroke=\"#444444\"" : "");
	text_buffer_append(out, "</g>\n<g text-anchor=\"end\">\n");
	for (int i = 0; i < panel->values.ticks; i++)
	{
		int			length = value_axis_label(&panel->values, i, label);

		svg_format(out, "<text x=\"%p\" y=\"%p\">%t</text>\n", layout->left - TICK_GAP,
				   tick_y(panel, i) + PX(4), (ChartText) {label, length});
	}
	text_buffer_append(out, "</g>\n");
}

/* In place of the plot of a panel without values. */
static void
draw_no_data(TextBuffer *out, const Chart *chart, const Layout *layout, const Panel *panel)
{
	svg_format(out, "<path fill=\"none\" stroke=\"#DDDDDD\" d=\"M%p %ph%pv%ph-%pz\"/>\n",
			   layout->left, panel->top, layout->width, panel->height, layout->width);
	svg_format(out, "<text x=\"%p\" y=\"%p\" text-anchor=\"middle\" fill=\"#444444\">%s</text>\n",
			   layout->left + layout->width / 2, panel->top + panel->height / 2, no_data[chart->language]);
}

static void
draw_days(TextBuffer *out, const Chart *chart, const Layout *layout)
{
	ChartPlot	plot = plot_of(layout, &layout->panels[chart->panels - 1]);
	char		label[DATE_LABEL_MAX];
	char		year[DATE_LABEL_MAX];

	text_buffer_append(out, "<g text-anchor=\"middle\">\n");
	for (int i = 0; i < layout->dates.ticks; i++)
	{
		int			x = plot.left + date_axis_place(&layout->dates, date_axis_day(&layout->dates, i), plot.width);

		date_axis_label(&layout->dates, i, chart->language, label, year);
		svg_format(out, "<path stroke=\"#444444\" d=\"M%p %pv4\"/>", x, layout->bottom);
		svg_format(out, "<text x=\"%p\" y=\"%p\">%t</text>\n", x, layout->bottom + PX(17), CHART_TEXT_OF(label));
		if (year[0])
			svg_format(out, "<text x=\"%p\" y=\"%p\">%t</text>\n", x, layout->bottom + PX(32), CHART_TEXT_OF(year));
	}
	text_buffer_append(out, "</g>\n");
}

/* Draws a line, stroke i of its panel; returns where it ends. */
static DrawnPoint
draw_line(TextBuffer *out, const ChartLine *line, const ChartPlot *plot, int i, bool told_apart)
{
	DrawnPoint *points;
	int			count = chart_line_points(line, plot, &points);
	DrawnPoint	end = points[count - 1];

	text_buffer_append(out, "<g");
	stroke_attributes(out, i, count > plot->width / PX(1));
	text_buffer_append(out, ">\n");
	if (line->label.bytes)
		svg_format(out, "<title>%t</title>\n", line->label);
	stroke_path(out, points, count);
	stroke_markers(out, i, told_apart, points, count);
	text_buffer_append(out, "</g>\n");
	pfree(points);
	return end;
}

/* The label of a line, and a sample of it that leads there from where the line ends. */
static void
draw_label(TextBuffer *out, const Chart *chart, const Layout *layout, const ChartLine *line, int i,
		   const LegendEntry *entry)
{
	int			right = layout->left + layout->width;
	DrawnPoint	to = {right + SAMPLE, entry->y, false};

	if (line->view.count > 0)
	{
		text_buffer_append(out, "<g");
		stroke_attributes(out, i, false);
		text_buffer_append(out, ">");
		stroke_sample(out, i, (DrawnPoint) {right, entry->wanted, false}, to);
		text_buffer_append(out, "</g>\n");
	}
	svg_format(out, "<text x=\"%p\" y=\"%p\">", to.x + SAMPLE_GAP, entry->y + PX(4));
	chart_text_append(out, line->label, FONT, layout->label_room - (line->view.count == 0 ? NO_DATA_ROOM : 0));
	if (line->view.count == 0)
		svg_format(out, " (%s)", no_data[chart->language]);
	text_buffer_append(out, "</text>\n");
}

static void
draw_panel(TextBuffer *out, const Chart *chart, const Layout *layout, int index)
{
	const Panel *panel = &layout->panels[index];
	ChartPlot	plot = plot_of(layout, panel);
	LegendEntry *entries = palloc(chart->lines * sizeof(LegendEntry));
	int		   *stroke_of = palloc(chart->lines * sizeof(int));
	int			count = 0;
	TextBuffer	caption;

	text_buffer_begin(&caption);
	if (append_caption(&caption, chart, panel, chart->headings[index]))
		svg_format(out, "<text x=\"%p\" y=\"%p\">%s</text>\n", EDGE, panel->top - PX(13), caption.data);
	pfree(caption.data);
	if (panel->drawn)
		draw_axes(out, layout, panel);
	else
		draw_no_data(out, chart, layout, panel);
	for (int i = 0; i < chart->lines; i++)
	{
		const ChartLine *line = &chart->line[i];
		int			y = panel->top + panel->height;

		if (line->panel != index)
			continue;
		if (line->view.count > 0)
			y = draw_line(out, line, &plot, count, panel->lines > 1).y;
		stroke_of[i] = count;
		entries[count++] = (LegendEntry) {i, y, y};
	}
	legend_place(entries, count, panel->top, panel->top + panel->height);
	for (int i = 0; i < count; i++)
		if (chart->line[entries[i].line].label.bytes)
			draw_label(out, chart, layout, &chart->line[entries[i].line], stroke_of[entries[i].line], &entries[i]);
	pfree(stroke_of);
	pfree(entries);
}

TextBuffer
chart_draw(const Chart *chart)
{
	TextBuffer	out;
	Layout		layout;

	count_lines(chart, &layout);
	place_panels(chart, &layout);
	choose_value_axes(chart, &layout);
	divide_width(chart, &layout);
	choose_date_axis(chart, &layout);

	text_buffer_begin(&out);
	svg_format(&out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%p\" viewBox=\"0 0 %d %p\"",
			   chart->width, layout.height, chart->width, layout.height);
	svg_format(&out, " role=\"img\" xml:lang=\"%s\" font-family=\"sans-serif\" font-size=\"%d\">\n",
			   chart->language == CHART_CHINESE ? "zh" : "en", FONT);
	if (chart->title.bytes)
		svg_format(&out, "<title>%t</title>\n", chart->title);
	text_buffer_append(&out, "<desc>");
	chart_describe(&out, chart);
	svg_format(&out, "</desc>\n<path fill=\"#FFFFFF\" d=\"M0 0h%dv%ph-%dz\"/>\n",
			   chart->width, layout.height, chart->width);
	if (chart->title.bytes)
	{
		svg_format(&out, "<text x=\"%p\" y=\"22\" font-size=\"%d\" font-weight=\"bold\">", EDGE, TITLE_FONT);
		chart_text_append(&out, chart->title, TITLE_FONT, PX(chart->width) - 2 * EDGE);
		text_buffer_append(&out, "</text>\n");
	}
	for (int i = 0; i < chart->panels; i++)
		draw_panel(&out, chart, &layout, i);
	if (layout.dated)
		draw_days(&out, chart, &layout);
	text_buffer_append(&out, "</svg>");
	pfree(layout.panels);
	return out;
}
