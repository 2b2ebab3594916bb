"""Everything a person can do, once each, and who is shown something of the visit by it or changes anything: by hand."""

from dataclasses import dataclass

from bot.names.model import Meaning
from bot.reading.model import Item, Line, Verb
from bot.reading.packed import pack
from tests.safety.table import DIRECT, ROOM

NOBODY: tuple[str, ...] = ()
READERS, WRITERS = ("reads", "records", "rules"), ("records", "rules")
SETTERS, RULERS = ("settings", "rules"), ("rules",)
STATE = ("state",)
OFFICER = ("officer",)  # of the visit, whatever else that person is
LINE, FORM = "line", "form"
STEP = "comments_received"
FOLLOWED = "comments received 15 April 2026"  # on what the channel follows
COMMENTS = (Item(meanings=(Meaning(step=STEP),), when=None),)


@dataclass(frozen=True, kw_only=True)
class Act:
    """`line` is typed, else the button `action` with its `value` is pressed, or the form `form` is submitted, in its
    field for visits `search` is looked for, or the message `shortcut` is to be recorded."""

    name: str
    verb: Verb | None = None  # that it stands for
    line: str = ""
    action: str = ""
    value: str = ""  # of a button or a form; "{change}" is the change that opened the visit
    form: str = ""
    search: str = ""
    shortcut: str = ""
    shows: tuple[str, ...] = NOBODY  # who is told of the visit
    changes: tuple[str, ...] = NOBODY  # who changes what is stored, where the visit exists for them
    elsewhere: tuple[str, ...] = NOBODY  # the same where it does not
    where: str = ""  # the only place in which it means a visit
    only: str = ""  # PLAIN or HIDDEN: of other visits it changes nothing
    home: bool = False  # the App Home is opened, which has no place; it is as private as a direct message
    echo: bool = False  # the State is named in what was typed: to be shown it is nothing


def typed(verb: Verb, line: str, name: str = "", **given: object) -> Act:
    return Act(name=name or line or "(nothing)", verb=verb, line=line, **given)  # type: ignore[arg-type]


def button(verb: Verb, name: str, **given: object) -> Act:
    """A line that waits behind a button."""
    expected = {key: given.pop(key) for key in ("shows", "changes") if key in given}
    line = Line(verb=verb, text=name, visit=2, **given)  # type: ignore[arg-type]
    return Act(name=f"[{name}]", verb=verb, action="line:0", value=pack(line), **expected)  # type: ignore[arg-type]


