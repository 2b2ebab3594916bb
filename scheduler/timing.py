"""The time bases of delivery. Their ratios matter more than their sizes."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, kw_only=True)
class Timing:
    tick: timedelta = timedelta(seconds=5)
    lease: timedelta = timedelta(seconds=60)
    timeout: timedelta = timedelta(seconds=10)  # of one call to Slack
    settle: timedelta = timedelta(seconds=45)  # at least four time-outs: how late Slack may accept what we gave up on

    @property
    def audit(self) -> timedelta:
        """How long after a second attempt it is asked whether the first came through as well: about five minutes."""
        return 7 * self.settle
