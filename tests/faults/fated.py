"""What befalls a worker from within: commits that fail or whose answer is lost, a full disk, and a pause at the worst
moment."""

import random
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, event

from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, Place
from handlers.client import KeptAliveClient
from handlers.courier import SlackCourier
from handlers.directory import Directory
from handlers.local.model import BOT_ID, TEAM

PLENTY = 2**30  # pages


class CommitLost(Exception):
    """The database did not say whether it took effect."""


def fail_commits(engine: Engine, share: float, chance: random.Random) -> None:
    """Half of them before they took effect, half after."""

    def commit(connection: Connection) -> None:
        roll = chance.random()
        if roll < share / 2:
            connection.connection.commit()
        if roll < share:
            raise CommitLost

    event.listen(engine, "commit", commit)


def fill_disk(engine: Engine, while_there: Path) -> None:
    """SQLite's database cannot grow while that file is there."""

    def limit(connection: Connection) -> None:
        pages = 1 if while_there.exists() else PLENTY  # never less than it has
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "begin", limit)


class DozingCourier(SlackCourier):
    """Falls asleep now and then between the last look at the lease and the call, until long after it."""

    def __init__(self, client: KeptAliveClient, share: float, seconds: float, chance: random.Random) -> None:
        super().__init__(client, Directory(client, TEAM), BOT_ID)
        self._share, self._seconds, self._chance = share, seconds, chance

    def post(self, place: Place, post: Post) -> Outcome:
        if self._chance.random() < self._share:
            time.sleep(self._seconds)
        return super().post(place, post)
