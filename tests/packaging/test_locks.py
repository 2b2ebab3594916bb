"""The lock files: exact versions, hashes, no addresses, and everything the project depends on."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def locked(name: str) -> dict[str, str]:
    """Requirement lines with their hashes, by package."""
    text = re.sub(r"^#.*\n", "", (ROOT / name).read_text(), flags=re.MULTILINE).replace("\\\n", "")
    return {line.split("==")[0]: line for line in text.splitlines() if line}


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=]", requirement)[0] for requirement in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_holds_exact_versions_with_hashes_and_no_addresses(name: str) -> None:
    assert "://" not in (ROOT / name).read_text()
    for line in locked(name).values():
        assert re.match(r"[a-z0-9-]+==[0-9.a-z]+( ;[^-]*)? +(--hash=sha256:[0-9a-f]{64} *)+$", line), line


def test_the_lock_files_hold_everything_that_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    runtime = wanted(project["project"]["dependencies"] + project["dependency-groups"]["build"])
    assert runtime <= set(locked("requirements.lock"))
    assert runtime | wanted(project["dependency-groups"]["dev"]) <= set(locked("requirements-dev.lock"))


def test_both_lock_files_agree() -> None:
    for package, line in locked("requirements.lock").items():
        assert locked("requirements-dev.lock")[package] == line
