"""The composition root: settings -> store -> Bolt app -> handlers -> scheduler. Sees everyone, decides nothing."""

import logging
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory
from typing import Any

from alembic.util import CommandError
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.visits import Workspace
from handlers import register
from handlers.client import make_client, who_am_i
from handlers.courier import SlackCourier
from handlers.desk import Desk
from handlers.directory import Directory
from handlers.gunicorn import Server
from handlers.local import LocalServer, LocalSlack, Outgoing
from handlers.local.console import Console, LocalClock
from handlers.local.serving import serving
from handlers.web import PATH, make_wsgi
from handlers.work import Work
from scheduler.clock import Clock
from scheduler.replan import Horizon
from scheduler.tick import Delivery, Timing
from settings import Settings
from storage.database import SchemaOutdated, UnsupportedDatabase, ensure_schema, open_engine, schema_state
from storage.database import migrate as migrate_database
from storage.outbox import SqlOutbox
from storage.store import SqlStore

log = logging.getLogger(__name__)

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
    delivery: Delivery
    horizon: Horizon
    clock: Clock

    def wsgi(self, healthy: Callable[[], bool] = lambda: True) -> Wsgi:
        """`healthy` answers GET /healthz."""
        return make_wsgi(self.bolt, self.settings.slack_signing_secret, healthy)

    def socket(self) -> SocketModeHandler:
        client = make_client(self.settings.slack_app_token, self.settings.slack_api_url)
        return SocketModeHandler(self.bolt, self.settings.slack_app_token, web_client=client)

    def start(self) -> None:
        self.work.start()
        self.clock.start()

    def drain(self) -> None:
        """Wait until what was asked for is done."""
        self.work.drain()

    def tick(self) -> None:
        """What the clock does, now."""
        self.horizon.tick()
        self.delivery.tick()

    def next_due(self) -> datetime | None:
        """When the next message falls due."""
        return self.outbox.next_due({self.workspace})

    def stop(self) -> None:
        """Finish what was begun, take nothing new."""
        self.delivery.halt.set()
        self.clock.stop()
        self.work.stop()
        self.engine.dispose()


def build(settings: Settings, clock: Now = now) -> Rapporteur:
    """Connect to the database (see `ensure_schema`) and ask Slack who we are. Raises SchemaOutdated, SlackApiError."""
    engine = open_engine(settings.database_url)
    ensure_schema(engine)
    store, outbox = SqlStore(engine), SqlOutbox(engine)
    client = make_client(settings.slack_bot_token, settings.slack_api_url, settings.timeout)
    me = who_am_i(client)
    workspace = str(me.team_id)
    with store.begin(workspace) as tx:
        tx.save_workspace(Workspace(id=workspace, tz=settings.timezone))
    directory, work = Directory(client, workspace), Work()
    bolt = _bolt(settings, client, me)
    desk = Desk(
        store=store,
        client=client,
        directory=directory,
        work=work,
        clock=clock,
        command=settings.command,
        bot_user=str(me.bot_user_id),
    )
    register(bolt, desk)
    couriers = {workspace: SlackCourier(client, directory, str(me.bot_id))}
    delivery = Delivery(store=store, outbox=outbox, couriers=couriers, clock=clock, timing=_timing(settings))
    horizon = Horizon(store=store, outbox=outbox, workspaces={workspace}, clock=clock)
    return Rapporteur(
        settings=settings,
        workspace=workspace,
        engine=engine,
        store=store,
        outbox=outbox,
        bolt=bolt,
        work=work,
        delivery=delivery,
        horizon=horizon,
        clock=Clock(delivery.tick, horizon.tick, delivery.timing.tick),
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
        raise CannotStart("DATABASE_URL has to start with sqlite:/// or postgresql://.") from None
    except (SQLAlchemyError, CommandError) as error:
        raise CannotStart(f"The database cannot be used ({type(error).__name__}); check DATABASE_URL.") from None
    except SlackApiError as error:
        raise CannotStart(f"Slack refuses SLACK_BOT_TOKEN: {error.response.get('error')}.") from None
    except OSError as error:
        raise CannotStart(f"Slack cannot be reached: {error}.") from None


def assemble(settings: Settings, clock: Now = now) -> Rapporteur:
    if not settings.slack_bot_token:
        raise CannotStart("SLACK_BOT_TOKEN is not set; docs/connect-slack.md says where to find it.")
    with translated():
        return build(settings, clock)


def migrate(settings: Settings) -> str:
    """Bring the database to this version's schema; what it was before."""
    with translated():
        engine = open_engine(settings.database_url)
        before = schema_state(engine)
        migrate_database(engine)
        engine.dispose()
    return before.value


def run_worker(settings: Settings, clock: Now = now) -> None:
    """Send what falls due, and listen in Socket Mode where there is an app token, until SIGTERM or SIGINT."""
    asked = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked.set())
    bot = assemble(settings, clock)
    bot.start()
    socket = bot.socket() if settings.slack_app_token else None
    if socket:
        socket.connect()  # type: ignore[no-untyped-call]
    log.info("at work for workspace %s", bot.workspace)
    asked.wait()
    if socket:
        socket.close()  # type: ignore[no-untyped-call]
    bot.stop()


def run_web(settings: Settings, *, with_clock: bool) -> None:
    """Serve HTTP mode behind gunicorn; `with_clock` sends what falls due too."""
    if not settings.slack_signing_secret:
        raise CannotStart(
            "SLACK_SIGNING_SECRET is not set, nor SLACK_APP_TOKEN; docs/connect-slack.md says which is needed."
        )
    bot = assemble(settings)
    bot.engine.dispose()  # connections do not survive the fork
    if with_clock:
        Server(bot.wsgi(bot.clock.healthy), settings.port, bot.start, bot.stop).run()
    else:
        Server(bot.wsgi(), settings.port, bot.work.start, bot.work.stop).run()


@contextmanager
def local(start: datetime, command: str, zone: str) -> Iterator[Console]:
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
        )
        bot = build(settings, clock)
        bot.work.start()
        with serving(bot.wsgi(), PATH) as url:
            yield Console(Outgoing(server, url), bot, clock, zone, command)
        bot.work.stop()
        bot.engine.dispose()


def _bolt(settings: Settings, client: WebClient, me: Any) -> App:
    quiet = logging.getLogger("slack_bolt")
    quiet.setLevel(logging.ERROR)  # its other lines carry whole requests
    # The acknowledgement is returned as soon as a handler has queued its work; Bolt itself never waits or polls.
    return App(
        logger=quiet,
        client=client,
        signing_secret=settings.slack_signing_secret or None,
        authorize=lambda: me,
        process_before_response=True,
        request_verification_enabled=bool(settings.slack_signing_secret),
    )


def _timing(settings: Settings) -> Timing:
    return Timing(
        tick=timedelta(seconds=settings.tick),
        lease=timedelta(seconds=settings.lease),
        timeout=timedelta(seconds=settings.timeout),
        settle=timedelta(seconds=settings.settle),
    )
