"""What every conversation needs: who asks, one transaction around one operation, and the answer."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from math import ceil

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot import access
from bot.errors import NoSuchVisit, NotAllowed, VisitChanged
from bot.messages import Block, Message, build, form_of, is_public, said
from bot.operations.meanwhile import changed_meanwhile
from bot.operations.perform import Named, perform
from bot.operations.results import Result
from bot.operations.store import Store, Transaction
from bot.operations.today import local_day
from bot.operations.typed import reader
from bot.operations.visible import visit_seen
from bot.reading.model import Line, Verb
from bot.reading.verbs import SHOWS
from bot.visits import Asker, Role, Workspace
from bot.wording import labels
from bot.wording.language import ENGLISH, _, language_of, speaking
from handlers.answers import answer
from handlers.directory import Directory
from handlers.errors import told
from handlers.limits import Limits
from handlers.requests import Request
from handlers.work import Work

Said = tuple[Message, bool]  # what, and whether to everybody
Operation = Callable[[Transaction, Asker, datetime], Result]

LATE = "expired_trigger_id"  # of Slack: the three seconds in which a form can be opened are over


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Handed to every handler by the composition root."""

    store: Store
    client: WebClient
    directory: Directory
    work: Work
    limits: Limits
    clock: Callable[[], datetime]
    command: str  # how the bot is called here, "/visit"
    bot_user: str

    def typed(self, request: Request) -> str:
        """Queue the words of a request, as `put`."""
        return self.put(request, lambda: self._answer(request, lambda asker: self._read(request, asker)))

    def line(self, request: Request, line: Callable[[], Line]) -> str:
        """Queue a line that a button or a form stands for, as `put`."""
        return self.put(request, lambda: self._answer(request, lambda _: line()))

    def operation(self, request: Request, perform_it: Operation) -> str:
        """Queue an operation that no words stand for, as `put`."""
        return self.put(request, lambda: self._once(request, self._asker(request), perform_it))

    def version(self, request: Request, visit: int, role: Role) -> int | None:
        """That of the visit for which a form is to be opened, by which the role is needed; None for a repeat. Raises
        NotAllowed, RoleMissing, NoSuchVisit."""
        asker = self._asker(request)
        with self.store.begin(request.team) as tx:
            if not tx.first_time(request.key, self.clock()):
                return None
            access.check(asker, tx.workspace(), role)
            found = visit_seen(tx, asker, visit)
        if found is None:
            raise NoSuchVisit("")
        return found.version

    def opened(self, request: Request, form: Block) -> bool:
        """Show a form to who asked for it; False where Slack opens it no more."""
        try:
            self.client.views_open(trigger_id=request.trigger, view=form)
        except SlackApiError as error:
            if error.response.get("error") != LATE:
                raise
            return False
        return True

    def explain(self, request: Request, why: str) -> None:
        """Say why nothing was done, where the acknowledgement could not; to who is too quick once in a window."""
        request = replace(request, ephemeral=False)  # what was pressed stays, to be pressed again
        with self.speaking_to(request):
            busy = why == _(labels.BUSY)
        if why and (busy or self.limits.may_tell((request.team, request.user))):
            self.work.refuse(lambda: answer(self.client, self.directory, request, said(why), public=False))

    def speaking_to(self, request: Request) -> AbstractContextManager[None]:
        """What is said within is in the language of who asks, as far as that is known without asking Slack."""
        return speaking(self.directory.language(request.user))

    def today(self, user: str) -> date:
        """The day it is for a person."""
        return local_day(self.clock(), self.directory.zone(user))

    def put(self, request: Request, job: Callable[[], Said | None]) -> str:
        """Queue a job and say what comes of it: what it returns, or what was wrong. Returns why it was not queued, as
        a sentence; "" where it was."""
        wait = self.limits.wait((request.team, request.user))
        if wait:
            with self.speaking_to(request):
                return _(labels.TOO_MANY, seconds=ceil(wait) + 1)

        def reply() -> None:
            with speaking(self._language(request)):
                found = told(job)
            if found is not None:
                answer(self.client, self.directory, request, found[0], public=found[1])

        if self.work.put(reply):
            return ""
        with self.speaking_to(request):
            return _(labels.BUSY)

    def _language(self, request: Request) -> str:
        """Of who asks; English where Slack does not say: the job will find that too, and tell it."""
        try:
            return ENGLISH if request.team != self.directory.team else self.directory.person(request.user).language
        except Exception:
            return ENGLISH

    def _answer(self, request: Request, line_of: Callable[[Asker], Line]) -> Said | None:
        asker = self._asker(request)
        line = line_of(asker)
        if request.stamp and line.verb not in SHOWS:
            line = replace(line, permalink=self.directory.permalink(request.channel, request.stamp))
        asker = replace(asker, permalink=line.permalink)
        named = self._named(line, request.channel)
        try:
            return self._once(request, asker, lambda tx, who, now: perform(tx, who, line, named, now))
        except VisitChanged as lost:
            since, visit = lost.since, lost.visit

            def anew(tx: Transaction, who: Asker, now: datetime) -> Result:
                changed = changed_meanwhile(tx, who, line, visit, since)
                return changed or perform(tx, who, replace(line, version=None), named, now)

            return self._once(request, asker, anew)

    def _once(self, request: Request, asker: Asker, operation: Operation) -> Said | None:
        """One operation, one transaction; nothing for a repeat of what was done already."""
        now = self.clock()
        with self.store.begin(request.team) as tx:
            if not tx.first_time(request.key, now):
                return None
            result = operation(tx, asker, now)
            public = is_public(result) and not asker.channel.direct
            with speaking(language_of(asker.channel if public else asker.person, tx.workspace())):
                shown = build(result, self.command, asker.person.language)  # inside: what cannot be said is not stored
        form = form_of(result, request.channel) if request.trigger else None
        if form is not None and self.opened(request, form):
            return None
        return shown, is_public(result)

    def _asker(self, request: Request) -> Asker:
        if request.team != self.directory.team:
            raise NotAllowed(shared_channel=False)
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

    def _named(self, line: Line, here: str) -> Named:
        users = dict.fromkeys((line.officer, line.deputy, line.person, line.cover, *line.people))
        people = tuple(self.directory.person(user) for user in users if user)
        where = line.channel or (here if line.verb is Verb.FOLLOW else "")
        return Named(people=people, channel=self.directory.channel(where, fresh=True) if where else None)
