/*
 * composition/state.c
 *		The building form of a composition.
 */
#include "pure.h"

#include "composition/state.h"

void
composition_state_begin(CompositionState *state, CompositionBasis basis)
{
	memset(state, 0, sizeof(CompositionState));
	SET_VARSIZE(state, sizeof(CompositionState));
	state->version = COMPOSITION_VERSION;
	state->flags = COMPOSITION_BUILDING | basis;
}

CompositionBasis
composition_state_basis(const CompositionState *state)
{
	return (CompositionBasis) (state->flags & ~COMPOSITION_BUILDING);
}

bool
composition_state_add(CompositionState *state, int index, Decimal more)
{
	Decimal		amount = {state->mantissa[index], state->scale[index]};

	if (!amount_add(&amount, more))
		return false;
	state->mantissa[index] = amount.mantissa;
	state->scale[index] = amount.scale;
	return true;
}

static bool
decode_state(const uint8 *bytes, size_t length, Composition *composition)
{
	CompositionState state = {0};

	if (length != sizeof(CompositionState) - sizeof(state.vl_len_))
		return false;
	memcpy(&state.version, bytes, length);
	if (state.version != COMPOSITION_VERSION || composition_state_basis(&state) > BASIS_ELEMENT)
		return false;
	composition_begin(composition, composition_state_basis(&state));
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		composition->amount[i] = (Decimal) {state.mantissa[i], state.scale[i]};
		if (state.mantissa[i] == 0 ? state.scale[i] != 0 : !amount_is_sound(composition->amount[i]))
			return false;
	}
	return true;
}

bool
composition_decode_either(const void *bytes, size_t length, Composition *composition)
{
	const uint8 *byte = bytes;

	return (length >= 2 && (byte[1] & COMPOSITION_BUILDING) ? decode_state(byte, length, composition) :
			composition_decode(byte, length, composition));
}
