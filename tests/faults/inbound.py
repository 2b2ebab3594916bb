"""I1 to I6: what comes in. Whatever is sent, often, broken, forged or all at once, is done once or not at all, and
every request is acknowledged."""

import statistics
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Barrier
from typing import TypeVar

from sqlalchemy import event

from bot.messages.buttons import of_line
from bot.reading.model import Line, Verb
from bot.visits import ChangeKind
from handlers import work
from handlers.gunicorn import THREADS
from handlers.local import Fault, FaultKind
from tests.faults.cases import SQLITE, Case, Outcome, Where
from tests.faults.front_door import ANSWERS, Door, Payload, door
from tests.faults.garbage import bases, broken, forged

TOGETHER = 8
UNSIGNED = 0.4
OFTEN = 250  # requests between two looks at what is stored
GROWTH = 50  # MB
MANY = 10_000  # requests, of which the time says something
QUICK = 0.1  # seconds for 99 of 100 refusals
RATE, SLOW_DATABASE, SLOW_SLACK, LATEST = 200, 0.2, 2.0, 3.0  # a second; seconds
T = TypeVar("T")
MEANWHILE = "Nothing of yours was stored"


def malformed(size: int, seed: int, where: Where) -> Outcome:
    """`kills`: of the requests, those that were refused; `lost`: answers of 5xx; `doubled`: accepted forgeries."""
    chance, refused, failed, accepted = Random(seed), 0, 0, 0
    took: list[float] = []
    with door(where.url) as opened:
        known = bases(opened)
        for payload in known:
            assert opened.ask(payload.anew())[0] in (200, 404)
        before, memory = opened.rows(), 0.0
        for number in range(size):
            kind, content = broken(chance.choice(known).anew(), chance)
            unsigned = chance.random() < UNSIGNED
            marks = forged(opened, content, chance) if unsigned else opened.signed(content)
            status, seconds = opened.ask_raw(kind, content, *marks)
            took.append(seconds)
            refused += status >= 400
            failed += status >= 500
            accepted += unsigned and status < 400
            if number % OFTEN == 0 or number == size - 1:
                assert opened.rows() == before
                opened.answers()
                memory = memory or _megabytes() if number >= size // 10 else 0.0
        assert _megabytes() - memory <= GROWTH
    assert size < MANY or statistics.quantiles(took, n=100)[-1] < QUICK
    return Outcome(kills=refused, lost=failed, doubled=accepted)


def _megabytes() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def repeated(size: int, seed: int, where: Where) -> Outcome:
    """Every request one to four times, in any order, by eight threads; each puts a reminder off. `kills`: repeats."""
    chance = Random(seed)
    with door(where.url) as opened:
        _patient(opened)
        kept, talk = opened.kept, opened.talk
        maria, visits = talk.id("maria"), talk.id("#visits")
        message, _ = talk.button("Snooze: tomorrow", "maria", "@maria")
        line = "snooze Kenya comments for 2 days"
        made = [
            kept.command(maria, visits, "/visit", line),
            kept.event_message(maria, talk.slack.direct(maria), line),
            kept.event_mention(maria, visits, line),
            kept.press(maria, message, "snooze:1:0"),
        ]
        known = [Payload.of(each) for each in made]
        done = [chance.choice(known).anew() for _ in range(size)]
        sent = [each for each in done for _ in range(chance.randint(1, 4))]
        chance.shuffle(sent)
        assert {status for status, _ in _by_eight(opened.ask, sent)} == {200}
        told, changes = len(opened.answers()), opened.changes(ChangeKind.SNOOZED)
    lost, doubled = size - min(told, changes), max(told, changes) - size
    return Outcome(kills=len(sent) - size, lost=max(0, lost), doubled=max(0, doubled))


