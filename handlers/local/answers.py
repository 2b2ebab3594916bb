"""What a person's choice in an element of Block Kit looks like in a payload, and what an element holds already."""

from collections.abc import Iterable
from typing import Any

from handlers.local.model import Control, Json

# element type -> (the field that carries the choice, the field that holds it from the start)
FIELDS = {
    "button": ("value", "value"),
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "overflow": ("selected_option", ""),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}


def controls(block: Json) -> list[Json]:
    """What a person can press or fill in in a block, in the order in which it is shown."""
    found = list(block.get("elements", ())) if block.get("type") == "actions" else []
    found += [block[name] for name in ("accessory", "element") if block.get(name)]
    return [element for element in found if element.get("type") != "image"]


def held(element: Json) -> Any:
    """What the element holds before anybody touches it."""
    return element.get(FIELDS[element["type"]][1])


def chosen(element: Json, value: Any) -> Json:
    """The element's part of a payload once a person has chosen: options are named by their value or label."""
    name = FIELDS[element["type"]][0]
    if name == "selected_option":
        value = value if value is None or isinstance(value, dict) else _option(element, value)
    elif name == "selected_options":
        value = [each if isinstance(each, dict) else _option(element, each) for each in value or ()]
    return {"type": element["type"], name: value}


def _option(element: Json, wanted: str) -> Json:
    for option in options(element):
        if wanted in (option.get("value"), option["text"]["text"]):
            return option
    raise LookupError(f"no option {wanted} in {element['action_id']}")


def options(element: Json) -> list[Json]:
    """The options of an element, those in groups included."""
    groups: list[Json] = element.get("option_groups") or []
    return [*(element.get("options") or []), *(option for group in groups for option in group["options"])]


def find_control(blocks: Iterable[Json], wanted: str | Control) -> tuple[Json, Json]:
    """The block and the element meant: by an action_id that occurs once, or by a control of the drawing."""
    pairs = [(block, element) for block in blocks for element in controls(block)]
    name, place = (wanted, "") if isinstance(wanted, str) else (wanted.action_id, wanted.block_id)
    found = [(b, e) for b, e in pairs if e["action_id"] == name and place in ("", b["block_id"])]
    if len(found) != 1:
        raise LookupError(f"{len(found)} times {name} among {[e['action_id'] for _, e in pairs]}")
    return found[0]


def state_of(blocks: list[Json], values: Json) -> Json:
    """The `state.values` of a submission: what was typed (by action_id or block_id), else what was there."""
    known = {name for block in blocks for e in controls(block) for name in (e["action_id"], block["block_id"])}
    if set(values) - known:
        raise LookupError(f"no field {', '.join(sorted(set(values) - known))}")
    state: Json = {}
    for block in blocks:
        for element in controls(block):
            if element["type"] != "button":
                value = values.get(element["action_id"], values.get(block["block_id"], held(element)))
                state.setdefault(block["block_id"], {})[element["action_id"]] = chosen(element, value)
    return {"values": state}


def missing_entries(blocks: list[Json], state: Json) -> Json:
    """Inputs that Slack itself would not let pass empty, by block_id."""
    needed = [block for block in blocks if block["type"] == "input" and not block.get("optional")]
    entries = {block["block_id"]: next(iter(state["values"][block["block_id"]].values())) for block in needed}
    empty = [place for place, entry in entries.items() if not entry[FIELDS[entry["type"]][0]]]
    return dict.fromkeys(empty, "required")
