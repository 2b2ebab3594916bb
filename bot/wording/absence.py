"""Who is away, who is told instead, and who wants no direct messages."""

from bot.operations.people import Away, Muted
from bot.visits import Absence
from bot.wording import names
from bot.wording.days import full
from bot.wording.markup import bold, person


def away(told: Away) -> list[str]:
    """Days in full; who gets the reminders meanwhile; which visits have nobody else."""
    subject = "You are" if told.own else f"{person(told.person)} is"
    if told.absence is None:
        if told.before:
            return [f"{subject} back: the absence {span(told.before)} counts no longer."]
        hint = "" if told.ended else " To say when: away 20 December to 5 January, cover @li"
        return [f"{subject} not away.{hint}"]
    replaced = f" This replaces the absence {span(told.before)}." if told.before else ""
    lines = [f"{subject} away {span(told.absence)}.{replaced}", _meanwhile(told, told.absence)]
    if told.alone:
        shown = "; ".join(bold(names.visit(visit)) for visit in told.alone)
        lines.append(f"Without deputy: {shown}. Name one with: Kenya deputy @li")
    return lines


def span(absence: Absence) -> str:
    if absence.start == absence.end:
        return f"on {bold(full(absence.start))}"
    return f"from {bold(full(absence.start))} to {bold(full(absence.end))}"


def _meanwhile(told: Away, absence: Absence) -> str:
    whose = "Your" if told.own else "Their"
    if absence.cover:
        return f"{whose} reminders go to {person(absence.cover)} meanwhile."
    last = "to the administrators" if told.admins else f"still to {'you' if told.own else 'them'}"
    return f"{whose} reminders go to the deputy of each visit meanwhile; where there is none, {last}."


def muted(told: Muted) -> str:
    if not told.muted:
        return "You get reminders by direct message again."
    return (
        "You get no reminders by direct message. What is overdue still reaches the channels that follow; overdue steps "
        "of visits that no channel follows still come to you. To end this: unmute"
    )
