"""The command line of triage add."""

from __future__ import annotations

import pytest

from triage.capture.options import read_options
from triage.errors import BadInput


def test_options_stand_before_the_text_or_behind_its_last_word() -> None:
    options = read_options(["-p", "1", "--tag", "a", "Call", "Bob", "--due", "thu 3pm", "--tag=b", "--json"])

    assert options.words == ("Call", "Bob")
    assert options.values == {"priority": "1", "due": "thu 3pm"}
    assert options.tags == ("a", "b")
    assert options.has("--json")


def test_an_option_inside_the_text_is_text() -> None:
    assert read_options(["Fix", "--due", "fri", "the", "login"]).words == ("Fix", "--due", "fri", "the", "login")
    assert read_options(["Document", "--verbose", "flag"]).words == ("Document", "--verbose", "flag")


def test_two_dashes_end_the_options_and_are_kept() -> None:
    assert read_options(["-p1", "Fix", "--", "it", "--json"]).words == ("Fix", "--", "it", "--json")
    assert read_options(["--", "--odd"]).words == ("--", "--odd")


@pytest.mark.parametrize(
    ("argv", "level"), [(["-p1", "x"], "1"), (["-p", "p0", "x"], "p0"), (["--priority=2", "x"], "2")]
)
def test_a_priority_has_several_forms(argv: list[str], level: str) -> None:
    assert read_options(argv).values == {"priority": level}


@pytest.mark.parametrize(
    "argv",
    [
        ["--nope", "x"],
        ["-x", "y"],
        ["--due"],
        ["--due", "--json"],
        ["--deep", "--shallow", "x"],
        ["--now", "--dry-run"],
    ],
)
def test_what_makes_no_sense_is_refused(argv: list[str]) -> None:
    with pytest.raises(BadInput):
        read_options(argv)


def test_a_dash_alone_and_negative_numbers_are_text() -> None:
    assert read_options(["-"]).words == ("-",)
    assert read_options(["-5", "degrees"]).words == ("-5", "degrees")
