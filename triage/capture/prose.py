"""The prose of a message: what is its writer's own text, its sentences, and the one that asks."""

from __future__ import annotations

import re

from triage.capture.courtesies import (
    ABBREVIATION,
    ABSENCE,
    ASK,
    EMPTY,
    FAREWELL,
    GREETING,
    PLEASE,
    QUOTE_INTRO,
    REQUEST,
    SCANNED_CHARS,
    SIGN_OFF,
    SOFTENER,
    WEAK,
)
from triage.capture.posts import Range

_ADDRESS = re.compile(r"\s*<?(?:https?://|www\.)\S+\s*")
_ONLY_WHEN = re.compile(
    r"\s*(?:(?:ideally|preferably|hopefully|if possible),? )?(?:all )?(?:by|before|due|deadline|until)\b[^.?!]{1,60}$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:(?:[-*•‣·–]|\d{1,2}[.)])(?:\s+\[[ xX]?\])?|\[[ x]?\]|☐)\s+")
_ENDS_LINE = re.compile(r"(?:[\U0001F300-\U0001FAFF☀-➿]|\s:[\w+-]+:)\uFE0F?\s*$")
_OPENS_LINE = re.compile(r"\s*(?:[A-Z][\w ]{1,20}:\s|\|)")
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(@#]*[A-Z0-9\"'“‘(@#a-z])|(?<=[?!])\s+")
_THANKS = re.compile(
    r"(?:[\s,]+(?:please|pls|plz|thanks|thx|ty)|\s*[\U0001F300-\U0001FAFF☀-➿\uFE0F\u200D]+|\s+:[\w+-]+:|[\s!.]+)+$",
    re.IGNORECASE,
)
_POINTING = frozenset({"it", "them", "this", "that", "these", "those", "him", "her", "me"})
LONG_LINE = 55
TITLE_CHARS = 100


def own_lines(raw: str, lines: list[Range]) -> tuple[list[Range], str]:
    """The lines that the writer wrote: without quotes, signature and what follows them; with the name signed by."""
    kept: list[Range] = []
    name = ""
    for index, (start, end) in enumerate(lines):
        text = raw[start:end]
        if text.rstrip() == "--" or (text.startswith("-- ") and len(text) < 4) or QUOTE_INTRO.match(text):
            break
        if _is_split_intro(raw, lines, index) or _is_older_mail(raw, lines, index):
            break
        if text.lstrip().startswith((">", "|>")):
            continue
        if kept and SIGN_OFF.match(text) and _is_signature(raw, lines[index + 1 :]):
            name = _signed(raw, lines[index + 1 :])
            break
        kept.append((start, end))
    return kept, name


def _is_split_intro(raw: str, lines: list[Range], index: int) -> bool:
    """Whether ``On ... wrote:`` begins here, wrapped over two lines."""
    if index + 1 >= len(lines) or not raw[lines[index][0] : lines[index][1]].lstrip().startswith("On "):
        return False
    return QUOTE_INTRO.match(f"{raw[slice(*lines[index])].strip()} {raw[slice(*lines[index + 1])].strip()}") is not None


def _is_older_mail(raw: str, lines: list[Range], index: int) -> bool:
    """Whether the header of an older mail begins here, as some programs put it below an answer."""
    texts = [raw[slice(*line)].strip("* ") for line in lines[index : index + 4]]
    return texts[0].startswith("From:") and any(
        text.startswith(("Sent:", "Date:", "To:", "Subject:")) for text in texts[1:]
    )


def _is_signature(raw: str, lines: list[Range]) -> bool:
    """Whether what follows a sign-off is a signature: short lines, none of which asks."""
    texts = [raw[slice(*line)].strip() for line in lines]
    texts = [text for text in texts if text and not text.startswith(">")]
    return all(len(text) < 80 for text in texts[:2]) and not any(
        REQUEST.search(text) or re.match(r"p\.?s\.?\b", text, re.IGNORECASE) for text in texts[:3]
    )


def _signed(raw: str, lines: list[Range]) -> str:
    """The name below a sign-off, "" when it is none."""
    for start, end in lines:
        text = raw[start:end].strip().strip("-–—~ ")
        if text:
            return text if re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,2}", text) else ""
    return ""


