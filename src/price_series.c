/*
 * price_series.c
 *		The type price_series: input and output, comparison and hash.
 */
#include "postgres.h"
#include "fmgr.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "port/pg_crc32c.h"

#include "building/view.h"
#include "comparison.h"
#include "compat.h"
#include "format_version.h"
#include "price_series.h"
#include "series/json.h"
#include "series/rebuild.h"
#include "series/text.h"
#include "series/writer.h"
#include "text_input.h"

PriceSeries *
series_of_text(const char *text, Node *escontext)
{
	PriceSeries *series;
	ParseError	error;

	if (series_read(text, strlen(text), &series, &error))
		return series;
	report_parse_error(&error, "price_series", text, escontext);
	return NULL;
}

/* Reads the text of series/text.h, or the JSON of series/json.h. */
PG_FUNCTION_INFO_V1(price_series_in);
Datum
price_series_in(PG_FUNCTION_ARGS)
{
	PriceSeries *series = series_of_text(PG_GETARG_CSTRING(0), fcinfo->context);

	if (series == NULL)
		PG_RETURN_NULL();
	PG_RETURN_PRICE_SERIES(series);
}

/* Prints it. */
PG_FUNCTION_INFO_V1(price_series_out);
Datum
price_series_out(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	series_open_either(&view, PG_GETARG_PRICE_SERIES(0));
	PG_RETURN_CSTRING(series_print(&view));
}

static void
bad_binary(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("invalid binary value for type price_series"),
			 errdetail("Its %s cannot be read.", what)));
}

uint32
checksum_of(const char *bytes, int length)
{
	pg_crc32c	crc;

	INIT_CRC32C(crc);
	COMP_CRC32C(crc, bytes, length);
	FIN_CRC32C(crc);
	return crc;
}

PriceSeries *
series_receive(StringInfo message)
{
	PriceSeries header = {0};
	PriceSeries *received;
	PriceSeries *series;
	const char *what;
	const char *begin = message->data + message->cursor;
	int			length;

	refuse_newer_binary_format("price_series", begin, message->len - message->cursor, SERIES_VERSION);
	/* what follows the header, less the checksum */
	length = message->len - message->cursor - (int) (sizeof(PriceSeries) - VARHDRSZ + sizeof(uint32));
	if (length < 0)
		bad_binary("length");
	header.version = pq_getmsgbyte(message);
	header.flags = pq_getmsgbyte(message);
	header.period = pq_getmsgbyte(message);
	header.display_scale = pq_getmsgbyte(message);
	header.count = pq_getmsgint(message, 4);
	header.first_day = pq_getmsgint(message, 4);
	header.last_day = pq_getmsgint(message, 4);
	if (header.version != SERIES_VERSION || (header.flags & SERIES_BUILDING))
		bad_binary("header");
	received = palloc(sizeof(PriceSeries) + length);
	*received = header;
	memcpy(received + 1, pq_getmsgbytes(message, length), length);
	SET_VARSIZE(received, sizeof(PriceSeries) + length);
	if (checksum_of(begin, message->data + message->cursor - begin) != pq_getmsgint(message, 4))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type price_series"),
				 errdetail("Its checksum is not that of its bytes.")));
	series = series_rebuild(received, sizeof(PriceSeries) + length, &what);
	if (series == NULL)
		bad_binary(what);
	return series;
}

/*
 * Receives version, flags, period and display scale (a byte each), number of points, first and last
 * day (int32), then base, directory and blocks as they are stored: these are little-endian always.
 * Last the CRC-32C of all that (int32): altered bytes might else be another series.
 */
PG_FUNCTION_INFO_V1(price_series_recv);
Datum
price_series_recv(PG_FUNCTION_ARGS)
{
	PG_RETURN_PRICE_SERIES(series_receive((StringInfo) PG_GETARG_POINTER(0)));
}

