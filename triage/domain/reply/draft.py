"""A rendered reply that has not been sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.domain.people import Tone
from triage.domain.promise import Dates
from triage.domain.reply.facts import Shape
from triage.domain.reply.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCard:
    """A template as it is listed and shown.

    Attributes:
        name: "later-offer": what ``variant`` takes, and the file name without its suffix.
        title: What it is.
        situation: "later", ...
        tones: For which tones it is written, in the order warm, plain, formal.
        shapes: For which shapes.
        when: Its conditions in words ("leadership, not far"), or "".
        is_own: Whether it is the user's (added, or in place of a built-in one).
        path: Its file.
        source: The whole text of its file.
    """

    name: str
    title: str
    situation: str
    tones: tuple[Tone, ...]
    shapes: tuple[Shape, ...]
    when: str
    is_own: bool
    path: str
    source: str


@dataclass(frozen=True, slots=True, order=True)
class TemplateFinding:
    """Something wrong with a user's template.

    Attributes:
        path: The file.
        line: From 1.
        words: What is wrong, in one line.
    """

    path: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.words}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message ready to be sent, with what it would promise.

    Attributes:
        subject: Of an e-mail; "" in chat.
        text: The message, an e-mail's with greeting and signature.
        situation: "later", "trade", ...
        tone: As rendered.
        shape: As rendered.
        variant: Name of the template ("later-offer"); record it with the reply that goes out.
        findings: What the lint says; empty is good. Positions are in ``text``.
        quoted_on: The last day that the date in the text allows: record that as the promise. None when the text
            promises none (it may still name due dates, or a day to look again).
        dates: What ``quoted_on`` dates; None with it.
        look_again_on: The day on which the text says to look again; None when it says none.
        variants: Names of all templates that fit, its own among them.
    """

    subject: str
    text: str
    situation: str
    tone: Tone
    shape: Shape
    variant: str
    findings: tuple[Finding, ...] = ()
    quoted_on: date | None = None
    dates: Dates | None = None
    look_again_on: date | None = None
    variants: tuple[str, ...] = ()
