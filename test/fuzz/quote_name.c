/*
 * product/quote_name.c
 *		Names of quotations, which have a product and maybe a purity.
 */
#include "fuzz.h"

#include "product/quote_name.h"

void
test_input(const uint8 *data, size_t size)
{
	const char *text = exact_copy(data, size);
	QuoteName	quote;
	QuoteName	again;
	ParseError	error;
	char		written[64 + PURITY_TEXT_MAX];
	int			length;
	int			part;

	memset(&error, 0xAA, sizeof(error));
	memset(&quote, 0, sizeof(quote));
	if (!quote_name_parse(text, size, &quote, &error))
	{
		require_parse_error(&error, size);
		return;
	}
	require(product_facts(quote.product) != NULL);
	require(!quote.has_purity || purity_fault(&quote.purity, &part) == NULL);

	/* the canonical names of both, one behind the other, are such a name */
	length = sprintf(written, "%s", product_facts(quote.product)->canonical);
	if (quote.has_purity)
	{
		written[length++] = ' ';
		length += purity_print(&quote.purity, written + length);
	}
	require(quote_name_parse(written, length, &again, &error));
	require(again.product == quote.product && again.has_purity == quote.has_purity);
	require(!quote.has_purity || purity_compare(&again.purity, &quote.purity) == 0);
}
