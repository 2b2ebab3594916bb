"""The Web API of the stand-in: which methods there are, and one call of one of them."""

from collections.abc import Callable

from handlers.local import chat, conversations, files, people, views
from handlers.local.arguments import word
from handlers.local.model import Json, SlackError
from handlers.local.workspace import LocalSlack


def api_test(slack: LocalSlack, arguments: Json) -> Json:
    if word(arguments, "error"):
        raise SlackError(word(arguments, "error"))
    return {"args": arguments}


METHODS: dict[str, Callable[[LocalSlack, Json], Json]] = {
    "api.test": api_test,
    "auth.test": people.auth_test,
    "bots.info": people.bot_info,
    "chat.delete": chat.delete,
    "chat.getPermalink": chat.permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.list": conversations.list_channels,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_direct,
    "conversations.replies": conversations.replies,
    "files.completeUploadExternal": files.complete,
    "files.getUploadURLExternal": files.begin,
    "pins.add": chat.pin,
    "usergroups.list": people.list_usergroups,
    "users.info": people.user_info,
    "users.list": people.list_users,
    "views.open": views.open_view,
    "views.publish": views.publish_view,
    "views.update": views.update_view,
}


def call(slack: LocalSlack, method: str, token: str, arguments: Json) -> Json:
    """Slack's answer to one call: always an object with `ok`."""
    try:
        if method not in METHODS:
            raise SlackError("unknown_method")
        if method != "api.test" and token != slack.bot_token:
            raise SlackError("invalid_auth" if token else "not_authed")
        with slack.lock:
            return {"ok": True, **METHODS[method](slack, arguments)}
    except SlackError as error:
        return refusal(error)


def refusal(error: SlackError) -> Json:
    answer: Json = {"ok": False, "error": error.name}
    if error.problems:
        messages = [f"[ERROR] {problem}" for problem in error.problems]
        answer |= {"errors": error.problems, "response_metadata": {"messages": messages}}
    return answer
