"""Message(text, blocks), built from wording: the one table from result to message."""

from collections.abc import Sequence

from bot.errors import Problem
from bot.messages import buttons, tables
from bot.messages.blocks import MAX_TEXT, Block, Message, clip, message, preformatted
from bot.messages.buttons import recorded_line
from bot.messages.forms import catchup_form, checklist_form, findings_form, new_form, officer_form, step_form
from bot.operations import asked, before_visit, papers, people
from bot.operations import results as r
from bot.operations.agenda import Agenda
from bot.operations.counting import Report
from bot.operations.findings import Findings, FindingsForm
from bot.operations.forms import CatchUp
from bot.operations.timeline import Timeline
from bot.operations.upcoming import Reminders
from bot.operations.yearly import Duties
from bot.reading.model import Verb
from bot.wording import (
    absence,
    administration,
    agenda,
    answers,
    brief,
    catchup,
    changes,
    checklist,
    duties,
    findings,
    handover,
    help,
    insiders,
    labels,
    letters,
    lists,
    note,
    notices,
    partners,
    programme,
    questions,
    readings,
    reminders,
    standing,
    upcoming,
    why,
)
from bot.wording.forms import to_fill_in
from bot.wording.language import _
from bot.wording.markup import typed
from bot.wording.preview import preview
from bot.wording.problems import problem
from bot.wording.whatif import whatif

MAX_ROWS = 40  # visits in one list; a section holds them all

__all__ = ["Block", "Message", "recorded_line"]


def build(result: r.Result, command: str, lang: str = "en") -> Message:
    """What the asker is told. `command`: how the bot is called here, "/visit"; `lang`: in which days are told that were
    typed, as `Person.language`."""
    echo = readings.told(result, lang)
    match result:
        case r.Changed():
            first, *rest = changes.changed(result)
            return message([first, *echo, *rest], buttons.of_change(result))
        case r.Status():
            return message(standing.status_lines(result), buttons.of_status(result), small=standing.small(result))
        case r.When():
            return message(answers.when(result), buttons.of_when(result))
        case r.Count():
            return message(answers.count(result), buttons.of_count(result))
        case r.WhatIf():
            return message(whatif(result))
        case r.Why():
            return message(why.why(result))
        case r.Listing():
            in_table = result.scope is Verb.LIST and result.rows and not result.window
            return tables.listing(result) if in_table else _listing(result, command)
        case r.History():
            return message(lists.history(result))
        case Timeline():
            return tables.timeline(result)
        case Agenda():
            return message(agenda.lines(result), small=[_(agenda.AS_OF_NOW)] if result.entries else [])
        case r.Snoozed():
            return message([changes.snoozed(result), *echo])
        case Reminders():
            return message(upcoming.reminders(result))
        case people.Away():
            return message([*absence.away(result), *echo])
        case people.Muted():
            return message([absence.muted(result)])
        case people.HandedOver():
            return message(handover.done(result))
        case people.Handovers():
            return message(handover.arranged(result))
        case people.Administration():
            return message(administration.administration(result))
        case people.Holidays():
            return message(administration.holidays(result))
        case people.Feeds():
            return message(administration.feeds(result))
        case people.Feed(address=""):
            return message([_(agenda.REVOKED)])
        case people.Feed():
            return _feed(result)
        case people.Roles():
            return message(administration.roles(result))
        case r.Members():
            return message([insiders.members(result)])
        case r.Partners():
            return message(partners.partners(result), buttons.of_partners(result.visit))
        case Duties():
            return of_duties(result)
        case Findings():
            return tables.findings(result)
        case FindingsForm():
            return message([findings.choose(result)], buttons.of_findings_form(result))
        case r.Delegates():
            return message([insiders.delegates(result)])
        case r.StateViews():
            return message(insiders.state_views(result))
        case before_visit.Checklist():
            lines = [checklist.title(result), *map(checklist.step, result.steps)]
            return message(lines, buttons.of_checklist(result))
        case before_visit.Programme():
            return message(programme.programme(result))
        case CatchUp():
            return message([catchup.catchup(result)], buttons.of_catchup(result))
        case asked.StepForm() | asked.NewForm() | asked.OfficerForm() | asked.ChecklistForm():
            return message([to_fill_in(result)], buttons.of_form(result))
        case papers.Note():
            return message(note.note(result))
        case papers.Brief():
            return message(brief.brief(result))
        case papers.Letter():
            return _letter(result)
        case r.Help():
            return message(help.help_lines(command, result.topic))
        case Report():
            return tables.report(result)
        case r.Question():
            shown = preview(result.preview) if result.preview else []
            shown += handover.proposed(result.handover) if result.handover else []
            return message([questions.question(result), *shown, *echo], buttons.of_question(result, lang))
        case r.Refused():
            return message([problem(result.problem), *echo])


