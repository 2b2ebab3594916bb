"""Conversations with the whole bot: words in at the front door, as Slack sends them; what people see and rows out."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app import Rapporteur, build
from bot.visits import Visit
from handlers import directory
from handlers.local import LocalServer, LocalSlack, Outgoing
from handlers.local.console import LocalClock
from handlers.local.drawing import draw, draw_view
from handlers.local.model import PostedMessage, View
from handlers.local.outgoing import Answered
from handlers.local.serving import serving
from handlers.requests import HOME
from handlers.web import PATH
from settings import Settings

ZONE = ZoneInfo("America/New_York")
STRIDE = timedelta(days=30)
START = datetime(2026, 4, 21, 12, tzinfo=ZONE)  # a Tuesday
Seen = dict[tuple[str, str], PostedMessage]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A message that appeared or changed, as people see it."""

    where: str  # name of the channel, or "@name" for a direct conversation
    text: str
    only_to: str  # name of the one person who sees it, "" for everybody there
    buttons: tuple[str, ...]
    message: PostedMessage


class Reply:
    """Everything that appeared after something was done; apart from it the cards that were posted or changed."""

    def __init__(self, shown: list[Shown], where: str, cards: list[Shown]) -> None:
        self.all, self.cards, self._where = shown, cards, where

    @property
    def here(self) -> list[Shown]:
        """What appeared where it was said."""
        return [each for each in self.all if each.where == self._where]

    @property
    def text(self) -> str:
        return "\n".join(each.text for each in self.here)

    @property
    def buttons(self) -> list[str]:
        return [label for each in self.here for label in each.buttons]

    @property
    def public(self) -> bool:
        """Whether everybody in the conversation sees the answer."""
        assert self.here, "nothing was answered"
        return not any(each.only_to for each in self.here)

    def in_(self, where: str) -> str:
        """What appeared in a channel, or for "@name" in a direct conversation."""
        return "\n".join(each.text for each in self.all if each.where == where)

    @property
    def raw(self) -> str:
        """The texts and blocks of everything, as Slack received them."""
        return json.dumps([(each.message.text, each.message.blocks) for each in self.all], ensure_ascii=False)


