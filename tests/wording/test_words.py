"""Dates, distances and markup: the smallest words."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from bot.procedure import STEPS, Fact
from bot.procedure.explain import Silence
from bot.procedure.model import Actor, Phase
from bot.wording import days, forms, labels, names
from bot.wording.help import GROUPS, TOPICS, help_lines
from bot.wording.language import LANGUAGES, _, speaking
from bot.wording.markup import channel, person, typed
from bot.wording.standing import CONSEQUENCES
from tests.visits.made import day, fact, visit

TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "mercredi 20 mai 2026"),
        ("es", "miércoles, 20 de mayo de 2026"),
        ("ru", "среда, 20 мая 2026\u202fг."),
        ("zh", "2026年5月20日星期三"),
        ("zh-Hant", "2026年5月20日 星期三"),
        ("ar", "الأربعاء، 20 مايو 2026"),
        ("de", "Wednesday 20 May 2026"),
    ],
)
def test_a_date_is_told_in_the_language_of_its_reader(lang: str, said: str) -> None:
    assert days.full(TODAY, lang) == said
    assert days.counted(TODAY, TODAY, lang).startswith(f"{said} = {said} + ")


def test_a_sum_is_told_in_days() -> None:
    assert days.counted(TODAY, day("2026-05-18")) == "Wednesday 20 May 2026 = Monday 18 May 2026 + 2 days"
    assert days.counted(TODAY, day("2026-05-21"), "fr") == "mercredi 20 mai 2026 = jeudi 21 mai 2026 − 1\xa0jour"


def test_a_date_is_said_with_its_weekday() -> None:
    assert days.full(TODAY) == "Wednesday 20 May 2026"
    assert days.short(TODAY) == "Wed 20 May 2026"
    assert days.month((2026, 3)) == "March 2026"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-06-01", "12 days left"),
        ("2026-05-21", "1 day left"),
        ("2026-05-20", "today"),
        ("2026-05-17", "3 days ago"),
    ],
)
def test_how_far_off_a_date_is(due: str, said: str) -> None:
    assert days.left(day(due), TODAY) == said


@pytest.mark.parametrize(
    ("late", "said"), [(None, ""), (0, "on time"), (-1, "1 day early"), (-2, "2 days early"), (3, "3 days late")]
)
def test_how_a_step_was_in_time(late: int | None, said: str) -> None:
    assert days.lateness(late) == said


def test_a_moment_is_said_on_the_clock_of_a_zone() -> None:
    instant = datetime(2026, 5, 19, 23, tzinfo=UTC)
    assert days.moment(instant, "Europe/Paris") == "Wed 20 May 2026 at 01:00 (Europe/Paris)"


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;"),
        ("*b*", "\u2217b\u2217"),
        ("CTC_2026_1 _i_ __i__", "CTC_2026_1 \uff3fi\uff3f \uff3f\uff3fi\uff3f\uff3f"),
        ("\u202eabc\u2069\x00d\r\ne", "abc d e"),
        (" CTC/2026/114 ", "CTC/2026/114"),
        ("мир 中文 é", "мир 中文 é"),
    ],
)
def test_typed_text_has_no_powers(text: str, harmless: str) -> None:
    assert typed(text) == harmless


def test_people_and_channels_are_named_by_id() -> None:
    assert (person("U1"), channel("C1")) == ("<@U1>", "<#C1>")


def test_everything_has_a_name() -> None:
    assert set(names.ACTORS) == set(Actor)
    assert set(names.PHASES) == set(Phase)
    assert set(CONSEQUENCES) == set(Silence)
    assert set(names.AWAITED) <= set(STEPS)
    for step in STEPS:
        assert names.awaited(step)
        assert names.happened(Fact(step=step, date=TODAY))


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (fact("extension_decided", "2026-05-12", outcome="granted", until="2026-06-10"), "until Wed 10 June 2026"),
        (fact("extension_decided", "2026-05-12", outcome="denied"), "more time not granted"),
        (fact("confidentiality_reply", "2026-05-12", outcome="some"), ": parts stay confidential"),
        (
            fact("dates_agreed", "2026-01-12", start="2026-03-02", end="2026-03-06"),
            "(Mon 2 March 2026 to Fri 6 March 2026)",
        ),
    ],
)
def test_what_happened_is_said_with_what_it_carries(known: Fact, said: str) -> None:
    assert names.happened(known).endswith(said)


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Report adopted", "report adopted"),
        ("UN country team met", "UN country team met"),
        ("State asks", "State asks"),
    ],
)
def test_proper_nouns_keep_their_capitals_inside_a_sentence(name: str, inside: str) -> None:
    assert names.lowered(name) == inside


def test_a_visit_is_named_by_what_is_known_of_its_dates() -> None:
    assert names.visit(visit()) == "Kenya"
    assert names.visit(visit(fact("visit_concluded", "2026-03-06"))) == "Kenya, March 2026"
    agreed = fact("dates_agreed", "2026-12-20", start="2027-01-30", end="2027-02-03")
    assert names.visit(visit(agreed, kind="follow_up")) == "Kenya follow-up, February 2027"


def test_help_on_a_step_shows_how_to_record_it_and_on_nothing_known_says_so() -> None:
    assert help_lines("/visit", "draft") == [
        "`/visit Kenya draft shared yesterday`  draft report shared with the State"
    ]
    assert help_lines("/visit", "unheard *of*")[0].startswith('There is no help on "unheard \u2217of\u2217".')


@pytest.mark.parametrize("topic", ["", "steps", *TOPICS])
def test_every_page_of_help_uses_the_words_of_the_command(topic: str) -> None:
    lines = help_lines("/visit", topic)
    assert lines
    assert topic == "steps" or all("`/visit" in line for line in lines[:2])
    assert any(other in " ".join(help_lines("/visit", "")) for other in (*TOPICS, "steps"))


def test_help_names_every_topic_once() -> None:
    assert sorted(topic for group in GROUPS.values() for topic in group) == sorted(TOPICS)


def test_help_on_steps_names_every_step_that_can_be_recorded() -> None:
    assert "; ".join(help_lines("/visit", "steps")).count(";") >= len(STEPS) - 5


@pytest.mark.parametrize(
    ("noun", "of_it", "to_it"),
    [
        (lambda: names.actor(Actor.COMMITTEE), "du Comité", "au Comité"),
        (lambda: names.actor(Actor.ED), "de la Direction exécutive", "à la Direction exécutive"),
        (lambda: names.actor(Actor.STATE), "de l'État visité", "à l'État visité"),
        (lambda: names.awaited("comments_received"), "des observations", "aux observations"),
        (lambda: names.awaited("visit_cancelled"), "de visite annulée", "à visite annulée"),
        (lambda: names.state("KE"), "du Kenya", "au Kenya"),
        (lambda: names.state("US"), "des États-Unis", "aux États-Unis"),
        (lambda: names.state("HT"), "d'Haïti", "à Haïti"),
    ],
)
def test_a_french_noun_is_joined_to_its_sentence(noun: Callable[[], names.Noun], of_it: str, to_it: str) -> None:
    with speaking("fr"):
        assert f"{noun():de}".startswith(of_it)
        assert f"{noun():a}".startswith(to_it)
        assert f"{noun():>60}".endswith(f" {noun()}")


def test_days_in_french() -> None:
    with speaking("fr"):
        assert days.full(date(2026, 5, 1)) == "vendredi 1er mai 2026"
        assert days.short(TODAY) == "mer. 20 mai 2026"
        assert days.month((2026, 8)) == "août 2026"
        assert [days.days(count) for count in (0, 1, 1.5, 2)] == ["0 jour", "1 jour", "1,5 jours", "2 jours"]
        assert days.full(TODAY, "en") == "Wednesday 20 May 2026"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_forms_keep_to_the_lengths_that_slack_allows(lang: str) -> None:
    with speaking(lang):
        words = [forms.cancel(), forms.end(), forms.name(), *map(_, (*forms.TITLES.values(), *forms.SUBMITS.values()))]
    assert all(len(word) <= 24 for word in words)
    assert "{reference}" in labels.UNEXPECTED
