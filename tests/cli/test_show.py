from __future__ import annotations

import io
import sys

import pytest

from tests.cli.conftest import Cli

HEAD = "Priya Shah  [10:12 AM]"
FIRST = f"{HEAD}\nHey, can you look at why rankings dropped in Brazil?\n"
AGAIN = f"{HEAD}\nHey, could you please look at why rankings dropped in Brazil?\n"


def test_who_asks_again_is_told_in_the_words_of_the_ask(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    for message in (FIRST, AGAIN):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(message.encode())))
        cli("add", "-")

    line = next(line for line in cli("show", "1").out.splitlines() if line.startswith("  nudge"))

    assert line.endswith("by Priya Shah: look at why rankings dropped in Brazil")
