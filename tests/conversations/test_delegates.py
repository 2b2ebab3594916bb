"""Who stands for the visited State: shown its own dates and moves, by direct message, and nothing else. It is Tuesday
21 April 2026; Gus is a guest, Eve belongs to another organization, and both stand for Kenya."""

from datetime import date

import pytest

from bot.names.states import states
from bot.procedure import STEPS
from bot.procedure.model import Content, Fact
from bot.reading.model import Verb
from bot.wording import names
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation
from tests.storage.nouns import a_change, a_record, a_visit

VIEW = (
    "Kenya, March 2026: comments on the draft report, due Wednesday 20 May 2026, 29 days left.\n"
    "draft report shared with the State: Monday 20 April 2026"
)
STRANGER = "Rapporteur answers full members of this workspace only. Ask an administrator of the workspace."
FOR_TEAM = (
    "You stand for the visited State: you see its own dates and moves, and the rest is for the team. Type: status"
)
ASKING = ("", "status", "Kenya", "list", "mine", "due", "overdue", "status Kenya", "#1")
ELSE = {  # a line of every other verb
    Verb.RECORD: "Kenya comments received today",
    Verb.NEW: "new Fiji ended 6 March 2026",
    Verb.WHY: "why Kenya comments",
    Verb.WHEN: "when are the comments of Kenya due?",
    Verb.COUNT: "how many visits ended in 2026?",
    Verb.CORRECT: "correct Kenya draft 17 April",
    Verb.WHATIF: "whatif Kenya comments 12 June",
    Verb.UNDO: "undo Kenya",
    Verb.HISTORY: "history Kenya",
    Verb.TIMELINE: "timeline Kenya",
    Verb.CALENDAR: "calendar Kenya",
    Verb.LINK: "calendar link",
    Verb.REVOKE: "calendar revoke",
    Verb.FOLLOW: "follow Kenya in #visits",
    Verb.UNFOLLOW: "unfollow Kenya in #visits",
    Verb.OFFICER: "officer Kenya @gus",
    Verb.HIDE: "hide Kenya",
    Verb.UNHIDE: "unhide Kenya",
    Verb.MEMBERS: "members Kenya",
    Verb.DELEGATE: "delegates Kenya",
    Verb.REMINDERS: "reminders Kenya",
    Verb.REMIND: "remind Kenya off",
    Verb.SNOOZE: "snooze Kenya",
    Verb.AWAY: "away tomorrow",
    Verb.HANDOVER: "handover @maria to @li",
    Verb.MUTE: "mute",
    Verb.UNMUTE: "unmute",
    Verb.BRIEF: "brief Kenya",
    Verb.NOTE: "note Kenya",
    Verb.LETTER: "letter Kenya",
    Verb.CATCHUP: "catchup Kenya",
    Verb.EXTEND: "extend Kenya",
    Verb.REPORT: "report visits",
    Verb.CHECKLIST: "checklist Kenya",
    Verb.PROGRAMME: "programme 2026",
    Verb.FINDINGS: "findings Kenya",
    Verb.PARTNERS: "partners Kenya",
    Verb.DUTIES: "duties",
    Verb.DATE: "Kenya adoption by 12 June",
    Verb.ADMIN: "admin roles",
    Verb.UNKNOWN: "concerns and notes",
}
SHOWN = (Content.STATE, Content.PUBLIC)


@pytest.fixture
def named(due: Conversation) -> Conversation:
    due.person("gus", restricted=True)
    due.person("eve", stranger=True)
    reply = due.command("delegate Kenya @gus @eve")
    assert reply.text.startswith("Kenya, March 2026: @gus, @eve for the State. By direct message, they see the State's")
    return due


@pytest.mark.parametrize("by", ["gus", "eve"])
def test_they_are_shown_the_states_own_dates_and_moves_and_no_more(named: Conversation, by: str) -> None:
    named.command("Kenya concerns raised today ref CTC/2026/7 because of a canary")
    named.command("Kenya press release issued yesterday ref CTC/2026/8", by="li")
    named.command("officer Kenya @li, deputy @bob")
    for line in ASKING:
        reply = named.command(line, by=by, channel="dm") if by == "gus" else named.dm(line, by=by)
        assert reply.text == VIEW + "\npress release issued: Monday 20 April 2026"
        assert reply.buttons == []
        assert len(reply.all) == 1


