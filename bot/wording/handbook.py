"""The page docs/procedure.md, made from the table and the rules of bot.procedure: for people who want to check what
the bot goes by. `make docs` writes it; the phases are drawn by phase_map."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.procedure import RULES, RULES_VERSION, STEPS
from bot.procedure.calendar import add, is_weekend
from bot.procedure.comments import EXTENSION_DAYS
from bot.procedure.model import Content, Kind, Period, Step, Unit
from bot.wording import names
from bot.wording.days import full
from bot.wording.markdown import actor, plain, table
from bot.wording.phase_map import phase_map
from bot.wording.why import period

# Letter, title and first step of each part; a part ends where the next one begins.
PARTS = (
    ("A", "Planning, once a year and not for each visit", "proposals_submitted"),
    ("B", "Consent", "consent_requested"),
    ("C", "Preparation: one milestone, the rest in any order", "dates_agreed"),
    ("D", "The visit", "visit_started"),
    ("E", "Reporting", "expert_inputs_received"),
    ("F", "Comments and the final draft", "comments_reminder_sent"),
    ("G", "The Committee", "committee_considered"),
    ("H", "Sending, confidentiality and sharing", "report_transmitted"),
    ("I", "Follow-up", "needs_referred"),
    ("J", "Events that the texts do not mention", "visit_postponed"),
)
KINDS = {
    Kind.MILESTONE: "milestone",
    Kind.REQUIRED: "required",
    Kind.OPTIONAL: "optional",
    Kind.CHECKLIST: "checklist",
    Kind.DERIVED: "computed",
    Kind.TOOL: "tool event",
}
CONTENTS = {
    Content.INTERNAL: "internal",
    Content.COMMITTEE: "Committee",
    Content.STATE: "visited State",
    Content.EXPERTS: "experts",
    Content.UN_PARTNERS: "United Nations partners",
    Content.RESTRICTED: "participants, restricted",
    Content.PUBLIC: "public",
}
COLUMNS = (
    "Key", "Name", "Kind", "Who acts", "Clock", "Deadline in the text", "Extendable", "Only if", "If missed",
    "Leads to", "Content is for", "Citation",
)  # fmt: skip

# An invented visit on whose days the sums are shown.
EXAMPLE = {
    "visit_concluded": date(2026, 3, 6),
    "draft_report_shared": date(2026, 4, 20),
    "comments_received": date(2026, 5, 20),
    "no_comments_letter_sent": date(2026, 5, 21),
    "report_received": date(2026, 8, 31),
}


INTRO = f"""\
# The procedure as Rapporteur keeps it

This page is generated from the table in `bot/procedure`: change the table there and run `make docs`. It shows the framework for assessment visits of the Counter-Terrorism Committee, document {RULES}, as rule version {RULES_VERSION} of the bot. Every visit keeps the version under which it was opened. The words are ours; where a date matters, read the paragraph that is cited.

## How to read it

A citation without a document is of the annex to {RULES}: `¶5` is a numbered paragraph, `V(m)` part V, letter (m), `fn 3` a footnote, `Annex row 2` a row of the timeline at its end. Other documents have short names: `WP20-C` and `WP20-E` are the work programmes for 2020 of the Committee and of the Executive Directorate, `WP24-C` and `WP24-E` those for 2024, `R2322` is the report on resolution 2322 (2016). "Tool" marks what the bot adds and no text says. `A20`, `A21` and `4.4` are readings that the bot goes by; they are told below, under the periods and the phases. DSS is the Department of Safety and Security, OCT the Office of Counter-Terrorism, ICAO the International Civil Aviation Organization.

