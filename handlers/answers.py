"""How an answer reaches the asker: through the response_url, in the conversation, or as an ephemeral message."""

from slack_sdk import WebClient

from bot.messages import Message
from handlers.client import webhook
from handlers.requests import Request


def answer(client: WebClient, request: Request, message: Message, *, public: bool) -> None:
    """Show the message. A question that was answered by a button makes room for what came of it."""
    if request.response_url:
        _through_url(client, request, message, public=public)
    elif public or request.channel.startswith("D"):
        client.chat_postMessage(
            channel=request.channel,
            text=message.text,
            blocks=message.blocks,
            thread_ts=request.thread or None,
            unfurl_links=False,
            unfurl_media=False,
        )
    else:
        client.chat_postEphemeral(
            channel=request.channel,
            user=request.user,
            text=message.text,
            blocks=message.blocks,
            thread_ts=request.thread or None,
        )


def _through_url(client: WebClient, request: Request, message: Message, *, public: bool) -> None:
    url = webhook(client, request.response_url)
    replaces = request.ephemeral and not public
    url.send(
        text=message.text,
        blocks=message.blocks,
        response_type="in_channel" if public else "ephemeral",
        replace_original=replaces,
        unfurl_links=False,
        unfurl_media=False,
    )
    if request.ephemeral and public:
        url.send(delete_original=True)
