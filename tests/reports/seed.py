"""Twelve made-up visits as raw records, plain JSON values, the same for the same seed."""

from datetime import date, timedelta
from random import Random
from typing import Any

Raw = dict[str, Any]
TODAY = date(2026, 4, 21)
STATES = ("KE", "FR", "GB", "EG", "IN", "CI", "TJ", "TM", "BR", "LA", "SE", "MA")
KINDS = ("recommendation", "need", "offer", "good_practice", "concern")
AREAS = ("border_management", "terrorist_financing", "prisons", "other")


def made_up(seed: int) -> list[Raw]:
    """What was recorded until TODAY, in order of entry."""
    dice = Random(seed)
    return [_visit(dice, code, number) for number, code in enumerate(STATES)]


def _visit(dice: Random, code: str, number: int) -> Raw:
    ended = TODAY - timedelta(days=dice.randint(0, 60) + 62 * (number - 1))
    course = _before(dice, ended)
    if course[-1]["step"] == "visit_concluded":
        course += _report(dice, ended)
    known = sorted((record for record in course if record["date"] <= TODAY.isoformat()), key=lambda one: one["date"])
    if dice.random() < 0.2:
        known = known[: max(1, len(known) - dice.randint(1, 3))]
    drafted = any(record["step"] == "report_adopted" for record in known)
    kind = dice.choice(("comprehensive", "comprehensive", "follow_up"))
    tallies = _tallies(dice) if drafted else []
    return {"state": code, "kind": kind, "hidden": number % 5 == 4, "records": known, "tallies": tallies}


def _at(step: str, day: date, **more: date | str) -> Raw:
    return {"step": step, "date": day.isoformat(), **{name: str(value) for name, value in more.items()}}


def _before(dice: Random, ended: date) -> list[Raw]:
    start = ended - timedelta(days=4)
    selected = ended - timedelta(days=dice.randint(150, 220))
    asked = selected + timedelta(days=dice.randint(3, 30))
    answered = asked + timedelta(days=dice.randint(8, 60))
    out = [_at("selected_for_visit", selected), _at("consent_requested", asked)]
    fate = dice.choice(("yes",) * 7 + ("silent", "no", "cancelled", "unrecorded"))
    if fate == "silent":
        return out
    if fate == "no":
        return [*out, _at("consent_declined", answered)]
    if fate != "unrecorded":
        out.append(_at("consent_received", answered))
    out.append(_at("dates_agreed", answered + timedelta(days=9), start=start, end=ended))
    if fate == "cancelled":
        return [*out, _at("visit_cancelled", answered + timedelta(days=20))]
    return [*out, _at("visit_started", start), _at("visit_concluded", ended)]


def _report(dice: Random, ended: date) -> list[Raw]:
    out = [
        *([_at("expert_inputs_received", _later(dice, ended, 4, 12))] if dice.random() < 0.8 else []),
        *([_at("preliminary_assessment_submitted", _later(dice, ended, 9, 20))] if dice.random() < 0.8 else []),
    ]
    draft = _later(dice, ended, 38, 55)
    comments, over = _comments(dice, draft)
    final = _later(dice, over, 5, 22)
    adopted = _later(dice, final, 20, 50)
    sent = _later(dice, adopted, 1, 6)
    got = _later(dice, sent, 1, 8)
    out += [_at("draft_report_shared", draft), *comments, _at("final_draft_submitted", final)]
    out += [_at("report_adopted", adopted), _at("report_transmitted", sent)]
    known = dice.random() < 0.8
    return out + ([_at("report_received", got)] if known else []) + _follow_up(dice, ended, got, known=known)


def _comments(dice: Random, draft: date) -> tuple[list[Raw], date]:
    """What happened in the time for comments, and from when the final draft is written."""
    end = draft + timedelta(days=30)
    came = _later(dice, draft, 12, 30)
    match dice.choice(("in_time", "in_time", "late", "granted", "open_end", "pending", "denied", "letter", "answered")):
        case "in_time":
            return [_at("comments_received", came)], came
        case "late":
            came = _later(dice, end, 1, 12)
            return [_at("comments_received", came)], came
        case "granted":
            until = _later(dice, end, 5, 30)
            out = [_at("extension_requested", came), _at("extension_decided", end, outcome="granted", until=until)]
            came = _later(dice, until, -4, 6)
            return ([*out, _at("comments_received", came)], came) if dice.random() < 0.7 else (out, until)
        case "open_end":
            out = [_at("extension_requested", came), _at("extension_decided", end, outcome="granted")]
            came = _later(dice, end, 2, 35)
            return [*out, _at("comments_received", came)], came
        case "pending":
            late = _later(dice, end, 2, 28)
            return [_at("extension_requested", came), _at("comments_received", late)], late
        case "denied":
            out = [_at("extension_requested", came), _at("extension_decided", end, outcome="denied")]
            return out, end + timedelta(days=10)
        case fate:
            letter = _later(dice, end, 1, 9)
            out = [_at("no_comments_letter_sent", letter)]
            came = _later(dice, letter, 3, 20)
            if fate == "answered":
                return [*out, _at("comments_received", came)], came
            return out, letter + timedelta(days=14)


def _follow_up(dice: Random, ended: date, got: date, *, known: bool) -> list[Raw]:
    out: list[Raw] = []
    if dice.random() < 0.7:
        out += [
            _at("confidentiality_reply", _later(dice, got, 4, 40), outcome=dice.choice(("nothing", "some", "whole")))
        ]
    elif known and dice.random() < 0.5:
        out += [_at("report_shared_restricted", _later(dice, got, 31, 40))]
    answered = _later(dice, got, 90, 215)
    if dice.random() < 0.7:
        out += [_at("implementation_response", answered), _at("stocktaking_integrated", _later(dice, answered, 2, 30))]
    if dice.random() < 0.8:
        report = ended + timedelta(days=dice.randint(340, 380))
        out += [_at("twelve_month_report", report), _at("twelve_month_considered", _later(dice, report, 3, 30))]
    return out


def _later(dice: Random, day: date, least: int, most: int) -> date:
    return day + timedelta(days=dice.randint(least, most))


def _tallies(dice: Random) -> list[Raw]:
    pairs = dice.sample([(kind, area) for kind in KINDS for area in AREAS], dice.randint(2, 9))
    return [_tally(dice, kind, area, dice.randint(1, 30)) for kind, area in pairs]


def _tally(dice: Random, kind: str, area: str, count: int) -> Raw:
    told = {"kind": kind, "area": area, "count": count}
    if kind in ("recommendation", "need"):
        told["priority"] = dice.randint(0, count)
    if kind == "recommendation":
        told |= {"done": dice.randint(0, count // 3), "in_part": count // 4, "not_done": count // 5}
    if kind == "need":
        told |= {"referred": dice.randint(0, count), "linked": dice.randint(0, count)}
    return told
