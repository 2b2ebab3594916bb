"""The language in which channels are written to."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("workspaces") as batch:
        batch.add_column(sa.Column("language", sa.String(), server_default="en", nullable=False))
    with op.batch_alter_table("workspaces") as batch:
        batch.alter_column("language", server_default=None)  # new rows bring theirs
