"""The verbs of a line, their aliases, and the words that each verb may be said with."""

from collections.abc import Sequence
from difflib import get_close_matches

from bot.names.states import find_state
from bot.names.steps import find_step
from bot.reading.model import Verb

_ALIASES = {
    Verb.STATUS: "status|where does|where do|where is|where's|where are|how is|how's|how does|how are|show|whose move",
    Verb.RECORD: "record|note",
    Verb.NEW: "new|open",
    Verb.LIST: "list",
    Verb.MINE: "mine|my moves|my",
    Verb.DUE: "due|what is due|what's due",
    Verb.OVERDUE: "overdue|what is overdue|what's overdue|late",
    Verb.WHY: "why",
    Verb.CORRECT: "correct|fix|change",
    Verb.UNDO: "undo",
    Verb.HISTORY: "history|log",
    Verb.FOLLOW: "follow",
    Verb.UNFOLLOW: "unfollow|stop following",
    Verb.OFFICER: "officer",
    Verb.REMINDERS: "reminders|what will be sent",
    Verb.REMIND: "remind",
    Verb.SNOOZE: "snooze",
    Verb.AWAY: "away|back",
    Verb.MUTE: "mute",
    Verb.UNMUTE: "unmute",
    Verb.ADMIN: "admin",
    Verb.HELP: "help",
}
_VERBS = {tuple(alias.split()): verb for verb, aliases in _ALIASES.items() for alias in aliases.split("|")}
_LONGEST = max(map(len, _VERBS))

_FILLERS = {
    Verb.STATUS: "stand standing doing now today going currently is we about me",
    Verb.LIST: "all visits open everything me",
    Verb.MINE: "moves",
    Verb.DUE: "next in within me",
    Verb.WHY: "is are does that this due date when",
    Verb.UNDO: "last my change that this",
    Verb.FOLLOW: "this channel here in",
    Verb.UNFOLLOW: "this channel here in",
    Verb.OFFICER: "officer is",
    Verb.MUTE: "me my reminders",
    Verb.UNMUTE: "me my reminders",
    Verb.REMIND: "me us reminders about",
    Verb.SNOOZE: "me my reminder reminders until till for",
}

# Verbs that take facts: a step, and for most of them a date.
STEPS = frozenset((None, Verb.RECORD, Verb.NEW, Verb.CORRECT, Verb.WHY, Verb.UNDO, Verb.REMIND, Verb.SNOOZE))
DATES = frozenset((None, Verb.RECORD, Verb.NEW, Verb.CORRECT))
# Verbs that only show something: a question mark is no objection to them.
SHOWS = frozenset(
    (
        *(Verb.STATUS, Verb.LIST, Verb.MINE, Verb.DUE, Verb.OVERDUE, Verb.WHY, Verb.HISTORY, Verb.HELP, Verb.UNKNOWN),
        Verb.REMINDERS,
    )
)


def find_verb(words: Sequence[str], start: int) -> tuple[int, Verb] | None:
    """The verb at `start`, as (number of words, verb); not where a State or step is longer ("list changed")."""
    if start >= len(words):
        return None
    if words[start].casefold() == "deputy":
        return 0, Verb.OFFICER  # the word stays: it says which of the two is named
    for count in range(min(_LONGEST, len(words) - start), 0, -1):
        verb = _VERBS.get(tuple(word.casefold() for word in words[start : start + count]))
        if verb:
            rivals = (find_state(words, start), find_step(words, start))
            claimed = any(rival and rival[0] > count for rival in rivals)
            return None if claimed or is_follow_up(words, start) else (count, verb)
    return None


def is_follow_up(words: Sequence[str], start: int) -> int:
    """How many words from `start` say "follow-up": 0, 1 or 2."""
    pair = [word.casefold() for word in words[start : start + 2]]
    return 2 if pair == ["follow", "up"] else int(pair[:1] in (["follow-up"], ["followup"]))


def is_filler(verb: Verb | None, word: str) -> bool:
    """Whether a word changes nothing in a line with this verb."""
    return verb is not None and word in _FILLERS.get(verb, "").split()


def near_verbs(word: str) -> tuple[str, ...]:
    """Verbs that an unknown word may be a slip for."""
    single = {alias[0]: verb for alias, verb in _VERBS.items() if len(alias) == 1 and alias[0].isalpha()}
    near = get_close_matches(word.casefold(), single, n=3, cutoff=0.7)
    return tuple(dict.fromkeys(single[alias].value for alias in near))


def topic_of(words: Sequence[str]) -> str:
    """What help is wanted on: the name of a verb where an alias is given, else the words."""
    found = find_verb(words, 0)
    return found[1].value if found and found[0] == len(words) else " ".join(words)
