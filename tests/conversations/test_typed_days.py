"""Typed days: told back in the language of who typed them, asked where they are in doubt, and kept as they were
read."""

from dataclasses import replace
from datetime import date

import pytest

from bot.visits import Holiday
from tests.conversations.conftest import Conversation


def people(talk: Conversation, **locales: str) -> None:
    for name, locale in locales.items():
        talk.person(name, locale=locale)


AMBIGUOUS = [
    ("fr-FR", "le projet de rapport a été transmis au Kenya le 3/4/2026", "vendredi 3 avril 2026"),
    ("es-ES", "el proyecto de informe fue enviado a Kenya el 3/4/2026", "viernes, 3 de abril de 2026"),
    ("ru-RU", "проект доклада передан Кении 3/4/2026", "пятница, 3 апреля 2026\u202fг."),
    ("zh-CN", "3/4/2026向肯尼亚送交了报告草案", "2026年4月3日星期五"),
    ("zh-TW", "3/4/2026向肯亞送交了報告草案", "2026年4月3日 星期五"),
    ("ar-EG", "أُرسل مشروع التقرير إلى كينيا في 3/4/2026", "الجمعة، 3 أبريل 2026"),
    ("en-GB", "the draft report was shared with the State of Kenya on 3/4/2026", "Friday 3 April 2026"),
]


@pytest.mark.parametrize(("locale", "line", "button"), AMBIGUOUS)
def test_a_day_in_doubt_is_chosen_by_a_button_in_the_language_of_the_asker(
    kenya: Conversation, locale: str, line: str, button: str
) -> None:
    people(kenya, amina=locale)
    before = kenya.stored()
    asked = kenya.command(line, by="amina")
    assert button in asked.buttons
    assert len(asked.buttons) == 2
    assert kenya.stored() == before
    assert "Recorded" in kenya.press(button, by="amina").text
    record = kenya.stored()[0].standing()[-1]
    assert record.fact is not None
    assert (record.fact.step, record.fact.date) == ("draft_report_shared", date(2026, 4, 3))
    assert record.among == (date(2026, 4, 3), date(2026, 3, 4))
    history = kenya.command("history Kenya").text
    assert f'"{line}" (chosen from Fri 3 April 2026 or Wed 4 March 2026)' in history


def test_the_day_is_told_in_the_language_of_the_asker(kenya: Conversation) -> None:
    people(kenya, amina="fr-FR")
    reply = kenya.command("Kenya draft shared 20 April 2026", by="amina").text
    assert "on Monday 20 April 2026, on time" in reply
    assert "Date\u00a0: lundi 20 avril 2026" in reply
    assert "Date" not in kenya.command("Kenya preliminary assessment submitted 20 March 2026").text


def test_a_day_that_is_refused_is_told_too(kenya: Conversation) -> None:
    people(kenya, amina="ru-RU")
    reply = kenya.command("проект доклада передан Кении 1 мая 2026", by="amina")
    assert "is in the future" in reply.text
    assert "Дата: пятница, 1 мая 2026" in reply.text
    assert reply.buttons == []


def test_days_are_counted_from_a_recorded_step(drafted: Conversation) -> None:
    reply = drafted.command("Kenya comments received 1 day after the draft")
    assert "Date: Tuesday 21 April 2026 = Monday 20 April 2026 + 1 day" in reply.text
    assert drafted.steps()[-1] == ("comments_received", "2026-04-21")
    assert drafted.stored()[0].standing()[-1].since == date(2026, 4, 20)
    assert "(counted from Mon 20 April 2026)" in drafted.command("history Kenya").text


def test_days_are_counted_from_a_step_of_the_same_line(kenya: Conversation) -> None:
    kenya.command("Kenya draft shared 10 April 2026, comments received 3 days after the draft")
    assert kenya.steps()[1:] == [("draft_report_shared", "2026-04-10"), ("comments_received", "2026-04-13")]


def test_a_step_that_is_not_recorded_cannot_be_counted_from(kenya: Conversation) -> None:
    before = kenya.stored()
    reply = kenya.command("Kenya comments received 3 days after the draft")
    assert "Nothing to count from: draft report shared with the State is not recorded" in reply.text
    assert kenya.stored() == before


def test_a_sum_that_ends_in_the_future_is_no_record(drafted: Conversation) -> None:
    reply = drafted.command("Kenya comments received 30 days after the draft")
    assert "Wednesday 20 May 2026 is in the future" in reply.text


def test_a_record_is_corrected_to_a_sum(drafted: Conversation) -> None:
    reply = drafted.applied("correct Kenya draft 40 days after the visit ended").text
    assert "Mon 20 April 2026 → Wednesday 15 April 2026" in reply
    assert "Wednesday 15 April 2026 = Friday 6 March 2026 + 40 days" in reply


def test_a_correction_that_is_offered_keeps_its_sum(drafted: Conversation) -> None:
    drafted.command("Kenya draft shared 40 days after the visit ended")
    drafted.press("Correct to Wed 15 April 2026")
    assert "Corrected" in drafted.press("Apply").text
    assert drafted.stored()[0].standing()[-1].since == date(2026, 3, 6)


def test_a_reminder_is_put_off_to_a_day_counted_from_a_step(due: Conversation) -> None:
    assert "Tue 12 May 2026" in due.command("snooze Kenya comments until 22 days after the draft").text


def test_working_days_pass_over_the_holidays_of_the_workspace(kenya: Conversation) -> None:
    with kenya.rapporteur.store.begin(kenya.rapporteur.workspace) as tx:
        tx.save_workspace(replace(tx.workspace(), holidays=(Holiday(date=date(2026, 4, 17)),)))
    reply = kenya.command("Kenya draft shared 3 working days ago")
    assert reply.buttons == ["Wednesday 15 April 2026", "Thursday 16 April 2026"]


def test_after_midnight_today_may_be_the_day_before(kenya: Conversation) -> None:
    kenya.clock.now = kenya.clock.now.replace(hour=1)
    reply = kenya.command("Kenya draft shared today")
    assert reply.buttons == ["Tuesday 21 April 2026", "Monday 20 April 2026"]
    assert "Recorded" in kenya.press("Monday 20 April 2026").text
    assert kenya.command("Kenya draft shared 21 April 2026").buttons[0] == "Correct to Tue 21 April 2026"


def test_the_zone_in_which_today_was_read_is_kept(kenya: Conversation) -> None:
    kenya.person("amina", tz="Africa/Nairobi")
    kenya.command("Kenya draft shared today", by="amina")
    (visit,) = kenya.stored()
    with kenya.rapporteur.store.begin(kenya.rapporteur.workspace) as tx:
        assert tx.changes(visit.id)[-1].tz == "Africa/Nairobi"
