"""Which variant: the same facts give the same one, but never what this person read lately where another one exists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

from triage.domain.promise import SentReply
from triage.domain.reply.lint import mask

REMEMBERED_DAYS = 30
"""So long no two messages to a person are equal, or begin or end alike. Source: rule 7 of the rules for replies."""

_OPENING_WORDS = 3
_GREETING = re.compile(r"(?i)^(?:hey|hi|hello|dear)\b[^,\n]{0,40},\s*|^(?:hey|hi|hello)\s+")
_SUBJECT = re.compile(r"\ASubject:.*\n+")
_SIGNED = re.compile(r"\n\n(?:Best|Thanks|Kind regards),(?:\n.*)?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One variant, rendered.

    Attributes:
        variant: Its name.
        text: The message.
        faults: How many findings the lint has on it.
    """

    variant: str
    text: str
    faults: int = 0


def choose(
    candidates: Sequence[Candidate],
    earlier: Sequence[SentReply],
    *,
    today: date,
    names: Sequence[str] = (),
    seed: str = "",
) -> int:
    """Index of the candidate to use.

    In this order: fewest faults; not equal to a message of the last 30 days; neither its opening nor its closing used
    in them; its variant not used in them; and then by a hash of the seed, so that the same facts give the same message.

    Args:
        candidates: At least one.
        earlier: Replies that went to this person.
        today: The day on which it goes out.
        names: Phrases that differ from ask to ask, not part of an opening.
        seed: What tells this reply from another one.
    """
    since = datetime(today.year, today.month, today.day, tzinfo=UTC) - timedelta(days=REMEMBERED_DAYS)
    lately = [reply for reply in earlier if reply.sent_at >= since]
    openings = [opening(reply.text) for reply in lately]
    closings = [closing(reply.text) for reply in lately]

    def cost(candidate: Candidate) -> tuple[int, bool, int, bool, int]:
        begins = leading(opening(candidate.text), names)
        ends = leading(closing(candidate.text), names)
        return (
            candidate.faults,
            any(body_of(reply.text) == candidate.text for reply in lately),
            sum(_begins(one, begins) for one in openings) + sum(_begins(one, ends) for one in closings),
            any(reply.variant == candidate.variant for reply in lately),
            crc32(f"{seed}/{candidate.variant}".encode()),
        )

    return min(range(len(candidates)), key=lambda at: cost(candidates[at]))


def body_of(text: str) -> str:
    """A message without the subject line that was copied with it."""
    return _SUBJECT.sub("", text.strip()).strip()


def opening(text: str) -> str:
    """The first sentence without its greeting."""
    return _GREETING.sub("", body_of(text), count=1).strip()


def closing(text: str) -> str:
    """The last sentence without an e-mail's signature."""
    body = _SIGNED.sub("", body_of(text))
    return _GREETING.sub("", re.split(r"(?<=[.!?])\s+", body)[-1]).strip()


def leading(sentence: str, names: Sequence[str]) -> str:
    """The first words of a sentence that are the template's own: before any name, three at most, small."""
    own = mask(sentence, names).split("xx", 1)[0].split()
    return " ".join(own[:_OPENING_WORDS]).casefold()


def _begins(sentence: str, words: str) -> bool:
    return bool(words) and sentence.casefold().startswith(words)
