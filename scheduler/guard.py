"""The guard of the clock. A clock that jumps a day ahead would send a day of reminders, and nothing brings them back:
what is due goes out by a clock that Slack's agrees with, or not at all."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from bot.operations.doctor import SKEW

log = logging.getLogger(__name__)

CONFIRM_EVERY = 3600.0  # seconds
ASK_AGAIN = 60.0  # seconds, where Slack could not be reached


class Guard:
    """Asked before every delivery. `referees` say what Slack's clock says, None where Slack cannot be reached: that
    alone stops nothing, but a drift against `elapsed` (monotonic seconds) does until Slack has been asked."""

    def __init__(
        self,
        wall: Callable[[], datetime],
        elapsed: Callable[[], float],
        referees: Collection[Callable[[], datetime | None]],
    ) -> None:
        self.trusted = True  # the latest verdict
        self._wall, self._elapsed, self._referees = wall, elapsed, referees
        self._base = self._zero()
        self._refuted = False  # Slack's clock says something else
        self._next = elapsed()

    def __call__(self) -> bool:
        suspect = self._refuted or abs(self._zero() - self._base) > SKEW
        trusted = not suspect
        if suspect or self._elapsed() >= self._next:
            slack = next((time for referee in self._referees if (time := referee())), None)
            self._next = self._elapsed() + (CONFIRM_EVERY if slack else ASK_AGAIN)
            if slack:
                trusted = abs(self._wall() - slack) <= SKEW
                self._refuted = not trusted
                self._base = self._zero() if trusted else self._base
            if self.trusted and not trusted:
                apart = self._wall() - slack if slack else self._zero() - self._base
                seconds = round(apart.total_seconds())
                log.error("our clock is not Slack's: nothing is sent until they agree", extra={"seconds": seconds})
        if trusted and not self.trusted:
            log.warning("the clock is trusted again")
        self.trusted = trusted
        return trusted

    def _zero(self) -> datetime:
        """What the wall clock would have said when `elapsed` was zero: always the same, unless it is set."""
        return self._wall() - timedelta(seconds=self._elapsed())
