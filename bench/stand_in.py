"""A stand-in for Slack over TLS in a process of its own: it says the same whatever it is asked, and is never the
limit."""

import json
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

REPLIES: dict[str, dict[str, Any]] = {
    "chat.postMessage": {"channel": "C1", "ts": "1778677200.000100", "message": {"type": "message", "text": "x" * 690}},
    "users.info": {"user": {"id": "U1", "tz": "America/New_York", "locale": "en-US"}},
    "usergroups.list": {"usergroups": []},
    "conversations.info": {"channel": {"id": "C1", "is_member": True}},
    "conversations.members": {"members": ["U1"]},
    "conversations.open": {"channel": {"id": "D1"}},
}
NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log stderr error;
events {{ worker_connections 1024; }}
http {{
    access_log off; default_type application/json; keepalive_requests 1000000; client_body_temp_path {folder};
    client_body_in_single_buffer on; client_body_buffer_size 64k; client_max_body_size 1m;
    proxy_temp_path {folder}; fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{
        listen 127.0.0.1:{port} ssl backlog=1024;
        ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem;
        {places}
    }}
}}
"""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The URL of its Web API, whose certificate this process trusts from here on, beside all it trusted before."""
    folder.mkdir()
    port = _free_port()
    _certify(folder)
    places = "".join(
        f"location /api/{method} {{ return 200 '{json.dumps({'ok': True, **reply})}'; }}\n"
        for method, reply in REPLIES.items()
    )
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=port, places=places), encoding="utf-8")
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        raise SystemExit("The delivery benchmark needs nginx (apt-get install nginx-light).")
    server = subprocess.Popen([program, "-p", str(folder), "-c", str(config)])  # noqa: S603
    try:
        _await(port)
        yield f"https://localhost:{port}/api/"
    finally:
        server.terminate()
        server.wait()


def _certify(folder: Path) -> None:
    request = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    own = ["-addext", "subjectAltName=DNS:localhost", "-keyout", f"{folder}/key.pem", "-out", f"{folder}/cert.pem"]
    subprocess.run(["openssl", *request.split(), *own], check=True, capture_output=True)  # noqa: S603, S607
    known = Path(ssl.get_default_verify_paths().cafile or os.devnull).read_text(encoding="utf-8")
    trusted = folder / "trusted.pem"
    trusted.write_text(known + (folder / "cert.pem").read_text(encoding="utf-8"), encoding="utf-8")
    os.environ["SSL_CERT_FILE"] = str(trusted)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit("nginx did not start.")
