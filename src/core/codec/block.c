/*
 * codec/block.c
 *		One block of a packed price_series as bytes.
 */
#include "pure.h"

#include "codec/bit_packing.h"
#include "codec/block.h"
#include "number/fraction.h"

/* Bytes of the header that only blocks have whose points stand apart. */
#define APART_HEADER_BYTES 4

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

/* Brings the sums of points that stand apart to one scale; false where that does not hold them, or one is divided. */
static bool
unify_sums(SeriesBlock *block)
{
	int			scale = 0;

	for (int i = 0; i < block->count; i++)
	{
		if (block->divisors[i] != 1)
			return false;
		scale = Max(scale, block->scales[i]);
	}
	for (int i = 0; i < block->count; i++)
	{
		Decimal		sum;

		if (!decimal_rescale((Decimal) {block->sums.wide[i], block->scales[i]}, scale, &sum) ||
			!decimal_fits(sum))
			return false;
	}
	for (int i = 0; i < block->count; i++)
		block->sums.wide[i] *= power_of_ten(scale - block->scales[i]);
	block->sum_scale = scale;
	return true;
}

/* Reduces the points of a block that stand apart; false where one does not fit. */
static bool
reduce_points(SeriesBlock *block)
{
	for (int i = 0; i < block->count; i++)
	{
		Fraction	point = {{block->sums.wide[i], block->scales[i]}, block->divisors[i]};

		if (!fraction_reduce(&point))
			return false;
		block->sums.wide[i] = point.sum.mantissa;
		block->scales[i] = point.sum.scale;
		block->divisors[i] = point.divisor;
	}
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
	if (block->weighted && block->wide && !all_fit_digits(block->weights.wide, count))
		return false;
	if (block->apart)
	{
		if (!reduce_points(block))
			return false;
		block->apart = !unify_sums(block);
		if (block->apart)
		{
			block->sum_scale = 0;
			return true;
		}
	}
	block->sum_scale -= block->wide ?
		strip_wide(block->sums.wide, count, block->sum_scale) :
		strip_narrow(block->sums.narrow, count, block->sum_scale);
	if (!block->wide)
		return true;
	if (!all_fit_digits(block->sums.wide, count))
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

int
block_largest_scale(const SeriesBlock *block)
{
	int			scale = block->apart ? 0 : block->sum_scale;

	for (int i = 0; block->apart && i < block->count; i++)
		scale = Max(scale, block->scales[i]);
	return scale;
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

/* A column of 128-bit integers that fit 64 bits, or not. */
static size_t
encode_column(const int128 *values, int count, bool wide, uint8 *out)
{
	int64		narrow[CODEC_BLOCK_POINTS];

	if (wide)
		return wide_integers_encode(values, count, out);
	for (int i = 0; i < count; i++)
		narrow[i] = (int64) values[i];
	return integers_encode(narrow, count, out);
}

static size_t
encode_scales(const uint8 *scales, int count, uint8 *out)
{
	int64		column[CODEC_BLOCK_POINTS];

	for (int i = 0; i < count; i++)
		column[i] = scales[i];
	return integers_encode(column, count, out);
}

/* The columns of points that stand apart, behind the header and the days; `lengths` are those of their header. */
static uint8 *
encode_points_apart(const SeriesBlock *block, bool wide, uint8 *lengths, uint8 *at, size_t *sums_length)
{
	size_t		length;

	*sums_length = encode_column(block->sums.wide, block->count, wide, at);
	at += *sums_length;
	length = block->weighted ? encode_column(block->weights.wide, block->count, wide, at) : 0;
	store_uint16(lengths, length);
	at += length;
	length = encode_scales(block->scales, block->count, at);
	store_uint16(lengths + 2, length);
	at += length;
	return at + encode_column(block->divisors, block->count, wide, at);
}

/* Does a block that stands apart take 128 bits? */
static bool
apart_is_wide(const SeriesBlock *block)
{
	return !all_fit_64_bits(block->sums.wide, block->count) || !all_fit_64_bits(block->divisors, block->count) ||
		(block->weighted && !all_fit_64_bits(block->weights.wide, block->count));
}

size_t
block_encode(const SeriesBlock *block, const EncodedDays *days, uint8 *out)
{
	bool		summed = false;
	bool		wide = block->apart ? apart_is_wide(block) : block->wide;
	BlockSummary summary = {0};
	uint8	   *at = out + BLOCK_HEADER_BYTES;
	uint8	   *lengths;
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
	lengths = at;
	if (block->apart)
		at += APART_HEADER_BYTES;
	if (days)
	{
		days_length = days->length;
		memcpy(at, days->bytes, days_length);
	}
	else
		days_length = days_encode(block->days, block->count, at);
	at += days_length;
	if (block->apart)
		at = encode_points_apart(block, wide, lengths, at, &sums_length);
	else
	{
		sums_length = wide ?
			wide_integers_encode(block->sums.wide, block->count, at) :
			integers_encode_above(block->sums.narrow, block->count, summary.min, at);
		at += sums_length;
		if (block->weighted)
			at += wide ?
				wide_integers_encode(block->weights.wide, block->count, at) :
				integers_encode(block->weights.narrow, block->count, at);
	}
	store_uint32(out, (uint32) (days ? days->first : block->days[0]));
	out[4] = (wide ? BLOCK_WIDE : 0) | (block->weighted ? BLOCK_WEIGHTED : 0) |
		(summed ? BLOCK_SUMMED : 0) | (block->apart ? BLOCK_APART : 0);
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
block_stands_apart(const uint8 *in, size_t length)
{
	return length >= BLOCK_HEADER_BYTES && (in[4] & BLOCK_APART);
}

bool
block_read_summary(const uint8 *in, size_t length, int count, BlockSummary *summary)
{
	if (length < BLOCK_HEADER_BYTES || !(in[4] & BLOCK_SUMMED))
		return false;
	summary->scale = in[5];
	return load_summary(in + BLOCK_HEADER_BYTES, in + length, count, summary) != NULL;
}

static bool
all_positive(const SeriesBlock *block)
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
block_is_sound(const SeriesBlock *block)
{
	if (block->apart)
	{
		for (int i = 0; i < block->count; i++)
			if (block->scales[i] > DECIMAL_MAX_SCALE || block->divisors[i] <= 0)
				return false;
	}
	return !block->weighted || all_positive(block);
}

/* Where the columns of a block begin behind its days; false where they do not fit it. */
static bool
open_columns(EncodedBlock *encoded, const uint8 *lengths)
{
	size_t		left = encoded->end - encoded->days.bytes;

	encoded->weights_length = encoded->scales_length = 0;
	if (encoded->days.length > DAYS_MAX_BYTES || encoded->days.length + encoded->sums_length > left)
		return false;
	left -= encoded->days.length + encoded->sums_length;
	encoded->sums = encoded->days.bytes + encoded->days.length;
	encoded->weights = encoded->sums + encoded->sums_length;
	if (encoded->flags & BLOCK_APART)
	{
		encoded->weights_length = load_uint16(lengths);
		encoded->scales_length = load_uint16(lengths + 2);
		encoded->scales = encoded->weights + encoded->weights_length;
		return encoded->weights_length + encoded->scales_length <= left &&
			(encoded->weights_length > 0) == ((encoded->flags & BLOCK_WEIGHTED) != 0);
	}
	if (encoded->flags & BLOCK_WEIGHTED)
		encoded->weights_length = left;
	return encoded->weights_length == left;
}

bool
block_open(const uint8 *in, size_t length, int count, EncodedBlock *encoded)
{
	const uint8 *at = in + BLOCK_HEADER_BYTES;
	const uint8 *lengths;
	BlockSummary summary;

	if (length < BLOCK_HEADER_BYTES + 1 || count < 1 || count > CODEC_BLOCK_POINTS)
		return false;
	encoded->count = count;
	encoded->flags = in[4];
	encoded->end = in + length;
	if ((encoded->flags & ~(BLOCK_WIDE | BLOCK_WEIGHTED | BLOCK_SUMMED | BLOCK_APART)) ||
		((encoded->flags & BLOCK_SUMMED) && (encoded->flags & (BLOCK_WIDE | BLOCK_WEIGHTED | BLOCK_APART))))
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
	lengths = at;
	if (encoded->flags & BLOCK_APART)
	{
		if (encoded->end - at < APART_HEADER_BYTES)
			return false;
		at += APART_HEADER_BYTES;
	}
	encoded->days.bytes = at;
	return open_columns(encoded, lengths);
}

/* A column of 64-bit or 128-bit integers as 128-bit ones; false where it is none, or some has over 36 digits. */
static bool
decode_column(const uint8 *in, size_t length, int count, bool wide, int128 *values)
{
	int64		narrow[CODEC_BLOCK_POINTS];

	if (length == 0)
		return false;
	if (wide)
		return wide_integers_decode(in, length, count, values) == length && all_fit_digits(values, count);
	if (integers_decode(in, length, count, narrow) != length)
		return false;
	for (int i = 0; i < count; i++)
		values[i] = narrow[i];
	return true;
}

static bool
decode_scales(const uint8 *in, size_t length, int count, uint8 *scales)
{
	int64		column[CODEC_BLOCK_POINTS];

	if (length == 0 || integers_decode(in, length, count, column) != length)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (column[i] < 0 || column[i] > DECIMAL_MAX_SCALE)
			return false;
		scales[i] = (uint8) column[i];
	}
	return true;
}

static bool
decode_points_apart(const EncodedBlock *encoded, SeriesBlock *block)
{
	bool		wide = (encoded->flags & BLOCK_WIDE) != 0;
	const uint8 *divisors = encoded->scales + encoded->scales_length;
	int			count = encoded->count;

	block->wide = true;
	return decode_column(encoded->sums, encoded->sums_length, count, wide, block->sums.wide) &&
		(!block->weighted ||
		 decode_column(encoded->weights, encoded->weights_length, count, wide, block->weights.wide)) &&
		decode_scales(encoded->scales, encoded->scales_length, count, block->scales) &&
		decode_column(divisors, encoded->end - divisors, count, wide, block->divisors) &&
		block_is_sound(block);
}

bool
block_decode_values(const EncodedBlock *encoded, SeriesBlock *block)
{
	int			count = encoded->count;

	block->count = count;
	block->wide = (encoded->flags & BLOCK_WIDE) != 0;
	block->weighted = (encoded->flags & BLOCK_WEIGHTED) != 0;
	block->apart = (encoded->flags & BLOCK_APART) != 0;
	block->small = (encoded->flags & BLOCK_SUMMED) != 0;
	block->sum_scale = encoded->sum_scale;
	block->weight_scale = encoded->weight_scale;
	if (unlikely(block->apart))
		return decode_points_apart(encoded, block);
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
		size_t		length = encoded->weights_length;

		if (length == 0 ||
			(block->wide ?
			 wide_integers_decode(encoded->weights, length, count, block->weights.wide) :
			 integers_decode(encoded->weights, length, count, block->weights.narrow)) != length ||
			!block_is_sound(block) ||
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