- **Kind**: a *milestone* is on the spine of the visit; a *required* step belongs to it or follows from another; an *optional* one is nobody's duty; a *checklist* item may be done in any order; a *computed* date is never recorded; a *tool event* is something that the texts are silent on.
- **Clock**: what starts the time and how long it is. Days are calendar days, and the day that starts them is not counted. A week is seven days. A month keeps the number of the day, or ends on the last day of a shorter month. A date on a weekend stays where it is; only reminders keep to working days.
- **Deadline in the text**: without one the bot says whose move it is, but nothing can be late.
- **Content is for**: who may know what the step produces. That it happened, and when, is internal at most.
"""
NOTES = f"""\
- Only the time for comments can be extended, once or several times; the text allows no end later than {EXTENSION_DAYS} days after the first date (VI.4(d)). The bot records a later one only when somebody insists that it was decided so. While a request made in time waits for its decision, the State is not late.
- A letter counts from its date. One that is dated while the time for comments still runs starts nothing.
- Until the receipt of the report is recorded, its two clocks run from the day it was sent. Such a date is provisional, and nothing can be late by it.
- The texts can be read to start the twelve months in several ways (A20 in the table). The bot reminds of the earliest date, counted from the end of the visit, and calls the report late only when twelve months from the final draft are over too. The Committee's own consideration shares the period and has no date of its own (A21).
- Without comments there is no number of days for the final draft.
- The timeline of the annex gives other sums for some steps ("Annex:" in the table). They are shown beside a date and never make it late.
"""


def handbook() -> str:
    """The whole page as Markdown."""
    parts = [
        INTRO,
        "## The steps\n",
        *(block for letter, title, steps in _parts() for block in (f"### {letter}. {title}\n", _steps(steps))),
        "## Every period with a number\n",
        f"The sums are those of an invented visit: {_example()}.\n",
        _periods(),
        NOTES,
        *phase_map(),
    ]
    return "\n".join(parts)


def _parts() -> Iterator[tuple[str, str, list[Step]]]:
    keys = list(STEPS)
    starts = [keys.index(first) for _, _, first in PARTS]
    for (letter, title, _), start, end in zip(PARTS, starts, [*starts[1:], None], strict=True):
        yield letter, title, [STEPS[key] for key in keys[start:end]]


def _steps(steps: Iterable[Step]) -> str:
    return table(COLUMNS, (_row(step) for step in steps))


def _row(step: Step) -> tuple[str, ...]:
    return (
        f"`{step.key}`",
        plain(step.name),
        KINDS[step.kind],
        plain(step.action_by) or actor(step.actor),
        plain(step.clock),
        "yes" if step.deadline else "no",
        f"yes, {EXTENSION_DAYS} days at most" if step.extendable else "no",
        plain(step.condition),
        plain(step.if_missed) or ("nothing stated" if step.deadline else ""),
        ", ".join(f"`{key}`" for key in step.leads_to),
        CONTENTS[step.content],
        plain(step.citation),
    )


def _periods() -> str:
    rows = [
        (f"`{step.key}`", STEPS[step.trigger].name, period(step.period), _sum(step.trigger, step.period), step.citation)
        for step in STEPS.values()
        if step.period and step.trigger
    ]
    return table(("Step", "Counted from", "Period", "For example", "Citation"), [*rows, _extension()])


def _extension() -> tuple[str, ...]:
    first = EXAMPLE["comments_received"]  # in the example they come on their last day
    longest = Period(count=EXTENSION_DAYS, unit=Unit.DAYS)
    total = f"{full(first)} + {period(longest)} = {_end(first, longest)}"
    return "`extension_decided`", "First date for comments", f"at most {period(longest)}", total, "VI.4(d)"


def _sum(trigger: str, length: Period) -> str:
    return f"{full(EXAMPLE[trigger])} + {period(length)} = {_end(EXAMPLE[trigger], length)}"


def _end(start: date, length: Period) -> str:
    end = add(start, length)
    return f"**{full(end)}**" + (" (a weekend: the date stays)" if is_weekend(end) else "")


def _example() -> str:
    return "; ".join(f"{names.past(key)} {full(day)}" for key, day in EXAMPLE.items())
