"""`make chaos`: every case at full size on both databases. What was found is kept in .chaos, so that an interrupted run
goes on where it left; to begin anew, delete that folder.

python -m tests.faults.chaos [case ...] [--part 1.0] [--seed N]"""

import argparse
import json
import logging
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from storage.database import migrate, open_engine
from tests.conftest import Server
from tests.faults import cards, chaos_plans, controls, deliveries, fate, inbound, outage
from tests.faults.cases import POSTGRESQL, SQLITE, Case, Where
from tests.faults.postgres import OwnPostgres
from tests.safety import cases as safety

CASES: tuple[Case, ...] = (
    *deliveries.CASES,
    *fate.CASES,
    *cards.CASES,
    *outage.CASES,
    *controls.CASES,
    *chaos_plans.CASES,
    *inbound.CASES,
    *safety.CASES,
)
RESULTS = Path(".chaos") / "results.jsonl"
COLUMNS = ("case", "database", "size", "kills", "lost", "doubled", "healed", "seconds", "seed")
SEED, SMALLEST = 2020, 10


@dataclass(frozen=True, kw_only=True)
class Row:
    case: str
    database: str
    size: int
    seed: int
    kills: int
    lost: int
    doubled: int
    healed: int
    seconds: float


class Databases:
    """One PostgreSQL server for all cases, started by the first that wants it."""

    def __init__(self) -> None:
        self._own: OwnPostgres | None = None
        self._server: Server | None = None

    @contextmanager
    def place(self, database: str) -> Iterator[Where]:
        with tempfile.TemporaryDirectory() as folder:
            if database == POSTGRESQL:
                url = self._postgresql().create_migrated()
                try:
                    yield Where(database=database, url=url, folder=Path(folder))
                finally:
                    self._postgresql().drop(url)
            elif database == SQLITE:
                yield Where(database=database, url=_sqlite(Path(folder)), folder=Path(folder))
            else:
                yield Where(database=database, url="", folder=Path(folder))

    def close(self) -> None:
        if self._own and self._server:
            self._server.close()
            self._own.close()

    def _postgresql(self) -> Server:
        if self._server is None:
            self._own = OwnPostgres()
            self._server = Server(self._own.url, "chaos")
        return self._server


def _sqlite(folder: Path) -> str:
    url = f"sqlite:///{folder / 'rapporteur.db'}"
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    return url


def played(case: Case, size: int, seed: int, databases: Databases, database: str) -> Row:
    with databases.place(database) as where:
        began = time.monotonic()
        outcome = case.play(size, seed, where)
        seconds = round(time.monotonic() - began, 1)
    return Row(case=case.name, database=database, size=size, seed=seed, seconds=seconds, **asdict(outcome))


def is_wrong(row: Row) -> bool:
    """Whether the case did not come out as it must."""
    seen = bool(row.lost or row.doubled)
    return seen != next(case.wrong for case in CASES if case.name == row.case)


def table(rows: Sequence[Row]) -> str:
    lines = [COLUMNS, tuple("---" for _ in COLUMNS)]
    lines += [tuple(str(getattr(row, column)) for column in COLUMNS) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def known() -> list[Row]:
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    return [Row(**json.loads(line)) for line in lines]


def run(cases: Sequence[Case], part: float, seed: int) -> Iterator[Row | None]:
    """All rows of these cases, None for one that broke off; what was played before is not played again."""
    found = {(row.case, row.database, row.size, row.seed): row for row in known()}
    with closing(Databases()) as databases:
        for case, database in ((each, database) for each in cases for database in each.databases):
            size = max(SMALLEST, round(case.size * part)) if case.size > SMALLEST else case.size
            try:
                yield found.get((case.name, database, size, seed)) or kept(
                    played(case, size, seed, databases, database)
                )
            except Exception:
                print(f"{case.name} on {database} broke off", file=sys.stderr)
                traceback.print_exc()
                yield None


def kept(row: Row) -> Row:
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("a", encoding="utf-8") as results:
        results.write(json.dumps(asdict(row)) + "\n")
    print(*(getattr(row, column) for column in COLUMNS), file=sys.stderr, flush=True)
    return row


def wanted(names: Sequence[str]) -> list[Case]:
    """Those whose names begin so ("D1" is not "D10"); all where none is named."""
    return [case for case in CASES if not names or any(f"{case.name} ".startswith(f"{name} ") for name in names)]


def main(arguments: Any) -> int:
    logging.disable()  # what fails is meant to
    rows = list(run(wanted(arguments.case), arguments.part, arguments.seed))
    print(table([row for row in rows if row]))
    return int(any(row is None or is_wrong(row) for row in rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="make chaos", description="Nothing is lost, nothing arrives twice.")
    parser.add_argument("case", nargs="*", help="the beginning of a name, as D1; all unless given")
    parser.add_argument("--part", type=float, default=1.0, help="of the full size")
    parser.add_argument("--seed", type=int, default=SEED)
    sys.exit(main(parser.parse_args()))
