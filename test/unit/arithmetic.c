/*
 * arithmetic.c
 *		Runs the pure arithmetic of src/ for the driver arithmetic.py: one operation a line of
 *		standard input, one result a line of standard output.
 *
 * Integers are decimal, wide integers hexadecimal, text is hexadecimal bytes ("-" for none); a
 * Decimal is two words, mantissa and scale; "false" is a function that said so.
 */
#include "pure.h"

#include <stdlib.h>

#include "calendar/calendar.h"
#include "number/ratio.h"
#include "number/wide.h"

#define MAX_WORDS 12
#define MAX_LINE 1000000

static char *word[MAX_WORDS];
static int	words;

static void
fail(const char *what)
{
	fprintf(stderr, "arithmetic: %s in operation %s\n", what, words > 0 ? word[0] : "?");
	exit(2);
}

static const char *
argument(int i)
{
	if (i >= words)
		fail("missing argument");
	return word[i];
}

static int
integer(int i)
{
	return (int) strtol(argument(i), NULL, 10);
}

static int128
integer128(int i)
{
	const char *digit = argument(i);
	bool		negative = *digit == '-';
	uint128		value = 0;

	for (digit += negative; *digit; digit++)
		value = value * 10 + (*digit - '0');
	return (int128) (negative ? -value : value);
}

static Decimal
decimal(int i)
{
	Decimal		value = {integer128(i), integer(i + 1)};

	return value;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	fail("bad hexadecimal digit");
	return 0;
}

static void
read_wide(WideInteger *value, int i)
{
	const char *text = argument(i);
	int			digits;

	/* the unused limbs must not matter */
	memset(value, 0xA5, sizeof(*value));
	value->negative = *text == '-';
	text += value->negative;
	while (*text == '0')
		text++;
	digits = (int) strlen(text);
	value->length = (digits + 7) / 8;
	if (value->length > WIDE_LIMBS)
		fail("too many digits");
	memset(value->limb, 0, value->length * sizeof(uint32));
	for (int at = 0; at < digits; at++)
		value->limb[at / 8] |= (uint32) hex_digit(text[digits - 1 - at]) << (at % 8 * 4);
}

/* Bytes of a hexadecimal argument, in an allocation of their exact length, for the sanitizer. */
static char *
read_bytes(int i, size_t *length)
{
	const char *text = argument(i);
	char	   *bytes;

	*length = strcmp(text, "-") == 0 ? 0 : strlen(text) / 2;
	bytes = malloc(*length);
	for (size_t at = 0; at < *length; at++)
		bytes[at] = (char) (hex_digit(text[2 * at]) * 16 + hex_digit(text[2 * at + 1]));
	return bytes;
}

static void
print_int128(int128 value)
{
	char		text[DECIMAL_TEXT_MAX];

	decimal_print((Decimal) {value, 0}, text);
	fputs(text, stdout);
}

static void
print_decimal(bool good, Decimal value)
{
	if (!good)
	{
		puts("false");
		return;
	}
	print_int128(value.mantissa);
	printf(" %d\n", value.scale);
}

static void
print_wide(bool good, const WideInteger *value)
{
	if (!good)
	{
		puts("false");
		return;
	}
	if (value->length > 0 && value->limb[value->length - 1] == 0)
		fail("leading zero limb");
	if (value->length == 0 && value->negative)
		fail("negative zero");
	if (value->negative)
		putchar('-');
	if (value->length == 0)
		putchar('0');
	for (int i = value->length - 1; i >= 0; i--)
		printf(i == value->length - 1 ? "%x" : "%08x", value->limb[i]);
	putchar('\n');
}

typedef bool (*WideOperation) (WideInteger *result, const WideInteger *a, const WideInteger *b);

static bool
divide(WideInteger *result, const WideInteger *a, const WideInteger *b)
{
	wide_divide_rounded(result, a, b);
	return true;
}

/* With the result apart, and in the place of either argument. */
static void
run_wide(WideOperation operation)
{
	WideInteger a;
	WideInteger b;
	WideInteger result;
	WideInteger copy;
	bool		good;

	read_wide(&a, 1);
	read_wide(&b, 2);
	memset(&result, 0xA5, sizeof(result));
	good = operation(&result, &a, &b);
	copy = a;
	if (operation(&copy, &copy, &b) != good || (good && wide_compare(&copy, &result) != 0))
		fail("result in place of the first argument differs");
	copy = b;
	if (operation(&copy, &a, &copy) != good || (good && wide_compare(&copy, &result) != 0))
		fail("result in place of the second argument differs");
	print_wide(good, &result);
}

