"""Titles that are sentences: questions, and statements of what goes wrong or should be otherwise."""

from __future__ import annotations

import re

from triage.domain.reply.facts import Phrase
from triage.domain.reply.phrasing.grammar import base_of_gerund, base_of_past, is_plural
from triage.domain.reply.phrasing.inverted import told
from triage.domain.reply.phrasing.noun_phrase import (
    MOST_WORDS,
    determined,
    head_of,
    is_known_noun,
    looking_into,
    noun_phrase,
    trimmed,
)
from triage.domain.reply.phrasing.nouns import MASS, MEETINGS, TO_WRITE
from triage.domain.reply.phrasing.verb_phrase import verb_phrase
from triage.domain.reply.phrasing.words import (
    BREAKS,
    FAULT_GERUNDS,
    FAULTY,
    FINITE,
    MODALS,
    PLURAL_FINITE,
    PREPOSITIONS,
    VERBS,
    WH_WORDS,
)

_OFTEN = frozenset("sometimes often occasionally randomly".split())
_FOR_A_PURPOSE = frozenset(
    "button email event idea job letter note option options plan program query request script task ticket tool".split()
)
_STATES = frozenset({"right", "shown", "set", "available", "able", "there", "in"})
_LINKING = frozenset({"is", "are", "has"})
_ADVERBS = frozenset("always all completely correctly fully properly quite so still too very yet".split())
_WH_IS = re.compile(
    r"(?i)^(?:what|where|who|when)(?:\s+(?:is|are|was|were)|['’]s|s)\s+((?:the|our|your|my|their)\s+.+)$"
)
_HOW_TO = re.compile(r"(?i)^(how|where|when|what|which\s+\w+)\s+to\s+(.+)$")
_HOW_MANY = re.compile(r"(?i)^how\s+(?:do|can|could|should|would)\s+(i|we|you|one)\s+(.+)$")
_IS_THERE = re.compile(r"(?i)^(is|are)\s+there\s+(.+)$")
_AUX_PRONOUN = re.compile(r"(?i)^(should|can|could|may|will|do|have)\s+(we|i|they)\s+(.+)$")
_WHY_DOES = re.compile(r"(?i)^(why|how|where|when|what)\s+(?:does|do)\s+(it|this|that|they|we)\s+(\w+)\b\s*(.*)$")
_UNABLE = re.compile(r"(?i)^(?:(?:fail(?:s|ed|ure)|unable)\s+to|cannot|can't|can\s+not|could\s+not)\s+(\w+.*)$")
_ASKING = re.compile(
    r"(?i)^(?:what|whats|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|has|have|will)\b"
)


def question(text: str) -> Phrase | None:
    """The forms of a question; None when the text is none or has no safe indirect form.

    >>> question("what's the cost of the new index").to_do
    'help with the cost of the new index'
    >>> question("is there a limit for exports").to_do
    'check whether there is a limit for exports'
    """
    if match := _WH_IS.match(text):
        words = trimmed(match[1].split())
        return noun_phrase(determined(words), head_of(words)) if words else None
    if match := _HOW_TO.match(text):
        return _short(f"{match[1].lower()} to {match[2]}", "work out")
    if match := _HOW_MANY.match(text):
        return _short(f"how {match[1].lower()} can {match[2]}".replace("how i ", "how you "), "work out")
    if match := _IS_THERE.match(text):
        return _short(f"whether there {match[1].lower()} {match[2]}", "check")
    if match := _AUX_PRONOUN.match(text):
        who = "you" if match[2].lower() == "i" else match[2].lower()
        auxiliary = "" if match[1].lower() == "do" else f"{match[1].lower()} "
        return _short(f"whether {who} {auxiliary}{match[3]}", "check")
    if match := _WHY_DOES.match(text):
        pronoun, verb = match[2].lower(), match[3]
        verb = (
            verb
            if pronoun in {"they", "we"}
            else f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x', 'o')) else 's'}"
        )
        return _short(f"{match[1].lower()} {pronoun} {verb} {match[4]}".strip(), "work out")
    return told(text)


def is_question(text: str) -> bool:
    """Whether a title begins like a question."""
    return bool(_ASKING.match(text))


def _short(clause: str, verb: str) -> Phrase | None:
    words = trimmed(clause.split(), MOST_WORDS + 3)
    return looking_into(" ".join(words), verb) if words else None


def statement(words: list[str]) -> Phrase | None:
    """The forms of a statement ("Save fails when ...", "totals wrong for ...", "X should ..."); None when it is none.

    >>> statement("New rows in the diary are read only".split()).to_do
    'look into why new rows in the diary are read only'
    >>> statement("Export should list every layer".split()).to_do
    'make the export list every layer'
    """
    if words[0].casefold() == "no" and len(words) > 2 and words[1].casefold() not in {"one", "longer"}:
        return _absence(words[1:])
    if (match := _UNABLE.match(" ".join(words))) and (what := trimmed(match[1].split())):
        return looking_into(f"the failure to {' '.join(what)}")
    at = _turning_point(words)
    if at is None:
        return None
    subject, turn, rest = words[:at], words[at].casefold(), words[at + 1 :]
    if turn in {"need", "needs"}:
        return _needs(subject, rest)
    if turn in FINITE | PLURAL_FINITE | {"no"}:
        return _why(subject, words[at:])
    if turn in {"may", "might"}:
        return looking_into(determined(subject))
    if turn in MODALS:
        return _wish(subject, rest)
    if turn == "to":
        return _meant_to(subject, rest)
    if turn in FAULT_GERUNDS | _OFTEN:
        return looking_into(" ".join([*_subject(subject), *_end(words[at:])]))
    if turn == "not":
        return _fails_to(subject, rest)
    adverb = [subject.pop()] if len(subject) > 1 and subject[-1].casefold() in _ADVERBS else []
    being = [] if subject[-1:] and subject[-1].endswith("ing") else ["being"]
    return looking_into(" ".join([*_subject(subject), *being, *adverb, *_end(words[at:])]))


