"""Which visit a line means: its number, its State, the one that its thread is about or that the channel follows. Asks
where several fit."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.errors import NoSuchVisit, NotAMember, StateMissing, StateUnknown, VisitChanged, VisitMissing
from bot.names.model import StateReading
from bot.operations.results import Ask, Choice, Option, Question, Refused
from bot.operations.store import Transaction
from bot.operations.visible import visit_seen, visits_seen
from bot.procedure import STEPS
from bot.procedure.book import take
from bot.reading.model import Line
from bot.visits import FOLLOW_UP, Asker, Visit

MAX_OPTIONS = 5
ENDS = ("visit_cancelled", "visit_closed")
REPLIES = {"implementation_response", "confidentiality_reply"}  # taken however late: the first reopens a closed visit


def is_over(visit: Visit) -> bool:
    """Cancelled or closed: out of the way when a State has another visit."""
    facts = visit.facts()
    return bool(facts) and any(map(take(facts, max(f.date for f in facts)).has, ENDS))


def find_visit(
    tx: Transaction, asker: Asker, line: Line, fits: Callable[[Visit], bool] | None = None
) -> Visit | Question | Refused:
    """The one visit meant. `fits` says whether what is to be done is possible there: it breaks ties."""
    if line.visit is not None:
        return _by_number(tx, asker, line)
    if line.state is None and line.month is None and not line.follow_up:
        meant = _here(tx, asker)
        live = [v for v in meant if not is_over(v)] or meant
        return _choose(line, live, fits) if live else Refused(problem=VisitMissing())
    if line.state is None:
        return Refused(problem=StateMissing())
    if not line.state.exact:
        return near_states(line)
    return _of_state(tx, asker, line, line.state, fits)


def _here(tx: Transaction, asker: Asker) -> list[Visit]:
    """Those that the message is about under which the thread stands, and no other in their place where they are hidden
    or taken back; else those that the channel follows."""
    recipient = asker.person.id if asker.channel.direct else asker.channel.id
    told = tx.told_in(recipient, asker.thread) if asker.thread else ()
    return [v for v in visits_seen(tx, asker) if (v.id in told if told else asker.channel.id in v.follows)]


def _by_number(tx: Transaction, asker: Asker, line: Line) -> Visit | Refused:
    visit = visit_seen(tx, asker, line.visit or 0)
    if visit is None:
        return Refused(problem=NoSuchVisit(""))
    if line.version is not None and line.version != visit.version:
        raise VisitChanged(visit.id, line.version)
    return visit


def near_states(line: Line) -> Question | Refused:
    """Near misses are offered, never taken."""
    if line.state and (other := line.state.other):
        return Refused(problem=NotAMember(other.name, other.observer, other.part_of))
    states = line.state.states if line.state else ()
    if not states:
        return Refused(problem=StateUnknown())
    options = [
        Option(choice=Choice.STATE, line=replace(line, state=StateReading(states=(state,), exact=True)))
        for state in states[:MAX_OPTIONS]
    ]
    return Question(ask=Ask.WHICH_STATE, options=tuple(options), text=line.text)


def _of_state(
    tx: Transaction, asker: Asker, line: Line, named: StateReading, fits: Callable[[Visit], bool] | None
) -> Visit | Question | Refused:
    codes = {state.code for state in named.states}
    known = [v for v in visits_seen(tx, asker) if v.state in codes]
    visits = [v for v in known if line.month in (None, v.month()) and (v.kind == FOLLOW_UP or not line.follow_up)]
    steps = {meaning.step for item in line.items for meaning in item.meanings}
    live = [v for v in visits if not is_over(v) or steps & REPLIES] or visits
    if live:
        return _choose(line, live, fits)
    if known:  # of another month or kind: opening another one would be a guess
        return _ask(line, known)
    return near_states(line) if len(codes) > 1 else Refused(problem=NoSuchVisit(named.states[0].code))


def _choose(line: Line, visits: Sequence[Visit], fits: Callable[[Visit], bool] | None) -> Visit | Question:
    """The only visit; else the only one where it is possible; else the only one that has come so far."""
    for narrower in (fits, lambda visit: _has_come_so_far(visit, line)):
        kept = [v for v in visits if narrower(v)] if narrower else []
        visits = kept or visits
        if len(visits) == 1:
            return visits[0]
    return _ask(line, visits)


def _has_come_so_far(visit: Visit, line: Line) -> bool:
    """Whether a step of the line is recorded there, or the step that triggers it."""
    recorded = {fact.step for fact in visit.facts()}
    steps = {meaning.step for item in line.items for meaning in item.meanings}
    return any(step in recorded or STEPS[step].trigger in recorded for step in steps)


def _ask(line: Line, visits: Sequence[Visit]) -> Question:
    newest = sorted(visits, key=lambda v: v.month() or (0, 0), reverse=True)[:MAX_OPTIONS]
    options = [Option(choice=Choice.VISIT, line=replace(line, visit=v.id), visit=v) for v in newest]
    return Question(ask=Ask.WHICH_VISIT, options=tuple(options), text=line.text)
