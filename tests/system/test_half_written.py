"""Files of replies that were begun: whole, private, and harmless when broken."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.system.half_written import HalfWrittenFolder
from triage.views.replies import BegunReply

BEGUN = BegunReply(texts=("Hi Priya, hal", "another"), wishes=("later", "warm", "chat", "later-date"), to="Wei")


def test_texts_are_kept_in_a_file_that_only_its_user_can_read(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path / "replies"))

    folder.keep("uid", BEGUN)

    (file,) = (tmp_path / "replies").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert HalfWrittenFolder(str(tmp_path / "replies")).begun("uid") == BEGUN


def test_a_file_of_a_version_that_knew_no_recipient_is_read(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path))
    folder.keep("uid", BEGUN)
    (file,) = tmp_path.iterdir()
    file.write_text('{"ask": "uid", "texts": ["Hi"], "wishes": ["later", "", "", ""]}')

    begun = folder.begun("uid")

    assert begun == BegunReply(texts=("Hi",), wishes=("later", "", "", ""))


def test_forgetting_leaves_no_file(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path))
    folder.keep("one", BEGUN)

    folder.forget("one")
    folder.forget("another")

    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_no_text(tmp_path: Path) -> None:
    folder = HalfWrittenFolder(str(tmp_path))
    folder.keep("uid", BEGUN)
    (file,) = tmp_path.iterdir()

    for broken in (
        "{",
        "[1]",
        '{"texts": 3}',
        '{"texts": ["a"], "wishes": 1}',
        '{"texts": [1], "wishes": ["", "", "", ""]}',
    ):
        file.write_text(broken)

        assert folder.begun("uid") is None


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = HalfWrittenFolder(str(tmp_path / "file" / "replies"))

    folder.keep("uid", BEGUN)

    assert folder.begun("uid") is None


@given(uid=st.text(min_size=1), text=st.text(alphabet=st.characters(), max_size=200))
def test_any_uid_and_any_text_come_back_and_stay_in_the_folder(
    tmp_path_factory: pytest.TempPathFactory, uid: str, text: str
) -> None:
    root = tmp_path_factory.mktemp("any")
    folder = HalfWrittenFolder(str(root / "replies"))

    begun = BegunReply(texts=(text,), wishes=("later", "", "", text))
    folder.keep(uid, begun)

    assert folder.begun(uid) == begun
    assert [path.name for path in root.iterdir()] == ["replies"]
