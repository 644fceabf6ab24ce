"""Files of replies that were begun: whole, private, and harmless when broken."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.system.half_written import HalfWrittenFolder


def test_texts_are_kept_in_a_file_that_only_its_user_can_read(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path / "replies"))

    folder.keep("uid", ["Hi Priya, hal", "another"])

    (file,) = (tmp_path / "replies").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert HalfWrittenFolder(str(tmp_path / "replies")).texts("uid") == ("Hi Priya, hal", "another")


def test_no_texts_and_forgetting_leave_no_file(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path))
    folder.keep("one", ["a"])
    folder.keep("two", ["b"])

    folder.forget("one")
    folder.keep("two", [])
    folder.forget("three")

    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_no_text(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path))
    folder.keep("uid", ["a"])
    (file,) = tmp_path.iterdir()

    for broken in ("{", "[1]", '{"texts": 3}', '{"texts": [1, null]}'):
        file.write_text(broken)

        assert folder.texts("uid") == ()


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = HalfWrittenFolder(str(tmp_path / "file" / "replies"))

    folder.keep("uid", ["a"])

    assert folder.texts("uid") == ()


@given(uid=st.text(min_size=1), text=st.text(alphabet=st.characters(), max_size=200))
def test_any_uid_and_any_text_come_back_and_stay_in_the_folder(
    tmp_path_factory: pytest.TempPathFactory, uid: str, text: str
) -> None:
    root = tmp_path_factory.mktemp("any")
    folder = HalfWrittenFolder(str(root / "replies"))

    folder.keep(uid, [text])

    assert folder.texts(uid) == (text,)
    assert [path.name for path in root.iterdir()] == ["replies"]
