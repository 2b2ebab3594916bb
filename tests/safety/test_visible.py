"""Operations for people come to visits in one way only."""

import re
from pathlib import Path

import bot.operations

LOOKS = re.compile(r"\btx\.visits?\(")
# The way itself, what is done for everybody at once, what is composed for its readers, delegates, channels; and what is
# taken out at the machine.
MAY = {
    *("visible.py", "planning.py", "compose.py", "cards.py"),
    *("delegates.py", "channels.py", "reports.py", "transfer.py"),
}


def test_operations_come_to_visits_through_visible_alone() -> None:
    modules = Path(bot.operations.__path__[0]).glob("*.py")
    assert {module.name for module in modules if LOOKS.search(module.read_text(encoding="utf-8"))} <= MAY
    handlers = (Path(bot.operations.__path__[0]).parents[1] / "handlers").glob("**/*.py")
    assert not [module.name for module in handlers if LOOKS.search(module.read_text(encoding="utf-8"))]
