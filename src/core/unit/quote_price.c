/*
 * unit/quote_price.c
 *		Takes a price as it is quoted apart: one number or a range, and the unit around it.
 */
#include "pure.h"

#include "text/folded_text.h"
#include "unit/quote_price.h"

#define RANGE_FAULT "The high end of the range is more than 10 times its low end."
#define RANGE_HINT "Write both ends in full, as in 14.2-14.5, or two prices apart."
#define QUOTE_PRICE_HINT "Write such as 52.5-53.0, 397 or 52.5-53 CNY/kg."

/* Between the ends of a range, as folding leaves it. */
static const char *const range_words[] = {
	"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94",
	"\xE2\x80\x95",				/* U+2010 to U+2015 */
	"\xE2\x88\x92",				/* U+2212, a minus sign */
	"~", "\xE2\x88\xBC", "\xE3\x80\x9C", /* U+223C, U+301C */
	"\xE2\x80\x94\xE2\x80\x94", /* a Chinese dash, two characters wide */
	"至", "到", "to",
};

typedef struct PriceReader
{
	const char *text;
	FoldedText	folded;
	int			at;				/* index of the code point to read next */
	ParseError *error;
} PriceReader;

static bool
refuse(PriceReader *reader, int at, const char *detail)
{
	return parse_error(reader->error, PARSE_SYNTAX, reader->folded.position[at], detail,
					   QUOTE_PRICE_HINT);
}

static uint32
code_at(const PriceReader *reader, int at)
{
	return at < reader->folded.length ? reader->folded.code[at] : 0;
}

static bool
is_digit_at(const PriceReader *reader, int at)
{
	return code_at(reader, at) >= '0' && code_at(reader, at) <= '9';
}

static void
skip_blanks(PriceReader *reader)
{
	while (code_at(reader, reader->at) == ' ')
		reader->at++;
}

/* Does a number begin at the index? */
static bool
is_number_at(const PriceReader *reader, int at)
{
	return is_digit_at(reader, at) || (code_at(reader, at) == '.' && is_digit_at(reader, at + 1));
}

/* Do exactly three digits stand behind the comma at the index? */
static bool
is_group_at(const PriceReader *reader, int at)
{
	return code_at(reader, at) == ',' && is_digit_at(reader, at + 1) && is_digit_at(reader, at + 2) &&
		is_digit_at(reader, at + 3) && !is_digit_at(reader, at + 4);
}

/* Reads the number that stands here, without a sign. */
static bool
read_number(PriceReader *reader, Decimal *number)
{
	char		digits[FOLDED_TEXT_MAX];
	int			start = reader->at;
	int			count = 0;
	bool		grouped = false;
	size_t		read = 0;

	for (;; reader->at++)
	{
		if (is_digit_at(reader, reader->at))
			digits[count++] = code_at(reader, reader->at);
		else if (code_at(reader, reader->at) == ',' && is_digit_at(reader, reader->at + 1))
		{
			/* one to three digits, then groups of three */
			if (!is_group_at(reader, reader->at) ||
				(!grouped && (count == 0 || count > 3 || digits[0] == '0')))
				return refuse(reader, reader->at, "A comma sets off whole thousands.");
			grouped = true;
		}
		else
			break;
	}
	if (code_at(reader, reader->at) == '.' && (count > 0 || is_digit_at(reader, reader->at + 1)))
	{
		digits[count++] = '.';
		for (reader->at++; is_digit_at(reader, reader->at); reader->at++)
			digits[count++] = code_at(reader, reader->at);
	}
	if (!decimal_parse(digits, count, &read, number) || read != count)
		return parse_error(reader->error, PARSE_RANGE, reader->folded.position[start],
						   "A price has at most 36 significant digits and 36 decimals.", NULL);
	return true;
}

