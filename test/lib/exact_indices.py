"""Cases of test/exact.py: price_index, aggregate_index and contribution_pct over panels."""
import random
from fractions import Fraction

from exact_cases import (FIRST, Series, days_of, expect_points, expect_rows, given, mean_of, month_of, months_from,
                         trimmed)
from exact_formulas import (ELEMENTARY, IRRATIONAL, OF_ONE_WEIGHT, OF_QUANTITIES, Index, laspeyres, near_half,
                            paasche, root)
from exact_panels import HALFWAY, Item, panel_literal, panel_of, random_panel, whole_numbers


def index_of(items, months, formula, kind, **options):
    return Index(formula, months, [item.prices for item in items],
                 [item.quantities for item in items] if kind == 'quantities' else None,
                 [item.weight for item in items] if kind == 'weights' else None, **options)


def window_text(window):
    """Months that follow each other, as the text of a base."""
    if len(window) == 1:
        return f'{window[0]:%Y-%m}'
    return f'[{window[0]},{months_from(window[-1], 2)[1]})'


def window_of(months):
    """Two or three months that follow each other."""
    first = random.randrange(len(months) - 1)
    return months[first:first + random.randint(2, 3)]


def expect_index(label, index, levels, options):
    values = index.series(levels)
    if values is not None:
        expect_points(label, f'price_index(panel, {options})', values)


def formulas_of(kind):
    if kind == 'prices':
        return [*ELEMENTARY, 'cswd', 'jevons']
    if kind == 'weights':
        return ['laspeyres', 'lowe', 'young']
    return [*OF_QUANTITIES, *OF_ONE_WEIGHT, *ELEMENTARY, *IRRATIONAL]


def fixed_base(tied):
    """Every formula, on one month."""
    items, months, base = random_panel(tied)
    for kind in ('quantities', 'weights'):
        label = {'quantities': 'price_index', 'weights': 'price_index of weights'}[kind]
        make = random.choice((panel_of, panel_literal))
        with given(panel=f'monthly(({make(items, kind)}))'):
            for formula in formulas_of(kind):
                index = index_of(items, months, formula, kind, base=[base])
                expect_index(f'{label}, {formula}', index, index.fixed(), f"'{formula}', base => '{base:%Y-%m}'")


def several_months(tied):
    """A base of several months, and weights of others."""
    items, months, _ = random_panel(tied)
    for kind in ('quantities', 'weights', 'prices'):
        window, weights_from = window_of(months), window_of(months)
        with given(panel=f'monthly(({panel_of(items, kind)}))'):
            for formula in formulas_of(kind):
                index = index_of(items, months, formula, kind, base=window)
                expect_index(f'{formula}, base of months', index, index.fixed(),
                             f"'{formula}', base => '{window_text(window)}'")
            for formula in OF_ONE_WEIGHT if kind != 'prices' else ():
                base = random.choice((window, window[:1]))
                index = index_of(items, months, formula, kind, base=base, weights_from=weights_from)
                expect_index(f'{formula}, weight_period', index, index.fixed(), f"'{formula}', "
                             f"base => '{window_text(base)}', weight_period => '{window_text(weights_from)}'")


def chains(tied):
    items, months, base = random_panel(tied)
    for kind in ('quantities', 'weights'):
        with given(panel=f'monthly(({panel_of(items, kind)}))'):
            for formula in formulas_of(kind):
                index = index_of(items, months, formula, kind, base=[base])
                expect_index(f"{formula}, chained => 'period'", index, index.chained(),
                             f"'{formula}', base => '{base:%Y-%m}', chained => 'period'")


def chains_of_years(tied):
    items, months, base = random_panel(tied, 15)
    with given(panel=f'monthly(({panel_of(items, "quantities")}))'):
        for formula in ('laspeyres', 'paasche', 'lowe', 'carli'):
            index = index_of(items, months, formula, 'quantities', base=[base])
            expect_index("price_index, chained => 'year'", index, index.chained_by_year(),
                         f"'{formula}', base => '{base:%Y-%m}', chained => 'year'")


