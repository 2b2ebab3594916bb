"""Every recordable step is named by its key, by what the bot suggests, and by the words that people use."""

from collections.abc import Iterator
from itertools import islice

import pytest

from bot.names.model import Meaning
from bot.names.notation import variants
from bot.names.step_words import FILLERS, LANGUAGES, ROWS
from bot.names.step_words.row import Row
from bot.names.steps import find_nothing_came, find_step, near_words, read_anchor, read_step, words_for

STEPS = tuple(dict.fromkeys(row.step for row in ROWS))


def named(text: str) -> str | None:
    """The meanings of the whole text: "step=outcome|other step"."""
    reading = read_step(text)
    return "|".join(m.step + (f"={m.outcome}" if m.outcome else "") for m in reading.meanings) if reading else None


def test_there_are_words_for_all_82_recordable_steps() -> None:
    assert len(STEPS) == 82
    assert "letter_period" not in STEPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_words_in_every_language(language: str) -> None:
    assert {row.step for row in LANGUAGES[language]} == set(STEPS)


def phrases(row: Row) -> Iterator[str]:
    """Some of what a row stands for: every thing and every deed, but not every pair of them."""
    things, done = list(islice(variants(row.things), 200)), list(islice(variants(row.done), 200))
    to = next(variants(row.to), ())
    for deed in done:
        yield from (" ".join(each) for each in (things[0] + deed + to, to + deed + things[-1]))
    for thing in things:
        yield from (" ".join(each) for each in (thing + done[0] + to, done[-1] + to + thing))
    yield from map(" ".join, islice(variants(row.alone), 50))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_of_one_step_read_as_another(language: str) -> None:
    for row in LANGUAGES[language]:
        meaning = Meaning(step=row.step, outcome=row.outcome)
        for text in phrases(row):
            reading = read_step(text) if "!" not in text else None  # an accent that counts
            assert "!" in text or (reading and meaning in reading.meanings), text


@pytest.mark.parametrize("step", STEPS)
def test_the_suggested_words_and_the_key_name_exactly_that_step(step: str) -> None:
    assert named(words_for(step)) == step
    assert named(step) == step