class Conversation:
    """People of a workspace, by name, who talk to the bot. Unless said otherwise it is Maria, in #visits."""

    def __init__(self, rapporteur: Rapporteur, outgoing: Outgoing, clock: LocalClock) -> None:
        self.rapporteur, self.outgoing, self.clock = rapporteur, outgoing, clock
        self.slack = outgoing.slack
        self.delivery = Answered(content_type="", content="")  # the last one
        self._bot = rapporteur
        self._ids = {person.name: person.id for person in self.slack.people.values()}
        self._seen: Seen = {}
        self._views: dict[str, str] = {}  # by id: the hash
        for name in ("maria", "li", "bob"):
            self.person(name)
        self.channel("visits")

    # Who and where

    def person(self, name: str, **kind: Any) -> str:
        self._ids[name] = self.slack.add_person(name, **kind)
        return self._ids[name]

    def channel(self, name: str, **kind: Any) -> str:
        members = [person.id for person in self.slack.people.values() if not person.is_bot]
        self._ids["#" + name] = self.slack.add_channel(name, members=members, **kind)
        return self._ids["#" + name]

    def id(self, name: str) -> str:
        """Of a person, or of a "#channel"."""
        return self._ids[name]

    # What people do

    def command(self, text: str, by: str = "maria", channel: str = "visits") -> Reply:
        where = self.slack.direct(self._ids[by]) if channel == "dm" else self._ids["#" + channel]
        self.delivery = self.outgoing.command(self._ids[by], where, "/visit", self.outgoing.typed(text))
        return self.news("@" + by if channel == "dm" else channel)

    def applied(self, text: str, by: str = "maria", channel: str = "visits") -> Reply:
        """A command, and a yes to the preview of what it moves."""
        asked = self.command(text, by, channel)
        (label,) = {"Apply", "Take it back"} & set(asked.buttons)
        return self.press(label, by, channel)

    def escaped(self, text: str) -> Reply:
        """A command of Maria's in #visits, with marks as Slack would put them."""
        self.outgoing.command(self._ids["maria"], self._ids["#visits"], "/visit", text)
        return self.news("visits")

    def dm(self, text: str, by: str = "maria") -> Reply:
        user = self._ids[by]
        self.delivery = self.outgoing.event_message(user, self.slack.direct(user), self.outgoing.typed(text))
        return self.news("@" + by)

    def mention(self, text: str, by: str = "maria", channel: str = "visits", **thread: str) -> Reply:
        typed = self.outgoing.typed(text)
        self.delivery = self.outgoing.event_mention(self._ids[by], self._ids["#" + channel], typed, **thread)
        return self.news(channel)

    def press(self, label: str, by: str = "maria", channel: str = "visits") -> Reply:
        """Press the newest button with that label, of a card where there is no other; channel "dm" is the person's
        own."""
        where = "@" + by if channel == "dm" else channel
        message, action = self.button(label, by, where)
        self.delivery = self.outgoing.press(self._ids[by], message, action)
        return self.news(where)

    def pick(self, label: str, by: str = "maria", channel: str = "visits") -> Reply:
        """Choose in the menu of the newest message that has one."""
        said = self.slack.messages(self._ids["#" + channel], viewer=self._ids[by])
        menus = [(m, e) for m in said for b in m.blocks for e in b.get("elements", ()) if e["type"] == "overflow"]
        message, menu = max(menus, key=lambda pair: (not self.is_card(pair[0]), float(pair[0].ts)))
        self.delivery = self.outgoing.press(self._ids[by], message, menu["action_id"], label)
        return self.news(channel)

    def button(self, label: str, by: str, where: str) -> tuple[PostedMessage, str]:
        place = self.slack.direct(self._ids[by]) if where.startswith("@") else self._ids["#" + where]
        said = self.slack.messages(place, viewer=self._ids[by])
        for message in sorted(said, key=lambda each: (self.is_card(each), -float(each.ts))):
            elements = [e for block in message.blocks if block["type"] == "actions" for e in block["elements"]]
            for element in elements:
                if element["type"] == "button" and element["text"]["text"] == label:
                    return message, element["action_id"]
        raise AssertionError(f"no button {label!r} in {where}")

    def submit(self, by: str = "maria", where: str = "visits", **values: Any) -> Reply:
        view = self.slack.modal(self._ids[by])
        assert view is not None, "no form is open"
        self.outgoing.submit(view.id, self._ids[by], values)
        return self._seen_to(by, where)

    def form(self, by: str = "maria") -> View | None:
        """That is open, if what the person sees is one."""
        view = self.slack.modal(self._ids[by])
        return view if view and view.body.get("callback_id") else None

    def modal(self, by: str = "maria") -> str:
        """What the person sees on top of everything."""
        view = self.slack.modal(self._ids[by])
        return draw_view(view, self.slack.name_of).text if view else ""

    def click(self, label: str, by: str = "maria", where: str = "visits") -> Reply:
        """Press a button of the modal."""
        view = self.slack.modal(self._ids[by])
        assert view is not None, "no form is open"
        (control,) = [each for each in draw_view(view, self.slack.name_of).buttons if each.label == label]
        self.delivery = self.outgoing.press(self._ids[by], view, control)
        return self._seen_to(by, where)

    def choose(self, field: str, value: Any, by: str = "maria", **typed: Any) -> Reply:
        """Choose in a field of the modal of which the bot hears at once, with what stands in the others."""
        view = self.slack.modal(self._ids[by])
        assert view is not None, "no form is open"
        self.delivery = self.outgoing.press(self._ids[by], view, field, value, **typed)
        return self.news("visits")

    def search(self, field: str, text: str, by: str = "maria") -> list[dict[str, Any]]:
        """The options that are offered for what is typed in a field of the modal."""
        view = self.slack.modal(self._ids[by])
        assert view is not None, "no form is open"
        return self.outgoing.search(self._ids[by], view, field, text)

    def _seen_to(self, by: str, where: str) -> Reply:
        """A modal that says that all is done is closed."""
        reply, top = self.news(where), self.slack.modal(self._ids[by])
        if top and top.body.get("clear_on_close"):
            self.outgoing.close(top.id, self._ids[by])
        return reply

    def home(self, by: str = "maria") -> str:
        """Open the App Home; what it shows."""
        self.delivery = self.outgoing.event_home_opened(self._ids[by])
        self.rapporteur.drain()
        return self.tab(by)

    def tab(self, by: str = "maria") -> str:
        """What the App Home shows now."""
        return draw_view(self.slack.homes[self._ids[by]], self.slack.name_of).text

    def at_home(self, label: str, by: str = "maria", choice: str = "") -> Reply:
        """Press the first button with that label in the App Home; in a filter ("home:state"), choose."""
        view = self.slack.homes[self._ids[by]]
        controls = draw_view(view, self.slack.name_of).buttons
        control = next(c for c in controls if label in (c.label, c.action_id))
        self.delivery = self.outgoing.press(self._ids[by], view, control, choice)
        return self.news("@" + by)

    # Time

    def day(self, text: str, hour: int = 12) -> Reply:
        """Live up to noon of the day, with everything that is sent on the way."""
        until = datetime.combine(date.fromisoformat(text), time(hour), ZONE)
        while self.clock.now < until:
            due = self._bot.next_due() or until
            assert due > self.clock.now, "a message waits for another attempt"
            self.clock.now = min(due, until, self.clock.now + STRIDE)
            self._bot.tick()
        return self.news("visits")

    # What came of it

    def news(self, where: str) -> Reply:
        """Let the bot finish, and look at what is new."""
        self._bot.drain()
        self._bot.deliver()
        everything = [m for channel in list(self.slack.channels) for m in self.slack.messages(channel)]
        new = [m for m in everything if m.bot_id and not m.deleted and self._seen.get((m.channel, m.ts)) != m]
        self._seen = {(m.channel, m.ts): m for m in everything}
        said = [self._shown(m) for m in sorted(new, key=lambda m: m.ts)]
        cards = [each for each in said if self.is_card(each.message)]
        return Reply([*(each for each in said if each not in cards), *self._answers_in_modals()], where, cards)

    def is_card(self, message: PostedMessage) -> bool:
        return (message.channel, message.ts) in self.slack.pins

    def _answers_in_modals(self) -> list[Shown]:
        """What a modal says that is no form, where it is said nowhere else."""
        shown = []
        for view in list(self.slack.views.values()):
            fresh = view.open and self._views.get(view.id) != view.hash
            self._views[view.id] = view.hash
            if fresh and not view.body.get("callback_id") and not view.body.get("clear_on_close"):
                where, blocks = view.body["private_metadata"], tuple(view.body["blocks"])
                where = self.slack.direct(view.user) if where == HOME else where
                said = PostedMessage(
                    channel=where, ts="", user=self.slack.bot_user, blocks=blocks, ephemeral_to=view.user
                )
                shown.append(self._shown(said))
        return shown

    def stored(self) -> tuple[Visit, ...]:
        """Every visit that was not taken back, whole."""
        with self.rapporteur.store.begin(self.rapporteur.workspace) as tx:
            return tuple(tx.visits())

    def steps(self) -> list[tuple[str, str]]:
        """What stands recorded, as (step, day), in order of entry."""
        return [(fact.step, fact.date.isoformat()) for visit in self.stored() for fact in visit.facts()]

    def calls(self, method: str) -> int:
        return sum(call.method == method for call in self.slack.calls)

    def _shown(self, message: PostedMessage) -> Shown:
        drawing = draw(message.blocks, message.text, self.slack.name_of)
        channel = self.slack.channels[message.channel]
        return Shown(
            where="@" + self.slack.name_of(channel.with_user) if channel.is_im else channel.name,
            text=drawing.text,
            only_to=self.slack.name_of(message.ephemeral_to) if message.ephemeral_to else "",
            buttons=tuple(control.label for control in drawing.buttons),
            message=message,
        )


