"""What a change would do, before it is stored: each date that moves, by how much, and what is done and stays."""

from datetime import date

from bot.operations.results import Changed
from bot.procedure import Fact
from bot.wording import changes, entries, names, oddities, set_dates, standing
from bot.wording.days import days, lateness, short
from bot.wording.language import _, ngettext


def preview(shown: Changed) -> list[str]:
    effects = shown.effects
    stays = [(fact, late) for fact, late in effects.stays if all(made.fact is not fact for made in effects.entries)]
    what = entries.told(shown.change, effects.entries, shown.undone)
    lines = [
        _("Not stored yet: {what}. {count}", what=what, count=_count(shown, len(stays))),
        *(_line(step, move(old, new)) for step, old, new in effects.moved),
        *(_line(step, _("would run until {day}", day=short(due))) for step, due in effects.started),
        *(_line(step, _("would run no longer (was {day})", day=short(due))) for step, due in effects.stopped),
        *(_kept(fact, late) for fact, late in stays),
        *set_dates.stays(effects),
        *dict.fromkeys(map(changes.remark, shown.remarks)),
        *map(oddities.warning, effects.warnings),
        *standing.reopened(effects, stored=False),
    ]
    if shown.change.reason:
        lines.append(entries.reason(shown.change))
    return lines


def _line(step: str, what: str) -> str:
    return f"• {names.labelled(names.awaited(step), what)}"


def move(old: date, new: date) -> str:
    """From where to where a date moves, and how far."""
    count = days((new - old).days)
    far = _("{days} later", days=count) if new > old else _("{days} earlier", days=count)
    return f"{short(old)} → {short(new)}, {far}"


def _kept(fact: Fact, late: int | None) -> str:
    how = lateness(late)
    stays = _("done {day}, stays (then {how})", day=short(fact.date), how=how)
    what = stays if how else _("done {day}, stays", day=short(fact.date))
    return f"• {names.labelled(names.happened(fact), what)}"


def _count(shown: Changed, stays: int) -> str:
    """2 dates move, 1 stays."""
    effects = shown.effects
    moved, started, stopped = len(effects.moved), len(effects.started), len(effects.stopped)
    parts = [
        ngettext("{count} date moves", "{count} dates move", moved) if moved else "",
        ngettext("{count} clock would start", "{count} clocks would start", started) if started else "",
        ngettext("{count} clock would stop", "{count} clocks would stop", stopped) if stopped else "",
        ngettext("{count} stays", "{count} stay", stays) if stays else "",
    ]
    said = ", ".join(filter(None, parts))
    return _("{list}:", list=names.capital(said)) if said else _("No other date moves.")
