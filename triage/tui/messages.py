"""What parts of the interface tell each other."""

from __future__ import annotations

from textual.message import Message


class DeskChanged(Message):
    """Something changed in the desk: every screen and dialog in sight reads its view again.

    Attributes:
        is_elsewhere: Whether another process did it; a form that is open compares then.
        is_undo: Whether it is an undo or redo; what comes back is selected then.
    """

    def __init__(self, *, is_elsewhere: bool = False, is_undo: bool = False) -> None:
        super().__init__()
        self.is_elsewhere = is_elsewhere
        self.is_undo = is_undo

    def can_replace(self, message: Message) -> bool:
        """A flood of changes is one change, as long as it says no less."""
        return (
            isinstance(message, DeskChanged)
            and message.is_elsewhere <= self.is_elsewhere
            and message.is_undo <= self.is_undo
        )
