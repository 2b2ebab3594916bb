"""`make bench-dates`: how dates are read by us, dateparser, parsedatetime and recurrent, and how long it takes. Phrases
are made up, or those of a file: `make bench-dates DATA=path`, as `tests.dates.check` takes it."""

import sys
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from dateparser.date import DateDataParser
from parsedatetime import Calendar
from recurrent.event_parser import RecurringEvent

from bench import phrases
from bot import dates
from bot.dates.model import Direction
from bot.dates.vocabulary import LANGUAGES
from tests.dates.check import Label, Verdict, labels, ours, verdict

SEED = 1
FUZZED = 2_000
SLOWEST = 50  # milliseconds
ENGLISH_ONLY = ("parsedatetime", "recurrent")
Reader = Callable[[Label], list[str]]


def dateparser(label: Label) -> list[str]:
    found = _dateparser(label.language, _noon(label)).get_date_data(label.text).date_obj
    return [found.date().isoformat()] if found else []


@cache
def _dateparser(language: str, now: datetime) -> DateDataParser:
    return DateDataParser(languages=[language], settings={"PREFER_DATES_FROM": "future", "RELATIVE_BASE": now})


def parsedatetime(label: Label) -> list[str]:
    found, context = _calendar().parseDT(label.text, sourceTime=_noon(label), version=2)
    return [found.date().isoformat()] if context.hasDateOrTime else []


@cache
def _calendar() -> Any:
    return Calendar(version=2)


def recurrent(label: Label) -> list[str]:
    try:
        found = RecurringEvent(now_date=_noon(label)).parse(label.text)
    except TypeError:  # its own
        return []
    return [found.date().isoformat()] if isinstance(found, datetime) else []


def _noon(label: Label) -> datetime:
    return datetime(label.today.year, label.today.month, label.today.day, 12)  # noqa: DTZ001 - as they want it


READERS: dict[str, Reader] = {
    "ours": ours,
    "dateparser": dateparser,
    "parsedatetime": parsedatetime,
    "recurrent": recurrent,
}


def compare(given: list[Label]) -> dict[tuple[str, str], float]:
    """Prints what each made of the labels; their median seconds, by language and of all."""
    counts: dict[tuple[str, str], Counter[Verdict]] = defaultdict(Counter)
    took: dict[tuple[str, str], list[float]] = defaultdict(list)
    for label in given:
        _dateparser(label.language, _noon(label))  # made beforehand: that is not timed
        for name, reader in READERS.items():
            if name not in ENGLISH_ONLY or label.language == "en":
                seconds, found = timed(partial(reader, label))
                for group in (label.language, "all"):
                    counts[name, group][verdict(label, found)] += 1
                    took[name, group].append(seconds)
    print(f"{len(given):,} phrases; {' and '.join(ENGLISH_ONLY)} read English alone")
    print(f"{'':<22}{'all':>7}{''.join(f'{each:>7}' for each in Verdict)}  median")
    medians = {key: median(seconds) for key, seconds in took.items()}
    for name, group in sorted(counts, key=lambda key: (list(READERS).index(key[0]), key[1])):
        count = counts[name, group]
        numbers = "".join(f"{count[each]:>7}" for each in Verdict)
        print(f"{name:<15}{group:<7}{count.total():>7}{numbers}{medians[name, group] * 1e6:>8,.0f} \u00b5s")
    return medians


def timed(run: Callable[[], list[str]]) -> tuple[float, list[str]]:
    """Seconds."""
    begun = time.perf_counter()
    found = run()
    return time.perf_counter() - begun, found


def slowest(random: Random) -> float:
    """Milliseconds of computing that the worst of the nonsense takes us; what else the machine does is left out."""
    worst = 0.0
    for _ in range(FUZZED):
        label = Label(
            language=random.choice(LANGUAGES),
            text=phrases.nonsense(random),
            today=date(2026, 1, 1) + timedelta(days=random.randrange(1000)),
            direction=random.choice(list(Direction)),
            expect=None,
        )
        begun = time.process_time()
        ours(label)
        worst = max(worst, time.process_time() - begun)
    return worst * 1e3


def goal(said: str, reached: bool) -> None:
    print(f"  {said:<70}{'reached' if reached else 'NOT REACHED'}")


def main(path: str = "") -> None:
    warnings.simplefilter("ignore")  # the others' own
    dates.warm()
    medians = compare(list(labels(Path(path)) if path else phrases.labels(Random(SEED))))  # noqa: S311 - drawn again the same
    for other in ENGLISH_ONLY:
        if (other, "en") in medians:
            print(f"  ours : {other}, English = {medians['ours', 'en'] / medians[other, 'en']:.2f}")
    ratio = medians["ours", "all"] / medians["dateparser", "all"]
    goal(f"ours : dateparser = {ratio:.2f}   goal at most 1", ratio <= 1)
    worst = slowest(Random(SEED))  # noqa: S311
    goal(f"the worst of {FUZZED:,} times nonsense: {worst:.1f} ms   goal at most {SLOWEST}", worst <= SLOWEST)


if __name__ == "__main__":
    main(*sys.argv[1:])
