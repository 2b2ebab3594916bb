"""A typed line -> a typed request. Reads words only: what they mean for a visit is decided by operations."""

from bot.reading.clean import LONGEST
from bot.reading.line import read_line

__all__ = ["LONGEST", "read_line"]
