"""Cases of test/exact.py: one or two series, their changes, summaries, levels and arithmetic."""
import datetime
import random
from fractions import Fraction

from exact_cases import (Series, change_pct, days_of, decimal_text, expect, expect_points, given, literal, month_of,
                         random_days, rounded)


def changes(tied):
    series = Series.random(random_days(14), tied)
    monthly = series.monthly()
    months = series.months()
    month = random.choice(months[1:])
    before, after = monthly[months[months.index(month) - 1]], monthly[month]
    with given(series=literal(series)):
        expect('value_at(monthly)', f"value_at(monthly(series), '{month}')", after)
        expect('mom_pct', f"mom_pct(series, '{month}')", change_pct(before, after))
        expect('mom_pct of months', f"mom_pct(monthly(series), '{month}')", change_pct(before, after))
        expect('mom_pct, digits', f"mom_pct(series, '{month}', digits => 1)", change_pct(before, after), 1)
        expect('mom_pct, price_digits', f"mom_pct(series, '{month}', price_digits => 2)",
               change_pct(Fraction(rounded(before, 2)), Fraction(rounded(after, 2))))
        expect('mom_change', f"mom_change(series, '{month}')", after - before)
        expect('mom_change, digits', f"mom_change(series, '{month}', digits => 2)", after - before, 2)
        expect('value_at(mom_series)', f"value_at(mom_series(series), '{month}')", change_pct(before, after))
        if months[-1] - datetime.timedelta(days=366) >= months[0]:
            last = months[-1]
            year_ago = last.replace(year=last.year - 1)
            expect('yoy_pct', "yoy_pct(series)", change_pct(monthly[year_ago], monthly[last]))
            so_far = [m for m in months if m.year == last.year]
            ago = [m.replace(year=m.year - 1) for m in so_far]
            expect('ytd_yoy_pct', "ytd_yoy_pct(series)",
                   change_pct(sum(monthly[m] for m in ago) / len(ago), sum(monthly[m] for m in so_far) / len(so_far)))
        quarters = {}
        for day in series.points:
            quarters.setdefault((day.year, (day.month - 1) // 3), []).append(day)
        keys = sorted(quarters)
        expect('qoq_pct', "qoq_pct(series)",
               change_pct(series.mean(quarters[keys[-2]]), series.mean(quarters[keys[-1]])))
        expect('yearly(monthly)', "value_at(yearly(monthly(series)), '2022-01-01')",
               sum(value for m, value in monthly.items() if m.year == 2022) / 12)
        expect('value_at(yearly)', "value_at(yearly(series), '2022-01-01')",
               series.mean([day for day in series.points if day.year == 2022]))


def weeks(tied):
    series = Series.random(random_days(1, 5), tied)
    of_week = {}
    for day in series.points:
        of_week.setdefault(day - datetime.timedelta(days=day.weekday()), []).append(day)
    last = max(of_week)
    before = of_week.get(last - datetime.timedelta(days=7))
    expect('wow_pct', f"wow_pct({literal(series)})",
           change_pct(series.mean(before), series.mean(of_week[last])) if before else None)


def summaries(tied):
    series = Series.random(random_days(1), tied)
    days = sorted(series.points)
    values = [series.value(day) for day in days]
    mean = sum(values) / len(values)
    with given(series=literal(series)):
        expect('summary, mean', "(summary(series)).mean", mean)
        expect('summary, high', "(summary(series)).high", max(values))
        expect('summary, spread', "(summary(series)).spread", max(values) - min(values))
        expect('summary, fluctuation_pct', "(summary(series)).fluctuation_pct",
               100 * (max(values) - min(values)) / mean)
        expect('summary, change_pct', "(summary(series)).change_pct", change_pct(values[0], values[-1]))
        worst, peak = Fraction(0), values[0]
        for value in values:
            peak = max(peak, value)
            worst = min(worst, change_pct(peak, value))
        expect('max_drawdown', "(max_drawdown(series)).pct", worst)
        n = random.randint(2, 5)
        if n <= len(values):
            at = random.randrange(n - 1, len(values))
            expect('moving_average', f"value_at(moving_average(series, {n}), '{days[at]}')",
                   sum(values[at - n + 1:at + 1]) / n)


def levels(tied):
    series = Series.random(random_days(3), tied)
    day = random.choice(sorted(series.points))
    base = random.choice(series.months()[:-1])
    other = Series.random(random_days(3), tied)
    with given(series=literal(series), other=literal(other)):
        expect('rebase to a month', f"value_at(rebase(series, '{base:%Y-%m}'), '{day}')",
               100 * series.value(day) / series.mean(series.of_month(base)))
        first = min(series.points)
        expect('rebase to a day', f"value_at(rebase(series, '{first}'), '{day}')",
               100 * series.value(day) / series.value(first))
        common = [d for d in series.of_month(base) if d in other.points]
        if common:
            link = series.mean(common) / other.mean(common)
            arguments = f"series, other, '{base:%Y-%m}'"
            expect('link_factor', f"link_factor({arguments})", link)
            later = [d for d in other.points if d >= (base + datetime.timedelta(days=32)).replace(day=1)]
            if later:
                d = random.choice(later)
                expect('splice', f"value_at(splice({arguments}), '{d}')", link * other.value(d))


def algebra(tied):
    a = Series.random(random_days(1), tied)
    b = Series.random(random_days(1), tied)
    day = random.choice([day for day in a.points if day in b.points])
    number = Fraction(random.randint(1, 9999), random.choice((1, 10, 100)))
    k = decimal_text(number)
    x, y = a.value(day), b.value(day)
    with given(a=literal(a), b=literal(b)):
        for function, statement, value in (
                ('series + series', 'a + b', x + y), ('series - series', 'a - b', x - y),
                ('series / series', 'a / b', x / y), ('series * number', f'a * {k}', x * number),
                ('series / number', f'a / {k}', x / number), ('series + number', f'a + {k}', x + number),
                ('series - number', f'a - {k}', x - number), ('number / series', f'{k} / a', number / x),
                ('(series / 3) * 3', '(a / 3) * 3', x)):
            expect(function, f"value_at({statement}, '{day}')", value)
        expect('round', f"value_at(round(a, 2), '{day}')", Fraction(rounded(x, 2)))
        expect('mean of a difference', f"value_at(monthly(a - b), '{day.replace(day=1)}')",
               sum((a.value(d) - b.value(d) for d in a.of_month(day.replace(day=1)) if d in b.points), Fraction(0))
               / len([d for d in a.of_month(day.replace(day=1)) if d in b.points]))


def days_between(first, last):
    return [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]


def filled(series, days, longest, method):
    """The values of a series and those that it gets on days that it lacks."""
    own = sorted(series.points)
    values = {day: series.value(day) for day in own}
    for day in days:
        before = max((other for other in own if other < day), default=None)
        after = min((other for other in own if other > day), default=None)
        if day in series.points or before is None:
            continue
        if method == 'carry':
            if (day - before).days <= longest:
                values[day] = series.value(before)
        elif after is not None and (after - before).days <= longest:
            part = Fraction((day - before).days, (after - before).days)
            values[day] = series.value(before) * (1 - part) + series.value(after) * part
    return values


def gaps(tied):
    """Days that are missing: filled, or crossed."""
    series = Series.random(random_days(2, 1), tied)
    other = Series.random(random_days(3, 2), tied)
    own = sorted(series.points)
    longest = random.choice((1, 2, 4, 10))
    with given(series=literal(series), other=literal(other)):
        for method in ('carry', 'linear'):
            expect_points(f"fill, '{method}'", f"fill(series, {longest}, '{method}')",
                          filled(series, days_between(own[0], own[-1]), longest, method))
            expect_points(f"fill, '{method}', like", f"fill(series, {longest}, '{method}', other)",
                          filled(series, sorted(other.points), longest, method))
        expect_points('previous_quote_series', 'previous_quote_series(series)',
                      {day: change_pct(series.value(before), series.value(day)) for before, day in zip(own, own[1:])})
        day = random.choice(days_between(own[0], own[-1]))
        price = Fraction(random.randint(1, 99999), 100)
        expect_points('replace_value', f"replace_value(series, '{day}', {decimal_text(price)})",
                      {**{other: series.value(other) for other in own}, day: price})
    weekly = {}
    for day in own:
        if day.isocalendar()[1] % 3:
            weekly.setdefault(day - datetime.timedelta(days=day.weekday()), []).append(day)
    means = {week: series.mean(days) for week, days in sorted(weekly.items())}
    kept = Series({day: series.points[day] for days in weekly.values() for day in days})
    expect_points('wow_series, across_gaps', f'wow_series({literal(kept)}, across_gaps => true)',
                  {week: change_pct(means[before], means[week]) for before, week in zip(means, list(means)[1:])})


def to_date(tied):
    series = Series.random(random_days(3), tied)
    day = random.choice(sorted(series.points))
    of_month = sorted(series.of_month(month_of(day)))
    before = sorted(other for other in series.points if other < month_of(day))
    with given(series=literal(series)):
        expect('mtd_pct', f"mtd_pct(series, '{day}')", change_pct(series.value(of_month[0]), series.value(day)))
        expect('mtd_pct, from the month before', f"mtd_pct(series, '{day}', true)",
               change_pct(series.value(before[-1]), series.value(day)) if before else None)


def averages(tied):
    """Moving averages by the calendar."""
    series = Series.random(random_days(4, 1), tied)
    own = sorted(series.points)
    n = random.randint(1, 40)
    kind, days = random.choice((('day', 1), ('week', 7)))
    values = {}
    for day in own:
        first = day - datetime.timedelta(days=n * days - 1)
        if first >= own[0]:
            values[day] = series.mean([other for other in own if first <= other <= day])
    months = {}
    for day in own:
        month = month_of(month_of(day) - datetime.timedelta(days=1))
        before = month.replace(day=min(day.day, len(days_of(month))))
        if before + datetime.timedelta(days=1) >= own[0]:
            months[day] = series.mean([other for other in own if before < other <= day])
    with given(series=literal(series)):
        expect_points(f'moving_average, {kind}', f"moving_average(series, {n}, '{kind}')", values)
        expect_points('moving_average, month', "moving_average(series, 1, 'month')", months)


def apart(make):
    """The maker with random numbers of its own, so that the cases of the others stay what they are."""
    stream = None

    def made(tied):
        nonlocal stream
        before = random.getstate()
        random.setstate(stream or random.Random(f'{make.__name__} {before[1][:9]}').getstate())
        make(tied)
        stream = random.getstate()
        random.setstate(before)
    return made


MAKERS = [changes, weeks, summaries, levels, algebra, apart(gaps), apart(to_date), apart(averages)]
