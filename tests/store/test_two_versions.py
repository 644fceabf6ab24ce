"""Two versions of triage at one desk, on a server or in a file: the older one stops when the newer one upgraded it."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.records import an_ask, put
from triage.desk.ports import AskQuery
from triage.errors import CouldNot
from triage.store import engine as recipe


def upgrade(engine: Engine, version: str = "9999") -> None:
    """What a newer triage does to a desk, as far as an older one can know: another version, a column that must be."""
    with recipe.writers(engine).begin() as connection:
        connection.exec_driver_sql("ALTER TABLE ask ADD COLUMN mood INTEGER NOT NULL DEFAULT 0")
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{version}'")


def test_an_open_desk_that_a_newer_triage_upgraded_takes_no_act(open_desk: OpenDesk) -> None:
    old, new = open_desk("old"), open_desk("new")
    put(old, an_ask())
    put(old, an_ask(2))
    upgrade(new.engine)

    with pytest.raises(CouldNot, match="brought the desk to version 9999; this one knows"):
        put(old, an_ask(3))
    with pytest.raises(CouldNot, match="brought the desk to version 9999"):
        old.undo(at=MONDAY)
    with pytest.raises(CouldNot, match="brought the desk to version 9999"):
        old.forget("ask0001", "forgot", at=MONDAY)

    with new.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM act").scalar_one() == 2
        assert (
            connection.exec_driver_sql("SELECT count(*) FROM ask WHERE title IN ('Thing 1', 'Thing 2')").scalar_one()
            == 2
        )


def test_an_open_interface_is_told_of_the_upgrade_and_can_still_read(open_desk: OpenDesk) -> None:
    old, new = open_desk("old"), open_desk("new")
    put(old, an_ask())
    old.change_counter()
    upgrade(new.engine)

    with pytest.raises(CouldNot, match="start it again if it is new already"):
        old.change_counter()
    with pytest.raises(CouldNot):
        old.change_counter()

    with old.read() as reader:
        assert reader.count(AskQuery()) == 1


def test_the_older_triage_is_refused_at_its_next_start_and_changes_nothing(open_desk: OpenDesk) -> None:
    new = open_desk("new")
    put(new, an_ask())
    upgrade(new.engine)

    with pytest.raises(CouldNot, match="was made by a newer triage"):
        open_desk("old")

    with new.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == "9999"


def test_an_upgrade_waits_for_the_act_of_the_older_one_and_neither_is_lost(open_desk: OpenDesk) -> None:
    old, new = open_desk("old"), open_desk("new", busy_s=0.3)
    with old.act("add", at=MONDAY) as tx:
        tx.put(an_ask())
        tx.settle()

        with pytest.raises(Exception, match=r"lock"):
            upgrade(new.engine)

    upgrade(new.engine)
    with new.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM ask").scalar_one() == 1
