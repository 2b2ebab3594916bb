"""The timeline of a visit as a picture: upright and in large letters, to be read on a phone; every colour has a shape,
a hatch or a word beside it."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from itertools import groupby
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from bot.operations.timeline import Row, Stand, Timeline
from bot.wording import names, timeline
from bot.wording.language import _

# Colours of Okabe and Ito, that are told apart by all eyes.
BLUE, SKY, GREEN, ORANGE, RED, PURPLE = "#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#AA4499"
BLACK, GREY, PALE = "#1a1a1a", "#595959", "#eef1f4"
DPI, WIDTH, EDGE = 200, 4.2, 0.12  # inches
LETTERS, SMALL, LINE, BAR, BELOW = 9.0, 8.0, 0.155, 0.12, 0.12  # points, points; inches
TITLE, LABEL, DETAIL = 38, 50, 66  # characters in a line
HEAD = 0.28  # the band with the name of an actor
FAR = timedelta(days=200)  # a date further ahead than that is told in words, so that what is near has room
MARGIN = timedelta(days=4)

SIGNS: dict[str, dict[str, Any]] = {  # the marks, by what timeline.LEGEND calls them
    "due": {"marker": "|", "color": BLACK, "markersize": 13, "markeredgewidth": 2.4},
    "on_time": {"marker": "o", "color": GREEN, "markersize": 7.5},
    "late": {"marker": "s", "color": RED, "markersize": 7},
    "overdue": {"marker": "X", "color": RED, "markersize": 8.5},
    "annex": {"marker": "D", "color": PURPLE, "markerfacecolor": "white", "markersize": 5.5, "markeredgewidth": 1.4},
    "planned": {"marker": "v", "color": BLACK, "markerfacecolor": "white", "markersize": 7, "markeredgewidth": 1.4},
}
STRETCHES: dict[str, dict[str, Any]] = {
    "period": {"facecolor": SKY, "edgecolor": BLUE},
    "granted": {"facecolor": "white", "edgecolor": BLUE, "hatch": "//////"},
    "letter": {"facecolor": "white", "edgecolor": ORANGE, "hatch": "xxxxx"},
    "ahead": {"facecolor": "white", "edgecolor": GREY, "linestyle": (0, (2, 2))},
}
_one_at_a_time = threading.Lock()  # matplotlib is not made for threads


def png(told: Timeline) -> bytes:
    with _one_at_a_time:
        made = BytesIO()
        draw(told).savefig(made, format="png", dpi=DPI, metadata={"Software": None})
        return made.getvalue()


def draw(told: Timeline) -> Figure:
    """`told` has rows."""
    height = sum(_height(row, told) for row in told.rows) + HEAD * len({row.actor for row in told.rows}) + 0.62
    return _Drawing(told, height + 0.2 * len(wrap(timeline.title(told), TITLE))).finished()


def _lines(row: Row, told: Timeline) -> tuple[list[str], list[str]]:
    """What stands above the bar of a step: its name, and its dates."""
    return wrap(timeline.label(row), LABEL), _kept_whole(timeline.details(row, told.today))


def _kept_whole(parts: Sequence[str]) -> list[str]:
    """A line ends between two parts, never within one that fits."""
    return wrap("\N{NO-BREAK SPACE}· ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts), DETAIL)


def _height(row: Row, told: Timeline) -> float:
    return LINE * sum(map(len, _lines(row, told))) + (BAR if row.days else 0) + BELOW


@dataclass
class _Drawing:
    """Goes down the picture row by row; what is measured is in inches from its upper left corner."""

    told: Timeline
    height: float  # without the legend
    used: dict[str, None] = field(default_factory=dict)  # signs and stretches that the legend explains, in order
    y: float = 0.0

    def __post_init__(self) -> None:
        near = [day for row in self.told.rows for day in row.days if day <= self.told.today + FAR]
        self.first = min([*near, self.told.today]) - MARGIN
        self.last = max([*near, self.told.today + timedelta(days=30)]) + MARGIN

    def finished(self) -> Figure:
        """The legend comes last: then it is known what it has to explain."""
        figure = Figure(figsize=(WIDTH, self.height), facecolor="white")
        self.axes: Axes = figure.add_axes((0, 0, 1, 1))
        self.axes.axis("off")
        for line in wrap(timeline.title(self.told), TITLE):
            self.text(EDGE, self.y + 0.2, line, size=11.5, weight="bold")
            self.y += 0.2
        self.y += 0.35
        top = self.y
        for actor, rows in groupby(self.told.rows, key=lambda row: row.actor):
            self.axes.add_patch(Rectangle((0, self.y), WIDTH, HEAD - 0.06, facecolor=PALE, edgecolor="none"))
            self.text(EDGE, self.y + (HEAD - 0.06) / 2, names.capital(names.actor(actor)), color=BLUE, weight="bold")
            self.y += HEAD
            for row in rows:
                self.row(row)
        self.months(top)
        self.now(top)
        legend = 0.2 * ((len(self.used) + 1) // 2) + 0.15
        figure.set_size_inches(WIDTH, self.y + legend)
        self.axes.set(xlim=(0, WIDTH), ylim=(self.y + legend, 0))
        self.axes.legend(
            handles=list(map(_handle, self.used)),
            loc="lower left",
            bbox_to_anchor=(0, 0),
            ncols=2,
            frameon=False,
            fontsize=SMALL - 0.5,
            handlelength=1.8,
            labelspacing=0.35,
            columnspacing=1.0,
            borderpad=0.4,
        )
        return figure

    def x(self, day: date) -> float:
        """Held within the picture."""
        share = (day - self.first) / (self.last - self.first)
        return EDGE + (WIDTH - 2 * EDGE) * min(max(share, 0.0), 1.0)

    def text(self, x: float, y: float, text: str, **style: Any) -> None:
        look = {"size": LETTERS, "color": BLACK, "va": "center", "parse_math": False}
        self.axes.text(x, y, text, **{**look, **style})

    def row(self, row: Row) -> None:
        label, details = _lines(row, self.told)
        over, under = {"weight": "bold", "zorder": 2.1}, {"size": SMALL, "color": GREY, "zorder": 2}
        for line, style in [*((line, over) for line in label), *((line, under) for line in details)]:
            box = {"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 1}
            self.text(EDGE, self.y + LINE / 2, line, bbox=box, **style)
            self.y += LINE
        self.y += 0.03
        self.stretches(row)
        self.marks(row)
        self.y += (BAR if row.days else 0) + BELOW - 0.03

    def stretches(self, row: Row) -> None:
        """From when to when there is time for the step."""
        if row.start and row.due:
            self.stretch("period", row.start, row.due)
        elif row.stand is Stand.AHEAD and row.due:
            self.stretch("ahead", self.told.today, row.due)
        if row.granted and row.due and row.granted > row.due:
            self.stretch("granted", row.due, row.granted)
        if row.letter:
            self.stretch("letter", *row.letter)

    def stretch(self, kind: str, start: date, end: date) -> None:
        """One that goes beyond the picture ends in an arrow."""
        left, right = self.x(start), self.x(end)
        self.used[kind] = None
        bar = Rectangle((left, self.y), right - left, BAR, linewidth=1, gid=kind, zorder=3, **STRETCHES[kind])
        self.axes.add_patch(bar)
        if end > self.last:
            self.axes.plot([WIDTH - EDGE], [self.y + BAR / 2], marker=">", color=BLACK, markersize=7, gid="beyond")

    def marks(self, row: Row) -> None:
        """The later over the earlier."""
        dates: Sequence[date | None] = (row.due, row.granted, row.letter[1] if row.letter else None)
        late = row.late is not None and row.late > 0
        until = row.done if late else self.told.today if row.stand is Stand.LATE else None
        if row.end and until:
            self.overrun(min(row.end, until), until)
        for day in dates:
            self.mark("due", day)
        for day in row.annex:
            self.mark("annex", day)
        self.mark("planned", row.planned)
        self.mark("late" if late else "on_time", row.done)
        if row.stand in (Stand.LATE, Stand.ENDED):
            self.mark("overdue", until or row.end)

    def overrun(self, start: date, end: date) -> None:
        ends, middle = [self.x(start), self.x(end)], self.y + BAR / 2
        self.axes.plot(ends, [middle, middle], color=RED, linewidth=2.5, gid="overrun", zorder=3.5)

    def mark(self, sign: str, day: date | None) -> None:
        if day and self.first <= day <= self.last:
            self.used[sign] = None
            self.axes.plot([self.x(day)], [self.y + BAR / 2], linestyle="none", gid=sign, zorder=4, **SIGNS[sign])

    def months(self, top: float) -> None:
        """A line where each begins; named as far as there is room."""
        month, named = date(self.first.year, self.first.month, 1), -1.0
        while (month := (month + timedelta(days=31)).replace(day=1)) <= self.last:
            x = self.x(month)
            self.axes.plot([x, x], [top, self.y], color="#c8cdd2", linewidth=0.7, zorder=0.5)
            if x - named > 0.38 and x < WIDTH - 0.3:
                self.text(x + 0.03, top - 0.09, timeline.month(month), size=SMALL - 1, color=GREY)
                named = x

    def now(self, top: float) -> None:
        x = self.x(self.told.today)
        self.axes.plot([x, x], [top, self.y], color=BLACK, linewidth=1.3, linestyle="--", gid="today", zorder=0.9)
        side = "right" if x > WIDTH / 2 else "left"
        self.text(x, self.y + 0.09, timeline.today(self.told), size=SMALL, weight="bold", ha=side)
        self.y += 0.2


def _handle(kind: str) -> Patch | Line2D:
    label = _(timeline.LEGEND[kind])
    if kind in STRETCHES:
        return Patch(label=label, **STRETCHES[kind])
    return Line2D([], [], linestyle="none", label=label, **SIGNS[kind])
