#!/usr/bin/env python3
"""Checks the pure arithmetic of src/ against python's integers, fractions and datetime.

Usage: arithmetic.py PROGRAM [SEED [ROUNDS]]

PROGRAM is arithmetic.c compiled.  Random operands are drawn so that edges (powers of two and ten,
ties, the most digits, zero) are frequent.  Prints each failure and a line "N passed, N failed".
"""
import datetime
import random
import re
import subprocess
import sys
from fractions import Fraction

PROGRAM = sys.argv[1]
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 20230703
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 2500

MAX_DIGITS = 36
MAX_SCALE = 36
INT128_MIN, INT128_MAX = -2**127, 2**127 - 1
INT32_MIN, INT32_MAX = -2**31, 2**31 - 1
DAY, WEEK, MONTH, QUARTER, HALF, YEAR = range(6)
SYNTAX, RANGE, LIMIT, DATE = range(4)
EPOCH = datetime.date(2000, 1, 1)
FIRST_DAY, LAST_DAY = (datetime.date.min - EPOCH).days, (datetime.date.max - EPOCH).days

rng = random.Random(SEED)
if hasattr(sys, 'set_int_max_str_digits'):
    sys.set_int_max_str_digits(0)
cases = []                      # (operation, expected line or a compiled pattern)


def case(expected, *words):
    cases.append((' '.join(str(word) for word in words), expected))


def hexadecimal(value):
    return format(value, 'x')


def text_word(text):
    data = text if isinstance(text, bytes) else text.encode()
    return data.hex() or '-'


