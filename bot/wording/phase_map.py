"""The phases of a visit on docs/procedure.md: what is done in each, who ends it, and the diagram of how they follow."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.procedure import STEPS
from bot.procedure.model import Actor, Phase
from bot.procedure.moves import NOTICES
from bot.procedure.phases import BEFORE_THE_VISIT, CLOSING, HOLDS_FROM
from bot.wording import names
from bot.wording.markdown import actor, plain, table
from bot.wording.names import ACTORS, PHASES


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What is done in a phase, as bot.procedure.moves collects it; a test compares the two."""

    ends: tuple[str, ...]  # the steps that end the phase, all of them needed
    also: tuple[str, ...] = ()  # the other steps that somebody may be asked for meanwhile


GROUNDS: dict[Phase, Ground] = {
    Phase.PROPOSED: Ground(ends=("selected_for_visit",)),
    Phase.SELECTED: Ground(ends=("consent_requested",)),
    Phase.CONSENT: Ground(ends=("consent_received",)),
    Phase.NO_CONSENT: Ground(ends=()),
    Phase.PREPARATION: Ground(ends=("visit_started",), also=("dates_agreed", *NOTICES)),
    Phase.VISIT: Ground(ends=("visit_concluded",), also=(*NOTICES,)),
    Phase.REPORTING: Ground(
        ends=("draft_report_shared",), also=("expert_inputs_received", "preliminary_assessment_submitted")
    ),
    Phase.COMMENTS: Ground(ends=("comments_received",), also=("extension_decided", "no_comments_letter_sent")),
    Phase.FINALIZING: Ground(ends=("final_draft_submitted",)),
    Phase.COMMITTEE: Ground(ends=("report_adopted",), also=("draft_amended",)),
    Phase.TRANSMISSION: Ground(ends=("report_transmitted",)),
    Phase.FOLLOW_UP: Ground(
        ends=CLOSING,
        also=(
            "report_received", "confidentiality_reply", "partners_version_cleared", "report_shared_with_partners",
            "report_shared_restricted",
        ),
    ),
    Phase.COMPLETE: Ground(ends=(), also=("partners_version_cleared", "report_shared_with_partners")),
    Phase.CANCELLED: Ground(ends=()),
}  # fmt: skip

LAPSE, CLOSED = "no comments in the time given", "all closing steps recorded"
# The usual ways; a step may also be recorded before those in front of it, and the visit then skips phases.
ARROWS: tuple[tuple[Phase, Phase, str], ...] = (
    (Phase.PROPOSED, Phase.SELECTED, "selected_for_visit"),
    (Phase.SELECTED, Phase.CONSENT, "consent_requested"),
    (Phase.SELECTED, Phase.PREPARATION, "consent_dispensed"),
    (Phase.CONSENT, Phase.PREPARATION, "consent_received"),
    (Phase.CONSENT, Phase.NO_CONSENT, "consent_declined"),
    (Phase.NO_CONSENT, Phase.PREPARATION, "consent_received"),
    (Phase.PREPARATION, Phase.NO_CONSENT, "consent_declined"),
    (Phase.PREPARATION, Phase.VISIT, "visit_started"),
    (Phase.VISIT, Phase.PREPARATION, "visit_postponed"),
    (Phase.VISIT, Phase.REPORTING, "visit_concluded"),
    (Phase.REPORTING, Phase.COMMENTS, "draft_report_shared"),
    (Phase.COMMENTS, Phase.FINALIZING, "comments_received"),
    (Phase.COMMENTS, Phase.FINALIZING, LAPSE),
    (Phase.FINALIZING, Phase.COMMITTEE, "final_draft_submitted"),
    (Phase.COMMITTEE, Phase.TRANSMISSION, "report_adopted"),
    (Phase.TRANSMISSION, Phase.FOLLOW_UP, "report_transmitted"),
    (Phase.FOLLOW_UP, Phase.COMPLETE, CLOSED),
    (Phase.FOLLOW_UP, Phase.COMPLETE, "visit_closed"),
    (Phase.COMPLETE, Phase.FOLLOW_UP, "implementation_response"),
    *((phase, Phase.CANCELLED, "visit_cancelled") for phase in (*BEFORE_THE_VISIT, Phase.NO_CONSENT, Phase.VISIT)),
)
SEVERAL, NOBODY = "several", "nobody"
# Fill of a phase by who ends it, and the colour's name for the legend; dark text is readable on all of them.
COLOURS = {
    Actor.COMMITTEE: ("#f6c6c6", "red"),
    Actor.CHAIR: ("#f9dcb0", "orange"),
    Actor.ED: ("#bcd7f5", "blue"),
    Actor.STATE: ("#c4e8c2", "green"),
    SEVERAL: ("#e0cdf2", "violet"),
    NOBODY: ("#e4e4e4", "grey"),
}

