/*
 * bulletin/period_words.h
 *		The name of a period in a language.
 */
#ifndef BULLETIN_PERIOD_WORDS_H
#define BULLETIN_PERIOD_WORDS_H

#include "bulletin/language.h"
#include "calendar/span.h"

/* By the templates of a language, its periods or its whens; UTF-8, palloc'd. */
extern char *period_words(const BulletinLanguage *language, const char *const *templates,
						  Period period, int32 start);

/* Any span of days: a day, July 2023, week 27 of 2023, 3 July 2023 to 9 August 2023. */
extern char *span_words(const BulletinLanguage *language, Span span);

#endif							/* BULLETIN_PERIOD_WORDS_H */
