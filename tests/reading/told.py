"""A read line as one short string, so that a table of lines can be read by eye."""

from bot.dates.model import Candidates, Day, Offset, Reading, Unreadable
from bot.reading.model import Item, Line


def told(line: Line) -> str:
    """`verb STATE #visit year-month ...: step=outcome|other step on DATE; next item ?? words left over`."""
    facts = [line.verb.value]
    if line.state:
        facts.append(("" if line.state.exact else "~") + "/".join(state.code for state in line.state.states))
    facts += [f"#{line.visit}"] if line.visit else []
    facts += [f"{line.month[0]}-{line.month[1]:02}"] if line.month else []
    facts += ["follow-up"] if line.follow_up else []
    facts += ["nothing came"] if line.nothing_came else []
    shown = ("officer", "deputy", "person", "cover", "channel", "days", "reference", "change", "topic", "name", "years")
    for name in (*shown, "reason"):
        facts += [f"{name}={getattr(line, name)}"] if getattr(line, name) else []
    facts += [f"{name}={','.join(ids)}" for name in ("people", "groups") if (ids := getattr(line, name))]
    facts += ["hidden"] if line.hidden else []
    facts += ["on" if line.on else "off"] if line.on is not None else []
    facts += [f"near={','.join(line.near)}"] if line.near else []
    items = ": " + "; ".join(map(_item, line.items)) if line.items else ""
    return " ".join(facts) + items + ("" if not line.leftover else " ?? " + " ".join(line.leftover))


def _item(item: Item) -> str:
    meanings = (meaning.step + (f"={meaning.outcome}" if meaning.outcome else "") for meaning in item.meanings)
    dates = {"on": item.when, "until": item.until, "from": item.start, "to": item.end}
    return " ".join(["|".join(meanings), *(f"{word} {_day(day)}" for word, day in dates.items() if day)])


def _day(reading: Reading) -> str:
    match reading:
        case Day():
            return f"{reading.date}"
        case Candidates():
            return " or ".join(f"{day.date}" for day in reading.options)
        case Offset():
            return f"{reading.count} {reading.unit} {'before' if reading.before else 'after'} [{reading.of}]"
        case Unreadable():
            return f"({reading.part})"
