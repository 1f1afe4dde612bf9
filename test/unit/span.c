/*
 * span.c
 *		Runs calendar/span for the driver span.py: one operation a line of standard input, one result a line of
 *		standard output.  A span is its first and last day; text is hexadecimal bytes.
 */
#include "pure.h"

#include "calendar/span.h"

static void
print(Span span)
{
	char		text[SPAN_TEXT_MAX];

	if (span_print(span, text) != (int) strlen(text))
		exit(2);
	printf("%d %d %s %s", span.first, span.last, span_kind_name(span), text);
}

/* What a text is read as; what that prints must be read as the same. */
static void
read_text(const char *hexadecimal)
{
	size_t		length = strlen(hexadecimal) / 2;
	char	   *text = malloc(length + 1);
	char		written[SPAN_TEXT_MAX];
	Span		span;
	Span		again;
	unsigned int byte;
	ParseError	error;

	for (size_t i = 0; i < length; i++)
	{
		sscanf(hexadecimal + 2 * i, "%2x", &byte);
		text[i] = (char) byte;
	}
	if (!span_parse(text, length, &span, &error))
		printf("error %d at %d, %s", error.fault, error.position, error.detail);
	else
	{
		print(span);
		if (!span_is_valid(span) || !span_parse(written, span_print(span, written), &again, &error) ||
			span_compare(span, again) != 0)
			printf(" which is not what it prints");
	}
	free(text);
}

int
main(void)
{
	static char line[4096];
	static char word[4096];

	while (fgets(line, sizeof(line), stdin))
	{
		Span		a = {0};
		Span		b = {0};
		int			n = 0;

		if (sscanf(line, "read %4095s", word) == 1)
			read_text(word);
		else if (sscanf(line, "day %d", &n) == 1)
		{
			for (Period period = PERIOD_DAY; period <= PERIOD_YEAR; period++)
			{
				print(span_of_period(period, n));
				putchar(';');
			}
		}
		else if (sscanf(line, "weeks %d", &n) == 1)
			printf("%d", weeks_in_year(n));
		else if (sscanf(line, "print %d %d", &a.first, &a.last) == 2)
			print(a);
		else if (sscanf(line, "valid %d %d", &a.first, &a.last) == 2)
			printf("%d", span_is_valid(a));
		else if (sscanf(line, "move %d %d %d", &a.first, &a.last, &n) == 3)
		{
			SpanMove	move = span_move(a, n, &b);

			if (move == SPAN_MOVED)
				printf("%d %d", b.first, b.last);
			else
				fputs(move == SPAN_WITHOUT_LENGTH ? "no length" : "leaves", stdout);
		}
		else if (sscanf(line, "pair %d %d %d %d", &a.first, &a.last, &b.first, &b.last) == 4)
			printf("%d %d %d", span_compare(a, b), span_contains(a, b), span_holds(a, b.first));
		else
			return 2;
		putchar('\n');
	}
	return 0;
}
