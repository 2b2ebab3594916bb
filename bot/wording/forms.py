"""The words of forms: titles and labels, and what stands in place of a form."""

from collections.abc import Sequence
from datetime import date

from bot.operations.asked import Asked, NewForm, StepForm
from bot.reading.model import Verb
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Visit
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _
from bot.wording.markup import bold

TITLES = {  # at most 24 characters, as all that follows it
    Verb.RECORD: N_("Record a step"),
    Verb.CORRECT: N_("Correct a record"),
    Verb.WHATIF: N_("What if?"),
    Verb.SNOOZE: N_("Put a reminder off"),
    Verb.NEW: N_("New visit"),
    Verb.OFFICER: N_("Who follows it up"),
    Verb.CHECKLIST: N_("Checklist"),
}
SUBMITS = {
    Verb.RECORD: N_("Record"),
    Verb.CORRECT: N_("Correct"),
    Verb.WHATIF: N_("Show the dates"),
    Verb.SNOOZE: N_("Put off"),
    Verb.NEW: N_("Open the visit"),
    Verb.OFFICER: N_("Name them"),
    Verb.CHECKLIST: N_("Save"),
}
STEPS = {
    Verb.RECORD: N_("What happened?"),
    Verb.CORRECT: N_("Which record?"),
    Verb.WHATIF: N_("What if this happened?"),
    Verb.SNOOZE: N_("Which reminder?"),
}
DAYS = {
    Verb.RECORD: N_("On which day did it happen?"),
    Verb.CORRECT: N_("On which day did it happen in fact?"),
    Verb.WHATIF: N_("On which day?"),
    Verb.SNOOZE: N_("On which day are you to be reminded again?"),
}
PARTS = {
    "outcome": N_("What was decided?"),
    "until": N_("More time granted until"),
    "start": N_("Agreed first day"),
    "end": N_("Agreed last day"),
    "confidentiality_reply:outcome": N_("What stays confidential?"),
    "nothing_received:outcome": N_("What was not received?"),
}


def name() -> str:
    """Over what is no form."""
    return _("Rapporteur")


def wait() -> str:
    return _("One moment ...")


def cancel() -> str:
    return _("Cancel")


def end() -> str:
    return _("Close")


def title(verb: Verb) -> str:
    return _(TITLES[verb])


def submit(verb: Verb) -> str:
    return _(SUBMITS[verb])


def to_fill_in(asked: Asked) -> str:
    """Where the form cannot be opened by itself."""
    about = [bold(title(asked.line.verb))]
    about += [bold(names.visit(asked.visit))] if not isinstance(asked, NewForm) and asked.visit else []
    about += [names.step(asked.step)] if isinstance(asked, StepForm) and asked.step else []
    return _("{about}. Press the button to fill in the form.", about=": ".join(about))


def fill_in() -> str:
    return _("Fill in the form")


def visit(of: Visit) -> str:
    return f"{names.visit(of)} (#{of.id})"


def which_visit() -> str:
    return _("Which visit?")


def which_step(verb: Verb) -> str:
    return _(STEPS[verb])


def step(verb: Verb, key: str) -> str:
    return names.capital(names.awaited(key) if verb is Verb.SNOOZE else names.past(key))


def which_day(verb: Verb) -> str:
    return _(DAYS[verb])


def in_words() -> str:
    return _("Or in words")


def words_hint() -> str:
    return _("Such as: yesterday, 3 April. What stands here counts, not the day above.")


def unclear(days: Sequence[date]) -> str:
    meant = _(" or ").join(full(day) for day in days)
    return _("This may mean: {days}. Type the day that you mean as YYYY-MM-DD.", days=meant)


def part(key: str, named: str) -> str:
    return _(PARTS.get(f"{key}:{named}", PARTS[named]))


def note() -> str:
    return _("Reason or note")


def which_state() -> str:
    return _("Which State?")


def which_kind() -> str:
    return _("Which kind of visit?")


def kinds() -> dict[str, str]:
    return {COMPREHENSIVE: _("Comprehensive visit"), FOLLOW_UP: _("Follow-up visit")}


def first_day() -> str:
    return _("First day")


def last_day() -> str:
    return _("Last day")


def dates_hint() -> str:
    return _("Agreed days, or those on which it took place; may be left out.")


def who_knows() -> str:
    return _("Who knows of it?")


def known_to() -> dict[str, str]:
    return {"team": _("All who may read here"), "members": _("Its members only, by direct message")}


def officer() -> str:
    return _("Officer")


def deputy() -> str:
    return _("Deputy")
