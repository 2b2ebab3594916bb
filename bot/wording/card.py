"""The card of a visit: where it stands, what is done, what lies ahead, who follows it up. Five lines with the title."""

from collections.abc import Iterator

from bot.operations.results import Status
from bot.procedure.silence import SILENCE
from bot.wording import names, standing
from bot.wording.days import short
from bot.wording.language import _, ngettext

SHOWN = 3  # steps done, the latest; and steps ahead, the next


def title(status: Status) -> str:
    return names.visit(status.visit)


def done(status: Status) -> str:
    facts = [fact for fact, _late in status.outlook.done if fact.step != SILENCE]
    if not facts:
        return _("✓ *Done*: nothing recorded yet")
    steps = [_("{what} on {day}", what=names.happened(fact), day=short(fact.date)) for fact in facts[-SHOWN:]]
    return _("✓ *Done*: {steps}", steps=" · ".join([*_before(len(facts) - SHOWN), *steps]))


def _before(count: int) -> list[str]:
    return [ngettext("{count} step before", "{count} steps before", count)] if count > 0 else []


def ahead(status: Status) -> str:
    """What else waits for somebody, then what comes once that is done; "" where nothing does."""
    steps = list(_ahead(status))
    more = len(steps) - SHOWN
    shown = steps[:SHOWN] + ([ngettext("{count} step more", "{count} steps more", more)] if more > 0 else [])
    return _("○ *Still to do*: {steps}", steps=" · ".join(shown)) if shown else ""


def _ahead(status: Status) -> Iterator[str]:
    result = status.outlook.evaluation
    for move in result.parallel:
        step = names.awaited(move.step)
        yield _("{step}, due {day}", step=step, day=short(move.due)) if move.due else step
    for key, day in sorted(result.projected.items(), key=lambda pair: pair[1]):
        yield _("{step}, if all goes on time {day}", step=names.awaited(key), day=short(day))


def small(status: Status) -> str:
    return " · ".join(
        [
            standing.follows(status.visit),
            _("visit {number}", number=standing.number(status.visit)),
            _("as of {day}", day=short(status.today)),
        ]
    )
