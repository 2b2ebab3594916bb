"""The app as Slack is told about it."""

import json
from importlib.resources import files
from typing import Any


def manifest(command: str) -> str:
    """The manifest with the command's name here, ready to be pasted."""
    found = _read()
    for each in found["features"]["slash_commands"]:
        each["command"] = command
    return json.dumps(found, indent=2)


def bot_scopes() -> frozenset[str]:
    """The permissions that the bot's token needs."""
    return frozenset(_read()["oauth_config"]["scopes"]["bot"])


def _read() -> Any:
    return json.loads(files("handlers").joinpath("manifest.json").read_text(encoding="utf-8"))
