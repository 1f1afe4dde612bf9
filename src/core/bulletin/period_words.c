/*
 * bulletin/period_words.c
 *		The name of a period in a language.
 */
#include "pure.h"

#include "bulletin/period_words.h"
#include "bulletin/template.h"

char *
period_words(const BulletinLanguage *language, const char *const *templates, Period period,
			 int32 start)
{
	int			year;
	int			month;
	int			day;

	date_of_day(start, &year, &month, &day);
	{
		const Slot	slots[] = {
			{"year", integer_words(year)},
			{"half", language->halves[(month - 1) / 6]},
			{"quarter", language->quarters[(month - 1) / 3]},
			{"month", language->months[month - 1]},
			{"day", integer_words(day)},
		};

		return FILL(templates[period], slots);
	}
}

static char *
week_words(const BulletinLanguage *language, int32 monday)
{
	int			year;
	int			week;

	week_of_day(monday, &year, &week);
	{
		const Slot	slots[] = {
			{"year", integer_words(year)},
			{"week", integer_words(week)},
		};

		return FILL(language->iso_week, slots);
	}
}

static const char *
day_words(const BulletinLanguage *language, bool known, int32 day)
{
	return known ? period_words(language, language->periods, PERIOD_DAY, day) : "";
}

char *
span_words(const BulletinLanguage *language, Span span)
{
	bool		from = span_has_first(span);
	bool		until = span_has_last(span);
	Period		period;

	if (span_is_empty(span))
		return fill_template(language->no_day, NULL, 0);
	if (span_is_period(span, &period))
		return period == PERIOD_WEEK ? week_words(language, span.first) :
			period_words(language, language->periods, period, span.first);
	{
		const Slot	slots[] = {
			{"first", day_words(language, from, span.first)},
			{"last", day_words(language, until, span.last)},
		};

		return FILL(language->days[(from ? 0 : 2) + (until ? 0 : 1)], slots);
	}
}
