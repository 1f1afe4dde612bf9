"""Cases of test/exact.py: panels of prices with quantities or value weights; and how such a panel is made."""
import random
from fractions import Fraction

from exact_cases import (FIRST, Series, days_of, decimal_text, expect, expect_rows, given, literal, mean_of, month_of,
                         months_from, random_days, trimmed)

# In a panel whose figures lie halfway between two results, what the base is worth: 100 / 8192 has 13 decimals.
HALFWAY = 8192


class Item:
    """One item of a panel by day, and by month: its series, what was sold of it, its value weight."""

    def __init__(self, name, series, sold, weight):
        self.name = name
        self.series = series
        self.sold = sold
        self.weight = weight
        self.prices = series.monthly()
        self.quantities = {}
        for day, quantity in sold.items():
            self.quantities[month_of(day)] = self.quantities.get(month_of(day), 0) + quantity


def split(quantity, days):
    """A quantity over some of these days, in hundredths."""
    chosen = sorted(random.sample(days, random.randint(1, min(4, len(days)))))
    parts = [Fraction(int(quantity * 100 / len(chosen)), 100) for _ in chosen]
    parts[-1] = quantity - sum(parts[:-1])
    return dict(zip(chosen, parts))


def whole_numbers(total, count):
    """So many whole numbers above 0 with this sum."""
    cuts = sorted(random.sample(range(1, total), count - 1))
    return [Fraction(after - before) for before, after in zip([0, *cuts], [*cuts, total])]


def some_months(months):
    """The months in which an item is there, with gaps."""
    return [month for month in months if random.randrange(5)] or months[:1]


def random_items(months):
    """The first item has a price in every month, and so has the panel."""
    items = []
    for number in range(random.randint(2, 4)):
        there = months if number == 0 else some_months(months)
        days = [day for month in there for day in sorted(random.sample(days_of(month), random.randint(1, 6)))]
        sold = {}
        for month in months if number == 0 else some_months(months):
            sold.update(split(Fraction(random.randint(1, 30000), 100), days_of(month)))
        items.append(Item(f'item {number}', Series.random(days, False), sold, Fraction(random.randint(1, 999), 10)))
    return items


