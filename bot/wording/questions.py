"""What the bot asks when it will not guess, and the words on the buttons."""

from bot.operations.preview import moves_others
from bot.operations.results import Ask, Choice, Option, Question
from bot.procedure.acceptance import Again, BeyondCap
from bot.visits import Change, ChangeKind
from bot.wording import answers, letters, names
from bot.wording.days import day_and_month, full, short
from bot.wording.language import N_, _
from bot.wording.markup import bold, person, typed

ANSWERS = {"granted": N_("Granted"), "denied": N_("Not granted")}
CORRECTION = N_("{step} is recorded for {day} already. Is this a correction?")
CORRECTION_OR_SENT = N_("{step} is recorded for {day} already. Is this a correction, or was it sent again?")
CORRECTION_OR_AGAIN = N_("{step} is recorded for {day} already. Is this a correction, or did it happen again?")
UNNAMED = (Ask.WHICH_VISIT, Ask.WHICH_STATE, Ask.HANDOVER, Ask.WHAT, Ask.NEAREST)  # asked without the visit's name
MEANWHILE = {  # what somebody did to the visit
    ChangeKind.OPENED: N_("{person} opened {what}"),
    ChangeKind.RECORDED: N_("{person} recorded {what}"),
    ChangeKind.CORRECTED: N_("{person} corrected {what}"),
}
SENT = (
    *("consent_requested", "preliminary_assessment_submitted", "draft_report_shared", "comments_reminder_sent"),
    *("no_comments_letter_sent", "final_draft_submitted", "report_transmitted", "report_shared_with_partners"),
    *("report_shared_restricted", "twelve_month_report"),
)


def question(asked: Question) -> str:
    said = _question(asked)
    about_visit = asked.visit and asked.ask not in UNNAMED and not (asked.ask is Ask.WHICH_DAY and not asked.step)
    return names.labelled(bold(names.visit(asked.visit)), said) if asked.visit and about_visit else names.capital(said)


def _question(asked: Question) -> str:
    step, text = names.past(asked.step) if asked.step else "", typed(asked.text)
    match asked.ask:
        case Ask.WHICH_VISIT:
            return _("Which visit do you mean?")
        case Ask.WHICH_STATE:
            return _('Which State do you mean in "{text}"?', text=text)
        case Ask.WHICH_STEP:
            return _('what do you mean in "{text}"?', text=text)
        case Ask.WHICH_DAY if not asked.step:
            return _("Which day do you mean?")
        case Ask.WHICH_DAY:
            return _('{step}: which day do you mean in "{text}"?', step=step, text=text)
        case Ask.WHEN:
            return _(
                "{step}: on which day? Another day? Type the line again with it, as in: 20 April 2026",
                step=step,
            )
        case Ask.OUTCOME:
            return _("{step}: what was the answer?", step=step)
        case Ask.UNTIL:
            return _("until when was more time granted? Another day? Type the line again with it.")
        case Ask.DOUBT:
            return _doubt(asked)
        case Ask.RECORD:
            return _("record this?")
        case Ask.PREVIEW:
            moves = asked.preview is not None and moves_others(asked.preview)
            return _("other dates would change. Apply it?") if moves else _("this is unusual. Apply it?")
        case Ask.NO_COMMENTS:
            return _("did the State reply that it has no comments, or did nothing come?")
        case Ask.SECOND_VISIT:
            return _("this visit is open already. Open another of the same kind to the same State?")
        case Ask.FOLLOWS_UP:
            return _("which earlier visit does it follow up?")
        case Ask.UNDO:
            return _undo(asked)
        case Ask.CHANGED:
            what = names.listed(_done_meanwhile(change, asked) for change in asked.others)
            return _("while you were at it: {what}. Nothing of yours was stored. Go on all the same?", what=what)
        case Ask.HANDOVER:
            return _("Hand all of these visits over? Nothing is stored yet.")
        case Ask.PUT_OFF:
            return _("{step}: remind you again on which day?", step=names.awaited(asked.step))
        case Ask.WHICH_LETTER:
            return _("several letters are due. Which text do you want?")
        case Ask.NO_LETTER:
            return _("no letter is due now. Which text do you want all the same?")
        case Ask.WHAT:
            return _('"{text}" was not understood. Did you mean one of these?', text=text)
        case Ask.NEAREST:
            return answers.nearest()


