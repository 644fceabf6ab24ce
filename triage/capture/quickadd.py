"""Quick-add: one line -> what it means. The grammar is described in the reference; the guards are in ``guards``."""

from __future__ import annotations

from triage.capture.draft import Draft, Span
from triage.capture.dues import choose, combine, find_dues
from triage.capture.edges import is_believed, mark_edges
from triage.capture.efforts import find_efforts
from triage.capture.labels import find_channels, find_key_results, find_priority_words
from triage.capture.moments import When
from triage.capture.phrases import BARE, NOWHERE, STRONG, Phrase, Taken
from triage.capture.recurrences import Series, find_recurrences
from triage.capture.requesters import find_requesters
from triage.capture.symbols import Symbol, channel_name, read_symbol
from triage.capture.text import clean_in
from triage.capture.titles import is_permalink, links, title_of
from triage.capture.tokens import Line
from triage.capture.unread import unread_words
from triage.capture.values import read_due, read_estimate, read_key_result, read_priority
from triage.capture.vocabulary import Reference, Vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

REST = "--"

MAX_WARNINGS = 5
"""More doubts than that are noise."""

ADDRESSING = frozenset(
    "with to ask tell ping email mail message call meet remind cc and about nudge help show give send invite "
    "thank join by on of or sync unblock pair write inform let get contact chase".split()
)
"""Behind one of these "@ana" is part of the sentence: her name stays in the title."""


def read_line(text: str, vocabulary: Vocabulary) -> Draft:
    """What one line means.

    Args:
        text: As typed.
        vocabulary: Time, zone and names to read it with.

    Raises:
        BadInput: ``due:``, ``est:`` or ``p:`` with a value that cannot be read.
    """
    cleaned = clean_in(text)
    raw = cleaned.text
    cut = _rest_at(raw)
    line = Line(raw, 0, cut, read_symbol)
    reading = Reading(line, vocabulary)
    title = reading.title() if line.count else ""
    rest = " ".join(raw[cut:].split()).removeprefix(REST).strip() if cut < len(raw) else ""
    title = f"{title} {rest}".strip() or " ".join(raw.split())
    draft = reading.draft(raw, title, cleaned.notes)
    is_plain = not rest and not reading.has_doubles and "\\" not in raw
    return _read_on(draft, vocabulary) if reading.head and is_plain else draft


def _read_on(draft: Draft, vocabulary: Vocabulary) -> Draft:
    """The draft after what its title says at its new head ("Tomorrow - Omar: call"), so that a title holds no more."""
    line = Line(draft.title, 0, len(draft.title), read_symbol)
    reading = Reading(line, vocabulary)
    title = reading.title()
    if title == draft.title:
        return draft
    more = reading.draft(draft.raw, title, ())
    has_due = draft.due_on is not None or draft.due_at is not None
    names = ["estimate_min", "priority", "requester", "channel", "key_result", "recurrence"]
    names += [] if has_due else ["due_on", "due_at", "due_text"]
    missing = [name for name in names if getattr(draft, name) in (None, "")]
    return draft.replace(title=title, **{name: getattr(more, name) for name in missing})


def _rest_at(raw: str) -> int:
    """Where the literal rest of a line begins: its first lone ``--``; the line's length without one."""
    at = raw.find(REST)
    while at >= 0:
        before, behind = raw[at - 1 : at], raw[at + 2 : at + 3]
        if (at == 0 or before.isspace()) and (not behind or behind.isspace()):
            return at
        at = raw.find(REST, at + 2)
    return len(raw)


