"""The lines of findings as counts: "findings Kenya recommendations border 12, 3 priority", "needs financing 4 referred
2". Nothing but numbers and these words has a place in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from bot.names.notation import graph, longest
from bot.reading.clean import split_words
from bot.reading.marks import find_reference, mark_in

Figures = tuple[tuple[str, int], ...]  # ("count", 12), ("priority", 3), ...

KINDS = {  # in the notation of bot.names.notation; in English and French, as they are shown
    "recommendation": "recommendation{,s}|recommandation{,s}",
    "need": "[assistance] need{,s}|besoin{,s} [d'assistance]",
    "offer": "[assistance] offer{,s,ed}|assistance proposée",
    "good_practice": "[good] practice{,s}|[bonnes] pratiques",
    "concern": "[area/areas] [of] concern{,s}|[sujets] [de] préoccupation{,s}",
}
AREAS = {
    "legal_criminal_justice": "legal|justice|criminal justice|legal and criminal justice|droit et justice pénale",
    "terrorist_financing": "[terrorist/terrorism] financing|financing of terrorism|financement [du terrorisme]",
    "law_enforcement": "[law] enforcement|police|application des lois",
    "international_cooperation": "[international] cooperation|coopération [internationale]",
    "border_management": "border{,s}|border management|[gestion] [des] frontières",
    "ict": "ict|ict and counter-terrorism|tic|tic et lutte contre le terrorisme",
    "countering_violent_extremism": "[countering] violent extremism|extremism|cve"
    "|[lutte] [contre] [l'] extrémisme [violent]",
    "prisons": "prison{,s}",
    "rights_and_law": "rights|human rights|human rights and other law|droits humains [et autre droit]",
    "gender": "gender|genre",
    "technical_assistance": "[technical] assistance|assistance technique",
    "other": "other|autre{,s}",
}
_FIGURES = {
    "priority": "[of] [them/which] priority|prioritaire{,s}",
    "done": "done|appliqué{,e,s,es}",
    "in_part": "[done] in part|partly [done]|en partie",
    "not_done": "not done|non appliqué{,e,s,es}",
    "referred": "referred|transmis",
    "linked": "linked|linked to [a] project{,s}|lié{,e,s,es} [à] [un/des] [projet/projets]",
}
OF = {"recommendation": ("priority", "done", "in_part", "not_done"), "need": ("priority", "referred", "linked")}
_SILENT = ("on", "in", "for", "the", "area", "of", ",")  # between the kind and the area


def read_findings(words: Sequence[str]) -> dict[str, Any] | None:
    """`words`: the line without its State and verb. The fields of Line that they fill; None where they say something
    else. Without words the findings are to be shown."""
    words = [word for word in words if not mark_in(word, "#")]
    if words == ["?"]:
        return {}
    if "form" in words:
        kind, rest = _named(KINDS, [word for word in words if word != "form"])
        return None if rest else {"on": True, "topic": kind}
    words, reference = _referenced(words)
    kind, rest = _named(KINDS, words)
    while rest and rest[0].casefold() in _SILENT:
        rest = rest[1:]
    area, rest = _named(AREAS, rest)
    figures = () if [word.casefold() for word in rest] == ["remove"] else _read(kind, rest)
    if not words:
        return {}
    told = {"topic": kind, "counts": ((area, figures),), "reference": reference}
    return told if kind and area and figures is not None else None


def read_figures(kind: str, text: str) -> Figures | None:
    """ "12, 3 priority" of one kind; None where it says anything else."""
    return _read(kind, split_words(text))


def _read(kind: str, words: Sequence[str]) -> Figures | None:
    found: list[tuple[str, int]] = []
    for parting, part in groupby(words, key=lambda word: word in (",", "and")):
        pairs = [] if parting else _pairs(list(_tokens(list(part))))
        if pairs is None:
            return None
        found += pairs
    fields = [name for name, _ in found]
    known = {"count", *OF.get(kind, ())}
    return tuple(found) if found and len(set(fields)) == len(fields) and known.issuperset(fields) else None


def _tokens(words: Sequence[str]) -> Iterator[str]:
    """Numbers and names of figures; "" for what is neither."""
    while words:
        name, rest = _named(_FIGURES, words)
        yield words[0] if re.fullmatch(r"[0-9]{1,3}", words[0]) else name
        words = rest if name else words[1:]


def _pairs(tokens: Sequence[str]) -> list[tuple[str, int]] | None:
    """A number alone is the count; else a name with its number, before or after it: "12 done 5", "5 done 2 in part"."""
    odd = len(tokens) % 2
    found = [("count", tokens[0])] if odd else []
    for one, other in zip(tokens[odd::2], tokens[odd + 1 :: 2], strict=True):
        found.append((one, other) if other.isdigit() else (other, one))
    right = all(name and not name.isdigit() and number.isdigit() for name, number in found)
    return [(name, int(number)) for name, number in found] if right else None


def _named(table: Mapping[str, str], words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The key whose words come first and are longest, and what follows them; "" for none."""
    lengths = {key: longest(graph(aliases), words, 0) for key, aliases in table.items()} if words else {"": 0}
    key = max(lengths, key=lambda each: lengths[each])
    return (key, words[lengths[key] :]) if lengths[key] else ("", words)


def _referenced(words: Sequence[str]) -> tuple[Sequence[str], str]:
    """Without the reference, and the reference."""
    for place in range(len(words)):
        if found := find_reference(words, place):
            return [*words[:place], *words[place + found[0] :]], found[1]
    return words, ""
