"""The words of a State's name, the same however they are typed: abbreviations written out, elided articles and dots
dropped, every Han character a word of its own in its simplified form, Arabic letters that are typed for each other made
one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.names.pieces import pieces

_LETTERS = str.maketrans("پچڤگج", "بغفغغ")  # Gambia is written with each of چ گ ج غ
_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "sta": "santa", "rep": "republic", "dem": "democratic", "&": "and"}
_WRITTEN_OUT["peoples"] = "people"  # "People's" has lost its ending

# Words that may be left out of a name or stand in it: "Republic of (the) Niger", "República de(l) Níger".
LINKS = frozenset(("of", "the", "de", "du", "des", "del", "la", "le", "les", "el", "los", "las"))
# They may stand before a name and do not change which State it is: "the Gambia", "la India", "l'Angola".
ARTICLES = LINKS.difference(("of", "de", "du", "des", "del"))


@lru_cache(maxsize=20_000)
def name_words(word: str) -> tuple[str, ...]:
    """The words that one typed word stands for: two in "Guinea-Bissau", one for each Han character, none in "("."""
    parts = (part for piece in pieces(word.strip(",")) for part in re.findall(r"\w+|&", piece.replace(".", "")))
    plain = (part.translate(_LETTERS).strip("_") for part in parts)
    return tuple(_WRITTEN_OUT.get(part, part) for part in plain if part)


def without_prefixes(word: str) -> Iterator[str]:
    """The word itself; in Arabic also without "and", "by", "to" or "as", which are written onto it."""
    yield word
    if "\u0621" <= word[:1] <= "\u064a":
        for rest in (word, word[1:]) if word[0] in "وف" else (word,):
            yield rest
            if rest.startswith("لل"):
                yield "ا" + rest[1:]  # "to the" swallows a letter of the article
            if rest[:1] in ("ب", "ل", "ك"):
                yield rest[1:]
