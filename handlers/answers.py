"""How an answer reaches the asker: through the response_url, in the conversation, or as an ephemeral message. What was
stored is told in any case: where the way is closed, in the direct conversation."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from slack_sdk import WebClient, WebhookClient
from slack_sdk.webhook import WebhookResponse

from bot import access
from bot.files import File
from bot.messages import Block, Message
from handlers.client import webhook
from handlers.courier import CONTENT, outcome
from handlers.directory import Directory
from handlers.requests import HOME, Request


@dataclass(frozen=True, kw_only=True)
class Said:
    """What came of a request."""

    message: Message
    public: bool = False  # to everybody in the conversation
    own: Message | None = None  # `public`: the same in the language of who asks, where only they are told
    lasting: bool = False  # to be found there later, also where it was shown in a modal
    view: Block | None = None  # in place of the message, where there is a modal
    file: Callable[[], File] | None = None  # makes what belongs to the message, by direct message


OK = 200
log = logging.getLogger(__name__)


def answer(client: WebClient, directory: Directory, request: Request, found: Said) -> None:
    """Show the message: where it is public everybody in the conversation may see it, as long as no outsider is there.
    What is done in the App Home is answered in the direct conversation."""
    if request.channel == HOME:
        request = replace(request, channel=directory.direct(request.user))
    public, own = found.public and _is_safe(directory, request.channel), found.own or found.message
    message = found.message if public else own
    if request.response_url:
        shown = _through_url(client, directory, request, message, public=public)
    else:
        shown = _in_conversation(client, request, message, public=public)
    if not shown:
        _post(client, directory.direct(request.user), own)


def _is_safe(directory: Directory, channel: str) -> bool:
    """As Slack says now; where it does not, outsiders may be there."""
    try:
        return not access.unsafe(directory.channel(channel, fresh=True))
    except Exception as error:
        outcome(error)  # a mistake of ours is raised
        log.warning("nobody knows who reads along", extra={"error": type(error).__name__})
        return False


def _in_conversation(client: WebClient, request: Request, message: Message, *, public: bool) -> bool:
    try:
        if public or request.channel.startswith("D"):
            _post(client, request.channel, message, request.thread)
        else:
            client.chat_postEphemeral(
                channel=request.channel,
                user=request.user,
                text=message.text,
                blocks=message.blocks,
                thread_ts=request.thread or None,
            )
    except Exception as error:
        reason = outcome(error).reason
        log.warning("an answer could not be shown in its conversation", extra={"error": reason})
        return (
            bool(message.blocks)
            and reason in CONTENT
            and _in_conversation(client, request, _undressed(message), public=public)
        )
    return True


def _post(client: WebClient, channel: str, message: Message, thread: str = "") -> None:
    client.chat_postMessage(
        channel=channel,
        text=message.text,
        blocks=message.blocks,
        thread_ts=thread or None,
        unfurl_links=False,
        unfurl_media=False,
    )


def _through_url(client: WebClient, directory: Directory, request: Request, message: Message, *, public: bool) -> bool:
    """A question that was answered by a button makes room for what came of it. In a direct conversation of two people
    nothing is shown to the other one: who that is, the bot cannot see."""
    if public and request.channel.startswith("D"):
        public = request.channel == directory.direct(request.user)
    url = webhook(client, request.response_url)
    try:
        taken = _send(url, request, message, public=public)
    except OSError as error:
        log.warning("a response_url could not be reached", extra={"error": type(error).__name__})
        return False
    if taken.status_code != OK:
        log.warning("a response_url did not take an answer", extra={"error": f"HTTP {taken.status_code}"})
        refused = message.blocks and any(reason in taken.body for reason in CONTENT)
        return bool(refused) and _through_url(client, directory, request, _undressed(message), public=public)
    if request.ephemeral and public:
        url.send(delete_original=True)
    return True


def _send(url: WebhookClient, request: Request, message: Message, *, public: bool) -> WebhookResponse:
    return url.send(
        text=message.text,
        blocks=message.blocks,
        response_type="in_channel" if public else "ephemeral",
        replace_original=request.ephemeral and not public,
        unfurl_links=False,
        unfurl_media=False,
    )


def _undressed(message: Message) -> Message:
    """Where Slack refuses the blocks the text says it all."""
    return Message(text=message.text, blocks=[])
