"""What is wrong with a file that is imported, or with what is asked for in JSON or on the command line."""

from bot import errors
from bot.wording import names
from bot.wording.duties import words_for
from bot.wording.language import N_, _
from bot.wording.markup import typed

FIELDS = {
    "json": N_("is not JSON; write one object a line"),
    "given": N_('has to be a list of records: {"given": [...], "today": "YYYY-MM-DD"}'),
    "record": N_("is no record; write step=YYYY-MM-DD"),
    "step": N_("is no step of the procedure; docs/procedure.md lists their keys"),
    "field": N_("is no field of a record"),
    "outcome": N_("is no outcome of that step"),
    "request": N_('is no request; write {"text": "next Friday", "ref": "YYYY-MM-DD"}'),
    "text": N_("has to be the words of a date"),
    "lang": N_("is no language; write two letters, such as fr"),
    "direction": N_("is no direction; write past, future or any"),
    "state": N_("is not the name or the code of one Member State; write Kenya or KE"),
    "kind": N_("is no kind of visit; write comprehensive or follow_up"),
    **dict.fromkeys(("officer", "deputy", "by"), N_("is no Slack id of a person; write it like U0123ABC")),
    N_("officer or by"): N_(
        "is missing: write the Slack id of whose visit it is, or of who recorded it, like U0123ABC"
    ),
    N_("deputy or officer"): N_("is named for both; a visit has two different people, or only an officer"),
    "participants": N_("has to be none, or empty"),
    "selected_as": N_("has to be comprehensive or follow_up, or empty"),
    "reference": N_("is too long; write a document symbol or letter number, of 200 characters at most"),
    "members": N_(
        "has to be Slack ids of people, like U0123ABC, with spaces between them; a hidden visit needs somebody"
    ),
    "channels": N_("has to be Slack ids of channels, like C0123ABC, with spaces between them; a hidden visit has none"),
    "hidden": N_("has to be yes, or empty"),
    "at": N_("is no moment that has passed; write it like 2026-04-21T16:00:00+00:00"),
    "follows_up": N_(
        "is no earlier visit of this file to the same State, or the visit is not of the kind follow_up; write what stands in its column visit"
    ),
    "column": N_("is no column; write one of those that docs/import.md lists"),
    "columns": N_("is missing in the first line; write it there, as in docs/import.md"),
    "heading": N_("stands in the first line twice; write it once"),
    "quotation": N_(
        "mark or cell cannot be read: a quotation mark is not closed or stands inside a cell, or a cell is too long; write it anew"
    ),
    "cells": N_("stand after the last column; write them where they belong"),
    "file": N_("cannot be read; write it as CSV in UTF-8"),
    "--ended": N_("is missing: say --ended YYYY-MM-DD or --record step=YYYY-MM-DD"),
}


def bad_input(field: str, value: object) -> str:
    what = _(FIELDS[field]) if field in FIELDS else _("is no date; write YYYY-MM-DD")
    if value is None:
        return f"{_(field)} {what}."
    return _('{field} "{value}" {what}.', field=_(field), value=typed(str(value)[:80]), what=what)


def imported(
    found: errors.VisitHere | errors.DutyHere | errors.VisitTwice | errors.LineDiffers | errors.NotAsExported,
) -> str:
    match found:
        case errors.DutyHere(key=key, year=year):
            return _(
                "Something else is known here of the {duty} in {year}. Take the duty out of the file, or type: duties {year}",
                duty=words_for(key),
                year=year,
            )
        case errors.VisitHere(state=code, visit=number):
            return _(
                "This visit to {state} is here already, as #{number}, so it cannot be imported. Check the file; what is new goes in with: catchup #{number}",
                state=names.state(code),
                number=number,
            )
        case errors.VisitTwice(state=code, line=line):
            return _(
                "A visit to {state} that ended on this day begins on line {line} already. If they are one, write the same in the column visit.",
                state=names.state(code),
                line=line,
            )
        case errors.LineDiffers(column=column, line=line):
            return _(
                "{column} is not what line {line} says of the same visit. Write the same, or leave it empty.",
                column=column,
                line=line,
            )
        case errors.NotAsExported(part=part):
            return _("{part} is not as export writes it. Export again, or write a CSV.", part=typed(part))
