"""The tables and their column types. Every table carries its workspace; rows of `records` and `changes` are only ever
inserted. Columns bear the names of the fields that they hold."""

from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.outbox.model import MessageKind, State
from bot.visits import ChangeKind, RecipientKind
from storage.columns import Instant, choice, identity, in_workspace, must

# Literal, not bound: a planner proves that a partial index applies only from constants.
IS_LIVE = text("state IN ('pending', 'posting', 'uncertain', 'held')")
IS_OPEN_REMINDER = text("state = 'pending' AND kind = 'reminder' AND first_attempt_at IS NULL")
OPEN_REMINDER_KEY = ("workspace", "kind", "recipient_kind", "recipient", "due_at")
IS_ANNOUNCEMENT = text("kind = 'announcement'")
IS_OPEN_NOTICE = text("state = 'pending' AND kind = 'notice' AND first_attempt_at IS NULL")
IS_DUTY = text("kind = 'duty'")
IS_CARD = text("kind = 'card' AND state <> 'cancelled'")
IS_OPEN_EDIT = text("state = 'pending' AND kind = 'edit' AND first_attempt_at IS NULL")


class RungState(StrEnum):
    LIVE = "live"  # wanted, or sent: its message tells which
    CANCELLED = "cancelled"  # not wanted now; the row stays, so that its key is never sent twice
    CLOSED = "closed"  # its message was posted, or may have been, and what it says stands no more


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", String, primary_key=True),
    must("tz", String),
    must("language", String),
    must("admins", JSON),
    must("roles", JSON),
    must("escalates", Boolean),
    must("holidays", JSON),
    must("handovers", JSON),
    must("address", String),
    must("feeds", Boolean),
)

visits = Table(
    "visits",
    metadata,
    identity(),
    must("workspace", String),
    must("state", String),
    must("kind", String),
    Column("follows_up", BigInteger),
    must("rules", String),
    must("rules_version", Integer),
    must("opened_at", Instant),
    must("withdrawn", Boolean),
    must("officer", String),
    must("deputy", String),
    must("quiet", JSON),
    must("hidden", Boolean),
    must("members", JSON),
    must("delegates", JSON),
    must("unneeded", JSON),
    must("dates", JSON),
    must("partners", JSON),
    must("tallies", JSON),
    must("version", Integer),
    Column("planned_until", Instant),  # null until first planned
    UniqueConstraint("workspace", "id"),
)

changes = Table(
    "changes",
    metadata,
    identity(),
    *in_workspace(),
    must("version", Integer),
    must("kind", choice(ChangeKind)),
    must("by", String),
    must("at", Instant),
    must("channel", String),
    must("tz", String),
    must("words", Text),
    must("permalink", Text),
    must("reason", Text),
    Column("undoes", BigInteger, ForeignKey("changes.id")),
    must("before", JSON),
    must("after", JSON),
    UniqueConstraint("workspace", "visit", "version"),
    Index(None, "workspace", "by"),
)

records = Table(
    "records",
    metadata,
    identity(),
    *in_workspace(),
    Column("change", BigInteger, ForeignKey("changes.id"), nullable=False),
    Column("replaces", BigInteger, ForeignKey("records.id")),
    Column("withdraws", BigInteger, ForeignKey("records.id")),
    must("by", String),
    must("at", Instant),
    must("reference", Text),
    Column("since", Date),
    must("among", JSON),
    # The fact; all of it null where the entry withdraws another.
    Column("step", String),
    Column("date", Date),
    Column("start", Date),
    Column("end", Date),
    Column("until", Date),
    Column("outcome", String),
    Column("participants", String),
    Column("kind", String),
    Column("linked_to", String),
    CheckConstraint("(step IS NULL) = (date IS NULL)", "fact"),
    CheckConstraint("(step IS NULL) = (withdraws IS NOT NULL)", "withdraws"),
    Index(None, "workspace", "visit"),
)

follows = Table(
    "follows",
    metadata,
    *in_workspace("workspace", "visit"),
    Column("channel", String, primary_key=True),
    must("position", Integer),
)

snoozes = Table(
    "snoozes",
    metadata,
    *in_workspace("workspace", "visit"),
    Column("position", Integer, primary_key=True, autoincrement=False),
    must("person", String),
    must("step", String),
    must("date", Date),
    must("until", Instant),
)

people = Table(
    "people",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("id", String, primary_key=True),
    must("tz", String),
    must("channel", String),
    must("muted", Boolean),
    must("gone", Boolean),
    Column("start", Date),  # of an absence; null where there is none
    Column("end", Date),
    must("cover", String),
    Column("opened_at", Instant),  # their App Home; null where it never was
    must("first", Boolean),
    must("choice", String),
    Column("due_at", Instant),
    Column("feed", String),
    Column("feed_since", Instant),
    Index("uq_people_feed", "feed", unique=True),
)

