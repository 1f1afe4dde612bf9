/*
 * name_matching.h
 *		LIKE, ILIKE, ~ and ~* of a scalar type that has names, with a pattern of text.
 *
 * A value matches where its canonical text does, or its English or its Chinese name; by the collation of the pattern,
 * as text does.  What has no form in the database encoding matches nothing.
 *
 * sql/install/template/name_matching.sql declares what is defined here.
 */
#ifndef NAME_MATCHING_H
#define NAME_MATCHING_H

#include "postgres.h"
#include "fmgr.h"

/* UTF-8, not terminated; of length 0 where there is none. */
typedef struct MatchedName
{
	const char *name;
	size_t		length;
} MatchedName;

#define MATCHED_NAME_COUNT 3

/* Does one of the names match the pattern in argument 1, by a function of the server's for text? */
extern bool any_name_matches(FunctionCallInfo fcinfo, PGFunction matches, const MatchedName *names);

#define NAME_MATCHING_FUNCTION(function, names_of, getarg, matches, wanted) \
	PG_FUNCTION_INFO_V1(function); \
	Datum function(PG_FUNCTION_ARGS) \
	{ \
		MatchedName names[MATCHED_NAME_COUNT] = {{NULL, 0}}; \
		names_of(getarg(0), names); \
		PG_RETURN_BOOL(any_name_matches(fcinfo, matches, names) == wanted); \
	}

/*
 * name				the SQL type's name
 * names_of			static void names_of(value, MatchedName *): fills in what there is
 * getarg(n)		argument n as the value
 */
#define DEFINE_NAME_MATCHING(name, names_of, getarg) \
	NAME_MATCHING_FUNCTION(name##_like, names_of, getarg, textlike, true) \
	NAME_MATCHING_FUNCTION(name##_nlike, names_of, getarg, textlike, false) \
	NAME_MATCHING_FUNCTION(name##_iclike, names_of, getarg, texticlike, true) \
	NAME_MATCHING_FUNCTION(name##_icnlike, names_of, getarg, texticlike, false) \
	NAME_MATCHING_FUNCTION(name##_regexeq, names_of, getarg, textregexeq, true) \
	NAME_MATCHING_FUNCTION(name##_regexne, names_of, getarg, textregexeq, false) \
	NAME_MATCHING_FUNCTION(name##_icregexeq, names_of, getarg, texticregexeq, true) \
	NAME_MATCHING_FUNCTION(name##_icregexne, names_of, getarg, texticregexeq, false)

#endif							/* NAME_MATCHING_H */