class Reading:
    """One reading of a line: its phrases, which of them are believed, and what they say."""

    __slots__ = ("given", "has_doubles", "head", "line", "phrases", "reference", "tail", "vocabulary", "warnings")

    def __init__(self, line: Line, vocabulary: Vocabulary) -> None:
        self.line = line
        self.vocabulary = vocabulary
        self.reference = Reference(vocabulary)
        self.warnings: list[str] = []
        self.given: dict[str, Phrase] = {}
        self.has_doubles = False
        self.phrases = self._find()
        self.phrases = self._without_contradictions(self.phrases)
        self.head, self.tail = mark_edges(line, self.phrases)
        self.phrases = [phrase for phrase in self.phrases if is_believed(line, phrase)]
        self._decide()

    def _find(self) -> list[Phrase]:
        """All phrases, explicit ones first, each token in one of them at most."""
        line, vocabulary = self.line, self.vocabulary
        found = [self._explicit(at, token.symbol) for at, token in enumerate(line.tokens) if token.symbol is not None]
        taken = Taken(line)
        skips_due = any(phrase.field == "due" and phrase.value.lower() == "none" for phrase in found)
        finders: tuple[Callable[[], list[Phrase]], ...] = (
            lambda: [] if skips_due else find_recurrences(line, self.reference),
            lambda: find_key_results(line) + find_channels(line, vocabulary),
            lambda: find_requesters(line, vocabulary.people, taken),
            lambda: [] if skips_due else find_dues(line, self.reference, taken),
            lambda: find_efforts(line, vocabulary.day_hours, taken),
            lambda: find_priority_words(line),
        )
        for find in finders:
            phrases = [phrase for phrase in find() if taken.is_free(phrase.start, phrase.end)]
            taken.take(phrases)
            found += phrases
        return found

    def _explicit(self, at: int, symbol: Symbol) -> Phrase:
        """A symbol as a phrase; "for @ana" takes its preposition along, "ask @ana" keeps the name in the title."""
        before = self.line.low(at - 1) if at else ""
        is_person = symbol.rule == "@"
        start = at - 1 if is_person and before in ("for", "from", "per", "cc") else at
        return Phrase(
            start,
            at + 1,
            "copy" if is_person and before == "cc" else symbol.field,
            symbol.value,
            symbol.rule,
            rank=STRONG,
            is_symbol=True,
            is_title=is_person and before in ADDRESSING,
        )

    def _without_contradictions(self, phrases: list[Phrase]) -> list[Phrase]:
        """The phrases but for dates that are none ("Fri 14 May" when that is a Thursday), of which the user is told."""
        wrong = [phrase for phrase in phrases if phrase.scope == NOWHERE]
        for phrase in wrong:
            said = self.line.text(phrase.start, phrase.end)
            self.warnings.append(f'not read: "{said}" (weekday and date do not agree)')
        return [phrase for phrase in phrases if phrase.scope != NOWHERE]

    def _decide(self) -> None:
        """Choose the phrase that counts for each field: explicit before read, then by rank and place."""
        for phrase in sorted(self.phrases, key=lambda phrase: (not phrase.is_symbol, phrase.start)):
            if phrase.field in ("tag", "due"):
                continue
            chosen = self.given.get(phrase.field)
            if chosen is None or (not chosen.is_symbol and _is_better(phrase, chosen)):
                self.given[phrase.field] = phrase
            elif phrase.is_symbol and str(phrase.value).lower() != str(chosen.value).lower():
                self._keep_double(phrase, f"the first {phrase.field.replace('_', ' ')} counts")
        for phrase in self.phrases:  # "for Graz" beside "from Olga" says what it is about
            if phrase.field == "requester" and not phrase.is_title and phrase.value != self.given["requester"].value:
                self._keep_double(phrase, "somebody else asks")
        dues = [phrase for phrase in self.phrases if phrase.field == "due" and isinstance(phrase.value, When)]
        explicit = [phrase for phrase in self.phrases if phrase.field == "due" and phrase.is_symbol]
        due = explicit[0] if explicit else choose(dues)
        for phrase in explicit[1:]:
            if phrase.value.lower() != explicit[0].value.lower():
                self._keep_double(phrase, "the first due counts")
        if due is not None:
            self.given["due"] = due
            self._note_others(due, dues)

    def _keep_double(self, phrase: Phrase, why: str) -> None:
        """A second value stays in the title, with a word about it."""
        phrase.is_symbol = phrase.at_edge = False
        phrase.is_title = self.has_doubles = True
        said = self.line.text(phrase.start, phrase.end)
        self.warnings.append(f'not used: "{said}" ({why})')

    def _note_others(self, due: Phrase, dues: list[Phrase]) -> None:
        """Say which other dates the line names."""
        for phrase in dues:
            if phrase is not due and not (due.is_symbol and phrase.start == due.end):
                self.warnings.append(f'another date: "{self.line.text(phrase.start, phrase.end)}"')

    def title(self) -> str:
        """The line without symbols and without the metadata at its edges; a message's address goes too."""
        permalinks = [at for at in links(self.line) if is_permalink(self.line.tokens[at].text)]
        if permalinks and self.line.count > len(permalinks):
            gone = [Phrase(at, at + 1, "link", "", "link", is_symbol=True) for at in permalinks]
            return title_of(self.line, self.phrases + gone, self.head, self.tail)
        return title_of(self.line, self.phrases, self.head, self.tail)

    def draft(self, raw: str, title: str, notes: tuple[str, ...]) -> Draft:
        """The draft with everything that was read."""
        fields: dict[str, Any] = self._due_fields()
        addresses = links(self.line)
        fields["link"] = self.line.tokens[addresses[0]].text if addresses else ""
        tags = [phrase.value for phrase in self.phrases if phrase.field == "tag"]
        fields["tags"] = tuple(dict.fromkeys(tag for value in tags for tag in value.lower().split(",") if tag))
        for field, read in READERS.items():
            phrase = self.given.get(field)
            if phrase is not None:
                fields[FIELD_NAMES.get(field, field)] = read(phrase, self.vocabulary)
        if "due_on" not in fields and "due_at" not in fields and "due" not in self.given:
            self.warnings += unread_words(self.line)
        fields["warnings"] = (*notes, *self.warnings[:MAX_WARNINGS])
        return Draft(title=title, raw=raw, spans=self._spans(fields), **fields)

    def _due_fields(self) -> dict[str, Any]:
        """The due date with its words; of a series its first occurrence."""
        due = self.given.get("due")
        if due is None:
            series = self.given.get("recurrence")
            if series is None or not isinstance(series.value, Series) or series.value.first is None:
                return {}
            on, at = series.value.first.resolve(self.reference)
            return {"due_on": on, "due_at": at, "due_text": self.line.text(series.start, series.end)}
        text = self.line.text(due.start, due.end)
        if due.is_symbol:
            value, text = self._with_time(due, text)
            on, at = read_due(value, self.vocabulary)
            return {"due_on": on, "due_at": at, "due_text": text if (on or at) else ""}
        when = combine(due, [phrase for phrase in self.phrases if isinstance(phrase.value, When)])
        on, at = when.resolve(self.reference)
        if when.day is not None and when.day.note:
            self.warnings.insert(0, when.day.note)
        return {"due_on": on, "due_at": at, "due_text": text}

    def _with_time(self, due: Phrase, text: str) -> tuple[str, str]:
        """The value and the text of ``due:`` with a time right behind it: ``due:monday 5pm``."""
        for phrase in self.phrases:
            if phrase.start == due.end and isinstance(phrase.value, When) and phrase.value.kind == "clock":
                return f"{due.value} {self.line.text(phrase.start, phrase.end)}", self.line.text(due.start, phrase.end)
        return due.value, text

    def _spans(self, fields: dict[str, Any]) -> tuple[Span, ...]:
        """Where each part of the draft was read, in order."""
        spans = []
        used = [*self.given.values(), *(phrase for phrase in self.phrases if phrase.field == "tag")]
        for phrase in sorted(used, key=lambda phrase: phrase.start):
            name = FIELD_NAMES.get(phrase.field, phrase.field)
            value = fields.get(name) if phrase.field != "due" else fields.get("due_at") or fields.get("due_on")
            shown = phrase.value if phrase.field == "tag" else "none" if value is None else str(value)
            start, end = self.line.tokens[phrase.start].start, self.line.tokens[phrase.end - 1].end
            spans.append(Span(start=start, end=end, field=name, value=shown, rule=phrase.rule))
        return tuple(spans)