messages = Table(
    "messages",
    metadata,
    identity(),
    must("workspace", String),
    must("kind", choice(MessageKind)),
    must("recipient_kind", choice(RecipientKind)),
    must("recipient", String),
    Column("marker", String(36), nullable=False, unique=True),
    must("state", choice(State)),
    must("due_at", Instant),
    must("next_attempt_at", Instant),
    must("attempts", Integer),
    Column("change", BigInteger, ForeignKey("changes.id")),
    Column("visit", BigInteger, ForeignKey("visits.id")),
    Column("edits", BigInteger, ForeignKey("messages.id")),
    must("about", String),
    Column("told_by", BigInteger, ForeignKey("messages.id"), index=True),
    Column("token", String(36)),  # null: nobody holds it
    Column("claimed_until", Instant),
    Column("first_attempt_at", Instant),
    Column("last_attempt_at", Instant),
    must("slack_channel", String),
    must("slack_thread", String),
    must("slack_ts", String),
    must("error", Text),
    CheckConstraint(
        "state IN ('pending', 'posting', 'uncertain', 'held', 'sent', 'dead', 'cancelled', 'expired')", "state"
    ),
    CheckConstraint("state <> 'sent' OR slack_ts <> ''", "sent_has_ts"),
    CheckConstraint("(token IS NULL) = (claimed_until IS NULL)", "lease"),
    Index("ix_messages_due", "workspace", "next_attempt_at", "id", sqlite_where=IS_LIVE, postgresql_where=IS_LIVE),
    Index("ix_messages_recipient", "workspace", "recipient", "due_at"),
    Index(
        "uq_messages_open_reminder",
        *OPEN_REMINDER_KEY,
        unique=True,
        sqlite_where=IS_OPEN_REMINDER,
        postgresql_where=IS_OPEN_REMINDER,
    ),
    Index(
        "uq_messages_announcement",
        "change",
        "recipient_kind",
        "recipient",
        unique=True,
        sqlite_where=IS_ANNOUNCEMENT,
        postgresql_where=IS_ANNOUNCEMENT,
    ),
    Index(
        "uq_messages_open_notice",
        "workspace",
        "recipient",
        "about",
        unique=True,
        sqlite_where=IS_OPEN_NOTICE,
        postgresql_where=IS_OPEN_NOTICE,
    ),
    Index(
        "uq_messages_duty",
        "workspace",
        "recipient",
        "about",
        unique=True,
        sqlite_where=IS_DUTY,
        postgresql_where=IS_DUTY,
    ),
    Index(
        "uq_messages_card",
        "visit",
        "recipient",
        unique=True,
        sqlite_where=IS_CARD,
        postgresql_where=IS_CARD,
    ),
    Index("uq_messages_open_edit", "edits", unique=True, sqlite_where=IS_OPEN_EDIT, postgresql_where=IS_OPEN_EDIT),
)

rungs = Table(
    "rungs",
    metadata,
    identity(),
    *in_workspace(),
    must("step", String),
    must("rung", String),
    must("recipient_kind", choice(RecipientKind)),
    must("recipient", String),
    must("date", Date),
    must("due_at", Instant),
    must("state", choice(RungState)),
    # Null once cancelled before its message was ever posted; else the only message that can have told it.
    Column("message", BigInteger, ForeignKey("messages.id")),
    CheckConstraint("state IN ('live', 'cancelled', 'closed')", "state"),
    CheckConstraint("state <> 'live' OR message IS NOT NULL", "live_has_message"),
    UniqueConstraint("workspace", "visit", "step", "rung", "recipient_kind", "recipient", "date", name="uq_rungs_key"),
    Index(None, "workspace", "message"),
)

audits = Table(  # looks at messages that may stand in Slack twice, or although they should not
    "audits",
    metadata,
    Column("message", BigInteger, ForeignKey("messages.id"), primary_key=True, autoincrement=False),
    Column("due_at", Instant, primary_key=True),
    must("workspace", String),
    Index(None, "due_at"),
)

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("name", String, primary_key=True),
    must("at", Instant),
)

gates = Table(
    "gates",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("key", String, primary_key=True),
    must("not_before", Instant),
)

duties = Table(
    "duties",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("date", Date),
    Column("done", Date),
    must("channel", String),
    must("by", String),
)

channels = Table(  # where outsiders read along: those who follow what the channel follows were told so
    "channels",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("id", String, primary_key=True),
    must("unfit", String),  # why nothing is posted there, as access.unfit says
)

inbound_seen = Table(
    "inbound_seen",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("key", String, primary_key=True),
    must("seen_at", Instant),
)
