"""What is known of a language: word classes, opposites, noise, names and odd forms, read once from the data files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from triage.domain.repeats import noise_en, nouns_en, trade_nouns_en, trade_verbs_en, verbs_en
from triage.domain.repeats.stem import stem

_WORD = re.compile(r"[a-z0-9'/+&:.-]*[a-z0-9+]")
Stemmed = Callable[[str], str]
NO_CLASSES: frozenset[str] = frozenset()
ARTICLES = frozenset({"a", "an", "the", "my", "our", "your", "me", "us", "some"})
"""Words that may stand inside a phrase without being part of it ("turn on the light")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words, in the form in which they are looked up. A phrase is its stems joined by blanks.

    Attributes:
        classes: Stem or phrase to the names of the classes that it stands in: "v.add" is the verbs', "n.disk" a noun's.
        canon: Stem or phrase to the one spelling that stands for it ("on call" to "on-call").
        longest: For the first stem of a phrase, how many stems the longest phrase has that starts so.
        particles: Verb stem to the particles that it is joined with across its object ("turn" to "on", "off").
        opposites: Class or stem to the classes and stems that mean the opposite.
        prior: Stem to the share of asks (0 to 1) expected to hold it in any office, before anything is counted.
        irregular: Inflected form to base form.
        polite: Words of courtesy and haste, which never count.
        stop: Words that say nothing beside others.
        units: What may follow a number.
        questions: Question words, which do say something.
        negations: Words that deny.
        values: Stems that tell one ask of a kind from the next: environments, languages, countries, numbers.
        first_names: Lower-case first names.
        months: Names of months and their abbreviations.
        times: Words for days.
        openers: What may be taken from the start of an ask, repeatedly.
        asides: What may be taken out anywhere, a pattern each, with the words of which one must occur for it to be
            tried; few ever are, so that the patterns are made when they are.
        links: Pieces of an address and the stem or phrase of what such an address leads to.
        chases: What somebody writes who asks how an open ask is going.
        chase_words: Stems of what such a sentence is made of.
        known: Stems that are certainly words and no typing errors.
        typos: A known stem less one letter, to the stems it comes from.
        not_again: Stems of verbs that begin with "re" without doing anything again.
    """

    classes: dict[str, frozenset[str]]
    canon: dict[str, str]
    longest: dict[str, int]
    particles: dict[str, frozenset[str]]
    opposites: dict[str, frozenset[str]]
    prior: dict[str, float]
    irregular: dict[str, str]
    polite: frozenset[str]
    stop: frozenset[str]
    units: frozenset[str]
    questions: frozenset[str]
    negations: frozenset[str]
    values: frozenset[str]
    first_names: frozenset[str]
    months: frozenset[str]
    times: frozenset[str]
    openers: re.Pattern[str]
    asides: tuple[tuple[frozenset[str], str], ...]
    links: tuple[tuple[tuple[str, ...], str], ...]
    chases: re.Pattern[str]
    chase_words: frozenset[str]
    known: frozenset[str]
    typos: dict[str, tuple[str, ...]]
    not_again: frozenset[str]

    def classes_of(self, key: str) -> frozenset[str]:
        """The classes that a stem or phrase stands in; a verb after "re" that no list has stands in that verb's.

        >>> english().classes_of("reconfigur") == english().classes_of("configur")
        True
        """
        found = self.classes.get(key)
        if found is None and key.startswith("re") and key not in self.not_again:
            verb = self.classes.get(key[2:].removeprefix("-"), NO_CLASSES)
            found = frozenset(name for name in verb if name.startswith("v."))
        return found or NO_CLASSES


@cache
def english() -> Words:
    """The English words, built at first use (about 40 ms) and shared from then on."""
    irregular = dict(pair.split(":") for pair in noise_en.IRREGULAR.split())
    stemmed = cache(partial(stem, irregular=irregular))  # the lists name a word two or three times
    canon = {_phrase(entry, stemmed): head for head, entry in _entries(noise_en.COMPOUNDS)}
    gathered: defaultdict[str, set[str]] = defaultdict(set)
    for mark, lines in (
        ("v.", verbs_en.VERBS + trade_verbs_en.VERBS),
        ("n.", nouns_en.NOUNS + trade_nouns_en.NOUNS),
    ):
        for head, entry in _entries(lines):
            phrase = _phrase(entry, stemmed)
            gathered[canon.get(phrase, phrase)].add(mark + head)
    classes = {phrase: frozenset(names) for phrase, names in gathered.items()}
    phrases = [phrase.split() for phrase in (*classes, *canon) if " " in phrase]
    common = noise_en.COMMON.split()
    prior = {stemmed(word): int(share) / 1000 for word, share in zip(common[::2], common[1::2], strict=True)}
    known = frozenset({part for phrase in (*classes, *canon) for part in phrase.split()} | set(prior))
    stop, polite = frozenset(noise_en.STOP.split()), frozenset(noise_en.POLITE.split())
    return Words(
        classes=classes,
        canon=canon,
        longest=_longest(phrases),
        particles=_particles(phrases),
        opposites=_opposites(stemmed, canon),
        prior=prior,
        irregular=irregular,
        polite=polite,
        stop=stop,
        units=frozenset(noise_en.UNITS.split()),
        questions=frozenset(noise_en.QUESTIONS.split()),
        negations=frozenset(noise_en.NEGATIONS.split()),
        values=frozenset(stemmed(word) for word in noise_en.VALUES.split()),
        first_names=frozenset(noise_en.FIRST_NAMES.split()) - known,
        months=frozenset(noise_en.MONTHS.split()),
        times=frozenset(f"{noise_en.DAYS} {noise_en.WHEN}".split()),
        openers=_any_of(noise_en.OPENERS),
        asides=tuple(_aside(line) for line in _lines(noise_en.ASIDES)),
        links=tuple(
            (tuple(signs.split()), canon.get(_phrase(head, stemmed), _phrase(head, stemmed)))
            for head, _, signs in (line.partition(": ") for line in _lines(noise_en.LINKS))
        ),
        chases=re.compile(r"\b(?:" + "|".join(_lines(noise_en.CHASES)) + ")", re.IGNORECASE),
        chase_words=frozenset(stemmed(word) for word in noise_en.CHASE_WORDS.split()),
        known=known | frozenset(stemmed(word) for word in stop | polite),
        not_again=frozenset(stemmed(word) for word in noise_en.NOT_AGAIN.split()),
        typos=_typos(known | polite | frozenset(noise_en.MONTHS.split())),
    )


def _entries(lines: str) -> Iterator[tuple[str, str]]:
    """Each entry of each line with the line's name, which is an entry too."""
    for line in _lines(lines, " "):
        head, _, members = line.partition(": ")
        for member in (head, *members.split(",")):
            yield head, member.strip()


