"""What would be, beside what is."""

from datetime import date

from bot.operations.results import WhatIf
from bot.wording import changes, names, standing
from bot.wording.days import full, lateness, short
from bot.wording.markup import bold
from bot.wording.preview import distance


def whatif(told: WhatIf) -> list[str]:
    supposed = " and ".join(
        f"{names.happened(fact)} on {full(fact.date)}" + (f" ({lateness(late)})" if late is not None else "")
        for fact, late in told.supposed
    )
    return [
        f"{bold(names.visit(told.status.visit))}: what if: {supposed}? Nothing is stored.",
        *(f"• {names.awaited(step)}: {_moved(old, new)}" for step, old, new in told.dates),
        f"Then {standing.headline(told.status)}",
        *dict.fromkeys(map(changes.remark, told.remarks)),
        *map(standing.warning, told.status.outlook.evaluation.warnings),
    ]


def _moved(old: date | None, new: date | None) -> str:
    if old and new:
        return f"{short(new)}, as now" if old == new else f"{short(old)} → {short(new)}, {distance(old, new)}"
    return f"{short(new)}, no date now" if new else f"{short(old)} now, no date then" if old else ""
