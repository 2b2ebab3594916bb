"""A proxy between a worker and what it talks to, in all weathers: slow, silent, narrow, or cutting what passes."""

import random
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum

Address = tuple[str, int] | str  # a path is that of a UNIX socket
LINGER = struct.pack("ii", 1, 0)  # to close is to reset
PIECE = 64  # bytes


class Weather(StrEnum):
    FAIR = "fair"
    SLOW = "slow"  # each piece comes later
    NARROW = "narrow"  # a few bytes at a time
    SILENT = "silent"  # half-open: swallowed; the peer that comes back knows nothing of the connection
    RESET = "reset"


class Proxy:
    """`latency`: seconds at most; `rate`: bytes a second."""

    def __init__(self, target: Address, *, seed: int, every: float, latency: float, rate: float) -> None:
        self._target, self._every, self._latency, self._rate = target, every, latency, rate
        self._chance, self._over = random.Random(seed), threading.Event()
        self._door = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._open: set[socket.socket] = set()
        self.weather = Weather.FAIR
        self.changes = 0

    @property
    def port(self) -> int:
        return int(self._door.getsockname()[1])

    @contextmanager
    def running(self) -> Iterator["Proxy"]:
        threads = [threading.Thread(target=each, daemon=True) for each in (self._serve, self._change)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self._over.set()
            with suppress(OSError):
                self._door.shutdown(socket.SHUT_RDWR)
            self._door.close()
            for connection in list(self._open):
                self._reset(connection)
            for thread in threads:
                thread.join()

    def _change(self) -> None:
        """Fair after every foul weather, so that something gets done."""
        while not self._over.wait(self._every * self._chance.uniform(0.5, 1.5)):
            fair = self.weather is Weather.FAIR
            self.weather = self._chance.choice(list(Weather)[1:]) if fair else Weather.FAIR
            self.changes += 1

    def _serve(self) -> None:
        with suppress(OSError):  # closed
            while True:
                near, _ = self._door.accept()
                far = _connected(self._target)
                self._open |= {near, far}
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=self._pump, args=pair, daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                self._pass(data, sink)
        self._reset(source)
        self._reset(sink)

    def _pass(self, data: bytes, sink: socket.socket) -> None:
        """Raises OSError where the connection is to be cut."""
        match self.weather:
            case Weather.RESET:
                raise ConnectionResetError
            case Weather.SILENT:
                while self.weather is Weather.SILENT and not self._over.wait(0.02):
                    pass
                raise ConnectionResetError
            case Weather.NARROW:
                for start in range(0, len(data), PIECE):
                    sink.sendall(data[start : start + PIECE])
                    time.sleep(PIECE / self._rate)
                return
            case Weather.SLOW:
                time.sleep(self._chance.uniform(0, self._latency))
        sink.sendall(data)

    def _reset(self, connection: socket.socket) -> None:
        self._open.discard(connection)
        with suppress(OSError):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
            connection.shutdown(socket.SHUT_RD)  # whoever waits for data is told; the other side gets no farewell
        connection.close()


def _connected(target: Address) -> socket.socket:
    if isinstance(target, tuple):
        return socket.create_connection(target)
    made = socket.socket(socket.AF_UNIX)
    made.connect(target)
    return made
