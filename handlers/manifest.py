"""The app as Slack is told about it."""

import json
from importlib.resources import files


def manifest(command: str) -> str:
    """The manifest with the command's name here, ready to be pasted."""
    found = json.loads(files("handlers").joinpath("manifest.json").read_text(encoding="utf-8"))
    for each in found["features"]["slash_commands"]:
        each["command"] = command
    return json.dumps(found, indent=2)
