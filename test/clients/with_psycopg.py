"""psycopg 3; with --binary, parameters and results in binary."""
import sys

import psycopg

from client import run

connection = psycopg.connect('', autocommit=True)
binary = '--binary' in sys.argv
cursor = connection.cursor(binary=binary)


def query(statement, parameters):
    cursor.execute(statement.replace('$1', '%b' if binary else '%s'), parameters or None)
    return cursor.fetchall()


def copy(source, parameters):
    target, check = parameters
    with cursor.copy(source) as output:
        data = [bytes(block) for block in output]
    with cursor.copy(target) as stream:
        for block in data:
            stream.write(block)
    return query(check, [])


run(query=query, list=lambda statement, items: query(statement, [items]), copy=copy)
