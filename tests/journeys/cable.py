"""A cable between a browser and the server, which a test can pull out and put back."""

import contextlib
import socket
import threading

from tests.services.ports import free_ports

__all__ = ["Cable"]


class Cable:
    """Forwards a loopback port of its own to `target`. Pulled out, all on it dies and nothing new gets through."""

    def __init__(self) -> None:
        self.port = free_ports(1)[0]
        self.target = 0
        self._in = threading.Event()
        self._in.set()
        self._ends: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._door = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        """The address that a browser opens."""
        return f"http://localhost:{self.port}"

    def pull(self) -> None:
        """Cut every connection, and refuse new ones."""
        self._in.clear()
        with self._lock:
            for end in self._ends:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def plug(self) -> None:
        """Let connections through again."""
        self._in.set()

    def close(self) -> None:
        """End for good."""
        self.pull()
        self._door.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            threading.Thread(target=self._join, args=(near,), daemon=True).start()

    def _join(self, near: socket.socket) -> None:
        with near, contextlib.suppress(OSError):
            if not self._in.is_set():
                return
            with socket.create_connection(("127.0.0.1", self.target), timeout=5) as far:
                far.settimeout(None)
                with self._lock:
                    self._ends |= {near, far}
                there = threading.Thread(target=self._pump, args=(near, far), daemon=True)
                there.start()
                self._pump(far, near)
                there.join()
                with self._lock:
                    self._ends -= {near, far}

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
