"""The whole line: first what can be picked out of it anywhere, then its verb, then the rest in order."""

from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Any

from bot.dates.policy import Works, on_weekdays
from bot.effort import TooDear, bounded
from bot.names.model import StateReading
from bot.reading.admin import read_admin
from bot.reading.away import read_away
from bot.reading.before_visit import read_need, read_programme
from bot.reading.clean import BREAKS, LONGEST, clean, split_reason, split_words
from bot.reading.closing import split_closing
from bot.reading.days import Days
from bot.reading.doer import wrong_doer
from bot.reading.duties import read_duties
from bot.reading.findings import read_findings
from bot.reading.handover import read_handover
from bot.reading.marks import find_month, find_name, find_reference, mark_in, named_again
from bot.reading.model import Line, Verb
from bot.reading.papers import find_paper
from bot.reading.partners import read_partners
from bot.reading.report import read_report
from bot.reading.scan import Scan
from bot.reading.set_dates import read_set_date
from bot.reading.small_words import courtesy, with_title
from bot.reading.verbs import PEOPLE, SHOWS, find_verb, help_on, is_follow_up, near_verbs
from bot.reading.wrong_way import wrong_way

_ADDS = {"add": True, "remove": False}
_SWITCH = {
    Verb.REMIND: {"off": False, "stop": False, "on": True, "start": True},
    Verb.CALENDAR: {"all": True, "mine": False},
    Verb.MEMBERS: _ADDS,
    Verb.DELEGATE: _ADDS,
}


def read_line(text: str, today: date, *, language: str = "", works: Works = on_weekdays) -> Line:
    """Never raises. `today` and `language` (two letters) are those of the person who typed; `works`: whether a day is a
    working day of the workspace."""
    if len(text) <= LONGEST:
        try:
            with bounded():
                return _read(clean(text), today, language, works)
        except TooDear:
            pass
    return Line(verb=Verb.UNKNOWN, text=clean(text[:LONGEST]), too_long=True)


def _read(plain: str, today: date, language: str, works: Works) -> Line:
    said, reason = split_reason(plain)
    words = split_words(said)
    if not plain:
        return Line(verb=Verb.GLANCE, text="")
    asked = [word for word in words if word not in BREAKS and word != "?"]
    topic = help_on(asked) if asked else "" if "?" in words else None
    if topic is not None:
        return Line(verb=Verb.HELP, text=plain, topic=topic)
    said, reason = split_closing(said, reason, today)
    words = split_words(said)
    report = read_report(plain, [word for word in words if word != "?"], today)
    if report:
        return report
    own = find_verb(asked, 0)
    if own and own[1] is Verb.ADMIN:
        return read_admin(plain, today)
    if own and own[1] is Verb.AWAY:
        return read_away(plain, words, today)
    if own and own[1] is Verb.HANDOVER:
        return read_handover(plain, asked[own[0] :], reason, today)
    if own and own[1] is Verb.DUTIES:
        return read_duties(plain, words, today)
    if own and own[1] is Verb.PROGRAMME:
        return read_programme(plain, asked)
    if paper := find_paper(words):
        verb, kind, wanted, rest = paper
        line = _Reader([Verb.BRIEF, *rest], today, language, works).read(plain, reason)
        if not line.leftover:
            return replace(line, verb=verb, topic=kind, language=wanted)
    return _Reader(words, today, language, works).read(plain, reason)


