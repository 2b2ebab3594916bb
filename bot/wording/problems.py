"""What went wrong and what to do about it: one sentence for every class of bot.errors."""

from bot import errors
from bot.names.steps import words_for
from bot.procedure import STEPS
from bot.wording import findings, labels, names
from bot.wording.days import full
from bot.wording.markup import channel, person, person_or_group, typed
from bot.wording.refusals import correction, refused

EXAMPLE = "Kenya draft sent 20 April 2026"
CORRECTION = "Kenya draft 20 April 2026 because of a typing error"
FIELDS = {
    "json": "is not JSON; write one object a line",
    "given": 'has to be a list of records: {"given": [...], "today": "YYYY-MM-DD"}',
    "record": "is no record; write step=YYYY-MM-DD",
    "step": "is no step of the procedure; docs/procedure.md lists their keys",
    "field": "is no field of a record",
    "outcome": "is no outcome of that step",
    "request": 'is no request; write {"text": "next Friday", "ref": "YYYY-MM-DD"}',
    "text": "has to be the words of a date",
    "lang": "is no language; write two letters, such as fr",
    "direction": "is no direction; write past, future or any",
    "state": "is not the name or the code of one Member State; write Kenya or KE",
    "kind": "is no kind of visit; write comprehensive or follow_up",
    **dict.fromkeys(("officer", "deputy", "by"), "is no Slack id of a person; write it like U0123ABC"),
    "officer or by": "is missing: write the Slack id of whose visit it is, or of who recorded it, like U0123ABC",
    "deputy or officer": "is named for both; a visit has two different people, or only an officer",
    "participants": "has to be none, or empty",
    "selected_as": "has to be comprehensive or follow_up, or empty",
    "reference": "is too long; write a document symbol or letter number, of 200 characters at most",
    "members": "has to be Slack ids of people, like U0123ABC, with spaces between them; a hidden visit needs somebody",
    "channels": "has to be Slack ids of channels, like C0123ABC, with spaces between them; a hidden visit has none",
    "hidden": "has to be yes, or empty",
    "at": "is no moment that has passed; write it like 2026-04-21T16:00:00+00:00",
    "follows_up": "is no earlier visit of this file to the same State, or the visit is not of the kind follow_up; write what stands in its column visit",
    "column": "is no column; write one of those that docs/import.md lists",
    "columns": "is missing in the first line; write it there, as in docs/import.md",
    "heading": "stands in the first line twice; write it once",
    "quotation": "mark or cell cannot be read: a quotation mark is not closed or stands inside a cell, or a cell is too long; write it anew",
    "cells": "stand after the last column; write them where they belong",
    "file": "cannot be read; write it as CSV in UTF-8",
    "--ended": "is missing: say --ended YYYY-MM-DD or --record step=YYYY-MM-DD",
}
NEEDED = {  # by Role
    "operator": "Only operators and administrators of Rapporteur may do that.",
    "administrator": "Only administrators of Rapporteur may do that.",
    "editor": "Only editors record here; you may read.",
    "reader": "Visits are shown to readers only, and you are not named one.",
}
SENTENCES: dict[type[errors.Problem], str] = {
    errors.StateUnknown: "I know no Member State of that name. Type its name or its code, such as Kenya or KE.",
    errors.StateMissing: f"Which State? Name it in the line: {EXAMPLE}.",
    errors.VisitMissing: f"Which visit? Name the State, as in: {EXAMPLE}. In a channel that follows one visit it may be left out.",
    errors.StepMissing: f"What happened? Name the step, as in: {EXAMPLE}. See them all with: help steps",
    errors.DayMissing: labels.FORM_NO_DAY,
    errors.VisitChanged: "Somebody changed this visit a moment ago, so nothing of yours was stored. Look at it and try again.",
    errors.OneCorrection: "One correction a line, please: correct Kenya draft 20 April 2026",
    errors.NothingToUndo: "There is no change of yours left to take back. See what was done with: history Kenya",
    errors.NoOfficerNamed: "Who? Name them with @: officer @maria, deputy @li",
    errors.AboutPeople: "That is about a person in all visits; leave the visit out. Reminders of one visit, type: remind Kenya off",
    errors.AdministratorsWanted: "One administrator has to stay. Name another first: admin administrator @li",
    errors.ForDelegates: "You stand for the visited State: you see its own dates and moves, and the rest is for the team. Type: status",
    errors.DirectOnly: "That is shown in a direct message only. Send me the same words there.",
    errors.CountsDisagree: "A part cannot be more than the whole (priority; referred; linked; done, in part and not done together). Check the numbers; how many there are comes first: 12, 3 priority",
    errors.CoverSelf: "Nobody stands in for themselves. Name somebody else.",
    errors.NothingToSnooze: "There is no reminder of your own to put off: only the officer's direct reminders can be, until the last one.",
}


