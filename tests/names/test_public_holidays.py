"""Public holidays of States, as the library `holidays` knows them."""

from datetime import date

import pytest

from bot.names.public_holidays import public_holidays
from bot.names.states import states


def test_the_public_holidays_of_years_come_in_order_with_their_names() -> None:
    found = public_holidays("KE", (2027, 2026))
    assert {day.year for day, _ in found} == {2026, 2027}
    assert [day for day, _ in found] == sorted(day for day, _ in found)
    assert (date(2026, 12, 12), "Jamhuri Day") in found


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [("FR", (2026, 7, 14), "National Day"), ("CN", (2026, 10, 1), "National Day"), ("RU", (2026, 6, 12), "Russia Day")],
)
def test_names_are_english(code: str, day: tuple[int, int, int], name: str) -> None:
    assert dict(public_holidays(code, [2026]))[date(*day)] == name


def test_every_member_state_is_asked_for_without_an_error() -> None:
    known = [state.code for state in states() if public_holidays(state.code, [2026])]
    assert len(known) > 180


def test_where_nothing_is_known_there_is_none() -> None:
    assert public_holidays("XX", [2026]) == ()
