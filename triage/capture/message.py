"""What somebody typed or pasted -> a draft, whatever it is: one line, or a message with its header."""

from __future__ import annotations

from triage.capture.draft import Draft
from triage.capture.quickadd import read_line
from triage.capture.text import clean_in, clean_title
from triage.capture.vocabulary import Vocabulary

LINE_CHARS = 2000
"""A longer text is a message even without a line end."""


def read_text(text: str, vocabulary: Vocabulary) -> Draft:
    """What a text means: one line by the grammar of quick-add, more than one as a message.

    The title is empty only when the text is blank.

    Raises:
        BadInput: A line with ``due:``, ``est:`` or ``p:`` whose value cannot be read.
    """
    if "\n" in text.strip() or len(text) > LINE_CHARS or _is_post(text):
        from triage.capture.paste import read_paste  # compiles the patterns of mail and chat: not for one line

        return read_paste(text, vocabulary)
    return read_line(text, vocabulary)


def _is_post(text: str) -> bool:
    """Whether a single line carries a chat's header: a time in front, a name behind it."""
    begin = text.lstrip()[:1]
    if begin != "[" and not (begin.isdigit() and " - " in text and ": " in text):
        return False
    from triage.capture.chat import is_bracketed

    return is_bracketed(text.strip())


def read_raw(text: str) -> Draft:
    """The text as a title and nothing else read from it."""
    cleaned = clean_in(text)
    title = clean_title(cleaned.text)
    return Draft(title=title.text, raw=cleaned.text, warnings=(*cleaned.notes, *title.notes))
