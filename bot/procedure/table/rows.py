"""How a row of the table is written down."""

from bot.procedure.model import Actor, Content, Kind, Period, Step, Unit


def days(count: int) -> Period:
    return Period(count=count, unit=Unit.DAYS)


def weeks(count: int) -> Period:
    return Period(count=count, unit=Unit.WEEKS)


def months(count: int) -> Period:
    return Period(count=count, unit=Unit.MONTHS)


def step(
    key: str,
    name: str,
    kind: Kind,
    actor: Actor,
    content: Content,
    citation: str,
    *,
    clock: str,
    action_by: str = "",
    trigger: str | None = None,
    period: Period | None = None,
    deadline: bool = False,
    extendable: bool = False,
    repeats: bool = False,
    condition: str = "",
    if_missed: str = "",
    leads_to: tuple[str, ...] = (),
) -> Step:
    """A row; what every row has comes first, in the order of the printed table."""
    return Step(
        key=key,
        name=name,
        kind=kind,
        actor=actor,
        content=content,
        citation=citation,
        clock=clock,
        action_by=action_by,
        trigger=trigger,
        period=period,
        deadline=deadline,
        extendable=extendable,
        repeats=repeats,
        condition=condition,
        if_missed=if_missed,
        leads_to=leads_to,
    )
