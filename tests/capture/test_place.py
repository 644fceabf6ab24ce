"""Where a desk lies."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from triage.capture.place import Place, make_folder, write_whole


def test_the_default_desk_lies_in_the_folders_that_xdg_names() -> None:
    place = Place.from_env({"HOME": "/home/ana"})

    assert place.desk == "/home/ana/.local/share/triage"
    assert place.spool == "/home/ana/.local/share/triage/spool"
    assert place.config == "/home/ana/.config/triage/config.toml"
    assert place.state == "/home/ana/.local/state/triage"


def test_xdg_variables_move_it_and_relative_ones_are_ignored() -> None:
    place = Place.from_env({"HOME": "/h", "XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "here"})

    assert place.desk == "/data/triage"
    assert place.config == "/h/.config/triage/config.toml"


def test_a_desk_of_its_own_keeps_everything_in_its_folder() -> None:
    place = Place.from_env({"HOME": "/h", "TRIAGE_DESK": "/tmp/demo", "TRIAGE_CONFIG": "/tmp/c.toml"})

    assert (place.desk, place.now, place.names) == ("/tmp/demo", "/tmp/demo/now.json", "/tmp/demo/names.json")
    assert place.state.startswith("/tmp/demo")
    assert place.config == "/tmp/c.toml"


def test_a_server_has_a_spool_of_its_own_that_does_not_depend_on_the_password() -> None:
    def desk(url: str) -> str:
        return Place.from_env({"HOME": "/h", "TRIAGE_DATABASE_URL": url}).desk

    one = desk("postgresql://ana:secret@db.example/triage")

    assert one == desk("postgresql://ana:other@db.example/triage")
    assert one == desk("postgresql://ana@db.example/triage?password=x")
    assert one != desk("postgresql://ben:secret@db.example/triage")
    assert "secret" not in one
    assert one.startswith("/h/.local/share/triage/")


def test_files_and_folders_are_the_users_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_folder(str(tmp_path / "a" / "b"))
        write_whole(str(tmp_path / "a" / "b" / "file"), "text")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a" / "b" / "file").stat().st_mode) == 0o600


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(str(path), "old")

    write_whole(str(path), "new \udc80")

    assert path.read_text(encoding="utf-8") == "new \\udc80"
    with pytest.raises(OSError):
        write_whole(str(tmp_path / "missing" / "file"), "text")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
