"""The clients for Slack: nothing is sent twice by itself, whatever the library's defaults."""

import pytest
from slack_sdk import WebClient

from handlers.client import make_client, webhook, who_am_i
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack


def dropping(method: str, *_: object) -> Fault:
    return Fault(kind=FaultKind.DROP_AFTER)


def test_a_dropped_connection_leaves_one_message(slack: LocalSlack) -> None:
    channel = slack.add_channel("visits")
    with LocalServer(slack, dropping) as server:
        client = make_client(slack.bot_token, server.api_url)
        with pytest.raises(OSError):  # noqa: PT011 - which one depends on the moment
            client.chat_postMessage(channel=channel, text="once")
    assert [message.text for message in slack.all_posts()] == ["once"]


def test_the_library_itself_would_send_it_again(slack: LocalSlack) -> None:
    """Why the default is overridden: when this fails, the override has become needless."""
    channel = slack.add_channel("visits")
    with LocalServer(slack, dropping) as server:
        client = WebClient(slack.bot_token, base_url=server.api_url)
        with pytest.raises(OSError):  # noqa: PT011
            client.chat_postMessage(channel=channel, text="twice")
    assert len(slack.all_posts()) == 2


def test_an_answer_to_a_response_url_is_sent_once(slack: LocalSlack) -> None:
    with LocalServer(slack) as server:
        client = make_client(slack.bot_token, server.api_url, timeout=3.5)
        found = webhook(client, f"{server.url}/response/unknown")
    assert found.retry_handlers == []
    assert (found.timeout, found.ssl) == (3.5, client.ssl)


def test_who_we_are_is_asked_once(slack: LocalSlack) -> None:
    with LocalServer(slack) as server:
        me = who_am_i(make_client(slack.bot_token, server.api_url))
    assert (me.team_id, me.bot_user_id, me.bot_id) == (slack.team, slack.bot_user, slack.bot_id)
    assert me.bot_token == slack.bot_token
    assert [call.method for call in slack.calls] == ["auth.test"]
