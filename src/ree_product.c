/*
 * ree_product.c
 *		The type ree_product: input and output, comparison, form, elements and names.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "compat.h"
#include "element.h"
#include "name_matching.h"
#include "oxide_purity.h"
#include "product/quote_name.h"
#include "ree_product.h"
#include "row_set.h"
#include "text/folded_text.h"
#include "text_input.h"

void
product_corrupt(int number)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type ree_product"),
			 errdetail("It is product number %d, and the products of this version have numbers from 1 to %d.", number, product_last),
			 number > product_last ?
			 errhint("Where a newer version of the extension wrote it, update the library of rare_earth; else it is damaged.") : 0));
	pg_unreachable();
}

/* Reads a canonical name, a synonym or a formula. */
PG_FUNCTION_INFO_V1(ree_product_in);
Datum
ree_product_in(PG_FUNCTION_ARGS)
{
	Product		product;

	if (!read_scalar(product_parse, "ree_product", PG_GETARG_CSTRING(0), &product, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_PRODUCT(product);
}

/* Prints the canonical name. */
PG_FUNCTION_INFO_V1(ree_product_out);
Datum
ree_product_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(pstrdup(product_facts(PG_GETARG_PRODUCT(0))->canonical));
}

/* Receives a text, which is read as input reads it: a client that sends a string in binary is right. */
PG_FUNCTION_INFO_V1(ree_product_recv);
Datum
ree_product_recv(PG_FUNCTION_ARGS)
{
	Product		product;

	receive_scalar(product_parse, "ree_product", (StringInfo) PG_GETARG_POINTER(0), &product);
	PG_RETURN_PRODUCT(product);
}

/* Sends the canonical name. */
PG_FUNCTION_INFO_V1(ree_product_send);
Datum
ree_product_send(PG_FUNCTION_ARGS)
{
	return send_ascii(product_facts(PG_GETARG_PRODUCT(0))->canonical);
}

/* Casts from text, reading as input does. */
PG_FUNCTION_INFO_V1(ree_product_from_text);
Datum
ree_product_from_text(PG_FUNCTION_ARGS)
{
	Product		product;

	read_scalar(product_parse, "ree_product", text_to_cstring(PG_GETARG_TEXT_PP(0)), &product, NULL);
	PG_RETURN_PRODUCT(product);
}

/* Casts to text: the canonical name. */
PG_FUNCTION_INFO_V1(ree_product_to_text);
Datum
ree_product_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(product_facts(PG_GETARG_PRODUCT(0))->canonical));
}

static int
compare_products(Product a, Product b)
{
	return product_sort_key(a) - product_sort_key(b);
}

DEFINE_SCALAR_COMPARISON(ree_product, Product, PG_GETARG_PRODUCT, PRODUCT_BYTES, compare_products, product_parse)
DEFINE_SCALAR_EXTREMES(ree_product, PG_GETARG_PRODUCT, compare_products)

/* The canonical text, and what product_name gives in English and Chinese. */
static void
names_of_product(Product product, MatchedName *names)
{
	const ProductFacts *facts = product_facts(product);
	const char *english = facts->names_en;
	const char *chinese = facts->names_zh;

	names[0] = (MatchedName) {facts->canonical, strlen(facts->canonical)};
	(void) next_name(&english, &names[1].name, &names[1].length);
	(void) next_name(&chinese, &names[2].name, &names[2].length);
}

DEFINE_NAME_MATCHING(ree_product, names_of_product, PG_GETARG_PRODUCT)

/* The form: oxide, metal, ... */
PG_FUNCTION_INFO_V1(ree_product_form);
Datum
ree_product_form(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(form_name(product_facts(PG_GETARG_PRODUCT(0))->form)));
}

