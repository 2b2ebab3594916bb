"""What was typed, made plain: Slack's forms, kinds of quote, dash and space, invisible marks; and split into words."""

import re
import unicodedata
from collections.abc import Sequence

from bot.names.pieces import HAN, apart, is_han

LONGEST = 500  # characters; more is not a line that somebody typed
BREAKS = frozenset(",-")  # words of their own: they part one fact from the next

_PLAIN = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | {"\u2014": " - ", "\u2015": " - ", "\u061f": "?", "\uff1f": "?", "\uff0c": ",", "\u060c": ","}
)
_SLACK = re.compile(r"<([@#!]?)([^<>|\s]*)(?:\|([^<>]*))?>")
_MARK = re.compile(r"(<(?:[@#]|!subteam\^)\w+>)")  # a person, a channel, a user group, as `clean` leaves them
_NO_MARK = re.compile(r"(?:&lt;)+(?=[@#!])")  # Slack makes the marks: "<@U1>" in typed letters names nobody
_BECAUSE = re.compile(
    r"(?i)(?:\b(?:because(?: of)?|parce (?:que|qu')|en raison (?:du|des?|d')|porque|debido al?|потому что|из-за"
    r"|поскольку|так как|لأن|بسبب)\b|因为|因為|由于|由於)[\s:,]*"
)
_ABBREVIATED = ("г", "гг")  # 2026 г.
_EDGES = ".,;:!?()[]{}\"'*_~`<>¿¡"
# Marks that stand without a space in Chinese, and those of Arabic.
_MARKS = str.maketrans(
    dict.fromkeys("\u3001\u3002\uff0c\uff1b\u061b\u06d4", ", ")
    | dict.fromkeys("\uff08\uff09\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\uff01\u3008\u3009", " ")
    | {"\uff1a": ": ", "\uff1f": "? ", "\u061f": "? "}
)


def clean(text: str) -> str:
    """One line with plain quotes, dashes and spaces; links as words; people, channels and user groups
    stay as <@U1>, <#C1>, <!subteam^S1>."""
    forms = _SLACK.sub(_without_label, text)
    plain = "".join(c for c in forms if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    plain = _NO_MARK.sub("", plain)
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(written, meant)
    return " ".join(unicodedata.normalize("NFC", plain.translate(_PLAIN)).split())


def split_reason(text: str) -> tuple[str, str]:
    """What stands before "because", in any of the six languages, and what after it."""
    before, _, after = _BECAUSE.sub("\0", text, count=1).partition("\0")
    return before.strip(), after.strip()


def split_words(text: str) -> list[str]:
    """The words of a clean text; every Han character is one; a comma or full stop after a word is the word ",", a lone
    dash is "-"."""
    spaced = re.sub(r"(?i)\b(ref|reference)[.:]+(?=\S)", r"\1 ", _MARK.sub(r" \1 ", text.translate(_MARKS)))
    spaced = re.sub(r"(?i),\s+(?=(?:that|que|что)\b)", " ", spaced)  # "ответила, что": a comma by rule
    words: list[str] = []
    for raw in re.sub(rf"[,;](?=\D)|(?<=[{HAN}])[,;]", ", ", spaced).split():
        if _MARK.fullmatch(raw) or re.fullmatch(r"[#!]\d{1,9}[,.;]?|-", raw):
            words.append(raw.rstrip(",.;"))
            after = raw[-1]
        else:
            core = raw.strip(_EDGES)
            after = raw[raw.rindex(core) + len(core) :] if core else raw
            words += apart(core)
        if "?" in after:
            words.append("?")
        elif set(after) & set(",;.") and not (after == "." and core in _ABBREVIATED):
            words.append(",")
    return [*words, "?"] if "¿" in text and "?" not in words else words


def han_together(words: Sequence[str], places: Sequence[int]) -> list[list[int]]:
    """The places, each by itself but for Han characters that stand side by side."""
    together: list[list[int]] = []
    for place in places:
        last = together[-1][-1] if together else -2
        if last == place - 1 and is_han(words[last]) and is_han(words[place]):
            together[-1].append(place)
        else:
            together.append([place])
    return together


def joined(words: Sequence[str]) -> str:
    """The words as they are written: no space between Han characters."""
    return re.sub(rf"(?<=[{HAN}]) (?=[{HAN}])", "", " ".join(words))


def _without_label(form: re.Match[str]) -> str:
    sign, target, label = form[1], form[2], form[3]
    if sign in {"@", "#"} or form[0].startswith("<!subteam^"):
        return f"<{sign}{target}>"
    return label or target