def storms(size: int, seed: int, where: Where) -> Outcome:
    """Everybody presses "Record done" on one message and submits the form, all twice; then its author undoes it in a
    storm. `lost`: who was told nothing; `doubled`: transitions too many."""
    chance = Random(seed)
    with door(where.url) as opened:
        _patient(opened)
        kept, slack = opened.kept, opened.talk.slack
        people = [opened.member(f"p{number}") for number in range(size)]
        message, action = opened.talk.button("Record done", "maria", "visits")
        pressed = [Payload.of(kept.press(person, message, action)) for person in people]
        _by_eight(opened.ask, _shuffled(2 * pressed, chance))
        assert opened.answers() == []
        views = [view for person in people if (view := slack.modal(person))]
        assert len(slack.views) == len(views) == size
        filled = [
            Payload.of(kept.submit(view.id, view.user, {"day": opened.talk.clock.now.date().isoformat()}))
            for view in views
        ]
        _by_eight(opened.ask, _shuffled(2 * filled, chance))
        told = opened.answers()
        recorded = opened.changes(ChangeKind.RECORDED) - 2  # two were there
        lost = size - sum("Recorded" in each or MEANWHILE in each for each in told)
        author = next(person for person in people if f"<@{person}> recorded" in "".join(told))
        undo, action = opened.talk.button("Undo", "maria", "visits")
        once = Payload.of(kept.press(author, undo, action))
        _by_eight(opened.ask, [once.anew() for _ in range(size)])
        lost += size - len(opened.answers())  # each is asked, for the final draft would be awaited no more
        yes, action = opened.talk.button("Take it back", slack.name_of(author), "visits")
        once = Payload.of(kept.press(author, yes, action))
        _by_eight(opened.ask, [once.anew() for _ in range(size)])
        lost += abs(1 - len(opened.answers()))
        undone = opened.changes(ChangeKind.UNDONE)
    return Outcome(kills=2 * size, lost=lost, doubled=recorded + undone - 2)


