#!/usr/bin/env python3
"""Checks src/exponential.c against python's decimal with 150 digits: every digit must agree.

Usage: exponential.py PROGRAM [SEED [ROUNDS]]

PROGRAM is exponential.c compiled.  Prints each failure and a line "N passed, N failed".
"""
import random
import subprocess
import sys
from decimal import ROUND_HALF_UP, Context, Decimal, getcontext

PROGRAM = sys.argv[1]
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 20230703
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 2500
ROUNDS = max(ROUNDS // 10, 1)  # of costly cases

getcontext().prec = 150
getcontext().Emax = 10**6
getcontext().Emin = -10**6
MAX_DIGITS = 36
LIMIT = 10**MAX_DIGITS
rng = random.Random(SEED)
cases = []


def case(expected, *words):
    cases.append((' '.join(str(word) for word in words), expected))


def rounded(value, digits):
    return int(value.scaleb(digits).to_integral_value(ROUND_HALF_UP))


def fixed(value, digits):
    """To exactly so many decimals."""
    mantissa = rounded(value, digits)
    return '%d %d' % (mantissa, digits) if abs(mantissa) < LIMIT else 'false'


def floating(value, digits, significant=MAX_DIGITS):
    """To so many decimals, or as many fewer as the significant digits hold."""
    while digits >= 0:
        mantissa = rounded(value, digits)
        if mantissa < 10**significant:
            return '%d %d' % (mantissa, digits)
        digits -= 1
    return 'false'


def number(mantissa, scale):
    return Decimal(mantissa).scaleb(-scale)


def exponential(value):
    return value.exp() if value < 1000 else Decimal(10)**400


def mantissa(most=MAX_DIGITS):
    """Of up to so many digits, often next to a power of ten or two, or full of nines."""
    digits = rng.randint(1, most)
    kind = rng.randrange(6)
    if kind == 0:
        value = 10**(digits - 1) + rng.randint(-2, 2)
    elif kind == 1:
        value = 2**rng.randint(0, 119) + rng.randint(-1, 1)
    else:
        value = rng.randint(1, 10**digits - 1)
    return max(1, min(value, 10**most - 1))


def logarithm_cases():
    for m, s in ((1, 0), (10, 1), (10**18 + 1, 18), (10**18 - 1, 18), (1, 18), (1, 36), (LIMIT - 1, 0),
                 (LIMIT - 1, 36), (2, 0), (3, 0), (15, 1), (2**119, 0), (10**35 + 1, 35), (LIMIT - 1, 35)):
        for digits in (0, 12, 18, 30, 33):
            case(fixed(number(m, s).ln(), digits), 'decimal_ln', m, s, digits)
    for m in (0, -1, -LIMIT + 1):
        case('false', 'decimal_ln', m, 0, 18)
        case('false', 'ratio_ln', m, 0, 1, 0, 18, 1)
    for k in range(ROUNDS // 10):       # next to 1, where the logarithm is next to a tie
        for m, s in (((2 * k + 1) * 5 * 10**15 + 10**34 + rng.randint(-1, 1), 34),
                     (LIMIT - (2 * k + 1) * 5 * 10**16 + rng.randint(-1, 1), 36)):
            case(fixed(number(m, s).ln(), 18), 'decimal_ln', m, s, 18)
    for m in range(1, 200):             # both sides of each step of the table
        for near in (-1, 0, 1):
            value = m * 10**30 // 64 + near
            case(fixed(number(value, 30).ln(), 33), 'decimal_ln', value, 30, 33)
    for _ in range(ROUNDS * 6):
        m, s = mantissa(), rng.randint(0, MAX_DIGITS)
        digits = rng.choice((18, 18, 30, 33, rng.randint(0, 33)))
        case(fixed(number(m, s).ln(), digits), 'decimal_ln', m, s, digits)
    for _ in range(ROUNDS * 6):
        a, sa, b, sb = mantissa(), rng.randint(0, 36), mantissa(), rng.randint(0, 36)
        if rng.random() < 0.3:
            b, sb = min(a + rng.randint(-3, 3) or 1, LIMIT - 1), sa
            b = max(b, 1)
        digits = rng.choice((18, 18, 30, 33))
        power = rng.choice((1, 1, 2, rng.randint(1, 4)))
        case(fixed((number(a, sa) / number(b, sb)).ln() * power, digits),
             'ratio_ln', a, sa, b, sb, digits, power)


def exponential_cases():
    for m, s, digits in ((0, 0, 18), (0, 36, 36), (1, 0, 18), (-1, 0, 18), (1, 18, 18), (-1, 18, 18),
                         (5, 19, 18), (-5, 19, 18), (1, 36, 36), (-1, 36, 36), (83, 0, 18), (82, 0, 18),
                         (-83, 0, 36), (-42, 0, 18), (-43, 0, 18), (127, 0, 18), (128, 0, 18),
                         (-127, 0, 18), (-128, 0, 18), (LIMIT - 1, 0, 18), (1 - LIMIT, 0, 18),
                         (693147180559945309417232121458176568, 36, 35), (1, 0, 36), (-1, 0, 36)):
        case(floating(exponential(number(m, s)), digits), 'decimal_exp', m, s, digits)
    for k in range(-125, 121):          # both sides of each power of two
        for near in range(-2, 3):
            value = rounded(k * Decimal(2).ln(), 34) + near
            case(floating(number(value, 34).exp(), 36), 'decimal_exp', value, 34, 36)
    for _ in range(ROUNDS * 6):
        digits = rng.choice((18, 18, 12, 36, rng.randint(0, 36)))
        s = rng.randint(0, MAX_DIGITS)
        m = rng.choice((1, -1)) * min(rng.randint(0, 10**rng.randint(0, 3) * 10**s), LIMIT - 1)
        case(floating(exponential(number(m, s)), digits), 'decimal_exp', m, s, digits)
    for _ in range(ROUNDS * 3):
        a, sa = rng.choice((1, -1)) * mantissa(), rng.randint(0, 36)
        b, sb = mantissa(), rng.randint(0, 36)
        power = rng.choice((1, 1, 2, 3, 4))
        if rng.random() < 0.6:          # below 100
            b, sb = rng.randint(1, 10**rng.randint(1, 36) - 1), sa
            a = rng.choice((1, -1)) * rng.randint(1, min(LIMIT - 1, b * 3))
        digits = rng.choice((18, 18, 36))
        value = (number(a, sa) / number(b, sb))**power
        case(floating(exponential(value), digits), 'ratio_exp', a, sa, b, sb, digits, power)


def root_cases():
    for m, s, digits in ((0, 0, 18), (1, 0, 18), (2, 0, 18), (1, 36, 18), (25, 2, 0), (225, 2, 0),
                         (224, 2, 0), (LIMIT - 1, 0, 18), (LIMIT - 1, 36, 18), (1, 1, 18)):
        case(fixed(number(m, s).sqrt(), digits), 'decimal_sqrt', m, s, digits)
    case('false', 'decimal_sqrt', -1, 0, 18)
    for _ in range(ROUNDS * 3):
        digits = rng.choice((18, 18, 12, 0, rng.randint(0, 18)))
        m, s = mantissa(), rng.randint(0, MAX_DIGITS)
        case(fixed(number(m, s).sqrt(), digits), 'decimal_sqrt', m, s, digits)
        # a root that is a tie, a unit below and above
        root = 2 * rng.randint(0, 10**min(digits + 5, 17)) + 1
        square = (root * 5)**2 + rng.randint(-1, 1)
        if 2 * digits + 2 <= MAX_DIGITS and square < LIMIT:
            case(fixed(number(square, 2 * digits + 2).sqrt(), digits),
                 'decimal_sqrt', square, 2 * digits + 2, digits)
    context = Context(prec=400)
    for _ in range(ROUNDS * 6):
        a, sa, b, sb = mantissa(), rng.randint(0, 36), mantissa(), rng.randint(0, 36)
        power = rng.choice((1, 1, 2, 3, 4))
        digits = rng.choice((18, 12, 0))
        if rng.random() < 0.3:          # quotients of squares, ties among them
            a, b = (2 * rng.randint(0, 10**8) + 1)**2, (2 * 10**rng.randint(0, 8))**2
            sa = sb = 0
        value = context.divide(number(a, sa), number(b, sb))
        value = context.sqrt(context.power(value, power))
        case(fixed(value, digits) if value < Decimal(10)**40 else 'false',
             'ratio_sqrt', a, sa, b, sb, digits, power)


def mean_cases():
    """Of numbers whose logarithms are given to 30 decimals, as a price_series adds them."""
    def check(numbers):
        total = sum(rounded(x.ln(), 30) for x in numbers)
        product = Decimal(1)
        for x in numbers:
            product *= x
        root = (product.ln() / len(numbers)).exp()
        if root > 10**12:               # the last of its 28 digits depends on how the logarithms are rounded
            root = (number(total, 30) / len(numbers)).exp()
        text = floating(root, 36, 28).split()
        if text == ['false']:           # more than 28 digits before the point
            excess = root.adjusted() - 27
            m = rounded(root, -excess) * 10**excess
            case('%d 0' % m if m < LIMIT else 'false', 'geometric_mean', total, 30, len(numbers))
            return
        value = number(int(text[0]), int(text[1]))
        digits = min(12, int(text[1]))
        m = rounded(value, digits)
        while digits and m % 10 == 0:
            m, digits = m // 10, digits - 1
        case('%d %d' % (m, digits), 'geometric_mean', total, 30, len(numbers))

    for _ in range(ROUNDS):
        scale = rng.randint(0, 6)
        check([number(rng.randint(1, 10**rng.randint(1, 9)), scale)
               for _ in range(rng.choice((1, 2, 5, 22, 366)))])
        check([Decimal(mantissa()) for _ in range(rng.choice((1, 2, 5)))])
        check([Decimal(rng.randint(LIMIT // 10**6, LIMIT - 1)) for _ in range(rng.choice((1, 2, 22)))])
    check([Decimal(LIMIT - 1)] * 3)
    check([Decimal(4 * 10**35), Decimal(9 * 10**35)])
    for _ in range(ROUNDS // 10):       # exact means: squares, cubes and ties of the 13th decimal
        a, b = rng.randint(1, 10**6), rng.randint(1, 10**6)
        check([number(a * a, 2), number(b * b, 2)])
        check([number(a**3, 3), number(b**3, 3), Decimal(1)])
        check([number(2 * a + 1, 13) * 5] * rng.randint(1, 7))
    case('false', 'geometric_mean', 83, 0, 1)
    case('0 0', 'geometric_mean', -83, 0, 1)


def main():
    logarithm_cases()
    exponential_cases()
    root_cases()
    mean_cases()
    run = subprocess.run([PROGRAM], input='\n'.join(line for line, _ in cases) + '\n',
                         stdout=subprocess.PIPE, universal_newlines=True)
    answers = run.stdout.splitlines()
    failed = 0
    for at, (line, expected) in enumerate(cases):
        answer = answers[at] if at < len(answers) else '(no answer)'
        if answer != expected:
            failed += 1
            if failed <= 20:
                print('%s\n  expected %s\n  answered %s' % (line, expected, answer))
    if run.returncode != 0:
        print('%s ended with %d' % (PROGRAM, run.returncode))
        failed += 1
    print('%d passed, %d failed' % (len(cases) - min(failed, len(cases)), failed))
    sys.exit(failed > 0)


main()
