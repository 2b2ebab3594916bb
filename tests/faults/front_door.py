"""The front door of the bot without a network: requests as Slack makes them, kept to be sent as often and as late as
somebody likes, or broken first."""

import hashlib
import hmac
import io
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from sqlalchemy import Column, Table, select

from handlers import modals
from handlers.local.outgoing import FORM, JSON, Answered, Outgoing
from handlers.web import PATH
from storage.tables import inbound_seen, metadata, people
from tests.conversations.conftest import Conversation, conversation

ANSWERS = ("chat.postMessage", "chat.postEphemeral", "response_url")
DAY = "2026-05-13"  # the first reminder of comments that are due on 20 May

_fresh = count(1)


class Kept(Outgoing):
    """Makes requests and sends none."""

    def send(self, content_type: str, content: str, headers: dict[str, str] | None = None) -> Answered:
        return Answered(content_type=content_type, content=content)


@dataclass(frozen=True)
class Payload:
    """A request that can be taken apart."""

    kind: str  # "command", "payload" or "event": how it is written
    body: dict[str, Any]

    @classmethod
    def of(cls, kept: Answered | None) -> "Payload":
        assert kept is not None
        if kept.content_type == JSON:
            return cls("event", json.loads(kept.content))
        form = dict(parse_qsl(kept.content, keep_blank_values=True))
        kind, body = ("payload", json.loads(form["payload"])) if "payload" in form else ("command", form)
        return cls(kind, {name: value for name, value in body.items() if name != "response_url"})  # good for a few uses

    def anew(self) -> "Payload":
        """The same, done once more: Slack's ids of what was done are other ones."""
        body, number = deepcopy(self.body), next(_fresh)
        for name in {"trigger_id", "event_id"} & set(body):
            body[name] = f"{number}.{name}"
        for action in body.get("actions", ()):
            action["action_ts"] = f"{number}.1"
        if "hash" in body.get("view", {}):
            body["view"]["hash"] = f"{number}.2"
        return Payload(self.kind, body)

    def written(self) -> tuple[str, bytes]:
        """Content type and content."""
        match self.kind:
            case "event":
                return JSON, json.dumps(self.body).encode()
            case "payload":
                return FORM, urlencode({"payload": json.dumps(self.body)}).encode()
            case _:
                return FORM, urlencode(self.body, errors="surrogatepass").encode()


class Door:
    """`ask` is what a thread of the server does with one request."""

    def __init__(self, talk: Conversation) -> None:
        self.talk, self.kept = talk, Kept(talk.outgoing.server, "")
        self._application = talk.rapporteur.wsgi()

    def ask(self, payload: Payload) -> tuple[int, float]:
        """Signed: the status, and the seconds until it was known."""
        kind, content = payload.written()
        return self.ask_raw(kind, content, *self.signed(content))

    def signed(self, content: bytes) -> tuple[str, str]:
        """The time stamp and the signature."""
        stamp = str(int(time.time()))
        return stamp, self.sign(content, stamp)

    def sign(self, content: bytes, stamp: str) -> str:
        message = f"v0:{stamp}:".encode() + content
        return "v0=" + hmac.new(self.talk.slack.signing_secret.encode(), message, hashlib.sha256).hexdigest()

    def ask_raw(self, kind: str, content: bytes, stamp: str, signature: str) -> tuple[int, float]:
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": PATH,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "CONTENT_TYPE": kind,
            "CONTENT_LENGTH": str(len(content)),
            "HTTP_X_SLACK_REQUEST_TIMESTAMP": stamp,
            "HTTP_X_SLACK_SIGNATURE": signature,
            "wsgi.input": io.BytesIO(content),
        }
        said: list[str] = []
        began = time.monotonic()
        b"".join(self._application(environ, lambda status, headers, *_: said.append(status)))
        seconds = time.monotonic() - began
        assert len(said) == 1, "a request is answered once"
        return int(said[0][:3]), seconds

    def member(self, name: str) -> str:
        """Somebody who is in #visits too."""
        person, visits = self.talk.person(name), self.talk.id("#visits")
        members = self.talk.slack.channels[visits].members
        self.talk.slack.change_channel(visits, members=members | {person})
        return person

    # What came of it

    def answers(self) -> list[str]:
        """What people were told since the last time."""
        self.talk.rapporteur.drain()
        told = [str(call.arguments.get("text")) for call in self.talk.slack.calls if call.method in ANSWERS]
        self.talk.slack.calls.clear()
        return told

    def changes(self, kind: str) -> int:
        """How many stand in the history of the first visit."""
        with self.talk.rapporteur.store.begin(self.talk.rapporteur.workspace) as tx:
            return sum(change.kind == kind for change in tx.changes(tx.visits()[0].id))

    def rows(self) -> dict[str, list[Any]]:
        """All that is stored, but for which requests were seen, and when somebody looked at their App Home."""
        self.talk.rapporteur.drain()
        with self.talk.rapporteur.engine.begin() as connection:
            return {
                table.name: sorted(map(repr, connection.execute(select(*_kept(table))).all()))
                for table in metadata.sorted_tables
                if table is not inbound_seen
            }


def _kept(table: Table) -> list[Column[Any]]:
    return [column for column in table.c if column not in (people.c.opened_at, people.c.first, people.c.due_at)]


@contextmanager
def door(url: str) -> Iterator[Door]:
    """A visit to Kenya; Maria, its officer, was reminded that comments are due in a week, and so was #visits."""
    with conversation(url) as talk, pytest.MonkeyPatch.context() as patch:
        patch.setattr(modals, "PAUSES", ())  # nobody sees what an acknowledgement puts up
        for line in ("new Kenya ended 6 March 2026", "Kenya draft shared 20 April 2026", "Kenya officer @maria"):
            talk.command(line)
        talk.command("Kenya preliminary assessment submitted 20 March 2026")
        talk.day(DAY)
        for name in ("maria", "li", "bob"):
            talk.command("Kenya", by=name)
        opened = Door(talk)
        opened.answers()
        yield opened
