/*
 * composition/state.h
 *		The building form of a composition: what its aggregates change in place.
 */
#ifndef COMPOSITION_STATE_H
#define COMPOSITION_STATE_H

#include "composition/composition.h"

/* Of fixed size, in the machine's byte order. */
typedef struct CompositionState
{
	int32		vl_len_;
	uint8		version;
	uint8		flags;
	uint8		unused[2];
	uint8		kind[ELEMENT_COUNT];	/* STATE_NAMED, STATE_UNKNOWN */
	uint8		known_scale[ELEMENT_COUNT];
	uint8		limit_scale[ELEMENT_COUNT];
	uint8		unused_too[5];
	int128		known[ELEMENT_COUNT];
	int128		limit[ELEMENT_COUNT];
} CompositionState;

#define STATE_NAMED 1
#define STATE_UNKNOWN 2

StaticAssertDecl(sizeof(CompositionState) == 64 + 2 * 16 * ELEMENT_COUNT, "no hidden padding");

extern void composition_state_begin(CompositionState *state, CompositionBasis basis);
extern CompositionBasis composition_state_basis(const CompositionState *state);
extern bool composition_state_add(CompositionState *state, int index, const Amount *more);

/*
 * Reads a stored value of either form, without the varlena's length word; false where the bytes are neither.
 * Here alone is decided which form a value has.
 */
extern bool composition_decode_either(const void *bytes, size_t length, Composition *composition);

#endif							/* COMPOSITION_STATE_H */