def problem(found: errors.Problem) -> str:
    match found:
        case errors.NotAllowed(unseen_channel=True):
            return "I cannot see this channel, so I show and record nothing here. Invite me, or write to me directly."
        case errors.NotAllowed(shared_channel=True):
            return "Nothing is shown or recorded in a channel that is shared with other organizations. Ask in another channel, or in a direct message."
        case errors.NotAllowed(guests=True):
            return "A guest is a member of this channel, so nothing is shown or recorded here. Ask in another channel, or in a direct message."
        case errors.NotAllowed():
            return "Rapporteur answers full members of this workspace only. Ask an administrator of the workspace."
        case errors.NotUnderstood(words=words):
            return f'I did not understand "{typed(" ".join(words))}", so nothing was done. Try: {EXAMPLE}, or help.'
        case errors.TooLong(limit=limit):
            return f"That is too long to read at once: at most {limit} characters. Type one fact a line."
        case errors.NotAMember():
            return _not_a_member(found)
        case errors.NoSuchVisit(state=""):
            return "There is no such visit. See them all with: list"
        case errors.NoSuchVisit(state=code):
            name = names.state(code)
            return f"There is no visit to {name} here. Open one with: new {name} ended 6 March 2026"
        case errors.DateUnreadable(part=part):
            return f'I cannot read "{typed(part)}" as a date. Type it as 20 April 2026, 2026-04-20, yesterday or 3 days ago.'
        case errors.CannotRecord(refusal=refusal):
            return refused(refusal)
        case errors.ClosingReason(state=code):
            return f"A visit is closed with a reason. Type it again with one: {names.state(code)} close, no response received"
        case errors.AlreadyRecorded(step=step, date=day):
            return f"{STEPS[step].name} is recorded already for {full(day)}. Nothing was stored. Another day: correct {CORRECTION}"
        case errors.ReasonMissing():
            line = f"undo #{found.visit} !{found.change}" if found.change else correction(found)
            return f"Others have recorded something after it, so a reason is needed. Type it again with one: {line} because of ..."
        case errors.NotRecorded(step=step):
            return f"{STEPS[step].name} is not recorded on this visit, so there is nothing to correct. Record it: {EXAMPLE}"
        case errors.AnchorMissing(steps=steps):
            return f"Nothing to count from: {' or '.join(map(names.past, steps))} is not recorded on this visit. Record it first, or type the day itself, as in: 20 April 2026"
        case errors.PersonUnfit(person=who):
            return f"{person(who)} is no full member of this workspace, or may not see visits here. Name somebody else."
        case errors.NothingToHandOver(person=who):
            return f"{person(who)} is officer or deputy of no visit that I can show you here, so nothing was handed over. Name somebody else; of hidden visits, write to me directly."
        case errors.RoleMissing():
            return _role_missing(found)
        case errors.NotNamed(to=to):
            return f"{person_or_group(to)} is not named there, so nothing was taken away. Check whom you mean."
        case errors.SettingsName(person=who):
            return f"{person(who)} is administrator by RAPPORTEUR_ADMINS. Ask whoever runs Rapporteur to change that setting."
        case errors.HiddenAlready() | errors.NotHidden() | errors.OnlyMembers() | errors.MembersWanted():
            return _hidden(found)
        case errors.FiguresUnreadable(kind=kind):
            return f"{findings.hint(kind)}."
        case errors.FormUnknown() | errors.TooEarly():
            return _forms(found)
        case errors.NotAwaited() | errors.NoDateSet() | errors.NoPartner():
            return _set_dates(found)
        case errors.RemindersAlready() | errors.AllOff():
            return _reminders(found)
        case errors.IsAhead(day=day):
            return f"{full(day)} is in the future; a record is of something that happened. Check the date."
        case errors.NoHoliday(day=day):
            return f"{full(day)} is no holiday here. See them all with: admin holidays"
        case errors.NoHolidaysKnown(state=code, years=years):
            return f"I know no public holidays of {names.state(code)} in {' or '.join(map(str, years))}. Type each: admin holidays add 25 December 2026 Christmas Day"
        case errors.VisitHere() | errors.VisitTwice() | errors.LineDiffers() | errors.NotAsExported():
            return _imported(found)
        case errors.BadInput(field="button"):
            return "This button belongs to an older message. Type the line again."
        case errors.BadInput(field=field, value=value):
            given = "" if value is None else f' "{typed(str(value)[:80])}"'
            return f"{field}{given} {FIELDS.get(field, 'is no date; write YYYY-MM-DD')}."
        case errors.ChannelUnfit() | errors.AlreadyFollows() | errors.NotFollowing():
            return _following(found)
        case _ if type(found) in SENTENCES:
            return SENTENCES[type(found)]
        case _:
            raise AssertionError(f"no sentence for {type(found).__name__}")


