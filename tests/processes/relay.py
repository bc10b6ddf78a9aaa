"""A relay between a node and its partner that counts what passes towards the partner, and can hold it up."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType

BUFFER_BYTES = 256 * 1024


class CountingRelay:
    """
    Listens on a port of its own and passes every connection on to `target`; drops it when nobody listens there.

    After `hold_after` bytes nothing more passes towards the partner until `go_on` is called.
    """

    def __init__(self, *, target: int, hold_after: int) -> None:
        self._target = target
        self._hold_after = hold_after
        self._gone_on = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._lock = threading.Lock()
        self.port: int = self._listener.getsockname()[1]
        self.passed_bytes = 0

    def __enter__(self) -> CountingRelay:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._gone_on.set()
        self._listener.close()

    def go_on(self) -> None:
        self._gone_on.set()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _address = self._listener.accept()
                try:
                    far = socket.create_connection(("127.0.0.1", self._target))
                except OSError:
                    near.close()
                    continue
                threading.Thread(target=self._pass_on, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._pass_on, args=(far, near, False), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        """Pass on until either end is gone, then close both."""
        with contextlib.suppress(OSError):
            while data := source.recv(BUFFER_BYTES):
                if counted and self.passed_bytes > self._hold_after:
                    self._gone_on.wait()
                target.sendall(data)
                if counted:
                    with self._lock:
                        self.passed_bytes += len(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