def halfway_items(months):
    """Every month has the means of whole hundredths and quantities that make the base worth 8192, or a half of that."""
    count = random.choice((2, 4))
    base_price, total = random.choice(((HALFWAY // count, count), (1024, 8), (512, 16)))
    weights = whole_numbers(total, count)
    sold = [{} for _ in range(count)]
    for month in months:
        for item, quantity in zip(sold, whole_numbers(total, count)):
            item.update(split(quantity, days_of(month)))
    number = random.choice((2, 3, 6, 7))
    base = random.choice(months)
    items = []
    for n in range(count):
        means = {month: Fraction(base_price if month == base else Fraction(random.randint(20000, 300000), 100))
                 for month in months}
        items.append(Item(f'item {n}', Series.with_means(means, number), sold[n], weights[n]))
    return items, base


def random_panel(tied, count=None):
    """Items, months and the month that is to be the base."""
    months = months_from(FIRST, count or random.randint(4, 7))
    if tied:
        items, base = halfway_items(months)
        return items, months, base
    return random_items(months), months, random.choice(months)


def sold_text(sold):
    """Quantities as a series; the weight of a point does not count."""
    return "'{" + ','.join(f"{day}:{decimal_text(quantity)}{random.choice(('', '/2', '/7'))}"
                           for day, quantity in sorted(sold.items())) + "}'::price_series"


def halves_of(sold):
    """What was sold, in two parts that add up."""
    first = {day: Fraction(int(quantity * 50), 100) for day, quantity in sold.items() if random.randrange(2)}
    return [first, {day: quantity - first.get(day, 0) for day, quantity in sold.items()}]


def panel_of(items, kind):
    """A panel by the aggregate; the quotes and sales of an item come in one row or in two."""
    values = []
    for item in items:
        parts = item.series.parts() if random.randrange(2) else [item.series]
        sales = halves_of(item.sold) if len(parts) == 2 else [item.sold]
        for part, sold in zip(parts, sales * (2 if len(parts) > len(sales) else 1)):
            beside = {'prices': '', 'weights': ', ' + decimal_text(item.weight), 'quantities': ', ' + sold_text(sold)}
            values.append(f"('{item.name}', {literal(part)}{beside[kind]})")
    columns = {'prices': 'item, series', 'weights': 'item, series, weight', 'quantities': 'item, series, sold'}[kind]
    return f"SELECT price_panel({columns}) FROM (VALUES {', '.join(values)}) q({columns})"


def panel_literal(items, kind):
    """The same panel as a literal."""
    beside = {'prices': lambda item: '', 'weights': lambda item: ' weight ' + decimal_text(item.weight),
              'quantities': lambda item: ' quantities ' + sold_text(item.sold).split("'")[1]}[kind]
    return "'panel{" + ','.join(f'"{item.name}":{item.series.text()}{beside(item)}' for item in items) \
        + "}'::price_panel"


def row(item, day, price, quantity):
    return ':'.join((item.name, str(day), '-' if price is None else trimmed(price),
                     '-' if quantity is None else trimmed(quantity)))


def unit_value(item, month):
    """sum p q / sum q of the days with both, and this sum of q."""
    days = [day for day in item.series.of_month(month) if day in item.sold]
    quantity = sum(item.sold[day] for day in days)
    return sum(item.series.value(day) * item.sold[day] for day in days) / quantity if quantity else None


def panels(tied):
    items, months, _ = random_panel(tied)
    columns = ('item', '"time"', 'trim_scale(value)', 'trim_scale(quantity)')

    def rows_of(prices, sold):
        return [row(item, key, prices(item).get(key), sold(item).get(key))
                for item in items for key in sorted({*prices(item), *sold(item)})]

    with given(panel=panel_of(items, 'quantities')):
        expect_rows('points of a panel', 'points(panel)', columns,
                    rows_of(lambda item: item.series.values(), lambda item: item.sold))
        expect_rows('points of a panel of months', 'points(monthly(panel))', columns,
                    rows_of(lambda item: item.prices, lambda item: item.quantities))
        for item in items:
            month = random.choice(months)
            expect("monthly(panel, 'pooled')",
                   f"value_at(panel_series(monthly(panel, 'pooled'), '{item.name}'), '{month}')",
                   unit_value(item, month))
    first, second = items[:2]
    other = Item(first.name, second.series, second.sold, second.weight)
    merged = Series({day: tuple(map(sum, zip(*[part.points[day] for part in (first.series, other.series)
                                               if day in part.points])))
                     for day in {*first.series.points, *other.series.points}})
    sold = {day: first.sold.get(day, 0) + other.sold.get(day, 0) for day in {*first.sold, *other.sold}}
    both = Item(first.name, merged, sold, Fraction(1))
    shops = ' UNION ALL '.join(f'({panel_of(group, "quantities")})' for group in (items[:1], [other]))
    expect_rows('rollup of panels, by month',
                f'points(monthly((SELECT rollup(panel) FROM ({shops}) shop(panel))))', columns,
                [row(both, key, both.prices.get(key), both.quantities.get(key))
                 for key in {*both.prices, *both.quantities}])


def sums(tied):
    items = [Item(f'item {number}', Series.random(random_days(1, 6), tied), {}, Fraction(1))
             for number in range(random.randint(2, 4))]
    common = [day for day in items[0].series.points if all(day in item.series.points for item in items)]
    if not common:
        return
    day = random.choice(common)
    values = [item.series.value(day) for item in items]
    with given(panel=panel_of(items, 'prices')):
        expect('panel_sum', f"value_at(panel_sum(panel), '{day}')", sum(values))
        expect('panel_mean', f"value_at(panel_mean(panel), '{day}')", mean_of(values))


MAKERS = [panels, sums]
