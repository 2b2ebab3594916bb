"""Findings as counts: by line and on a form, shown in direct messages only."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.operations.findings import MOST, agrees, counted, figures_of
from bot.reading.clean import split_words
from bot.reading.findings import AREAS, KINDS, OF, read_figures, read_findings
from bot.visits import Tally
from bot.wording import findings
from bot.wording.language import LANGUAGES, _, speaking
from tests.conversations.conftest import Conversation


def tallies(talk: Conversation) -> list[Tally]:
    return list(talk.stored()[0].tallies)


def test_findings_are_counted_and_shown_by_direct_message(kenya: Conversation) -> None:
    kenya.dm("findings Kenya recommendations border 12, 3 priority")
    kenya.dm("findings Kenya needs financing 4 referred 2 linked 1 ref CTC/2026/114")
    told = kenya.dm("findings Kenya recommendations border done 5, in part 2")
    for row in ("Border management", "3 priority, 5 done, 2 in part", "2 referred, 1 linked", "CTC/2026/114"):
        assert row in told.text
    assert tallies(kenya) == [
        Tally(kind="need", area="terrorist_financing", count=4, referred=2, linked=1, reference="CTC/2026/114"),
        Tally(kind="recommendation", area="border_management", count=12, priority=3, done=5, in_part=2),
    ]
    kenya.dm("findings Kenya needs financing remove")
    assert [tally.kind for tally in tallies(kenya)] == ["recommendation"]
    assert "12" in kenya.dm("findings Kenya").text


@pytest.mark.parametrize("words", ["findings Kenya", "findings Kenya needs prisons 777"])
def test_in_a_channel_no_number_is_shown_or_taken(kenya: Conversation, words: str) -> None:
    kenya.dm("findings Kenya recommendations border 345")
    for told in (kenya.command(words), kenya.mention(words), kenya.command("history Kenya"), kenya.command("Kenya")):
        assert "345" not in told.raw
        assert "777" not in told.raw
    assert "direct message" in kenya.command(words).text
    assert "changed: findings counted." in kenya.command("history Kenya").text
    assert [tally.count for tally in tallies(kenya)] == [345]


def test_counting_is_announced_nowhere_and_its_words_are_not_kept(kenya: Conversation) -> None:
    told = kenya.dm("findings Kenya recommendations border 12 because of Mr Smith")
    assert told.in_("visits") == ""
    assert "Smith" not in kenya.command("history Kenya").raw


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("recommendations border 2, 3 priority", "A part cannot be more than the whole"),
        ("recommendations border 5 done 3 in part 2 not done 1", "A part cannot be more than the whole"),
        ("recommendations border done 3", "A part cannot be more than the whole"),
        ("recommendations border 1000", "help findings"),
        ("recommendations border -1", "help findings"),
        ("recommendations border 1.5", "help findings"),
        ("recommendations border 12 referred 2", "help findings"),
        ("good practices prisons 2 done 1", "help findings"),
        ("recommendations border 3 3", "help findings"),
        ("recommendations border 3 done 1 done 2", "help findings"),
        ("recommendations border the police of Nairobi 3", "help findings"),
        ("concerns corruption 3", "help findings"),
    ],
)
def test_what_is_no_count_is_not_stored(kenya: Conversation, words: str, answer: str) -> None:
    assert answer in kenya.dm(f"findings Kenya {words}").text
    assert tallies(kenya) == []


def test_after_adoption_a_button_leads_to_the_form(kenya: Conversation) -> None:
    kenya.dm("findings Kenya recommendations border 12, 3 priority")
    told = kenya.command("Kenya report adopted today")
    assert told.buttons == ["Undo", "Findings as counts"]
    assert "Of which kind?" in kenya.press("Findings as counts").text
    kenya.click("Recommendations")
    view = kenya.slack.modal(kenya.id("maria"))
    assert view is not None
    assert "12, 3 priority" in str(view)
    assert "Counts only: no titles, no text, no names." in str(view)
    told = kenya.submit(border_management="12, 3 priority, 5 done", prisons="2", reference="CTC/2026/114")
    assert "findings counted. They are shown in a direct message: findings Kenya" in told.text
    assert not told.public
    assert "12" not in told.raw
    assert [(tally.area, tally.count, tally.done) for tally in tallies(kenya)] == [
        ("border_management", 12, 5),
        ("prisons", 2, 0),
    ]


def test_below_what_is_counted_a_button_leads_to_the_form(kenya: Conversation) -> None:
    assert kenya.command("findings Kenya").buttons == []
    assert kenya.dm("findings Kenya").buttons == ["Findings as counts"]
    kenya.dm("findings Kenya concerns gender 1")
    assert "Of which kind?" in kenya.press("Findings as counts", channel="dm").text


def test_the_form_says_all_of_one_kind(kenya: Conversation) -> None:
    for words in ("recommendations border 12", "recommendations gender 2", "concerns gender 1"):
        kenya.dm(f"findings Kenya {words}")
    kenya.command("findings Kenya form recommendations", channel="dm")
    told = kenya.submit(where="@maria", border_management="", gender="3")
    assert "Gender" in told.text
    assert [(tally.kind, tally.area, tally.count) for tally in tallies(kenya)] == [
        ("concern", "gender", 1),
        ("recommendation", "gender", 3),
    ]


def test_what_is_wrong_in_the_form_is_said_on_its_field(kenya: Conversation) -> None:
    kenya.command("findings Kenya form needs", channel="dm")
    kenya.submit(where="@maria", prisons="4 of 5 judges", gender="2, 3 priority", border_management="4, 1 linked")
    view = kenya.slack.modal(kenya.id("maria"))
    assert view is not None
    assert set(view.errors) == {"prisons", "gender"}
    assert view.errors["prisons"].startswith("Numbers from 0 to 999 only, as in: 12, 3 priority, 5 referred, 2 linked")
    assert tallies(kenya) == []


def test_of_a_hidden_visit_only_its_members_see_findings(talk: Conversation) -> None:
    talk.command("new Kenya ended 6 March 2026 hidden", channel="dm")
    talk.dm("findings Kenya recommendations border 12")
    for words in ("findings Kenya", "findings #1", "findings Kenya form", "findings Kenya recommendations border 3"):
        told = talk.dm(words, by="bob")
        assert "There is no" in told.text
        assert "12" not in told.raw


@st.composite
def tally(draw: st.DrawFn) -> Tally:
    kind, area = draw(st.sampled_from([*KINDS])), draw(st.sampled_from([*AREAS]))
    figures = {name: draw(st.integers(0, 999)) for name in ("count", *OF.get(kind, ()))}
    return counted(Tally(kind=kind, area=area, count=0), tuple(figures.items()))


@settings(max_examples=60)
@given(tally())
def test_figures_are_read_back_as_they_are_shown(one: Tally) -> None:
    for lang in LANGUAGES:
        with speaking(lang):
            assert read_figures(one.kind, findings.figures(one)) == figures_of(one)
            assert len(findings.figures(one)) <= MOST
    parts = (one.priority, one.done + one.in_part + one.not_done, one.referred, one.linked)
    assert agrees(one) is all(part <= one.count for part in parts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_and_area_has_a_name_that_is_read(lang: str) -> None:
    assert findings.KINDS.keys() == KINDS.keys()
    assert findings.AREAS.keys() == AREAS.keys()
    with speaking(lang):
        for kind, name in findings.KINDS.items():
            for area, where in findings.AREAS.items():
                read = read_findings([*split_words(f"{_(name)} {_(where)}"), "12"])
                assert read == {"topic": kind, "counts": ((area, (("count", 12),)),), "reference": ""}
