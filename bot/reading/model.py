"""A typed line, read as far as words go. What it means for a visit is decided by operations."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.dates.model import Reading
from bot.names.model import Meaning, StateReading


class Verb(StrEnum):
    GLANCE = "glance"  # nothing typed: my moves and the workspace at a glance
    STATUS = "status"
    RECORD = "record"
    NEW = "new"
    LIST = "list"
    MINE = "mine"
    DUE = "due"
    OVERDUE = "overdue"
    WHY = "why"
    WHEN = "when"  # one step of a visit: recorded on which day, or by when
    COUNT = "count"  # how many visits ended in a window
    WHATIF = "whatif"
    CORRECT = "correct"
    UNDO = "undo"
    HISTORY = "history"
    TIMELINE = "timeline"
    CALENDAR = "calendar"  # a file for the own calendar
    LINK = "calendar link"  # the address at which the own calendar is fetched
    REVOKE = "calendar revoke"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    OFFICER = "officer"
    HIDE = "hide"
    UNHIDE = "unhide"
    MEMBERS = "members"  # who knows of a hidden visit
    DELEGATE = "delegate"  # who stands for the State
    REMINDERS = "reminders"  # what will be sent
    REMIND = "remind"  # turn reminders off or on
    SNOOZE = "snooze"
    AWAY = "away"
    HANDOVER = "handover"  # of all that somebody follows
    MUTE = "mute"
    UNMUTE = "unmute"
    EXTEND = "extend"  # more time for comments
    CATCHUP = "catchup"  # the form for the dates of a visit already under way
    REPORT = "report"
    ADMIN = "admin"
    CHECKLIST = "checklist"  # what has to be prepared; or one step of it is needed, or not
    PROGRAMME = "programme"  # the visits of a year
    BRIEF = "brief"  # for a new desk officer
    NOTE = "note"  # for a meeting
    LETTER = "letter"  # the text of a letter
    FINDINGS = "findings"  # as counts
    PARTNERS = "partners"  # the organizations that take part, and their inputs
    DUTIES = "duties"  # the recurring ones, about no visit
    DATE = "date"  # a date that people set for a step, or told the State
    HELP = "help"
    UNKNOWN = "unknown"  # nothing in the line was understood; `near` holds what may have been meant


@dataclass(frozen=True, kw_only=True)
class Item:
    """One fact in a line: a step and when."""

    meanings: tuple[Meaning, ...]  # one: certain; several: ask or let the phase decide
    when: Reading | None  # None: no date typed
    until: Reading | None = None  # extension granted until ...; snooze until ...
    start: Reading | None = None  # agreed dates: first and last day
    end: Reading | None = None
    among: tuple[date, ...] = ()  # the days that were offered, where a button was pressed


@dataclass(frozen=True, kw_only=True)
class Line:
    """What was typed, as far as words go."""

    verb: Verb
    text: str  # cleaned: plain quotes and spaces, one line
    state: StateReading | None = None  # None: no State named
    visit: int | None = None  # "#12"; NEW: the visit that is followed up, 0 for none
    month: tuple[int, int] | None = None  # (year, month) of a visit's name: "Kenya, March 2026"
    follow_up: bool = False  # "Kenya follow-up"
    items: tuple[
        Item, ...
    ] = ()  # RECORD, CORRECT, NEW (visit_concluded, visit_started, dates_agreed); WHY: step without date
    nothing_came: bool = False  # "no comments": did the State say that it has none, or did nothing come?
    officer: str = ""  # person id from <@U...>
    deputy: str = ""
    people: tuple[str, ...] = ()  # HIDE, MEMBERS, DELEGATE, ADMIN: person ids
    groups: tuple[str, ...] = ()  # ADMIN: user group ids from <!subteam^S...>
    hidden: bool = False  # NEW: hidden from the beginning
    channel: str = ""  # channel id from <#C...|...>
    days: int | None = None  # due 30d
    on: bool | None = None  # REMIND: on or off; CHECKLIST: needed or not; MEMBERS, DELEGATE: add or remove, None: show
    reference: str = ""
    reason: str = ""  # after "because"
    change: int | None = None  # the change to undo, from a button
    person: str = ""  # away, handover: who, where it is somebody else
    cover: str = ""  # away: who stands in; handover: who takes over
    name: str = ""  # of a holiday, a recurring duty
    needs: tuple[tuple[str, bool], ...] = ()  # CHECKLIST, of the form: steps that are needed, or are not
    counts: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()  # FINDINGS: figures by area; none: they go
    names: tuple[str, ...] = ()  # PARTNERS: of organizations
    years: tuple[int, ...] = ()  # whose public holidays, whose programme
    topic: str = ""  # help <topic>; report <which>; away "off"; whose date it is; admin "holidays add", ...
    language: str = ""  # LETTER: in which it is wanted, two letters; its kind is the topic
    leftover: tuple[str, ...] = ()  # words that were not understood: nothing is recorded while there are any
    near: tuple[str, ...] = ()  # verbs close to an unknown first word
    too_long: bool = False  # longer than anybody types: nothing was read
    sure: bool = False  # the person pressed "open another", or "without an end date"
    version: int | None = None  # the visit's version that the person saw; None: whatever it is now
    applied: int | None = None  # the visit's version for which a preview was shown and applied; HANDOVER: a sum of all
    again: bool = False  # RECORD: it happened once more, and is no correction
    bare: bool = False  # typed in a message without a verb: a change is shown and asked first
    form: bool = False  # a form is wanted for what is not said
    permalink: str = ""  # of the message in which it was typed; a button that asks back keeps it
