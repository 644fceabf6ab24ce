"""An ask from a mail saved as a file (.eml)."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

from triage.capture.message import read_text
from triage.capture.spool import Capture
from triage.capture.text import FILE_BYTES
from triage.capture.vocabulary import Vocabulary
from triage.desk.intake import ask_of
from triage.desk.transfer import Imported, ImportedAsk
from triage.domain.people import person_key
from triage.errors import BadInput
from triage.exchange.options import ReadOptions

HEADERS = ("From", "Subject", "Date")

UNREADABLE = (
    MessageError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the parser of mails raises at hostile headers, unknown character sets, broken encodings, parts that end nowhere:
hardly ever an error of its own. Found with 10,000 mails made for it (P9)."""

_HIDDEN = frozenset({"style", "script", "head", "title"})
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "blockquote"})


def read_mail(data: bytes, options: ReadOptions) -> Imported:
    """The ask that a mail is, read as a pasted one is; known again by its Message-ID.

    Raises:
        BadInput: No mail, or one without a subject and text.
    """
    if len(data) > FILE_BYTES:
        raise BadInput(f"{options.name} is larger than {FILE_BYTES // 1024**2} MB.", "Save it without its attachments.")
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)  # the policy makes no other
    if not any(_header(message, name) for name in HEADERS):
        raise BadInput(f"{options.name} is no mail.", "It begins with lines such as From: and Subject:.")
    head = "".join(f"{name}: {_header(message, name)}\n" for name in HEADERS if _header(message, name))
    draft = read_text(f"{head}\n{_body(message)}", Vocabulary(now=options.now, zone=options.zone, people={}))
    names = (draft.requester,) if draft.requester else ()
    ask = ask_of(Capture(uid="", captured_at=options.now, draft=draft), [person_key(name) for name in names], 0)
    source_id = _header(message, "Message-ID") or f"{_header(message, 'Date')} {ask.title}"
    taken = replace(ask, source_id=source_id, received_at=min(ask.received_at, options.now))
    return Imported(asks=(ImportedAsk(ask=taken, names=names),))


def _header(message: EmailMessage, name: str) -> str:
    """A header as one line; "" when it is missing or cannot be read."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except UNREADABLE:
        return ""


def _body(message: EmailMessage) -> str:
    """The plain text, else the text of the HTML; "" when there is neither."""
    try:
        part = message.get_body(("plain", "html"))
        if part is None:
            return ""
        content = str(part.get_content())
    except UNREADABLE:
        return ""
    return _text_of_html(content) if part.get_content_subtype() == "html" else content


class _Text(HTMLParser):
    """Collects what a reader of a page would read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(" ".join(data.split(" ")))


def _text_of_html(content: str) -> str:
    reader = _Text()
    reader.feed(content)
    lines = (" ".join(line.split()) for line in "".join(reader.parts).splitlines())
    return "\n".join(lines)
