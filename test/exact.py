#!/usr/bin/env python3
"""Holds the functions of price_series against exact fractions.

    test/exact.py [CASES [SEED]]

inside a cluster that has the extension (PGHOST and so on).  Makes random series of several quotes a day, computes
what each function must give by Python's fractions from its own input, and has the server compare: what the
extension prints is never read here.  In a third of the cases days have common factors, and means are made to lie
halfway between two results.  Prints a table; the last line is "N passed, N failed", a function counting once.
"""
import datetime
import random
import subprocess
import sys
from fractions import Fraction

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 200
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20230703)
FIRST = datetime.date(2022, 1, 1)


def rounded(value, digits):
    """The decimal nearest to a fraction, halves away from zero, with exactly so many decimals."""
    scaled = abs(value) * 10 ** digits
    whole = scaled.numerator // scaled.denominator
    if 2 * (scaled - whole) >= 1:
        whole += 1
    sign = '-' if value < 0 and whole else ''
    text = str(whole).rjust(digits + 1, '0')
    return sign + (text[:-digits] + '.' + text[-digits:] if digits else text)


def decimal_text(value):
    """A fraction that is a decimal of at most 6 places."""
    return rounded(value, 6)


class Series:
    """day -> (sum of its quotes, their number)"""

    def __init__(self, points):
        self.points = points

    @classmethod
    def random(cls, days, tied, positive=True, most_quotes=4):
        points = {}
        number = random.choice((2, 3, 6, 7)) if tied else None
        price = random.randint(500, 50000)
        for day in days:
            quotes = number or random.randint(1, most_quotes)
            price = max(1, price + random.randint(-200, 200)) if positive else random.randint(-999, 999)
            total = sum(price + random.randint(-5, 5) for _ in range(quotes))
            points[day] = (Fraction(max(total, 1) if positive else total, 100), quotes)
        series = cls(points)
        if tied:
            series.tie()
        return series

    def tie(self):
        """Moves the last day of each month so that the month's mean has three decimals, the last a 5."""
        for month in {day.replace(day=1) for day in self.points}:
            days = [day for day in self.points if day.replace(day=1) == month]
            last = max(days)
            number = self.points[last][1]
            others = sum((self.points[day][0] / number for day in days if day != last), Fraction(0))
            wanted = Fraction(random.randint(50000, 500000) * 10 + 5, 1000) * len(days)
            total = (wanted - others) * number
            if total > 0 and total * 1000 == int(total * 1000):
                self.points[last] = (total, number)

    def text(self):
        return '{' + ','.join(f'{day}:{decimal_text(total)}/{number}' for day, (total, number)
                              in sorted(self.points.items())) + '}'

    def value(self, day):
        total, number = self.points[day]
        return total / number

    def mean(self, days):
        return sum((self.value(day) for day in days), Fraction(0)) / len(days)

    def months(self):
        return sorted({day.replace(day=1) for day in self.points})

    def of_month(self, month):
        return [day for day in self.points if day.replace(day=1) == month]

    def monthly(self):
        return {month: self.mean(self.of_month(month)) for month in self.months()}


def random_days(months, missing=3, first=FIRST):
    end = (first.replace(day=1) + datetime.timedelta(days=32 * months)).replace(day=1)
    days = [first + datetime.timedelta(days=n) for n in range((end - first).days)]
    return [day for day in days if random.randrange(missing + 1)]


def change_pct(before, after):
    return 100 * (after - before) / before


rows = []


def expect(function, statement, value, digits=None):
    """One case: a statement, and what it must give: exactly rounded to 12 decimals, or printed with `digits`."""
    if value is None:
        wanted = 'NULL'
    elif digits is None:
        wanted = f"trim_scale({rounded(value, 12)}::numeric)::text"
        statement = f'trim_scale({statement})'
    else:
        wanted = f"'{rounded(value, digits)}'"
    rows.append(f"SELECT '{function}', ({statement})::text IS NOT DISTINCT FROM ({wanted})")


def literal(series):
    return f"'{series.text()}'::price_series"


