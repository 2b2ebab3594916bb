"""A line as the value of a button: pressing it performs the line as if it had been typed."""

import zlib
from base64 import b64decode, b64encode
from functools import cache

from pydantic import TypeAdapter

from bot.errors import BadInput
from bot.reading.model import Line

LONG = 1900  # bytes; Slack takes 2,000 characters
PRESSED = "z:"  # which no JSON begins with
MOST = 50_000  # bytes of a line


@cache
def _adapter() -> TypeAdapter[Line]:
    return TypeAdapter(Line)


def pack(line: Line) -> str:
    """Short enough for a button: a form that was filled in whole is pressed together."""
    plain = _adapter().dump_json(line, exclude_defaults=True)
    return plain.decode() if len(plain) <= LONG else PRESSED + b64encode(zlib.compress(plain, 9)).decode()


def unpack(value: str) -> Line:
    """Raises BadInput for anything that `pack` did not make."""
    try:
        return _adapter().validate_json(_plain(value) if value.startswith(PRESSED) else value)
    except (ValueError, zlib.error) as error:
        raise BadInput("button", value[:50]) from error


def _plain(value: str) -> bytes:
    return zlib.decompressobj().decompress(b64decode(value.removeprefix(PRESSED), validate=True), MOST)
