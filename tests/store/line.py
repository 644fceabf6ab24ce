"""A line between triage and a server that can be cut, or fall silent, at a chosen moment."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

from sqlalchemy import make_url


class Line:
    """Passes bytes between triage and the server, and cuts the connection on which it sees a COMMIT.

    Attributes:
        cut: "" passes everything; "before" drops the COMMIT; "after" lets the server have it, but not the answer back;
            "silence" drops it, and everything from then on, without a word.
        is_down: Whether nobody gets through.
        is_silent: Whether every connection stays open, new ones too, and nothing that is sent arrives.
    """

    @classmethod
    def to(cls, url: str) -> Line:
        """A line to the server that a URL names."""
        there = make_url(url)
        return cls((there.host or "127.0.0.1", there.port or 5432))

    def __init__(self, server: tuple[str, int]) -> None:
        self.cut = ""
        self.is_down = False
        self.is_silent = False
        self._ends: list[socket.socket] = []
        self._directions: list[threading.Thread] = []
        self._server = server
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more connections, and end those that there are."""
        self.go_down()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._thread.join()
        self._listener.close()
        for direction in self._directions:
            direction.join()
        for end in self._ends:
            end.close()

    def go_down(self) -> None:
        """Cut every connection and let no other through, as a server that is switched off."""
        self.is_down = True
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.is_down:
                client.close()
                continue
            server = socket.create_connection(self._server)
            self._ends += client, server
            for way in ((client, server, True), (server, client, False)):
                self._directions.append(threading.Thread(target=self._pass, args=way, daemon=True))
                self._directions[-1].start()

    def _pass(self, source: socket.socket, target: socket.socket, is_from_client: bool) -> None:
        try:
            while data := source.recv(65536):
                if is_from_client and self.cut == "silence" and b"COMMIT\0" in data:
                    self.cut, self.is_silent = "", True
                if self.is_silent:
                    continue
                if is_from_client and self.cut and b"COMMIT\0" in data:
                    self._cut(source, target, data)
                    break
                target.sendall(data)
        except OSError:
            pass  # The other direction closed both.
        # Not closed here: the other direction may be about to read, and would read a new connection of the same number.
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _cut(self, client: socket.socket, server: socket.socket, data: bytes) -> None:
        how, self.cut = self.cut, ""
        client.shutdown(socket.SHUT_RDWR)
        if how == "after":
            server.sendall(data)
            server.settimeout(1)
            # The other direction may have taken the answer already; either way the server has it by then.
            with suppress(OSError):
                server.recv(1)
