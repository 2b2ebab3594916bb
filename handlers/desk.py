"""What every conversation needs: who asks, one transaction around one operation, and the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from slack_sdk import WebClient

from bot import access
from bot.errors import VisitChanged
from bot.messages import Message, build, is_public, said
from bot.operations.meanwhile import changed_meanwhile
from bot.operations.perform import Named, perform
from bot.operations.results import Result
from bot.operations.store import Store, Transaction
from bot.operations.today import local_day
from bot.operations.typed import reader
from bot.reading.model import Line
from bot.visits import Asker, Workspace
from bot.wording import labels
from handlers.answers import answer
from handlers.directory import Directory
from handlers.errors import told
from handlers.requests import Request
from handlers.work import Work

Said = tuple[Message, bool]  # what, and whether to everybody
Operation = Callable[[Transaction, Asker, datetime], Result]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Handed to every handler by the composition root."""

    store: Store
    client: WebClient
    directory: Directory
    work: Work
    clock: Callable[[], datetime]
    command: str  # how the bot is called here, "/visit"
    bot_user: str

    def typed(self, request: Request) -> bool:
        """Queue the words of a request; False where too much is waiting."""
        return self.put(request, lambda: self._answer(request, lambda asker: self._read(request, asker)))

    def line(self, request: Request, line: Callable[[], Line]) -> bool:
        """Queue a line that a button or a form stands for."""
        return self.put(request, lambda: self._answer(request, lambda _: line()))

    def operation(self, request: Request, perform_it: Operation) -> bool:
        """Queue an operation that no words stand for."""
        return self.put(request, lambda: self._once(request, self._asker(request), perform_it))

    def admit(self, request: Request) -> None:
        """Raises NotAllowed for those who may do nothing here."""
        access.check(self._asker(request))

    def busy(self, request: Request) -> None:
        """Say that nothing was done, where the acknowledgement could not."""
        answer(self.client, self.directory, request, said(labels.BUSY), public=False)

    def today(self, user: str) -> date:
        """The day it is for a person."""
        return local_day(self.clock(), self.directory.person(user).tz)

    def put(self, request: Request, job: Callable[[], Said | None]) -> bool:
        """Queue a job and say what comes of it: what it returns, or what was wrong; False where too much is waiting."""

        def reply() -> None:
            found = told(job)
            if found is not None:
                answer(self.client, self.directory, request, found[0], public=found[1])

        return self.work.put(reply)

    def _answer(self, request: Request, line_of: Callable[[Asker], Line]) -> Said | None:
        asker = self._asker(request)
        line = line_of(asker)
        named = self._named(line)
        try:
            return self._once(request, asker, lambda tx, who, now: perform(tx, who, line, named, now))
        except VisitChanged as lost:
            since, visit = lost.since, lost.visit
            return self._once(request, asker, lambda tx, who, _: changed_meanwhile(tx, who, line, visit, since))

    def _once(self, request: Request, asker: Asker, operation: Operation) -> Said | None:
        """One operation, one transaction; nothing for a repeat of what was done already."""
        now = self.clock()
        with self.store.begin(request.team) as tx:
            if not tx.first_time(request.key, now):
                return None
            result = operation(tx, asker, now)
            shown = build(result, self.command, asker.person.language)  # inside: what cannot be said is not stored
        return shown, is_public(result)

    def _asker(self, request: Request) -> Asker:
        person = self.directory.person(request.user)
        return Asker(workspace=request.team, person=person, channel=self.directory.channel(request.channel))

    def _read(self, request: Request, asker: Asker) -> Line:
        return reader(asker, self._works(request.team), self.clock())(request.text)

    def _works(self, team: str) -> Callable[[date], bool]:
        """Looked up only if working days were typed."""

        @cache
        def workspace() -> Workspace:
            with self.store.begin(team) as tx:
                return tx.workspace()

        return lambda day: workspace().works(day)

    def _named(self, line: Line) -> Named:
        users = dict.fromkeys((line.officer, line.deputy, line.person, line.cover))
        people = tuple(self.directory.person(user) for user in users if user)
        return Named(people=people, channel=self.directory.channel(line.channel) if line.channel else None)
