/*
 * product/name.c
 *		Reads a product's name, refuses what may mean several, and puts products in order.
 */
#include "pure.h"

#include "product/name.h"
#include "text/folded_text.h"

/*
 * All names by their folded form: open addressing, filled once from the table of products.  The name
 * itself stays in that table; a slot whose product is 0 is empty.
 */
typedef struct NameSlot
{
	uint32		hash;
	Product		product;
	uint16		length;
	const char *name;
} NameSlot;

#define NAME_SLOTS 1024			/* a power of two, well above the number of names (599) */

static NameSlot name_slots[NAME_SLOTS];

/* Names that are refused although a word could be said about them. */
typedef struct RefusedName
{
	const char *name;			/* as folding leaves it */
	const char *detail;
	const char *hint;
} RefusedName;

#define QUANTITY_DETAIL "It is a quantity, the total rare earth content, not a product."
#define QUANTITY_HINT "Write the product and put the content into the purity, such as \"mixed RE oxide\" and \">=92% TREO\"."
#define RICH_DETAIL "It may mean an ore or an intermediate product."
#define RICH_HINT "Write \"Y-rich concentrate\", \"ion-adsorption ore high-Y\" or \"ion-adsorption ore medium-Y rich-Eu\"."

static const RefusedName refused_names[] = {
	{"treo", QUANTITY_DETAIL, QUANTITY_HINT},
	{"reo", QUANTITY_DETAIL, QUANTITY_HINT},
	{"trem", QUANTITY_DETAIL, QUANTITY_HINT},
	{"tre", QUANTITY_DETAIL, QUANTITY_HINT},
	{"富钇", RICH_DETAIL, RICH_HINT},
	{"富钇矿", RICH_DETAIL, RICH_HINT},
	{"yrich", RICH_DETAIL, RICH_HINT},
	{"yttriumrich", RICH_DETAIL, RICH_HINT},
};

#define UNKNOWN_DETAIL "It names none of the products."
#define UNKNOWN_HINT "Write its elements and form, such as \"PrNd oxide\", \"Nd metal\" or \"DyFe\", or a Chinese or English trade name."
#define PURITY_HINT "A purity is not part of a name; split_quote_name() takes the two apart."

/* A set of elements: bit 0 is number 21, and the top bit rare earths unspecified. */
typedef uint64 ElementSet;

#define SET_OF(number) \
	(UINT64CONST(1) << ((number) == RARE_EARTHS_UNSPECIFIED ? 63 : (number) - 21))

/* Words for elements beside their own names, as folding leaves them. */
static const struct
{
	const char *word;
	ElementSet	elements;
}			mixture_words[] = {
	{"didymium", SET_OF(59) | SET_OF(60)},
	{"seg", SET_OF(62) | SET_OF(63) | SET_OF(64)},
	{"rareearths", SET_OF(RARE_EARTHS_UNSPECIFIED)},
	{"rareearth", SET_OF(RARE_EARTHS_UNSPECIFIED)},
	{"re", SET_OF(RARE_EARTHS_UNSPECIFIED)},
	{"混合稀土", SET_OF(RARE_EARTHS_UNSPECIFIED)},
	{"稀土", SET_OF(RARE_EARTHS_UNSPECIFIED)},
};

/* Folds case, width, blanks, hyphens, and the dot before the water of a formula in its several forms. */
static bool
fold_name(const char *text, size_t length, FoldedText *folded, ParseError *error)
{
	if (!fold_text(text, length, FOLD_CASE | FOLD_BLANKS | FOLD_HYPHENS, folded, error))
		return false;
	for (int i = 0; i < folded->length; i++)
	{
		uint32	   *code = &folded->code[i];

		/* middle dot, bullet, dot operator, katakana middle dot (the one in GB2312) */
		if (*code == 0xB7 || *code == 0x2022 || *code == 0x22C5 || *code == 0x30FB)
			*code = '.';
	}
	return true;
}

/* Does the slot hold this name? */
static bool
slot_holds(const NameSlot *slot, const FoldedText *folded)
{
	FoldedText	name;
	ParseError	error;

	return fold_name(slot->name, slot->length, &name, &error) &&
		name.length == folded->length &&
		memcmp(name.code, folded->code, name.length * sizeof(uint32)) == 0;
}

/* The slot of a folded name: the one that holds it, or the empty one where it belongs. */
static NameSlot *
find_slot(const FoldedText *folded)
{
	uint32		hash = folded_hash(folded, 0, folded->length);
	uint32		at = hash % NAME_SLOTS;

	while (name_slots[at].product != 0 &&
		   !(name_slots[at].hash == hash && slot_holds(&name_slots[at], folded)))
		at = (at + 1) % NAME_SLOTS;
	return &name_slots[at];
}

static void
add_names(Product product, const char *names)
{
	const char *name;
	size_t		length;

	while (next_name(&names, &name, &length))
	{
		FoldedText	folded;
		ParseError	error;
		NameSlot   *slot;

		if (!fold_name(name, length, &folded, &error))
			continue;			/* the table is UTF-8 */
		slot = find_slot(&folded);
		/* no name belongs to two products */
		Assert(slot->product == 0 || slot->product == product);
		slot->hash = folded_hash(&folded, 0, folded.length);
		slot->length = length;
		slot->name = name;
		slot->product = product;
	}
}

/* Filling it a second time would change nothing, so it does not matter if the first was cut short. */
static void
fill_name_slots(void)
{
	static bool filled = false;

	if (filled)
		return;
	for (int number = 1; number <= product_last; number++)
	{
		const ProductFacts *facts = product_facts(number);

		if (facts == NULL)
			continue;
		add_names(number, facts->canonical);
		add_names(number, facts->names_zh);
		add_names(number, facts->names_en);
		add_names(number, facts->formulas);
	}
	filled = true;
}