void
series_send(StringInfo message, const PriceSeries *series)
{
	int			begin = message->len;

	pq_sendbyte(message, series->version);
	pq_sendbyte(message, series->flags);
	pq_sendbyte(message, series->period);
	pq_sendbyte(message, series->display_scale);
	pq_sendint32(message, series->count);
	pq_sendint32(message, series->first_day);
	pq_sendint32(message, series->last_day);
	pq_sendbytes(message, (char *) (series + 1), VARSIZE(series) - sizeof(PriceSeries));
	pq_sendint32(message, checksum_of(message->data + begin, message->len - begin));
}

/* Sends what price_series_recv receives. */
PG_FUNCTION_INFO_V1(price_series_send);
Datum
price_series_send(PG_FUNCTION_ARGS)
{
	PriceSeries *series = series_pack(PG_GETARG_PRICE_SERIES(0));
	SeriesView	view;
	StringInfoData message;

	series_open_either(&view, series);	/* what cannot be read is not sent */
	pq_begintypsend(&message);
	series_send(&message, series);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/*
 * Are the bytes of two packed series the same but for the display scale?  Then they are equal, and
 * need not be decoded.
 */
static bool
bytes_are_equal(const PriceSeries *a, const PriceSeries *b)
{
	PriceSeries header = *b;

	header.display_scale = a->display_scale;
	return VARSIZE(a) == VARSIZE(b) && !(a->flags & SERIES_BUILDING) &&
		memcmp(a, &header, sizeof(PriceSeries)) == 0 &&
		memcmp(a + 1, b + 1, VARSIZE(a) - sizeof(PriceSeries)) == 0;
}

static int
compare_series(FunctionCallInfo fcinfo)
{
	PriceSeries *a = PG_GETARG_PRICE_SERIES(0);
	PriceSeries *b = PG_GETARG_PRICE_SERIES(1);
	SeriesView	view_a;
	SeriesView	view_b;
	int			difference = 0;

	if (!bytes_are_equal(a, b))
	{
		series_open_either(&view_a, a);
		series_open_either(&view_b, b);
		difference = series_compare(&view_a, &view_b);
	}
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return difference;
}

COMPARISON_FAMILY(price_series, compare_series(fcinfo))

/* One point as bytes that are equal where the point is. */
typedef struct HashedPoint
{
	int128		sum;
	int128		weight;
	int32		day;
	int16		sum_scale;
	int16		weight_scale;
} HashedPoint;

StaticAssertDecl(sizeof(HashedPoint) == 40, "no padding in what is hashed");

uint64
hash_series(const SeriesView *view, uint64 seed)
{
	SeriesCursor cursor;
	SeriesPoint point;
	uint64		hash = hash_bytes_uint32_extended(view->period, seed);

	if (view->base.kind != BASE_NONE)
		hash = hash_combine64(hash, hash_bytes_extended((const unsigned char *) &view->base.range,
														sizeof(DayRange), seed));
	series_seek(&cursor, view, view->first_day);
	while (series_next(&cursor, &point))
	{
		Decimal		sum = decimal_strip(point.sum, 0);
		Decimal		weight = decimal_strip(point.weight, 0);
		HashedPoint hashed = {sum.mantissa, weight.mantissa, point.day, sum.scale, weight.scale};

		hash = hash_bytes_extended((const unsigned char *) &hashed, sizeof(hashed), hash);
		if (point.divisor != 1)
			hash = hash_bytes_extended((const unsigned char *) &point.divisor, sizeof(point.divisor), hash);
	}
	return hash;
}

/* Hash by value: 5.0 and 5.00 alike. */
PG_FUNCTION_INFO_V1(price_series_hash);
Datum
price_series_hash(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	series_open_either(&view, PG_GETARG_PRICE_SERIES(0));
	PG_RETURN_INT32((int32) hash_series(&view, 0));
}

/* The same with a seed. */
PG_FUNCTION_INFO_V1(price_series_hash_extended);
Datum
price_series_hash_extended(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	series_open_either(&view, PG_GETARG_PRICE_SERIES(0));
	PG_RETURN_INT64((int64) hash_series(&view, PG_GETARG_INT64(1)));
}
