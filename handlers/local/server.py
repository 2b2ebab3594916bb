"""The stand-in on loopback over HTTP(S): /api/<method> and /response/<key>, with the faults that a test asks for."""

import json
import socket
import ssl
import sys
import threading
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from handlers.local.arguments import read_arguments
from handlers.local.chat import respond
from handlers.local.faults import NOT_ACCEPTED, Fault, FaultKind, Faults
from handlers.local.files import receive
from handlers.local.methods import call, refusal
from handlers.local.model import Call, Json, SlackError
from handlers.local.workspace import LocalSlack
from handlers.manifest import bot_scopes


def no_faults(method: str, arguments: Json, count: int) -> Fault | None:
    return None


class LocalServer:
    """Serves one LocalSlack on a free port of 127.0.0.1 from `start` to `stop`; also a context manager."""

    def __init__(self, slack: LocalSlack, faults: Faults = no_faults, tls: ssl.SSLContext | None = None) -> None:
        self.slack = slack
        self.faults = faults  # may be replaced at any time
        self.scopes = bot_scopes()  # of the token; may be replaced as well
        self.stopping = threading.Event()
        self.connections = 0  # accepted so far
        self._scheme = "https" if tls else "http"
        self._counts: Counter[str] = Counter()
        self._http = _Http(self, tls)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), name="local-slack", daemon=True)

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"{self._scheme}://127.0.0.1:{self._http.server_address[1]}"

    @property
    def api_url(self) -> str:
        """The base_url for slack_sdk and Bolt."""
        return f"{self.url}/api/"

    def start(self) -> Self:
        self.slack.url = self.url
        self._thread.start()
        return self

    def stop(self) -> None:
        """Cut every connection and wait for the calls under way; the memory is final afterwards."""
        self._http.shutdown()
        self._http.cut_connections()
        self.stopping.set()
        self._http.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def note(self, method: str, arguments: Json) -> Fault | None:
        """Remember a call and ask which fault is meant for it."""
        with self.slack.lock:
            self.slack.calls.append(Call(method=method, arguments=arguments))
            self._counts[method] += 1
            return self.faults(method, arguments, self._counts[method])


class _Http(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = False  # server_close waits for them

    def __init__(self, local: LocalServer, tls: ssl.SSLContext | None) -> None:
        self.local = local
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Handler)
        if tls:  # each connection shakes hands in its own thread
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.local.connections += 1
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def cut_connections(self) -> None:
        for connection in list(self._open):
            _cut(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client that is gone is what these tests are about; anything else is our mistake.
        if not isinstance(sys.exception(), ConnectionError | ssl.SSLError):
            super().handle_error(request, client_address)


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):  # the other side was faster
        connection.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one segment for head and body
    disable_nagle_algorithm = True
    server: _Http

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        address = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if address.path.startswith("/api/"):
            self._serve_method(address.path.removeprefix("/api/"), address.query, body)
        elif address.path.startswith("/response/"):
            self._serve_response(address.path.removeprefix("/response/"), body)
        elif address.path.startswith("/upload/"):
            self._serve_upload(address.path.removeprefix("/upload/"), body)
        else:
            self._answer(404, "not found")

    def _serve_method(self, method: str, query: str, body: bytes) -> None:
        try:
            arguments = read_arguments(query, self.headers.get("Content-Type") or "", body)
        except SlackError as error:
            self._answer(200, refusal(error))
            return
        bearer = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        token = bearer or str(arguments.pop("token", ""))
        local = self.server.local
        fault = local.note(method, arguments)
        if fault and fault.kind is FaultKind.LATE:
            local.stopping.wait(fault.seconds)
        answer: Json = {}
        if fault is None or fault.kind not in NOT_ACCEPTED:
            answer = call(local.slack, method, token, arguments)
        self._answer_with(fault, answer)

    def _answer_with(self, fault: Fault | None, answer: Json) -> None:
        match fault.kind if fault else None:
            case FaultKind.RATE_LIMITED if fault:
                self._answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": f"{fault.seconds:g}"})
            case FaultKind.ERROR_BEFORE | FaultKind.ERROR_AFTER:
                self._answer(500, "internal error")
            case FaultKind.DROP_BEFORE | FaultKind.DROP_AFTER:
                self.close_connection = True
                _cut(self.connection)
            case FaultKind.REFUSED_AFTER:
                self._answer(200, {"ok": False, "error": "internal_error"})
            case _:
                if fault and fault.kind is FaultKind.SLOW_AFTER:
                    self.server.local.stopping.wait(fault.seconds)
                self._answer(200, answer, {"X-OAuth-Scopes": ",".join(sorted(self.server.local.scopes))})

    def _serve_response(self, key: str, body: bytes) -> None:
        slack = self.server.local.slack
        try:
            arguments = read_arguments("", "application/json", body)
            with slack.lock:
                slack.calls.append(Call(method="response_url", arguments=arguments))
            respond(slack, key, arguments)
        except SlackError as error:
            self._answer(404 if error.name.endswith("_url") else 400, refusal(error))
        else:
            self._answer(200, "ok")

    def _serve_upload(self, file: str, body: bytes) -> None:
        fault = self.server.local.note("upload", {"file": file})
        if fault:
            self._answer_with(fault, {})
            return
        try:
            receive(self.server.local.slack, file, body)
        except SlackError as error:
            self._answer(404, refusal(error))
        else:
            self._answer(200, f"OK - {len(body)}")

    def _answer(self, status: int, content: Json | str, headers: dict[str, str] | None = None) -> None:
        kind, text = ("text/plain", content) if isinstance(content, str) else ("application/json", json.dumps(content))
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def date_time_string(self, timestamp: float | None = None) -> str:
        slack = self.server.local.slack
        return super().date_time_string((slack.clock() + slack.skew).timestamp())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the calls are in the memory."""
