"""Moving a desk: everything arrives, history and all, the desk itself stays, and a full database is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.conftest import MONDAY, FakeClock
from tests.store.desks import open_at
from tests.store.records import a_promise, an_ask, change, put
from tests.store.test_kill import rows_of
from triage.errors import BadInput, Refused
from triage.store.replay import differences
from triage.store.sql_store import SqlStore
from triage.store.upkeep import Upkeep


def a_source(tmp_path: Path, clock: FakeClock, where: str | Path | None = None) -> Upkeep:
    """A desk with acts, undone ones too."""
    place = where or tmp_path / "desk.db"
    store = open_at(place, tmp_path)
    put(
        store,
        *(an_ask(number, title=f"Ünïcode {number} 漢字", is_private=number % 2 == 0) for number in range(1, 1500)),
    )
    put(store, a_promise())
    change(store, "ask0001", title="Other")
    store.undo(at=MONDAY)
    store.close()
    return Upkeep(place, backups=tmp_path / "backups", machine="here", now=clock.now)


def held(store: SqlStore) -> tuple[object, object]:
    """Records and acts."""
    with store.read() as reader:
        assert differences(reader.connection)[1] == []
        return rows_of(reader), reader.acts(limit=10**6)


def check_moved(source: str | Path, target: str | Path, tmp_path: Path) -> None:
    """Compare two desks; the moved one goes on where the other was."""
    old, new = open_at(source, tmp_path), open_at(target, tmp_path)
    assert held(new) == held(old)
    assert new.redo(at=MONDAY).words == "edit ask0001"
    with new.act("add", at=MONDAY) as tx:
        assert tx.next_ask_id() == 1500
    old.close()
    new.close()


def test_a_desk_moves_to_another_file_and_stays_as_it_is(tmp_path: Path, clock: FakeClock) -> None:
    upkeep = a_source(tmp_path, clock)
    before = hashlib.sha256((tmp_path / "desk.db").read_bytes()).hexdigest()

    moved = upkeep.move(f"sqlite:///{tmp_path / 'other' / 'new.db'}")

    assert (moved.rows["ask"], moved.rows["promise"]) == (1499, 1)
    assert hashlib.sha256((tmp_path / "desk.db").read_bytes()).hexdigest() == before
    check_moved(tmp_path / "desk.db", tmp_path / "other" / "new.db", tmp_path)


def test_a_desk_moves_to_a_server_and_back(
    server_url: str, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    upkeep = a_source(tmp_path, clock)
    url = without_password(server_url, monkeypatch)

    there = upkeep.move(url)
    back = Upkeep(url, backups=tmp_path / "backups", machine="here", now=clock.now).move(f"{tmp_path}/back.db")

    assert there.rows == back.rows
    check_moved(tmp_path / "desk.db", tmp_path / "back.db", tmp_path)
    check_moved(tmp_path / "desk.db", url, tmp_path)


def test_a_database_with_a_desk_is_refused(tmp_path: Path, clock: FakeClock, server_url: str) -> None:
    upkeep = a_source(tmp_path, clock)
    store = open_at(server_url, tmp_path)
    put(store, an_ask(7))
    store.close()

    with pytest.MonkeyPatch.context() as patch, pytest.raises(Refused, match="already"):
        upkeep.move(without_password(server_url, patch))

    assert held_ids(server_url, tmp_path) == [7]


def test_a_file_that_is_there_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    upkeep = a_source(tmp_path, clock)
    (tmp_path / "other.db").write_text("mine")

    with pytest.raises(Refused, match="already"):
        upkeep.move(str(tmp_path / "other.db"))

    assert (tmp_path / "other.db").read_text() == "mine"


@pytest.mark.parametrize("url", ["postgresql://me:SENTINEL@host/db", "postgresql://me@host/db?password=SENTINEL"])
def test_a_password_on_the_command_line_is_refused_and_not_repeated(tmp_path: Path, clock: FakeClock, url: str) -> None:
    upkeep = Upkeep(tmp_path / "desk.db", backups=tmp_path / "backups", machine="here", now=clock.now)

    with pytest.raises(BadInput) as refused:
        upkeep.move(url)

    assert "SENTINEL" not in f"{refused.value}{refused.value.__cause__!r}"


def held_ids(url: str, tmp_path: Path) -> list[int]:
    """Numbers of the asks in a desk."""
    from triage.desk.ports import AskQuery

    store = open_at(url, tmp_path)
    with store.read() as reader:
        found = [ask.id for ask in reader.asks(AskQuery())]
    store.close()
    return found


def without_password(url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL without its password, which the environment then knows."""
    from sqlalchemy import make_url

    known = make_url(url)
    monkeypatch.setenv("PGPASSWORD", str(known.password or ""))
    return known._replace(password=None).render_as_string(hide_password=False)
