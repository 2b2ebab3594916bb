"""Databases as the peers take them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine, event, make_url

from bench.ground import Ground
from storage.database import DRIVERS, SQLITE


@contextmanager
def peers_engine(ground: Ground, kind: str) -> Iterator[Engine]:
    """With the settings that ours has, but transactions begin as is usual with SQLAlchemy."""
    url = ground.empty(kind)
    parsed = make_url(url)
    engine = create_engine(parsed.set(drivername=DRIVERS[parsed.drivername]))
    if kind == "SQLite":
        event.listen(engine, "connect", _pragmas)
    yield engine
    engine.dispose()
    ground.drop(url)


def _pragmas(connection: sqlite3.Connection, _: object) -> None:
    for pragma in SQLITE:
        connection.execute(f"PRAGMA {pragma}")


def plain(url: str) -> str:
    """Without the name of SQLAlchemy's driver."""
    return url.replace("+psycopg", "")
