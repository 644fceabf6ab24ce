"""The last touches on a rendered text: capitals, contractions, blanks. Names change at a sentence start only."""

from __future__ import annotations

import re
from collections.abc import Sequence

PARAGRAPH = "\n\n"
HARD_BREAK = "\u2028"
"""A line break that stays; a single newline is only how a template is wrapped."""

_EXPANDED = {
    "I'm": "I am",
    "I'd": "I would",
    "I'll": "I will",
    "I've": "I have",
    "you'd": "you would",
    "you'll": "you will",
    "you're": "you are",
    "it'd": "it would",
    "it'll": "it will",
    "it's": "it is",
    "they're": "they are",
    "that's": "that is",
    "there's": "there is",
    "let's": "let us",
    "here's": "here is",
    "what's": "what is",
}
_CONTRACTION = re.compile(rf"(?i)\b(?:{'|'.join(_EXPANDED)})\b")
_STARTS = re.compile(r"(?:^|(?<=[.!?])\s+|(?<=[.!?][\"')])\s+|\n\s*)$")
_TWICE = re.compile(r"\b(in|on) \1\b")
"""A particle before its like: "turning the cache back on on Monday" reads with a comma."""

_KEEPS_CAPITAL = re.compile(
    r"(?:I\b|I'|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)"
)


def polished(text: str, names: Sequence[str], *, lower_case: bool = False, formal: bool = False) -> str:
    """A text with one blank between words, sentences that begin as they should, and no contraction when formal.

    Args:
        text: As rendered.
        names: Phrases to leave as they are (a plain first word gets its capital at a sentence start).
        lower_case: Begin sentences small, as the asker does.
        formal: Write "I will" for "I'll".

    >>> polished("hey Priya,  happy to help. the L2 launch comes first", ["the L2 launch"])
    'Hey Priya, happy to help. The L2 launch comes first'
    """
    text = _TWICE.sub(r"\1, \1", "\n\n".join(_paragraphs(text)).replace(HARD_BREAK, "\n"))
    done = ""
    for is_name, part in _parts(text, names):
        if is_name:
            done += _at_start(part, done) if not lower_case else part
        else:
            ours = _CONTRACTION.sub(_expand, part) if formal else part
            done += _sentences(ours, done, lower_case)
    return done


def _paragraphs(text: str) -> list[str]:
    """The paragraphs, each on one line with single blanks."""
    parts = re.split(r"[ \t]*\n[ \t]*\n\s*", text.strip())
    return [re.sub(r"[ \t\n]+", " ", part).strip() for part in parts if part.strip()]


def _parts(text: str, names: Sequence[str]) -> list[tuple[bool, str]]:
    """The text in pieces: (whether it is a name, the piece)."""
    known = sorted({name for name in names if name.strip()}, key=len, reverse=True)
    if not known:
        return [(False, text)]
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, known))})(?!\w)")
    return [(bool(at % 2), part) for at, part in enumerate(pattern.split(text)) if part]


def _sentences(part: str, before: str, lower_case: bool) -> str:
    """A piece of our words with the first letter of each sentence as it should be."""
    made = ""
    for word in re.findall(r"\s+|\S+", part):
        if word.isspace() or not _STARTS.search((before + made)[-4:] or ""):
            made += word
        elif lower_case:
            made += word if _KEEPS_CAPITAL.match(word) else word[0].lower() + word[1:]
        else:
            made += word[0].upper() + word[1:]
    return made


def _at_start(name: str, before: str) -> str:
    """A name with a capital where it begins a sentence and its first word is a plain one."""
    first = name.split(maxsplit=1)[0]
    if not _STARTS.search(before[-4:]) or not first.replace("'", "").isalpha() or not first.islower():
        return name
    return name[0].upper() + name[1:]


def _expand(match: re.Match[str]) -> str:
    said = next(full for short, full in _EXPANDED.items() if short.casefold() == match[0].casefold())
    return said[0].upper() + said[1:] if match[0][0].isupper() else said
