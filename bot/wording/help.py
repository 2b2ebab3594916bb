"""Help: five forms, and everything else found from them. Examples use the command's own words."""

from bot.names.steps import read_step, words_for
from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.wording import names
from bot.wording.markup import typed

FORMS = (
    ("", "your moves and the workspace at a glance"),
    ("Kenya", "where the visit stands, whose move it is, until when"),
    ("Kenya draft sent yesterday", "record what happened, in any order; add ref CTC/2026/114 to keep the reference"),
    ("list", "all open visits, soonest first"),
    ("help", "this page; help record, help steps, help new, ..."),
)
TOPICS: dict[str, tuple[tuple[str, str], ...]] = {
    "new": (
        ("new Kenya ended 6 March 2026", "open a visit whose last day is known; you become its officer, the channel follows"),
        ("new Kenya 2-6 March 2027", "with agreed dates"),
        ("new Kenya", "with nothing known yet"),
        ("new Kenya follow-up 3-7 May 2027", "a follow-up visit"),
    ),
    "record": (
        ("Kenya draft shared yesterday", "State, step and date in any order; the word record may be left out"),
        ("Kenya transmitted and received today", "two facts at once"),
        ("Kenya extension granted until 19 June", "with its end"),
        ("Kenya comments received 18 May ref CTC/2026/114", "with a reference"),
        ("Kenya no comments", "asks whether the State said so or nothing came"),
        ("Kenya nothing received confirmed", "that nothing came, once the time for comments or for the reply on confidentiality is over"),
    ),
    "catchup": (("catchup Kenya", "a form for all dates of a visit already under way; stored together, or not at all"),),
    "status": (("Kenya", "or status Kenya, or where does Kenya stand"),),
    "mine": (("mine", "the visits whose officer or deputy you are"),),
    "list": (("list", "all open visits, soonest first"),),
    "due": (("due 30d", "what falls due in the next 30 days"),),
    "overdue": (("overdue", "visits with something late"),),
    "why": (("why Kenya comments", "how the date came about, with the rule and the sum"),),
    "whatif": (("whatif Kenya comments 12 June", "the dates ahead as they are and as they would be; nothing is stored"),),
    "correct": (("correct Kenya draft 20 April because of a typing error", "puts another date in the place of the first; both are kept"),),
    "undo": (("undo", "takes back your last change; nothing is deleted"), ("undo Kenya draft because it was another one", "your last change of that step; a reason is needed once others have recorded more"),),
    "history": (("history Kenya", "everything that was done, by whom and when"),),
    "checklist": (
        ("checklist Kenya", "what has to be prepared before the visit: done, not needed, open"),
        ("Kenya transport not needed", "this visit needs none; Kenya transport needed: it does"),
    ),
    "programme": (("programme 2027", "the visits of the year: proposed, selected, asked, scheduled, cancelled"),),
    "partners": (
        ("Kenya partners ICAO, UNODC, IOM invited 3 March", "who was invited to take part; free text, at most 40 characters each"),
        ("Kenya UNODC inputs received 12 March", "whose written inputs are in"),
        ("partners Kenya", "how many are in, and who is missing"),
        ("Kenya partners remove ICAO", "no partner after all"),
    ),
    "duties": (
        ("duties", "the recurring duties: whose, how often, recorded or not; duties 2027: of another year"),
        ("duty oral report recorded 12 March", "it was done; recorded off: it was not"),
        ("duty annual list by 15 January 2027", "a date set by the team, of which the channel is reminded; date off: none"),
    ),
    "findings": (
        ("findings Kenya", "findings as counts, by direct message only; no titles, no text"),
        ("findings Kenya recommendations border 12, 3 priority", "or needs, offers, good practices, concerns; in one of the eleven areas or other"),
        ("findings Kenya recommendations border done 5, in part 2", "what has become of them; not done 1"),
        ("findings Kenya needs financing 4 referred 2", "assistance needs referred; linked 1: to a project"),
        ("findings Kenya needs financing remove", "not counted any more"),
        ("findings Kenya form", "all areas of one kind at once"),
    ),
    "date": (
        ("Kenya adoption by 12 June", "a date for an open step, set by you and not by the text; reminded of like others"),
        ("Kenya circulated today, no objection by 12 June", "the same for what lies before the Committee"),
        ("Kenya letter planned for 3 June", "for any step that is still to come"),
        ("Kenya adoption date off", "takes it away"),
        ("Kenya our letter gives 20 May", "what the State was told: its time is not shorter than that"),
        ("Kenya our letter date off", "it was told nothing else than the text"),
    ),
    "follow": (("follow Kenya", "reminders and changes of the visit are posted in this channel"),),
    "unfollow": (("unfollow Kenya", "no longer"),),
    "reminders": (("reminders Kenya", "what will be sent of the visit, when and to whom"),),
    "remind": (
        ("remind Kenya off", "nobody is reminded of the visit any more; on: they are again"),
        ("remind Kenya comments off", "the same for one step; dates never change"),
    ),
    "snooze": (
        ("snooze Kenya comments until 12 June", "puts your own reminder off, never past the last one before the date"),
        ("snooze Kenya comments tomorrow", "or in 3 days, for 2 weeks; or press a button under the reminder"),
    ),
    "away": (
        ("away 20 December to 5 January, cover @li", "your reminders go to Li meanwhile; without cover, to the deputy of each visit"),
        ("away until 5 January", "from today; or one day: away tomorrow"),
        ("away", "when you are away"),
        ("away off", "you are back"),
        ("away @ana 20 December to 5 January", "somebody else; for administrators"),
    ),
    "handover": (
        ("handover @ana to @li", "Li follows up every visit that Ana does; you see the list first"),
        ("handover @ana to @li from 1 September", "the same, on the morning of that day"),
        ("handover", "what is arranged; handover @ana off ends it"),
    ),
    "close": (("Kenya close, no response received", "with the reason, once the Committee considered the twelve-month report"),),
    "mute": (("mute", "no reminders by direct message; channels that follow are still told"),),
    "unmute": (("unmute", "reminders by direct message again"),),
    "admin": (
        ("admin", "who the administrators are, and what is set; all of this is for them alone"),
        ("admin holidays", "the days on which no reminders are sent"),
        ("admin holidays add 25 December 2026 Christmas Day", "one more; remove 25 December 2026 takes it out, clear takes out all"),
        ("admin holidays from Kenya 2027", "the public holidays of a State; without a year, of this year and the next"),
        ("admin escalation off", "what is overdue by three days no longer goes to the deputy too; on: it does"),
        ("admin roles", "who is operator (settings, no visits by that alone), administrator, editor (may record) or reader"),
        ("admin editor add @li @ana", "gives a role to people or user groups; remove @li takes it back"),
    ),
    "hide": (
        ("hide Kenya", "only its members know of it from then on, by direct message; channels are told nothing more"),
        ("hide Kenya for @li and @ana", "the same, and they are members too"),
        ("new Kenya ended 6 March 2026 hidden", "hidden from the beginning"),
    ),
    "unhide": (("unhide Kenya", "it is no longer hidden"),),
    "members": (
        ("members Kenya", "who knows of a hidden visit"),
        ("members Kenya add @li", "so that Li knows of it too; remove @li: no longer"),
    ),
    "delegate": (
        ("delegate Kenya @li", "somebody who stands for the State, also a guest, sees its own dates and moves, by direct message"),
        ("delegate Kenya remove @li", "no longer"),
        ("delegates Kenya", "who they are"),
    ),
    "report": (
        ("report visits 2026", "the visits that ended in a year; without one, in the last 12 months; by direct message"),
        ("report timeliness 1 January 2026 to 30 June 2026", "each step on time or after its date, more time, letters"),
        ("report findings", "as counts, by area; report referrals: assistance needs referred and linked to projects"),
        ("report duties 2026", "the recurring duties: recorded, or not yet"),
        ("report moves", "every open step, by whom it waits for"),
        ("report oral 2026", "the figures for the Chair's oral report on one page"),
    ),
    "brief": (
        ("brief Kenya", "everything about the visit on one screen, for a new desk officer"),
        ("note Kenya", "half a page for a meeting: where it stands, next steps, what the State was told"),
    ),
    "letter": (
        ("letter Kenya", "the text to copy of the letter that is due now; I send none"),
        ("letter Kenya no observations in French", "or consent, draft, reminder, extension, transmission, restricted"),
    ),
    "officer": (("officer @maria, deputy @li", "who is reminded; name the State outside its channel"),),
}  # fmt: skip


def help_lines(command: str, topic: str) -> list[str]:
    """`command`: how the bot is called here, "/visit". An unknown topic gets the overview."""
    if topic == "steps":
        return _steps()
    known = read_step(topic) if topic not in TOPICS else None
    if known:
        return [f"`{command} Kenya {words_for(m.step)} yesterday`  {names.past(m.step)}" for m in known.meanings]
    forms = TOPICS.get(topic, FORMS)
    unknown = topic not in ("", *TOPICS)
    lines = [f'There is no help on "{typed(topic)}". This is what there is:'] if unknown else []
    lines += [f"`{f'{command} {form}'.strip()}`  {meaning}" for form, meaning in forms]
    if topic not in TOPICS:
        lines.append(f"More: {', '.join(TOPICS)}. Each has help: `{command} help record`.")
        lines.append(f"All that can be recorded: `{command} help steps`.")
        lines.append("The same words work in a direct message to me and after mentioning me.")
    return lines


def _steps() -> list[str]:
    """All that can be recorded, by the words that record it."""
    known = [words_for(key) for key, step in STEPS.items() if step.kind is not Kind.DERIVED]
    return ["What can be recorded, in these words or others like them:", "; ".join(known) + "."]
