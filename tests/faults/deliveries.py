"""D1 to D8, D10 and D11: what a crew goes through. Times are those of production divided by twenty."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import make_url

from handlers.local import Fault, FaultKind, Faults, LocalServer
from handlers.local.model import Json
from tests.faults.cases import POSTGRESQL, SQLITE, Case, Outcome, Where
from tests.faults.crew import Blow, Orders
from tests.faults.postgres import OwnPostgres, again_and_again, fill, small_disk
from tests.faults.proxy import Address, Proxy
from tests.faults.storm import Storm, played, weathered

EVERY = 2.0  # seconds between two restarts of the database
FULL, FULL_TIMES = 3.0, 3  # seconds
SKEW = timedelta(seconds=120)
LAG, PAGE = timedelta(seconds=0.1), 15  # of Slack's history
MINUTE = 3.0  # seconds
HEALED = 15.0  # seconds: ten settling times of D6, however busy the machine; two are promised
CRASH_EVERY, WAVE = 30, 300  # messages
SHORT = 0.25  # seconds of a call, where nobody fails to answer
MILD = 0.03  # share of the calls that fail, where each look takes a minute
POSTGRESQL_PORT = 5432


def restarted(size: int, seed: int, where: Where) -> Outcome:
    """The database crashes every two seconds. SQLite crashes with its processes: all of them are killed at once."""
    if where.database == SQLITE:
        return weathered(Storm(blow=Blow.KILL_ALL, every=max(CRASH_EVERY, size // 10)), size, seed, where).outcome
    server = OwnPostgres()
    try:
        storm = Storm(trouble=_meanwhile(server.restart, EVERY))
        course = weathered(storm, size, seed, replace(where, url=server.migrated()))
    finally:
        server.close()
    return replace(course.outcome, kills=server.restarts)


def _meanwhile(act: Callable[[], object], every: float) -> Callable[[Orders], AbstractContextManager[Orders]]:
    @contextmanager
    def trouble(orders: Orders) -> Iterator[Orders]:
        with again_and_again(act, every):
            yield orders

    return trouble


def full(size: int, seed: int, where: Where) -> Outcome:
    """The disk is full three times for three seconds."""
    if where.database == SQLITE:
        flag = where.folder / "full"
        storm = Storm(trouble=_filled(flag, flag.touch))
        course = weathered(storm, size, seed, where)
    else:
        with small_disk() as disk:
            server = OwnPostgres()
            try:
                storm = Storm(trouble=_filled(disk / "full", lambda: fill(disk / "full")))
                course = weathered(storm, size, seed, replace(where, url=server.on_disk(disk)))
            finally:
                server.close()
    assert "is full" in course.log or "No space left" in course.log
    return replace(course.outcome, kills=FULL_TIMES)


def _filled(file: Path, begin: Callable[[], object]) -> Callable[[Orders], AbstractContextManager[Orders]]:
    times: list[float] = []

    def once_more() -> None:
        if len(times) < FULL_TIMES:
            times.append(time.monotonic())
            begin()
            time.sleep(FULL)
            file.unlink()

    @contextmanager
    def trouble(orders: Orders) -> Iterator[Orders]:
        with again_and_again(once_more, FULL / 4):
            yield replace(orders, full=str(file)) if orders.database_url.startswith(SQLITE) else orders

    return trouble


def dozed(size: int, seed: int, where: Where) -> Outcome:
    """A thread stops exactly between the last look at its lease and the call. In waves: what may have been posted is
    looked at after all that was due before, so that in one long queue whoever dozed is always found."""
    course = weathered(Storm(slack=0, dozes=0.02, wave=WAVE, timeout=SHORT), size, seed, where)
    assert max(course.slack.healed, default=0) < HEALED, course.slack.healed
    return course.outcome


def stopped(size: int, seed: int, where: Where) -> Outcome:
    """By SIGTERM: nobody ever has to ask Slack what became of a message."""
    course = weathered(Storm(blow=Blow.STOP, every=50, slack=0, timeout=2), size, seed, where)
    assert not [call for call in course.slack.calls if call.method == "conversations.history"]
    return course.outcome


def behind_proxies(size: int, seed: int, where: Where) -> Outcome:
    """Now and then a worker is told to stop, and does: none hangs on a connection."""
    changes: list[int] = []

    @contextmanager
    def trouble(orders: Orders) -> Iterator[Orders]:
        slack = make_url(orders.api_url)
        with ExitStack() as stack:
            proxies = [_proxy((str(slack.host), int(slack.port or 0)), seed, orders)]
            orders = replace(orders, api_url=slack.set(port=proxies[0].port).render_as_string())
            if where.database == POSTGRESQL:
                proxies.append(_proxy(_address(orders.database_url), seed + 1, orders))
                orders = replace(orders, database_url=_through(proxies[1], orders.database_url))
            for proxy in proxies:
                stack.enter_context(proxy.running())
            yield orders
            changes.append(sum(proxy.changes for proxy in proxies))

    course = weathered(Storm(blow=Blow.STOP, every=size // 4, slack=0, trouble=trouble), size, seed, where)
    return replace(course.outcome, kills=changes[0])


def _proxy(target: Address, seed: int, orders: Orders) -> Proxy:
    """Five seconds of latency and a thousand bytes a second, divided and multiplied by twenty."""
    return Proxy(target, seed=seed, every=1.0, latency=orders.timeout / 2, rate=10_000 / orders.timeout)


def _address(database_url: str) -> Address:
    url = make_url(database_url)
    host, port = str(url.query.get("host") or url.host or "127.0.0.1"), url.port or POSTGRESQL_PORT
    return f"{host}/.s.PGSQL.{port}" if host.startswith("/") else (host, port)


def _through(proxy: Proxy, database_url: str) -> str:
    url = make_url(database_url).difference_update_query(["host"]).set(host="127.0.0.1", port=proxy.port)
    return url.render_as_string(hide_password=False)


def skewed(sign: int) -> Callable[[int, int, Where], Outcome]:
    """Slack's clock is two minutes off, its history lags, comes in small pages and once a minute."""

    def habits(server: LocalServer) -> None:
        server.slack.skew, server.slack.history_lag, server.slack.history_page = sign * SKEW, LAG, PAGE
        server.faults = _once_a_minute(server.faults)

    return played(Storm(slack=MILD, habits=habits))


