/*
 * unit/notation.c
 *		Units of a quotation: currency, mass, a multiplier and, where stated, the tax.
 *
 *		unit = [tax [,]] [multiplier] currency per mass [[,] tax]
 *		tax may stand in brackets; per is a slash or a word
 *
 * Width, case and blanks do not matter.  What is ambiguous is refused: the yen and yuan sign without
 * a Chinese mass, and a ton that may be a short one.
 */
#include "pure.h"

#include "text/folded_text.h"
#include "unit/notation.h"

/* A sign that two currencies share, in the table of currencies. */
#define CURRENCY_YEN_OR_YUAN 100

/* What the table of masses says of a word besides its mass. */
#define WORD_CHINESE 1			/* decides that a shared sign means yuan */
#define WORD_TON 2				/* 1000 kg in China, may be 2000 or 2240 lb elsewhere */

/* Hints are ASCII: they are printed in any database encoding. */
#define CURRENCY_HINT "The currencies are CNY, USD, EUR, JPY and GBP, as in CNY/kg."
#define MASS_HINT "The masses are kg, t, g and lb, as in CNY/kg."
#define MULTIPLIER_HINT "The only multiplier is ten thousand, as in 10000 CNY/t."
#define TAX_HINT "Write ex VAT or inc VAT, as in CNY/t ex VAT, or neither where the tax is not stated."
#define UNIT_HINT "Write a currency and a mass, as in CNY/kg, USD/lb or 10000 CNY/t ex VAT."

typedef struct UnitWord
{
	const char *word;			/* as folding leaves it */
	uint8		value;
	uint8		note;
} UnitWord;

static const char *const currency_names[CURRENCY_COUNT] = {"CNY", "USD", "EUR", "JPY", "GBP"};
static const char *const mass_names[MASS_COUNT] = {"kg", "t", "g", "lb"};
static const char *const tax_names[TAX_STATUS_COUNT] = {NULL, "ex VAT", "inc VAT"};
static const int multiplier_values[MULTIPLIER_COUNT] = {1, 10000};

/* The note of a currency is the multiplier that stands inside the word. */
static const UnitWord currency_words[] = {
	{"cny", CURRENCY_CNY}, {"rmb", CURRENCY_CNY}, {"yuan", CURRENCY_CNY}, {"renminbi", CURRENCY_CNY},
	{"元", CURRENCY_CNY}, {"圆", CURRENCY_CNY}, {"圓", CURRENCY_CNY},
	{"人民币", CURRENCY_CNY}, {"人民币元", CURRENCY_CNY}, {"元人民币", CURRENCY_CNY},
	{"人民幣", CURRENCY_CNY}, {"人民幣元", CURRENCY_CNY}, {"元人民幣", CURRENCY_CNY},
	{"人民币万元", CURRENCY_CNY, MULTIPLIER_TEN_THOUSAND},
	{"人民幣萬元", CURRENCY_CNY, MULTIPLIER_TEN_THOUSAND},
	{"cn¥", CURRENCY_CNY}, {"cn￥", CURRENCY_CNY}, {"rmb¥", CURRENCY_CNY}, {"rmb￥", CURRENCY_CNY},
	{"¥", CURRENCY_YEN_OR_YUAN}, {"￥", CURRENCY_YEN_OR_YUAN},
	{"usd", CURRENCY_USD}, {"$", CURRENCY_USD}, {"us$", CURRENCY_USD}, {"u.s.$", CURRENCY_USD},
	{"usdollar", CURRENCY_USD}, {"usdollars", CURRENCY_USD},
	{"美元", CURRENCY_USD}, {"美金", CURRENCY_USD},
	{"eur", CURRENCY_EUR}, {"€", CURRENCY_EUR}, {"euro", CURRENCY_EUR}, {"euros", CURRENCY_EUR},
	{"欧元", CURRENCY_EUR}, {"歐元", CURRENCY_EUR},
	{"jpy", CURRENCY_JPY}, {"jp¥", CURRENCY_JPY}, {"jp￥", CURRENCY_JPY}, {"yen", CURRENCY_JPY},
	{"日元", CURRENCY_JPY}, {"日圆", CURRENCY_JPY}, {"日圓", CURRENCY_JPY}, {"円", CURRENCY_JPY},
	{"gbp", CURRENCY_GBP}, {"£", CURRENCY_GBP}, {"￡", CURRENCY_GBP},
	{"poundsterling", CURRENCY_GBP}, {"英镑", CURRENCY_GBP}, {"英鎊", CURRENCY_GBP},
};

