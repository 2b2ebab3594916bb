"""Roles, hidden visits, delegates, and the channels where outsiders read along."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "channels",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unfit", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_channels"),
    )
    for table, name, kind, value in (
        ("workspaces", "roles", sa.JSON(), "[]"),
        ("visits", "hidden", sa.Boolean(), sa.false()),
        ("visits", "members", sa.JSON(), "[]"),
        ("visits", "delegates", sa.JSON(), "[]"),
    ):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, kind, server_default=value, nullable=False))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)  # new rows bring theirs
