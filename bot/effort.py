"""How much work may go into one line: some times what people type takes. More would keep everybody waiting."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_MOST = 50_000  # steps, each of about a microsecond; the longest line of the tests takes 14,000

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


class TooDear(Exception):
    """Nobody types a line like this."""


@contextmanager
def bounded() -> Iterator[None]:
    """What is read within may raise TooDear."""
    token = _left.set([_MOST])
    try:
        yield
    finally:
        _left.reset(token)


def spend(steps: int) -> None:
    left = _left.get()
    if left is not None:
        left[0] -= steps
        if left[0] < 0:
            raise TooDear
