"""What operations return: facts only. bot.messages has one table that turns each into a message."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.errors import Problem
from bot.operations.agenda import Agenda
from bot.operations.asked import Asked
from bot.operations.before_visit import Checklist, Programme
from bot.operations.counting import Report, Window
from bot.operations.findings import Findings, FindingsForm
from bot.operations.forms import CatchUp
from bot.operations.papers import Brief, Letter
from bot.operations.people import Administration, Away, Feed, Feeds, HandedOver, Handovers, Holidays, Muted, Roles
from bot.operations.timeline import Timeline
from bot.operations.upcoming import Reminders
from bot.operations.yearly import Duties
from bot.outbox.model import OutMessage, Rung
from bot.procedure.acceptance import Doubt, Remark
from bot.procedure.explain import Explanation, Outlook
from bot.procedure.model import Actor, Fact, Move
from bot.reading.model import Line, Verb
from bot.visits import Change, Recipient, Record, Visit


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record of a change, with what it closed."""

    record: Record
    fact: Fact  # what was recorded, or what was taken back
    corrected: Fact | None = None  # what stood before, where it is a correction
    withdrawn: bool = False
    restored: Fact | None = None  # withdrawn: what stands again in its place
    days_late: int | None = None  # against its date; None where there was none


@dataclass(frozen=True, kw_only=True)
class Effects:
    """What a change did to the dates of a visit."""

    entries: tuple[Entry, ...]
    started: tuple[tuple[str, date], ...]  # (step, due): clocks that it started
    moved: tuple[tuple[str, date, date], ...]  # (step, old, new) of steps that are still open
    stopped: tuple[tuple[str, date], ...]  # (step, due) of clocks that run no longer
    warnings: tuple[str, ...]  # of the evaluation, new with this change
    told: tuple[tuple[str, date, date], ...] = ()  # (step, what the State was told, what the text gives now)
    stays: tuple[tuple[Fact, int | None], ...] = ()  # done before, with the days late that it has now
    reopened: date | None = None  # the day on which the visit, open again, had been closed


@dataclass(frozen=True, kw_only=True)
class Changed:
    """A change was stored. Also what an announcement tells."""

    visit: Visit
    change: Change
    effects: Effects
    outlook: Outlook
    today: date
    remarks: tuple[Remark, ...] = ()
    undone: Change | None = None  # UNDONE: what was taken back
    besides: "Changed | None" = None  # stored with it: what of the checklist is needed


@dataclass(frozen=True, kw_only=True)
class Status:
    visit: Visit
    outlook: Outlook
    today: date
    linked: tuple[Visit, ...] = ()  # the visit that it follows up, and those that follow it up


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    status: Status  # as it would be
    supposed: tuple[tuple[Fact, int | None], ...]  # with the days late
    dates: tuple[tuple[str, date | None, date | None], ...]  # (step, as it is, as it would be) of what is not done
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Why:
    visit: Visit
    explanation: Explanation
    base: Record | None  # the record that started the clock
    tz: str  # of the workspace, for the day on which it was recorded


@dataclass(frozen=True, kw_only=True)
class When:
    """One step of a visit: recorded on which day, or by when."""

    status: Status
    step: str


@dataclass(frozen=True, kw_only=True)
class Count:
    """The visits that ended in a window."""

    window: Window
    kinds: Mapping[str, int]  # how many of each kind
    open: int  # visits that are open today
    year: bool  # whether the window is a whole year, of which there is a programme


@dataclass(frozen=True, kw_only=True)
class Listing:
    scope: Verb  # GLANCE, LIST, MINE, DUE or OVERDUE
    rows: tuple[Status, ...]  # soonest first
    days: int = 0  # DUE: how far ahead
    mine: tuple[Status, ...] = ()  # GLANCE: the asker's own visits that wait for somebody
    window: Window | None = None  # DUE: in place of the days
    falling: tuple[tuple[tuple[str, date], ...], ...] = ()  # with a window: what falls due in it, of each row
    actor: Actor | None = None  # LIST: only those that wait for it
    own: bool = False  # DUE, OVERDUE: only the asker's own
    state: str = ""  # only those to it


@dataclass(frozen=True, kw_only=True)
class History:
    visit: Visit
    changes: tuple[tuple[Change, tuple[Entry, ...]], ...]  # oldest first
    tz: str  # of the workspace


@dataclass(frozen=True, kw_only=True)
class Snoozed:
    visit: Visit
    step: str
    due: date | None  # None: a step without a date
    until: datetime  # aware UTC
    tz: str  # of the person
    shortened: bool  # the last rung came before the day that was asked for


@dataclass(frozen=True, kw_only=True)
class Members:
    """Who knows of a visit."""

    visit: Visit


@dataclass(frozen=True, kw_only=True)
class Partners:
    """The organizations that take part in a visit, and their inputs."""

    visit: Visit


@dataclass(frozen=True, kw_only=True)
class Delegates:
    """Who stands for the State of a visit."""

    visit: Visit


@dataclass(frozen=True, kw_only=True)
class StateView:
    """What a delegate is shown of a visit."""

    visit: Visit
    done: tuple[Fact, ...]
    moves: tuple[Move, ...]  # of the State itself, in order
    today: date


@dataclass(frozen=True, kw_only=True)
class StateViews:
    """Of all visits that a delegate stands for, or of those of one State."""

    views: tuple[StateView, ...]


@dataclass(frozen=True, kw_only=True)
class Help:
    topic: str  # "" for all


