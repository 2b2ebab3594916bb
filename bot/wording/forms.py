"""The words of forms: titles and labels, and what stands in place of a form."""

from bot.operations.asked import RecordForm, SnoozeForm
from bot.wording import names
from bot.wording.language import _
from bot.wording.markup import bold


def name() -> str:
    """Over what is no form; at most 24 characters, as every title."""
    return _("Rapporteur")


def wait() -> str:
    return _("One moment ...")


def cancel() -> str:
    return _("Cancel")


def end() -> str:
    return _("Close")


def about(asked: RecordForm | SnoozeForm) -> str:
    """What the form is for, on top of it."""
    return f"{bold(names.visit(asked.visit))}: {names.awaited(asked.step)}"


def to_fill_in(asked: RecordForm | SnoozeForm) -> str:
    """Where the form cannot be opened by itself."""
    return _("{about}. Press the button to fill in the form.", about=about(asked))
