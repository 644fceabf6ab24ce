"""Copies by themselves, and bringing one back: one act over a sound desk, a new file where it is damaged or gone."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import MONDAY, FakeClock
from tests.store.desks import open_at
from tests.store.records import a_promise, an_ask, change, put
from tests.store.test_damage import DAMAGES, everything_in
from tests.store.test_kill import rows_of
from triage.desk.ports import AskQuery
from triage.domain.ask import Nudge
from triage.domain.people import Person
from triage.errors import CouldNot, Damaged, NotFound
from triage.store.lines import read_lines
from triage.store.upkeep import Upkeep

PRIYA = Person(key="priya", name="Priya")


def upkeep_of(tmp_path: Path, clock: FakeClock) -> Upkeep:
    """Looks after the test's desk."""
    return Upkeep(tmp_path / "desk.db", backups=tmp_path / "backups", machine="here", now=clock.now)


def fill(tmp_path: Path, asks: int = 5) -> None:
    """Put some asks, a person and a promise into the desk."""
    store = open_at(tmp_path / "desk.db", tmp_path)
    nudge = Nudge(uid="n1", by="priya", at=MONDAY, text="and?")
    put(store, PRIYA, *(an_ask(number, nudges=(nudge,)) for number in range(1, asks + 1)), a_promise())
    store.close()


def held(tmp_path: Path) -> dict[tuple[str, str], object]:
    """Every record of the desk but the versions of asks, which only rise."""
    store = open_at(tmp_path / "desk.db", tmp_path)
    with store.read() as reader:
        found = rows_of(reader)
    store.close()
    return {key: (repr(one).rpartition("version=")[0] if key[0] == "ask" else one) for key, one in found.items()}


def test_a_copy_is_due_once_a_day_and_only_when_something_was_written(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)

    first, same_day = upkeep.back_up_daily(), upkeep.back_up_daily()
    clock.advance(days=1)
    unchanged = upkeep.back_up_daily()
    store = open_at(tmp_path / "desk.db", tmp_path)
    change(store, "ask0001", title="Other")
    store.close()
    changed = upkeep.back_up_daily()

    assert first is not None
    assert (same_day, unchanged) == (None, None)
    assert changed is not None
    assert [line.name for line in upkeep.copies.all()] == ["20260303T090000Z", "20260302T090000Z"]


def test_the_plain_lines_beside_a_copy_hold_every_record(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path)

    made = upkeep_of(tmp_path, clock).back_up()

    lines = Path(made.copy.path).with_suffix(".jsonl")
    store = open_at(tmp_path / "desk.db", tmp_path)
    with store.read() as reader:
        assert sorted(map(repr, read_lines(lines))) == sorted(map(repr, rows_of(reader).values()))
    store.close()
    assert lines.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("form", [".db", ".jsonl"])
def test_a_copy_brought_back_over_a_sound_desk_is_one_act_that_undo_takes_back(
    tmp_path: Path, clock: FakeClock, form: str
) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)
    copy = upkeep.back_up().copy
    if form == ".jsonl":
        Path(copy.path).unlink()
    then = held(tmp_path)
    store = open_at(tmp_path / "desk.db", tmp_path)
    change(store, "ask0001", title="Changed since")
    with store.act("drop", at=MONDAY) as tx:
        tx.remove(PRIYA)
        tx.put(an_ask(tx.next_ask_id(), uid="later"))
    store.close()
    later = held(tmp_path)

    done = upkeep.restore(copy.name)

    assert (done.is_act, done.changed) == (True, 3)
    assert held(tmp_path) == then
    store = open_at(tmp_path / "desk.db", tmp_path)
    store.undo(at=MONDAY)
    store.close()
    assert held(tmp_path) == later
    assert done.before in [line.name for line in upkeep.copies.all()]


def test_numbers_of_asks_do_not_come_back_after_a_restore(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)
    copy = upkeep.back_up().copy
    store = open_at(tmp_path / "desk.db", tmp_path)
    with store.act("add", at=MONDAY) as tx:
        tx.put(an_ask(tx.next_ask_id(), uid="later"))
    store.close()

    upkeep.restore(copy.name)

    store = open_at(tmp_path / "desk.db", tmp_path)
    with store.act("add", at=MONDAY) as tx:
        assert tx.next_ask_id() == 7
    store.close()


