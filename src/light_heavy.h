/*
 * light_heavy.h
 *		Arguments that functions about light and heavy share.
 */
#ifndef LIGHT_HEAVY_H
#define LIGHT_HEAVY_H

#include "postgres.h"
#include "fmgr.h"

#include "element/facts.h"

/* An argument that names a scheme: 22023, with a list of them, where there is none such. */
extern ClassScheme scheme_argument(const text *name);

#endif							/* LIGHT_HEAVY_H */
