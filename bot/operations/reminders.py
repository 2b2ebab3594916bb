"""The reminders of one visit as a whole: what will be sent, when and to whom; and turning that off or on."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import access
from bot.errors import AllOff, FormUnknown, RemindersAlready
from bot.operations.facts import chosen
from bot.operations.find import find_visit
from bot.operations.planning import change, plan_of, save
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.upcoming import Reminders, Silent, Upcoming
from bot.outbox.desired import Circle
from bot.outbox.model import Plan, Rung
from bot.outbox.set_dates import clocks_of
from bot.procedure import outlook
from bot.procedure.explain import Outlook
from bot.reading.model import Line
from bot.visits import EVERYTHING, Asker, ChangeKind, Contact, RecipientKind, Role, Visit


def reminders(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """What will be sent of a visit up to the horizon, and what keeps the rest from being sent."""
    access.check(asker, tx.workspace())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    workspace, plan = tx.workspace(), plan_of(tx, visit, now)
    circle = Circle(workspace=workspace, contacts=tx.contacts())
    view = outlook(visit.facts(), view_day(visit, workspace, now), visit.told())
    ahead = sorted((rung for rung in plan.rungs if rung.due_at > now), key=lambda r: (r.due_at, r.date, r))
    return Reminders(
        visit=visit,
        upcoming=_upcoming(ahead, {clock.step for clock in clocks_of(visit, view.open_clocks)}, circle),
        until=local_day(plan.until, workspace.tz),
        silent=None if ahead else _silent(visit, view, plan, circle),
        contacts=_kept_away(visit, ahead, circle, now),
        snoozes=tuple(s for s in visit.snoozes if s.until > now and (s.step, s.date) in plan.standing),
        tz=workspace.tz,
    )


def _upcoming(ahead: Sequence[Rung], dated: Collection[str], circle: Circle) -> tuple[Upcoming, ...]:
    """Those who are told the same at the same hour where they are stand together."""
    together = defaultdict(list)
    for rung in ahead:
        local = rung.due_at.astimezone(ZoneInfo(circle.zone(rung.recipient)))
        together[local.date(), local.time(), rung.step, rung.rung, rung.date].append(rung.recipient)
    return tuple(
        Upcoming(day=day, hour=hour, step=step, rung=rung, date=about, dated=step in dated, recipients=tuple(to))
        for (day, hour, step, rung, about), to in together.items()
    )


def _silent(visit: Visit, view: Outlook, plan: Plan, circle: Circle) -> Silent:
    steps = {step for step, _ in plan.standing}
    person = visit.officer or visit.deputy
    if view.evaluation.next_action is None:
        return Silent.DONE
    if EVERYTHING in visit.quiet or (steps and steps <= set(visit.quiet)):
        return Silent.OFF
    if not person and not visit.follows:
        return Silent.NOBODY
    return Silent.MUTED if not visit.follows and circle.contact(person).muted else Silent.FAR


def _kept_away(visit: Visit, ahead: Sequence[Rung], circle: Circle, now: datetime) -> tuple[Contact, ...]:
    """Those concerned who are muted, away now or later, or no longer members."""
    people = [visit.officer, visit.deputy]
    people += [away.cover for person in people if (away := circle.contact(person).away)]
    people += [rung.recipient.id for rung in ahead if rung.recipient.kind is RecipientKind.PERSON]
    today = local_day(now, circle.workspace.tz)
    contacts = (circle.contact(person) for person in dict.fromkeys(people) if person)
    return tuple(c for c in contacts if c.muted or c.gone or (c.away and c.away.end >= today))


def remind(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Turn the reminders of a visit, or of some of its steps, off or on, for everybody."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    if line.on is None:
        return Refused(problem=FormUnknown(line.verb, ()))
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    steps = _meant(visit, line, {step for step, _ in plan_of(tx, visit, now).standing})
    if isinstance(steps, Question):
        return steps
    quiet = _quiet(visit.quiet, steps, on=line.on)
    if line.on and steps and EVERYTHING in visit.quiet:
        return Refused(problem=AllOff(visit.state))
    if set(quiet) == set(visit.quiet):
        step = steps[0] if steps and EVERYTHING not in visit.quiet else ""
        return Refused(problem=RemindersAlready(visit.state, step, line.on))
    told = {"before": {"quiet": list(visit.quiet)}, "after": {"quiet": list(quiet)}}
    entry = change(asker, visit, ChangeKind.REMINDERS, now, words=line.text, reason=line.reason, **told)
    return save(tx, asker, replace(visit, quiet=quiet), entry, now)


def _quiet(quiet: tuple[str, ...], steps: tuple[str, ...], *, on: bool) -> tuple[str, ...]:
    if on:
        return tuple(step for step in quiet if step not in steps) if steps else ()
    return tuple(dict.fromkeys((*quiet, *steps))) if steps and EVERYTHING not in quiet else (EVERYTHING,)


def _meant(visit: Visit, line: Line, awaited: Collection[str]) -> tuple[str, ...] | Question:
    """The steps of a line; of several meanings those that are awaited, else asked."""
    steps: list[str] = []
    for place, item in enumerate(line.items):
        by_step = {m.step: m for m in item.meanings if m.step in awaited} or {m.step: m for m in item.meanings}
        if len(by_step) > 1:
            line = replace(line, visit=visit.id)
            lines = [chosen(line, place, meanings=(meaning,)) for meaning in by_step.values()]
            options = (Option(choice=Choice.STEP, line=o, step=s) for o, s in zip(lines, by_step, strict=True))
            return Question(ask=Ask.WHICH_STEP, options=tuple(options), visit=visit, text=line.text)
        steps += by_step
    return tuple(dict.fromkeys(steps))
