"""The nouns that everyone shares: workspace, visit, record, change, person, asker. Frozen; no rules beyond what a
noun knows of itself."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.procedure.calendar import is_weekend
from bot.procedure.model import Fact

COMPREHENSIVE = "comprehensive"
FOLLOW_UP = "follow_up"
EVERYTHING = "*"  # in Visit.quiet


class Role(StrEnum):
    """What a person may do; who has none of these is a full member, no more."""

    OPERATOR = "operator"  # settings; sees no visits by that alone
    ADMINISTRATOR = "administrator"  # settings and roles, and all that editors may
    EDITOR = "editor"  # may record
    READER = "reader"


@dataclass(frozen=True, kw_only=True, order=True)
class Grant:
    """A role, given to a person (U...) or to all of a user group (S...)."""

    role: Role
    to: str


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """A Slack team: the tenant."""

    id: str  # Slack team id
    tz: str = "America/New_York"  # IANA zone in which due dates and channels live (A1)
    language: str = "en"  # two letters: in which channels are written to
    admins: tuple[str, ...] = ()  # person ids that the settings name as administrators
    roles: tuple[Grant, ...] = ()  # given besides, in order
    escalates: bool = True  # what is overdue by three days goes to the deputy too
    holidays: tuple["Holiday", ...] = ()  # in order; nothing is sent on them
    handovers: tuple["Handover", ...] = ()  # still to come, one a person
    address: str = ""  # where calendars are fetched, as the settings say; "" where they cannot be
    feeds: bool = False  # whether people may have addresses at which their calendars are fetched

    @property
    def administrators(self) -> tuple[str, ...]:
        """The people named administrators one by one; they hear what cannot be delivered."""
        given = [grant.to for grant in self.roles if grant.role is Role.ADMINISTRATOR and grant.to[0] != "S"]
        return tuple(dict.fromkeys((*self.admins, *given)))

    def works(self, day: date) -> bool:
        """Whether reminders are sent on that day."""
        return not is_weekend(day) and all(holiday.date != day for holiday in self.holidays)


@dataclass(frozen=True, kw_only=True, order=True)
class Holiday:
    """A day on which the workspace does not work."""

    date: date
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Handover:
    """Arranged: from a day on, one person follows up what another does until then."""

    person: str  # who hands over
    to: str
    day: date
    by: str  # who arranged it: what they may not see stays as it is
    direct: bool  # arranged in a direct conversation, so that hidden visits are meant too
    words: str  # as typed
    reason: str


class RecipientKind(StrEnum):
    PERSON = "person"
    CHANNEL = "channel"


@dataclass(frozen=True, kw_only=True, order=True)
class Recipient:
    """A person (U...) or a channel (C...) to whom messages go."""

    kind: RecipientKind
    id: str


class AskerKind(StrEnum):
    """What Slack says a person is. Everything but a full member is refused by default."""

    MEMBER = "member"
    GUEST = "guest"  # single- or multi-channel guest
    EXTERNAL = "external"  # another organization
    DEACTIVATED = "deactivated"
    BOT = "bot"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person of a workspace as Slack describes them now."""

    id: str
    kind: AskerKind
    tz: str  # IANA zone
    language: str = "en"  # two letters; "zh-Hant" where the characters are traditional
    groups: frozenset[str] = frozenset()  # ids of the user groups that the person is in


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A person is away from the first to the last day, both included."""

    start: date
    end: date
    cover: str = ""  # person id of who stands in; "": the deputy of each visit


@dataclass(frozen=True, kw_only=True)
class HomeTab:
    """What is remembered of the App Home of a person who has opened it."""

    opened_at: datetime  # aware UTC: looked at, or pressed in, last
    first: bool  # not opened a second time yet: it is explained
    choice: str  # which visits the person chose to see, as bot.operations.home packs it
    due_at: datetime | None = None  # aware UTC: to be shown anew from then on; None: not before it is opened


@dataclass(frozen=True, kw_only=True)
class Contact:
    """What is remembered of a person between two looks at Slack."""

    id: str
    tz: str = ""  # as last heard from Slack; "" where it never was
    channel: str = ""  # D...: the direct conversation with the person; "" where it is not known
    muted: bool = False  # wants no reminders by direct message
    gone: bool = False  # no full member any more, as Slack last said
    away: Absence | None = None
    home: HomeTab | None = None  # None: never opened
    feed: str | None = None  # hash of the secret in the address of their calendar; None where they have no address
    feed_since: datetime | None = None  # aware UTC

    def reachable(self, day: date) -> bool:
        """Whether the person works here and is not away that day."""
        return not self.gone and (self.away is None or not self.away.start <= day <= self.away.end)


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A conversation as Slack describes it now."""

    id: str
    direct: bool = False  # a direct message with one person
    shared: bool = False  # with another organization, or about to be
    guests: bool = False  # a guest, or somebody of another organization, is among its members
    archived: bool = False
    seen: bool = True  # False: Slack does not show it to the bot, so that anybody may be in it
    member: bool = True  # whether the bot is in it