static void
run_wide_others(const char *name)
{
	WideInteger a;
	WideInteger b;
	WideInteger c;
	WideInteger d;

	read_wide(&a, 1);
	if (strcmp(name, "wide_power") == 0)
	{
		bool		good = wide_multiply_by_power_of_ten(&a, integer(2));

		print_wide(good, &a);
	}
	else if (strcmp(name, "wide_small") == 0)
	{
		uint32		remainder = wide_divide_by_small(&a, (uint32) strtoul(argument(2), NULL, 10));

		printf("%u ", remainder);
		print_wide(true, &a);
	}
	else if (strcmp(name, "wide_int128") == 0)
	{
		int128		value;
		bool		good = wide_to_int128(&a, &value);

		if (good)
		{
			wide_from_int128(&b, value);
			if (wide_compare(&a, &b) != 0)
				fail("the way back differs");
		}
		print_decimal(good, (Decimal) {good ? value : 0, 0});
	}
	else if (strcmp(name, "wide_scale_divide") == 0)
	{
		bool		good;

		read_wide(&b, 3);
		good = wide_scale_divide_rounded(&c, &a, integer(2), &b);
		print_wide(good, &c);
	}
	else if (strcmp(name, "wide_compare") == 0)
	{
		read_wide(&b, 2);
		printf("%d\n", wide_compare(&a, &b));
	}
	else if (strcmp(name, "wide_compare_products") == 0)
	{
		read_wide(&b, 2);
		read_wide(&c, 3);
		read_wide(&d, 4);
		printf("%d\n", wide_compare_products(&a, &b, &c, &d));
	}
	else
		fail("unknown name");
}

static void
run_decimal(const char *name)
{
	Decimal		result = {0, 0};
	bool		good;

	if (strcmp(name, "decimal_fits") == 0)
		puts(decimal_fits(decimal(1)) ? "true" : "false");
	else if (strcmp(name, "decimal_compare") == 0)
		printf("%d\n", decimal_compare(decimal(1), decimal(3)));
	else if (strcmp(name, "decimal_print") == 0)
	{
		char		text[DECIMAL_TEXT_MAX];
		int			length = decimal_print(decimal(1), text);

		if ((int) strlen(text) != length)
			fail("wrong length");
		puts(text);
	}
	else if (strcmp(name, "decimal_parse") == 0)
	{
		size_t		length;
		size_t		at = 0;
		char	   *text = read_bytes(1, &length);

		good = decimal_parse(text, length, &at, &result);
		printf("%d ", (int) at);
		print_decimal(good, result);
		free(text);
	}
	else
	{
		if (strcmp(name, "decimal_rescale") == 0)
			good = decimal_rescale(decimal(1), integer(3), &result);
		else if (strcmp(name, "decimal_strip") == 0)
		{
			good = true;
			result = decimal_strip(decimal(1), integer(3));
		}
		else if (strcmp(name, "decimal_add") == 0)
			good = decimal_add(decimal(1), decimal(3), &result);
		else if (strcmp(name, "decimal_subtract") == 0)
			good = decimal_subtract(decimal(1), decimal(3), &result);
		else if (strcmp(name, "decimal_multiply") == 0)
			good = decimal_multiply(decimal(1), decimal(3), &result);
		else if (strcmp(name, "decimal_round") == 0)
			good = decimal_round(decimal(1), integer(3), &result);
		else
			fail("unknown name");
		print_decimal(good, result);
	}
}

/* ratio to the power, which is 1 or more; its square may be too large, that is an error of the test */
static void
raise_ratio(Ratio *ratio, int power)
{
	Ratio		factor = *ratio;

	while (--power > 0)
	{
		if (!ratio_multiply(ratio, ratio, &factor))
			fail("power too large");
	}
}

/*
 * ratio_round a b digits; ratio_X a b c d digits [power], for the operation X on (a/b)^power and
 * (c/d)^power.  digits -1 is for ratio_round_quotient.
 */
static void
run_ratio(const char *name)
{
	Ratio		left;
	Ratio		right;
	Ratio		ratio;
	Decimal		result = {0, 0};
	bool		good = true;
	int			digits_at = 9;

	ratio_of(&left, decimal(1), decimal(3));
	if (strcmp(name, "ratio_round") == 0)
	{
		ratio = left;
		digits_at = 5;
	}
	else
	{
		ratio_of(&right, decimal(5), decimal(7));
		if (words > 10)
		{
			raise_ratio(&left, integer(10));
			raise_ratio(&right, integer(10));
		}
		if (strcmp(name, "ratio_compare") == 0)
		{
			printf("%d %d\n", ratio_compare(&left, &right), ratio_sign(&left));
			return;
		}
		ratio = left;
		if (strcmp(name, "ratio_difference") == 0)
			good = ratio_difference(&ratio, &ratio, &right);
		else if (strcmp(name, "ratio_change_pct") == 0)
			good = ratio_change_pct(&ratio, &ratio, &right);
		else if (strcmp(name, "ratio_multiply") == 0)
			good = ratio_multiply(&ratio, &ratio, &right);
		else if (strcmp(name, "ratio_divide") == 0)
			good = ratio_divide(&ratio, &ratio, &right);
		else
			fail("unknown name");
	}
	if (good && ratio.denominator.negative)
		fail("negative denominator");
	if (good)
		good = integer(digits_at) < 0 ? ratio_round_quotient(&ratio, &result) :
			ratio_round(&ratio, integer(digits_at), &result);
	print_decimal(good, result);
}

