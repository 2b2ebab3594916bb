"""The course of a visit in words: for the picture, for the table beside it, and for who cannot see the picture."""

from collections.abc import Callable
from datetime import date

from bot.operations.timeline import VISIT, Row, Stand, Timeline
from bot.wording import names
from bot.wording.days import brief, days, lateness, month_name, short
from bot.wording.language import N_, _
from bot.wording.standing import WHO_IS_LATE

HEAD = (N_("Whose step"), N_("Step"), N_("Dates"), N_("Annex"), N_("What came of it"))
COMES = N_("The same as a picture comes by direct message.")
NONE = N_("Nothing in it has a date.")
NOTHING = "–"
Written = Callable[[date], str]
LEGEND = {  # what the signs of the picture mean
    "period": N_("the time for it"),
    "granted": N_("more time granted"),
    "letter": N_("two more weeks by letter"),
    "ahead": N_("if all goes on time"),
    "due": N_("due"),
    "on_time": N_("recorded as done"),
    "late": N_("done after its date"),
    "overdue": N_("date passed, not recorded"),
    "annex": N_("timetable of the annex"),
    "planned": N_("date set by people"),
}


def title(told: Timeline) -> str:
    return _("{visit}: timeline", visit=names.visit(told.visit))


def today(told: Timeline) -> str:
    return _("Today, {day}", day=short(told.today))


def label(row: Row) -> str:
    return _("The visit") if row.step == VISIT else names.capital(names.awaited(row.step))


def dates(row: Row, written: Written = short) -> list[str]:
    """By when, and why until then."""
    said = [
        (N_("from {day}"), row.start if row.step == VISIT else None),
        (N_("to {day}") if row.step == VISIT else N_("due {day}"), row.due),
        (N_("more time to {day}"), row.granted),
        (N_("two more weeks by letter to {day}"), row.letter[1] if row.letter else None),
        (N_("{day} set by people"), row.planned),
    ]
    return [_(text, day=written(day)) for text, day in said if day]


def annex(row: Row, written: Written = short) -> str:
    return ", ".join(map(written, row.annex))


def came(row: Row, today: date, written: Written = short) -> str:
    """What has become of it."""
    match row.stand:
        case Stand.DONE:
            done, how = _("done {day}", day=written(row.done or today)), lateness(row.late)
            return f"{done}, {how}" if how else done
        case Stand.LATE if row.actor in WHO_IS_LATE and row.due:
            return _("{days} late", days=days((today - row.due).days))
        case Stand.LATE | Stand.ENDED:
            return _("ended, nothing received")
        case Stand.AHEAD:
            return _("if all goes on time")
        case Stand.UNDATED:
            return _("no deadline in the text")
        case Stand.RUNNING if row.provisional:
            return _("counted from transmission")
    return _("not recorded yet") if row.end and row.end < today else ""


def details(row: Row, today: date) -> list[str]:
    """All of it, as short as can be."""
    benchmark = _("annex: {days}", days=annex(row, brief)) if row.annex else ""
    return [part for part in (*dates(row, brief), came(row, today, brief), benchmark) if part]


def head() -> list[str]:
    return [_(column) for column in HEAD]


def cells(told: Timeline) -> list[list[str]]:
    return [
        [
            names.capital(names.actor(row.actor)),
            label(row),
            " · ".join(dates(row)) or NOTHING,
            annex(row) or NOTHING,
            came(row, told.today) or NOTHING,
        ]
        for row in told.rows
    ]


def alternative(told: Timeline) -> str:
    """The picture for who cannot see it."""
    rows = [names.labelled(label(row), " · ".join(details(row, told.today))) for row in told.rows]
    return "\n".join([f"{title(told)}. {today(told)}.", *rows])


def file_name(told: Timeline) -> str:
    return f"{title(told)}.png".replace(":", "").replace("/", "-")


def month(day: date) -> str:
    """On the axis: "Apr", and in January the year."""
    return str(day.year) if day.month == 1 else month_name(day)
