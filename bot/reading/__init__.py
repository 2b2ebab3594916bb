"""A typed line -> a typed request. Reads words only: what they mean for a visit is decided by operations."""

from bot.reading.clean import LONGEST
from bot.reading.line import read_line
from bot.reading.questions import nearest, read_said

__all__ = ["LONGEST", "nearest", "read_line", "read_said"]
