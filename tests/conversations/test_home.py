"""The App Home: what needs its reader now with buttons, visits by next date, filters and pages, settings. It is Tuesday
21 April 2026 unless time passes; Maria is the officer of the visit to Kenya."""

import json

import pytest

from bot.errors import BadInput
from bot.operations.home import Choice, pack, unpack
from bot.reading.model import Verb
from handlers.local import workspace
from handlers.local.faults import Fault, FaultKind
from handlers.local.limits import check_view
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation

NOTHING = "Nothing needs you now"
YOURS = "This page is yours alone"
STATES = ("Peru", "Fiji", "Togo", "Cuba", "Chad", "Oman", "Iraq", "Mali", "Niger", "Nepal", "Malta", "Qatar")


@pytest.fixture
def late(due: Conversation) -> Conversation:
    """It is Thursday 21 May: the State's comments were due yesterday, and nobody confirmed that none came."""
    due.day("2026-05-21")
    return due


def headers(talk: Conversation, by: str = "maria") -> list[str]:
    blocks = talk.slack.homes[talk.id(by)].body["blocks"]
    return [block["text"]["text"] for block in blocks if block["type"] == "header"]


def listed(talk: Conversation, by: str = "maria") -> list[str]:
    """The names of the visits in the list, in order."""
    blocks = talk.slack.homes[talk.id(by)].body["blocks"]
    return [block["text"]["text"].split("*")[1] for block in blocks if "accessory" in block]


def test_what_needs_me_comes_first_then_my_visits_then_the_workspace_then_settings(late: Conversation) -> None:
    shown = late.home()
    assert headers(late) == [
        "What needs you now",
        "Your visits, by next date",
        "The workspace at a glance",
        "Your settings",
    ]
    assert "the period ended on Wednesday 20 May 2026, 1 day ago; nothing received" in shown
    assert "Nobody has confirmed yet" in shown
    assert "1 visit open, 1 with something late, 1 yours." in shown
    assert "Reminders by direct message: on." in shown
    assert "Language: English, and time zone: America/New_York" in shown
    assert "admin" not in shown


def test_the_first_opening_explains_in_three_lines_and_the_second_does_not(due: Conversation) -> None:
    first = due.home().splitlines()
    assert first[0].startswith(YOURS)
    assert first[3] == "== What needs you now =="
    due.at_home("home:scope", choice="Visits: all that are open")
    assert due.tab().startswith(YOURS)  # still the first visit
    assert not due.home().startswith(YOURS)


def test_an_opening_delivered_twice_is_one(due: Conversation) -> None:
    due.home()
    due.outgoing.again(due.delivery)
    due.rapporteur.drain()
    assert due.tab().startswith(YOURS)


def test_the_messages_tab_is_not_the_home(due: Conversation) -> None:
    event = {"type": "app_home_opened", "user": due.id("maria"), "channel": due.slack.direct(due.id("maria"))}
    due.outgoing.event({**event, "tab": "messages", "event_ts": due.slack.new_ts()})
    due.rapporteur.drain()
    assert due.calls("views.publish") == 0


def test_a_date_that_is_far_off_needs_nobody_yet(due: Conversation) -> None:
    assert NOTHING in due.home()
    due.day("2026-05-12")
    assert NOTHING in due.home()
    due.day("2026-05-13")
    assert "comments on the draft report, due Wednesday 20 May 2026, 7 days left" in due.home().split("== Your")[0]


def test_a_step_of_the_teams_own_without_a_date_needs_its_officer(late: Conversation) -> None:
    late.home()
    late.at_home("Nothing was received")
    assert "the official letter that gives two more weeks, no deadline" in late.tab().split("== Your")[0]


def test_nothing_needs_who_follows_nothing(late: Conversation) -> None:
    assert NOTHING in late.home(by="bob")
    assert listed(late, by="bob") == []
    assert "you are officer or deputy of no open visit" in late.tab(by="bob")


def test_the_cover_sees_what_needs_the_officer_meanwhile(late: Conversation) -> None:
    late.command("away 20 May to 29 May 2026, cover @li")
    assert "comments on the draft report" in late.home(by="li").split("== Your")[0]
    assert NOTHING in late.home()


