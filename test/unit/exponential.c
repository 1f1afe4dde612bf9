/*
 * number/exponential.c
 *		Runs src/exponential.c for the driver exponential.py: one operation a line of standard input,
 *		one result a line of standard output.
 *
 *		decimal_OPERATION mantissa scale digits
 *		ratio_OPERATION mantissa scale mantissa scale digits power		of (a / b)^power
 *		geometric_mean mantissa scale count
 */
#include "pure.h"

#include "number/exponential.h"
#include "number/ratio.h"

#define MAX_WORDS 8

static char *word[MAX_WORDS];
static int	words;

static void
fail(const char *what)
{
	fprintf(stderr, "exponential: %s\n", what);
	exit(2);
}

static int128
integer(int i)
{
	const char *digit = i < words ? word[i] : "";
	bool		negative = *digit == '-';
	uint128		value = 0;

	digit += negative;
	if (*digit == '\0')
		fail("missing argument");
	for (; *digit; digit++)
		value = value * 10 + (*digit - '0');
	return (int128) (negative ? -value : value);
}

static Decimal
decimal(int i)
{
	return (Decimal) {integer(i), (int) integer(i + 1)};
}

static Ratio
ratio(int i, int power)
{
	Ratio		factor;
	Ratio		result;

	ratio_of(&factor, decimal(i), decimal(i + 2));
	result = factor;
	while (--power > 0)
	{
		if (!ratio_multiply(&result, &result, &factor))
			fail("power too large");
	}
	return result;
}

static const struct
{
	const char *name;
	bool		(*of_decimal) (Decimal x, int digits, Decimal *result);
	bool		(*of_ratio) (const Ratio *x, int digits, Decimal *result);
}			operation[] = {
	{"ln", decimal_ln, ratio_ln},
	{"exp", decimal_exp, ratio_exp},
	{"sqrt", decimal_sqrt, ratio_sqrt}
};

static bool
run(Decimal *result)
{
	if (strcmp(word[0], "geometric_mean") == 0)
		return geometric_mean(decimal(1), (int64) integer(3), result);
	for (int i = 0; i < (int) lengthof(operation); i++)
	{
		const char *name = strchr(word[0], '_');

		if (name == NULL || strcmp(name + 1, operation[i].name) != 0)
			continue;
		if (word[0][0] == 'd')
			return operation[i].of_decimal(decimal(1), (int) integer(3), result);
		else
		{
			Ratio		x = ratio(1, (int) integer(6));

			return operation[i].of_ratio(&x, (int) integer(5), result);
		}
	}
	fail("unknown operation");
	return false;
}

int
main(void)
{
	char		line[1000];

	while (fgets(line, sizeof(line), stdin))
	{
		Decimal		result;
		char		text[DECIMAL_TEXT_MAX];

		words = 0;
		for (char *next = strtok(line, " \n"); next && words < MAX_WORDS; next = strtok(NULL, " \n"))
			word[words++] = next;
		if (words == 0)
			fail("empty line");
		if (!run(&result))
		{
			puts("false");
			continue;
		}
		(void) decimal_print((Decimal) {result.mantissa, 0}, text);
		printf("%s %d\n", text, result.scale);
	}
	return 0;
}
