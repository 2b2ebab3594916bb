"""Steps and dates in the order in which they were typed -> items. Decides which date belongs to which step."""

from dataclasses import replace

from bot.dates.model import Reading
from bot.names.model import Meaning
from bot.reading.model import Item

_DATES_AGREED = (Meaning(step="dates_agreed"),)
_REPORT_RECEIVED = (Meaning(step="report_received"),)
_MORE_TIME = (Meaning(step="extension_requested"), Meaning(step="extension_decided", outcome="granted"))
_RANGED = {"dates_agreed", "visit_postponed"}
_EXTENSIONS = {"extension_requested", "extension_decided"}


class Items:
    """Collects. Each method says whether it could use what it was given; what it could not use is not understood.

    A date after steps belongs to those that have none yet ("transmitted and received today"); where a line begins with
    a date, each date belongs to the steps after it.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.dated = False  # whether any date was typed
        self._parted = True  # something stands between the last step and what comes
        self._undated = 0  # the first item that the next date may belong to
        self._leading: Reading | None = None
        self._waiting = False  # the leading date has no step yet
        self._begun = False  # a comma or an "and" has come since the last fact
        self._span: tuple[Reading, Reading] | None = None  # a range before its step

    def part(self) -> None:
        self._parted = self._begun = True

    def add_step(self, meanings: tuple[Meaning, ...]) -> bool:
        if self.items and self._says_more(meanings):
            self.items[-1] = replace(self.items[-1], meanings=meanings)
            return True
        if not self._parted:
            return False
        if self.items and _names(self.items[-1], {"report_transmitted"}) and _REPORT_RECEIVED[0] in meanings:
            meanings = _REPORT_RECEIVED  # "transmitted and received" speaks of one paper
        item = Item(meanings=meanings, when=self._leading)
        if self._span and _names(item, _RANGED):
            item, self._span = replace(item, start=self._span[0], end=self._span[1]), None
        self.items.append(item)
        self._parted = self._waiting = self._begun = False
        return True

    def add_date(self, reading: Reading) -> bool:
        self.dated = True
        if self._waiting:
            return False
        if self._leading or not self.items or (self._begun and self._undated == len(self.items)):
            self._leading, self._waiting = reading, True  # "shared 20 April, 3 May comments received"
        else:
            late = range(self._undated, len(self.items))
            for place in late:
                self.items[place] = replace(self.items[place], when=reading)
            self._undated = len(self.items)
            if not late:
                return False
        self._parted, self._begun = True, False
        return True

    def add_range(self, start: Reading, end: Reading) -> bool:
        self._parted = True
        if not self.items and not self._span:
            self._span = (start, end)
            return True
        if not self.takes_range() or self.items[-1].start:
            return False
        self.items[-1] = replace(self.items[-1], start=start, end=end)
        return True

    def add_until(self, reading: Reading) -> None:
        """Only where `takes_until`; alone it says that there is more time."""
        if not self.items:
            self.items.append(Item(meanings=_MORE_TIME, when=None))
        self.items[-1] = replace(self.items[-1], until=reading)
        self._parted = True

    def takes_range(self) -> bool:
        return bool(self.items) and _names(self.items[-1], _RANGED)

    def takes_until(self) -> bool:
        return bool(self.items) and not self.items[-1].until and _names(self.items[-1], _EXTENSIONS)

    def waiting(self) -> bool:
        """Whether a date or a range has no step yet."""
        return self._waiting or self._span is not None

    def open_visit(self) -> None:
        """In a line that opens a visit, a range alone is the dates of the visit."""
        if self._span:
            self.items.append(Item(meanings=_DATES_AGREED, when=None, start=self._span[0], end=self._span[1]))
            self._span = None

    def put_off(self, until: Reading) -> None:
        """In a line that puts a reminder off; it may stand without a step."""
        first = self.items[0] if self.items else Item(meanings=(), when=None)
        self.items[:1] = [replace(first, until=until)]

    def date_all(self, reading: Reading) -> None:
        self.items = [replace(item, when=reading) for item in self.items]

    def _says_more(self, meanings: tuple[Meaning, ...]) -> bool:
        """ "confidentiality reply received, nothing confidential" is one fact."""
        last = self.items[-1].meanings
        same = {meaning.step for meaning in last} == {meaning.step for meaning in meanings}
        return same and len(last) == 1 and last[0].outcome in (None, meanings[0].outcome)


def _names(item: Item, steps: set[str]) -> bool:
    return any(meaning.step in steps for meaning in item.meanings)
