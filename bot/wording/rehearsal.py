"""What `rapporteur rehearse` prints: who is there, every message, and how many came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.wording import names
from bot.wording.days import short
from bot.wording.language import N_, _

A_WEEK, A_DAY = 5, 1.0  # the goal: messages to one person in a week, to one channel a working day
HEADS = (
    *(N_("messages"), N_("changes"), N_("a week"), N_("busiest week")),
    *(N_("digests a working day"), N_("busiest day")),
)
COUNTED = N_("""\
A message is a reminder, for channels the digest of a day, and for channels also the announcement of a change that was
typed elsewhere ("changes"): those come at once, as often as somebody types, and the goal is about what the clock sends.
Not counted: the answer to a line, shown where it was typed, and a posted reminder that is edited when its step is done.""")


@dataclass(frozen=True, kw_only=True)
class Load:
    """How many messages one recipient got."""

    to: str  # "@li", "#visits"
    messages: int
    changes: int  # of them, announcements
    weeks: float  # the whole time
    days: int  # working days in it
    busiest_week: int
    busiest_day: int

    @property
    def channel(self) -> bool:
        return self.to.startswith("#")

    @property
    def a_day(self) -> float:
        """What the clock sends on a working day."""
        return (self.messages - self.changes) / self.days


def title(visits: int, year: int, staff: int, seed: int) -> str:
    return _(
        "A rehearsal of {year}: {visits} visits end in the year and as many in the years before and after; {staff} people "
        "follow them up; seed {seed}.",
        year=year,
        visits=visits,
        staff=staff,
        seed=seed,
    )


def member(name: str, zone: str, roles: Sequence[Sequence[str]], away: tuple[date, date] | None, cover: str) -> str:
    """`roles`: the States of whose visits they are officer, and deputy."""
    officer, deputy = (", ".join(states) or _("none") for states in roles)
    said = _(
        "@{name} ({zone}): officer of {officer}; deputy of {deputy}.",
        name=name,
        zone=zone,
        officer=officer,
        deputy=deputy,
    )
    if away is None:
        return said
    absence = _("Away {start} to {end}, cover @{cover}.", start=short(away[0]), end=short(away[1]), cover=cover)
    return f"{said} {absence}"


def muted(name: str) -> str:
    return _("@{name} wants no direct messages.", name=name)


def channel(name: str, states: Sequence[str]) -> str:
    return _("#{name} follows {count} visits: {states}.", name=name, count=len(states), states=", ".join(states))


def message(at: datetime, to: str, text: str) -> str:
    """`at` as the recipient's clock shows it."""
    return f"{short(at.date())}, {at:%H:%M} {at.tzinfo}, {to}\n    " + text.replace("\n", "\n    ")


def table(loads: Sequence[Load]) -> str:
    rows = [("", *map(_, HEADS)), *map(_row, loads)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))).rstrip() for row in rows]
    return "\n".join([_(COUNTED), "", *lines, "", goal(loads)])


def _row(load: Load) -> tuple[str, ...]:
    a_week = f"{load.messages / load.weeks:.1f}"
    shown = (load.to, str(load.messages), str(load.changes), a_week, str(load.busiest_week))
    return (*shown, f"{load.a_day:.2f}", str(load.busiest_day)) if load.channel else (*shown, "", "")


def goal(loads: Sequence[Load]) -> str:
    """Whether it holds, and for whom it was closest."""
    person = max((load for load in loads if not load.channel), key=lambda load: load.busiest_week)
    place = max((load for load in loads if load.channel), key=lambda load: load.a_day)
    holds = person.busiest_week <= A_WEEK and place.a_day <= A_DAY
    said = _(
        "at most {limit} messages to one person in any week ({person}: {messages}), at most one digest a working day to a "
        "channel ({channel}: {digests}).",
        limit=A_WEEK,
        person=person.to,
        messages=person.busiest_week,
        channel=place.to,
        digests=f"{place.a_day:.2f}",
    )
    return names.labelled(_("The goal holds") if holds else _("The goal FAILS"), said)
