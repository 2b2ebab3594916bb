"""What the bot asks when it will not guess, and the words on the buttons."""

from bot.operations.preview import moves_others
from bot.operations.results import Ask, Choice, Option, Question
from bot.procedure import STEPS
from bot.procedure.acceptance import Again, BeyondCap
from bot.procedure.silence import AWAITED
from bot.visits import Change, ChangeKind
from bot.wording import entries, letters, names
from bot.wording.days import full, short
from bot.wording.markup import bold, person, typed

OUTCOMES = {
    "granted": "Granted",
    "denied": "Not granted",
    **{word: names.capital(said) for word, said in names.CONFIDENTIAL.items()},
    **{step: names.capital(names.awaited(step)) for step in AWAITED},
}


SENT = (
    *("consent_requested", "preliminary_assessment_submitted", "draft_report_shared", "comments_reminder_sent"),
    *("no_comments_letter_sent", "final_draft_submitted", "report_transmitted", "report_shared_with_partners"),
    *("report_shared_restricted", "twelve_month_report"),
)


def question(asked: Question) -> str:
    match asked.ask:
        case Ask.WHICH_VISIT:
            return "Which visit do you mean?"
        case Ask.WHICH_STATE:
            return f'Which State do you mean in "{typed(asked.text)}"?'
        case Ask.WHICH_STEP:
            return f'{_name(asked)}What do you mean in "{typed(asked.text)}"?'
        case Ask.WHICH_DAY if not asked.step:
            return "Which day do you mean?"
        case Ask.WHICH_DAY:
            return f'{_name(asked)}{names.past(asked.step)}: which day do you mean in "{typed(asked.text)}"?'
        case Ask.WHEN:
            return f"{_name(asked)}{names.past(asked.step)}: on which day? Another day? Type the line again with it, as in: 20 April 2026"
        case Ask.OUTCOME:
            return f"{_name(asked)}{names.past(asked.step)}: what was the answer?"
        case Ask.UNTIL:
            return f"{_name(asked)}until when was more time granted? Another day? Type the line again with it."
        case Ask.DOUBT:
            return _name(asked) + _doubt(asked)
        case Ask.PREVIEW:
            moves = asked.preview is not None and moves_others(asked.preview)
            return f"{_name(asked)}{'other dates would change' if moves else 'this is unusual'}. Apply it?"
        case Ask.NO_COMMENTS:
            return f"{_name(asked)}did the State reply that it has no comments, or did nothing come?"
        case Ask.SECOND_VISIT:
            return f"{_name(asked)}this visit is open already. Open another of the same kind to the same State?"
        case Ask.FOLLOWS_UP:
            return f"{_name(asked)}which earlier visit does it follow up?"
        case Ask.UNDO:
            if asked.others:
                who = ", ".join(dict.fromkeys(person(change.by) for change in asked.others))
                return f"{_name(asked)}{_undone(asked)}; {who} changed the visit after that. Take it back all the same?"
            return f"{_name(asked)}{_undone(asked)}. Take it back all the same?"
        case Ask.CHANGED:
            what = "; ".join(_done_meanwhile(change, asked) for change in asked.others)
            return f"{_name(asked)}while you were at it: {what}. Nothing of yours was stored. Go on all the same?"
        case Ask.HANDOVER:
            return "Hand all of these visits over? Nothing is stored yet."
        case Ask.PUT_OFF:
            return f"{_name(asked)}{names.awaited(asked.step)}: remind you again on which day?"
        case Ask.WHICH_LETTER:
            return f"{_name(asked)}several letters are due. Which text do you want?"
        case Ask.NO_LETTER:
            return f"{_name(asked)}no letter is due now. Which text do you want all the same?"
        case Ask.WHAT:
            return f'"{typed(asked.text)}" was not understood. Did you mean one of these?'


def _undone(asked: Question) -> str:
    return _done_meanwhile(asked.change, asked) if asked.change else ""


def _done_meanwhile(change: Change, asked: Question) -> str:
    if change.kind is ChangeKind.UNDONE:
        return f"{person(change.by)} took a change back"
    records = asked.visit.records if asked.visit and change.kind is not ChangeKind.OPENED else ()
    facts = [f"{names.happened(r.fact)} {short(r.fact.date)}" for r in records if r.change == change.id and r.fact]
    return f"{person(change.by)} {entries.title(change).lower()} {' and '.join(facts) or 'the visit'}"


def _name(asked: Question) -> str:
    return f"{bold(names.visit(asked.visit))}: " if asked.visit else ""


def _doubt(asked: Question) -> str:
    match asked.doubt:
        case BeyondCap() as doubt:
            days = (doubt.until - doubt.original).days
            return (
                f"{days} days asked, at most 30 are possible: original date {short(doubt.original)} + 30 = "
                f"{bold(short(doubt.cap))} (VI.4(d)). If the Committee did decide so, it can be recorded."
            )
        case Again() as doubt:
            how = "was it sent again" if doubt.step in SENT else "did it happen again"
            again = f", or {how}" if any(option.choice is Choice.AGAIN for option in asked.options) else ""
            return (
                f"{names.past(doubt.step)} is recorded for {full(doubt.recorded)} already. Is this a correction{again}?"
            )
        case None:
            return ""


def option(button: Option, lang: str = "") -> str:
    """The words on a button; at most 75 characters. `lang`: for days."""
    match button.choice:
        case Choice.VISIT:
            return f"{names.visit(button.visit)} (#{button.visit.id})" if button.visit else "That visit"
        case Choice.STATE:
            return button.line.state.states[0].name if button.line.state else "That State"
        case Choice.OPEN:
            return "Open another"
        case Choice.UNLINKED:
            return "None of these"
        case Choice.LETTER:
            return letters.TITLES.get(button.line.topic, "That letter")
        case Choice.VERB:
            return button.line.text
        case Choice.ANYWAY:
            return "Record it all the same"
        case Choice.AGAIN:
            return "Sent again" if button.step in SENT else "Happened again"
        case Choice.APPLY:
            return "Apply"
        case Choice.CANCEL:
            return "Cancel"
        case Choice.NO_END:
            return "Without an end date"
        case Choice.GO_ON:
            return "Go on all the same"
        case Choice.REPLIED_NONE:
            return "Replied: none"
        case Choice.NOTHING_CAME:
            return "Nothing came"
        case Choice.CONFIRM:
            return "Take it back"
        case Choice.STEP:
            return STEPS[button.step].name
        case Choice.OUTCOME:
            return OUTCOMES[button.outcome]
        case Choice.CORRECT:
            return f"Correct to {short(button.day)}" if button.day else "Correct it"
        case Choice.DAY | Choice.UNTIL:
            return full(button.day, lang) if button.day else "That day"
