"""Results of every kind but the forms, made of random visits and hostile words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from bot import errors
from bot.operations import counting, people
from bot.operations import results as r
from bot.operations.agenda import Agenda, entries_of
from bot.operations.before_visit import Checklist, Programme
from bot.operations.checklist import prepared
from bot.operations.counting import Report, Window
from bot.operations.findings import Findings
from bot.operations.letters import written
from bot.operations.oral import oral
from bot.operations.papers import Brief, Letter, Note
from bot.operations.programme import planned
from bot.operations.timeline import Timeline, timeline_of
from bot.operations.upcoming import Reminders, Silent
from bot.operations.yearly import Duties
from bot.procedure import STEPS, outlook
from bot.procedure.duties import DUTIES
from bot.procedure.evaluation import situation
from bot.procedure.model import Actor
from bot.reading.model import Verb
from bot.reading.papers import LetterKind
from bot.visits import Absence, Duty, Grant, Handover, Holiday, Role, Visit, Workspace
from tests.messages.made import (
    DATED,
    LISTS,
    a_history,
    a_question,
    a_status,
    a_why,
    changes,
    holidays,
    hostile,
    listings,
    seen,
    upcoming,
)
from tests.visits.made import NOW

steps = st.sampled_from(list(STEPS))
flags = st.booleans()
Seen = tuple[Visit, date]
WINDOW = Window(first=date(2022, 1, 1), last=date(2030, 12, 31))
AWAY = Absence(start=DATED, end=DATED + timedelta(days=9), cover="U3")
REPORTS = {
    "visits": counting.visits,
    "timeliness": counting.timeliness,
    "findings": counting.findings,
    "referrals": counting.referrals,
}


def a_workspace(name: str, times: int) -> Workspace:
    grants = tuple(Grant(role=role, to=f"{kind}{number}") for role in Role for kind in "US" for number in range(times))
    later = Handover(person="U1", to="U2", day=DATED, by="U3", direct=True, words=name, reason=name)
    days = (Holiday(date=DATED, name=name),) * times
    return Workspace(id="T1", roles=grants, holidays=days, handovers=(later,) * times)


def in_a_window(rows: list[Seen]) -> r.Listing:
    found = tuple(map(a_status, rows))
    falling = tuple(tuple((step, DATED) for step in list(STEPS)[:3]) for _ in found)
    return r.Listing(scope=Verb.DUE, rows=found, window=WINDOW, falling=falling, own=bool(len(rows) % 2))


def a_whatif(of: Seen, step: str) -> r.WhatIf:
    status = a_status(of)
    dates = tuple((each, DATED, of[1]) for each in STEPS)[:9]
    return r.WhatIf(status=status, supposed=tuple(status.outlook.done), dates=((step, None, of[1]), *dates))


def handed_over(of: list[Seen], later: bool) -> people.HandedOver:
    known = (replace(visit, officer="U1", deputy="U3") for visit, _ in of)
    pairs = tuple((visit, replace(visit, officer="U2", deputy="" if later else "U3")) for visit in known)
    (before,) = a_workspace("", 1).handovers
    return people.HandedOver(
        person="U1", to="U2", day=DATED if later else None, visits=pairs, replaces=before if later else None
    )


def a_paper(of: Seen, kind: type[Brief]) -> Brief:
    known = (of[0].facts(), of[1], of[0].told())
    return kind(visit=of[0], outlook=outlook(*known), today=of[1], comments=situation(*known).comments)


def a_report(of: list[Seen], which: str) -> Report:
    known = [counting.counted(*each) for each in of]
    ended = counting.ended_in(known, WINDOW)
    match which:
        case "moves":
            columns, rows = counting.moves(known)
        case "duties":
            columns, rows = counting.duties({2026: duties(0)})
        case "oral":
            columns, rows = oral(known, WINDOW)
        case _:
            columns, rows = REPORTS[which](ended)
    return Report(which=which, window=WINDOW, today=DATED, columns=columns, rows=tuple(rows), hidden=len(of))


def duties(offset: int) -> tuple[Duty, ...]:
    days = (None, DATED, DATED + timedelta(days=40))
    return tuple(
        Duty(key=key, year=2026, date=days[(place + offset) % 3], done=days[place % 2], channel="C1", by="U1")
        for place, key in enumerate(DUTIES)
    )


def a_view(of: Seen) -> r.StateView:
    view = outlook(of[0].facts(), of[1])
    moves = (view.evaluation.next_action, *view.evaluation.parallel)
    mine = tuple(move for move in moves if move and move.actor is Actor.STATE)
    return r.StateView(visit=of[0], done=tuple(fact for fact, _ in view.done), moves=mine, today=of[1])


def refusals(words: str) -> list[errors.Problem]:
    """The problems that repeat what was typed."""
    typed = tuple(words.split())
    return [
        errors.NotUnderstood(words=typed),
        errors.DateUnreadable(part=words),
        errors.BadInput(field="button", value=words),
        errors.BadInput(field="date", value=words),
        errors.FormUnknown(verb="away", words=typed),
        errors.NothingToExtend("KE"),
        errors.NoPartner(name=words, state="KE"),
    ]


dice = st.integers(0, 80)
few = st.lists(seen(), max_size=4)
grown = st.lists(seen(), min_size=1, max_size=3).map(lambda of: of * 40)  # more than a list can show
holidays_of = st.builds(a_workspace, hostile, st.sampled_from([0, 1, 30]))
a_visit = seen().map(lambda of: of[0])

LONG_ADDRESS = f"https://{'visits.' * 20}example.org/calendar/{'a' * 43}.ics"
ANSWERS: dict[type, st.SearchStrategy[Any]] = {
    r.Changed: changes,
    r.Status: seen().map(a_status),
    r.When: st.builds(lambda of, step: r.When(status=a_status(of), step=step), seen(), steps),
    r.Count: st.builds(
        lambda kinds, year: r.Count(
            window=WINDOW, kinds={"comprehensive": kinds, "follow_up": 1}, open=kinds, year=year
        ),
        dice,
        flags,
    ),
    r.WhatIf: st.builds(a_whatif, seen(), steps),
    r.Why: st.builds(a_why, seen(), steps),
    r.Listing: st.builds(listings, few, st.sampled_from([1, 30]), st.sampled_from(LISTS)) | few.map(in_a_window),
    r.History: st.builds(a_history, seen(), hostile),
    r.Snoozed: st.builds(
        lambda of, short: r.Snoozed(
            visit=of,
            step="comments_received",
            due=DATED if short else None,
            until=datetime(2026, 4, 17, 7, tzinfo=UTC),
            tz="Europe/Paris",
            shortened=short,
        ),
        a_visit,
        flags,
    ),
    r.Help: st.sampled_from(["", "steps", "record", "new", "report", "unheard of"]).map(
        lambda topic: r.Help(topic=topic)
    ),
    r.Members: a_visit.map(lambda of: r.Members(visit=of)),
    r.Partners: a_visit.map(lambda of: r.Partners(visit=of)),
    r.Delegates: a_visit.map(lambda of: r.Delegates(visit=of)),
    r.StateViews: few.filter(bool).map(lambda of: r.StateViews(views=tuple(map(a_view, of)))),
    Timeline: seen().map(lambda of: timeline_of(*of)),
    Agenda: few.map(
        lambda of: Agenda(
            workspace="T1",
            visits=tuple(visit for visit, _ in of),
            entries=tuple(each for known in of for each in entries_of(known[0], a_status(known).outlook)),
            at=NOW,
        )
    ),
    Reminders: st.builds(
        upcoming,
        seen(),
        st.sampled_from([0, 1, 20]),
        st.sampled_from(["-7", "alternative", "~14", "snooze 2026-05-07"]),
        flags,
        st.sampled_from(Silent),
    ),
    Checklist: seen().map(lambda of: Checklist(visit=of[0], steps=prepared(of[0], ()), today=of[1])),
    Programme: few.map(lambda of: Programme(year=2026, visits=tuple(planned(*each) for each in of))),
    Findings: st.builds(lambda of, direct: Findings(visit=of, private=direct), a_visit, flags),
    Duties: st.builds(lambda at, told: Duties(duties=duties(at), today=DATED, reminder=told), dice, flags),
    Report: st.builds(a_report, few, st.sampled_from([*REPORTS, "moves", "duties", "oral"])),
    people.Away: st.builds(
        lambda own, ended, now, before, of: people.Away(
            person="U1",
            own=own,
            absence=None if ended else now,
            before=before,
            ended=ended,
            admins=own,
            alone=tuple(visit for visit, _ in of),
        ),
        flags,
        flags,
        st.sampled_from([AWAY, replace(AWAY, cover="")]),
        st.sampled_from([None, AWAY]),
        few,
    ),
    people.Muted: flags.map(lambda muted: people.Muted(muted=muted)),
    people.HandedOver: st.builds(handed_over, grown, flags),
    people.Handovers: st.builds(
        lambda of, ended: people.Handovers(handovers=of.handovers, ended=ended), holidays_of, flags
    ),
    people.Administration: holidays_of.map(lambda of: people.Administration(workspace=of, today=DATED)),
    people.Feed: flags.map(lambda given: people.Feed(address=LONG_ADDRESS if given else "")),
    people.Feeds: st.builds(lambda on, times: people.Feeds(on=on, stopped=times), flags, st.sampled_from([0, 1, 400])),
    people.Holidays: st.builds(holidays, hostile, st.sampled_from([0, 1, 400]), flags),
    people.Roles: st.builds(lambda of, told: people.Roles(workspace=of, changed=told), holidays_of, flags),
    Brief: st.builds(a_paper, seen(), st.just(Brief)),
    Note: st.builds(a_paper, seen(), st.just(Note)),
    Letter: st.builds(
        lambda of, kind, lang: written(kind, lang, of[0], situation(of[0].facts(), of[1], of[0].told())),
        seen(),
        st.sampled_from(LetterKind),
        st.sampled_from(["en", "fr"]),
    ),
    r.Question: st.builds(
        lambda of, words, ask, pick, shown, given: replace(
            a_question(of[0], words, ask, pick),
            preview=shown if ask is r.Ask.PREVIEW else None,
            handover=given if ask is r.Ask.HANDOVER else None,
        ),
        seen(),
        hostile,
        st.sampled_from(r.Ask),
        dice,
        changes,
        st.builds(handed_over, few.filter(bool), flags),
    ),
    r.Refused: st.builds(lambda words, pick: r.Refused(problem=refusals(words)[pick % 6]), hostile, dice),
}
answers = st.one_of(*ANSWERS.values())
