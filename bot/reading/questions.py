"""Questions in plain words, in six languages: what a person says in a message becomes a line that shows something. A
question never becomes a line that changes anything."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.dates.model import Day, How
from bot.dates.policy import Works, on_weekdays
from bot.effort import TooDear, bounded
from bot.procedure.model import Actor
from bot.reading.clean import split_words
from bot.reading.line import read_line
from bot.reading.model import Item, Line, Verb
from bot.reading.question_scan import QuestionScan
from bot.reading.question_words import Cue
from bot.reading.verbs import SHOWS, shows

_STATE, _STEP, _TIME, _PARTY = "a State", "a step", "a time", "a party"  # may stand in a question beside its cues
_ACTORS = {
    Cue.STATE: Actor.STATE,
    Cue.COMMITTEE: Actor.COMMITTEE,
    Cue.CHAIR: Actor.CHAIR,
    Cue.EXPERTS: Actor.EXPERTS,
    Cue.US: Actor.ED,
}
_OFFERED = 3


@dataclass(frozen=True, kw_only=True)
class _Rule:
    """What a question asks for: it has one cue of each of `cues`, and nothing that it `lacks`."""

    verb: Verb
    cues: tuple[tuple[Cue, ...], ...] = ()
    has: tuple[str, ...] = ()
    lacks: tuple[str | Cue, ...] = ()

    def fits(self, found: set[str]) -> bool:
        wanted = all(any(cue in found for cue in some) for some in self.cues)
        return wanted and found.issuperset(self.has) and found.isdisjoint(self.lacks)


_NEXT = (Cue.DUE, Cue.WHEN, Cue.ACT, Cue.WAIT, Cue.MINE, Cue.OPEN)
_ANY = (*_NEXT, Cue.WHICH)
# The first that fits counts.
_RULES = (
    _Rule(verb=Verb.HELP, cues=((Cue.HELP,),), lacks=(_STATE, Cue.REMINDERS)),
    _Rule(verb=Verb.WHATIF, cues=((Cue.IF,),), has=(_STEP,)),
    _Rule(verb=Verb.WHY, cues=((Cue.WHY,),)),
    _Rule(verb=Verb.CHECKLIST, cues=((Cue.CHECKLIST,),), lacks=(_STEP,)),
    _Rule(verb=Verb.REMINDERS, cues=((Cue.REMINDERS,),), lacks=(_STEP,)),
    _Rule(verb=Verb.STATUS, cues=((Cue.NOT,), (Cue.ENDED, Cue.HISTORY)), has=(_STATE,), lacks=(_STEP, _TIME)),
    _Rule(verb=Verb.HISTORY, cues=((Cue.HISTORY,), (Cue.WHO,))),
    _Rule(verb=Verb.WHEN, has=(_STEP, _STATE)),
    _Rule(verb=Verb.PROGRAMME, cues=((Cue.PLANNED,), (Cue.VISITS, Cue.COUNT)), has=(_TIME,)),
    _Rule(
        verb=Verb.COUNT,
        cues=((Cue.COUNT, Cue.ENDED), (Cue.VISITS, Cue.ENDED)),
        has=(_TIME,),
        lacks=(Cue.OVERDUE, Cue.DUE),
    ),
    _Rule(verb=Verb.LIST, cues=((Cue.WAIT, Cue.ACT),), has=(_PARTY,), lacks=(_STATE, _TIME)),
    _Rule(verb=Verb.LIST, cues=((Cue.NOT,), (Cue.WHICH,)), has=(_PARTY, _STEP), lacks=(_STATE, _TIME)),
    _Rule(verb=Verb.DUE, cues=((Cue.DUE,), (Cue.VISITS, Cue.WHICH)), has=(_STEP, _TIME)),
    _Rule(verb=Verb.WHEN, has=(_STEP,)),
    _Rule(verb=Verb.OVERDUE, cues=((Cue.OVERDUE,),)),
    _Rule(verb=Verb.HISTORY, cues=((Cue.HISTORY,),), lacks=(_TIME,)),
    _Rule(verb=Verb.STATUS, cues=(_NEXT,), has=(_STATE,), lacks=(_TIME,)),
    _Rule(verb=Verb.DUE, cues=(_ANY,), has=(_TIME,), lacks=(Cue.ENDED, Cue.PLANNED)),
    _Rule(verb=Verb.PROGRAMME, cues=((Cue.PLANNED,), (Cue.VISITS,))),
    _Rule(verb=Verb.PROGRAMME, cues=((Cue.VISITS,),), has=(_TIME,)),
    _Rule(verb=Verb.MINE, cues=((Cue.MINE,), (Cue.ACT, Cue.VISITS, Cue.DUE, Cue.WAIT, Cue.OPEN))),
    _Rule(verb=Verb.STATUS, cues=((Cue.WHERE,),), has=(_STATE,)),
    _Rule(verb=Verb.LIST, cues=((Cue.VISITS,), (Cue.WHICH, Cue.COUNT, Cue.OPEN)), lacks=(_STATE,)),
    _Rule(verb=Verb.DUE, cues=((Cue.DUE,),), lacks=(_STATE,)),
    _Rule(verb=Verb.PROGRAMME, cues=((Cue.VISITS,), (Cue.WHEN,)), lacks=(_STATE, Cue.WAIT)),
    _Rule(verb=Verb.STATUS, cues=((Cue.WHERE,),)),
    _Rule(verb=Verb.STATUS, cues=((Cue.WHO,), (Cue.ACT, Cue.WAIT))),
    _Rule(verb=Verb.STATUS, cues=((Cue.ACT, Cue.WAIT),), lacks=(Cue.MINE,)),
    _Rule(verb=Verb.LIST, cues=((Cue.OPEN,), (Cue.WHICH, Cue.COUNT)), lacks=(_STATE,)),
)
_USUAL = (Verb.OVERDUE, Verb.MINE, Verb.LIST)


def read_said(text: str, today: date, *, language: str = "", works: Works = on_weekdays) -> Line:
    """As `read_line`; but what is shaped as a question, or is no line, is read as a question. Never raises."""
    line = read_line(text, today, language=language, works=works)
    if line.too_long or not line.text or (not line.leftover and line.verb is not Verb.UNKNOWN and shows(line)):
        return line
    marked, talk = "?" in line.text, line.verb is Verb.UNKNOWN or (line.verb in SHOWS and shows(line))
    if not marked and not talk and not line.leftover:
        return line  # it says what happened, or what is to be done
    try:
        with bounded():
            scan = QuestionScan(split_words(line.text), today, language, works)
            asked = _asked(scan, line.text) if scan.clear and (talk or scan.asks) else None
            asks = scan.asks
    except TooDear:
        return replace(_unknown(line), too_long=True) if marked or talk else line
    if asked or not asks:
        return asked or line
    return replace(_unknown(line), near=())


def nearest(text: str, today: date) -> tuple[Line, ...]:
    """Three lines that show something: those that share the most with what was said, then the usual ones."""
    try:
        with bounded():
            scan = QuestionScan(split_words(text), today, "", on_weekdays)
    except TooDear:
        scan = QuestionScan([], today, "", on_weekdays)
    found = _found(scan)
    shared = sorted(_RULES, key=lambda rule: -_shared(rule, found))
    lines = [_line(rule.verb, scan) for rule in shared if _shared(rule, found) > 0]
    named = [state for state in (scan.state, scan.another) if state and state.exact]
    lines[:0] = [replace(_line(Verb.STATUS, scan), state=state) for state in named]
    lines += [Line(verb=verb, text=verb.value) for verb in _USUAL]
    firsts: dict[tuple[object, ...], Line] = {}
    for line in lines:
        firsts.setdefault((line.verb, line.topic, line.state), line)
    return tuple(firsts.values())[:_OFFERED]


def _asked(scan: QuestionScan, text: str) -> Line | None:
    if scan.another:
        return None
    found = _found(scan)
    rule = next((rule for rule in _RULES if rule.fits(found)), None)
    if rule is None and scan.asks and scan.state and not scan.strange and len(scan.cues) < 2:
        return replace(_line(Verb.STATUS, scan), text=text)  # "and Kenya?"
    return replace(_line(rule.verb, scan), text=text) if rule else None


def _found(scan: QuestionScan) -> set[str]:
    beside = {
        _STATE: scan.state or scan.visit,
        _STEP: scan.meanings,
        _TIME: scan.window,
        _PARTY: scan.party,
    }
    return {cue.value for cue in scan.cues} | {name for name, value in beside.items() if value}


def _shared(rule: _Rule, found: set[str]) -> int:
    if not found.issuperset(rule.has):
        return 0
    return 2 * sum(any(cue in found for cue in some) for some in rule.cues) - len(rule.cues) + len(rule.has)


def _line(verb: Verb, scan: QuestionScan) -> Line:
    """What is shown, of the visit, the step and the days that are spoken of."""
    line = Line(verb=verb, text=verb.value, items=tuple(_items(verb, scan)))
    if verb is Verb.LIST and scan.party:
        line = replace(line, topic=_ACTORS[scan.party].value)
    if verb in (Verb.DUE, Verb.OVERDUE) and Cue.MINE in scan.cues:
        line = replace(line, topic="mine")
    if verb is Verb.PROGRAMME and scan.window:
        line = replace(line, years=(scan.window[0].year,))
    if verb in (Verb.HELP, Verb.PROGRAMME, Verb.COUNT):
        return line
    return replace(line, state=scan.state, visit=scan.visit, month=scan.month, follow_up=scan.follow_up)


def _items(verb: Verb, scan: QuestionScan) -> Iterator[Item]:
    if verb in (Verb.WHEN, Verb.WHY, Verb.WHATIF) and scan.meanings:
        yield Item(meanings=scan.meanings, when=scan.day if verb is Verb.WHATIF else None)
    if verb in (Verb.DUE, Verb.COUNT) and scan.window:
        first, last = (Day(date=day, how=How.OTHER) for day in scan.window)
        yield Item(meanings=(), when=None, start=first, end=last)


def _unknown(line: Line) -> Line:
    return Line(verb=Verb.UNKNOWN, text=line.text, state=line.state, leftover=line.leftover, near=line.near)
