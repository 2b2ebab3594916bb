"""Phrases to read: dates written in six languages with the day that each means, and nonsense made of the same words."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

from babel.dates import format_date, get_day_names

from bot.dates.model import Direction
from bot.dates.vocabulary import LANGUAGES, index
from tests.dates.check import Label

EACH = 25  # phrases of each form in each language
LONGEST = 300  # characters of nonsense
FIGURES = (*map(str, (0, 1, 2, 5, 12, 15, 29, 31, 99, 2026, 2027)), *"-/.:,()日月年第个", "1st", "\u200f", "")

# In every language: a day, with its weekday, without its year; in so many days or weeks, tomorrow, the next day of that
# name; so many days after a day. Babel writes the first three.
FORMS = {
    "en": """d MMMM y | EEEE, d MMMM y | d MMMM | in {} days | in {} weeks | tomorrow | {} | {} days after {}""",
    "fr": """d MMMM y | EEEE d MMMM y | 'le' d MMMM | dans {} jours | dans {} semaines | demain | {} |
        {} jours après le {}""",
    "es": """d 'de' MMMM 'de' y | EEEE, d 'de' MMMM 'de' y | d 'de' MMMM | en {} días | en {} semanas | mañana | el {} |
        {} días después del {}""",
    "ru": """d MMMM y 'г'. | EEEE, d MMMM y | d MMMM | через {} дней | через {} недель | завтра | {} |
        через {} дней после {}""",
    "zh": """y年M月d日 | y年M月d日EEEE | M月d日 | {}天后 | {}周后 | 明天 | {} | {}之后{}天""",
    "ar": """d MMMM y | EEEE d MMMM y | d MMMM | بعد {} يوما | بعد {} أسبوعا | غدا | يوم {} | بعد {} يوما من {}""",
}


def labels(random: Random) -> Iterator[Label]:
    for language in LANGUAGES:
        for _ in range(EACH):
            today = date(2026, 1, 1) + timedelta(days=random.randrange(1000))
            for text, day in _phrases(language, today, random):
                yield Label(
                    language=language, text=text, today=today, direction=Direction.FUTURE, expect=day.isoformat()
                )


def _phrases(language: str, today: date, random: Random) -> Iterator[tuple[str, date]]:
    full, weekday, yearless, days, weeks, tomorrow, name, after = map(str.strip, FORMS[language].split("|"))
    for pattern, most in ((full, 1500), (weekday, 1500), (yearless, 250)):
        day = today + timedelta(days=random.randint(1, most))
        yield format_date(day, pattern, locale=language), day
    count = random.randint(11, 19)  # one form in each of these languages
    yield days.format(count), today + timedelta(days=count)
    yield weeks.format(count), today + timedelta(weeks=count)
    yield tomorrow, today + timedelta(days=1)
    coming = today + timedelta(days=random.randint(1, 6))
    yield name.format(get_day_names("wide", locale=language)[coming.weekday()]), coming
    parts = (count, format_date(day, full, locale=language))
    yield after.format(*(reversed(parts) if language == "zh" else parts)), day + timedelta(days=count)


def nonsense(random: Random) -> str:
    """A few words of the vocabularies and figures, again and again."""
    words = random.sample(_words(), random.randint(1, 12)) + random.choices(FIGURES, k=random.randint(1, 12))
    parts = (random.choice(words) + random.choice(("", " ", " ")) for _ in range(LONGEST))
    return "".join(parts)[: random.randint(1, LONGEST)]


@cache
def _words() -> list[str]:
    return sorted({" ".join(entry.tokens) for entries in index().values() for entry in entries})