def _undo(asked: Question) -> str:
    what = _done_meanwhile(asked.change, asked) if asked.change else ""
    if not asked.others:
        return _("{what}. Take it back all the same?", what=what)
    who = ", ".join(dict.fromkeys(person(change.by) for change in asked.others))
    return _("{what}; {people} changed the visit after that. Take it back all the same?", what=what, people=who)


def _done_meanwhile(change: Change, asked: Question) -> str:
    by = person(change.by)
    if change.kind is ChangeKind.UNDONE:
        return _("{person} took a change back", person=by)
    records = asked.visit.records if asked.visit and change.kind is not ChangeKind.OPENED else ()
    facts = [f"{names.happened(r.fact)} {short(r.fact.date)}" for r in records if r.change == change.id and r.fact]
    what = names.with_and(facts) if facts else _("the visit")
    if change.kind in MEANWHILE:
        return _(MEANWHILE[change.kind], person=by, what=what)
    return _("{person} changed {what}", person=by, what=what)


def _doubt(asked: Question) -> str:
    match asked.doubt:
        case BeyondCap() as doubt:
            return _(
                "{days} days asked, at most 30 are possible: original date {day} + 30 = {cap} (VI.4(d)). If the Committee "
                "did decide so, it can be recorded.",
                days=(doubt.until - doubt.original).days,
                day=short(doubt.original),
                cap=bold(short(doubt.cap)),
            )
        case Again() as doubt:
            again = any(option.choice is Choice.AGAIN for option in asked.options)
            form = CORRECTION if not again else CORRECTION_OR_SENT if doubt.step in SENT else CORRECTION_OR_AGAIN
            return _(form, step=names.past(doubt.step), day=full(doubt.recorded))
        case None:
            return ""


def outcome(word: str) -> str:
    """On a button: an answer, what stays confidential, what did not come."""
    if word in ANSWERS:
        return _(ANSWERS[word])
    known = word in names.CONFIDENTIAL
    return names.capital(_(names.CONFIDENTIAL[word]) if known else names.awaited(word))


def option(button: Option, lang: str = "") -> str:
    """The words on a button; at most 75 characters. `lang`: for days."""
    match button.choice:
        case Choice.VISIT:
            return f"{names.visit(button.visit)} (#{button.visit.id})" if button.visit else _("That visit")
        case Choice.STATE:
            return names.state(button.line.state.states[0].code) if button.line.state else _("That State")
        case Choice.OPEN:
            return _("Open another")
        case Choice.UNLINKED:
            return _("None of these")
        case Choice.LETTER:
            topic = button.line.topic
            return _(letters.TITLES[topic]) if topic in letters.TITLES else _("That letter")
        case Choice.VERB:
            return button.line.text
        case Choice.ANSWER:
            return answers.label(button.line)
        case Choice.RECORD:
            return _("Record")
        case Choice.ANYWAY:
            return _("Record it all the same")
        case Choice.AGAIN:
            return _("Sent again") if button.step in SENT else _("Happened again")
        case Choice.APPLY:
            return _("Apply")
        case Choice.CANCEL:
            return _("Cancel")
        case Choice.EXTEND:
            return _("Extend to {day}", day=day_and_month(button.day)) if button.day else _("Extend")
        case Choice.NO_END:
            return _("Without an end date")
        case Choice.GO_ON:
            return _("Go on all the same")
        case Choice.REPLIED_NONE:
            return _("Replied: none")
        case Choice.NOTHING_CAME:
            return _("Nothing came")
        case Choice.CONFIRM:
            return _("Take it back")
        case Choice.STEP:
            return names.step(button.step)
        case Choice.OUTCOME:
            return outcome(button.outcome)
        case Choice.CORRECT:
            return _("Correct to {day}", day=short(button.day)) if button.day else _("Correct it")
        case Choice.DAY | Choice.UNTIL:
            return full(button.day, lang) if button.day else _("That day")
