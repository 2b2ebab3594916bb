"""The App Home as a view: most important on top. Its buttons and filters carry ids only."""

from dataclasses import replace

from bot.messages import buttons
from bot.messages.blocks import Block, Button, Message, actions, context, header, message, section, select
from bot.operations.home import PAGE, SCOPES, Choice, Home, Need, pack
from bot.operations.people import Administration
from bot.operations.results import StateViews, Status
from bot.procedure.model import Actor
from bot.reading.model import Line, Verb
from bot.wording import administration, home, insiders, labels, lists, names
from bot.wording.language import _

MOST = 10  # steps that need somebody, with buttons
CHOOSE = "home"  # action ids: "home:scope", "home:state", "home:actor", "home:page:0"; the value is a packed choice
SHOW, MUTE, BACK = 200, 300, 301  # places of buttons that carry lines, apart from those of the steps


def of_home(told: Home | StateViews) -> Message:
    """Nobody is notified of it, so that there is no text beside the blocks."""
    if isinstance(told, StateViews):
        return message(insiders.state_views(told))
    first = message(home.explanation()).blocks if told.first else []
    return Message(text="", blocks=[*first, *_needs(told), *_visits(told), *_workspace(told)])


def tab(told: Message) -> Block:
    return {"type": "home", "blocks": told.blocks}


def _needs(told: Home) -> list[Block]:
    blocks = [header(home.needs_title())]
    if not told.needs:
        return [*blocks, section(home.nothing_needed())]
    for place, need in enumerate(told.needs[:MOST]):
        blocks += [section(home.need(need)), *actions(_of_need(place, need))]
    left = len(told.needs) - MOST
    return [*blocks, context(home.more_needed(left))] if left > 0 else blocks


def _of_need(place: int, need: Need) -> list[Button]:
    visit, step = need.status.visit, need.move.step
    done = replace(buttons.done(place, visit, step), primary=place == 0)
    why, nothing = buttons.why(place, visit, step), buttons.nothing(buttons.MOST_LINES + place, visit, step)
    later = Button(label=_(labels.SNOOZE[3]), action=f"{buttons.SNOOZE}:3:{place}", value=f"{visit.id}:{step}")
    silent = [nothing] if step in need.status.outlook.unconfirmed else []
    return [buttons.about(button, names.visit(visit)) for button in (done, *silent, later, why)]


def _visits(told: Home) -> list[Block]:
    rows = [
        section(line, buttons.about(_show(place, status), names.visit(status.visit)))
        for place, (line, status) in enumerate(zip(lists.rows(told.rows), told.rows, strict=True))
    ]
    title = header(_(home.TITLES[told.choice.scope]))
    return [title, _filters(told), *(rows or [section(home.no_rows(told))]), *_pages(told)]


def _show(place: int, status: Status) -> Button:
    return buttons.of_line(SHOW + place, home.show(), Line(verb=Verb.STATUS, text="", visit=status.visit.id))


def _filters(told: Home) -> Block:
    """Each option stands for a whole choice. What is chosen comes first and stays, also where no visit is like that any
    more: of more States than Slack takes the last are left out."""
    chosen = replace(told.choice, page=0)
    codes = {row.visit.state for row in told.live} | {chosen.state} - {""}
    states = sorted(codes, key=lambda code: (code != chosen.state, names.state(code)))
    scopes = [(_(home.SCOPES[scope]), replace(chosen, scope=scope)) for scope in SCOPES]
    of_states = [(home.state(code), replace(chosen, state=code)) for code in states]
    of_actors = [(home.actor(actor), replace(chosen, actor=actor.value)) for actor in Actor]
    filters = {
        "scope": scopes,
        "state": [(home.any_state(), replace(chosen, state="")), *of_states],
        "actor": [(home.any_actor(), replace(chosen, actor="")), *of_actors],
    }
    selects = [
        select(
            f"{CHOOSE}:{name}", _(home.FILTERS[name]), [(label, pack(each)) for label, each in options], pack(chosen)
        )
        for name, options in filters.items()
    ]
    return {"type": "actions", "elements": selects}


def _pages(told: Home) -> list[Block]:
    pages = -(-told.count // PAGE)
    if pages <= 1:
        return []
    here = told.choice.page
    turns = [(home.back(), here - 1), (home.onward(), here + 1)]
    turned = [_turn(label, replace(told.choice, page=to)) for label, to in turns if 0 <= to < pages]
    return [context(home.page(told, pages)), *actions(turned)]


def _turn(label: str, choice: Choice) -> Button:
    return Button(label=label, action=f"{CHOOSE}:page:{choice.page}", value=pack(choice))


def _workspace(told: Home) -> list[Block]:
    """At a glance, and what can be set: by the person, and by who administers it."""
    muted = told.contact.muted
    verb, label = (Verb.UNMUTE, home.unmute()) if muted else (Verb.MUTE, home.mute())
    mine = [buttons.of_line(MUTE, label, Line(verb=verb, text=""))]
    if told.contact.away and told.contact.away.end >= told.today:
        mine.append(buttons.of_line(BACK, home.is_back(), Line(verb=Verb.AWAY, text="", topic="off")))
    blocks = [
        header(home.glance_title()),
        *message(home.glance(told)).blocks,
        header(home.settings_title()),
        *message(home.settings(told)).blocks,
        *actions(mine),
    ]
    if told.administers:
        lines = administration.administration(Administration(workspace=told.workspace, today=told.today))
        blocks += [header(home.workspace_title()), *message(lines).blocks]
    return blocks
