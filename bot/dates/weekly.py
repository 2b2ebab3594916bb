"""Days of the week: "Friday", "next Friday", "Friday of next week", "vendredi en huit", "下周五"."""

from collections.abc import Callable

from bot.dates.match import Match, NotThis, Rule
from bot.dates.model import Direction, How, Unit
from bot.dates.policy import Answer, ask, bare_weekday, certain, last_weekday, moved

_WEEK = "(?P<ref>r|[xtlf]U|U[xtlf])"
_WEEKEND = {"ar": (5, 6)}  # days on which "of next week" depends on where a week begins
_SUNDAY = (6,)
_PERIODS = frozenset(("месяца", "месяце", "года", "году"))


def _alone(rule: Callable[[Match], Answer]) -> Callable[[Match], Answer]:
    """Not: в пятницу прошлого месяца."""

    def guarded(match: Match) -> Answer:
        if _PERIODS.intersection(match.tokens):
            raise NotThis
        return rule(match)

    return guarded


def _bare(match: Match) -> Answer:
    if match.words("w") in ("احد", "اثنين", "اتنين"):  # someone; two
        raise NotThis
    return bare_weekday(match.needed("w"), match.field)


def _this(match: Match) -> Answer:
    """The day in the week that runs from Monday; where it is on the wrong side of today, or is today, it is asked."""
    field = match.field
    ahead = match.needed("w") - field.today.weekday()
    own = moved(field.today, ahead)
    if ahead * field.sign > 0:
        return certain(own, How.WEEKDAY, field)
    return ask(How.WEEKDAY, own, moved(field.today, ahead + 7 * field.sign))


def _next(match: Match) -> Answer:
    """Where the day is still ahead in this week, people mean the one or the other."""
    field = match.field
    ahead = match.needed("w") - field.today.weekday()
    if ahead > 0:
        return ask(How.WEEKDAY, moved(field.today, ahead), moved(field.today, ahead + 7))
    return certain(moved(field.today, ahead + 7), How.WEEKDAY, field) if _forward(match) else _only(match, ahead + 7)


def _forward(match: Match) -> bool:
    return match.field.direction is not Direction.PAST


def _only(match: Match, days: int) -> Answer:
    return ask(How.WEEKDAY, moved(match.field.today, days))


def _last(match: Match) -> Answer:
    return last_weekday(match.needed("w"), match.field)


def _coming(match: Match) -> Answer:
    ahead = (match.needed("w") - match.field.today.weekday()) % 7
    if not ahead:
        return ask(How.WEEKDAY, moved(match.field.today, 7), match.field.today)
    return certain(moved(match.field.today, ahead), How.WEEKDAY, match.field)


def _days_and_weeks(match: Match) -> Answer:
    """Demain en huit, de hoy en ocho."""
    day = moved(match.field.today, match.needed("r") + 7 * match.needed("h"))
    return ask(How.WEEKDAY, day, moved(day, 1)) if day and match.only("es") else certain(day, How.WEEKDAY, match.field)


def _of_week(match: Match) -> Answer:
    """The day in a week that runs from Monday; where weeks may begin on another day, weekends are asked."""
    weeks = match.week_ref() if match.has("ref") else match.needed("p")
    field, weekday = match.field, match.needed("w")
    days = weekday - field.today.weekday() + 7 * weeks
    doubtful = next((each for language, each in _WEEKEND.items() if match.only(language)), _SUNDAY)
    if weeks > 0 and weekday in doubtful:
        return ask(How.WEEKDAY, moved(field.today, days), moved(field.today, days - 7))
    if weeks == 0:
        return _this(match)
    return certain(moved(field.today, days), How.WEEKDAY, field)


def _weeks_on(match: Match) -> Answer:
    """The coming one, and so many weeks later: "vendredi en huit", "a week on Friday"."""
    weeks = match.needed("h")
    if match.has("u") and match.part("u")[0].value == "fortnight":
        weeks *= 2
    elif match.has("u") and match.part("u")[0].value is not Unit.WEEK:
        raise NotThis
    return _after_coming(match, 7 * weeks)


def _weeks_before(match: Match) -> Answer:
    """Через неделю в пятницу; of a day that is over in this week, of that week or a week later?"""
    today, ahead = match.field.today, match.needed("w") - match.field.today.weekday()
    days = ahead + 7 * match.needed("h")
    if ahead < 0:
        return ask(How.WEEKDAY, moved(today, days), moved(today, days + 7))
    return certain(moved(today, days), How.WEEKDAY, match.field)


def _after_coming(match: Match, days: int) -> Answer:
    field = match.field
    ahead = (match.needed("w") - field.today.weekday()) % 7
    if not ahead:
        return ask(How.WEEKDAY, moved(field.today, days), moved(field.today, days + 7))
    return certain(moved(field.today, ahead + days), How.WEEKDAY, field)


def _after_next(match: Match) -> Answer:
    ahead = match.needed("w") - match.field.today.weekday()
    if ahead > 0 and match.only("ar"):  # after which next one?
        return ask(How.WEEKDAY, moved(match.field.today, ahead + 7), moved(match.field.today, ahead + 14))
    return _after_coming(match, 7)


def _many(match: Match) -> Answer:
    """The second Sunday from now; two Thursdays back."""
    count, field, weekday = match.needed("n"), match.field, match.needed("w")
    if not 0 < count < 53:
        raise NotThis
    if match.letters("way") == "g":
        back = (field.today.weekday() - weekday) % 7 or 7
        return certain(moved(field.today, -back - 7 * (count - 1)), How.WEEKDAY, field)
    ahead = (weekday - field.today.weekday()) % 7 or 7
    return certain(moved(field.today, ahead + 7 * (count - 1)), How.WEEKDAY, field)


RULES: tuple[Rule, ...] = (
    Rule("(?P<w>W)", _bare),
    Rule(rf"(?P<w>W){_WEEK}", _of_week),
    Rule(rf"{_WEEK}(?P<w>W)", _of_week),
    Rule(r"(?P<p>p)(?P<w>W)", _of_week),
    Rule("t?ct?(?P<w>W)", _coming),
    Rule("t?(?P<w>W)c", _coming),
    Rule("t(?P<w>W)x", _coming, only=("fr", "es")),  # ce lundi qui vient
    Rule("x(?P<w>W)", _alone(_next)),
    Rule("(?P<w>W)x", _alone(_next)),
    Rule("t(?P<w>W)", _alone(_this)),
    Rule("(?P<w>W)t", _alone(_this)),
    Rule("l(?P<w>W)", _alone(_last)),
    Rule("(?P<w>W)l", _alone(_last)),
    Rule("t?(?P<w>W)(?P<h>h)", _weeks_on),
    Rule("(?P<h>[12n])(?P<u>U)[tc]?(?P<w>W)", _weeks_on, only=("en",)),
    Rule("(?P<h>h)(?P<w>W)", _weeks_before, only=("ru",)),
    Rule("(?P<w>W)k", _after_next),
    Rule("(?P<r>R)(?P<h>h)", _days_and_weeks, only=("fr", "es")),
    Rule("(?P<n>[12n])(?P<w>[WS])(?P<way>[eg])", _many),
)
