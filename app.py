"""The composition root: settings -> store -> Bolt app -> handlers -> scheduler. Sees everyone, decides nothing."""

import logging
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import inf
from socket import create_server
from tempfile import TemporaryDirectory
from typing import Any

from alembic.util import CommandError
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import dates
from bot.operations import doctor
from bot.operations.planning import settle_in
from handlers import checkup as slack_checkup
from handlers import register
from handlers.bolt import make_bolt
from handlers.client import make_client, who_am_i
from handlers.courier import SlackCourier
from handlers.desk import Desk
from handlers.directory import Directory
from handlers.feeds import Feeds
from handlers.gunicorn import Server
from handlers.limits import Limits
from handlers.local import LocalServer, LocalSlack, Outgoing
from handlers.local.console import YOU, Console, LocalClock
from handlers.local.serving import serving
from handlers.web import PATH, make_wsgi
from handlers.work import Work
from scheduler.rounds import Rounds
from scheduler.timing import Timing
from settings import Settings
from storage import checkup as database_checkup
from storage.clock import clock_of
from storage.database import (
    ReferencesBroken,
    SchemaOutdated,
    UnsupportedDatabase,
    ensure_schema,
    open_engine,
    schema_state,
)
from storage.database import migrate as migrate_database
from storage.outbox import SqlOutbox
from storage.store import SqlStore, SqlTransaction

log = logging.getLogger(__name__)

PACE = timedelta(seconds=1.1)  # between two messages to one conversation: Slack wants a second
STOP = 10.5  # seconds for all that was begun: whoever sends SIGTERM waits no longer than 12
STOPPING = (signal.SIGTERM, signal.SIGINT)

Now = Callable[[], datetime]
Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def now() -> datetime:
    """The real clock: the only place where time comes from."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Rapporteur:
    """The assembled bot; nothing runs until something is started."""

    settings: Settings
    workspace: str
    engine: Engine
    store: SqlStore
    outbox: SqlOutbox
    bolt: App
    work: Work
    limits: Limits  # of what one person may ask for
    rounds: Rounds  # of the clock
    feeds: Feeds  # calendars at their addresses

    def wsgi(self, healthy: Callable[[], bool] = lambda: True) -> Wsgi:
        """`healthy` answers GET /healthz."""
        return make_wsgi(self.bolt, self.settings.slack_signing_secret, healthy, self.feeds.fetch)

    def socket(self) -> SocketModeHandler:
        client = make_client(self.settings.slack_app_token, self.settings.slack_api_url)
        return SocketModeHandler(self.bolt, self.settings.slack_app_token, web_client=client)

    def start(self) -> None:
        self.work.start()
        self.rounds.start()

    def drain(self) -> None:
        """Wait until what was asked for is done."""
        self.work.drain()

    def tick(self) -> None:
        self.rounds.tick()

    def deliver(self) -> None:
        """A tick that plans nothing ahead."""
        self.rounds.deliver()

    def next_due(self) -> datetime | None:
        """When the next message falls due."""
        return self.outbox.next_due({self.workspace})

    def stop(self, hang_up: Callable[[], object] = lambda: None) -> None:
        """Finish what was begun, take nothing new; `hang_up` ends what would bring more."""
        end = time.monotonic() + STOP
        self.rounds.halt()
        hang_up()
        self.rounds.stop()
        self.work.stop(max(0.0, end - time.monotonic()))
        self.engine.dispose()


def build(settings: Settings, clock: Now | None = None) -> Rapporteur:
    """Connect to the database (see `ensure_schema`) and ask Slack who we are. A clock that is given is believed, and
    messages go by it without a pause between them. Raises SchemaOutdated, SlackApiError."""
    engine = open_engine(settings.database_url)
    ensure_schema(engine)
    real, clock = clock is None, clock or clock_of(engine, now)
    store, outbox = SqlStore(engine), SqlOutbox(engine, PACE if real else timedelta(0))
    client = make_client(settings.slack_bot_token, settings.slack_api_url, settings.timeout)
    me = who_am_i(client)
    workspace = str(me.team_id)
    with store.begin(workspace) as tx:
        settle_in(tx, settings.timezone, settings.admins, settings.feeds_at, clock())
    directory, work = Directory(client, workspace), Work()
    limits = Limits() if real else Limits(inf)  # who sets the clock is in a hurry
    bolt = make_bolt(client, me, settings.slack_signing_secret)
    desk = Desk(
        store=store,
        client=client,
        directory=directory,
        work=work,
        limits=limits,
        clock=clock,
        command=settings.command,
        bot_user=str(me.bot_user_id),
    )
    register(bolt, desk)
    dates.warm()
    return Rapporteur(
        settings=settings,
        workspace=workspace,
        engine=engine,
        store=store,
        outbox=outbox,
        bolt=bolt,
        work=work,
        limits=limits,
        rounds=Rounds(
            store=store,
            outbox=outbox,
            couriers={workspace: SlackCourier(client, directory, str(me.bot_id))},
            clock=clock,
            timing=_timing(settings),
            guarded=real,
        ),
        feeds=Feeds(store, directory, clock),
    )


class CannotStart(Exception):
    """What keeps the bot from starting, in one sentence that names the fix."""


@contextmanager
def translated() -> Iterator[None]:
    """Everything that can be wrong from outside, as CannotStart."""
    try:
        yield
    except SchemaOutdated:
        raise CannotStart("The database has another schema than this version. Run: rapporteur migrate") from None
    except UnsupportedDatabase:
        raise CannotStart(
            "DATABASE_URL has to be like sqlite:///path or postgresql://user:password@host:5432/name."
        ) from None
    except ReferencesBroken:
        raise CannotStart("The database file is damaged, so it was left as it is; restore a backup.") from None
    except (SQLAlchemyError, CommandError) as error:
        raise CannotStart(f"The database cannot be used ({type(error).__name__}); check DATABASE_URL.") from None
    except SlackApiError as error:
        raise CannotStart(f"Slack refuses SLACK_BOT_TOKEN: {error.response.get('error')}.") from None
    except OSError as error:
        raise CannotStart(f"Slack cannot be reached: {error}.") from None


def assemble(settings: Settings, clock: Now | None = None) -> Rapporteur:
    if not settings.slack_bot_token:
        raise CannotStart("SLACK_BOT_TOKEN is not set; docs/connect-slack.md says where to find it.")
    with translated():
        return build(settings, clock)


@contextmanager
def unit_of_work(settings: Settings, workspace: str) -> Iterator[SqlTransaction]:
    """For the operator at the machine: in the workspace of that id, else in that of the token."""
    if not workspace and not settings.slack_bot_token:
        raise CannotStart("Which workspace? Set SLACK_BOT_TOKEN, or say --workspace T0123ABC.")
    with translated():
        engine = open_engine(settings.database_url)
        try:
            ensure_schema(engine)
            client = make_client(settings.slack_bot_token, settings.slack_api_url, settings.timeout)
            with SqlStore(engine).begin(workspace or str(who_am_i(client).team_id)) as tx:
                yield tx
        finally:
            engine.dispose()


def migrate(settings: Settings) -> str:
    """Bring the database to this version's schema; what it was before."""
    with translated():
        engine = open_engine(settings.database_url)
        before = schema_state(engine)
        migrate_database(engine)
        engine.dispose()
    return before.value


