"""The column types: instants, choices, keys."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, Enum, ForeignKeyConstraint, Integer, String
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware instant, stored as UTC milliseconds since 1970: same meaning and order on both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return as_ms(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + value * MILLISECOND


def as_ms(instant: datetime) -> int:
    return (instant - EPOCH) // MILLISECOND


def whole_ms(instant: datetime) -> datetime:
    """An instant as it comes back from storage."""
    return EPOCH + as_ms(instant) * MILLISECOND


def choice(kinds: type[StrEnum]) -> Enum:
    return Enum(kinds, native_enum=False, length=20, values_callable=lambda them: [one.value for one in them])


def must(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]]) -> Column[Any]:
    return Column(name, kind, nullable=False)


def identity() -> Column[int]:
    return Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True)


def in_workspace(*key: str) -> tuple[Column[str], Column[int], ForeignKeyConstraint]:
    """The columns of a row that belongs to a visit, of which the database knows that they agree."""
    return (
        Column("workspace", String, primary_key="workspace" in key, nullable=False),
        Column("visit", BigInteger, primary_key="visit" in key, nullable=False),
        ForeignKeyConstraint(["workspace", "visit"], ["visits.workspace", "visits.id"]),
    )
