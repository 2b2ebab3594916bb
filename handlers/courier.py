"""Carries messages to Slack: `bot.outbox.delivery.Courier` on the Web API.

What Slack answers becomes a typed outcome."""

import re
import socket
import ssl
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.outbox.delivery import Post
from bot.outbox.model import NotAccepted, Outcome, Refused, Sent, Unknown
from bot.visits import Channel, Person, Recipient, RecipientKind
from handlers.directory import Directory

METADATA = "rapporteur_message"
SKEW = timedelta(seconds=300)  # Slack's clock and ours may differ by so much
PAGE = 100
AMBIGUOUS = ("internal_error", "fatal_error", "request_timeout", "service_unavailable")
LIMITED = ("ratelimited", "rate_limited", "message_limit_exceeded")
WORKSPACE = (  # nobody of it can be written to, until somebody puts it right
    *("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope"),
    *("accesslimited", "ekm_access_denied", "org_login_required", "team_access_not_granted", "team_added_to_org"),
)
NEVER_SENT = (ConnectionRefusedError, socket.gaierror, ssl.SSLError)  # the request did not leave
NAME = re.compile(r"[a-z_]+")  # of one of Slack's errors
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
                return self._directory.channel(recipient.id)
            return self._directory.person(recipient.id)
        except Exception as error:
            return _nothing_posted(outcome(error))

    def post(self, channel: str, post: Post) -> Outcome:
        try:
            answer = self._client.chat_postMessage(
                channel=channel,
                text=post.text,
                blocks=_marked(post),
                metadata={"event_type": METADATA, "event_payload": {"id": post.marker}},
                unfurl_links=False,
                unfurl_media=False,
                link_names=False,
            )
            return Sent(channel=str(answer["channel"]), ts=str(answer["ts"]))
        except Exception as error:
            return outcome(error)

    def find(self, channel: str, marker: str, since: datetime) -> str | Outcome | None:
        cursor, oldest = "", str((since - SKEW).timestamp())
        try:
            while True:
                page = self._client.conversations_history(
                    channel=channel, oldest=oldest, limit=PAGE, cursor=cursor or None, include_all_metadata=True
                )
                for message in page["messages"]:
                    if self._is_ours(message) and _carries(message, marker):
                        return str(message["ts"])
                cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
                if not cursor:
                    return None
        except Exception as error:
            return _nothing_posted(outcome(error))

    def _is_ours(self, message: dict[str, Any]) -> bool:
        """Another app could forge a marker to keep a reminder from being sent."""
        return bool(message.get("bot_id") == self._bot_id)


def _marked(post: Post) -> list[dict[str, Any]]:
    """The marker stands twice: in the metadata and as the first block's id."""
    first, *rest = post.blocks
    return [{**first, "block_id": post.marker}, *rest]


def _carries(message: dict[str, Any], marker: str) -> bool:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    blocks = message.get("blocks") or [{}]
    return marker in (payload.get("id"), blocks[0].get("block_id"))


def outcome(error: Exception) -> Outcome:
    """What an error of a call says about the call. Raises anything that is no answer of Slack or of the network."""
    if isinstance(error, SlackApiError):
        return _of_answer(error)
    if isinstance(error, URLError) and isinstance(error.reason, NEVER_SENT):
        return NotAccepted(reason=type(error.reason).__name__)
    if isinstance(error, OSError | HTTPException | SlackClientError | ValueError):
        return Unknown(reason=type(error).__name__)
    raise error


def _of_answer(error: SlackApiError) -> Outcome:
    status = getattr(error.response, "status_code", 200)
    name = str(error.response.get("error", "")) if status < SERVER_ERROR else ""
    if status == RATE_LIMITED or name in LIMITED:
        after = (getattr(error.response, "headers", None) or {}).get("Retry-After", "1")
        return NotAccepted(reason="ratelimited", retry_after=float(after))
    if not NAME.fullmatch(name):  # where the body was not Slack's JSON, slack_sdk puts it here
        return Unknown(reason=f"HTTP {status}")
    if name in AMBIGUOUS:
        return Unknown(reason=name)
    return Refused(reason=name, workspace=name in WORKSPACE)


def _nothing_posted(found: Outcome) -> Outcome:
    """For calls that post nothing an unknown outcome only means: try again."""
    return NotAccepted(reason=found.reason) if isinstance(found, Unknown) else found
