"""What the reader finds, in which order, on each kind of database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.conftest import MONDAY
from tests.store.conftest import OpenDesk
from tests.store.records import a_promise, an_ask, change, put
from triage.desk.ports import AskQuery
from triage.domain.ask import OPEN_STATUSES, Status
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import PromiseState, SentReply
from triage.domain.work import Work
from triage.store.sql_store import SqlStore

HOUR = timedelta(hours=1)


def found(store: SqlStore, **query: object) -> list[int]:
    """Ids of the asks that a query names."""
    with store.read() as reader:
        return [ask.id for ask in reader.asks(AskQuery(**query))]  # type: ignore[arg-type]


@pytest.fixture
def week(store: SqlStore) -> SqlStore:
    """Six asks that differ in what queries ask for."""
    put(
        store,
        an_ask(1, requesters=("priya",), tags=("deep", "web"), channel="slack", received_at=MONDAY),
        an_ask(2, status=Status.ACTIVE, requesters=("bo", "priya"), due_on=date(2026, 3, 5), received_at=MONDAY - HOUR),
        an_ask(3, status=Status.ACTIVE, due_at=MONDAY + HOUR, key_result="KR2", tags=("web",), channel="email"),
        an_ask(4, status=Status.DEFERRED, revisit_on=date(2026, 3, 9), source="csv:x", source_id="44"),
        an_ask(5, status=Status.DONE, closed_at=MONDAY, estimate_min=30, actual_min=40, source="csv:x", source_id="5"),
        an_ask(6, status=Status.DONE, closed_at=MONDAY - HOUR, estimate_min=30, actual_min=None),
        an_ask(7, status=Status.DROPPED, closed_at=MONDAY + HOUR, merged_into="ask0001", estimate_min=5, actual_min=5),
    )
    return store


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({}, [1, 2, 3, 4, 5, 6]),
        ({"include_merged": True}, [1, 2, 3, 4, 5, 6, 7]),
        ({"merged_into": "ask0001"}, [7]),
        ({"statuses": frozenset({Status.ACTIVE, Status.DONE})}, [2, 3, 5, 6]),
        ({"uids": frozenset({"ask0003", "ask0001", "nobody"})}, [1, 3]),
        ({"requester": "priya"}, [1, 2]),
        ({"requester": "pri"}, []),
        ({"tag": "web"}, [1, 3]),
        ({"tag": "web", "requester": "priya"}, [1]),
        ({"tag": "web", "statuses": frozenset({Status.ACTIVE})}, [3]),
        ({"key_result": "KR2"}, [3]),
        ({"channel": "slack"}, [1]),
        ({"due_until": date(2026, 3, 2)}, [3]),
        ({"due_until": date(2026, 3, 5)}, [2, 3]),
        ({"revisit_until": date(2026, 3, 9)}, [4]),
        ({"revisit_until": date(2026, 3, 8)}, []),
        ({"closed_since": MONDAY}, [5]),
        ({"closed_since": MONDAY - HOUR}, [5, 6]),
        ({"order": "received", "limit": 2}, [6, 5]),
        ({"order": "received", "limit": 2, "offset": 5}, [2]),
        ({"order": "received", "statuses": OPEN_STATUSES, "limit": 50}, [4, 3, 1, 2]),
        ({"order": "closed", "limit": 3}, [5, 6, 4]),
        ({"order": "closed", "statuses": frozenset({Status.DONE, Status.DROPPED}), "limit": 9}, [5, 6]),
        ({"order": "due", "limit": 3}, [3, 2, 1]),
        ({"order": "id", "offset": 4, "limit": 9}, [5, 6]),
        ({"offset": 5}, [6]),
        ({"tag": "web", "order": "received", "limit": 1}, [3]),
        ({"words": ("thing",), "order": "due", "limit": 1}, [3]),
    ],
)
def test_a_query_names_asks(week: SqlStore, query: dict[str, object], ids: list[int]) -> None:
    assert found(week, **query) == ids


def test_counting_leaves_the_limit_out(week: SqlStore) -> None:
    with week.read() as reader:
        assert reader.count(AskQuery(limit=2, offset=1)) == 6
        assert reader.count(AskQuery(statuses=OPEN_STATUSES, tag="web", order="due", limit=1)) == 2


def test_counts_are_by_status_without_merged_asks(week: SqlStore) -> None:
    with week.read() as reader:
        assert reader.counts() == {
            Status.INBOX: 1,
            Status.ACTIVE: 2,
            Status.DEFERRED: 1,
            Status.DONE: 2,
            Status.HANDED_OFF: 0,
            Status.DROPPED: 0,
        }


def test_finished_asks_have_both_efforts_and_come_oldest_first(week: SqlStore) -> None:
    put(week, an_ask(8, status=Status.DONE, closed_at=MONDAY - HOUR, estimate_min=10, actual_min=10))
    with week.read() as reader:
        assert [ask.id for ask in reader.finished(10)] == [8, 5]
        assert [ask.id for ask in reader.finished(1)] == [5]
        assert [one.title for one in reader.outcomes(10)] == [ask.title for ask in reader.finished(10)]
        assert reader.finished_states(10) == [(ask.uid, ask.version) for ask in reader.finished(10)]


@pytest.mark.parametrize(
    ("ref", "uids"),
    [
        ("2", ["ask0002"]),
        (" 2 ", ["ask0002"]),
        ("ask0003", ["ask0003"]),
        ("ASK0003", ["ask0003"]),
        ("ask", ["ask0001", "ask0002", "ask0003", "ask0004", "ask0005"]),
        ("99", []),
        ("", []),
        ("ask0%", []),
        ("²", []),
        ("9" * 30, []),
    ],
)
def test_a_reference_is_an_id_or_the_start_of_a_uid(week: SqlStore, ref: str, uids: list[str]) -> None:
    with week.read() as reader:
        assert reader.ask_uids(ref) == uids


def test_a_uid_that_starts_with_digits_is_found_where_no_ask_has_that_id(store: SqlStore) -> None:
    put(store, an_ask(1, uid="42ab"))

    with store.read() as reader:
        assert reader.ask_uids("42") == ["42ab"]


def test_the_last_ask_is_the_newest_that_still_exists(week: SqlStore) -> None:
    put(week, an_ask(8))
    with week.read() as reader:
        before = reader.last_ask_uid()
    week.undo(at=MONDAY)

    with week.read() as reader:
        assert (before, reader.last_ask_uid()) == ("ask0008", "ask0007")


def test_an_empty_desk_has_no_last_ask(store: SqlStore) -> None:
    with store.read() as reader:
        assert reader.last_ask_uid() is None
        assert reader.finished(5) == []


def test_imported_asks_are_known_by_their_source(week: SqlStore) -> None:
    with week.read() as reader:
        assert reader.imported("csv:x") == {"44": "ask0004", "5": "ask0005"}
        assert reader.imported("csv:y") == {}


def test_small_records_come_by_key(store: SqlStore) -> None:
    put(store, KeyResult(key="b", title=""), KeyResult(key="Z", title=""), KeyResult(key="ä", title=""))

    with store.read() as reader:
        assert [one.key for one in reader.all(KeyResult)] == ["Z", "b", "ä"]
        assert reader.get(Person, "nobody") is None


def test_promises_are_found_by_ask_person_and_state_oldest_first(store: SqlStore) -> None:
    put(
        store,
        a_promise(3, ask_uid="b", state=PromiseState.KEPT),
        a_promise(2, person="bo"),
        a_promise(1),
    )

    with store.read() as reader:
        assert [one.uid for one in reader.promises()] == ["pr0001", "pr0002", "pr0003"]
        assert [one.uid for one in reader.promises(open_only=True)] == ["pr0001", "pr0002"]
        assert [one.uid for one in reader.promises(ask_uids=["b", "b"])] == ["pr0003"]
        assert [one.uid for one in reader.promises(person="bo")] == ["pr0002"]
        assert reader.promises(ask_uids=[]) == []


def test_replies_and_work_are_found_oldest_first(store: SqlStore) -> None:
    def reply(uid: str, hours: int, person: str = "priya", ask_uid: str = "a") -> SentReply:
        sent_at = MONDAY + hours * HOUR
        return SentReply(
            uid=uid, ask_uid=ask_uid, person=person, situation="later", variant="1", text="", sent_at=sent_at
        )

    put(
        store,
        reply("late", 5),
        reply("early", 1, person="bo", ask_uid="b"),
        Work(uid="w2", ask_uid="a", started_at=MONDAY + HOUR),
        Work(uid="w1", ask_uid="b", started_at=MONDAY, minutes=20),
    )

    with store.read() as reader:
        assert [one.uid for one in reader.replies()] == ["early", "late"]
        assert [one.uid for one in reader.replies(ask_uids=["b"])] == ["early"]
        assert [one.uid for one in reader.replies(person="priya")] == ["late"]
        assert [one.uid for one in reader.replies(since=MONDAY + 2 * HOUR)] == ["late"]
        assert [one.uid for one in reader.work()] == ["w1", "w2"]
        assert [one.uid for one in reader.work(running=True)] == ["w2"]
        assert [one.uid for one in reader.work(ask_uids=["b"])] == ["w1"]
        assert [one.uid for one in reader.work(since=MONDAY + HOUR)] == ["w2"]


def test_more_keys_than_a_question_takes_are_asked_in_several(store: SqlStore) -> None:
    put(store, *(Work(uid=f"w{n:04}", ask_uid=f"a{n}", started_at=MONDAY, minutes=n) for n in range(1203)))

    with store.read() as reader:
        done = reader.work(ask_uids=[f"a{n}" for n in range(1203)])

    assert [one.minutes for one in done] == list(range(1203))


def test_an_unknown_order_is_a_bug(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="sideways"):
        found(store, order="sideways")


def test_a_reader_sees_one_moment(open_desk: OpenDesk) -> None:
    here, there = open_desk(), open_desk()
    put(here, an_ask())
    with ThreadPoolExecutor(1) as others:
        with here.read() as reader:
            first = reader.counts()
            # With a rollback journal the writer waits for this reader to end, elsewhere it is through at once.
            writing = others.submit(change, there, "ask0001", status=Status.ACTIVE)
            wait([writing], timeout=0.5)
            second = reader.counts()
        writing.result(timeout=30)

    with here.read() as reader:
        assert first == second != reader.counts()


def test_an_ask_query_is_made_of_all_its_filters_at_once(week: SqlStore) -> None:
    everything = AskQuery(
        statuses=frozenset({Status.INBOX}),
        uids=frozenset({"ask0001"}),
        requester="priya",
        tag="deep",
        channel="slack",
        words=("thi", "1"),
        order="received",
        limit=5,
    )

    with week.read() as reader:
        assert [ask.id for ask in reader.asks(everything)] == [1]
        assert reader.asks(replace(everything, tag="web", words=("2",))) == []
