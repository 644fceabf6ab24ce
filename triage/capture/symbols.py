"""Symbols and ``key:value`` items: what is explicit in a line. They stand alone between blanks."""

from __future__ import annotations

from triage.capture.vocabulary import CHANNELS

GROUPS = frozenset(
    "here channel everyone all you me team group someone anyone everybody online subteam noon midnight eod cob "
    "lunch".split()
)
"""Words behind @ that are nobody in particular."""

LEVELS = frozenset({"p0", "p1", "p2"})
LEVELS_ALONE = frozenset({"0", "1", "2"})
"""As other lists of tasks have it, "!1"; at the end of a line only, where nobody negates."""

KEYS = {"due": "due", "from": "requester", "est": "estimate", "p": "priority", "tag": "tag", "kr": "key_result"}
KEYS["via"] = "channel"


class Symbol:
    """One explicit item.

    Attributes:
        end: Offset behind it in the raw text, trailing punctuation left out.
        field: "priority", "tag", "requester", "due", "estimate", "key_result" or "channel".
        value: What it says, unread.
        rule: Its form: "!p", "#", "+", "@" or "due:" and so on.
    """

    __slots__ = ("end", "field", "rule", "value")

    def __init__(self, end: int, field: str, value: str, rule: str) -> None:
        self.end = end
        self.field = field
        self.value = value
        self.rule = rule


def read_symbol(raw: str, at: int, end: int) -> Symbol | None:
    """The symbol that begins at ``at`` (a blank or the start is before it), or None."""
    character = raw[at]
    if character not in "!#+@" and not character.isalpha():
        return None
    stop = at
    while stop < end and not raw[stop].isspace():
        stop += 1
    if character.isalpha():
        return _key_value(raw, at, stop, end)
    core = raw[at:stop].rstrip(".,;:!?)")
    if core[1:] in LEVELS_ALONE and not all(word[0] in "#+@!~" for word in raw[stop:end].split()):
        return None
    return _SIGNS[character](core, at)


def _priority(core: str, at: int) -> Symbol | None:
    level = core[1:].lower()
    is_level = level in LEVELS or level in LEVELS_ALONE
    return Symbol(at + len(core), "priority", level[-1], "!p") if is_level else None


def _tag(core: str, at: int) -> Symbol | None:
    name = core[1:]
    if not name[:1].isalpha() or not all(c.isalnum() or c in "-_/" for c in name):
        return None
    return Symbol(at + len(core), "tag", name.lower(), core[0])


def _person(core: str, at: int) -> Symbol | None:
    name = core[1:].rstrip(".-'")
    if (
        not name[:1].isalpha()
        or name.lower() in GROUPS
        or name.endswith(("'s", "’s"))
        or not all(c.isalnum() or c in "-_.'" for c in name)
    ):
        return None
    return Symbol(at + 1 + len(name), "requester", name, "@") if len(name) == len(core) - 1 else None


_SIGNS = {"!": _priority, "#": _tag, "+": _tag, "@": _person}


def _key_value(raw: str, at: int, stop: int, end: int) -> Symbol | None:
    """``key:value`` or ``key:"some words"``; None for an unknown key or a blank behind the colon."""
    key, colon, value = raw[at:stop].partition(":")
    field = KEYS.get(key.lower())
    if not colon or not field or not value or value[0] in "/:=":
        return None
    begin = at + len(key) + 1
    if value[0] in "\"'“":
        closing = raw.find({"“": "”"}.get(value[0], value[0]), begin + 1, end)
        if closing > begin + 1 and "\n" not in raw[begin:closing]:
            return Symbol(closing + 1, field, raw[begin + 1 : closing].strip(), f"{key.lower()}:")
    value = value.rstrip(",;")
    return Symbol(begin + len(value), field, value, f"{key.lower()}:") if value else None


def channel_name(word: str) -> str:
    """The channel that an explicit value names: a known word's, else the word itself in lower case."""
    return CHANNELS.get(word.lower(), word.lower())
