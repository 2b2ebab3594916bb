"""Which lines want a form: they leave out what one would ask for, or say that it is wanted."""

from bot.reading.model import Line, Verb

LONGEST = 80  # characters: who types more has said what a form would ask


def wants_form(line: Line) -> bool:
    if line.form:
        return True
    if line.leftover or line.too_long:
        return False
    match line.verb:
        case Verb.CATCHUP:
            return True
        case Verb.FINDINGS:
            return line.on is True and not line.counts
        case Verb.RECORD | Verb.CORRECT | Verb.WHATIF | Verb.SNOOZE:
            return not line.items and not line.nothing_came
        case Verb.EXTEND:
            return not line.items
        case Verb.NEW:
            return line.state is None and not line.items
        case Verb.OFFICER:
            return not line.officer and not line.deputy
    return False
