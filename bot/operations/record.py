"""Recording a milestone: a line becomes facts, the procedure judges them, one transaction stores all or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.dates.model import Day
from bot.dates.policy import Works
from bot.errors import AlreadyRecorded, CannotRecord, NotUnderstood, Problem
from bot.names.model import Meaning
from bot.operations.anchors import counted
from bot.operations.facts import certain, facts_of
from bot.operations.find import find_visit, near_states
from bot.operations.planning import change, save
from bot.operations.respell import respelled
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.operations.typed import Reader, reader
from bot.procedure.acceptance import Again, Doubt, Remark, judge
from bot.procedure.model import Fact
from bot.reading.model import Item, Line, Verb
from bot.visits import Asker, ChangeKind, Record, Role, Visit


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
    remarks = _judge_all(visit, line, facts, today)
    if not isinstance(remarks, list):
        return remarks
    entry = change(asker, visit, ChangeKind.RECORDED, now, words=line.text, reason=line.reason)
    records = [to_record(asker, line, *pair, now) for pair in zip(line.items, facts, strict=True)]
    return save(tx, asker, visit, entry, now, records, remarks)


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
    return isinstance(facts, tuple) and isinstance(_judge_all(visit, line, facts, today), list)


def _no_comments(visit: Visit, line: Line) -> Question:
    """Did the State say that it has none (A8 d), or did nothing come (V(o))? Only a person knows."""
    when = line.items[0].when if line.items else None
    comments = Item(meanings=(Meaning(step="comments_received"),), when=when)
    options = (
        Option(choice=Choice.REPLIED_NONE, line=replace(line, nothing_came=False, items=(comments,))),
        Option(choice=Choice.NOTHING_CAME, line=replace(line, verb=Verb.STATUS, nothing_came=False, items=())),
    )
    return Question(ask=Ask.NO_COMMENTS, options=options, visit=visit, step="comments_received")


def _judge_all(visit: Visit, line: Line, facts: Sequence[Fact], today: date) -> list[Remark] | Question | Refused:
    known = list(visit.facts())
    remarks: list[Remark] = []
    for place, fact in enumerate(facts):
        verdict = judge(known, fact, today)
        if verdict.refusal is not None:
            return Refused(problem=CannotRecord(verdict.refusal))
        again = next((d for d in verdict.doubts if isinstance(d, Again)), None)
        if again is not None and again.same:
            return Refused(problem=AlreadyRecorded(fact.step, fact.date))
        if again is not None:
            day = fact.date if fact.date != again.recorded else None
            correction = replace(line, verb=Verb.CORRECT, items=(_settled(line.items[place], fact),))
            options = (Option(choice=Choice.CORRECT, line=replace(correction, version=visit.version), day=day),)
            return Question(ask=Ask.DOUBT, options=options, visit=visit, step=fact.step, doubt=again)
        if verdict.doubts and not line.sure:
            return doubtful(visit, line, fact, verdict.doubts[0])
        known.append(fact)
        remarks += verdict.remarks
    return remarks


def _settled(item: Item, fact: Fact) -> Item:
    meaning = Meaning(step=fact.step, outcome=fact.outcome)
    return replace(item, meanings=(meaning,), when=item.when if isinstance(item.when, Day) else certain(fact.date))


def doubtful(visit: Visit, line: Line, fact: Fact, doubt: Doubt) -> Question:
    """Stored only after a yes, and only while the visit is as it was."""
    anyway = Option(choice=Choice.ANYWAY, line=replace(line, sure=True, version=visit.version))
    return Question(ask=Ask.DOUBT, options=(anyway,), visit=visit, step=fact.step, doubt=doubt)


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
