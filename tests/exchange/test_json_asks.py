"""The whole desk as one document: stable, complete, and strict on the way back."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import OPTIONS
from triage.desk.transfer import Snapshot
from triage.domain.areas import Area
from triage.domain.ask import Ask, Lane, Nudge, Priority, Status
from triage.domain.focus import DayOff, DaySpan, FocusBlock, Profile, WeekStretch
from triage.domain.goals import KeyResult
from triage.domain.people import Person, Role, Tone
from triage.domain.promise import Dates, Promise, PromiseState, Quote, SentReply
from triage.domain.repeats.kind import KindCase, KindMark, Member
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work
from triage.errors import BadInput
from triage.exchange.json_asks import read_json, write_json

AT = datetime(2026, 2, 27, 14, 30, tzinfo=UTC)

SNAPSHOT = Snapshot(
    exported_at=AT,
    asks=(
        Ask(
            uid="k7f2",
            title="Explain the drop",
            received_at=AT,
            requesters=("priya shah", "tom"),
            due_on=date(2026, 3, 5),
            lane=Lane.FOCUS,
            status=Status.ACTIVE,
            pinned=Priority.P1,
            nudges=(Nudge(uid="n1", by="tom", at=AT, text="any news?"),),
            tags=("search",),
            source="csv:history",
            source_id="71",
        ),
        Ask(uid="m3q9", title="=1+1 \u202e ✓", received_at=AT, due_at=AT, is_private=True),
    ),
    people=(Person(key="priya shah", name="Priya Shah", role=Role.PM, tone=Tone.WARM, aliases=("ps",)),),
    profile=(Profile(name="Kim", zone="Europe/Berlin"),),
    focus_blocks=(
        FocusBlock(uid="f1", days=(0, 2), span=DaySpan(time(9, 30), time(11, 30)), from_on=date(2026, 3, 2)),
    ),
    days_off=(DayOff(uid="d1", from_on=date(2026, 4, 3), until_on=date(2026, 4, 6), label="Easter"),),
    key_results=(KeyResult(key="KR2", title="Faster search", weight=2.0),),
    promises=(
        Promise(
            uid="p1",
            ask_uid="k7f2",
            person="priya shah",
            quotes=(Quote(on=date(2026, 3, 9), dates=Dates.FINISH, made_at=AT, ahead=("m3q9",)),),
            zone="Europe/Berlin",
            state=PromiseState.OPEN,
        ),
    ),
    replies=(SentReply(uid="r1", ask_uid="k7f2", person="tom", situation="later", variant="b", text="Hi", sent_at=AT),),
    lost=(Lost(uid="l1", starts_at=AT, minutes=30, label="incident"),),
    waiting=(Waiting(uid="v1", ask_uid="k7f2", person="tom", since_at=AT, nudge_on=date(2026, 3, 4)),),
    areas=(Area(key="search", people=("tom",), docs=("https://wiki.example/search",)),),
    week_stretches=(WeekStretch(uid="s1", cap_min=3600, from_on=date(2026, 3, 2), until_on=date(2026, 3, 20)),),
    members=(Member(ask_uid="k7f2", ask_id=1, at=AT, kind="k7f2", form="explain drop"),),
    kind_marks=(KindMark(pair="k7f2 m3q9", a="k7f2", b="m3q9", is_same=False),),
    kind_cases=(KindCase(kind="k7f2", name="drops", changed_at=AT),),
    work=(Work(uid="w1", ask_uid="k7f2", started_at=AT, minutes=None),),
)


def document(**changes: Any) -> bytes:
    """The example's document with changes at its top."""
    return json.dumps({**json.loads(write_json(SNAPSHOT)), **changes}).encode()


def test_every_record_comes_back_as_it_was() -> None:
    imported = read_json(write_json(SNAPSHOT).encode(), OPTIONS)

    assert imported.rest == replace(SNAPSHOT, asks=())
    first, second = imported.asks
    assert first.ask == SNAPSHOT.asks[0]
    assert first.names == ("Priya Shah", "tom")
    assert second.ask == replace(SNAPSHOT.asks[1], source_id="m3q9")


def test_the_example_uses_every_list_of_the_document() -> None:
    assert all(getattr(SNAPSHOT, known.name) for known in fields(Snapshot))


def test_ids_and_versions_belong_to_the_desk_that_gave_them() -> None:
    numbered = replace(SNAPSHOT, asks=(replace(SNAPSHOT.asks[0], id=12, version=4),))

    [imported] = read_json(write_json(numbered).encode(), OPTIONS).asks

    assert (imported.ask.id, imported.ask.version) == (0, 0)


