"""Who follows a visit: officer, deputy, channels; and what is announced where."""

from tests.conversations.conftest import Conversation


def test_officer_and_deputy_are_named(kenya: Conversation) -> None:
    reply = kenya.command("officer @li, deputy @bob")
    assert reply.public
    assert "Kenya, March 2026: officer @li, deputy @bob. The officer is reminded" in reply.text
    (visit,) = kenya.stored()
    assert (visit.officer, visit.deputy) == (kenya.id("li"), kenya.id("bob"))


def test_a_deputy_is_named_alone_and_the_officer_stays(kenya: Conversation) -> None:
    kenya.command("deputy @bob")
    (visit,) = kenya.stored()
    assert (visit.officer, visit.deputy) == (kenya.id("maria"), kenya.id("bob"))


def test_an_officer_is_named_outside_the_channel_with_the_state(kenya: Conversation) -> None:
    assert "Which visit?" in kenya.dm("officer @li").text
    assert "officer @li" in kenya.dm("officer Kenya @li").text


def test_who_is_no_full_member_follows_no_visit(kenya: Conversation) -> None:
    kenya.person("gus", restricted=True)
    kenya.person("robot", is_bot=True)
    before = kenya.stored()
    for name in ("gus", "robot"):
        assert "no full member" in kenya.command(f"officer @{name}").text
    assert "no full member" in kenya.escaped("officer <@U0NOBODY>").text
    assert kenya.stored() == before


def test_nobody_named_is_asked_for(kenya: Conversation) -> None:
    assert kenya.dm("officer").buttons == ["Fill in the form"]


def test_a_channel_follows_and_no_longer(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    assert (
        "Kenya, March 2026: #elsewhere follows. Reminders and changes are posted there."
        in kenya.command("follow Kenya", channel="elsewhere").text
    )
    assert "#elsewhere already follows the visit to Kenya" in kenya.command("follow Kenya", channel="elsewhere").text
    assert "#elsewhere follows no longer" in kenya.command("unfollow Kenya", channel="elsewhere").text
    assert "#elsewhere does not follow the visit to Kenya" in kenya.command("unfollow Kenya", channel="elsewhere").text
    assert kenya.stored()[0].follows == (kenya.id("#visits"),)


def test_another_channel_is_named(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    kenya.command("follow Kenya in #elsewhere")
    assert kenya.stored()[0].follows == (kenya.id("#visits"), kenya.id("#elsewhere"))


def test_a_channel_that_cannot_follow_does_not(kenya: Conversation) -> None:
    kenya.channel("outside", shared=True)
    kenya.channel("invited", pending_shared=True)
    kenya.channel("old", archived=True)
    kenya.channel("without", with_bot=False)
    kenya.channel("hidden", private=True, with_bot=False)
    for name in ("outside", "invited", "old", "without", "hidden"):
        assert "cannot follow" in kenya.command(f"follow Kenya in #{name}").text
    assert "cannot follow" in kenya.dm("follow Kenya").text
    assert kenya.stored()[0].follows == (kenya.id("#visits"),)


def test_which_visit_is_asked_here_too(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    assert "Which visit?" in kenya.command("follow", channel="elsewhere").text


def test_a_change_is_announced_in_the_other_channels_and_not_where_it_was_typed(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    kenya.command("follow Kenya", channel="elsewhere")
    reply = kenya.command("Kenya draft shared yesterday")
    assert reply.in_("elsewhere").startswith("Recorded by @maria: Kenya, March 2026")
    assert "Wednesday 20 May 2026" in reply.in_("elsewhere")
    assert len(reply.here) == 1


def test_a_change_made_in_a_direct_message_is_announced_in_all_of_them(kenya: Conversation) -> None:
    reply = kenya.dm("record Kenya draft shared yesterday")
    assert "Recorded: Kenya" in reply.text
    assert "Recorded by @maria" in reply.in_("visits")


def test_corrections_undoing_and_officers_are_announced(kenya: Conversation) -> None:
    assert "Recorded by @li" in kenya.dm("record Kenya draft shared yesterday", by="li").in_("visits")
    assert "Corrected by @li" in kenya.applied("correct Kenya draft 17 April", by="li", channel="dm").in_("visits")
    assert "Undone by @li" in kenya.applied("undo", by="li", channel="dm").in_("visits")
    assert "officer @li" in kenya.dm("officer Kenya @li", by="li").in_("visits")
    kenya.channel("elsewhere")
    assert "#elsewhere follows" in kenya.dm("follow Kenya in #elsewhere").in_("visits")
    assert "#elsewhere follows no longer" in kenya.dm("unfollow Kenya in #elsewhere").in_("visits")


def test_what_was_undone_before_it_was_announced_is_not_announced(kenya: Conversation) -> None:
    bot, user = kenya.rapporteur, kenya.id("maria")
    for words in ("record Kenya wrap-up held yesterday", "undo"):
        kenya.outgoing.event_message(user, kenya.slack.direct(user), words)
        bot.work.drain()
    announced = kenya.news("visits").in_("visits")
    assert "Recorded by" not in announced
    assert "Undone by" in announced


def test_questions_and_errors_are_announced_nowhere(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    kenya.command("follow Kenya", channel="elsewhere")
    for line in ("Kenya", "Kenya draft shared", "Kenya draft shared 1 May 2026", "why Kenya", "list", "help"):
        assert kenya.command(line).in_("elsewhere") == ""
