"""One visit from its lines of a spreadsheet, or everything that is wrong with them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.errors import AlreadyRecorded, BadInput, CannotRecord, LineDiffers, Problem
from bot.names.model import Meaning
from bot.names.states import read_state
from bot.names.steps import read_step
from bot.operations.kept import Kept, Placed
from bot.operations.kept_changes import CHANNEL, PERSON
from bot.procedure import RULES, RULES_VERSION, STEPS
from bot.procedure.acceptance import Again, judge
from bot.procedure.exchange import DATES, OUTCOMES, YEARS, day_from
from bot.procedure.model import Fact, Kind
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Change, ChangeKind, Record, Visit

# The same on every line of a visit.
ABOUT = ("state", "kind", "follows_up", "officer", "deputy", "channels", "hidden", "members")
FACT = ("step", *DATES, "outcome", "participants", "selected_as")
WORDS = {"participants": ("none",), "selected_as": (COMPREHENSIVE, FOLLOW_UP)}
MOST = 200  # characters of a reference
Row = Mapping[str, str]


class Rows:
    """Reads the lines of one visit."""

    def __init__(
        self, number: int, rows: Sequence[tuple[int, Row]], numbers: Mapping[str, int], now: datetime, today: date
    ) -> None:
        self.number, self.rows, self.numbers, self.now, self.today = number, rows, numbers, now, today
        self.line = self.first = rows[0][0]
        self.about = {name: rows[0][1].get(name, "") for name in ABOUT}
        self.wrong: list[Placed] = []

    def read(self) -> list[Placed]:
        """The visit, or everything that is wrong with it."""
        visit = self._visit()
        known: list[Fact] = []
        records: list[Record] = []
        for line, row in self.rows:
            self.line = line
            for name in ABOUT:
                if row.get(name, "") not in ("", self.about[name]):
                    self._say(LineDiffers(name, self.first))
            by, at = self._person("by", row.get("by", "")) or visit.officer, self._moment(row)
            if not by:
                self._say(BadInput("officer or by", None))
            if not records and self.line == self.first:
                visit, opener = replace(visit, opened_at=at), by
            before = len(self.wrong)
            fact = self._fact(row) if any(row.get(name) for name in FACT) else None
            if len(row.get("reference", "")) > MOST:
                self._say(BadInput("reference", row["reference"]))
            if fact is None or len(self.wrong) > before or not self._judged(known, fact):
                continue
            known.append(fact)
            records.append(
                Record(id=len(records) + 1, change=2, fact=fact, by=by, at=at, reference=row.get("reference", ""))
            )
        if self.wrong:
            return self.wrong
        return [Placed(place=self.first, found=_kept(visit, opener, records, self.now))]

    def _say(self, problem: Problem) -> None:
        self.wrong.append(Placed(place=self.line, found=problem))

    def _visit(self) -> Visit:
        about = self.about
        named = read_state(about["state"])
        if named is None or not named.exact or len(named.states) > 1:
            self._say(BadInput("state", about["state"]))
        if about["kind"] not in ("", COMPREHENSIVE, FOLLOW_UP):
            self._say(BadInput("kind", about["kind"]))
        if about["hidden"] not in ("", "yes"):
            self._say(BadInput("hidden", about["hidden"]))
        earlier = self.numbers.get(about["follows_up"], 0)
        if about["follows_up"] and not 0 < earlier < self.number:
            self._say(BadInput("follows_up", about["follows_up"]))
        follows = tuple(dict.fromkeys(about["channels"].split()))
        if (about["hidden"] and follows) or not all(map(CHANNEL.fullmatch, follows)):
            self._say(BadInput("channels", about["channels"]))
        if about["hidden"] and not any(about[name] for name in ("officer", "deputy", "members")):
            self._say(BadInput("members", None))
        if about["deputy"] and about["deputy"] == about["officer"]:
            self._say(BadInput("deputy or officer", about["deputy"]))
        return Visit(
            id=self.number,
            state=named.states[0].code if named and named.states else "",
            kind=about["kind"] or COMPREHENSIVE,
            follows_up=earlier or None,
            rules=RULES,
            rules_version=RULES_VERSION,
            opened_at=self.now,
            officer=self._person("officer", about["officer"]),
            deputy=self._person("deputy", about["deputy"]),
            follows=follows,
            hidden=bool(about["hidden"]),
            members=tuple(self._person("members", each) for each in dict.fromkeys(about["members"].split())),
        )

    def _person(self, column: str, text: str) -> str:
        if text and not PERSON.fullmatch(text):
            self._say(BadInput(column, text))
        return text

    def _moment(self, row: Row) -> datetime:
        try:
            at = datetime.fromisoformat(row.get("at") or self.now.isoformat())
        except ValueError:
            at = None
        if at is None or at.tzinfo is None or at > self.now or at.year not in YEARS:
            self._say(BadInput("at", row["at"]))
        return at or self.now

    def _fact(self, row: Row) -> Fact:
        meaning = _meaning(row.get("step", ""))
        if meaning is None:
            self._say(BadInput("step", row.get("step") or None))
        step, outcome = (meaning.step, row.get("outcome") or meaning.outcome) if meaning else ("", None)
        if meaning and outcome not in (None, *OUTCOMES.get(step, ())):
            self._say(BadInput("outcome", outcome))
        for name, words in WORDS.items():
            if row.get(name) and row[name] not in words:
                self._say(BadInput(name, row[name]))
        days: dict[str, Any] = {}
        for name in DATES:
            if row.get(name) or name == "date":
                try:
                    days[name] = day_from(name, row.get(name) or None)
                except BadInput as problem:
                    self._say(problem)
        return Fact(
            step=step,
            **{"date": self.today, **days},
            outcome=outcome,
            participants=row.get("participants") or None,
            kind=row.get("selected_as") or None,
        )

    def _judged(self, known: Sequence[Fact], fact: Fact) -> bool:
        """Whether the procedure takes it after those before it. That it insists on an unusual end was said by who
        recorded it."""
        verdict = judge(known, fact, self.today)
        if verdict.refusal is not None:
            self._say(CannotRecord(verdict.refusal))
        elif any(isinstance(doubt, Again) and doubt.same for doubt in verdict.doubts):
            self._say(AlreadyRecorded(fact.step, fact.date))
        else:
            return True
        return False


def _meaning(text: str) -> Meaning | None:
    """Of the key of a step, or of words that mean one step only."""
    if text in STEPS:
        return Meaning(step=text) if STEPS[text].kind is not Kind.DERIVED else None
    found = read_step(text) if text else None
    return found.meanings[0] if found and len(found.meanings) == 1 else None


def _kept(visit: Visit, opener: str, records: Sequence[Record], now: datetime) -> Kept:
    """As if it had been opened, and everything were recorded now, at once."""
    made = [(ChangeKind.OPENED, visit.opened_at), (ChangeKind.RECORDED, now)][: 2 if records else 1]
    changes = [
        Change(id=version, visit=visit.id, version=version, kind=kind, by=opener, at=at)
        for version, (kind, at) in enumerate(made, 1)
    ]
    return Kept(visit=replace(visit, records=tuple(records), version=len(changes)), changes=tuple(changes))
