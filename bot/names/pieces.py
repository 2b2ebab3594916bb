"""How typed words are made equal before they are compared with a table: a word becomes its pieces, in small letters and
without marks, hyphens and elided articles; every Han character is a piece of its own, in its simplified form."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.hanzi import simplified

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_APART = re.compile(rf"[{HAN}]|[^\s{HAN}]+")
_PIECE = re.compile(rf"[{HAN}]|[^-_'{HAN}]+")
_LIKE = str.maketrans("ىةکی", "يهكي", "\u0640")  # letters that are typed for each other in Arabic; the stretching line
_POSSESSIVE = re.compile(r"'s?$")
_ELIDED = re.compile(r"\b(?:[ldjcmt]|qu|s(?!'ils?\b))'")  # not n', which says no; not s'il, which is a condition
_PROCLITICS = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك")  # and, by, to, the
_AUXILIARIES = {(word,) for word in ("a", "ai", "avons", "ont", "avait", "est", "ete")}
_SPELLINGS = {"followup": ("follow", "up"), "wrapup": ("wrap", "up")}


Forms = tuple[str, ...]  # what a piece may be compared with: itself; in Arabic also without what is written onto it


def is_han(word: str) -> bool:
    return re.fullmatch(rf"[{HAN}]", word) is not None


def apart(text: str) -> list[str]:
    """The words of a text; every Han character is one."""
    return _APART.findall(text)


@lru_cache(maxsize=20_000)
def pieces(word: str) -> tuple[str, ...]:
    """A mark of punctuation has none, except those that part: "," and "?" and "-" are pieces."""
    if word in (",", "?", "-"):
        return (word,)
    plain = unicodedata.normalize("NFKD", word.casefold().replace("\u2019", "'")).translate(_LIKE)
    plain = simplified("".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf")))
    plain = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain.strip('.;:!()"*`~'))
    plain = _ELIDED.sub("", _POSSESSIVE.sub("", plain))
    return tuple(piece for part in _PIECE.findall(plain) for piece in _SPELLINGS.get(part, (part,)))


def spelled(words: Sequence[str]) -> tuple[list[Forms], dict[int, int]]:
    """The pieces of words, and where whole words end: {pieces: words}."""
    said: list[Forms] = []
    boundaries: dict[int, int] = {}
    for count, word in enumerate(words, start=1):
        said.extend(_accent_meant(words[count - 2], forms(word)) if count > 1 and word[-1:] == "e" else forms(word))
        boundaries[len(said)] = count
    return said, boundaries


def accented(word: str) -> tuple[str, ...]:
    """The last piece of a word of a table that is marked for its last accent."""
    return (pieces(word)[0] + "!",) if word.endswith("é!") else ()


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[Forms, ...]:
    found = tuple((piece, *_bare(piece)) for piece in pieces(word))
    return tuple((*each, each[0] + "!") for each in found) if word.casefold().endswith("é") else found


def _accent_meant(before: str, found: tuple[Forms, ...]) -> tuple[Forms, ...]:
    """French typed without accents: "a adopte" is "a adopté"."""
    meant = pieces(before)[-1:] in _AUXILIARIES
    return tuple((*each, each[0] + "!") for each in found) if meant else found


def _bare(piece: str) -> Forms:
    """An Arabic word without what is written before it, and without the ending of the accusative."""
    if not "\u0621" <= piece[0] <= "\u064a":
        return ()
    bare = [piece.removeprefix(each) for each in _PROCLITICS if piece.startswith(each) and len(piece) > len(each) + 1]
    return (*bare, *(form[:-1] for form in (piece, *bare) if len(form) > 4 and form.endswith("ا")))
