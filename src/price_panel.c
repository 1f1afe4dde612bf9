/*
 * price_panel.c
 *		The type price_panel: input and output, comparison and hash.
 */
#include "postgres.h"
#include "fmgr.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "compat.h"
#include "format_version.h"
#include "panel/json.h"
#include "panel/text.h"
#include "price_panel.h"
#include "text_input.h"

/* Reads the text of panel/text.h, or the JSON of panel/json.h. */
PG_FUNCTION_INFO_V1(price_panel_in);
Datum
price_panel_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	PricePanel *panel;
	ParseError	error;

	if (!panel_read(text, strlen(text), &panel, &error))
	{
		/* the position counts bytes of the text as it is; asked for are those of its UTF-8 form */
		if (utf8_from_server(text, error.position, &error.position) == NULL)
			error.position = 0;
		report_parse_error(&error, "price_panel", text, fcinfo->context);
		PG_RETURN_NULL();
	}
	PG_RETURN_PRICE_PANEL(panel);
}

/* Prints it. */
PG_FUNCTION_INFO_V1(price_panel_out);
Datum
price_panel_out(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_CSTRING(panel_print(&view));
}

/* panel::json */
PG_FUNCTION_INFO_V1(price_panel_to_json);
Datum
price_panel_to_json(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_TEXT_P(cstring_to_text(panel_json(&view)));
}

/* panel::jsonb */
PG_FUNCTION_INFO_V1(price_panel_to_jsonb);
Datum
price_panel_to_jsonb(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(panel_json(&view)));
}

static void
bad_binary(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("invalid binary value for type price_panel"),
			 errdetail("The %s cannot be read.", what)));
}

static void
require_bytes(StringInfo message, int length, const char *what)
{
	if (message->len - message->cursor < length)
		bad_binary(what);
}

/* A length, and as many bytes as that, as a message of their own. */
static void
receive_part(StringInfo message, StringInfo part, const char *what)
{
	int			length;

	require_bytes(message, 4, what);
	length = pq_getmsgint(message, 4);
	if (length < 0 || length > message->len - message->cursor)
		bad_binary(what);
	part->data = (char *) pq_getmsgbytes(message, length);
	part->len = length;
	part->maxlen = length;
	part->cursor = 0;
}

static PriceSeries *
receive_series(StringInfo message, Period period)
{
	StringInfoData part;
	PriceSeries *series;

	receive_part(message, &part, "series of an item");
	series = series_receive(&part);
	if (series->period != period || (series->flags & SERIES_BASE_PENDING))
		bad_binary("series of an item");
	return series;
}

/* A scale and a mantissa of 16 bytes. */
static Decimal
receive_weight(StringInfo message)
{
	Decimal		weight;
	uint64		upper;

	require_bytes(message, 17, "weight of an item");
	weight.scale = pq_getmsgbyte(message);
	upper = pq_getmsgint64(message);
	weight.mantissa = (int128) ((uint128) upper << 64 | (uint64) pq_getmsgint64(message));
	if (weight.scale > DECIMAL_MAX_SCALE || weight.mantissa < 0 || !decimal_fits(weight))
		bad_binary("weight of an item");
	return decimal_strip(weight, 0);
}

static PanelItem
receive_item(StringInfo message, PanelKind kind, Period period)
{
	PanelItem	item = {0};
	StringInfoData part;
	int			length;

	receive_part(message, &part, "name of an item");
	item.name = pq_getmsgtext(&part, part.len, &length);
	item.name_length = length;
	if (length == 0 || length > PANEL_NAME_MAX || memchr(item.name, 0, length) != NULL)
		bad_binary("name of an item");
	if (kind == PANEL_WEIGHTS)
		item.weight = receive_weight(message);
	item.series = receive_series(message, period);
	if (kind == PANEL_QUANTITIES)
		item.quantities = receive_series(message, period);
	return item;
}

/*
 * Receives version, flags (0), kind and period (a byte each) and the number of items (int32); of each
 * item the length of its name (int32) and the name as text; of a panel of weights a byte, the weight's
 * scale, and its mantissa (two int64, the upper one first); and the length (int32) and binary form of
 * its series, and of a panel of quantities of these.  Last the CRC-32C of all that (int32).
 */