@pytest.mark.parametrize(
    ("step", "words"), [("draft_report_shared", "draft shared"), ("visit_concluded", "visit ended")]
)
def test_suggestions_are_what_a_person_would_type(step: str, words: str) -> None:
    assert words_for(step) == words


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("draft shared", "draft_report_shared"),
        ("Draft Sent", "draft_report_shared"),
        ("draft report was shared with the State", "draft_report_shared"),
        ("shared the draft", "draft_report_shared"),
        ("shared with the State the draft report", "draft_report_shared"),
        ("the draft has been sent out", "draft_report_shared"),
        ("draft sent to the permanent mission for comments", "draft_report_shared"),
        ("we sent the draft", "draft_report_shared"),
        ("draft", "draft_report_shared"),
        ("draft to the State shared", "draft_report_shared"),
        ("draft sent to the Committee", "final_draft_submitted"),
        ("prelim submitted", "preliminary_assessment_submitted"),
        ("preliminary assessment sent", "preliminary_assessment_submitted"),
        ("PA submitted", "preliminary_assessment_submitted"),
        ("preliminary assessment submitted to the Committee", "preliminary_assessment_submitted"),
        ("inputs received", "expert_inputs_received"),
        ("experts' inputs in", "expert_inputs_received"),
        ("expert contributions arrived", "expert_inputs_received"),
        ("comments received", "comments_received"),
        ("comments in", "comments_received"),
        ("State's comments came", "comments_received"),
        ("comments from the State received", "comments_received"),
        ("received comments from the State", "comments_received"),
        ("comments", "comments_received"),
        ("replied no comments", "comments_received"),
        ("said that it has no comments", "comments_received"),
        ("part of the comments received", "comments_part_received"),
        ("some comments received", "comments_part_received"),
        ("comments partly received", "comments_part_received"),
        ("extension requested", "extension_requested"),
        ("asked for more time", "extension_requested"),
        ("extension request received", "extension_requested"),
        ("extension granted", "extension_decided=granted"),
        ("Committee granted the extension", "extension_decided=granted"),
        ("extension approved by the Committee", "extension_decided=granted"),
        ("granted", "extension_decided=granted"),
        ("extension denied", "extension_decided=denied"),
        ("extension refused", "extension_decided=denied"),
        ("request for extension turned down", "extension_decided=denied"),
        ("extension decided", "extension_decided"),
        ("letter sent", "no_comments_letter_sent"),
        ("letter", "no_comments_letter_sent"),
        ("two-week letter sent", "no_comments_letter_sent"),
        ("2-week letter issued", "no_comments_letter_sent"),
        ("no-comments letter sent", "no_comments_letter_sent"),
        ("reminder sent to the State", "comments_reminder_sent"),
        ("reminder about comments sent", "comments_reminder_sent"),
        ("observations discussed with the national focal point", "observations_discussed"),
        ("final draft submitted", "final_draft_submitted"),
        ("final draft", "final_draft_submitted"),
        ("draft final report submitted to the Committee", "final_draft_submitted"),
        ("committee considered", "committee_considered"),
        ("committee considered the report", "committee_considered"),
        ("report considered by the Committee", "committee_considered"),
        ("concern raised", "concerns_raised"),
        ("a member raised a concern", "concerns_raised"),
        ("draft amended", "draft_amended"),
        ("report adopted", "report_adopted"),
        ("adopted", "report_adopted"),
        ("Committee adopted the report", "report_adopted"),
        ("transmitted", "report_transmitted"),
        ("report transmitted", "report_transmitted"),
        ("chair sent the report", "report_transmitted"),
        ("report sent by the Chair", "report_transmitted"),
        ("report received", "report_received"),
        ("State received the report", "report_received"),
        ("receipt confirmed", "report_received"),
        ("confidentiality reply", "confidentiality_reply"),
        ("confidentiality reply received", "confidentiality_reply"),
        ("nothing confidential", "confidentiality_reply=nothing"),
        ("confidentiality reply: nothing", "confidentiality_reply=nothing"),
        ("parts confidential", "confidentiality_reply=some"),
        ("some parts stay confidential", "confidentiality_reply=some"),
        ("whole report confidential", "confidentiality_reply=whole"),
        ("partners version cleared", "partners_version_cleared"),
        ("partners' version cleared", "partners_version_cleared"),
        ("shared with partners", "report_shared_with_partners"),
        ("report shared with UN partners", "report_shared_with_partners"),
        ("restricted sharing", "report_shared_restricted"),
        ("shared with participants only", "report_shared_restricted"),
        ("publication agreed", "publication_agreed"),
        ("listed on the Committee website", "listed_on_website"),
        ("needs referred", "needs_referred"),
        ("feedback meeting held", "partner_feedback_held"),
        ("senior officials invited", "senior_officials_invited"),
        ("coordination with OCT invited", "coordination_invited"),
        ("implementation response received", "implementation_response"),
        ("implementation report", "implementation_response"),
        ("State reported on implementation", "implementation_response"),
        ("stocktaking", "stocktaking_integrated"),
        ("response fed into stocktaking", "stocktaking_integrated"),
        ("twelve-month report", "twelve_month_report"),
        ("12-month report submitted", "twelve_month_report"),
        ("12-month report sent to the Committee", "twelve_month_report"),
        ("twelve-month report considered", "twelve_month_considered"),
        ("follow-up recommended", "followup_recommended"),
        ("followup recommended", "followup_recommended"),
        ("follow-up visit opened", "followup_visit_opened"),
        ("visit started", "visit_started"),
        ("started", "visit_started"),
        ("visit ended", "visit_concluded"),
        ("ended", "visit_concluded"),
        ("concluded", "visit_concluded"),
        ("visit over", "visit_concluded"),
        ("visit concluded", "visit_concluded"),
        ("dates agreed", "dates_agreed"),
        ("visit dates agreed", "dates_agreed"),
        ("agreed on the dates", "dates_agreed"),
        ("wrap-up held", "wrap_up_held"),
        ("wrapup session held", "wrap_up_held"),
        ("press release issued", "press_release_issued"),
        ("consent requested", "consent_requested"),
        ("asked to consent", "consent_requested"),
        ("consent received", "consent_received"),
        ("gave consent", "consent_received"),
        ("consented", "consent_received"),
        ("consent not given", "consent_declined"),
        ("consent declined", "consent_declined"),
        ("Council dispensed with consent", "consent_dispensed"),
        ("visit postponed", "visit_postponed"),
        ("visit cancelled", "visit_cancelled"),
        ("visit canceled", "visit_cancelled"),
        ("visit closed", "visit_closed"),
        ("scope agreed", "scope_agreed"),
        ("work programme prepared", "work_programme_prepared"),
        ("agencies and officials listed", "agencies_listed"),
        ("NGOs listed", "nongov_actors_listed"),
        ("logistics agreed", "logistics_agreed"),
        ("meetings with civil society agreed", "civil_society_consent"),
        ("security arranged", "security_arranged"),
        ("local transport arranged", "transport_arranged"),
        ("transport unavailable", "transport_unavailable_notice"),
        ("other transport found", "transport_solution"),
        ("working languages decided", "working_languages_set"),
        ("interpretation arranged", "interpretation_arranged"),
        ("interpretation not available", "interpretation_unavailable_notice"),
        ("other interpretation found", "interpretation_solution"),
        ("travel costs settled", "costs_confirmed"),
        ("press plans notified", "press_plans_notified"),
        ("delegation composed", "delegation_composed"),
        ("partners invited to send experts", "partners_invited"),
        ("specialized organizations called in", "specialized_orgs_called"),
        ("earlier findings given to experts", "prior_findings_given"),
        ("State documents received", "state_documents_received"),
        ("information gathered", "partner_information_gathered"),
        ("agency waiver cleared", "agency_waiver_cleared"),
        ("on-site visits agreed", "site_visits_agreed"),
        ("high-level meetings arranged", "high_level_meetings_arranged"),
        ("country team contacted", "country_team_contacted"),
        ("session summaries given", "sessions_summarized"),
        ("country team met", "country_team_met"),
        ("members of parliament met", "parliament_met"),
        ("outline of priorities and needs given", "priorities_outline_given"),
        ("immediate follow-up approved", "immediate_followup_approved"),
        ("proposals submitted", "proposals_submitted"),
        ("selected for a visit", "selected_for_visit"),
        ("annual list changed", "list_changed"),
        ("schedule published", "schedule_published"),
        ("consent meeting held", "consent_meeting_held"),
    ],
)
def test_common_words_name_a_step(text: str, meaning: str) -> None:
    assert named(text) == meaning


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("report sent", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("report shared", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("report sent to the State", "draft_report_shared|report_transmitted"),
        ("received", "report_received|comments_received"),
        ("extension", "extension_requested|extension_decided"),
        ("draft submitted", "draft_report_shared|final_draft_submitted"),
        ("replied", "comments_received|confidentiality_reply|implementation_response"),
    ],
)
def test_ambiguous_words_give_every_meaning_the_likeliest_first(text: str, meanings: str) -> None:
    assert named(text) == meanings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the",
        "shared",
        "draft not shared",
        "draft will be shared",
        "no comments",
        "shared with Uganda",
        "draft, sent",
    ],
)
def test_other_words_name_no_step(text: str) -> None:
    assert named(text) is None


