"""What every conversation needs: who asks, one transaction around one operation, and the answer."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from math import ceil

from slack_bolt import Ack
from slack_sdk import WebClient

from bot.errors import BadInput, NotAllowed, Problem, VisitChanged
from bot.files import file_of
from bot.messages import build, form_of, is_lasting, is_public, said
from bot.messages.home import of_home, tab
from bot.messages.modals import telling
from bot.operations.home import Choice, home, look_at_home
from bot.operations.homes import outdate_all
from bot.operations.meanwhile import changed_meanwhile
from bot.operations.perform import Named, perform
from bot.operations.results import Result
from bot.operations.store import Store, Transaction
from bot.operations.typed import reader
from bot.reading import read_line
from bot.reading.model import Line, Verb
from bot.reading.verbs import SHOWS
from bot.reading.wanting import LONGEST, wants_form
from bot.visits import Asker, Workspace
from bot.wording import labels
from bot.wording.language import ENGLISH, _, language_of, speaking
from handlers.answers import Said, answer
from handlers.directory import Directory
from handlers.errors import told
from handlers.files import hand_over
from handlers.limits import Limits
from handlers.modals import OUTDATED, opened, published, pushed, shown
from handlers.requests import HOME, Request
from handlers.work import Work

Operation = Callable[[Transaction, Asker, datetime], Result]
Job = Callable[[], Said | None]


def _wants_form(line: Callable[[], Line]) -> bool:
    try:
        return wants_form(line())
    except BadInput:  # said when it is performed
        return False


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

    def typed(self, request: Request, take: Callable[[Line], Line] = lambda line: line) -> str:
        """Queue the words of a request, as `put`; `take` says what they are taken for."""

        def glance() -> Line:
            return take(read_line(request.text if len(request.text) <= LONGEST else "", self.clock().date()))

        return self._line(request, lambda asker: take(self._read(request, asker)), glance)

    def line(self, request: Request, line: Callable[[], Line]) -> str:
        """Queue a line that a button stands for, as `put`."""
        return self._line(request, lambda _: line(), line)

    def operation(self, request: Request, perform_it: Operation) -> str:
        """Queue an operation that no words stand for, as `put`."""
        return self.put(request, lambda: self._once(request, self.asker(request), perform_it))

    def submit(self, request: Request, ack: Ack, field: str, line: Callable[[], Line]) -> None:
        """Acknowledge a form that is as it should be, and queue the line that it stands for; where that cannot be, say
        so on the field."""
        why = self._refusal(request)
        if why:
            ack(response_action="errors", errors={field: why})
            return
        with self.speaking_to(request):
            ack(response_action="push", view=pushed(request))
        self._queue(request, lambda: self._answer(request, lambda _: line()))

    def explain(self, request: Request, why: str) -> None:
        """Say why nothing was done, where the acknowledgement could not; to who is too quick once in a window."""
        request = replace(request, ephemeral=False)  # what was pressed stays, to be pressed again
        with self.speaking_to(request):
            busy = why == _(labels.BUSY)
        if why and (busy or self.limits.may_tell((request.team, request.user))):
            self.work.refuse(lambda: self._tell(request, Said(message=said(why))))

    def speaking_to(self, request: Request) -> AbstractContextManager[None]:
        """What is said within is in the language of who asks, as far as that is known without asking Slack."""
        return speaking(request.language or self.directory.language(request.user))

    def home(self, request: Request, choice: Callable[[], Choice | None]) -> str:
        """Queue that a person looks at their App Home, and what they chose, as `put`. Who may not is told so there."""

        def look() -> None:
            with suppress(Problem):
                asker, now = self.asker(request), self.clock()
                with self.store.begin(request.team) as tx:
                    if tx.first_time(request.key, now):
                        look_at_home(tx, asker, choice(), now)

        return self.put(request, look)

    def put(self, request: Request, job: Job) -> str:
        """Queue a job and say what comes of it: what it returns, or what was wrong. Returns why it was not queued, as
        a sentence; "" where it was."""
        why = self._refusal(request)
        if not why:
            self._queue(request, job)
        return why

    def _refusal(self, request: Request) -> str:
        """Why nothing can be done now."""
        wait = self.limits.wait((request.team, request.user))
        with self.speaking_to(request):
            if wait:
                return _(labels.TOO_MANY, seconds=ceil(wait) + 1)
            return _(labels.BUSY) if self.work.full else ""

    def _queue(self, request: Request, job: Job) -> None:
        def reply() -> None:
            with speaking(self._language(request)):
                found = told(job)
                if found is not None:
                    self._tell(request, found)
                if request.channel == HOME:
                    self._publish(request)

        if not self.work.put(reply):  # full within this moment
            with self.speaking_to(request):
                busy = Said(message=said(_(labels.BUSY)))
            self.work.refuse(lambda: self._tell(request, busy))

    def _language(self, request: Request) -> str:
        """Of who asks; English where Slack does not say: the job will find that too, and tell it."""
        try:
            return ENGLISH if request.team != self.directory.team else self.directory.person(request.user).language
        except Exception:
            return ENGLISH

    def _tell(self, request: Request, found: Said) -> None:
        """In the modal where there is one; what is to stay is told where everything is, too. A file follows."""
        view = found.view or telling(found.own or found.message, request.channel, last=found.lasting)
        if not (request.view and shown(self.client, request, view)) or found.lasting:
            answer(self.client, self.directory, request, found)
        if found.file:
            hand_over(self.client, self.directory, request, found.file)

    def _publish(self, request: Request) -> None:
        """Show who asks their App Home as it is now; once more where another was shown since they looked."""

        def home_now() -> Said:
            asker = self.asker(request)
            with self.store.begin(request.team) as tx:
                return Said(message=of_home(home(tx, asker, self.clock())))

        found = told(home_now)
        if found and (why := published(self.client, request, tab(found.message))):
            with self.store.begin(request.team) as tx:  # the clock sees to it
                outdate_all(tx, self.clock(), [request.user])
            if why == OUTDATED:
                self._publish(replace(request, home=""))

    def _line(self, request: Request, line_of: Callable[[Asker], Line], glance: Callable[[], Line]) -> str:
        """`glance` tells what the line is before anybody knows who asks: whether it wants a form."""
        in_modal = request.channel == HOME or _wants_form(glance)  # the App Home has no other place for an answer
        if not request.trigger or request.view or not in_modal:
            return self.put(request, lambda: self._answer(request, line_of))
        # Each press opens one, also from the same answer, which stays.
        request = replace(request, key=f"open:{request.trigger}", ephemeral=False)

        def open_it() -> None:
            with self.speaking_to(request):
                open_now = opened(self.client, request)
            if open_now is not None:
                self._queue(open_now, lambda: self._answer(open_now, line_of))

        why = self._refusal(request)
        if not why:
            self.work.at_once(open_it)
        return why

    def _answer(self, request: Request, line_of: Callable[[Asker], Line]) -> Said | None:
        asker = self.asker(request)
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
            public, lasting = is_public(result), is_lasting(result)
            # Here: what cannot be said is not stored.
            message = own = build(result, self.command, asker.person.language)
            if public and not asker.channel.direct:
                with speaking(language_of(asker.channel, tx.workspace())):
                    message = build(result, self.command, asker.person.language)
            place = f"{asker.person.language}:{request.stamp}:{request.channel}"
            view = form_of(result, place) if request.view else None
        return Said(message=message, public=public, own=own, lasting=lasting, view=view, file=file_of(result))

    def asker(self, request: Request) -> Asker:
        if request.team != self.directory.team:
            raise NotAllowed(shared_channel=False)
        person = self.directory.person(request.user)
        channel = self.directory.channel(request.channel)
        return Asker(workspace=request.team, person=person, channel=channel, thread=request.thread)

    def _read(self, request: Request, asker: Asker) -> Line:
        line = reader(asker, self.works(request.team), self.clock())(request.text)
        return replace(line, bare=line.bare and bool(request.stamp))  # a command is meant as it is typed

    def works(self, team: str) -> Callable[[date], bool]:
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
