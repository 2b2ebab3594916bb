"""S1: words that exist nowhere else, in everything that people type about visits, while calls to Slack fail and errors
of our own carry them. Every byte that Slack receives is searched for those of hidden visits, by who can read it, and
every byte that is logged for all of them."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from bot.logs import AllowList
from bot.names.states import states
from bot.visits import Visit
from handlers.local.model import Call, PostedMessage
from tests.conversations.conftest import Conversation, conversation
from tests.faults.cases import Outcome, Where
from tests.faults.storm import failing

TIMEOUT = 0.2  # seconds of one call
FAILS, BREAKS, SHARE_HIDDEN = 0.1, 0.02, 0.6  # shares of the calls, of our transactions, of the visits
TEAM = ("maria", "li", "bob", "ana", "tom", "zoe")
STRANGERS = {"gus": {"restricted": True}, "xenia": {"stranger": True}}
NAMES = ("Bhutan", "Vanuatu", "Lesotho", "Eswatini", "Kiribati", "Tuvalu", "Palau", "Nauru", "Togo", "Benin")
STEPS = ("preliminary assessment submitted", "draft shared", "comments received", "press release issued", "closed")
TICKS, MOST_STEPS = 6, 40


@dataclass(frozen=True, kw_only=True)
class Visited:
    """A State that only one visit is made to, and the words that only its members type."""

    name: str

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(f"{self.name[:3].lower()}{kind}canary" for kind in ("ref", "reason", "word"))


@dataclass
class Scan:
    """What was found where it must not be; `heard`: how often where it may."""

    leaks: list[str]
    heard: int = 0


class Course:
    """Whatever people do, at random, and what is sent meanwhile."""

    def __init__(self, talk: Conversation, seed: int) -> None:
        self.talk, self.chance, self.scan = talk, Random(seed), Scan([])
        self.said = ""  # typed last, or what the button carried that was pressed last
        self.codes = {state.name: state.code for state in states()}
        for name in TEAM[3:]:
            talk.person(name)
        members = [talk.id(name) for name in TEAM]
        self.delegate = talk.person("canarydelegate", restricted=True)
        for name, kind in STRANGERS.items():
            talk.person(name, **kind)
        talk._ids["#other"] = talk.slack.add_channel("other", members=members)
        talk.slack.change_channel(talk.id("#visits"), members=frozenset({*members, talk.slack.bot_user}))
        self._break()

    def _break(self) -> None:
        """Now and then a transaction fails, with everything that must not be told in the error."""
        store, begin = self.talk.rapporteur.store, self.talk.rapporteur.store.begin
        secrets = " ".join((*self.secrets(), *NAMES))

        @contextmanager
        def broken(workspace: str) -> Iterator[Any]:
            if self.chance.random() < BREAKS:
                raise RuntimeError(secrets)
            with begin(workspace) as tx:
                yield tx

        store.begin = broken  # type: ignore[method-assign]
        self._begin = begin

    def secrets(self) -> list[str]:
        """What stands in no log: all that was typed, names, tokens."""
        typed = [word for name in NAMES for word in Visited(name=name).words]
        return [*typed, "canarydelegate", self.talk.slack.bot_token, self.talk.slack.signing_secret]

    def visits(self) -> dict[str, Visit]:
        """By the State's name."""
        name_of = {code: name for name, code in self.codes.items()}
        with self._begin(self.talk.rapporteur.workspace) as tx:
            return {name_of[visit.state]: visit for visit in tx.visits()}

    def step(self) -> None:
        before, known = self.visits(), len(self.talk.slack.calls)
        by = self.chance.choice([*TEAM, *TEAM, *STRANGERS, "canarydelegate"])
        direct = self.chance.random() < 0.6
        where = self.talk.slack.direct(self.talk.id(by)) if direct else self.talk.id("#visits")
        self.said = ""
        if self.chance.random() < 0.1:
            self.talk.outgoing.event_home_opened(self.talk.id(by))
        elif self.chance.random() < 0.25:
            self._press(by, where)
        else:
            line = self._line(by, before, direct=direct)
            self.said = line
            self.talk.outgoing.command(self.talk.id(by), where, "/visit", self.talk.outgoing.typed(line))
        self.talk._bot.drain()
        self._live()
        self._search(before, self.talk.slack.calls[known:], by, where)

    def _line(self, by: str, visits: dict[str, Visit], *, direct: bool) -> str:
        """About a visit that the person may speak of here, or about none by name."""
        me, other = self.talk.id(by), self.chance.choice(TEAM)
        free = [name for name in NAMES if name not in visits]
        if free and direct and by in TEAM and self.chance.random() < 0.5:
            hidden = " hidden" if self.chance.random() < SHARE_HIDDEN else ""
            return f"new {free[0]} ended 6 March 2026{hidden}"
        mine = [name for name, visit in visits.items() if not visit.hidden or (direct and visit.known_to(me))]
        if not mine or self.chance.random() < 0.3:
            number = self.chance.randrange(1, len(visits) + 2)
            lines = ("list", "", "due 90d", "overdue", "undo", "mine", "away 4 May 2026", "mute", "unmute", "admin")
            about = ("status", "why", "history", "hide", "members", "undo", "reminders", "delegates", "follow")
            return self.chance.choice([*lines, *(f"{verb} #{number}" for verb in about)])
        name = self.chance.choice(mine)
        ref, reason, word = Visited(name=name).words
        return self.chance.choice(
            [
                *(f"{name} {step} 21 April 2026 ref {ref} because {reason}" for step in STEPS),
                *(f"{verb} {name}" for verb in ("status", "history", "undo", "follow", "why", "remind off", "unhide")),
                *(f"hide {name} for @{other} because {reason}", f"hide {name}"),
                *(
                    f"members {name} add @{other}",
                    f"members {name} remove @{other}",
                    f"delegate {name} @canarydelegate",
                ),
                *(
                    f"officer {name} @{other}",
                    f"{name} {word} {word}",
                    f"correct {name} draft 20 April because {reason}",
                ),
            ]
        )

    def _press(self, by: str, where: str) -> None:
        """Any button that the person sees there, however old."""
        viewer = self.talk.id(by)
        seen = [(m, e) for m in self.talk.slack.messages(where, viewer=viewer) for e in _buttons(m)]
        if seen:
            message, element = self.chance.choice(seen)
            self.said = element["value"]
            self.talk.outgoing.press(viewer, message, element["action_id"])

    def _live(self) -> None:
        due = self.talk._bot.next_due()
        leap = timedelta(hours=self.chance.choice([0, 0, 0, 1, 20]))
        if due and leap and due < self.talk.clock.now + timedelta(days=20):
            self.talk.clock.now = max(self.talk.clock.now, due)
        for _ in range(self.chance.randrange(1, TICKS)):
            self.talk.clock.now += timedelta(seconds=20)
            try:
                self.talk._bot.tick()
            except RuntimeError:
                logging.getLogger("scheduler.clock").exception("a tick failed")

    def _search(self, before: dict[str, Visit], calls: list[Call], by: str, where: str) -> None:
        after = self.visits()
        for call in calls:
            said = json.dumps(call.arguments, ensure_ascii=False)
            reader = self._reader(call, by, where)
            for name, visit in after.items():
                words = [word for word in (name, *Visited(name=name).words) if word not in self.said]  # no echo
                if not visit.hidden or not any(word in said for word in words):
                    continue
                was = before.get(name)
                just_hidden = was and not was.hidden and call.arguments.get("response_type") == "ephemeral"
                allowed = visit.known_to(reader) or (was and was.hidden and was.known_to(reader))
                if allowed or (just_hidden and visit.known_to(self.talk.id(by))):
                    self.scan.heard += 1
                else:
                    self.scan.leaks.append(f"{call.method} to {reader}, of {name}: {said}")

    def _reader(self, call: Call, by: str, where: str) -> str:
        """The one person who can read it, else the channel."""
        if call.method == "views.publish":
            return str(call.arguments["user_id"])
        channel = str(call.arguments.get("channel") or where)
        conversation = self.talk.slack.channels.get(channel)
        return conversation.with_user if conversation and conversation.is_im else channel


