"""The language in which channels are written to, and what is remembered of people's App Home."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("people") as batch:
        batch.add_column(sa.Column("opened_at", sa.BigInteger()))
        batch.add_column(sa.Column("due_at", sa.BigInteger()))
    for table, name, kind, value in (
        ("workspaces", "language", sa.String(), "en"),
        ("people", "first", sa.Boolean(), sa.false()),
        ("people", "choice", sa.String(), ""),
    ):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, kind, server_default=value, nullable=False))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)  # new rows bring theirs
