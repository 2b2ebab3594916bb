"""Requests as nobody's Slack makes them: fields of another type or none, broken bytes, wrong signatures."""

import time
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

from handlers.local.outgoing import FORM, JSON
from handlers.web import OLDEST
from tests.faults.front_door import Door, Payload

DEEP = 3000


def nested(levels: int) -> Any:
    found: Any = []
    for _ in range(levels):
        found = [found]
    return found


ODD: tuple[Any, ...] = (
    *(None, "", " ", 0, -1, True, False, 2**70, 1.5, float("inf"), [], {}, [None], {"": ""}, [[]], "x" * 3000),
    *("\0", "\ud800", "٣", "U1", "C1", "T1", ":", "../..", "<!channel>", "' OR 1=1 --", nested(90)),
)
ODD_BYTES = (b"\xff", b"\xed\xa0\x80", b"%", b"\0", b'"', b"%ED%A0%80", b"&payload=", b"&team_id=")


def bases(door: Door) -> list[Payload]:
    """One of every kind, none of which changes anything any more, however often it is done."""
    kept, talk = door.kept, door.talk
    maria, visits = talk.id("maria"), talk.id("#visits")
    message, _ = talk.button("Record done", "maria", "visits")
    said = "Kenya draft shared 20 April 2026"  # as it is recorded
    talk.press("Record done")
    view = talk.slack.modal(maria)
    assert view is not None
    about = talk.slack.say(maria, visits, said)
    made = [
        kept.command(maria, visits, "/visit", said),
        kept.event_message(maria, talk.slack.direct(maria), said),
        kept.event_mention(maria, visits, said),
        kept.press(maria, message, "done:0"),
        kept.press(maria, message, "line:1"),
        kept.submit(view.id, maria, {"day": "2026-04-20"}),
        kept.event_home_opened(maria),
        kept.shortcut(maria, "record_message", about),
        kept.shortcut(maria, "new_visit"),
        kept.press(maria, view, "step:1", "extension_requested"),
    ]
    found = [Payload.of(each) for each in made]
    spoken, view_sent = found[1].body, found[5].body["view"]
    view_sent["state"]["values"]["step:1"]["step:1"]["selected_option"]["value"] = "draft_report_shared"
    return [
        *found,
        Payload("event", {"type": "url_verification", "challenge": "c", "token": "t"}),
        Payload("event", {**spoken, "event": {**spoken["event"], "type": "reaction_added"}}),
        Payload("event", {**spoken, "event": {**spoken["event"], "subtype": "message_changed"}}),
        *(
            Payload("event", {**spoken, "event": {"type": kind, "channel": visits, "user": maria}})
            for kind in ("member_joined_channel", "channel_shared")
        ),
        *(Payload("payload", {**found[3].body, "type": kind}) for kind in ("shortcut", "block_suggestion", "no_such")),
        *(
            Payload("payload", {**found[9].body, "type": "block_suggestion", "action_id": name, "value": "ken"})
            for name in ("state", "visit")
        ),
    ]


def broken(payload: Payload, chance: Random) -> tuple[str, bytes]:
    """Content type and content."""
    kind, content = (_with_odd_fields(payload, chance) if chance.random() < 0.7 else payload).written()
    if chance.random() < 0.4:
        content = _with_odd_bytes(content, chance)
    if chance.random() < 0.02:
        content = (b"payload=" if kind == FORM else b"") + b'{"a":' * DEEP + b"1" + b"}" * DEEP
    return (chance.choice([JSON, FORM, "text/plain", ""]) if chance.random() < 0.1 else kind), content


def forged(door: Door, content: bytes, chance: Random) -> tuple[str, str]:
    """A time stamp and a signature that do not fit the content together."""
    stamp, signature = door.signed(content)
    old = str(int(time.time()) - OLDEST - 60)
    return chance.choice(
        [
            (stamp, ""),
            (stamp, "v0=" + "0" * 64),
            (stamp, signature[:-1]),
            (stamp, signature.upper()),
            (stamp, door.signed(content + b" ")[1]),
            (str(int(stamp) + 1), signature),
            (old, door.sign(content, old)),  # somebody kept it for too long
            ("", signature),
            ("soon", signature),
        ]
    )


def _with_odd_fields(payload: Payload, chance: Random) -> Payload:
    body = deepcopy(payload.body)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        holder, name = chance.choice(list(_fields(body)) or [(body, "type")])
        if isinstance(holder, dict) and chance.random() < 0.3:
            holder.pop(name, None)
        else:
            holder[name] = deepcopy(chance.choice(ODD))
    return Payload(payload.kind, body)


def _fields(value: Any) -> Iterator[tuple[Any, Any]]:
    names = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for name in names:
        yield value, name
        yield from _fields(value[name])


def _with_odd_bytes(content: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(content) or 1)
    match chance.randrange(4):
        case 0:
            return content[:place]
        case 1:
            return content[:place] + chance.choice(ODD_BYTES) + content[place:]
        case 2:
            return content[:place] + content[place + chance.randrange(20) :]
        case _:
            flipped = bytearray(content)
            for _ in range(chance.choice([1, 1, 8])):
                flipped[chance.randrange(len(flipped) or 1)] ^= 1 << chance.randrange(8)
            return bytes(flipped)