# The visit is #2, to Bhutan; comments are overdue. Maria is its officer; everything about it was recorded by her.
ACTS: tuple[Act, ...] = (
    typed(Verb.GLANCE, "", shows=(*OFFICER, *STATE)),
    typed(Verb.STATUS, "status #2", shows=(*READERS, *STATE)),
    typed(Verb.STATUS, "Bhutan", shows=(*READERS, *STATE), echo=True),
    typed(Verb.STATUS, "Bhutn", "a near miss", echo=True),
    typed(Verb.LIST, "list", shows=(*READERS, *STATE)),
    typed(Verb.MINE, "mine", shows=(*OFFICER, *STATE)),
    typed(Verb.DUE, "due 90d", shows=(*READERS, *STATE)),
    typed(Verb.OVERDUE, "overdue", shows=(*READERS, *STATE)),
    typed(Verb.WHY, "why #2", shows=READERS),
    typed(Verb.WHEN, "when are the comments of #2 due?", shows=READERS),
    typed(Verb.COUNT, "how many visits ended in 2026?"),
    typed(Verb.DUE, "what is due by 30 April 2026?", shows=STATE),
    typed(Verb.LIST, "which visits wait for States?", shows=(*READERS, *STATE)),
    typed(Verb.HISTORY, "history #2", shows=READERS),
    typed(Verb.CALENDAR, "calendar #2", shows=READERS),
    typed(Verb.LINK, "calendar link"),
    typed(Verb.REVOKE, "calendar revoke"),
    typed(Verb.TIMELINE, "timeline #2", shows=READERS),
    typed(Verb.REMINDERS, "reminders #2", shows=READERS),
    typed(Verb.RECORD, "#2 comments received 15 April 2026", shows=WRITERS, changes=WRITERS),
    typed(Verb.RECORD, "Bhutan comments received 15 April 2026", shows=WRITERS, changes=WRITERS, echo=True),
    typed(Verb.RECORD, FOLLOWED, shows=WRITERS, changes=WRITERS, elsewhere=WRITERS, where=ROOM),
    typed(Verb.CATCHUP, "catchup #2", shows=WRITERS),
    typed(Verb.EXTEND, "extend #2", shows=WRITERS),
    typed(Verb.RECORD, "record #2", "the form to record", shows=WRITERS),
    typed(Verb.OFFICER, "officer #2", "the form for officers", shows=WRITERS),
    typed(Verb.NEW, "new", "the form to open a visit"),
    typed(Verb.CORRECT, "correct #2 draft 19 March 2026 because of a slip", shows=WRITERS),
    typed(Verb.CORRECT, "correct #2 draft ref CTC/2026/9 because of a slip", shows=WRITERS, changes=WRITERS),
    typed(Verb.UNDO, "undo #2"),
    typed(Verb.UNDO, "undo"),
    typed(Verb.FOLLOW, "follow #2 in #other", shows=WRITERS, changes=WRITERS, only="plain"),
    typed(Verb.UNFOLLOW, "unfollow #2 in #visits", shows=WRITERS, changes=WRITERS, only="plain"),
    typed(Verb.OFFICER, "officer #2 @edda", shows=WRITERS, changes=WRITERS),
    typed(Verb.HIDE, "hide #2 for @li", shows=WRITERS, changes=WRITERS),
    typed(Verb.UNHIDE, "unhide #2", shows=WRITERS, changes=WRITERS, only="hidden"),
    typed(Verb.MEMBERS, "members #2", shows=READERS),
    typed(Verb.MEMBERS, "members #2 add @li", shows=WRITERS, changes=WRITERS, only="hidden"),
    typed(Verb.DELEGATE, "delegates #2", shows=READERS),
    typed(Verb.DELEGATE, "delegate #2 @gina", shows=WRITERS, changes=WRITERS, only="plain"),
    typed(Verb.REMIND, "remind #2 off", shows=WRITERS, changes=WRITERS),
    typed(Verb.SNOOZE, "snooze #2 comments until 27 April 2026", shows=OFFICER, changes=OFFICER),
    typed(Verb.NEW, "new Bhutan ended 10 March 2026", elsewhere=WRITERS, shows=WRITERS, echo=True),
    typed(Verb.NEW, "new Fiji ended 10 March 2026", changes=WRITERS, elsewhere=WRITERS),
    typed(Verb.AWAY, "away 4 May 2026", shows=OFFICER, changes=READERS, elsewhere=READERS),
    typed(Verb.AWAY, "away @bob 4 May 2026", changes=RULERS, elsewhere=RULERS),
    typed(Verb.WHATIF, "whatif #2 comments 12 June 2026", shows=READERS),
    typed(Verb.HANDOVER, "handover @maria to @li", shows=WRITERS),
    typed(Verb.REPORT, "report moves", shows=READERS, where=DIRECT),
    typed(Verb.CHECKLIST, "checklist #2", shows=READERS),
    typed(Verb.CHECKLIST, "#2 transport not needed", shows=WRITERS, changes=WRITERS),
    typed(Verb.PROGRAMME, "programme 2026", shows=READERS),
    typed(Verb.BRIEF, "brief #2", shows=READERS),
    typed(Verb.NOTE, "note #2", shows=READERS),
    typed(Verb.LETTER, "letter #2 no observations", shows=READERS),
    typed(Verb.FINDINGS, "findings #2", shows=READERS, where=DIRECT),
    typed(Verb.PARTNERS, "partners #2", shows=READERS),
    typed(Verb.PARTNERS, "#2 partners ICAO invited 3 March 2026", shows=WRITERS, changes=WRITERS),
    typed(Verb.DATE, "#2 our letter gives 12 June 2026", shows=WRITERS, changes=WRITERS),
    typed(Verb.DUTIES, "duties"),
    typed(Verb.MUTE, "mute", changes=READERS, elsewhere=READERS),
    typed(Verb.UNMUTE, "unmute"),
    typed(Verb.ADMIN, "admin"),
    typed(Verb.ADMIN, "admin escalation off", changes=SETTERS, elsewhere=SETTERS),
    typed(Verb.ADMIN, "admin holidays add 25 December 2026", changes=SETTERS, elsewhere=SETTERS),
    typed(Verb.ADMIN, "calendar feed on", changes=SETTERS, elsewhere=SETTERS),
    typed(Verb.ADMIN, "admin roles"),
    typed(Verb.ADMIN, "admin editor add @maria", changes=RULERS, elsewhere=RULERS),
    typed(Verb.HELP, "help"),
    typed(Verb.UNKNOWN, "qwrtz plonk"),
    button(Verb.STATUS, "which visit", shows=(*READERS, *STATE)),
    button(Verb.WHY, "why", items=COMMENTS, shows=READERS),
    button(Verb.HISTORY, "history", shows=READERS),
    button(Verb.TIMELINE, "timeline", shows=READERS),
    button(Verb.CORRECT, "the form to correct", form=True, shows=WRITERS),
    button(Verb.EXTEND, "the form for more time", form=True, shows=WRITERS),
    button(Verb.OFFICER, "the form for officers", form=True, shows=WRITERS),
    button(Verb.WHATIF, "the form to suppose", form=True, shows=READERS),
    button(Verb.CHECKLIST, "the form of the checklist", form=True, shows=WRITERS),
    button(Verb.CHECKLIST, "not needed", needs=(("press_plans_notified", False),), shows=WRITERS, changes=WRITERS),
    button(Verb.RECORD, "an older version", items=COMMENTS, version=1, shows=WRITERS),
    Act(name="[undo]", action="line:0", value='{"verb":"undo","text":"undo","visit":2,"change":{change}}'),
    Act(
        name="[undo all the same]",
        action="line:0",
        value='{"verb":"undo","text":"undo","visit":2,"change":{change},"applied":{version},"reason":"a slip"}',
        shows=WRITERS,
        changes=WRITERS,
    ),
    Act(name="[App Home]", home=True, shows=(*READERS, *STATE), changes=(*READERS, *STATE), elsewhere=READERS),
    Act(name="[snooze]", action="snooze:3:0", value=f"2:{STEP}", shows=OFFICER, changes=OFFICER),
    Act(name="[record done]", action="done:0", value=f"2:{STEP}", shows=WRITERS),
    Act(name="[another day]", action="another_day:0", value=f"2:{STEP}", shows=OFFICER),
    Act(name="search for a visit", form=Verb.RECORD, value=STEP, search="bhu", shows=READERS),
    Act(name="message shortcut", shortcut="Bhutan comments received 15 April 2026", shows=WRITERS, echo=True),
    Act(name="vague message shortcut", shortcut="their remarks have come", shows=WRITERS),
    Act(name="record form", form=Verb.RECORD, value=STEP, shows=WRITERS, changes=WRITERS),
    Act(name="day form", form=Verb.SNOOZE, value=STEP, shows=OFFICER, changes=OFFICER),
)
