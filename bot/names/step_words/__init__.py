"""The words for every recordable step in six languages: tables to read and review, no logic."""

from bot.names.step_words import ar, en, es, fr, ru, zh

_TABLES = {"en": en, "fr": fr, "es": es, "ru": ru, "zh": zh, "ar": ar}
LANGUAGES = {language: table.ROWS for language, table in _TABLES.items()}
ROWS = tuple(row for rows in LANGUAGES.values() for row in rows)
# Words inside a step's name that do not change it. Those of one language say nothing else in another.
FILLERS = " ".join(table.FILLERS for table in _TABLES.values())
VISIT = "|".join(table.VISIT for table in _TABLES.values())
NOTHING_CAME = "|".join(table.NOTHING_CAME for table in _TABLES.values())
