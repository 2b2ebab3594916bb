"""The figures of the Chair's oral report to the Council, in the order of that duty (WP24-C ¶14): overall work, consent,
recommendations, improvements."""

from collections import Counter
from collections.abc import Sequence

from bot.operations.counting import NEED, RECOMMENDATION, Counted, Table, Value, Window, ended_in, spread, timeliness
from bot.procedure.model import Phase
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Tally


def oral(visits: Sequence[Counted], window: Window) -> Table:
    """Visits count by their last day; consent, adoption and the like by the day of the request or the record."""
    ended = ended_in(visits, window)
    parts: dict[str, dict[str, Value]] = {
        "work": _work(visits, ended, window),
        "consent": _consent(visits, window),
        "recommendations": _recommendations([tally for each in ended for tally in each.visit.tallies]),
        "improvements": _improvements(ended),
    }
    rows = [(part, name, value) for part, figures in parts.items() for name, value in figures.items()]
    return ("part", "figure", "value"), list(rows)


def _work(visits: Sequence[Counted], ended: Sequence[Counted], window: Window) -> dict[str, Value]:
    kinds = Counter(each.visit.kind for each in ended)
    steps = ("report_adopted", "report_transmitted", "twelve_month_considered")
    reports = {step: sum(window.holds(each.done.get(step)) for each in visits) for step in steps}
    return {COMPREHENSIVE: kinds[COMPREHENSIVE], FOLLOW_UP: kinds[FOLLOW_UP], **reports}


def _consent(visits: Sequence[Counted], window: Window) -> dict[str, Value]:
    """Of those that were asked in the window, what they have answered until today."""
    asked = [each for each in visits if window.holds(each.done.get("consent_requested"))]
    answers = Counter(map(_answer, asked))
    given = [each.done for each in asked if _answer(each) == "consented"]
    days = sorted((done["consent_received"].date - done["consent_requested"].date).days for done in given)
    return {
        "on_list": sum(window.holds(each.done.get("selected_for_visit")) for each in visits),
        "asked": len(asked),
        **{answer: answers[answer] for answer in ("consented", "silent", "declined", "other")},
        **dict(zip(("shortest", "median", "longest"), spread(days), strict=True)),
    }


def _answer(asked: Counted) -> str:
    if asked.view.evaluation.phase is Phase.NO_CONSENT:
        return "declined"
    if "consent_received" in asked.done:
        return "consented"
    return "silent" if asked.view.evaluation.phase is Phase.CONSENT else "other"  # went on without an answer


def _recommendations(tallies: Sequence[Tally]) -> dict[str, Value]:
    made = [tally for tally in tallies if tally.kind == RECOMMENDATION]
    needs = [tally for tally in tallies if tally.kind == NEED]
    total = sum(t.count for t in made)
    done, in_part, not_done = (sum(getattr(t, name) for t in made) for name in ("done", "in_part", "not_done"))
    return {
        "recommendations": total,
        "priority": sum(t.priority for t in made),
        **{"done": done, "in_part": in_part, "not_done": not_done, "unknown": total - done - in_part - not_done},
        "needs": sum(t.count for t in needs),
        "referred": sum(t.referred for t in needs),
        "linked": sum(t.linked for t in needs),
    }


def _improvements(ended: Sequence[Counted]) -> dict[str, Value]:
    columns, rows = timeliness(ended)
    figures = {f"{row[0]}.{name}": value for row in rows for name, value in zip(columns[1:], row[1:], strict=True)}
    return {name: value for name, value in figures.items() if value is not None}