static const UnitWord multiplier_words[] = {
	{"10000", MULTIPLIER_TEN_THOUSAND}, {"10,000", MULTIPLIER_TEN_THOUSAND},
	{"万", MULTIPLIER_TEN_THOUSAND}, {"萬", MULTIPLIER_TEN_THOUSAND},
	{"1万", MULTIPLIER_TEN_THOUSAND}, {"1萬", MULTIPLIER_TEN_THOUSAND},
};

static const UnitWord per_words[] = {
	{"/"}, {"∕"}, {"⁄"}, {"per"}, {"每"}, {"/每"},
};

static const UnitWord mass_words[] = {
	{"kg", MASS_KILOGRAM}, {"kgs", MASS_KILOGRAM}, {"㎏", MASS_KILOGRAM}, {"kilo", MASS_KILOGRAM},
	{"kilogram", MASS_KILOGRAM}, {"kilograms", MASS_KILOGRAM},
	{"kilogramme", MASS_KILOGRAM}, {"kilogrammes", MASS_KILOGRAM},
	{"公斤", MASS_KILOGRAM, WORD_CHINESE}, {"千克", MASS_KILOGRAM, WORD_CHINESE},
	{"t", MASS_TONNE}, {"tonne", MASS_TONNE}, {"tonnes", MASS_TONNE}, {"mt", MASS_TONNE},
	{"metricton", MASS_TONNE}, {"metrictons", MASS_TONNE},
	{"metrictonne", MASS_TONNE}, {"metrictonnes", MASS_TONNE},
	{"ton", MASS_TONNE, WORD_TON}, {"tons", MASS_TONNE, WORD_TON},
	{"吨", MASS_TONNE, WORD_CHINESE}, {"公吨", MASS_TONNE, WORD_CHINESE},
	{"噸", MASS_TONNE, WORD_CHINESE}, {"公噸", MASS_TONNE, WORD_CHINESE},
	{"g", MASS_GRAM}, {"gram", MASS_GRAM}, {"grams", MASS_GRAM},
	{"gramme", MASS_GRAM}, {"grammes", MASS_GRAM}, {"克", MASS_GRAM, WORD_CHINESE},
	{"lb", MASS_POUND}, {"lbs", MASS_POUND}, {"pound", MASS_POUND}, {"pounds", MASS_POUND},
	{"磅", MASS_POUND, WORD_CHINESE},
};

static const UnitWord tax_words[] = {
	{"exvat", TAX_EXCLUDED}, {"ex-vat", TAX_EXCLUDED}, {"ex.vat", TAX_EXCLUDED},
	{"exclvat", TAX_EXCLUDED}, {"excl.vat", TAX_EXCLUDED}, {"excludingvat", TAX_EXCLUDED},
	{"exc.vat", TAX_EXCLUDED}, {"excvat", TAX_EXCLUDED},
	{"withoutvat", TAX_EXCLUDED}, {"w/ovat", TAX_EXCLUDED}, {"netofvat", TAX_EXCLUDED},
	{"vatexcluded", TAX_EXCLUDED}, {"vatexcl", TAX_EXCLUDED}, {"vatexcl.", TAX_EXCLUDED},
	{"vatexclusive", TAX_EXCLUDED}, {"vat-exclusive", TAX_EXCLUDED},
	{"extax", TAX_EXCLUDED}, {"ex-tax", TAX_EXCLUDED}, {"excl.tax", TAX_EXCLUDED},
	{"excludingtax", TAX_EXCLUDED}, {"taxexcluded", TAX_EXCLUDED},
	{"不含税", TAX_EXCLUDED}, {"不含稅", TAX_EXCLUDED}, {"未税", TAX_EXCLUDED}, {"未稅", TAX_EXCLUDED},
	{"不含增值税", TAX_EXCLUDED}, {"不含增值稅", TAX_EXCLUDED}, {"不含税价", TAX_EXCLUDED},
	{"incvat", TAX_INCLUDED}, {"inc-vat", TAX_INCLUDED}, {"inc.vat", TAX_INCLUDED},
	{"inclvat", TAX_INCLUDED}, {"incl.vat", TAX_INCLUDED}, {"includingvat", TAX_INCLUDED},
	{"withvat", TAX_INCLUDED}, {"vatincluded", TAX_INCLUDED}, {"vatincl", TAX_INCLUDED},
	{"vatincl.", TAX_INCLUDED}, {"vatinclusive", TAX_INCLUDED}, {"vat-inclusive", TAX_INCLUDED},
	{"inctax", TAX_INCLUDED}, {"inc-tax", TAX_INCLUDED}, {"incl.tax", TAX_INCLUDED},
	{"includingtax", TAX_INCLUDED}, {"taxincluded", TAX_INCLUDED},
	{"含税", TAX_INCLUDED}, {"含稅", TAX_INCLUDED},
	{"含增值税", TAX_INCLUDED}, {"含增值稅", TAX_INCLUDED}, {"含税价", TAX_INCLUDED},
};

