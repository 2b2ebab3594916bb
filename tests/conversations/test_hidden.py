"""Hidden visits: known to their members, by direct message; for everybody else, and in every channel, there is none.
It is Tuesday 21 April 2026; Maria is the officer."""

from datetime import timedelta

import pytest

from bot.errors import VisitChanged
from bot.operations.meanwhile import changed_meanwhile
from bot.reading.model import Line, Verb
from bot.visits import Asker, AskerKind, Channel, Person
from handlers.local.model import PostedMessage
from storage.outbox import LATE_EVERY
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation, Reply

COMMENTS = "comments on the draft report"
NO_VISIT = "There is no visit to Peru here. Open one with: new Peru ended 6 March 2026"
NO_NUMBER = "There is no such visit. See them all with: list"
TOO_LATE = (NO_NUMBER, "no reminder of your own", "no change of yours left")
ABOUT_ONE = (  # every way to ask for one visit or to change it
    *("{}", "{} comments received today", "why {}", "why {} comments", "history {}", "undo {}", "undo {} draft"),
    *("correct {} draft 17 April", "reminders {}", "remind {} off", "snooze {}", "follow {}", "unfollow {}"),
    *("officer {} @bob", "deputy {} @bob", "hide {}", "unhide {}", "members {}", "members {} add @bob"),
    *(
        "members {} remove @maria",
        "delegates {}",
        "delegate {} @bob",
        "{} no comments",
        "status {}, March 2026",
        "list {}",
    ),
)
ABOUT_ALL = ("", "list", "due", "due 365d", "overdue", "mine", "undo", "status", "snooze", "away tomorrow")


@pytest.fixture
def peru(talk: Conversation) -> Conversation:
    """The visit is spoken of in direct messages only, but #visits follows it. Comments are due on 20 May."""
    talk.dm("new Peru ended 6 March 2026")
    talk.dm("record Peru preliminary assessment submitted 20 March 2026, draft shared 20 April 2026")
    talk.dm("follow Peru in #visits")
    return talk


@pytest.fixture
def hidden(peru: Conversation) -> Conversation:
    assert "hidden" in peru.dm("hide Peru").text
    return peru


def fiji(talk: Conversation) -> None:
    """Another visit, of which #visits is told the same on the same days."""
    talk.dm("new Fiji ended 6 March 2026")
    talk.dm("record Fiji preliminary assessment submitted 20 March 2026, draft shared 20 April 2026")
    talk.dm("follow Fiji in #visits")


def standing(talk: Conversation, where: str = "#visits") -> list[PostedMessage]:
    """What everybody there can read now, and speaks of Peru."""
    place = talk.id(where) if where.startswith("#") else talk.slack.direct(talk.id(where))
    shown = [m for m in talk.slack.messages(place) if m.bot_id and not m.deleted and not m.ephemeral_to]
    return [message for message in shown if "Peru" in f"{message.text}{message.blocks}"]


def without_tick(talk: Conversation, text: str) -> None:
    """Maria writes, and nothing of what that leads to is sent yet."""
    talk.outgoing.event_message(talk.id("maria"), talk.slack.direct(talk.id("maria")), text)
    talk.rapporteur.drain()


def places(reply: Reply) -> set[str]:
    return {each.where for each in reply.all}


@pytest.mark.parametrize("door", ["command", "mention"])
def test_it_is_hidden_from_a_channel_and_only_the_asker_is_answered(peru: Conversation, door: str) -> None:
    reply = {"command": peru.command, "mention": peru.mention}[door]("hide Peru")
    said = "Peru, March 2026: hidden; known to @maria, its officer and its deputy. Nobody else finds it from now on"
    assert reply.text.startswith(said)
    assert [each.only_to for each in reply.here] == ["maria"]
    (visit,) = peru.stored()
    assert (visit.hidden, visit.members, visit.follows) == (True, (peru.id("maria"),), ())


@pytest.mark.parametrize(("by", "where"), [("bob", "visits"), ("li", "dm")])
def test_whoever_does_not_know_of_it_is_answered_as_if_there_were_none(
    hidden: Conversation, by: str, where: str
) -> None:
    name_administrators(hidden, "li")  # who may do everything else
    before = hidden.stored()
    for line in ABOUT_ONE:
        reply = hidden.command(line.format("Peru"), by=by, channel=where)
        other = hidden.command(line.format("Cuba"), by=by, channel=where)
        assert (reply.text, reply.buttons) == (other.text.replace("Cuba", "Peru"), other.buttons)
        assert len(reply.all) == 1
    assert hidden.stored() == before


