"""A line to the server that is cut just when an act is saved: the user is told what became of it, truly."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.conftest import FakeClock
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store.open import open_store
from triage.store.sql_store import SqlStore


class Line:
    """Passes bytes between triage and the server, and cuts the connection on which it sees a COMMIT.

    Attributes:
        cut: "" passes everything; "before" drops the COMMIT; "after" lets the server have it, but not the answer back.
    """

    def __init__(self, server: tuple[str, int]) -> None:
        self.cut = ""
        self.is_down = False
        self._server = server
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

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
            threading.Thread(target=self._pass, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pass, args=(server, client, False), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, is_from_client: bool) -> None:
        try:
            while data := source.recv(65536):
                if is_from_client and self.cut and b"COMMIT\0" in data:
                    self._cut(source, target, data)
                    break
                target.sendall(data)
        except OSError:
            pass  # The other direction closed both.
        for end in (source, target):
            # A close alone waits for the other direction, which reads from it.
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _cut(self, client: socket.socket, server: socket.socket, data: bytes) -> None:
        how, self.cut = self.cut, ""
        client.shutdown(socket.SHUT_RDWR)
        if how == "after":
            server.sendall(data)
            server.settimeout(1)
            # The other direction may have taken the answer already; either way the server has it by then.
            with suppress(OSError):
                server.recv(1)


@pytest.fixture
def line(server_url: str) -> Iterator[Line]:
    """A line to the test's server."""
    url = make_url(server_url)
    line = Line((url.host or "127.0.0.1", url.port or 5432))
    yield line
    line.close()


@pytest.fixture
def far(line: Line, server_url: str, tmp_path: Path) -> Iterator[SqlStore]:
    """A store at the other end of the line."""
    url = make_url(server_url).set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
    store = open_store(url, machine="here", backups=tmp_path, now=FakeClock().now, busy_s=5)
    put(store, an_ask())
    yield store
    store.close()


def test_an_act_whose_answer_got_lost_is_found_to_be_saved(far: SqlStore, line: Line) -> None:
    line.cut = "after"

    put(far, an_ask(2), words="put two")

    with far.read() as reader:
        assert [act.words for act in reader.acts(limit=1)] == ["put two"]
        assert reader.count(AskQuery()) == 2


def test_an_act_that_never_reached_the_server_is_said_to_be_lost(far: SqlStore, line: Line) -> None:
    line.cut = "before"

    with pytest.raises(CouldNot, match="Nothing was changed"):
        put(far, an_ask(2))

    with far.read() as reader:
        assert reader.count(AskQuery()) == 1


def test_where_nobody_can_tell_nobody_claims_to_know(far: SqlStore, line: Line) -> None:
    line.cut = "after"
    line.is_down = True

    with pytest.raises(CouldNot, match="nobody can tell"):
        put(far, an_ask(2))
