"""However many rows a report has: Slack takes the message, and its text says what its table shows."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages import build
from bot.names.states import states
from bot.operations.counting import Report, Row, Window
from tests.messages.slack_limits import check_block, check_harmless, check_table

DAY = date(2026, 3, 6)
WINDOW = Window(first=date(2026, 1, 1), last=date(2026, 12, 31))
rows = st.builds(
    lambda number, state, count: (number, state.code, DAY, "need", "other", count, None),
    st.integers(1, 10**6),
    st.sampled_from(states()),
    st.integers(0, 10**4),
)
totals = st.just((None, None, None, "recommendation", "other", 3, 1))


def findings(of: list[Row]) -> Report:
    columns = ("visit", "state", "ended", "kind", "area", "count", "priority")
    return Report(which="findings", window=WINDOW, today=DAY, columns=columns, rows=tuple(of), hidden=1)


@settings(max_examples=60, deadline=None)
@given(st.lists(rows | totals, min_size=1, max_size=40), st.sampled_from([1, 5, 40]))
def test_a_table_is_within_the_limits_and_complete_as_text(some: list[Row], times: int) -> None:
    shown = build(findings(some * times), "/visit")
    *others, table = shown.blocks
    check_harmless(shown.text)
    assert len(shown.text) < 12_000
    for block in others:
        check_block(block)
    cells = [[cell["text"] for cell in row] for row in table["rows"]]
    check_table(table)
    lines = shown.text.split("\n")
    assert [" · ".join(row) for row in cells] == lines[1 : 1 + len(cells)]
    left_out = len(some) * times + 1 - len(cells)
    assert (f"and {left_out} more rows" in shown.text) is (left_out > 0)


def test_numbers_stand_to_the_right() -> None:
    *_, table = build(findings([(1, "KE", DAY, "need", "other", 4, 1)]), "/visit").blocks
    assert [column["align"] for column in table["column_settings"]] == ["right", *["left"] * 4, *["right"] * 2]
