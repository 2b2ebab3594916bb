"""`make check-dates DATA=path`: how well labelled phrases are read, language by language; exit 1 where one is wrong.

A line of the file is {"lang", "text", "ref", "expect"}; "alt", "cls" and "direction" may be added. "expect" is a date,
null (to be refused) or a list (to be asked); without it the text is no date, and nothing may be read."""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from bot.dates import read
from bot.dates.model import Candidates, Day, Direction, Reading

NO_DATE = "no date"  # the expectation of a text that is none
SHOWN = 20  # of each sort of the worst
_DOUBTFUL = ("end of", "next weekday", "working days", "N working days")  # classes that the policy asks
_FAR = 270  # days


class Verdict(StrEnum):
    RIGHT = "right"
    ASKED = "asked"  # and what was expected is among the candidates
    WRONG = "wrong"
    NONE = "none"  # refused, though there is a date in it


@dataclass(frozen=True, kw_only=True)
class Label:
    language: str
    text: str
    today: date
    direction: Direction
    expect: str | list[str] | None
    alt: tuple[str, ...] = ()
    kind: str = ""

    def may_be_asked(self) -> bool:
        """Whether the policy asks this, as far as the label tells: more than one date is right, its class is one that
        is asked, or the date lies where dates are doubtful."""
        if not isinstance(self.expect, str) or self.alt or self.kind.startswith(_DOUBTFUL):
            return True
        day = date.fromisoformat(self.expect)
        ahead = (day - self.today).days * (-1 if self.direction is Direction.PAST else 1)
        if ahead < 0 or ahead > 5 * 365:
            return True
        if self.kind.startswith("numeric"):
            small, *more = sorted(int(figure) for figure in re.findall(r"\d+", self.text))
            return len(more) < 2 or more[-1] < 1000 or (more[0] <= 12 and small != more[0])
        weekday = "weekday" in self.kind and ahead % 7 == 0
        number = "day-of-month" in self.kind and day.month != self.today.month
        year = "no year" in self.kind and not 0 < ahead <= _FAR
        return weekday or number or year


def labels(path: Path) -> Iterator[Label]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Label(
            language=row["lang"],
            text=row["text"],
            today=date.fromisoformat(row["ref"]),
            direction=Direction(row.get("direction") or "future"),
            expect=row.get("expect", NO_DATE),
            alt=tuple(row.get("alt") or ()),
            kind=row.get("cls", ""),
        )


def verdict(label: Label, found: list[str]) -> Verdict:
    """Of the dates that were read: none, one that is certain, or candidates after an empty one."""
    if label.expect in (None, NO_DATE):
        return Verdict.RIGHT if not found else Verdict.ASKED if label.expect is None and not found[0] else Verdict.WRONG
    if not found:
        return Verdict.NONE
    right = {*(label.expect if isinstance(label.expect, list) else [label.expect]), *label.alt}
    if not right & set(found):
        return Verdict.WRONG
    return Verdict.ASKED if not found[0] else Verdict.WRONG if isinstance(label.expect, list) else Verdict.RIGHT


def dates(reading: Reading) -> list[str]:
    if isinstance(reading, Day):
        return [reading.date.isoformat()]
    return ["", *(day.date.isoformat() for day in reading.options)] if isinstance(reading, Candidates) else []


def ours(label: Label) -> list[str]:
    return dates(read(label.text, label.today, label.direction, language=label.language))


def told(language: str, counts: Mapping[Verdict, int], needless: int = 0) -> str:
    total = sum(counts.values())
    good = counts.get(Verdict.RIGHT, 0) + counts.get(Verdict.ASKED, 0) - needless
    numbers = "".join(f"{counts.get(each, 0):>7}" for each in Verdict)
    return f"{language:<8}{total:>7}{numbers}{needless:>10}{good / total:>8.1%}"


HEAD = f"{'':<8}{'all':>7}{''.join(f'{each:>7}' for each in Verdict)}{'needless':>10}{'good':>8}"


def main(path: Path) -> int:
    counts: dict[str, Counter[Verdict]] = defaultdict(Counter)
    needless: Counter[str] = Counter()
    worst: dict[str, list[str]] = defaultdict(list)
    for label in labels(path):
        found = ours(label)
        said = verdict(label, found)
        unneeded = said is Verdict.ASKED and not label.may_be_asked()
        sort = "needless" if unneeded else said.value
        worst[sort].append(f"{label.language} {label.text!r} on {label.today}: {label.expect}, read {found}")
        for group in (label.language, "all"):
            counts[group][said] += 1
            needless[group] += unneeded
    for sort in ("none", "needless", "wrong"):
        print(f"{sort}: {len(worst[sort])}", *worst[sort][:SHOWN], sep="\n  ")
    print(HEAD)
    for group in sorted(counts, key=lambda group: (group == "all", group)):
        print(told(group, counts[group], needless[group]))
    return 1 if worst["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) if sys.argv[1:] else "Which file? make check-dates DATA=path")
