"""What `rapporteur doctor` prints: a line for each finding, with what to do where something is wrong. Never a visit."""

from datetime import timedelta

from bot.operations.doctor import UNSUPPORTED, Check, Finding
from bot.outbox.model import State
from bot.visits import RecipientKind
from bot.wording.days import short
from bot.wording.language import N_, _, ngettext
from bot.wording.notices import REASONS, SAME

NAMES = {
    Check.SETTINGS: N_("settings"),
    Check.ADMINS: N_("administrators"),
    Check.DATABASE: N_("database"),
    Check.SCHEMA: N_("schema"),
    Check.TICK: N_("last tick"),
    Check.SLACK: N_("Slack"),
    Check.SCOPES: N_("scopes"),
    Check.CLOCK: N_("clock"),
    Check.MESSAGES: N_("messages"),
}
OK = {
    Check.SETTINGS: N_("all can be used"),
    Check.SCOPES: N_("all that the manifest asks for"),
    Check.MESSAGES: N_("none waits that cannot be delivered"),
}
UNSET = {
    "SLACK_BOT_TOKEN": N_("SLACK_BOT_TOKEN is not set; docs/connect-slack.md says where to find it."),
    "SLACK_APP_TOKEN": N_(
        "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set; docs/connect-slack.md says which is needed."
    ),
}
START = N_("Is it running? Start it: rapporteur start, or rapporteur worker beside rapporteur web.")


def finding(found: Finding) -> str:
    if found.ok:
        return _("ok    {check}: {said}", check=_(NAMES[found.check]), said=_well(found))
    return _("wrong {check}: {said}", check=_(NAMES[found.check]), said=_wrong(found))


def _well(found: Finding) -> str:
    match found.check:
        case Check.SLACK:
            return _("the token works, for workspace {workspace}", workspace=found.about[0])
        case Check.TICK:
            return _("{span} ago", span=span(found.span))
        case Check.CLOCK:
            if _notable(found.span):
                return _("{span} off Slack's", span=span(found.span))
            return _("agrees with Slack's")
        case check:
            return _(OK[check]) if check in OK else ", ".join(found.about)


def _wrong(found: Finding) -> str:
    match found.check:
        case Check.SETTINGS:
            name = found.about[0]
            return _(UNSET[name]) if name in UNSET else name
        case Check.DATABASE:
            return _no_database(found.about[0])
        case Check.SCHEMA:
            return _("it is {schema}, not this version's. Run: rapporteur migrate", schema=found.about[0])
        case Check.SLACK:
            return _no_token(*found.about)
        case Check.SCOPES:
            return _(
                "missing: {scopes}. On api.slack.com/apps add them under OAuth & Permissions, and install the app again.",
                scopes=", ".join(found.about),
            )
        case Check.ADMINS:
            return _("nobody hears of what cannot be delivered. Set RAPPORTEUR_ADMINS to Slack user ids.")
        case Check.TICK:
            last = _("never") if found.span is None else _("{span} ago", span=span(found.span))
            return f"{last}. {_(START)}"
        case Check.CLOCK:
            return _no_clock(found.span)
        case Check.MESSAGES:
            return _stuck(found)


def _no_database(error: str) -> str:
    if error == UNSUPPORTED:
        return _("DATABASE_URL has to be like sqlite:///path or postgresql://user:password@host:5432/name.")
    return _("it cannot be used ({error}). Check DATABASE_URL, and whether the database runs.", error=error)


def _no_token(error: str, *refused: str) -> str:
    if refused:
        return _("it refuses SLACK_BOT_TOKEN ({error}). Copy it again: docs/connect-slack.md, step 3.", error=error)
    return _("it cannot be reached ({error}). Check the network, and SLACK_API_URL where it is set.", error=error)


def _no_clock(ahead: timedelta | None) -> str:
    if ahead is None:
        return _("Slack's could not be asked. Try again.")
    if ahead > timedelta(0):
        off = _("ours is {span} ahead of Slack's, so that nothing is sent.", span=span(ahead))
    else:
        off = _("ours is {span} behind Slack's, so that nothing is sent.", span=span(ahead))
    return " ".join([off, _("Set the clock of the host, and keep it set by NTP.")])


def _stuck(found: Finding) -> str:
    first, last = found.stuck[0], found.stuck[-1]
    count, to, day = len(found.stuck), first.recipient, short(first.due_at.date())
    if to.kind is RecipientKind.CHANNEL:
        facts = {"day": day, "messages": _("{count} to the channel {id}", count=count, id=to.id)}
    else:
        facts = {"day": day, "messages": _("{count} to the person {id}", count=count, id=to.id)}
    if first.state is State.DEAD:
        return _(
            "{messages} given up, the first of {day}: {error}. Look in Slack whether it came, and tell by hand what is "
            "missing.",
            error=last.error,
            **facts,
        )
    other = (N_("Slack refuses it ({error})"), N_("Look the reason up in Slack's documentation."))
    what, to_do = REASONS.get(SAME.get(last.error, last.error), other)
    return _("{messages} held since {day}: {what}. {to_do}", what=_(what, error=last.error), to_do=_(to_do), **facts)


def _notable(length: timedelta | None) -> bool:
    """Slack says its time in whole seconds, and the answer takes a while."""
    return length is not None and abs(length) > timedelta(seconds=5)


def span(length: timedelta | None) -> str:
    """In the largest unit of which there are two: "90 seconds", "3 hours"."""
    seconds = round(abs(length or timedelta(0)).total_seconds())
    for unit, size in ((N_("{count} days"), 86400), (N_("{count} hours"), 3600), (N_("{count} minutes"), 60)):
        if seconds >= 2 * size:
            return _(unit, count=seconds // size)
    return ngettext("{count} second", "{count} seconds", seconds)
