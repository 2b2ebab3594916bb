"""One line, one operation: the complete list of what can be asked for in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot import access
from bot.errors import NotUnderstood, TooLong
from bot.operations.admin import admin
from bot.operations.away import away, mute
from bot.operations.brief import brief
from bot.operations.catchup import catchup
from bot.operations.checklist import checklist, checklist_form
from bot.operations.correct import correct
from bot.operations.delegates import delegate, for_delegate
from bot.operations.duties import duties
from bot.operations.extend import extend, extension_form
from bot.operations.feed import link, revoke
from bot.operations.fill_in import new_form, officer_form, step_form
from bot.operations.find import near_states
from bot.operations.follow import follow, name_officers
from bot.operations.handover import handover
from bot.operations.hidden import hide, members
from bot.operations.letters import letter
from bot.operations.lists import calendar, count, listing
from bot.operations.open_visit import open_visit
from bot.operations.partners import partners
from bot.operations.planning import learn
from bot.operations.preview import confirm
from bot.operations.programme import programme
from bot.operations.record import record
from bot.operations.reminders import remind, reminders
from bot.operations.reports import report
from bot.operations.respell import respelled
from bot.operations.results import Ask, Changed, Choice, Help, Option, Question, Refused, Result
from bot.operations.set_dates import set_date
from bot.operations.snooze import put_off
from bot.operations.status import history, status, timeline, when, why
from bot.operations.store import Transaction
from bot.operations.tallies import findings
from bot.operations.today import local_day
from bot.operations.typed import Reader, reader
from bot.operations.undo import undo
from bot.operations.whatif import whatif
from bot.reading import LONGEST, nearest
from bot.reading.model import Line, Verb
from bot.reading.wanting import wants_form
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
    Verb.WHEN: when,
    Verb.COUNT: count,
    Verb.WHATIF: whatif,
    Verb.HISTORY: history,
    Verb.TIMELINE: timeline,
    Verb.CALENDAR: calendar,
    Verb.LINK: link,
    Verb.REVOKE: revoke,
    Verb.NEW: open_visit,
    Verb.RECORD: record,
    Verb.CATCHUP: catchup,
    Verb.CORRECT: correct,
    Verb.UNDO: undo,
    Verb.MUTE: mute,
    Verb.UNMUTE: mute,
    Verb.REMINDERS: reminders,
    Verb.REMIND: remind,
    Verb.SNOOZE: put_off,
    Verb.BRIEF: brief,
    Verb.NOTE: brief,
    Verb.LETTER: letter,
    Verb.CHECKLIST: checklist,
    Verb.PROGRAMME: programme,
    Verb.REPORT: report,
    Verb.DATE: set_date,
    Verb.PARTNERS: partners,
    Verb.FINDINGS: findings,
    Verb.DUTIES: duties,
    Verb.EXTEND: extend,
}

FORMS: dict[Verb, Operation] = {  # for lines that want one
    Verb.RECORD: step_form,
    Verb.CORRECT: step_form,
    Verb.WHATIF: step_form,
    Verb.SNOOZE: step_form,
    Verb.EXTEND: extension_form,
    Verb.NEW: new_form,
    Verb.OFFICER: officer_form,
    Verb.CHECKLIST: checklist_form,
}

# About words that were not understood.
SAY_MORE = (
    *(Verb.RECORD, Verb.NEW, Verb.EXTEND, Verb.AWAY, Verb.HANDOVER),
    *(Verb.ADMIN, Verb.REPORT, Verb.FINDINGS, Verb.DUTIES, Verb.UNKNOWN),
)
MOST = 3  # things that are offered where nothing was understood


@dataclass(frozen=True, kw_only=True)
class Named:
    """The people and the channel that a line names, as Slack describes them now."""

    people: tuple[Person, ...] = ()
    channel: Channel | None = None  # None: the asker's own


def perform(tx: Transaction, asker: Asker, line: Line, named: Named, now: datetime) -> Result:
    """Do what the line asks; a change for which no verb was typed is shown and asked first."""
    if not line.bare:
        return _performed(tx, asker, line, named, now)
    with tx.trial():
        result = _performed(tx, asker, replace(line, bare=False), named, now)
    return confirm(line, result) if isinstance(result, Changed) else result


def _performed(tx: Transaction, asker: Asker, line: Line, named: Named, now: datetime) -> Result:
    """Help is answered before anything else; everything else passes the access check."""
    if line.verb is Verb.HELP:
        return Help(topic=line.topic)
    seen = for_delegate(tx, asker, line, now)
    if seen is not None:
        return seen
    access.check(asker, tx.workspace(), Role.OPERATOR if line.verb is Verb.ADMIN else Role.READER)
    learn(tx, [asker.person], now)
    if line.leftover and line.verb not in SAY_MORE:
        return Refused(problem=NotUnderstood(line.leftover))
    if line.verb in FORMS and wants_form(line):
        return FORMS[line.verb](tx, asker, line, now)
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
        case Verb.HANDOVER:
            return handover(tx, asker, line, named.people, now)
        case Verb.UNKNOWN:
            return _unknown(asker, line, reader(asker, tx.workspace().works, now), now)
    return OPERATIONS[line.verb](tx, asker, line, now)


def _unknown(asker: Asker, line: Line, read: Reader, now: datetime) -> Result:
    """Offer what may have been meant: the State of a near miss, the verb of a slip, the visit's status; and what else
    can be answered."""
    if line.too_long:
        return Refused(problem=TooLong(LONGEST))
    if line.state is not None and not line.state.exact:
        return near_states(replace(line, verb=Verb.STATUS, leftover=()))
    rest = " ".join(line.text.split()[1:])
    meant = [read(f"{verb} {rest}") for verb in line.near]
    if not meant and line.state is None and (slip := respelled(line, read)):
        return slip
    options = [Option(choice=Choice.VERB, line=one) for one in meant]
    known = {one.verb for one in meant}
    near = [one for one in nearest(line.text, local_day(now, asker.person.tz)) if one.verb not in known]
    options += [Option(choice=Choice.ANSWER, line=one) for one in near]
    return Question(ask=Ask.WHAT if meant or line.state else Ask.NEAREST, options=tuple(options[:MOST]), text=line.text)
