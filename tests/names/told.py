"""What a text is read as, in short."""

from bot.names.states import read_state


def codes(text: str) -> tuple[str, ...]:
    reading = read_state(text)
    return tuple(found.code for found in reading.states) if reading and reading.exact else ()


def other(text: str) -> str:
    reading = read_state(text)
    return reading.other.name if reading and reading.other and not reading.states and not reading.exact else ""
