"""What `rapporteur rehearse` prints: who is there, every message, and how many came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.wording.days import short

A_WEEK, A_DAY = 5, 1.0  # the goal: messages to one person in a week, to one channel a working day
HEADS = ("", "messages", "changes", "a week", "busiest week", "digests a working day", "busiest day")
COUNTED = """\
A message is a reminder, for channels the digest of a day, and for channels also the announcement of a change that was
typed elsewhere ("changes"): those come at once, as often as somebody types, and the goal is about what the clock sends.
Not counted: the answer to a line, shown where it was typed, and a posted reminder that is edited when its step is done."""


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
    return (
        f"A rehearsal of {year}: {visits} visits end in the year and as many in the years before and after; "
        f"{staff} people follow them up; seed {seed}."
    )


def member(name: str, zone: str, roles: Sequence[Sequence[str]], away: tuple[date, date] | None, cover: str) -> str:
    """`roles`: the States of whose visits they are officer, and deputy."""
    officer, deputy = (", ".join(states) or "none" for states in roles)
    absence = f" Away {short(away[0])} to {short(away[1])}, cover @{cover}." if away else ""
    return f"@{name} ({zone}): officer of {officer}; deputy of {deputy}.{absence}"


def muted(name: str) -> str:
    return f"@{name} wants no direct messages."


def channel(name: str, states: Sequence[str]) -> str:
    return f"#{name} follows {len(states)} visits: {', '.join(states)}."


def message(at: datetime, to: str, text: str) -> str:
    """`at` as the recipient's clock shows it."""
    return f"{short(at.date())}, {at:%H:%M} {at.tzinfo}, {to}\n    " + text.replace("\n", "\n    ")


def table(loads: Sequence[Load]) -> str:
    rows = [HEADS, *map(_row, loads)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))).rstrip() for row in rows]
    return "\n".join([COUNTED, "", *lines, "", goal(loads)])


def _row(load: Load) -> tuple[str, ...]:
    a_week = f"{load.messages / load.weeks:.1f}"
    shown = (load.to, str(load.messages), str(load.changes), a_week, str(load.busiest_week))
    return (*shown, f"{load.a_day:.2f}", str(load.busiest_day)) if load.channel else (*shown, "", "")


def goal(loads: Sequence[Load]) -> str:
    """Whether it holds, and for whom it was closest."""
    person = max((load for load in loads if not load.channel), key=lambda load: load.busiest_week)
    place = max((load for load in loads if load.channel), key=lambda load: load.a_day)
    holds = person.busiest_week <= A_WEEK and place.a_day <= A_DAY
    return (
        f"The goal {'holds' if holds else 'FAILS'}: at most {A_WEEK} messages to one person in any week "
        f"({person.to}: {person.busiest_week}), at most one digest a working day to a channel ({place.to}: {place.a_day:.2f})."
    )
