/*
 * product/table.h
 *		The closed list of what the rare earth trade deals in: form, elements and names of each.
 */
#ifndef PRODUCT_TABLE_H
#define PRODUCT_TABLE_H

#include "element/facts.h"

/* A product is its number in the table; stored so, never renumber. */
typedef uint16 Product;

/* In the order in which the products of one element are listed; from FORM_OTHERS on by number. */
typedef enum ProductForm
{
	FORM_OXIDE,
	FORM_METAL,
	FORM_FERROALLOY,
	FORM_ALLOY,
	FORM_CARBONATE,
	FORM_CHLORIDE,
	FORM_FLUORIDE,
	FORM_OXALATE,
	FORM_NITRATE,
	FORM_HYDROXIDE,
	FORM_ACETATE,
	FORM_COMPOUND,
	FORM_CONCENTRATE,
	FORM_SCRAP
} ProductForm;

#define FORM_OTHERS FORM_CARBONATE

#define PRODUCT_ELEMENTS_MAX 4

/* Stands among a product's elements for rare earths that its name does not tell. */
#define RARE_EARTHS_UNSPECIFIED 255

/* Lists of names are separated by semicolons; "" is an empty list. */
typedef struct ProductFacts
{
	const char *canonical;		/* ASCII, and printed */
	ProductForm form;
	uint8		elements[PRODUCT_ELEMENTS_MAX + 1]; /* in order of atomic number, 0 ends them */
	Element		principal;		/* the one that gives the product its value, or 0 */
	const char *other_elements; /* symbols of what is no rare earth */
	const char *names_zh;
	const char *names_en;
	const char *formulas;
	ElementClass quota_class;	/* by the kind of ore, for ores and concentrates */
} ProductFacts;

/* The largest number in use; numbers of products that were dropped have no facts. */
extern const int product_last;

/* The facts of a product, NULL where the number is none. */
extern const ProductFacts *product_facts(int number);

/* Takes the next name off a list; false at its end. */
extern bool next_name(const char **list, const char **name, size_t *length);

/* The list of names in a language, "en" or "zh"; NULL for another. */
extern const char *product_names_in(const ProductFacts *facts, const char *language);

/* "oxide", "metal", ... */
extern const char *form_name(ProductForm form);

/* The element where the product has one rare earth alone, else 0. */
extern Element product_single_element(const ProductFacts *facts);

/* The class that all rare earths of the product share; CLASS_NONE where they do not, or are not told. */
extern ElementClass product_class(Product product, ClassScheme scheme);

#endif							/* PRODUCT_TABLE_H */
