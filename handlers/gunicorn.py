"""gunicorn, set up in code: one process with threads; what runs beside it starts in that process, after the fork."""

import logging
from collections.abc import Callable
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

log = logging.getLogger(__name__)

THREADS = 16


class Log(Logger):  # type: ignore[misc]
    """gunicorn's lines go the way of all others, and say where in gunicorn they come from."""

    def __init__(self, settings: Any) -> None:
        super().__init__(settings)
        self.error_log.propagate = True
        for level in ("critical", "error", "warning", "info", "debug", "exception"):
            setattr(self, level, getattr(self.error_log, level))


class Server(BaseApplication):  # type: ignore[misc]
    """`begin` and `end` are called in the process that serves."""

    def __init__(self, application: Any, port: int, begin: Callable[[], None], end: Callable[[], None]) -> None:
        self._application, self._port, self._begin, self._end = application, port, begin, end
        super().__init__()

    def load_config(self) -> None:
        options = {
            "bind": f"0.0.0.0:{self._port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": THREADS,
            "logger_class": Log,
            "errorlog": None,
            "accesslog": None,  # the address of a calendar is a secret
            "loglevel": "warning",
            "when_ready": lambda _server: log.info("listening", extra={"port": self._port}),
            "post_worker_init": lambda _worker: self._begin(),
            "worker_exit": lambda _server, _worker: self._end(),
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self._application
