"""How the words for a step are written down, the same for every language."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Row:
    """Words for a step: a thing and what was done with it (and to whom), in any order, or words that stand alone.

    Phrases are written as bot.names.notation says. The first thing with the first deed, else the first `alone`, is what
    the bot suggests.
    """

    step: str
    outcome: str | None = None
    things: str = ""
    done: str = ""
    alone: str = ""
    to: str = ""  # to whom, where that has to be named
    tail: str = ""  # what may stand anywhere in it and belongs to it: to whom, by whom
    who: str = ""  # who may be named anywhere in it as the one who did it


def row(
    step: str, things: str = "", done: str = "", alone: str = "", tail: str = "", who: str = "", *, to: str = ""
) -> Row:
    """`step` is a key of the procedure table, with "=outcome" where the words say one."""
    key, _, outcome = step.partition("=")
    return Row(step=key, outcome=outcome or None, things=things, done=done, alone=alone, to=to, tail=tail, who=who)
