"""What is handed over as a file, made from results and their words: a picture, a calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.operations.agenda import Agenda
from bot.operations.results import Result
from bot.operations.timeline import Timeline
from bot.wording import agenda, timeline

MAX_ALTERNATIVE = 1000  # characters that Slack takes for who cannot see a picture


@dataclass(frozen=True, kw_only=True)
class File:
    name: str
    title: str
    content: bytes
    alternative: str = ""  # a picture in words


def file_of(result: Result) -> Callable[[], File] | None:
    """Makes the file that belongs to a result, in the language that is spoken then; None where none does."""
    match result:
        case Timeline() if result.rows:
            return partial(_picture, result)
        case Agenda() if result.entries:
            return partial(_calendar, result)
    return None


def feed_of(told: Agenda) -> bytes:
    """The calendar as it is fetched at its address."""
    # On demand: it is asked for now and then.
    from bot.files.ics import feed  # noqa: PLC0415

    return feed(told)


def _picture(told: Timeline) -> File:
    # On demand: what draws takes half a second and 30 MB to load, and most processes never draw.
    from bot.files.picture import png  # noqa: PLC0415

    alternative = timeline.alternative(told)[:MAX_ALTERNATIVE]
    return File(name=timeline.file_name(told), title=timeline.title(told), content=png(told), alternative=alternative)


def _calendar(told: Agenda) -> File:
    # On demand, too: it is asked for now and then.
    from bot.files.ics import ics  # noqa: PLC0415

    return File(name="rapporteur.ics", title=agenda.title(), content=ics(told))
