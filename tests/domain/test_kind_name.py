"""What a kind is called that nobody named."""

from __future__ import annotations

import pytest

from triage.domain.kind_name import common_name


def test_the_particulars_at_the_end_are_left_out() -> None:
    assert (
        common_name(["Rerun the eval for pho", "Rerun the eval for boba", "rerun the eval for udon"])
        == "Rerun the eval"
    )


def test_asks_that_say_the_same_are_called_what_they_say() -> None:
    assert common_name(["Send the weekly summary", "Send the weekly summary"]) == "Send the weekly summary"


def test_a_number_at_the_end_is_left_out() -> None:
    assert common_name(["Restart job 4712", "restart job 4711"]) == "Restart job"


def test_courtesies_in_front_are_left_out() -> None:
    assert common_name(["could you rerun the eval for pho", "Can you rerun the eval for boba"]) == "rerun the eval"


@pytest.mark.parametrize(
    "phrases",
    [
        ["Grant Wei access to the board", "Grant Priya access to the board"],  # common in pieces
        ["Deploy the blue ranker", "Deploy the blue service"],  # would end in the middle of a phrase
        ["Restart 12", "Restart 13"],  # one word is no kind
        ["book a room", "explain the drop"],
        ["one ask alone"],
        [""],
    ],
)
def test_the_newest_is_the_name_where_too_little_is_common(phrases: list[str]) -> None:
    assert common_name(phrases) == phrases[0]


def test_the_wording_of_most_asks_is_the_name() -> None:
    names = ["QU override for tacos", "override the QU for pho", "QU override for udon"]

    assert common_name(names) == "QU override"