def test_lists_and_numbers_do_not_know_of_it(hidden: Conversation) -> None:
    for line in ABOUT_ALL:
        for reply in (hidden.dm(line, by="bob"), hidden.command(line), hidden.mention(line)):
            assert "Peru" not in reply.raw
    assert hidden.command("list Peru").text == hidden.command("list Cuba").text.replace("Cuba", "Peru")
    for line in ("#1", "#1 comments received today", "history #1", "undo #1", "hide #1", "follow #1"):
        assert hidden.dm(line, by="bob").text == hidden.dm(line.replace("1", "99"), by="bob").text
        assert NO_NUMBER in hidden.command(line).text  # nor in a channel for its members


def test_a_near_miss_offers_the_state_and_there_is_no_visit(hidden: Conversation) -> None:
    assert hidden.command("Perru", by="bob").buttons == ["Peru"]
    assert hidden.press("Peru", by="bob").text == NO_VISIT


def test_its_members_find_it_in_direct_messages(hidden: Conversation) -> None:
    hidden.dm("members Peru add @li")
    for line in ("list", "due", "Peru", "#1", "why Peru", "history Peru", "reminders Peru"):
        assert "Peru" in hidden.dm(line, by="li").text
    for line in ("", "mine"):
        assert "Peru" in hidden.dm(line).text
    assert "Without deputy: Peru" in hidden.dm("away tomorrow").text


def test_who_opens_another_one_is_asked_only_where_they_know_of_the_first(hidden: Conversation) -> None:
    assert len(hidden.dm("new Peru ended 6 March 2026").buttons) == 2
    assert "Opened" in hidden.command("new Peru ended 6 March 2026", by="bob").text
    assert [visit.hidden for visit in hidden.stored()] == [True, False]
    assert "1 open" in hidden.command("", by="bob").text
    assert "draft" not in hidden.command("history Peru", by="bob").text


def test_buttons_of_old_messages_say_what_they_say_where_there_is_none(peru: Conversation) -> None:
    peru.command("Peru press release issued yesterday", by="bob")
    peru.command("Peru draft shared 17 April 2026", by="bob")  # asks
    peru.day("2026-05-06")
    labels = ("Record done", "Why this date", "Snooze: tomorrow", "Snooze: another day", "Undo")
    old = [peru.button(label, "bob", "visits") for label in (*labels, "Correct to Fri 17 April 2026")]
    peru.dm("hide Peru")
    before = peru.stored()
    for found in old:
        peru.outgoing.press(peru.id("bob"), *found)
        reply = peru.news("visits")
        assert any(each in reply.text for each in TOO_LATE)
        assert "Peru" not in reply.raw
        assert peru.form("bob") is None
    assert peru.stored() == before


@pytest.mark.parametrize(("button", "day"), [("Record done", "2026-05-05"), ("Snooze: another day", "2026-05-10")])
def test_a_form_that_is_open_stores_nothing_once_it_is_hidden(peru: Conversation, button: str, day: str) -> None:
    peru.dm("away 1 May to 1 June 2026, cover @bob")  # so that there is a reminder to put off
    peru.day("2026-05-06")
    peru.press(button, by="bob")
    peru.dm("hide Peru")
    before = peru.stored()
    reply = peru.submit(by="bob", day=day)
    assert any(each in reply.text for each in TOO_LATE)
    assert "Peru" not in reply.raw
    assert peru.stored() == before


def test_who_lost_a_race_against_the_hiding_is_not_told_what_was_done(hidden: Conversation) -> None:
    bob = Person(id=hidden.id("bob"), kind=AskerKind.MEMBER, tz="UTC")
    asker = Asker(workspace=hidden.rapporteur.workspace, person=bob, channel=Channel(id=hidden.id("#visits")))
    with hidden.rapporteur.store.begin(asker.workspace) as tx, pytest.raises(VisitChanged):
        changed_meanwhile(tx, asker, Line(verb=Verb.RECORD, text=""), 1, 2)


