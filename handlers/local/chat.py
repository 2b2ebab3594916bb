"""The methods chat.* and pins.add, and answers to a response_url: how messages come to be, change and go."""

from handlers.local.arguments import word
from handlers.local.conversations import enter, find
from handlers.local.limits import check_message
from handlers.local.model import Channel, Json, PostedMessage, SlackError
from handlers.local.workspace import LocalSlack


def post_message(slack: LocalSlack, arguments: Json) -> Json:
    """chat.postMessage. A user id stands for the direct conversation with that person."""
    target = word(arguments, "channel")
    channel = enter(slack, slack.direct(target) if target in slack.people else target)
    message = slack.add_message(_compose(slack, channel, arguments))
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(slack: LocalSlack, arguments: Json) -> Json:
    channel, user = enter(slack, word(arguments, "channel")), word(arguments, "user")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    message = slack.add_message(_compose(slack, channel, arguments, ephemeral_to=user))
    return {"message_ts": message.ts}


def _compose(slack: LocalSlack, channel: Channel, arguments: Json, *, ephemeral_to: str = "") -> PostedMessage:
    check_message(arguments)
    thread = word(arguments, "thread_ts")
    if thread and not any(m.ts == thread and not m.deleted for m in slack.messages(channel.id)):
        raise SlackError("thread_not_found")
    return PostedMessage(
        channel=channel.id,
        ts="",
        user=slack.bot_user,
        bot_id=slack.bot_id,
        text=word(arguments, "text"),
        blocks=tuple(arguments.get("blocks") or ()),
        metadata=arguments.get("metadata") or None,
        thread_ts=thread,
        ephemeral_to=ephemeral_to,
    )


def update(slack: LocalSlack, arguments: Json) -> Json:
    """chat.update: text without blocks removes the blocks; metadata stays unless given anew."""
    message = _own(slack, arguments, "cant_update_message")
    check_message(arguments)
    changes: Json = {"text": word(arguments, "text"), "blocks": tuple(arguments.get("blocks") or ()), "edited": True}
    if "metadata" in arguments:
        changes["metadata"] = arguments["metadata"] or None
    message = slack.change_message(message.channel, message.ts, **changes)
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": message.as_json()}


def permalink(slack: LocalSlack, arguments: Json) -> Json:
    channel, ts = find(slack, word(arguments, "channel")), word(arguments, "message_ts")
    if not any(m.ts == ts and not m.deleted for m in slack.messages(channel.id)):
        raise SlackError("message_not_found")
    where = f"https://{slack.domain}.slack.invalid/archives/{channel.id}/p{ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": where}


def delete(slack: LocalSlack, arguments: Json) -> Json:
    message = _own(slack, arguments, "cant_delete_message")
    slack.change_message(message.channel, message.ts, deleted=True)
    return {"channel": message.channel, "ts": message.ts}


def _own(slack: LocalSlack, arguments: Json, error: str) -> PostedMessage:
    """The bot's own message that a call wants to change; ephemeral ones cannot be."""
    message = slack.message(find(slack, word(arguments, "channel")).id, word(arguments, "ts"))
    if message.ephemeral_to:
        raise SlackError("message_not_found")
    if message.bot_id != slack.bot_id:
        raise SlackError(error)
    return message


def pin(slack: LocalSlack, arguments: Json) -> Json:
    channel = enter(slack, word(arguments, "channel"))
    message = slack.message(channel.id, word(arguments, "timestamp"))
    if (channel.id, message.ts) in slack.pins:
        raise SlackError("already_pinned")
    slack.pins.add((channel.id, message.ts))
    return {}


def respond(slack: LocalSlack, key: str, answer: Json) -> None:
    """An answer to a response_url: five within half an hour, also where the bot is no member."""
    with slack.lock:
        url = slack.response_urls.get(key)
        if url is None or slack.clock().timestamp() > url.expires:
            raise SlackError("expired_url")
        if not url.uses:
            raise SlackError("used_url")
        url.uses -= 1
        if answer.get("delete_original") and url.source:
            slack.change_message(url.source.channel, url.source.ts, deleted=True)
        elif answer.get("replace_original") and url.source:
            check_message(answer)
            changes = {"text": word(answer, "text"), "blocks": tuple(answer.get("blocks") or ()), "edited": True}
            slack.change_message(url.source.channel, url.source.ts, **changes)
        else:
            show_answer(slack, url.channel, url.user, answer)


def show_answer(slack: LocalSlack, channel: str, user: str, answer: Json) -> PostedMessage:
    """Show what an app answers to a command: to the one who typed it unless it says in_channel."""
    shown_to = "" if answer.get("response_type") == "in_channel" else user
    return slack.add_message(_compose(slack, slack.channels[channel], answer, ephemeral_to=shown_to))
