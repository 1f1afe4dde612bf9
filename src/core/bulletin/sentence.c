/*
 * bulletin/sentence.c
 *		What a bulletin says of a price, and of an index, as sentences of a language.
 */
#include "pure.h"

#include "bulletin/sentence.h"
#include "text/buffer.h"

/* What stands for a name in braces. */
typedef struct Slot
{
	const char *name;
	const char *value;
} Slot;

static const char *
slot_value(const Slot *slots, int count, const char *name, size_t length)
{
	for (int i = 0; i < count; i++)
	{
		if (strlen(slots[i].name) == length && memcmp(slots[i].name, name, length) == 0)
			return slots[i].value;
	}
	Assert(false);				/* the table of phrases says which a phrase may have */
	return "";
}

/* The template with every {name} in it replaced. */
static char *
fill(const char *template, const Slot *slots, int count)
{
	TextBuffer	text;

	text_buffer_begin(&text);
	while (*template != 0)
	{
		size_t		plain = strcspn(template, "{");

		text_buffer_append_bytes(&text, template, plain);
		template += plain;
		if (*template == '{')
		{
			size_t		length = strcspn(++template, "}");

			text_buffer_append(&text, slot_value(slots, count, template, length));
			template += length + 1;
		}
	}
	return text.data;
}

#define FILL(template, slots) fill(template, slots, lengthof(slots))

static char *
decimal_words(Decimal value)
{
	char	   *text = palloc(DECIMAL_TEXT_MAX + 1);

	text[decimal_print(value, text)] = 0;
	return text;
}

#define INTEGER_TEXT_MAX 11

static char *
integer_words(int value)
{
	char	   *text = palloc(INTEGER_TEXT_MAX + 1);

	snprintf(text, INTEGER_TEXT_MAX + 1, "%d", value);
	return text;
}

/* The name of a period by the templates of a language, its periods or its whens. */
static char *
period_words(const BulletinLanguage *language, const char *const *templates, Period period,
			 int32 start)
{
	int			year;
	int			month;
	int			day;

	date_of_day(start, &year, &month, &day);
	{
		const Slot	slots[] = {
			{"year", integer_words(year)},
			{"quarter", integer_words((month - 1) / 3 + 1)},
			{"month", language->months[month - 1]},
			{"day", integer_words(day)},
		};

		return FILL(templates[period], slots);
	}
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
