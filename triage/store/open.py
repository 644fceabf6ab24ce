"""Opening a desk: recognise it, bring it up to date, or make it; never create anything over something that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from triage.errors import BadInput, CouldNot, Damaged
from triage.store import engine as recipe
from triage.store.backup import back_up, copies
from triage.store.faults import explained
from triage.store.mark import APPLICATION_ID, HEAD
from triage.store.sql_store import SqlStore
from triage.store.watch import FileWatch, ServerWatch

BUSY_S = 30.0
"""How long to wait for another writer: 50 captures at once on two cores were seen to wait up to 6 s."""
NOTHING = "0000"
"""The version of a database without a schema."""


def open_store(
    where: str | Path,
    *,
    machine: str,
    backups: Path,
    now: Callable[[], datetime],
    busy_s: float = BUSY_S,
    mode: recipe.JournalMode | None = None,
    password: str = "",
) -> SqlStore:
    """The desk at a path or database URL, made there if nothing is there yet.

    Args:
        where: A file's path, or ``sqlite:///PATH`` or ``postgresql://...``.
        machine: Where acts are made, for the journal and for undo.
        backups: The folder that gets a copy of the file before it is migrated.
        now: The time, for the name of that copy.
        busy_s: How long to wait for another writer, in seconds.
        mode: How SQLite commits; None means the best that is sound there.
        password: Of a server, where the URL has none.

    Raises:
        Damaged: The file is not a desk, or not readable as one; it is left as it is.
        CouldNot: It cannot be opened, or a newer triage made it.
        BadInput: The URL cannot be read.
    """
    place = place_of(where, password)
    if isinstance(place, URL):
        return _open_server(place, machine, busy_s)
    file = recipe.File(place, mode or recipe.sound_mode(place), busy_s)
    with _naming_a_copy(place, backups):
        engine = _open_file(file, backups, now)
    return SqlStore(engine, FileWatch(file), machine=machine, where=str(place), busy_s=busy_s)


@contextmanager
def _naming_a_copy(path: Path, backups: Path) -> Iterator[None]:
    """Let the error about a damaged desk say what there is to bring back.

    Raises:
        Damaged: As it was raised inside, with that hint.
    """
    try:
        yield
    except Damaged as error:
        found = copies(path, backups)
        if not found:
            raise
        hint = f"`triage backup restore` brings back its newest copy, {found[-1].stem.rpartition('-')[2]}."
        raise Damaged(error.message, hint) from error


def _open_file(file: recipe.File, backups: Path, now: Callable[[], datetime]) -> Engine:
    place = file.path
    with explained(str(place)):
        _refuse_odd(place, backups)
        if not place.exists():
            from triage.store.fresh import make

            make(file)
    engine = recipe.sqlite_engine(file)
    with ExitStack() as on_failure:
        on_failure.callback(engine.dispose)
        with explained(str(place)):
            check_schema(engine, place, lambda: back_up(file, backups, now()))
        on_failure.pop_all()
    return engine


def place_of(where: str | Path, password: str = "") -> Path | URL:
    """A file's path, or a server's URL with its driver, and that password where it has none of its own.

    Raises:
        BadInput: The URL cannot be read.
    """
    text = str(where)
    if "://" not in text:
        return Path(text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        # Without the cause: it quotes the URL, which may have a password in it.
        raise BadInput("The database URL cannot be read.", "It looks like postgresql://user@host/name.") from None
    if url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
        return Path(str(url.database))
    if url.get_backend_name() != "postgresql":
        raise BadInput(f"No desk on {url.get_backend_name()!r}.", "Give a file's path or a postgresql:// URL.")
    url = url.set(drivername="postgresql+psycopg")
    has_own = url.password is not None or "password" in url.query
    return url if has_own or not password else url.set(password=password)


def _refuse_odd(path: Path, backups: Path) -> None:
    """Refuse what cannot be a desk, by its name and size alone: nothing is opened.

    Raises:
        Damaged: There is something else, or a desk was here and is gone.
        CouldNot: Its folder may not be read.
    """
    try:
        _refuse_odd_kinds(path, copies(path, backups))
    except OSError as error:
        raise CouldNot(f"{path} cannot be looked at: {error.strerror}.", "Check who may read its folder.") from error


def _refuse_odd_kinds(path: Path, found: list[Path]) -> None:
    hint = "Nothing was changed."
    if path.is_dir():
        raise Damaged(f"{path} is a folder, not a desk.", hint)
    if path.is_symlink() and not path.exists():
        raise Damaged(f"{path} is a link to a file that is gone.", hint)
    if path.exists() and path.stat().st_size == 0:
        raise Damaged(f"{path} is empty: zero bytes, where a desk has pages.", hint)
    if not path.exists() and found:
        raise Damaged(f"The desk {path} is gone. To start anew, move its copies away: {found[-1].parent}.", hint)


def check_schema(engine: Engine, path: Path, before_upgrade: Callable[[], object] = lambda: None) -> None:
    """Make sure that a file is a desk, and bring it to this schema.

    Args:
        engine: Over the file.
        path: The file, for words.
        before_upgrade: Called first when migrations are missing.

    Raises:
        Damaged: It is no desk; it is left as it is.
        CouldNot: A newer triage made it, or it cannot be upgraded.
    """
    with engine.begin() as connection:
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != APPLICATION_ID:
            raise Damaged(f"{path} is another application's database, not a desk.", "Nothing was changed.")
        if not connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").first():
            raise Damaged(f"{path} has none of a desk's tables.", "Nothing was changed.")
        version = _version(connection)
    if _is_older(version, str(path)):
        before_upgrade()
        _upgrade(engine)


def _version(connection: Connection) -> str:
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found) if found is not None else NOTHING


def _is_older(version: str, where: str) -> bool:
    """Whether migrations are missing.

    Raises:
        CouldNot: A newer triage made it.
        Damaged: No triage made it.
    """
    if version == HEAD:
        return False
    if not (version.isascii() and version.isdigit()):
        raise Damaged(f"{where} is another application's database, not a desk.", "Nothing was changed.")
    if int(version) > int(HEAD):
        raise CouldNot(f"{where} was made by a newer triage.", "Upgrade this one; nothing was changed.")
    return True


def _upgrade(engine: Engine) -> None:
    from triage.store.migrate import upgrade

    with recipe.writers(engine).begin() as connection:
        upgrade(connection)


def _open_server(url: URL, machine: str, busy_s: float) -> SqlStore:
    where = f"{url.host or 'the server'}/{url.database or ''}"
    try:
        engine = recipe.postgres_engine(url, busy_s=busy_s)
    except ModuleNotFoundError as error:
        raise CouldNot("PostgreSQL needs one more package.", "Install triage[postgres].") from error
    with ExitStack() as on_failure:
        on_failure.callback(engine.dispose)
        with explained(where):
            if _is_older(server_version(engine), where):
                _upgrade(engine)
        on_failure.pop_all()
    return SqlStore(engine, ServerWatch(engine), machine=machine, where=where, busy_s=busy_s)


def server_version(engine: Engine) -> str:
    """The version of the schema on a server; "0000" when there is none yet."""
    try:
        with recipe.readers(engine).begin() as connection:
            return _version(connection)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") == "42P01":
            return NOTHING  # No such table: a fresh database.
        raise
