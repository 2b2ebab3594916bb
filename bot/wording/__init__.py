"""Every sentence the bot says, as functions of facts. Words only: layout is made by bot.messages."""

from bot.wording.problems import problem
from bot.wording.readings import echo
from bot.wording.timetable import timetable

__all__ = ["echo", "problem", "timetable"]
