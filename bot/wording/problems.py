"""What went wrong and what to do about it: one sentence for every class of bot.errors."""

from bot import errors
from bot.wording import about_visits, findings, forms, labels, names
from bot.wording.days import full
from bot.wording.imports import bad_input, imported
from bot.wording.language import N_, _
from bot.wording.markup import person, person_or_group, typed
from bot.wording.refusals import correction, refused

NEEDED = {  # by Role
    "operator": N_("Only operators and administrators of Rapporteur may do that."),
    "administrator": N_("Only administrators of Rapporteur may do that."),
    "editor": N_("Only editors record here; you may read."),
    "reader": N_("Visits are shown to readers only, and you are not named one."),
}
SENTENCES: dict[type[errors.Problem], str] = {
    errors.StateUnknown: N_("I know no Member State of that name. Type its name or its code, such as Kenya or KE."),
    errors.StateMissing: N_("Which State? Name it in the line: Kenya draft sent 20 April 2026."),
    errors.VisitMissing: N_(
        "Which visit? Name the State, as in: Kenya draft sent 20 April 2026. In a channel that follows one visit it may be left out."
    ),
    errors.StepMissing: N_(
        "What happened? Name the step, as in: Kenya draft sent 20 April 2026. See them all with: help steps"
    ),
    errors.DayMissing: labels.FORM_NO_DAY,
    errors.VisitChanged: N_(
        "Somebody changed this visit a moment ago, so nothing of yours was stored. Look at it and try again."
    ),
    errors.OneCorrection: N_("One correction a line, please: correct Kenya draft 20 April 2026"),
    errors.NothingToUndo: N_("There is no change of yours left to take back. See what was done with: history Kenya"),
    errors.NoOfficerNamed: N_("Who? Name an officer or a deputy, as in: officer @maria, deputy @li"),
    errors.AboutPeople: N_(
        "That is about a person in all visits; leave the visit out. Reminders of one visit, type: remind Kenya off"
    ),
    errors.AdministratorsWanted: N_("One administrator has to stay. Name another first: admin administrator @li"),
    errors.ForDelegates: N_(
        "You stand for the visited State: you see its own dates and moves, and the rest is for the team. Type: status"
    ),
    errors.DirectOnly: N_("That is shown in a direct message only. Send me the same words there."),
    errors.CountsDisagree: N_(
        "A part cannot be more than the whole (priority; referred; linked; done, in part and not done together). Check the numbers; how many there are comes first: 12, 3 priority"
    ),
    errors.CoverSelf: N_("Nobody stands in for themselves. Name somebody else."),
    errors.NoFeed: N_("Your calendar has no address. To get one, type: calendar link"),
    errors.NothingToSnooze: N_(
        "There is no reminder of your own to put off: only the officer's direct reminders can be, until the last one."
    ),
}


