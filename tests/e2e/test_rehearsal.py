"""The rehearsal of the README, which takes a minute, as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"^\$ (rapporteur rehearse .*)\n((?:.*\n)*?)```$", re.MULTILINE)


def test_it_counts_what_the_readme_shows() -> None:
    found = EXAMPLE.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert found
    command = f"{Path(sys.executable).parent}/{found[1]}"
    shown = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=True)
    assert shown.stdout == found[2]
