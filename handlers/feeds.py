"""HTTP mode: calendars that are fetched at their secret addresses. What may not be shown is not there, whatever the
reason; how many may be fetched is limited, so that what Slack sends is answered first."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from bot.errors import Problem
from bot.files import feed_of
from bot.operations.feed import fetched, owner
from bot.operations.store import Store
from bot.outbox.model import Refused
from bot.visits import Asker, Channel
from bot.wording.language import speaking
from handlers.courier import outcome
from handlers.directory import Directory
from handlers.limits import Limits

MOST = 300  # requests a minute from one address; behind a proxy all come from its own
AT_ONCE = 8  # of the threads that answer
SOON = 60  # seconds


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """The calendar, or none; `wait`: it is to be asked for again after so many seconds."""

    content: bytes = b""
    wait: int = 0


class Feeds:
    """Calendars of one workspace."""

    def __init__(self, store: Store, directory: Directory, clock: Callable[[], datetime]) -> None:
        self._store, self._directory, self._clock = store, directory, clock
        self.places, self.secrets = Limits(MOST), Limits()
        self._free = threading.BoundedSemaphore(AT_ONCE)

    def fetch(self, secret: str, place: str) -> Fetched:
        """`place`: from where it is asked for."""
        wait = self.places.wait(("", place)) or self.secrets.wait(("", secret))
        if wait or not self._free.acquire(blocking=False):
            return Fetched(wait=ceil(wait) + 1)
        try:
            return Fetched(content=self._calendar(secret))
        except Problem:
            return Fetched()
        except Exception as error:
            found = outcome(error)  # a mistake of ours is raised
            return Fetched(wait=0 if isinstance(found, Refused) else SOON)
        finally:
            self._free.release()

    def _calendar(self, secret: str) -> bytes:
        """With what its owner may see in a direct message now."""
        team = self._directory.team
        with self._store.begin(team) as tx:
            user = owner(tx, secret)
        person = self._directory.person(user)  # Slack is not asked within a transaction
        asker = Asker(workspace=team, person=person, channel=Channel(id="", direct=True))
        with self._store.begin(team) as tx:
            found = fetched(tx, asker, secret, self._clock())
        with speaking(person.language):
            return feed_of(found)