def _buttons(message: PostedMessage) -> list[dict[str, Any]]:
    return [e for block in message.blocks if block["type"] == "actions" for e in block["elements"] if "value" in e]


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """All that is logged by anybody, in the form in which it is."""
    text, root, disabled = io.StringIO(), logging.getLogger(), logging.root.manager.disable
    handler, level = logging.StreamHandler(text), root.level
    handler.setFormatter(AllowList())
    logging.disable(logging.NOTSET)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield text
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        logging.disable(disabled)


def canaries(size: int, seed: int, where: Where) -> Outcome:
    """`size`: things that people do; `kills`: how often a canary came where it may, so that we know they are seen;
    `doubled`: how often elsewhere."""
    with logged() as log, conversation(where.url, timeout=TIMEOUT) as talk:
        talk.outgoing.server.faults = failing(FAILS, seed, TIMEOUT)
        course = Course(talk, seed)
        for _ in range(size):
            course.step()
        talk.outgoing.server.faults = failing(0, seed, TIMEOUT)
        written = log.getvalue()
        spilt = [word for word in (*course.secrets(), *NAMES) if word in written]
    assert course.scan.heard, "no canary was ever told to anybody"
    assert "RuntimeError" in written
    assert not spilt, spilt
    assert not course.scan.leaks, "\n".join(course.scan.leaks[:10])
    return Outcome(kills=course.scan.heard)
