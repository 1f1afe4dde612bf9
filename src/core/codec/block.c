/*
 * codec/block.c
 *		One block of a packed price_series as bytes.
 */
#include "pure.h"

#include "codec/bit_packing.h"
#include "codec/block.h"
#include "number/decimal.h"

static void
store_uint16(uint8 *out, uint16 value)
{
	out[0] = value & 0xFF;
	out[1] = value >> 8;
}

static uint16
load_uint16(const uint8 *in)
{
	return in[0] | (uint16) in[1] << 8;
}

/* Divides a column by 10 while every value has a trailing zero; returns how often. */
static int
strip_narrow(int64 *values, int count, int most)
{
	int			stripped = 0;

	while (stripped < most)
	{
		for (int i = 0; i < count; i++)
			if (values[i] % 10 != 0)
				return stripped;
		for (int i = 0; i < count; i++)
			values[i] /= 10;
		stripped++;
	}
	return stripped;
}

static int
strip_wide(int128 *values, int count, int most)
{
	int			stripped = 0;

	while (stripped < most)
	{
		for (int i = 0; i < count; i++)
			if (values[i] % 10 != 0)
				return stripped;
		for (int i = 0; i < count; i++)
			values[i] /= 10;
		stripped++;
	}
	return stripped;
}

static bool
all_fit_digits(const int128 *values, int count)
{
	for (int i = 0; i < count; i++)
		if (!decimal_fits((Decimal) {values[i], 0}))
			return false;
	return true;
}

static bool
all_fit_64_bits(const int128 *values, int count)
{
	for (int i = 0; i < count; i++)
		if (values[i] != (int64) values[i])
			return false;
	return true;
}

bool
block_normalise(SeriesBlock *block)
{
	int			count = block->count;

	if (block->weighted)
	{
		block->weight_scale -= block->wide ?
			strip_wide(block->weights.wide, count, block->weight_scale) :
			strip_narrow(block->weights.narrow, count, block->weight_scale);
		if (block->weight_scale == 0)
		{
			bool		all_one = true;

			for (int i = 0; i < count && all_one; i++)
				all_one = (block->wide ? block->weights.wide[i] : block->weights.narrow[i]) == 1;
			block->weighted = !all_one;
		}
	}
	if (!block->weighted)
		block->weight_scale = 0;
	block->sum_scale -= block->wide ?
		strip_wide(block->sums.wide, count, block->sum_scale) :
		strip_narrow(block->sums.narrow, count, block->sum_scale);
	if (!block->wide)
		return true;
	if (!all_fit_digits(block->sums.wide, count) ||
		(block->weighted && !all_fit_digits(block->weights.wide, count)))
		return false;
	if (all_fit_64_bits(block->sums.wide, count) &&
		(!block->weighted || all_fit_64_bits(block->weights.wide, count)))
	{
		/* ascending, so that no value is overwritten before it is read */
		for (int i = 0; i < count; i++)
			block->sums.narrow[i] = (int64) block->sums.wide[i];
		if (block->weighted)
			for (int i = 0; i < count; i++)
				block->weights.narrow[i] = (int64) block->weights.wide[i];
		block->wide = false;
	}
	return true;
}

/* The sum wraps; it means something where the values are small. */
static void
summarise(const int64 *values, int count, BlockSummary *summary)
{
	enum {lanes = 4};			/* each minimum waits for the one before it in its lane, not for all */
	int64		min[lanes];
	int64		max[lanes];
	uint64		sum[lanes] = {0};
	int			i = 0;

	for (int lane = 0; lane < lanes; lane++)
		min[lane] = max[lane] = values[0];
	for (; i + lanes <= count; i += lanes)
	{
		for (int lane = 0; lane < lanes; lane++)
		{
			int64		value = values[i + lane];

			min[lane] = Min(min[lane], value);
			max[lane] = Max(max[lane], value);
			sum[lane] += (uint64) value;
		}
	}
	for (; i < count; i++)
	{
		min[0] = Min(min[0], values[i]);
		max[0] = Max(max[0], values[i]);
		sum[0] += (uint64) values[i];
	}
	summary->min = Min(Min(min[0], min[1]), Min(min[2], min[3]));
	summary->max = Max(Max(max[0], max[1]), Max(max[2], max[3]));
	summary->sum = (int64) (sum[0] + sum[1] + sum[2] + sum[3]);
}

/* Do all values lie within 2^53, so that no sum of a block overflows? */
static bool
is_small(const BlockSummary *summary)
{
	return summary->max < INT64CONST(1) << 53 && summary->min >= -(INT64CONST(1) << 53);
}

static uint8 *
store_summary(const BlockSummary *summary, int count, uint8 *out)
{
	int64		min = summary->min;

	out = write_varint(out, (uint64) min << 1 ^ (uint64) (min >> 63));
	out = write_varint(out, (uint64) summary->max - (uint64) min);
	return write_varint(out, (uint64) summary->sum - (uint64) min * count);
}

/* Moves behind the summary that stands at in; NULL where none does. */
static const uint8 *
load_summary(const uint8 *in, const uint8 *end, int count, BlockSummary *summary)
{
	uint64		min;
	uint64		spread;
	uint64		rest;

	if ((in = read_varint(in, end, &min)) == NULL ||
		(in = read_varint(in, end, &spread)) == NULL ||
		(in = read_varint(in, end, &rest)) == NULL)
		return NULL;
	min = min >> 1 ^ -(min & 1);
	summary->min = (int64) min;
	summary->max = (int64) (min + spread);
	summary->sum = (int64) (min * count + rest);
	return in;
}

