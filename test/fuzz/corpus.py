#!/usr/bin/env python3
"""Corpora and dictionaries of the fuzzers: a file a target, an input or a word a line.

    corpus.py unpack FILE FOLDER    writes each input into a file of its own, as fuzzers take them
    corpus.py pack PATH...          prints a line for each file, or each file of a folder
    corpus.py words FILE            prints a dictionary as libFuzzer takes it

UTF-8 stands for itself but for control characters and the backslash; other bytes are \\xNN.  Empty lines, and
those that begin with "# ", say what the inputs below are.
"""
import hashlib
import os
import re
import sys


def line_of(data):
    """An input as a line."""
    text = data.decode('utf-8', 'surrogateescape')
    line = ''.join(
        '\\\\' if c == '\\' else
        c if c.isprintable() else
        ''.join(f'\\x{byte:02x}' for byte in c.encode('utf-8', 'surrogateescape'))
        for c in text)
    # nothing at its ends may be lost, nor be taken for what a line says of others
    line = re.sub('^(#? )', lambda m: m[1].replace('#', '\\x23').replace(' ', '\\x20'), line)
    return re.sub(' $', r'\\x20', line)


def data_of(line):
    """The input of a line."""
    return re.sub(rb'\\(?:\\|x([0-9a-f]{2}))',
                  lambda m: bytes([int(m[1], 16)]) if m[1] else b'\\',
                  line.encode('utf-8'))


def unpack(path, folder):
    with open(path, encoding='utf-8') as file:
        for line in file.read().split('\n'):
            if line and not line.startswith('# '):
                data = data_of(line)
                with open(os.path.join(folder, hashlib.sha1(data).hexdigest()), 'wb') as out:
                    out.write(data)


def pack(paths):
    files = []
    for path in paths:
        files += [os.path.join(path, name) for name in os.listdir(path)] if os.path.isdir(path) else [path]
    lines = set()
    for name in files:
        with open(name, 'rb') as file:
            data = file.read()
        line = line_of(data)
        assert data_of(line) == data, name
        if line:
            lines.add(line)
    for line in sorted(lines):
        print(line)


def words(path):
    with open(path, encoding='utf-8') as file:
        for word in file.read().splitlines():
            print('"' + ''.join(f'\\x{byte:02x}' for byte in word.encode('utf-8')) + '"')


if sys.argv[1:2] == ['words'] and len(sys.argv) == 3:
    words(sys.argv[2])
elif sys.argv[1:2] == ['unpack'] and len(sys.argv) == 4:
    unpack(sys.argv[2], sys.argv[3])
elif sys.argv[1:2] == ['pack'] and len(sys.argv) > 2:
    pack(sys.argv[2:])
else:
    sys.exit(__doc__)
