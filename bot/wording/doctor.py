"""What `rapporteur doctor` prints: a line for each finding, with what to do where something is wrong. Never a visit."""

from datetime import timedelta

from bot.operations.doctor import Check, Finding
from bot.outbox.model import State
from bot.wording.days import short
from bot.wording.notices import REASONS, SAME

OK = {
    Check.SETTINGS: "all can be used",
    Check.SCOPES: "all that the manifest asks for",
    Check.MESSAGES: "none waits that cannot be delivered",
}
UNSET = {
    "SLACK_BOT_TOKEN": "SLACK_BOT_TOKEN is not set; docs/connect-slack.md says where to find it.",
    "SLACK_APP_TOKEN": "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set; docs/connect-slack.md says which is needed.",
}
START = "Is it running? Start it: rapporteur start, or rapporteur worker beside rapporteur web."


def finding(found: Finding) -> str:
    said = _well(found) if found.ok else _wrong(found)
    return f"{'ok   ' if found.ok else 'wrong'} {found.check}: {said}"


def _well(found: Finding) -> str:
    match found.check:
        case Check.SLACK:
            return f"the token works, for workspace {found.about[0]}"
        case Check.TICK:
            return f"{span(found.span)} ago"
        case Check.CLOCK:
            return f"{span(found.span)} off Slack's" if _notable(found.span) else "agrees with Slack's"
        case check:
            return OK.get(check, ", ".join(found.about))


def _wrong(found: Finding) -> str:
    match found.check:
        case Check.SETTINGS:
            return UNSET.get(found.about[0], found.about[0])
        case Check.DATABASE:
            return _no_database(found.about[0])
        case Check.SCHEMA:
            return f"it is {found.about[0]}, not this version's. Run: rapporteur migrate"
        case Check.SLACK:
            return _no_token(*found.about)
        case Check.SCOPES:
            missing = ", ".join(found.about)
            return f"missing: {missing}. On api.slack.com/apps add them under OAuth & Permissions, and install the app again."
        case Check.ADMINS:
            return "nobody hears of what cannot be delivered. Set RAPPORTEUR_ADMINS to Slack user ids."
        case Check.TICK:
            return f"{'never' if found.span is None else f'{span(found.span)} ago'}. {START}"
        case Check.CLOCK:
            return _no_clock(found.span)
        case Check.MESSAGES:
            return _stuck(found)


def _no_database(error: str) -> str:
    if error == "UnsupportedDatabase":
        return "DATABASE_URL has to be like sqlite:///path or postgresql://user:password@host:5432/name."
    return f"it cannot be used ({error}). Check DATABASE_URL, and whether the database runs."


def _no_token(error: str, *refused: str) -> str:
    if refused:
        return f"it refuses SLACK_BOT_TOKEN ({error}). Copy it again: docs/connect-slack.md, step 3."
    return f"it cannot be reached ({error}). Check the network, and SLACK_API_URL where it is set."


def _no_clock(ahead: timedelta | None) -> str:
    if ahead is None:
        return "Slack's could not be asked. Try again."
    where = "ahead of" if ahead > timedelta(0) else "behind"
    return f"ours is {span(ahead)} {where} Slack's, so that nothing is sent. Set the clock of the host, and keep it set by NTP."


def _stuck(found: Finding) -> str:
    first, last = found.stuck[0], found.stuck[-1]
    to, day = f"{len(found.stuck)} to the {first.recipient.kind} {first.recipient.id}", short(first.due_at.date())
    if first.state is State.DEAD:
        return f"{to} given up, the first of {day}: {last.error}. Look in Slack whether it came, and tell by hand what is missing."
    other = (f"Slack refuses it ({last.error})", "Look the reason up in Slack's documentation.")
    what, to_do = REASONS.get(SAME.get(last.error, last.error), other)
    return f"{to} held since {day}: {what}. {to_do}"


def _notable(length: timedelta | None) -> bool:
    """Slack says its time in whole seconds, and the answer takes a while."""
    return length is not None and abs(length) > timedelta(seconds=5)


def span(length: timedelta | None) -> str:
    """In the largest unit of which there are two: "90 seconds", "3 hours"."""
    seconds = round(abs(length or timedelta(0)).total_seconds())
    for unit, size in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return "1 second" if seconds == 1 else f"{seconds} seconds"
