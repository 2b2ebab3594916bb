"""What the records of visits add up to: the reports of the specification (8.2) as tables of plain values. Cancelled
visits never count; needs and recommendations count in the visit they came from."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from bot.procedure import outlook
from bot.procedure.clocks import FROM_RECEIPT
from bot.procedure.duties import DUTIES
from bot.procedure.explain import Outlook
from bot.procedure.model import Actor, Fact
from bot.reading.findings import AREAS, KINDS
from bot.visits import Duty, Tally, Visit

Value = str | int | float | date | None
Row = tuple[Value, ...]
Table = tuple[tuple[str, ...], list[Row]]  # names of the columns, and the rows

TIMED = (
    *("expert_inputs_received", "preliminary_assessment_submitted", "draft_report_shared", "comments_received"),
    *("final_draft_submitted", "confidentiality_reply", "implementation_response", "twelve_month_report"),
)
RECOMMENDATION, NEED = "recommendation", "need"
ACTORS = (Actor.STATE, Actor.ED, Actor.COMMITTEE, Actor.CHAIR, Actor.EXPERTS, Actor.COUNCIL)


@dataclass(frozen=True, kw_only=True)
class Window:
    """Both days are in it."""

    first: date
    last: date

    def holds(self, fact: Fact | None) -> bool:
        return fact is not None and self.first <= fact.date <= self.last


@dataclass(frozen=True, kw_only=True)
class Report:
    which: str  # one of bot.reading.report.REPORTS
    window: Window
    today: date
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    hidden: int  # hidden visits that count in it


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A visit as its records stand."""

    visit: Visit
    today: date
    view: Outlook
    done: dict[str, Fact]  # the record that governs each step
    late: dict[str, int | None]  # days after the date of each

    def touches(self, window: Window) -> bool:
        return any(map(window.holds, self.done.values()))

    def every(self, step: str) -> list[Fact]:
        return [fact for fact, _ in self.view.done if fact.step == step]


def counted(visit: Visit, today: date) -> Counted:
    view = outlook(visit.facts(), today, visit.told())
    done = {fact.step: fact for fact, _ in view.done}
    return Counted(visit=visit, today=today, view=view, done=done, late={fact.step: late for fact, late in view.done})


def ended_in(visits: Iterable[Counted], window: Window) -> list[Counted]:
    """Those that count in the window, in the order of their ends."""
    found = [each for each in visits if window.holds(each.done.get("visit_concluded"))]
    return sorted(found, key=lambda each: (each.done["visit_concluded"].date, each.visit.id))


def _named(each: Counted) -> Row:
    return each.visit.id, each.visit.state, each.done["visit_concluded"].date


def visits(ended: Sequence[Counted]) -> Table:
    rows: list[Row] = [(*_named(each), each.visit.kind, each.view.evaluation.phase.value) for each in ended]
    return ("visit", "state", "ended", "visit_kind", "phase"), rows


def timeliness(ended: Sequence[Counted]) -> Table:
    """Every step that has a date, then what became of the time for comments."""
    rows: list[Row] = [(step, *_timed(ended, step)) for step in TIMED]
    rows += [(name, count, *(None,) * 6) for name, count in _comment_time(ended).items()]
    return ("step", "recorded", "on_time", "late", "passed", "earliest", "median", "latest"), rows


def _timed(ended: Sequence[Counted], step: str) -> Row:
    """Passed: the date that counts is over, and nothing is recorded."""
    late = sorted(days for each in ended if (days := each.late.get(step)) is not None)
    recorded = sum(step in each.done for each in ended)
    passed = sum(step not in each.done and _due(each, step) < each.today for each in ended)
    on_time = sum(days <= 0 for days in late)
    return recorded, on_time, len(late) - on_time, passed, *spread(late)


def _due(each: Counted, step: str) -> date:
    """A date that is provisional as long as the receipt is not recorded does not pass (A17)."""
    if step in FROM_RECEIPT and "report_received" not in each.done:
        return date.max
    return each.view.evaluation.due.get(step, date.max)


