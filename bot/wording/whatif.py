"""What would be, beside what is."""

from datetime import date

from bot.operations.results import WhatIf
from bot.procedure import Fact
from bot.wording import changes, names, oddities, standing
from bot.wording.days import full, lateness, short
from bot.wording.language import _
from bot.wording.markup import bold
from bot.wording.preview import move


def whatif(told: WhatIf) -> list[str]:
    supposed = names.with_and([_supposed(fact, late) for fact, late in told.supposed])
    return [
        names.labelled(
            bold(names.visit(told.status.visit)), _("what if: {supposed}? Nothing is stored.", supposed=supposed)
        ),
        *(f"• {names.labelled(names.awaited(step), _moved(old, new))}" for step, old, new in told.dates),
        names.labelled(_("Then"), standing.sentence(told.status)),
        *dict.fromkeys(map(changes.remark, told.remarks)),
        *map(oddities.warning, told.status.outlook.evaluation.warnings),
    ]


def _supposed(fact: Fact, late: int | None) -> str:
    what, day = names.happened(fact), full(fact.date)
    if late is None:
        return _("{what} on {day}", what=what, day=day)
    return _("{what} on {day} ({how})", what=what, day=day, how=lateness(late))


def _moved(old: date | None, new: date | None) -> str:
    if old and new:
        if old == new:
            return _("{day}, as now", day=short(new))
        return move(old, new)
    if new:
        return _("{day}, no date now", day=short(new))
    return _("{day} now, no date then", day=short(old)) if old else ""
