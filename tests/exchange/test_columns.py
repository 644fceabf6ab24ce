"""Which column is which field."""

from __future__ import annotations

import pytest

from triage.errors import BadInput
from triage.exchange.columns import FIELDS, guess_columns, settle_columns, told_columns


def test_the_headers_of_a_tracker_are_known() -> None:
    headers = [
        "Issue key",
        "Issue id",
        "Summary",
        "Reporter",
        "Issue Type",
        "Created",
        "Resolved",
        "Due Date",
        "Labels",
    ]

    assert guess_columns(headers) == {
        "id": "Issue key",
        "title": "Summary",
        "requester": "Reporter",
        "category": "Issue Type",
        "received": "Created",
        "finished": "Resolved",
        "due": "Due Date",
        "tags": "Labels",
    }


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("estimate_h", "estimate_h"),
        ("Est (h)", "estimate_h"),
        ("Estimated hours", "estimate_h"),
        ("Effort [min]", "estimate_min"),
        ("actualHours", "actual_h"),
        ("Time Spent (s)", "actual_s"),
        ("Estimate", "estimate"),
        ("received_on", "received"),
        ("dueDate", "due"),
    ],
)
def test_a_header_tells_its_field_and_unit(header: str, field: str) -> None:
    assert guess_columns([header]) == {field: header}


def test_a_unit_belongs_to_an_effort_only() -> None:
    assert guess_columns(["Status h", "created days"]) == {}


def test_what_is_told_wins_over_what_is_guessed() -> None:
    headers = ["title", "short", "estimate_h", "points"]

    settled = settle_columns(headers, told_columns(["title=SHORT", "estimate_min=points", "due="]))

    assert settled == {"title": "short", "estimate_min": "points", "due": ""}


def test_a_column_has_one_field() -> None:
    assert settle_columns(["title", "summary", "created"], {"due": "created"}) == {"title": "title", "due": "created"}


def test_a_unit_is_for_plain_numbers_without_one() -> None:
    settled = settle_columns(["title", "estimate", "actual_min"], {}, unit="hours")

    assert settled == {"title": "title", "estimate_h": "estimate", "actual_min": "actual_min"}


@pytest.mark.parametrize(
    ("pair", "hint"),
    [("title", "--map title=Summary"), ("titel=Was", "Did you mean title?"), ("zzz=Was", "Fields: id,")],
)
def test_a_mapping_of_no_field_is_refused(pair: str, hint: str) -> None:
    with pytest.raises(BadInput) as error:
        told_columns([pair])

    assert hint in error.value.hint


def test_a_column_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(BadInput) as error:
        settle_columns(["Summary", "Due"], {"title": "Sumary"})

    assert (error.value.message, error.value.hint) == ('The file has no column "Sumary".', "Did you mean Summary?")


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(BadInput, match="fortnights"):
        settle_columns(["title"], {}, unit="fortnights")


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_told(field: str) -> None:
    assert settle_columns(["x", "title"], told_columns([f"{field}=x"]))[field] == "x"
