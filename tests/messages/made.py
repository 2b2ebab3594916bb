"""Results of every kind, made of visits in random states and of hostile typed words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from bot import errors
from bot.dates.model import Day, How
from bot.names.model import Meaning, StateReading
from bot.names.states import states
from bot.operations import results as r
from bot.operations.effects import as_of, changed, entries
from bot.outbox.ladder import instant, ladder
from bot.outbox.model import Rung
from bot.procedure import STEPS, explain, outlook
from bot.procedure.acceptance import Again, BeforeReply, BeyondCap, OutOfOrder
from bot.reading.model import Item, Line, Verb
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Change, ChangeKind, Recipient, RecipientKind, Record, Visit
from tests.procedure.courses import plausible, talks
from tests.procedure.shapes import facts
from tests.visits.made import change, record, visit

ATTACKS = [
    *("<!channel>", "<!here|x>", "<@U1>", "<#C1>", "<https://a|b>", "<!date^1^{date}|x>", "*bold*", "_it_", "~no~"),
    *("`code`", "```", ">quote", "&lt;!channel&gt;", "\u202egnorw\u202c", "\u2067x\u2069", "\x00\x1b[0m", "a\nb"),
    *("https://a.example", "@channel", "x" * 3000, "<" * 1000, "&" * 700, "*" * 2990, "ref", "мир", "*", "_"),
]
hostile = st.lists(st.sampled_from(ATTACKS), max_size=4).map(" ".join) | st.text(max_size=30)
CHANNEL = Recipient(kind=RecipientKind.CHANNEL, id="C1")
DATED = date(2026, 4, 20)


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
    }
    return visit(records=records, **given), course.today


def a_status(of: tuple[Visit, date]) -> r.Status:
    return r.Status(visit=of[0], outlook=outlook(of[0].facts(), of[1]), today=of[1])


def change_of(of: Visit, words: str, kind: ChangeKind) -> Change:
    last = max((entry.change for entry in of.records), default=1)
    after = {"officer": "U1", "deputy": "U2", "channel": "C1", "step": "comments_received"}
    return change(kind, id=last, words=words, reason=words, after=after, before=after)


REMARKS = (
    OutOfOrder(other="draft_report_shared", other_date=DATED),
    BeforeReply(),
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


def dues(of: tuple[Visit, date]) -> list[r.Due]:
    found = []
    for clock in outlook(of[0].facts(), of[1]).open_clocks:
        for rung, send in list(ladder(clock, of[1]))[:2]:
            due_at = instant(send, "UTC")
            told = Rung(visit=1, step=clock.step, rung=rung, recipient=CHANNEL, date=clock.due, due_at=due_at)
            found.append(r.Due(status=a_status(of), rung=told))
    return found


@st.composite
def reminders(draw: st.DrawFn) -> r.Reminder | None:
    """None where nothing is open."""
    of = draw(seen())
    found = tuple(dues(of)) * draw(st.sampled_from([1, 1, 20]))
    sent = datetime.combine(of[1], time(12, 10), UTC)
    late = draw(st.sampled_from([None, sent - timedelta(hours=3), sent - timedelta(days=3)]))
    zone = draw(st.sampled_from(["UTC", "Asia/Kathmandu"]))
    return r.Reminder(due=found, was_due=late, sent_at=sent, tz=zone) if found else None


LISTS = (Verb.GLANCE, Verb.LIST, Verb.MINE, Verb.DUE, Verb.OVERDUE)


def listings(rows: list[tuple[Visit, date]], times: int, scope: Verb) -> r.Listing:
    found = tuple(map(a_status, rows)) * times
    return r.Listing(scope=scope, rows=found, days=30, mine=found)


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


def typed_problems(words: str) -> list[errors.Problem]:
    """The problems that repeat what was typed."""
    return [
        errors.NotUnderstood(words=tuple(words.split())),
        errors.DateUnreadable(part=words),
        errors.BadInput(field="button", value=words),
        errors.BadInput(field="date", value=words),
    ]


done = st.one_of(
    changes,
    seen().map(a_status),
    st.builds(a_history, seen(), hostile),
    st.builds(a_why, seen(), st.sampled_from(list(STEPS))),
    st.builds(listings, st.lists(seen(), max_size=3), st.sampled_from([1, 30]), st.sampled_from(LISTS)),
    st.builds(
        lambda of, short: r.Snoozed(
            visit=of[0],
            step="comments_received",
            due=DATED,
            until=datetime(2026, 4, 17, 7, tzinfo=UTC),
            tz="Europe/Paris",
            shortened=short,
        ),
        seen(),
        st.booleans(),
    ),
    st.sampled_from(["", "steps", "record", "new", "unheard of"]).map(lambda topic: r.Help(topic=topic)),
)
asked = st.builds(
    lambda of, *rest: a_question(of[0], *rest), seen(), hostile, st.sampled_from(r.Ask), st.integers(0, 80)
)
refused = st.builds(lambda words, pick: r.Refused(problem=typed_problems(words)[pick]), hostile, st.integers(0, 3))
