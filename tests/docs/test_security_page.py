"""The page on security names only tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"`((?:tests|bot)/[^`]+)`", (ROOT / "docs/security.md").read_text(encoding="utf-8"))
    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).is_file()] == []