def _once_a_minute(others: Faults) -> Faults:
    free = [0.0]  # since when

    def fault(method: str, arguments: Json, count: int) -> Fault | None:
        if method != "conversations.history" or arguments.get("cursor"):
            return others(method, arguments, count)
        now = time.monotonic()
        if now < free[0]:
            return Fault(kind=FaultKind.RATE_LIMITED, seconds=round(free[0] - now, 3))
        free[0] = now + MINUTE
        return None

    return fault


EVERYTHING = Storm(every=10, commits=0.05, dozes=0.02)
CASES = (
    Case(name="D1 killed", size=10_000, quick=80, play=played(Storm(every=10))),
    Case(name="D2 database crashes", size=5_000, quick=60, play=restarted),
    Case(name="D3 commits fail", size=5_000, quick=60, play=played(Storm(every=16, slack=0, commits=0.05))),
    Case(name="D4 disk full", size=3_000, quick=60, play=full),
    Case(name="D5 paused", size=5_000, quick=60, play=played(Storm(blow=Blow.PAUSE, every=41, slack=0))),
    Case(name="D6 dozed before the call", size=3_000, quick=50, play=dozed),
    Case(name="D7 all of D1, D3, D6", size=5_000, quick=50, play=played(EVERYTHING)),
    Case(name="D8 stopped", size=5_000, quick=75, play=stopped),
    Case(name="D10 bad network", size=3_000, quick=50, play=behind_proxies),
    Case(name="D11 Slack's clock ahead", size=1_000, quick=30, play=skewed(1)),
    Case(name="D11 Slack's clock behind", size=1_000, quick=30, play=skewed(-1)),
)
