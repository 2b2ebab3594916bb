"""Letters in English, in our own words."""

from collections.abc import Callable
from datetime import date

from babel.dates import format_date

from bot.names.articles import formally, the
from bot.operations.letters import SENT
from bot.operations.papers import Letter
from bot.reading.papers import LetterKind
from bot.visits import FOLLOW_UP
from bot.wording.markup import NOISE


def text(told: Letter) -> str:
    subject, *body = BODIES[told.kind](told)
    mission = f"Permanent Mission of {formally(told.visit.state)} to the United Nations"
    to = "members of the Counter-Terrorism Committee" if told.kind is LetterKind.EXTENSION else mission
    lines = [
        f"Reference: {_symbol(told, SENT.get(told.kind, ''))}\nDate: {_day(told.dated)}",
        f"[addressee], {to}",
        f"Subject: {subject}",
        *body,
        "[signatory]",
    ]
    return "\n\n".join(lines)


def _consent(told: Letter) -> list[str]:
    state, chosen = the(told.visit.state), told.day("selected_for_visit")
    on = f" on {_day(chosen)}" if chosen else ""
    return [
        f"{_kind(told)} to {state}: request for consent",
        f"The Counter-Terrorism Committee has chosen {state}{on} for one of its visits. On behalf of the Committee, its "
        f"Executive Directorate asks whether {_government(told)} agrees to receive this {_kind(told).lower()} "
        "(S/2020/731, annex, para. 5 and VI.2(a)).",
        "Once it has agreed, the Executive Directorate would settle the dates, the scope and the programme together with the "
        "Permanent Mission (VI.2(b)). For all questions: [contact].",
    ]


def _draft(told: Letter) -> list[str]:
    return [
        f"{_kind(told)} to {the(told.visit.state)}: draft report",
        f"The draft report on {_visit(told)} is attached. It is for {_government(told)} and is not "
        "public (S/2020/731, annex, V(v)).",
        f"Any observations are asked for by {_day(told.due)} (V(m)); please send them to the Executive Directorate.",
        f"If more time is needed, the Government can ask the Committee for it in writing by {_day(told.original)}. "
        f"The Committee can give time until {_day(told.cap)} at the latest (VI.4(d)).",
    ]


def _reminder(told: Letter) -> list[str]:
    if told.again:
        more = f"This is the date that the letter of {_day(told.again)} gave."
    elif told.extended:
        more = "This is the date to which the Committee has extended the time."
    else:
        more = (
            f"If more time is needed, the Government can ask the Committee for it in writing by {_day(told.original)}. "
            f"The Committee can give time until {_day(told.cap)} at the latest (VI.4(d))."
        )
    return [
        f"{_kind(told)} to {the(told.visit.state)}: observations by {_day(told.due)}",
        f"The draft report on {_visit(told)} was sent with the letter of {_sent(told, 'draft_report_shared')}. The Executive "
        f"Directorate recalls that observations on it are asked for by {_day(told.due)} (S/2020/731, annex, V(m)).",
        more,
    ]


def _extension(told: Letter) -> list[str]:
    state = the(told.visit.state)
    return [
        f"{_kind(told)} to {state}: request for more time",
        f"In its letter of {_sent(told, 'extension_requested')}, {_government(told)} asks the Committee for more time, "
        f"until [date asked for], to send observations on the draft report on {_visit(told)}.",
        f"The draft was sent on {_day(told.day('draft_report_shared'))}, with time for observations until "
        f"{_day(told.due)}. The Committee can give time until {_day(told.cap)} at the latest (S/2020/731, annex, VI.4(d)). "
        "The annex sets no period for its decision.",
        "Members are asked for their views by [date].",
    ]


def _no_observations(told: Letter) -> list[str]:
    state = the(told.visit.state)
    nothing = "no observations have arrived" if told.asked or told.extended else "neither observations nor a request for more time have arrived"  # fmt: skip
    return [
        f"{_kind(told)} to {state}: observations by {_day(told.due)}",
        f"The draft report on {_visit(told)} was sent with the letter of {_sent(told, 'draft_report_shared')}. The time for "
        f"observations ended on {_day(told.ended)}, and {nothing}.",
        f"The Government of {formally(told.visit.state)} can still send observations within two weeks of the date of this letter, by "
        f"{_day(told.due)} (S/2020/731, annex, V(o)). If none arrive by then, the report goes to the Committee without them.",
    ]


def _transmission(told: Letter) -> list[str]:
    return [
        f"{_kind(told)} to {the(told.visit.state)}: adopted report",
        f"The report on {_visit(told)}, which the Committee adopted on {_sent(told, 'report_adopted')}, is attached. "
        "Two requests go with it.",
        "1. Confidentiality: please tell the Chair, within 30 days of receiving the report, which parts of it are to stay "
        "confidential, if any (S/2020/731, annex, V(u), VI.4(h)). Without an answer it goes to the partners that took part "
        "in the visit only, marked for restricted distribution.",
        "2. Implementation: please inform the Committee, within six months of receiving the report, of what has been done "
        "about its recommendations (V(p), VI.4(h)).",
        "As both periods run from the day of receipt, please confirm that day.",
    ]


def _restricted(told: Letter) -> list[str]:
    state = the(told.visit.state)
    only = "shared only with the partners that took part in the visit, marked for restricted distribution"
    then = f"The report is therefore {only} (V(u))." if told.partners else "As no partner took part in the visit, the report is shared with nobody."  # fmt: skip
    return [
        f"{_kind(told)} to {state}: sharing of the report",
        f"With the letter of {_sent(told, 'report_transmitted')}, the Chair asked which parts of the report on "
        f"{_visit(told)} are to stay confidential. The report was received on {_day(told.day('report_received'))}; the 30 "
        f"days for an answer ended on {_day(told.due)}, and none has arrived (S/2020/731, annex, V(u)).",
        then,
        "An answer is still welcome: the report can then be shared more widely, without what the Government keeps confidential.",
    ]


BODIES: dict[LetterKind, Callable[[Letter], list[str]]] = {
    LetterKind.CONSENT: _consent,
    LetterKind.DRAFT: _draft,
    LetterKind.REMINDER: _reminder,
    LetterKind.EXTENSION: _extension,
    LetterKind.NO_OBSERVATIONS: _no_observations,
    LetterKind.TRANSMISSION: _transmission,
    LetterKind.RESTRICTED: _restricted,
}


def _kind(told: Letter) -> str:
    return "Follow-up visit" if told.visit.kind == FOLLOW_UP else "Assessment visit"


def _government(told: Letter) -> str:
    return f"the Government of {formally(told.visit.state)}"


def _visit(told: Letter) -> str:
    ended = _day(told.day("visit_concluded"))
    return f"the {_kind(told).lower()} to {the(told.visit.state)} that ended on {ended}"


def _sent(told: Letter, step: str) -> str:
    return f"{_day(told.day(step))} ({_symbol(told, step)})"


def _symbol(told: Letter, step: str) -> str:
    record = told.record(step)
    return NOISE.sub(" ", record.reference).strip() if record and record.reference else "[document symbol]"


def _day(day: date | None) -> str:
    return format_date(day, "d MMMM y", "en") if day else "[date]"
