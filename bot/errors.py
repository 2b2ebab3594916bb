"""What a person can get wrong: one class each, carrying facts and no sentences. bot.wording has one sentence for
each."""

from dataclasses import dataclass
from datetime import date


class Problem(Exception):
    """The base: something a person can put right."""


@dataclass(eq=False)
class NotAllowed(Problem):
    """The asker is no full member of the workspace, or others than full members read the channel. Says nothing of
    visits."""

    shared_channel: bool
    unseen_channel: bool = False
    guests: bool = False  # among the channel's members


@dataclass(eq=False)
class NotUnderstood(Problem):
    """Words that were not understood; nothing was done."""

    words: tuple[str, ...]


@dataclass(eq=False)
class TooLong(Problem):
    """More was typed than is read."""

    limit: int


class StateUnknown(Problem):
    """No Member State of that name, nor of one like it."""


@dataclass(eq=False)
class NotAMember(Problem):
    """What was named is no Member State: an observer State, one of the countries of a Member State (of this ISO code),
    or something else."""

    name: str
    observer: bool
    part_of: str


class StateMissing(Problem):
    """A State has to be named."""


class VisitMissing(Problem):
    """No visit was named, and the channel does not follow exactly one."""


@dataclass(eq=False)
class NoSuchVisit(Problem):
    """The workspace has no visit that fits: to the State of this ISO code, or of this number where state is empty."""

    state: str


class StepMissing(Problem):
    """A step has to be named."""


@dataclass(eq=False)
class DateUnreadable(Problem):
    """What was typed as a date could not be read as one."""

    part: str


@dataclass(eq=False)
class DayUnclear(Problem):
    """What was typed as a date may mean several days."""

    days: tuple[date, ...]


class DayMissing(Problem):
    """Of something that happened, or was granted, nobody said the day."""


@dataclass(eq=False)
class CannotRecord(Problem):
    """The procedure does not take the record; `refusal` is bot.procedure.acceptance.Refusal."""

    refusal: object


@dataclass(eq=False)
class ClosingReason(Problem):
    """The visit to the State of this ISO code was to be closed, and nobody said why."""

    state: str


@dataclass(eq=False)
class AlreadyRecorded(Problem):
    """The same step on the same date stands already."""

    step: str
    date: date


@dataclass(eq=False)
class NotRecorded(Problem):
    """There is no record of that step to correct."""

    step: str


@dataclass(eq=False)
class AnchorMissing(Problem):
    """Days were to be counted from a step, or from one of several, of which there is no record."""

    steps: tuple[str, ...]


class OneCorrection(Problem):
    """Several corrections in one line: only the first could be shown beside its old date."""


@dataclass(eq=False)
class ReasonMissing(Problem):
    """Others have built on what is to be corrected to `fact`, or on the change that is to be undone."""

    visit: int
    fact: object = None  # bot.procedure.model.Fact
    change: int = 0


class NothingToUndo(Problem):
    """The asker has changed nothing that still stands, or the change was undone already."""


class NoOfficerNamed(Problem):
    """Nobody was named."""


@dataclass(eq=False)
class PersonUnfit(Problem):
    """The person named is no full member of this workspace."""

    person: str


@dataclass(eq=False)
class ChannelUnfit(Problem):
    """The channel cannot follow: others than full members read it, it is archived, or the bot is not in it."""

    channel: str
    reason: str = ""  # as access.unsafe says


@dataclass(eq=False)
class AlreadyFollows(Problem):
    """The channel follows the visit to the State of this ISO code."""

    channel: str
    state: str


@dataclass(eq=False)
class NotFollowing(Problem):
    """The channel does not follow the visit to the State of this ISO code."""

    channel: str
    state: str


@dataclass(eq=False)
class RoleMissing(Problem):
    """The asker lacks what this role may do; these people and user groups can give it, nobody where there are none."""

    role: str
    admins: tuple[str, ...]


class AdministratorsWanted(Problem):
    """The last administrator cannot be taken away."""


@dataclass(eq=False)
class SettingsName(Problem):
    """The settings name this person administrator, so that a command cannot take it away."""

    person: str


@dataclass(eq=False)
class HiddenAlready(Problem):
    """The visit to the State of this ISO code is hidden, and nobody new was named."""

    state: str


@dataclass(eq=False)
class NotHidden(Problem):
    """The visit to the State of this ISO code is not hidden: everybody who may read knows of it."""

    state: str


@dataclass(eq=False)
class OnlyMembers(Problem):
    """The visit to the State of this ISO code is hidden: no channel follows it, and nobody stands for its State."""

    state: str


