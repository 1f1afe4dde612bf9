"""What the programs of test/exact.py share: random series, exact figures, and the cases that are to be compared."""
import contextlib
import datetime
import random
from fractions import Fraction

FIRST = datetime.date(2022, 1, 1)

# The cases made so far: queries of rows (function, what the server gives, what it must give).
rows = []


def rounded(value, digits):
    """The decimal nearest to a fraction, halves away from zero, with exactly so many decimals."""
    whole, rest = divmod(abs(value.numerator) * 10 ** digits, value.denominator)
    if 2 * rest >= value.denominator:
        whole += 1
    sign = '-' if value < 0 and whole else ''
    text = str(whole).rjust(digits + 1, '0')
    return sign + (text[:-digits] + '.' + text[-digits:] if digits else text)


def trimmed(value, digits=12):
    """The decimal nearest to a fraction, without zeros at its end."""
    text = rounded(value, digits)
    return text.rstrip('0').rstrip('.') if digits else text


def decimal_text(value):
    """A fraction that is a decimal, exactly."""
    digits = 0 if value.denominator == 1 else 2
    while 10 ** digits % value.denominator:
        digits += 1
        if digits > 36:
            raise ValueError(f'{value} is no decimal')
    return rounded(value, digits)


def month_of(day):
    return day.replace(day=1)


def months_from(first, count):
    """The first days of so many months."""
    number = first.year * 12 + first.month - 1
    return [datetime.date((number + n) // 12, (number + n) % 12 + 1, 1) for n in range(count)]


def days_of(month):
    return [month + datetime.timedelta(days=n) for n in range((months_from(month, 2)[1] - month).days)]


def mean_of(values):
    values = list(values)
    return sum(values, Fraction(0)) / len(values)


class Series:
    """day -> (sum of its quotes, their number)"""

    def __init__(self, points):
        self.points = points

    @classmethod
    def random(cls, days, tied, positive=True, most_quotes=7):
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

    @classmethod
    def with_means(cls, means, number):
        """Months on some days, so many quotes on each, with the given means, which are decimals."""
        points = {}
        for month, mean in means.items():
            days = sorted(random.sample(days_of(month), random.randint(1, 6)))
            for day in days:
                points[day] = (mean * number + Fraction(random.randint(-20, 20), 100), number)
            others = sum((points[day][0] for day in days[:-1]), Fraction(0))
            points[days[-1]] = (mean * number * len(days) - others, number)
        return cls(points)

    def tie(self):
        """Moves the last day of each month so that the month's mean has three decimals, the last a 5."""
        for month in self.months():
            days = self.of_month(month)
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

    def parts(self):
        """Two series whose quotes are those of this one: some days are divided between them."""
        left, right = {}, {}
        for day, (total, number) in self.points.items():
            if number > 1 and random.randrange(2):
                some = random.randint(1, number - 1)
                first = Fraction(int(total * 100 * some / number), 100)
                left[day], right[day] = (first, some), (total - first, number - some)
            else:
                random.choice((left, right))[day] = (total, number)
        return [Series(part) for part in (left, right) if part]

    def value(self, day):
        total, number = self.points[day]
        return total / number

    def values(self):
        return {day: self.value(day) for day in self.points}

    def mean(self, days):
        return mean_of(self.value(day) for day in days)

    def months(self):
        return sorted({month_of(day) for day in self.points})

    def of_month(self, month):
        return [day for day in self.points if month_of(day) == month]

    def monthly(self):
        days = {}
        for day in self.points:
            days.setdefault(month_of(day), []).append(day)
        return {month: self.mean(days[month]) for month in sorted(days)}


def random_days(months, missing=3, first=FIRST):
    days = [day for month in months_from(first, months) for day in days_of(month)]
    return [day for day in days if random.randrange(missing + 1)]


def change_pct(before, after):
    return 100 * (after - before) / before


def literal(series):
    return f"'{series.text()}'::price_series"


def quoted(text):
    return 'NULL' if text is None else "'" + text.replace("'", "''") + "'"


def case_of(function, statement, wanted):
    rows.append(f'SELECT {quoted(function)}, {statement}, {quoted(wanted)}')


def expect(function, statement, value, digits=None):
    """One case: a statement, and what it must give: exactly rounded to 12 decimals, or printed with `digits`."""
    if value is None:
        wanted = None
    elif digits is None:
        wanted = trimmed(value)
        statement = f'trim_scale({statement})'
    else:
        wanted = rounded(value, digits)
    case_of(function, f'({statement})::text', wanted)


def expect_points(function, statement, values, value='value'):
    """One case: a series, and its values by day, each rounded to 12 decimals; `value` is what is taken of a point."""
    wanted = ','.join(f'{day}:{trimmed(value)}' for day, value in sorted(values.items()))
    point = f"\"time\" || ':' || trim_scale({value})"
    case_of(function, f"(SELECT coalesce(string_agg({point}, ',' ORDER BY \"time\"), '') FROM points({statement}))",
            wanted)


def expect_rows(function, statement, columns, wanted):
    """One case: the rows of a function, as text, in order of that."""
    row = " || ':' || ".join(f"coalesce({column}::text, '-')" for column in columns)
    case_of(function, f"(SELECT coalesce(string_agg({row}, ',' ORDER BY ({row}) COLLATE \"C\"), '') "
            f'FROM {statement})', ','.join(sorted(wanted)))


@contextlib.contextmanager
def given(**values):
    """The cases made within may name these values, which are computed once for all of them."""
    before = len(rows)
    yield
    made = rows[before:]
    del rows[before:]
    if made:
        columns = ', '.join(f'({value}) AS {name}' for name, value in values.items())
        rows.append(f'WITH given AS MATERIALIZED (SELECT {columns}) '
                    + ' UNION ALL '.join(f'{row} FROM given' for row in made))
