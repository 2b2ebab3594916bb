"""The methods conversations.*: what the bot may see of channels and direct conversations."""

import time

from handlers.local.arguments import flag, limit, page, word
from handlers.local.model import Channel, Json, PostedMessage, SlackError
from handlers.local.workspace import LocalSlack


def find(slack: LocalSlack, channel: str) -> Channel:
    """A conversation that the bot may know of: private ones only from the inside."""
    found = slack.channels.get(channel)
    if found is None or (found.private and slack.bot_user not in found.members):
        raise SlackError("channel_not_found")
    return found


def enter(slack: LocalSlack, channel: str) -> Channel:
    """A conversation that the bot may write to."""
    found = find(slack, channel)
    if slack.bot_user not in found.members:
        raise SlackError("not_in_channel")
    if found.archived:
        raise SlackError("is_archived")
    return found


def open_direct(slack: LocalSlack, arguments: Json) -> Json:
    """conversations.open for one person; conversations of several are not for this bot."""
    users = word(arguments, "users").split(",")
    if len(users) > 1:
        raise SlackError("too_many_users")
    person = slack.people.get(users[0])
    if person is None:
        raise SlackError("user_not_found")
    if person.is_bot:
        raise SlackError("cannot_dm_bot")
    if person.deleted:
        raise SlackError("user_disabled")
    channel = slack.channels[slack.direct(person.id)]
    return {"channel": _as_json(slack, channel) if flag(arguments, "return_im") else {"id": channel.id}}


def info(slack: LocalSlack, arguments: Json) -> Json:
    return {"channel": _as_json(slack, find(slack, word(arguments, "channel")))}


def members(slack: LocalSlack, arguments: Json) -> Json:
    channel = find(slack, word(arguments, "channel"))
    shown, onward = page(arguments, {user: user for user in sorted(channel.members)})
    return {"members": shown, "response_metadata": onward}


def list_channels(slack: LocalSlack, arguments: Json) -> Json:
    types = (word(arguments, "types") or "public_channel").replace(" ", "").split(",")
    found = {
        channel.id: _as_json(slack, channel)
        for channel in slack.channels.values()
        if _type(channel) in types
        and not (channel.archived and flag(arguments, "exclude_archived"))
        and (not channel.private or slack.bot_user in channel.members)
    }
    shown, onward = page(arguments, found)
    return {"channels": shown, "response_metadata": onward}


def history(slack: LocalSlack, arguments: Json) -> Json:
    """conversations.history: newest first, without replies in threads and what was only shown to one."""
    said = [m for m in reversed(_read(slack, arguments)) if m.thread_ts in ("", m.ts)]
    return _page_of(slack, arguments, [m for m in said if _within(arguments, m.ts)])


def replies(slack: LocalSlack, arguments: Json) -> Json:
    """conversations.replies: the parent and its thread, oldest first."""
    parent = word(arguments, "ts")
    thread = [m for m in _read(slack, arguments) if parent in (m.ts, m.thread_ts)]
    if not thread:
        raise SlackError("thread_not_found")
    return _page_of(slack, arguments, [m for m in thread if m.ts == parent or _within(arguments, m.ts)])


def _read(slack: LocalSlack, arguments: Json) -> list[PostedMessage]:
    channel = find(slack, word(arguments, "channel"))
    if slack.bot_user not in channel.members:
        raise SlackError("not_in_channel")
    latest = time.monotonic() - slack.history_lag.total_seconds()
    said = [m for m in slack.messages(channel.id) if not m.deleted and not m.ephemeral_to]
    return [m for m in said if m.accepted <= latest]


def _within(arguments: Json, ts: str) -> bool:
    """Between `oldest` and `latest`; the bounds themselves only when `inclusive`."""
    oldest, latest = word(arguments, "oldest"), word(arguments, "latest")
    if flag(arguments, "inclusive") and ts in (oldest, latest):
        return True
    try:
        return float(oldest or 0) < float(ts) < float(latest or "inf")
    except ValueError:
        raise SlackError("invalid_ts_oldest") from None


def _page_of(slack: LocalSlack, arguments: Json, said: list[PostedMessage]) -> Json:
    most = min(limit(arguments), slack.history_page)
    shown, onward = page({**arguments, "limit": most}, {m.ts: m for m in said})
    messages = [m.as_json(with_metadata=flag(arguments, "include_all_metadata")) for m in shown]
    more = bool(onward["next_cursor"])
    return {"messages": messages, "has_more": more, **({"response_metadata": onward} if more else {})}


def _type(channel: Channel) -> str:
    if channel.is_im:
        return "im"
    return "private_channel" if channel.private else "public_channel"


def _as_json(slack: LocalSlack, channel: Channel) -> Json:
    found: Json = {
        "id": channel.id,
        "is_channel": _type(channel) == "public_channel",
        "is_group": _type(channel) == "private_channel",
        "is_im": channel.is_im,
        "is_mpim": False,
        "is_private": channel.private,
        "is_archived": channel.archived,
        "is_shared": channel.shared,
        "is_ext_shared": channel.shared,
        "is_pending_ext_shared": channel.pending_shared,
        "is_org_shared": False,
        "context_team_id": slack.team,
    }
    if channel.is_im:
        return found | {"user": channel.with_user, "is_open": True}
    return found | {"name": channel.name, "is_member": slack.bot_user in channel.members}