@dataclass(frozen=True, kw_only=True)
class Due:
    """One line of a reminder."""

    status: Status
    rung: Rung
    basis: str = ""  # of an alternative: the passage that supports its date
    prompt: bool = False  # the State may be reminded of its date now (V(m))
    instead_of: str = ""  # the officer in whose stead the recipient is told
    absent_until: date | None = None  # of that officer; None: no full member any more


@dataclass(frozen=True, kw_only=True)
class Closed:
    """A line of a posted reminder that no longer stands."""

    visit: Visit
    step: str
    record: Record | None  # of the step, where it has happened
    moved_to: date | None  # where it is awaited by another date
    date: date  # of which it spoke


@dataclass(frozen=True, kw_only=True)
class Edited:
    """What a posted reminder says now."""

    lines: tuple[Due | Closed, ...]
    changes: tuple[Changed, ...]
    posted: OutMessage


@dataclass(frozen=True, kw_only=True)
class Card:
    """The one live message of a visit in a channel that follows it."""

    status: Status
    posted: OutMessage | None = None  # in whose place it is put; None: it is posted for the first time


@dataclass(frozen=True, kw_only=True)
class Notice:
    """To an administrator: what cannot be delivered, where and why; to whoever arranged a handover: to whom nothing was
    handed over. Nothing of any visit."""

    recipient: Recipient
    reason: str  # an error of Slack, what access.unfit says, or "given_up"
    keeps: str = ""  # whose visits were therefore not handed over to the recipient, a person id


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """What one recipient is told at one moment, in the order of dates."""

    due: tuple[Due, ...]
    changes: tuple[Changed, ...] = ()  # made elsewhere, in visits that a channel follows
    was_due: datetime | None  # aware UTC: when it should have gone out; None: it is on time
    sent_at: datetime
    tz: str
    thread: str = ""  # the ts of the card below which it is told; "" for none


class Choice(StrEnum):
    """What a button of a question stands for; the facts are in the line that it carries."""

    VISIT = "visit"
    STATE = "state"
    STEP = "step"
    DAY = "day"
    OUTCOME = "outcome"
    UNTIL = "until"
    RECORD = "record"
    ANYWAY = "anyway"  # record it all the same
    EXTEND = "extend"  # until the last day that can be granted
    NO_END = "no_end"  # an extension of which no end is known
    GO_ON = "go_on"  # do it although the visit has changed
    CORRECT = "correct"  # correct the standing record instead
    AGAIN = "again"  # it happened once more: the standing record stays in the history
    APPLY = "apply"
    CANCEL = "cancel"
    REPLIED_NONE = "replied_none"
    NOTHING_CAME = "nothing_came"
    OPEN = "open"  # open another visit
    UNLINKED = "unlinked"  # open it without an earlier visit
    VERB = "verb"
    ANSWER = "answer"  # a question that can be answered
    CONFIRM = "confirm"
    LETTER = "letter"  # its kind is the topic of the line


@dataclass(frozen=True, kw_only=True)
class Option:
    """A button: pressing it performs `line`."""

    choice: Choice
    line: Line
    visit: Visit | None = None  # VISIT, OPEN: the visit it means
    step: str = ""  # STEP: the step it means
    day: date | None = None  # DAY, UNTIL, EXTEND, CORRECT: the date it means
    outcome: str = ""  # OUTCOME


class Ask(StrEnum):
    """What is asked."""

    WHICH_VISIT = "which_visit"
    WHICH_STATE = "which_state"
    WHICH_STEP = "which_step"
    WHICH_DAY = "which_day"  # several dates are possible
    WHEN = "when"  # no date was typed
    OUTCOME = "outcome"
    UNTIL = "until"
    DOUBT = "doubt"
    RECORD = "record"  # it reads as a change, but no verb asked for one
    PREVIEW = "preview"  # other dates would move
    NO_COMMENTS = "no_comments"
    SECOND_VISIT = "second_visit"
    FOLLOWS_UP = "follows_up"  # which earlier visit is followed up
    UNDO = "undo"
    CHANGED = "changed"  # somebody changed the visit in the meantime
    WHAT = "what"  # an unknown verb
    NEAREST = "nearest"  # nothing was understood: what can be answered
    WHICH_LETTER = "which_letter"  # several are due
    NO_LETTER = "no_letter"  # none is due
    PUT_OFF = "put_off"  # until which day a reminder is put off
    HANDOVER = "handover"  # whether all of these visits are handed over


@dataclass(frozen=True, kw_only=True)
class Question:
    """Nothing was stored; the person chooses."""

    ask: Ask
    options: tuple[Option, ...]
    visit: Visit | None = None
    step: str = ""
    text: str = ""  # what was typed
    doubt: Doubt | None = None
    preview: Changed | None = None  # what would be stored, and what it would do
    handover: HandedOver | None = None  # HANDOVER
    change: Change | None = None  # UNDO: what is to be taken back
    others: tuple[Change, ...] = ()  # UNDO: what others have built on it; CHANGED: what they did meanwhile


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Nothing was stored; the sentence says what to do."""

    problem: Problem


Told = Timeline | Agenda | When | Count | Checklist | Programme | Partners | Findings | Duties
Shown = Told | Status | WhatIf | Why | Listing | History | Snoozed | Reminders | Help | Members | Delegates | StateViews
Done = (
    Changed | Shown | Report | Away | Muted | HandedOver | Handovers | Administration | Holidays | Roles | Feed | Feeds
)
Form = Asked | CatchUp | FindingsForm
Result = Done | Brief | Letter | Form | Question | Refused
