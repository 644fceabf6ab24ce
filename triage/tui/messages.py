"""What parts of the interface tell each other."""

from __future__ import annotations

from textual.message import Message


class DeskChanged(Message):
    """Something changed in the desk: every screen and dialog in sight reads its view again.

    Attributes:
        is_elsewhere: Whether another process did it; a form that is open compares then.
    """

    def __init__(self, *, is_elsewhere: bool = False) -> None:
        super().__init__()
        self.is_elsewhere = is_elsewhere

    def can_replace(self, message: Message) -> bool:
        """A flood of changes is one change."""
        return isinstance(message, DeskChanged) and message.is_elsewhere <= self.is_elsewhere
