"""What happens to a made-up visit, from its preparation to the report after twelve months, and when."""

from datetime import date
from random import Random

from bot.procedure.calendar import add_months, is_weekend, plus

IN_TIME, NEVER = 0.72, 0.07


class Course:
    """Most happens in the days before it is due, some up to three weeks late, a little never."""

    def __init__(self, dice: Random, ended: date) -> None:
        self._dice, self._ended = dice, ended
        self._happens: list[tuple[date, str]] = []

    def run(self) -> tuple[tuple[date, str], ...]:
        """What happens when, in order, in the words in which it is recorded."""
        self._preparation()
        self._perhaps(plus(self._ended, 7), "inputs received")
        self._by(plus(self._ended, 14), "preliminary assessment submitted")
        drafted = self._by(plus(self._ended, 45), "draft shared")
        finished = self._comments(drafted)
        received = self._committee(finished)
        self._sharing(received)
        reply = self._perhaps(add_months(received, 6), "implementation response received")
        if reply:
            self._after(reply, 7, 35, "stocktaking integrated")
        told = self._by(add_months(self._ended, 12), "twelve month report submitted")
        self._after(told, 14, 40, "twelve month report considered")
        return tuple(sorted(self._happens, key=lambda each: each[0]))

    def _preparation(self) -> None:
        start = plus(self._ended, -4)
        chosen = self._on(plus(self._ended, -self._dice.randint(75, 120)), "selected")
        asked = self._after(chosen, 2, 10, "consent requested")
        consented = self._after(asked, 8, 30, "consent received")
        self._after(consented, 3, 14, f"dates agreed {start} to {self._ended} on")
        self._on(start, "visit started")
        self._on(self._ended, "visit ended")

    def _comments(self, drafted: date) -> date:
        """When the final draft goes to the Committee."""
        due = plus(drafted, 30)
        match self._dice.choices(("in time", "more time", "letter"), (65, 18, 17))[0]:
            case "more time":
                asked = self._on(workday(plus(due, -self._dice.randint(2, 9)), -1), "extension requested")
                if self._dice.random() < 0.8:
                    due = plus(due, self._dice.randint(10, 30))
                    self._after(asked, 3, 12, f"extension granted until {due} on")
                else:
                    asked = self._after(asked, 3, 12, "extension denied")
                    due = max(due, plus(asked, 10))
                came = self._by(due, "comments received")
            case "letter":
                letter = self._after(due, 2, 10, "letter sent")
                if self._dice.random() < 0.4:
                    return self._after(letter, 16, 30, "final draft submitted")
                came = self._after(letter, 4, 14, "comments received")
            case _:
                came = self._by(due, "comments received")
        return self._by(plus(came, 15), "final draft submitted")

    def _committee(self, finished: date) -> date:
        """When the State receives the report."""
        if self._dice.random() < 0.1:
            finished = self._after(finished, 8, 20, "concerns raised")
            finished = self._after(finished, 3, 10, "draft amended")
        adopted = self._after(finished, 12, 45, "report adopted")
        sent = self._after(adopted, 2, 20, "report transmitted")
        return self._after(sent, 0, 4, "report received")

    def _sharing(self, received: date) -> None:
        due = plus(received, 30)
        said = self._dice.choices(("nothing", "some", "whole"), (60, 30, 10))[0]
        replied = self._perhaps(due, f"confidentiality reply {said}")
        if replied is None:
            self._after(due, 3, 20, "shared restricted")
        elif said != "whole":
            cleared = self._after(replied, 3, 14, "partners version cleared") if said == "some" else replied
            self._after(cleared, 2, 20, "shared with partners")

    def _by(self, due: date, words: str) -> date:
        """Often in time, sometimes late."""
        if self._dice.random() < IN_TIME:
            return self._on(workday(plus(due, -self._dice.randint(0, 5)), -1), words)
        return self._after(due, 1, 21, words)

    def _perhaps(self, due: date, words: str) -> date | None:
        return None if self._dice.random() < NEVER else self._by(due, words)

    def _after(self, day: date, least: int, most: int, words: str) -> date:
        return self._on(workday(plus(day, self._dice.randint(least, most)), 1), words)

    def _on(self, day: date, words: str) -> date:
        self._happens.append((day, words))
        return day


def workday(day: date, step: int) -> date:
    while is_weekend(day):
        day = plus(day, step)
    return day
