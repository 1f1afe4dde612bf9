#!/usr/bin/env python3
"""Prints docs/errors.md: every error that src/ raises, with its SQLSTATE and its hint.

Run from the top of the sources; test/static compares what it prints with the page.
"""
import glob
import re
import sys

# Of errcodes.txt, those that src/ uses.
SQLSTATES = {
    "INVALID_TEXT_REPRESENTATION": "22P02",
    "INVALID_BINARY_REPRESENTATION": "22P03",
    "DIVISION_BY_ZERO": "22012",
    "NUMERIC_VALUE_OUT_OF_RANGE": "22003",
    "DATETIME_FIELD_OVERFLOW": "22008",
    "DATETIME_VALUE_OUT_OF_RANGE": "22008",
    "INVALID_PARAMETER_VALUE": "22023",
    "NULL_VALUE_NOT_ALLOWED": "22004",
    "ARRAY_SUBSCRIPT_ERROR": "2202E",
    "INVALID_ARGUMENT_FOR_LOG": "2201E",
    "DATATYPE_MISMATCH": "42804",
    "CARDINALITY_VIOLATION": "21000",
    "UNTRANSLATABLE_CHARACTER": "22P05",
    "CHARACTER_NOT_IN_REPERTOIRE": "22021",
    "PROGRAM_LIMIT_EXCEEDED": "54000",
    "FEATURE_NOT_SUPPORTED": "0A000",
    "DATA_CORRUPTED": "XX001",
}

# What text_input.c makes of a parser's fault; the hint is the parser's.
INPUT = {
    "INVALID_TEXT_REPRESENTATION": 'invalid input syntax for type …: "…" at character …',
    "NUMERIC_VALUE_OUT_OF_RANGE": 'value out of range for type …: "…" at character …',
    "DATETIME_FIELD_OVERFLOW": 'value out of range for type …: "…" at character …',
    "PROGRAM_LIMIT_EXCEEDED": 'too large for type …: "…" at character …',
}

HEAD = """# Errors

Every error that the extension raises, by its SQLSTATE, with the hint that comes with it; `…` stands for what the
message names. `python3 test/lib/errors.py` wrote this page from the sources, and a test compares the two. What each
function raises, and why, is in [reference.md](reference.md).
"""


def calls(text):
    """The arguments of every call that raises, with their strings."""
    for found in re.finditer(r"\b(?:ereport|errsave|ereturn)\(", text):
        depth, at, quoted = 1, found.end(), False
        while depth:
            character = text[at]
            if quoted:
                if character == "\\":
                    at += 1
                elif character == '"':
                    quoted = False
            elif character == '"':
                quoted = True
            elif character in "()":
                depth += 1 if character == "(" else -1
            at += 1
        yield text[found.end():at - 1]


LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def strings(call, name):
    """The literals in the first argument of NAME(...): those side by side joined, alternatives apart."""
    for found in re.finditer(r"\b%s\(" % name, call):
        depth, at, adjacent, literals = 1, found.end(), False, []
        while depth and not (depth == 1 and call[at] == ","):
            literal = LITERAL.match(call, at)
            if literal:
                if adjacent:
                    literals[-1] += literal.group(1)
                else:
                    literals.append(literal.group(1))
                at = literal.end()
                adjacent = True
                continue
            adjacent = adjacent and call[at].isspace()
            depth += {"(": 1, ")": -1}.get(call[at], 0)
            at += 1
        yield from literals


def readable(literal):
    text = literal.encode().decode("unicode_escape").encode("latin-1").decode() if "\\" in literal else literal
    text = re.sub(r"%[-+ #0]*[0-9.*]*(?:l|ll|z)?[a-zA-Z]", "…", text).replace("%%", "%")
    return text.replace("|", "\\|").replace("\n", " ")


def main():
    rows = {}

    def add(code, message, hint):
        rows.setdefault((SQLSTATES[code], code.lower()), {}).setdefault(message, set()).add(hint)

    for code, message in INPUT.items():
        add(code, message, "a form that the type reads")
    for path in sorted(glob.glob("src/*.c") + glob.glob("src/*.h")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for call in calls(text):
            codes = re.findall(r"ERRCODE_([A-Z_]+)", call)
            messages = list(strings(call, "errmsg"))
            if not codes or not messages:
                continue
            hints = " / ".join(readable(hint) for hint in strings(call, "errhint"))
            for code in codes:
                if code not in SQLSTATES:
                    sys.exit(f"{path}: errors.py does not know ERRCODE_{code}")
                for message in messages:
                    add(code, readable(message), hints)
    print(HEAD)
    for (state, condition), messages in sorted(rows.items()):
        print(f"## {state} {condition}\n\n| message | hint |\n|---|---|")
        for message, hints in sorted(messages.items()):
            print(f"| {message} | {' / '.join(sorted(hint for hint in hints if hint))} |")
        print()


main()
