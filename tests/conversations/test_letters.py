"""Letters to be copied: the one that is due now, or any by name, to the asker alone. It is Tuesday 21 April 2026; the
draft went to Kenya on 20 April, so that comments are due on Wednesday 20 May 2026."""

import pytest

from tests.conversations.conftest import Conversation

NONE_DUE = "Kenya, March 2026: no letter is due now. Which text do you want all the same?"
ALL = [
    *("Request for consent", "Transmittal of the draft", "Reminder about comments"),
    *("Request for more time, for the Committee", "No observations: two more weeks"),
    *("Transmission of the report", "Notice of restricted sharing"),
]
COURSE = [  # day, what is recorded then, what the letter of that day is about
    ("2026-05-13", "", "reminder about comments"),
    ("2026-05-19", "Kenya extension requested today", "request for more time, for the Committee"),
    ("2026-05-20", "Kenya extension denied today", "reminder about comments"),
    ("2026-05-21", "", "no observations: two more weeks"),
    ("2026-05-22", "Kenya letter sent today", NONE_DUE),
    ("2026-06-02", "", NONE_DUE),
    ("2026-06-03", "Kenya comments received today", NONE_DUE),
    ("2026-06-10", "Kenya final draft submitted today", NONE_DUE),
    ("2026-07-01", "Kenya report adopted today", "transmission of the report"),
    ("2026-07-06", "Kenya report transmitted and received today", NONE_DUE),
    ("2026-08-06", "", "notice of restricted sharing"),
    ("2026-08-07", "Kenya restricted sharing today", NONE_DUE),
]


def test_the_letter_of_each_day_follows_the_procedure(due: Conversation) -> None:
    for day, said, about in COURSE:
        due.day(day)
        if said:
            assert "Recorded" in due.command(said).text, said
        assert due.command("letter Kenya").text.startswith(
            about if about == NONE_DUE else f"Kenya, March 2026: {about}."
        )


def test_before_the_visit_it_is_the_request_for_consent(talk: Conversation) -> None:
    talk.command("new Peru")
    talk.command("Peru selected 13 April 2026")
    text = talk.command("letter Peru").text
    assert "Subject: Assessment visit to Peru: request for consent" in text
    assert "has chosen Peru on 13 April 2026" in text


def test_after_the_visit_it_is_the_draft_with_the_states_date(kenya: Conversation) -> None:
    text = kenya.command("letter Kenya").text
    assert "Any observations are asked for by 21 May 2026 (V(m))" in text
    assert "Its dates are counted from Tuesday 21 April 2026; on another day, ask for it again." in text


def test_where_none_is_due_one_is_chosen(due: Conversation) -> None:
    reply = due.command("letter Kenya")
    assert (reply.text.splitlines()[0], reply.buttons) == (NONE_DUE, ALL)
    assert "Subject: Assessment visit to Kenya: adopted report" in due.press("Transmission of the report").text


def test_where_several_are_due_they_are_offered(talk: Conversation) -> None:
    talk.command("new Peru ended 3 November 2025")
    talk.command("Peru report transmitted and received 2 March 2026")
    reply = talk.command("letter Peru")
    assert reply.text.startswith("Peru, November 2025: several letters are due. Which text do you want?")
    assert reply.buttons == ["Notice of restricted sharing", "Transmittal of the draft"]
    assert "Subject: Assessment visit to Peru: draft report" in talk.press("Transmittal of the draft").text


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("letter Kenya consent", "Assessment visit to Kenya: request for consent"),
        ("letter consent Kenya", "Assessment visit to Kenya: request for consent"),
        ("letter Kenya draft", "Assessment visit to Kenya: draft report"),
        ("letter for Kenya, reminder", "Assessment visit to Kenya: observations by 20 May 2026"),
        ("letter Kenya no observations", "Assessment visit to Kenya: observations by 4 June 2026"),
        ("letter no comments", "Assessment visit to Kenya: observations by 4 June 2026"),
        ("letter Kenya, March 2026 extension", "Assessment visit to Kenya: request for more time"),
        ("letter #1 transmission", "Assessment visit to Kenya: adopted report"),
        ("letter Kenya restricted sharing", "Assessment visit to Kenya: sharing of the report"),
        ("letter Kenya draft in French", "Visite d'évaluation auprès du Kenya\u00a0: projet de rapport"),
        ("Letter Kenya en français transmission", "Visite d'évaluation auprès du Kenya\u00a0: rapport adopté"),
    ],
)
def test_any_letter_is_had_by_name(due: Conversation, line: str, subject: str) -> None:
    assert subject in due.command(line).text


def test_it_is_in_the_language_of_the_asker_unless_another_is_said(due: Conversation) -> None:
    due.person("amina", locale="fr-FR")
    due.person("ivan", locale="ru-RU")
    assert "[signataire]" in due.command("letter Kenya draft", by="amina").text
    assert "[signatory]" in due.command("letter Kenya draft in English", by="amina").text
    assert "[signatory]" in due.command("letter Kenya draft", by="ivan").text


def test_what_the_state_was_told_is_kept(due: Conversation) -> None:
    due.command("Kenya our letter gives 28 May")
    due.day("2026-05-22")
    assert "observations by 28 May 2026" in due.command("letter Kenya").text
    assert (
        "comments on the draft report: Thu 28 May 2026 (in our letter to the State)" in due.command("brief Kenya").text
    )
    assert "time for observations until Thu 28 May 2026" in due.command("note Kenya").text
    due.day("2026-05-29")
    assert "The time for observations ended on 28 May 2026" in due.command("letter Kenya").text


def test_a_slip_in_the_name_is_asked_about_and_the_kind_is_kept(due: Conversation) -> None:
    assert due.command("letter Kennya draft").text.startswith("Which State do you mean")
    assert "Subject: Assessment visit to Kenya: draft report" in due.press("Kenya").text


@pytest.mark.parametrize("line", ["Kenya letter sent today", "letter to Kenya sent today", "letter Kenya today"])
def test_a_letter_that_went_is_still_recorded(due: Conversation, line: str) -> None:
    due.day("2026-05-22")
    assert "Recorded" in due.command(line).text
    assert due.steps()[-1] == ("no_comments_letter_sent", "2026-05-22")


def test_the_text_is_one_block_to_copy_in_which_nothing_is_markup(due: Conversation) -> None:
    due.command("correct Kenya draft 20 April ref <@U1>*7* because the symbol was missing")
    reply = due.command("letter Kenya reminder")
    assert [each.only_to for each in reply.here] == ["maria"]
    (shown,) = reply.here
    (part,) = shown.message.blocks[-1]["elements"]
    assert part["type"] == "rich_text_preformatted"
    (text,) = part["elements"]
    assert set(text) == {"type", "text"}
    assert text["text"].startswith("Reference: [document symbol]\nDate: 21 April 2026\n\n[addressee]")
    assert "<@" not in shown.message.text


def test_nothing_is_recorded_or_sent_by_asking(due: Conversation) -> None:
    before, posted = due.stored(), due.calls("chat.postMessage")
    due.command("letter Kenya draft")
    due.command("letter Kenya")
    assert (due.stored(), due.calls("chat.postMessage")) == (before, posted)


def test_of_a_hidden_visit_there_is_none_for_others(due: Conversation) -> None:
    due.dm("hide Kenya")
    none = "There is no visit to Kenya here. Open one with: new Kenya ended 6 March 2026"
    for line in ("letter Kenya", "letter Kenya draft", "letter Kenya in French"):
        assert due.dm(line, by="bob").text == none
        assert due.command(line).text == none
    assert "[signatory]" in due.dm("letter Kenya draft").text
