import io

import psycopg2

from client import run

connection = psycopg2.connect('')
connection.autocommit = True
cursor = connection.cursor()


def query(statement, parameters):
    cursor.execute(statement.replace('$1', '%s'), parameters or None)
    return cursor.fetchall()


def copy(source, parameters):
    target, check = parameters
    data = io.StringIO()
    cursor.copy_expert(source, data)
    data.seek(0)
    cursor.copy_expert(target, data)
    return query(check, [])


run(query=query, list=lambda statement, items: query(statement, [items]), copy=copy)
