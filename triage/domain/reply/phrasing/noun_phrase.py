"""Noun phrases: which words are their core, how they are determined, and what one does with them."""

from __future__ import annotations

import re

from triage.domain.reply.facts import Phrase
from triage.domain.reply.phrasing.grammar import base_of_gerund, gerund, is_plural, is_verb, singular
from triage.domain.reply.phrasing.nouns import (
    ACCESS,
    COMMON_ADJECTIVES,
    COMMON_NOUNS,
    MEETINGS,
    PROBLEMS,
    TO_DO,
    TO_WRITE,
)
from triage.domain.reply.phrasing.words import (
    BREAKS,
    DETERMINERS,
    FAULTY,
    FUNCTION_WORDS,
    PREPOSITIONS,
    VERBS,
    WH_WORDS,
)

MOST_WORDS = 10
"""Longest phrase, in words. A reply of 30 to 60 words has no room for more."""

_MOST_CHARS = 75
_HANGING = frozenset("a an and at by for from of or the to with".split())
_MOST_WITH_CLAUSE = 13
_OBJECT_CLAUSE = frozenset("what why how whether who if".split())
_POSSESSIVE = re.compile(r"^[\w-]+['’]s?$")
_AGAINST = frozenset({"vs", "vs.", "versus"})
_COMMON_ENDINGS = ("tion", "tions", "ment", "ments", "ity", "ance", "ence", "ings", "able", "ible", "ive", "ous")


def trimmed(words: list[str], most: int = MOST_WORDS) -> list[str]:
    """The words of a phrase up to its length limit, cut where a person would: before a clause, else a preposition."""
    words = _up_to_comma(words)
    while len(words) > 2 and words[-1].casefold() in _HANGING:
        words = words[:-1]
    if len(words) <= most and len(" ".join(words)) <= _MOST_CHARS:
        return words
    if words[0].casefold() not in WH_WORDS and len(words) <= _MOST_WITH_CLAUSE and _OBJECT_CLAUSE & set(words[1:]):
        return words
    room = most
    while room > 3 and len(" ".join(words[:room])) > _MOST_CHARS:
        room -= 1
    for stops in (BREAKS, PREPOSITIONS | {"to", "and", "or", "but"}):
        cuts = [at for at in range(3, min(room + 1, len(words))) if words[at].casefold() in stops]
        if cuts:
            return _without_dangling(words[: cuts[-1]])
    return _without_dangling(words[:room]) if len(words) - room < 4 else []


def _up_to_comma(words: list[str]) -> list[str]:
    """The words before an afterthought; a list ("a, b and c") stays whole."""
    for at, word in enumerate(words):
        if at >= 1 and word.endswith((",", ";", ":")) and (len(words) > 8 or not {"and", "or"} & set(words[at:])):
            return [part for part in (*words[:at], word.rstrip(",;:")) if part]
    return words


def _without_dangling(words: list[str]) -> list[str]:
    while words and (
        words[-1].casefold() in FUNCTION_WORDS | DETERMINERS | PREPOSITIONS | {"we", "i", "they"}
        or not words[-1][-1].isalnum()
    ):
        words = words[:-1]
    if len(words) > 3 and words[-2].casefold() in {"to", "and"} and words[-1] in VERBS:
        return _without_dangling(words[:-2])
    return words


def head_of(words: list[str]) -> str:
    """The small head of a noun phrase: the last word before the first preposition."""
    for at, word in enumerate(words):
        if at and (word.casefold() in PREPOSITIONS | FAULTY | {"to", "not"} or word.startswith("(")):
            return words[at - 1].casefold()
    return words[-1].casefold() if words else ""


