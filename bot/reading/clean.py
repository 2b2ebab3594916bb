"""What was typed, made plain: Slack's forms, kinds of quote, dash and space, invisible marks; and split into words."""

import re
import unicodedata

LONGEST = 500  # characters; more is not a line that somebody typed
BREAKS = frozenset(",-")  # words of their own: they part one fact from the next

_PLAIN = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | {"\u2014": " - ", "\u2015": " - ", "\u061f": "?", "\uff1f": "?", "\uff0c": ",", "\u060c": ","}
)
_SLACK = re.compile(r"<([@#!]?)([^<>|\s]*)(?:\|([^<>]*))?>")
_MARK = re.compile(r"(<[@#]\w+>)")  # a person or a channel, as `clean` leaves them
_EDGES = ".,;:!?()[]{}\"'*_~`<>"


def clean(text: str) -> str:
    """One line with plain quotes, dashes and spaces; people and channels stay as <@U1> and <#C1>, links as words."""
    forms = _SLACK.sub(_without_label, text)
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        forms = forms.replace(written, meant)
    visible = "".join(c for c in forms if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return " ".join(unicodedata.normalize("NFC", visible.translate(_PLAIN)).split())


def split_reason(text: str) -> tuple[str, str]:
    """What stands before "because", and what after it."""
    before, _, after = re.sub(r"(?i)\bbecause\b(?:\s+of\b)?[\s:,]*", "\0", text, count=1).partition("\0")
    return before.strip(), after.strip()


def split_words(text: str) -> list[str]:
    """The words of a clean text; a comma or full stop after a word is the word ",", a lone dash is "-"."""
    spaced = re.sub(r"(?i)\b(ref|reference)[.:]+(?=\S)", r"\1 ", _MARK.sub(r" \1 ", text))
    words: list[str] = []
    for raw in re.sub(r"[,;](?=\D)", ", ", spaced).split():
        if re.fullmatch(r"[#!]\d{1,9}[,.;]?|<[@#]\w+>|-", raw):
            words.append(raw.rstrip(",.;"))
            after = raw[-1]
        else:
            core = raw.strip(_EDGES)
            after = raw[raw.rindex(core) + len(core) :] if core else raw
            words += [core] if core else []
        if "?" in after:
            words.append("?")
        elif set(after) & set(",;."):
            words.append(",")
    return words


def _without_label(form: re.Match[str]) -> str:
    sign, target, label = form[1], form[2], form[3]
    if sign in {"@", "#"}:
        return f"<{sign}{target}>"
    return label or target
