"""The State's time to comment: thirty days, an extension, the two weeks of the letter, silence (V(m)-(o), VI.4(d),
(e))."""

from dataclasses import dataclass, replace
from datetime import date

from bot.procedure.book import Book
from bot.procedure.calendar import add, plus
from bot.procedure.model import Fact
from bot.procedure.table import PERIODS

EXTENSION_DAYS = 30  # VI.4(d): at most, counted from the original deadline


@dataclass(frozen=True, kw_only=True)
class CommentTime:
    """The deadlines of the comments, kept apart; `running` is the one that counts."""

    draft: Fact
    original: date  # draft shared + 30 days
    cap: date  # the last day an extension can reach
    decision: Fact | None  # the decision that governs
    extended: date | None  # the end that was granted; the cap where none was recorded
    letter: Fact | None  # the letter, if it starts its two weeks
    letter_end: date | None
    early_letter: Fact | None  # a letter that starts nothing
    requests: tuple[Fact, ...]
    decisions: tuple[Fact, ...]
    entries: tuple[Fact, ...]  # the book in order of entry: what answers what
    told: date | None = None  # until when the State was told that it has time

    @property
    def running(self) -> date:
        return max(day for day in (self.original, self.extended, self.letter_end, self.told) if day is not None)

    def undecided(self, day: date) -> Fact | None:
        """The timely request that nobody had decided on `day`."""
        for place, fact in enumerate(self.entries):
            if fact.step != "extension_requested" or fact.date > min(day, self.original):
                continue
            if not any(f in self.decisions and f.date <= day for f in self.entries[place + 1 :]):
                return fact
        return None

    def pending(self, day: date) -> Fact | None:
        """The undecided request on `day`; none any more after the cap, when nothing can be granted."""
        return self.undecided(day) if day <= self.cap else None

    @property
    def moves_on(self) -> bool:
        """Whether the procedure goes on without comments once the time is over (A12, A14): no letter is needed any
        more."""
        return self.letter is not None or self.extended is not None

    def on_time(self, comments: Fact) -> bool:
        return comments.date <= self.running or self.pending(comments.date) is not None

    def counts(self, comments: Fact) -> bool:
        """Whether the 15 days of the final draft run from their receipt: not where the time had lapsed (A8)."""
        return self.on_time(comments) or not self.moves_on


def _granted_end(decision: Fact | None, cap: date) -> date | None:
    if decision is None or not _is_grant(decision):
        return None
    return decision.until or cap


def _is_grant(decision: Fact) -> bool:
    return decision.outcome == "granted" or (decision.outcome is None and decision.until is not None)


def comment_time(book: Book) -> CommentTime | None:
    """None until the draft is shared."""
    draft = book.last.get("draft_report_shared")
    if draft is None:
        return None
    original = add(draft.date, PERIODS["comments_received"])
    cap = plus(original, EXTENSION_DAYS)
    decisions = tuple(
        f
        for f in book.every("extension_decided")
        if (f.outcome or f.until) and not (_is_grant(f) and f.until is not None and f.until < original)
    )
    decision = decisions[-1] if decisions else None
    bare = CommentTime(
        draft=draft,
        original=original,
        cap=cap,
        decision=decision,
        extended=_granted_end(decision, cap),
        letter=None,
        letter_end=None,
        early_letter=None,
        requests=tuple(book.every("extension_requested")),
        decisions=decisions,
        entries=tuple(book.entries),
        told=book.told.get("comments_received"),
    )
    return _with_letter(bare, book.last.get("no_comments_letter_sent"))


def _with_letter(time: CommentTime, letter: Fact | None) -> CommentTime:
    if letter is None:
        return time
    known = [f for f in time.decisions if f.date <= letter.date]
    deadline = max(time.original, _granted_end(known[-1] if known else None, time.cap) or time.original)
    if letter.date <= deadline or time.pending(letter.date) is not None:
        return replace(time, early_letter=letter)
    return replace(time, letter=letter, letter_end=add(letter.date, PERIODS["letter_period"]))