static void
run_calendar(const char *name)
{
	Period		period = (Period) integer(1);
	int			year;
	int			month;
	int			day;

	if (strcmp(name, "date_of_day") == 0)
	{
		date_of_day(integer(1), &year, &month, &day);
		printf("%d %d %d %d\n", year, month, day, calendar_holds(integer(1)));
	}
	else if (strcmp(name, "day_of_date") == 0)
		printf("%d\n", day_of_date(integer(1), integer(2), integer(3)));
	else if (strcmp(name, "period_start") == 0)
		printf("%d\n", period_start(period, integer(2)));
	else if (strcmp(name, "period_shift") == 0)
		printf("%d\n", period_shift(period, integer(2), integer(3)));
	else if (strcmp(name, "period_end") == 0)
		printf("%d\n", period_end(period, integer(2)));
	else if (strcmp(name, "period_number") == 0)
		printf("%d\n", period_number(period, integer(2)));
	else
		fail("unknown name");
}

static void
run_calendar_text(const char *name)
{
	char		buffer[RANGE_TEXT_MAX];
	size_t		length;
	size_t		at = 0;
	char	   *text;
	ParseError	error = {0};

	if (strcmp(name, "period_print") == 0)
	{
		char		exact[PERIOD_TEXT_MAX];

		if (period_print((Period) integer(1), integer(2), exact) != (int) strlen(exact))
			fail("wrong length");
		puts(exact);
	}
	else if (strcmp(name, "range_print") == 0)
	{
		DayRange	range = {integer(1), integer(2)};

		if (range_print(range, buffer) != (int) strlen(buffer))
			fail("wrong length");
		puts(buffer);
	}
	else if (strcmp(name, "period_parse") == 0)
	{
		int32		start;

		text = read_bytes(2, &length);
		if (period_parse(text, length, &at, (Period) integer(1), &start, &error))
			printf("%d %d\n", start, (int) at);
		else
			printf("error %d at %d, %s %s\n", error.fault, error.position,
				   error.detail, error.hint);
		free(text);
	}
	else if (strcmp(name, "range_parse") == 0)
	{
		DayRange	range;

		text = read_bytes(1, &length);
		if (range_parse(text, length, &at, &range, &error))
			printf("%d %d %d\n", range.first, range.last, (int) at);
		else
			printf("error %d at %d, %s %s\n", error.fault, error.position,
				   error.detail, error.hint);
		free(text);
	}
	else if (strcmp(name, "period_name") == 0)
	{
		Period		period;

		text = read_bytes(1, &length);
		if (period_by_name(text, length, &period))
			printf("%d %s\n", period, period_name(period));
		else
			puts("false");
		free(text);
	}
	else
		fail("unknown name");
}

static void
run(void)
{
	static const struct
	{
		const char *name;
		WideOperation operation;
	}			wide_operation[] = {
		{"wide_add", wide_add},
		{"wide_subtract", wide_subtract},
		{"wide_multiply", wide_multiply},
		{"wide_divide", divide}
	};
	const char *name = argument(0);

	for (int i = 0; i < (int) lengthof(wide_operation); i++)
	{
		if (strcmp(name, wide_operation[i].name) == 0)
		{
			run_wide(wide_operation[i].operation);
			return;
		}
	}
	if (strncmp(name, "wide_", 5) == 0)
		run_wide_others(name);
	else if (strncmp(name, "decimal_", 8) == 0)
		run_decimal(name);
	else if (strncmp(name, "ratio_", 6) == 0)
		run_ratio(name);
	else if (strcmp(name, "quotient") == 0)
	{
		Decimal		result = {0, 0};
		bool		good = quotient(decimal(1), decimal(3), &result);

		print_decimal(good, result);
	}
	else if (strcmp(name, "power_of_ten") == 0)
	{
		print_int128(power_of_ten(integer(1)));
		putchar('\n');
	}
	else if (strstr(name, "parse") || strstr(name, "print") || strstr(name, "name"))
		run_calendar_text(name);
	else
		run_calendar(name);
}

int
main(void)
{
	char	   *line = malloc(MAX_LINE);

	while (fgets(line, MAX_LINE, stdin))
	{
		words = 0;
		for (char *next = strtok(line, " \n"); next && words < MAX_WORDS; next = strtok(NULL, " \n"))
			word[words++] = next;
		run();
	}
	free(line);
	return 0;
}
