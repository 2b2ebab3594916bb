"""The protocols of storage. `Store` is for operations; `Outbox` is for the clock alone."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from bot.outbox.model import OutMessage, Plan, Rung, Settlement
from bot.visits import Change, Recipient, Record, Visit, Workspace


class Transaction(Protocol):
    """One unit of work in one workspace: commits when the block ends, rolls back when it raises."""

    def workspace(self) -> Workspace:
        """The workspace; a default one where nothing is stored yet."""

    def save_workspace(self, workspace: Workspace) -> None: ...

    def visit(self, visit_id: int) -> Visit | None:
        """The whole visit, or None where this workspace has none of that id."""

    def visits(self) -> Sequence[Visit]:
        """All visits of the workspace that were not withdrawn, oldest first, each whole."""

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

    def changes(self, visit_id: int) -> Sequence[Change]:
        """The history of a visit, oldest first."""

    def last_change_by(self, person: str) -> Change | None:
        """The person's latest change that was not undone and is itself no undoing or snooze; None where there is
        none."""

    def rungs(self, message_id: int) -> Sequence[Rung]:
        """The rungs that a message carries and that still stand."""

    def absorb(self, message: OutMessage, now: datetime) -> None:
        """Hand to `message` the rungs of other due, pending reminders to the same recipient, and expire those."""

    def intend(self, message: OutMessage, channel: str, now: datetime) -> bool:
        """Commit to post (state posting, attempts + 1, the conversation it goes to). False where the claim was lost."""

    def drop(self, message: OutMessage, error: str) -> bool:
        """Cancel a message that has nothing left to say. False where the claim was lost."""

    def zone(self, person: str) -> str:
        """The person's IANA zone as last heard from Slack, "" where it was never heard."""

    def save_zone(self, person: str, tz: str) -> None: ...

    def direct_channel(self, person: str) -> str:
        """The stored id (D...) of the direct conversation with a person, "" where none is known."""

    def save_direct_channel(self, person: str, channel: str) -> None: ...

    def first_time(self, key: str, now: datetime) -> bool:
        """True once per key: how a repeated event or press is known."""


class Store(Protocol):
    def begin(self, workspace: str) -> AbstractContextManager[Transaction]:
        """A transaction in which every query is scoped to `workspace`."""


class Outbox(Protocol):
    """Delivery: claim, settle, gates. Composing and the intent run in a Transaction."""

    def claim(self, workspaces: Collection[str], now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        """Lease due messages to the caller, each with a fresh token; one whose earlier lease ran out while posting
        comes back as uncertain. Waits for no lock; gated workspaces and channels are passed over."""

    def settle(self, message: OutMessage, settlement: Settlement) -> bool:
        """Write the result of an attempt and end the lease; False where the claim was lost meanwhile."""

    def gate(self, workspace: str, key: str, until: datetime) -> None:
        """Send nothing through the gate ("post", or "to:<recipient id>") before `until`."""

    def next_due(self, workspaces: Collection[str]) -> datetime | None:
        """The instant of the earliest live message, None where there is none (the console jumps there)."""

    def short_horizons(self, before: datetime) -> Sequence[tuple[str, int]]:
        """(workspace, visit) whose plan ends before `before`: the clock extends them."""
