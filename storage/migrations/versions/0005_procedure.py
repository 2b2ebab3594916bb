"""Dates set by people, partners, the checklist, findings as counts, recurring duties, arranged handovers,
and where a change was typed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "duties",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("date", sa.Date()),
        sa.Column("done", sa.Date()),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", "year", name="pk_duties"),
    )
    duty = sa.text("kind = 'duty'")
    columns = ["workspace", "recipient", "about"]
    op.create_index("uq_messages_duty", "messages", columns, unique=True, sqlite_where=duty, postgresql_where=duty)
    with op.batch_alter_table("visits") as batch:
        batch.add_column(sa.Column("follows_up", sa.BigInteger()))
    for table, name, kind, value in (
        ("workspaces", "handovers", sa.JSON(), "[]"),
        ("visits", "unneeded", sa.JSON(), "[]"),
        ("visits", "dates", sa.JSON(), "[]"),
        ("visits", "partners", sa.JSON(), "[]"),
        ("visits", "tallies", sa.JSON(), "[]"),
        ("changes", "permalink", sa.Text(), ""),
    ):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, kind, server_default=value, nullable=False))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)  # new rows bring theirs
