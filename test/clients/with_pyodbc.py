"""psqlODBC over pyodbc, as Excel, Power BI over ODBC and Tableau reach it; with --cursors two rows at a time, as
Tableau does."""
import os
import sys

import pyodbc

from client import run

settings = 'Driver={{PostgreSQL Unicode}};Servername={PGHOST};Port={PGPORT};Database={PGDATABASE};Uid={PGUSER};Pwd={PGPASSWORD};'
if '--cursors' in sys.argv:
    settings += 'UseDeclareFetch=1;Fetch=2;'
connection = pyodbc.connect(settings.format_map(os.environ), autocommit=True)
cursor = connection.cursor()


def query(statement, parameters):
    cursor.execute(statement.replace('$1', '?'), *parameters)
    return [tuple(row) for row in cursor.fetchall()]


def array(items):
    return '{' + ','.join('"' + item.replace('\\', '\\\\').replace('"', '\\"') + '"' for item in items) + '}'


def columns(relation, _):
    return [[row.column_name, f'{row.type_name} {row.column_size}'] for row in cursor.columns(table=relation).fetchall()]


run(query=query, list=lambda statement, items: query(statement, [array(items)]), columns=columns)
