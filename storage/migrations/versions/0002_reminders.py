"""What reminders need since 0.1.0: settings, absences, edits of what was posted, notices, audits, signs of life."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

INSTANT = sa.BigInteger()
LIVE = sa.text("state IN ('pending', 'posting', 'uncertain', 'held')")
OPEN_NOTICE = sa.text("state = 'pending' AND kind = 'notice' AND first_attempt_at IS NULL")
OPEN_EDIT = sa.text("state = 'pending' AND kind = 'edit' AND first_attempt_at IS NULL")
YES, NO = "1", "0"  # as both databases read a Boolean


def upgrade() -> None:
    _add("workspaces", ("admins", sa.JSON(), "[]"), ("escalates", sa.Boolean(), YES), ("holidays", sa.JSON(), "{}"))
    _add("visits", ("quiet", sa.JSON(), "[]"))
    _add("people", ("muted", sa.Boolean(), NO), ("gone", sa.Boolean(), NO), ("cover", sa.String(), ""))
    with op.batch_alter_table("people") as batch:
        batch.alter_column("person", new_column_name="id")
        batch.add_column(sa.Column("start", sa.Date(), nullable=True))
        batch.add_column(sa.Column("end", sa.Date(), nullable=True))
    _alter_messages()
    with op.batch_alter_table("rungs") as batch:
        batch.drop_constraint(op.f("ck_rungs_state"), type_="check")
        batch.create_check_constraint(op.f("ck_rungs_state"), sa.text("state IN ('live', 'cancelled', 'closed')"))
    op.drop_index("ix_rungs_message", "rungs")
    op.create_index("ix_rungs_workspace_message", "rungs", ["workspace", "message"])
    _create_tables()


def _add(table: str, *columns: tuple[str, sa.types.TypeEngine[Any], str]) -> None:
    """Columns that are never null, by name, type and the value for the rows that are there; new rows bring theirs."""
    with op.batch_alter_table(table) as batch:
        for name, kind, value in columns:
            batch.add_column(sa.Column(name, kind, server_default=value, nullable=False))
    with op.batch_alter_table(table) as batch:
        for name, _, _ in columns:
            batch.alter_column(name, server_default=None)


def _alter_messages() -> None:
    op.drop_index("ix_messages_due", "messages")
    _add("messages", ("about", sa.String(), ""))
    with op.batch_alter_table("messages") as batch:
        for name in ("edits", "told_by"):
            batch.add_column(sa.Column(name, sa.BigInteger(), nullable=True))
            batch.create_foreign_key(f"fk_messages_{name}_messages", "messages", [name], ["id"])
        batch.drop_constraint(op.f("ck_messages_state"), type_="check")
        batch.create_check_constraint(
            op.f("ck_messages_state"),
            sa.text("state IN ('pending', 'posting', 'uncertain', 'held', 'sent', 'dead', 'cancelled', 'expired')"),
        )
    op.create_index(
        "ix_messages_due",
        "messages",
        ["workspace", "next_attempt_at", "id"],
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )
    op.create_index("ix_messages_recipient", "messages", ["workspace", "recipient", "due_at"])
    op.create_index("ix_messages_told_by", "messages", ["told_by"])
    op.create_index(
        "uq_messages_open_notice",
        "messages",
        ["workspace", "recipient", "about"],
        unique=True,
        sqlite_where=OPEN_NOTICE,
        postgresql_where=OPEN_NOTICE,
    )
    op.create_index(
        "uq_messages_open_edit",
        "messages",
        ["edits"],
        unique=True,
        sqlite_where=OPEN_EDIT,
        postgresql_where=OPEN_EDIT,
    )


def _create_tables() -> None:
    op.create_table(
        "audits",
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["message"], ["messages.id"], name="fk_audits_message_messages"),
        sa.PrimaryKeyConstraint("message", "due_at", name="pk_audits"),
    )
    op.create_index("ix_audits_due_at", "audits", ["due_at"])
    op.create_table(
        "heartbeats",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_heartbeats"),
    )
