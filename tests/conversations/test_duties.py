"""The recurring duties of a year: shown, recorded, given a date by the team."""

import pytest

from bot.procedure.duties import DUTIES
from bot.reading import read_line
from bot.reading.duties import NAMES
from bot.reading.model import Verb
from bot.visits import Duty
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation
from tests.visits.made import TODAY


def known(talk: Conversation, year: int = 2026) -> list[Duty]:
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        return list(tx.duties(year))


def test_the_duties_of_a_year_stand_with_owner_frequency_and_citation(talk: Conversation) -> None:
    told = talk.command("duties")
    assert not told.public
    assert "Oral report to the Council: the Chair, assisted by the Executive Directorate" in told.text
    assert "in the text: at least once a year (WP20-C ¶13; WP20-E ¶13; WP24-C ¶14; WP24-E ¶14)" in told.text
    assert told.text.split("\n")[1] == "Not yet recorded this year:"
    assert told.text.count("in the text: ") == len(DUTIES) == 17
    assert "overdue" not in told.text
    assert "Not recorded for 2027:" in talk.command("duties 2027").text


def test_a_duty_is_recorded_and_who_did_it_is_named(talk: Conversation) -> None:
    told = talk.command("duty oral report recorded 12 March", by="li")
    assert "Recorded Thu 12 March 2026 by @li." in told.text
    assert known(talk) == [
        Duty(key="oral_report", year=2026, date=None, done=TODAY.replace(month=3, day=12), **said(talk, "li"))
    ]
    assert "by @li." in talk.command("duty oral report recorded 12 March").text
    talk.command("duty oral report by 1 December")
    assert (
        "Date set by the team: Tue 1 December 2026. Recorded Thu 12 March 2026 by @li." in talk.command("duties").text
    )
    talk.command("duty oral report recorded off")
    assert "1 December 2026, 224 days left." in talk.command("duties").text


def said(talk: Conversation, by: str) -> dict[str, str]:
    return {"channel": talk.id("#visits"), "by": talk.id(by)}


def test_a_date_is_set_by_the_team_and_taken_away(talk: Conversation) -> None:
    told = talk.command("duty annual list by 15 January 2027")
    assert told.text.startswith("2027: List of States to be asked for consent")
    assert "Date set by the team: Fri 15 January 2027, 269 days left." in told.text
    assert known(talk) == []
    assert [duty.date for duty in known(talk, 2027)] != [None]
    talk.command("duty annual list date off")
    assert [duty.date for duty in known(talk, 2027)] == [None]


def test_once_the_date_has_passed_nothing_is_called_overdue(talk: Conversation) -> None:
    talk.command("duty oral report by 4 May")
    news = talk.day("2026-05-06").text
    assert "Of the recurring duties, not yet recorded:" in news
    assert "Record it with: duty oral report recorded today" in news
    told = talk.command("duties").text
    assert "The date set by the team, Mon 4 May 2026, has passed." in told
    assert "overdue" not in told


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("duty oral report recorded 12 March 2027", "is in the future"),
        ("duty oral report by 12 March 2026", "is too early"),
        ("duty oral report", "help duties"),
        ("duty oral report by soon", "help duties"),
        ("duty oral exam recorded", "help duties"),
        ("duties of Kenya", "help duties"),
    ],
)
def test_what_is_not_understood_is_not_stored(talk: Conversation, words: str, answer: str) -> None:
    assert answer in talk.command(words).text
    assert known(talk) == []


def test_of_two_possible_days_one_is_chosen(talk: Conversation) -> None:
    talk.command("duty oral report recorded 3/4/2026")
    assert "Recorded Fri 3 April 2026" in talk.press("Friday 3 April 2026").text


def test_readers_see_the_duties_and_editors_record_them(talk: Conversation) -> None:
    name_administrators(talk, "maria")
    talk.dm("admin editor add @maria")
    talk.dm("admin reader add @bob")
    assert "Oral report" in talk.command("duties", by="bob").text
    assert "Only editors record here" in talk.command("duty oral report recorded", by="bob").text
    assert known(talk) == []


def test_every_duty_has_a_name_and_is_read_by_it() -> None:
    assert NAMES.keys() == DUTIES.keys()
    for key, names in NAMES.items():
        for name in names.split("|"):
            line = read_line(f"duty {name} recorded 12 March", TODAY)
            assert (line.verb, line.name, line.leftover) == (Verb.DUTIES, key, ())