def problem(found: errors.Problem) -> str:
    match found:
        case errors.NotAllowed(unseen_channel=True):
            return _(
                "I cannot see this channel, so I show and record nothing here. Invite me, or write to me directly."
            )
        case errors.NotAllowed(shared_channel=True):
            return _(
                "Nothing is shown or recorded in a channel that is shared with other organizations. Ask in another channel, or in a direct message."
            )
        case errors.NotAllowed(guests=True):
            return _(
                "A guest is a member of this channel, so nothing is shown or recorded here. Ask in another channel, or in a direct message."
            )
        case errors.NotAllowed():
            return _("Rapporteur answers full members of this workspace only. Ask an administrator of the workspace.")
        case errors.NotUnderstood(words=words):
            return _(
                'I did not understand "{words}", so nothing was done. Try: Kenya draft sent 20 April 2026, or help.',
                words=typed(" ".join(words)),
            )
        case errors.TooLong(limit=limit):
            return _("That is too long to read at once: at most {limit} characters. Type one fact a line.", limit=limit)
        case errors.NotAMember():
            return about_visits.not_a_member(found)
        case errors.NoSuchVisit(state=""):
            return _("There is no such visit. See them all with: list")
        case errors.NoSuchVisit(state=code):
            name = names.state(code)
            return _("There is no visit to {state} here. Open one with: new {state} ended 6 March 2026", state=name)
        case errors.DateUnreadable(part=part):
            return _(
                'I cannot read "{part}" as a date. Type it as 20 April 2026, 2026-04-20, yesterday or 3 days ago.',
                part=typed(part),
            )
        case errors.DayUnclear(days=days):
            return forms.unclear(days)
        case errors.CannotRecord(refusal=refusal):
            return refused(refusal)
        case errors.ClosingReason(state=code):
            return _(
                "A visit is closed with a reason. Type it again with one: {state} close, no response received",
                state=names.state(code),
            )
        case errors.NothingToExtend(state=code):
            return _(
                "There is no time for comments to extend: the draft report is not with the State, or its comments are "
                "in. Type what was decided earlier as: {state} extension granted until 19 June",
                state=names.state(code),
            )
        case errors.AlreadyRecorded(step=step, date=day):
            return _(
                "{step} is recorded already for {day}. Nothing was stored. Another day: correct Kenya draft 20 April 2026 because of a typing error",
                step=names.step(step),
                day=full(day),
            )
        case errors.ReasonMissing():
            line = " ".join(("undo", f"#{found.visit}", f"!{found.change}")) if found.change else correction(found)
            return _(
                "Others have recorded something after it, so a reason is needed. Type it again with one: {line} because of ...",
                line=line,
            )
        case errors.NotRecorded(step=step):
            return _(
                "{step} is not recorded on this visit, so there is nothing to correct. Record it: Kenya draft sent 20 April 2026",
                step=names.step(step),
            )
        case errors.AnchorMissing(steps=steps):
            return _(
                "Nothing to count from: {steps} is not recorded on this visit. Record it first, or type the day itself, as in: 20 April 2026",
                steps=names.with_or([*map(names.past, steps)]),
            )
        case errors.PersonUnfit(person=who):
            return _(
                "{person} is no full member of this workspace, or may not see visits here. Name somebody else.",
                person=person(who),
            )
        case errors.NothingToHandOver(person=who):
            return _(
                "{person} is officer or deputy of no visit that I can show you here, so nothing was handed over. Name somebody else; of hidden visits, write to me directly.",
                person=person(who),
            )
        case errors.RoleMissing():
            return _role_missing(found)
        case errors.NoFeeds():
            return _no_feeds(found)
        case errors.FeedAlready(since=day):
            return _(
                "Your calendar has an address since {day}. I keep no copy to show. To end it, type: calendar revoke; then calendar link gives a new one.",
                day=full(day),
            )
        case errors.NotNamed(to=to):
            return _("{to} is not named there, so nothing was taken away. Check whom you mean.", to=person_or_group(to))
        case errors.SettingsName(person=who):
            return _(
                "{person} is administrator by RAPPORTEUR_ADMINS. Ask whoever runs Rapporteur to change that setting.",
                person=person(who),
            )
        case errors.HiddenAlready() | errors.NotHidden() | errors.OnlyMembers() | errors.MembersWanted():
            return about_visits.hidden(found)
        case errors.FiguresUnreadable(kind=kind):
            return f"{findings.hint(kind)}."
        case errors.FormUnknown() | errors.TooEarly():
            return _forms(found)
        case errors.NotAwaited() | errors.NoDateSet() | errors.DateSetAlready() | errors.NoPartner():
            return about_visits.set_dates(found)
        case errors.RemindersAlready() | errors.AllOff():
            return about_visits.reminders(found)
        case errors.IsAhead(day=day):
            return _("{day} is in the future; a record is of something that happened. Check the date.", day=full(day))
        case errors.NoHoliday(day=day):
            return _("{day} is no holiday here. See them all with: admin holidays", day=full(day))
        case errors.NoHolidaysKnown(state=code, years=years):
            return _(
                "I know no public holidays of {state} in {years}. Type each: admin holidays add 25 December 2026 Christmas Day",
                state=names.state(code),
                years=names.with_or([*map(str, years)]),
            )
        case (
            errors.VisitHere() | errors.DutyHere() | errors.VisitTwice() | errors.LineDiffers() | errors.NotAsExported()
        ):
            return imported(found)
        case errors.BadInput(field="button"):
            return _("This button belongs to an older message. Type the line again.")
        case errors.BadInput(field=field, value=value):
            return bad_input(field, value)
        case errors.ChannelUnfit() | errors.AlreadyFollows() | errors.NotFollowing():
            return about_visits.following(found)
        case _ if type(found) in SENTENCES:
            return _(SENTENCES[type(found)])
        case _:
            raise AssertionError(f"no sentence for {type(found).__name__}")


def _role_missing(found: errors.RoleMissing) -> str:
    if not found.admins:
        return _(
            "Nobody is administrator here yet. Ask whoever runs Rapporteur to set RAPPORTEUR_ADMINS to your Slack user id."
        )
    who = names.with_or([*map(person_or_group, found.admins)])
    return _("{needed} Ask {people}.", needed=_(NEEDED[found.role]), people=who)


def _no_feeds(found: errors.NoFeeds) -> str:
    if not found.served:
        return _(
            "Calendars have addresses in HTTP mode only, with a public address. Ask whoever runs Rapporteur to set RAPPORTEUR_PUBLIC_URL. A file comes with: calendar"
        )
    who = names.with_or([*map(person_or_group, found.admins)]) or _("an administrator")
    return _(
        "Calendars have no addresses in this workspace. Ask {people} to type: calendar feed on. A file comes with: calendar",
        people=who,
    )


def _forms(found: errors.FormUnknown | errors.TooEarly) -> str:
    match found:
        case errors.FormUnknown(verb=verb, words=words):
            if not words:
                return _("Something is missing in the line, so nothing was done. See: help {verb}", verb=verb)
            said = typed(" ".join(words))
            return _('I did not understand "{words}", so nothing was done. See: help {verb}', words=said, verb=verb)
        case errors.TooEarly(day=day, earliest=earliest):
            return _(
                "{day} is too early. Choose {earliest} or a later day.",
                day=full(day),
                earliest=full(earliest),
            )
