"""Reply drafts as faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """A reply ready to be sent.

    Attributes:
        ask_id: Number of the ask.
        ask_uid: Its long id.
        ask_title: Its title.
        person: Name of whom it is for, "" when nobody was named.
        situation: "later", "trade", ...
        tone: "warm", "plain" or "formal".
        shape: "chat" or "email".
        variant: Which of the template's variants.
        subject: Subject of an e-mail, "" in chat.
        text: The message.
        quoted_on: The day it names as a promise; None when it names none.
        dates: "start" or "finish"; "" when it names no day.
        look_again_on: The day on which it says to look again; None when it says none.
        ahead: uids of what it says comes first.
        findings: What the lint says, each (start, end, words); empty is good.
        requesters: Names of everybody who asked and can be answered, the first to ask first.
        others: Names of further requesters who have had no reply yet.
        variants: Names of all variants that fit.
        ask_version: Counts the changes of the ask; a later one means that it changed since.
        is_open: Whether the ask is open.
    """

    ask_id: int
    ask_uid: str
    ask_title: str
    person: str
    situation: str
    tone: str
    shape: str
    variant: str
    subject: str
    text: str
    quoted_on: date | None
    dates: str
    look_again_on: date | None = None
    ahead: tuple[str, ...] = ()
    findings: tuple[tuple[int, int, str], ...] = ()
    requesters: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    ask_version: int = 0
    is_open: bool = True

    @property
    def message(self) -> str:
        """What goes on the clipboard: an e-mail with its subject line first."""
        return f"Subject: {self.subject}\n\n{self.text}" if self.subject else self.text

    @property
    def asked_by(self) -> str:
        """Whom it is for where that is somebody who asked, else ""."""
        return self.person if self.person in self.requesters else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunReply:
    """What is half written on an ask.

    Attributes:
        texts: The texts, the one in hand first.
        wishes: Situation, tone, shape and variant that were chosen; "" leaves one open.
        to: Name of the requester whom it is for; "" leaves it open.
    """

    texts: tuple[str, ...]
    wishes: tuple[str, str, str, str] = ("", "", "", "")
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyCheck:
    """What a reply says as it was edited.

    Attributes:
        today: The user's day.
        findings: What the lint says, each (start, end, words) in the message; empty is good.
        days: The days that it names, in the order of the text.
        promised_on: The day that it promises; None when it promises none. A proposal where that is unsure.
        is_unsure: Whether only its writer knows which day is promised: it names others than the draft did.
    """

    today: date
    findings: tuple[tuple[int, int, str], ...]
    days: tuple[date, ...]
    promised_on: date | None
    is_unsure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPage:
    """What happened with a draft.

    Attributes:
        draft: The draft as it went out.
        copied: "copied", "sent to the terminal", or "" when no clipboard answered.
        promised_on: The day recorded as promised; None when none was.
        words: One line that says what was done.
        notes: What to think of next, each a sentence with its command.
    """

    draft: DraftPage
    copied: str
    promised_on: date | None
    words: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLine:
    """One template in a list.

    Attributes:
        name: "later-date".
        title: What it is.
        situation: For which situation.
        tones: For which tones.
        shapes: For which shapes.
        is_own: Whether it is the user's.
    """

    name: str
    title: str
    situation: str
    tones: tuple[str, ...]
    shapes: tuple[str, ...]
    is_own: bool
