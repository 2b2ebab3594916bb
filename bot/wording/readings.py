"""How the words of dates were read, in the language of who typed them."""

from collections.abc import Iterator
from datetime import date

from bot.dates.model import Candidates, Day
from bot.errors import CannotRecord, TooEarly
from bot.operations.people import Away
from bot.operations.results import Changed, Question, Refused, Result, Snoozed
from bot.operations.today import local_day
from bot.procedure.acceptance import InTheFuture
from bot.visits import Absence
from bot.wording.days import counted, full, told_in
from bot.wording.language import _, spoken

DATE = {
    "en": "Date: ",
    "fr": "Date\u00a0: ",
    "es": "Fecha: ",
    "ru": "Дата: ",
    "zh": "日期\uff1a",
    "zh-Hant": "日期\uff1a",
    "ar": "التاريخ: ",
}


def told(result: Result, lang: str) -> list[str]:
    """A line with the days that were typed. In the language of the other lines only a sum is new."""
    lang = told_in(lang)
    days = [
        counted(day, since, lang) if since else full(day, lang)
        for day, since in dict.fromkeys(_typed(result))
        if since or lang != spoken()
    ]
    return [DATE[lang] + " · ".join(days)] if days else []


def _typed(result: Result) -> Iterator[tuple[date, date | None]]:
    """Every day of a result that words were read as, and the day that it was counted from."""
    match result:
        case Changed():
            for made in result.effects.entries:
                if not made.withdrawn:
                    yield made.fact.date, made.record.since
                    yield from ((day, None) for day in (made.fact.start, made.fact.end, made.fact.until) if day)
        case Question(preview=Changed() as shown):
            yield from _typed(shown)
        case Snoozed():
            yield local_day(result.until, result.tz), None
        case Away(absence=Absence(start=start, end=end)):
            yield from ((start, None), (end, None))
        case Refused(problem=CannotRecord(refusal=InTheFuture(date=day)) | TooEarly(day=day)):
            yield day, None


def echo(reading: Day | Candidates, lang: str = "") -> str:
    """The day, and the one it was counted from; or the days to choose from, a line each."""
    if isinstance(reading, Day):
        return counted(reading.date, reading.since, lang) if reading.since else full(reading.date, lang)
    head = _("Which day?") if len(reading.options) > 1 else _("Is this the day?")
    return "\n".join((head, *(f"- {full(option.date, lang)}" for option in reading.options)))
