"""Which records of a visit count: corrections stand in place, what is withdrawn gives way."""

from bot.procedure.model import Fact
from bot.visits import Record
from tests.visits.made import fact, record, visit

ENDED, DRAFT = fact("visit_concluded", "2026-03-06"), fact("draft_report_shared", "2026-04-20")
MOVED, MOVED_AGAIN = fact("visit_concluded", "2026-03-09"), fact("visit_concluded", "2026-03-10")


def standing(*records: Record) -> tuple[Fact, ...]:
    return visit(records=records).facts()


def test_a_visit_without_records_has_no_facts() -> None:
    assert standing() == ()


def test_a_correction_stands_in_the_place_of_what_it_corrects() -> None:
    assert standing(record(1, ENDED), record(2, DRAFT), record(3, MOVED, replaces=1)) == (MOVED, DRAFT)


def test_a_correction_of_a_correction_stands_in_the_same_place() -> None:
    records = [record(1, ENDED), record(2, MOVED, replaces=1), record(3, DRAFT), record(4, MOVED_AGAIN, replaces=2)]
    assert standing(*records) == (MOVED_AGAIN, DRAFT)


def test_withdrawing_a_correction_restores_what_it_had_corrected() -> None:
    records = [record(1, ENDED), record(2, MOVED, replaces=1), record(3, MOVED_AGAIN, replaces=2)]
    assert standing(*records, record(4, None, withdraws=3)) == (MOVED,)
    assert standing(*records, record(4, None, withdraws=3), record(5, None, withdraws=2)) == (ENDED,)


def test_after_a_withdrawn_correction_the_original_can_be_corrected_anew() -> None:
    records = [record(1, ENDED), record(2, MOVED, replaces=1), record(3, None, withdraws=2)]
    assert standing(*records, record(4, MOVED_AGAIN, replaces=1)) == (MOVED_AGAIN,)


def test_withdrawing_a_record_takes_its_corrections_with_it() -> None:
    records = [record(1, ENDED), record(2, DRAFT), record(3, MOVED, replaces=1), record(4, None, withdraws=1)]
    assert standing(*records) == (DRAFT,)


def test_the_same_step_recorded_twice_stands_twice() -> None:
    assert standing(record(1, ENDED), record(2, MOVED)) == (ENDED, MOVED)


def test_the_record_that_stands_is_the_correction_itself() -> None:
    correction = record(2, MOVED, replaces=1, by="U2")
    assert visit(records=(record(1, ENDED), correction)).standing() == (correction,)
