"""Slack's markup, in one place: what people typed is made harmless, what we stress is stressed."""

import re

# What opens or closes a format is shown by its look-alike; an underscore inside a word does neither.
MARKS = re.compile(r"[*~`]|(?<![^\W_])_|_(?![^\W_])")
LOOK_ALIKE = {"*": "\u2217", "~": "\u223c", "`": "\u02cb", "_": "\uff3f"}
NOISE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


def typed(text: str) -> str:
    """Text that a person typed, so that it can never become a mention, a link or formatting."""
    flat = NOISE.sub(" ", text).strip()
    escaped = flat.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return MARKS.sub(lambda mark: LOOK_ALIKE[mark[0]], escaped)


def bold(text: str) -> str:
    return f"*{text}*"


def person(identity: str) -> str:
    return f"<@{identity}>"


def channel(identity: str) -> str:
    return f"<#{identity}>"


def group(identity: str) -> str:
    """Never in what is posted for others to see: it would call everybody in the group."""
    return f"<!subteam^{identity}>"


def person_or_group(identity: str) -> str:
    return group(identity) if identity.startswith("S") else person(identity)
