"""Help: five forms, and everything else found from them. Examples use the command's own words; States, steps and days are
in the language of the reader."""

from bot.names.steps import read_step, words_for
from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.wording import names
from bot.wording.language import N_, _
from bot.wording.markup import typed

FORMS = (
    N_("`{command}`  your moves and the workspace at a glance"),
    N_("`{command} Kenya`  where the visit stands, whose move it is, until when"),
    N_(
        "`{command} Kenya draft sent yesterday`  record what happened, in any order; add ref CTC/2026/114 to keep the reference"
    ),
    N_("`{command} list`  all open visits, soonest first"),
    N_("`{command} help`  this page; help record, help steps, help new, ..."),
)
TOPICS: dict[str, tuple[str, ...]] = {
    "new": (
        N_("`{command} new Kenya ended 6 March 2026`  open a visit whose last day is known; you become its officer, the channel follows"),
        N_("`{command} new Kenya 2-6 March 2027`  with agreed dates"),
        N_("`{command} new Kenya`  with nothing known yet"),
        N_("`{command} new Kenya follow-up 3-7 May 2027`  a follow-up visit"),
    ),
    "record": (
        N_("`{command} Kenya draft shared yesterday`  State, step and date in any order; the word record may be left out"),
        N_("`{command} Kenya transmitted and received today`  two facts at once"),
        N_("`{command} Kenya extension granted until 19 June`  with its end"),
        N_("`{command} Kenya comments received 18 May ref CTC/2026/114`  with a reference"),
        N_("`{command} Kenya no comments`  asks whether the State said so or nothing came"),
        N_("`{command} Kenya nothing received confirmed`  that nothing came, once the time for comments or for the reply on confidentiality is over"),
    ),
    "extend": (
        N_("`{command} extend Kenya`  a form: more time was asked for, or what was decided"),
        N_("`{command} extend Kenya until 19 June`  the same in one line; `{command} Kenya extension granted until 19 June` says which of the two"),
    ),
    "catchup": (N_("`{command} catchup Kenya`  a form for all dates of a visit already under way; stored together, or not at all"),),
    "status": (N_("`{command} Kenya`  or status Kenya, or where does Kenya stand"),),
    "mine": (N_("`{command} mine`  the visits whose officer or deputy you are"),),
    "list": (N_("`{command} list`  all open visits, soonest first"),),
    "due": (N_("`{command} due 30d`  what falls due in the next 30 days"),),
    "overdue": (N_("`{command} overdue`  visits with something late"),),
    "why": (N_("`{command} why Kenya comments`  how the date came about, with the rule and the sum"),),
    "whatif": (N_("`{command} whatif Kenya comments 12 June`  the dates ahead as they are and as they would be; nothing is stored"),),
    "correct": (N_("`{command} correct Kenya draft 20 April because of a typing error`  puts another date in the place of the first; both are kept"),),
    "undo": (
        N_("`{command} undo`  takes back your last change; nothing is deleted"),
        N_("`{command} undo Kenya draft because it was another one`  your last change of that step; a reason is needed once others have recorded more"),
    ),
    "history": (N_("`{command} history Kenya`  everything that was done, by whom and when"),),
    "timeline": (N_("`{command} timeline Kenya`  all dates of the visit, done and ahead, as a table and as a picture by direct message"),),
    "calendar": (
        N_("`{command} calendar`  the dates of your visits as a file for your own calendar, by direct message"),
        N_("`{command} calendar all`  of all visits that you may see; calendar Kenya: of one"),
        N_("`{command} calendar link`  a secret address, so that Outlook, Google or Apple fetch those of your visits; once the workspace allows it"),
        N_("`{command} calendar revoke`  that address is good no more"),
    ),
    "checklist": (
        N_("`{command} checklist Kenya`  what has to be prepared before the visit: done, not needed, open"),
        N_("`{command} Kenya transport not needed`  this visit needs none; Kenya transport needed: it does"),
    ),
    "programme": (N_("`{command} programme 2027`  the visits of the year: proposed, selected, asked, scheduled, cancelled"),),
    "partners": (
        N_("`{command} Kenya partners ICAO, UNODC, IOM invited 3 March`  who was invited to take part; free text, at most 40 characters each"),
        N_("`{command} Kenya UNODC inputs received 12 March`  whose written inputs are in"),
        N_("`{command} partners Kenya`  how many are in, and who is missing"),
        N_("`{command} Kenya partners remove ICAO`  no partner after all"),
    ),
    "duties": (
        N_("`{command} duties`  the recurring duties: whose, how often, recorded or not; duties 2027: of another year"),
        N_("`{command} duty oral report recorded 12 March`  it was done; recorded off: it was not"),
        N_("`{command} duty annual list by 15 January 2027`  a date set by the team, of which the channel is reminded; date off: none"),
    ),
    "findings": (
        N_("`{command} findings Kenya`  findings as counts, by direct message only; no titles, no text"),
        N_("`{command} findings Kenya recommendations border 12, 3 priority`  or needs, offers, good practices, concerns; in one of the eleven areas or other"),
        N_("`{command} findings Kenya recommendations border done 5, in part 2`  what has become of them; not done 1"),
        N_("`{command} findings Kenya needs financing 4 referred 2`  assistance needs referred; linked 1: to a project"),
        N_("`{command} findings Kenya needs financing remove`  not counted any more"),
        N_("`{command} findings Kenya form`  all areas of one kind at once"),
    ),
    "date": (
        N_("`{command} Kenya adoption by 12 June`  a date for an open step, set by you and not by the text; reminded of like others"),
        N_("`{command} Kenya circulated today, no objection by 12 June`  the same for what lies before the Committee"),
        N_("`{command} Kenya letter planned for 3 June`  for any step that is still to come"),
        N_("`{command} Kenya adoption date off`  takes it away"),
        N_("`{command} Kenya our letter gives 20 May`  what the State was told: its time is not shorter than that"),
        N_("`{command} Kenya our letter date off`  it was told nothing else than the text"),
    ),
    "follow": (N_("`{command} follow Kenya`  reminders and changes of the visit are posted in this channel"),),
    "unfollow": (N_("`{command} unfollow Kenya`  no longer"),),
    "reminders": (N_("`{command} reminders Kenya`  what will be sent of the visit, when and to whom"),),
    "remind": (
        N_("`{command} remind Kenya off`  nobody is reminded of the visit any more; on: they are again"),
        N_("`{command} remind Kenya comments off`  the same for one step; dates never change"),
    ),
    "snooze": (
        N_("`{command} snooze Kenya comments until 12 June`  puts your own reminder off, never past the last one before the date"),
        N_("`{command} snooze Kenya comments tomorrow`  or in 3 days, for 2 weeks; or press a button under the reminder"),
    ),
    "away": (
        N_("`{command} away 20 December to 5 January, cover @li`  your reminders go to Li meanwhile; without cover, to the deputy of each visit"),
        N_("`{command} away until 5 January`  from today; or one day: away tomorrow"),
        N_("`{command} away`  when you are away"),
        N_("`{command} away off`  you are back"),
        N_("`{command} away @ana 20 December to 5 January`  somebody else; for administrators"),
    ),
    "handover": (
        N_("`{command} handover @ana to @li`  Li follows up every visit that Ana does; you see the list first"),
        N_("`{command} handover @ana to @li from 1 September`  the same, on the morning of that day"),
        N_("`{command} handover`  what is arranged; handover @ana off ends it"),
    ),
    "close": (N_("`{command} Kenya close, no response received`  with the reason, once the Committee considered the twelve-month report"),),
    "mute": (N_("`{command} mute`  no reminders by direct message; channels that follow are still told"),),
    "unmute": (N_("`{command} unmute`  reminders by direct message again"),),
    "admin": (
        N_("`{command} admin`  who the administrators are, and what is set; all of this is for them alone"),
        N_("`{command} admin holidays`  the days on which no reminders are sent"),
        N_("`{command} admin holidays add 25 December 2026 Christmas Day`  one more; remove 25 December 2026 takes it out, clear takes out all"),
        N_("`{command} admin holidays from Kenya 2027`  the public holidays of a State; without a year, of this year and the next"),
        N_("`{command} admin escalation off`  what is overdue by three days no longer goes to the deputy too; on: it does"),
        N_("`{command} language French`  what is posted in channels is said in French; each person is answered in the language of their Slack"),
        N_("`{command} calendar feed on`  calendars may have secret addresses, in HTTP mode; off: every address is good no more"),
        N_("`{command} admin roles`  who is operator (settings, no visits by that alone), administrator, editor (may record) or reader"),
        N_("`{command} admin editor add @li @ana`  gives a role to people or user groups; remove @li takes it back"),
    ),
    "hide": (
        N_("`{command} hide Kenya`  only its members know of it from then on, by direct message; channels are told nothing more"),
        N_("`{command} hide Kenya for @li and @ana`  the same, and they are members too"),
        N_("`{command} new Kenya ended 6 March 2026 hidden`  hidden from the beginning"),
    ),
    "unhide": (N_("`{command} unhide Kenya`  it is no longer hidden"),),
    "members": (
        N_("`{command} members Kenya`  who knows of a hidden visit"),
        N_("`{command} members Kenya add @li`  so that Li knows of it too; remove @li: no longer"),
    ),
    "delegate": (
        N_("`{command} delegate Kenya @li`  somebody who stands for the State, also a guest, sees its own dates and moves, by direct message"),
        N_("`{command} delegate Kenya remove @li`  no longer"),
        N_("`{command} delegates Kenya`  who they are"),
    ),
    "report": (
        N_("`{command} report visits 2026`  the visits that ended in a year; without one, in the last 12 months; by direct message"),
        N_("`{command} report timeliness 1 January 2026 to 30 June 2026`  each step on time or after its date, more time, letters"),
        N_("`{command} report findings`  as counts, by area; report referrals: assistance needs referred and linked to projects"),
        N_("`{command} report duties 2026`  the recurring duties: recorded, or not yet"),
        N_("`{command} report moves`  every open step, by whom it waits for"),
        N_("`{command} report oral 2026`  the figures for the Chair's oral report on one page"),
    ),
    "brief": (
        N_("`{command} brief Kenya`  everything about the visit on one screen, for a new desk officer"),
        N_("`{command} note Kenya`  half a page for a meeting: where it stands, next steps, what the State was told"),
    ),
    "letter": (
        N_("`{command} letter Kenya`  the text to copy of the letter that is due now; I send none"),
        N_("`{command} letter Kenya no observations in French`  or consent, draft, reminder, extension, transmission, restricted"),
    ),
    "officer": (N_("`{command} officer @maria, deputy @li`  who is reminded; name the State outside its channel"),),
}  # fmt: skip

