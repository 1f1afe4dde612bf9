/*
 * product/quote_name.c
 *		Takes a quotation's name apart: a product, and the purity written before or behind it.
 *
 * No grammar says where the one ends and the other begins ("CeO299.9%", "SmCo55N", "99% PrNd oxide"),
 * so every cut is tried, and of those that give a product and a purity the longest product counts.
 */
#include "pure.h"

#include "product/quote_name.h"
#include "purity/notation.h"
#include "text/folded_text.h"

/* Code points [from, to) of the folded text. */
typedef struct Part
{
	int			from;
	int			to;
} Part;

/* A text under reading. */
typedef struct QuoteText
{
	const char *text;
	FoldedText	folded;
} QuoteText;

static bool
is_separator(uint32 code)
{
	return code == ' ' || code == ',' || code == ';' || code == ':' || code == 0x3001;
}

/* Leaves blanks, commas, semicolons and colons at both ends out. */
static Part
trim(const QuoteText *quote, Part part)
{
	while (part.from < part.to && is_separator(quote->folded.code[part.from]))
		part.from++;
	while (part.from < part.to && is_separator(quote->folded.code[part.to - 1]))
		part.to--;
	return part;
}

/* Leaves a pair of brackets around all of it out. */
static Part
unwrap(const QuoteText *quote, Part part)
{
	int			depth = 0;

	if (part.to - part.from < 2 || quote->folded.code[part.from] != '(')
		return part;
	for (int at = part.from; at < part.to; at++)
	{
		if (quote->folded.code[at] == '(')
			depth++;
		else if (quote->folded.code[at] == ')')
			depth--;
		if (depth == 0)
			return at == part.to - 1 ? trim(quote, (Part) {part.from + 1, at}) : part;
	}
	return part;
}

static const char *
part_text(const QuoteText *quote, Part part, size_t *length)
{
	int			start = quote->folded.position[part.from];

	*length = quote->folded.position[part.to] - start;
	return quote->text + start;
}

static Product
part_product(const QuoteText *quote, Part part)
{
	size_t		length;
	const char *text = part_text(quote, part, &length);

	return product_find(text, length);
}

/* Reads a part as a product; where that fails the error says why, at its place in the whole. */
static ProductReading
read_product(const QuoteText *quote, Part part, ParseError *error)
{
	Product		product;
	size_t		length;
	const char *text = part_text(quote, part, &length);
	ProductReading reading = product_read(text, length, &product, error);

	error->position += quote->folded.position[part.from];
	return reading;
}

/* Reads a part as the purity of a product, 0 where that is not known. */
static bool
read_purity(const QuoteText *quote, Part part, Product product, OxidePurity *purity, ParseError *error)
{
	const ProductFacts *facts = product_facts(product);
	PuritySubject subject = {0};
	size_t		length;
	const char *text;

	if (facts != NULL && facts->form <= FORM_ALLOY)
	{
		subject.element = product_single_element(facts);
		subject.is_oxide = facts->form == FORM_OXIDE;
		subject.in_alloy = facts->form > FORM_METAL;
	}
	part = unwrap(quote, part);
	text = part_text(quote, part, &length);
	if (purity_parse_of(text, length, subject.element != 0 ? &subject : NULL, purity, error))
		return true;
	error->position += quote->folded.position[part.from];
	return false;
}

/* The parts of cut number n, two for each place: product before purity, and behind it. */
static int
number_of_cuts(const QuoteText *quote)
{
	return 2 * (quote->folded.length - 1);
}

static void
cut_quote(const QuoteText *quote, int n, Part *product, Part *purity)
{
	int			at = n / 2 + 1;
	Part		before = trim(quote, (Part) {0, at});
	Part		behind = trim(quote, (Part) {at, quote->folded.length});

	*product = n % 2 == 0 ? before : behind;
	*purity = n % 2 == 0 ? behind : before;
}

/*
 * Why no cut gave a product and a purity: the name beside a purity is ambiguous, or the text beside
 * the longest product is no purity, or there is neither.
 */
static bool
explain_failure(const QuoteText *quote, ParseError *error)
{
	int			longest = 0;

	parse_error(error, PARSE_SYNTAX, quote->folded.position[0],
				"It is no product with a purity before or behind it.",
				"Write such as \"99.9% La oxide\" or \"PrNd oxide >=99% Nd2O3 75%\".");
	for (int n = 0; n < number_of_cuts(quote); n++)
	{
		Part		product;
		Part		purity;
		ParseError	product_error;
		ParseError	purity_error;
		OxidePurity ignored;
		ProductReading reading;

		CHECK_FOR_INTERRUPTS();
		cut_quote(quote, n, &product, &purity);
		reading = read_product(quote, product, &product_error);
		if (reading == PRODUCT_UNKNOWN)
			continue;
		if (read_purity(quote, purity, 0, &ignored, &purity_error))
		{
			*error = product_error;
			return false;
		}
		if (reading == PRODUCT_READ && product.to - product.from > longest)
		{
			longest = product.to - product.from;
			*error = purity_error;
		}
	}
	return false;
}

bool
quote_name_parse(const char *text, size_t length, void *quote_name, ParseError *error)
{
	QuoteName  *result = quote_name;
	QuoteText	quote;
	int			longest = 0;
	Product		other = 0;		/* of another reading whose product is as long */

	memset(result, 0, sizeof(*result));
	switch (product_read(text, length, &result->product, error))
	{
		case PRODUCT_READ:
			return true;
		case PRODUCT_AMBIGUOUS:
			return false;
		case PRODUCT_UNKNOWN:
			break;
	}
	quote.text = text;
	if (!fold_text(text, length, FOLD_NOTHING_MORE, &quote.folded, error))
		return false;
	for (int n = 0; n < number_of_cuts(&quote); n++)
	{
		Part		product_part;
		Part		purity_part;
		Product		product;
		OxidePurity purity;
		ParseError	ignored;
		int			size;

		CHECK_FOR_INTERRUPTS();
		cut_quote(&quote, n, &product_part, &purity_part);
		product = part_product(&quote, product_part);
		if (product == 0 || !read_purity(&quote, purity_part, product, &purity, &ignored))
			continue;
		size = product_part.to - product_part.from;
		if (size < longest)
			continue;
		if (size > longest)
		{
			longest = size;
			result->product = product;
			result->has_purity = true;
			result->purity = purity;
			other = 0;
		}
		/* a cut before and one behind a blank are the same */
		else if (product != result->product || purity_compare(&purity, &result->purity) != 0)
			other = product;
	}
	if (other != 0)
		return parse_error_detail(error, PARSE_SYNTAX, quote.folded.position[0],
								  "Write the purity with a number and without a formula.",
								  "It can be read as \"%s\" and as \"%s\" with a purity.",
								  product_facts(result->product)->canonical,
								  product_facts(other)->canonical);
	return longest > 0 || explain_failure(&quote, error);
}