def _lines(text: str, joint: str = "") -> list[str]:
    """The lines of a data text; an indented one continues the line before it."""
    return re.sub(r"\n {4}", joint, text.strip()).split("\n")


def _phrase(text: str, stemmed: Stemmed) -> str:
    return " ".join(stemmed(word) for word in _WORD.findall(text.lower()) if word not in ARTICLES)


def _longest(phrases: list[list[str]]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest


def _particles(phrases: list[list[str]]) -> dict[str, frozenset[str]]:
    particles = set(noise_en.PARTICLES.split())
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        if len(phrase) == 2 and phrase[1] in particles:
            taken[phrase[0]].add(phrase[1])
    return {verb: frozenset(each) for verb, each in taken.items()}


def _opposites(stemmed: Stemmed, canon: dict[str, str]) -> dict[str, frozenset[str]]:
    gathered: defaultdict[str, set[str]] = defaultdict(set)
    for pair in re.split(r"[,\n]+\s*", verbs_en.OPPOSITES.strip()):
        sides = []
        for side in pair.split("/"):
            phrase = _phrase(side, stemmed)
            sides.append({f"v.{side}", canon.get(phrase, phrase)})
        for one, other in (sides, sides[::-1]):
            for name in one:
                gathered[name] |= other
    return {name: frozenset(others) for name, others in gathered.items()}


def _any_of(lines: str) -> re.Pattern[str]:
    each = "|".join(_lines(lines))
    return re.compile(rf"\W*(?:{each})[\s,:;.!\-\u2013\u2014]*", re.IGNORECASE)


def _aside(line: str) -> tuple[frozenset[str], str]:
    needs, _, pattern = line.partition(": ")
    return frozenset(needs.split()), pattern


def _typos(known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in known:
        if len(word) >= 5 and word.isalpha():
            for at in range(len(word)):
                less = word[:at] + word[at + 1 :]
                found[less] = (*found.get(less, ()), word)
    return found
