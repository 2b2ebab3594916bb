"""Bolt, set up: it checks signatures where there is a secret, asks Slack nothing by itself, and keeps no error."""

import logging

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient


def make_bolt(client: WebClient, me: AuthorizeResult, signing_secret: str) -> App:
    """`signing_secret` is "" in Socket Mode."""
    quiet = logging.getLogger("slack_bolt")
    quiet.setLevel(logging.ERROR)  # its other lines carry whole requests
    # The acknowledgement is returned as soon as a handler has queued its work; Bolt itself never waits or polls.
    app = App(
        logger=quiet,
        client=client,
        signing_secret=signing_secret or None,
        authorize=lambda: me,
        process_before_response=True,
        request_verification_enabled=bool(signing_secret),
    )
    app.error(_give_up)
    return app


def _give_up(error: Exception) -> None:
    """Bolt would answer 500 to what is not of Slack's shape."""
    raise error
