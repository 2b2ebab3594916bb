"""Worlds on SQLite, unless a test is parametrized by `backend`."""

import pytest


@pytest.fixture
def backend() -> str:
    return "sqlite"
