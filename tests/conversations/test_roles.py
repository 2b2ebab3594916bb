"""Who may do what: roles of people and of user groups, given and taken away by administrators. It is Tuesday 21 April
2026; Maria is administrator, the officer of the visit to Kenya, and #visits follows it."""

from dataclasses import replace

import pytest

from bot.visits import Grant, Role, Workspace
from handlers import directory
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation, conversation

COMMENTS = "comments on the draft report"
NO_READER = "Visits are shown to readers only, and you are not named one. Ask @maria."
NO_EDITOR = "Only editors record here; you may read. Ask @maria."
NO_ADMIN = "Only administrators of Rapporteur may do that. Ask @maria."
QUESTIONS = ("Kenya", "", "list", "mine", "due", "why Kenya", "history Kenya", "reminders Kenya", "Kennya", "away")
CHANGES = (
    *("new Fiji", "Kenya comments received today", "correct Kenya draft 17 April", "undo", "remind Kenya off"),
    *("follow Kenya", "unfollow Kenya", "officer Kenya @bob", "hide Kenya", "unhide Kenya", "members Kenya add @bob"),
    *("delegate Kenya @bob", "delegate Kenya remove @bob"),
)


@pytest.fixture
def ruled(due: Conversation) -> Conversation:
    name_administrators(due, "maria")
    return due


@pytest.fixture
def changing(monkeypatch: pytest.MonkeyPatch, forgetful: None) -> None:
    """User groups are asked for each time too."""
    monkeypatch.setattr(directory, "GROUPS_REMEMBERED", -1.0)


def workspace(talk: Conversation) -> Workspace:
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        return tx.workspace()


def test_the_roles_are_shown_with_what_holds_without_them(ruled: Conversation) -> None:
    shown = ruled.command("admin roles")
    assert not shown.public
    assert shown.text.splitlines() == [
        "Administrators: @maria.",
        "Nobody is named reader, so every full member may read.",
        "Nobody is named editor, so whoever may read may record.",
        "To change that: admin editor @li, admin editor remove @li",
    ]
    ruled.slack.add_usergroup("team", [ruled.id("bob")])
    given = ruled.command("admin editor @li @team")
    assert given.text.splitlines()[:3] == ["Done.", "Administrators: @maria.", "Editors: @team, @li."]
    assert "Nobody is named editor" not in given.text
    assert not given.public


def test_where_editors_are_named_others_read_and_are_told_whom_to_ask(ruled: Conversation) -> None:
    ruled.command("admin editor @li")
    before = ruled.stored()
    for line in CHANGES:
        reply = ruled.command(line, by="bob")
        assert reply.text == NO_EDITOR
        assert len(reply.all) == 1
    assert ruled.stored() == before
    assert COMMENTS in ruled.command("Kenya", by="bob").text
    assert "Recorded" in ruled.command("Kenya comments received today", by="li").text
    assert "Recorded" in ruled.command("Kenya press release issued today").text  # administrators too


def test_where_readers_are_named_others_get_nothing_through_no_door(ruled: Conversation) -> None:
    ruled.command("admin reader @li")
    before = ruled.stored()
    for line in (*QUESTIONS, *CHANGES, "nonsense", "Cuba"):
        assert ruled.command(line, by="bob").text in (NO_READER, NO_EDITOR)
    for reply in (ruled.dm("Kenya", by="bob"), ruled.mention("Kenya", by="bob")):
        assert reply.text == NO_READER
        assert not any(each.where == "visits" and not each.only_to for each in reply.all)
    assert "/visit Kenya" in ruled.dm("help", by="bob").text
    assert ruled.stored() == before
    assert COMMENTS in ruled.command("Kenya", by="li").text
    assert "Recorded" in ruled.command("Kenya comments received today", by="li").text


def test_an_editor_reads_and_a_reader_does_not_record(ruled: Conversation) -> None:
    ruled.command("admin reader @li")
    ruled.command("admin editor @bob")
    ruled.person("eve")
    assert "Recorded" in ruled.command("Kenya comments received today", by="bob").text
    assert "comments" in ruled.command("history Kenya", by="li").text
    assert ruled.command("undo #1", by="li").text == NO_EDITOR
    assert ruled.command("Kenya", by="eve").text == NO_READER


