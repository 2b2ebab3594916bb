"""The count of what arrived sees a bug: four known mistakes each show as a loss or a double, and the real courier under
the same fault does not."""

import pytest

from handlers.local import FaultKind
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.controls import TRIALS, Trial, outcome_of
from tests.faults.crowd import Tally

FINE = Tally(lost=0, doubled=0, strange=0)
LOST, DOUBLED = Tally(lost=1, doubled=0, strange=0), Tally(lost=0, doubled=1, strange=0)
SEEN = {
    "posts, then marks": DOUBLED,
    "marks, then posts": LOST,
    "client retries": DOUBLED,
    "does not settle": DOUBLED,
}


@pytest.mark.parametrize("name", TRIALS)
def test_a_known_mistake_is_seen(name: str, store: SqlStore, outbox: SqlOutbox) -> None:
    assert outcome_of(TRIALS[name], 5, store, outbox) == SEEN[name]


@pytest.mark.parametrize("fault", list(FaultKind))
def test_one_fault_of_each_kind_loses_and_doubles_nothing(fault: FaultKind, store: SqlStore, outbox: SqlOutbox) -> None:
    assert outcome_of(Trial(fault=fault), 5, store, outbox) == FINE
