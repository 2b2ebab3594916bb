"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.BigInteger()
CHOICE = sa.String(20)
LIVE = sa.text("state IN ('pending', 'posting', 'uncertain')")
OPEN_REMINDER = sa.text("state = 'pending' AND kind = 'reminder' AND first_attempt_at IS NULL")
ANNOUNCEMENT = sa.text("kind = 'announcement'")


def upgrade() -> None:
    op.create_table(
        "gates",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("not_before", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", name="pk_gates"),
    )
    op.create_table(
        "inbound_seen",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", name="pk_inbound_seen"),
    )
    op.create_table(
        "people",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("tz", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "person", name="pk_people"),
    )
    op.create_table(
        "visits",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("rules", sa.String(), nullable=False),
        sa.Column("rules_version", sa.Integer(), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("deputy", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("planned_until", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
        sa.UniqueConstraint("workspace", "id", name="uq_visits_workspace_id"),
    )
    op.create_table(
        "workspaces",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("tz", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workspaces"),
    )
    op.create_table(
        "changes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("visit", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", CHOICE, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("undoes", sa.BigInteger(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["undoes"], ["changes.id"], name="fk_changes_undoes_changes"),
        sa.ForeignKeyConstraint(
            ["workspace", "visit"], ["visits.workspace", "visits.id"], name="fk_changes_workspace_visits"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        sa.UniqueConstraint("workspace", "visit", "version", name="uq_changes_workspace_visit_version"),
    )
    op.create_index("ix_changes_workspace_by", "changes", ["workspace", "by"])
    op.create_table(
        "follows",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("visit", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "visit"], ["visits.workspace", "visits.id"], name="fk_follows_workspace_visits"
        ),
        sa.PrimaryKeyConstraint("workspace", "visit", "channel", name="pk_follows"),
    )
    op.create_table(
        "snoozes",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("visit", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "visit"], ["visits.workspace", "visits.id"], name="fk_snoozes_workspace_visits"
        ),
        sa.PrimaryKeyConstraint("workspace", "visit", "position", name="pk_snoozes"),
    )
    op.create_table(
        "messages",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("kind", CHOICE, nullable=False),
        sa.Column("recipient_kind", CHOICE, nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("marker", sa.String(length=36), nullable=False),
        sa.Column("state", CHOICE, nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("next_attempt_at", INSTANT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=True),
        sa.Column("visit", sa.BigInteger(), nullable=True),
        sa.Column("token", sa.String(length=36), nullable=True),
        sa.Column("claimed_until", INSTANT, nullable=True),
        sa.Column("first_attempt_at", INSTANT, nullable=True),
        sa.Column("last_attempt_at", INSTANT, nullable=True),
        sa.Column("slack_channel", sa.String(), nullable=False),
        sa.Column("slack_ts", sa.String(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.CheckConstraint("state <> 'sent' OR slack_ts <> ''", name=op.f("ck_messages_sent_has_ts")),
        sa.CheckConstraint(
            "state IN ('pending', 'posting', 'uncertain', 'sent', 'dead', 'cancelled', 'expired')",
            name=op.f("ck_messages_state"),
        ),
        sa.CheckConstraint("(token IS NULL) = (claimed_until IS NULL)", name=op.f("ck_messages_lease")),
        sa.ForeignKeyConstraint(["change"], ["changes.id"], name="fk_messages_change_changes"),
        sa.ForeignKeyConstraint(["visit"], ["visits.id"], name="fk_messages_visit_visits"),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.UniqueConstraint("marker", name="uq_messages_marker"),
    )
    op.create_index("ix_messages_due", "messages", ["next_attempt_at", "id"], sqlite_where=LIVE, postgresql_where=LIVE)
    op.create_index(
        "uq_messages_announcement",
        "messages",
        ["change", "recipient_kind", "recipient"],
        unique=True,
        sqlite_where=ANNOUNCEMENT,
        postgresql_where=ANNOUNCEMENT,
    )
    op.create_index(
        "uq_messages_open_reminder",
        "messages",
        ["workspace", "kind", "recipient_kind", "recipient", "due_at"],
        unique=True,
        sqlite_where=OPEN_REMINDER,
        postgresql_where=OPEN_REMINDER,
    )
    op.create_table(
        "records",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("visit", sa.BigInteger(), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("replaces", sa.BigInteger(), nullable=True),
        sa.Column("withdraws", sa.BigInteger(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("step", sa.String(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("participants", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("linked_to", sa.String(), nullable=True),
        sa.CheckConstraint("(step IS NULL) = (date IS NULL)", name=op.f("ck_records_fact")),
        sa.CheckConstraint("(step IS NULL) = (withdraws IS NOT NULL)", name=op.f("ck_records_withdraws")),
        sa.ForeignKeyConstraint(["change"], ["changes.id"], name="fk_records_change_changes"),
        sa.ForeignKeyConstraint(["replaces"], ["records.id"], name="fk_records_replaces_records"),
        sa.ForeignKeyConstraint(["withdraws"], ["records.id"], name="fk_records_withdraws_records"),
        sa.ForeignKeyConstraint(
            ["workspace", "visit"], ["visits.workspace", "visits.id"], name="fk_records_workspace_visits"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_records"),
    )
    op.create_index("ix_records_workspace_visit", "records", ["workspace", "visit"])
    op.create_table(
        "rungs",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("visit", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("rung", sa.String(), nullable=False),
        sa.Column("recipient_kind", CHOICE, nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("state", CHOICE, nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("state <> 'live' OR message IS NOT NULL", name=op.f("ck_rungs_live_has_message")),
        sa.CheckConstraint("state IN ('live', 'cancelled')", name=op.f("ck_rungs_state")),
        sa.ForeignKeyConstraint(["message"], ["messages.id"], name="fk_rungs_message_messages"),
        sa.ForeignKeyConstraint(
            ["workspace", "visit"], ["visits.workspace", "visits.id"], name="fk_rungs_workspace_visits"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rungs"),
        sa.UniqueConstraint(
            "workspace", "visit", "step", "rung", "recipient_kind", "recipient", "date", name="uq_rungs_key"
        ),
    )
    op.create_index("ix_rungs_message", "rungs", ["message"])
