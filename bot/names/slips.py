"""Words that an unknown word may be a slip for."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

_LIKENESS = 80  # of 100


def slips(word: str, known: Sequence[str], limit: int = 2, likeness: int = _LIKENESS) -> tuple[str, ...]:
    """Those of `known` that look most like it, likeliest first."""
    near = process.extract(word, known, scorer=fuzz.ratio, limit=limit, score_cutoff=likeness)
    return tuple(found[0] for found in near)
