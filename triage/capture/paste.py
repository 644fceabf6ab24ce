"""A pasted message -> what it means: mail and chat headers, the sentence that asks, the date that counts."""

from __future__ import annotations

from triage.capture.chat import read_chat
from triage.capture.draft import Draft, Span
from triage.capture.dues import choose, combine, find_dues
from triage.capture.edges import is_believed, mark_edges
from triage.capture.efforts import find_efforts
from triage.capture.labels import find_key_results
from triage.capture.mail import read_mail
from triage.capture.moments import When
from triage.capture.phrases import MEDIUM, NOWHERE, STRONG, Phrase, Taken
from triage.capture.posts import Post, Range, split_lines
from triage.capture.prose import (
    TITLE_CHARS,
    asking,
    before_code,
    core,
    is_farewell,
    is_weak,
    own_lines,
    says_something,
    sentences,
    tells_absence,
    without_thanks,
)
from triage.capture.quickadd import MAX_WARNINGS, Reading
from triage.capture.symbols import read_symbol
from triage.capture.text import clean_in, clean_title
from triage.capture.titles import is_permalink, title_of
from triage.capture.tokens import LITERAL, Line
from triage.capture.vocabulary import Reference, Vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def read_paste(text: str, vocabulary: Vocabulary) -> Draft:
    """What a pasted message means. Relative dates count from the message's own date where it has one."""
    cleaned = clean_in(text)
    raw = cleaned.text
    mail = read_mail(raw, vocabulary)
    posts = [mail] if mail is not None else read_chat(raw, vocabulary)
    if not posts:
        posts = [Post(body=split_lines(raw))]
    return _Message(raw, posts, vocabulary).draft(cleaned.notes)


class _Sentence:
    """A sentence with its tokens and the believed phrases in it."""

    __slots__ = ("line", "phrases", "place")

    def __init__(self, raw: str, place: Range, reference: Reference) -> None:
        self.place = place
        self.line = Line(raw, *place)
        self.phrases: list[Phrase] = []
        taken = Taken(self.line)
        finders: tuple[Callable[[], list[Phrase]], ...] = (
            lambda: find_key_results(self.line),
            lambda: [] if is_farewell(raw[slice(*place)]) else find_dues(self.line, reference, taken),
            lambda: [p for p in find_efforts(self.line, reference.vocabulary.day_hours, taken) if p.rank <= MEDIUM],
        )
        for find in finders:
            found = [phrase for phrase in find() if taken.is_free(phrase.start, phrase.end)]
            taken.take(found)
            self.phrases += found
        if tells_absence(raw[slice(*place)]):
            self.phrases = [phrase for phrase in self.phrases if phrase.field != "due" or phrase.rank == STRONG]
        self.phrases = [phrase for phrase in self.phrases if phrase.scope != NOWHERE]
        mark_edges(self.line, self.phrases)
        self.phrases = [phrase for phrase in self.phrases if is_believed(self.line, phrase)]


