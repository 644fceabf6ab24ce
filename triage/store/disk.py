"""What lies under a desk's file: the file system's kind, and writing that survives a power cut."""

from __future__ import annotations

import os
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse.", "virtiofs", "vboxsf", "davfs")


def is_local(path: Path, mounts: Path = MOUNTS) -> bool:
    """Whether a file lies on a file system of this machine, as far as is known (only Linux tells)."""
    kind = filesystem(path, mounts)
    return not kind.startswith(_REMOTE)


def filesystem(path: Path, mounts: Path = MOUNTS) -> str:
    """The kind of file system a path lies on ("ext4"), "" when unknown. Source: proc(5), mountinfo."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    real = os.path.realpath(path)
    best, kind = "", ""
    for line in lines:
        before, _, after = line.partition(" - ")
        parts = before.split()
        if len(parts) < 5 or not after:
            continue
        mount = parts[4].replace("\\040", " ")
        inside = real == mount or real.startswith(mount.rstrip("/") + "/")
        # The last of equal mounts lies on top.
        if inside and len(mount) >= len(best):
            best, kind = mount, after.split()[0]
    return kind


def can_be_written(folder: Path) -> bool:
    """Whether files can be made in a folder, which may have to be made first."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def sync_file(path: Path) -> None:
    """Have the file's content on the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk before going on."""
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