def determined(words: list[str]) -> str:
    """A noun phrase with "the" where it needs one, and small letters where a capital only began the title."""
    first = words[0]
    small = first.casefold()
    if small in DETERMINERS or is_by_itself([small, *words[1:]]):
        return " ".join([small, *words[1:]])
    if (first[0].isdigit() and ":" not in first) or _POSSESSIVE.match(first) or _is_owned(words) or _is_version(words):
        return " ".join(words)
    if len(words) > 2 and words[1] == "of" and first[1:].islower():
        return " ".join(["the", small, *words[1:]])
    is_name = len(words) > 1 and words[1][0].isupper() and words[1][1:].islower()
    return " ".join(["the", small if not is_name and _begins_only_the_title(first) else first, *words[1:]])


def is_by_itself(words: list[str]) -> bool:
    """Whether a phrase is determined by its own words: "last quarter's numbers", "precision vs recall"."""
    is_dated = words[0] in {"last", "next"} and len(words) > 1 and bool(_POSSESSIVE.match(words[1]))
    return is_dated or bool(_AGAINST & set(words[1:]))


def _is_owned(words: list[str]) -> bool:
    """Whether a name of two words owns it: "Ana Lopez's laptop"."""
    return len(words) > 2 and bool(_POSSESSIVE.match(words[1])) and words[0][:1].isupper() and words[1][:1].isupper()


def _is_version(words: list[str]) -> bool:
    """Whether it is a product with its version: "Windows Server 2008"."""
    names = words[:-1]
    return (
        bool(names)
        and words[-1][0].isdigit()
        and all(word[0].isupper() for word in names)
        and not is_known_noun(names[-1])
    )


def _begins_only_the_title(word: str) -> bool:
    small = word.casefold()
    if not (word[:1].isupper() and word[1:].islower()):
        return False
    return (
        "-" in small
        or small in COMMON_NOUNS | COMMON_ADJECTIVES | FAULTY
        or singular(small) in COMMON_NOUNS
        or small.endswith("ing")
        or is_verb(small)
        or small.endswith(_COMMON_ENDINGS)
    )


def is_known_noun(word: str) -> bool:
    """Whether a word alone makes a name ("the newsletter")."""
    small = word.casefold()
    return small in COMMON_NOUNS or singular(small) in COMMON_NOUNS or small.endswith(_COMMON_ENDINGS)


def noun_phrase(noun: str, head: str) -> Phrase:
    """The three forms of a noun phrase, by what one does with such a thing.

    >>> noun_phrase("the ranking drop", "drop").to_do
    'look into the ranking drop'
    >>> noun_phrase("the boba override", "override").to_do
    'do the boba override'
    """
    if noun.removeprefix("the ").split()[0] in FAULTY | {"failing", "flaky", "slow", "stuck"}:
        return Phrase(noun, f"look into {noun}", f"looking into {noun}")
    one = head.rstrip("s") if head.rstrip("s") in PROBLEMS | TO_DO | MEETINGS | ACCESS | {"question"} else head
    if one in PROBLEMS:
        return Phrase(noun, f"look into {noun}", f"looking into {noun}")
    if one in TO_WRITE:
        return Phrase(noun, f"put together {noun}", f"putting together {noun}")
    if one in MEETINGS:
        return Phrase(noun, f"help with {noun}", f"helping with {noun}")
    if one in TO_DO and one not in {"launch", "release"}:
        return Phrase(noun, f"do {noun}", f"doing {noun}")
    if one in ACCESS:
        return Phrase(noun, f"sort out {noun}", f"sorting out {noun}")
    if one == "question":
        return Phrase(noun, f"answer {noun}", f"answering {noun}")
    return Phrase(noun, f"help with {noun}", f"working on {noun}")


def looking_into(what: str, verb: str = "look into") -> Phrase:
    """The forms of something that is no name by itself: a clause, a question, a quoted title."""
    doing = gerund(verb)
    return Phrase(f"{doing} {what}", f"{verb} {what}", f"{doing} {what}")


def is_plural_phrase(said: str) -> bool:
    """Whether a name takes "are": its head is a plural, and it is neither an act nor quoted."""
    words = said.partition(" (")[0].split()
    if said.startswith('"') or base_of_gerund(words[0]):
        return False
    return is_plural(head_of(words)) or " and " in said.partition(" for ")[0]
