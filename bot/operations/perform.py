"""One line, one operation: the complete list of what can be asked for in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot import access
from bot.errors import NotUnderstood, TooLong
from bot.operations.admin import admin
from bot.operations.away import away, mute
from bot.operations.correct import correct
from bot.operations.delegates import delegate, for_delegate
from bot.operations.find import near_states
from bot.operations.follow import follow, name_officers
from bot.operations.hidden import hide, members
from bot.operations.lists import listing
from bot.operations.open_visit import open_visit
from bot.operations.planning import learn
from bot.operations.record import record
from bot.operations.reminders import remind, reminders
from bot.operations.respell import respelled
from bot.operations.results import Ask, Choice, Help, Option, Question, Refused, Result
from bot.operations.snooze import put_off
from bot.operations.status import history, status, why
from bot.operations.store import Transaction
from bot.operations.typed import Reader, reader
from bot.operations.undo import undo
from bot.reading import LONGEST
from bot.reading.model import Line, Verb
from bot.visits import Asker, Channel, Person, Role

Operation = Callable[[Transaction, Asker, Line, datetime], Result]

OPERATIONS: dict[Verb, Operation] = {
    Verb.GLANCE: listing,
    Verb.LIST: listing,
    Verb.MINE: listing,
    Verb.DUE: listing,
    Verb.OVERDUE: listing,
    Verb.STATUS: status,
    Verb.WHY: why,
    Verb.HISTORY: history,
    Verb.NEW: open_visit,
    Verb.RECORD: record,
    Verb.CORRECT: correct,
    Verb.UNDO: undo,
    Verb.MUTE: mute,
    Verb.UNMUTE: mute,
    Verb.REMINDERS: reminders,
    Verb.REMIND: remind,
    Verb.SNOOZE: put_off,
}

SAY_MORE = (Verb.RECORD, Verb.NEW, Verb.AWAY, Verb.ADMIN, Verb.UNKNOWN)  # about words that were not understood


@dataclass(frozen=True, kw_only=True)
class Named:
    """The people and the channel that a line names, as Slack describes them now."""

    people: tuple[Person, ...] = ()
    channel: Channel | None = None  # None: the asker's own


def perform(tx: Transaction, asker: Asker, line: Line, named: Named, now: datetime) -> Result:
    """Do what the line asks. Help is answered before anything else; everything else passes the access check."""
    if line.verb is Verb.HELP:
        return Help(topic=line.topic)
    seen = for_delegate(tx, asker, line, now)
    if seen is not None:
        return seen
    access.check(asker, tx.workspace(), Role.OPERATOR if line.verb is Verb.ADMIN else Role.READER)
    learn(tx, [asker.person], now)
    if line.leftover and line.verb not in SAY_MORE:
        return Refused(problem=NotUnderstood(line.leftover))
    match line.verb:
        case Verb.FOLLOW | Verb.UNFOLLOW:
            return follow(tx, asker, line, named.channel or asker.channel, now)
        case Verb.OFFICER:
            return name_officers(tx, asker, line, named.people, now)
        case Verb.HIDE | Verb.UNHIDE:
            return hide(tx, asker, line, named.people, now)
        case Verb.MEMBERS:
            return members(tx, asker, line, named.people, now)
        case Verb.DELEGATE:
            return delegate(tx, asker, line, named.people, now)
        case Verb.ADMIN:
            return admin(tx, asker, line, named.people, now)
        case Verb.AWAY:
            return away(tx, asker, line, named.people, now)
        case Verb.UNKNOWN:
            return _unknown(line, reader(asker, tx.workspace().works, now))
    return OPERATIONS[line.verb](tx, asker, line, now)


def _unknown(line: Line, read: Reader) -> Result:
    """Offer what may have been meant: the State of a near miss, the verb of a slip, the visit's status."""
    if line.too_long:
        return Refused(problem=TooLong(LONGEST))
    if line.state is not None and not line.state.exact:
        return near_states(replace(line, verb=Verb.STATUS, leftover=()))
    rest = " ".join(line.text.split()[1:])
    meant = [read(f"{verb} {rest}") for verb in line.near]
    if line.state is not None and Verb.STATUS not in (one.verb for one in meant):
        meant.append(replace(line, verb=Verb.STATUS, text=f"status {line.state.states[0].name}", leftover=()))
    if not meant:
        return respelled(line, read) or Refused(problem=NotUnderstood(line.leftover or (line.text,)))
    options = tuple(Option(choice=Choice.VERB, line=one) for one in meant)
    return Question(ask=Ask.WHAT, options=options, text=line.text)
