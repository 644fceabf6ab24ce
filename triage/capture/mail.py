"""The header of a pasted mail: who wrote, about what, when; and where its own text ends."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from triage.capture.moments import When
from triage.capture.posts import Post, split_lines
from triage.capture.values import read_when_value
from triage.capture.vocabulary import Vocabulary

KEYS = {
    **dict.fromkeys(("from", "von", "de", "da", "van", "sender"), "from"),
    **dict.fromkeys(("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp"), "subject"),
    **dict.fromkeys(("date", "sent", "datum", "gesendet", "envoyé", "enviado", "received", "fecha"), "date"),
    **dict.fromkeys(("to", "cc", "bcc", "an", "kopie", "reply-to", "importance", "attachments", "priority", "à"), ""),
}
"""Names of header fields, in a few languages -> what they say; "" for those that say nothing here."""

_FIELD = re.compile(r"[*_]{0,2}([A-Za-zéà-]{2,12})[*_]{0,2}\s?:[*_]{0,2}(?=\s|$)")
_FORWARDED = re.compile(r"\s*-{3,20}[ \w]{0,40}-{0,20}\s*$|\s*begin forwarded message:\s*$", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?:(?:re|fwd?|fw|aw|wg|sv|vs|antw|tr|rv|r)(?:\[\d+\])?\s*:\s*|\[(?:ext|external|extern)[^\]]*\]\s*)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\[\]()\s]+@[^<>\[\]()\s]+[>\])]")
_MACHINE = re.compile(r"no-?_?reply|notifi|donotreply|mailer|daemon|^jira$|^github$|^bot$", re.IGNORECASE)
_GMAIL = re.compile(r"(?P<name>[^<>@\n]{2,60}?)\s*<[^<>\s]+@[^<>\s]+>\s*(?P<date>.*)$")


def read_mail(raw: str, vocabulary: Vocabulary) -> Post | None:
    """The post that a mail with a header block is; None when the text does not begin with one."""
    lines = split_lines(raw)
    at = 0
    while at < len(lines) and (not raw[slice(*lines[at])].strip() or _FORWARDED.match(raw[slice(*lines[at])])):
        at += 1
    fields, at = _read_fields(raw, lines, at)
    if "from" not in fields and "subject" not in fields:
        return _read_gmail(raw, lines, at, vocabulary)
    author, place = _author(fields, raw)
    subject = " ".join(raw[slice(*fields["subject"])].split()) if "subject" in fields else ""
    when = raw[slice(*fields["date"])] if "date" in fields else ""
    return Post(
        author=author,
        author_at=place,
        channel="email",
        subject=strip_prefixes(subject),
        subject_at=fields.get("subject"),
        asked_at=read_date(when, vocabulary),
        body=lines[at:],
    )


def _read_fields(raw: str, lines: list[tuple[int, int]], at: int) -> tuple[dict[str, tuple[int, int]], int]:
    """The fields of the header block that begins at a line -> where their values lie; the index behind the block."""
    fields: dict[str, tuple[int, int]] = {}
    seen, last = 0, ""
    while at < len(lines):
        start, end = lines[at]
        match = _FIELD.match(raw, start, end)
        key = KEYS.get(match.group(1).lower()) if match else None
        if match and key is not None:
            seen, last = seen + 1, key
            if key and key not in fields:
                fields[key] = (match.end(), end)
        elif seen and last in fields and raw[start:end].startswith((" ", "\t")) and raw[start:end].strip():
            fields[last] = (fields[last][0], end)
        else:
            break
        at += 1
    return fields, at


def _author(fields: dict[str, tuple[int, int]], raw: str) -> tuple[str, tuple[int, int] | None]:
    """The writer's name with where it stands."""
    if "from" not in fields:
        return "", None
    start, end = fields["from"]
    return display_name(raw[start:end]), (start + len(raw[start:end]) - len(raw[start:end].lstrip()), end)