class _Message:
    """One reading of a message."""

    def __init__(self, raw: str, posts: list[Post], vocabulary: Vocabulary) -> None:
        self.raw = raw
        self.vocabulary = vocabulary
        self.spans: list[Span] = []
        self.warnings: list[str] = []
        bodies = [own_lines(raw, post.body) for post in posts]
        self.symbols = self._take_symbols([lines for lines, _ in bodies])
        places = [sentences(raw, lines) for lines, _ in bodies]
        self.post, self.asking, signed = self._choose_post(posts, places, [name for _, name in bodies])
        self.author = self.post.author or signed
        self.reference = Reference(vocabulary, self.post.asked_at)
        subject = [self.post.subject_at] if self.post.subject_at else []
        every = [place for post_places in places for place in post_places]
        self.sentences = [_Sentence(raw, place, self.reference) for place in (*every, *subject)]

    def _take_symbols(self, bodies: list[list[Range]]) -> Reading | None:
        """The symbols on a last line that consists of metadata alone; the line leaves the body."""
        for lines in reversed(bodies):
            while lines and not self.raw[slice(*lines[-1])].strip():
                lines.pop()
            if not lines:
                continue
            line = Line(self.raw, *lines[-1], read_symbol)
            if line.count > 24 or not (any(token.symbol for token in line.tokens) or line.low(0) in ("~", "p")):
                return None
            reading = Reading(line, self.vocabulary)
            covered = Taken(line)
            covered.take(reading.phrases)
            if all(taken or token.kind == "mark" for taken, token in zip(covered.tokens, line.tokens, strict=True)):
                lines.pop()
                return reading
            return None
        return None

    def _choose_post(
        self, posts: list[Post], places: list[list[Range]], names: list[str]
    ) -> tuple[Post, Range | None, str]:
        """The post that asks, the sentence in it that does, and the name that it is signed with."""
        best = 0
        for index, found in enumerate(places):
            at = asking(self.raw, found)
            if at >= 0 and core(self.raw, found[at])[1]:
                best = index
                break
        at = asking(self.raw, places[best])
        return posts[best], places[best][at] if at >= 0 else None, names[best]

    def draft(self, notes: tuple[str, ...]) -> Draft:
        """The draft with everything that was read."""
        post = self.post
        fields: dict[str, Any] = {"requester": self.vocabulary.people.get(self.author.casefold(), self.author)}
        fields["channel"] = post.channel
        if post.author and post.author_at:
            self._add_span(*post.author_at, "requester", post.author, "header")
        fields.update(self._due_fields())
        fields.update(self._others())
        if self.symbols is not None:
            given = self.symbols.draft(self.raw, "", ())
            empty = Draft(title="", raw="")
            names = (
                "due_on",
                "due_at",
                "due_text",
                "estimate_min",
                "priority",
                "requester",
                "tags",
                "channel",
                "key_result",
            )
            fields.update(
                {name: getattr(given, name) for name in names if getattr(given, name) != getattr(empty, name)}
            )
            replaced = {span.field for span in given.spans}
            self.spans = [span for span in self.spans if span.field not in replaced] + list(given.spans)
        fields["link"] = self._link()
        title = self._title() or " ".join(self.raw.split())
        fields["warnings"] = (*notes, *self.warnings[:MAX_WARNINGS])
        spans = tuple(sorted(self.spans, key=lambda span: span.start))
        return Draft(title=clean_title(title).text, raw=self.raw, spans=spans, asked_at=post.asked_at, **fields)

    def _add_span(self, start: int, end: int, field: str, value: str, rule: str) -> None:
        self.spans.append(Span(start=start, end=end, field=field, value=value, rule=rule))

    def _due_fields(self) -> dict[str, Any]:
        """The due date of the message: a strong cue beats all others in it, then the sentence that asks; then rank."""
        found = [
            (phrase, sentence) for sentence in self.sentences for phrase in sentence.phrases if phrase.field == "due"
        ]
        if not found:
            return {}
        due, sentence = min(found, key=self._weight)
        others = [phrase for phrase in sentence.phrases if phrase.field == "due"]
        chosen = choose(others) or due
        when: When = combine(chosen, others)
        on, at = when.resolve(self.reference)
        if when.day is not None and when.day.note:
            self.warnings.append(when.day.note)
        for other, place in found:
            if other is not chosen and other.rank <= chosen.rank:
                self.warnings.append(f'another date: "{place.line.text(other.start, other.end)}"')
        text = " ".join(sentence.line.text(chosen.start, chosen.end).split())
        self._add_phrase(sentence, chosen, str(at or on))
        return {"due_on": on, "due_at": at, "due_text": text}

    def _weight(self, found: tuple[Phrase, _Sentence]) -> tuple[bool, bool, bool, int]:
        """How surely a due phrase of a sentence is the message's own, the surest first."""
        phrase, sentence = found
        was_asked = core(self.raw, sentence.place)[1]
        return phrase.rank != STRONG, not was_asked, sentence.place != self.asking, phrase.rank

    def _add_phrase(self, sentence: _Sentence, phrase: Phrase, value: str) -> None:
        tokens = sentence.line.tokens
        field = "estimate_min" if phrase.field == "estimate" else phrase.field
        self._add_span(tokens[phrase.start].start, tokens[phrase.end - 1].end, field, value, phrase.rule)

    def _others(self) -> dict[str, Any]:
        """The first estimate with a cue and the first key result."""
        fields: dict[str, Any] = {}
        for sentence in self.sentences:
            for phrase in sentence.phrases:
                name = {"estimate": "estimate_min", "key_result": "key_result"}.get(phrase.field)
                if name is not None and name not in fields:
                    fields[name] = phrase.value
                    self._add_phrase(sentence, phrase, str(phrase.value))
        return fields

    def _link(self) -> str:
        """The first address that leads to a message, else the first there is."""
        found = [t.text for s in self.sentences for t in s.line.tokens if t.kind == LITERAL and "://" in t.text]
        return next((address for address in found if is_permalink(address)), found[0] if found else "")

    def _title(self) -> str:
        """The subject, else the sentence that asks without its politeness and its date, at most 100 characters."""
        if self.post.subject:
            return self.post.subject
        if self.asking is None:
            return ""
        place, was_asked = core(self.raw, self.asking)
        title = self._title_of(place, was_asked)
        if (was_asked or title.endswith("?")) and is_weak(title):
            title = self._with_context(place, title)
        if len(title) > TITLE_CHARS:
            title = title[: TITLE_CHARS - 1].rsplit(None, 1)[0].rstrip(" ,;:-–—") + "…"
        return title

    def _title_of(self, place: Range, was_asked: bool) -> str:
        """A sentence as a title."""
        sentence = _Sentence(self.raw, place, self.reference)
        title = title_of(sentence.line, sentence.phrases, *mark_edges(sentence.line, sentence.phrases))
        return (without_thanks(title).rstrip("?!. ") or title) if was_asked else title

    def _with_context(self, place: Range, title: str) -> str:
        """A request that says little, with what was said before it, else behind it."""
        assert self.asking is not None
        (start, end), _ = core(self.raw, (self.asking[0], self.asking[1]), only_greeting=True)
        if start < place[0] and len(self.raw[start : place[0]].split()) > 3:
            return self._title_of((start, end), True)
        own = [one.place for one in self.sentences if self._is_own(one.place)]
        at = own.index(self.asking)
        for other in (before_code(self.raw, one) for one in (*reversed(own[:at]), *own[at + 1 :])):
            if not says_something(self.raw[slice(*other)]) or is_farewell(self.raw[slice(*other)]):
                continue
            words = self._title_of(core(self.raw, other)[0], True)
            if len(words.split()) > 1 or self.raw[slice(*place)].rstrip().endswith(":"):
                return f"{words}: {title}" if other[0] < place[0] else f"{title}: {words}"
        return title

    def _is_own(self, place: Range) -> bool:
        """Whether a sentence lies in the body of the post that asks."""
        return any(start <= place[0] < end or (start, end) == place for start, end in self.post.body)
