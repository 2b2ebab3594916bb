"""What a change says besides its records, as export writes it: the history reads nothing else."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from bot.operations.planning import HEARD
from bot.procedure import STEPS
from bot.procedure.exchange import YEARS
from bot.visits import EVERYTHING, Change, ChangeKind, DateKind

PERSON, CHANNEL = re.compile(r"[UW][A-Z0-9]+"), re.compile(r"[CGD][A-Z0-9]+")  # ids of Slack

Check = Callable[[Any], bool]


def _each(check: Check) -> Check:
    return lambda said: isinstance(said, list) and all(map(check, said))


def _text(said: Any) -> bool:
    return isinstance(said, str)


def _person(said: Any) -> bool:
    return _text(said) and bool(PERSON.fullmatch(said))


def _nobody(said: Any) -> bool:
    return said == "" or _person(said)


def _channel(said: Any) -> bool:
    return _text(said) and bool(CHANNEL.fullmatch(said))


def _step(said: Any) -> bool:
    return _text(said) and said in STEPS


def _quiet(said: Any) -> bool:
    return said == EVERYTHING or _step(said)


def _day(said: Any) -> bool:
    try:
        return date.fromisoformat(said).year in YEARS
    except (TypeError, ValueError):
        return False


def _moment(said: Any) -> bool:
    try:
        return datetime.fromisoformat(said).tzinfo is not None
    except (TypeError, ValueError):
        return False


Form = Mapping[str, Check]
_OFFICERS: Form = {"officer": _nobody, "deputy": _nobody}
_DATE: Form = {"step": _step, "kind": lambda said: said in [*DateKind], "date": _day}
_PARTNERS: Form = {
    "names": _each(_text),
    "what": lambda said: said in ("invited", "received", "removed"),
    "date": lambda said: said is None or _day(said),
}
FORMS: dict[ChangeKind, tuple[Form, Form]] = {  # before, after
    ChangeKind.OFFICERS: (_OFFICERS, _OFFICERS),
    ChangeKind.FOLLOWED: ({}, {"channel": _channel}),
    ChangeKind.UNFOLLOWED: ({"channel": _channel}, {}),
    ChangeKind.SNOOZED: ({}, {"step": _step, "until": _moment}),
    ChangeKind.REMINDERS: ({"quiet": _each(_quiet)}, {"quiet": _each(_quiet)}),
    ChangeKind.HIDDEN: ({"follows": _each(_channel)}, {"members": _each(_person)}),
    ChangeKind.MEMBERS: ({"members": _each(_person)}, {"members": _each(_person)}),
    ChangeKind.DELEGATES: ({"delegates": _each(_person)}, {"delegates": _each(_person)}),
    ChangeKind.PARTNERS: ({}, _PARTNERS),
    ChangeKind.DATED: (_DATE, _DATE),
    ChangeKind.UNNEEDED: ({}, {"needed": _each(_step), "unneeded": _each(_step)}),
}
EITHER = (ChangeKind.DATED,)  # one of the two may be empty
HEARERS: Form = {HEARD: _each(_channel)}


def is_told(change: Change) -> bool:
    """Whether it is of the form that a change of its kind has here."""
    forms = FORMS.get(change.kind)
    if forms is None:
        return not change.before and (not change.after or _has(change.after, HEARERS))
    said = ((change.before, forms[0]), (change.after, forms[1]))
    empty = [not what for what, _ in said]
    return all(_has(what, form) or (change.kind in EITHER and not what and not all(empty)) for what, form in said)


def _has(said: Mapping[str, Any], form: Form) -> bool:
    return said.keys() == form.keys() and all(check(said[name]) for name, check in form.items())
