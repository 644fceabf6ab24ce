"""Tables that the desk writes: read again they are the same, and no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import OPTIONS
from triage.capture.text import clean_in
from triage.desk.transfer import Snapshot
from triage.domain.ask import Ask, Priority, Status
from triage.domain.people import Person
from triage.exchange.csv_asks import COLUMNS, read_csv, write_csv

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(2026, 3, 1), timezones=st.just(UTC))


def kept(text: str) -> str:
    """Text as the reader keeps it."""
    return clean_in(text).text.strip()


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    status = draw(st.sampled_from(Status))
    names = draw(st.lists(st.sampled_from(["priya shah", "tom", "jörg"]), unique=True, max_size=2))
    return Ask(
        uid=draw(st.uuids()).hex,
        id=draw(st.integers(1, 10_000)),
        title=" ".join(kept(draw(TEXT)).split()) or "=cmd",
        text=kept(draw(TEXT)),
        outcome=kept(draw(TEXT)),
        received_at=draw(INSTANTS),
        requesters=tuple(names),
        due_on=draw(st.none() | st.dates(date(1970, 1, 1), date(2199, 12, 31))),
        estimate_min=draw(st.none() | st.integers(1, 10_000)),
        actual_min=draw(st.none() | st.integers(1, 10_000)),
        tags=tuple(draw(st.lists(st.sampled_from(["search", "a/b", "in-house"]), unique=True))),
        status=status,
        pinned=draw(st.none() | st.sampled_from(Priority)),
        is_private=draw(st.booleans()),
        closed_at=None if status.is_open else draw(INSTANTS),
        key_result=draw(st.sampled_from(["", "KR2"])),
    )


@given(st.lists(asks(), max_size=4, unique_by=lambda ask: ask.uid))
def test_what_was_written_is_read_again(written: list[Ask]) -> None:
    people = (Person(key="priya shah", name="Priya Shah"), Person(key="jörg", name="Jörg"))
    snapshot = Snapshot(exported_at=OPTIONS.now, asks=tuple(written), people=people)

    imported = read_csv(write_csv(snapshot).encode(), OPTIONS)

    assert [one.ask for one in imported.asks] == [replace(ask, uid="", id=0, source_id=ask.uid) for ask in written]
    assert imported.problems == ()
    assert imported.ignored == ("id",)


@given(
    st.lists(TEXT.map(lambda text: "=" + text) | st.sampled_from(["+1", "-1", "@x", "'=x", "\t=x", "''=x"]), max_size=3)
)
def test_no_cell_of_an_export_is_a_formula(texts: list[str]) -> None:
    written = [
        Ask(uid=str(number), title=text, outcome=text, received_at=OPTIONS.now) for number, text in enumerate(texts)
    ]

    table = write_csv(Snapshot(exported_at=OPTIONS.now, asks=tuple(written)))

    cells = [cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row]
    assert not [cell for cell in cells if re.match(r"[=+\-@\t\r]", cell)]


def test_an_export_without_guard_leaves_every_cell_as_it_is() -> None:
    snapshot = Snapshot(exported_at=OPTIONS.now, asks=(Ask(uid="a", title="=1+1", received_at=OPTIONS.now),))

    rows = list(csv.DictReader(io.StringIO(write_csv(snapshot, guard=False))))

    assert rows[0]["title"] == "=1+1"


def test_an_empty_desk_exports_its_headers() -> None:
    assert write_csv(Snapshot(exported_at=OPTIONS.now)) == ",".join(COLUMNS) + "\n"
