"""The doctor finds what is wrong with a desk's file, nothing else, and changes no byte."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FakeClock
from tests.store.desks import a_desk, open_at
from tests.store.records import a_promise, an_ask, change, put
from tests.store.test_damage import DAMAGES, everything_in
from triage.store.upkeep import Upkeep
from triage.views.upkeep import Checked, Verdict


def examined(tmp_path: Path, clock: FakeClock) -> list[Checked]:
    """What the doctor says of the test's desk."""
    return Upkeep(tmp_path / "desk.db", backups=tmp_path / "backups", machine="here", now=clock.now).examine()


def wrong(found: list[Checked]) -> list[Checked]:
    """What must be put right."""
    return [one for one in found if one.verdict is Verdict.WRONG]


def lived_in(path: Path) -> None:
    """A desk with acts, undone and done again, closed."""
    a_desk(path, asks=50)
    store = open_at(path, path.parent)
    put(store, a_promise())
    change(store, "ask0002", title="Other", tags=("a", "b"))
    store.undo(at=FakeClock().now())
    store.redo(at=FakeClock().now())
    change(store, "ask0003", title="Third")
    store.undo(at=FakeClock().now())
    store.close()


def sql(*statements: str) -> Callable[[Path], None]:
    """Damage done to the rows, which no look at pages finds."""

    def damage(path: Path) -> None:
        with sqlite3.connect(path) as file:
            for statement in statements:
                file.execute(statement)
        file.close()

    return damage


def a_flipped_bit(path: Path) -> None:
    """One letter of a title changes, as on a bad disk."""
    data = path.read_bytes()
    at = data.index(b"Thing 17")
    path.write_bytes(data[:at] + b"Tiing 17" + data[at + 8 :])


ROWS = {
    "a changed title": sql("UPDATE ask SET title = 'Other' WHERE id = 7"),
    "a lost ask": sql("DELETE FROM ask WHERE id = 7"),
    "a lost promise": sql("DELETE FROM promise"),
    "an ask nobody made": sql(
        "CREATE TEMP TABLE t AS SELECT * FROM ask WHERE id = 7",
        "UPDATE t SET id = 49000, uid = 'nobody'",
        "INSERT INTO ask SELECT * FROM t",
    ),
    "a lost entry": sql("DELETE FROM entry WHERE key = 'ask0002' AND act_seq > 1"),
    "a changed entry": sql("""UPDATE entry SET after = replace(after, 'Thing 9"', 'Thong 9"') WHERE key = 'ask0009'"""),
    "an unreadable entry": sql("UPDATE entry SET after = '{' WHERE key = 'ask0009'"),
    "an unreadable row": sql("UPDATE ask SET status = 'sideways' WHERE id = 7"),
    "a counter that went back": sql("UPDATE counter SET value = 3 WHERE name = 'ask_id'"),
    "lost words": sql("DELETE FROM ask_term WHERE ask_id = 7"),
    "a lost table": sql("DROP TABLE work"),
    "a flipped bit": a_flipped_bit,
}


def test_a_sound_desk_is_fine_from_file_to_journal(tmp_path: Path, clock: FakeClock) -> None:
    lived_in(tmp_path / "desk.db")
    before = everything_in(tmp_path)

    found = examined(tmp_path, clock)

    assert wrong(found) == []
    assert {"file", "permissions", "file system", "SQLite", "schema", "pages", "journal"} <= {one.area for one in found}
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_damage_to_the_file_is_found_and_nothing_is_changed(
    tmp_path: Path, clock: FakeClock, damage: str
) -> None:
    DAMAGES[damage](tmp_path / "desk.db")
    before = everything_in(tmp_path)

    found = wrong(examined(tmp_path, clock))

    assert found
    assert all(one.next_step and "\n" not in one.words for one in found)
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("damage", ROWS)
def test_every_damage_to_the_rows_is_found_though_each_page_is_sound(
    tmp_path: Path, clock: FakeClock, damage: str
) -> None:
    lived_in(tmp_path / "desk.db")
    ROWS[damage](tmp_path / "desk.db")
    before = everything_in(tmp_path)

    found = wrong(examined(tmp_path, clock))

    assert found
    assert {one.area for one in found} <= {"journal", "schema"}
    assert everything_in(tmp_path) == before


def test_a_desk_that_others_may_read_is_noted(tmp_path: Path, clock: FakeClock) -> None:
    lived_in(tmp_path / "desk.db")
    (tmp_path / "desk.db").chmod(0o644)

    found = [one for one in examined(tmp_path, clock) if one.area == "permissions" and one.next_step]

    assert f"chmod 600 {tmp_path / 'desk.db'}" in [one.next_step for one in found]


def test_a_file_of_a_newer_triage_is_wrong_and_an_older_one_is_not(tmp_path: Path, clock: FakeClock) -> None:
    lived_in(tmp_path / "desk.db")
    sql("UPDATE alembic_version SET version_num = '9999'")(tmp_path / "desk.db")
    newer = wrong(examined(tmp_path, clock))
    sql("UPDATE alembic_version SET version_num = '0000'")(tmp_path / "desk.db")

    older = examined(tmp_path, clock)

    assert [one.next_step for one in newer] == ["Upgrade triage."]
    assert wrong(older) == []
    assert "The next command copies and upgrades it." in [one.next_step for one in older]


CUT_SHORT = """
import os, sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("PRAGMA cache_size = 2")
file.execute("BEGIN IMMEDIATE")
file.execute("UPDATE ask SET title = title || hex(randomblob(3000))")
os.kill(os.getpid(), 9)
"""


def test_an_act_that_was_cut_short_is_no_damage(tmp_path: Path, clock: FakeClock) -> None:
    lived_in(tmp_path / "desk.db")
    subprocess.run([sys.executable, "-c", CUT_SHORT, str(tmp_path / "desk.db")], check=False, timeout=60)
    before = everything_in(tmp_path)
    assert "desk.db-journal" in {Path(name).name for name in before}

    found = examined(tmp_path, clock)

    assert wrong(found) == []
    assert "An act was cut short there." in [one.words for one in found]
    assert everything_in(tmp_path) == before
    open_at(tmp_path / "desk.db", tmp_path).close()
    assert wrong(examined(tmp_path, clock)) == []


def test_a_desk_on_a_server_is_looked_over_too(server_url: str, tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(server_url, tmp_path)
    put(store, *(an_ask(number) for number in range(1, 20)), a_promise())
    store.undo(at=clock.now())
    upkeep = Upkeep(server_url, backups=tmp_path / "backups", machine="here", now=clock.now)
    sound = upkeep.examine()
    put(store, an_ask(30))
    with store.act("odd", at=clock.now()) as tx:
        tx.connection.exec_driver_sql("UPDATE ask SET title = 'Other'")
        tx.put(an_ask(31))
    store.close()

    damaged = upkeep.examine()

    assert wrong(sound) == []
    assert [one.area for one in sound] == ["server", "schema", "journal"]
    assert "Ask #30 is not what the journal says it is." in [one.words for one in wrong(damaged)]
