"""What a phrase was read as, in one line, for the tables of the languages."""

from datetime import date
from typing import Protocol

from bot.dates import read
from bot.dates.model import Candidates, Day, Direction

ARABIC, WIDE = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"), str.maketrans("0123456789", "０１２３４５６７８９")


class Said(Protocol):
    def __call__(self, text: str, today: date = ..., direction: Direction = ..., language: str = ...) -> str: ...


def said_in(own: str, its_today: date) -> Said:
    """Reads phrases of a language: a date, "?" and the dates to choose from, or "-"."""

    def said(text: str, today: date = its_today, direction: Direction = Direction.FUTURE, language: str = own) -> str:
        reading = read(text, today, direction, language=language)
        if isinstance(reading, Candidates):
            return " ".join(("?", *(option.date.isoformat() for option in reading.options)))
        return reading.date.isoformat() if isinstance(reading, Day) else "-"

    return said