def test_the_longest_run_is_taken_and_what_follows_is_left() -> None:
    found = find_step(
        ["we", "think", "draft", "report", "sent", "to", "the", "State", "for", "comments", "yesterday"], 2
    )
    assert found is not None
    assert found[0] == 8
    assert found[1].meanings == (Meaning(step="draft_report_shared"),)


def test_a_comma_parts_two_steps() -> None:
    found = find_step(["draft", "shared", ",", "comments", "received"], 0)
    assert found is not None
    assert found[0] == 2


def test_nothing_is_found_beyond_the_end() -> None:
    assert find_step(["draft"], 1) is None


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("rapport envoyé", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("rapport transmis à l'État", "draft_report_shared|report_transmitted"),
        ("projet soumis", "draft_report_shared|final_draft_submitted"),
        ("projet transmis au Comité contre le terrorisme", "final_draft_submitted"),
        ("rapport transmis par la Présidente", "report_transmitted"),
        ("informe enviado", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("la Presidenta transmitió el informe", "report_transmitted"),
        ("envié el borrador", "draft_report_shared"),
        ("отчёт отправлен", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("доклад передан государству", "draft_report_shared|report_transmitted"),
        ("доклад передан партнёрам ООН", "report_shared_with_partners"),
        ("Комитету представлен проект доклада", "final_draft_submitted"),
        ("报告已发送", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("向委员会提交了最后报告草案", "final_draft_submitted"),
        ("報告草稿已分享", "draft_report_shared"),
        ("أُرسل التقرير", "draft_report_shared|report_transmitted|report_shared_with_partners"),
        ("وأُحيل المشروع إلى اللجنة", "final_draft_submitted"),
        ("تمّت مشاركة مشـروع التقرير", "draft_report_shared"),
        ("rapport confidentiel", "confidentiality_reply=whole"),
        ("продлили срок", "extension_decided=granted"),
        ("延期申请被拒绝", "extension_decided=denied"),
    ],
)
def test_common_words_of_other_languages_name_a_step(text: str, meanings: str) -> None:
    assert named(text) == meanings


@pytest.mark.parametrize(
    "text",
    [
        *("le projet n'a pas été transmis", "le projet sera transmis", "envoyer le projet", "projet bientôt envoyé"),
        *("el borrador no fue enviado", "se enviará el borrador", "envíe el borrador", "enviar el borrador"),
        *("проект не направлен", "проект будет направлен", "направим проект", "направить проект"),
        *("草稿未发送", "草稿将发送", "不发送草稿", "草稿尚未发送"),
        *("لم يُرسل المشروع", "سيُرسل المشروع", "سنرسل المشروع", "لن نرسل المشروع"),
    ],
)
def test_what_has_not_happened_names_no_step(text: str) -> None:
    assert named(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("no comments", "nothing came", "aucun commentaire reçu", "sans observations", "no se recibieron comentarios"),
        *(
            "sin comentarios",
            "замечаний не поступило",
            "без комментариев",
            "没有收到意见",
            "未收到意見",
            "لم ترد تعليقات",
        ),
    ],
)
def test_that_nothing_came_is_understood(text: str) -> None:
    words = text.split() if text.isascii() or " " in text else list(text)
    assert find_nothing_came(words, 0) == len(words)


def test_days_are_counted_from_the_visit_too() -> None:
    for text in ("the visit", "la visite", "la visita", "визита", "访问", "الزيارة"):
        before, after = read_anchor(text, before=True), read_anchor(text, before=False)
        assert [reading and reading.meanings for reading in (before, after)] == [
            (Meaning(step="visit_started"),),
            (Meaning(step="visit_concluded"),),
        ]
    assert read_anchor("nothing", before=True) is None


def test_what_says_nothing_inside_a_step_is_no_word_of_any_state_of_affairs() -> None:
    said = {piece for word in FILLERS.split() for phrase in variants(word) for piece in phrase}
    assert said.isdisjoint(
        ("not", "no", "pas", "ne", "n", "sera", "sin", "не", "будет", "未", "将", "不", "没", "لم", "لن")
    )


def test_a_slip_is_near_the_word_that_was_meant() -> None:
    assert near_words("darft") == ("draft",)
    assert "направлен" in near_words("напрвлен")