def sentences(raw: str, lines: list[Range]) -> list[Range]:
    """The sentences of a text in order, wrapped lines joined, bullets cut off."""
    found: list[Range] = []
    for start, end in _paragraphs(raw, lines):
        at = start
        for match in _END.finditer(raw, start, end):
            if not ABBREVIATION.search(raw, max(at, match.start() - 12), match.start()):
                found.append((at, match.start()))
                at = match.end()
        found.append((at, end))
    return [place for place in found if raw[slice(*place)].strip()]


def _paragraphs(raw: str, lines: list[Range]) -> list[Range]:
    """Lines, joined where a mail program wrapped them."""
    joined: list[Range] = []
    was_long = False
    for start, end in lines:
        text = raw[start:end]
        bullet = _BULLET.match(raw, start, end)
        is_next = joined and not raw[joined[-1][1] : start].strip("\r\n")
        if is_next and was_long and text.strip() and not bullet and not _OPENS_LINE.match(text):
            joined[-1] = (joined[-1][0], end)
        elif text.strip():
            joined.append((bullet.end() if bullet else start, end))
        was_long = len(text) >= LONG_LINE and not _ENDS_LINE.search(text)  # nobody wraps a line behind a smile
    return joined


def is_farewell(text: str) -> bool:
    """Whether a sentence is a greeting or a goodbye, whose days mean nothing."""
    return FAREWELL.match(text) is not None and not ASK.search(text)


def tells_absence(text: str) -> bool:
    """Whether a sentence only says when its writer is away or free."""
    return ABSENCE.search(text) is not None and not ASK.search(text)


def asking(raw: str, places: list[Range]) -> int:
    """Index of the first sentence that asks for something; else of the first that says anything; -1 for none."""
    for index, place in enumerate(places):
        text = raw[slice(*place)][:SCANNED_CHARS]
        if len(text.split()) < 2 or _ONLY_WHEN.match(text):
            continue
        if REQUEST.search(text) and (not WEAK.search(text) or ASK.search(WEAK.sub("", text))):
            return index
    for index, place in enumerate(places):
        if says_something(raw[slice(*place)]):
            return index
    return 0 if places else -1


def says_something(text: str) -> bool:
    """Whether a sentence is about something: no greeting, address, row of a table, "please" or date alone."""
    greeting = GREETING.match(text)
    is_courtesy = (greeting and greeting.end() == len(text)) or EMPTY.match(text)
    is_empty = is_courtesy or _ADDRESS.fullmatch(text) or _ONLY_WHEN.match(text)
    return not is_empty and text.count("|") < 2 and any(c.isalnum() for c in PLEASE.sub("", text))


def core(raw: str, place: Range, *, only_greeting: bool = False) -> tuple[Range, bool]:
    """The part of a sentence that says what to do: behind the greeting and "could you please"; whether it was asked."""
    start, end = place[0], min(place[1], place[0] + SCANNED_CHARS)
    while True:
        match = GREETING.match(raw, start, end) or SOFTENER.match(raw, start, end)
        if match is None or match.end() == start or not any(c.isalnum() for c in raw[match.end() : end]):
            break
        start = match.end()
    if only_greeting:
        return (start, end), False
    asked = None
    for asked in ASK.finditer(raw, start, end):
        if _opens_clause(raw, start, asked.start()):
            break
    else:
        asked = None
    if asked is None or end - asked.end() < 3:
        return (start, end), False
    return (asked.end(), end), True


def before_code(raw: str, place: Range) -> Range:
    """The part of a sentence before a block of code; nothing of one inside such a block."""
    start, end = place
    if raw.count("```", 0, start) % 2:
        return start, start
    fence = raw.find("```", start, end)
    return start, end if fence < 0 else fence


def without_thanks(title: str) -> str:
    """A request without the "pls", thanks and emoji behind it."""
    return _THANKS.sub("", title)


def is_weak(title: str) -> bool:
    """Whether a request says little by itself: two words at most, or only what "it" is done to."""
    words = [word.strip(".,!?:;'\"()").lower() for word in title.split()]
    if len(words) <= 2 or (len(words) <= 4 and "look" in words):
        return True
    return len(words) <= 6 and any(word in _POINTING for word in words)


def _opens_clause(raw: str, start: int, at: int) -> bool:
    """Whether a request begins its clause: at the start or behind a mark or "and", "so", "but"."""
    before = raw[start:at].rstrip()
    return (
        not before
        or before[-1] in ",;:.!?)-–—"
        or before.rsplit(None, 1)[-1].lower() in ("and", "so", "but", "then", "or", "just", "also")
    )
