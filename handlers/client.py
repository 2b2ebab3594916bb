"""Clients for Slack. The defaults that would send twice or ask too often are overridden here and nowhere else."""

import logging
import ssl

from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient, WebhookClient

TIMEOUT = 10  # seconds for one call


def make_client(token: str, api_url: str, timeout: float = TIMEOUT) -> WebClient:
    """A client that never retries by itself (a dropped connection may have been accepted), with one TLS context."""
    logging.getLogger("slack_sdk").setLevel(logging.WARNING)  # its debug lines carry messages
    return WebClient(
        token=token,
        base_url=api_url,
        timeout=timeout,  # type: ignore[arg-type]  # seconds; a part of one is fine
        retry_handlers=[],
        ssl=ssl.create_default_context(),
    )


def webhook(client: WebClient, url: str) -> WebhookClient:
    """For a response_url, by the same rules."""
    return WebhookClient(url, timeout=client.timeout, retry_handlers=[], ssl=client.ssl)


def who_am_i(client: WebClient) -> AuthorizeResult:
    """The bot's own ids, asked once at the start instead of with every request. Raises SlackApiError."""
    answer = client.auth_test()
    return AuthorizeResult(
        enterprise_id=answer.get("enterprise_id"),
        team_id=answer["team_id"],
        bot_user_id=answer["user_id"],
        bot_id=answer.get("bot_id"),
        bot_token=client.token,
    )
