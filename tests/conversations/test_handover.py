"""Handing over all visits of somebody, at once or on a day to come. It is Tuesday 21 April 2026."""

from dataclasses import replace

import pytest

from bot.reading import read_line
from bot.visits import Handover
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import START, Conversation

DRAFT = "Kenya, March 2026: the draft report to the State"


def officers(talk: Conversation) -> list[tuple[str, str]]:
    """Of every visit, by name."""
    name = talk.slack.name_of
    return [(name(visit.officer), name(visit.deputy) if visit.deputy else "") for visit in talk.stored()]


def arranged(talk: Conversation) -> tuple[Handover, ...]:
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        return tx.workspace().handovers


@pytest.fixture
def three(kenya: Conversation) -> Conversation:
    """Maria is officer of Kenya and Fiji, where Li is her deputy, and deputy of Peru."""
    kenya.command("new Fiji ended 6 March 2026")
    kenya.command("Fiji deputy @li")
    kenya.command("new Peru ended 6 March 2026", by="bob")
    kenya.command("Peru deputy @maria")
    return kenya


def test_the_list_is_shown_first_and_applied_at_once(three: Conversation) -> None:
    asked = three.command("handover @maria to @li", by="bob")
    assert not asked.public
    assert "@maria → @li: 3 visits." in asked.text
    assert "Kenya, March 2026: officer @maria → @li\n" in asked.text
    assert "Fiji, March 2026: officer @maria → @li, deputy @li → nobody" in asked.text
    assert "Peru, March 2026: deputy @maria → @li" in asked.text
    assert officers(three) == [("maria", ""), ("maria", "li"), ("bob", "maria")]
    done = three.press("Apply", by="bob")
    assert done.public
    assert "Handed over, @maria → @li: 3 visits." in done.text
    assert officers(three) == [("li", ""), ("li", ""), ("bob", "li")]
    assert "@bob: changed: officer @li" in three.command("history Fiji").text


def test_each_visit_is_announced_where_it_is_followed(three: Conversation) -> None:
    three.channel("africa")
    three.command("follow Kenya", channel="africa")
    three.command("handover to @li")
    told = three.press("Apply").in_("africa")
    assert "Kenya, March 2026: officer @li" in told
    assert "Fiji" not in told


def test_cancelled_nothing_is_handed_over(three: Conversation) -> None:
    three.command("handover to @li")
    assert "No handover is arranged." in three.press("Cancel").text
    assert officers(three)[0] == ("maria", "")


def test_a_visit_that_somebody_changed_meanwhile_is_shown_again(three: Conversation) -> None:
    three.command("handover to @li")
    three.command("Kenya deputy @bob", by="bob")
    again = three.press("Apply").text
    assert "Hand all of these visits over? Nothing is stored yet." in again
    assert officers(three) == [("maria", "bob"), ("maria", "li"), ("bob", "maria")]
    three.press("Apply")
    assert officers(three) == [("li", "bob"), ("li", ""), ("bob", "li")]


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"], indirect=True)
def test_from_a_day_on_the_clock_does_it_once_in_the_morning(three: Conversation) -> None:
    three.command("handover to @li from 27 April because of another post")
    assert "Arranged: on Monday 27 April 2026 @maria → @li" in three.press("Apply").text
    assert "Monday 27 April 2026: @maria → @li, arranged by @maria." in three.command("handover").text
    three.command("new Togo ended 6 March 2026")
    three.day("2026-04-26")
    assert officers(three)[0] == ("maria", "")
    lived = three.day("2026-04-27")
    assert "Kenya, March 2026: officer @li" in lived.text
    assert DRAFT in lived.in_("@li")
    assert lived.in_("@maria") == ""
    assert officers(three) == [("li", ""), ("li", ""), ("bob", "li"), ("li", "")]
    assert "Reason: another post." in three.command("history Kenya").text
    assert arranged(three) == ()
    three.command("Kenya officer @maria")
    three.day("2026-04-29")
    assert officers(three)[0] == ("maria", "")


def test_the_day_is_the_workspaces(three: Conversation) -> None:
    three.command("handover to @li from 1 May")
    three.press("Apply")
    three.clock.now = START.replace(day=30, hour=23, minute=59)
    three.rapporteur.tick()
    assert officers(three)[0] == ("maria", "")
    three.clock.now = START.replace(month=5, day=1, hour=0, minute=1)
    three.rapporteur.tick()
    assert officers(three)[0] == ("li", "")


def test_the_list_says_which_arrangement_it_replaces(three: Conversation) -> None:
    three.command("handover @maria to @li from 1 May", by="bob")
    three.press("Apply", by="bob")
    asked = three.command("handover @maria to @bob from 1 June").text
    assert "In place of what is arranged: Friday 1 May 2026: @maria → @li, arranged by @bob." in asked
    assert "In place" not in three.command("handover @maria to @bob").text


@pytest.mark.parametrize("change", [{"deleted": True}, {"restricted": True}])
def test_to_who_has_left_by_then_nothing_is_handed_over_and_who_arranged_it_is_told(
    forgetful: None, three: Conversation, change: dict[str, bool]
) -> None:
    three.command("handover @maria to @li from 27 April", by="bob")
    three.press("Apply", by="bob")
    three.slack.change_person(three.id("li"), **change)
    told = three.day("2026-04-27")
    assert "No visit of @maria was handed over to @li, as arranged for today: " in told.in_("@bob")
    assert "type: handover @maria to @li" in told.in_("@bob")
    assert officers(three) == [("maria", ""), ("maria", "li"), ("bob", "maria")]
    assert arranged(three) == ()


