"""Index numbers of test/exact.py by their definitions in docs/reference.md: fractions, and 50 digits for roots."""
import decimal
import math
from decimal import Decimal
from fractions import Fraction

from exact_cases import mean_of

decimal.getcontext().prec = 50


def dec(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def root(fraction):
    above, below = math.isqrt(fraction.numerator), math.isqrt(fraction.denominator)
    if (above * above, below * below) == (fraction.numerator, fraction.denominator):
        return Fraction(above, below)
    return Fraction(dec(fraction).sqrt())


def ln(fraction):
    return Fraction(dec(fraction).ln())


def exp(fraction):
    return Fraction(dec(fraction).exp())


class Pair:
    """What an item has in two periods: prices, quantities, and its weight where the formula has but one."""

    def __init__(self, item, before, after, weight=None):
        self.item = item
        self.p0, self.q0 = before
        self.p1, self.q1 = after
        self.w = weight
        self.r = self.p1 / self.p0

    @property
    def v0(self):
        return self.p0 * self.q0

    @property
    def v1(self):
        return self.p1 * self.q1


def total(pairs, of):
    return sum(map(of, pairs), Fraction(0))


def quotient(of_first, of_second):
    return lambda pairs: total(pairs, of_first) / total(pairs, of_second)


def shares(pairs, of):
    whole = total(pairs, of)
    return [of(pair) / whole for pair in pairs]


def geometric(weights_of):
    return lambda pairs: exp(sum((weight * ln(pair.r) for weight, pair in zip(weights_of(pairs), pairs)), Fraction(0)))


def mean_shares(pairs):
    return [(before + after) / 2 for before, after in zip(shares(pairs, lambda x: x.v0), shares(pairs, lambda x: x.v1))]


def half_harmonic(pair):
    return pair.q0 * pair.q1 / (pair.q0 + pair.q1) if pair.q0 + pair.q1 else Fraction(0)


carli = quotient(lambda x: x.r, lambda x: Fraction(1))
harmonic = quotient(lambda x: Fraction(1), lambda x: 1 / x.r)
laspeyres = quotient(lambda x: x.p1 * x.q0, lambda x: x.v0)
paasche = quotient(lambda x: x.v1, lambda x: x.p0 * x.q1)


def stuvel(pairs):
    d = (laspeyres(pairs) - total(pairs, lambda x: x.p0 * x.q1) / total(pairs, lambda x: x.v0)) / 2
    return d + root(d * d + total(pairs, lambda x: x.v1) / total(pairs, lambda x: x.v0))


ELEMENTARY = {
    'carli': carli,
    'dutot': quotient(lambda x: x.p1, lambda x: x.p0),
    'harmonic': harmonic,
}
OF_QUANTITIES = {
    'laspeyres': laspeyres,
    'paasche': paasche,
    'drobisch': lambda pairs: (laspeyres(pairs) + paasche(pairs)) / 2,
    'marshall_edgeworth': quotient(lambda x: x.p1 * (x.q0 + x.q1), lambda x: x.p0 * (x.q0 + x.q1)),
    'geary_khamis': quotient(lambda x: x.p1 * half_harmonic(x), lambda x: x.p0 * half_harmonic(x)),
    'palgrave': quotient(lambda x: x.v1 * x.r, lambda x: x.v1),
    'harmonic_laspeyres': quotient(lambda x: x.v0, lambda x: x.v0 / x.r),
}
OF_ONE_WEIGHT = {
    'lowe': quotient(lambda x: x.p1 * x.w, lambda x: x.p0 * x.w),
    'young': quotient(lambda x: x.w * x.r, lambda x: x.w),
}
# Of roots and logarithms.
IRRATIONAL = {
    'cswd': lambda pairs: root(carli(pairs) * harmonic(pairs)),
    'jevons': geometric(lambda pairs: [Fraction(1, len(pairs)) for _ in pairs]),
    'fisher': lambda pairs: root(laspeyres(pairs) * paasche(pairs)),
    'tornqvist': geometric(mean_shares),
    'walsh': quotient(lambda x: x.p1 * root(x.q0) * root(x.q1), lambda x: x.p0 * root(x.q0) * root(x.q1)),
    'geometric_laspeyres': geometric(lambda pairs: shares(pairs, lambda x: x.v0)),
    'geometric_paasche': geometric(lambda pairs: shares(pairs, lambda x: x.v1)),
    'stuvel': stuvel,
}
FORMULAS = {**ELEMENTARY, **OF_QUANTITIES, **OF_ONE_WEIGHT, **IRRATIONAL}


def near_half(value):
    """Is this so near to the middle of two results that a root or a logarithm of 18 decimals cannot tell which?

    What lies exactly there is not made of roots that go on without end."""
    distance = abs(abs(value) * 10 ** 12 % 1 - Fraction(1, 2))
    return 0 < distance < Fraction(1, 500)


class Index:
    """Price indices of a panel of months: prices and quantities of items by month, or prices and value weights.

    `base` and `weights_from` are lists of months."""

    def __init__(self, formula, months, prices, quantities=None, values=None, base=None, weights_from=None,
                 missing='matched'):
        # value weights at one time: with Laspeyres' formula these move with the prices, which is Lowe's index
        self.formula = 'lowe' if values and formula == 'laspeyres' else formula
        self.months = months
        self.prices = [dict(of_item) for of_item in prices]
        self.quantities = quantities
        self.means = {}
        self.base = base or months[:1]
        weights_from = weights_from or self.base
        self.weights = self.one_weight(weights_from, values)
        if missing != 'matched':
            self.complete(missing)
            self.weights = self.one_weight(weights_from, values)

    def one_weight(self, months, values):
        """Lowe's are quantities, Young's are values; None where an item has none, or the formula."""
        if self.formula not in OF_ONE_WEIGHT:
            return None
        weights = []
        for n, of_item in enumerate(self.prices):
            mean = self.mean_price(n, months)
            if values and self.formula == 'young':
                weights.append(values[n])
            elif values:
                weights.append(values[n] / mean if mean else None)
            elif self.formula == 'young':
                weights.append(self.sold(n, months) * (mean or 0))
            else:
                weights.append(self.sold(n, months))
        return weights

    def mean_price(self, n, months):
        if len(months) == 1:
            return self.prices[n].get(months[0])
        key = (n, *months)
        if key not in self.means:
            found = [self.prices[n][month] for month in months if month in self.prices[n]]
            self.means[key] = mean_of(found) if found else None
        return self.means[key]

    def sold(self, n, months):
        return sum(self.quantities[n].get(month, 0) for month in months) if self.quantities else None

    def pairs(self, before, after, times=1, only=None):
        """The items that have a price in both; before and after are lists of months."""
        made = []
        for n in range(len(self.prices)):
            p0, p1 = self.mean_price(n, before), self.mean_price(n, after)
            weight = self.weights[n] if self.weights else None
            if p0 is None or p1 is None or (self.weights and weight is None) or (only is not None and n not in only):
                continue
            q1 = self.sold(n, after)
            made.append(Pair(n, (p0, self.sold(n, before)), (p1, q1 * times if times > 1 and q1 else q1), weight))
        return made

    def between(self, before, after, times=1, only=None):
        """The index of a month on another, or on several; None where there is none."""
        try:
            return FORMULAS[self.formula](self.pairs(before, after, times, only))
        except (ZeroDivisionError, decimal.DivisionByZero, decimal.InvalidOperation):
            return None

    def complete(self, missing):
        """Month by month, prices of items that had one the month before."""
        for before, month in zip(self.months, self.months[1:]):
            there = [n for n, of_item in enumerate(self.prices) if month in of_item]
            moved = Fraction(1) if missing == 'carry' else self.between([before], [month], only=there)
            if moved is None:
                continue
            for n, of_item in enumerate(self.prices):
                if n not in there and before in of_item:
                    self.means.clear()
                    of_item[month] = of_item[before] * moved

    def fixed(self):
        return {month: self.between(self.base, [month], len(self.base)) for month in self.months}

    def chained(self):
        levels = {}
        level = Fraction(1) if self.between(self.months[:1], self.months[:1]) is not None else None
        for before, month in zip([None, *self.months], self.months):
            if before and level is not None:
                link = self.between([before], [month])
                level = None if link is None else level * link
            levels[month] = level
        return levels

    def chained_by_year(self):
        levels, link = {}, self.months[0]
        for before, month in zip([None, *self.months], self.months):
            if before and before.year != month.year:
                link = before
            ratio = self.between([link], [month])
            at_link = Fraction(1) if link == self.months[0] else levels[link]
            levels[month] = None if ratio is None or at_link is None else at_link * ratio
        return levels

    def series(self, levels):
        """100 at the base; None where the base is not complete, and for a figure that cannot be told."""
        of_base = [levels[month] for month in self.base]
        if None in of_base or not sum(of_base):
            return None
        mean = mean_of(of_base)
        result = {month: 100 * level / mean for month, level in levels.items() if level is not None}
        if self.formula in IRRATIONAL and any(map(near_half, result.values())):
            return None
        return result
