"""Typed lines about who may know of a visit and who may do what, on Friday 8 May 2026."""

from base64 import b64encode
from dataclasses import replace
from datetime import date
from zlib import compress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import BadInput
from bot.reading import read_line
from bot.reading.packed import pack, unpack
from tests.reading.told import told

TODAY = date(2026, 5, 8)

LINES = [
    ("hide Kenya", "hide KE"),
    ("hide Kenya for <@U1|li> and <@U2|ana>", "hide KE people=U1,U2"),
    ("Kenya hide <@U1>", "hide KE people=U1"),
    ("hide #12", "hide #12"),
    ("hide <@U1>, <@U2> Kenya, March 2026", "hide KE 2026-03 people=U1,U2"),
    ("please hide the visit to Kenya, only with <@U1>, thanks", "hide KE people=U1"),
    ("hide Kenya follow-up because it asked for it", "hide KE follow-up reason=it asked for it"),
    ("hide Kenya from everybody", "hide KE"),
    ("hide Kenya from everyone else except for <@U1>", "hide KE people=U1"),
    ("hide Kenya from all but <@U1>", "hide KE people=U1"),
    ("hide Kenya from <@U1>", "hide KE people=U1 ?? from"),
    ("hide Kenya to <@U1>", "hide KE people=U1 ?? to"),
    ("hide Kenya от <@U1>", "hide KE people=U1 ?? от"),
    ("hide Kenya - <@U1>", "hide KE ?? <@U1>"),
    ("hide Kenya for <@U1> and bob", "hide KE people=U1 ?? bob"),
    ("hide Kenya for <!subteam^S1|@kenya-team>", "hide KE ?? <!subteam^S1>"),
    ("hide for <!subteam^S1|@kenya-team>", "hide ?? <!subteam^S1>"),
    ("hide Uganda and Kenya", "hide UG ?? Kenya"),
    ("hide Kenya tomorrow", "hide KE ?? tomorrow"),
    ("hide Kenya?", "hide KE ?? ?"),
    ("hide all", "hide ?? all"),
    ("don't hide Kenya", "unknown KE ?? don't hide"),
    ("hide Kennya", "hide ~KE"),
    ("unhide Kenya", "unhide KE"),
    ("unhide Kenya for <@U1>", "unhide KE ?? <@U1>"),
    ("members Kenya", "members KE"),
    ("Kenya member?", "members KE"),
    ("members Kenya add <@U1|li> <@U2>", "members KE people=U1,U2 on"),
    ("members Kenya <@U1>", "members KE people=U1 on"),
    ("members Kenya add", "members KE on"),
    ("members Kenya add <@U1>?", "members KE people=U1 on ?? ?"),
    ("members Kenya remove <@U1>", "members KE people=U1 off"),
    ("members remove <@U1> from Kenya", "members KE people=U1 off"),
    ("members Kenya -<@U1>", "members KE ?? <@U1>"),
    ("members Kenya <@U1> remove <@U2>", "members KE people=U1,U2 on ?? remove"),
    ("members Kenya add <@U1> remove <@U2>", "members KE people=U1,U2 on ?? remove"),
    ("Kenya members considered the draft yesterday", "record KE: committee_considered on 2026-05-07"),
    ("Kenya delegate <@U1>", "delegate KE people=U1 on"),
    ("delegate Kenya <@U1> <@U2> <@U1>", "delegate KE people=U1,U2 on"),
    ("delegates Kenya", "delegate KE"),
    ("Kenya delegate remove <@U1|uganda>", "delegate KE people=U1 off"),
    ("Kenya delegate <@U1>, <#C1|uganda>", "delegate KE people=U1 on ?? <#C1>"),
    ("delegate Kenya not <@U1>", "delegate KE people=U1 on ?? not"),
    ("delegate Kenya add remove <@U1>", "delegate KE people=U1 on ?? add remove"),
    ("new Kenya ended 6 March 2026 hidden", "new KE hidden: visit_concluded on 2026-03-06"),
    ("new hidden visit to Kenya 2-6 March 2027", "new KE hidden: dates_agreed from 2027-03-02 to 2027-03-06"),
    ("new Kenya not hidden", "new KE hidden ?? not"),
    ("Kenya hidden", "unknown KE near=hide ?? hidden"),
    ("Kenya draft shared yesterday hidden", "record KE: draft_report_shared on 2026-05-07 ?? hidden"),
    ("admin roles", "admin topic=roles"),
    ("admin roles now", "admin topic=roles ?? now"),
    ("admin editor", "admin topic=editor"),
    ("admin editor <@U1|li>, <@U2|ana>", "admin topic=editor add people=U1,U2"),
    ("Admin Editors Add <@U1>", "admin topic=editor add people=U1"),
    (
        "admin editor remove <@U1> and <!subteam^S123|@kenya-team>",
        "admin topic=editor remove people=U1 groups=S123",
    ),
    ("admin editor <@U1> remove <@U2>", "admin topic=editor add people=U1,U2 ?? remove"),
    ("admin editor add", "admin topic=editor add"),
    ("admin operators <!subteam^S1>", "admin topic=operator add groups=S1"),
    ("admin admin <@U1>", "admin topic=administrator add people=U1"),
    ("admin administrators", "admin topic=administrator"),
    ("admin reader - <@U1>", "admin topic=reader add people=U1 ?? -"),
    ("admin readers bob <#C1|visits>", "admin topic=reader ?? bob <#C1>"),
    ("<@UKENYA> draft shared yesterday", "record: draft_report_shared on 2026-05-07 ?? <@UKENYA>"),
    ("officer <@UGANDA|kenya>", "officer officer=UGANDA"),
    ("help delegates", "help topic=delegate"),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_line_is_read(text: str, expected: str) -> None:
    assert told(read_line(text, TODAY)) == expected


def test_the_text_keeps_user_groups_without_their_names() -> None:
    assert read_line("hide &lt;b&gt; <!subteam^S1|@kenya-team>", TODAY).text == "hide <b> <!subteam^S1>"


@pytest.mark.parametrize(
    "less", ["&lt;", "&lt;&lt;", "&lt;\u200b", "&l\u200bt;", "&amp;lt;", "<https://a.example|&lt;>"]
)
def test_a_mark_in_typed_letters_names_nobody(less: str) -> None:
    for verb in ("hide Kenya for", "members Kenya", "officer", "admin editor"):
        line = read_line(f"{verb} {less}@U1&gt; {less}!subteam^S1&gt;", TODAY)
        assert (line.people, line.groups, line.officer) == ((), (), "")
        assert line.leftover


def test_a_line_about_people_survives_being_a_button() -> None:
    for text in ("members Kenya remove <@U1>", "admin editor <@U1> <!subteam^S1>", "new Kenya hidden"):
        line = read_line(text, TODAY)
        assert unpack(pack(line)) == line


@settings(max_examples=50)
@given(st.permutations(["Kenya", "<@U1|uganda>", "<@U2|li>"]), st.sampled_from(["hide", "members", "delegate"]))
def test_state_and_people_stand_in_any_order(parts: list[str], verb: str) -> None:
    line = read_line(" ".join([verb, *parts]), TODAY)
    assert line.state
    assert [state.code for state in line.state.states] == ["KE"]
    assert set(line.people) == {"U1", "U2"}
    assert line.leftover == ()


NAMES = st.sampled_from(["Kenya", "@uganda-team", "draft shared", "hidden", "add", "remove", "off", "3 May 2026", "<"])
LABELS = st.one_of(NAMES, st.text(st.characters(exclude_characters="<>"), max_size=99), st.just("a|b")).map(
    lambda name: name.replace("<", "&lt;")
)


@settings(max_examples=150)
@given(
    st.sampled_from(["hide", "unhide", "members", "delegate", "new", "admin editor", "admin", "officer", "", "status"]),
    st.lists(st.tuples(st.sampled_from(["<@U1", "<#C1", "<!subteam^S1"]), LABELS), max_size=4),
)
def test_a_label_says_nothing(verb: str, marks: list[tuple[str, str]]) -> None:
    labelled = " ".join([verb, *(f"{mark}|{label}>" for mark, label in marks)])
    assert read_line(labelled, TODAY) == read_line(" ".join([verb, *(f"{mark}>" for mark, _ in marks)]), TODAY)


WORDS = "Kenya add remove for from and everybody but , - ? <@U1> <@U2> <!subteam^S1|@kenya> <#C1> hidden 3 May not"


@settings(max_examples=150)
@given(
    st.sampled_from(["hide", "members", "delegate", "unhide", "new", "admin editor", "admin roles"]),
    st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join),
)
@example("hide", "from <@U1>")
def test_people_are_taken_out_only_where_the_line_says_so(verb: str, words: str) -> None:
    line = read_line(f"{verb} {words}", TODAY)
    told(line)
    if line.on is False or line.topic.endswith("remove"):
        assert "remove" in words
    if line.people and not line.leftover and "from" in words.split():
        assert verb in ("members", "delegate") or "from everybody" in words


def test_a_long_line_is_packed_as_short_as_a_button() -> None:
    line = read_line("; ".join(["Kenya draft shared 20 April 2026"] * 30), TODAY)
    line = replace(line, items=line.items * 30)
    assert len(pack(line)) < 2000
    assert unpack(pack(line)) == line


@pytest.mark.parametrize("value", ["z:", "z:!", "z:AAAA", "z:" + b64encode(compress(b"1" * 10**6)).decode()[:1900]])
def test_what_was_not_packed_here_is_refused(value: str) -> None:
    with pytest.raises(BadInput):
        unpack(value)
