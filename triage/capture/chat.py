"""The headers that chat programs put over what is copied from them: Slack, Teams, WhatsApp, Telegram, Discord."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from triage.capture.english import NOT_PEOPLE, TOPICS
from triage.capture.posts import Post, Range, split_lines
from triage.capture.values import read_when_value
from triage.capture.vocabulary import Reference, Vocabulary
from triage.capture.words import MONTHS, WEEKDAYS
from triage.capture.written import make_day

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_NUMERIC = r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:Today|Yesterday|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?"
_DAY = (
    rf"(?:(?:{_WEEKDAY},?\s)?(?:{_NUMERIC}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?"
    rf"|{_WEEKDAY})?[ ,]*(?:at )?)?"
)
_NAME = r"[^\W\d_][\w'’.()/-]*(?:[ ,]+[\w'’.()/-]+){0,4}?"

_STAMPED = re.compile(
    rf"(?P<name>{_NAME})(?P<gap>(?:\s+(?::[\w+-]+:|APP))*(?:\s*[,—–-])?\s+)(?P<open>\[?)(?P<day>{_DAY})(?P<time>{_TIME})\]?\s*$"
)
_BRACKETED = re.compile(
    rf"\[(?P<day>{_DAY})(?P<time>{_TIME})(?:,\s*(?P<late>{_NUMERIC}))?\]\s*(?P<name>[^:\[\]\n]{{1,60}}?)(?P<colon>:\s|:?\s*$)"
)
_DASHED = re.compile(rf"(?P<day>{_NUMERIC}),?\s+(?P<time>{_TIME})\s+-\s+(?P<name>[^:\n]{{1,60}}?)(?P<colon>:\s)")
_TELEGRAM = re.compile(rf"(?P<name>{_NAME}), \[(?P<day>{_DAY})(?P<time>{_TIME})\]:?\s*$")
_IRC = re.compile(r"(?:\[?[\d:]{4,8}\]?\s+)?<(?P<name>[\w.-]{2,30})>\s(?=\S)")
_LONE_TIME = re.compile(rf"\s*(?:(?P<day>{_DAY}))?(?P<time>{_TIME})\s*$")
_LONE_NAME = re.compile(rf"\s*(?P<name>{_NAME})(?:\s+:[\w+-]+:)*\s*$")
_SPEAKER = re.compile(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)?):\s+(?=\S)")


class Heading:
    """The header of one post: where its text begins, who wrote it, where, when."""

    __slots__ = ("asked_at", "author", "author_at", "channel", "end", "lines")

    def __init__(
        self, author: str, author_at: Range, channel: str, asked_at: datetime | None, end: int, lines: int = 1
    ) -> None:
        self.author = author
        self.author_at = author_at
        self.channel = channel
        self.asked_at = asked_at
        self.end = end
        self.lines = lines


def read_chat(raw: str, vocabulary: Vocabulary) -> list[Post]:
    """The posts of a paste that begins with a chat header; empty when it does not."""
    lines = split_lines(raw)
    posts: list[Post] = []
    at = 0
    while at < len(lines) and not raw[slice(*lines[at])].strip():
        at += 1
    while at < len(lines):
        heading = _read_heading(raw, lines, at, vocabulary, is_first=not posts)
        if heading is not None:
            posts.append(_post(heading))
            at += heading.lines
            if heading.end < lines[at - 1][1]:
                posts[-1].body.append((heading.end, lines[at - 1][1]))
            continue
        if not posts:
            return []
        posts[-1].body.append(lines[at])
        at += 1
    return posts


def _post(heading: Heading) -> Post:
    return Post(author=heading.author, author_at=heading.author_at, channel=heading.channel, asked_at=heading.asked_at)


def is_bracketed(raw: str) -> bool:
    """Whether a single line is a chat post with its header: ``[11/03/2026, 10:02] Kofi: ...``."""
    match = _BRACKETED.match(raw) or _DASHED.match(raw)
    return match is not None and match.group("colon").startswith(":") and match.end() < len(raw)


def _read_heading(raw: str, lines: list[Range], at: int, vocabulary: Vocabulary, is_first: bool) -> Heading | None:
    """The header that a line is or begins with."""
    start, end = lines[at]
    start += len(raw[start:end]) - len(raw[start:end].lstrip())
    if end - start > 400 or start == end:
        head = raw[start : start + 120]
        if not head.startswith("["):
            return None
    for pattern, channel in ((_BRACKETED, ""), (_DASHED, "whatsapp"), (_TELEGRAM, "telegram"), (_IRC, "")):
        match = pattern.match(raw, start, end)
        if match is not None:
            return _heading(match, channel or _bracket_channel(match), vocabulary)
    match = _STAMPED.match(raw, start, end) if end - start < 100 else None
    if match is not None and _is_author(match):
        return _heading(match, "discord" if "—" in match.group("gap") else "slack", vocabulary)
    return _read_two_lines(raw, lines, at, vocabulary) or (_read_speaker(raw, start, end) if is_first else None)


def _bracket_channel(match: re.Match[str]) -> str:
    """WhatsApp puts a date into the brackets and a colon behind the name; Teams neither."""
    groups = match.groupdict()
    if "colon" not in groups:
        return ""
    if groups.get("colon", "").startswith(":"):
        dated = any(c.isdigit() for c in groups.get("day") or "") or groups.get("late")
        return "whatsapp" if dated else ""
    return "teams"


def _heading(match: re.Match[str], channel: str, vocabulary: Vocabulary) -> Heading:
    name = _clean_name(match.group("name"))
    groups = match.groupdict()
    asked_at = _instant(groups.get("day") or groups.get("late") or "", groups.get("time") or "", vocabulary)
    return Heading(name, match.span("name"), channel, asked_at, match.end())


def _clean_name(text: str) -> str:
    """A display name without pronouns, brackets and status; "Mensah, Kofi" is Kofi Mensah."""
    text = re.sub(r"\s*[\[(].*?[\])]|\s*:[\w+-]+:", "", text).strip(" ,-~")
    last, comma, first = text.partition(",")
    return " ".join(f"{first} {last}".split()) if comma else " ".join(text.split())


def _is_author(match: re.Match[str]) -> bool:
    """Whether the text before a time is a name: one word needs more than a blank behind it, no word is a topic."""
    words = match.group("name").split()
    plain = [word.strip("(),.").lower() for word in words]
    if any(word in TOPICS or word in NOT_PEOPLE or word in WEEKDAYS or word in MONTHS for word in plain):
        return False
    if any(word in ("at", "on", "by", "the", "is", "and", "to", "for", "from", "due") for word in plain):
        return False
    clear = len(match.group("gap")) > 1 or bool(match.group("open")) or match.group("time")[-1] in "mM."
    named = all(word[0].isupper() or word[0] == "(" for word in words)
    return (clear and (named or len(words) == 1)) or (named and len(words) > 1)


def _read_two_lines(raw: str, lines: list[Range], at: int, vocabulary: Vocabulary) -> Heading | None:
    """A name on one line with the time on the next."""
    if at + 1 >= len(lines) or lines[at][1] - lines[at][0] > 60:
        return None
    name, time = _LONE_NAME.match(raw, *lines[at]), _LONE_TIME.match(raw, *lines[at + 1])
    if name is None or time is None or not name.group("name")[0].isupper():
        return None
    if any(word.strip("(),.").lower() in TOPICS | NOT_PEOPLE for word in name.group("name").split()):
        return None
    asked_at = _instant(time.group("day") or "", time.group("time"), vocabulary)
    return Heading(_clean_name(name.group("name")), name.span("name"), "slack", asked_at, lines[at + 1][1], lines=2)


def _read_speaker(raw: str, start: int, end: int) -> Heading | None:
    """``Kofi: can you ...`` at the head of a paste of several lines."""
    match = _SPEAKER.match(raw, start, end)
    if match is None or any(
        word.lower() in TOPICS | NOT_PEOPLE | MONTHS.keys() for word in match.group("name").split()
    ):
        return None
    return Heading(match.group("name"), match.span("name"), "", None, match.end())


def _instant(day: str, time: str, vocabulary: Vocabulary) -> datetime | None:
    """When a post was written, aware, UTC: at its day, else today; None when that cannot be or lies ahead."""
    reference = Reference(vocabulary)
    when = read_when_value(re.sub(r"(?<=\d)\.(?=\d\d)", ":", time), vocabulary) if time else None
    on = _day(day.replace("at", "").strip(" ,"), reference) if day.strip() else reference.today
    if when is None or when.clock is None or on is None:
        return None
    hour, minute = _plain_hour(time, when.clock.hour), when.clock.minute
    moment = datetime(on.year, on.month, on.day, hour % 24, minute, tzinfo=vocabulary.zone).astimezone(UTC)
    return moment if moment <= vocabulary.now.astimezone(UTC) else None


def _plain_hour(time: str, hour: int) -> int:
    """The hour as a chat program shows it: 3:58 without AM or PM is in the morning."""
    return hour if time[-1] in "mM." else int(re.split(r"[:.]", time)[0])


def _day(text: str, reference: Reference) -> date | None:
    """The day in a chat's header, never ahead: of 11/03 the reading that is past and nearest."""
    low = text.lower()
    if low.startswith("today"):
        return reference.today
    if low.startswith("yesterday"):
        return reference.today - timedelta(days=1)
    number = WEEKDAYS.get(low.rstrip("."))
    if number is not None:
        return reference.today - timedelta(days=(reference.today.weekday() - number - 1) % 7 + 1)
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if re.fullmatch(_NUMERIC, text):
        return _numeric_day(parts, reference)
    when = read_when_value(text, reference.vocabulary)
    on = when.day.on if when is not None and when.day is not None else None
    if on is not None and on > reference.today:
        on = make_day(on.year - 1, on.month, on.day)
    return on


def _numeric_day(parts: list[int], reference: Reference) -> date | None:
    """The past day nearest to now that two or three numbers can mean."""
    orders = [parts, [parts[1], parts[0], *parts[2:]]]
    days = []
    for first, second, *rest in orders:
        if first > 1000:
            days.append(make_day(first, second, rest[0]) if rest else None)
            continue
        year = rest[0] + (2000 if rest[0] < 100 else 0) if rest else reference.today.year
        days.append(make_day(year, second, first) if second <= 12 else None)
    past = [on for on in days if on is not None and on <= reference.today]
    return max(past) if past else None
