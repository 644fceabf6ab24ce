"""The user's zone. The machine's own needs no ``zoneinfo``, whose import costs a third of an interpreter's start."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo


class MachineZone(tzinfo):
    """The zone that the C library is set to, for past and coming times, clock changes included.

    Args:
        name: Its IANA name, for showing.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        """How far local time is ahead of UTC; a repeated hour goes by ``fold``."""
        return None if at is None else at.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, at: datetime | None) -> timedelta | None:
        """Unknown: nothing here asks for it."""
        return None

    def tzname(self, at: datetime | None) -> str:
        """The IANA name."""
        return self._name

    def fromutc(self, at: datetime) -> datetime:
        """Local time at an instant given in UTC, with ``fold`` set in the second run of a repeated hour."""
        offset = at.replace(tzinfo=UTC).astimezone().utcoffset() or timedelta()
        local = (at + offset).replace(tzinfo=self)
        return local if self.utcoffset(local) == offset else local.replace(fold=1)

    def __repr__(self) -> str:
        """The class with its name."""
        return f"MachineZone({self._name!r})"


def find_zone(name: str, machine_zone: str) -> tzinfo | None:
    """The zone of an IANA name, None when this machine does not know it.

    Args:
        name: The zone wanted.
        machine_zone: The name of the zone that the machine is set to.
    """
    if name == "UTC":
        return UTC
    if name == machine_zone:
        return MachineZone(name)
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