/* Reads what stands between the ends of a range; moves nothing where it does not. */
static bool
read_range_word(PriceReader *reader)
{
	int			start = reader->at;
	int			longest = 0;
	bool		is_word;

	skip_blanks(reader);
	is_word = code_at(reader, reader->at) == 't';
	for (int i = 0; i < lengthof(range_words); i++)
		longest = Max(longest, folded_match(&reader->folded, reader->at, range_words[i]));
	reader->at += longest;
	skip_blanks(reader);
	/* "to" may begin another word, but a dash nothing but the rest of a range */
	if (longest > 0 && (!is_word || is_number_at(reader, reader->at)))
		return true;
	reader->at = start;
	return false;
}

/* Reads the unit, which is what stands before code point `before` and from `behind` on. */
static bool
read_unit(PriceReader *reader, int before, int behind, QuotePrice *result)
{
	const int  *position = reader->folded.position;
	int			prefix = position[before] - position[0];
	int			suffix = position[reader->folded.length] - position[behind];
	char	   *unit = palloc(prefix + suffix + 1);
	bool		read;

	memcpy(unit, reader->text + position[0], prefix);
	memcpy(unit + prefix, reader->text + position[behind], suffix);
	unit[prefix + suffix] = 0;
	read = price_unit_parse(unit, prefix + suffix, &result->unit, reader->error);
	if (!read)
		reader->error->position += reader->error->position < prefix ?
			position[0] : position[behind] - prefix;
	pfree(unit);
	result->has_unit = read;
	return read;
}

bool
quote_price_parse(const char *text, size_t length, void *quote_price, ParseError *error)
{
	QuotePrice *result = quote_price;
	PriceReader reader;
	int			before;

	memset(result, 0, sizeof(*result));
	reader.text = text;
	reader.at = 0;
	reader.error = error;
	if (!fold_text(text, length, FOLD_CASE, &reader.folded, error))
		return false;
	while (reader.at < reader.folded.length && !is_number_at(&reader, reader.at))
		reader.at++;
	if (reader.at == reader.folded.length)
		return refuse(&reader, 0, "There is no number in it.");
	before = reader.at;
	if (before > 0 && (code_at(&reader, before - 1) == '-' || code_at(&reader, before - 1) == '+' ||
					   code_at(&reader, before - 1) == 0x2212))
		return refuse(&reader, before - 1, "A quoted price has no sign.");
	if (!read_number(&reader, &result->low))
		return false;
	result->high = result->low;
	if (read_range_word(&reader))
	{
		int			second = reader.at;

		if (!is_number_at(&reader, second))
			return refuse(&reader, second, "The high end of the range is missing.");
		if (!read_number(&reader, &result->high))
			return false;
		if (decimal_compare(result->low, result->high) > 0)
			return refuse(&reader, second, "The low end of the range is above its high end.");
		if (!range_is_narrow(result->low, result->high))
			return parse_error(error, PARSE_SYNTAX, reader.folded.position[second], RANGE_FAULT, RANGE_HINT);
	}
	skip_blanks(&reader);
	if (before == 0 && reader.at == reader.folded.length)
		return true;
	return read_unit(&reader, before, reader.at, result);
}

bool
range_is_narrow(Decimal low, Decimal high)
{
	Decimal		near = low.mantissa < 0 ? high : low;
	Decimal		far = low.mantissa < 0 ? low : high;
	Decimal		limit;
	int			order;

	/* from below zero to above it, as a premium may be quoted, there is no factor */
	if (low.mantissa < 0 && high.mantissa >= 0)
		return true;
	if (!decimal_multiply(near, (Decimal) {10, 0}, &limit))
		return true;
	order = decimal_compare(far, limit);
	return near.mantissa < 0 ? order >= 0 : order <= 0;
}

bool
range_middle(Decimal low, Decimal high, Decimal *middle)
{
	Decimal		sum;

	if (!decimal_add(low, high, &sum) || !decimal_multiply(sum, (Decimal) {5, 1}, middle))
		return false;
	*middle = decimal_strip(*middle, Max(low.scale, high.scale));
	return true;
}
