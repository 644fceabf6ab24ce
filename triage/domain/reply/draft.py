"""A rendered reply that has not been sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.domain.people import Tone
from triage.domain.promise import Dates
from triage.domain.reply.facts import Shape
from triage.domain.reply.lint import Finding


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
