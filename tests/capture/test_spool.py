"""Captures on their way to the desk."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.capture.lines import WEDNESDAY, read
from triage.capture.spool import LETTERS, Capture, SpoolFolder, new_uid


def capture(title: str, uid: str = "") -> Capture:
    """A capture made that Wednesday."""
    return Capture(uid=uid or new_uid(), captured_at=WEDNESDAY, draft=read(title))


@pytest.fixture
def spool(tmp_path: Path) -> SpoolFolder:
    """An empty spool whose folder is not there yet."""
    return SpoolFolder(str(tmp_path / "desk" / "spool"))


def test_captures_come_back_whole_and_in_order_even_when_the_clock_stands_still(spool: SpoolFolder) -> None:
    made = [capture(f"ask {number} by fri ~2h #a @ana") for number in range(20)]
    for one in made:
        spool.put(one)

    captures, problems = spool.waiting()

    assert captures == made
    assert problems == []
    assert spool.count() == 20


def test_a_clock_that_went_back_keeps_the_order(spool: SpoolFolder) -> None:
    first, second = capture("first"), capture("second").replace(captured_at=WEDNESDAY - timedelta(days=1))
    spool.put(first)
    spool.put(second)

    assert [one.draft.title for one in spool.waiting()[0]] == ["first", "second"]


def test_a_capture_is_removed_once(spool: SpoolFolder) -> None:
    one, other = capture("one"), capture("other")
    spool.put(one)
    spool.put(other)

    spool.remove(one)
    spool.remove(one)

    assert spool.waiting()[0] == [other]


def test_only_the_user_can_read_what_waits(spool: SpoolFolder, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        spool.put(capture("secret"))
    finally:
        os.umask(before)

    folder = tmp_path / "desk" / "spool"
    [file] = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 9}', '{"format":1,"uid":"a","captured_at":"x","draft":{}}', "\x00"]
)
def test_an_unreadable_file_is_set_aside_and_kept(spool: SpoolFolder, tmp_path: Path, text: str) -> None:
    spool.put(capture("good"))
    folder = tmp_path / "desk" / "spool"
    (folder / "20260101T000000.000000Z-bad.json").write_text(text, encoding="utf-8")

    captures, problems = spool.waiting()

    assert [one.draft.title for one in captures] == ["good"]
    assert len(problems) == 1
    assert (folder / "unreadable" / "20260101T000000.000000Z-bad.json").read_text(encoding="utf-8") == text
    assert spool.waiting()[1] == []


def test_a_half_written_file_is_not_seen(spool: SpoolFolder, tmp_path: Path) -> None:
    spool.put(capture("good"))
    (tmp_path / "desk" / "spool" / "20260101T000000.000000Z-x.json.77.abcd.tmp").write_text("{", encoding="utf-8")

    assert spool.count() == 1


def test_what_a_dead_writer_left_is_removed_and_a_living_ones_is_not(spool: SpoolFolder, tmp_path: Path) -> None:
    spool.put(capture("good"))
    folder = tmp_path / "desk" / "spool"
    dead, living = folder / "20260101T0.0Z-x.json.4194304.ab.tmp", folder / f"20260101T0.0Z-y.json.{os.getpid()}.ab.tmp"
    dead.touch()
    living.touch()

    assert len(spool.waiting()[0]) == 1

    assert not dead.exists()
    assert living.exists()


def test_a_uid_is_random_and_never_looks_like_a_number() -> None:
    uids = {new_uid() for _ in range(500)}

    assert len(uids) == 500
    assert all(uid[0].isalpha() and set(uid) <= set(LETTERS) for uid in uids)
    assert len({uid[:4] for uid in uids}) > 490


def test_an_empty_spool_has_nothing(spool: SpoolFolder) -> None:
    assert spool.waiting() == ([], [])
    assert spool.count() == 0


def make_folder_there(path: Path) -> None:
    """A folder with a capture's name."""
    path.mkdir()


def make_pipe(path: Path) -> None:
    """A pipe that nobody writes to: reading it would wait for ever."""
    os.mkfifo(path)


def link_to_nothing(path: Path) -> None:
    """A link to a file that is gone."""
    path.symlink_to("/nonexistent")


def link_without_end(path: Path) -> None:
    """A link to a file that never ends."""
    path.symlink_to("/dev/zero")


def make_huge(path: Path) -> None:
    """A file far larger than any text that is taken."""
    with path.open("wb") as file:
        file.truncate(2**33)


@pytest.mark.parametrize("put_there", [make_folder_there, make_pipe, link_to_nothing, link_without_end, make_huge])
def test_what_is_no_file_of_a_capture_is_set_aside_and_holds_nothing_up(
    spool: SpoolFolder, tmp_path: Path, put_there: Callable[[Path], None]
) -> None:
    spool.put(capture("Explain the drop"))
    put_there(tmp_path / "desk" / "spool" / "20000101T000000.000000Z-x.json")

    captures, problems = spool.waiting()

    assert [one.draft.title for one in captures] == ["Explain the drop"]
    assert len(problems) == 1
    assert spool.count() == 1
    assert os.path.lexists(tmp_path / "desk" / "spool" / "unreadable" / "20000101T000000.000000Z-x.json")
