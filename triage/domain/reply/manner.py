"""How somebody wrote: their greeting, their capitals, their length. Replies match it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_GREETING = re.compile(
    r"(?i)^\W*(?P<word>hey|hi|hello|hiya|heya|yo|hallo|dear|good\s+(?:morning|afternoon|evening)|morning)\b"
)
_QUOTED = re.compile(r"(?m)^(?:>.*|On .* wrote:|(?:From|To|Cc|Subject|Date|Sent):.*)$")
_SIGNATURE = re.compile(r"(?ms)^-- ?$.*")
_CHAT_HEAD = re.compile(
    r"^(?:\[?[^\n\[\]]{0,60}\b\d{1,2}:\d{2}\s*(?:[AaPp][Mm])?\]?[^\n]{0,40}\n|\[[^\]\n]*\]\s*[^:\n]{1,40}:\s*)"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+|\n\s*)([^\W\d_])")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a message was written.

    Attributes:
        greeting: Its first word when that greets, lower case; "" otherwise.
        is_lower_case: Whether no sentence begins with a capital.
        words: Its length, quoted text and signature left out.
    """

    greeting: str
    is_lower_case: bool
    words: int


def manner_of(message: str) -> Manner | None:
    """How a message was written; None when there is no message.

    Give it only what the asker wrote themselves (a pasted chat or mail), not what the user typed about it.

    >>> manner_of("hey, can you look at the export? it fails since monday")
    Manner(greeting='hey', is_lower_case=True, words=11)
    """
    own = _SIGNATURE.sub("", _QUOTED.sub("", message[:20_000])).strip()
    own = _CHAT_HEAD.sub("", own, count=1).strip()
    if not any(char.isalpha() for char in own):
        return None
    greeting = _GREETING.match(own)
    starts = _SENTENCE_START.findall(own)
    return Manner(
        greeting=" ".join(greeting["word"].casefold().split()) if greeting else "",
        is_lower_case=bool(starts) and all(start.islower() for start in starts),
        words=len(own.split()),
    )