def test_a_record_from_the_home_is_told_by_direct_message_and_shown_there(late: Conversation) -> None:
    late.home()
    seen = late.slack.homes[late.id("maria")].hash
    assert late.at_home("Record done").all == []
    reply = late.submit(where="@maria", day="2026-05-19")
    assert "Recorded: Kenya" in reply.text
    assert reply.buttons == ["Undo"]
    assert "Recorded by @maria" in reply.in_("visits")
    assert "comments on the draft report" not in late.tab()
    assert [call.arguments.get("hash") for call in late.slack.calls if call.method == "views.publish"][1] == seen


def test_why_and_the_whole_status_are_shown_on_top_of_it(late: Conversation) -> None:
    late.home()
    assert "+ 30 days" in late.at_home("Why this date").text
    assert "Officer: @maria" in late.at_home("Show").text
    assert "The text gives no number of days" in late.click("Why this date", where="@maria").text


def test_where_no_modal_opens_any_more_the_answer_comes_by_direct_message(
    late: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    late.home()
    monkeypatch.setattr(workspace, "TRIGGER_SECONDS", -1)
    assert "+ 30 days" in late.at_home("Why this date").in_("@maria")


def test_what_is_put_off_needs_me_no_more_until_then(late: Conversation) -> None:
    late.home()
    assert "Mon 25 May 2026" in late.at_home("Snooze: 3 days").text
    assert "comments on the draft report" not in late.tab().split("== Your")[0]
    late.day("2026-05-25")
    assert "comments on the draft report" in late.home().split("== Your")[0]


def test_reminders_and_an_absence_are_set_there(due: Conversation) -> None:
    due.home()
    assert "no reminders by direct message" in due.at_home("Turn reminders off").text
    assert "Reminders by direct message: off" in due.tab()
    due.at_home("Turn reminders on")
    assert "Reminders by direct message: on" in due.tab()
    due.command("away 20 April to 24 April 2026, cover @li")
    assert "Away: from Monday 20 April 2026 to Friday 24 April 2026." in due.home()
    due.at_home("I am back")
    assert "Away: no." in due.tab()


def test_administrators_see_the_settings_of_the_workspace(due: Conversation) -> None:
    name_administrators(due, "maria")
    shown = due.home()
    assert headers(due)[-1] == "Settings of the workspace"
    assert "Administrators: @maria." in shown
    assert "Holidays: 0" in shown
    assert "the time zone America/New_York" in shown
    due.home(by="li")
    assert headers(due, by="li")[-1] == "Your settings"


def test_filters_say_which_visits_are_listed(late: Conversation) -> None:
    late.command("new Peru ended 20 May 2026", by="li")
    late.command("new Chad", by="li")
    late.home()
    assert listed(late) == ["Kenya, March 2026"]
    late.at_home("home:scope", choice="Visits: all that are open")
    assert listed(late) == ["Kenya, March 2026", "Peru, May 2026", "Chad"]
    late.at_home("home:state", choice="State: Peru")
    assert listed(late) == ["Peru, May 2026"]
    late.at_home("home:actor", choice="Move: the visited State")
    assert "No open visit is like that." in late.tab()
    late.at_home("home:state", choice="State: all")
    assert listed(late) == ["Kenya, March 2026"]
    late.at_home("home:actor", choice="Move: anybody's")
    late.at_home("home:scope", choice="Visits: with something late")
    assert listed(late) == ["Kenya, March 2026"]
    assert headers(late)[1] == "Visits with something late"


def test_what_was_chosen_is_remembered(due: Conversation) -> None:
    due.home()
    due.at_home("home:scope", choice="Visits: all that are open")
    due.home()
    assert headers(due)[1] == "Open visits, by next date"


def test_a_long_list_has_pages(talk: Conversation) -> None:
    for state in STATES:
        talk.command(f"new {state} ended 6 March 2026")
    talk.home()
    assert len(listed(talk)) == 10
    assert "Page 1 of 2, 12 visits." in talk.tab()
    first = listed(talk)
    talk.at_home("Next page")
    assert len(listed(talk)) == 2
    assert not set(first) & set(listed(talk))
    assert "Page 2 of 2, 12 visits." in talk.tab()
    talk.at_home("Previous page")
    assert listed(talk) == first
    assert "and 26 steps more; see them with: mine" in talk.tab()
    check_view(talk.slack.homes[talk.id("maria")].body, ("home",))


def test_a_page_that_is_gone_is_the_last_one(talk: Conversation) -> None:
    for state in STATES[:11]:
        talk.command(f"new {state} ended 6 March 2026")
    talk.home()
    talk.at_home("Next page")
    talk.command("undo")
    talk.home()
    assert len(listed(talk)) == 10


def test_a_hidden_visit_is_in_the_home_of_its_members_alone(late: Conversation) -> None:
    late.dm("new Peru ended 20 May 2026 hidden")
    late.dm("members Peru add @li")
    for name in ("maria", "li", "bob"):
        late.home(by=name)
        late.at_home("home:scope", by=name, choice="Visits: all that are open")
        shown = json.dumps(late.slack.homes[late.id(name)].body)
        assert ("Peru" in shown) == (name != "bob")
    assert "1 visit open" in late.tab(by="bob")


def test_who_may_not_read_is_told_whom_to_ask_and_nothing_else(late: Conversation) -> None:
    name_administrators(late, "maria")
    late.command("admin reader @li")
    assert late.home(by="bob") == "Visits are shown to readers only, and you are not named one. Ask @maria."
    late.command("admin operator @bob")
    assert "Kenya" not in late.home(by="bob")


def test_a_guest_is_told_that_it_is_for_members(late: Conversation) -> None:
    late.person("gus", restricted=True)
    late.person("eve", stranger=True)
    for name in ("gus", "eve"):
        assert late.home(by=name).startswith("Rapporteur answers full members of this workspace only.")


def test_a_delegate_sees_the_states_view_only(late: Conversation) -> None:
    late.person("gus", restricted=True)
    late.command("delegate Kenya @gus")
    assert late.home(by="gus") == (
        "Kenya, March 2026: comments on the draft report, due Wednesday 20 May 2026, 1 day ago.\n"
        "draft report shared with the State: Monday 20 April 2026"
    )


def test_a_press_by_somebody_who_may_no_longer_read_shows_nothing_more(late: Conversation) -> None:
    late.home(by="li")
    name_administrators(late, "maria")
    seen = late.slack.homes[late.id("li")]
    late.command("admin reader @bob")
    late.outgoing.press(late.id("li"), seen, "home:scope", "Visits: all that are open")
    late.news("@li")
    assert "Visits are shown to readers only" in late.tab(by="li")


def test_where_somebody_was_faster_the_view_is_made_anew(due: Conversation) -> None:
    due.home()
    old = due.slack.homes[due.id("maria")]
    due.home()
    due.outgoing.press(due.id("maria"), old, "home:scope", "Visits: all that are open")
    due.rapporteur.drain()
    assert headers(due)[1] == "Open visits, by next date"


def test_where_slack_wants_no_more_calls_it_is_shown_later(due: Conversation) -> None:
    due.home()
    limited = Fault(kind=FaultKind.RATE_LIMITED, seconds=1)
    due.outgoing.server.faults = lambda method, _, count: limited if (method, count) == ("views.publish", 2) else None
    due.at_home("home:scope", choice="Visits: all that are open")
    assert headers(due)[1] == "Open visits, by next date"
    assert due.calls("views.publish") == 3


def test_everything_spoken_says_which_visit_it_is_about(late: Conversation) -> None:
    late.home()
    blocks = late.slack.homes[late.id("maria")].body["blocks"]
    elements = [e for block in blocks for e in (*block.get("elements", ()), block.get("accessory", {}))]
    spoken = [element["accessibility_label"] for element in elements if "accessibility_label" in element]
    assert spoken[:2] == ["Record done: Kenya, March 2026", "Nothing was received: Kenya, March 2026"]
    assert spoken[-1] == "Show: Kenya, March 2026"


def test_what_is_not_a_choice_of_ours_is_refused() -> None:
    for choice in (Choice(), Choice(scope=Verb.OVERDUE, state="KE", actor="State", page=12)):
        assert unpack(pack(choice)) == choice
    for text in ("", "mine", "mine:::x", "list:Kenya::0", "mine::Nobody:0", "hide:::0", "mine:::99999"):
        with pytest.raises(BadInput):
            unpack(text)


def test_it_speaks_the_language_of_its_reader(late: Conversation) -> None:
    late.person("anne", locale="fr-FR")
    shown = late.home(by="anne")
    assert headers(late, by="anne")[0] == "Ce qui vous attend maintenant"
    assert "1 visite en cours, dont 1 avec un retard et 0 que vous suivez" in shown
    assert "français" in shown


def test_it_follows_what_others_record(late: Conversation) -> None:
    late.home()
    late.command("Kenya comments received 19 May 2026", by="li")
    assert "comments on the draft report" not in late.tab()
    late.command("new Peru ended 20 May 2026", by="li")
    assert "2 visits open" not in late.tab()  # none of hers, nor did she choose to see all
    late.command("officer Peru @maria", by="li")
    assert listed(late) == ["Peru, May 2026", "Kenya, March 2026"]


def test_who_chose_to_see_all_visits_is_shown_what_happens_to_each(late: Conversation) -> None:
    late.home(by="bob")
    late.at_home("home:scope", by="bob", choice="Visits: all that are open")
    late.command("new Peru ended 20 May 2026", by="li")
    assert "Peru, May 2026" in listed(late, by="bob")


def test_a_day_that_passes_is_shown_in_the_morning(due: Conversation) -> None:
    due.home()
    due.day("2026-05-18")
    assert "2 days left" in due.tab()
    due.day("2026-05-19", hour=8)
    assert "2 days left" in due.tab()
    due.day("2026-05-19", hour=9)
    assert "1 day left" in due.tab()


def test_who_has_not_looked_for_a_month_is_spared_until_they_look(due: Conversation) -> None:
    due.home()
    due.day("2026-05-22")
    published = due.calls("views.publish")
    due.day("2026-06-22")
    due.command("Kenya comments received 20 May 2026", by="li")
    assert due.calls("views.publish") == published
    assert "comments on the draft report" not in due.home()


def test_what_is_hidden_goes_from_the_homes_of_the_others_at_once_however_long_ago_they_looked(
    due: Conversation,
) -> None:
    due.home(by="bob")
    due.at_home("home:scope", by="bob", choice="Visits: all that are open")
    due.day("2026-07-20")
    assert listed(due, by="bob") == ["Kenya, March 2026"]
    due.dm("hide Kenya")
    assert "Kenya, March 2026" not in json.dumps(due.slack.homes[due.id("bob")].body)


def test_who_may_read_no_more_is_told_so_in_place_of_what_was_there(due: Conversation) -> None:
    due.home(by="bob")
    name_administrators(due, "maria")
    due.command("admin reader @li")
    assert due.tab(by="bob").startswith("Visits are shown to readers only")


@pytest.mark.usefixtures("forgetful")
def test_who_became_a_guest_sees_no_visit_any_more(due: Conversation) -> None:
    due.command("officer @li")
    due.home(by="li")
    due.slack.change_person(due.id("li"), restricted=True)
    due.dm("record Kenya comments received today")
    assert due.tab(by="li").startswith("Rapporteur answers full members")


def test_a_delegate_who_is_none_any_more_sees_nothing_of_the_state(due: Conversation) -> None:
    due.person("gus", restricted=True)
    due.command("delegate Kenya @gus")
    assert "Kenya" in due.home(by="gus")
    due.command("Kenya comments received today")
    assert "comments on the draft report" not in due.tab(by="gus").split("\n")[0]
    due.command("delegate Kenya remove @gus")
    assert "Kenya" not in due.tab(by="gus")


def test_what_is_typed_elsewhere_about_oneself_is_shown_there(due: Conversation) -> None:
    due.home()
    due.command("mute")
    assert "Reminders by direct message: off" in due.tab()
    due.command("unmute")
    due.day("2026-05-14")
    due.command("snooze Kenya comments until 18 May")
    assert NOTHING in due.tab()
