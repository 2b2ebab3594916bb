"""`pip install .` in a clean environment gives a working `rapporteur`, with its data."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from uv import find_uv_bin

ROOT = Path(__file__).parents[2]
SOURCES = ["app.py", "cli.py", "settings.py", "pyproject.toml", "README.md", "bot", "handlers", "scheduler", "storage"]


def install(folder: Path) -> Path:
    """Install a copy of the sources (building leaves files behind) into a new environment; returns its command."""
    source = folder / "source"
    source.mkdir()
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source)
    clean = folder / "clean"
    subprocess.run([find_uv_bin(), "venv", "--quiet", "--python", sys.executable, clean], check=True)
    subprocess.run([find_uv_bin(), "pip", "install", "--quiet", "--python", clean, source], check=True)
    return clean / "bin" / "rapporteur"


def test_a_clean_install_brings_the_command_the_migrations_the_manifest_and_the_names(tmp_path: Path) -> None:
    command = install(tmp_path)
    database = tmp_path / "visits.db"
    environment = {"PATH": os.environ["PATH"], "DATABASE_URL": f"sqlite:///{database}"}

    def run(*words: str, typed: str = "") -> str:
        done = subprocess.run(
            [command, *words], input=typed, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "start" in run("--help")
    assert json.loads(run("manifest"))["features"]["slash_commands"]
    assert "March 2027" in run("plan", "--ended", "2027-03-05")
    assert "20 March 2026" in run("console", "--today", "2026-04-21", typed="/visit new Kenya ended 6 March 2026\n")
    run("migrate")
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("select count(*) from alembic_version").fetchone() == (1,)
