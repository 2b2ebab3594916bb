"""What is drawn: signs and words, not pixels."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import combinations
from typing import Any

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from bot.files import file_of
from bot.files.picture import SIGNS, STRETCHES, draw
from bot.wording import timeline as words
from bot.wording.language import speaking
from tests.files.phases import PHASES, timeline

SHOWN = [phase for phase in PHASES if timeline(phase).rows]
SMALLEST = 7.0  # points, where the picture is 4.2 inches wide: eight pixels on a phone of 360


@cache
def figure_of(phase: str, lang: str = "en") -> Figure:
    with speaking(lang):
        return draw(timeline(phase))


def drawn(figure: Figure, sign: str) -> list[Any]:
    return [artist for artist in figure.axes[0].get_children() if artist.get_gid() == sign]


def texts(figure: Figure) -> Iterator[Text]:
    yield from (text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text())


def legend(figure: Figure) -> list[str]:
    explained = figure.axes[0].get_legend()
    assert explained is not None
    return [text.get_text() for text in explained.get_texts()]


@pytest.mark.parametrize(
    ("phase", "lang"), [*((phase, "en") for phase in SHOWN), ("not yet visited", "fr"), ("over", "fr")]
)
def test_every_word_stands_within_the_picture_and_can_be_read_on_a_phone(phase: str, lang: str) -> None:
    with speaking(lang):
        labels = {words.label(row) for row in timeline(phase).rows}
    figure = figure_of(phase, lang)
    width, height = all_within(figure)
    assert min(float(text.get_fontsize()) for text in texts(figure)) >= SMALLEST
    said = " ".join(text.get_text() for text in texts(figure))
    assert all(label in said for label in labels)
    assert height / width < 3


def all_within(figure: Figure) -> tuple[int, int]:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    width, height = canvas.get_width_height()
    for text in texts(figure):
        box = text.get_window_extent()
        inside = box.x0 >= 0 and box.x1 <= width and box.y0 >= 0 and box.y1 <= height
        assert inside, text.get_text()
    return width, height


@pytest.mark.parametrize(("state", "lang"), [("KP", "en"), ("VC", "en"), ("KP", "fr"), ("LA", "fr"), ("VC", "fr")])
def test_the_longest_names_stand_within_the_picture(state: str, lang: str) -> None:
    told = timeline("late")
    with speaking(lang):
        all_within(draw(replace(told, visit=replace(told.visit, state=state))))


@pytest.mark.parametrize("phase", SHOWN)
def test_the_legend_explains_every_sign_and_no_other(phase: str) -> None:
    figure = figure_of(phase)
    used = {sign for sign in (*SIGNS, *STRETCHES) if drawn(figure, sign)}
    assert set(legend(figure)) == {words.LEGEND[sign] for sign in used}


def test_no_two_signs_differ_in_colour_alone() -> None:
    shapes = [(look["marker"], look.get("markerfacecolor")) for look in SIGNS.values()]
    kinds = [(look.get("hatch"), look.get("linestyle"), look["facecolor"] == "white") for look in STRETCHES.values()]
    assert all(one != other for one, other in [*combinations(shapes, 2), *combinations(kinds, 2)])


def test_more_time_and_the_letter_are_hatched_where_they_lie() -> None:
    figure = figure_of("more time")
    (granted,), (*_, due) = drawn(figure, "granted"), drawn(figure, "due")
    assert granted.get_hatch()
    assert granted.get_x() + granted.get_width() == pytest.approx(due.get_xdata()[0])
    silent = figure_of("silence")
    (letter,), (late,) = drawn(silent, "letter"), drawn(silent, "overdue")
    assert letter.get_hatch()
    assert letter.get_x() + letter.get_width() == pytest.approx(late.get_xdata()[0])


def test_today_is_a_line_and_what_is_late_reaches_it() -> None:
    figure = figure_of("late")
    (today,) = drawn(figure, "today")
    ends = [line.get_xdata()[1] for line in drawn(figure, "overrun")]
    assert ends.count(today.get_xdata()[0]) == 2  # the draft and the experts' inputs
    assert "Today, Fri 8 May 2026" in {text.get_text() for text in texts(figure)}


def test_what_is_far_ahead_ends_in_an_arrow() -> None:
    assert len(drawn(figure_of("on time"), "beyond")) == 1  # twelve months
    assert drawn(figure_of("sent"), "beyond") == []


def test_what_cannot_be_seen_can_be_read() -> None:
    make = file_of(timeline("silence"))
    assert make is not None
    file = make()
    assert file.content.startswith(b"\x89PNG")
    assert (file.name, file.title) == ("Kenya, March 2026 timeline.png", "Kenya, March 2026: timeline")
    assert file.alternative.split("\n")[-1] == (
        "Comments on the draft report: due 20 May 2026 · two more weeks by letter to 8 Jun 2026"
        " · ended, nothing received · annex: 21 May 2026"
    )
    assert all(len(words.alternative(timeline(phase))) < 2000 for phase in PHASES)


def test_nothing_is_drawn_of_a_visit_without_rows() -> None:
    told = timeline("on time")
    assert file_of(type(told)(visit=told.visit, rows=(), today=told.today + timedelta(days=1))) is None


def test_what_draws_is_loaded_by_the_first_picture_only() -> None:
    loaded = "import app, sys; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0