def bits(most):
    """An integer of up to `most` bits, often next to a power of two or full of equal limbs."""
    size = rng.randint(0, most)
    kind = rng.randrange(6)
    if kind == 0:
        value = (1 << size) + rng.randint(-2, 2)
    elif kind == 1:
        value = sum(rng.choice((0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)) << (32 * i)
                    for i in range(size // 32 + 1))
    else:
        value = rng.getrandbits(size) if size else 0
    value = abs(value) & ((1 << most) - 1)
    return -value if rng.random() < 0.5 else value


def half_away(numerator, denominator):
    """numerator / denominator to the nearest integer, halves away from zero."""
    negative = (numerator < 0) != (denominator < 0)
    numerator, denominator = abs(numerator), abs(denominator)
    value = (2 * numerator + denominator) // (2 * denominator)
    return -value if negative else value


def sign(value):
    return (value > 0) - (value < 0)


# ---- wide integers

WIDE_BITS = 1024


def wide_result(value):
    return hexadecimal(value) if abs(value) < 2**WIDE_BITS else 'false'


def wide_cases():
    h = hexadecimal
    largest = 2**WIDE_BITS - 1
    for a, b in ((largest, 1), (largest, 0), (largest, -1), (-largest, -1), (largest, largest),
                 (2**1023, 2**1023), (-largest, largest), (0, largest), (0, 0), (2**512, 2**512),
                 (2**512, 2**511)):
        case(wide_result(a + b), 'wide_add', h(a), h(b))
        case(wide_result(a - b), 'wide_subtract', h(a), h(b))
        case(wide_result(a * b), 'wide_multiply', h(a), h(b))
    for _ in range(ROUNDS * 4):
        most = rng.choice((40, 64, 130, 300, 520, 1024))
        a, b = bits(most), bits(rng.choice((32, 64, most)))
        case(wide_result(a + b), 'wide_add', h(a), h(b))
        case(wide_result(a - b), 'wide_subtract', h(a), h(b))
        case(wide_result(a * b), 'wide_multiply', h(a), h(b))
        if b:
            case(wide_result(half_away(a, b)), 'wide_divide', h(a), h(b))
            exponent = rng.randint(0, 38)
            case(wide_result(half_away(a * 10**exponent, b)),
                 'wide_scale_divide', h(a), exponent, h(b))
            # a tie, or next to one
            tie = abs(b) * 2
            numerator = (2 * bits(60) + 1) * abs(b) + rng.randint(-1, 1)
            if abs(numerator) < 2**WIDE_BITS and tie < 2**WIDE_BITS:
                case(wide_result(half_away(numerator, tie)), 'wide_divide', h(numerator), h(tie))
            divisor = rng.choice((1, 2, 10, 2**32 - 1, rng.randint(1, 2**32 - 1)))
            case('%d %s' % (abs(a) % divisor, h(sign(a) * (abs(a) // divisor))),
                 'wide_small', h(a), divisor)
        exponent = rng.choice((0, 1, 9, 10, 36, rng.randint(0, 400)))
        case(wide_result(a * 10**exponent), 'wide_power', h(a), exponent)
        other = rng.choice((a, -a, b, a + 1 if abs(a) < 2**1023 else b))
        case(str(sign(a - other)), 'wide_compare', h(a), h(other))
        c, d = rng.choice(((a, b), (b, a), (a, -b), (bits(most), bits(most))))
        case(str(sign(a * b - c * d)), 'wide_compare_products', h(a), h(b), h(c), h(d))
        value = rng.choice((bits(127), bits(130), INT128_MIN, INT128_MAX, INT128_MIN - 1,
                            INT128_MAX + 1))
        fits = INT128_MIN <= value <= INT128_MAX
        case('%d 0' % value if fits else 'false', 'wide_int128', h(value))


# ---- decimals and ratios

def mantissa(digits=MAX_DIGITS):
    """A mantissa of up to `digits` digits, sometimes one of a running sum (up to 2^127)."""
    kind = rng.randrange(12)
    if kind == 0:
        return rng.choice((0, 1, -1, INT128_MIN, INT128_MAX, INT128_MIN + 1,
                           10**36 - 1, -10**36, 2**64 - 1, 2**64, 2**63, -2**63, -2**64))
    size = rng.randint(0, digits)
    value = rng.randrange(10**size)
    if kind == 1:
        value = 10**size + rng.randint(-1, 1)
    elif kind <= 4 and size:
        zeros = rng.randint(0, size)
        value = value // 10**zeros * 10**zeros
    elif kind == 5:
        value = bits(127)
    value = min(value, INT128_MAX)
    return -value if rng.random() < 0.5 else value


def scale():
    return rng.choice((0, 0, 1, 2, 2, 3, 4, 6, 12, 16, 18, 19, 20, 35, 36,
                       rng.randint(0, MAX_SCALE)))


def fraction(m, s):
    return Fraction(m, 10**s)


def pair(m, s):
    return '%d %d' % (m, s)


def in_128(m):
    return INT128_MIN <= m <= INT128_MAX


def strip(m, s, floor=0):
    while s > floor and m % 10 == 0:
        m //= 10
        s -= 1
    return m, s


def rescaled(m, s, to):
    if not 0 <= to <= MAX_SCALE:
        return None
    value = fraction(m, s) * 10**to
    # -2^127 is only ever passed through
    if value.denominator != 1 or not in_128(value.numerator) or \
            (value.numerator == INT128_MIN and to != s):
        return None
    return value.numerator


def rounded(value, digits):
    """A fraction as (mantissa, scale) at `digits` decimals, None where it has over 36 digits."""
    m = half_away(value.numerator * 10**digits, value.denominator)
    return m if abs(m) < 10**MAX_DIGITS else None


def rounded_quotient(value):
    for digits in range(12, -1, -1):
        m = rounded(value, digits)
        if m is not None:
            return pair(*strip(m, digits))
    return 'false'


def decimal_text(m, s):
    digits = str(abs(m)).rjust(s + 1, '0')
    whole, decimals = digits[:len(digits) - s], digits[len(digits) - s:]
    return ('-' if m < 0 else '') + whole + ('.' + decimals if s else '')


def product(a, sa, b, sb):
    m, s = a * b, sa + sb
    if m == 0:
        return pair(0, min(s, MAX_SCALE))
    while s > 0 and (s > MAX_SCALE or abs(m) >= 10**MAX_DIGITS) and m % 10 == 0:
        m //= 10
        s -= 1
    if s > MAX_SCALE or not in_128(m):
        return 'false'
    return pair(m, s)


def decimal_cases():
    for exponent in range(39):
        case(str(10**exponent), 'power_of_ten', exponent)
    for _ in range(ROUNDS * 4):
        a, sa, b, sb = mantissa(), scale(), mantissa(), scale()
        if rng.random() < 0.1:          # the same value at another scale
            b, sb = strip(a, sa)
        to = rng.choice((scale(), scale(), sa, 37, -1))
        case('true' if abs(a) < 10**MAX_DIGITS else 'false', 'decimal_fits', a, sa)
        m = rescaled(a, sa, to)
        case('false' if m is None else pair(m, to), 'decimal_rescale', a, sa, to)
        floor = rng.choice((0, 0, 2, scale()))
        case(pair(*strip(a, sa, floor)), 'decimal_strip', a, sa, floor)
        top = max(sa, sb)
        left, right = rescaled(a, sa, top), rescaled(b, sb, top)
        for name, operation in (('decimal_add', int.__add__), ('decimal_subtract', int.__sub__)):
            total = None if left is None or right is None else operation(left, right)
            case('false' if total is None or not in_128(total) else pair(total, top),
                 name, a, sa, b, sb)
        case(product(a, sa, b, sb), 'decimal_multiply', a, sa, b, sb)
        small_a, small_b = mantissa(18), mantissa(18)
        case(product(small_a, sa, small_b, sb), 'decimal_multiply', small_a, sa, small_b, sb)
        case(str(sign(fraction(a, sa) - fraction(b, sb))), 'decimal_compare', a, sa, b, sb)
        case(decimal_text(a, sa), 'decimal_print', a, sa)

        digits = rng.choice((0, 1, 2, sa, max(sa - 1, 0), rng.randint(0, MAX_SCALE)))
        if digits < sa and rng.random() < 0.5:      # a tie, or next to one
            unit = 10**(sa - digits)
            a = (rng.randint(-10**6, 10**6) * 2 + 1) * unit // 2 + rng.choice((-1, 0, 0, 1))
            a = a if in_128(a) else unit // 2
        if digits < sa:
            expected = pair(half_away(a, 10**(sa - digits)), digits)
        else:
            m = rescaled(a, sa, digits)
            expected = 'false' if m is None else pair(m, digits)
        case(expected, 'decimal_round', a, sa, digits)
    for a, b in ((10**18, 10**18), (10**18 + 1, 10**18), (10**24, -10**12), (10**36 - 1, 1),
                 (10**35, 100), (3 * 10**35, 3), (2**127 - 1, 10), (10**37, 10**37)):
        case(product(a, 2, b, 0), 'decimal_multiply', a, 2, b, 0)
    for digits in (-1, 37):
        case('false', 'decimal_round', 12345, 2, digits)
    for m, s, text in ((500, 2, '5.00'), (-5, 2, '-0.05'), (0, 2, '0.00'), (0, 0, '0'),
                       (7, 0, '7'), (-134350, 2, '-1343.50')):
        case(text, 'decimal_print', m, s)


NUMBER = re.compile(rb'([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?', re.ASCII)


def parsed(data):
    """What decimal_parse must answer: "where-it-stopped result"."""
    match = NUMBER.match(data)
    if not match:
        return '0 false'
    minus, whole, decimals, bare, exponent = match.groups()
    decimals = decimals or bare or b''
    exponent = int(exponent or b'0')
    number = int((whole or b'') + decimals)
    number = -number if minus == b'-' else number
    written = min(max(len(decimals) - exponent, 0), MAX_SCALE)
    if number == 0:
        return '%d 0 %d' % (match.end(), written)
    if abs(exponent) < 5000:
        value = number * Fraction(10)**(exponent - len(decimals))
        for at in range(written, -1, -1):
            m = value * 10**at
            if m.denominator == 1 and abs(m) < 10**MAX_DIGITS:
                return '%d %d %d' % (match.end(), m.numerator, at)
    return '%d false' % match.end()


def parse_cases():
    fixed = ['', '+', '-', '.', '-.', '+.5', '.5', '5.', '5.e2', '-5.00', '0.00', '-0', '1e', '1e+',
             '1e5', '1.50e1', '1.5e3', '5E-3', '1e-20', '1e36', '1e35', '1e-36', '1e-37', '0e99',
             '0e-99', '1e999999999999', '0e999999999999', '1e-999999999999', '1..2', '1.2.3', 'x',
             '12x', ' 1', '--1', '9' * 36, '9' * 37, '9' * 36 + '.0', '9' * 36 + '.' + '0' * 60,
             '0.' + '0' * 35 + '1', '0.' + '0' * 36 + '1', '0' * 100 + '7', '1' + '0' * 35,
             '1' + '0' * 36, '1.' + '0' * 100, '123.' + '0' * 40 + '1', 'NaN', 'Infinity', '１',
             '1' + '0' * 35 + 'e-36', '0.' + '0' * 60 + '1e30', '1' + '0' * 100 + 'e-100',
             '0' * 300000 + '.5', '1' * 100000]
    for text in fixed:
        case(parsed(text.encode()), 'decimal_parse', text_word(text))
    for _ in range(ROUNDS * 6):
        if rng.random() < 0.7:
            text = rng.choice(('', '', '-', '+'))
            text += rng.choice(('', '0', '000', str(abs(mantissa())), str(abs(mantissa(6)))))
            text += rng.choice(('', '.', '.' + str(abs(mantissa())), '.' + '0' * rng.randint(0, 40),
                                '.' + '0' * rng.randint(0, 30) + str(abs(mantissa(12)))))
            text += rng.choice(('', '', 'e%d' % rng.randint(-45, 45), 'E+%d' % rng.randint(0, 9)))
        else:
            text = ''.join(rng.choice('0123456789.eE+-, ') for _ in range(rng.randint(0, 12)))
        case(parsed(text.encode()), 'decimal_parse', text_word(text))


def nonzero(digits):
    while True:
        m = mantissa(digits)
        if m:
            return m


def ratio_cases():
    for _ in range(ROUNDS * 8):
        size = rng.choice((3, 8, 18, MAX_DIGITS))
        a, sa, b, sb = mantissa(size), scale(), nonzero(size), scale()
        case(rounded_quotient(fraction(a, sa) / fraction(b, sb)), 'quotient', a, sa, b, sb)
        # a price's quotient: a tie in the 13th decimal, or next to one
        b = rng.choice((1, 2, 4, 8, 16, 20, 64, 125, 2**13, 5 * 2**13)) * rng.choice((1, -1))
        a = rng.randint(-10**9, 10**9)
        case(rounded_quotient(Fraction(a, b)), 'quotient', a, 0, b, 0)
        a = (2 * rng.randint(-10**6, 10**6) + 1) * 5 + rng.randint(-1, 1)
        case(rounded_quotient(Fraction(a, 10**13)), 'quotient', a, 13, 1, 0)
    for _ in range(ROUNDS * 2):
        size = rng.choice((6, 12, 18, MAX_DIGITS))
        a, sa, b, sb = mantissa(size), scale(), nonzero(size), scale()
        c, sc, d, sd = mantissa(size), scale(), nonzero(size), scale()
        if rng.random() < 0.2:
            d, sd = b, sb
        if rng.random() < 0.1:
            c, sc, d, sd = a, sa, b, sb
        before, after = fraction(a, sa) / fraction(b, sb), fraction(c, sc) / fraction(d, sd)
        digits = rng.choice((-1, 0, 1, 2, 2, 12, 36, 37))

        def result(value):
            if value is None or digits > MAX_SCALE:
                return 'false'
            if digits < 0:
                return rounded_quotient(value)
            m = rounded(value, digits)
            return 'false' if m is None else pair(m, digits)

        case(result(before), 'ratio_round', a, sa, b, sb, digits)
        four = (a, sa, b, sb, c, sc, d, sd)
        case('%d %d' % (sign(before - after), sign(before)), 'ratio_compare', *four)
        case(result(after - before), 'ratio_difference', *four, digits)
        case(result(100 * (after - before) / before if before else None),
             'ratio_change_pct', *four, digits)
        case(result(before * after), 'ratio_multiply', *four, digits)
        if after:
            case(result(before / after), 'ratio_divide', *four, digits)
    for _ in range(ROUNDS):             # so large that 1,024 bits do not hold every result
        power = rng.randint(2, 8)
        n0, d0, n1, d1 = (nonzero(MAX_DIGITS) for _ in range(4))
        if rng.random() < 0.3:
            d1 = d0
        bits_of_one = max(abs(x).bit_length() for x in (n0, d0, n1, d1))
        power = min(power, 1020 // bits_of_one)
        words = (n0, 0, d0, 0, n1, 0, d1, 0, 2, power)
        n0, d0, n1, d1 = (x**power for x in (n0, d0, n1, d1))
        if d0 < 0:
            n0, d0 = -n0, -d0
        if d1 < 0:
            n1, d1 = -n1, -d1
        left, right = (n1, n0) if d0 == d1 else (n1 * d0, n0 * d1)
        common = d0 if d0 == d1 else d0 * d1

        def within(numerator, denominator, *parts):
            if any(abs(part) >= 2**WIDE_BITS for part in (numerator, denominator) + parts):
                return 'false'
            m = rounded(Fraction(numerator, denominator), 2)
            return 'false' if m is None else pair(m, 2)

        case(within(left - right, common, left, right), 'ratio_difference', *words)
        case(within(100 * (left - right), right, left, right), 'ratio_change_pct', *words)
        case(within(n0 * n1, d0 * d1), 'ratio_multiply', *words)
        case(within(n0 * d1, d0 * n1), 'ratio_divide', *words)
        case('%d %d' % (sign(n0 * d1 - n1 * d0), sign(n0)), 'ratio_compare', *words)
    # the bulletin of July 2023: the means of June and July, and the change of the rounded ones
    case('-752 2', 'ratio_change_pct', 10777, 0, 22, 0, 9514, 0, 21, 0, 2)
    case('-751 2', 'ratio_change_pct', 48986, 2, 1, 0, 45305, 2, 1, 0, 2)


# ---- calendar

def civil(day):
    """Year, month, day of any day number, by moving it into a cycle of 400 years that datetime has."""
    cycles, rest = divmod(day, 146097)
    date = EPOCH + datetime.timedelta(rest)
    return date.year + 400 * cycles, date.month, date.day


def day_number(year, month=1, day=1):
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    cycles, rest = divmod(year - 2000, 400)
    return cycles * 146097 + (datetime.date(2000 + rest, month, 1) - EPOCH).days + day - 1


def start_of(period, day, shift=0):
    year, month, _ = civil(day)
    if period == DAY:
        return day + shift
    if period == WEEK:
        return day - (day + 5) % 7 + 7 * shift
    if period == MONTH:
        return day_number(year, month + shift)
    if period == QUARTER:
        return day_number(year, (month - 1) // 3 * 3 + 1 + 3 * shift)
    if period == HALF:
        return day_number(year, (month - 1) // 6 * 6 + 1 + 6 * shift)
    return day_number(year + shift)


def number_of(period, day):
    year, month, _ = civil(day)
    return (day, (day + 5) // 7, (year - 2000) * 12 + month - 1,
            (year - 2000) * 4 + (month - 1) // 3, (year - 2000) * 2 + (month > 6), year - 2000)[period]


def clamp(day):
    return min(max(day, INT32_MIN), INT32_MAX)


def name_of(period, day):
    day = min(max(day, FIRST_DAY), LAST_DAY)
    if period == WEEK:
        day = start_of(WEEK, day)
    year, month, day = civil(day)
    return ('%04d-%02d-%02d' % (year, month, day), '%04d-%02d-%02d' % (year, month, day),
            '%04d-%02d' % (year, month), '%04d-Q%d' % (year, (month - 1) // 3 + 1),
            '%04d-H%d' % (year, (month - 1) // 6 + 1), '%04d' % year)[period]


def some_day():
    kind = rng.randrange(10)
    if kind == 0:
        return rng.choice((INT32_MIN, INT32_MAX, INT32_MIN + 1, INT32_MAX - 1, 0, -1, FIRST_DAY,
                           LAST_DAY, FIRST_DAY - 1, LAST_DAY + 1, -5, -6, 58, 59, 60))
    if kind == 1:
        return rng.randint(INT32_MIN, INT32_MAX)
    if kind == 2:
        return clamp(day_number(rng.randint(1, 9999), rng.randint(1, 12)) + rng.randint(-1, 1))
    if kind == 3:
        return clamp(day_number(100 * rng.randint(1, 99), 3) + rng.randint(-2, 1))
    return rng.randint(FIRST_DAY, LAST_DAY)


def shape(period, text):
    """A period's name as (year, month, day), None where the text is none."""
    pattern = (r'(\d{4})-(\d\d)-(\d\d)', r'(\d{4})-(\d\d)-(\d\d)', r'(\d{4})-(\d\d)()',
               r'(\d{4})-Q([1-4])()', r'(\d{4})-H([12])()', r'(\d{4})()()')[period]
    match = re.match(pattern + r'(?![\d-])', text, re.ASCII)
    if not match:
        return None
    year, month, day = (int(part or 1) for part in match.groups())
    return year, (month * 3 - 2 if period == QUARTER else month * 6 - 5 if period == HALF else month), day, match.end()


def parsed_period(period, text):
    found = shape(period, text)
    if not found:
        return re.compile('error %d at ' % SYNTAX)
    year, month, day, end = found
    if year < 1:
        return re.compile('error %d at 0, The years are 0001 to 9999' % DATE)
    if not 1 <= month <= 12:
        return re.compile('error %d at 5, The months are 01 to 12' % DATE)
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return re.compile('error %d at 8, The days of ' % DATE)
    if period == WEEK and date.weekday():
        monday = date - datetime.timedelta(date.weekday())
        return 'error %d at 0, The day is not a Monday. The Monday of that week is %s.' % (
            SYNTAX, '%04d-%02d-%02d' % (monday.year, monday.month, monday.day))
    return '%d %d' % ((date - EPOCH).days, end)


def parsed_range(text):
    """For the names of periods only; ranges in brackets are made knowing the answer."""
    for period in (DAY, MONTH, QUARTER, HALF, YEAR):
        if shape(period, text):
            answer = parsed_period(period, text)
            if not isinstance(answer, str):
                return answer
            day, end = answer.split()
            return '%s %d %s' % (day, start_of(period, int(day), 1) - 1, end)
    return re.compile('error %d at ' % SYNTAX)


def mutated(text):
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2))):
        at = rng.randint(0, len(text))
        text = rng.choice((text[:at] + rng.choice('0123456789-QqHh [](),x') + text[at:],
                           text[:at] + text[at + 1:], text[:at],
                           text[:at] + rng.choice('0123456789') + text[at + 1:]))
    return text


def calendar_cases():
    days = list(range(day_number(1995), day_number(2009))) if ROUNDS > 100 else []
    days += [some_day() for _ in range(ROUNDS * 4)]
    for day in days:
        year, month, day_of_month = civil(day)
        case('%d %d %d %d' % (year, month, day_of_month, FIRST_DAY <= day <= LAST_DAY),
             'date_of_day', day)
        case(str(day), 'day_of_date', year, month, day_of_month)
    for _ in range(ROUNDS * 4):
        period, day = rng.randrange(6), some_day()
        case(str(clamp(start_of(period, day))), 'period_start', period, day)
        case(str(number_of(period, day)), 'period_number', period, day)
        start = clamp(start_of(period, day))
        case(str(clamp(start_of(period, start, 1) - 1)), 'period_end', period, start)
        shift = rng.choice((0, 1, -1, 12, -12, rng.randint(-500, 500), INT32_MIN, INT32_MAX))
        case(str(clamp(start_of(period, start, shift))), 'period_shift', period, start, shift)
        case(name_of(period, day), 'period_print', period, day)

        text = mutated(name_of(rng.randrange(6), rng.randint(FIRST_DAY, LAST_DAY)))
        case(parsed_period(period, text), 'period_parse', period, text_word(text))
        if text[:1] not in ('[', '('):
            case(parsed_range(text), 'range_parse', text_word(text))

    for _ in range(ROUNDS * 2):
        period, day = rng.randrange(6), rng.randint(FIRST_DAY + 800, LAST_DAY - 800)
        first = start_of(period, day)
        last = rng.choice((start_of(period, day, 1) - 1, first + rng.randint(0, 800)))
        text = '[%s,%s]' % (name_of(DAY, first), name_of(DAY, last))
        for named in (YEAR, HALF, QUARTER, MONTH, DAY):
            if start_of(named, first) == first and start_of(named, first, 1) - 1 == last:
                text = name_of(named, first)
                break
        case(text, 'range_print', first, last)
        case('%d %d %d' % (first, last, len(text)), 'range_parse', text_word(text))
        low, high = rng.choice('[('), rng.choice('])')
        text = '%s%s,%s%s' % (low, name_of(DAY, first), name_of(DAY, last), high)
        low_day, high_day = first + (low == '('), last - (high == ')')
        case('%d %d %d' % (low_day, high_day, len(text)) if low_day <= high_day else
             re.compile('error %d at 0, The range is empty' % SYNTAX),
             'range_parse', text_word(text))

    def error(fault, at, rest):
        return re.compile('error %d at %d, %s' % (fault, at, rest))

    finite = 'Both ends of a range are finite days'
    years = 'The years are 0001 to 9999'
    for text, expected in (
            ('[2023-01-01,2023-04-01)', '8401 8490 23'),
            ('[ 2023-01-01 , 2023-04-01 )', '8401 8490 27'),
            ('[9999-01-01,10000-01-01)', '%d %d 24' % (day_number(9999), LAST_DAY)),
            ('[0001-01-01,0001-01-02)', '%d %d 23' % (FIRST_DAY, FIRST_DAY)),
            ('[9999-01-01,10000-01-01]', error(DATE, 12, years)),
            ('(9999-12-31,10000-01-03)', error(DATE, 1, years)),
            ('[9999-01-01,5874897-12-31)', error(DATE, 12, years)),
            ('[0000-01-01,2023-01-01)', error(DATE, 1, years)),
            ('[2023-02-30,2023-03-01)', error(DATE, 9, 'The days of 2023-02 are 01 to 28')),
            ('[2023-13-01,2024-03-01)', error(DATE, 6, 'The months are 01 to 12')),
            ('[2023-01-01,)', error(SYNTAX, 12, finite)),
            ('(,2023-01-01)', error(SYNTAX, 1, finite)),
            ('[-infinity,2023-01-01)', error(SYNTAX, 1, finite)),
            ('[2023-01-01,infinity]', error(SYNTAX, 12, finite)),
            ('[0044-03-15 BC,2023-01-01)', error(SYNTAX, 12, 'A comma was expected')),
            ('[2023-01-01', error(SYNTAX, 11, 'A comma was expected')),
            ('[2023-01-01,2023-01-02', error(SYNTAX, 22, 'A closing bracket was expected')),
            ('[', error(SYNTAX, 1, finite)),
            ('empty', error(SYNTAX, 0, 'A day, month')),
            ('', error(SYNTAX, 0, 'A day, month')),
            ('2010', '3653 4017 4'),
            ('2023-Q5', error(SYNTAX, 4, 'A day, month')),
            ('2023-H3', error(SYNTAX, 4, 'A day, month')),
            ('2023-H2', '8582 8765 7'),
            ('2023-02-30', error(DATE, 8, 'The days of 2023-02 are 01 to 28. A day is written')),
            ('2023-00', error(DATE, 5, 'The months'))):
        case(expected, 'range_parse', text_word(text))
    for period, text, expected in (
            (DAY, '2023-07-03:445', '8584 10'), (WEEK, '2023-07-03', '8584 10'),
            (MONTH, '2023-07:1', '8582 7'), (QUARTER, '2023-Q3', '8582 7'), (HALF, '2023-H1', '8401 7'), (YEAR, '2023}', '8401 4'),
            (DAY, '2023-7-3', error(SYNTAX, 6, 'A day was expected. A day is written 2023-07-03')),
            (MONTH, '2023-07-03', error(SYNTAX, 7, 'A month was expected')),
            (YEAR, '2023-07', error(SYNTAX, 4, 'A year was expected')),
            (YEAR, '20233', error(SYNTAX, 4, 'A year was expected')),
            (DAY, '2023-07-031', error(SYNTAX, 10, 'A day was expected')),
            (QUARTER, '2023-q3', error(SYNTAX, 4, 'A quarter was expected')),
            (HALF, '2023-H3', error(SYNTAX, 4, 'A half-year was expected. A half-year is written 2023-H1'))):
        case(expected, 'period_parse', period, text_word(text))
    for period, name in enumerate(('day', 'week', 'month', 'quarter', 'half', 'year')):
        case('%d %s' % (period, name), 'period_name', text_word(name))
    for name in ('', 'days', 'Day', 'mont', 'half-year', 'decade'):
        case('false', 'period_name', text_word(name))


def main():
    wide_cases()
    decimal_cases()
    parse_cases()
    ratio_cases()
    calendar_cases()
    run = subprocess.run([PROGRAM], input='\n'.join(line for line, _ in cases) + '\n',
                         stdout=subprocess.PIPE, universal_newlines=True)
    answers = run.stdout.splitlines()
    failed = 0
    for at, (line, expected) in enumerate(cases):
        answer = answers[at] if at < len(answers) else '(no answer)'
        good = answer == expected if isinstance(expected, str) else expected.match(answer)
        if not good:
            failed += 1
            if failed <= 20:
                print('%s\n  expected %s\n  answered %s' % (
                    line[:500], expected if isinstance(expected, str) else expected.pattern, answer))
    if run.returncode != 0:
        print('%s ended with %d' % (PROGRAM, run.returncode))
        failed += 1
    print('%d passed, %d failed' % (len(cases) - min(failed, len(cases)), failed))
    sys.exit(failed > 0)


main()