def changes(tied):
    series = Series.random(random_days(14), tied)
    monthly = series.monthly()
    months = series.months()
    month = random.choice(months[1:])
    before, after = monthly[months[months.index(month) - 1]], monthly[month]
    text = literal(series)
    expect('value_at(monthly)', f"value_at(monthly({text}), '{month}')", after)
    expect('mom_pct', f"mom_pct({text}, '{month}')", change_pct(before, after))
    expect('mom_pct of months', f"mom_pct(monthly({text}), '{month}')", change_pct(before, after))
    expect('mom_pct, digits', f"mom_pct({text}, '{month}', digits => 1)", change_pct(before, after), 1)
    expect('mom_pct, price_digits', f"mom_pct({text}, '{month}', price_digits => 2)",
           change_pct(Fraction(rounded(before, 2)), Fraction(rounded(after, 2))))
    expect('mom_change', f"mom_change({text}, '{month}')", after - before)
    expect('mom_change, digits', f"mom_change({text}, '{month}', digits => 2)", after - before, 2)
    expect('value_at(mom_series)', f"value_at(mom_series({text}), '{month}')", change_pct(before, after))
    if months[-1] - datetime.timedelta(days=366) >= months[0]:
        last = months[-1]
        year_ago = last.replace(year=last.year - 1)
        expect('yoy_pct', f"yoy_pct({text})", change_pct(monthly[year_ago], monthly[last]))
        so_far = [m for m in months if m.year == last.year]
        ago = [m.replace(year=m.year - 1) for m in so_far]
        expect('ytd_yoy_pct', f"ytd_yoy_pct({text})",
               change_pct(sum(monthly[m] for m in ago) / len(ago), sum(monthly[m] for m in so_far) / len(so_far)))
    quarters = {}
    for day in series.points:
        quarters.setdefault((day.year, (day.month - 1) // 3), []).append(day)
    keys = sorted(quarters)
    expect('qoq_pct', f"qoq_pct({text})", change_pct(series.mean(quarters[keys[-2]]), series.mean(quarters[keys[-1]])))
    expect('yearly(monthly)', f"value_at(yearly(monthly({text})), '2022-01-01')",
           sum(value for m, value in monthly.items() if m.year == 2022) / 12)
    expect('value_at(yearly)', f"value_at(yearly({text}), '2022-01-01')",
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
    text = literal(series)
    mean = sum(values) / len(values)
    expect('summary, mean', f"(summary({text})).mean", mean)
    expect('summary, high', f"(summary({text})).high", max(values))
    expect('summary, spread', f"(summary({text})).spread", max(values) - min(values))
    expect('summary, fluctuation_pct', f"(summary({text})).fluctuation_pct", 100 * (max(values) - min(values)) / mean)
    expect('summary, change_pct', f"(summary({text})).change_pct", change_pct(values[0], values[-1]))
    worst, peak = Fraction(0), values[0]
    for value in values:
        peak = max(peak, value)
        worst = min(worst, change_pct(peak, value))
    expect('max_drawdown', f"(max_drawdown({text})).pct", worst)
    n = random.randint(2, 5)
    if n <= len(values):
        at = random.randrange(n - 1, len(values))
        expect('moving_average', f"value_at(moving_average({text}, {n}), '{days[at]}')",
               sum(values[at - n + 1:at + 1]) / n)


def levels(tied):
    series = Series.random(random_days(3), tied)
    day = random.choice(sorted(series.points))
    base = random.choice(series.months())
    text = literal(series)
    expect('rebase to a month', f"value_at(rebase({text}, '{base:%Y-%m}'), '{day}')",
           100 * series.value(day) / series.mean(series.of_month(base)))
    first = min(series.points)
    expect('rebase to a day', f"value_at(rebase({text}, '{first}'), '{day}')",
           100 * series.value(day) / series.value(first))
    other = Series.random(random_days(3), tied)
    common = [d for d in series.of_month(base) if d in other.points]
    if common:
        link = series.mean(common) / other.mean(common)
        arguments = f"{text}, {literal(other)}, '{base:%Y-%m}'"
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
    left, right = literal(a), literal(b)
    for function, statement, value in (
            ('series + series', f'{left} + {right}', x + y), ('series - series', f'{left} - {right}', x - y),
            ('series / series', f'{left} / {right}', x / y), ('series * number', f'{left} * {k}', x * number),
            ('series / number', f'{left} / {k}', x / number), ('series + number', f'{left} + {k}', x + number),
            ('series - number', f'{left} - {k}', x - number), ('number / series', f'{k} / {left}', number / x),
            ('(series / 3) * 3', f'({left} / 3) * 3', x)):
        expect(function, f"value_at({statement}, '{day}')", value)
    expect('round', f"value_at(round({left}, 2), '{day}')", Fraction(rounded(x, 2)))
    expect('mean of a difference', f"value_at(monthly({left} - {right}), '{day.replace(day=1)}')",
           sum((a.value(d) - b.value(d) for d in a.of_month(day.replace(day=1)) if d in b.points), Fraction(0))
           / len([d for d in a.of_month(day.replace(day=1)) if d in b.points]))


def panels(tied):
    items = [Series.random(random_days(1, 6), tied) for _ in range(random.randint(2, 4))]
    common = [day for day in items[0].points if all(day in item.points for item in items)]
    if not common:
        return
    day = random.choice(common)
    panel = "(SELECT price_panel(item, series) FROM (VALUES " + ', '.join(
        f"('{number}', {literal(item)})" for number, item in enumerate(items)) + ') q(item, series))'
    total = sum(item.value(day) for item in items)
    expect('panel_sum', f"value_at(panel_sum({panel}), '{day}')", total)
    expect('panel_mean', f"value_at(panel_mean({panel}), '{day}')", total / len(items))


for case in range(CASES):
    for make in (changes, weeks, summaries, levels, algebra, panels):
        make(case % 3 == 0)

script = 'BEGIN;\nCREATE TEMP TABLE held (function text, right_ boolean);\n'
script += ''.join(f'INSERT INTO held {row};\n' for row in rows)
script += ("SELECT function, count(*), count(*) FILTER (WHERE NOT right_) FROM held GROUP BY 1 ORDER BY min(ctid);\n"
           'ROLLBACK;\n')
result = subprocess.run(['psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', *sys.argv[3:]], input=script, capture_output=True,
                        text=True, check=False)
if result.returncode != 0:
    print(result.stderr[-3000:])
    print('0 passed, 1 failed')
    sys.exit(1)
print(f'{"function":28} {"cases":>7} {"differences":>12}')
passed = failed = 0
for line in result.stdout.splitlines():
    function, cases, differences = line.rsplit('|', 2)
    print(f'{function:28} {cases:>7} {differences:>12}')
    passed += differences == '0'
    failed += differences != '0'
print(f'{passed} passed, {failed} failed')
sys.exit(failed > 0)