def _absence(words: list[str]) -> Phrase | None:
    """What "no results for tea" tells: "why there are no results for tea"."""
    what = trimmed(words)
    is_many = is_plural(head_of(what)) if what else False
    return looking_into(f"why there {'are' if is_many else 'is'} no {' '.join(what)}") if what else None


def _turning_point(words: list[str]) -> int | None:
    """Where the subject ends: the first finite verb, modal, "not", "to VERB" or faulty adjective outside a clause."""
    for at, word in enumerate(words):
        small = word.casefold()
        if small in BREAKS | WH_WORDS:
            return None
        if at == 0:
            continue
        following = words[at + 1].casefold() if at + 1 < len(words) else ""
        is_many = is_plural(words[at - 1]) or "and" in words[:at]
        if small in FINITE | MODALS or (small in PLURAL_FINITE and is_many) or (small, following) == ("no", "longer"):
            return at
        if (small == "not" and following) or small in FAULT_GERUNDS:
            return at
        if small == "to" and following in VERBS | {"be"} and at <= 5 and _may_be_wished(words[:at]):
            return at
        if small in _OFTEN and following.endswith("ing"):
            return at
        if small in FAULTY and (not following or following in PREPOSITIONS):
            return at
    return None


def _may_be_wished(subject: list[str]) -> bool:
    """Whether "X to show Y" wants something of X; a meeting or a plan "to discuss Y" is only named."""
    return not base_of_gerund(subject[0]) and head_of(subject) not in MEETINGS | TO_WRITE | _FOR_A_PURPOSE


def _why(subject: list[str], predicate: list[str]) -> Phrase | None:
    if not subject or len(subject) > 10 or (not _end(predicate)[1:] and predicate[0].casefold() in _LINKING):
        return None
    clause = ["why", *_subject(subject), predicate[0].lower(), *_end(predicate)[1:]]
    return looking_into(" ".join(clause)) if len(clause) <= 18 else None


def _needs(subject: list[str], rest: list[str]) -> Phrase | None:
    """What "X needs resetting" and "X needs to be reset" ask: "reset X"; "X needs data" is about X."""
    small = [word.casefold() for word in rest]
    base, after = "", 1
    if small[:2] == ["to", "be"] and len(small) > 2:
        base, after = base_of_past(small[2]), 3
    elif small[:1] == ["to"]:
        return _as_act(verb_phrase(["get", *determined(subject).split(), *rest]))
    elif small:
        base = base_of_gerund(small[0])
    return (
        verb_phrase([base, *determined(subject).split(), *rest[after:]]) if base else looking_into(determined(subject))
    )


def _meant_to(subject: list[str], rest: list[str]) -> Phrase | None:
    """What "X to be uploaded" and "X to show Y" ask: "upload X", "get X to show Y"."""
    base = base_of_past(rest[1]) if rest[0].casefold() == "be" and len(rest) > 1 else ""
    if base:
        return verb_phrase([base, *determined(subject).split(), *rest[2:]])
    said = verb_phrase(["get", *determined(subject).split(), "to", *rest])
    if said is None or " to " not in said.to_do:
        return noun_phrase(determined(subject), head_of(subject))
    return _as_act(said)


def _wish(subject: list[str], rest: list[str]) -> Phrase | None:
    """A wish as an act: "X should list ..." is "make X list ..."; "X should be disabled" is "get X disabled"."""
    if not rest or rest[0].casefold() == "not":
        return None
    who = determined(subject).split()
    if rest[0].casefold() == "be":
        verb = "get" if len(rest) > 1 and base_of_past(rest[1]) else "make"
        return _as_act(verb_phrase([verb, *who, *rest[1:]])) if len(rest) > 1 else None
    return _as_act(verb_phrase(["make", *who, *rest]))


def _as_act(said: Phrase | None) -> Phrase | None:
    """The phrase with its -ing form for a name: what is wished for is no thing yet."""
    return said and Phrase(said.doing, said.to_do, said.doing)


def _fails_to(subject: list[str], rest: list[str]) -> Phrase | None:
    """A negated participle: "event not saved" is "event not being saved"; "grids not updating" stays."""
    adverb = [rest[0]] if rest[0].casefold() in _ADVERBS else []
    verb = rest[len(adverb) :]
    if not verb:
        return None
    if base_of_gerund(verb[0]) or verb[0].endswith("ing"):
        being: list[str] = []
    elif base_of_past(verb[0]) or verb[0] in FAULTY | _STATES:
        being = ["being"]
    else:
        return None
    return looking_into(" ".join([*_subject(subject), "not", *adverb, *being, *_end(verb)]))


def _subject(words: list[str]) -> list[str]:
    """The subject inside a sentence: small where a capital only began the title, "the" before a plain singular."""
    comma = max((at for at, word in enumerate(words) if word.endswith(",") and at + 2 < len(words)), default=-1)
    words = words[comma + 1 :]
    made = determined(words).split()
    if made[0] != "the" or words[0].casefold() == "the":
        return made
    head = head_of(words)
    is_bare = (
        not is_known_noun(head)
        or not made[1].replace("-", "").islower()
        or made[1].endswith("ing")
        or is_plural(head)
        or head in MASS
    )
    return made[1:] if is_bare else made


def _end(words: list[str]) -> list[str]:
    """The predicate cut at a sensible place when it is long."""
    return trimmed(words, 8) or words[:8]
