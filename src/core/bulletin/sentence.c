/*
 * bulletin/sentence.c
 *		What a bulletin says of a price, and of an index, as sentences of a language.
 */
#include "pure.h"

#include "bulletin/period_words.h"
#include "bulletin/sentence.h"
#include "bulletin/template.h"

static char *
decimal_words(Decimal value)
{
	char	   *text = palloc(DECIMAL_TEXT_MAX + 1);

	text[decimal_print(value, text)] = 0;
	return text;
}

static char *
unit_words(const BulletinLanguage *language, PriceUnit unit)
{
	const Slot	slots[] = {
		{"multiplier", language->multipliers[unit.multiplier]},
		{"currency", language->currencies[unit.currency]},
		{"mass", language->masses[unit.mass]},
		{"tax", language->taxes[unit.tax]},
	};

	return FILL(language->unit, slots);
}

/* A product has a canonical name where a language has none for it. */
static char *
product_words(const BulletinLanguage *language, const QuoteName *name)
{
	const ProductFacts *facts = product_facts(name->product);
	const char *names = product_names_in(facts, language->code);
	const char *first;
	size_t		length;
	TextBuffer	product;
	char		purity[PURITY_TEXT_MAX + 1];

	text_buffer_begin(&product);
	if (next_name(&names, &first, &length))
		text_buffer_append_bytes(&product, first, length);
	else
		text_buffer_append(&product, facts->canonical);
	if (!name->has_purity)
		return product.data;
	purity[purity_print(&name->purity, purity)] = 0;
	{
		const Slot	slots[] = {
			{"product", product.data},
			{"purity", strncmp(purity, ">=", 2) == 0 ? purity + 2 : purity},
		};

		return FILL(language->graded_product, slots);
	}
}

static char *
change_words(const BulletinLanguage *language, const BulletinPrice *price)
{
	const Slot	slots[] = {
		{"percent", decimal_words(price->change_pct)},
		{"against", language->against[price->period]},
		{"before", period_words(language, language->periods, price->period,
								period_shift(price->period, price->start, -1))},
	};

	return FILL(language->changes[price->change], slots);
}

char *
bulletin_price_sentence(const BulletinLanguage *language, const QuoteName *name, PriceUnit unit,
						const BulletinPrice *price)
{
	bool		alone = price->change == BULLETIN_NOTHING_BEFORE;
	const Slot	slots[] = {
		{"period", period_words(language, language->periods, price->period, price->start)},
		{"product", product_words(language, name)},
		{"price", decimal_words(price->price)},
		{"unit", unit_words(language, unit)},
		{"change", alone ? "" : change_words(language, price)},
	};

	return FILL(alone ? language->price_alone : language->price, slots);
}

static char *
fluctuation_words(const BulletinLanguage *language, const BulletinIndex *index)
{
	const Slot	slots[] = {{"percent", decimal_words(index->fluctuation_pct)}};

	return FILL(index->fluctuates ? language->fluctuation : "", slots);
}

char *
bulletin_index_sentence(const BulletinLanguage *language, const BulletinIndex *index)
{
	const Slot	slots[] = {
		{"period", period_words(language, language->periods, index->period, index->start)},
		{"trend", language->trends[index->trend]},
		{"mean", decimal_words(index->mean)},
		{"high", decimal_words(index->high)},
		{"high_when", period_words(language, language->whens, index->period_of_points, index->high_day)},
		{"low", decimal_words(index->low)},
		{"low_when", period_words(language, language->whens, index->period_of_points, index->low_day)},
		{"spread", decimal_words(index->spread)},
		{"fluctuation", fluctuation_words(language, index)},
	};

	return FILL(index->trend == BULLETIN_STILL ? language->level_index : language->index, slots);
}
