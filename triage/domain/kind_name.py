"""What to call a kind of ask that nobody named: what its asks have in common, not the newest one's particulars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

LEAST_SHARED = 0.5
"""A word is the kind's own when at least half of the asks hold it; the rest tells one ask from another."""

LEAST_WORDS = 2
"""One word alone names a topic, not a kind of ask."""

COURTESIES = frozenset("can could would will you we i please pls kindly hi hey hello".split())
"""No name begins with one."""

LINKS = COURTESIES | frozenset(
    "a an the this that these those our your my their its and or of for to in on at by with from about into onto per "
    "as is are was were".split()
)
"""Words that join others: none ends a name, and none counts as one of its words."""


def common_name(phrases: Sequence[str]) -> str:
    """What the phrases have in common, said as most of them say it: the phrase without its own particulars at the end.

    Args:
        phrases: What each ask of the kind is called, newest first; at least one.

    Returns:
        The newest phrase as it is where too little is common, or where it is common in pieces only.

    >>> common_name(["the QU override for tacos", "the QU override for pho", "the QU model override for boba"])
    'the QU override'
    """
    held = Counter(word for phrase in phrases for word in set(map(_bare, phrase.split())))
    common = {word for word, times in held.items() if times >= 2 and times >= LEAST_SHARED * len(phrases)}
    names = [name for phrase in phrases if (name := _cut(phrase, common))]
    return Counter(names).most_common(1)[0][0] if names else phrases[0]


def _cut(phrase: str, common: set[str]) -> str:
    """The phrase up to its last common word; "" when it holds others before, too few, or would end in mid-phrase."""
    words, rest = phrase.split(), ""
    while words and (_bare(words[-1]) not in common or _bare(words[-1]) in LINKS):
        rest = words.pop()
    if rest and _bare(rest) not in LINKS and not any(letter.isdigit() for letter in rest):
        return ""
    while words and _bare(words[0]) in COURTESIES:
        del words[0]
    own = [_bare(word) for word in words if _bare(word) not in LINKS]
    if len(own) < LEAST_WORDS or not common.issuperset(own):
        return ""
    return " ".join(words).rstrip(",;:.?!")


def _bare(word: str) -> str:
    return word.casefold().strip(",;:.?!()\"'")
