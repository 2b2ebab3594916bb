"""What comes out of reading names: Member States and steps."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class State:
    """A Member State of the United Nations."""

    code: str  # ISO 3166-1 alpha-2
    name: str  # short name in English, as the bot says it


@dataclass(frozen=True, kw_only=True)
class Other:
    """What is no Member State, but may be taken for one."""

    name: str  # in English, with its article
    observer: bool  # an observer State
    part_of: str = ""  # code of the Member State of which it is one of the countries


@dataclass(frozen=True, kw_only=True)
class StateReading:
    """The States that words may mean. exact: the words are a name of each of `states` (one: known; several: ambiguous);
    not exact: near misses, offered and never taken, or none, where the words name an `other`."""

    states: tuple[State, ...]
    exact: bool
    other: Other | None = None


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """A step that words may mean, with what they say of its outcome."""

    step: str  # key of the procedure table
    # extension_decided: granted, denied; confidentiality_reply: nothing, some, whole; delegation_composed: none (no
    # outside experts)
    outcome: str | None = None


@dataclass(frozen=True, kw_only=True)
class StepReading:
    """The meanings that words may have, likeliest first; more than one: ask, or let the phase decide."""

    meanings: tuple[Meaning, ...]