ORDER_OF_MOVES = """\
Of the steps that may be asked for in a phase, the next action is the first of: what is late, the oldest first; what is due within 14 days; what has no deadline; what is due later. A request for more time and the letter lead their phase. A late step of an earlier phase stays on the list, at its end. Nobody is asked for optional steps, checklist items or the invitations that run in the background.

A visit is in the furthest phase that one of its records opens, whatever was left out before. It is complete when the report has been shared (in full, with the participants only, or not at all because all of it stays confidential) and the closing steps are recorded, or when the team closes it with a reason once the twelve-month report has been considered (4.4). The texts name no end; what comes in later is still taken.
"""


def phase_map() -> tuple[str, ...]:
    """The blocks of the page that tell of phases."""
    return (
        "## The phases of a visit\n",
        _phases(),
        ORDER_OF_MOVES,
        "## The phases as a diagram\n",
        _legend(),
        _diagram(),
    )


def _phases() -> str:
    opened = dict(HOLDS_FROM)
    rows = [
        (f"`{phase}`", PHASES[phase], _from(phase, opened.get(phase, ())), _named(ground.ends), _named(ground.also))
        for phase, ground in GROUNDS.items()
    ]
    return table(("Phase", "In plain words", "Since", "Asked for: what ends it", "Asked for meanwhile"), rows)


def _from(phase: Phase, steps: tuple[str, ...]) -> str:
    """What opens a phase: its own records, what is no record, and where neither is known the arrows that lead to it."""
    arrows = dict.fromkeys(why for _, target, why in ARROWS if target is phase)
    found = [*steps, *(why for why in arrows if why not in STEPS or not steps)]
    return " or ".join(f"`{why}`" if why in STEPS else why for why in found) or "the beginning"


def _named(steps: Iterable[str]) -> str:
    return ", ".join(f"`{key}` ({actor(STEPS[key].actor)})" for key in steps)


def _legend() -> str:
    others = {
        SEVERAL: "several of them, in tracks that run side by side",
        NOBODY: "nobody: the visit rests or is over",
    }
    lines = [
        f"- {colour}: {others.get(who_ends) or ACTORS[Actor(who_ends)]}" for who_ends, (_, colour) in COLOURS.items()
    ]
    return "The colour says whose step ends the phase:\n\n" + "\n".join(lines) + "\n"


def _diagram() -> str:
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f'    state "{PHASES[phase]}" as {phase}' for phase in Phase]
    lines.append(f"    [*] --> {Phase.PROPOSED}")
    lines += [f"    {source} --> {target}: {_label(why)}" for source, target, why in ARROWS]
    lines += [f"    classDef {_style(who)} fill:{fill},color:#1a1a1a" for who, (fill, _) in COLOURS.items()]
    lines += [f"    class {phase} {_style(_who_ends(phase))}" for phase in Phase]
    return "\n".join([*lines, "```", ""])


def _label(why: str) -> str:
    return plain(names.past(why)) if why in STEPS else why


def _style(who: str) -> str:
    return f"by{who.capitalize()}"


def _who_ends(phase: Phase) -> str:
    actors = {STEPS[key].actor for key in GROUNDS[phase].ends}
    return NOBODY if not actors else SEVERAL if len(actors) > 1 else actors.pop()
