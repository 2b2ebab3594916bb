"""The recurring duties of a year, and what operations return about them."""

from dataclasses import dataclass
from datetime import date

from bot.operations.store import Transaction
from bot.procedure.duties import DUTIES
from bot.visits import Duty


@dataclass(frozen=True, kw_only=True)
class Duties:
    """Asked for, changed, or reminded of."""

    duties: tuple[Duty, ...]
    today: date
    reminder: bool = False


def of_year(tx: Transaction, year: int) -> tuple[Duty, ...]:
    """All of them, in the order of the table."""
    known = {duty.key: duty for duty in tx.duties(year)}
    return tuple(known.get(key) or Duty(key=key, year=year, date=None) for key in DUTIES)
