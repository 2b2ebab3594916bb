"""The words of the procedure: steps, periods, phases, facts. No rule lives here, only the shapes that rules are
written in."""

import datetime
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum


class Actor(StrEnum):
    """An institution of the procedure; the values are the codes of the specification."""

    COUNCIL = "Council"
    COMMITTEE = "Committee"
    CHAIR = "Chair"
    ED = "ED"
    STATE = "State"
    EXPERTS = "Experts"


class Kind(StrEnum):
    """What sort of line of the table a step is."""

    MILESTONE = "M"  # on the spine
    REQUIRED = "R"  # required or triggered side step
    OPTIONAL = "O"
    CHECKLIST = "K"
    DERIVED = "D"  # a computed date, never recorded
    TOOL = "X"  # an event that the texts do not mention


class Content(StrEnum):
    """Who may know what a step produces (never its date, which is internal at most)."""

    INTERNAL = "N"
    COMMITTEE = "C"
    STATE = "S"
    EXPERTS = "E"
    UN_PARTNERS = "U"
    RESTRICTED = "R"  # participating partners, with a restricted-distribution disclaimer
    PUBLIC = "P"


class Unit(StrEnum):
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class Phase(StrEnum):
    """Where a visit stands, in the order of table 4.1 of the specification."""

    PROPOSED = "proposed"
    SELECTED = "selected"
    CONSENT = "consent"
    NO_CONSENT = "no_consent"
    PREPARATION = "preparation"
    VISIT = "visit"
    REPORTING = "reporting"
    COMMENTS = "comments"
    FINALIZING = "finalizing"
    COMMITTEE = "committee"
    TRANSMISSION = "transmission"
    FOLLOW_UP = "follow_up"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


@dataclass(frozen=True, kw_only=True)
class Period:
    """A length of time with the unit the text gives it in."""

    count: int
    unit: Unit


@dataclass(frozen=True)
class Step:
    """One line of the procedure table; what every line has comes first, so that the table reads as one."""

    key: str
    name: str  # plain name, as a person would say it
    kind: Kind
    actor: Actor  # whose move it is
    content: Content
    citation: str  # paragraphs of the annex to S/2020/731 ("V(m)"), or another document by its short name
    _: KW_ONLY
    clock: str  # when its clock starts and how long it runs, in words
    action_by: str = ""  # who acts, where more than the one actor is named
    trigger: str | None = None  # the step that starts its clock or opens it
    period: Period | None = None  # None: the text gives no number
    deadline: bool = False  # whether the text sets a deadline
    extendable: bool = False
    repeats: bool = False  # a later record adds to the earlier ones instead of replacing them
    condition: str = ""  # "experts take part"
    if_missed: str = ""  # what a miss leads to; "": the texts state nothing
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A step recorded as having happened on a date. Dates are calendar dates."""

    step: str
    date: datetime.date
    start: datetime.date | None = None  # dates_agreed, visit_postponed: agreed first day
    end: datetime.date | None = None  # the same: agreed last day
    until: datetime.date | None = None  # extension_decided: the end that was granted
    # extension_decided: granted, denied; confidentiality_reply: nothing, some, whole; nothing_received: the step
    outcome: str | None = None
    participants: str | None = None  # delegation_composed: "none" when no outside experts took part
    kind: str | None = None  # selected_for_visit: comprehensive, follow_up
    linked_to: str | None = None  # selected_for_visit: the earlier visit


@dataclass(frozen=True, kw_only=True)
class Move:
    """Somebody's open step. due None: the text sets no deadline."""

    step: str
    actor: Actor
    due: datetime.date | None


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """A date that another passage supports."""

    date: datetime.date
    basis: str


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """Where a visit stands on a given day; a pure function of its facts and that day."""

    phase: Phase
    due: dict[str, datetime.date]  # every clock that has started, done or not
    alternatives: dict[str, tuple[Alternative, ...]]
    projected: dict[str, datetime.date]  # dates whose trigger has not happened
    next_action: Move | None
    parallel: tuple[Move, ...]  # the other open steps, in order
    overdue: tuple[str, ...]  # sorted keys
    lapsed: tuple[str, ...]  # sorted keys
    remind_by: dict[str, datetime.date]  # last weekday on or before a due date that falls on a weekend
    warnings: tuple[str, ...]  # "step: what is odd"
