"""Look after what no protocol can prevent: a process that was paused between its last look at the clock and its call
posts although another took over. What stands in Slack twice, or although it should not, is deleted."""

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.operations.store import Outbox
from bot.outbox.delivery import LOOK_AGAIN, Courier
from bot.outbox.model import LIVE, OutMessage, Refused, Sent, State
from scheduler.timing import Timing

log = logging.getLogger(__name__)

AT_ONCE = 50
SAMPLED = 100  # every hundredth message of a day is looked at


class Sweep:
    def __init__(
        self,
        outbox: Outbox,
        couriers: Mapping[str, Courier],
        clock: Callable[[], datetime],
        timing: Timing,
        halt: threading.Event | None = None,
    ) -> None:
        self.halt = halt or threading.Event()  # set: finish the message at hand, take no other
        self._outbox, self._couriers, self._clock, self._timing = outbox, couriers, clock, timing

    def tick(self) -> int:
        """The number of posts deleted."""
        return sum(
            self._looked_at(message, courier)
            for workspace, courier in self._couriers.items()
            for message in self._outbox.audits(workspace, self._clock(), AT_ONCE)
            if not self.halt.is_set()
        )

    def sample(self) -> None:
        """Once a day, part of what was sent since yesterday."""
        now = self._clock()
        for workspace in self._couriers:
            self._outbox.sample(workspace, now - timedelta(days=1), SAMPLED, now)

    def _looked_at(self, message: OutMessage, courier: Courier) -> int:
        if message.state in LIVE and message.attempts:  # wait until it is known what became of it
            self._outbox.audit([message], self._clock() + self._timing.settle)
            return 0
        found = courier.find(message.slack_channel, message.marker, message.first_attempt_at or message.due_at)
        if not isinstance(found, tuple):
            return self._not_now(message, isinstance(found, Refused))
        kept = (message.slack_ts,) if message.state is State.SENT else found[:1] if message.state is State.DEAD else ()
        outcomes = [courier.delete(message.slack_channel, ts) for ts in found if ts not in kept]
        healed = sum(isinstance(outcome, Sent) for outcome in outcomes)
        if healed:
            log.warning("message %s stood in Slack %s times too often; that was mended", message.id, healed)
        if healed < len(outcomes):
            self._not_now(message, any(isinstance(outcome, Refused) for outcome in outcomes))
        else:
            self._outbox.audited(message)
        return healed

    def _not_now(self, message: OutMessage, refused: bool) -> int:
        """Slack cannot be asked: another time, unless it refuses for good."""
        if refused:
            log.error("message %s may stand in Slack twice, and Slack does not let us look or delete", message.id)
            self._outbox.audited(message)
        else:
            self._outbox.audit([message], self._clock() + LOOK_AGAIN)
        return 0