def test_of_every_step_that_is_not_for_the_state_nothing_is_named(talk: Conversation) -> None:
    """One visit for each step, and one for each State."""
    gus, outside = talk.person("gus", restricted=True), [key for key in STEPS if STEPS[key].content not in SHOWN]
    inside = [key for key in STEPS if STEPS[key].content in SHOWN]
    assert (len(inside), len(outside)) == (17, 66)
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        for key, state in zip((*outside, *inside), states(), strict=False):
            fact = Fact(step=key, date=date(2026, 4, 20), outcome="nothing" if key == "confidentiality_reply" else None)
            record = a_record(fact=fact, by=talk.id("li"), reference="CTC/2026/7")
            visit = a_visit(state=state.code, officer=talk.id("li"), delegates=(gus,))
            tx.add(visit, a_change(by=talk.id("li"), reason="canary"), [record])
    reply = talk.dm("list", by="gus")
    told = [line for line in reply.text.splitlines() if "20 April 2026" in line]
    assert [line.removesuffix(": Monday 20 April 2026") for line in told] == [
        names.happened(Fact(step=key, date=date(2026, 4, 20), outcome="nothing")) for key in inside
    ]
    for key in outside:
        assert names.awaited(key) not in reply.text
    for secret in ("CTC", "canary", talk.id("li")):
        assert secret not in reply.raw


def test_what_is_awaited_of_others_is_not_said(named: Conversation) -> None:
    named.command("Kenya comments received today")
    assert "Kenya, March 2026: nothing is due from the State now." in named.dm("status", by="gus").text
    named.command("Kenya final draft submitted today")
    named.command("Kenya report adopted today")
    named.command("Kenya report transmitted today")
    named.command("Kenya report received today")
    assert named.dm("status", by="gus").text.splitlines()[0] == (
        "Kenya, March 2026: word on what stays confidential, due Thursday 21 May 2026, 30 days left; "
        "the response on implementation, due Wednesday 21 October 2026, 183 days left."
    )
    assert "twelve-month" in named.command("Kenya").text


@pytest.mark.parametrize("by", ["gus", "eve"])
def test_whatever_else_they_ask_is_refused_and_stores_nothing(named: Conversation, by: str) -> None:
    asked = {Verb.GLANCE, Verb.STATUS, Verb.LIST, Verb.MINE, Verb.DUE, Verb.OVERDUE, Verb.HELP}
    assert set(ELSE) == set(Verb) - asked
    before = named.stored()
    for line in (*ELSE.values(), "Kenya and notes", "Kennya"):
        reply = named.dm(line, by=by)
        assert (reply.text, reply.buttons, len(reply.all)) == (FOR_TEAM, [], 1)
    assert named.stored() == before
    assert "/visit Kenya" in named.dm("help", by=by).text


def test_in_channels_they_are_told_nothing(named: Conversation) -> None:
    named.channel("mixed")
    for channel in ("visits", "mixed"):
        members = frozenset({*named.slack.channels[named.id("#" + channel)].members, named.id("gus"), named.id("eve")})
        named.slack.change_channel(named.id("#" + channel), members=members)
    for by in ("gus", "eve"):
        for channel in ("visits", "mixed"):
            for reply in (named.command("Kenya", by, channel), named.mention("status", by, channel)):
                assert "Kenya" not in reply.raw
                assert reply.buttons == []


def test_of_two_states_both_are_shown_and_one_where_it_is_named(named: Conversation) -> None:
    named.dm("new Fiji ended 6 March 2026")
    named.dm("delegate Fiji @gus")
    assert [line.split(",")[0] for line in named.dm("status", by="gus").text.splitlines()[::2]] == ["Kenya", "Fiji"]
    assert named.dm("Fiji", by="gus").text == "Fiji, March 2026: nothing is due from the State now."
    assert named.dm("Kenya", by="gus").text == VIEW
    assert "Fiji" not in named.dm("status", by="eve").text


def test_other_visits_are_answered_as_if_there_were_none(named: Conversation) -> None:
    named.dm("new Fiji ended 6 March 2026")
    assert named.dm("Fiji", by="gus").text == named.dm("Cuba", by="gus").text.replace("Cuba", "Fiji")
    assert "Fiji" not in named.dm("#2", by="gus").text


