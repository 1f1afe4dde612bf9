#!/usr/bin/env python3
"""The house that docs/architecture.md draws is the one that stands.

Every file of src is in one room of it, by its name without the ending, and in the table of files; a file
includes files of its own floor and of floors below, but for the errors that pure code asks the glue for.
Prints what is wrong."""
import pathlib
import re

ASKED_OF_THE_GLUE = {'format_version', 'series_error'}

page = pathlib.Path('docs/architecture.md').read_text(encoding='utf-8')
drawing = re.search(r'^## The house\n.*?^```\n(.*?)^```$', page, re.M | re.S)[1]
table = ' '.join(re.findall(r'^\| (`.*?`) \|', page, re.M))
includes = {}
for file in sorted(pathlib.Path('src').glob('*.[ch]')):
    of_file = re.findall(r'^#include "(\w+)\.h"', file.read_text(encoding='utf-8'), re.M)
    includes.setdefault(file.stem, set()).update(of_file)

# Floors are divided by lines of "=", from the roof down; what is written in capitals is no file.
floor_of = {}
for floor, text in enumerate(re.split(r'^\+?=+.*$', drawing, flags=re.M)):
    for name in re.findall(r'\b[a-z][a-z0-9_]*\b', text):
        if name in floor_of:
            print(f'{name} is drawn twice')
        floor_of[name] = floor
for name in sorted(floor_of.keys() - includes.keys()):
    print(f'{name} is drawn, but there is no such file')
for name, included in includes.items():
    if name not in floor_of:
        print(f'{name} is not drawn')
        continue
    if not re.search(rf'`{name}(\.h)?`', table):
        print(f'{name} is not in the table of files')
    for other in sorted(included & floor_of.keys() - ASKED_OF_THE_GLUE):
        if floor_of[other] < floor_of[name]:
            print(f'{name} includes {other}.h, which is on a floor above')