def test_what_was_posted_of_it_is_taken_away_within_minutes(peru: Conversation) -> None:
    peru.dm("away 1 May to 8 May 2026, cover @bob")
    peru.dm("record Peru press release issued yesterday")  # announced
    peru.day("2026-05-06")  # a digest, and a reminder to the one who stands in
    assert len(standing(peru)) == 4  # also the card, and that #visits follows
    assert len(standing(peru, "bob")) == 1
    hiding = peru.clock.now
    peru.dm("hide Peru")
    assert standing(peru) == standing(peru, "bob") == []
    assert peru.clock.now - hiding < timedelta(minutes=2)
    assert standing(peru, "maria")
    assert places(peru.day("2026-05-20")) == {"@maria"}


def test_what_waits_to_be_announced_is_not_posted(peru: Conversation) -> None:
    without_tick(peru, "record Peru press release issued yesterday")
    without_tick(peru, "hide Peru")
    assert peru.news("visits").in_("visits") == ""
    assert standing(peru) == []


def test_a_digest_keeps_the_lines_of_the_other_visits(peru: Conversation) -> None:
    fiji(peru)
    peru.day("2026-05-06")
    digest = standing(peru)[-1]
    peru.dm("hide Peru")
    left = peru.slack.message(digest.channel, digest.ts)
    assert "Fiji" in left.text
    assert standing(peru) == []
    assert "Fiji" in peru.press("Why this date", by="bob").text


def test_a_digest_of_which_nothing_else_stands_is_taken_away(peru: Conversation) -> None:
    """What was told of the other visit was taken back meanwhile, so that nothing is left to say."""
    fiji(peru)
    peru.dm("remind Fiji off")
    peru.day("2026-05-05")
    without_tick(peru, "record Fiji press release issued today")
    peru.clock.now += timedelta(days=1)
    peru.news("visits")  # the card first
    peru.clock.now += LATE_EVERY
    peru.news("visits")  # late, so that it comes with the reminder
    assert "Fiji" in standing(peru)[-1].text
    peru.dm("undo Fiji")
    peru.dm("hide Peru")
    assert standing(peru) == []


def test_reminders_go_to_who_follows_it_up_and_are_answered_there(hidden: Conversation) -> None:
    hidden.dm("members Peru add @li")
    lived = hidden.day("2026-05-20")
    assert COMMENTS in lived.in_("@maria")
    assert places(lived) == {"@maria"}
    hidden.press("Record done", channel="dm")
    assert "Recorded" in hidden.submit(where="@maria", day="2026-05-19").text
    assert hidden.steps()[-1] == ("comments_received", "2026-05-19")


def test_in_an_absence_only_members_stand_in(hidden: Conversation) -> None:
    name_administrators(hidden, "bob")
    hidden.dm("away 1 May to 30 May 2026, cover @bob")
    assert places(hidden.day("2026-05-08")) == {"@maria"}  # nobody else is left
    hidden.dm("members Peru add @li")
    lived = hidden.day("2026-05-14")
    assert COMMENTS in lived.in_("@li")
    assert places(lived) == {"@li"}


def test_corrections_and_undoing_stay_among_members(hidden: Conversation) -> None:
    lines = ("correct Peru draft 17 April", "undo Peru", "Peru comments received today", "undo", "remind Peru off")
    for line in lines:
        replies = [hidden.dm(line)]
        for label in {"Apply", "Take it back"} & set(replies[0].buttons):
            replies.append(hidden.press(label, channel="dm"))
        assert all("Peru" in reply.text and places(reply) == {"@maria"} for reply in replies)
    assert hidden.steps()[-1] == ("draft_report_shared", "2026-04-20")


def test_undoing_does_not_let_a_channel_follow(peru: Conversation) -> None:
    peru.dm("unfollow Peru in #visits")
    peru.dm("hide Peru")
    reply = peru.dm("undo Peru")
    assert "no channel can follow it" in reply.text
    assert places(reply) == {"@maria"}
    assert peru.stored()[0].follows == ()


def test_a_replaced_officer_knows_of_it_no_more(hidden: Conversation) -> None:
    hidden.dm("officer Peru @li")
    hidden.day("2026-05-06")
    assert standing(hidden, "li")
    assert places(hidden.dm("officer Peru @bob")) == {"@maria"}
    assert standing(hidden, "li") == []
    assert hidden.dm("Peru", by="li").text == NO_VISIT
    hidden.day("2026-05-13")
    assert standing(hidden, "bob")
    hidden.dm("undo Peru")
    assert standing(hidden, "bob") == []
    assert hidden.dm("Peru", by="bob").text == NO_VISIT


