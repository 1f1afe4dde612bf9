"""Cases of test/exact.py: prices in another unit by a series of rates, and baskets of oxides."""
import datetime
import random
from fractions import Fraction

from exact_cases import (Series, decimal_text, expect, expect_points, given, literal, random_days, rounded)

# What a price in the unit becomes: the unit, the one it comes from, the factor beside the rate.
UNITS = (('CNY/kg', 'USD/kg', Fraction(1)), ('CNY/kg', 'USD/t', Fraction(1000)), ('CNY/t', 'USD/kg', Fraction(1, 1000)),
         ('CNY/kg', 'USD/lb', Fraction('0.45359237')), ('万元/吨', 'USD/kg', Fraction(10)),
         ('USD/lb', 'CNY/kg', 1 / Fraction('0.45359237')))
OXIDES = ('La', 'Ce', 'Pr', 'Nd', 'Tb', 'Dy', 'Y')


def halved_rates(prices, number):
    """Rates with which prices that are whole in hundredths are converted to 13 decimals, the last a 5."""
    return Series({day: (Fraction(random.randrange(10 ** 10 + 5, 9 * 10 ** 10, 10), 10 ** 11) * number, number)
                   for day in prices.points})


def rates_of(prices, days, tied):
    number = random.choice((1, 2, 4, 5))
    if tied:
        return halved_rates(prices, number)
    return Series({day: (Fraction(sum(random.randint(100000, 200000) for _ in range(number)), 10 ** 6), number)
                   for day in days})


def conversion(tied):
    days = random_days(2)
    prices = Series.random(days, tied)
    if tied:
        number = random.choice((2, 3, 6, 7))
        prices = Series({day: (Fraction(random.randrange(1001, 99999, 2), 100) * number, number) for day in days})
    rates = rates_of(prices, days, tied)
    before, after, factor = UNITS[0] if tied else random.choice(UNITS)
    converted = {day: prices.value(day) * factor * rates.value(day) for day in days}
    with given(prices=literal(prices), rates=literal(rates)):
        units = f"prices, '{before}', '{after}'"
        expect_points('convert_price', f'convert_price({units}, rates)', converted)
        expect_points('convert_price, a rate', f"convert_price({units}, {decimal_text(Fraction('0.1379'))})",
                      {day: prices.value(day) * factor * Fraction('0.1379') for day in days}, 'round(value, 12)')
        expect_points('convert_price, 1 / rates', f'convert_price({units}, 1 / rates)',
                      {day: prices.value(day) * factor * Fraction(rounded(1 / rates.value(day), 12)) for day in days})
        expect_points('convert_price, tax',
                      f"convert_price({units.replace(before, before + ' inc VAT').replace(after, after + ' ex VAT')}, "
                      'rates, tax_rate => 0.13)', {day: value / Fraction('1.13') for day, value in converted.items()})
        rate = rates.monthly()
        expect_points('convert_price of months',
                      f"convert_price(monthly(prices), '{before}', '{after}', monthly(rates))",
                      {month: value * factor * rate[month] for month, value in prices.monthly().items()})
    missing(prices, tied)


def missing(prices, tied):
    """Rates of some of the days only."""
    days = sorted(prices.points)
    longest = random.choice((3, 10))
    rates = rates_of(prices, days, tied)
    for day in random.sample(days, len(days) // 3):
        del rates.points[day]
    carried = {}
    for day in days:
        last = max((other for other in rates.points if other <= day), default=None)
        if last and (day - last).days <= longest:
            carried[day] = prices.value(day) * rates.value(last)
    kept = Series({day: prices.points[day] for day in carried})
    with given(prices=literal(prices), kept=literal(kept), rates=literal(rates)):
        expect_points("convert_price, 'drop'", "convert_price(prices, 'CNY/kg', 'USD/kg', rates, missing => 'drop')",
                      {day: prices.value(day) * rates.value(day) for day in rates.points})
        expect_points("convert_price, 'carry'", "convert_price(kept, 'CNY/kg', 'USD/kg', rates, missing => 'carry', "
                      f'max_days => {longest})', carried)


def amounts_of(elements, tied):
    """Amounts of elements, of which the sum is 2048 where figures are to lie halfway."""
    amounts = [Fraction(random.randint(1, 5000), random.choice((1, 10, 100))) for _ in elements]
    if tied:
        amounts = [Fraction(random.randint(1, 300)) for _ in elements]
        amounts[-1] = 2048 - sum(amounts[:-1])
    return dict(zip(elements, amounts))


def oxides_of(elements, days, tied):
    """The oxide of each on some of the days; with a mean of whole hundredths on all of them where figures are to."""
    if not tied:
        return {element: Series.random([day for day in days if random.randrange(8)], False) for element in elements}
    number = random.choice((2, 3, 6, 7))
    return {element: Series({day: (Fraction(random.randint(100, 99999), 100) * number, number) for day in days})
            for element in elements}


def baskets(tied):
    elements = random.sample(OXIDES, random.randint(2, 5))
    amounts = amounts_of(elements, tied)
    days = random_days(2, 5)
    prices = oxides_of(elements, days, tied)
    total = sum(amounts.values())
    composition = "'oxide{" + ','.join(f'{element}:{decimal_text(amount)}' for element, amount in amounts.items()) \
        + "}'::ree_composition"
    panel = 'SELECT price_panel(item, series) FROM (VALUES ' + ', '.join(
        f"('{element} oxide', {literal(prices[element])})" for element in elements) + ') q(item, series)'
    some = random.sample(elements, random.randint(1, len(elements)))

    def basket(of_each, counted):
        common = [key for key in of_each[counted[0]] if all(key in of_each[element] for element in counted)]
        return {key: sum(amounts[element] * of_each[element][key] for element in counted) / total for key in common}

    by_day = {element: series.values() for element, series in prices.items()}
    by_month = {element: series.monthly() for element, series in prices.items()}
    whole, part = basket(by_day, elements), basket(by_day, some)
    only = "only_elements => '{" + ','.join(some) + "}'"
    with given(panel=panel, composition=composition):
        expect_points('basket_series', 'basket_series(composition, panel)', whole)
        expect_points('basket_series, only_elements', f'basket_series(composition, panel, {only})', part)
        expect_points('basket_series of months', 'basket_series(composition, monthly(panel))',
                      basket(by_month, elements))
        if part:
            day = random.choice(sorted(part))
            expect('basket_price', f"basket_price(composition, panel, '{day}', {only})", part[day])
        products = ','.join(f'{element} oxide' for element in elements)
        day = random.choice(days)
        expect("basket_price, 'drop'", f"basket_price(composition, panel, '{day}', missing => 'drop')", whole.get(day))
        last = {element: max((other for other in series.points if other <= day), default=None)
                for element, series in prices.items()}
        if all(other and day - other <= datetime.timedelta(days=10) for other in last.values()):
            value = sum(amounts[element] * by_day[element][last[element]] for element in elements) / total
            expect("basket_price, 'carry'", f"basket_price(composition, panel, '{day}', missing => 'carry')", value)
        numbers = [Fraction(random.randint(100, 99999), 100) for _ in elements]
        expect('basket_price of arrays', f"basket_price(composition, '{{{products}}}'::ree_product[], "
               f"'{{{','.join(decimal_text(number) for number in numbers)}}}'::numeric[])",
               sum(amounts[element] * number for element, number in zip(elements, numbers)) / total)


MAKERS = [conversion, baskets]