def display_name(value: str) -> str:
    """The name in a From field: "Tanaka, Mei <mei@x.org>" is Mei Tanaka; of an address alone its local part.

    >>> display_name('"Tanaka, Mei" <mei@x.org>'), display_name("ana.souza@x.org")
    ('Mei Tanaka', 'Ana Souza')
    """
    text = _ADDRESS.sub("", value).strip().strip("\"'* ")
    text = re.sub(r"\s*\((?:via|[A-Z]).*\)\s*$", "", text).strip().strip("\"'")
    if not text:
        match = re.search(r"([^<>\s:\[\](]+)@", value)
        text = match.group(1) if match and not _MACHINE.search(match.group(1)) else ""
    elif "@" in text and " " not in text:
        text = "" if _MACHINE.search(text) else text.partition("@")[0]
    else:
        last, comma, first = text.partition(",")
        return (
            " ".join(f"{first} {last}".split())
            if comma and first.strip() and "," not in first
            else " ".join(text.split())
        )
    return " ".join(part.capitalize() for part in re.split(r"[._+-]+", text) if part and not part.isdigit())


def strip_prefixes(subject: str) -> str:
    """A subject without its Re:, Fwd: and [EXT]."""
    while match := _PREFIX.match(subject):
        subject = subject[match.end() :]
    return subject.strip()


def _read_gmail(raw: str, lines: list[tuple[int, int]], at: int, vocabulary: Vocabulary) -> Post | None:
    """A mail copied from a web page: ``Name <address>`` on its first line, with or without a date."""
    if at >= len(lines):
        return None
    match = _GMAIL.match(raw, *lines[at])
    if match is None:
        return None
    asked_at = read_date(match.group("date"), vocabulary)
    at += 1
    while at < len(lines) and len(raw[slice(*lines[at])]) < 60:
        text = raw[slice(*lines[at])].strip()
        found = read_date(text, vocabulary) if text and any(c.isdigit() for c in text) else None
        if text and found is None and not re.match(r"(?:to|cc) \S+(?: \S+)?$", text, re.IGNORECASE):
            break
        asked_at, at = asked_at or found, at + 1
    name = match.group("name").strip().strip('"')
    start = match.start("name")
    return Post(author=name, author_at=(start, start + len(name)), channel="email", asked_at=asked_at, body=lines[at:])


def read_date(text: str, vocabulary: Vocabulary) -> datetime | None:
    """The instant that a Date field says, aware, UTC; None when it cannot be read or lies in the future."""
    text = re.sub(r"\(.*?\)|\bat\b", " ", text).strip()
    if not text:
        return None
    moment = _read_internet_date(text) or _read_spoken_date(text, vocabulary)
    if moment is None or moment > vocabulary.now.astimezone(UTC):
        return None
    return moment


def _read_internet_date(text: str) -> datetime | None:
    """A date after RFC 5322 with its offset."""
    from email.utils import parsedate_to_datetime  # 15 ms, for mails only

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None


def _read_spoken_date(text: str, vocabulary: Vocabulary) -> datetime | None:
    """A date as mail programs show it: ``Wed, Mar 11, 2026, 9:12 AM``, in the user's zone."""
    when: When | None = read_when_value(" ".join(text.split()), vocabulary)
    if when is None or when.day is None or when.day.on is None:
        return None
    on, hour, minute = when.day.on, 12, 0
    if when.clock is not None:
        hour, minute = min(when.clock.hour, 23), when.clock.minute
    zone = when.clock.zone if when.clock is not None and when.clock.zone else vocabulary.zone
    if not when.day.has_year and on > vocabulary.now.astimezone(vocabulary.zone).date():
        on = on.replace(year=on.year - 1) if (on.month, on.day) != (2, 29) else on
    return datetime(on.year, on.month, on.day, hour, minute, tzinfo=zone).astimezone(UTC)