def test_who_stands_for_no_state_is_a_stranger_again(named: Conversation) -> None:
    assert "@li is not named there" in named.command("delegate Kenya remove @li").text
    named.command("delegate Kenya remove @gus")
    assert named.dm("Kenya", by="gus").text == STRANGER
    assert named.dm("Kenya", by="eve").text == VIEW
    assert named.command("delegate Kenya remove @eve").text == "Kenya, March 2026: nobody is named for the State."
    assert named.dm("Kenya", by="eve").text == STRANGER


def test_nobody_stands_for_the_state_of_a_hidden_visit(named: Conversation) -> None:
    named.dm("hide Kenya")
    assert named.dm("Kenya", by="gus").text == named.dm("", by="eve").text == STRANGER
    named.dm("delegate Kenya remove @gus")  # so that it can be shown without them
    named.dm("unhide Kenya")
    assert named.dm("Kenya", by="gus").text == STRANGER
    assert named.dm("Kenya", by="eve").text == VIEW


def test_of_a_visit_that_is_cancelled_nothing_is_due_and_of_one_taken_back_nothing_is_said(talk: Conversation) -> None:
    talk.person("gus", restricted=True)
    talk.command("new Kenya 4-8 May 2026")
    talk.command("delegate Kenya @gus")
    talk.command("Kenya visit cancelled today")
    assert talk.dm("status", by="gus").text == "Kenya, May 2026: nothing is due from the State now."
    talk.command("undo")
    talk.command("undo")
    assert talk.dm("status", by="gus").text == STRANGER


def test_nothing_is_sent_to_them_unasked(named: Conversation) -> None:
    named.dm("record Kenya press release issued yesterday")
    reply = named.day("2026-06-05")
    assert "Kenya" in reply.in_("@maria")
    assert reply.in_("@gus") == reply.in_("@eve") == ""


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("kind", [{"deleted": True}, {"is_bot": True}])
def test_who_is_deactivated_or_a_bot_stands_for_nobody(named: Conversation, kind: dict[str, bool]) -> None:
    named.slack.change_person(named.id("gus"), **kind)
    assert named.dm("Kenya", by="gus").text == STRANGER
    named.command("delegate Kenya remove @gus")
    before = named.stored()
    assert "@gus is no full member" in named.command("delegate Kenya @gus").text
    named.outgoing.command(named.id("maria"), named.id("#visits"), "/visit", "delegate Kenya <@U0NOBODY>")
    assert "is no full member" in named.news("visits").text
    assert named.stored() == before


@pytest.mark.usefixtures("forgetful")
def test_what_was_shown_to_a_member_serves_no_guest(named: Conversation) -> None:
    named.person("ana")
    named.command("officer Kenya @ana")
    named.command("delegate Kenya @ana")
    assert "Record done" in named.dm("Kenya", by="ana").buttons  # a full member reads as the team does
    named.day("2026-05-06")
    old = [named.button(label, "ana", "@ana") for label in ("Why this date", "Record done", "Snooze: tomorrow")]
    named.slack.change_person(named.id("ana"), restricted=True)
    before = named.stored()
    for found in old:
        named.outgoing.press(named.id("ana"), *found)
        reply = named.news("@ana")
        assert reply.text in (FOR_TEAM, STRANGER)
        assert named.form("ana") is None
    assert named.stored() == before
    assert named.dm("Kenya", by="ana").text.startswith("Kenya, March 2026: comments on the draft report, due")


def test_a_member_without_the_role_to_read_sees_the_states_view_too(named: Conversation) -> None:
    name_administrators(named, "maria")
    named.command("admin reader @bob")
    named.command("delegate Kenya @li")
    assert named.dm("Kenya", by="li").text == VIEW
    assert named.dm("history Kenya", by="li").text == FOR_TEAM
    assert named.command("Kenya", by="li").text.startswith("Visits are shown to readers only")


def test_who_they_are_is_announced_and_kept(named: Conversation) -> None:
    assert "@gus, @eve, @li for the State" in named.dm("delegate Kenya @li").in_("visits")
    for line in ("delegates Kenya", "delegate Kenya @li"):  # it is so already
        assert named.command(line, by="bob").text == "Kenya, March 2026: @gus, @eve, @li for the State."
    assert "@gus, @eve for the State" in named.command("history Kenya").text
