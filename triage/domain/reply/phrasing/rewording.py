"""How people ask, put as what they ask for: "any news on X" is "give me an update on X"."""

from __future__ import annotations

import re
from functools import cache

_BARE_NEGATION = re.compile(r"(?i)\b(ca|wo|do|does|did|is|are|was|were|has|have|had|could|should|would)nt\b")
_PLEASANTRY = re.compile(
    r"(?i)^(?:(?:i\s+)?hope\s+(?:you|all|this|everything)|how\s+(?:are|is)\s+(?:you|it|things|life)|how's"
    r"|thanks?\b|thank\s+you|many\s+thanks|nice\s+to|long\s+time|happy\s+(?:new|mon|fri)|good\s+to"
    r"|(?:hi|hey|hello|dear|good\s+morning)\b)"
)
_BACKGROUND = re.compile(r"(?i)^(?:we|we're|we've|i|i'm|i've|as|since|this|it|it's|there|there's|our|my)\b")
_ASKING = re.compile(
    r"(?i)^(?:so|and|also)?\s*(?:please|pls|plz|(?:can|could|would|will)\s+(?:you|someone|anyone|we))\b(?:\s+\S+){4}"
    r"(?!.*\b(?:it|them|her|him|that|this|those)\b)"
)
_LAST_CLAUSE = re.compile(
    r"(?i)^\S+\s[^,]{8,},\s+(?:so\s+|and\s+)?(?:(?:can|could|would)\s+you\s+(?:please\s+)?|(?:please|pls|plz)\s+)"
    r"(?=\w+\s+\w+\s+\w)(?!.*\b(?:it|them|her|him|that|this|those)\b)"
)
_TWO_ACTS = re.compile(r"^(\w+) [+&] (\w+)(?= \w+ \w)")
_LOOK = r"(?:quick|brief|short|proper|closer|first)"
_OPINION = r"(?P<view>thoughts|opinions?|feedback|input|views?|comments|take)\s+(?P<on>on|about|for)\s+"

_REWORDED = (
    (rf"(?:have|take)\s+(?:a\s+|another\s+)(?:{_LOOK}\s+)*look\s+(?:at|into|over|through)\s+", "look at "),
    (r"(?:need\s+)?your\s+eyes\s+on\s+", "look at "),
    (r"(?:look|check)\s+(?=why\b)", "look into "),
    (r"look\s+(?=(?:how|what|where)\b)", "look into "),
    (r"understand\s+(?=\w+\s+\w)", "explain "),
    (r"any\s+(?:updates?|news)\s+(?:on|about|regarding)\s+", "give me an update on "),
    (r"any\s+idea\s+(?=(?:why|how|what|who|when|where)\b)", ""),
    (rf"(?:(?:any|need)\s+)?(?:your\s+)?{_OPINION}", r"give me your \g<view> \g<on> "),
)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    # Compiled at first use: most commands say no ask.
    return tuple((re.compile(f"(?i)^{pattern}"), said) for pattern, said in _REWORDED)


def reworded(text: str) -> str:
    """What is asked for, where a turn of speech hides it.

    >>> reworded("have a quick look at my branch"), reworded("any news on the form")
    ('look at my branch', 'give me an update on the form')
    """
    text = _BARE_NEGATION.sub(r"\1n't", text)
    text = _TWO_ACTS.sub(r"\1 and \2", text, count=1)
    text = _LAST_CLAUSE.sub("", text, count=1)
    for pattern, said in _rules():
        text = pattern.sub(said, text, count=1)
    return text


def asking_part(parts: list[str]) -> str:
    """The sentence that asks: without pleasantries, and a plain request before the background that leads to it.

    >>> asking_part(["Hope you are well", "We plan a campaign", "Could you send me the list"])
    'Could you send me the list'
    """
    told = [part for part in parts if len(part.split()) > 1 and not _PLEASANTRY.match(part)] or parts
    if not told:
        return ""
    first = next((part for part in told if len(part.split()) > 1), told[0])
    if _BACKGROUND.match(first):
        return next((part for part in told if _ASKING.match(part)), first)
    return first