size_t
block_encode(const SeriesBlock *block, const EncodedDays *days, uint8 *out)
{
	bool		summed = false;
	BlockSummary summary = {0};
	uint8	   *at = out + BLOCK_HEADER_BYTES;
	size_t		days_length;
	size_t		sums_length;

	if (!block->wide)
	{
		summarise(block->sums.narrow, block->count, &summary);
		summed = !block->weighted && is_small(&summary);
	}
	if (block->weighted)
		*at++ = block->weight_scale;
	if (summed)
		at = store_summary(&summary, block->count, at);
	if (days)
	{
		days_length = days->length;
		memcpy(at, days->bytes, days_length);
	}
	else
		days_length = days_encode(block->days, block->count, at);
	at += days_length;
	sums_length = block->wide ?
		wide_integers_encode(block->sums.wide, block->count, at) :
		integers_encode_above(block->sums.narrow, block->count, summary.min, at);
	at += sums_length;
	if (block->weighted)
		at += block->wide ?
			wide_integers_encode(block->weights.wide, block->count, at) :
			integers_encode(block->weights.narrow, block->count, at);
	store_uint32(out, (uint32) (days ? days->first : block->days[0]));
	out[4] = (block->wide ? BLOCK_WIDE : 0) | (block->weighted ? BLOCK_WEIGHTED : 0) |
		(summed ? BLOCK_SUMMED : 0);
	out[5] = block->sum_scale;
	store_uint16(out + 6, days_length);
	store_uint16(out + 8, sums_length);
	return at - out;
}

bool
block_first_day(const uint8 *in, size_t length, int32 *day)
{
	if (length < BLOCK_HEADER_BYTES)
		return false;
	*day = (int32) load_uint32(in);
	return true;
}

bool
block_read_summary(const uint8 *in, size_t length, int count, BlockSummary *summary)
{
	if (length < BLOCK_HEADER_BYTES || !(in[4] & BLOCK_SUMMED))
		return false;
	summary->scale = in[5];
	return load_summary(in + BLOCK_HEADER_BYTES, in + length, count, summary) != NULL;
}

bool
weights_are_positive(const SeriesBlock *block)
{
	if (block->wide)
	{
		for (int i = 0; i < block->count; i++)
			if (block->weights.wide[i] <= 0)
				return false;
	}
	else
	{
		for (int i = 0; i < block->count; i++)
			if (block->weights.narrow[i] <= 0)
				return false;
	}
	return true;
}

bool
block_open(const uint8 *in, size_t length, int count, EncodedBlock *encoded)
{
	const uint8 *at = in + BLOCK_HEADER_BYTES;
	BlockSummary summary;

	if (length < BLOCK_HEADER_BYTES + 1 || count < 1 || count > CODEC_BLOCK_POINTS)
		return false;
	encoded->count = count;
	encoded->flags = in[4];
	encoded->end = in + length;
	if ((encoded->flags & ~(BLOCK_WIDE | BLOCK_WEIGHTED | BLOCK_SUMMED)) ||
		((encoded->flags & BLOCK_SUMMED) && (encoded->flags & (BLOCK_WIDE | BLOCK_WEIGHTED))))
		return false;
	encoded->sum_scale = in[5];
	encoded->weight_scale = encoded->flags & BLOCK_WEIGHTED ? *at++ : 0;
	if (encoded->sum_scale > DECIMAL_MAX_SCALE || encoded->weight_scale > DECIMAL_MAX_SCALE)
		return false;
	encoded->days.first = (int32) load_uint32(in);
	encoded->days.length = load_uint16(in + 6);
	encoded->sums_length = load_uint16(in + 8);
	if ((encoded->flags & BLOCK_SUMMED) &&
		(at = load_summary(at, encoded->end, count, &summary)) == NULL)
		return false;
	if (encoded->days.length > DAYS_MAX_BYTES ||
		encoded->days.length + encoded->sums_length > encoded->end - at)
		return false;
	encoded->days.bytes = at;
	encoded->sums = at + encoded->days.length;
	encoded->weights = encoded->sums + encoded->sums_length;
	return (encoded->flags & BLOCK_WEIGHTED) || encoded->weights == encoded->end;
}

bool
block_decode_values(const EncodedBlock *encoded, SeriesBlock *block)
{
	int			count = encoded->count;

	block->count = count;
	block->wide = (encoded->flags & BLOCK_WIDE) != 0;
	block->weighted = (encoded->flags & BLOCK_WEIGHTED) != 0;
	block->small = (encoded->flags & BLOCK_SUMMED) != 0;
	block->sum_scale = encoded->sum_scale;
	block->weight_scale = encoded->weight_scale;
	if (encoded->sums_length == 0 ||
		(block->wide ?
		 wide_integers_decode(encoded->sums, encoded->sums_length, count, block->sums.wide) :
		 integers_decode(encoded->sums, encoded->sums_length, count, block->sums.narrow)) !=
		encoded->sums_length)
		return false;
	if (block->wide && !all_fit_digits(block->sums.wide, count))
		return false;
	if (block->weighted)
	{
		size_t		length = encoded->end - encoded->weights;

		if (length == 0 ||
			(block->wide ?
			 wide_integers_decode(encoded->weights, length, count, block->weights.wide) :
			 integers_decode(encoded->weights, length, count, block->weights.narrow)) != length ||
			!weights_are_positive(block) ||
			(block->wide && !all_fit_digits(block->weights.wide, count)))
			return false;
	}
	return true;
}

bool
block_decode_days(const EncodedDays *days, SeriesBlock *block)
{
	return days->length > 0 &&
		days_decode(days->bytes, days->length, block->count, days->first, block->days) == days->length;
}

bool
block_decode(const uint8 *in, size_t length, int count, SeriesBlock *block)
{
	EncodedBlock encoded;

	return block_open(in, length, count, &encoded) && block_decode_values(&encoded, block) &&
		block_decode_days(&encoded.days, block);
}