@pytest.mark.parametrize("damage", [name for name in DAMAGES if name != "vanished"])
def test_a_copy_takes_the_place_of_what_is_damaged_and_that_is_kept(
    tmp_path: Path, clock: FakeClock, damage: str
) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)
    upkeep.back_up()
    then = held(tmp_path)
    (tmp_path / "desk.db").unlink()
    (tmp_path / "scrap").mkdir()
    DAMAGES[damage](tmp_path / "scrap" / "desk.db")
    (tmp_path / "scrap" / "desk.db").rename(tmp_path / "desk.db")

    done = upkeep.restore()

    assert not done.is_act
    assert Path(done.set_aside).is_symlink() or Path(done.set_aside).exists()
    assert held(tmp_path) == then
    assert (tmp_path / "desk.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("form", [".db", ".jsonl"])
def test_a_desk_that_is_gone_comes_back(tmp_path: Path, clock: FakeClock, form: str) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)
    copy = upkeep.back_up().copy
    then = held(tmp_path)
    if form == ".jsonl":
        Path(copy.path).unlink()
    (tmp_path / "desk.db").unlink()

    done = upkeep.restore()

    assert (done.is_act, done.set_aside) == (False, "")
    assert held(tmp_path) == then
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_page_that_breaks_later_is_found_before_anything_is_restored_over_it(
    tmp_path: Path, clock: FakeClock
) -> None:
    fill(tmp_path, asks=200)
    upkeep = upkeep_of(tmp_path, clock)
    upkeep.back_up()
    then = held(tmp_path)
    data = bytearray((tmp_path / "desk.db").read_bytes())
    data[len(data) // 2 : len(data) // 2 + 20_000] = bytes(20_000)
    (tmp_path / "desk.db").write_bytes(data)

    done = upkeep.restore()

    assert done.set_aside
    assert held(tmp_path) == then


def test_a_copy_that_is_damaged_itself_is_refused_and_the_desk_stays(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path, asks=100)
    upkeep = upkeep_of(tmp_path, clock)
    copy = Path(upkeep.back_up().copy.path)
    data = bytearray(copy.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 20_000] = bytes(20_000)
    copy.write_bytes(data)
    before = hashlib.sha256((tmp_path / "desk.db").read_bytes()).hexdigest()

    with pytest.raises(Damaged):
        upkeep.restore()

    assert hashlib.sha256((tmp_path / "desk.db").read_bytes()).hexdigest() == before


def test_lines_that_were_cut_are_refused(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)
    copy = Path(upkeep.back_up().copy.path)
    plain = copy.with_suffix(".jsonl")
    plain.write_text("".join(plain.read_text().splitlines(keepends=True)[:-2]))
    copy.unlink()

    with pytest.raises(Damaged, match="cut"):
        upkeep.restore()


def test_an_unknown_copy_is_not_found_and_nothing_is_taken_instead(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path)
    upkeep = upkeep_of(tmp_path, clock)
    upkeep.back_up()
    before = everything_in(tmp_path)

    with pytest.raises(NotFound, match="20250101"):
        upkeep.restore("20250101T000000Z")

    assert everything_in(tmp_path) == before


def test_a_copy_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path)
    (tmp_path / "backups").write_text("a file where the folder should be")

    with pytest.raises(CouldNot, match="No sound copy"):
        upkeep_of(tmp_path, clock).back_up_daily()


def test_an_emptied_desk_drops_no_copy_and_says_so(tmp_path: Path, clock: FakeClock) -> None:
    fill(tmp_path, asks=50)
    upkeep = upkeep_of(tmp_path, clock)
    upkeep.back_up()
    store = open_at(tmp_path / "desk.db", tmp_path)
    with store.act("empty", at=MONDAY) as tx:
        for ask in tx.asks(AskQuery(include_merged=True)):
            tx.remove(ask)
    store.close()

    made = []
    for _ in range(60):
        clock.at += timedelta(days=7)
        made.append(upkeep.back_up())

    assert all(one.is_suspicious for one in made)
    assert upkeep.copies.all()[-1].asks == 50
