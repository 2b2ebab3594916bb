"""The notation in which tables of words are written, and finding such words in a line. Phrases are parted by "|"; in a
phrase `[a/b]` may be left out or be any one of a and b, `(a/b)` is one of them, `sen{t,ding}` is a word with each of
the endings; a word with "!" is meant with its last accent only: "envié!" is not the "envíe" of an order."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from itertools import product

from bot.effort import spend
from bot.names.pieces import Forms, accented, forms, pieces, spelled

Phrase = tuple[str, ...]

_PART = re.compile(r"\[[^\]]*\]|\([^)]*\)|[^\s\[(]+")
_ENDINGS = re.compile(r"\{([^}]*)\}")


class Node:
    """A place in the graph of all phrases; an edge is a piece of a word."""

    __slots__ = ("after", "final")

    def __init__(self, *, final: bool = False) -> None:
        self.after: dict[str, list[Node]] = {}
        self.final = final

    def words(self) -> set[str]:
        """Every piece that stands somewhere in the phrases."""
        found: set[str] = set()
        todo, seen = [self], {id(self)}
        while todo:
            for piece, nodes in todo.pop().after.items():
                found.add(piece)
                fresh = [node for node in nodes if id(node) not in seen]
                seen.update(map(id, fresh))
                todo += fresh
        return found


def variants(phrases: str) -> Iterator[Phrase]:
    """Every phrase that the notation stands for; the first is the shortest that the first phrase may be."""
    for written in filter(None, phrases.split("|")):
        for chosen in product(*_parts(written)):
            yield tuple(piece for alternative in chosen for piece in alternative)


@cache
def graph(phrases: str) -> Node:
    """The phrases in a form in which `ends` can follow them."""
    root = Node()
    for written in filter(None, phrases.split("|")):
        parts = list(_parts(written))
        nodes = [root]
        for place, part in enumerate(parts):
            final = all(() in later for later in parts[place + 1 :])
            joint = Node(final=final)
            for alternative in filter(None, part):
                for node in nodes:
                    _link(node, alternative, joint)
            nodes = [*nodes, joint] if () in part else [joint]
    return root


def ends(root: Node, said: Sequence[Forms], start: int, fillers: Set[str] = frozenset()) -> set[int]:
    """Every place in `said` where a phrase ends that begins at `start`; fillers before a word of it are passed over."""
    found: set[int] = set()
    todo = [(start, root)]
    while todo:
        spend(1)
        place, node = todo.pop()
        if place == len(said):
            continue
        for form in said[place]:
            for after in node.after.get(form, ()):
                if after.final:
                    found.add(place + 1)
                todo.append((place + 1, after))
        if not fillers.isdisjoint(said[place]):
            todo.append((place + 1, node))
    return found


def longest(root: Node, words: Sequence[str], start: int, fillers: Set[str] = frozenset(), most: int = 12) -> int:
    """How many words from `start` are the longest of the phrases; 0 where none begins there."""
    if start >= len(words) or not begins(root, forms(words[start])):
        return 0
    said, boundaries = spelled(words[start : start + most])
    return max((boundaries.get(end, 0) for end in ends(root, said, 0, fillers)), default=0)


def begins(root: Node, said: Sequence[Forms]) -> bool:
    return bool(said) and not root.after.keys().isdisjoint(said[0])


def _link(node: Node, alternative: Phrase, joint: Node) -> None:
    for piece in alternative[:-1]:
        following = Node()
        node.after.setdefault(piece, []).append(following)
        node = following
    node.after.setdefault(alternative[-1], []).append(joint)


def _parts(written: str) -> Iterator[list[Phrase]]:
    """The parts of a phrase, each with the phrases that it may be; () where it may be left out."""
    for part in _PART.findall(written):
        bracket = part[0] if part[0] in "[(" else ""
        texts = part[1:-1].split("/") if bracket else [part]
        forms = [_fold(form) for text in texts for form in _with_endings(text)]
        yield [(), *forms] if bracket == "[" else forms


def _with_endings(text: str) -> Iterable[str]:
    match = _ENDINGS.search(text)
    if match is None:
        return (text,)
    return (
        form
        for ending in match[1].split(",")
        for form in _with_endings(text[: match.start()] + ending + text[match.end() :])
    )


def _fold(text: str) -> Phrase:
    return tuple(piece for word in text.split() for piece in (accented(word) or pieces(word)))
