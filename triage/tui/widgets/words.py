"""The one way in which text reaches a widget: as content without markup, cleaned, of bounded length."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from triage.capture.text import clean_line, clean_out

FAINT_ALPHA = 0.72
FAINT = f"$foreground {FAINT_ALPHA:.0%}"
STRONG = "bold"
BAD = "$error"
SOON = "$accent"
GOOD = "$success"
HEAD = "bold $primary"

MOST_CHARS = 20_000
"""Longest text shown in one widget: a megabyte takes Textual 1.8 s to lay out. Source: reliability, "Huge title"."""

MOST_LINE_CHARS = 600
"""Longest text shown on one line: wider than any terminal."""


def words(text: str, style: str = "") -> Content:
    """Text from anywhere over several lines; nothing in it is markup, a link or an escape code.

    Args:
        text: As it came.
        style: One of Textual's styles, such as "bold" or "$error"; never from outside.
    """
    cut = text if len(text) <= MOST_CHARS else f"{text[:MOST_CHARS]}\n… {len(text) - MOST_CHARS} more characters"
    shown = clean_out(cut).replace("\t", "    ")
    return Content.styled(shown, style) if style else Content(shown)


def line(text: str, style: str = "") -> Content:
    """The same on one line: newlines and runs of blanks become one blank."""
    shown = clean_line(text[:MOST_LINE_CHARS])
    return Content.styled(shown, style) if style else Content(shown)


def joined(*parts: Content | str, by: Content | str = "") -> Content:
    """Several pieces as one; empty ones leave no separator behind. Plain pieces are our own words."""
    whole = Content("")
    for part in parts:
        if part:
            whole = whole + (by if whole else "") + part
    return whole


def fitted(content: Content, width: int) -> Content:
    """A line in exactly so many cells: cut with an ellipsis, or filled up with blanks."""
    return content.truncate(max(0, width), ellipsis=True, pad=True)


class Words(Static):
    """A piece of text that can be selected with the mouse and is never markup.

    Args:
        text: As it came, or content made by this module.
        style: A style for plain text.
    """

    def __init__(
        self, text: str | Content = "", *, style: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(_content(text, style), markup=False, id=id, classes=classes)

    def say(self, text: str | Content, style: str = "") -> None:
        """Show another text."""
        self.update(_content(text, style))


def _content(text: str | Content, style: str) -> Content:
    return text if isinstance(text, Content) else words(text, style)
