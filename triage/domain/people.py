"""Who asks: a person, a team, or ``me``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ME = "me"


class Role(StrEnum):
    """What somebody is to the user; it weighs in priorities and chooses the tone of a reply."""

    LEADERSHIP = "leadership"
    PARTNER = "partner"
    PM = "pm"
    TECH_LEAD = "tech-lead"
    PEER = "peer"
    REPORT = "report"
    TEAM = "team"
    CUSTOMER = "customer"
    OTHER = "other"


class Tone(StrEnum):
    """How a reply sounds."""

    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One requester.

    Attributes:
        key: Lower-case, stable, made from the first name seen; asks refer to it.
        name: As shown and as greeted ("Priya Shah").
        aliases: Other spellings, lower-case.
        role: What they are to the user.
        team: "" when unknown.
        tone: How replies to them sound; None means chosen by role and channel.
        is_private: Nobody else learns that this person asked.
        channel: The usual one, or "".
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    role: Role = Role.OTHER
    team: str = ""
    tone: Tone | None = None
    is_private: bool = False
    channel: str = ""

    @property
    def first_name(self) -> str:
        """The name used in a greeting."""
        return self.name.split()[0] if self.name.split() else self.name


def person_key(name: str) -> str:
    """The key of a name: case-folded, single blanks, no leading ``@``.

    >>> person_key(" @Priya  Shah")
    'priya shah'
    """
    return " ".join(name.strip().lstrip("@").casefold().split())
