"""The clients for Slack: nothing is sent twice by itself, whatever the library's defaults, and connections are kept."""

import gc
import os
import ssl
import threading
from pathlib import Path

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.client import KeptAliveClient, NotConnected, make_client, webhook, who_am_i
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack

CERTIFICATE = Path(__file__).parents[1] / "local" / "loopback.pem"  # of 127.0.0.1, signed by itself


@pytest.fixture
def kept(slack: LocalSlack, server: LocalServer) -> KeptAliveClient:
    return make_client(slack.bot_token, server.api_url, timeout=2)


@pytest.fixture
def visits(slack: LocalSlack) -> str:
    return slack.add_channel("visits")


def dropping(method: str, *_: object) -> Fault:
    return Fault(kind=FaultKind.DROP_AFTER)


def test_a_dropped_connection_leaves_one_message(slack: LocalSlack, visits: str) -> None:
    with LocalServer(slack, dropping) as server:
        client = make_client(slack.bot_token, server.api_url)
        with pytest.raises(OSError):  # noqa: PT011 - which one depends on the moment
            client.chat_postMessage(channel=visits, text="once")
    assert [message.text for message in slack.all_posts()] == ["once"]


def test_the_library_itself_would_send_it_again(slack: LocalSlack, visits: str) -> None:
    """Why the default is overridden: when this fails, the override has become needless."""
    with LocalServer(slack, dropping) as server:
        client = WebClient(slack.bot_token, base_url=server.api_url)
        with pytest.raises(OSError):  # noqa: PT011
            client.chat_postMessage(channel=visits, text="twice")
    assert len(slack.all_posts()) == 2


def test_calls_of_one_thread_share_a_connection(
    slack: LocalSlack, server: LocalServer, kept: KeptAliveClient, visits: str
) -> None:
    """When this fails, slack_sdk has ceased to call the method that is overridden."""
    for number in range(3):
        kept.chat_postMessage(channel=visits, text=str(number))
    assert (server.connections, len(slack.all_posts())) == (1, 3)


def test_the_library_itself_would_connect_for_every_call(slack: LocalSlack, server: LocalServer) -> None:
    client = WebClient(slack.bot_token, base_url=server.api_url)
    for _ in range(3):
        client.api_test()
    assert server.connections == 3


def test_each_thread_has_a_connection_of_its_own_and_closes_it_in_the_end(
    server: LocalServer, kept: KeptAliveClient
) -> None:
    """An open one would be reported as a warning, and so be an error here; so for a client that is forgotten."""
    threads = [threading.Thread(target=lambda: (kept.api_test(), kept.api_test())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.connections == 4
    forgotten = make_client("xoxb-1", server.api_url)
    forgotten.api_test()
    forgotten.headers["self"] = forgotten  # only the garbage collector finds it
    del forgotten
    gc.collect()


@pytest.mark.parametrize("kind", [FaultKind.RATE_LIMITED, FaultKind.ERROR_BEFORE, FaultKind.REFUSED_AFTER])
def test_a_refusal_is_told_as_the_library_does_and_the_connection_stays(
    server: LocalServer, kept: KeptAliveClient, slack: LocalSlack, kind: FaultKind
) -> None:
    stock = WebClient(slack.bot_token, base_url=server.api_url, retry_handlers=[])
    server.faults = lambda *_: Fault(kind=kind, seconds=7)
    answers = []
    for client in (stock, kept, kept):
        with pytest.raises(SlackApiError) as raised:
            client.auth_test()
        answers.append(raised.value.response)
    told, *ours = [(each.status_code, each.data, each.headers.get("Retry-After")) for each in answers]
    assert ours == [told, told]
    assert server.connections == 2


def test_a_connection_is_not_used_after_a_pause_nor_after_it_was_closed(
    server: LocalServer, kept: KeptAliveClient
) -> None:
    kept.api_test()
    kept.close()
    kept.api_test()
    assert server.connections == 2
    kept.idle = -1.0  # any pause is too long
    kept.api_test()
    assert server.connections == 3


def test_a_forked_process_does_not_use_the_connection_of_its_parent(
    server: LocalServer, kept: KeptAliveClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.api_test()
    monkeypatch.setattr(os, "getpid", lambda: 1)
    kept.api_test()
    assert server.connections == 2


def test_a_proxy_is_the_librarys_business(server: LocalServer) -> None:
    client = make_client("xoxb-1", "http://slack.invalid/api/")
    client.proxy = server.url
    for _ in range(2):
        assert client.api_test()["ok"]
    assert server.connections == 2


def test_over_tls_a_connection_is_kept_and_a_certificate_must_be_known(slack: LocalSlack) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    with LocalServer(slack, tls=tls) as server:
        client = make_client(slack.bot_token, server.api_url, timeout=2)
        with pytest.raises(NotConnected, match="CERTIFICATE_VERIFY_FAILED"):
            client.api_test()
        trusting = make_client(slack.bot_token, server.api_url, timeout=2)
        trusting.ssl = ssl.create_default_context(cafile=CERTIFICATE)
        for _ in range(3):
            trusting.api_test()
        assert server.connections == 2


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
