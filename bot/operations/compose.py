"""What messages say at the moment they are sent: the clock asks, the access check stands first, and only what still
holds is said."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot import access
from bot.operations.cards import card, posted_card
from bot.operations.channels import OUTSIDERS
from bot.operations.duty_reminders import of_morning, pass_on
from bot.operations.effects import changed
from bot.operations.planning import HEARD
from bot.operations.results import Card, Changed, Closed, Due, Edited, Notice, Reminder, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.told import Gone, Later, Reader, Told, Withheld
from bot.operations.yearly import Duties
from bot.outbox.delivery import HELD, STALE, is_late
from bot.outbox.ladder import SNOOZED, decent
from bot.outbox.model import LIVE, MessageKind, OutMessage, Rung, State
from bot.outbox.set_dates import clocks_of
from bot.procedure import outlook
from bot.procedure.moves import undated
from bot.visits import Channel, Contact, Person, Recipient, RecipientKind, Visit, Workspace

log = logging.getLogger(__name__)

UNDER_WAY = timedelta(seconds=10)  # about as long as a call to Slack: then it is known what was posted
PROMPTED = ("comments_received", "-7")  # V(m): the State is reminded of its date, or that it may ask for more time


def compose(tx: Transaction, readers: Sequence[tuple[OutMessage, Reader]], now: datetime) -> Mapping[int, Told]:
    """What each message of one claim says, by id, to those who would read it now. Those whose claim was lost are left
    out."""
    rungs = tx.gather([message for message, _ in readers], now)
    tellings = tx.announcements([message for message, _ in readers if message.id in rungs])
    about = {rung.visit for carried in rungs.values() for rung in carried}
    about |= {told.visit for carried in tellings.values() for told in carried if told.visit}
    about |= {message.visit for message, _ in readers if message.visit}
    visits = {visit.id: visit for visit in tx.visits(about)}
    contacts = tx.contacts({visit.officer for visit in visits.values()})
    writer = _Writer(tx=tx, now=now, workspace=tx.workspace(), visits=visits, contacts=contacts)
    return {
        message.id: writer.told(message, who, rungs[message.id], tellings.get(message.id, ()))
        for message, who in readers
        if message.id in rungs
    }


@dataclass(frozen=True, kw_only=True)
class _Writer:
    """Writes the messages of one claim."""

    tx: Transaction
    now: datetime
    workspace: Workspace
    visits: Mapping[int, Visit]
    contacts: Mapping[str, Contact]  # of the officers
    seen: dict[int, Status] = field(default_factory=dict)

    def told(self, message: OutMessage, reader: Reader, rungs: Sequence[Rung], tellings: Sequence[OutMessage]) -> Told:
        reason = access.unfit(reader, self.workspace)
        match message.kind:
            case MessageKind.EDIT:
                return self._edited(message, reader, reason, rungs, tellings)
            case MessageKind.DUTY:
                return self._duties(message, reader, reason)
            case MessageKind.CARD:
                return self._card(message, reader, reason)
            case _ if reason:
                return Withheld(reason=reason)
            case MessageKind.REMINDER | MessageKind.ANNOUNCEMENT:
                return self._reminder(message, reader, rungs, tellings)
            case MessageKind.NOTICE:
                kind, to, why, *keeps = message.about.split(":")
                return Notice(recipient=Recipient(kind=RecipientKind(kind), id=to), reason=why, keeps="".join(keeps))

    def _reminder(
        self, message: OutMessage, reader: Reader, rungs: Sequence[Rung], tellings: Sequence[OutMessage]
    ) -> Reminder | Later | None:
        newest = [rung for rung in _newest(rungs) if self._shown(rung.visit, reader) and self._stands(rung)]
        due = [self._due(rung, message.recipient.id, rungs) for rung in newest]
        fresh = [t for t in tellings if t.due_at >= self.now - STALE and self._shown(t.visit or 0, reader)]
        changes = tuple(told for told in self._changes(fresh) if _hears(message.recipient.id, reader, told))
        if not due:
            thread = self._thread(message.recipient.id, changes)
            news = Reminder(due=(), changes=changes, was_due=None, sent_at=self.now, tz="", thread=thread)
            return news if changes else None
        zone = self._zone(reader)
        if until := decent(self.now, zone, self.workspace.works):
            return Later(until=until)
        was_due = message.due_at if is_late(message, self.now) else None
        return Reminder(due=tuple(due), changes=changes, was_due=was_due, sent_at=self.now, tz=zone)

    def _duties(self, message: OutMessage, reader: Reader, unfit: str) -> Duties | Later | Withheld | None:
        today = local_day(self.now, self.workspace.tz)
        duties = of_morning(self.tx, message, today)
        if not duties:
            return None
        if unfit and isinstance(reader, Channel):
            pass_on(self.tx, reader.id, message.about, self.now)
            return None
        if unfit:
            return Withheld(reason=unfit)
        if until := decent(self.now, self._zone(reader), self.workspace.works):
            return Later(until=until)
        return Duties(duties=duties, today=today, reminder=True)

    def _thread(self, channel: str, changes: Sequence[Changed]) -> str:
        """What happens to one visit is told below its card, where there is one."""
        visits = {told.visit.id for told in changes}
        card = self.tx.card(visits.pop(), channel) if len(visits) == 1 else None
        return card.slack_ts if card else ""

    def _card(self, message: OutMessage, reader: Reader, unfit: str) -> Card | Withheld | None:
        return card(message, self.visits.get(message.visit or 0), reader, unfit, self._status)

    def _edited(
        self, message: OutMessage, reader: Reader, unfit: str, rungs: Sequence[Rung], tellings: Sequence[OutMessage]
    ) -> Edited | Card | Later | Gone | None:
        posted = self.tx.message(message.edits or 0)
        if posted and posted.kind is MessageKind.CARD and posted.slack_ts:
            return posted_card(self.tx, posted, self._card(posted, reader, unfit))
        if posted is None or posted.state is not State.SENT:
            soon = self.now + UNDER_WAY
            return Later(until=max(posted.next_attempt_at, soon)) if posted and posted.state in LIVE else None
        about = {rung.visit for rung in rungs} | {telling.visit for telling in tellings if telling.visit}
        shown = {visit for visit in about if self._shown(visit, reader)}
        lines = [
            self._due(rung, message.recipient.id, rungs) if self._stands(rung) else self._closed(rung)
            for rung in _newest(rungs)
            if rung.visit in shown
        ]
        changes = self._changes([telling for telling in tellings if telling.visit in shown])
        if about - shown and (unfit or not (lines or changes)):
            return Gone(posted=posted)
        if unfit:  # outsiders leave again, and what they may not see is then brought up to date
            return Later(until=self.now + HELD) if unfit in OUTSIDERS else None
        if not (lines or changes):
            return None
        return Edited(lines=tuple(lines), changes=changes, posted=posted)

    def _shown(self, visit: int, reader: Reader) -> bool:
        return visit in self.visits and access.may_be_told(reader, self.visits[visit])

    def _changes(self, tellings: Sequence[OutMessage]) -> tuple[Changed, ...]:
        """Those that stand. Who hears of a change and of its undoing at once hears of neither."""
        told, numbers = [], {telling.change for telling in tellings}
        for telling in tellings:
            visit = self.visits.get(telling.visit or 0)
            history = self.tx.changes(visit.id) if visit else ()
            change = next((c for c in history if c.id == telling.change), None)
            if visit is None or change is None or any(c.undoes == change.id for c in history):
                continue
            withdrawn = visit.withdrawn and change.undoes is None
            if change.undoes not in numbers and not withdrawn:
                undone = next((c for c in history if c.id == change.undoes), None)
                told.append(changed(visit, change, view_day(visit, self.workspace, self.now), undone=undone))
        return tuple(told)

    def _stands(self, rung: Rung) -> bool:
        """Whether the visit still waits for the step, and by the date of which the rung speaks."""
        visit = self.visits.get(rung.visit)
        if visit is None or visit.withdrawn:
            return False
        try:
            view = self._status(visit).outlook
        except Exception:  # one visit that cannot be made sense of does not keep the others from being told
            log.exception("a visit cannot be evaluated; nobody is reminded of it", extra={"visit": visit.id})
            return False
        clocks = clocks_of(visit, view.open_clocks)
        dates = {day for clock in clocks if clock.step == rung.step for day in (clock.due, *clock.alternatives)}
        move = view.evaluation.next_action
        waited = rung.rung.startswith(("~", SNOOZED))
        waits = waited and move is not None and move.step == rung.step and undated(move, self._status(visit).today)
        return rung.date in dates or (waits and not dates)

    def _due(self, rung: Rung, recipient: str, rungs: Sequence[Rung]) -> Due:
        status = self._status(self.visits[rung.visit])
        same = [each.rung for each in rungs if (each.visit, each.step, each.date) == (rung.visit, rung.step, rung.date)]
        others = status.outlook.evaluation.alternatives.get(rung.step, ())
        basis = next((other.basis for other in others if other.date == rung.date), "")
        away, until = self._absence(status.visit, recipient)
        return Due(
            status=status,
            rung=rung,
            basis=basis,
            prompt=rung.step == PROMPTED[0] and PROMPTED[1] in same,
            instead_of=away,
            absent_until=until,
        )

    def _absence(self, visit: Visit, recipient: str) -> tuple[str, date | None]:
        """The officer in whose stead somebody else is told, and until when the officer is away."""
        if not visit.officer or recipient in (visit.officer, *visit.follows):
            return "", None
        contact = self.contacts.get(visit.officer) or Contact(id=visit.officer)
        if contact.reachable(local_day(self.now, contact.tz or self.workspace.tz)):
            return "", None
        return visit.officer, contact.away.end if contact.away and not contact.gone else None

    def _closed(self, rung: Rung) -> Closed:
        visit = self.visits[rung.visit]
        record = next((r for r in reversed(visit.standing()) if r.fact and r.fact.step == rung.step), None)
        clocks = () if visit.withdrawn else clocks_of(visit, self._status(visit).outlook.open_clocks)
        dates = [clock.due for clock in clocks if clock.step == rung.step]
        moved = dates[-1] if dates else None
        return Closed(visit=visit, step=rung.step, date=rung.date, record=record, moved_to=moved)

    def _status(self, visit: Visit) -> Status:
        if visit.id not in self.seen:
            today = view_day(visit, self.workspace, self.now)
            self.seen[visit.id] = Status(visit=visit, outlook=outlook(visit.facts(), today, visit.told()), today=today)
        return self.seen[visit.id]

    def _zone(self, reader: Reader) -> str:
        return reader.tz if isinstance(reader, Person) else self.workspace.tz


def _hears(recipient: str, reader: Reader, told: Changed) -> bool:
    """Who follows; of a correction, also where the first was typed, as far as something can be posted there."""
    if recipient in told.visit.follows:
        return True
    return recipient in told.change.after.get(HEARD, ()) and isinstance(reader, Channel) and access.can_follow(reader)


def _newest(rungs: Sequence[Rung]) -> list[Rung]:
    """Of several rungs of one step only the newest is said, in the order of dates: what was missed is caught up in one
    line."""
    by_step: dict[tuple[int, str], Rung] = {}
    for rung in sorted(rungs, key=lambda r: r.due_at):
        by_step[rung.visit, rung.step] = rung
    return sorted(by_step.values(), key=lambda rung: (rung.date, rung.visit, rung.step))
