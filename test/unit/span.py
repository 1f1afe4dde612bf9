#!/usr/bin/env python3
"""Checks calendar/span, which is behind the type calendar_period, against python's datetime.

Usage: span.py PROGRAM [SEED [ROUNDS]]

PROGRAM is span.c compiled.  Prints each failure and a line "N passed, N failed".
"""
import datetime
import itertools
import random
import re
import subprocess
import sys

PROGRAM = sys.argv[1]
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 20230703
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 2500

EPOCH = datetime.date(2000, 1, 1)
MIN, MAX = -2**31, 2**31 - 1
FIRST, LAST = (datetime.date.min - EPOCH).days, (datetime.date.max - EPOCH).days
KINDS = ('day', 'week', 'month', 'quarter', 'half', 'year')
MONTHS = {'month': 1, 'quarter': 3, 'half': 6, 'year': 12}
SYNTAX, DATE = 0, 3

rng = random.Random(SEED)
cases = []


def case(expected, operation):
    cases.append((operation, expected))


def date_of(day):
    return EPOCH + datetime.timedelta(day)


def number(date):
    return (date - EPOCH).days


def period_of(kind, day):
    """First and last day, and the name."""
    date = date_of(day)
    if kind == 'day':
        return day, day, date.isoformat()
    if kind == 'week':
        year, week, weekday = date.isocalendar()
        monday = day - (weekday - 1)
        return monday, min(monday + 6, LAST), '%04d-W%02d' % (year, week)
    months = MONTHS[kind]
    first_month = (date.month - 1) // months * months + 1
    first = datetime.date(date.year, first_month, 1)
    # the day before that of the next period, which year 10000 does not have
    last = LAST if first.year == 9999 and first_month + months > 12 else number(
        datetime.date(first.year + (first_month + months > 12), (first_month + months - 1) % 12 + 1, 1)) - 1
    name = {'month': '%04d-%02d' % (date.year, first_month), 'quarter': '%04d-Q%d' % (date.year, (first_month + 2) // 3),
            'half': '%04d-H%d' % (date.year, (first_month + 5) // 6), 'year': '%04d' % date.year}[kind]
    return number(first), last, name


def described(first, last):
    """What the program prints of a span."""
    if last == MIN:
        return '%d %d empty empty' % (first, last)
    if first != MIN and last != MAX:
        for kind in KINDS:
            if period_of(kind, first)[:2] == (first, last):
                return '%d %d %s %s' % (first, last, kind, period_of(kind, first)[2])
    return '%d %d range [%s,%s]' % (first, last, '' if first == MIN else date_of(first).isoformat(),
                                    '' if last == MAX else date_of(last).isoformat())


def read(text, first, last):
    case(described(first, last), 'read ' + text.encode().hex())


def refused(text, fault, at, detail):
    """at counts characters."""
    case('error %d at %d, %s' % (fault, len(text[:at].encode()), detail), 'read ' + (text.encode().hex() or '0'))


def wide(text):
    return ''.join(chr(ord(c) + 0xFEE0) if '!' <= c <= '~' else c for c in text)


def spellings(kind, day):
    date = date_of(day)
    first, last, name = period_of(kind, day)
    quarter = (date.month + 2) // 3
    year = '%04d' % date.year
    yield name
    yield wide(name)
    yield ' \t' + name.lower() + '\u3000'
    if kind in ('week', 'quarter', 'half'):
        yield name.replace('-', '')
    if kind == 'week':
        iso_year, week, _ = date.isocalendar()
        yield '%04d年第%d周' % (iso_year, week)
        yield '%04d 年 第 %02d 週' % (iso_year, week)
    elif kind == 'month':
        yield '%s年%d月' % (year, date.month)
        yield wide('%s年%02d月' % (year, date.month))
    elif kind == 'quarter':
        yield '%s年第%s季度' % (year, '一二三四'[quarter - 1])
        yield '%s年%d季度' % (year, quarter)
        yield '%s年%s季' % (year, '一二三四'[quarter - 1])
    elif kind == 'half':
        yield '%s年%s半年' % (year, '上下'[date.month > 6])
        yield '%s年 %s半年' % (year, '上下'[date.month > 6])
    elif kind == 'year':
        yield year + '年'
    else:
        yield '%s年%d月%d日' % (year, date.month, date.day)
        yield '%s 年 %02d 月 %02d 号' % (year, date.month, date.day)
        for time in (' 00:00', 'T00:00:00', ' 23:59:59.999999', 'T00:00:00.000Z', ' 00:00:00+00', ' 00:00:00-08:30', ' 12:00:00 +0800', ' 24:00:00 UTC'):
            yield name + time
    if first != last or rng.random() < 0.2:
        yield '[%s,%s]' % (date_of(first), date_of(last))
        yield '[ %s , %s )' % (date_of(first), date_of(last + 1) if last < LAST else '10000-01-01')
        if first > FIRST:
            yield '(%s,%s]' % (date_of(first - 1), date_of(last))


def some_day():
    kind = rng.randrange(6)
    if kind == 0:
        return rng.choice((FIRST, FIRST + 1, LAST, LAST - 1, LAST - 4, LAST - 5, 0, 59))
    if kind == 1:
        return number(datetime.date(rng.randint(1, 9999), 1, rng.randint(1, 7)))
    if kind == 2:
        return number(datetime.date(rng.randint(1, 9999), 12, rng.randint(25, 31)))
    return rng.randint(FIRST, LAST)


def named_cases():
    years = list(range(2015, 2028)) + [1, 2, 4, 100, 400, 1900, 2000, 2100, 9996, 9998, 9999]
    days = [number(datetime.date(year, 1, 1)) + i for year in years for i in range(365 + (year % 4 == 0 and (year % 100 > 0 or year % 400 == 0)))]
    for day in days + [some_day() for _ in range(ROUNDS)]:
        case(''.join(described(*period_of(kind, day)[:2]) + ';' for kind in KINDS), 'day %d' % day)
    for year in range(1, 10000):
        # 28 December lies in the last week of its year
        case(str(datetime.date(year, 12, 28).isocalendar()[1]), 'weeks %d' % year)
    for day in rng.sample(days, 500) + [some_day() for _ in range(ROUNDS // 4)]:
        for kind in KINDS:
            for text in spellings(kind, day):
                read(text, *period_of(kind, day)[:2])


def range_cases():
    for _ in range(ROUNDS):
        first, last = sorted((some_day(), some_day()))
        if rng.random() < 0.5:
            last = min(first + rng.randint(0, 400), LAST)
        case(described(first, last), 'print %d %d' % (first, last))
        read('[%s,%s]' % (date_of(first), date_of(last)), first, last)
        read('[%s,)' % date_of(first), first, MAX)
        read('[,%s]' % date_of(last), MIN, last)
        read('(-infinity,%s]' % date_of(last), MIN, last)
        read('[%s,Infinity]' % date_of(first), first, MAX)
        if first < last:
            refused('[%s,%s]' % (date_of(last), date_of(first)), SYNTAX, 12, 'The range ends before it begins.')
            read('[%s,%s)' % (date_of(first), date_of(last)), first, last - 1)
            if last - first > 1:
                read('(%s,%s)' % (date_of(first), date_of(last)), first + 1, last - 1)
            else:
                read('(%s,%s)' % (date_of(first), date_of(last)), MIN, MIN)
        for brackets in ('[)', '(]', '()'):
            read('%s%s,%s%s' % (brackets[0], date_of(first), date_of(first), brackets[1]), MIN, MIN)
    for text in ('[,]', '(,)', '[-infinity,infinity]', '( , )', '［，］'):
        read(text, MIN, MAX)
    for text in ('empty', 'EMPTY', ' Empty '):
        read(text, MIN, MIN)


def shifted(kind, first, n):
    """The period n later, by months or days; None where it leaves the calendar."""
    if kind in ('day', 'week'):
        day = first + n * (1 if kind == 'day' else 7)
        return period_of(kind, day)[:2] if FIRST <= day <= LAST else None
    months = date_of(first).year * 12 + date_of(first).month - 1 + n * MONTHS[kind]
    if not 12 <= months < 120000:
        return None
    return period_of(kind, number(datetime.date(months // 12, months % 12 + 1, 1)))[:2]


def move_cases():
    for _ in range(ROUNDS):
        kind = rng.choice(KINDS)
        first, last, _ = period_of(kind, some_day())
        for n in (0, 1, -1, rng.randint(-50, 50), rng.randint(-5000, 5000), rng.choice((MIN, MAX, MIN + 1, 10**6, -10**6))):
            # months and days within python's reach
            to = shifted(kind, first, n) if abs(n) <= 10**6 else None
            case('%d %d' % to if to else 'leaves', 'move %d %d %d' % (first, last, n))
        # step by step is the same
        n, day = rng.randint(1, 9), last
        for _ in range(n):
            to = period_of(kind, day + 1)[:2] if day < LAST else None
            if to is None:
                break
            day = to[1]
        else:
            case('%d %d' % to, 'move %d %d %d' % (first, last, n))
        last = min(first + rng.randint(1, 400), LAST)
        if described(first, last).split()[2] == 'range':
            n, length = rng.randint(-9, 9), last - first + 1
            to = first + n * length, last + n * length
            case('%d %d' % to if FIRST <= to[0] and to[1] <= LAST else 'leaves', 'move %d %d %d' % (first, last, n))
    for span in ((MIN, MIN), (MIN, MAX), (0, MAX), (MIN, 0)):
        case('no length', 'move %d %d 1' % span)


def pair_cases():
    """Order and what holds what, of sets of days on a short calendar."""
    def as_set(span):
        return set(range(max(span[0], -2), min(span[1], 8) + 1)) if span[1] != MIN else set()

    spans = [(MIN, MIN)] + [(a, b) for a in (MIN, 0, 1, 2, 3) for b in (0, 1, 2, 3, 5, MAX) if a <= b]
    for a, b in itertools.product(spans, spans):
        case('%d %d %d' % ((a > b) - (a < b), as_set(b) <= as_set(a), a[1] != MIN and a[0] <= b[0] <= a[1]),
             'pair %d %d %d %d' % (a + b))
    for first, last in itertools.product((MIN, MIN + 1, FIRST - 1, FIRST, 0, 1, LAST, LAST + 1, MAX - 1, MAX), repeat=2):
        good = (first, last) == (MIN, MIN) or (
            first <= last and (first == MIN or FIRST <= first <= LAST) and (last == MAX or FIRST <= last <= LAST))
        case(str(int(good)), 'valid %d %d' % (first, last))


def refusal_cases():
    expected = 'A day, week, month, quarter, half-year, year or range was expected.'
    part = 'A month, week, quarter or half-year was expected.'
    ends = 'The ends of a range are days.'
    years = 'The years are 0001 to 9999.'
    unit = 'A number without its unit.'
    for text, fault, at, detail in (
            ('', SYNTAX, 0, 'The period is empty.'), ('  ', SYNTAX, 2, 'The period is empty.'),
            ('x', SYNTAX, 0, expected), ('Q3', SYNTAX, 0, expected), ('7', SYNTAX, 0, 'A year has four digits.'),
            ('20230', SYNTAX, 0, 'A year has four digits.'), ('20230703', SYNTAX, 0, 'A year has four digits.'),
            ('0000', DATE, 0, years), ('0000-W01', DATE, 0, years), ('2023-', SYNTAX, 5, part), ('2023-x', SYNTAX, 5, part),
            ('2023 07', SYNTAX, 4, part), ('2023-13', DATE, 5, 'The months are 01 to 12.'), ('2023-00', DATE, 5, 'The months are 01 to 12.'),
            ('2023-7', SYNTAX, 5, 'A month has two digits.'), ('2023-007', SYNTAX, 5, 'A month has two digits.'),
            ('2023-07-', SYNTAX, 8, 'A day has two digits.'), ('2023-07-3', SYNTAX, 8, 'A day has two digits.'),
            ('2023-02-29', DATE, 8, 'The days of 2023-02 are 01 to 28.'), ('1900-02-29', DATE, 8, 'The days of 1900-02 are 01 to 28.'),
            ('2023-07-32', DATE, 8, 'The days of 2023-07 are 01 to 31.'), ('2023-07-00', DATE, 8, 'The days of 2023-07 are 01 to 31.'),
            ('2023-W54', DATE, 6, 'The weeks of 2023 are 01 to 52.'), ('2023-W53', DATE, 6, 'The weeks of 2023 are 01 to 52.'),
            ('2020-W54', DATE, 6, 'The weeks of 2020 are 01 to 53.'), ('2023-W00', DATE, 6, 'The weeks of 2023 are 01 to 52.'),
            ('2023-W1', SYNTAX, 6, 'A week has two digits.'), ('2023-W', SYNTAX, 6, 'A week has two digits.'),
            ('2023-W27-1', SYNTAX, 8, 'Nothing may follow the period.'), ('2023-Q5', DATE, 6, 'The quarters of 2023 are 1 to 4.'),
            ('2023-Q0', DATE, 6, 'The quarters of 2023 are 1 to 4.'), ('2023Q5', DATE, 5, 'The quarters of 2023 are 1 to 4.'),
            ('2023-H3', DATE, 6, 'The half-years of 2023 are 1 to 2.'), ('2023-H', SYNTAX, 6, 'One digit was expected.'),
            ('2023-Q03', SYNTAX, 6, 'One digit was expected.'), ('2023-Q3 x', SYNTAX, 7, 'Nothing may follow the period.'),
            ('2023-07-03 BC', SYNTAX, 11, 'Only a time such as 00:00:00 may follow the day.'),
            ('2023-07-03 25:00', SYNTAX, 13, 'Only a time such as 00:00:00 may follow the day.'),
            ('2023-07-03T', SYNTAX, 11, 'Only a time such as 00:00:00 may follow the day.'),
            ('2023-07-03 00:60', SYNTAX, 16, 'Only a time such as 00:00:00 may follow the day.'),
            ('2023-07-03 00:00:00 CST', SYNTAX, 20, 'Nothing may follow the period.'),
            ('2023-07-031', SYNTAX, 8, 'A day has two digits.'),
            ('infinity', SYNTAX, 0, 'Infinity is only an end of a range.'), ('-infinity', SYNTAX, 0, 'Infinity is only an end of a range.'),
            ('[infinity,2023-07-01]', SYNTAX, 1, 'The range ends before it begins.'),
            ('[2023-07-01,-infinity]', SYNTAX, 12, 'The range ends before it begins.'),
            ('[2023-07,2023-08]', SYNTAX, 1, ends), ('[2023-07-01', SYNTAX, 11, 'A comma was expected.'),
            ('[2023-07-01,2023-07-02', SYNTAX, 22, 'A closing bracket was expected.'), ('[', SYNTAX, 1, ends), ('[x,]', SYNTAX, 1, ends),
            ('[,', SYNTAX, 2, ends), ('[2023-07-01,2023-07-02]x', SYNTAX, 23, 'Nothing may follow the period.'),
            ('[0000-12-31,2023-07-01]', DATE, 1, years), ('[9999-01-01,10000-01-01]', DATE, 12, years), ('[9999-01-01,10000-01-02)', DATE, 12, years),
            ('(9999-12-31,]', DATE, 1, years), ('[,0001-01-01)', DATE, 2, years), ('[2023-01-01,5874897-12-31)', DATE, 12, years),
            ('[2023-02-30,2023-03-01)', DATE, 9, 'The days of 2023-02 are 01 to 28.'),
            ('2023年13月', DATE, 5, 'The months are 01 to 12.'), ('2023年2月30日', DATE, 7, 'The days of 2023-02 are 01 to 28.'),
            ('2023年7', SYNTAX, 6, unit), ('2023年第7月', SYNTAX, 7, unit), ('2023年7月3', SYNTAX, 8, unit), ('2023年x', SYNTAX, 5,
             'The month, week, quarter or half-year is not known.'), ('2023年7月x', SYNTAX, 7, 'Only a day may follow the month.'),
            ('2023年第5季度', DATE, 6, 'The quarters of 2023 are 1 to 4.'), ('2023年第54周', DATE, 6, 'The weeks of 2023 are 01 to 52.'),
            ('2023年上半年x', SYNTAX, 8, 'Nothing may follow the period.'), ('99年', SYNTAX, 0, 'A year has four digits.')):
        refused(text, fault, at, detail)
    # whatever is accepted prints what is read as the same
    for _ in range(ROUNDS * 4):
        text = rng.choice(list(spellings(rng.choice(KINDS), some_day())))
        for _ in range(rng.randint(1, 3)):
            at = rng.randint(0, len(text))
            text = text[:at] + rng.choice(('', rng.choice('0123456789-WwQqHh [](),:T年月日第季度周上下半三'))) + text[at + rng.randint(0, 1):]
        case(re.compile('(error [03] at [0-9]+, .*\\.|-?[0-9]+ -?[0-9]+ [a-z]+ [^ ]+)$'), 'read ' + (text.encode().hex() or '0'))


def main():
    named_cases()
    range_cases()
    move_cases()
    pair_cases()
    refusal_cases()
    run = subprocess.run([PROGRAM], input='\n'.join(line for line, _ in cases) + '\n', stdout=subprocess.PIPE, universal_newlines=True)
    answers = run.stdout.splitlines()
    failed = 0
    for at, (line, expected) in enumerate(cases):
        answer = answers[at] if at < len(answers) else '(no answer)'
        good = answer == expected if isinstance(expected, str) else expected.match(answer)
        if not good:
            failed += 1
            if failed <= 20:
                if line.startswith('read '):
                    line += ' ' + repr(bytes.fromhex(line[5:]).decode() if len(line) > 6 else '')
                print('%s\n  expected %s\n  answered %s' % (line, expected if isinstance(expected, str) else expected.pattern, answer))
    if run.returncode != 0:
        print('%s ended with %d' % (PROGRAM, run.returncode))
        failed += 1
    print('%d passed, %d failed' % (len(cases) - min(failed, len(cases)), failed))
    sys.exit(failed > 0)


main()