class _Reader:
    """Reads one line. `used` are the places of words that have been picked out."""

    def __init__(self, words: list[str], today: date, language: str, works: Works) -> None:
        self.words, self.today = words, today
        self.used: set[int] = set()
        self.calendar = Days(words, self.used, today, language, works)
        self.named = range(0)  # where the State stands
        self.again: list[range] = []  # and where it stands once more
        self.picked: dict[str, Any] = {}  # fields of Line

    def read(self, text: str, reason: str) -> Line:
        start, verb = self._pick_name_and_verb()
        self.picked["bare"] = verb is None
        verb = self._pick_need(start, verb)
        verb = self._pick_own(start, verb)
        self.calendar.supposed = verb is Verb.WHATIF
        self._pick_references()
        self._pick_marks(verb)
        self._pick_switch(start, verb)
        scan = Scan(self.words, self.used, start, verb, self.calendar)
        if "state" not in self.picked:
            self.picked["state"] = scan.near_state()
        verb = verb or self._verb_of(scan)
        near = near_verbs(self.words[start]) if scan.left[:1] == [start] else ()
        steps = {meaning.step for item in scan.items.items for meaning in item.meanings}
        facts, mentions = scan.items.items, (self.named, *self.again)
        wrong = [wrong_way(self.words, each, facts) or wrong_doer(self.words, each, steps, text) for each in mentions]
        left = scan.left_over()
        repeated = [self.words[each.start] for each in self.again if len(facts) > 1]  # which fact is it of?
        objections = dict.fromkeys(("?" if scan.asks else "", *wrong, *repeated))
        shows = verb in SHOWS or (_SWITCH.get(verb) is _ADDS and "on" not in self.picked)
        return Line(
            verb=verb,
            text=text,
            reason=reason,
            items=self.picked.pop("items", tuple(scan.items.items)),
            nothing_came=scan.nothing_came,
            follow_up=self.picked.pop("follow_up", False) or scan.follow_up,
            days=scan.days,
            hidden=scan.hidden,
            leftover=left + tuple(each for each in objections if each and each not in left and not shows),
            near=near,
            **self.picked,
        )

    def _pick_name_and_verb(self) -> tuple[int, Verb | None]:
        """Picks the State and its month; the verb stands first or right after them, and the rest begins after it."""
        named = find_name(self.words, self.today)
        if named:
            place, count, self.picked["state"] = named
            place, count = with_title(self.words, place, count)
            self._use(place, count)
            self.named = range(place, place + count)
            self.again = named_again(self.words, place + count, self.picked["state"])
            for other in self.again:
                self._use(other.start, len(other))
            month = find_month(self.words, place + count)
            if month:
                after, self.picked["month"] = month
                self.picked["follow_up"] = any(is_follow_up(self.words, each) for each in range(place + count, after))
                self._use(place + count, after - place - count)
        start = 0
        while start < len(self.words) and (silent := self._says_nothing(start)):
            start += silent
        found = find_verb(self.words, start)
        return (start + found[0], found[1]) if found else (start, None)

    def _rest(self, start: int) -> list[int]:
        """The places of what was not picked out; the number of a visit is, wherever it stands."""
        return [n for n in range(start, len(self.words)) if n not in self.used and not mark_in(self.words[n], "#")]

    def _pick_need(self, start: int, verb: Verb | None) -> Verb | None:
        """Whether a step of the checklist is needed."""
        rest = self._rest(start)
        need = read_need([self.words[place] for place in rest]) if verb in (None, Verb.CHECKLIST) else None
        if need is None:
            return verb
        self.used.update(rest)
        self.picked["items"], self.picked["on"] = (need[0],), need[1]
        return Verb.CHECKLIST

    def _pick_own(self, start: int, verb: Verb | None) -> Verb | None:
        """What has a reader of its own takes the whole line: partners, findings, a date that people set."""
        rest = self._rest(start)
        words, own = [self.words[place] for place in rest], Verb.PARTNERS
        found = read_partners(words, verb, self.calendar.first)
        if verb is Verb.FINDINGS:
            found, own = read_findings(words), verb
        if found is None and verb is None:
            found, own = read_set_date(words, self.calendar.first), Verb.DATE
        if found is None:
            return verb
        self.used.update(rest)
        self.picked.update(found)
        return own

    def _says_nothing(self, place: int) -> int:
        """How many words are a name or a number of a visit, or courtesy, before the verb."""
        word = self.words[place]
        first_number = mark_in(word, "#") and not any(mark_in(earlier, "#") for earlier in self.words[:place])
        return int(place in self.used or word in BREAKS or bool(first_number)) or courtesy(self.words, place)

    def _pick_references(self) -> None:
        for place in range(len(self.words)):
            found = find_reference(self.words, place)
            if found and "reference" not in self.picked:
                self.picked["reference"] = found[1]
                self._use(place, found[0])

    def _pick_marks(self, verb: Verb | None) -> None:
        for place, word in enumerate(self.words):
            field = self._field_of(place, word, verb)
            if field and field not in self.picked:
                value = next(filter(None, (mark_in(word, signs) for signs in ("#", "!", "<@", "<#"))))
                self.picked[field] = int(value) if field in ("visit", "change") else value
                self._use(place, 1)
            # A dash may mean that the person is to be taken out.
            if verb in PEOPLE and mark_in(word, "<@") and self.words[place - 1] != "-":
                named = (*self.picked.get("people", ()), mark_in(word, "<@"))
                self.picked["people"] = tuple(dict.fromkeys(named))
                self._use(place, 1)

    def _pick_switch(self, start: int, verb: Verb | None) -> None:
        """On or off; add or remove, before the people, who are added where neither is said. Two such words are left
        over."""
        switch = _SWITCH.get(verb, {}) if verb else {}
        before = takewhile(lambda each: not mark_in(self.words[each], "<@"), range(start, len(self.words)))
        places = [each for each in before if self.words[each].casefold() in switch]
        if places:
            self.picked["on"] = switch[self.words[places[0]].casefold()]
        if len(places) == 1:
            self._use(places[0], 1)
        if switch and "people" in self.picked:
            self.picked.setdefault("on", True)

    def _field_of(self, place: int, word: str, verb: Verb | None) -> str | None:
        """The field of Line that a mark fills in a line with this verb."""
        if mark_in(word, "#"):
            return "visit"
        if mark_in(word, "!") and verb is Verb.UNDO:
            return "change"
        if mark_in(word, "<#") and verb in (Verb.FOLLOW, Verb.UNFOLLOW):
            return "channel"
        if mark_in(word, "<@") and verb is Verb.OFFICER:
            return self._role_of(place)
        return None

    def _role_of(self, place: int) -> str:
        """Officer, or deputy where that word stands before the person: "Kenya deputy @li", "deputy Kenya @li"."""
        before = next((each for each in range(place - 1, -1, -1) if each not in self.used), None)
        if before is not None and self.words[before].casefold() == "deputy":
            self._use(before, 1)
            return "deputy"
        return "officer"

    def _verb_of(self, scan: Scan) -> Verb:
        """What a line without a verb asks for."""
        if scan.items.items or scan.nothing_came or scan.items.dated:
            return Verb.RECORD
        state: StateReading | None = self.picked["state"]
        named = "visit" in self.picked or (state is not None and state.exact)
        return Verb.STATUS if named and not scan.left else Verb.UNKNOWN

    def _use(self, place: int, count: int) -> None:
        self.used.update(range(place, place + count))
