"""Looking a desk over without changing a byte of it: the file, its schema, its pages, and its rows by its journal."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from triage.errors import TriageError
from triage.store.disk import can_be_written, filesystem, is_local
from triage.store.engine import File, JournalMode, readers, sound_mode, sqlite_engine
from triage.store.faults import explained
from triage.store.mark import APPLICATION_ID, HEAD
from triage.store.open import server_version
from triage.store.replay import differences
from triage.views.upkeep import Checked, Verdict, fine, noted, wrong

RESTORE = "`triage backup list` shows the copies, `triage backup restore` brings one back."
AT_MOST = 5
"""How many differences are named one by one."""


def examine_file(path: Path, has_copies: bool) -> Iterator[Checked]:
    """What is found of a desk's file, the most basic first; what cannot be looked at any further ends it."""
    bad = _odd(path, has_copies)
    if bad is not None:
        yield bad
        return
    size = path.stat().st_size
    yield fine("file", f"{path}, {size / 1024:,.0f} kB")
    yield from _modes(path)
    yield _place(path)
    try:
        with explained(str(path)), closing(File(path, sound_mode(path), 5.0).examine()) as connection:
            checked = list(_head(connection))
            if not any(one.verdict is Verdict.WRONG for one in checked):
                checked.append(_pages(connection))
            yield from checked
    except TriageError as error:
        if path.with_name(f"{path.name}-journal").exists():
            # Only a connection that may write can take it back, and the doctor writes nothing.
            yield noted("file", "An act was cut short there.", "Any command takes it back; then ask the doctor again.")
        else:
            yield wrong("pages", error.message, RESTORE)
        return
    if not any(one.verdict is Verdict.WRONG for one in checked) and _is_current(checked):
        yield from _rows(path)


def _odd(path: Path, has_copies: bool) -> Checked | None:
    """What is said of a thing that can be no desk's file; None when it may be one."""
    if path.is_symlink() and not path.exists():
        return wrong("file", f"{path} is a link to a file that is gone.", RESTORE)
    if not path.exists():
        if has_copies:
            return wrong("file", f"The desk {path} is gone.", RESTORE)
        if not can_be_written(path.parent):
            words = f"There is no desk at {path}, and none can be made there."
            return wrong("file", words, "Set TRIAGE_DESK to a folder of yours.")
        return noted("file", f"There is no desk at {path} yet.", "The first command makes one.")
    if not path.is_file():
        return wrong("file", f"{path} is no plain file.", "Move it away, or set TRIAGE_DESK.")
    if path.stat().st_size == 0:
        return wrong("file", f"{path} is empty: zero bytes, where a desk has pages.", RESTORE)
    if not os.access(path, os.R_OK):
        return wrong("file", f"{path} may not be read.", f"chmod 600 {path}")
    return None


def _modes(path: Path) -> Iterator[Checked]:
    """Who else may read or write the desk."""
    for place, wanted in ((path, 0o600), (path.parent, 0o700)):
        mode = stat.S_IMODE(place.stat().st_mode)
        if mode & 0o077:
            words = f"{place} is open to others (mode {mode:04o})."
            yield noted("permissions", words, f"chmod {wanted:o} {place}")
        elif place.stat().st_uid != os.geteuid():
            yield noted("permissions", f"{place} belongs to another user.", f"chown it: {place}")
        elif not os.access(place, os.W_OK):
            yield noted("permissions", f"{place} cannot be written; the desk can be read only.", f"chmod u+w {place}")
        else:
            yield fine("permissions", f"{place} is yours alone ({mode:04o})")


def _place(path: Path) -> Checked:
    kind = filesystem(path) or "unknown"
    if not is_local(path):
        step = "Move it to a disk of this machine, or use a server: `triage move --help`."
        return wrong(
            "file system", f"The desk lies on a network file system ({kind}), where locks cannot be trusted.", step
        )
    return fine("file system", kind)


def _head(connection: sqlite3.Connection) -> Iterator[Checked]:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        yield wrong("application", "This is another application's database.", "Move it away, or set TRIAGE_DESK.")
        return
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    yield fine("SQLite", f"{sqlite3.sqlite_version}, journal mode {mode}, synchronous {_synced(mode)}")
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").fetchone():
        yield wrong("schema", "It has none of a desk's tables.", RESTORE)
        return
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    version = str(found[0]) if found else "0000"
    if version == HEAD:
        yield fine("schema", f"version {version}, the newest")
    elif version.isascii() and version.isdigit() and int(version) < int(HEAD):
        yield noted(
            "schema", f"version {version}; this triage knows {HEAD}", "The next command copies and upgrades it."
        )
    else:
        yield wrong("schema", f"version {version} is newer than this triage ({HEAD}).", "Upgrade triage.")


def _synced(mode: str) -> str:
    known = {kind.value[0]: kind.value[1] for kind in JournalMode}
    return known.get(mode, "unknown")


def _is_current(checked: list[Checked]) -> bool:
    return any(one.area == "schema" and one.verdict is Verdict.FINE for one in checked)


def _pages(connection: sqlite3.Connection) -> Checked:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict == "ok":
        return fine("pages", "every page and index is sound")
    return wrong("pages", "Pages of the file are damaged.", RESTORE)


def _rows(path: Path) -> Iterator[Checked]:
    engine = sqlite_engine(File(path, sound_mode(path), 5.0), examines=True)
    try:
        with explained(str(path)), engine.begin() as connection:
            yield from examine_rows(connection)
    except TriageError as error:
        yield wrong("journal", error.message, RESTORE)
    except DBAPIError:  # none that a command explains: a table or column that the schema says is there
        yield wrong("schema", "A table or a column is missing.", RESTORE)
    finally:
        engine.dispose()


def examine_rows(connection: Connection) -> Iterator[Checked]:
    """What is found of the rows: the journal, played from its start, must give exactly them."""
    acts, found = differences(connection)
    if not found:
        yield fine("journal", f"{acts:,} acts, played from the start, give every row and every word to find it by")
    for words in found[:AT_MOST]:
        yield wrong("journal", words, RESTORE)
    if len(found) > AT_MOST:
        yield wrong("journal", f"... and {len(found) - AT_MOST} more like these.", RESTORE)


def examine_server(engine: Engine, where: str) -> Iterator[Checked]:
    """What is found of a desk on a server, which is called so in words."""
    try:
        with explained(where):
            version = server_version(engine)
            with readers(engine).begin() as connection:
                (server,) = connection.exec_driver_sql("SHOW server_version").one()
                yield fine("server", f"{where} answers: PostgreSQL {server}")
                if version == HEAD:
                    yield fine("schema", f"version {version}, the newest")
                    yield from examine_rows(connection)
                else:
                    step = "The next command upgrades it." if version < HEAD else "Upgrade triage."
                    yield noted("schema", f"version {version}; this triage knows {HEAD}", step)
    except TriageError as error:
        yield wrong("server", error.message, error.hint)
