"""The letter of a visit that is due now, or the one that is asked for: what it says is worked out here, never sent."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot import access
from bot.operations.find import find_visit
from bot.operations.papers import Letter
from bot.operations.results import Ask, Choice, Option, Question, Result
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.procedure.calendar import add
from bot.procedure.clocks import experts_take_part
from bot.procedure.comments import EXTENSION_DAYS
from bot.procedure.evaluation import situation
from bot.procedure.moves import Situation, moves
from bot.procedure.table import PERIODS
from bot.reading.model import Line
from bot.reading.papers import LetterKind
from bot.visits import Asker, Visit

REMINDER = timedelta(days=7)  # before the State's date (A25)
EXTENSION = timedelta(days=EXTENSION_DAYS)
DAY = timedelta(days=1)
OPENED_BY = {  # open step -> the letter that is due
    "consent_requested": LetterKind.CONSENT,
    "draft_report_shared": LetterKind.DRAFT,
    "extension_decided": LetterKind.EXTENSION,
    "no_comments_letter_sent": LetterKind.NO_OBSERVATIONS,
    "report_transmitted": LetterKind.TRANSMISSION,
    "report_shared_restricted": LetterKind.RESTRICTED,
}
SENT: dict[LetterKind, str] = {  # the step that records that it went
    **{kind: step for step, kind in OPENED_BY.items() if kind is not LetterKind.EXTENSION},
    LetterKind.REMINDER: "comments_reminder_sent",
}
ANSWER = {
    LetterKind.CONSENT: "consent_received",
    LetterKind.DRAFT: "comments_received",
    LetterKind.REMINDER: "comments_received",
    LetterKind.EXTENSION: "extension_decided",
    LetterKind.NO_OBSERVATIONS: "comments_received",
    LetterKind.RESTRICTED: "confidentiality_reply",
}


def letter(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The text to copy. Without a kind: the letter due now; several or none: asked which."""
    access.check(asker, tx.workspace())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    today = view_day(visit, tx.workspace(), now)
    stand = situation(visit.facts(), today, visit.told())
    kinds = [LetterKind(line.topic)] if line.topic else _due(stand)
    if len(kinds) != 1:
        options = tuple(
            Option(choice=Choice.LETTER, line=replace(line, visit=visit.id, topic=kind)) for kind in kinds or LetterKind
        )
        return Question(ask=Ask.WHICH_LETTER if kinds else Ask.NO_LETTER, options=options, visit=visit)
    lang = line.language or ("fr" if asker.person.language == "fr" else "en")
    return written(kinds[0], lang, visit, stand)


def _due(stand: Situation) -> list[LetterKind]:
    """The letters that the open steps call for."""
    opened = [move.step for move in moves(stand)]
    kinds = [OPENED_BY[step] for step in opened if step in OPENED_BY]
    time, today = stand.comments, stand.today
    waits = time and not time.letter and not time.pending(today) and "comments_received" in opened
    near = time and time.running - REMINDER <= today <= time.running
    if waits and near and not stand.book.has(SENT[LetterKind.REMINDER]):
        kinds.append(LetterKind.REMINDER)
    return kinds


def written(kind: LetterKind, lang: str, visit: Visit, stand: Situation) -> Letter:
    """One letter of a visit, whether it is due or not."""
    book, time = stand.book, stand.comments
    sent = book.day(SENT.get(kind, ""))
    if kind is LetterKind.NO_OBSERVATIONS and time and time.early_letter:
        sent = None  # it started nothing
    pending = time is not None and time.pending(stand.today) is not None
    answer = None if kind is LetterKind.EXTENSION and pending else book.last.get(ANSWER.get(kind, ""))
    blank = Letter(
        kind=kind,
        lang=lang,
        visit=visit,
        dated=sent or stand.today,
        sent=sent is not None,
        partners=experts_take_part(book),
        original=time.original if time else None,
        cap=time.cap if time else None,
        extended=time is not None and time.extended is not None,
        asked=book.has("extension_requested"),
        again=time.letter.date if time and time.letter else None,
        answered=answer,
    )
    match kind:
        case LetterKind.DRAFT:
            original = add(blank.dated, PERIODS["comments_received"])
            told = book.told.get("comments_received", original)
            return replace(blank, due=max(original, told), original=original, cap=original + EXTENSION)
        case LetterKind.REMINDER | LetterKind.EXTENSION:
            return replace(blank, due=time.running if time else None)
        case LetterKind.NO_OBSERVATIONS:
            return _last_call(blank, stand)
        case LetterKind.RESTRICTED:
            clock = stand.clocks.get("confidentiality_reply")
            due = clock.due if clock and not clock.provisional else None
            return _not_before(replace(blank, due=due), due, stand.today)
        case _:
            return blank


def _last_call(blank: Letter, stand: Situation) -> Letter:
    """Two weeks from its date, which lies after the State's: an earlier letter starts nothing (A13)."""
    time = stand.comments
    if time is None:
        return replace(blank, due=add(blank.dated, PERIODS["letter_period"]))
    ended = max(day for day in (time.original, time.extended, time.told) if day is not None)
    last = time.cap if time.pending(stand.today) else ended
    made = _not_before(replace(blank, ended=ended), last, stand.today)
    dated = made.too_early or made.dated
    return replace(made, dated=dated, due=add(dated, PERIODS["letter_period"]))


def _not_before(made: Letter, last: date | None, today: date) -> Letter:
    return replace(made, too_early=last + DAY) if last and today <= last and not made.sent else made
