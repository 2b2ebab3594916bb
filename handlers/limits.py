"""How much one person may ask for. Kept in memory by each process, of those alone who asked within the last minute."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

MOST, WINDOW = 30, 60.0  # requests, seconds

Who = tuple[str, str]  # workspace and person


@dataclass
class _Asked:
    last: float = 0.0  # when, taken or not
    taken: deque[float] = field(default_factory=deque)  # when, within the window
    told: float = float("-inf")  # when the person was last told that something was not taken


class Limits:
    """`most` requests of one person in any minute. What is not taken does not count."""

    def __init__(self, most: float = MOST, seconds: Callable[[], float] = time.monotonic) -> None:
        self.most, self._seconds = most, seconds
        self._asked: dict[Who, _Asked] = {}
        self._lock = threading.Lock()

    def wait(self, who: Who) -> float:
        """Seconds until a request of this person would be taken; 0: this one is."""
        with self._lock:
            now = self._seconds()
            taken = self._of(who, now).taken
            if len(taken) >= self.most:
                return taken[0] + WINDOW - now
            taken.append(now)
        return 0.0

    def may_tell(self, who: Who) -> bool:
        """Whether the person is to hear that something was not taken: once in a window."""
        with self._lock:
            now = self._seconds()
            asked = self._of(who, now)
            if now - asked.told < WINDOW:
                return False
            asked.told = now
        return True

    def _of(self, who: Who, now: float) -> _Asked:
        """Who asked last stands last, so that those who have not asked for a window are found first."""
        asked = self._asked[who] = self._asked.pop(who) if who in self._asked else _Asked()
        asked.last = now
        while asked.taken and asked.taken[0] <= now - WINDOW:
            asked.taken.popleft()
        while self._asked[first := next(iter(self._asked))].last <= now - WINDOW:
            del self._asked[first]
        return asked
