"""Forgetting: no byte of the text is left in the database, the journal still gives the rows, and nothing undoes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MONDAY, FakeClock
from tests.store.conftest import OpenDesk
from tests.store.desks import open_at
from tests.store.records import a_promise, an_ask, change, put, the_ask
from triage.desk.ports import AskQuery
from triage.domain.areas import Area
from triage.domain.ask import Nudge
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import SentReply
from triage.errors import Conflict, NotFound, Refused
from triage.store.forget import FORGOTTEN
from triage.store.replay import differences
from triage.store.sql_store import SqlStore
from triage.store.upkeep import Upkeep

SECRET = "zanzibar merger"


def a_secret(store: SqlStore) -> None:
    """An ask with its text in every place there is, changed, undone, promised and quoted elsewhere."""
    nudge = Nudge(uid="n1", by="priya", at=MONDAY, text=f"and the {SECRET}?")
    ask = an_ask(1, title=f"The {SECRET}", text=f"about the {SECRET}\nsoon", say_as=SECRET, nudges=(nudge,))
    put(store, ask, an_ask(2, title="Another"), words=f"added The {SECRET}")
    change(
        store, "ask0001", title=f"The {SECRET} again", outcome=f"{SECRET} done", done_when=SECRET, link=f"x/{SECRET}"
    )
    put(store, a_promise(late_because=f"the {SECRET} took long"))
    sent: dict[str, Any] = {
        "person": "priya",
        "situation": "later",
        "variant": "",
        "sent_at": datetime(2026, 3, 2, tzinfo=UTC),
    }
    put(store, SentReply(uid="r1", ask_uid="ask0001", text=f"On the {SECRET}", **sent))
    put(store, SentReply(uid="r2", ask_uid="ask0002", text=f"First comes the {SECRET}.", **sent))
    change(store, "ask0001", title="Short-lived")
    store.undo(at=MONDAY)


def everything(store: SqlStore) -> str:
    """Every row of every table as text."""
    from triage.store.schema import METADATA

    with store.read() as reader:
        rows = [
            str(tuple(row)) for table in METADATA.sorted_tables for row in reader.connection.execute(table.select())
        ]
    return "\n".join(rows)


def test_nothing_of_the_text_is_left_in_any_table(store: SqlStore) -> None:
    a_secret(store)
    assert everything(store).count("zanzibar") > 10

    store.forget("ask0001", "forgot the text of #1", at=MONDAY)

    left = everything(store)
    assert "zanzibar" not in left
    assert "Short-lived" not in left
    with store.read() as reader:
        ask = the_ask(reader, "ask0001")
        assert (ask.id, ask.title, ask.text, ask.nudges[0].by) == (1, FORGOTTEN, "", "priya")
        assert reader.asks(AskQuery(words=("merger",))) == []
        assert [one.id for one in reader.asks(AskQuery(words=("another",)))] == [2]
        assert reader.replies(ask_uids=["ask0002"])[0].text == f"First comes the {FORGOTTEN}."


def test_no_byte_of_the_text_is_left_in_the_files(open_file: OpenDesk, tmp_path: Path) -> None:
    store = open_file()
    a_secret(store)

    store.forget("ask0001", "forgot the text of #1", at=MONDAY)
    store.close()

    for file in tmp_path.glob("desk.db*"):
        assert b"zanzibar" not in file.read_bytes()


def test_the_journal_still_gives_the_rows(store: SqlStore) -> None:
    a_secret(store)

    store.forget("ask0001", "forgot the text of #1", at=MONDAY)

    with store.read() as reader:
        assert differences(reader.connection)[1] == []


def test_what_others_are_called_stays_though_it_is_the_text(store: SqlStore) -> None:
    ask = an_ask(1, title=SECRET, requesters=(SECRET,))
    put(store, ask, an_ask(2, title=SECRET), Person(key=SECRET, name=SECRET), Area(key=SECRET, people=(SECRET,)))
    put(store, KeyResult(key=SECRET, title=f"Win the {SECRET}"))

    for uid in ("ask0001", "ask0002"):
        store.forget(uid, "forgot", at=MONDAY)

    with store.read() as reader:
        assert [(one.key, one.name) for one in reader.all(Person)] == [(SECRET, SECRET)]
        assert [(one.key, one.people) for one in reader.all(Area)] == [(SECRET, (SECRET,))]
        assert [(one.key, one.title) for one in reader.all(KeyResult)] == [(SECRET, f"Win the {FORGOTTEN}")]
        assert differences(reader.connection)[1] == []


def test_undo_passes_over_it_and_naming_it_is_refused(store: SqlStore) -> None:
    a_secret(store)
    put(store, an_ask(3), words="put three")

    store.forget("ask0001", "forgot the text of #1", at=MONDAY)

    with store.read() as reader:
        newest = reader.acts(limit=1)[0]
    with pytest.raises(Refused, match="cannot come back"):
        store.undo(newest.uid, at=MONDAY)
    assert store.undo(at=MONDAY).words == "put three"
    while True:
        try:
            store.undo(at=MONDAY)
        except Refused:
            break
    assert "zanzibar" not in everything(store)


def test_an_open_form_cannot_bring_the_text_back(store: SqlStore) -> None:
    a_secret(store)
    with store.read() as reader:
        form = the_ask(reader, "ask0001")

    store.forget("ask0001", "forgot the text of #1", at=MONDAY)

    with pytest.raises(Conflict), store.act("edit", at=MONDAY) as tx:
        tx.put(replace(form, tags=("late",)))


def test_an_ask_that_is_not_there_is_not_found(store: SqlStore) -> None:
    with pytest.raises(NotFound):
        store.forget("nobody", "forgot", at=MONDAY)


def test_the_copies_that_hold_it_still_are_named(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "desk.db", tmp_path)
    put(store, an_ask(2, title="Another"))
    upkeep = Upkeep(tmp_path / "desk.db", backups=tmp_path / "backups", machine="here", now=clock.now)
    before = upkeep.back_up().copy
    a_secret_only = an_ask(1, title=SECRET)
    put(store, a_secret_only)
    store.close()
    as_file, as_lines = upkeep.back_up().copy, upkeep.back_up().copy
    Path(as_lines.path).unlink()

    held = upkeep.forget("ask0001", 1)
    after = upkeep.back_up().copy

    assert held == (as_file.name, as_lines.name)
    assert not {before.name, after.name} & set(upkeep.copies.holding("ask0001"))