def test_the_document_is_plain_and_named_as_the_domain_is() -> None:
    plain = json.loads(write_json(SNAPSHOT))

    assert list(plain) == ["format", "version", *(known.name for known in fields(Snapshot))]
    assert plain["asks"][0]["pinned"] == "P1"
    assert plain["asks"][0]["received_at"] == "2026-02-27T14:30:00+00:00"
    assert plain["focus_blocks"][0]["span"] == {"starts": "09:30:00", "ends": "11:30:00"}


def test_a_list_that_is_missing_is_empty() -> None:
    data = json.dumps({"format": "triage", "version": 1, "exported_at": "2026-02-27T14:30:00Z"}).encode()

    imported = read_json(data, OPTIONS)

    assert imported.asks == ()
    assert imported.rest == Snapshot(exported_at=AT)


ASK = {"uid": "a", "title": "t", "received_at": "2026-02-27T14:30:00Z"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "other"}, "is no export of triage"),
        ({"version": 2}, "version that is not known"),
        ({"asks": {}}, "document.asks is no list"),
        ({"asks": [{"uid": "a"}]}, "document.asks[0] has no title"),
        ({"asks": [ASK, {**ASK, "uid": "b", "colour": 1}]}, "document.asks[1] has a field that is not known: 'colour'"),
        ({"asks": [{**ASK, "title": 3}]}, "document.asks[0].title is no text"),
        ({"asks": [{**ASK, "estimate_min": True}]}, "document.asks[0].estimate_min is no whole number"),
        ({"asks": [{**ASK, "estimate_min": 1.5}]}, "document.asks[0].estimate_min is no whole number"),
        ({"asks": [{**ASK, "status": "lost"}]}, "document.asks[0].status is none of inbox, active"),
        ({"asks": [{**ASK, "pinned": 1}]}, "document.asks[0].pinned is none of P0, P1, P2"),
        ({"asks": [{**ASK, "received_at": "2026-02-27T14:30:00"}]}, "received_at is no instant with an offset"),
        ({"asks": [{**ASK, "received_at": "0001-01-01T00:00:00+14:00"}]}, "received_at is no instant"),
        ({"asks": [{**ASK, "due_on": "2026-02-30"}]}, "due_on is no date"),
        ({"asks": [{**ASK, "nudges": [{"uid": "n"}]}]}, "document.asks[0].nudges[0] has no by"),
        ({"asks": [ASK, ASK]}, "two asks have the uid 'a'"),
        ({"profile": [{"hours": [[{"starts": "9h", "ends": "10:00"}]]}]}, "profile[0].hours[0][0].starts is no time"),
        ({"key_results": [{"key": "KR1", "title": "t", "weight": "2"}]}, "key_results[0].weight is no number"),
    ],
)
def test_a_document_of_another_shape_is_refused_with_the_place(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput) as error:
        read_json(document(**changes), OPTIONS)

    assert message in error.value.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "line 1"),
        (b"[]", "is no export"),
        (b'{\n"format": }', "line 2"),
        (b'{"format": "triage", "format": "triage"}', "stands twice"),
        (b'{"version": NaN}', "out of bounds"),
        (b'{"version": ' + b"9" * 5000 + b"}", "out of bounds"),
        (b"[" * 100_000, "out of bounds"),
        (b'{"a": "\xff"}', "not UTF-8"),
    ],
)
def test_hostile_json_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        read_json(data, OPTIONS)


def test_texts_are_cleaned_on_the_way_in() -> None:
    data = document(asks=[{**ASK, "title": "a\0b\ud800"}])

    [imported] = read_json(data, OPTIONS).asks

    assert imported.ask.title == "ab\N{REPLACEMENT CHARACTER}"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from([known.name for known in fields(Snapshot)]), JSON)
def test_whatever_stands_in_a_list_it_is_read_or_refused(name: str, value: Any) -> None:
    try:
        imported = read_json(document(**{name: value}), OPTIONS)
    except BadInput:
        return

    assert imported.rest is not None


@given(st.sampled_from([known.name for known in fields(Ask)]), JSON)
def test_whatever_stands_in_a_field_it_is_read_or_refused(name: str, value: Any) -> None:
    try:
        [imported] = read_json(document(asks=[{**ASK, name: value}]), OPTIONS).asks
    except BadInput:
        return

    assert read_json(write_json(Snapshot(exported_at=AT, asks=(imported.ask,))).encode(), OPTIONS).asks[0] == imported
