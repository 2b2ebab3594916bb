"""The methods views.*, and what an app's answer to a submission does to the modals on the screen."""

from dataclasses import replace

from handlers.local.arguments import word
from handlers.local.limits import check_view
from handlers.local.model import Json, SlackError, View
from handlers.local.workspace import LocalSlack

MOST_MODALS = 3  # on top of each other


def open_view(slack: LocalSlack, arguments: Json) -> Json:
    body = check_view(arguments.get("view"), ("modal",))
    view = _push(slack, slack.use_trigger(word(arguments, "trigger_id")), body)
    return {"view": view.as_json()}


def update_view(slack: LocalSlack, arguments: Json) -> Json:
    """views.update by view_id or external_id; with `hash`, only if nobody changed it since."""
    body = check_view(arguments.get("view"), ("modal",))
    view = _find(slack, word(arguments, "view_id"), word(arguments, "external_id"))
    if word(arguments, "hash") not in ("", view.hash):
        raise SlackError("hash_conflict")
    return {"view": slack.put_view(replace(view, body=body, errors={})).as_json()}


def publish_view(slack: LocalSlack, arguments: Json) -> Json:
    body, user = check_view(arguments.get("view"), ("home",)), word(arguments, "user_id")
    if user not in slack.people:
        raise SlackError("user_not_found")
    view = slack.homes.get(user) or View(id=slack.new_id("V"), user=user, body=body, hash="")
    if word(arguments, "hash") not in ("", view.hash):
        raise SlackError("hash_conflict")
    return {"view": slack.put_view(replace(view, body=body)).as_json()}


def _find(slack: LocalSlack, view_id: str, external_id: str) -> View:
    for view in slack.views.values():
        named = view.id == view_id or (external_id and view.body.get("external_id") == external_id)
        if named and view.open:
            return view
    raise SlackError("not_found")


def _push(slack: LocalSlack, user: str, body: Json) -> View:
    beneath = _open(slack, user)
    if len(beneath) >= MOST_MODALS:
        raise SlackError("push_limit_reached")
    previous = beneath[-1].id if beneath else ""
    return slack.put_view(View(id=slack.new_id("V"), user=user, body=body, hash="", previous=previous))


def close(slack: LocalSlack, view: View) -> None:
    """And everything beneath it, where the app wishes it so."""
    for each in _open(slack, view.user) if view.body.get("clear_on_close") else [view]:
        slack.put_view(replace(each, open=False))


def _open(slack: LocalSlack, user: str) -> list[View]:
    return [view for view in slack.views.values() if view.user == user and view.open]


def settle_submission(slack: LocalSlack, view: View, answer: Json) -> None:
    """What the acknowledgement of a submission does: nothing said closes the modal."""
    match answer.get("response_action"):
        case "errors":
            slack.put_view(replace(view, errors=answer["errors"]))
        case "update":
            slack.put_view(replace(view, body=check_view(answer.get("view"), ("modal",)), errors={}))
        case "push":
            _push(slack, view.user, check_view(answer.get("view"), ("modal",)))
        case "clear":
            for each in _open(slack, view.user):
                close(slack, each)
        case _:
            close(slack, view)
