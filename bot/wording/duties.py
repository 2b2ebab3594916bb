"""The recurring duties in words. Never "overdue": the texts give no days, and dates set by the team are not theirs."""

from datetime import date

from bot.operations.yearly import Duties
from bot.procedure.duties import DUTIES
from bot.reading.duties import NAMES
from bot.visits import Duty
from bot.wording import names
from bot.wording.days import left, short
from bot.wording.language import N_, _
from bot.wording.markup import bold, person


def words_for(key: str) -> str:
    """The words by which it is named in a line."""
    return NAMES[key].split("|")[0]


REMINDER = N_("Of the recurring duties, not yet recorded:")
HOW = N_(
    "To record one, or to set a date, type: duty oral report recorded 12 March, or: duty annual list by 15 January. "
    "They are called {names}."
)


def duties(told: Duties) -> list[str]:
    lines = [_duty(duty, told.today) for duty in told.duties]
    if told.reminder:
        how = _("Record it with: duty {name} recorded today", name=words_for(told.duties[0].key))
        return [_(REMINDER), *lines, how]
    year = told.duties[0].year
    if len(lines) == 1:
        return [names.labelled(str(year), lines[0])]
    title = bold(_("Recurring duties, {year}", year=year))
    done = [line for duty, line in zip(told.duties, lines, strict=True) if duty.done]
    return [title, *done, *_open(told, year), _(HOW, names=", ".join(map(words_for, NAMES)))]


def _open(told: Duties, year: int) -> list[str]:
    """Those not recorded, under one heading that says so."""
    lines = [_row(duty, _date(duty, told.today)) for duty in told.duties if not duty.done]
    now = year == told.today.year
    said = _("*Not yet recorded this year*:") if now else _("*Not recorded for {year}*:", year=year)
    return [said, *lines] if lines else []


def _duty(duty: Duty, today: date) -> str:
    return _row(duty, ". ".join(filter(None, (_date(duty, today), _done(duty, today)))))


def _row(duty: Duty, said: str) -> str:
    row = DUTIES[duty.key]
    told = _(
        "{name}: {owner}; in the text: {frequency} ({citation}).",
        name=bold(_(row.name)),
        owner=_(row.owner),
        frequency=_(row.frequency),
        citation=_(row.citation),
    )
    return f"{told} {said}." if said else told


def _date(duty: Duty, today: date) -> str:
    if duty.date is None:
        return ""
    if duty.done is None and duty.date < today:
        return _("The date set by the team, {day}, has passed", day=short(duty.date))
    when = "" if duty.done else f", {left(duty.date, today)}"
    return _("Date set by the team: {day}", day=short(duty.date)) + when


def _done(duty: Duty, today: date) -> str:
    if duty.done:
        return _("Recorded {day} by {person}", day=short(duty.done), person=person(duty.by))
    if duty.year == today.year:
        return _("Not yet recorded this year")
    return _("Not recorded for {year}", year=duty.year)
