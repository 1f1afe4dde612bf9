/*
 * unit/value_added_tax.h
 *		The rate of China's value-added tax by day.
 */
#ifndef UNIT_VALUE_ADDED_TAX_H
#define UNIT_VALUE_ADDED_TAX_H

#include "number/decimal.h"

/*
 * The rate on all of the days first .. last, as a fraction; false where it changes among them or
 * where there was no such tax yet.
 */
extern bool china_vat_rate(int32 first, int32 last, Decimal *rate);

#endif							/* UNIT_VALUE_ADDED_TAX_H */
