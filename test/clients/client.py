"""What the Python programs share: reading the cases, writing what came."""
import datetime
import decimal
import sys


def cell(value):
    if value is None:
        return 'null:'
    if isinstance(value, (int, float, decimal.Decimal)):
        return f'number:{value}'
    if isinstance(value, datetime.date):
        return f'date:{value.isoformat()[:10]}'
    if isinstance(value, (bytes, memoryview)):
        return f'bytes:{bytes(value).hex()}'
    if isinstance(value, (list, tuple)):
        return 'list:' + '\x1d'.join(item.hex() if isinstance(item, bytes) else item for item in value)
    return f'text:{value}'


def run(**kinds):
    """Answers the cases on standard input, each by the function of its kind, which returns rows."""
    for line in sys.stdin.buffer.read().decode().splitlines():
        name, kind, statement, *parameters = line.split('\t')
        if kind not in kinds:
            answer = '-'
        else:
            try:
                answer = '\x1e'.join('\x1f'.join(map(cell, row)) for row in kinds[kind](statement, parameters))
            except Exception as error:      # whatever went wrong is the answer
                answer = '!' + str(error).partition('\n')[0]
        sys.stdout.buffer.write(f'{name}\t{answer}\n'.encode())
