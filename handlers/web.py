"""HTTP mode: our guard, Bolt behind it, calendars at their addresses, and health. The signature is checked before
anything reads the body."""

import hashlib
import hmac
import io
import logging
import re
import time
from collections.abc import Callable, Iterable
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler

from handlers.feeds import Fetched

log = logging.getLogger(__name__)

PATH = "/slack/events"
CALENDAR = re.compile(r"/calendar/([A-Za-z0-9_-]{43})\.ics")
NOWHERE_ELSE = (  # for whoever has the address, kept by nobody on the way
    ("Cache-Control", "private, no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Robots-Tag", "noindex, nofollow"),
)
LARGEST = 512 * 1024  # bytes
OLDEST = 300  # seconds
STAMP = re.compile(r"[0-9]{1,11}")
LENGTH = re.compile(r"[0-9]{1,9}")

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Healthy = Callable[[], bool]
Fetch = Callable[[str, str], Fetched]


def make_wsgi(
    app: App, signing_secret: str, healthy: Healthy, fetch: Fetch, seconds: Callable[[], float] = time.time
) -> Callable[[Environ, StartResponse], Iterable[bytes]]:
    """The WSGI application. `healthy` answers GET /healthz; `fetch` is given the secret of an address and who asks."""
    bolt = SlackRequestHandler(app, path=PATH)

    def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        method, path = environ.get("REQUEST_METHOD"), environ.get("PATH_INFO")
        if method == "GET" and path == "/healthz":
            good = healthy()
            return _answer(start_response, "200 OK" if good else "503 Service Unavailable", b"ok" if good else b"late")
        found = CALENDAR.fullmatch(path or "") if method in ("GET", "HEAD") else None
        if found:
            return _calendar(fetch(found[1], environ.get("REMOTE_ADDR", "")), method == "HEAD", start_response)
        if method != "POST" or path != PATH:
            return _answer(start_response, "404 Not Found", b"")
        refused = _refusal(environ, signing_secret, seconds())
        if refused:
            return _answer(start_response, refused, b"")
        try:
            return bolt(environ, start_response)
        except Exception as error:  # what is no payload of Slack's; the body is not logged
            log.warning("a signed request could not be read", extra={"error": type(error).__name__})
            return _answer(start_response, "400 Bad Request", b"")

    return application


def _calendar(found: Fetched, head: bool, start_response: StartResponse) -> Iterable[bytes]:
    """Where there is none, the answer is that of any address at which there never was anything."""
    if found.wait:
        headers = [("Retry-After", str(found.wait)), ("Content-Length", "0")]
        start_response("503 Service Unavailable", headers)
        return []
    if not found.content:
        return _answer(start_response, "404 Not Found", b"")
    kind, length = ("Content-Type", "text/calendar; charset=utf-8"), ("Content-Length", str(len(found.content)))
    start_response("200 OK", [kind, length, *NOWHERE_ELSE])
    return [] if head else [found.content]


def _answer(start_response: StartResponse, status: str, body: bytes) -> Iterable[bytes]:
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


def _refusal(environ: Environ, secret: str, now: float) -> str | None:
    """Why a request goes no further, as an HTTP status; None lets it through, with its body to be read again."""
    length = environ.get("CONTENT_LENGTH") or "0"
    if not LENGTH.fullmatch(length):
        return "400 Bad Request"
    if int(length) > LARGEST:
        return "413 Content Too Large"
    body = environ["wsgi.input"].read(int(length))
    stamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
    signature = environ.get("HTTP_X_SLACK_SIGNATURE", "")
    if not STAMP.fullmatch(stamp) or abs(now - int(stamp)) > OLDEST:
        return "401 Unauthorized"
    made = "v0=" + hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(made.encode(), signature.encode("utf-8", "replace")):
        return "401 Unauthorized"
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "400 Bad Request"
    environ["wsgi.input"] = io.BytesIO(body)
    return None
