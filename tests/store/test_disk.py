"""What is known of the disk under a desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.store.disk import filesystem, is_local

MOUNTS = """\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/root rw
40 22 0:35 / /home/me/cloud rw - nfs4 host:/export rw
41 22 0:36 / /mnt/with\\040space rw - cifs //host/share rw
42 22 0:37 / /mnt/over rw - nfs host:/a rw
43 22 0:38 / /mnt/over rw - ext4 /dev/sdb rw
44 22 0:39 / /mnt/keys rw - fuse.sshfs me@host: rw
garbage
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """A table of mounts."""
    (tmp_path / "mountinfo").write_text(MOUNTS)
    return tmp_path / "mountinfo"


@pytest.mark.parametrize(
    ("path", "kind", "local"),
    [
        ("/home/me/desk.db", "ext4", True),
        ("/home/me/cloud/desk.db", "nfs4", False),
        ("/home/me/cloudy/desk.db", "ext4", True),
        ("/mnt/with space/desk.db", "cifs", False),
        ("/mnt/over/desk.db", "ext4", True),
        ("/mnt/keys/a/b/desk.db", "fuse.sshfs", False),
    ],
)
def test_the_innermost_mount_tells_the_file_system(mounts: Path, path: str, kind: str, local: bool) -> None:
    assert filesystem(Path(path), mounts) == kind
    assert is_local(Path(path), mounts) is local


def test_where_no_table_is_a_disk_is_taken_for_local(tmp_path: Path) -> None:
    assert filesystem(tmp_path, tmp_path / "none") == ""
    assert is_local(tmp_path, tmp_path / "none")
