"""What a change would do, before it is stored: each date that moves, by how much, and what is done and stays."""

from datetime import date

from bot.operations.results import Changed
from bot.wording import changes, entries, names, set_dates, standing
from bot.wording.days import days, lateness, short


def preview(shown: Changed) -> list[str]:
    effects = shown.effects
    stays = [(fact, late) for fact, late in effects.stays if all(made.fact is not fact for made in effects.entries)]
    lines = [
        f"Not stored yet: {entries.told(shown.change, effects.entries, shown.undone)}. {_count(shown, len(stays))}",
        *(
            f"• {names.awaited(step)}: {short(old)} → {short(new)}, {distance(old, new)}"
            for step, old, new in effects.moved
        ),
        *(f"• {names.awaited(step)}: would run until {short(due)}" for step, due in effects.started),
        *(f"• {names.awaited(step)}: would run no longer (was {short(due)})" for step, due in effects.stopped),
        *(f"• {names.happened(fact)}: done {short(fact.date)}, stays" + _late(late) for fact, late in stays),
        *set_dates.stays(effects),
        *dict.fromkeys(map(changes.remark, shown.remarks)),
        *map(standing.warning, effects.warnings),
        *standing.reopened(effects, "would be"),
    ]
    if shown.change.reason:
        lines.append(entries.reason(shown.change))
    return lines


def distance(old: date, new: date) -> str:
    """How far a date moves."""
    return f"{days((new - old).days)} {'later' if new > old else 'earlier'}"


def _late(late: int | None) -> str:
    how = lateness(late)
    return f" (then {how})" if how else ""


def _count(shown: Changed, stays: int) -> str:
    """2 dates move, 1 stays."""
    effects = shown.effects
    parts = [
        _many(len(effects.moved), "date moves", "dates move"),
        _many(len(effects.started), "would start", "would start"),
        _many(len(effects.stopped), "would stop", "would stop"),
        _many(stays, "stays", "stay"),
    ]
    said = ", ".join(filter(None, parts))
    return f"{names.capital(said)}:" if said else "No other date moves."


def _many(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""