def test_who_was_a_member_knows_of_it_no_more(hidden: Conversation) -> None:
    assert "known to @maria, @li, its officer" in hidden.dm("hide Peru for @li").text
    assert "is hidden, known to @maria, @li" in hidden.dm("members Peru", by="li").text
    hidden.dm("away 1 May to 30 May 2026")
    hidden.day("2026-05-06")
    assert COMMENTS in standing(hidden, "li")[-1].text
    assert "known to @maria, its officer" in hidden.dm("members Peru remove @li").text
    assert [m for m in standing(hidden, "li") if COMMENTS in m.text] == []
    assert hidden.dm("Peru", by="li").text == NO_VISIT
    assert hidden.day("2026-05-20").in_("@li") == ""
    assert "@li is not named there" in hidden.dm("members Peru remove @li").text


@pytest.mark.usefixtures("forgetful")
def test_who_is_no_full_member_of_the_workspace_is_no_member_of_it(hidden: Conversation) -> None:
    hidden.dm("members Peru add @li")
    hidden.slack.change_person(hidden.id("li"), restricted=True)
    for line in ("", "Peru", "Peru comments received today"):
        assert "full members of this workspace only" in hidden.dm(line, by="li").text
    before = hidden.stored()
    for line in ("members Peru add @li", "hide Peru for @li", "officer Peru @li"):
        assert "@li is no full member" in hidden.dm(line).text
    assert hidden.stored() == before
    hidden.dm("away 1 May to 30 May 2026")
    assert hidden.day("2026-05-20").in_("@li") == ""


def test_no_channel_follows_it_and_nobody_stands_for_its_state(hidden: Conversation) -> None:
    before = hidden.stored()
    for line in ("follow Peru in #visits", "delegate Peru @li"):
        assert "no channel can follow it, and nobody can stand for its State" in hidden.dm(line).text
    assert "hidden already" in hidden.dm("hide Peru").text
    assert hidden.stored() == before


def test_shown_again_everybody_finds_it_and_channels_follow_anew(hidden: Conversation) -> None:
    reply = hidden.dm("unhide Peru")
    assert "hidden no longer. All who may read know of it. No channel follows it" in reply.text
    assert reply.in_("visits") == ""
    assert COMMENTS in hidden.command("Peru", by="bob").text
    assert "follows" in hidden.command("follow Peru", by="bob").text
    assert COMMENTS in hidden.day("2026-05-06").in_("visits")
    for line in ("unhide Peru", "members Peru", "members Peru add @bob"):
        assert "is not hidden" in hidden.command(line, by="bob").text


@pytest.mark.parametrize("door", ["command", "mention"])
def test_one_that_is_hidden_from_the_start_is_never_heard_of(talk: Conversation, door: str) -> None:
    opened = {"command": talk.command, "mention": talk.mention}[door]("new Peru ended 6 March 2026 hidden")
    assert not opened.public
    assert "It is hidden, known to @maria, its officer and its deputy: write to me directly about it." in opened.text
    assert "does not follow" not in opened.text
    assert talk.command("Peru", by="bob").text == NO_VISIT
    assert "Recorded" in talk.dm("record Peru draft shared 20 April 2026").text
    assert places(talk.day("2026-05-06")) == {"@maria"}
    assert standing(talk) == []


def test_hidden_is_kept_where_it_has_to_be_asked_first(peru: Conversation) -> None:
    assert len(peru.command("new Peru ended 13 March 2026 hidden", by="bob").buttons) == 2
    assert not peru.press("Open another", by="bob").public
    assert peru.command("new Cubaa ended 6 March 2026 hidden", by="bob").buttons == ["Cuba"]
    assert not peru.press("Cuba", by="bob").public
    assert [visit.hidden for visit in peru.stored()] == [False, True, True]


def test_what_is_set_for_the_whole_workspace_says_nothing_of_it(hidden: Conversation) -> None:
    name_administrators(hidden, "li")
    lines = ("admin", "admin roles", "admin holidays add 6 May 2026", "admin escalation off", "away @maria 30 June")
    for line in lines:
        reply = hidden.command(line, by="li")
        assert "Peru" not in reply.raw
        assert places(reply) == {"visits"}
    assert COMMENTS in hidden.day("2026-05-05").in_("@maria")  # planned anew all the same