@contextmanager
def conversation(database_url: str, **settings: Any) -> Iterator[Conversation]:
    clock = LocalClock(START)
    slack = LocalSlack(clock)
    with LocalServer(slack) as server:
        given = Settings.model_construct(
            database_url=database_url,
            slack_bot_token=slack.bot_token,
            slack_signing_secret=slack.signing_secret,
            slack_api_url=server.api_url,
            **settings,
        )
        bot = build(given, clock)
        bot.work.start()
        with serving(bot.wsgi(), PATH) as url:
            yield Conversation(bot, Outgoing(server, url), clock)
        bot.work.stop()
        bot.engine.dispose()


@pytest.fixture
def backend() -> str:
    """SQLite, unless a test is parametrized by `backend`."""
    return "sqlite"


@pytest.fixture
def talk(database_url: str) -> Iterator[Conversation]:
    """A fresh workspace and a fresh database."""
    with conversation(database_url) as begun:
        yield begun


@pytest.fixture
def kenya(talk: Conversation) -> Conversation:
    """A visit to Kenya that ended on 6 March 2026, opened in #visits by Maria."""
    assert "Opened" in talk.command("new Kenya ended 6 March 2026").text
    return talk


@pytest.fixture
def drafted(kenya: Conversation) -> Conversation:
    """The draft went out on 20 April, so that comments are due on Wednesday 20 May 2026."""
    assert "Recorded" in kenya.command("Kenya draft shared 20 April 2026").text
    return kenya


@pytest.fixture
def due(drafted: Conversation) -> Conversation:
    """Nothing is late: only comments are awaited, by Wednesday 20 May 2026."""
    drafted.command("Kenya preliminary assessment submitted 20 March 2026")
    return drafted


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Slack says of people and channels is asked for each time, as if minutes passed between."""
    monkeypatch.setattr(directory, "REMEMBERED", -1.0)
