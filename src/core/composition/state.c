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

static Amount
state_amount(const CompositionState *state, int index)
{
	return (Amount) {
		.named = (state->kind[index] & STATE_NAMED) != 0,
		.unknown = (state->kind[index] & STATE_UNKNOWN) != 0,
		.known = {state->known[index], state->known_scale[index]},
		.limit = {state->limit[index], state->limit_scale[index]},
	};
}

bool
composition_state_add(CompositionState *state, int index, const Amount *more)
{
	Amount		amount = state_amount(state, index);

	if (!amount_add(&amount, more))
		return false;
	state->kind[index] = (amount.named ? STATE_NAMED : 0) | (amount.unknown ? STATE_UNKNOWN : 0);
	state->known[index] = amount.known.mantissa;
	state->known_scale[index] = amount.known.scale;
	state->limit[index] = amount.limit.mantissa;
	state->limit_scale[index] = amount.limit.scale;
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
		composition->amount[i] = state_amount(&state, i);
		if ((state.kind[i] & ~(STATE_NAMED | STATE_UNKNOWN)) != 0 || !amount_is_sound(&composition->amount[i]))
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