static const UnitWord separator_words[] = {
	{","}, {"、"}, {";"}, {":"},
};

/* The value of an opening bracket is the index of the closing one. */
static const UnitWord opening_words[] = {
	{"(", 0}, {"[", 1}, {"【", 2},
};
static const char *const closing_words[] = {")", "]", "】"};

typedef struct UnitReader
{
	const char *text;
	FoldedText	folded;
	int			at;				/* index of the code point to read next */
	ParseError *error;
} UnitReader;

bool
price_unit_valid(PriceUnit unit)
{
	return unit.currency < CURRENCY_COUNT && unit.mass < MASS_COUNT &&
		unit.tax < TAX_STATUS_COUNT && unit.multiplier < MULTIPLIER_COUNT;
}

int
price_unit_compare(PriceUnit a, PriceUnit b)
{
	if (a.currency != b.currency)
		return a.currency < b.currency ? -1 : 1;
	if (a.mass != b.mass)
		return a.mass < b.mass ? -1 : 1;
	if (a.multiplier != b.multiplier)
		return a.multiplier < b.multiplier ? -1 : 1;
	if (a.tax != b.tax)
		return a.tax < b.tax ? -1 : 1;
	return 0;
}

const char *
price_unit_currency_name(PriceUnit unit)
{
	return currency_names[unit.currency];
}

const char *
price_unit_mass_name(PriceUnit unit)
{
	return mass_names[unit.mass];
}

const char *
price_unit_tax_name(PriceUnit unit)
{
	return tax_names[unit.tax];
}

int
price_unit_multiplier_value(PriceUnit unit)
{
	return multiplier_values[unit.multiplier];
}

int
price_unit_print(PriceUnit unit, char *buffer)
{
	const char *tax = tax_names[unit.tax];

	return snprintf(buffer, PRICE_UNIT_TEXT_MAX + 1, "%s%s/%s%s%s",
					unit.multiplier == MULTIPLIER_TEN_THOUSAND ? "10000 " : "",
					currency_names[unit.currency], mass_names[unit.mass],
					tax ? " " : "", tax ? tax : "");
}

/* The longest word of a table that stands at index `at`, and its length; NULL where none does. */
static const UnitWord *
longest_word(const FoldedText *folded, int at, const UnitWord *words, int count, int *length)
{
	const UnitWord *longest = NULL;

	*length = 0;
	for (int i = 0; i < count; i++)
	{
		int			matched = folded_match(folded, at, words[i].word);

		if (matched > *length)
		{
			*length = matched;
			longest = &words[i];
		}
	}
	return longest;
}

/* The same at the reader's place, moving behind the word. */
static const UnitWord *
read_word(UnitReader *reader, const UnitWord *words, int count)
{
	int			length;
	const UnitWord *word = longest_word(&reader->folded, reader->at, words, count, &length);

	reader->at += length;
	return word;
}

#define READ_WORD(reader, words) read_word(reader, words, lengthof(words))

static bool
refuse(UnitReader *reader, int at, const char *detail, const char *hint)
{
	return parse_error(reader->error, PARSE_SYNTAX, reader->folded.position[at], detail, hint);
}

/*
 * Reads the tax status, in brackets or not, if one stands here; else moves nothing and leaves *tax.
 */
static bool
read_tax(UnitReader *reader, uint8 *tax)
{
	int			start = reader->at;
	const UnitWord *opening = READ_WORD(reader, opening_words);
	const UnitWord *word = READ_WORD(reader, tax_words);

	if (word != NULL && opening != NULL)
	{
		int			closing = folded_match(&reader->folded, reader->at,
										   closing_words[opening->value]);

		if (closing == 0)
			word = NULL;
		reader->at += closing;
	}
	if (word == NULL)
	{
		reader->at = start;
		return false;
	}
	*tax = word->value;
	return true;
}

/* Says what is wrong where no currency stands. */
static bool
refuse_currency(UnitReader *reader, bool multiplied)
{
	const FoldedText *folded = &reader->folded;
	int			at = reader->at;
	uint32		code = folded->code[at];
	int			length;

	if (at == folded->length)
		return refuse(reader, at, "The currency is missing.", UNIT_HINT);
	if (longest_word(folded, at, multiplier_words, lengthof(multiplier_words), &length) != NULL)
		return refuse(reader, at, "The multiplier stands twice.", MULTIPLIER_HINT);
	if ((code >= '0' && code <= '9') || code == '.' || code == '-' || code == '+')
		return refuse(reader, at, multiplied ? "The multiplier is followed by another number." :
					  "A unit is not a price, and its multiplier is 10000 or none.",
					  MULTIPLIER_HINT);
	if (folded_match(folded, at, "千元") || folded_match(folded, at, "百元") ||
		folded_match(folded, at, "亿") || folded_match(folded, at, "億"))
		return refuse(reader, at, "The multiplier is not ten thousand.", MULTIPLIER_HINT);
	if (longest_word(folded, at, mass_words, lengthof(mass_words), &length) != NULL ||
		longest_word(folded, at, per_words, lengthof(per_words), &length) != NULL)
		return refuse(reader, at, "The currency is missing.", UNIT_HINT);
	return refuse(reader, at, "The currency is not known.", CURRENCY_HINT);
}