GROUPS = {
    N_("*To record*"): ("new", "record", "extend", "catchup", "correct", "undo", "date", "close", "checklist", "partners", "findings"),
    N_("*To ask*"): ("status", "mine", "list", "due", "overdue", "why", "whatif", "history", "timeline", "calendar", "programme", "duties"),
    N_("*To hand in*"): ("brief", "letter", "report"),
    N_("*To be reminded*"): ("officer", "follow", "unfollow", "reminders", "remind", "snooze", "mute", "unmute", "away", "handover"),
    N_("*Who may what*"): ("hide", "unhide", "members", "delegate", "admin"),
}  # fmt: skip


def help_lines(command: str, topic: str) -> list[str]:
    """`command`: how the bot is called here, "/visit". An unknown topic gets the overview."""
    if topic == "steps":
        return _steps()
    known = read_step(topic) if topic not in TOPICS else None
    if known:
        return [_step(command, meaning.step) for meaning in known.meanings]
    unknown = topic not in ("", *TOPICS)
    lines = [_('There is no help on "{topic}". This is what there is:', topic=typed(topic))] if unknown else []
    lines += [_(form, command=command) for form in TOPICS.get(topic, FORMS)]
    if topic not in TOPICS:
        lines += [
            *(names.labelled(_(group), ", ".join(topics)) for group, topics in GROUPS.items()),
            _(
                "Each has help: `{command} help record`. All that can be recorded: `{command} help steps`.",
                command=command,
            ),
            _(
                "The same words work in a direct message to me and after mentioning me. There I ask before I store what "
                "has no verb, as in: Kenya draft sent yesterday. With record before it, it is stored at once."
            ),
        ]
    return lines


def _step(command: str, step: str) -> str:
    return _(
        "`{command} Kenya {words} yesterday`  {past}", command=command, words=words_for(step), past=names.past(step)
    )


PARTS = {  # of all steps, by the first of each
    "proposals_submitted": N_("*Before the visit*"),
    "visit_started": N_("*The visit*"),
    "expert_inputs_received": N_("*The report*"),
    "report_transmitted": N_("*After its adoption*"),
    "visit_postponed": N_("*At any time*"),
}


def _steps() -> list[str]:
    """All that can be recorded, by the words that record it."""
    parts: list[list[str]] = []
    for key, step in STEPS.items():
        parts += [[]] if key in PARTS else []
        parts[-1] += [words_for(key)] if step.kind is not Kind.DERIVED else []
    told = [names.labelled(_(title), "; ".join(part)) for title, part in zip(PARTS.values(), parts, strict=True)]
    return [_("What can be recorded, in these words or others like them:"), *told]