def _is_better(phrase: Phrase, chosen: Phrase) -> bool:
    """Whether a phrase says its field more surely than the one chosen before it."""
    if phrase.field == "requester":
        return _directness(phrase) > _directness(chosen)
    return phrase.rank < chosen.rank


def _directness(phrase: Phrase) -> int:
    """How surely a phrase says who asks: "Olga asked", then "from Olga", then "for Olga", who may only get it."""
    return 2 if phrase.rank == BARE else 0 if phrase.rule == "for" else 1


FIELD_NAMES = {"estimate": "estimate_min", "tag": "tags"}


def _requester(phrase: Phrase, vocabulary: Vocabulary) -> str:
    name = " ".join(str(phrase.value).split())
    return vocabulary.people.get(name.casefold(), name)


READERS: dict[str, Any] = {
    "estimate": lambda phrase, vocabulary: (
        phrase.value if isinstance(phrase.value, int) else read_estimate(phrase.value, vocabulary)
    ),
    "priority": lambda phrase, _: phrase.value if isinstance(phrase.value, int) else read_priority(phrase.value),
    "requester": _requester,
    "channel": lambda phrase, _: channel_name(phrase.value),
    "key_result": lambda phrase, _: read_key_result(phrase.value),
    "recurrence": lambda phrase, _: phrase.value.rule,
}
