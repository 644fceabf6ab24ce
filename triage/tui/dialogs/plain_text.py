"""What stands in a field is only text: characters that would act on the terminal are shown, not sent."""

from __future__ import annotations

from rich.highlighter import Highlighter
from rich.text import Text

from triage.capture.text import clean_out


class PlainText(Highlighter):
    """Shows each character that acts as one that does not; what the field holds stays as it is."""

    def highlight(self, text: Text) -> None:
        """Clean the text in place, character by character."""
        text.plain = clean_out(text.plain).replace("\n", "␊").replace("\t", " ")
