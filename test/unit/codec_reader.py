#!/usr/bin/env python3
"""Reads the columns of codec_bytes.c by the format as the comments of src/ tell it.

A second reader, slow and plain, that shares nothing with the one in C: where both read the same from
the same bytes, the comments are true.  The last line is "N passed, N failed".
"""
import datetime
import pathlib
import re
import sys

GROUP = 128
UNARY_MAX = 15
FULL = 512
EPOCH = datetime.date(2000, 1, 1).toordinal()


def signed(value, bits=64):
    value %= 1 << bits
    return value - (1 << bits) if value >> (bits - 1) else value


def unzigzag(value):
    return (value >> 1) ^ -(value & 1)


class Bytes:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        self.at += count
        if self.at > len(self.data):
            raise ValueError("too short")
        return self.data[self.at - count:self.at]

    def byte(self):
        return self.take(1)[0]

    def number(self, count):
        return int.from_bytes(self.take(count), "little")

    def varint(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def fields(self, count, width):
        bits = self.number((count * width + 7) // 8)
        return [bits >> i * width & (1 << width) - 1 for i in range(count)]

    def lanes(self, width):
        """A full group of at most 32 bits: four lanes of 32 values, their words in turn."""
        words = [self.number(4) for _ in range(4 * width)]
        lanes = [sum(word << 32 * k for k, word in enumerate(words[lane::4])) for lane in range(4)]
        return [lanes[i % 4] >> i // 4 * width & (1 << width) - 1 for i in range(GROUP)]

    def unary(self, count):
        quotients = []
        byte = left = 0
        for _ in range(count):
            quotient = 0
            while True:
                if left == 0:
                    byte, left = self.byte(), 8
                bit = byte & 1
                byte >>= 1
                left -= 1
                if bit:
                    break
                quotient += 1
            quotients.append(quotient)
        return quotients


def rice_list(data, count):
    sizes = [min(GROUP, count - at) for at in range(0, count, GROUP)]
    heads = [(byte & 127, byte >= 128) for byte in data.take(len(sizes))]
    escape_bytes = data.byte() if any(rice for _, rice in heads) else 0
    groups = []
    for size, (width, _) in zip(sizes, heads):
        if size < GROUP:
            groups.append(data.fields(size, width))
            continue
        low = data.lanes(min(width, 32))
        high = data.lanes(max(width - 32, 0))
        groups.append([a + (b << 32) for a, b in zip(low, high)])
    quotients = data.unary(sum(size for size, (_, rice) in zip(sizes, heads) if rice))
    numbers = []
    for group, (width, rice) in zip(groups, heads):
        for low in group:
            quotient = quotients.pop(0) if rice else 0
            if quotient == UNARY_MAX and escape_bytes:
                quotient += data.number(escape_bytes)
            numbers.append(low + (quotient << width))
    return numbers


def sparse(data, count):
    found = data.varint()
    zeros = rice_list(data, found)
    less_one = rice_list(data, found)
    numbers = []
    for before, number in zip(zeros, less_one):
        numbers += [0] * before + [number + 1]
    return numbers + [0] * (count - len(numbers))


def integers(data, count):
    flags = data.byte()
    if flags == 0x20:
        power = 10 ** data.byte()
        quotients = integers(data, count)
        return [signed(q * power + r) for q, r in zip(quotients, integers(data, count))]
    base = unzigzag(data.varint())
    divisor = data.varint() if flags & 16 else 1
    numbers = (sparse if flags & 4 else rice_list)(data, count)
    kind = flags & 3
    if kind > 0:
        numbers = [unzigzag(number) for number in numbers]
    for _ in range(max(kind - 1, 0)):
        total = 0
        for i, number in enumerate(numbers):
            total += number
            numbers[i] = total
    return [signed(base + divisor * number) for number in numbers]


def wide_integers(data, count):
    form = data.byte()
    if form == 2:
        power = 10 ** data.byte()
        quotients = integers(data, count)
        return [q * power + r for q, r in zip(quotients, integers(data, count))]
    minimum = unzigzag(data.varint())
    distances = [low % (1 << 64) for low in integers(data, count)]
    if form == 1:
        distances = [low + (high << 64) for low, high in zip(distances, integers(data, count))]
    return [signed(minimum + distance, 128) for distance in distances]


def days(data, count, first):
    flags = data.byte()
    grid, phase = flags & 3, flags >> 4 & 7
    stride = data.varint() if flags & 4 else 1
    extras = data.varint() if flags & 128 else 0
    before = rice_list(data, extras)
    distance = rice_list(data, extras)
    places = []
    place = 0
    for left_out in (sparse if flags & 8 else rice_list)(data, count - extras):
        place += left_out
        places.append(place * stride)
        place += 1

    def day_of_week(day):
        return (day + 2 ** 31 + 7 - phase) % 7

    if grid == 0:
        on_grid = [first + place for place in places]
    elif grid == 1:
        monday, start = first - day_of_week(first), min(day_of_week(first), 5)
        on_grid = [monday + (place + start) // 5 * 7 + (place + start) % 5 for place in places]
    else:
        start = datetime.date.fromordinal(first + phase + EPOCH)
        months = [start.year * 12 + start.month - 1 + place for place in places]
        on_grid = [datetime.date(month // 12, month % 12 + 1, 1).toordinal() - EPOCH - phase
                   for month in months]
    result = []
    for others, far in zip(before, distance):
        result += [on_grid.pop(0) for _ in range(others)]
        last = result[-1] if result else first
        result.append(last - day_of_week(last) + far // 2 * 7 + 5 + far % 2)
    return result + on_grid


class Rule:
    """The rules of the full blocks in codec_bytes.c."""

    def __init__(self, state):
        self.state = state

    def bits(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return self.state >> 33


def full_integers(kind):
    rule = Rule(kind)
    value = 44500
    for i in range(FULL):
        bits = rule.bits()
        if kind == 0:
            value += bits % 41 + bits // 41 % 41 - 40 + (100000 if i == 300 else 0)
        elif kind == 1:
            value += 500 * (bits // 100 % 9 - 4) if bits % 100 >= 80 else 0
        else:
            value = bits << 14 | bits % 16384
        yield value


def full_days():
    rule = Rule(7)
    day, found = 8584, 0
    while found < FULL:
        bits = rule.bits() % 100
        if bits >= 3 if (day - 8584) % 7 < 5 else bits < 2:
            found += 1
            yield day
        day += 1


LARGE = 1 << 100
WIDE = [[1, -1, LARGE + 7, -(LARGE >> 10), 12345], [LARGE + i * i * 3 for i in range(5)],
        [(44500 + i) * 10 ** 20 + (123456789 if i == 3 else 0) for i in range(5)]]


def main():
    source = pathlib.Path(__file__).with_name("codec_bytes.c").read_text(encoding="ascii")
    source = re.sub(r"INT64CONST\((-?\d+)\)", r"\1", source)
    for bits in 32, 64:
        source = source.replace(f"INT{bits}_MIN", str(-2 ** (bits - 1)))
        source = source.replace(f"INT{bits}_MAX", str(2 ** (bits - 1) - 1))

    def part(name):
        start = source.index(name + "[] =")
        return source[start:source.index("};", start)]

    def join(strings):
        return bytes.fromhex("".join(re.findall(r'"([0-9a-f]+)"', strings)))

    def cases(name):
        for values, strings in re.findall(r"\{\d+, \{([^}]*)\},([^}]*)\}", part(name)):
            yield [int(value) for value in values.split(",")], join(strings)

    def strings(name):
        return [join(text) for text in part(name).split(",\n") if '"' in text]

    columns = [(integers, values, data) for values, data in cases("integer_cases")]
    columns += [(integers, list(full_integers(kind)), data)
                for kind, data in enumerate(strings("full_integers"))]
    columns += [(wide_integers, values, data) for values, data in zip(WIDE, strings("wide_integers"))]
    columns += [(days, values, data) for values, data in cases("day_cases")]
    start = source.index("full_days =")
    columns.append((days, list(full_days()), join(source[start:source.index(";", start)])))

    passed = failed = 0
    for read, expected, data in columns:
        reader = Bytes(data)
        arguments = [reader, len(expected)] + ([expected[0]] if read is days else [])
        if read(*arguments) == expected and reader.at == len(data):
            passed += 1
        else:
            failed += 1
            print(f"{read.__name__} of {expected[:8]} are not read from {data.hex()}")
    if passed + failed < 26:
        failed += 1
        print("columns are missing")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
