"""Look after what no protocol can prevent: a process that was paused between its last look at the clock and its call
posts although another took over. What stands in Slack twice, or although it should not, is deleted."""

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.operations.store import Outbox
from bot.outbox.delivery import LOOK_AGAIN, Courier
from bot.outbox.model import LIVE, NotAccepted, Outcome, OutMessage, Refused, Sent, State, Unknown
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
        return sum(self._swept(workspace, courier) for workspace, courier in self._couriers.items())

    def sample(self) -> None:
        """Once a day, part of what was sent since yesterday."""
        now = self._clock()
        for workspace in self._couriers:
            self._outbox.sample(workspace, now - timedelta(days=1), SAMPLED, now)

    def _swept(self, workspace: str, courier: Courier) -> int:
        """Until Slack wants no more looks for now. A message that breaks does not stop the rest."""
        healed = 0
        for message in self._outbox.audits(workspace, self._clock(), AT_ONCE):
            if self.halt.is_set():
                break
            now = self._clock()  # what is asked for during this look needs another
            try:
                deleted, obstacle = self._looked_at(message, courier)
            except Exception as error:
                log.exception("a message could not be looked at", extra={"row": message.id})
                deleted, obstacle = 0, Unknown(reason=type(error).__name__)
            healed += deleted
            if isinstance(obstacle, NotAccepted) and obstacle.retry_after is not None:
                self._outbox.gate(workspace, "look", self._clock() + timedelta(seconds=obstacle.retry_after))
                break
            self._noted(message, obstacle, now)
        return healed

    def _looked_at(self, message: OutMessage, courier: Courier) -> tuple[int, Outcome | State | None]:
        """The number of posts deleted, and what stands in the way of the rest."""
        if message.state in LIVE and message.attempts:
            return 0, message.state
        found = courier.find(message.place, message.marker, message.first_attempt_at or message.due_at)
        if not isinstance(found, tuple):
            return 0, found
        kept = (message.slack_ts,) if message.state is State.SENT else found[:1] if message.state is State.DEAD else ()
        outcomes: list[Outcome] = []
        for ts in (ts for ts in found if ts not in kept):
            outcomes.append(courier.delete(message.slack_channel, ts))
            if isinstance(outcomes[-1], NotAccepted | Unknown):
                break
        healed = sum(isinstance(outcome, Sent) for outcome in outcomes)
        if healed:
            log.warning("what stood in Slack too often was deleted", extra={"row": message.id, "count": healed})
        return healed, next((outcome for outcome in reversed(outcomes) if not isinstance(outcome, Sent)), None)

    def _noted(self, message: OutMessage, obstacle: Outcome | State | None, now: datetime) -> None:
        match obstacle:
            case State():  # wait until it is known what became of it
                self._outbox.audit([message], self._clock() + self._timing.settle)
            case NotAccepted() | Unknown():
                self._outbox.audit([message], self._clock() + LOOK_AGAIN)
            case Refused():  # for good
                log.error("Slack does not let us look for a second post, or delete it", extra={"row": message.id})
        self._outbox.audited(message, now)