/*
 * Does the word of a mass end here?  What runs on without a blank, and is not a tax, makes another
 * word of it: the metric ton unit (mtu), the carat (gram and a character), the gallon.
 */
static bool
mass_ends(UnitReader *reader)
{
	const FoldedText *folded = &reader->folded;
	int			at = reader->at;
	int			length;
	uint8		tax;
	bool		tax_follows = read_tax(reader, &tax);

	reader->at = at;
	return at == folded->length || tax_follows ||
		reader->text[folded->position[at] - 1] == ' ' ||
		longest_word(folded, at, separator_words, lengthof(separator_words), &length) != NULL ||
		longest_word(folded, at, opening_words, lengthof(opening_words), &length) != NULL;
}

/* Reads [multiplier] currency per mass. */
static bool
read_unit(UnitReader *reader, PriceUnit *unit)
{
	const FoldedText *folded = &reader->folded;
	int			currency_at;
	int			mass_at;
	const UnitWord *multiplier;
	const UnitWord *currency;
	const UnitWord *mass;

	multiplier = READ_WORD(reader, multiplier_words);
	currency_at = reader->at;
	currency = READ_WORD(reader, currency_words);
	if (currency == NULL)
		return refuse_currency(reader, multiplier != NULL);
	if (currency->note != MULTIPLIER_ONE && multiplier != NULL)
		return refuse(reader, currency_at, "The multiplier stands twice.", MULTIPLIER_HINT);

	if (READ_WORD(reader, per_words) == NULL)
	{
		if (reader->at == folded->length)
			return refuse(reader, reader->at, "The mass is missing.", MASS_HINT);
		return refuse(reader, reader->at, "A slash should follow the currency.", UNIT_HINT);
	}

	mass_at = reader->at;
	mass = READ_WORD(reader, mass_words);
	if (mass == NULL)
		return refuse(reader, mass_at, mass_at == folded->length ? "The mass is missing." :
					  "The mass is not known.", MASS_HINT);

	unit->currency = currency->value;
	if (currency->value == CURRENCY_YEN_OR_YUAN)
	{
		if (!(mass->note & WORD_CHINESE))
			return refuse(reader, currency_at, "The sign stands for the yen and for the yuan.",
						  "Write CNY/kg or JPY/kg.");
		unit->currency = CURRENCY_CNY;
	}
	if ((mass->note & WORD_TON) && unit->currency != CURRENCY_CNY)
		return refuse(reader, mass_at, "A ton may be 1000 kg, 2000 lb or 2240 lb.",
					  "Write t or tonne for 1000 kg, as in USD/t.");
	unit->mass = mass->value;
	unit->multiplier = multiplier ? multiplier->value : currency->note;

	return mass_ends(reader) || refuse(reader, mass_at, "The mass is not known.", MASS_HINT);
}

bool
price_unit_parse(const char *text, size_t length, void *value, ParseError *error)
{
	UnitReader	reader;
	PriceUnit	unit = {0};

	reader.text = text;
	reader.at = 0;
	reader.error = error;
	if (!fold_text(text, length, FOLD_CASE | FOLD_BLANKS, &reader.folded, error))
	{
		snprintf(error->hint, sizeof(error->hint), "%s", UNIT_HINT);
		return false;
	}
	if (reader.folded.length == 0)
		return refuse(&reader, 0, "The unit is empty.", UNIT_HINT);

	if (read_tax(&reader, &unit.tax))
		(void) READ_WORD(&reader, separator_words);
	if (!read_unit(&reader, &unit))
		return false;
	if (reader.at < reader.folded.length)
	{
		int			end = reader.at;

		if (unit.tax != TAX_NOT_STATED)
			return refuse(&reader, end, "Nothing may follow the mass where the tax stands first.",
						  UNIT_HINT);
		(void) READ_WORD(&reader, separator_words);
		if (!read_tax(&reader, &unit.tax) || reader.at < reader.folded.length)
			return refuse(&reader, end, "Only the tax may follow the mass.", TAX_HINT);
	}
	*(PriceUnit *) value = unit;
	return true;
}