@dataclass(eq=False)
class MembersWanted(Problem):
    """Somebody has to know of the hidden visit to the State of this ISO code."""

    state: str


@dataclass(eq=False)
class NotNamed(Problem):
    """This person, or user group, does not have what was to be taken away."""

    to: str


class ForDelegates(Problem):
    """Who stands for a State is shown its dates; everything else is for the team."""


@dataclass(eq=False)
class NothingToExtend(Problem):
    """No draft is with the State of a visit, or its comments are here already."""

    state: str


@dataclass(eq=False)
class FormUnknown(Problem):
    """A line of this verb in which words were not understood or, where there are none, something is missing."""

    verb: str
    words: tuple[str, ...]


class AboutPeople(Problem):
    """A visit was named for what concerns a person in all visits."""


class DirectOnly(Problem):
    """What is shown in direct messages only was asked for elsewhere."""


class CoverSelf(Problem):
    """Nobody can stand in for themselves."""


@dataclass(eq=False)
class NothingToHandOver(Problem):
    """This person is officer or deputy of no visit that the asker sees here."""

    person: str


@dataclass(eq=False)
class NoPartner(Problem):
    """No organization of that name takes part in the visit to the State of this ISO code."""

    name: str
    state: str


@dataclass(eq=False)
class FiguresUnreadable(Problem):
    """Something else than numbers and their names stands where findings of this kind are counted."""

    kind: str


class CountsDisagree(Problem):
    """Of findings, more are counted in a part than there are."""


@dataclass(eq=False)
class NotAwaited(Problem):
    """A date was given to a step for which the visit to the State of this ISO code does not wait, or for none."""

    state: str
    step: str  # "" where none was named


@dataclass(eq=False)
class NoDateSet(Problem):
    """Nobody has set a date for that step, or for any."""

    step: str  # "" where none was named


@dataclass(eq=False)
class DateSetAlready(Problem):
    """That day was set for the step, or told the State, before."""

    step: str
    day: date


@dataclass(eq=False)
class TooEarly(Problem):
    """A day before the first that is possible."""

    day: date
    earliest: date


@dataclass(eq=False)
class IsAhead(Problem):
    """What was done cannot be recorded for a day to come."""

    day: date


@dataclass(eq=False)
class NoHoliday(Problem):
    """The workspace has no holiday on that day."""

    day: date


@dataclass(eq=False)
class NoHolidaysKnown(Problem):
    """No public holidays are known of the State of this ISO code in these years."""

    state: str
    years: tuple[int, ...]


class NothingToSnooze(Problem):
    """There is no reminder of the asker's own that could be put off."""


@dataclass(eq=False)
class RemindersAlready(Problem):
    """The reminders of the visit to the State of this ISO code, or of one of its steps, are off or on already."""

    state: str
    step: str  # "" for all
    on: bool


@dataclass(eq=False)
class AllOff(Problem):
    """All reminders of the visit to the State of this ISO code are off: one step cannot be turned on."""

    state: str


@dataclass(eq=False)
class VisitHere(Problem):
    """What is to be imported is here already: a visit to the State of this ISO code, of this number."""

    state: str
    visit: int


@dataclass(eq=False)
class DutyHere(Problem):
    """Of an imported recurring duty, the workspace knows something else in the same year."""

    key: str
    year: int


@dataclass(eq=False)
class VisitTwice(Problem):
    """Two visits of a spreadsheet to the State of this ISO code are one: the other begins on this line."""

    state: str
    line: int


@dataclass(eq=False)
class LineDiffers(Problem):
    """A column says something else of a visit than the first line of the visit does."""

    column: str
    line: int


@dataclass(eq=False)
class NotAsExported(Problem):
    """This part of a file is not of the shape in which it is exported."""

    part: str


@dataclass(eq=False)
class VisitChanged(Problem):
    """Somebody else changed the visit in the meantime; nothing of this request was stored."""

    visit: int
    since: int  # the version the request was made from


@dataclass(eq=False)
class BadInput(Problem):
    """A value from outside that is not what its field takes."""

    field: str
    value: object


@dataclass(eq=False)
class NoFeeds(Problem):
    """Calendars have no addresses here: nothing is served, or the workspace gives out none; these people may change
    that."""

    served: bool
    admins: tuple[str, ...] = ()


@dataclass(eq=False)
class FeedAlready(Problem):
    """The calendar of the asker has an address, since this day."""

    since: date


class NoFeed(Problem):
    """The calendar of the asker has no address."""
