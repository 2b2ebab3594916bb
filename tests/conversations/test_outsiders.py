"""Channels in which outsiders read along: nothing is posted there, and who follows a visit up is told so, once."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.outbox.delivery import HELD
from bot.visits import Contact
from handlers.local import Fault, FaultKind
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation, Reply

GUEST = "A guest is in #visits; nothing is posted there."
SHARED = "#visits is shared with another organization; nothing is posted there."


@pytest.fixture
def gus(due: Conversation) -> str:
    """A guest, so far in no channel."""
    return due.person("gus", restricted=True)


def comes(talk: Conversation, channel: str = "#visits", name: str = "gus") -> Reply:
    talk.delivery = talk.outgoing.event_member(talk.id(name), talk.id(channel))
    return talk.news("visits")


def goes(talk: Conversation) -> Reply:
    talk.outgoing.event_member(talk.id("gus"), talk.id("#visits"), joins=False)
    return talk.news("visits")


def share(talk: Conversation) -> Reply:
    talk.outgoing.event_shared(talk.id("#visits"))
    return talk.news("visits")


def unshare(talk: Conversation) -> Reply:
    talk.outgoing.event_shared(talk.id("#visits"), shared=False)
    return talk.news("visits")


OPENED = {"guest": (comes, goes, GUEST), "shared": (share, unshare, SHARED)}
Act = Callable[[Conversation], Reply]


def test_a_channel_with_a_guest_cannot_follow_and_shows_nothing(due: Conversation, gus: str) -> None:
    due.channel("mixed")
    due.channel("partners", shared=True)
    assert "#mixed cannot follow: a guest is a member of it." in due.command("follow Kenya in #mixed").text
    assert "#partners cannot follow: it is shared with" in due.command("follow Kenya in #partners").text
    for line in ("follow Kenya", "Kenya", "new Fiji"):
        reply = due.command(line, channel="mixed")
        assert reply.text.startswith("A guest is a member of this channel, so nothing is shown or recorded here.")
        assert not reply.public
    assert [visit.follows for visit in due.stored()] == [(due.id("#visits"),)]


@pytest.mark.parametrize(("begin", "end", "told"), OPENED.values(), ids=OPENED)
def test_the_officer_is_told_once_and_nothing_is_posted_until_it_ends(
    due: Conversation, gus: str, begin: Act, end: Act, told: str
) -> None:
    due.day("2026-05-12")
    reply = begin(due)
    assert reply.in_("@maria").startswith(told)
    assert "Kenya" not in reply.raw
    assert "Kenya" not in begin(due).raw + due.dm("officer Kenya @maria, deputy @bob").in_("visits")
    later = due.day("2026-05-13", hour=15)
    assert later.in_("visits") == ""
    assert "Kenya" in later.in_("@maria")
    assert told not in later.in_("@maria")
    assert end(due).all == []
    assert "Kenya" in due.day("2026-05-13", hour=17).in_("visits")  # within the hour
    assert "Recorded" in due.dm("record Kenya comments received today").text
    assert told in begin(due).in_("@maria")  # again


@pytest.mark.parametrize(("begin", "end", "told"), OPENED.values(), ids=OPENED)
def test_who_is_told_of_it_by_no_event_finds_it_out_when_something_is_sent(
    due: Conversation, gus: str, begin: Act, end: Act, told: str
) -> None:
    name_administrators(due, "li")
    everybody = frozenset(due.slack.people)
    due.slack.change_channel(due.id("#visits"), **({"shared": True} if begin is share else {"members": everybody}))
    reply = due.dm("record Kenya press release issued yesterday")
    assert reply.in_("visits") == reply.in_("@li") == ""
    assert told in reply.in_("@maria")
    assert begin(due).all == []  # an event that comes late
    due.slack.change_channel(due.id("#visits"), shared=False, members=everybody - {gus})
    due.clock.now += HELD
    assert "Recorded by @maria" in due.news("visits").in_("visits")
    assert told in begin(due).in_("@maria")  # the end was noticed too


def test_what_is_recorded_where_a_guest_has_just_joined_is_shown_to_the_one_who_typed_it(
    due: Conversation, gus: str
) -> None:
    assert due.command("Kenya press release issued yesterday").public
    due.slack.change_channel(due.id("#visits"), members=frozenset(due.slack.people))
    reply = due.command("Kenya comments received today")
    assert "Recorded" in reply.text
    assert not reply.public
    assert not due.mention("undo").public


def test_where_slack_does_not_say_who_is_a_member_nothing_is_posted_and_it_is_tried_again(due: Conversation) -> None:
    server = due.outgoing.server
    failing = Fault(kind=FaultKind.ERROR_BEFORE)
    server.faults = lambda method, *_: failing if method == "conversations.members" else None
    reply = due.dm("record Kenya press release issued yesterday")
    assert "Recorded" in reply.text
    assert reply.in_("visits") == ""
    assert not due.command("Kenya comments received today").public
    server.faults = lambda *_: None
    due.clock.now += timedelta(minutes=1)
    assert "Recorded by @maria" in due.news("visits").in_("visits")


def test_every_officer_is_told_or_who_stands_in(due: Conversation, gus: str) -> None:
    due.command("new Fiji ended 10 March 2026", by="li")
    due.command("new Peru ended 10 March 2026", by="bob")
    due.command("deputy Peru @li")
    due.person("ana")
    name_administrators(due, "ana")
    with due.rapporteur.store.begin(due.rapporteur.workspace) as tx:
        tx.save_contacts([Contact(id=due.id(name), gone=True) for name in ("maria", "bob")])
    assert sorted(shown.where for shown in comes(due).all) == ["@ana", "@li"]  # of Kenya, of Fiji and Peru


@pytest.mark.usefixtures("forgetful")
def test_where_the_officer_is_the_guest_the_administrators_are_told(due: Conversation) -> None:
    name_administrators(due, "bob", "li")
    due.slack.change_person(due.id("maria"), restricted=True)
    reply = comes(due, name="maria")
    assert {shown.where: GUEST in shown.text for shown in reply.all} == {"@bob": True, "@li": True}


def test_of_a_channel_that_follows_nothing_nobody_is_told(due: Conversation, gus: str) -> None:
    due.channel("mixed")
    due.slack.change_channel(due.id("#mixed"), members=frozenset({gus}))
    due.outgoing.event_member(due.slack.bot_user, due.id("#mixed"))
    assert due.news("mixed").all == comes(due, "#mixed").all == []
    due.outgoing.event_member(gus, due.id("#mixed"), joins=False)
    assert "follows" in due.command("follow Kenya", channel="mixed").text
    assert "A guest is in #mixed" in comes(due, "#mixed").in_("@maria")


def test_a_member_who_joins_changes_nothing(due: Conversation) -> None:
    due.person("ana")
    assert comes(due, name="ana").all == []
    assert due.command("Kenya comments received today").public


def test_a_repeated_event_tells_nothing_new(due: Conversation, gus: str) -> None:
    assert GUEST in comes(due).in_("@maria")
    due.outgoing.again(due.delivery)
    assert due.news("visits").all == []


def test_what_was_posted_is_brought_up_to_date_once_the_guest_is_gone(due: Conversation) -> None:
    gus = due.person("gus", restricted=True)
    assert "7 days left" in due.day("2026-05-13").in_("visits")
    due.outgoing.event_member(gus, due.id("#visits"))
    due.news("visits")
    due.dm("record Kenya comments received today")
    due.outgoing.event_member(gus, due.id("#visits"), joins=False)
    due.news("visits")
    for wait in (timedelta(hours=1), timedelta(seconds=20)):
        due.clock.now += wait
        due.news("visits")
    assert not [m for m in due.slack.messages(due.id("#visits")) if "7 days left. Move" in m.text and not m.deleted]


def test_a_channel_that_follows_again_by_undo_is_looked_at(due: Conversation) -> None:
    gus = due.person("gus", restricted=True)
    due.command("unfollow Kenya")
    due.outgoing.event_member(gus, due.id("#visits"))
    assert due.news("visits").all == []
    told = due.dm("undo").in_("@maria")
    due.clock.now += timedelta(days=22)  # what is held is tried every hour
    assert GUEST in told + due.news("visits").in_("@maria")


def test_a_new_officer_hears_that_a_guest_reads_along(due: Conversation) -> None:
    gus = due.person("gus", restricted=True)
    due.outgoing.event_member(gus, due.id("#visits"))
    due.news("visits")
    told = due.dm("officer Kenya @li").in_("@li")
    due.clock.now += timedelta(days=22)
    assert GUEST in told + due.news("visits").in_("@li")
