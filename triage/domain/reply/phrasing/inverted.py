"""Questions told as clauses: "why is search slow" is "why search is slow", "does it help" is "whether it helps"."""

from __future__ import annotations

import re

from triage.domain.reply.facts import Phrase
from triage.domain.reply.phrasing.grammar import base_of_gerund, base_of_past, is_plural
from triage.domain.reply.phrasing.noun_phrase import MOST_WORDS, is_known_noun, looking_into, trimmed
from triage.domain.reply.phrasing.words import (
    BREAKS,
    DETERMINERS,
    FAULT_GERUNDS,
    FAULTY,
    PLURAL_FINITE,
    PREPOSITIONS,
    PRONOUNS,
    VERB_FIRST,
    VERBS,
    WH_WORDS,
)

_BE = frozenset("is are was were isn't aren't wasn't weren't".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_MODAL = frozenset("can can't will won't should shouldn't could couldn't would wouldn't".split())
_AUXILIARY = _BE | _DO | _MODAL
_OPENING = re.compile(
    r"(?i)^(how\s+(?:many|much)(?:\s+(?!do\b|does\b|did\b|is\b|are\b|can\b|will\b)\w+)?|how\s+(?:long|often|far|big|fast)"
    r"|which\s+\w+|why|when|where|how|what|who)\s+(\S.*)$"
)
_HOW_COME = re.compile(r"(?i)^how\s+come\s+")
_NEEDS_NO_TURN = re.compile(r"(?i)^(?:why|how|what|who|which|how\s+(?:many|much))\b")
_SUBJECT_WORDS = PRONOUNS - {"her"} | {"everybody", "somebody", "nobody"}
_DEGREES = frozenset("so too still not very always often suddenly only again now getting being ever".split())
_PREDICATES = FAULTY | frozenset(
    """
    available back bad behind better big different done down due expensive fast faster flaky gone good here high higher
    huge in large late like live low lower missing necessary off old on out possible ready right safe slow slower small
    stuck there up visible worse worth
    """.split()
)
_DO_VERBS = VERBS | VERB_FIRST | PLURAL_FINITE | frozenset("come cost count exist happen hit match mean".split())
_LONGEST = MOST_WORDS + 4


def told(text: str) -> Phrase | None:
    """The forms of a question whose verb comes before its subject; None where the subject's end is not seen.

    >>> told("why is search slow on mobile").to_do
    'look into why search is slow on mobile'
    >>> told("does the new model support Turkish").to_do
    'check whether the new model supports Turkish'
    """
    text = _HOW_COME.sub("why ", text)
    words = text.split()
    if words[0].casefold() in _AUXILIARY and len(words) > 2 and not _is_command(words):
        return _clause("whether", "check", words[0].casefold(), words[1:])
    match = _OPENING.match(text)
    if match is None:
        return None
    asked, rest = match[1].lower(), match[2].split()
    finding = "look into" if asked == "why" else "find out"
    first = rest[0].casefold()
    if first not in _AUXILIARY:
        return _as_phrase([asked, *rest], finding) if _is_clause(asked, rest) else None
    if asked == "who" or (asked.startswith("which") and first in _BE):
        return _as_phrase([asked, *rest], finding) if len(rest) > 1 else None
    if asked == "why" and first in _DO and "n't" not in first:
        return _cause(first, rest[1:])
    return _clause(asked, finding, first, rest[1:])


def _is_clause(asked: str, rest: list[str]) -> bool:
    """Whether the words are in the order of a clause already: "who owns the file", "how many rows are left"."""
    if not _NEEDS_NO_TURN.match(asked) or len(rest) < 2 or rest[0].casefold() in WH_WORDS | BREAKS | {"to"}:
        return False
    small = [word.casefold() for word in rest]
    if (_DO | _MODAL | {"has", "have", "had"}) & set(small[:5]):
        return asked == "why" and not _AUXILIARY & {small[0]}
    being = next((at for at, word in enumerate(small[:5]) if word in _BE), None)
    if being is None or asked == "why":
        return True
    return asked != "how" and bool(small[being + 1 :]) and small[being + 1] not in DETERMINERS | PRONOUNS


def _is_command(words: list[str]) -> bool:
    """Whether "do" is what is asked for: "do the backfill"."""
    return (
        words[0].casefold() in {"do", "don't"} and words[1].casefold() not in _SUBJECT_WORDS and not is_plural(words[1])
    )


def _clause(asked: str, finding: str, auxiliary: str, rest: list[str]) -> Phrase | None:
    """A question word, an auxiliary and the rest, in the order of a clause."""
    at = _end_of_subject(rest, is_being=auxiliary in _BE)
    if at is None and auxiliary in _BE and asked in {"why", "where", "when", "how"}:
        at = next((at for at in range(1, len(rest)) if rest[at].casefold() in PREPOSITIONS), None)
    is_definition = asked == "what" and auxiliary in _BE and rest[0].casefold() not in _SUBJECT_WORDS
    if at is None or is_definition or rest[at].casefold() in _AUXILIARY:
        return None
    subject, predicate = rest[:at], [word for word in rest[at:] if word.casefold() != "please"]
    if auxiliary == "did":
        return None  # the past form of the verb would be a guess
    if auxiliary in {"do", "does"}:
        verb = _third_person(predicate[0]) if auxiliary == "does" else predicate[0]
        return _as_phrase([asked, *subject, verb, *predicate[1:]], finding)
    return _as_phrase([asked, *subject, auxiliary, *predicate], finding)


def _cause(auxiliary: str, rest: list[str]) -> Phrase | None:
    """What made X drop, for "why did X drop": it leaves the verb as it is."""
    at = _end_of_subject(rest, is_being=False)
    if at is None:
        return None
    return _as_phrase(["what", "made" if auxiliary == "did" else "makes", *_as_object(rest, at)], "find out")


def _as_object(rest: list[str], at: int) -> list[str]:
    turned = {"i": "me", "we": "us", "they": "them", "he": "him", "she": "her"}
    return [turned.get(rest[0].casefold(), rest[0]), *rest[1:]] if at == 1 else rest


def _end_of_subject(words: list[str], *, is_being: bool) -> int | None:
    """Where the subject of a question ends, None when no word says so."""
    if len(words) < 2 or words[0].casefold() == "not" or words[0].endswith("ly"):
        return None
    if words[0].casefold() in _SUBJECT_WORDS:
        return 1
    begins = _begins_state if is_being else _begins_act
    return next((at for at in range(1, len(words)) if begins(words, at)), None)


def _begins_state(words: list[str], at: int) -> bool:
    """Whether "is" stood before this word: "so bad", "slow on mobile", "failing", "shown"."""
    small, before = words[at].casefold(), words[at - 1].casefold()
    following = words[at + 1].casefold() if at + 1 < len(words) else ""
    if before in DETERMINERS:
        return False
    if small in _DEGREES:
        return True
    if small in _PREDICATES and small not in PREPOSITIONS:
        return not following or following in PREPOSITIONS | {"than", "again", "to"}
    if small in FAULT_GERUNDS or (base_of_gerund(small) and not is_known_noun(small)):
        return True
    return bool(base_of_past(small))


def _begins_act(words: list[str], at: int) -> bool:
    """Whether this word is the verb: a known one, behind no determiner, and not before another one."""
    small, before = words[at].casefold(), words[at - 1].casefold()
    following = words[at + 1].casefold() if at + 1 < len(words) else ""
    if before in DETERMINERS or before in PREPOSITIONS:
        return False
    return small == "be" or (small in _DO_VERBS and following not in _DO_VERBS)


def _third_person(verb: str) -> str:
    small = verb.casefold()
    if small in {"have", "be"}:
        return {"have": "has", "be": "is"}[small]
    if small.endswith("y") and small[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}{'es' if small.endswith(('s', 'sh', 'ch', 'x', 'o')) else 's'}"


def _as_phrase(words: list[str], finding: str) -> Phrase | None:
    if words[-1].casefold() in PREPOSITIONS or "i" in (word.casefold() for word in words):
        return None  # it would be cut to something else, or be told by nobody
    said = trimmed([*words[0].split(), *words[1:]], _LONGEST)
    return looking_into(" ".join(said), finding) if len(said) > 2 else None
