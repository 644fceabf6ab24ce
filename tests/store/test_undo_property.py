"""Whatever was done, as many undos give the start back and as many redos the end: on a real file."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.conftest import MONDAY, FakeClock
from tests.promises.amounts import amount
from tests.store.records import an_ask, texts
from triage.desk.ports import AskQuery
from triage.domain.ask import Ask, Nudge, Status
from triage.domain.people import Person
from triage.domain.work import Work
from triage.store.open import open_store
from triage.store.rows import KINDS
from triage.store.search import terms

Picture = dict[tuple[str, str], Any]
picks = st.integers(0, 10**6)


class Desk(RuleBasedStateMachine):
    """A desk under random acts, with a picture of it after each act that undo can go back to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.pictures: list[Picture] = []
        self.undone: list[Picture] = []
        self.ids: set[int] = set()
        self.taken_in: set[str] = set()

    @initialize()
    def open(self) -> None:
        clock = FakeClock()
        self.store = open_store(self.folder / "desk.db", machine="here", backups=self.folder / "b", now=clock.now)
        self.pictures = [self.picture()]

    def teardown(self) -> None:
        if self.pictures:
            self.undo_and_redo_everything()
            self.store.close()
        shutil.rmtree(self.folder)

    def undo_and_redo_everything(self) -> None:
        end = self.pictures[-1]
        acts = len(self.pictures) - 1
        for _ in range(acts):
            self.store.undo(at=MONDAY)
        assert self.picture() == self.pictures[0]
        for _ in range(acts):
            self.store.redo(at=MONDAY)
        assert self.picture() == end

    def picture(self) -> Picture:
        """Every record by kind and key; versions left out, for they only rise."""
        found: Picture = {}
        with self.store.read() as reader:
            for kind in KINDS:
                for record in reader.all(kind.record):
                    kept = replace(record, version=0) if isinstance(record, Ask) else record
                    found[kind.name, kind.key_of(record)] = kept
        return found

    def some(self, kind: str, pick: int) -> Any:
        known = sorted(key for name, key in self.pictures[-1] if name == kind)
        return known[pick % len(known)] if known else None

    def done(self) -> None:
        after = self.picture()
        if after != self.pictures[-1]:
            self.pictures.append(after)
            self.undone.clear()

    @rule(title=texts, tags=st.lists(st.sampled_from("abc"), unique=True).map(tuple), is_capture=st.booleans())
    def add(self, title: str, tags: tuple[str, ...], is_capture: bool) -> None:
        with self.store.act("take-in" if is_capture else "add", at=MONDAY) as tx:
            number = tx.next_ask_id()
            assert number not in self.ids
            self.ids.add(number)
            tx.put(an_ask(number, title=title, tags=tags))
            if is_capture:
                tx.mark_taken_in(f"ask{number:04}")
                self.taken_in.add(f"ask{number:04}")
        self.done()

    @rule(pick=picks, status=st.sampled_from(Status), title=texts)
    def edit(self, pick: int, status: Status, title: str) -> None:
        if uid := self.some("ask", pick):
            with self.store.act("edit", at=MONDAY) as tx:
                ask = tx.get(Ask, uid)
                assert ask is not None
                tx.put(replace(ask, status=status, title=title))
            self.done()

    @rule(pick=picks, text=texts)
    def nudge(self, pick: int, text: str) -> None:
        if uid := self.some("ask", pick):
            with self.store.act("take-in", at=MONDAY) as tx:
                ask = tx.get(Ask, uid)
                assert ask is not None
                one = Nudge(uid=f"n{len(ask.nudges)}", by="priya", at=MONDAY, text=text)
                tx.put(replace(ask, nudges=(*ask.nudges, one)))
            self.done()

    @rule(picked=st.lists(picks, max_size=3), minutes=st.none() | st.integers(0, 90), person=st.sampled_from("pqr"))
    def several(self, picked: list[int], minutes: int | None, person: str) -> None:
        with self.store.act("work", at=MONDAY) as tx:
            tx.put(Person(key=person, name=person, team=str(minutes)))
            for pick in picked:
                if uid := self.some("ask", pick):
                    tx.put(Work(uid=f"w-{uid}", ask_uid=uid, started_at=MONDAY, minutes=minutes))
        self.done()

    @rule(pick=picks)
    def remove(self, pick: int) -> None:
        if uid := self.some("work", pick):
            with self.store.act("remove", at=MONDAY) as tx:
                work = tx.get(Work, uid)
                assert work is not None
                tx.remove(work)
            self.done()

    @precondition(lambda self: len(self.pictures) > 1)
    @rule()
    def undo(self) -> None:
        self.store.undo(at=MONDAY)
        self.undone.append(self.pictures.pop())
        assert self.picture() == self.pictures[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.store.redo(at=MONDAY)
        self.pictures.append(self.undone.pop())
        assert self.picture() == self.pictures[-1]

    @invariant()
    def what_asks_are_found_by_is_in_step(self) -> None:
        if not self.pictures:
            return
        wanted = {
            (field, term, ask.id)
            for (kind, _), ask in self.pictures[-1].items()
            if kind == "ask"
            for field, term in terms(ask)
        }
        with self.store.read() as reader:
            rows = reader.connection.exec_driver_sql("SELECT field, term, ask_id FROM ask_term")
            assert {tuple(row) for row in rows} == wanted
            assert all(reader.is_taken_in(uid) for uid in self.taken_in)
            assert reader.count(AskQuery(include_merged=True)) == sum(kind == "ask" for kind, _ in self.pictures[-1])


TestDesk = Desk.TestCase
RUNS, STEPS = amount((15, 25), (500, 40))
TestDesk.settings = settings(settings.get_profile("few"), max_examples=RUNS, stateful_step_count=STEPS)