def edits(size: int, seed: int, where: Where) -> Outcome:
    """Eight at a time name another officer, from one and the same version: one wins, every other is told. `kills`:
    those who lost. `lost`: who was neither; `doubled`: who was told of a success that there was not."""
    with door(where.url) as opened:
        message, _ = opened.talk.button("Why this date", "maria", "visits")
        press = Payload.of(opened.kept.press(opened.talk.id("li"), message, "line:1"))
        people = [opened.member(f"p{number}") for number in range(TOGETHER + 1)]
        won, told_so = 0, 0
        for turn in range(size // TOGETHER):
            (visit,) = opened.talk.stored()
            others = [person for person in people if person != visit.officer]
            lines = [
                Line(verb=Verb.OFFICER, text="", visit=visit.id, officer=person, version=visit.version)
                for person in _shuffled(others, Random(seed + turn))[:TOGETHER]
            ]
            _by_eight(opened.ask, [_with_line(press, line) for line in lines])
            told = opened.answers()
            told_so += sum(MEANWHILE in each for each in told)
            won += sum(MEANWHILE not in each and "officer" in each for each in told)
        changed = opened.changes(ChangeKind.OFFICERS) - 1
    return Outcome(kills=told_so, lost=size - told_so - changed, doubled=won - changed)


def _with_line(press: Payload, line: Line) -> Payload:
    payload = press.anew()
    payload.body["actions"][0] |= {"value": of_line(0, "", line).value}
    return payload


def burst(size: int, seed: int, where: Where) -> Outcome:
    """So many requests, 200 a second, to as many threads as the server has, with a slow database and a slow Slack.
    `lost`: those that were not acknowledged in time; `kills`: those that were told to try again."""
    chance = Random(seed)
    with door(where.url) as opened:
        kept, talk = opened.kept, opened.talk
        people = [opened.member(f"p{number}") for number in range(200)]
        known = [Payload.of(kept.command(person, talk.id("#visits"), "/visit", "Kenya")) for person in people]
        known += [Payload.of(kept.event_message(person, talk.slack.direct(person), "Kenya")) for person in people]
        over = threading.Event()
        event.listen(talk.rapporteur.engine, "before_cursor_execute", lambda *_: over.wait(SLOW_DATABASE))
        talk.outgoing.server.faults = lambda *_: Fault(kind=FaultKind.SLOW_AFTER, seconds=SLOW_SLACK)
        began = time.monotonic()

        def sent(number: int, payload: Payload) -> float:
            due = began + number / RATE
            assert opened.ask(payload)[0] == 200
            return time.monotonic() - due

        with ThreadPoolExecutor(THREADS) as pool:
            waiting = []
            for number in range(size):
                time.sleep(max(0.0, began + number / RATE - time.monotonic()))
                waiting.append(pool.submit(sent, number, chance.choice(known).anew()))
            took = [each.result() for each in waiting]
        over.set()
        talk.outgoing.server.faults = lambda *_: None
        told = opened.answers()
    return Outcome(kills=size - len(told), lost=sum(seconds > LATEST for seconds in took))


def hanging(size: int, seed: int, where: Where) -> Outcome:
    """All jobs but one hang, a listener hangs and another raises: everybody else is acknowledged and answered."""
    with door(where.url) as opened:
        talk, over = opened.talk, threading.Event()
        known = bases(opened)
        over_there = known[8]  # somebody reacts with an emoji: nobody listens to that but this

        @talk.rapporteur.bolt.event("reaction_added")
        def listen(body: dict[str, object]) -> None:
            if body["event_id"] == "raise":
                raise RuntimeError
            over.wait()

        def wait() -> None:
            over.wait()

        raising = Payload("event", {**over_there.body, "event_id": "raise"})
        for _ in range(work.THREADS - 1):
            talk.rapporteur.work.put(wait)
        asked = [
            Payload.of(opened.kept.command(talk.id("li"), talk.id("#visits"), "/visit", "Kenya")).anew()
            for _ in range(size)
        ]
        with ThreadPoolExecutor(THREADS) as pool:
            hung = [pool.submit(opened.ask, over_there.anew()) for _ in range(TOGETHER)]
            raised = [pool.submit(opened.ask, raising) for _ in range(size)]
            took = [each.result() for each in [pool.submit(opened.ask, each) for each in asked]]
            assert all(each.result()[0] < 500 for each in raised)
            while len([call for call in talk.slack.calls if call.method in ANSWERS]) < size:
                time.sleep(0.01)
            over.set()
            assert {each.result()[0] for each in hung} == {200}
    late = sum(status != 200 or seconds > LATEST for status, seconds in took)
    return Outcome(kills=TOGETHER + size, lost=late)


def _by_eight(ask: Callable[[Payload], tuple[int, float]], payloads: Sequence[Payload]) -> list[tuple[int, float]]:
    """All of them, by eight threads that begin at the same moment."""
    start = Barrier(TOGETHER)

    def run(number: int) -> list[tuple[int, float]]:
        start.wait()
        return [ask(payload) for payload in payloads[number::TOGETHER]]

    with ThreadPoolExecutor(TOGETHER) as pool:
        return [each for found in pool.map(run, range(TOGETHER)) for each in found]


def _shuffled(these: Sequence[T], chance: Random) -> list[T]:
    return chance.sample(these, len(these))


def _patient(opened: Door) -> None:
    """Nobody is told to try again: who comes too early waits."""
    opened.talk.rapporteur.work._limit = sys.maxsize


CASES = (
    Case(name="I1 malformed, forged, kept too long", size=50_000, quick=750, play=malformed),
    Case(name="I2 every request one to four times", size=3000, quick=60, play=repeated),
    Case(name="I3 storms of presses", size=200, quick=20, play=storms),
    Case(name="I4 eight at a time change one visit", size=1600, quick=40, play=edits),
    Case(name="I5 200 a second", size=12_000, play=burst),
    Case(name="I6 listeners that hang or raise", size=200, quick=20, play=hanging, databases=(SQLITE,)),
)