/* The rare earths that the product is known to hold, in order of atomic number. */
PG_FUNCTION_INFO_V1(ree_product_elements);
Datum
ree_product_elements(PG_FUNCTION_ARGS)
{
	const ProductFacts *facts = product_facts(PG_GETARG_PRODUCT(0));
	Datum		elements[PRODUCT_ELEMENTS_MAX];
	int			count = 0;

	for (int i = 0; facts->elements[i] != 0; i++)
	{
		if (facts->elements[i] != RARE_EARTHS_UNSPECIFIED)
			elements[count++] = ElementGetDatum(facts->elements[i]);
	}
	return array_of_result_type(fcinfo, elements, count);
}

/* The element that gives the product its value; NULL where there is none. */
PG_FUNCTION_INFO_V1(ree_product_principal);
Datum
ree_product_principal(PG_FUNCTION_ARGS)
{
	Element		principal = product_facts(PG_GETARG_PRODUCT(0))->principal;

	if (principal == 0)
		PG_RETURN_NULL();
	PG_RETURN_ELEMENT(principal);
}

static text *
text_from_name(const char *name, size_t length)
{
	return cstring_to_text(server_from_utf8(pnstrdup(name, length)));
}

/* The name in a language; a product without one in that language has its canonical name. */
PG_FUNCTION_INFO_V1(ree_product_name);
Datum
ree_product_name(PG_FUNCTION_ARGS)
{
	const ProductFacts *facts = product_facts(PG_GETARG_PRODUCT(0));
	const char *language = text_to_cstring(PG_GETARG_TEXT_PP(1));
	const char *names = product_names_in(facts, language);
	const char *name;
	size_t		length;

	if (names == NULL)
		unknown_language(language, "en and zh");
	if (!next_name(&names, &name, &length))
		PG_RETURN_TEXT_P(cstring_to_text(facts->canonical));
	return return_name(fcinfo, pnstrdup(name, length));
}

/*
 * Every name that input reads and that the database encoding can hold, the canonical one first.  (GB2312 has
 * no a umlaut.)
 */
PG_FUNCTION_INFO_V1(ree_product_names);
Datum
ree_product_names(PG_FUNCTION_ARGS)
{
	const ProductFacts *facts = product_facts(PG_GETARG_PRODUCT(0));
	const char *lists[] = {facts->canonical, facts->names_zh, facts->names_en, facts->formulas};
	ArrayBuildState *names = initArrayResult(TEXTOID, CurrentMemoryContext, false);

	for (int i = 0; i < lengthof(lists); i++)
	{
		const char *name;
		size_t		length;

		while (next_name(&lists[i], &name, &length))
		{
			if (server_can_hold(name, length))
				accumArrayResult(names, PointerGetDatum(text_from_name(name, length)), false,
								 TEXTOID, CurrentMemoryContext);
		}
	}
	PG_RETURN_DATUM(makeArrayResult(names, CurrentMemoryContext));
}

/* All products, by number. */
PG_FUNCTION_INFO_V1(ree_product_list);
Datum
ree_product_list(PG_FUNCTION_ARGS)
{
	Datum	   *products = palloc(product_last * sizeof(Datum));
	int			count = 0;

	for (int number = 1; number <= product_last; number++)
	{
		if (product_facts(number) != NULL)
			products[count++] = ProductGetDatum((Product) number);
	}
	return array_of_result_type(fcinfo, products, count);
}

/* Takes "99.9% La oxide" apart: (product, purity); no purity is NULL. */
PG_FUNCTION_INFO_V1(ree_product_split_quote_name);
Datum
ree_product_split_quote_name(PG_FUNCTION_ARGS)
{
	QuoteName	quote;
	Datum		values[2];
	bool		nulls[2] = {false, false};

	read_scalar(quote_name_parse, "ree_product and oxide_purity",
				text_to_cstring(PG_GETARG_TEXT_PP(0)), &quote, NULL);
	values[0] = ProductGetDatum(quote.product);
	values[1] = OxidePurityGetDatum(&quote.purity);
	nulls[1] = !quote.has_purity;
	return single_row(fcinfo, values, nulls);
}