def test_where_who_arranged_it_has_left_too_the_administrators_are_told(forgetful: None, three: Conversation) -> None:
    name_administrators(three, "maria")
    three.command("handover @maria to @li from 27 April", by="bob")
    three.press("Apply", by="bob")
    for name in ("li", "bob"):
        three.slack.change_person(three.id(name), deleted=True)
    assert "No visit of @maria was handed over to @li" in three.day("2026-04-29").in_("@maria")


def test_a_day_that_passed_while_nothing_ran_is_made_up_for(three: Conversation) -> None:
    three.command("handover @maria to @li from 27 April", by="bob")
    three.press("Apply", by="bob")
    three.clock.now = START.replace(month=5, day=4)
    three.rapporteur.tick()
    assert officers(three) == [("li", ""), ("li", ""), ("bob", "li")]
    assert arranged(three) == ()


def test_an_arrangement_is_ended_or_replaced(three: Conversation) -> None:
    three.command("handover @maria to @li from 1 May", by="bob")
    three.press("Apply", by="bob")
    three.command("handover @maria to @bob from 1 June")
    three.press("Apply")
    (only,) = arranged(three)
    assert (only.to, only.day.isoformat()) == (three.id("bob"), "2026-06-01")
    assert "Arranged no longer: Monday 1 June 2026: @maria → @bob" in three.command("handover @maria off", by="li").text
    assert arranged(three) == ()
    assert "No handover is arranged." in three.command("handover off").text
    three.day("2026-06-02")
    assert officers(three)[0] == ("maria", "")


@pytest.mark.parametrize("when", ["", " from 1 May"])
def test_hidden_visits_are_handed_over_by_those_who_know_of_them_in_a_direct_message(
    three: Conversation, when: str
) -> None:
    three.dm("hide Kenya")
    for by, channel in (("bob", "visits"), ("bob", "dm"), ("maria", "visits")):
        asked = three.command(f"handover @maria to @li{when}", by=by, channel=channel)
        assert ": 2 visits." in asked.text
        assert "Kenya" not in asked.raw
    assert "Kenya, March 2026: officer @maria → @li" in three.dm(f"handover to @li{when}").text
    told = three.press("Apply", channel="dm")
    assert "Kenya" not in told.in_("visits")
    three.day("2026-05-01")
    assert officers(three) == [("li", ""), ("li", ""), ("bob", "li")]
    assert "Kenya, March 2026" in three.dm("Kenya", by="li").text


def test_what_was_arranged_in_a_channel_leaves_visits_alone_that_were_hidden_since(three: Conversation) -> None:
    three.command("handover to @li from 1 May")
    three.press("Apply")
    three.dm("hide Kenya")
    three.day("2026-05-01")
    assert officers(three) == [("maria", ""), ("li", ""), ("bob", "li")]


def test_only_who_may_read_takes_over_and_only_editors_hand_over(three: Conversation) -> None:
    three.person("gus", restricted=True)
    assert "@gus is no full member of this workspace" in three.command("handover to @gus").text
    assert "Nobody stands in for themselves." in three.command("handover to @maria").text
    with three.rapporteur.store.begin(three.rapporteur.workspace) as tx:
        tx.save_workspace(replace(tx.workspace(), admins=(three.id("maria"),)))
    three.command("admin editor add @maria")
    assert "Only editors record here" in three.command("handover @maria to @li", by="bob").text
    assert "No handover is arranged." in three.command("handover", by="bob").text


def test_who_left_can_be_handed_over_from(three: Conversation) -> None:
    three.slack.change_person(three.id("maria"), deleted=True)
    three.command("handover @maria to @li", by="bob")
    three.press("Apply", by="bob")
    assert officers(three)[0] == ("li", "")


def test_of_nothing_nothing_is_handed_over(kenya: Conversation) -> None:
    assert "@bob is officer or deputy of no visit" in kenya.command("handover @bob to @li").text


@pytest.mark.parametrize(
    ("text", "person", "to", "day", "topic", "left"),
    [
        ("hand over @a to @b", "a", "b", "", "", ()),
        ("handover to @b starting tomorrow", "", "b", "2026-04-22", "", ()),
        ("handover @a to @b 1 September", "a", "b", "2026-09-01", "", ()),
        ("handover from 1 September @a to @b", "a", "b", "2026-09-01", "", ()),
        ("handover @a off", "a", "", "", "off", ()),
        ("handover @a to", "a", "", "", "", ("to",)),
        ("handover @a to @b @c", "a", "b", "", "", ("<@c>",)),
        ("handover Kenya @a to @b", "a", "b", "", "", ("Kenya",)),
    ],
)
def test_the_line_is_read(text: str, person: str, to: str, day: str, topic: str, left: tuple[str, ...]) -> None:
    typed = " ".join(f"<{word}>" if word.startswith("@") else word for word in text.split())
    line = read_line(typed, START.date())
    when = line.items[0].when if line.items else None
    assert (line.person, line.cover, line.topic, line.leftover) == (person, to, topic, left)
    assert (when.date.isoformat() if when else "") == day  # type: ignore[union-attr]
