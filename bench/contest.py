"""Contenders take turns; what counts is the ratio of their medians."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

ROUNDS = 3
STEADY = 1.5  # a peer whose rounds differ by more says little

Rate = Callable[[], float]  # runs once; how many things it did in a second


@dataclass(frozen=True, kw_only=True)
class Goal:
    """`ours` does at least `least` times as many as `peer`."""

    ours: str
    peer: str
    least: float


def rounds(contenders: Mapping[str, Rate], number: int = ROUNDS) -> dict[str, list[float]]:
    """What each did, interleaved."""
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(number):
        for name, run in contenders.items():
            found[name].append(run())
    return found


def told(found: Mapping[str, list[float]], goals: list[Goal]) -> None:
    for name, rates in found.items():
        print(f"  {name:<52}{median(rates):>10,.0f}/s   ({min(rates):,.0f} to {max(rates):,.0f})", flush=True)
    for goal in goals:
        ratio = median(found[goal.ours]) / median(found[goal.peer])
        said = verdict(ratio >= goal.least, found[goal.peer])
        print(f"    {goal.ours} : {goal.peer} = {ratio:.2f}   goal {goal.least:g}   {said}", flush=True)


def verdict(reached: bool, peer: list[float]) -> str:
    """A run counts where the peer's own rounds agree."""
    if max(peer) >= STEADY * min(peer):
        return f"does not count: the peer's rounds differ by {max(peer) / min(peer):.1f}x"
    return "reached" if reached else "NOT REACHED"
