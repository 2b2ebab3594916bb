"""What was stored: the date in full, what it closes, what it starts, what moved, what is odd, whose move it is now."""

from datetime import date

from bot.operations.results import Changed, Effects, Snoozed, Status
from bot.operations.today import local_day
from bot.procedure.acceptance import BeforeReply, OutOfOrder, Remark, StillTold
from bot.procedure.silence import SILENCE
from bot.visits import ChangeKind
from bot.wording import entries, names, oddities, partners, set_dates, silence, standing
from bot.wording.days import full, left, moment, short
from bot.wording.language import N_, _
from bot.wording.markup import bold, person

WRAP_UP = "wrap_up_held"
FOLLOWERS = {  # changes of who follows or knows, with what is said of them besides
    ChangeKind.HIDDEN: N_(
        "Nobody else finds it from now on, and only direct messages speak of it; what I posted of it in "
        "channels is taken away within minutes. Answers there that were shown to everybody I cannot take back: delete them."
    ),
    ChangeKind.UNHIDDEN: N_("All who may read know of it. No channel follows it; type follow there."),
    ChangeKind.MEMBERS: "",
    ChangeKind.DELEGATES: N_("By direct message, they see the State's own dates and moves; nothing reminds them."),
    ChangeKind.OFFICERS: N_("The officer is reminded of every open step; the deputy, where there is no officer."),
    ChangeKind.FOLLOWED: N_("Reminders and changes are posted there."),
    ChangeKind.UNFOLLOWED: "",
    ChangeKind.REMINDERS: N_("The dates stay."),
    ChangeKind.UNNEEDED: "",
}


def changed(result: Changed, *, told: bool = False) -> list[str]:
    """Lines about a change. `told`: it is an announcement, so it says who made the change."""
    if result.change.kind in FOLLOWERS:
        what = entries.told(result.change, (), None)
        nobody = result.change.kind is ChangeKind.DELEGATES and not result.visit.delegates
        more = "" if nobody else FOLLOWERS[result.change.kind]
        said = names.labelled(bold(names.visit(result.visit)), f"{what}.")
        return [f"{said} {_(more)}" if more else said]
    effects = result.effects
    lines = [
        _first(result, told=told),
        *standing.reopened(effects),
        *_started(result),
        *_moved(effects),
        *set_dates.stays(effects),
        *_stopped(effects),
        *dict.fromkeys(map(remark, result.remarks)),
        *map(oddities.warning, effects.warnings),
        *_inputs(result),
        *(changed(result.besides) if result.besides else []),
    ]
    if result.change.reason:
        lines.append(entries.reason(result.change))
    if result.visit.withdrawn:
        return lines
    if result.change.kind is ChangeKind.OPENED and result.visit.hidden:
        members = entries.members(result.visit.members)
        lines.append(_("It is hidden, {members}: write to me directly about it.", members=members))
    elif result.change.kind is ChangeKind.OPENED and _unfollowed(result):
        lines.append(
            _(
                "This channel does not follow the visit, for I am not in it: /invite me, then type follow {state}.",
                state=names.state(result.visit.state),
            )
        )
    lines.append(standing.sentence(Status(visit=result.visit, outlook=result.outlook, today=result.today)))
    if any(made.fact.step == SILENCE for made in effects.entries):
        lines.append(silence.walk(result.visit, result.outlook))
    if wrap_up_day(result) and not told:
        lines.append(_("Wrap-up on the same day?"))
    return lines


def wrap_up_day(result: Changed) -> date | None:
    """The last day of a visit, just recorded, of whose wrap-up nothing is."""
    known = WRAP_UP in {fact.step for fact in result.visit.facts()} or WRAP_UP in result.visit.unneeded
    ended = [
        made.fact.date
        for made in result.effects.entries
        if made.fact.step == "visit_concluded" and not made.withdrawn and not made.corrected
    ]
    return ended[-1] if ended and not known and not result.visit.withdrawn else None


def in_short(result: Changed) -> str:
    """A change in one line, among others."""
    if result.change.kind in FOLLOWERS:
        return changed(result)[0]
    return " ".join([_first(result, told=True), *_moved(result.effects)])


def _unfollowed(result: Changed) -> bool:
    """Opened in a channel in which nothing can be posted."""
    where = result.change.channel
    return not result.visit.follows and not where.startswith("D")


def _first(result: Changed, *, told: bool) -> str:
    title = entries.title(result.change)
    if told:
        title = _("{done} by {person}", done=title, person=person(result.change.by))
    what = entries.told(result.change, () if result.visit.withdrawn else result.effects.entries, result.undone)
    return names.labelled(title, names.labelled(bold(names.visit(result.visit)), f"{what}."))


def _started(result: Changed) -> list[str]:
    """Clocks that run now; of a visit entered late, some have run out already."""
    running = [
        _("{step} by {day}", step=names.awaited(s), day=full(due))
        for s, due in result.effects.started
        if due >= result.today
    ]
    past = [
        f"{names.awaited(s)} {short(due)} ({left(due, result.today)})"
        for s, due in result.effects.started
        if due < result.today
    ]
    lines = [_("Already past: {steps}.", steps=names.listed(past))] if past else []
    return [*lines, _("Now running: {steps}.", steps=names.listed(running))] if running else lines


def _inputs(result: Changed) -> list[str]:
    """Whose written inputs are in, where the change is about them."""
    if result.change.kind is ChangeKind.PARTNERS:
        return [partners.summary(result.visit), *partners.offer(result.visit)]
    made = [entry.fact.step for entry in result.effects.entries if not entry.withdrawn]
    return partners.recorded(result.visit, made)


def _moved(effects: Effects) -> list[str]:
    parts = [f"{names.awaited(step)} {short(old)} → {short(new)}" for step, old, new in effects.moved]
    return [_("Moved: {steps}.", steps=" · ".join(parts))] if parts else []


def _stopped(effects: Effects) -> list[str]:
    parts = [_("{step} (was {day})", step=names.awaited(step), day=short(due)) for step, due in effects.stopped]
    return [_("No longer running: {steps}.", steps=" · ".join(parts))] if parts else []


def remark(found: Remark) -> str:
    match found:
        case OutOfOrder():
            return _(
                "Note: the order is unusual: {other} is recorded for {day}. If a date is wrong, correct it.",
                other=names.past(found.other),
                day=short(found.other_date),
            )
        case BeforeReply():
            return _("Note: the State has not said yet what stays confidential (V(u)).")
        case StillTold():
            day, step = short(found.until), names.awaited(found.step)
            return _("Note: the State was told that it has until {day} for {step}.", day=day, step=step)


AGAIN = N_("you are reminded again on {moment}.")
AGAIN_BEFORE_DATE = N_("you are reminded again on {moment}, no later: that is the last reminder before the date.")
AGAIN_IN_ANY_CASE = N_("you are reminded again on {moment}, no later: that is the next reminder in any case.")


def snoozed(result: Snoozed) -> str:
    early = result.due is not None and local_day(result.until, result.tz) <= result.due
    form = AGAIN if not result.shortened else AGAIN_BEFORE_DATE if early else AGAIN_IN_ANY_CASE
    until = _(form, moment=moment(result.until, result.tz))
    stays = _("No date moves; what others get stays too.")
    if result.due:
        stays = _("The date stays {day}; what others get stays too.", day=full(result.due))
    return names.labelled(f"{bold(names.visit(result.visit))}, {names.awaited(result.step)}", f"{until} {stays}")