def _imported(found: errors.VisitHere | errors.VisitTwice | errors.LineDiffers | errors.NotAsExported) -> str:
    match found:
        case errors.VisitHere(state=code, visit=number):
            return f"This visit to {names.state(code)} is here already, as #{number}, so it cannot be imported. Check the file; what is new goes in with: catchup #{number}"
        case errors.VisitTwice(state=code, line=line):
            return f"A visit to {names.state(code)} that ended on this day begins on line {line} already. If they are one, write the same in the column visit."
        case errors.LineDiffers(column=column, line=line):
            return f"{column} is not what line {line} says of the same visit. Write the same, or leave it empty."
        case errors.NotAsExported(part=part):
            return f"{typed(part)} is not as export writes it. Export again, or write a CSV."


def _not_a_member(found: errors.NotAMember) -> str:
    if found.part_of:
        whole = names.state(found.part_of)
        return f"{found.name} is part of the {whole}. Visits are made to Member States; type: {whole}"
    kind = "an observer State, not a Member State" if found.observer else "not a Member State"
    return (
        f"{names.capital(found.name)} is {kind} of the United Nations, so there is no visit to open or show. "
        "Name a Member State, such as Kenya or KE."
    )


def _reminders(found: errors.RemindersAlready | errors.AllOff) -> str:
    visit = names.state(found.state)
    match found:
        case errors.RemindersAlready(step=step, on=on):
            of = f" of {names.awaited(step)}" if step else ""
            line = " ".join(filter(None, ("remind", visit, step and words_for(step), "off" if on else "on")))
            return f"Reminders{of}, visit to {visit}, are {'on' if on else 'off'} already. To change that, type: {line}"
        case errors.AllOff():
            return f"All reminders of the visit to {visit} are off; no step can be turned on alone. Type: remind {visit} on"


def _role_missing(found: errors.RoleMissing) -> str:
    if not found.admins:
        return "Nobody is administrator here yet. Ask whoever runs Rapporteur to set RAPPORTEUR_ADMINS to your Slack user id."
    return f"{NEEDED[found.role]} Ask {' or '.join(map(person_or_group, found.admins))}."


def _hidden(found: errors.HiddenAlready | errors.NotHidden | errors.OnlyMembers | errors.MembersWanted) -> str:
    name = names.state(found.state)
    match found:
        case errors.HiddenAlready():
            return f"The visit to {name} is hidden already. For more members, type: members {name} add @li"
        case errors.NotHidden():
            return f"The visit to {name} is not hidden: all who may read know of it. To hide it, type: hide {name}"
        case errors.OnlyMembers():
            return f"The visit to {name} is hidden: no channel can follow it, and nobody can stand for its State. To change that, type: unhide {name}"
        case errors.MembersWanted():
            return f"Somebody has to know of the visit to {name}. Name others first: members {name} add @li"


def _forms(found: errors.FormUnknown | errors.TooEarly) -> str:
    match found:
        case errors.FormUnknown(verb=verb, words=words):
            what = f'I did not understand "{typed(" ".join(words))}"' if words else "Something is missing in the line"
            return f"{what}, so nothing was done. See: help {verb}"
        case errors.TooEarly(day=day, earliest=earliest):
            return f"{full(day)} is too early: it has to be {full(earliest)} or later. Type the line again with another day."


def _set_dates(found: errors.NotAwaited | errors.NoDateSet | errors.NoPartner) -> str:
    match found:
        case errors.NoPartner(name=name, state=code):
            return f"No {typed(name)} is named among the partners. See them with: partners {names.state(code)}"
        case errors.NotAwaited(state=code, step=""):
            return f"Nothing of that sort is awaited now, so no date was set. See: {names.state(code)}"
        case errors.NotAwaited(state=code, step=step):
            return f"{STEPS[step].name} is not awaited now, so no date was set. See: {names.state(code)}"
        case errors.NoDateSet(step=step):
            of = f" for {names.awaited(step)}" if step else ""
            return f"Nobody has set a date{of}. To set one, type: Kenya adoption by 12 June"


def _following(found: errors.ChannelUnfit | errors.AlreadyFollows | errors.NotFollowing) -> str:
    where = channel(found.channel)
    match found:
        case errors.ChannelUnfit(reason="shared"):
            return f"{where} cannot follow: it is shared with another organization. Name a channel of your own organization."
        case errors.ChannelUnfit(reason="guests"):
            return f"{where} cannot follow: a guest is a member of it. Name a channel without guests."
        case errors.ChannelUnfit():
            return f"{where} cannot follow: invite Rapporteur to it first; archived channels and direct messages never can."
        case errors.AlreadyFollows(state=code):
            name = names.state(code)
            return f"{where} already follows the visit to {name}. To end that, type: unfollow {name}"
        case errors.NotFollowing(state=code):
            name = names.state(code)
            return f"{where} does not follow the visit to {name}. To make it follow, type: follow {name}"
