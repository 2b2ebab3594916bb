"""Typed lines about people and the workspace, on Friday 8 May 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import read_line
from tests.reading.told import told

TODAY = date(2026, 5, 8)

LINES = [
    ("away", "away"),
    ("away off", "away topic=off"),
    ("away cancel", "away topic=off"),
    ("back", "away topic=off"),
    ("I'm away", "unknown ?? I'm away"),
    ("away 20 December to 5 January, cover <@U2|li>", "away cover=U2:  from 2026-12-20 to 2027-01-05"),
    ("away 20 December - 5 January - covered by <@U2>", "away cover=U2:  from 2026-12-20 to 2027-01-05"),
    ("away cover: <@U2> December 20, 2026 to January 5, 2027", "away cover=U2:  from 2026-12-20 to 2027-01-05"),
    ("away <@U3> 20 December to 5 January", "away person=U3:  from 2026-12-20 to 2027-01-05"),
    ("away 11-15 May, <@U3>, cover <@U2>", "away person=U3 cover=U2:  from 2026-05-11 to 2026-05-15"),
    ("away <@U3>", "away person=U3"),
    ("away <@U3> off", "away person=U3 topic=off"),
    ("away tomorrow", "away:  on 2026-05-09"),
    ("away on 20 December", "away:  on 2026-12-20"),
    ("away Monday", "away:  on 2026-05-11"),
    ("away Friday", "away:  on 2026-05-08 or 2026-05-15"),
    ("away until 5 January", "away:  from 2026-05-08 to 2027-01-05"),
    ("away today until Wednesday", "away:  from 2026-05-08 to 2026-05-13"),
    ("away from tomorrow to Wednesday", "away:  from 2026-05-09 to 2026-05-13"),
    ("away 1-30 May", "away:  from 2026-05-01 to 2026-05-30"),
    ("away 1 June to 30 November", "away:  from 2026-06-01 to 2026-11-30"),
    ("away 1-7 May", "away:  from 2027-05-01 or 2026-05-01 to 2027-05-07 or 2026-05-07"),
    ("away 4-8 May 2026", "away:  from 2026-05-04 to 2026-05-08"),
    ("away 4-8 April 2026", "away:  from 2026-04-04 to 2026-04-08"),
    ("away 5 January 2027 to 20 December 2026", "away:  from 2027-01-05 to 2026-12-20"),
    ("away 31 June", "away:  on (31 June)"),
    ("away from 20 December", "away:  on 2026-12-20 ?? from"),
    ("away by Friday", "away:  on 2026-05-08 or 2026-05-15 ?? by"),
    ("away until", "away ?? until"),
    ("away until the meeting", "away ?? until the meeting"),
    ("away tomorrow until further notice", "away ?? tomorrow until further notice"),
    ("away from tomorrow until further notice", "away ?? from tomorrow until further notice"),
    ("away cover", "away ?? cover"),
    ("away cover <@U2>", "away cover=U2"),
    ("away <@U3> <@U4>", "away person=U3 ?? <@U4>"),
    ("away off off", "away topic=off ?? off"),
    ("away 3 June and 5 June", "away:  on 2026-06-03 ?? and 5 June"),
    ("away?", "away ?? ?"),
    ("Kenya away", "away KE"),
    ("mute", "mute"),
    ("mute my reminders", "mute"),
    ("unmute me", "unmute"),
    ("mute Kenya", "mute KE"),
    ("mute li", "mute ?? li"),
    ("admin", "admin"),
    ("admin holidays", "admin topic=holidays"),
    (
        "admin holidays add 25 December 2026 Christmas Day",
        "admin topic=holidays add name=Christmas Day:  on 2026-12-25",
    ),
    (
        "admin holidays add 25 December 2026, “St. Peter’s Day”",
        "admin topic=holidays add name=St. Peter's Day:  on 2026-12-25",
    ),
    (
        "admin holidays add 1 October Nigeria Day ref 12 #3",
        "admin topic=holidays add name=Nigeria Day ref 12 #3:  on 2026-10-01",
    ),
    ("admin holidays add 1 May", "admin topic=holidays add:  on 2027-05-01 or 2026-05-01"),
    ("admin holidays add 1 May 2026", "admin topic=holidays add:  on 2026-05-01"),
    ("admin holidays add 1/6 x", "admin topic=holidays add name=x:  on 2026-06-01 or 2027-01-06"),
    ("admin holidays add Christmas", "admin topic=holidays add ?? Christmas"),
    ("admin holidays add", "admin topic=holidays add"),
    ("admin holidays remove 25 December 2026", "admin topic=holidays remove:  on 2026-12-25"),
    ("admin holidays remove 25 December 2026 Easter", "admin topic=holidays remove:  on 2026-12-25 ?? Easter"),
    ("admin holidays from Kenya", "admin KE topic=holidays from"),
    ("admin holidays from the United States 2027, 2028", "admin US topic=holidays from years=(2027, 2028)"),
    ("admin holidays from Kennya 2027", "admin ~KE topic=holidays from years=(2027,)"),
    ("admin holidays from Kenya and Uganda", "admin KE topic=holidays from ?? Uganda"),
    ("admin holidays from 2027", "admin topic=holidays from years=(2027,)"),
    ("admin holidays from Narnia", "admin topic=holidays from ?? Narnia"),
    ("admin holidays clear", "admin topic=holidays clear"),
    ("admin holidays clearly", "admin topic=holidays ?? clearly"),
    ("Admin Escalation OFF", "admin topic=escalation off"),
    ("admin escalation on now", "admin topic=escalation on ?? now"),
    ("admin escalation", "admin ?? escalation"),
    ("amdin", "unknown near=admin ?? amdin"),
    ("help back", "help topic=away"),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_line_is_read(text: str, expected: str) -> None:
    assert told(read_line(text, TODAY)) == expected


WORDS = (
    "off cover covered by <@U1> <@U2> from until to - , ? 20 December 5 January 2027 tomorrow Friday 11-15 May Kenya"
)


@settings(max_examples=150)
@given(
    st.sampled_from(["away", "back", "admin", "admin holidays add", "admin holidays remove", "admin holidays from"]),
    st.lists(st.sampled_from(WORDS.split()), max_size=10).map(" ".join),
)
def test_reading_any_known_words_in_any_order_never_raises(verb: str, words: str) -> None:
    told(read_line(f"{verb} {words}", TODAY))
