"""One template: its front matter, and the text behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from triage.domain.people import Tone
from triage.domain.reply.context import Value
from triage.domain.reply.facts import Shape
from triage.errors import BadInput

SUFFIX = ".md.j2"
FENCE = "---"
DEFAULT_SUBJECT = "{{ thing.topic }}"

CONDITIONS = (
    *("leadership", "far", "late", "due", "big", "ahead", "person", "piece", "swap", "ask", "outcome"),
    *("promised", "ready", "asked", "goal", "left", "ended", "days", "tool", "held", "standing"),
)
"""What a template may ask for in ``when:``, each also with "not" before it."""

_KEYS = ("title", "situation", "tone", "shape", "when", "subject")
_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}")
_HINT = "`triage templates show later-offer` is an example; `triage templates check` checks them all."


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template ready to be rendered.

    Attributes:
        name: "later-offer", its file name without suffix; a user's template of the same name replaces a built-in one.
        title: What it is, for lists.
        situation: "later", "trade", ... or one of the user's own.
        tones: For which tones it is written.
        shapes: For which shapes it is written.
        when: Conditions that must all hold: ("leadership", True) or ("far", False).
        subject: Jinja2 line for the subject of an e-mail.
        body: Jinja2 text.
        body_line: Line of the file on which the body begins, from 1.
        source: The whole file.
        path: Where it was read, for messages.
        is_own: Whether it is the user's.
    """

    name: str
    title: str
    situation: str
    tones: frozenset[Tone]
    shapes: frozenset[Shape]
    when: tuple[tuple[str, bool], ...]
    subject: str
    body: str
    body_line: int
    source: str
    path: str
    is_own: bool

    def suits(self, words: Mapping[str, Value]) -> bool:
        """Whether its conditions hold for the context of a reply."""
        return all(holds(condition, words) is wanted for condition, wanted in self.when)


def holds(condition: str, words: Mapping[str, Value]) -> bool:
    """Whether a condition of ``CONDITIONS`` holds for the context of a reply."""
    if condition in {"person", "piece", "swap", "ask"}:
        return _part(words, "out", "kind") == condition
    if condition == "far":
        return words["finish"] is None
    if condition == "goal":
        return _part(words, "goal", "count") is not None
    parts = {
        "ahead": ("ahead", "count"),
        "ready": ("done", "count"),
        "asked": ("asked", "since"),
        "days": ("days", "count"),
    }
    if condition in parts:
        return bool(_part(words, *parts[condition]))
    return bool(words["was" if condition == "promised" else condition])


def _part(words: Mapping[str, Value], name: str, key: str) -> Value:
    part = words[name]
    assert isinstance(part, dict)
    return part[key]


def parse(name: str, source: str, path: str, *, is_own: bool) -> Template:
    """A template from the text of its file.

    Raises:
        BadInput: The front matter cannot be read; the message names file and line.
    """
    lines = source.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != FENCE:
        raise BadInput(f"{path}:1: a template begins with front matter between two lines of ---.", _HINT)
    end = next((at for at, line in enumerate(lines[1:], start=1) if line.strip() == FENCE), None)
    if end is None:
        raise BadInput(f"{path}:{len(lines)}: the front matter has no closing line of ---.", _HINT)
    given = _front_matter(lines[1:end], path)
    situation, at = given.get("situation", ("", 1))
    if not _SLUG.fullmatch(situation):
        raise BadInput(f"{path}:{at}: situation must be one lower-case word like later.", _HINT)
    return Template(
        name=name,
        title=given.get("title", (name, 0))[0],
        situation=situation,
        tones=frozenset(Tone(word) for word in _choices("tone", given, tuple(Tone), path)),
        shapes=frozenset(Shape(word) for word in _choices("shape", given, tuple(Shape), path)),
        when=_conditions(given, path),
        subject=given.get("subject", (DEFAULT_SUBJECT, 0))[0],
        body="\n".join(lines[end + 1 :]).strip() + "\n",
        body_line=end + 2 + _blank_lines(lines[end + 1 :]),
        source=source,
        path=path,
        is_own=is_own,
    )


def _front_matter(lines: list[str], path: str) -> dict[str, tuple[str, int]]:
    """Key -> (value, line of the file)."""
    given: dict[str, tuple[str, int]] = {}
    for at, line in enumerate(lines, start=2):
        key, colon, value = line.partition(":")
        key = key.strip().lower()
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not colon or key not in _KEYS:
            raise BadInput(f"{path}:{at}: expected one of {', '.join(_KEYS)}, each with a colon.", _HINT)
        given[key] = (value.strip().strip("\"'"), at)
    return given


def _choices(key: str, given: Mapping[str, tuple[str, int]], allowed: tuple[str, ...], path: str) -> list[str]:
    value, at = given.get(key, ("any", 1))
    words = [word.strip().lower() for word in value.split(",") if word.strip()]
    if not words or words == ["any"]:
        return [str(one) for one in allowed]
    for word in words:
        if word not in allowed:
            raise BadInput(f"{path}:{at}: {key} {word!r} is none of {', '.join(allowed)}.", _HINT)
    return words


def _conditions(given: Mapping[str, tuple[str, int]], path: str) -> tuple[tuple[str, bool], ...]:
    value, at = given.get("when", ("", 1))
    conditions: list[tuple[str, bool]] = []
    for word in (part.strip().lower() for part in value.split(",") if part.strip()):
        bare = word.removeprefix("not ").strip()
        if bare not in CONDITIONS:
            raise BadInput(f"{path}:{at}: condition {bare!r} is none of {', '.join(CONDITIONS)}.", _HINT)
        conditions.append((bare, bare == word))
    return tuple(conditions)


def _blank_lines(lines: list[str]) -> int:
    return next((at for at, line in enumerate(lines) if line.strip()), 0)
