/*
 * comparison.h
 *		The comparison, hash and min/max functions of a scalar type, with itself and, of most, with text.
 *
 * Text is read as the type's input function reads it.  Text that cannot be read equals no value and
 * sorts after all of them, and reading it never raises: a client that binds a parameter as text
 * gets the index and the hash join, and a stray word in a joined column does no harm.
 *
 * A stored value may be damaged, or one that a later version of the extension wrote.  What puts values in order raises
 * then; equality and hash look at the bytes alone.
 *
 * sql/install/template/scalar_order.sql and comparison.sql declare what is defined here, and text_list.sql the order of
 * two texts, by which an index scan sorts the items of an array of text, and their equality, by which a subquery's texts
 * are hashed.
 */
#ifndef COMPARISON_H
#define COMPARISON_H

#include "postgres.h"

#include "common/hashfn.h"
#include "utils/builtins.h"

#include "text_input.h"

/* Texts that name no value, in an order of their own: by it the same text, and no other, is equal. */
static inline int
compare_bytes(const text *left, const text *right)
{
	int			left_length = VARSIZE_ANY_EXHDR(left);
	int			right_length = VARSIZE_ANY_EXHDR(right);
	int			difference = memcmp(VARDATA_ANY(left), VARDATA_ANY(right), Min(left_length, right_length));

	return difference != 0 ? difference : (left_length > right_length) - (left_length < right_length);
}

#define COMPARISON_FUNCTION(function, compared, operator) \
	PG_FUNCTION_INFO_V1(function); \
	Datum function(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_BOOL((compared) operator 0); \
	}

/* equal is a bool of its own: of one type it looks at the bytes alone, and cannot raise (it is LEAKPROOF). */
#define SCALAR_COMPARISON_FAMILY(prefix, compared, equal) \
	COMPARISON_FUNCTION(prefix##_lt, compared, <) \
	COMPARISON_FUNCTION(prefix##_le, compared, <=) \
	COMPARISON_FUNCTION(prefix##_eq, equal, !=) \
	COMPARISON_FUNCTION(prefix##_ne, equal, ==) \
	COMPARISON_FUNCTION(prefix##_ge, compared, >=) \
	COMPARISON_FUNCTION(prefix##_gt, compared, >) \
	PG_FUNCTION_INFO_V1(prefix##_cmp); \
	Datum prefix##_cmp(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32(compared); \
	}

/* Where the order is all there is to ask. */
#define COMPARISON_FAMILY(prefix, compared) SCALAR_COMPARISON_FAMILY(prefix, compared, (compared) == 0)

/*
 * Of a type with itself.
 *
 * name			the SQL type's name
 * ctype		its C form, with padding zeroed
 * getarg(n)	argument n as a ctype, checked: raises where the stored bytes are no value
 * getbytes(n)	argument n as a ctype, whatever its bytes are
 * compare		static int compare(ctype, ctype): negative, zero, positive; zero where all bytes are equal
 */
#define DEFINE_SCALAR_ORDER(name, ctype, getarg, getbytes, compare) \
	static bool name##_same(ctype a, ctype b) \
	{ \
		return memcmp(&a, &b, sizeof(ctype)) == 0; \
	} \
	static uint64 name##_hash_value(ctype value, uint64 seed) \
	{ \
		return hash_bytes_extended((const unsigned char *) &value, sizeof(ctype), seed); \
	} \
	SCALAR_COMPARISON_FAMILY(name, compare(getarg(0), getarg(1)), name##_same(getbytes(0), getbytes(1))) \
	PG_FUNCTION_INFO_V1(name##_hash); \
	Datum name##_hash(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32((int32) name##_hash_value(getbytes(0), 0)); \
	} \
	PG_FUNCTION_INFO_V1(name##_hash_extended); \
	Datum name##_hash_extended(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT64((int64) name##_hash_value(getbytes(0), PG_GETARG_INT64(1))); \
	}

/*
 * The same, and with text.
 *
 * parser		bool parser(const char *, size_t, void *, ParseError *)
 */
#define DEFINE_SCALAR_COMPARISON(name, ctype, getarg, getbytes, compare, parser) \
	DEFINE_SCALAR_ORDER(name, ctype, getarg, getbytes, compare) \
	static bool name##_same_as_text(ctype value, const text *text) \
	{ \
		ctype		other; \
		return read_scalar_quietly(parser, text, &other) && name##_same(value, other); \
	} \
	static int name##_with_text(ctype value, const text *text) \
	{ \
		ctype		other; \
		return read_scalar_quietly(parser, text, &other) ? compare(value, other) : -1; \
	} \
	static int name##_of_texts(const text *left, const text *right) \
	{ \
		ctype		values[2]; \
		bool		left_read = read_scalar_quietly(parser, left, &values[0]); \
		bool		right_read = read_scalar_quietly(parser, right, &values[1]); \
		if (left_read || right_read) \
			return left_read && right_read ? compare(values[0], values[1]) : (int) right_read - (int) left_read; \
		return compare_bytes(left, right); \
	} \
	static uint64 name##_hash_text_value(const text *text, uint64 seed) \
	{ \
		ctype		value; \
		if (read_scalar_quietly(parser, text, &value)) \
			return name##_hash_value(value, seed); \
		return hash_bytes_extended((const unsigned char *) VARDATA_ANY(text), \
								   VARSIZE_ANY_EXHDR(text), seed); \
	} \
	SCALAR_COMPARISON_FAMILY(name##_text, name##_with_text(getarg(0), PG_GETARG_TEXT_PP(1)), \
							 name##_same_as_text(getbytes(0), PG_GETARG_TEXT_PP(1))) \
	SCALAR_COMPARISON_FAMILY(text_##name, -name##_with_text(getarg(1), PG_GETARG_TEXT_PP(0)), \
							 name##_same_as_text(getbytes(1), PG_GETARG_TEXT_PP(0))) \
	COMPARISON_FAMILY(name##_texts, name##_of_texts(PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1))) \
	PG_FUNCTION_INFO_V1(name##_hash_text); \
	Datum name##_hash_text(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32((int32) name##_hash_text_value(PG_GETARG_TEXT_PP(0), 0)); \
	} \
	PG_FUNCTION_INFO_V1(name##_hash_text_extended); \
	Datum name##_hash_text_extended(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT64((int64) name##_hash_text_value(PG_GETARG_TEXT_PP(0), PG_GETARG_INT64(1))); \
	}

/* The state functions of min and max: larger and smaller of two values. */
#define DEFINE_SCALAR_EXTREMES(name, getarg, compare) \
	PG_FUNCTION_INFO_V1(name##_larger); \
	Datum name##_larger(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_DATUM(PG_GETARG_DATUM(compare(getarg(0), getarg(1)) >= 0 ? 0 : 1)); \
	} \
	PG_FUNCTION_INFO_V1(name##_smaller); \
	Datum name##_smaller(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_DATUM(PG_GETARG_DATUM(compare(getarg(0), getarg(1)) <= 0 ? 0 : 1)); \
	}

#endif							/* COMPARISON_H */
