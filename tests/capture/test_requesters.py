"""Who asks, in a line."""

from __future__ import annotations

import pytest

from tests.capture.lines import read

NAMED = {
    "Check the loader @dana": ("dana", "Check the loader"),
    "@dana check the loader": ("dana", "check the loader"),
    "Prep slides for @priya by thu": ("priya", "Prep slides"),
    "Ping @dana re: keys": ("dana", "Ping dana re: keys"),
    "from:kofi check the loader": ("kofi", "check the loader"),
    'from:"Ana Souza" check the loader': ("Ana Souza", "check the loader"),
    "Check the loader from Nadia": ("Nadia", "Check the loader"),
    "Check the loader for Ana Souza by Monday": ("Ana Souza", "Check the loader"),
    "Check the loader per Mei by Friday": ("Mei", "Check the loader"),
    "Omar: check the loader": ("Omar", "check the loader"),
    "For Priya: check the loader": ("Priya", "check the loader"),
    "Omar needs the loader checked": ("Omar", "Omar needs the loader checked"),
    "Priya asked for the matrix by Monday": ("Priya", "Priya asked for the matrix"),
    "Check the loader, requested by Jean-Luc": ("Jean-Luc", "Check the loader"),
    "Check the loader for Mary O'Brien": ("Mary O'Brien", "Check the loader"),
    "Check the loader from A. Lima": ("A. Lima", "Check the loader"),
    "Check the loader from J. R. Costa by Monday": ("J. R. Costa", "Check the loader"),
    "Check the loader from Dr. Lima": ("Dr. Lima", "Check the loader"),
    "A. Lima: check the loader": ("A. Lima", "check the loader"),
    "Remove the flags from the config from Marco": ("Marco", "Remove the flags from the config"),
    "Migrate the store to the new cluster 3d from Marco": ("Marco", "Migrate the store to the new cluster"),
    "Draft the tariff table for Graz 2h from Samir K": ("Samir K", "Draft the tariff table for Graz"),
    "from Omar: review the doc for Priya by fri": ("Omar", "review the doc for Priya"),
    "Draft the tariff table for Graz @dana": ("dana", "Draft the tariff table for Graz"),
    "Reset 2FA for Bjorn": ("Bjorn", "Reset 2FA for Bjorn"),
}

UNNAMED = [
    "Ask Yusuf for the raw logs",
    "Send Omar the table",
    "Explain it to Priya",
    "Close the books with Helga",
    "Translate the FAQ for the Chile launch",
    "Update prices for Germany",
    "Write the abstract for ICLR",
    "Submit it for PyCon",
    "Wait for Selma",
    "Collect feedback from Ana",
    "Send the deck to Lima",
    "Go with plan A. Then tell them",
    "Bug: the export drops a row",
    "Checkout needs fixing",
    "Cc @here on it",
    "Fix the seat for #12",
    "Review Hugo's change",
]


@pytest.mark.parametrize(("line", "meaning"), NAMED.items())
def test_who_asks_is_read(line: str, meaning: tuple[str, str]) -> None:
    draft = read(line)

    assert (draft.requester, draft.title) == meaning


@pytest.mark.parametrize("line", UNNAMED)
def test_others_who_are_named_do_not_ask(line: str) -> None:
    draft = read(line)

    assert draft.requester == ""
    assert draft.title == line


def test_a_known_person_is_read_in_any_case_and_shown_by_name() -> None:
    people = {"priya": "Priya Shah", "priya shah": "Priya Shah"}

    assert read("check the loader for priya by fri", people=people).requester == "Priya Shah"
    assert read("check the loader @Priya", people=people).requester == "Priya Shah"
    assert read("check the loader for priya by fri").requester == ""


@pytest.mark.parametrize("name", ["person-50", "ana-maria o'neil", "dana 2", "van der berg"])
def test_known_names_with_digits_hyphens_and_several_words_are_read(name: str) -> None:
    people = {name: name, "person-5": "person-5", "ana": "Ana"}

    assert read(f"check the loader for {name} by fri", people=people).requester == name
    assert read(f"{name}: check the loader", people=people).requester == name


def test_an_explicit_requester_beats_a_read_one() -> None:
    assert read("Check the loader for Ana @ben").requester == "ben"
