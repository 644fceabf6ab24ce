"""Tables of asks: what is understood, what is refused, and what comes back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import OPTIONS, ReadTable
from triage.domain.ask import Ask, Priority, Status
from triage.errors import BadInput
from triage.exchange.csv_asks import read_csv

HISTORY = """\
id,title,requester,category,project,priority_there,estimate_h,actual_h,received_on,started_on,finished_on
71,Invoices print twice,person-3,development/bug,Billing,4,1.75,0.7,2025-10-06,2025-10-07,2025-10-09
72,"Quarterly numbers, again",person-8,reporting,Billing,1,3.5,,2025-10-08,,
"""


def test_a_history_is_understood_by_its_headers(read: ReadTable) -> None:
    imported = read(HISTORY)

    done, waiting = imported.asks
    assert imported.ignored == ("priority_there",)
    assert imported.problems == ()
    assert done.ask == Ask(
        uid="",
        title="Invoices print twice",
        received_at=datetime(2025, 10, 6, 7, tzinfo=UTC),
        requesters=("person-3",),
        estimate_min=105,
        actual_min=42,
        tags=("development/bug", "billing"),
        status=Status.DONE,
        closed_at=datetime(2025, 10, 9, 15, tzinfo=UTC),
        source_id="71",
    )
    assert done.names == ("person-3",)
    assert (waiting.ask.title, waiting.ask.status, waiting.ask.actual_min) == (
        "Quarterly numbers, again",
        Status.INBOX,
        None,
    )


def test_an_ask_without_a_day_came_when_it_was_begun_or_finished_or_now(read: ReadTable) -> None:
    imported = read("title,started,finished\na,2026-02-01,2026-02-03\nb,,2026-02-03\nc,,\n")

    assert [one.ask.received_at.day for one in imported.asks] == [1, 3, 2]


def test_the_columns_used_can_be_used_again(read: ReadTable) -> None:
    text = "Ref;Was;Est\n1;Fix the gate;2\n"
    first = read(text, columns={"title": "was", "id": "Ref", "due": ""}, unit="h")

    again = read(text, columns=first.columns)

    assert first.columns == {"id": "Ref", "title": "Was", "estimate_h": "Est", "due": ""}
    assert again == first
    assert again.asks[0].ask.estimate_min == 120


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_each_separator_is_seen(read: ReadTable, separator: str) -> None:
    text = separator.join(['"a, b; c"', "Title", "Due"]) + "\n" + separator.join(["1", "Fix it", "2026-03-05"])

    [imported] = read(text).asks

    assert (imported.ask.title, imported.ask.due_on) == ("Fix it", date(2026, 3, 5))


def test_one_column_is_enough(read: ReadTable) -> None:
    assert [one.ask.title for one in read("Task\nFix it\n\nCall Kim\n").asks] == ["Fix it", "Call Kim"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_encoding_that_a_spreadsheet_saves_is_read(encoding: str) -> None:
    data = "title,requester\nPrüfbericht ✓,Jörg\n".encode(encoding)

    [imported] = read_csv(data, OPTIONS).asks

    assert (imported.ask.title, imported.names) == ("Prüfbericht ✓", ("Jörg",))


def test_the_order_of_day_and_month_is_one_for_the_column(read: ReadTable) -> None:
    imported = read("title,due,created\na,3/4/2026,3/4/2025\nb,25/4/2026,4/25/2025\n")

    assert [one.ask.due_on for one in imported.asks] == [date(2026, 4, 3), date(2026, 4, 25)]
    assert [one.ask.received_at.month for one in imported.asks] == [3, 4]


def test_a_due_time_is_an_instant_in_the_users_zone(read: ReadTable) -> None:
    [imported] = read("title,due\na,2026-07-05 14:30\n").asks

    assert (imported.ask.due_on, imported.ask.due_at) == (None, datetime(2026, 7, 5, 12, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("word", "finished", "status"),
    [
        ("In Progress", "", Status.ACTIVE),
        ("In Progress", "2026-02-01", Status.DONE),
        ("Won't fix", "2026-02-01", Status.DROPPED),
        ("closed", "", Status.DONE),
        ("", "2026-02-01", Status.DONE),
        ("", "", Status.INBOX),
        ("Handed_off", "", Status.HANDED_OFF),
    ],
)
def test_a_status_is_understood_and_a_finish_closes(read: ReadTable, word: str, finished: str, status: Status) -> None:
    [imported] = read(f"title,status,finished\na,{word},{finished}\n").asks

    assert imported.ask.status is status
    assert (imported.ask.closed_at is None) is status.is_open


def test_words_of_other_scales_are_passed_over_with_their_line(read: ReadTable) -> None:
    imported = read("title,status,priority\na,Waiting for QA,P1\nb,new,Highest\n\n,new,P0\n")

    assert [one.ask.pinned for one in imported.asks] == [Priority.P1, None]
    assert imported.problems == (
        'line 2: the status "Waiting for QA" is not known; taken as inbox.',
        'line 3: the priority "Highest" is not P0, P1 or P2; left to the rules.',
        "line 5 has no title; passed over.",
    )


def test_an_id_that_stands_twice_counts_once_and_is_reported(read: ReadTable) -> None:
    imported = read("id,title\n7,first\n7,second\n")

    assert [one.ask.title for one in imported.asks] == ["first"]
    assert imported.problems == ("line 3 has the id 7 of line 2; passed over.",)


def test_rows_without_ids_get_the_same_ones_again_and_each_its_own(read: ReadTable) -> None:
    text = "title,from\nFix it,Kim\nFix it,Kim\nFix it,Jo\n"

    first, second = read(text), read(text)

    assert first == second
    assert len({one.ask.source_id for one in first.asks}) == 3


def test_several_requesters_are_separated_by_semicolons(read: ReadTable) -> None:
    [imported] = read('title,requester\na,"Shah, Priya; Tom ; tom"\n').asks

    assert imported.names == ("Shah, Priya", "tom")
    assert imported.ask.requesters == ("shah, priya", "tom")


def test_a_row_ends_at_its_quotes_and_later_lines_count_on(read: ReadTable) -> None:
    text = 'title,description,due\na,"two\nlines",\nb,,soon\n'

    with pytest.raises(BadInput, match=r"work\.csv, line 4: "):
        read(text)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "is empty", "first line"),
        ("\n\n", "is empty", "first line"),
        ("colour,size\nred,2\n", "No column looks like the title.", "--map title=COLUMN. Columns: colour, size."),
        ("title,due\na,31.02.2026\n", 'line 2: "31.02.2026" in the column due', "5 Mar 2026"),
        ("title,due\na,0001-01-01\n", "line 2", "5 Mar 2026"),
        ("title,estimate\na,3\n", 'line 2: "3" in the column estimate', "--unit h"),
        ("title,est (h)\na,lots\n", 'line 2: "lots" in the column est (h)', "`--map estimate_h=`"),
        ("title,est (h)\na,-2\n", "line 2", "1h30m"),
        ("title,est (h)\na," + "9" * 400 + "\n", "line 2", "1h30m"),
        ('title\nok\n"never closed\n', "line 3", "quote"),
        ("title\nok,more,cells\n", "line 2: 3 cells under 1 headers.", "quotes"),
        ("title\nok\n" + "x" * 200_000, "line 3: field larger than field limit", "quote"),
        ("title\nok\na\0b\n", "line 3: a NUL character.", "no table"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(read: ReadTable, text: str, message: str, hint: str) -> None:
    with pytest.raises(BadInput) as error:
        read(text)

    assert message in error.value.message
    assert hint in error.value.hint


@pytest.mark.parametrize("cell", ["1" * 100_000, "1/2/2026" + " " * 100_000 + "x"], ids=["digits", "blanks"])
@pytest.mark.parametrize("header", ["due", "estimate_h"])
def test_a_cell_made_to_be_slow_is_refused(read: ReadTable, header: str, cell: str) -> None:
    with pytest.raises(BadInput, match=f"line 2: .* in the column {header}"):
        read(f"title,{header}\na,{cell}\n")


@pytest.mark.parametrize(
    ("data", "line"), [(b"title\nok\nGr\xfc\xdfe\n", 3), (b"\xff\xfet\x00\x00\xd8", 1), (b"title\n\xed\xa0\x80\n", 2)]
)
def test_a_broken_encoding_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(BadInput, match=f"line {line}: not UTF-"):
        read_csv(data, OPTIONS)


def test_a_file_beyond_the_limits_is_refused(read: ReadTable, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="larger than 10 MB"):
        read_csv(b"title\n" + b"x\n" * 6_000_000, OPTIONS)
    with pytest.raises(BadInput, match="more than 100,000 rows"):
        read("title\n" + "x\n" * 100_001)


def test_a_long_title_is_cut_and_kept_whole_as_text(read: ReadTable) -> None:
    [imported] = read("title\n" + "word " * 200).asks

    assert len(imported.ask.title) == 500
    assert imported.ask.text == ("word " * 200).strip()


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: ("title,due\n" + text).encode("utf-8", "replace"))
)
def test_whatever_the_bytes_are_they_are_read_or_refused(data: bytes) -> None:
    try:
        imported = read_csv(data, OPTIONS)
    except BadInput as error:
        assert error.message
        return

    assert all(one.ask.title for one in imported.asks)
