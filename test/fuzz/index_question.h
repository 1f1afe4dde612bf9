/*
 * index_question.h
 *		A question of an input, which index of what panel, its answer, and what can be said of both.
 */
#ifndef INDEX_QUESTION_H
#define INDEX_QUESTION_H

#include "index_sample.h"

#include "../unit/floating.h"
#include "building/view.h"
#include "index/geks.h"
#include "index/multilateral.h"
#include "operation/resample.h"

typedef enum Function
{
	PRICE_INDEX,
	GEKS,
	GEARY_KHAMIS,
	TIME_PRODUCT_DUMMY
} Function;

/* What is asked, of what. */
typedef struct Question
{
	Sample		sample;
	Function	function;
	IndexRequest request;		/* of PRICE_INDEX; GEKS reads the formula */
	int			window_length;
	IndexSplice splice;
	uint8		choices[4];		/* of the law */
} Question;

typedef struct Answer
{
	WayOut		left;
	const PriceSeries *series;	/* NULL: the fault, or it left */
	IndexFault	fault;
	const PriceMatrix *matrix;
} Answer;

/* ---- taking */

/* Whole periods from some row on; false: none. */
static bool
take_window(const Sample *sample, uint8 byte, DayRange *window)
{
	int			first = byte / 2 % sample->rows;
	int			last = Min(first + byte / 16 % 3, sample->rows - 1);

	window->first = sample->days[first];
	window->last = Min(period_end(sample->period, sample->days[last]), CALENDAR_LAST_DAY);
	return byte & 1;
}

/* Eleven bytes, and a panel; the first byte is the law's. */
static uint8
take_question(Input *input, Question *question)
{
	static const IndexFormula of_geks[] = {INDEX_FISHER, INDEX_TORNQVIST, INDEX_WALSH, INDEX_JEVONS};
	uint8		law = take(input, 1);
	uint8		function = take(input, 1);
	uint8		formula = take(input, 1);
	uint8		base = take(input, 1);
	uint8		weight_period = take(input, 1);
	uint8		modes = take(input, 1);
	uint8		window = take(input, 1);
	IndexRequest *request = &question->request;

	memset(question, 0, sizeof(*question));
	for (int i = 0; i < lengthof(question->choices); i++)
		question->choices[i] = take(input, 1);
	take_sample(input, &question->sample);

	question->function = (Function) Max(function % 6 - 2, 0);
	request->formula = (IndexFormula) (formula % INDEX_GEOMETRIC_YOUNG);
	if (question->function == GEKS)
		request->formula = of_geks[formula % lengthof(of_geks)];
	request->has_base = take_window(&question->sample, base, &request->base);
	request->has_weight_period = take_window(&question->sample, weight_period, &request->weight_period);
	request->chaining = (IndexChaining) (modes % 3);
	request->missing = (IndexMissing) (modes / 3 % 3);
	question->splice = (IndexSplice) (window / 8 % 7);
	question->window_length = window % 8 < 2 ? 0 : window % 8;
	return law;
}

/* ---- asking */

typedef struct Asking
{
	const Question *question;
	Answer	   *answer;
} Asking;

static void
compute(const void *argument)
{
	const Asking *asking = argument;
	const Question *of = asking->question;
	Answer	   *answer = asking->answer;
	PanelView	view;

	panel_open_either(&view, sample_panel(&of->sample, NULL));
	answer->matrix = matrix_from_panel(&view);
	switch (of->function)
	{
		case PRICE_INDEX:
			answer->series = index_series(answer->matrix, &of->request, &answer->fault);
			break;
		case GEKS:
			answer->series = geks_series(answer->matrix, of->request.formula, of->window_length, of->splice, &answer->fault);
			break;
		default:
			answer->series = multilateral_series(answer->matrix, of->function == GEARY_KHAMIS ?
												 MULTILATERAL_GEARY_KHAMIS : MULTILATERAL_TIME_PRODUCT_DUMMY,
												 of->window_length, of->splice, &answer->fault);
	}
}

