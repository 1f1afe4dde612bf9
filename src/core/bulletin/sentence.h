/*
 * bulletin/sentence.h
 *		What a bulletin says of a price, and of an index, as sentences of a language.
 */
#ifndef BULLETIN_SENTENCE_H
#define BULLETIN_SENTENCE_H

#include "bulletin/language.h"
#include "product/quote_name.h"

/* UTF-8, palloc'd.  The purity, where the name has one, is told by its number: 99.9% for >=99.9%. */
extern char *bulletin_price_sentence(const BulletinLanguage *language, const QuoteName *name,
									 PriceUnit unit, const BulletinPrice *price);
extern char *bulletin_index_sentence(const BulletinLanguage *language, const BulletinIndex *index);

#endif							/* BULLETIN_SENTENCE_H */