@pytest.mark.usefixtures("changing")
def test_a_user_group_has_a_role_as_long_as_somebody_is_in_it(ruled: Conversation) -> None:
    team = ruled.slack.add_usergroup("team", [ruled.id("li")])
    ruled.command("admin editor @team")
    assert workspace(ruled).roles == (Grant(role=Role.EDITOR, to=team),)
    assert ruled.command("Kenya comments received today", by="bob").text == NO_EDITOR
    assert "Recorded" in ruled.command("Kenya comments received today", by="li").text
    ruled.slack.usergroups.clear()
    assert ruled.command("undo", by="li").text == NO_EDITOR
    ruled.slack.add_usergroup("team", [ruled.id("li")])  # another of the same name
    assert ruled.command("undo", by="li").text == NO_EDITOR


def test_a_role_is_taken_away(ruled: Conversation) -> None:
    ruled.command("admin editors @li and @bob")
    assert "Editors: @bob." in ruled.command("admin editor remove @li").text
    assert ruled.command("new Fiji", by="li").text == NO_EDITOR
    assert "Nobody is named editor" in ruled.command("admin editor remove @bob").text
    assert "Opened" in ruled.command("new Fiji", by="li").text
    assert "@bob is not named there, so nothing was taken away" in ruled.command("admin editor remove @bob").text


def test_only_administrators_change_roles(ruled: Conversation) -> None:
    ruled.command("admin operator @li")
    ruled.command("admin editor @bob")
    before = workspace(ruled)
    for line in ("admin reader @li", "admin admin @li", "admin operator remove @li", "admin editor remove @bob"):
        assert ruled.command(line, by="li").text == NO_ADMIN
        assert ruled.command(line, by="bob").text.endswith("administrators of Rapporteur may do that. Ask @maria.")
    assert workspace(ruled) == before
    assert "Editors: @bob." in ruled.command("admin roles", by="li").text


def test_an_operator_sees_settings_but_no_visits_by_that(ruled: Conversation) -> None:
    ruled.command("admin reader @bob")
    ruled.command("admin operator @li")
    for line in ("admin", "admin roles", "admin holidays", "admin escalation off", "admin holidays add 25 December"):
        reply = ruled.command(line, by="li")
        assert "Ask @maria" not in reply.text
        assert "Kenya" not in reply.text.replace("admin holidays from Kenya", "")
    assert not workspace(ruled).escalates
    for line in QUESTIONS:
        assert ruled.command(line, by="li").text == NO_READER
    assert ruled.command("away @bob tomorrow", by="li").text == NO_READER


def test_the_last_administrator_and_those_of_the_settings_stay(database_url: str) -> None:
    with conversation(database_url) as talk:
        name_administrators(talk, "maria")
        talk.command("admin administrator @li")
        assert "Administrators: @maria, @li." in talk.command("admin roles", by="li").text
        fixed = "@maria is administrator by RAPPORTEUR_ADMINS. Ask whoever runs Rapporteur to change that setting."
        assert talk.command("admin administrator remove @maria", by="li").text == fixed
        name_administrators(talk)
        assert talk.command("admin", by="maria").text.endswith("may do that. Ask @li.")
        assert "One administrator has to stay." in talk.command("admin administrator remove @li", by="li").text
        talk.command("admin administrator @maria", by="li")
        assert "Administrators: @maria." in talk.command("admin administrator remove @li", by="maria").text
        assert talk.command("admin administrator @li", by="li").text.endswith("may do that. Ask @maria.")


@pytest.mark.usefixtures("changing")
def test_where_a_user_group_administers_people_are_told_so(ruled: Conversation) -> None:
    ruled.slack.add_usergroup("chiefs", [ruled.id("li")])
    ruled.command("admin administrator @chiefs")
    name_administrators(ruled)
    assert ruled.command("admin roles", by="bob").text.endswith("may do that. Ask @chiefs.")
    assert "One administrator has to stay." in ruled.command("admin admin remove @chiefs", by="li").text


@pytest.mark.parametrize("kind", [{"restricted": True}, {"stranger": True}, {"deleted": True}, {"is_bot": True}])
def test_who_is_no_full_member_is_given_no_role_and_keeps_none(ruled: Conversation, kind: dict[str, bool]) -> None:
    ruled.person("gus", **kind)
    assert "@gus is no full member" in ruled.command("admin reader @li @gus").text
    assert workspace(ruled).roles == ()
    with ruled.rapporteur.store.begin(ruled.rapporteur.workspace) as tx:
        tx.save_workspace(Workspace(id="", roles=(Grant(role=Role.ADMINISTRATOR, to=ruled.id("gus")),)))
    for line in ("Kenya", "admin roles"):
        assert "full members of this workspace only" in ruled.dm(line, by="gus").text


