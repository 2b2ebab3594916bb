"""The language in which channels are written to, what is remembered of people's App Home, addresses of calendars;
cards, and what is posted below one; several steps of the checklist in one change."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("people") as batch:
        batch.add_column(sa.Column("opened_at", sa.BigInteger()))
        batch.add_column(sa.Column("due_at", sa.BigInteger()))
        batch.add_column(sa.Column("feed", sa.String()))
        batch.add_column(sa.Column("feed_since", sa.BigInteger()))
    for table, name, kind, value in (
        ("workspaces", "language", sa.String(), "en"),
        ("workspaces", "address", sa.String(), ""),
        ("workspaces", "feeds", sa.Boolean(), sa.false()),
        ("people", "first", sa.Boolean(), sa.false()),
        ("people", "choice", sa.String(), ""),
        ("messages", "slack_thread", sa.String(), ""),
    ):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(name, kind, server_default=value, nullable=False))
        with op.batch_alter_table(table) as batch:
            batch.alter_column(name, server_default=None)  # new rows bring theirs
    card = sa.text("kind = 'card' AND state <> 'cancelled'")
    columns = ["visit", "recipient"]
    op.create_index("uq_messages_card", "messages", columns, unique=True, sqlite_where=card, postgresql_where=card)
    op.create_index("uq_people_feed", "people", ["feed"], unique=True)
    _mark_several_steps()


def _mark_several_steps() -> None:
    """One change says of several steps of the checklist whether they are needed."""
    changes = sa.table("changes", sa.column("id"), sa.column("kind"), sa.column("after", sa.JSON()))
    marks = sa.select(changes.c.id, changes.c.after).where(changes.c.kind == "unneeded")
    for key, after in op.get_bind().execute(marks).all():
        said = {"needed": [], "unneeded": [], "needed" if after["needed"] else "unneeded": [after["step"]]}
        op.execute(changes.update().where(changes.c.id == key).values(after=said))