def imputed(tied):
    items, months, base = random_panel(tied)
    for item in items[1:]:
        for month in random.sample(months, len(months) // 3):
            for day in days_of(month):
                if len(item.prices) > 1:
                    item.series.points.pop(day, None)
        item.prices = item.series.monthly()
    for kind in ('quantities', 'weights', 'prices'):
        formula = random.choice([name for name in formulas_of(kind) if name not in IRRATIONAL])
        with given(panel=f'monthly(({panel_of(items, kind)}))'):
            for missing in ('carry', 'mean'):
                index = index_of(items, months, formula, kind, base=[base], missing=missing)
                options = f"'{formula}', base => '{base:%Y-%m}', missing => '{missing}'"
                expect_index(f"price_index, missing => '{missing}'", index, index.fixed(), options)
                expect_index(f"missing => '{missing}', chained => 'period'", index, index.chained(),
                             f"{options}, chained => 'period'")


def contributions(tied):
    items, months, base = random_panel(tied)
    other = random.choice([month for month in months if month != base])
    for kind, formula in (('quantities', 'laspeyres'), ('quantities', 'paasche'), ('quantities', 'fisher'),
                          ('weights', 'laspeyres')):
        index = index_of(items, months, formula, kind, base=[base])
        pairs = index.pairs([base], [other])
        if index.between([base], [other]) is None:
            continue

        def parts(quantity):
            whole = sum(pair.p0 * quantity(pair) for pair in pairs)
            return [100 * (pair.p1 - pair.p0) * quantity(pair) / whole for pair in pairs]

        if kind == 'weights':
            points = parts(lambda pair: pair.w)
        elif formula == 'laspeyres':
            points = parts(lambda pair: pair.q0)
        elif formula == 'paasche':
            points = parts(lambda pair: pair.q1)
        else:
            # van IJzeren's mixture of both, by the quantity indices of Fisher and Laspeyres
            of_fisher, of_laspeyres = root(paasche(pairs)), root(laspeyres(pairs))
            mixture = of_fisher / (of_fisher + of_laspeyres)
            points = [mixture * first + (1 - mixture) * second
                      for first, second in zip(parts(lambda pair: pair.q0), parts(lambda pair: pair.q1))]
            if any(map(near_half, points)):
                continue
        label = f'contribution_pct, {formula}' + (' of weights' if kind == 'weights' else '')
        with given(panel=f'monthly(({panel_of(items, kind)}))'):
            expect_rows(label, f"contribution_pct(panel, '{base}', '{other}', '{formula}')",
                        ('item', 'trim_scale(contribution_pct)'),
                        [f'{items[pair.item].name}:{trimmed(value)}' for pair, value in zip(pairs, points)])


def aggregates(tied):
    """An index of indices with weights of the base, which is one month or several."""
    months = months_from(FIRST, 6)
    for window in (months[1:2], window_of(months)):
        aggregate(months, window, tied)


def aggregate(months, window, tied):
    count = random.randint(2, 4)
    items = []
    weights = whole_numbers(8, count) if tied else [Fraction(random.randint(1, 999), 10) for _ in range(count)]
    for n in range(count):
        there = [month for month in months if n == 0 or tied or month in window or random.randrange(4)]
        if tied:
            means = {month: Fraction(random.randint(5000, 200000), 100) for month in there}
            means.update({month: Fraction(HALFWAY // 8) for month in window})
            series = Series.with_means(means, random.choice((2, 3, 6, 7)))
        else:
            series = Series.random([day for month in there for day in random.sample(days_of(month), 4)], False)
        items.append(Item(f'class {n}', series, {}, weights[n]))
    reference = [mean_of(item.prices[month] for month in window) for item in items]

    def level(month):
        found = [(item.weight, item.prices[month] / of_base) for item, of_base in zip(items, reference)
                 if month in item.prices]
        return 100 * sum(weight * ratio for weight, ratio in found) / sum(weight for weight, _ in found)

    with given(panel=f'monthly(({random.choice((panel_of, panel_literal))(items, "weights")}))'):
        label = 'aggregate_index' + (', base of months' if len(window) > 1 else '')
        expect_points(label, f"aggregate_index(panel, '{window_text(window)}')",
                      {month: level(month) for month in months})


def days_of_quotes(tied):
    """A panel of days, on its first day and on a month."""
    number = random.choice((2, 3, 6, 7))
    days = sorted(random.sample([day for month in months_from(FIRST, 2) for day in days_of(month)], 8))
    items = []
    for n in range(random.choice((2, 4))):
        points = {day: (Fraction(random.randint(10000, 200000), 100) * number, number) for day in days}
        series = Series(points if tied else {day: point for day, point in Series.random(days, False).points.items()
                                             if n == 0 or random.randrange(6)})
        sold = {day: Fraction(random.randint(1, 5)) for day in days}
        items.append(Item(f'item {n}', series, sold, Fraction(1)))
    if tied:
        for item in items:
            item.series.points[days[0]] = (Fraction(HALFWAY * number, len(items)), number)
    month = [day for day in days if month_of(day) == month_of(days[0])]
    for formula in ('carli', 'dutot', 'laspeyres', 'paasche', 'lowe'):
        kind = 'prices' if formula in ELEMENTARY else 'quantities'
        by_day = [item.series.values() for item in items]
        sold = [item.sold for item in items] if kind == 'quantities' else None
        with given(panel=panel_of(items, kind)):
            for label, base, text in (('price_index of days', days[:1], f'{days[0]}'),
                                      ('price_index of days, base a month', month, f'{month[0]:%Y-%m}')):
                index = Index(formula, days, by_day, sold, base=base)
                expect_index(f'{label}, {formula}', index, index.fixed(), f"'{formula}', base => '{text}'")


MAKERS = [fixed_base, several_months, chains, chains_of_years, imputed, contributions, aggregates, days_of_quotes]
