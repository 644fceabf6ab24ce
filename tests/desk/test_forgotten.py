"""No ask without a fate: whatever is done, a slot, a revisit day, a promise, a question or its end holds each ask."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.conftest import MONDAY, FakeClock
from tests.desk.conftest import FakeClipboard, FakePublisher
from triage.capture.spool import SpoolFolder, new_uid
from triage.desk.desk import Desk
from triage.desk.forgotten import forgotten
from triage.desk.picture import PlanRules
from triage.domain.ask import Ask, Status
from triage.domain.promise import Answer
from triage.errors import TriageError
from triage.replies.renderer import ReplyRenderer
from triage.store.open import open_store
from triage.system.half_written import HalfWrittenFolder

LINES = (
    "Explain the ranking drop ~2h from Priya",
    "Fix the login by friday ~4h p0 from Dana",
    "Tidy the wiki from Wei",
    "Move the tables ~3h every monday from Dana",
    "Dashboard from Tom",
)
SITUATIONS = ("later", "yes", "clarify", "", "")


class ActsOnAsks(RuleBasedStateMachine):
    """A desk under random acts of a user, refused ones included."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FakeClock()
        self.desk = a_desk(self.folder, self.clock)

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.folder)

    def tried(self, act: Callable[[], Any]) -> None:
        try:
            act()
        except TriageError:
            pass  # what is refused must leave everything as it was, which the invariant sees as well

    @rule(line=st.sampled_from(LINES))
    def add(self, line: str) -> None:
        self.desk.intake.add(self.desk.reading.capture(line))

    @rule(ref=st.integers(1, 6).map(str), situation=st.sampled_from(SITUATIONS))
    def reply(self, ref: str, situation: str) -> None:
        self.tried(lambda: self.desk.answers.send(self.desk.answers.draft(ref, situation=situation)))

    @rule(ref=st.integers(1, 6).map(str), act=st.sampled_from(("accept", "finish", "drop", "reopen")))
    def decide(self, ref: str, act: str) -> None:
        self.tried(lambda: getattr(self.desk.decisions, act)([ref]))

    @rule(ref=st.integers(1, 6).map(str), days=st.integers(0, 9))
    def defer(self, ref: str, days: int) -> None:
        self.tried(lambda: self.desk.decisions.defer([ref], self.clock.at.date() + timedelta(days=days)))

    @rule(ref=st.integers(1, 6).map(str))
    def hand_off(self, ref: str) -> None:
        self.tried(lambda: self.desk.decisions.hand_off([ref], "Sam"))

    @rule(ref=st.integers(1, 6).map(str), answer=st.sampled_from(Answer))
    def answer(self, ref: str, answer: Answer) -> None:
        self.tried(lambda: self.desk.ledger.answer(ref, answer))

    @rule(ref=st.integers(1, 6).map(str))
    def release(self, ref: str) -> None:
        self.tried(lambda: self.desk.answers.release([ref]))

    @rule(ref=st.integers(1, 6).map(str), is_over=st.booleans())
    def wait(self, ref: str, is_over: bool) -> None:
        self.tried(lambda: self.desk.waits.over(ref) if is_over else self.desk.waits.wait(ref, on="Kim"))

    @rule(ref=st.integers(1, 6).map(str), into=st.integers(1, 6).map(str))
    def merge(self, ref: str, into: str) -> None:
        self.tried(lambda: self.desk.decisions.merge([ref], into))

    @rule(ref=st.integers(1, 6).map(str))
    def forget_the_day(self, ref: str) -> None:
        self.tried(lambda: self.desk.decisions.edit(ref, {"revisit_on": None}))

    @rule()
    def undo(self) -> None:
        self.tried(self.desk.journal.undo)

    @rule(days=st.integers(1, 9))
    def time_goes_by(self, days: int) -> None:
        self.clock.advance(days=days)

    @invariant()
    def every_ask_has_a_fate(self) -> None:
        if hasattr(self, "desk"):
            with self.desk.planning.look() as look:
                assert forgotten(look.reader, look.picture) == []


TestNoAskIsForgotten = ActsOnAsks.TestCase
TestNoAskIsForgotten.settings = settings(max_examples=8, stateful_step_count=12, deadline=None)


def test_a_planted_one_is_found(desk: Desk, add: Callable[[str], str]) -> None:
    ref = add("Tidy the wiki from Wei")
    with desk.store.act("plant", at=MONDAY) as tx:
        ask = tx.get(Ask, tx.ask_uids(ref)[0])
        assert ask is not None
        tx.put(replace(ask, status=Status.DEFERRED))

    with desk.planning.look() as look:
        assert [one.id for one in forgotten(look.reader, look.picture)] == [int(ref)]


def a_desk(folder: Path, clock: FakeClock) -> Desk:
    return Desk(
        store=open_store(folder / "desk.db", machine="here", backups=folder / "b", now=clock.now),
        spool=SpoolFolder(str(folder / "spool")),
        clock=clock,
        publisher=FakePublisher(),
        renderer=lambda: ReplyRenderer(None),
        clipboard=FakeClipboard(),
        half_written=HalfWrittenFolder(str(folder / "replies")),
        rules=PlanRules(),
        habits={},
        new_uid=new_uid,
    )
