"""P4: what may become of a message in each state, by the hand that holds it and by any other, and what no
hand may write."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, text
from sqlalchemy.exc import IntegrityError

from bot.outbox.model import LIVE, MessageKind, OutMessage, Settlement, State
from storage.messages import new_message, out_message
from storage.outbox import SqlOutbox
from storage.tables import messages
from tests.faults.cases import Outcome
from tests.faults.timeline import emptied
from tests.storage.nouns import MARIA, NOW

WRITTEN, FENCED, REFUSED = "written", "fenced", "refused"
MINE, LATER = "mine", NOW + timedelta(minutes=1)
BROKEN = (  # by whoever writes SQL
    "state = 'nonsense'",
    "state = 'sent', slack_ts = ''",
    "token = NULL",
    "claimed_until = NULL",
    "marker = NULL",
    "next_attempt_at = NULL",
    "kind = NULL",
    "edits = 4711",
)
COLUMNS = "workspace, visit, step, rung, recipient_kind, recipient, date, due_at, state, message"
RUNGS = (  # live without a message, of no visit, in no state
    "VALUES ('T1', 1, 's', '0', 'person', 'U1', '2026-05-20', 0, 'live', NULL)",
    "VALUES ('T1', 99, 's', '0', 'person', 'U1', '2026-05-20', 0, 'cancelled', NULL)",
    "VALUES ('T1', 1, 's', '0', 'person', 'U1', '2026-05-20', 0, 'nonsense', NULL)",
)


def transitions(size: int, seed: int, engine: Engine) -> Outcome:
    """All pairs of states; `kills`: how many were tried."""
    for before in State:
        for after in State:
            for ts in ("1.0", ""):
                allowed = REFUSED if after is State.SENT and not ts else WRITTEN
                assert moved(engine, before, after, ts, MINE) == (allowed if before in LIVE else FENCED), (
                    before,
                    after,
                )
                assert moved(engine, before, after, ts, "another") == FENCED, (before, after)
    for broken in BROKEN:
        assert refused(engine, f"UPDATE messages SET {broken}"), broken  # noqa: S608
    for values in RUNGS:
        assert refused(engine, f"INSERT INTO rungs ({COLUMNS}) {values}"), values
    return Outcome(kills=4 * len(State) ** 2 + len(BROKEN) + len(RUNGS))


def moved(engine: Engine, before: State, after: State, ts: str, token: str) -> str:
    """What comes of settling a message of that state, held by MINE, with that token."""
    given = {"state": before, "slack_ts": "1.0" if before is State.SENT else "", "token": MINE, "claimed_until": LATER}
    settlement = Settlement(state=after, next_attempt_at=LATER, slack_ts=ts)
    emptied(engine)
    with engine.begin() as connection:
        message = stored(connection, given, token)
    try:
        lost = SqlOutbox(engine).settle([(message, settlement)])
    except IntegrityError:
        return REFUSED
    with engine.begin() as connection:
        now = connection.execute(select(messages.c.state).where(messages.c.id == message.id)).scalar_one()
    assert now is (before if lost else after)
    return FENCED if lost else WRITTEN


def stored(connection: Connection, given: Mapping[str, Any], token: str) -> OutMessage:
    """As it is known to the one who holds that token."""
    row = new_message("T1", MessageKind.REMINDER, MARIA, NOW, **given)
    key = connection.execute(insert(messages).values(row).returning(messages.c.id)).scalar_one()
    found = connection.execute(select(messages).where(messages.c.id == key)).mappings().one()
    return replace(out_message(found), token=token)


def refused(engine: Engine, statement: str) -> bool:
    try:
        with engine.begin() as connection:
            connection.execute(text(statement))
    except IntegrityError:
        return True
    return False
