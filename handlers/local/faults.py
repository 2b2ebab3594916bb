"""What can be made to go wrong with a call of the Web API, on purpose and always in the same way."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from handlers.local.model import Json


class FaultKind(StrEnum):
    RATE_LIMITED = "429"  # not accepted; `seconds` is the Retry-After
    ERROR_BEFORE = "500 before"  # not accepted
    ERROR_AFTER = "500 after"  # accepted
    DROP_BEFORE = "drop before"  # not accepted, the connection is cut
    DROP_AFTER = "drop after"  # accepted, the connection is cut
    SLOW_AFTER = "slow after"  # accepted at once, answered `seconds` later
    LATE = "late"  # accepted only `seconds` later, perhaps when nobody waits any more
    REFUSED_AFTER = "internal_error"  # accepted, and answered with ok: false, internal_error


NOT_ACCEPTED = (FaultKind.RATE_LIMITED, FaultKind.ERROR_BEFORE, FaultKind.DROP_BEFORE)


@dataclass(frozen=True, kw_only=True)
class Fault:
    kind: FaultKind
    seconds: float = 1.0


# Asked for every call: method, arguments, and which call of this method it is, from 1.
Faults = Callable[[str, Json, int], Fault | None]
