"""The visit procedure of S/2020/731, annex: the table of steps, where a visit stands on a day, and why."""

from bot.procedure.acceptance import judge
from bot.procedure.evaluation import evaluate
from bot.procedure.explain import explain, outlook
from bot.procedure.model import Evaluation, Fact
from bot.procedure.standstills import standstills
from bot.procedure.table import RULES, RULES_VERSION, STEPS

__all__ = [
    "RULES",
    "RULES_VERSION",
    "STEPS",
    "Evaluation",
    "Fact",
    "evaluate",
    "explain",
    "judge",
    "outlook",
    "standstills",
]
