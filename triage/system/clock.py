"""The clock: the one module that reads the time and the machine's zone.

On the light path: it imports nothing beyond ``os`` and ``datetime``; ``re`` costs half a bare interpreter's start.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from triage.errors import BadInput, CouldNot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FALLBACK_ZONE = "UTC"

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""The years that are taken for the present: what is written down outside of them could not be read again later."""

_ZONE_FOLDERS = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
"""Where zone databases lie. Source: PEP 615, the default search path of ``zoneinfo``."""

_NAME_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-")


class SystemClock:
    """The machine's time and zone; implements the desk's port.

    ``TRIAGE_NOW`` (an ISO instant, UTC unless it names an offset) stops it, for demos, pictures and tests.

    Args:
        environ: Variables of the process, ``os.environ`` by default.
        root: Folder in which ``etc/localtime`` and ``etc/timezone`` are looked for.

    Raises:
        BadInput: ``TRIAGE_NOW`` cannot be read.
    """

    def __init__(self, environ: Mapping[str, str] = os.environ, root: str = "/") -> None:
        self._environ = environ
        self._root = root
        stopped = environ.get("TRIAGE_NOW", "")
        self._stopped_at = _instant(stopped) if stopped else None

    def now(self) -> datetime:
        """The present instant, aware, UTC.

        Raises:
            CouldNot: The machine's clock is so wrong that no day can be reckoned from it.
        """
        at = self._stopped_at or datetime.now(UTC)
        if not FIRST_YEAR <= at.year <= LAST_YEAR:
            raise CouldNot(f"The clock says that it is the year {at.year}.", "Set it right; nothing was changed.")
        return at

    def zone_name(self) -> str:
        """IANA name of the machine's zone: from ``TZ``, /etc/localtime or /etc/timezone; "UTC" when none tells."""
        tz = self._environ.get("TZ", "").removeprefix(":")
        return _iana(tz) or _iana(self._linked()) or _iana(self._written()) or FALLBACK_ZONE

    def _linked(self) -> str:
        """Where /etc/localtime points to; "" when it is a plain file or missing."""
        try:
            return os.readlink(os.path.join(self._root, "etc/localtime"))
        except OSError:
            return ""

    def _written(self) -> str:
        """The first line of /etc/timezone (Debian); "" without it."""
        try:
            with open(os.path.join(self._root, "etc/timezone"), encoding="ascii", errors="replace") as file:
                return file.readline(100).strip()
        except OSError:
            return ""


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text.strip())
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            f"TRIAGE_NOW is {text[:40]!r}, which is no instant.",
            "Write it like 2026-03-02T09:00:00+00:00, or unset it.",
        ) from error


def _iana(name: str) -> str:
    """The zone a setting or path names; "" for anything else, such as a POSIX rule ("CET-1CEST,M3.5.0,M10.5.0/3")."""
    name = name.rpartition("zoneinfo/")[2].removeprefix("posix/").removeprefix("right/")
    if not name[:1].isalpha() or not all(part and set(part) <= _NAME_CHARACTERS for part in name.split("/")):
        return ""
    folders = [folder for folder in _ZONE_FOLDERS if os.path.isdir(folder)]
    known = any(os.path.isfile(os.path.join(folder, name)) for folder in folders)
    return name if known or not folders else ""
