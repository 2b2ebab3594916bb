"""Names of Member States as people type them."""

import csv
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.states import find_state, near_states, read_state, state, states

ROWS = list(
    csv.DictReader(resources.files("bot.names").joinpath("states.csv").read_text(encoding="utf-8").splitlines())
)


def codes(text: str) -> tuple[str, ...]:
    reading = read_state(text)
    return tuple(found.code for found in reading.states) if reading else ()


def test_there_are_193_states_with_codes_and_names_of_their_own() -> None:
    assert len(states()) == 193
    for column in ("code", "code3", "name", "official"):
        assert len({row[column] for row in ROWS}) == 193
    assert all(
        len(row["code"]) == 2 and len(row["code3"]) == 3 and (row["code"] + row["code3"]).isupper() for row in ROWS
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["code"] for row in ROWS])
def test_every_name_resolves_to_its_own_state(row: dict[str, str]) -> None:
    for name in (row["code"], row["code3"], row["name"], row["official"]):
        assert codes(name) == (row["code"],), name
    for name in filter(None, row["others"].split("|")):
        assert row["code"] in codes(name), name
        assert len(codes(name)) == 1 or name in ("Congo", "Korea")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kenya", "KE"),
        ("  KENYA. ", "KE"),
        ("Kenya's", "KE"),
        ("Kenya’s", "KE"),
        ("cote d'ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("CÔTE D'IVOIRE", "CI"),
        ("turkiye", "TR"),
        ("The Gambia", "GM"),
        ("St. Lucia", "LC"),
        ("st vincent & the grenadines", "VC"),
        ("Timor Leste", "TL"),
        ("Guinea Bissau", "GW"),
        ("Guinea", "GN"),
        ("Niger", "NE"),
        ("U.S.A.", "US"),
        ("U.S.", "US"),
        ("uk", "GB"),
        ("drc", "CD"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Lao People’s Democratic Republic", "LA"),
        ("New\N{NO-BREAK SPACE}Zealand", "NZ"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("Zaire", "CD"),
    ],
)
def test_case_marks_and_punctuation_do_not_matter(text: str, code: str) -> None:
    assert codes(text) == (code,)


@pytest.mark.parametrize(
    "word", ["in", "no", "is", "it", "at", "am", "be", "do", "me", "my", "so", "to", "us", "can", "per", "car", "No"]
)
def test_codes_count_only_in_capitals(word: str) -> None:
    assert read_state(word) is None
    assert len(codes(word.upper())) == 1


def test_congo_and_korea_are_ambiguous() -> None:
    assert codes("Congo") == ("CG", "CD")
    assert codes("the Congo") == ("CG", "CD")
    assert codes("korea") == ("KP", "KR")


@pytest.mark.parametrize("text", ["", " ", ".", "the", "Kenya draft", "Nigera", "Wakanda", "'s"])
def test_other_words_are_no_state(text: str) -> None:
    assert read_state(text) is None


@pytest.mark.parametrize(
    ("line", "start", "count", "code"),
    [
        ("Kenya draft sent", 0, 1, "KE"),
        ("draft shared with the Republic of Korea yesterday", 3, 4, "KR"),
        ("Guinea-Bissau, today", 0, 1, "GW"),
        ("guinea bissau today", 0, 2, "GW"),
        ("the United Kingdom of Great Britain and Northern Ireland agreed", 0, 9, "GB"),
        ("Democratic Republic of the Congo: letter", 0, 5, "CD"),
        ("Kenya , draft", 0, 1, "KE"),
        ("South Sudan", 1, 1, "SD"),
    ],
)
def test_the_longest_run_of_words_is_taken(line: str, start: int, count: int, code: str) -> None:
    found = find_state(line.split(), start)
    assert found is not None
    assert (found[0], found[1].states[0].code) == (count, code)


@pytest.mark.parametrize(("line", "start"), [("no comments", 0), (", Kenya", 0), ("Kenya", 1), ("", 0)])
def test_words_that_name_no_state_are_left(line: str, start: int) -> None:
    assert find_state(line.split(), start) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigera", {"NE", "NG"}),
        ("Kenia", {"KE"}),
        ("tanzanya", {"TZ"}),
        ("phillipines", {"PH"}),
        ("Untied Kingdom", {"GB"}),
    ],
)
def test_near_misses_are_offered_and_never_taken(text: str, expected: set[str]) -> None:
    reading = near_states(text)
    assert reading is not None
    assert not reading.exact
    assert len(reading.states) <= 3
    assert {found.code for found in reading.states} >= expected
    assert read_state(text) is None


@pytest.mark.parametrize("text", ["", "draft", "mail", "comments", "overdue", "status", "n" * 400])
def test_words_unlike_any_name_are_near_nothing(text: str) -> None:
    assert near_states(text) is None


def test_a_state_is_known_by_its_code() -> None:
    assert state("KE").name == "Kenya"
    with pytest.raises(KeyError):
        state("XX")


@given(st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    read_state(text)
    near_states(text)
    find_state(text.split(), 0)
