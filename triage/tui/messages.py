"""What parts of the interface tell each other."""

from __future__ import annotations

from textual.message import Message


class DeskChanged(Message):
    """Something changed in the desk: every screen reads its view again.

    Attributes:
        captured: How many asks came in from elsewhere.
    """

    def __init__(self, captured: int = 0) -> None:
        super().__init__()
        self.captured = captured
