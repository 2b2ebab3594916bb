"""Three visits in different phases, for a look around."""

from datetime import date, timedelta

LINES = (
    (12, "new Kenya ended {day}"),
    (52, "new Fiji ended {day}"),
    (8, "Fiji draft shared {day}"),
    (240, "new Peru ended {day}"),
    (196, "Peru draft shared {day}"),
    (170, "Peru comments received {day}"),
    (158, "Peru final draft submitted {day}"),
    (90, "Peru report adopted {day}"),
    (75, "Peru transmitted and received {day}"),
)


def demo(today: date) -> list[str]:
    """What is typed, dated by how many days ago it happened."""
    return [line.format(day=(today - timedelta(days=ago)).isoformat()) for ago, line in LINES]
