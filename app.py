"""The composition root: settings -> store -> Bolt app -> handlers -> scheduler. Sees everyone, decides nothing."""

import json
import logging
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from tempfile import TemporaryDirectory
from typing import Any

from gunicorn.app.base import BaseApplication
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
from handlers.local import LocalServer, LocalSlack, Outgoing
from handlers.local.console import Console, LocalClock
from handlers.local.serving import serving
from handlers.web import PATH, make_wsgi
from handlers.work import Work
from scheduler.clock import Clock
from scheduler.replan import Extension
from scheduler.tick import Delivery, Timing
from settings import Settings
from storage.database import SchemaOutdated, UnsupportedDatabase, ensure_schema, open_engine, schema_state
from storage.database import migrate as migrate_database
from storage.outbox import SqlOutbox
from storage.store import SqlStore

log = logging.getLogger(__name__)

Now = Callable[[], datetime]
DEMO = (  # days before the start, and a line
    (12, "new Kenya ended {day}"),
    (52, "new Fiji ended {day}"),
    (8, "Fiji draft shared {day}"),
    (240, "new Peru ended {day}"),
    (196, "Peru draft shared {day}"),
    (170, "Peru comments received {day}"),
    (158, "Peru final draft submitted {day}"),
    (90, "Peru report adopted {day}"),
    (75, "Peru transmitted and received {day}"),
)
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
    extension: Extension
    clock: Clock

    def wsgi(self, healthy: Callable[[], bool] = lambda: True) -> Wsgi:
        """`healthy` answers GET /healthz."""
        return make_wsgi(self.bolt, self.settings.slack_signing_secret, healthy)

    def socket(self) -> SocketModeHandler:
        client = make_client(self.settings.slack_app_token, self.settings.slack_api_url)
        return SocketModeHandler(self.bolt, self.settings.slack_app_token, web_client=client)

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
    directory = Directory(client, workspace)
    work = Work()
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
    delivery = Delivery(
        store=store,
        outbox=outbox,
        couriers={workspace: SlackCourier(client, directory, str(me.bot_id))},
        clock=clock,
        timing=_timing(settings),
    )
    extension = Extension(store=store, outbox=outbox, workspaces={workspace}, clock=clock)
    return Rapporteur(
        settings=settings,
        workspace=workspace,
        engine=engine,
        store=store,
        outbox=outbox,
        bolt=bolt,
        work=work,
        delivery=delivery,
        extension=extension,
        clock=Clock(delivery.tick, extension.tick, delivery.timing.tick),
    )


class CannotStart(Exception):
    """What keeps the bot from starting, in one sentence that names the fix."""


def assemble(settings: Settings, clock: Now = now) -> Rapporteur:
    """`build`, with everything that can be wrong from outside as CannotStart."""
    if not settings.slack_bot_token:
        raise CannotStart("SLACK_BOT_TOKEN is not set; docs/connect-slack.md says where to find it.")
    try:
        return build(settings, clock)
    except SchemaOutdated:
        raise CannotStart("The database has another schema than this version. Run: rapporteur migrate") from None
    except UnsupportedDatabase:
        raise CannotStart("DATABASE_URL has to start with sqlite:/// or postgresql://.") from None
    except SQLAlchemyError as error:
        raise CannotStart(f"The database cannot be used ({type(error).__name__}); check DATABASE_URL.") from None
    except SlackApiError as error:
        raise CannotStart(f"Slack refuses SLACK_BOT_TOKEN: {error.response.get('error')}.") from None
    except OSError as error:
        raise CannotStart(f"Slack cannot be reached: {error}.") from None


def migrate(settings: Settings) -> str:
    """Bring the database to this version's schema; what it was before."""
    engine = open_engine(settings.database_url)
    before = schema_state(engine)
    migrate_database(engine)
    engine.dispose()
    return before.value


def manifest(settings: Settings) -> str:
    """The manifest with this workspace's command, ready to be pasted."""
    found = json.loads(files("handlers").joinpath("manifest.json").read_text(encoding="utf-8"))
    for command in found["features"]["slash_commands"]:
        command["command"] = settings.command
    return json.dumps(found, indent=2)


def run_socket(settings: Settings, clock: Now = now) -> None:
    """Listen in Socket Mode and send what falls due, until SIGTERM or SIGINT."""
    asked = asked_to_end()
    bot = assemble(settings, clock)
    socket = bot.socket()
    bot.work.start()
    bot.clock.start()
    socket.connect()  # type: ignore[no-untyped-call]
    log.info("connected to workspace %s in Socket Mode", bot.workspace)
    asked.wait()
    socket.close()  # type: ignore[no-untyped-call]
    bot.stop()


def run_clock(settings: Settings) -> None:
    """Only send what falls due, until SIGTERM or SIGINT."""
    asked = asked_to_end()
    bot = assemble(settings)
    bot.work.start()
    bot.clock.start()
    log.info("sending for workspace %s", bot.workspace)
    asked.wait()
    bot.stop()


def asked_to_end() -> threading.Event:
    """Set when the process is asked to end; from now on it ends in order."""
    asked = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked.set())
    return asked


def run_web(settings: Settings) -> None:
    serve(settings, with_clock=False)


def run_web_with_clock(settings: Settings) -> None:
    serve(settings, with_clock=True)


def serve(settings: Settings, *, with_clock: bool) -> None:
    """HTTP mode behind gunicorn: one process, threads; `with_clock` sends what falls due too."""
    if not settings.slack_signing_secret:
        raise CannotStart("SLACK_SIGNING_SECRET is not set; docs/connect-slack.md says where to find it.")
    bot = assemble(settings)
    bot.engine.dispose()  # connections do not survive the fork
    Server(bot, with_clock=with_clock).run()


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn, set up in code. Threads are started in the process that serves, after the fork."""

    def __init__(self, bot: Rapporteur, *, with_clock: bool) -> None:
        self._bot, self._with_clock = bot, with_clock
        super().__init__()

    def load_config(self) -> None:
        options = {
            "bind": f"0.0.0.0:{self._bot.settings.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": 16,
            "post_worker_init": lambda _worker: self._begin(),
            "worker_exit": lambda _server, _worker: self._end(),
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Wsgi:
        return self._bot.wsgi(self._bot.clock.healthy) if self._with_clock else self._bot.wsgi()

    def _begin(self) -> None:
        self._bot.work.start()
        if self._with_clock:
            self._bot.clock.start()

    def _end(self) -> None:
        if self._with_clock:
            self._bot.stop()
        else:
            self._bot.work.stop()


@dataclass(frozen=True, kw_only=True)
class LocalBot:
    """The assembled bot as the console drives it: its work is finished, and time passes, when the console says so."""

    rapporteur: Rapporteur

    def drain(self) -> None:
        self.rapporteur.work.drain()

    def tick(self) -> object:
        self.rapporteur.extension.tick()
        return self.rapporteur.delivery.tick()

    def next_due(self) -> datetime | None:
        return self.rapporteur.outbox.next_due({self.rapporteur.workspace})


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
            yield Console(Outgoing(server, url), LocalBot(rapporteur=bot), clock, zone, command)
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
