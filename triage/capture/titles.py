"""The title of a line: its text without symbols and without the metadata at its edges."""

from __future__ import annotations

from triage.capture.edges import JOINTS
from triage.capture.phrases import Phrase
from triage.capture.text import clean_title
from triage.capture.tokens import LITERAL, MARK, SYMBOL, Line, literal_end
from triage.capture.words import POLITE

TRIMMED = " ,;:-–—|&>→"
PERMALINKS = (
    ".slack.com/archives/",
    "teams.microsoft.com/l/message",
    "teams.live.com/l/message",
    "discord.com/channels/",
    "chat.google.com/",
    "mail.google.com/mail",
    "outlook.office.com/mail",
    "outlook.office365.com/mail",
    "://t.me/",
)
"""Parts of addresses that lead to a message: where an ask was made, not what it is about."""

PAIRS = {"(": ")", "[": "]", "{": "}"}


def title_of(line: Line, phrases: list[Phrase], head: int, tail: int) -> str:
    """The title of a line whose edges are known; the whole line when nothing else is left."""
    cuts = [(phrase.start, phrase.end) for phrase in phrases if _leaves(phrase, head, tail)]
    gone = [False] * line.count
    for start, end in cuts:
        gone[start:end] = [True] * (end - start)
    kept = {at for phrase in phrases if phrase.is_title for at in range(phrase.start, phrase.end)}
    for at in range(line.count):
        if (at < head or at >= tail) and at not in kept and _is_joint(line, at):
            gone[at] = True
    for at in range(tail - 1, -1, -1):
        joins = line.low(at) in POLITE or line.low(at) in JOINTS or line.low(at) == ","
        if not joins or tail == line.count:
            break
        gone[at] = True
    if 0 < tail < line.count and line.low(tail - 1) in PAIRS:
        gone[tail - 1] = True
    _drop_empty_brackets(line, gone)
    title = _tidy(_kept(line, gone))
    for opening, closing in PAIRS.items():
        was_whole = line.raw.count(opening) == line.raw.count(closing)
        if was_whole and title.count(opening) == title.count(closing) + 1:
            title += closing
    return title or _tidy(_kept(line, [False] * line.count)) or " ".join(line.raw[line.start : line.end].split())


def _leaves(phrase: Phrase, head: int, tail: int) -> bool:
    """Whether a phrase goes out of the title."""
    if phrase.is_title:
        return False
    return phrase.is_symbol or (phrase.at_edge and (phrase.start >= tail or phrase.end <= head))


def _is_joint(line: Line, at: int) -> bool:
    """Whether a token at an edge only joined what was taken out there; a closing question mark stays."""
    token = line.tokens[at]
    if token.kind == LITERAL:
        return token.text.startswith(":")
    return token.text != "?" and (token.kind == MARK or token.low in POLITE or token.low in JOINTS)


def _drop_empty_brackets(line: Line, gone: list[bool]) -> None:
    """Take out a pair of brackets when all that stood between them is taken out."""
    for at in range(line.count):
        closing = PAIRS.get(line.low(at))
        stop = at + 1
        while closing and stop < line.count and gone[stop]:
            stop += 1
        if closing and stop > at + 1 and line.low(stop) == closing:
            gone[at] = gone[stop] = True


def _kept(line: Line, gone: list[bool]) -> str:
    """The text of the tokens that stay, with the blanks between them; the backslash of an escape goes."""
    parts: list[str] = []
    for at, token in enumerate(line.tokens):
        if gone[at]:
            continue
        blank = not token.is_glued or (at > 0 and gone[at - 1] and token.kind != MARK)
        is_marked = token.text.startswith("\\") if token.kind == LITERAL else token.text.startswith("@")
        text = token.text[1:] if is_marked and token.kind in (LITERAL, SYMBOL) else token.text
        parts.append(f" {text}" if blank and parts else text)
    return "".join(parts)


def _tidy(title: str) -> str:
    """A title without what taking things out left behind: empty brackets, lone marks, blanks before commas."""
    title = " ".join(title.split()).replace(" ,", ",").replace(" ;", ";").replace(" ?", "?")
    title = title.replace(",,", ",")
    title = _trim(title)
    for opening, closing in PAIRS.items():
        if title.endswith(opening):
            title = title[:-1].rstrip(TRIMMED)
        if title.startswith(closing):
            title = title[1:].lstrip(TRIMMED)
    return clean_title(title).text


def _trim(title: str) -> str:
    """A title without marks at its ends; the colon of an emoji written as ``:fire:`` stays."""
    bare = title.strip(TRIMMED)
    begin = title.find(bare)
    end = begin + len(bare)
    if begin and title[begin - 1] == ":" and literal_end(title, begin - 1, len(title), 0, False):
        begin -= 1
    opening = title.rfind(":", 0, end)
    if title[end : end + 1] == ":" and opening >= 0 and literal_end(title, opening, len(title), 0, False) == end + 1:
        end += 1
    return title[begin:end]


def is_permalink(address: str) -> bool:
    """Whether an address leads to a message in a chat or mailbox."""
    return any(part in address for part in PERMALINKS)


def links(line: Line) -> list[int]:
    """Indices of the web addresses in a line."""
    return [
        at
        for at, token in enumerate(line.tokens)
        if token.kind == LITERAL and "://" in token.text and token.text[0].isalpha()
    ]
