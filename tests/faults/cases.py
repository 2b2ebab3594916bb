"""What a run of `make chaos` is made of: cases, each played on both databases, and what became of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SQLITE, POSTGRESQL, NONE = "sqlite", "postgresql", "-"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """By the memory of the stand-in for Slack; `lost` and `doubled` at the end, after healing."""

    kills: int = 0  # or whatever was done to it: stops, restarts, races
    lost: int = 0
    doubled: int = 0
    healed: int = 0  # posts that were one too many, deleted by the bot itself


@dataclass(frozen=True, kw_only=True)
class Where:
    """An empty database with the newest schema, this case's alone, and a folder for its files."""

    database: str  # SQLITE, POSTGRESQL or NONE
    url: str  # "" for NONE
    folder: Path


Play = Callable[[int, int, Where], Outcome]  # size, seed, where


@dataclass(frozen=True, kw_only=True)
class Case:
    """Whatever else a case finds wrong, `play` asserts."""

    name: str  # "D1 killed at random"
    size: int  # of the full run
    play: Play
    quick: int = 0  # size in `make test`; 0: not there
    databases: tuple[str, ...] = (SQLITE, POSTGRESQL)
    wrong: bool = False  # a known mistake: it must be seen to lose or double
