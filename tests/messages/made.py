"""Results of every kind, made of visits in random states and of hostile typed words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from bot.dates.model import Day, How
from bot.names.model import Meaning, StateReading
from bot.names.states import states
from bot.operations import people
from bot.operations import results as r
from bot.operations.effects import as_of, changed, entries
from bot.operations.partners import LONGEST
from bot.operations.upcoming import Reminders, Silent, Upcoming
from bot.outbox.ladder import Send, instant, ladder
from bot.outbox.model import MessageKind, OutMessage, Rung, State
from bot.procedure import STEPS, explain, outlook
from bot.procedure.acceptance import Again, BeforeReply, BeyondCap, OutOfOrder, StillTold
from bot.reading.findings import AREAS, KINDS
from bot.reading.model import Item, Line, Verb
from bot.visits import (
    COMPREHENSIVE,
    FOLLOW_UP,
    Absence,
    Change,
    ChangeKind,
    Contact,
    Holiday,
    Partner,
    Recipient,
    RecipientKind,
    Record,
    Snooze,
    Tally,
    Visit,
    Workspace,
)
from tests.procedure.courses import plausible, talks
from tests.procedure.shapes import facts
from tests.visits.made import change, record, visit

ATTACKS = [
    *("<!channel>", "<!here|x>", "<@U1>", "<#C1>", "<https://a|b>", "<!date^1^{date}|x>", "*bold*", "_it_", "~no~"),
    *("`code`", "```", ">quote", "&lt;!channel&gt;", "\u202egnorw\u202c", "\u2067x\u2069", "\x00\x1b[0m", "a\nb"),
    *("https://a.example", "@channel", "x" * 3000, "<" * 1000, "&" * 700, "*" * 2990, "ref", "мир", "*", "_"),
    *(
        '"quoted"',
        "‘’«»",
        "zero\u200bwidth\u200d\ufeff",
        "\u200e\u200fكينيا",
        "e\u0301" * 99,
        "👩\u200d👩\u200d👧",
        ":bell:",
    ),
]
hostile = st.lists(st.sampled_from(ATTACKS), max_size=4).map(" ".join) | st.text(max_size=30)
CHANNEL = Recipient(kind=RecipientKind.CHANNEL, id="C1")
OFFICER = Recipient(kind=RecipientKind.PERSON, id="U1")
DATED = date(2026, 4, 20)
WORKS = Workspace(id="T1").works
POSTED = OutMessage(
    id=1,
    workspace="T1",
    kind=MessageKind.REMINDER,
    recipient=CHANNEL,
    marker="marker",
    state=State.SENT,
    due_at=datetime(2026, 4, 20, 13, tzinfo=UTC),
    next_attempt_at=datetime(2026, 4, 20, 13, tzinfo=UTC),
    attempts=1,
)


def second_thoughts(last: Record) -> tuple[Record, ...]:
    """Another reference, and the first one back."""
    correction = replace(last, id=last.id + 1, change=last.id + 1, replaces=last.id, reference="*R/2* <!here>")
    return correction, record(last.id + 2, None, withdraws=correction.id)


@st.composite
def seen(draw: st.DrawFn) -> tuple[Visit, date]:
    """A visit with hostile references, and the day on which it is looked at."""
    course = draw(st.one_of(plausible(), talks()))
    words = draw(st.lists(hostile, min_size=1, max_size=3))
    records = tuple(
        record(number, fact, reference=words[number % len(words)])
        for number, fact in enumerate(facts(course.entries), 1)
        if fact.date <= course.today
    )
    records += second_thoughts(records[-1])[: draw(st.integers(0, 2))] if records else ()
    given: dict[str, Any] = {
        "state": draw(st.sampled_from(states())).code,
        "kind": draw(st.sampled_from([COMPREHENSIVE, FOLLOW_UP])),
        "officer": draw(st.sampled_from(["", "U1"])),
        "deputy": draw(st.sampled_from(["", "U2"])),
        "withdrawn": draw(st.booleans()),
        "follows": ("C1",),
        "hidden": draw(st.booleans()),
        "members": ("U4",),
        "delegates": draw(st.sampled_from([(), ("U3", "U5")])),
        "partners": tuple(Partner(name=word[:LONGEST], invited=DATED) for word in words if word.strip()),
        "tallies": tuple(
            Tally(kind=kind, area=area, count=9, priority=2, reference=words[0]) for kind in KINDS for area in AREAS
        )[:: draw(st.sampled_from([1, 15, 70]))],
    }
    return visit(records=records, **given), course.today


def a_status(of: tuple[Visit, date]) -> r.Status:
    return r.Status(visit=of[0], outlook=outlook(of[0].facts(), of[1]), today=of[1])


def change_of(of: Visit, words: str, kind: ChangeKind) -> Change:
    last = max((entry.change for entry in of.records), default=1)
    after: dict[str, Any] = {"officer": "U1", "deputy": "U2", "channel": "C1", "step": "comments_received"}
    after |= {"members": ["U1", "U2"], "delegates": ["U3"]}
    after |= {"needed": ["security_arranged"], "unneeded": ["transport_arranged", "interpretation_arranged"]}
    before = {**after, "quiet": ["report_adopted"]}
    after["quiet"] = ["comments_received"]
    return change(kind, id=last, words=words, reason=words, after=after, before=before)


REMARKS = (
    OutOfOrder(other="draft_report_shared", other_date=DATED),
    BeforeReply(),
    StillTold(step="comments_received", until=DATED),
)
TOLD = [kind for kind in ChangeKind if kind is not ChangeKind.SNOOZED]  # a snooze is announced to nobody
changes = st.builds(
    lambda of, words, kind, said, undone: changed(
        of[0], change_of(of[0], words, kind), of[1], said, change_of(of[0], words, undone)
    ),
    seen(),
    hostile,
    st.sampled_from(TOLD),
    st.sampled_from([(), REMARKS]),
    st.sampled_from(TOLD),
)


def a_history(of: tuple[Visit, date], words: str) -> r.History:
    known, today = of
    kinds = list(ChangeKind)
    told = []
    for entry in known.records:
        then = (outlook(as_of(known, entry.change - back).facts(), today) for back in (1, 0))
        one = replace(change_of(known, words, kinds[entry.id % len(kinds)]), id=entry.change, undoes=entry.change - 1)
        told.append((one, entries(known, [entry] if entry.id % 3 else [], *then)))
    return r.History(visit=known, changes=tuple(told), tz="UTC")


def a_why(of: tuple[Visit, date], step: str) -> r.Why:
    base = next((entry for entry in of[0].standing()), None)
    return r.Why(visit=of[0], explanation=explain(of[0].facts(), of[1], step), base=base, tz="Asia/Kathmandu")


def dues(draw: st.DrawFn, of: tuple[Visit, date]) -> list[r.Due]:
    view = outlook(of[0].facts(), of[1])
    sends = [(clock.step, send) for clock in view.open_clocks for send in list(ladder(clock, of[1], WORKS))[:2]]
    move = view.evaluation.next_action
    if move and move.due is None:
        sends.append((move.step, Send(rung="~14", morning=of[1], date=of[1] - timedelta(days=14))))
    others: dict[str, Any] = {
        "recipient": draw(st.sampled_from([CHANNEL, Recipient(kind=RecipientKind.PERSON, id="U2")])),
        "instead_of": draw(st.sampled_from(["", "U1"])),
        "absent_until": draw(st.sampled_from([None, of[1]])),
    }
    return [a_due(of, step, send, **others) for step, send in sends]


def a_due(of: tuple[Visit, date], step: str, send: Send, recipient: Recipient, **more: Any) -> r.Due:
    due_at = instant(send.morning, "UTC")
    told = Rung(visit=1, step=step, rung=send.rung, recipient=recipient, date=send.date, due_at=due_at)
    basis = "12 months after report_adopted" if send.rung == "alternative" else ""
    return r.Due(status=a_status(of), rung=told, basis=basis, prompt=step == "comments_received", **more)


@st.composite
def reminders(draw: st.DrawFn) -> r.Reminder | None:
    """None where nothing is open."""
    of = draw(seen())
    found = tuple(dues(draw, of)) * draw(st.sampled_from([1, 1, 20]))
    sent = datetime.combine(of[1], time(12, 10), UTC)
    late = draw(st.sampled_from([None, sent - timedelta(hours=3), sent - timedelta(days=3)]))
    zone = draw(st.sampled_from(["UTC", "Asia/Kathmandu"]))
    return r.Reminder(due=found, was_due=late, sent_at=sent, tz=zone) if found else None


@st.composite
def edits(draw: st.DrawFn) -> r.Edited:
    """Of a reminder of which at least one line no longer stands."""
    of, told = draw(seen()), draw(reminders())
    closed = [
        r.Closed(visit=of[0], step=step, date=DATED, record=entry, moved_to=moved)
        for step in draw(st.lists(st.sampled_from(list(STEPS)), min_size=1, max_size=30))
        for entry, moved in [(next(iter(of[0].standing()), None), draw(st.sampled_from([None, of[1]])))]
    ]
    return r.Edited(lines=(*closed, *(told.due if told else ())), changes=(), posted=POSTED)


def upcoming(of: tuple[Visit, date], times: int, rung: str, dated: bool, silent: Silent) -> Reminders:
    told = tuple(
        Upcoming(
            day=of[1],
            hour=time(9),
            step=step,
            rung=rung,
            date=of[1],
            dated=dated,
            recipients=(CHANNEL, OFFICER) * times,
        )
        for step in list(STEPS)[:times]
    )
    away = Absence(start=of[1], end=of[1], cover="U3" if dated else "")
    contacts = tuple(Contact(id=f"U{n}", muted=n == 1, gone=n == 2, away=away) for n in range(1, 4))
    snooze = Snooze(person="U1", step="comments_received", date=of[1], until=datetime(2026, 4, 17, 7, tzinfo=UTC))
    return Reminders(
        visit=replace(of[0], quiet=("report_adopted", "comments_received")),
        upcoming=told,
        until=of[1],
        silent=None if told else silent,
        contacts=contacts,
        snoozes=(snooze,),
        tz="Asia/Kathmandu",
    )


LISTS = (Verb.GLANCE, Verb.LIST, Verb.MINE, Verb.DUE, Verb.OVERDUE)


def listings(rows: list[tuple[Visit, date]], times: int, scope: Verb) -> r.Listing:
    found = tuple(map(a_status, rows)) * times
    return r.Listing(scope=scope, rows=found, days=30, mine=found)


def holidays(name: str, count: int, changed: bool) -> people.Holidays:
    found = tuple(Holiday(date=DATED + timedelta(days=number), name=name[:500]) for number in range(count))
    return people.Holidays(listed=found, added=found, removed=found[:1], state="KE", changed=changed)


def a_line(words: str) -> Line:
    item = Item(meanings=(Meaning(step="draft_report_shared"),), when=Day(date=DATED, how=How.ISO))
    state = StateReading(states=states()[:1], exact=True)
    return Line(verb=Verb.RECORD, text=words, state=state, items=(item,), reference=words[:60], reason=words)


DOUBTS = (
    BeyondCap(until=date(2026, 6, 20), original=date(2026, 5, 20), cap=date(2026, 6, 19)),
    Again(step="draft_report_shared", recorded=DATED, same=False),
    None,
)
OUTCOMES = ("granted", "denied", "nothing", "some", "whole")


def a_question(of: Visit, words: str, ask: r.Ask, pick: int) -> r.Question:
    line = a_line(words or "status Kenya")
    options = tuple(
        r.Option(
            choice=choice,
            line=line,
            visit=of if pick % 2 else None,
            step=list(STEPS)[pick % len(STEPS)],
            day=DATED if pick % 3 else None,
            outcome=OUTCOMES[pick % 5],
        )
        for choice in r.Choice
    )
    return r.Question(
        ask=ask,
        options=options,
        visit=of if pick % 2 or ask in (r.Ask.DOUBT, r.Ask.WHEN) else None,
        step="draft_report_shared",
        text=words,
        doubt=DOUBTS[pick % 3],
        change=change(ChangeKind.RECORDED, by="U3") if ask is r.Ask.UNDO else None,
        others=(change(ChangeKind.RECORDED, by="U2"), change(ChangeKind.RECORDED, by="U2")),
    )
