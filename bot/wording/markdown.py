"""Words and tables as Markdown, for the pages that are made from the code."""

import re
from collections.abc import Iterable, Sequence

from bot.procedure.model import Actor
from bot.wording.names import ACTORS


def actor(actor: Actor) -> str:
    return ACTORS[actor].removeprefix("the ")


def plain(text: str) -> str:
    """Words of the table for a reader: no abbreviation for the Executive Directorate, keys set apart."""
    spelled = re.sub(r"\bED\b", "Executive Directorate", text)
    return re.sub(r"\b[a-z]+(?:_[a-z0-9]+)+\b", r"`\g<0>`", spelled)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') or '–' for cell in line)} |\n" for line in lines)
