"""Opening a visit: "new Kenya ended 6 March 2026". The opener becomes its officer, the channel follows it."""

from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.errors import CannotRecord, NoSuchVisit, NotUnderstood, StateMissing, StateUnknown
from bot.operations.effects import changed
from bot.operations.facts import facts_of
from bot.operations.find import MAX_OPTIONS, is_over, near_states
from bot.operations.homes import outdate
from bot.operations.planning import change, replan
from bot.operations.record import to_record
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.operations.visible import visits_seen
from bot.procedure import RULES, RULES_VERSION
from bot.procedure.acceptance import judge
from bot.procedure.model import Fact
from bot.reading.model import Item, Line, Verb
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Asker, ChangeKind, Role, Visit


def open_visit(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Open a visit with what is known of its dates. A second open one of the same State and kind asks first."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    if line.state is None:
        return Refused(problem=StateUnknown() if line.leftover else StateMissing())
    if not line.state.exact or len(line.state.states) > 1:
        return near_states(line)
    if line.leftover:
        return Refused(problem=NotUnderstood(line.leftover))
    visit = _blank(asker, line, now)
    same = [v for v in visits_seen(tx, asker) if (v.state, v.kind) == (visit.state, visit.kind) and not is_over(v)]
    if same and not line.sure:
        return _second(line, same)
    earlier = _earlier(tx, asker, visit, line)
    if isinstance(earlier, Question | Refused):
        return earlier
    visit = replace(visit, follows_up=earlier)
    today = day_of(asker, tx.workspace(), now)
    facts = facts_of(visit, line, today) if line.items else ()
    if not isinstance(facts, tuple):
        return facts
    pairs = [(item, f) for item, fact in zip(line.items, facts, strict=True) for f in _happened(fact, today)]
    return _add(tx, asker, visit, line, pairs, today, now)


def _blank(asker: Asker, line: Line, now: datetime) -> Visit:
    assert line.state is not None  # noqa: S101 - the caller has checked it
    return Visit(
        id=0,
        state=line.state.states[0].code,
        kind=FOLLOW_UP if line.follow_up else COMPREHENSIVE,
        rules=RULES,
        rules_version=RULES_VERSION,
        opened_at=now,
        officer=asker.person.id,
        follows=(asker.channel.id,) if access.can_follow(asker.channel) and not line.hidden else (),
        hidden=line.hidden,
        members=(asker.person.id,) if line.hidden else (),
    )


def _second(line: Line, same: list[Visit]) -> Question:
    """Record on the one that is open, or open another?"""
    options = [Option(choice=Choice.OPEN, line=replace(line, sure=True))]
    options += [
        Option(choice=Choice.VISIT, line=replace(line, verb=Verb.STATUS, visit=v.id, items=()), visit=v)
        for v in same[:MAX_OPTIONS]
    ]
    return Question(ask=Ask.SECOND_VISIT, options=tuple(options), visit=same[0])


def _earlier(tx: Transaction, asker: Asker, visit: Visit, line: Line) -> int | Question | Refused | None:
    """The visit that a follow-up visit follows up: the one of that number, else the only one of the State."""
    if visit.kind != FOLLOW_UP or line.visit == 0:
        return None
    held = [v for v in visits_seen(tx, asker) if v.state == visit.state and not _is_cancelled(v)]
    if line.visit:
        return line.visit if line.visit in [v.id for v in held] else Refused(problem=NoSuchVisit(""))
    if len(held) < 2:
        return held[0].id if held else None
    newest = sorted(held, key=lambda v: v.month() or (0, 0), reverse=True)[:MAX_OPTIONS]
    options = [Option(choice=Choice.VISIT, line=replace(line, visit=v.id), visit=v) for v in newest]
    options.append(Option(choice=Choice.UNLINKED, line=replace(line, visit=0)))
    return Question(ask=Ask.FOLLOWS_UP, options=tuple(options), visit=visit)


def _is_cancelled(visit: Visit) -> bool:
    return any(fact.step == "visit_cancelled" for fact in visit.facts())


def _happened(fact: Fact, today: date) -> tuple[Fact, ...]:
    """ "2-6 March" means agreed dates while they lie ahead, and the visit's start and end once they have passed."""
    if fact.step != "dates_agreed" or fact.start is None or fact.end is None or fact.start > today:
        return (fact,)
    started = Fact(step="visit_started", date=fact.start)
    if fact.end > today:
        return (replace(fact, date=min(fact.date, fact.start)), started)
    return (started, Fact(step="visit_concluded", date=fact.end))


def _add(
    tx: Transaction, asker: Asker, visit: Visit, line: Line, said: list[tuple[Item, Fact]], today: date, now: datetime
) -> Result:
    known: list[Fact] = []
    for _, fact in said:
        verdict = judge(known, fact, today)
        if verdict.refusal is not None:
            return Refused(problem=CannotRecord(verdict.refusal))
        known.append(fact)
    entry = change(asker, visit, ChangeKind.OPENED, now, words=line.text, reason=line.reason)
    stored, entry = tx.add(visit, entry, [to_record(asker, line, *pair, now) for pair in said])
    replan(tx, stored, now)
    tx.refresh_cards(stored, now)
    outdate(tx, now, stored)
    for channel in stored.follows:
        tx.save_unfit_channel(channel, "")  # as it is now: should that change, it is news
    return changed(stored, entry, today)
