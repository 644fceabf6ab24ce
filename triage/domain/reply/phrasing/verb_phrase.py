"""Verb phrases: "rotate the staging keys" as something to do, as doing, and as a name."""

from __future__ import annotations

from itertools import pairwise

from triage.domain.reply.facts import Phrase
from triage.domain.reply.phrasing.grammar import base_of_gerund, gerund, is_plural, is_verb, singular, with_indefinite
from triage.domain.reply.phrasing.noun_phrase import determined, head_of, is_by_itself, is_known_noun, trimmed
from triage.domain.reply.phrasing.nouns import COMPARATIVES, MASS
from triage.domain.reply.phrasing.words import (
    COMPOUND_VERBS,
    CREATING,
    DATIVE,
    DETERMINERS,
    FUNCTION_WORDS,
    INTRANSITIVE,
    NO_ARTICLE,
    NOMINALS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TRANSPARENT,
    TRANSPARENT_PAIRS,
    VERBS,
    WH_WORDS,
)

_GENERIC = frozenset("describe discuss explain explore learn study teach understand".split())
"""Verbs whose plural object is anything of its kind: "explain attention sinks"."""

_NO_OBJECT = PRONOUNS | WH_WORDS | PREPOSITIONS | PARTICLES | {"to", "not", "and", "or"}


def verb_phrase(words: list[str]) -> Phrase | None:
    """The forms of a phrase whose first word (or first words: "set up") is a verb in its base form.

    None when it is too long to be cut sensibly.

    >>> verb_phrase("rotate the staging keys".split())
    Phrase(noun='the staging key rotation', to_do='rotate the staging keys', doing='rotating the staging keys')
    >>> verb_phrase("write postmortem for the outage".split()).to_do
    'write a postmortem for the outage'
    """
    words = _joined(trimmed(words))
    if not words or (len(words) == 1 and words[0] not in VERBS):
        return None
    verb, rest = _split_verb(words)
    if verb == "stop" and rest and base_of_gerund(rest[0]):
        return stopping(" ".join(rest))
    rest = _with_article(verb.split()[0], rest)
    doing = [gerund(verb), *_coordinated(rest)]
    return Phrase(_name(verb, rest) or " ".join(doing), " ".join([verb, *rest]), " ".join(doing))


def stopping(doing: str) -> Phrase:
    """The forms of what is to be done no more.

    >>> stopping("sending you the digest").noun
    'no longer sending you the digest'
    """
    return Phrase(f"no longer {doing}", f"stop {doing}", f"no longer {doing}")


def _joined(words: list[str]) -> list[str]:
    """Verbs of two words joined, and "designing and creating" with both verbs in their base form."""
    if " ".join(words[:2]) in COMPOUND_VERBS:
        words = ["-".join(words[:2]), *words[2:]]
    return [
        base_of_gerund(word) or word if at > 1 and words[at - 1] in {"and", "or"} else word
        for at, word in enumerate(words)
    ]


def _split_verb(words: list[str]) -> tuple[str, list[str]]:
    """A verb with its particle, if an object may follow that, and the rest."""
    verb, rest = words[0], words[1:]
    if (
        " " not in verb
        and len(rest) > 1
        and (f"{verb} {rest[0]}" in NOMINALS or f"{verb}_{rest[0]}" in TRANSPARENT_PAIRS)
    ):
        return f"{verb} {rest[0].lower()}", rest[1:]
    return verb, rest


def _with_article(verb: str, rest: list[str]) -> list[str]:
    """The object with the article that a hurried title left out."""
    at = 0
    while at < len(rest) and rest[at] in PARTICLES | {"into", "at"} and at < 2:
        at += 1
    if verb == "make" and rest and rest[-1] in COMPARATIVES:
        return rest
    if at >= len(rest) or (not at and verb in INTRANSITIVE) or rest[at + 1 : at + 2] == ["and"]:
        return rest
    end = next(
        (end for end in range(at + 1, len(rest)) if rest[end].casefold() in PREPOSITIONS | {"to", "and"}), len(rest)
    )
    core, head = rest[at:end], rest[end - 1]
    if core[0][0].isdigit() or is_by_itself(core):
        return rest
    if not (_wants_article(core[0]) or (len(core) > 1 and _is_named_thing(verb, core))):
        return rest
    if len(core) == 1 and not is_known_noun(head):
        return rest
    if verb in _GENERIC and is_plural(head):
        return rest
    if verb not in CREATING or at:
        return [*rest[:at], "the", *rest[at:]]
    if is_plural(head) or head in MASS or not head.islower() or head.endswith(("ing", "ness", "ity")):
        return rest
    return [*rest[:at], *with_indefinite(rest[at]).split(), *rest[at + 1 :]]