PG_FUNCTION_INFO_V1(price_panel_recv);
Datum
price_panel_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	const char *begin = message->data + message->cursor;
	int			version;
	int			flags;
	int			kind;
	int			period;
	int			count;
	int			capacity = 16;
	PanelItem  *items = palloc(capacity * sizeof(PanelItem));
	PricePanel *panel;

	refuse_newer_binary_format("price_panel", begin, message->len - message->cursor, PANEL_VERSION);
	require_bytes(message, 8, "header");
	version = pq_getmsgbyte(message);
	flags = pq_getmsgbyte(message);
	kind = pq_getmsgbyte(message);
	period = pq_getmsgbyte(message);
	count = pq_getmsgint(message, 4);
	if (version != PANEL_VERSION || flags != 0 || kind > PANEL_QUANTITIES || period > PERIOD_YEAR || count < 0 ||
		(count == 0 && (kind != PANEL_PRICES || period != PERIOD_DAY)))
		bad_binary("header");
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (i == capacity)
		{
			capacity *= 2;
			items = repalloc(items, capacity * sizeof(PanelItem));
		}
		items[i] = receive_item(message, (PanelKind) kind, (Period) period);
	}
	require_bytes(message, 4, "checksum");
	if (checksum_of(begin, message->data + message->cursor - begin) != pq_getmsgint(message, 4))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type price_panel"),
				 errdetail("Its checksum is not that of its bytes.")));
	/* sorted here: their order may be another in the encoding of the sender */
	panel = panel_of_items((PanelKind) kind, (Period) period, items, count);
	if (panel == NULL)
		bad_binary("list of items");
	PG_RETURN_PRICE_PANEL(panel);
}

/* Puts the length of what was sent since there was `begin` into the four bytes before. */
static void
send_length(StringInfo message, int begin)
{
	uint32		length = pg_hton32(message->len - begin);

	memcpy(message->data + begin - sizeof(uint32), &length, sizeof(uint32));
}

static void
send_name(StringInfo message, const PanelItem *item)
{
	int			begin;

	pq_sendint32(message, 0);
	begin = message->len;
	pq_sendtext(message, item->name, item->name_length);
	send_length(message, begin);
}

static void
send_series(StringInfo message, const PriceSeries *series)
{
	int			begin;

	pq_sendint32(message, 0);
	begin = message->len;
	series_send(message, series);
	send_length(message, begin);
}

/* Sends what price_panel_recv receives. */
PG_FUNCTION_INFO_V1(price_panel_send);
Datum
price_panel_send(PG_FUNCTION_ARGS)
{
	PanelView	view;
	StringInfoData message;

	PG_GETARG_PANEL_VIEW(0, &view);
	pq_begintypsend(&message);
	pq_sendbyte(&message, PANEL_VERSION);
	pq_sendbyte(&message, 0);
	pq_sendbyte(&message, view.kind);
	pq_sendbyte(&message, view.period);
	pq_sendint32(&message, view.count);
	for (int i = 0; i < view.count; i++)
	{
		const PanelItem *item = &view.items[i];

		CHECK_FOR_INTERRUPTS();
		send_name(&message, item);
		if (view.kind == PANEL_WEIGHTS)
		{
			pq_sendbyte(&message, item->weight.scale);
			pq_sendint64(&message, (uint64) ((uint128) item->weight.mantissa >> 64));
			pq_sendint64(&message, (uint64) item->weight.mantissa);
		}
		send_series(&message, item->series);
		if (view.kind == PANEL_QUANTITIES)
			send_series(&message, item->quantities);
	}
	/* pq_begintypsend has left room for a length in front */
	pq_sendint32(&message, checksum_of(message.data + VARHDRSZ, message.len - VARHDRSZ));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

static int
compare_panels(FunctionCallInfo fcinfo)
{
	PricePanel *a = PG_GETARG_PRICE_PANEL(0);
	PricePanel *b = PG_GETARG_PRICE_PANEL(1);
	PanelView	view_a;
	PanelView	view_b;
	int			difference = 0;

	if ((a->flags & PANEL_BUILDING) || VARSIZE(a) != VARSIZE(b) || memcmp(a, b, VARSIZE(a)) != 0)
	{
		panel_open_either(&view_a, a);
		panel_open_either(&view_b, b);
		difference = panel_compare(&view_a, &view_b);
		pfree(view_a.items);
		pfree(view_b.items);
	}
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return difference;
}

COMPARISON_FAMILY(price_panel, compare_panels(fcinfo))

static uint64
hash_stored_series(const PriceSeries *series, uint64 seed)
{
	SeriesView	view;

	series_open(&view, series);
	return hash_series(&view, seed);
}

static uint64
hash_panel(const PanelView *view, uint64 seed)
{
	uint64		hash = hash_bytes_uint32_extended(view->kind, seed);

	for (int i = 0; i < view->count; i++)
	{
		const PanelItem *item = &view->items[i];
		Decimal		weight = decimal_strip(item->weight, 0);

		CHECK_FOR_INTERRUPTS();
		hash = hash_bytes_extended((const unsigned char *) item->name, item->name_length, hash);
		hash = hash_bytes_extended((const unsigned char *) &weight.mantissa, sizeof(int128),
								   hash + weight.scale);
		hash = hash_stored_series(item->series, hash);
		if (item->quantities)
			hash = hash_stored_series(item->quantities, hash);
	}
	return hash;
}

/* Hash by value: 5.0 and 5.00 alike. */
PG_FUNCTION_INFO_V1(price_panel_hash);
Datum
price_panel_hash(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_INT32((int32) hash_panel(&view, 0));
}

/* The same with a seed. */
PG_FUNCTION_INFO_V1(price_panel_hash_extended);
Datum
price_panel_hash_extended(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_INT64((int64) hash_panel(&view, PG_GETARG_INT64(1)));
}
