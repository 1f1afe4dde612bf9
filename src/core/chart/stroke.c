/*
 * chart/stroke.c
 *		How the lines of a chart look, and how they are told apart, in colour and without.
 *
 * The colours are those that M. Okabe and K. Ito chose to be told apart with any kind of colour vision
 * ("Color Universal Design", 2002, revised 2008; recommended by B. Wong, Nature Methods 8, 441 (2011)),
 * without their yellow, which is too pale for a line on white.
 */
#include "pure.h"

#include "chart/stroke.h"

/* The marker of a colour, as a path around the point that the pen stands at. */
static const struct Colour
{
	const char *name;
	const char *marker;
}			colours[STROKE_COLOURS] =
{
	{"#0072B2", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"},	/* blue, disc */
	{"#D55E00", "m-2.7-2.7h5.4v5.4h-5.4z"},	/* vermillion, square */
	{"#009E73", "m0-3.7l3.4 6h-6.8z"},	/* bluish green, triangle */
	{"#CC79A7", "m0-3.9l3.9 3.9l-3.9 3.9l-3.9-3.9z"},	/* reddish purple, diamond */
	{"#E69F00", "m0 3.7l3.4-6h-6.8z"},	/* orange, triangle on its tip */
	{"#56B4E9", "m-1.2-3.6h2.4v2.4h2.4v2.4h-2.4v2.4h-2.4v-2.4h-2.4v-2.4h2.4z"},	/* sky blue, cross */
	{"#000000", "m-3.9-1.6h7.8v3.2h-7.8z"}	/* black, bar */
};

static const char *const dashes[STROKE_DASHES] = {NULL, "6 3", "2 3"};

/* Points that stand closer than this are not all marked, and marks not closer than that. */
#define MARK_ALL PX(18)
#define MARK_DISTANCE PX(84)

void
stroke_attributes(TextBuffer *out, int i, bool dense)
{
	const char *dash = dashes[i / STROKE_COLOURS % STROKE_DASHES];

	svg_format(out, " fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\" stroke-linecap=\"%s\"",
			   colours[i % STROKE_COLOURS].name, dense ? "1.2" : "1.8", dash ? "butt" : "round");
	if (dash)
		svg_format(out, " stroke-dasharray=\"%s\"", dash);
}

void
stroke_path(TextBuffer *out, const DrawnPoint *points, int count)
{
	text_buffer_append(out, "<path d=\"");
	for (int i = 0; i < count; i++)
		svg_format(out, points[i].begins ? "M%p %p" : points[i - 1].begins ? "L%p %p" : " %p %p",
				   points[i].x, points[i].y);
	text_buffer_append(out, "\"/>\n");
}

/* Marks of stroke i go into one path, which is begun by the first of them. */
static void
mark(TextBuffer *out, int i, bool first, DrawnPoint point)
{
	bool		filled = i / STROKE_COLOURS % 2 == 0;

	if (first)
		svg_format(out, "<path fill=\"%s\" stroke-width=\"%s\" stroke-dasharray=\"none\" d=\"",
				   filled ? colours[i % STROKE_COLOURS].name : "#FFFFFF", filled ? "0" : "1.2");
	svg_format(out, "M%p %p%s", point.x, point.y, colours[i % STROKE_COLOURS].marker);
}

/* Are most of the points far enough apart for a marker each? */
static bool
sparse(const DrawnPoint *points, int count)
{
	int			far = 0;

	for (int i = 1; i < count; i++)
		far += points[i].x - points[i - 1].x >= MARK_ALL;
	return 2 * far >= count - 1;
}

void
stroke_markers(TextBuffer *out, int i, bool told_apart, const DrawnPoint *points, int count)
{
	bool		all = sparse(points, count);
	int			marks = 0;
	int			next = points[0].x + MARK_DISTANCE * (3 * i % STROKE_COLOURS) / STROKE_COLOURS;

	for (int at = 0; at < count; at++)
	{
		bool		alone = points[at].begins && (at == count - 1 || points[at + 1].begins);
		bool		due = told_apart && points[at].x >= next;

		if (all || alone || due)
			mark(out, i, marks++ == 0, points[at]);
		while (next <= points[at].x)
			next += MARK_DISTANCE;
	}
	if (marks > 0)
		text_buffer_append(out, "\"/>\n");
}

void
stroke_sample(TextBuffer *out, int i, DrawnPoint from, DrawnPoint to)
{
	svg_format(out, "<path d=\"M%p %pL%p %p\"/>\n", from.x, from.y, to.x, to.y);
	mark(out, i, true, to);
	text_buffer_append(out, "\"/>\n");
}
