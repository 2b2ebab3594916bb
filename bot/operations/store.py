"""The protocols of storage. `Store` is for operations; `Outbox` is for the clock alone."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from bot.outbox.model import OutMessage, Place, Plan, Rung, Settlement
from bot.visits import Change, Contact, Duty, Recipient, Record, Visit, Workspace


class Transaction(Protocol):
    """One unit of work in one workspace: commits when the block ends, rolls back when it raises."""

    def workspace(self) -> Workspace:
        """The workspace; a default one where nothing is stored yet."""

    def save_workspace(self, workspace: Workspace) -> None: ...

    def visit(self, visit_id: int) -> Visit | None:
        """The whole visit, or None where this workspace has none of that id."""

    def visits(self, ids: Collection[int] | None = None) -> Sequence[Visit]:
        """All visits of the workspace that were not withdrawn, or those of these ids; oldest first, each whole."""

    def add(self, visit: Visit, change: Change, records: Sequence[Record]) -> tuple[Visit, Change]:
        """Store a new visit with its first change and records; ids and versions are given here."""

    def save(
        self,
        visit: Visit,
        change: Change,
        records: Sequence[Record] = (),
    ) -> tuple[Visit, Change]:
        """Append `change` and `records`, write the visit's own columns, follows and snoozes. Raises errors.VisitChanged
        where `visit.version` is no longer the stored one. Returns both as stored (ids, version + 1)."""

    def plan(self, visit: Visit, plan: Plan, now: datetime) -> int:
        """Make the stored rungs of the visit those of `plan`: insert what is missing and still ahead of `now`,
        cancel what is live and not wanted, revive what was cancelled and is wanted again. Returns how many rows
        changed; a second call changes none."""

    def announce(self, change: Change, recipients: Sequence[Recipient], now: datetime) -> None:
        """Queue one announcement of `change` to each recipient."""

    def notify(self, people: Sequence[str], about: str, now: datetime) -> None:
        """Queue a notice to each of these people that something cannot be delivered."""

    def changes(self, visit_id: int) -> Sequence[Change]:
        """The history of a visit, oldest first."""

    def last_change_by(self, person: str, visits: Collection[int]) -> Change | None:
        """The person's latest change of one of these visits that can be undone and was not; None for none."""

    def message(self, message_id: int) -> OutMessage | None: ...

    def gather(self, claimed: Sequence[OutMessage], now: datetime) -> Mapping[int, Sequence[Rung]]:
        """What each of these messages of one claim says, by id; those whose claim was lost are left out, the rest stay
        locked. A reminder takes over what other due ones to its recipient carry, and those expire; so do announcements
        that come late. Of an edit: all that the edited message ever carried."""

    def announcements(self, claimed: Sequence[OutMessage]) -> Mapping[int, Sequence[OutMessage]]:
        """The announcements that each gathered message tells, itself among them where it is one; in the order of the
        changes."""

    def intend(self, places: Mapping[int, Place], now: datetime) -> None:
        """Commit to post gathered messages, by id (state posting, attempts + 1, where each goes to)."""

    def drop(self, dropped: Collection[int], error: str) -> None:
        """Cancel gathered messages that have nothing left to say, and cards that stand in Slack no more."""

    def refresh_cards(self, visit: Visit, now: datetime) -> None:
        """Queue a card to each channel that follows the visit and has none, and an edit of each that was posted."""

    def card(self, visit: int, channel: str) -> OutMessage | None:
        """The card of a visit that stands in a channel."""

    def told_in(self, recipient: str, stamp: str) -> Collection[int]:
        """The visits that a message is about, by its ts of Slack: one that was posted to a channel or a person, or one
        that changed a visit in a channel."""

    def hold(self, message: OutMessage, reason: str, now: datetime, wait: timedelta) -> bool:
        """Keep a claimed message back for a while; True where nothing was kept back from this recipient before for
        this reason."""

    def contacts(self, ids: Collection[str] | None = None) -> Mapping[str, Contact]:
        """What is remembered of these people, or of everybody; those of whom nothing is are left out."""

    def contact(self, person: str) -> Contact:
        """A blank one where nothing is remembered."""

    def fed(self, feed: str) -> Contact | None:
        """Who has the calendar address with a secret of this hash."""

    def save_contacts(self, contacts: Sequence[Contact]) -> None: ...

    def save_unfit_channel(self, channel: str, reason: str) -> bool:
        """Remember why nothing may be posted in a channel, "" where it may. Returns whether that is new: only one of
        those who find it out at the same moment is told so."""

    def retract(self, visit: Visit, now: datetime) -> None:
        """Of a visit that was hidden: cancel what waits to be told of it to those it is not known to, and have what
        was posted to them taken out."""

    def duties(self, year: int | None = None) -> Sequence[Duty]:
        """What is known of the recurring duties in that year, or ever; those of which nothing is are left out."""

    def save_duty(self, duty: Duty) -> None: ...

    def remind_of_duties(self, mornings: Collection[tuple[Recipient, str, datetime]]) -> None:
        """Queue a message to each of these about a morning, to be sent at the instant; never a second one."""

    def trial(self) -> AbstractContextManager[None]:
        """What is stored within is taken back when the block ends."""

    def first_time(self, key: str, now: datetime) -> bool:
        """True once per key: how a repeated event or press is known."""


class Store(Protocol):
    def begin(self, workspace: str) -> AbstractContextManager[Transaction]:
        """A transaction in which every query is scoped to `workspace`."""


class Outbox(Protocol):
    """Delivery: claim, settle, gates, audits. Composing and the intent run in a Transaction."""

    def claim(self, workspace: str, now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        """Lease due messages to the caller under one fresh token, oldest first, one to a recipient; one whose earlier
        lease ran out while posting comes back as uncertain. Waits for no lock. What a gate keeps is passed over; of
        what comes late only a few at a time are let through."""

    def settle(self, settled: Sequence[tuple[OutMessage, Settlement]]) -> Collection[int]:
        """Write the results of attempts and end the leases; the ids of those whose claim was lost meanwhile."""

    def gate(self, workspace: str, key: str, until: datetime) -> None:
        """Send nothing through the gate ("post", "look" at what was posted, or "to:<recipient id>") before `until`."""

    def next_due(self, workspaces: Collection[str]) -> datetime | None:
        """The instant of the earliest live message, None where there is none (the console jumps there)."""

    def horizons(self, workspace: str) -> Sequence[tuple[int, datetime | None]]:
        """The visits that were not withdrawn, and until when each is planned."""

    def audit(self, audited: Collection[OutMessage], due_at: datetime) -> None:
        """Have these looked at: they may stand in Slack twice, or although they should not. Looks that were asked for
        before stay: this one may be too late to be quick, those too soon to see what Slack takes late."""

    def sample(self, workspace: str, since: datetime, part: int, now: datetime) -> None:
        """Have every part-th of what was sent since then looked at, another part each day."""

    def audits(self, workspace: str, now: datetime, limit: int) -> Sequence[OutMessage]:
        """The messages, as they are now, that are to be looked at; none while the gate "look" is closed."""

    def audited(self, message: OutMessage, at: datetime) -> None:
        """It was looked at then; what was asked for later is still to be done."""

    def forget_requests(self, before: datetime) -> None:
        """What was done before then is known no more, in any workspace; Slack has stopped repeating it long ago."""

    def beat(self, name: str, now: datetime) -> None:
        """Leave a sign of life."""

    def last_beat(self, name: str) -> datetime | None: ...

    def undelivered(self, workspace: str, since: datetime) -> Sequence[OutMessage]:
        """What is held, and what was given up since then, oldest first."""
