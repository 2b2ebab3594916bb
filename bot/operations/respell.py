"""A slip in the words of a step: the line as it was probably meant is offered, never taken."""

import re
from dataclasses import replace

from bot.names.steps import near_words
from bot.operations.results import Ask, Choice, Option, Question
from bot.operations.typed import Reader
from bot.reading.model import Line


def respelled(line: Line, read: Reader) -> Question | None:
    """The line with every unknown word put right, where that leaves none over and names a step."""
    text = line.text
    for word in line.leftover:
        near = near_words(word)
        if near:
            text = re.sub(rf"(?i)\b{re.escape(word)}\b", near[0], text, count=1)
    meant = read(text)
    if text == line.text or meant.leftover or not meant.items:
        return None
    option = Option(choice=Choice.VERB, line=replace(meant, visit=meant.visit or line.visit, bare=False))
    return Question(ask=Ask.WHAT, options=(option,), text=line.text)
