"""docs/worked-example.md: the transcript is run as it stands there, and says every date of its table."""

import re
from datetime import UTC, datetime
from pathlib import Path

import app

PAGE = (Path(__file__).parents[2] / "docs" / "worked-example.md").read_text(encoding="utf-8")
TRANSCRIPT = PAGE.partition("```console\n")[2].partition("\n```")[0]
OPENED = datetime(2024, 3, 18, 16, tzinfo=UTC)


def test_the_console_prints_what_the_page_shows() -> None:
    typed = re.findall(r"^maria, .*?> (.*)$", TRANSCRIPT, re.MULTILINE)
    shown: list[str] = []
    with app.local(OPENED, "/visit", "America/New_York") as console:
        for line in typed:
            shown += [console.prompt() + line, *console.line(line)]
    assert "\n".join(shown) == TRANSCRIPT


def test_every_date_of_the_table_is_in_the_transcript() -> None:
    dates = re.findall(r"\d+ [A-Z][a-z]+ \d{4}", PAGE.partition("| Step |")[2].partition("```")[0])
    assert len(dates) == 31
    assert [day for day in dates if day not in TRANSCRIPT] == []
