"""What is done to text from outside at every entrance and every exit of the program."""

from __future__ import annotations

from triage.capture.value import Value

TITLE_CHARS = 500
TEXT_BYTES = 64 * 1024
FILE_BYTES = 10 * 1024 * 1024
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Cleaned(Value):
    """Text that may be stored.

    Attributes:
        text: NFC, without NUL and lone surrogates, within its cap.
        notes: What was changed that a user would want to know, as ready sentences; empty as a rule.
    """

    text: str
    notes: tuple[str, ...] = ()


def clean_in(text: str, cap_bytes: int = TEXT_BYTES) -> Cleaned:
    r"""Text as it may enter: NFC, lone surrogates replaced, NUL dropped, cut at ``cap_bytes`` of UTF-8.

    PostgreSQL refuses NUL and surrogates, SQLite's ``length()`` and ``LIKE`` stop at NUL, so both go for both.

    >>> clean_in("caf\u0065\u0301\x00").text
    'café'
    """
    notes = []
    text = text[: cap_bytes + 1]
    if "\0" in text:
        text = text.replace("\0", "")
    if not text.isascii():
        text = _whole_characters(text)
    raw = text.encode("utf-8")
    if len(raw) > cap_bytes:
        text = raw[:cap_bytes].decode("utf-8", "ignore")
        notes.append(f"cut at {cap_bytes // 1024} kB")
    return Cleaned(text=text, notes=tuple(notes))


def clean_title(text: str) -> Cleaned:
    """One line as it may become a title: cleaned, blanks collapsed, cut at 500 characters."""
    title = " ".join(clean_in(text).text.split())
    if len(title) <= TITLE_CHARS:
        return Cleaned(text=title)
    return Cleaned(text=title[: TITLE_CHARS - 1].rstrip() + "…", notes=(f"title cut at {TITLE_CHARS} characters",))


def clean_out(text: str) -> str:
    r"""Text as it may go to a terminal: nothing in it moves the cursor, changes colours or reorders letters.

    C0 but newline and tab, DEL, C1, bidirectional controls, line separators, tag characters and lone surrogates become
    visible. Joiners and variation selectors stay: emoji and Persian need them.

    >>> clean_out("a\x1b[31mb")
    'a␛[31mb'
    """
    if text.isascii() and text.isprintable():
        return text
    if not _SHOWN:
        _SHOWN.update(_shown_table())
    return text.translate(_SHOWN)


def clean_line(text: str) -> str:
    """Like ``clean_out``, on one line: runs of blanks and newlines become one blank."""
    return clean_out(" ".join(text.split()))


def _whole_characters(text: str) -> str:
    """NFC, with pairs of surrogates joined and lone ones replaced."""
    from unicodedata import normalize  # loads a megabyte of tables; plain ASCII needs none of it

    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return normalize("NFC", text)


def _shown_table() -> dict[int, str]:
    """What stands for each character that would act on a terminal, by code point."""
    acting = (0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029)
    unseen = (*range(0x80, 0xA0), *acting, *range(0xD800, 0xE000), *range(0xE0000, 0xE0080))
    table = dict.fromkeys(unseen, REPLACEMENT)
    table.update({code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"})
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    return table


_SHOWN: dict[int, str] = {}
"""Filled at the first text that needs it: most texts are plain ASCII."""