def spread(days: Sequence[int]) -> Row:
    """The least, the median and the most."""
    if not days:
        return None, None, None
    middle = float(median(days))
    return min(days), int(middle) if middle.is_integer() else middle, max(days)


def _comment_time(ended: Sequence[Counted]) -> dict[str, int]:
    decided = [fact for each in ended for fact in each.every("extension_decided")]
    granted = [fact for fact in decided if fact.outcome == "granted" or (fact.outcome is None and fact.until)]
    return {
        "extension_requested": sum(len(each.every("extension_requested")) for each in ended),
        "extension_granted": len(granted),
        "extension_denied": sum(fact.outcome == "denied" for fact in decided),
        "no_comments_letter_sent": sum("no_comments_letter_sent" in each.done for each in ended),
        "without_comments": sum(map(_without_comments, ended)),
    }


def _without_comments(each: Counted) -> bool:
    """Whether the final draft was submitted while no comments had come."""
    final, comments = each.done.get("final_draft_submitted"), each.done.get("comments_received")
    return final is not None and (comments is None or comments.date > final.date)


def findings(ended: Sequence[Counted]) -> Table:
    """By kind and area: first of all visits together, then of each."""
    rows: list[Row] = [(None, None, None, *row) for row in _findings(t for e in ended for t in e.visit.tallies)]
    rows += [(*_named(each), *row) for each in ended for row in _findings(each.visit.tallies)]
    return ("visit", "state", "ended", "kind", "area", "count", "priority"), rows


def _findings(tallies: Iterable[Tally]) -> list[Row]:
    count: Counter[tuple[str, str]] = Counter()
    priority: Counter[tuple[str, str]] = Counter()
    for tally in tallies:
        count[tally.kind, tally.area] += tally.count
        priority[tally.kind, tally.area] += tally.priority
    order = sorted(count, key=lambda key: (list(KINDS).index(key[0]), list(AREAS).index(key[1])))
    return [(*key, count[key], priority[key]) for key in order]


def referrals(ended: Sequence[Counted]) -> Table:
    """Assistance needs by area: first of all visits together, then of each."""
    rows: list[Row] = [(None, None, None, *row) for row in _referrals(t for e in ended for t in e.visit.tallies)]
    rows += [(*_named(each), *row) for each in ended for row in _referrals(each.visit.tallies)]
    return ("visit", "state", "ended", "area", "needs", "referred", "linked"), rows


def _referrals(tallies: Iterable[Tally]) -> list[Row]:
    by_area: dict[str, list[Tally]] = {}
    for tally in tallies:
        if tally.kind == NEED:
            by_area.setdefault(tally.area, []).append(tally)
    return [
        (area, sum(t.count for t in of), sum(t.referred for t in of), sum(t.linked for t in of))
        for area, of in sorted(by_area.items(), key=lambda pair: list(AREAS).index(pair[0]))
    ]


def moves(visits: Iterable[Counted]) -> Table:
    """Every open step by whom it waits for, as of today; a date that people set stands beside that of the text."""
    found = [(m, e.visit) for e in visits for m in (e.view.evaluation.next_action, *e.view.evaluation.parallel) if m]
    found.sort(key=lambda pair: (ACTORS.index(pair[0].actor), pair[0].due or date.max, pair[1].id))
    rows: list[Row] = []
    for move, visit in found:
        given = max((each.date for each in visit.dates if each.step == move.step), default=None)
        rows.append((move.actor.value, visit.id, visit.state, move.step, move.due, given))
    return ("actor", "visit", "state", "step", "due", "set"), rows


def duties(known: Mapping[int, Sequence[Duty]]) -> Table:
    """The recurring duties in each of these years, whatever is known of them."""
    rows: list[Row] = []
    for year, stored in known.items():
        by_key = {duty.key: duty for duty in stored}
        for key, row in DUTIES.items():
            duty = by_key.get(key) or Duty(key=key, year=year, date=None)
            rows.append((year, key, row.owner, duty.date, duty.done))
    return ("year", "duty", "owner", "planned", "done"), rows
