"""The figures of the Chair's oral report in words: counts only, and neutral."""

from bot.operations.counting import TIMED, Report
from bot.visits import COMPREHENSIVE, FOLLOW_UP
from bot.wording import names
from bot.wording.days import days, lateness
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold

COMMENT_TIME = {
    "extension_requested": N_("more time asked for"),
    "extension_granted": N_("more time granted"),
    "extension_denied": N_("more time not granted"),
    "no_comments_letter_sent": N_("letters that give two more weeks"),
    "without_comments": N_("final drafts submitted without comments"),
}
ANSWERS = {
    "consented": N_("consent given"),
    "silent": N_("no answer yet"),
    "declined": N_("consent not given"),
    "other": N_("went on without a recorded answer"),
}
PROGRESS = {
    "done": N_("done"),
    "in_part": N_("done in part"),
    "not_done": N_("not done"),
    "unknown": N_("no word of progress"),
}
SPREAD = {"median": N_("median {days}"), "shortest": N_("shortest {days}"), "longest": N_("longest {days}")}

Figures = dict[str, float | None]


def lines(told: Report) -> list[str]:
    """One page: overall work, consent, recommendations, improvements."""
    parts: dict[str, Figures] = {}
    for part, name, value in told.rows:
        parts.setdefault(str(part), {})[str(name)] = value if isinstance(value, int | float) else None
    said = (
        (_("Overall work"), _work(parts["work"])),
        (_("Consent"), _consent(parts["consent"])),
        (_("Recommendations"), _recommendations(parts["recommendations"])),
        (_("Improvements"), _improvements(parts["improvements"])),
    )
    return [names.labelled(bold(name), text) for name, text in said]


def _work(of: Figures) -> str:
    considered = of["twelve_month_considered"] or 0
    ended = _(
        "{comprehensive} and {follow_up} ended.",
        comprehensive=ngettext("{count} comprehensive visit", "{count} comprehensive visits", of[COMPREHENSIVE] or 0),
        follow_up=ngettext("{count} follow-up visit", "{count} follow-up visits", of[FOLLOW_UP] or 0),
    )
    reports = _(
        "{reports} adopted, {sent} sent to the State. {considered} considered.",
        reports=ngettext("{count} report", "{count} reports", of["report_adopted"] or 0),
        sent=of["report_transmitted"],
        considered=ngettext("{count} twelve-month report", "{count} twelve-month reports", considered),
    )
    return f"{ended} {reports}"


def _consent(of: Figures) -> str:
    listed = _(
        "{listed} put on the list; {asked} asked: {answers}.",
        listed=ngettext("{count} State", "{count} States", of["on_list"] or 0),
        asked=of["asked"],
        answers=", ".join(_recorded(words, of[answer]) for answer, words in ANSWERS.items()),
    )
    spread = [_(words, days=days(count)) for name, words in SPREAD.items() if (count := of[name]) is not None]
    said = [_("From request to consent: {spread}.", spread=", ".join(spread))] if spread else []
    return " ".join([listed, *said])


def _recorded(words: str, count: float | None) -> str:
    return _("{what} {count}", what=_(words), count=count)


def _recommendations(of: Figures) -> str:
    made = _(
        "{recommendations}, {priority} of them priority: {progress}.",
        recommendations=ngettext("{count} recommendation", "{count} recommendations", of["recommendations"] or 0),
        priority=of["priority"],
        progress=", ".join(_("{count} {kind}", count=of[name], kind=_(words)) for name, words in PROGRESS.items()),
    )
    needs = _(
        "{needs}: {referred} referred, {linked} linked to a project.",
        needs=ngettext("{count} assistance need", "{count} assistance needs", of["needs"] or 0),
        referred=of["referred"],
        linked=of["linked"],
    )
    return f"{made} {needs}"


def _improvements(of: Figures) -> str:
    """Timeliness: what the records can say of them."""
    lines = [_timely(of, step) for step in TIMED if of.get(f"{step}.median") is not None]
    rest = names.listed(_recorded(words, of[f"{name}.recorded"]) for name, words in COMMENT_TIME.items())
    first = _("timeliness, as far as the records go. {rest}.", rest=names.capital(rest))
    return "\n".join([first, *lines])


def _timely(of: Figures, step: str) -> str:
    return _(
        "{step}: {on_time} of {judged} on time, median {median}",
        step=names.capital(names.awaited(step)),
        on_time=of[f"{step}.on_time"],
        judged=sum(of[f"{step}.{name}"] or 0 for name in ("on_time", "late")),
        median=lateness(of[f"{step}.median"]),
    )
