"""P3: an import of thousands is one act, which one undo takes back."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Cli
from tests.promises.amounts import amount


def test_one_undo_takes_a_large_import_back(
    cli: Cli, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    rows = amount(500, 5000)
    lines = "".join(f"{number},Thing {number} of many,{30 + number % 90}m\n" for number in range(rows))
    (tmp_path / "asks.csv").write_text("id,title,estimate\n" + lines)
    cli("add", "Here before")
    before = cli("list", "--json").json
    assert cli("import", "csv", str(tmp_path / "asks.csv")).code == 0
    assert len(cli("list", "--json").json["asks"]) != len(before["asks"])
    began = time.monotonic()

    undone = cli("undo")

    took = time.monotonic() - began
    assert undone.code == 0, undone.err
    assert cli("list", "--json").json["asks"] == before["asks"]
    record_property("asks of one import undone", rows)
    record_property("seconds of that undo", round(took, 2))


def test_a_file_that_was_imported_is_still_known_on_a_desk_made_from_the_export(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asks.csv").write_text("id,title\n7,Fix the crawler\n8,Check the feed\n")
    cli("import", "csv", str(tmp_path / "asks.csv"))
    (tmp_path / "desk.json").write_text(cli("export", "json").out)
    cli("undo")
    cli("import", "json", str(tmp_path / "desk.json"))

    again = cli("import", "csv", str(tmp_path / "asks.csv"))

    assert "Imported 0 asks" in again.out + again.err