@dataclass(frozen=True, kw_only=True)
class Asker:
    """Who asks, and where."""

    workspace: str
    person: Person
    channel: Channel
    permalink: str = ""  # of the message in which they asked; "" for commands and buttons
    thread: str = ""  # under which message, where it is a thread: Slack's ts


@dataclass(frozen=True, kw_only=True)
class Record:
    """An entry of the append-only book of a visit. Corrections replace, withdrawals withdraw; nothing is deleted."""

    id: int  # 0 until stored
    change: int  # the change that it belongs to; 0 until stored
    fact: Fact | None  # None: this entry withdraws another
    replaces: int | None = None  # id of the record it corrects
    withdraws: int | None = None  # id of the record it takes back
    by: str  # person id
    at: datetime  # aware UTC
    reference: str = ""  # document symbol or letter number
    since: date | None = None  # where its day was typed as a sum: the day that was counted from
    among: tuple[date, ...] = ()  # where its days were chosen: the days that were offered


class ChangeKind(StrEnum):
    OPENED = "opened"
    RECORDED = "recorded"
    CORRECTED = "corrected"
    UNDONE = "undone"
    OFFICERS = "officers"
    FOLLOWED = "followed"
    UNFOLLOWED = "unfollowed"
    SNOOZED = "snoozed"
    REMINDERS = "reminders"  # turned off or on
    HIDDEN = "hidden"
    UNHIDDEN = "unhidden"
    MEMBERS = "members"
    DELEGATES = "delegates"
    DATED = "dated"  # a date was set by people, or taken away
    PARTNERS = "partners"
    UNNEEDED = "unneeded"  # a step of the checklist was marked not needed, or needed
    TALLIED = "tallied"  # findings were counted


FOR_GOOD = (  # changes that are not undone: there is another command for the way back
    *(ChangeKind.UNDONE, ChangeKind.SNOOZED, ChangeKind.REMINDERS),
    *(ChangeKind.HIDDEN, ChangeKind.UNHIDDEN, ChangeKind.MEMBERS, ChangeKind.DELEGATES),
    *(ChangeKind.DATED, ChangeKind.PARTNERS, ChangeKind.UNNEEDED, ChangeKind.TALLIED),
)


@dataclass(frozen=True, kw_only=True)
class Change:
    """One line of a visit's history: what one person did at one moment."""

    id: int  # 0 until stored
    visit: int
    version: int  # the visit's version that it made
    kind: ChangeKind
    by: str
    at: datetime  # aware UTC
    channel: str = ""  # where it was typed
    tz: str = ""  # IANA zone in which "today" was read
    words: str = ""  # as typed
    permalink: str = ""  # of the message in which it was typed; "" for commands and buttons
    reason: str = ""
    undoes: int | None = None  # id of the change that it takes back
    before: dict[str, Any] = field(default_factory=dict)  # what it replaced, JSON; {} where records say it all
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Snooze:
    """A person asked not to be reminded of one step before an instant."""

    person: str
    step: str
    date: date  # the due date it was asked for: a moved date ends the snooze
    until: datetime  # aware UTC


