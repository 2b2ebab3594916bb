"""How typed words are made equal before they are read: case, marks, kinds of dash, space and quote carry no meaning."""

import re
import unicodedata

_UNSEEN = ("Mn", "Cf")  # accents; zero-width characters that come with pasted text
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_ABBREVIATION = re.compile(r"(?<=[^\W\d_])\.")  # "Apr. 5"
_BETWEEN_LETTER_AND_DIGIT = re.compile(r"(?<=[0-9])[-/](?=[a-z])|(?<=[a-z])[-/](?=[0-9])")  # "20-Apr-2026"


def fold(text: str) -> str:
    """Small letters without marks, plain dashes, single spaces; punctuation at the ends is gone."""
    marked = unicodedata.normalize("NFKD", text.casefold())
    plain = _DASHES.sub("-", "".join(c for c in marked if unicodedata.category(c) not in _UNSEEN))
    plain = _ABBREVIATION.sub(" ", plain.replace(",", " "))
    return " ".join(plain.split()).strip(" .;:!?()\"'“”‘’«»")


def unjoin(folded: str) -> str:
    """Spaces for the dashes of "20-apr-2026". Not for ranges, where a dash means "to"."""
    return _BETWEEN_LETTER_AND_DIGIT.sub(" ", folded)
