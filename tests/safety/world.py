"""One workspace with everybody and everything of the table, in six states: with roles or without, and a visit that is
plain, hidden or does not exist. What a person does is undone at once, so that every cell begins alike."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import event

from bot.messages.forms import step_form
from bot.operations.asked import StepForm
from bot.operations.planning import learn, replan_all
from bot.reading.model import Line, Verb
from bot.visits import AskerKind, Grant, Person, Role
from handlers.local.model import PostedMessage, View
from storage.tables import metadata
from tests.conversations.conftest import Conversation, Reply, Shown, conversation
from tests.safety.acts import Act
from tests.safety.table import DIRECT, HIDDEN, OPEN_WORKSPACE, PLACES, PLAIN, ROLES
from tests.visits.made import visit

ABSENT = "absent"
STATE, OTHER, REFERENCE = "Bhutan", "Togo", "CTC/2026/CANARY"
NAMES = dict(zip(ROLES, ("nora", "ned", "rita", "edda", "otto", "ada", "maria", "mia", "mo", "max"), strict=False))
NAMES |= {"guest": "gina", "external": "xenia", "deactivated": "dora", "bot": "robot"}
NAMES |= {"delegate, a guest": "gus", "delegate, external": "xaver", "delegate without a role": "dan"}
KINDS: dict[str, dict[str, Any]] = {
    "max": {"restricted": True},
    **{"gina": {"restricted": True}, "gus": {"ultra_restricted": True}, "dora": {"deleted": True}},
    **{"xenia": {"stranger": True}, "xaver": {"stranger": True}, "robot": {"is_bot": True}},
}
GRANTS = {
    Role.READER: ("rita", "maria"),
    Role.EDITOR: ("edda", "mia", "bob", "li"),
    Role.OPERATOR: ("otto",),
    Role.ADMINISTRATOR: ("ada",),
}
CHANNELS = dict(zip(PLACES, ("visits", "", "guests", "partners", "unseen"), strict=True))
OPENING = (
    ("maria", "new Bhutan ended 2 February 2026"),
    ("maria", "#2 preliminary assessment submitted 16 February 2026"),
    ("maria", f"#2 draft shared 20 March 2026 ref {REFERENCE}"),
    ("maria", "delegate #2 @gus @xaver @dan"),
)
PASSING = ("inbound_seen", "heartbeats", "gates")  # what is stored of no visit and no person
NUMBERS = re.compile(r'("(?:visit|change|version)\\?":|#)\d+|\b\d+(?=:[a-z])')
Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, kw_only=True)
class Got:
    """What came of it."""

    shown: tuple[Shown, ...]
    views: tuple[str, ...]  # that opened, and what was found
    changed: bool

    def text(self) -> str:
        return json.dumps([(each.message.text, each.message.blocks) for each in self.shown]) + " ".join(self.views)

    def bare(self) -> str:
        """Without numbers of visits and blocks: what there is to compare."""
        said = [(s.where, s.only_to, s.message.text, [_unnamed(b) for b in s.message.blocks]) for s in self.shown]
        return NUMBERS.sub(r"\1N", json.dumps([said, self.views]))


def _unnamed(block: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in block.items() if key != "block_id"}


class World:
    def __init__(self, talk: Conversation) -> None:
        self.talk = talk
        bot = talk.rapporteur
        self._written, self._found = False, ""
        event.listen(bot.engine, "before_cursor_execute", self._noted)
        for role, name in NAMES.items():
            if role != "officer, a reader":
                talk.person(name, **KINDS.get(name, {}))
        everybody = {talk.id(name) for name in NAMES.values()} | {talk.id("bob"), talk.id("li")}
        members = everybody - {talk.id(name) for name in KINDS}
        self._add("other", members)
        self._add("guests", members | {talk.id("gina")})
        self._add("partners", members, shared=True)
        self._add("unseen", members, private=True, with_bot=False)
        talk.slack.change_channel(talk.id("#visits"), members=frozenset({*members, talk.slack.bot_user}))
        self._before: dict[tuple[bool, str], tuple[Rows, Any, Any]] = {}
        self._build()

    def _add(self, name: str, members: set[str], **kind: Any) -> None:
        self.talk._ids["#" + name] = self.talk.slack.add_channel(name, members=members, **kind)

    def _build(self) -> None:
        self.say("bob", f"new {OTHER} ended 6 March 2026")
        self._keep(ABSENT)
        for by, line in OPENING:
            self.say(by, line)
        self.change = self._first_change()
        self._keep(PLAIN)
        self.say("maria", "hide #2 for @mia @mo")
        with self._begin() as tx:  # whoever knew of it, and is a guest by now
            visit = tx.visit(2)
            assert visit is not None
            tx.save(replace(visit, members=(*visit.members, self.talk.id("max"))), tx.changes(2)[-1])
        self._keep(HIDDEN)

    def say(self, by: str, line: str) -> Reply:
        return self.talk.command(line, by=by)

    def _first_change(self) -> int:
        with self._begin() as tx:
            return int(tx.changes(2)[0].id)

    def _noted(self, connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        verb, *rest = statement.split(maxsplit=3)
        target = rest[1] if verb in ("INSERT", "DELETE") else rest[0] if verb == "UPDATE" else ""
        self._written |= bool(target) and target.strip('"') not in PASSING

    def _begin(self) -> Any:
        return self.talk.rapporteur.store.begin(self.talk.rapporteur.workspace)

    def _keep(self, visibility: str) -> None:
        """Where roles are given, and then in an open workspace; everybody is known already."""
        grants = [Grant(role=role, to=self.talk.id(name)) for role, names in GRANTS.items() for name in names]
        people = [*(name for name in NAMES.values() if name not in KINDS), "bob", "li"]
        met = [Person(id=self.talk.id(n), kind=AskerKind.MEMBER, tz="America/New_York") for n in people]
        for given in (tuple(sorted(grants)), ()):
            with self._begin() as tx:
                tx.save_workspace(replace(tx.workspace(), roles=given))
                learn(tx, met, self.talk.clock.now)
                replan_all(tx, self.talk.clock.now)
            rows = self._rows()
            said = {channel: dict(messages) for channel, messages in self.talk.slack._messages.items()}
            self._before[not given, visibility] = rows, said, dict(self.talk._seen)
            self._now = rows

    def _rows(self) -> Rows:
        with self.talk.rapporteur.engine.begin() as connection:
            return {
                table.name: [dict(row) for row in connection.execute(table.select()).mappings()]
                for table in metadata.sorted_tables
                if table.name not in PASSING
            }

    def _restore(self, open_workspace: bool, visibility: str) -> None:
        rows, said, seen = self._before[open_workspace, visibility]
        if self._now is not rows:
            with self.talk.rapporteur.engine.begin() as connection:
                for table in reversed(metadata.sorted_tables):
                    connection.execute(table.delete())
                for table in metadata.sorted_tables:
                    if rows.get(table.name):
                        connection.execute(table.insert(), rows[table.name])
            self._now = rows
        self.talk.slack._messages = {channel: dict(messages) for channel, messages in said.items()}
        self.talk._seen = dict(seen)
        self.talk.slack.views.clear()
        self.talk.slack.homes.clear()

    def play(self, act: Act, role: str, place: str, visibility: str) -> Got:
        self._restore(role in OPEN_WORKSPACE, visibility)
        before = self._now
        by = NAMES[role]
        channel = self.talk.slack.direct(self.talk.id(by)) if place == DIRECT else self.talk.id("#" + CHANNELS[place])
        self._written, self._found = False, ""
        self._act(act, by, channel, visibility)
        reply = self.talk.news("")
        after = self._rows() if self._written else before
        if after != before:
            self._now = after
        views = [
            v
            for v in self.talk.slack.views.values()
            if v.open and not (act.form and v.body.get("callback_id") == act.form)
        ]
        views += self.talk.slack.homes.values()
        return Got(
            shown=tuple(reply.all),
            views=(
                *(json.dumps([_unnamed(block) for block in view.body["blocks"]]) for view in views),
                *([self._found] if act.search else []),
            ),
            changed=after != before,
        )

    def _act(self, act: Act, by: str, channel: str, visibility: str) -> None:
        talk, user = self.talk, self.talk.id(by)
        version = 0 if visibility == ABSENT else next(r["version"] for r in self._now["visits"] if r["id"] == 2)
        if act.action:
            value = act.value.replace("{change}", str(self.change)).replace("{version}", str(version))
            element = {"type": "button", "action_id": act.action, "value": value}
            block = {"type": "actions", "elements": [{**element, "text": {"type": "plain_text", "text": "Press"}}]}
            old = PostedMessage(channel=channel, ts="", user=talk.slack.bot_user, text="old", blocks=(block,))
            talk.outgoing.press(user, talk.slack.add_message(old), act.action)
        elif act.form:
            body = step_form(_asked(Verb(act.form), act.value, version), f"en::{channel}")
            view = talk.slack.put_view(View(id=talk.slack.new_id("V"), user=user, body=body, hash=""))
            day = "2026-04-15" if act.form == Verb.RECORD else "2026-04-27"
            if act.search:
                self._found = json.dumps(talk.outgoing.search(user, view, "visit", act.search))
            else:
                talk.outgoing.submit(view.id, user, {"day": day})
        elif act.shortcut:
            said = PostedMessage(channel=channel, ts="", user=talk.id("li"), text=act.shortcut, blocks=())
            talk.outgoing.shortcut(user, "record_message", talk.slack.add_message(said))
        elif act.home:
            talk.outgoing.event_home_opened(user)
        else:
            talk.outgoing.command(user, channel, "/visit", talk.outgoing.typed(act.line))


def _asked(verb: Verb, step: str, version: int) -> StepForm:
    """A form that was opened on the visit."""
    known = visit(id=2, state="BT", version=version)
    chosen: dict[str, Any] = {"visits": (known,), "visit": known, "steps": (step,), "step": step}
    return StepForm(line=Line(verb=verb, text=""), day=None, zone="America/New_York", **chosen)


@contextmanager
def world(database_url: str) -> Iterator[World]:
    with conversation(database_url, public_url="https://visits.example.org") as talk:
        yield World(talk)