/* The product of a whole folded name, or 0. */
static Product
find_folded(const FoldedText *folded)
{
	fill_name_slots();
	return find_slot(folded)->product;
}

Product
product_find(const char *text, size_t length)
{
	FoldedText	folded;
	ParseError	ignored;

	return fold_name(text, length, &folded, &ignored) ? find_folded(&folded) : 0;
}

/* Adds the elements of the longest word at `at`; returns its length, 0 where no word stands there. */
static int
match_element_word(const FoldedText *folded, int at, ElementSet *elements)
{
	ElementSet	found = 0;
	int			longest = 0;

	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const ElementFacts *facts = &element_table[i];
		const char	symbol[] = {facts->symbol[0] - 'A' + 'a', facts->symbol[1], 0};
		const char *const words[] = {
			symbol, facts->name_en, facts->name_zh, facts->name_zh_traditional, facts->name_zh_other
		};

		for (int word = 0; word < lengthof(words); word++)
		{
			int			matched = words[word] ? folded_match(folded, at, words[word]) : 0;

			if (matched > longest)
			{
				longest = matched;
				found = SET_OF(facts->atomic_number);
			}
		}
	}
	for (int i = 0; i < lengthof(mixture_words); i++)
	{
		int			matched = folded_match(folded, at, mixture_words[i].word);

		if (matched > longest)
		{
			longest = matched;
			found = mixture_words[i].elements;
		}
	}
	*elements |= found;
	return longest;
}

/* The elements where the text is a row of their names and nothing more ("NdPr", "La/Ce"), else 0. */
static ElementSet
bare_elements(const FoldedText *folded)
{
	ElementSet	elements = 0;
	int			at = 0;

	while (at < folded->length)
	{
		int			matched = match_element_word(folded, at, &elements);

		if (matched == 0)
			return 0;
		at += matched;
		if (at + 1 < folded->length &&
			(folded->code[at] == '/' || folded->code[at] == ',' || folded->code[at] == '+' ||
			 folded->code[at] == 0x3001))	/* the Chinese enumeration comma */
			at++;
	}
	return elements;
}

static ElementSet
elements_of(const ProductFacts *facts)
{
	ElementSet	elements = 0;

	for (int i = 0; facts->elements[i] != 0; i++)
		elements |= SET_OF(facts->elements[i]);
	return elements;
}

/* Refuses a name that tells elements but no form; the hint lists products of these elements, as many as fit. */
static bool
refuse_bare_elements(ElementSet elements, int position, ParseError *error)
{
	size_t		used = 0;

	parse_error(error, PARSE_SYNTAX, position,
				"The name tells the elements but not the form: oxide, metal or another.", NULL);
	for (int number = 1; number <= product_last; number++)
	{
		const ProductFacts *facts = product_facts(number);

		if (facts == NULL || facts->other_elements[0] != 0 || elements_of(facts) != elements)
			continue;
		/* a separator and the quotation marks; at the end the full stop and the zero byte */
		if (used + strlen(facts->canonical) + 18 > sizeof(error->hint))
			break;
		used += sprintf(error->hint + used, "%s\"%s\"", used == 0 ? "Write one of: " : ", ", facts->canonical);
	}
	if (used == 0)
		return parse_error(error, PARSE_SYNTAX, position, UNKNOWN_DETAIL, UNKNOWN_HINT);
	error->hint[used++] = '.';
	error->hint[used] = 0;
	return false;
}

/* Says why a name that is none of the names is ambiguous, and false; true where it is merely unknown. */
static bool
is_unknown(const FoldedText *folded, ParseError *error)
{
	ElementSet	elements;

	for (int i = 0; i < lengthof(refused_names); i++)
	{
		if (folded_equals(folded, 0, refused_names[i].name))
			return parse_error(error, PARSE_SYNTAX, folded->position[0],
							   refused_names[i].detail, refused_names[i].hint);
	}
	elements = bare_elements(folded);
	if (elements != 0)
		return refuse_bare_elements(elements, folded->position[0], error);
	return true;
}

static bool
has_per_cent(const FoldedText *folded)
{
	for (int i = 0; i < folded->length; i++)
	{
		if (folded->code[i] == '%')
			return true;
	}
	return false;
}

ProductReading
product_read(const char *text, size_t length, Product *product, ParseError *error)
{
	FoldedText	folded;

	if (!fold_name(text, length, &folded, error))
		return PRODUCT_UNKNOWN;
	*product = find_folded(&folded);
	if (*product != 0)
		return PRODUCT_READ;
	if (!is_unknown(&folded, error))
		return PRODUCT_AMBIGUOUS;
	parse_error(error, PARSE_SYNTAX, folded.position[0], UNKNOWN_DETAIL,
				has_per_cent(&folded) ? PURITY_HINT : UNKNOWN_HINT);
	return PRODUCT_UNKNOWN;
}

bool
product_parse(const char *text, size_t length, void *product, ParseError *error)
{
	return product_read(text, length, product, error) == PRODUCT_READ;
}

int
product_sort_key(Product product)
{
	const ProductFacts *facts = product_facts(product);
	int			element = product_single_element(facts);

	/* yttrium, scandium and then those of several elements follow lutetium, 71 */
	if (element == 39)
		element = 72;
	else if (element == 21)
		element = 73;
	else if (element == 0)
		element = 74;
	return (element << 20) | (Min(facts->form, FORM_OTHERS) << 16) | product;
}
