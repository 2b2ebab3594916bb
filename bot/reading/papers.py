"""The lines that ask for a paper on a visit: "letter Kenya no observations in French", "note Kenya"."""

from collections.abc import Sequence
from enum import StrEnum

from bot.reading.model import Verb


class LetterKind(StrEnum):
    """The letters of a visit, in the order of the procedure."""

    CONSENT = "consent"
    DRAFT = "draft"
    REMINDER = "reminder"
    EXTENSION = "extension"
    NO_OBSERVATIONS = "no_observations"
    TRANSMISSION = "transmission"
    RESTRICTED = "restricted"


_KINDS = {
    LetterKind.CONSENT: ("request for consent", "consent request", "consent"),
    LetterKind.DRAFT: ("transmittal of the draft", "draft transmittal", "draft report", "transmittal", "draft"),
    LetterKind.REMINDER: ("comments reminder", "reminder"),
    LetterKind.EXTENSION: ("extension request", "extension", "more time"),
    LetterKind.NO_OBSERVATIONS: ("no observations", "no comments", "two more weeks", "two weeks"),
    LetterKind.TRANSMISSION: ("transmission of the report", "transmission", "adopted report"),
    LetterKind.RESTRICTED: ("restricted sharing", "restricted"),
}
_LANGUAGES = {"en": ("in english",), "fr": ("in french", "en français")}
_VERBS = {"letter": Verb.LETTER, "note": Verb.NOTE}


def find_paper(words: Sequence[str]) -> tuple[Verb, str, str, list[str]] | None:
    """(verb, kind of letter, language, the other words); None where the line does not begin with such a verb. The same
    words record facts ("letter sent 3 May"): it is no paper where more is left than the name of a visit."""
    verb = _VERBS.get(words[0].casefold()) if words else None
    rest = [word for word in words[1:] if word != ","]
    if verb is not Verb.LETTER:
        return (verb, "", "", rest) if verb else None
    language, rest = _taken(rest, _LANGUAGES)
    kind, rest = _taken(rest, {kind.value: spoken for kind, spoken in _KINDS.items()})
    return verb, kind, language, rest


def _taken(words: list[str], spoken: dict[str, tuple[str, ...]]) -> tuple[str, list[str]]:
    """What the first of the phrases that stands in the words means, and the words without it."""
    lower = [word.casefold() for word in words]
    for meaning, phrases in spoken.items():
        for phrase in map(str.split, phrases):
            for place in range(len(words) - len(phrase) + 1):
                if lower[place : place + len(phrase)] == phrase:
                    return meaning, words[:place] + words[place + len(phrase) :]
    return "", words
