"""The guard in front of Bolt: the signature before the body, and never an error of ours for what others send."""

import hashlib
import hmac
import io
import logging
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult

from handlers.feeds import Fetched
from handlers.web import LARGEST, OLDEST, PATH, make_wsgi

SECRET, NOW = "a-secret", 1_800_000_000
FORM = {"command": "/visit", "text": "canary-word", "team_id": "T1", "user_id": "U1", "channel_id": "C1"}
BODY = urlencode(FORM).encode()
ME = AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-", bot_user_id="U0", bot_id="B0")


def signature(body: bytes, stamp: object = NOW, secret: str = SECRET) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()


class Heard(list[str]):
    """What got through to a handler."""

    def __call__(self, body: bytes = BODY, **environ: Any) -> str:
        """Ask, signed unless said otherwise; the status."""
        asked = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": PATH,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_X_SLACK_REQUEST_TIMESTAMP": str(NOW),
            "HTTP_X_SLACK_SIGNATURE": signature(body),
            "wsgi.input": io.BytesIO(body),
            **environ,
        }
        said: list[str] = []
        content = b"".join(self.application(asked, lambda status, headers, *_: said.append(status)))
        assert b"canary" not in content
        return said[0]

    def build(self, *, healthy: bool = True) -> None:
        # Bolt would look at the signature once more, by the real clock.
        bolt = App(
            signing_secret=SECRET,
            authorize=lambda: ME,
            process_before_response=True,
            request_verification_enabled=False,
        )

        @bolt.middleware
        def hear(body: dict[str, Any], ack: Ack) -> Any:
            self.append(str(body.get("text")))
            return ack()

        self.application = make_wsgi(bolt, SECRET, lambda: healthy, lambda *_: Fetched(), seconds=lambda: NOW)


@pytest.fixture
def web() -> Heard:
    heard = Heard()
    heard.build()
    return heard


def test_a_signed_request_passes_with_its_body(web: Heard) -> None:
    assert web() == "200 OK"
    assert web == ["canary-word"]


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({"HTTP_X_SLACK_SIGNATURE": ""}, 401),
        ({"HTTP_X_SLACK_SIGNATURE": "v0="}, 401),
        ({"HTTP_X_SLACK_SIGNATURE": "v0=é"}, 401),
        ({"HTTP_X_SLACK_SIGNATURE": signature(BODY, secret="another")}, 401),
        ({"HTTP_X_SLACK_SIGNATURE": signature(BODY + b"x")}, 401),
        ({"HTTP_X_SLACK_REQUEST_TIMESTAMP": ""}, 401),
        ({"HTTP_X_SLACK_REQUEST_TIMESTAMP": "now"}, 401),
        ({"HTTP_X_SLACK_REQUEST_TIMESTAMP": "٣"}, 401),
        ({"HTTP_X_SLACK_REQUEST_TIMESTAMP": "9" * 400}, 401),
        ({"HTTP_X_SLACK_REQUEST_TIMESTAMP": str(NOW + 1)}, 401),
        ({"CONTENT_LENGTH": "-1"}, 400),
        ({"CONTENT_LENGTH": "many"}, 400),
        ({"CONTENT_LENGTH": "²"}, 400),
        ({"CONTENT_LENGTH": str(LARGEST + 1)}, 413),
        ({"CONTENT_LENGTH": "9" * 5000}, 400),
        ({"CONTENT_LENGTH": ""}, 401),
        ({"CONTENT_LENGTH": "3"}, 401),
        ({"REQUEST_METHOD": "GET"}, 404),
        ({"REQUEST_METHOD": "PUT"}, 404),
        ({"PATH_INFO": "/"}, 404),
        ({"PATH_INFO": PATH + "/"}, 404),
    ],
)
def test_anything_else_goes_no_further(web: Heard, environ: dict[str, Any], status: int) -> None:
    assert web(**environ).startswith(str(status))
    assert web == []


@pytest.mark.parametrize(("age", "passes"), [(240, True), (-240, True), (OLDEST + 1, False), (-OLDEST - 1, False)])
def test_a_request_is_good_for_five_minutes(web: Heard, age: int, passes: bool) -> None:
    stamp = NOW - age
    web(HTTP_X_SLACK_REQUEST_TIMESTAMP=str(stamp), HTTP_X_SLACK_SIGNATURE=signature(BODY, stamp))
    assert bool(web) is passes


def test_a_body_that_is_no_text_is_refused_even_when_signed(web: Heard) -> None:
    assert web(b"\xff\xfe").startswith("400")


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json", "", "text/plain"])
@settings(max_examples=60, deadline=None)
@given(body=st.binary(max_size=200))
def test_whatever_is_sent_unsigned_nothing_reads_it(kind: str, body: bytes) -> None:
    web = Heard()
    web.build()
    assert web(body, CONTENT_TYPE=kind, HTTP_X_SLACK_SIGNATURE="v0=wrong").startswith("401")
    assert web == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"payload=%7B", b"payload=[]", b"null", b'"x"', b"%00=\x00"])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json", "text/plain"])
def test_nonsense_with_a_good_signature_is_no_error_of_ours(web: Heard, content: bytes, kind: str) -> None:
    assert not web(content, CONTENT_TYPE=kind).startswith("5")


def test_no_body_is_logged_when_a_signature_is_wrong(web: Heard, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    web(HTTP_X_SLACK_SIGNATURE="v0=wrong")
    assert "canary" not in caplog.text


@pytest.mark.parametrize(("healthy", "status"), [(True, "200 OK"), (False, "503 Service Unavailable")])
def test_health_is_told_to_anybody(web: Heard, healthy: bool, status: str) -> None:
    web.build(healthy=healthy)
    assert web(b"", REQUEST_METHOD="GET", PATH_INFO="/healthz") == status