def form_of(result: r.Result, place: str) -> Block | None:
    """What is shown instead of the answer where there is a modal. `place`: which message it is about, and where."""
    match result:
        case asked.StepForm():
            return step_form(result, place)
        case asked.NewForm():
            return new_form(result, place)
        case asked.OfficerForm():
            return officer_form(result, place)
        case asked.ChecklistForm():
            return checklist_form(result, place)
        case CatchUp() if result.steps:
            return catchup_form(result, place)
        case FindingsForm() if result.kind:
            return findings_form(result, place)
    return None


def is_public(result: r.Result) -> bool:
    """Recorded facts are shown in the channel, but not of hidden visits; questions, answers and errors to the asker
    alone."""
    if isinstance(result, people.HandedOver):
        return result.day is None and not any(visit.hidden for visit, _ in result.visits)
    return isinstance(result, r.Changed) and not result.visit.hidden


def is_lasting(result: r.Result) -> bool:
    """Whether the answer is to be found in the conversation later, too, where it was shown in a modal."""
    return isinstance(result, r.Changed | r.Snoozed | Findings)


def of_problem(found: Problem) -> Message:
    return message([problem(found)])


def said(text: str) -> Message:
    return message([text])


def reminded(told: r.Reminder) -> Message:
    """One change alone is told as those who made it saw it; with others or in a digest it is a line."""
    if not told.due and len(told.changes) == 1:
        return message(changes.changed(told.changes[0], told=True))
    return _reminder(reminders.preamble(told), told.due, told.changes)


def edited(told: r.Edited) -> Message:
    """A posted reminder as it reads now; what no longer stands has no buttons."""
    return _reminder([], told.lines, told.changes)


def _reminder(first: list[str], lines: Sequence[r.Due | r.Closed], news: Sequence[r.Changed]) -> Message:
    """Every line with its own buttons, so that it is plain what they are about; then what has changed."""
    texts = [reminders.line(line) if isinstance(line, r.Due) else reminders.closed(line) for line in lines]
    last = [*([_(labels.NEWS)] if texts and news else []), *map(changes.in_short, news)]
    whole = message([*first, *texts, *last])
    blocks: list[Block] = [*message(first).blocks] if first else []
    for place, (line, text) in enumerate(zip(lines, texts, strict=True)):
        own = buttons.of_reminder(place, line.status, line.rung.step) if isinstance(line, r.Due) else []
        blocks += message([text], own).blocks
    blocks += message(last).blocks if last else []
    return Message(text=whole.text, blocks=blocks if len(blocks) <= MAX_ROWS else whole.blocks)


def of_duties(told: Duties) -> Message:
    return message(duties.duties(told))


def noticed(told: r.Notice) -> Message:
    return message(notices.notice(told))


def _letter(told: papers.Letter) -> Message:
    head, text = message(letters.heading(told)), letters.text(told)
    fallback = "\n".join([head.text, *map(typed, text.splitlines())])
    return Message(text=clip(fallback, MAX_TEXT), blocks=[*head.blocks, preformatted(text)])


def _feed(told: people.Feed) -> Message:
    first, last = message([_(agenda.ADDRESS)]), message([], small=[_(agenda.FETCHED)])
    text = "\n".join([first.text, told.address, last.text])
    return Message(text=text, blocks=[*first.blocks, preformatted(told.address), *last.blocks])


def _listing(result: r.Listing, command: str) -> Message:
    glance = result.scope is Verb.GLANCE
    shown = result.mine if glance else result.rows
    rows = answers.falling(result)[:MAX_ROWS] if result.window else lists.rows(shown[:MAX_ROWS])
    hidden = len(shown) - len(rows)
    more = [lists.more(hidden)] if hidden > 0 else []
    small = [lists.forms(command)] if glance else []
    parts = [lists.title(result), *rows, *more]
    whole = message(parts, small=small)
    apart = [block for part in parts for block in message([part]).blocks]  # a gap between two visits
    return Message(text=whole.text, blocks=[*apart, *message([], small=small).blocks])