def test_lines_that_are_not_understood_change_no_role(ruled: Conversation) -> None:
    for line in ("editor add", "editor li", "editor @li please", "readers remove", "roles @li", "king @li"):
        assert "admin" in ruled.command(f"admin {line}").text
    assert workspace(ruled).roles == ()


def test_an_officer_without_the_role_is_reminded_no_more_until_it_is_back(ruled: Conversation) -> None:
    ruled.command("officer Kenya @li, deputy @bob")
    ruled.command("admin reader @bob")
    lived = ruled.day("2026-05-06")
    assert lived.in_("@li") == ""
    assert "I cannot deliver to @li: they may not see visits" in lived.in_("@maria")
    assert COMMENTS in lived.in_("visits")
    ruled.command("admin reader @li")
    assert COMMENTS in ruled.day("2026-05-13").in_("@li")


@pytest.mark.usefixtures("changing")
def test_who_may_read_again_by_a_group_is_reminded_again(ruled: Conversation) -> None:
    ruled.command("officer Kenya @li")
    ruled.command("admin reader @bob")
    assert ruled.day("2026-05-06").in_("@li") == ""
    team = ruled.slack.add_usergroup("team", [ruled.id("li")])
    ruled.command("admin reader @team")
    assert COMMENTS in ruled.day("2026-05-13").in_("@li")
    ruled.slack.usergroups[team] = replace(ruled.slack.usergroups[team], users=())
    assert ruled.day("2026-05-18").in_("@li") == ""
    ruled.slack.usergroups[team] = replace(ruled.slack.usergroups[team], users=(ruled.id("li"),))
    assert COMMENTS in ruled.day("2026-05-20").in_("@li")


def test_who_may_not_read_is_not_made_officer_or_cover(ruled: Conversation) -> None:
    ruled.command("admin reader @bob")
    before = ruled.stored()
    refusal = "@li is no full member of this workspace, or may not see visits here. Name somebody else."
    for line in ("officer Kenya @li", "deputy Kenya @li", "hide Kenya for @li", "away tomorrow, cover @li"):
        assert ruled.command(line).text == refusal
    assert ruled.stored() == before


def test_buttons_do_nothing_for_those_whose_role_went_away(ruled: Conversation) -> None:
    ruled.command("officer Kenya @li")
    ruled.command("Kenya press release issued yesterday", by="li")
    ruled.command("Kenya draft shared 17 April 2026", by="li")  # asks
    ruled.day("2026-05-06")
    labels = ("Why this date", "Snooze: tomorrow", "Record done", "Snooze: another day")
    pressed = {label: ruled.button(label, "li", "@li") for label in labels}
    pressed |= {label: ruled.button(label, "li", "visits") for label in ("Undo", "Correct to Fri 17 April 2026")}
    ruled.command("admin reader @bob")
    ruled.command("admin editor @bob")
    before = ruled.stored()
    for found in pressed.values():
        ruled.outgoing.press(ruled.id("li"), *found)
        reply = ruled.news("@li")
        assert len(reply.all) == 1
        assert reply.all[0].text in (NO_READER, NO_EDITOR)
        assert ruled.form("li") is None
    assert ruled.stored() == before


@pytest.mark.parametrize(("button", "day"), [("Record done", "2026-05-05"), ("Snooze: another day", "2026-05-10")])
def test_forms_do_nothing_for_those_whose_role_went_away(ruled: Conversation, button: str, day: str) -> None:
    ruled.command("officer Kenya @li")
    ruled.day("2026-05-06")
    ruled.press(button, by="li", channel="dm")
    ruled.command("admin reader @bob")
    ruled.command("Kenya press release issued yesterday")  # nor is it said that it has changed
    before = ruled.stored()
    assert ruled.submit(by="li", where="@li", day=day).text in (NO_READER, NO_EDITOR)
    assert ruled.stored() == before


def test_a_form_to_record_with_opens_for_editors_only(ruled: Conversation) -> None:
    ruled.command("admin editor @bob")
    ruled.command("Kenya", by="li")
    assert ruled.press("Record done", by="li").text == NO_EDITOR
    assert ruled.form("li") is None
