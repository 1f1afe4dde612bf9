#!/usr/bin/env python3
"""Construct the daily figures behind the monthly ones that the bulletin of July 2023 printed.

The bulletin prints monthly averages; the daily quotes themselves are not public.  Every June average is
an integer / 22 rounded to 2 decimals, every July average but one an integer / 21: they are means of
whole-yuan quotes on 22 and 21 weekdays.  (Terbium metal in July is an integer / 20.)  So days can be
constructed that give the printed averages exactly, along a plausible path.  Of the daily index six
figures are published: July's mean, high and low, with their days, and two days before July.

    construct_quotes.py          write quotes_2023_06_07.csv and index_2023.csv beside this program
    construct_quotes.py --check  compare those files with what would be written, and verify every mean

All arithmetic is exact (integers and fractions), so the files come out the same everywhere.
"""
import csv
import io
import os
import sys
from datetime import date, timedelta
from fractions import Fraction

FOLDER = os.path.dirname(os.path.abspath(__file__))
BULLETIN = 'bulletin_2023_07.csv'
QUOTES = 'quotes_2023_06_07.csv'
INDEX = 'index_2023.csv'

# One header line, which COPY skips whole: so the statement stands where nobody can miss it.
QUOTES_HEAD = ['day', 'product', 'purity', 'price',
               'source (CONSTRUCTED daily quotes in yuan per kg: not observed but made by construct_quotes.py'
               ' from the averages for June and July 2023 printed in table 2 of the bulletin of July 2023:'
               ' bulletin_2023_07.csv; only their monthly means are real)']
INDEX_HEAD = ['day', 'value',
              'source (published: printed in the bulletin of July 2023; constructed: made by construct_quotes.py'
              ' so that July has the printed mean 196.9)']

# Terbium metal has 20 quotes in July: this day, whose value lies near the month's mean, is left out.
PRODUCT_WITHOUT_A_DAY = '金属铽'
DAY_LEFT_OUT = date(2023, 7, 19)

PUBLISHED_INDEX = {date(2023, 1, 3): Fraction(297), date(2023, 6, 30): Fraction('201.9'),
                   date(2023, 7, 11): Fraction('187.4'), date(2023, 7, 25): Fraction('204.1')}
INDEX_MEAN = Fraction('196.9')


def weekdays(year, month):
    day = date(year, month, 1)
    days = []
    while day.month == month:
        if day.weekday() < 5:
            days.append(day)
        day += timedelta(days=1)
    return days


def round_half_up(value, digits):
    """Half away from zero, for values that are not negative."""
    scaled = value * 10 ** digits
    return Fraction((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), 10 ** digits)


def whole_sum(average, count):
    """The integer whose quotient by count, rounded to 2 decimals, is the average."""
    near = int(average * count)
    fits = [k for k in range(near - 1, near + 3) if round_half_up(Fraction(k, count), 2) == average]
    assert len(fits) == 1, (average, count, fits)
    return fits[0]


def mean(values):
    return Fraction(sum(values), 1) / len(values)


