"""psqlODBC over pyodbc, as Excel, Power BI over ODBC and Tableau reach it."""
import os

import pyodbc

from client import run

connection = pyodbc.connect(
    'Driver={{PostgreSQL Unicode}};Servername={PGHOST};Port={PGPORT};Database={PGDATABASE};Uid={PGUSER};Pwd={PGPASSWORD}'.format_map(os.environ),
    autocommit=True)
cursor = connection.cursor()


def query(statement, parameters):
    cursor.execute(statement.replace('$1', '?'), *parameters)
    return [tuple(row) for row in cursor.fetchall()]


def array(items):
    return '{' + ','.join('"' + item.replace('\\', '\\\\').replace('"', '\\"') + '"' for item in items) + '}'


def columns(relation, _):
    return [[row.column_name, f'{row.type_name} {row.column_size}'] for row in cursor.columns(table=relation).fetchall()]


run(query=query, list=lambda statement, items: query(statement, [array(items)]), columns=columns)
