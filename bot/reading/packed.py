"""A line as the value of a button: pressing it performs the line as if it had been typed."""

from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.errors import BadInput
from bot.reading.model import Line


@cache
def _adapter() -> TypeAdapter[Line]:
    return TypeAdapter(Line)


def pack(line: Line) -> str:
    return _adapter().dump_json(line, exclude_defaults=True).decode()


def unpack(value: str) -> Line:
    """Raises BadInput for anything that `pack` did not make."""
    try:
        return _adapter().validate_json(value)
    except ValidationError as error:
        raise BadInput("button", value[:50]) from error
