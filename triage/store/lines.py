"""A desk's records in a second, plain form: one JSON object a line, readable without this program or SQLite.

The first line is the header: ``format`` ("triage-lines"), ``version``, ``made_at`` and how many records follow of each
kind. Each other line is one record: ``kind``, and ``record`` with the fields that differ from their default.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from triage.desk.ports import Record
from triage.errors import Damaged
from triage.store.codec import from_json, to_json
from triage.store.disk import sync_folder
from triage.store.reader import SqlReader
from triage.store.rows import BY_NAME, DERIVED, KINDS

FORMAT, VERSION = "triage-lines", 1


def write_lines(reader: SqlReader, path: Path, made_at: datetime) -> None:
    """Write every record that a reader sees; the file is there whole and synced, or not at all.

    Raises:
        OSError: The folder or the disk refuses.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        with open(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in _lines(reader, made_at))
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)  # which is there only when something failed
    sync_folder(path.parent)


def _lines(reader: SqlReader, made_at: datetime) -> Iterator[str]:
    kept = [kind for kind in KINDS if kind.name not in DERIVED]
    counts = {kind.name: reader.size(kind.record) for kind in kept}
    yield json.dumps({"format": FORMAT, "version": VERSION, "made_at": made_at.isoformat(), "records": counts})
    for kind in kept:
        for record in reader.each(kind.record):
            yield f'{{"kind":"{kind.name}","record":{to_json(record)}}}'


def header(path: Path) -> dict[str, Any]:
    """The first line of a file of lines.

    Raises:
        Damaged: It is none.
    """
    try:
        with path.open(encoding="utf-8") as file:
            found = json.loads(file.readline(10_000))
        if found["format"] == FORMAT and found["version"] <= VERSION and isinstance(found["records"], dict):
            return dict(found)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(path, 1) from error
    raise _damaged(path, 1)


def read_lines(path: Path) -> list[Record]:
    """Every record of a file of lines.

    Raises:
        Damaged: A line is unreadable, or some are missing.
    """
    wanted = sum(header(path)["records"].values())
    records: list[Record] = []
    number = 1
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if number > 1:
                    found = json.loads(line)
                    records.append(from_json(BY_NAME[found["kind"]].record, json.dumps(found["record"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged(path, number) from error
    if len(records) != wanted:
        raise Damaged(f"{path} is cut: {len(records)} of {wanted} records.", "Take another copy.")
    return records


def _damaged(path: Path, line: int) -> Damaged:
    return Damaged(f"{path}, line {line}, cannot be read.", "Take another copy: `triage backup list`.")
