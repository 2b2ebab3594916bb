"""The same thing twice has one effect; two things at once have both, or one of them is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.conversations.conftest import Conversation

both_databases = pytest.mark.parametrize("backend", ["sqlite", "postgresql"])


@both_databases
def test_an_event_delivered_three_times_is_done_once(kenya: Conversation) -> None:
    kenya.dm("record Kenya draft shared yesterday")
    after = kenya.stored()
    for number in (1, 2):
        assert kenya.outgoing.again(kenya.delivery, number).status == 200
        assert kenya.news("@maria").all == []
    assert kenya.stored() == after


@both_databases
def test_a_press_delivered_twice_is_done_once(kenya: Conversation) -> None:
    kenya.press("Undo")
    kenya.command("new Kenya ended 6 March 2026")
    after = kenya.stored()
    kenya.outgoing.again(kenya.delivery)
    assert kenya.news("visits").all == []
    assert kenya.stored() == after


@both_databases
def test_a_command_delivered_twice_is_done_once(kenya: Conversation) -> None:
    kenya.command("Kenya press release issued today")
    after = kenya.stored()
    kenya.outgoing.again(kenya.delivery)
    assert kenya.news("visits").all == []
    assert kenya.stored() == after


def test_a_form_delivered_twice_is_recorded_once(drafted: Conversation) -> None:
    drafted.command("Kenya")
    drafted.press("Record done")
    view = drafted.slack.modal(drafted.id("maria"))
    assert view is not None
    first = drafted.outgoing.submit(view.id, drafted.id("maria"), {"day": "2026-04-21"})
    assert first is not None
    drafted.news("visits")
    after = drafted.stored()
    drafted.outgoing.again(first)
    assert drafted.news("visits").all == []
    assert drafted.stored() == after


def test_a_repeat_while_the_first_is_still_at_work_is_done_once(kenya: Conversation) -> None:
    kenya.dm("record Kenya wrap-up held yesterday")
    kenya.dm("undo")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: kenya.outgoing.again(kenya.delivery, number), range(8)))
    assert kenya.news("@maria").all == []
    assert kenya.steps() == [("visit_concluded", "2026-03-06")]


@both_databases
def test_people_who_record_at_once_lose_nothing_silently(kenya: Conversation) -> None:
    lines = [
        "draft shared 20 April 2026",
        "preliminary assessment submitted 20 March 2026",
        "inputs received 12 March 2026",
        "press release issued 9 March 2026",
        "feedback held 9 April 2026",
        "needs referred 9 April 2026",
    ]
    start = Barrier(len(lines))

    def type_it(number: int) -> None:
        start.wait()
        person = kenya.id(("maria", "li", "bob")[number % 3])
        kenya.outgoing.command(person, kenya.id("#visits"), "/visit", f"Kenya {lines[number]}")

    with ThreadPoolExecutor(len(lines)) as pool:
        list(pool.map(type_it, range(len(lines))))
    reply = kenya.news("visits")
    recorded = sum(each.text.startswith("Recorded") for each in reply.here)
    told = sum("Nothing of yours was stored" in each.text for each in reply.here)
    assert recorded + told == len(lines)
    assert len(kenya.steps()) == 1 + recorded


def test_the_same_fact_from_two_people_stands_once(kenya: Conversation) -> None:
    kenya.command("Kenya draft shared yesterday", by="li")
    assert "recorded already" in kenya.command("Kenya draft shared yesterday", by="bob").text
