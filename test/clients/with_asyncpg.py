import asyncio
import io

import asyncpg

from client import run

loop = asyncio.new_event_loop()
connection = loop.run_until_complete(asyncpg.connect())


def query(statement, parameters):
    return [tuple(row) for row in loop.run_until_complete(connection.fetch(statement, *parameters))]


def copy(source, parameters):
    target, check = parameters
    table, columns = target.split()[1], ['n', 'v']
    data = io.BytesIO()
    loop.run_until_complete(connection.copy_from_query(source[len('COPY ('):source.rindex(')')], output=data))
    data.seek(0)
    loop.run_until_complete(connection.copy_to_table(table, source=data, columns=columns))
    return query(check, [])


run(query=query, list=lambda statement, items: query(statement, [items]), copy=copy)
