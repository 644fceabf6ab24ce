"""The value of a choice that was not made, where None is a choice."""

from __future__ import annotations

from enum import Enum


class Unsaid(Enum):
    """A choice that was left to the draft."""

    AS_DRAFTED = "as drafted"


AS_DRAFTED = Unsaid.AS_DRAFTED
"""The day that the draft quotes, or none when it quotes none; None itself means that nothing is promised."""
