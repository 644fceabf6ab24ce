"""Opening a desk: recognise it, bring it up to date, or make it; never create anything over something that is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from triage.errors import BadInput, CouldNot, Damaged
from triage.store import engine as recipe
from triage.store.backup import back_up, newest_backup
from triage.store.disk import sync_file, sync_folder
from triage.store.faults import explained
from triage.store.mark import APPLICATION_ID, HEAD
from triage.store.sql_store import SqlStore
from triage.store.watch import FileWatch, ServerWatch

BUSY_S = 30.0
"""How long to wait for another writer: 50 captures at once on two cores were seen to wait up to 6 s."""


def open_store(
    where: str | Path, *, machine: str, backups: Path, now: Callable[[], datetime], busy_s: float = BUSY_S
) -> SqlStore:
    """The desk at a path or database URL, made there if nothing is there yet.

    Args:
        where: A file's path, or ``sqlite:///PATH`` or ``postgresql://...``.
        machine: Where acts are made, for the journal and for undo.
        backups: The folder that gets a copy of the file before it is migrated.
        now: The time, for the name of that copy.
        busy_s: How long to wait for another writer, in seconds.

    Raises:
        Damaged: The file is not a desk, or not readable as one; it is left as it is.
        CouldNot: It cannot be opened, or a newer triage made it.
        BadInput: The URL cannot be read.
    """
    place = _place(where)
    if isinstance(place, URL):
        return _open_server(place, machine, busy_s)
    _refuse_odd(place, backups)
    if not place.exists():
        _make(place)
    engine = recipe.sqlite_engine(place, busy_s=busy_s)
    try:
        with explained(str(place)):
            _check_file(engine, place, backups, now)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, FileWatch(place), machine=machine, where=str(place), busy_s=busy_s)


def _place(where: str | Path) -> Path | URL:
    text = str(where)
    if "://" not in text:
        return Path(text)
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise BadInput("The database URL cannot be read.", "It looks like postgresql://user@host/name.") from error
    if url.get_backend_name() == "sqlite":
        return Path(url.database or "")
    if url.get_backend_name() != "postgresql":
        raise BadInput(f"No desk on {url.get_backend_name()!r}.", "Give a file's path or a postgresql:// URL.")
    return url.set(drivername="postgresql+psycopg")


def _refuse_odd(path: Path, backups: Path) -> None:
    """Refuse what cannot be a desk, by its name alone: nothing is opened.

    Raises:
        Damaged: There is something else, or a desk was here and is gone.
    """
    copy = newest_backup(path, backups)
    hint = f"The newest copy is {copy}: `triage backup restore`." if copy else "Nothing was changed."
    if path.is_dir():
        raise Damaged(f"{path} is a folder, not a desk.", hint)
    if path.is_symlink() and not path.exists():
        raise Damaged(f"{path} is a link to a file that is gone.", hint)
    if path.exists() and path.stat().st_size == 0:
        raise Damaged(f"{path} is empty: zero bytes, where a desk has pages.", hint)
    if not path.exists() and copy:
        raise Damaged(f"The desk {path} is gone, though copies of it exist.", hint)


def _make(path: Path) -> None:
    """Make a fresh desk beside its place and put it there in one step; of several makers the first one wins.

    Raises:
        CouldNot: The folder cannot be written.
    """
    from triage.store.migrate import upgrade

    fresh = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise CouldNot(f"No desk can be made at {path}: {error.strerror}.", "Check who may write there.") from error
    try:
        with explained(str(path)):
            engine = recipe.sqlite_engine(fresh, busy_s=BUSY_S)
            with recipe.writers(engine).begin() as connection:
                upgrade(connection)
                _sign(connection)
            engine.dispose()
        sync_file(fresh)
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass  # Another process was first: its desk is the desk.
        sync_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)


def _sign(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(HEAD)}")


def _check_file(engine: Engine, path: Path, backups: Path, now: Callable[[], datetime]) -> None:
    with engine.begin() as connection:
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != APPLICATION_ID:
            raise Damaged(f"{path} is another application's database, not a desk.", "Nothing was changed.")
        version = _version(connection)
    if version == HEAD:
        return
    _refuse_newer(version, str(path))
    back_up(path, backups, now())
    _upgrade(engine, str(path))


def _version(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def _refuse_newer(version: str, where: str) -> None:
    if not version.isdigit() or int(version) > int(HEAD):
        raise CouldNot(f"{where} was made by a newer triage.", "Upgrade this one; nothing was changed.")


def _upgrade(engine: Engine, where: str) -> None:
    from triage.store.migrate import upgrade

    with recipe.writers(engine).connect() as connection:
        if engine.dialect.name == "sqlite":
            # Rebuilding a table with this on would delete what refers to it, and it cannot be changed in a transaction.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        with connection.begin():
            upgrade(connection)
            if engine.dialect.name == "sqlite":
                _sign(connection)
        connection.invalidate()


def _open_server(url: URL, machine: str, busy_s: float) -> SqlStore:
    where = url.set(password=None, query={}).render_as_string()
    try:
        engine = recipe.postgres_engine(url, busy_s=busy_s)
    except ModuleNotFoundError as error:
        raise CouldNot("PostgreSQL needs one more package.", "Install triage[postgres].") from error
    try:
        with explained(where):
            _check_server(engine, where)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, ServerWatch(engine), machine=machine, where=where, busy_s=busy_s)


def _check_server(engine: Engine, where: str) -> None:
    try:
        with recipe.readers(engine).begin() as connection:
            version = _version(connection)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") != "42P01":
            raise
        version = "0000"
    if version == HEAD:
        return
    _refuse_newer(version, where)
    _upgrade(engine, where)