def round_to_sum(values, total):
    """Whole numbers near the values with that sum: all values are cut at one and the same fraction, so
    that a falling path stays falling."""
    down = [value.numerator // value.denominator for value in values]
    up = total - sum(down)
    assert 0 <= up <= len(values), (up, len(values))
    by_fraction = sorted(range(len(values)), key=lambda i: (down[i] - values[i], i))
    for i in by_fraction[:up]:
        down[i] += 1
    return down


def index_path():
    """July's index: straight from the end of June down to the low, up to the high, and then level at what
    the mean leaves; to one decimal."""
    days = weekdays(2023, 7)
    low, high = days.index(date(2023, 7, 11)), days.index(date(2023, 7, 25))
    start = PUBLISHED_INDEX[date(2023, 6, 30)]
    bottom, top = PUBLISHED_INDEX[days[low]], PUBLISHED_INDEX[days[high]]
    path = [start + (bottom - start) * (i + 1) / (low + 1) for i in range(low + 1)]
    path += [bottom + (top - bottom) * (i - low) / (high - low) for i in range(low + 1, high + 1)]
    rest = len(days) - len(path)
    path += [(INDEX_MEAN * len(days) - sum(path)) / rest] * rest
    tenths = round_to_sum([value * 10 for value in path], int(INDEX_MEAN * len(days) * 10))
    return {day: Fraction(value, 10) for day, value in zip(days, tenths)}


def product_path(product, june, july, shape):
    """June falls or rises evenly to where July begins; July follows the index, more or less closely."""
    june_days, july_days = weekdays(2023, 6), weekdays(2023, 7)
    if product == PRODUCT_WITHOUT_A_DAY:
        july_days.remove(DAY_LEFT_OUT)
    june_sum, july_sum = whole_sum(june, len(june_days)), whole_sum(july, len(july_days))
    june_mean, july_mean = Fraction(june_sum, len(june_days)), Fraction(july_sum, len(july_days))

    fall = 1 - july_mean / june_mean
    closeness = min(Fraction(1), 8 * abs(fall))
    centre = mean([shape[day] for day in july_days])
    july_path = [july_mean * (1 + closeness * (shape[day] - centre)) for day in july_days]

    # A line has its mean in its middle; its end is where the index, and so the product, stood.
    end = july_mean * (1 + closeness * (PUBLISHED_INDEX[date(2023, 6, 30)] / INDEX_MEAN - 1))
    step = (june_mean - end) * 2 / len(june_days)
    middle = Fraction(len(june_days) - 1, 2)
    june_path = [june_mean - step * (i - middle) for i in range(len(june_days))]

    return dict(zip(june_days + july_days, round_to_sum(june_path, june_sum) + round_to_sum(july_path, july_sum)))


def read_bulletin():
    with open(os.path.join(FOLDER, BULLETIN), encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def decimal_text(value):
    """A value in tenths, without a needless decimal."""
    tenths = int(value * 10)
    return str(tenths // 10) if tenths % 10 == 0 and value > 290 else f'{tenths // 10}.{tenths % 10}'


def write(head, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator='\n')
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()


def construct():
    index = index_path()
    shape = {day: value / INDEX_MEAN - 1 for day, value in index.items()}
    quotes = []
    for row in read_bulletin():
        path = product_path(row['product_zh'], Fraction(row['avg_2023_06']), Fraction(row['avg_2023_07']), shape)
        quotes += [(day, row['product_zh'], row['purity_text'], price, 'constructed') for day, price in path.items()]
    quotes.sort(key=lambda quote: quote[0])
    values = {**index, **{day: value for day, value in PUBLISHED_INDEX.items()}}
    indices = [(day, decimal_text(value), 'published' if day in PUBLISHED_INDEX else 'constructed')
               for day, value in sorted(values.items())]
    return {QUOTES: write(QUOTES_HEAD, quotes), INDEX: write(INDEX_HEAD, indices)}


def check(files):
    """Read the files as anybody would and compute every published figure again; each line is a check."""
    results = []

    def expect(what, got, wanted):
        results.append(got == wanted)
        if got != wanted:
            print(f'{what}: {got}, not {wanted}')

    texts = {}
    for name, wanted in files.items():
        with open(os.path.join(FOLDER, name), encoding='utf-8', newline='') as file:
            texts[name] = file.read()
        expect(f'{name} is what this program writes', texts[name] == wanted, True)

    quotes = list(csv.reader(io.StringIO(texts[QUOTES])))[1:]
    by_month = {}
    for day, product, purity, price, _ in quotes:
        by_month.setdefault((product, purity, day[:7]), {})[day] = int(price)
    expect('products and months', len(by_month), 42)
    expect('quotes', len(quotes), 21 * (22 + 21) - 1)
    for row in read_bulletin():
        for month, count, column in (('2023-06', 22, 'avg_2023_06'), ('2023-07', 21, 'avg_2023_07')):
            days = by_month[row['product_zh'], row['purity_text'], month]
            name = f"{row['product_zh']} {month}"
            expect(f'{name} days', len(days), count - (row['product_zh'] == PRODUCT_WITHOUT_A_DAY and month == '2023-07'))
            expect(f'{name} mean', round_half_up(mean(list(days.values())), 2), Fraction(row[column]))
        # No jump: from one quote to the next at most 4 per cent, or one yuan.
        path = [price for (product, _, _), days in sorted(by_month.items()) if product == row['product_zh']
                for _, price in sorted(days.items())]
        expect(f"{row['product_zh']} jumps",
               [step for step in zip(path, path[1:]) if abs(step[1] - step[0]) > max(1, Fraction(4, 100) * step[0])], [])

    index = {day: Fraction(value) for day, value, _ in list(csv.reader(io.StringIO(texts[INDEX])))[1:]}
    july = {day: value for day, value in index.items() if day.startswith('2023-07')}
    expect('index days', len(july), 21)
    expect('index mean', mean(list(july.values())), INDEX_MEAN)
    for name, find, wanted in (('high', max, ('2023-07-25', Fraction('204.1'))), ('low', min, ('2023-07-11', Fraction('187.4')))):
        value = find(july.values())
        expect(f'index {name}', [(day, value) for day in july if july[day] == value], [wanted])
    expect('index before', [index['2023-01-03'], index['2023-06-30']], [Fraction(297), Fraction('201.9')])

    print(f'{sum(results)} passed, {len(results) - sum(results)} failed')
    return 0 if all(results) else 1


def main(arguments):
    files = construct()
    if arguments == ['--check']:
        return check(files)
    if arguments:
        sys.exit(__doc__)
    for name, text in files.items():
        with open(os.path.join(FOLDER, name), 'w', encoding='utf-8', newline='') as file:
            file.write(text)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
