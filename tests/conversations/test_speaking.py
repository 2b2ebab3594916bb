"""Each person is answered in the language of their Slack; channels read that of the workspace. It is Tuesday 21 April
2026."""

import pytest

from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation


@pytest.fixture
def french(due: Conversation) -> Conversation:
    """Amina reads French; Kenya's comments are due on Wednesday 20 May 2026, and she is the officer."""
    due.person("amina", locale="fr-FR")
    due.command("officer @amina")
    return due


def in_french(talk: Conversation) -> None:
    name_administrators(talk, "maria")
    talk.command("language French")


def test_answers_for_one_person_are_in_their_language(french: Conversation) -> None:
    assert "Enregistrer comme fait" in french.command("Kenya", by="amina").buttons
    assert "Record done" in french.command("Kenya").buttons


def test_a_form_and_its_errors_are_in_the_language_of_who_opened_it(french: Conversation) -> None:
    french.command("Kenya", by="amina")
    french.press("Enregistrer comme fait", by="amina")
    view = french.slack.modal(french.id("amina"))
    assert view is not None
    assert view.body["title"]["text"] == "Enregistrer une étape"
    french.submit(by="amina", day="2026-05-30")
    assert "est à venir" in str(french.slack.views[view.id].errors)


def test_a_channel_reads_the_language_of_the_workspace(french: Conversation) -> None:
    in_french(french)
    assert french.command("Kenya preliminary assessment submitted 21 March 2026 because of a slip").all
    assert "Revenir en arrière" in french.command("Kenya site visits agreed 2 March 2026").buttons
    assert "Undo" in french.command("Kenya logistics agreed 2 March 2026", channel="dm").buttons


def test_reminders_are_in_the_language_of_who_reads_them(french: Conversation) -> None:
    reply = french.day("2026-05-06", hour=9)
    (mine,) = (each for each in reply.all if each.where == "@amina")
    (theirs,) = (each for each in reply.all if each.where == "visits")
    assert "Rappeler demain" in mine.buttons
    assert "Snooze: tomorrow" in theirs.buttons


def test_reminders_in_a_channel_are_in_the_language_of_the_workspace(french: Conversation) -> None:
    in_french(french)
    (theirs,) = (each for each in french.day("2026-05-06", hour=9).all if each.where == "visits")
    assert "Rappeler demain" in theirs.buttons


@pytest.mark.parametrize("line", ["language French", "admin language french", "langue français", "Language fr"])
def test_the_language_of_channels_is_set_by_administrators(kenya: Conversation, line: str) -> None:
    assert "administrator" in kenya.command(line).text
    name_administrators(kenya, "maria")
    assert "In channels I speak French." in kenya.command(line).text
    assert "In channels I speak English." in kenya.command("language English").text


def test_a_language_that_is_not_spoken_is_refused(kenya: Conversation) -> None:
    name_administrators(kenya, "maria")
    assert 'I did not understand "Klingon"' in kenya.command("language Klingon").text
    assert "In channels I speak English." in kenya.command("language").text