def _is_named_thing(verb: str, core: list[str]) -> bool:
    """Whether it is a plain noun behind a name ("LDEX database"), which wants an article as the noun alone does."""
    head = core[-1]
    return (
        verb not in DATIVE
        and core[0].casefold() not in DETERMINERS | _NO_OBJECT | NO_ARTICLE
        and not any("'" in word or word in DETERMINERS for word in core)
        and head.islower()
        and (is_known_noun(head) or is_plural(head))
    )


def _wants_article(word: str) -> bool:
    small = word.casefold()
    return (
        word.isalpha()
        and word.islower()
        and len(word) > 2
        and small not in DETERMINERS | _NO_OBJECT | FUNCTION_WORDS | NO_ARTICLE | MASS
        and not small.endswith(("ing", "ly"))
    )


def _coordinated(rest: list[str]) -> list[str]:
    """The rest with further verbs in the -ing form too: "testing and fixing", "shutting down X and removing it"."""
    return [
        gerund(word)
        if at
        and rest[at - 1].casefold() == "and"
        and (word in VERBS or (is_verb(word) and (at == 1 or set(rest[at + 1 : at + 2]) & DETERMINERS)))
        else word
        for at, word in enumerate(rest)
    ]


def _name(verb: str, rest: list[str]) -> str:
    """A name for the act, or "" when only the -ing form says it."""
    has_second_verb = any(word == "and" and is_verb(after) for word, after in pairwise(rest))
    if rest and (rest[0] == "rid" or (verb == "remove" and rest[1:2] == ["from"] and rest[0][:1].isupper())):
        return ""  # something goes, or a person leaves a list: no name for that
    if not rest or has_second_verb or not _begins_object(rest[0]):
        return _dative_name(verb, rest)
    if verb in {"explain", "present"} and "to" in rest:
        return ""
    if verb in DATIVE and (named := _dative_name(verb, rest)):
        return named
    if verb == "make" and rest[0] in {"a", "an"}:
        return " ".join(["the", *_without_purpose(rest[1:])])
    if verb in TRANSPARENT or verb.replace(" ", "_") in TRANSPARENT_PAIRS:
        if verb == "get" and {"working", "running", "done", "ready", "up", "to", "rid", "out"} & set(rest):
            return ""
        return determined(_definite(_without_purpose(_before_recipient(verb, rest))))
    return _nominal_name(NOMINALS[verb], rest) if verb in NOMINALS else ""


def _without_purpose(rest: list[str]) -> list[str]:
    """The object without what it is for: "the stored procedure to work with ..." ends before "to"."""
    return rest[: next((at for at, word in enumerate(rest) if at and word in {"to", "so", "because"}), len(rest))]


def _definite(rest: list[str]) -> list[str]:
    return ["the", *rest[1:]] if rest[0] in {"a", "an"} and len(rest) > 1 else rest


def _dative_name(verb: str, rest: list[str]) -> str:
    """The object behind a recipient: "send them the Q3 numbers" is "the Q3 numbers"."""
    for at, word in enumerate(rest[1:3], start=1):
        if verb in DATIVE and word in DETERMINERS and len(rest) > at + 1:
            return " ".join(_definite(_before_recipient(verb, rest[at:])))
    return ""


def _begins_object(word: str) -> bool:
    small = word.casefold()
    return small not in _NO_OBJECT | QUANTIFIERS | NO_ARTICLE and not small.endswith("ly")


def _before_recipient(verb: str, rest: list[str]) -> list[str]:
    if verb in DATIVE | {"deliver"}:
        cut = next((at for at, word in enumerate(rest) if at and word in {"to", "with"}), len(rest))
        return rest[:cut]
    return rest


def _nominal_name(nominal: str, rest: list[str]) -> str:
    end = next((at for at, word in enumerate(rest) if word.casefold() in PREPOSITIONS | {"to", "of"}), len(rest))
    core, tail = rest[:end], rest[end:]
    if (
        {"and", "or"} & set(core)
        or any(mark in " ".join(core) for mark in ",'")
        or any(w.endswith("ed") for w in core[1:])
    ):
        return ""
    if tail[:1] == ["of"] or len(core) > 4:
        return ""
    if not (tail and tail[0] in {"for", "on", "in"} and len(tail) <= 4):
        tail = []
    if core[0].casefold() in {"my", "your"} or base_of_gerund(core[0]):
        return ""  # "approving your request", not "your request approval"; no act of an act either
    if core[0].casefold() in {"the", "a", "an"}:
        core = core[1:]
    if not core or head_of(core) == nominal:
        return ""
    return " ".join([determined([*core[:-1], singular(core[-1]), nominal]), *tail])
