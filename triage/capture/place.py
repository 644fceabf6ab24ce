"""Where a desk lies: its folder with database and spool, the config file, and the folder for logs and backups."""

from __future__ import annotations

import os

from triage.capture.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER_MODE = 0o700
FILE_MODE = 0o600


class Place(Value):
    """The paths of one desk, absolute.

    Attributes:
        desk: Its folder.
        database: The SQLite file in it, or the URL of a server.
        spool: Where captures wait.
        now: The published view, read by `triage status`.
        said: What was said today.
        names: Published for capture: known people, zone and habits.
        config: The settings file.
        templates: The user's own reply templates.
        state: Logs.
        backups: Copies of the database.
    """

    desk: str
    database: str
    spool: str
    now: str
    said: str
    names: str
    config: str
    templates: str
    state: str
    backups: str

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Place:
        """The place that the environment names: TRIAGE_DESK, TRIAGE_DATABASE_URL, TRIAGE_CONFIG, else XDG folders."""
        home = environ.get("HOME") or os.path.expanduser("~")
        url = environ.get("TRIAGE_DATABASE_URL", "")
        default = os.path.join(_xdg(environ, "XDG_DATA_HOME", home, ".local/share"), "triage")
        desk = os.path.abspath(environ["TRIAGE_DESK"]) if environ.get("TRIAGE_DESK") else default
        if url and not environ.get("TRIAGE_DESK"):
            desk = os.path.join(default, _short_hash(url))
        own = os.path.join(_xdg(environ, "XDG_CONFIG_HOME", home, ".config"), "triage", "config.toml")
        config = os.path.abspath(environ.get("TRIAGE_CONFIG") or own)
        state = os.path.join(_xdg(environ, "XDG_STATE_HOME", home, ".local/state"), "triage")
        if environ.get("TRIAGE_DESK"):
            state = os.path.join(desk, "state")
        return cls(
            desk=desk,
            database=url or os.path.join(desk, "desk.db"),
            spool=os.path.join(desk, "spool"),
            now=os.path.join(desk, "now.json"),
            said=os.path.join(desk, "said.json"),
            names=os.path.join(desk, "names.json"),
            config=config,
            templates=os.path.join(os.path.dirname(config), "templates"),
            state=state,
            backups=os.path.join(state, "backups"),
        )


def _xdg(environ: Mapping[str, str], name: str, home: str, default: str) -> str:
    """An XDG folder; a relative one is ignored, as its specification says."""
    folder = environ.get(name, "")
    return folder if os.path.isabs(folder) else os.path.join(home, default)


def _short_hash(url: str) -> str:
    """Eight letters that stand for a database, without its password."""
    from hashlib import sha256  # 1 ms, only for a server

    scheme, _, rest = url.partition("://")
    login, at, host = rest.rpartition("@")
    user = login.partition(":")[0]
    return "pg-" + sha256(f"{scheme}://{user}{at}{host.partition('?')[0]}".encode()).hexdigest()[:8]


def make_folder(path: str) -> None:
    """Make a folder, and those above it, that only the user can look into; one that is there stays as it is."""
    os.makedirs(path, mode=FOLDER_MODE, exist_ok=True)


def write_whole(path: str, text: str) -> None:
    """Put a file in place in one step: written beside it under another name, synced, renamed, folder synced.

    After a crash at any moment there is the old file or the new one. Source: the recipe of maildir.

    Raises:
        OSError: The folder or the disk refuses; nothing is left behind.
    """
    folder = os.path.dirname(path)
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
    try:
        try:
            data = text.encode("utf-8", "backslashreplace")
            while data:
                data = data[os.write(file, data) :]
            os.fsync(file)
        finally:
            os.close(file)
        os.rename(temporary, path)
    finally:
        _forget(temporary)  # which is there only when something failed
    sync_folder(folder)


def sync_folder(folder: str) -> None:
    """Make sure that a folder's names are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
