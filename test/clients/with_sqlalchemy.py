"""SQLAlchemy over psycopg2, as Superset has it: reflection before and after our types are declared."""
import warnings

import sqlalchemy
from sqlalchemy.dialects.postgresql.base import ischema_names

from client import run

engine = sqlalchemy.create_engine('postgresql+psycopg2://', isolation_level='AUTOCOMMIT')
connection = engine.connect()
types = ['element', 'oxide_purity', 'ree_product', 'price_unit', 'price_series', 'price_panel', 'ree_composition']


def query(statement, parameters):
    rows = connection.execute(sqlalchemy.text(statement.replace('$1', ' :p ').replace('::', r'\:\:')), {'p': value for value in parameters})
    return [tuple(row) for row in rows]


def reflected(relation):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return {column['name']: str(column['type']).replace('_', ' ') for column in sqlalchemy.inspect(engine).get_columns(relation)}


def columns(relation, _):
    before = reflected(relation)
    ischema_names.update((name, sqlalchemy.Text) for name in types)
    after = reflected(relation)
    for name in types:
        del ischema_names[name]
    return [[name, before[name] if before[name] == after[name] else f'{before[name]}, {after[name]} once declared'] for name in before]


run(query=query, list=lambda statement, items: query(statement, [items]), columns=columns)
