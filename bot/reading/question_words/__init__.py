"""The words of questions in six languages: tables to read and review, no logic."""

from bot.reading.question_words import ar, en, es, fr, ru, zh
from bot.reading.question_words.cue import Cue

_TABLES = {"en": en, "fr": fr, "es": es, "ru": ru, "zh": zh, "ar": ar}
CUES = {cue: "|".join(table.CUES[cue] for table in _TABLES.values()) for cue in Cue}

__all__ = ["CUES", "Cue"]