static Answer
ask(const Question *question)
{
	Answer		answer = {NOT_LEFT};
	Asking		asking = {question, &answer};

	answer.left = attempt(compute, &asking);
	return answer;
}

/* Both without a series, or with the same bytes. */
static bool
same_answer(const Answer *a, const Answer *b)
{
	if (a->series == NULL || b->series == NULL)
		return a->series == b->series;
	return VARSIZE(a->series) == VARSIZE(b->series) && memcmp(a->series, b->series, VARSIZE(a->series)) == 0;
}

static bool
out_of_range(const Answer *answer)
{
	return answer->left == LEFT_OUT_OF_RANGE || answer->fault.kind == FAULT_RANGE;
}

static bool
decimal_on(const PriceSeries *series, int32 day, Decimal *value)
{
	SeriesView	view;
	SeriesPoint point;

	series_open_either(&view, series);
	if (!series_value_at(&view, day, false, &point))
		return false;
	*value = point_value(&point);
	return true;
}

static long double
value_on(const PriceSeries *series, int32 day, bool *found)
{
	Decimal		value = {0, 0};

	*found = decimal_on(series, day, &value);
	return real(value);
}

/* Both without a series, or with points on the same days of nearly the same values. */
static bool
near_answer(const Answer *a, const Answer *b, long double tolerance)
{
	if (a->series == NULL || b->series == NULL)
		return a->series == b->series;
	if (a->series->count != b->series->count)
		return false;
	for (int t = 0; t < a->matrix->periods; t++)
	{
		bool		found[2];
		long double x = value_on(a->series, a->matrix->days[t], &found[0]);
		long double y = value_on(b->series, a->matrix->days[t], &found[1]);

		if (found[0] != found[1] || fabsl(x - y) > 2e-12L + tolerance * fmaxl(x, y))
			return false;
	}
	return true;
}

/* ---- what kind of question it is */

/* Nothing overflows where all numbers are of such sizes. */
static bool
is_ordinary(const Sample *sample)
{
	return sample_within(sample, (Decimal) {1, 2}, (Decimal) {1000000, 0}, 6);
}

/* No rounding to 18 decimals is of weight where they are of these. */
static bool
is_moderate(const Sample *sample)
{
	return sample_within(sample, (Decimal) {1, 0}, (Decimal) {1000, 0}, 6);
}

/* How far an index of a moderate sample may be off, of itself. */
static long double
tolerance_of(const Question *question)
{
	return question->function == TIME_PRODUCT_DUMMY || question->function == GEARY_KHAMIS ? 1e-8L : 1e-13L;
}

static bool
is_one_period(const Question *question, DayRange window)
{
	return period_start(question->sample.period, window.first) == period_start(question->sample.period, window.last);
}

/* Prices and quantities as they are given: no means of several periods, no imputed prices. */
static bool
is_plain(const Question *question)
{
	const IndexRequest *request = &question->request;

	return question->function != PRICE_INDEX ||
		(request->missing != MISSING_MEAN &&
		 (!request->has_base || is_one_period(question, request->base)) &&
		 (!request->has_weight_period || is_one_period(question, request->weight_period)));
}

static bool
takes_logarithms(IndexFormula formula)
{
	return formula == INDEX_JEVONS || formula == INDEX_TORNQVIST || formula == INDEX_GEOMETRIC_LASPEYRES ||
		formula == INDEX_GEOMETRIC_PAASCHE || formula == INDEX_SATO_VARTIA || formula == INDEX_MONTGOMERY_VARTIA ||
		formula == INDEX_GEOMETRIC_YOUNG;
}

/* Does a formula round what depends on the units of quantities? */
static bool
rounds_quantities(IndexFormula formula)
{
	return formula == INDEX_WALSH || formula == INDEX_GEARY_KHAMIS;
}

#endif							/* INDEX_QUESTION_H */
