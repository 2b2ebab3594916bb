"""The procedure as a table, split by phase: every step of S/2020/731 and of the tool, in the printed order."""

from bot.procedure.model import Kind, Period, Step
from bot.procedure.table import committee, follow_up, planning, preparation, reporting, visit

RULES = "S/2020/731"
RULES_VERSION = 1

STEPS: dict[str, Step] = {
    step.key: step for part in (planning, preparation, visit, reporting, committee, follow_up) for step in part.STEPS
}
PERIODS: dict[str, Period] = {key: step.period for key, step in STEPS.items() if step.period}
ORDER = {key: position for position, key in enumerate(STEPS)}
SPINE = tuple(key for key, step in STEPS.items() if step.kind is Kind.MILESTONE)