def diagnose(settings: Settings) -> Iterator[doctor.Finding]:
    """What is well and what is wrong; whatever cannot be reached is a finding too."""
    slack = slack_checkup.examined(settings.slack_bot_token, settings.slack_api_url, settings.timeout)
    stored = database_checkup.examined(settings.database_url, slack.workspace if slack else "", now)
    return doctor.findings(settings.missing, settings.admins, slack, stored)


def run_worker(settings: Settings, clock: Now | None = None) -> None:
    """Send what falls due, and listen in Socket Mode where there is an app token, until SIGTERM or SIGINT."""
    # Waited for, not handled: a handler that sets an event the same thread is waiting for can hang. Before any thread.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        bot = assemble(settings, clock)
    except CannotStart:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        raise
    bot.start()
    socket = bot.socket() if settings.slack_app_token else None
    if socket:
        socket.connect()  # type: ignore[no-untyped-call]
    log.info("at work", extra={"workspace": bot.workspace})
    signal.sigwait(STOPPING)
    bot.stop(socket.close if socket else lambda: None)


def run_web(settings: Settings, *, with_clock: bool) -> None:
    """Serve HTTP mode behind gunicorn; `with_clock` sends what falls due too."""
    if not settings.slack_signing_secret:
        raise CannotStart(
            "SLACK_SIGNING_SECRET is not set, nor SLACK_APP_TOKEN; docs/connect-slack.md says which is needed."
        )
    try:
        create_server(("0.0.0.0", settings.port)).close()  # noqa: S104 - gunicorn says it in the log only
    except OSError as error:
        raise CannotStart(f"Port {settings.port} cannot be listened on ({error.strerror}); set PORT.") from None
    bot = assemble(settings)
    bot.engine.dispose()  # connections do not survive the fork
    if with_clock:
        Server(bot.wsgi(bot.rounds.healthy), settings.port, bot.start, bot.stop).run()
    else:
        Server(bot.wsgi(), settings.port, bot.work.start, bot.work.stop).run()


@contextmanager
def local(start: datetime, command: str, zone: str) -> Iterator[Console]:
    """The console on the local workspace."""
    with local_workspace(start, command, zone) as (outgoing, bot, clock):
        yield Console(outgoing, bot, clock, zone, command)


@contextmanager
def local_workspace(start: datetime, command: str, zone: str) -> Iterator[tuple[Outgoing, Rapporteur, LocalClock]]:
    """The real bot against the stand-in for Slack on loopback, in a fresh temporary database."""
    clock = LocalClock(start)
    slack = LocalSlack(clock)
    with TemporaryDirectory() as folder, LocalServer(slack) as server:
        settings = Settings.model_construct(
            database_url=f"sqlite:///{folder}/console.db",
            slack_bot_token=slack.bot_token,
            slack_signing_secret=slack.signing_secret,
            slack_api_url=server.api_url,
            command=command,
            timezone=zone,
            admins=(slack.add_person(YOU, tz=zone),),
        )
        bot = build(settings, clock)
        bot.work.start()
        with serving(bot.wsgi(), PATH) as url:
            yield Outgoing(server, url), bot, clock
        bot.stop()


def _timing(settings: Settings) -> Timing:
    names = ("tick", "lease", "timeout", "settle")
    return Timing(**{name: timedelta(seconds=getattr(settings, name)) for name in names})
