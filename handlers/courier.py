"""Carries messages to Slack: `bot.outbox.delivery.Courier` on the Web API.

What Slack answers becomes a typed outcome."""

import logging
import re
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.outbox.delivery import Post
from bot.outbox.model import NotAccepted, Outcome, Place, Refused, Sent, Unknown
from bot.visits import Channel, Person, Recipient, RecipientKind
from handlers.client import NotConnected
from handlers.directory import Directory

log = logging.getLogger(__name__)

METADATA = "rapporteur_message"
SKEW = timedelta(seconds=300)  # Slack's clock and ours may differ by so much
PAGE = 100
PLAIN_TEXT = 3000  # characters of a section, at most
AMBIGUOUS = ("internal_error", "fatal_error", "request_timeout", "service_unavailable")
LIMITED = ("ratelimited", "rate_limited", "message_limit_exceeded")
CONTENT = (  # what it says or how it looks, not where it goes
    *("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "invalid_arguments"),
    *("invalid_metadata_format", "invalid_metadata_schema", "metadata_too_large", "metadata_must_be_sent_from_app"),
)
WORKSPACE = (  # nobody of it can be written to, until somebody puts it right
    *("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope"),
    *("accesslimited", "ekm_access_denied", "org_login_required", "team_access_not_granted", "team_added_to_org"),
)
NO_THREAD = Refused(reason="thread_not_found")
NEVER_SENT = (ConnectionRefusedError, socket.gaierror, ssl.SSLError)  # the request did not leave
NAME = re.compile(r"[a-z_]+")  # of one of Slack's errors
SECONDS = re.compile(r"\d{1,6}(\.\d+)?")
RATE_LIMITED = 429
SERVER_ERROR = 500


class SlackCourier:
    """One workspace's courier; its client must not retry by itself."""

    def __init__(self, client: WebClient, directory: Directory, bot_id: str) -> None:
        self._client, self._directory, self._bot_id = client, directory, bot_id

    def conversation(self, recipient: Recipient, known: str) -> str | Outcome:
        if recipient.kind is RecipientKind.CHANNEL:
            return recipient.id
        if known:
            return known
        try:
            return str(self._client.conversations_open(users=recipient.id)["channel"]["id"])
        except Exception as error:
            return _nothing_posted(outcome(error))

    def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
        try:
            if recipient.kind is RecipientKind.CHANNEL:
                return self._directory.channel(recipient.id, fresh=True)
            return self._directory.person(recipient.id)
        except Exception as error:
            return _nothing_posted(outcome(error))

    def post(self, place: Place, post: Post) -> Outcome:
        call = partial(
            self._client.chat_postMessage,
            channel=place.channel,
            unfurl_links=False,
            unfurl_media=False,
            link_names=False,
        )
        metadata = {"event_type": METADATA, "event_payload": {"id": post.marker}}
        found = _write(call, post, metadata=metadata, thread_ts=place.thread or None)
        return _write(call, post, metadata=metadata) if place.thread and found == NO_THREAD else found

    def update(self, channel: str, ts: str, post: Post) -> Outcome:
        """The metadata stays as it was posted."""
        return _write(partial(self._client.chat_update, channel=channel, ts=ts), post)

    def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        """In the channel also what was meant for a thread: that may have been gone."""
        lists = [self._client.conversations_history]
        lists += [partial(self._client.conversations_replies, ts=place.thread)] if place.thread else []
        found: set[str] = set()
        for each in lists:
            try:
                found |= self._found(partial(each, channel=place.channel), marker, since)
            except Exception as error:
                if (result := _nothing_posted(outcome(error))) != NO_THREAD:
                    return result
        return tuple(sorted(found))

    def _found(self, pages: Callable[..., SlackResponse], marker: str, since: datetime) -> set[str]:
        found: set[str] = set()
        cursor, oldest = "", str((since - SKEW).timestamp())
        while True:
            page = pages(oldest=oldest, limit=PAGE, cursor=cursor or None, include_all_metadata=True)
            found |= {str(m["ts"]) for m in page["messages"] if self._is_ours(m) and _carries(m, marker)}
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return found

    def delete(self, channel: str, ts: str) -> Outcome:
        found = _attempt(partial(self._client.chat_delete, channel=channel, ts=ts))
        return Sent(channel=channel, ts=ts) if found == Refused(reason="message_not_found") else found

    def publish(self, person: str, view: dict[str, Any]) -> Outcome:
        try:
            self._client.views_publish(user_id=person, view=view)
        except Exception as error:
            return outcome(error)
        return Sent(channel=person, ts="")

    def pin(self, channel: str, ts: str) -> None:
        try:
            self._client.pins_add(channel=channel, timestamp=ts)
        except Exception as error:  # it is pinned already, there are too many pins, it is not allowed
            log.info("a card is not pinned", extra={"error": outcome(error).reason})

    def time(self) -> datetime | None:
        try:
            return parsedate_to_datetime(_header(self._client.api_test().headers, "date")).astimezone(UTC)
        except Exception as error:
            outcome(error)  # a mistake of ours is raised
            return None

    def _is_ours(self, message: dict[str, Any]) -> bool:
        """Another app could forge a marker to keep a reminder from being sent."""
        return bool(message.get("bot_id") == self._bot_id)


def _write(call: Callable[..., SlackResponse], post: Post, **extra: Any) -> Outcome:
    """Where Slack refuses the content, once more and as plain as can be: a mistake of ours must silence nobody."""
    found = _attempt(call, text=post.text, blocks=_marked(post), **extra)
    if not (isinstance(found, Refused) and found.reason in CONTENT):
        return found
    text = post.text[:PLAIN_TEXT]
    plain = {"type": "section", "text": {"type": "plain_text", "text": text}, "block_id": post.marker}
    return _attempt(call, text=text, blocks=[plain])


def _attempt(call: Callable[..., SlackResponse], **arguments: Any) -> Outcome:
    """Sent names the conversation that Slack names, also where it is another than the one asked for."""
    try:
        answer = call(**arguments)
        return Sent(channel=str(answer["channel"]), ts=str(answer["ts"]))
    except Exception as error:
        return outcome(error)


def _marked(post: Post) -> list[dict[str, Any]]:
    """The marker stands twice: in the metadata and as the first block's id."""
    first, *rest = post.blocks
    return [{**first, "block_id": post.marker}, *rest]


def _carries(message: dict[str, Any], marker: str) -> bool:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    blocks = message.get("blocks") or [{}]
    return marker in (payload.get("id"), blocks[0].get("block_id"))


def outcome(error: Exception) -> NotAccepted | Refused | Unknown:
    """What an error of a call says about the call. Raises anything that is no answer of Slack or of the network."""
    if isinstance(error, SlackApiError):
        return _of_answer(error)
    if isinstance(error, NotConnected) or (isinstance(error, URLError) and isinstance(error.reason, NEVER_SENT)):
        return NotAccepted(reason=type(error.reason).__name__)
    if isinstance(error, OSError | HTTPException | SlackClientError | ValueError):
        return Unknown(reason=type(error).__name__)
    raise error


def _of_answer(error: SlackApiError) -> NotAccepted | Refused | Unknown:
    status = getattr(error.response, "status_code", 200)
    name = str(error.response.get("error", "")) if status < SERVER_ERROR else ""
    if status == RATE_LIMITED or name in LIMITED:
        after = _header(error.response.headers, "retry-after")
        return NotAccepted(reason="ratelimited", retry_after=float(after) if SECONDS.fullmatch(after) else 1.0)
    if not NAME.fullmatch(name):  # where the body was not Slack's JSON, slack_sdk puts it here
        return Unknown(reason=f"HTTP {status}")
    if name in AMBIGUOUS:
        return Unknown(reason=name)
    return Refused(reason=name, workspace=name in WORKSPACE)


def _header(headers: dict[str, Any], name: str) -> str:
    """Its value, "" where it is missing; servers differ in how they capitalize."""
    return next((str(value) for key, value in headers.items() if key.lower() == name), "")


def _nothing_posted(found: Outcome) -> Outcome:
    """For calls that post nothing an unknown outcome only means: try again."""
    return NotAccepted(reason=found.reason) if isinstance(found, Unknown) else found