class DateKind(StrEnum):
    """Where a date comes from that people set."""

    TEAM = "team"  # those who follow the step up: the team, the Chair's office
    LETTER = "letter"  # what the State was told


@dataclass(frozen=True, kw_only=True)
class SetDate:
    """A date that people gave to an open step, beside whatever the text says."""

    step: str
    date: date
    kind: DateKind
    by: str
    at: datetime  # aware UTC


@dataclass(frozen=True, kw_only=True)
class Partner:
    """An organization that was invited to take part in a visit, and its written inputs."""

    name: str
    invited: date | None = None
    received: date | None = None


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Findings of one kind in one area, as counts; never what they say."""

    kind: str
    area: str
    count: int
    priority: int = 0
    done: int = 0
    in_part: int = 0
    not_done: int = 0
    referred: int = 0
    linked: int = 0  # to a project
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class Duty:
    """A recurring duty in one year: the date that the team set, and when it was done."""

    key: str
    year: int
    done: date | None = None
    date: date | None  # None: the team has set none
    channel: str = ""  # where it was said last
    by: str = ""  # who said so


@dataclass(frozen=True, kw_only=True)
class Visit:
    """The aggregate: everything about one visit, loaded and saved as a whole."""

    id: int  # 0 until stored
    state: str  # ISO 3166-1 alpha-2 code of a Member State
    kind: str  # COMPREHENSIVE or FOLLOW_UP
    follows_up: int | None = None  # id of the earlier visit that a follow-up visit follows up
    rules: str  # id of the rules it was opened under, "S/2020/731"
    rules_version: int
    opened_at: datetime  # aware UTC
    withdrawn: bool = False  # its opening was undone: it counts nowhere
    records: tuple[Record, ...] = ()  # in order of entry
    officer: str = ""  # person id, "" for none
    deputy: str = ""
    follows: tuple[str, ...] = ()  # channel ids
    snoozes: tuple[Snooze, ...] = ()
    quiet: tuple[str, ...] = ()  # steps of which nobody is reminded; EVERYTHING for all of them
    hidden: bool = False  # known to its members only
    members: tuple[str, ...] = ()  # of a hidden visit: person ids, beside officer and deputy
    delegates: tuple[str, ...] = ()  # person ids of those who stand for its State
    unneeded: tuple[str, ...] = ()  # steps of the checklist that this visit does not need
    dates: tuple[SetDate, ...] = ()
    partners: tuple[Partner, ...] = ()
    tallies: tuple[Tally, ...] = ()
    version: int = 0  # grows by one with every change; checked when saving

    def known_to(self, person: str) -> bool:
        """Of a hidden visit only its members know: those named, its officer and its deputy."""
        return not self.hidden or person in (self.officer, self.deputy, *self.members)

    def standing(self) -> tuple[Record, ...]:
        """The records that count, in order of entry; a correction stands in the place of what it corrects."""
        withdrawn = {r.withdraws for r in self.records if r.withdraws is not None}
        heir = {r.replaces: r for r in self.records if r.replaces is not None and r.id not in withdrawn}
        out: list[Record] = []
        for entry in self.records:
            if entry.fact is None or entry.id in withdrawn or entry.replaces is not None:
                continue
            while entry.id in heir:
                entry = heir[entry.id]
            out.append(entry)
        return tuple(out)

    def facts(self) -> tuple[Fact, ...]:
        """What `procedure.evaluate` computes from."""
        return tuple(r.fact for r in self.standing() if r.fact is not None)

    def told(self) -> dict[str, date]:
        """Until when the State was told, by step, that it has time; `procedure.outlook` takes it."""
        return {each.step: each.date for each in self.dates if each.kind is DateKind.LETTER}

    def month(self) -> tuple[int, int] | None:
        """(year, month) in which the visit ends, as far as it is known: its end, else the dates agreed last, else its
        start."""
        day = None
        for fact in self.facts():
            if fact.step in ("dates_agreed", "visit_postponed"):
                day = fact.end
            elif fact.step == "visit_started":
                day = day or fact.date
        day = next((f.date for f in reversed(self.facts()) if f.step == "visit_concluded"), day)
        return (day.year, day.month) if day else None
