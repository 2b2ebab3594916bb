"""Recording a milestone: a line becomes facts, the procedure judges them, one transaction stores all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot import access
from bot.dates.model import Day
from bot.dates.policy import Works
from bot.errors import AlreadyRecorded, CannotRecord, ClosingReason, NotUnderstood, Problem
from bot.names.model import Meaning
from bot.operations.anchors import counted
from bot.operations.facts import certain, facts_of
from bot.operations.find import find_visit, near_states
from bot.operations.planning import change, save
from bot.operations.preview import ask, implausible, is_applied, moves_others, would
from bot.operations.respell import respelled
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.operations.typed import Reader, reader
from bot.procedure.acceptance import Again, Doubt, Remark, judge
from bot.procedure.model import Fact
from bot.procedure.silence import COMMENTS, SILENCE, meant
from bot.reading.model import Item, Line, Verb
from bot.visits import Asker, ChangeKind, Record, Role, Visit

CLOSED = "visit_closed"  # with a reason (4.4)


def record(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Record the facts of a line on the visit it means."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    workspace = tx.workspace()
    today, works = day_of(asker, workspace, now), workspace.works
    if line.leftover:
        return _unread(line, reader(asker, works, now))
    visit = find_visit(tx, asker, line, lambda v: _fits(v, line, today, works))
    if not isinstance(visit, Visit):
        return visit
    line = replace(line, visit=visit.id)
    if line.nothing_came:
        return _no_comments(visit, line)
    line = counted(visit, line, today, works)
    facts = facts_of(visit, line, today)
    if not isinstance(facts, tuple):
        return facts
    judged = _judge_all(visit, line, facts, today)
    if not isinstance(judged, _Judged):
        return judged
    if not line.reason and any(fact.step == CLOSED for fact in facts):
        return Refused(problem=ClosingReason(visit.state))
    line = replace(line, items=tuple(_settled(*pair) for pair in zip(line.items, facts, strict=True)))
    entry = change(asker, visit, ChangeKind.RECORDED, now, words=line.text, reason=line.reason)
    records = [to_record(asker, line, *pair, now) for pair in zip(line.items, facts, strict=True)]
    if not is_applied(line, visit):
        shown = would(visit, entry, records, today, judged.remarks)
        if judged.doubt:
            return ask(Ask.DOUBT, Choice.ANYWAY, line, visit, shown, doubt=judged.doubt)
        twice = line.again or shown.effects.reopened  # it happened once more, or after the end
        if (twice and moves_others(shown)) or implausible(shown):
            return ask(Ask.PREVIEW, Choice.APPLY, line, visit, shown)
    return save(tx, asker, visit, entry, now, records, judged.remarks)


def _unread(line: Line, read: Reader) -> Result:
    """Nothing is recorded while a word may change the meaning; a State or a step that was nearly named is offered."""
    if line.state is not None and not line.state.exact:
        return near_states(line)
    return respelled(line, read) or Refused(problem=NotUnderstood(line.leftover))


def _fits(visit: Visit, typed: Line, today: date, works: Works) -> bool:
    """Whether all facts of the line could be recorded on this visit as they are."""
    try:
        line = counted(visit, replace(typed, visit=visit.id), today, works)
    except Problem:
        return False
    facts = facts_of(visit, line, today)
    judged = _judge_all(visit, line, facts, today) if isinstance(facts, tuple) else facts
    return isinstance(judged, _Judged) and not judged.doubt


def _no_comments(visit: Visit, line: Line) -> Question:
    """Did the State say that it has none (A8 d), or did nothing come (V(o))? Only a person knows."""
    when = line.items[0].when if line.items else None
    meanings = {
        Choice.REPLIED_NONE: Meaning(step=COMMENTS),
        Choice.NOTHING_CAME: Meaning(step=SILENCE, outcome=meant(visit.facts())),
    }
    options = tuple(
        Option(choice=choice, line=replace(line, nothing_came=False, items=(Item(meanings=(meaning,), when=when),)))
        for choice, meaning in meanings.items()
    )
    return Question(ask=Ask.NO_COMMENTS, options=options, visit=visit, step=COMMENTS)


@dataclass(frozen=True, kw_only=True)
class _Judged:
    """What has to be said of the facts of a line, and what needs a yes."""

    remarks: tuple[Remark, ...]
    doubt: Doubt | None


def _judge_all(visit: Visit, line: Line, facts: Sequence[Fact], today: date) -> _Judged | Question | Refused:
    known = list(visit.facts())
    remarks: list[Remark] = []
    doubts: list[Doubt] = []
    for place, fact in enumerate(facts):
        verdict = judge(known, fact, today, visit.told())
        if verdict.refusal is not None:
            return Refused(problem=CannotRecord(verdict.refusal))
        again = next((d for d in verdict.doubts if isinstance(d, Again)), None)
        if again is not None and again.same:
            return Refused(problem=AlreadyRecorded(fact.step, fact.date))
        if again is not None and not line.again:
            return _correction_or_again(visit, line, line.items[place], fact, again)
        doubts += [d for d in verdict.doubts if d is not again]
        known.append(fact)
        remarks += verdict.remarks
    return _Judged(remarks=tuple(remarks), doubt=doubts[0] if doubts else None)


def _correction_or_again(visit: Visit, line: Line, item: Item, fact: Fact, again: Again) -> Question:
    """Only what happened later can have happened once more."""
    line = replace(line, version=visit.version)
    correction = replace(line, verb=Verb.CORRECT, items=(_settled(item, fact),))
    day = fact.date if fact.date != again.recorded else None
    options = [Option(choice=Choice.CORRECT, line=correction, day=day)]
    if fact.date > again.recorded:
        options.append(Option(choice=Choice.AGAIN, line=replace(line, again=True), step=fact.step))
    return Question(ask=Ask.DOUBT, options=tuple(options), visit=visit, step=fact.step, doubt=again)


def _settled(item: Item, fact: Fact) -> Item:
    meaning = Meaning(step=fact.step, outcome=fact.outcome)
    return replace(item, meanings=(meaning,), when=item.when if isinstance(item.when, Day) else certain(fact.date))


def to_record(asker: Asker, line: Line, item: Item, fact: Fact, now: datetime, replaces: int | None = None) -> Record:
    """What an item of a line came to, with how its day was read."""
    when = item.when if isinstance(item.when, Day) and item.when.date == fact.date else None
    return Record(
        id=0,
        change=0,
        fact=fact,
        replaces=replaces,
        by=asker.person.id,
        at=now,
        reference=line.reference,
        since=when.since if when else None,
        among=item.among,
    )
