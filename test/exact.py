#!/usr/bin/env python3
"""Holds functions of series and panels against exact fractions.

    test/exact.py [CASES [SEED [ARGUMENT OF psql...]]]

inside a cluster that has the extension (PGHOST and so on).  Makes random series of several quotes a day, computes
what each function must give by Python's fractions from its own input, and has the server compare: what the
extension prints is never read here.  In a third of the cases days have common factors, and figures are made to lie
halfway between two results.  Prints a table; the last line is "N passed, N failed", a function counting once.
The cases are made in test/lib/exact_*.py.
"""
import contextlib
import pathlib
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / 'lib'))

import exact_conversion  # noqa: E402
import exact_indices  # noqa: E402
import exact_panels  # noqa: E402
import exact_series  # noqa: E402
from exact_cases import rows  # noqa: E402

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 200
MAKERS = exact_series.MAKERS + exact_conversion.MAKERS + exact_panels.MAKERS + exact_indices.MAKERS
COUNTS = """SELECT function, count(*), count(difference), coalesce(min(difference), '')
FROM held GROUP BY 1 ORDER BY min(ctid);
ROLLBACK;
"""


def insertion(row):
    return ("INSERT INTO held SELECT function, CASE WHEN given IS DISTINCT FROM wanted THEN "
            "concat(coalesce(given, 'NULL'), ' for ', coalesce(wanted, 'NULL')) END "
            f'FROM ({row}) q(function, given, wanted);\n')


def differing(difference):
    """Of two lists of values, GIVEN for WANTED, the first value that differs."""
    given, wanted = (values.split(',') for values in difference.split(' for '))
    if len(given) != len(wanted):
        return difference
    return next(f'{value} for {right}' for value, right in zip(given, wanted) if value != right)


def feed(script):
    """Writes what psql is to run, case by case, so that it computes while the next ones are made."""
    script.write('BEGIN;\nCREATE TEMP TABLE held (function text, difference text);\n')
    for case in range(CASES):
        for make in MAKERS:
            make(case % 3 == 0)
        script.write(''.join(map(insertion, rows)))
        rows.clear()
    script.write(COUNTS)


def run():
    """What psql printed; on an error its message, and no table."""
    command = ['psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', *sys.argv[3:]]
    with tempfile.TemporaryFile('w+') as errors:
        psql = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True)
        with contextlib.suppress(BrokenPipeError):
            feed(psql.stdin)
        with contextlib.suppress(BrokenPipeError):
            psql.stdin.close()
        table = psql.stdout.read()
        if psql.wait() == 0:
            return table.splitlines()
        errors.seek(0)
        print(errors.read()[-3000:])
    print('0 passed, 1 failed')
    sys.exit(1)


random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 20230703)
lines = run()
print(f'{"function":44} {"cases":>7} {"differences":>12}')
passed = failed = 0
examples = []
for line in lines:
    function, cases, differences, example = line.split('|')
    print(f'{function:44} {cases:>7} {differences:>12}')
    if differences == '0':
        passed += 1
    else:
        failed += 1
        examples.append(f'{function}: {differing(example)}')
for example in examples:
    print(f'one of the differences: {example}')
print(f'{passed} passed, {failed} failed')
sys.exit(failed > 0)
