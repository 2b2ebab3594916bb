"""The lines of recurring duties: "duties 2027", "duty oral report recorded 12 March", "annual list by 15 January"."""

import re
from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.dates.model import Day, Direction, How
from bot.names.notation import graph, longest
from bot.reading.model import Item, Line, Verb

DATE, DONE = "date", "done"  # Line.topic: what is set or, without an item, taken away

NAMES = {  # in the notation of bot.names.notation; help and reminders suggest the first
    "annual_proposals": "annual proposals|visit proposals|proposals",
    "annual_list": "annual list|list of states|list",
    "visit_schedule": "visit schedule|schedule",
    "oral_report": "oral report",
    "council_consultations": "council consultations|informal consultations|consultations",
    "oct_briefing": "oct briefing|oct briefings",
    "oct_followup": "oct follow-up|oct follow-up meetings|oct meetings",
    "annual_review": "annual review|review",
    "ed_briefings": "briefings",
    "financing_summary": "financing summary|thematic summary",
    "periodic_meetings": "periodic meetings|meetings",
    "events_list": "events list|list of events|events",
    "assessment_tools": "assessment tools|stocktaking",
    "website_list": "website list|website|focal points",
    "sharing_findings": "sharing findings|sharing",
    "work_programme": "work programme|programme of work|programme",
    "joint_report_progress": "joint report|joint report progress",
}
_YEAR = re.compile(r"(20|21)[0-9]{2}")


def read_duties(text: str, words: Sequence[str], today: date) -> Line:
    """`words` begin with the verb. A name is followed by what is said of the duty; else all of a year are shown."""
    said = [word for word in words[1:] if word not in (",", "?")]
    if all(map(_YEAR.fullmatch, said)) and len(said) < 2:
        return Line(verb=Verb.DUTIES, text=text, years=tuple(map(int, said)))
    lengths = {key: longest(graph(aliases), said, 0) for key, aliases in NAMES.items()}
    name = max(lengths, key=lambda key: lengths[key])
    found = _told([word.casefold() for word in said[lengths[name] :]], today) if lengths[name] else None
    if found is None:
        return Line(verb=Verb.DUTIES, text=text, leftover=tuple(said))
    topic, item = found
    return Line(verb=Verb.DUTIES, text=text, name=name, topic=topic, items=(item,) if item else ())


def _told(words: Sequence[str], today: date) -> tuple[str, Item | None] | None:
    """What is set, and for which day; no item: it is taken away."""
    topic = {"by": DATE, "date": DATE, "recorded": DONE, "done": DONE}.get(words[0] if words else "")
    if topic is None or words == ["date"]:
        return None
    if list(words[1:]) == ["off"]:
        return topic, None
    if words[1:]:
        reading = dates.find(words, 1, today, Direction.PAST if topic == DONE else Direction.FUTURE)
        if reading is None or reading[0] != len(words) - 1:
            return None
        return topic, Item(meanings=(), when=reading[1])
    return (topic, Item(meanings=(), when=Day(date=today, how=How.RELATIVE_DAY))) if topic == DONE else None
