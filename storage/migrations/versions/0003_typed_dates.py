"""What is kept of the reading of dates: the zone of a change, sums and choices."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("records", sa.Column("since", sa.Date(), nullable=True))
    for table, name, kind, value in (
        ("changes", "tz", sa.String(), ""),
        ("records", "among", sa.JSON(), "[]"),
    ):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, kind, server_default=value, nullable=False))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)  # new rows bring theirs
