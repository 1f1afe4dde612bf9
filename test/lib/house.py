#!/usr/bin/env python3
"""The house: the folders of src/core from the ground up, and the glue on top.

A file includes files of its own folder and of folders below; the glue, src/*.c and *.h, includes whatever it
needs; nothing in core includes the glue, nor a header of the server.  No files go in a circle.  A file is named
by its folder and its name, and a file and its header count as one.

    python3 test/lib/house.py           prints the house
    python3 test/lib/house.py --check   prints what is wrong with it"""
import pathlib
import re
import sys

# From the ground up.
FOLDERS = ('text number calendar element codec unit purity series building operation product panel composition'
           ' chart bulletin index').split()

SOURCE = pathlib.Path('src')
# What the folders stand on; pure.h is where core meets the server's headers.
GROUND = {'core/pure', 'core/fault'}


def read():
    """For each file of src, as src/NAME without its ending, what it includes of them, and how many lines it has;
    and what the files of core include else."""
    includes, lines, strange = {}, {}, []
    names = {path.relative_to(SOURCE).with_suffix('').as_posix() for path in SOURCE.rglob('*.[ch]')}
    for path in sorted(SOURCE.rglob('*.[ch]')):
        name = path.relative_to(SOURCE).with_suffix('').as_posix()
        text = path.read_text(encoding='utf-8')
        lines[name] = lines.get(name, 0) + text.count('\n')
        found = includes.setdefault(name, set())
        for other in re.findall(r'^#include "([\w/]+)\.h"', text, re.M):
            if 'core/' + other in names:
                found.add('core/' + other)
            elif pure(name) and name != 'core/pure':
                strange.append(f'{name} includes {other}.h, which is not of core')
            elif other in names:
                found.add(other)
        found.discard(name)
    return includes, lines, strange


def pure(name):
    return name.startswith('core/')


def folder(name):
    """The folder of a file of core; '' for what the folders stand on, and for the glue."""
    return name.split('/')[1] if name.count('/') == 2 else ''


def circles(includes):
    """Files that include each other, however far around."""
    state, found = {}, []

    def visit(name, way):
        state[name] = 'open'
        for other in sorted(includes[name] & includes.keys()):
            if other not in state:
                visit(other, way + [other])
            elif state[other] == 'open':
                found.append(way[way.index(other):] + [other])
        state[name] = 'done'

    for name in sorted(includes):
        if name not in state:
            visit(name, [name])
    return found


def check():
    includes, _, strange = read()
    for place in {folder(name) for name in includes} - {'', *FOLDERS}:
        print(f'src/core/{place} has no place in FOLDERS of {sys.argv[0]}')
        return
    for line in strange:
        print(line)
    level = {'': -1, **{place: number for number, place in enumerate(FOLDERS)}}
    for name in filter(pure, sorted(includes)):
        for other in filter(pure, sorted(includes[name])):
            if level[folder(other)] > level[folder(name)]:
                print(f'{name} includes {other.removeprefix("core/")}.h, which is of a folder above')
    for circle in circles(includes):
        print('a circle: ' + ' -> '.join(circle))


def draw():
    includes, lines, _ = read()
    print(f'{"folder":12} {"files":>5} {"lines":>6}  stands on')
    for place in ['', *reversed(FOLDERS)]:
        names = [name for name in lines if folder(name) == place and (place or not pure(name))]
        below = {folder(other) for name in names for other in includes[name]} - {'', place}
        print(f'{place or "src (glue)":12} {len(names):5} {sum(lines[name] for name in names):6}  '
              + ' '.join(other for other in FOLDERS if other in below))


if sys.argv[1:] == ['--check']:
    check()
else:
    draw()
