"""A title, as a person would say it inside a sentence. Total: every text gives a phrase, at worst a quoted one."""

from __future__ import annotations

import re
from itertools import pairwise

from triage.domain.reply.facts import Phrase
from triage.domain.reply.phrasing.clauses import is_question, question, statement
from triage.domain.reply.phrasing.grammar import base_of_gerund, base_of_past, is_doing_again, is_verb
from triage.domain.reply.phrasing.noun_phrase import determined, head_of, is_known_noun, noun_phrase, trimmed
from triage.domain.reply.phrasing.nouns import COMMON_ADJECTIVES, COMMON_NOUNS, MEETINGS, TO_WRITE
from triage.domain.reply.phrasing.title_text import bare_title, one_line
from triage.domain.reply.phrasing.verb_phrase import stopping, verb_phrase
from triage.domain.reply.phrasing.words import (
    COMPOUND_VERBS,
    DETERMINERS,
    FINITE,
    FUSED,
    MODALS,
    NOUN_FIRST,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    VERB_FIRST,
    VERBS,
    WH_WORDS,
)

UNTITLED = Phrase("this", "look at this", "looking at this")
"""What an ask without a readable title is called."""

_MOST_QUOTED = 60
_ODD = re.compile(r"[<>{}\[\]|\\=~^;*+“”«»…]|\.\.|(?:^|\s)[-/&'](?:\s|$)|https?:|\S{40,}")
_NEEDED = re.compile(r"(?i)(?<=\w)\s+(?:needed|required|requested|wanted)$")
_CONTEXT = re.compile(r"^(\S[^:]{0,40}?)\s*(?::\s+|\s-\s+)(\S.*)$")
_THEIRS = re.compile(
    r"(?i)\b(?:can|could|would|will)\s+(?:you|u|someone|anyone)\b|\b(?:please|pls|plz|me)\b|\?\s*$|^(?:hi|hey|hello|my|i|your|any)\b"
)
"""Signs that a title is in the words of whoever asked: only then is its "my" theirs."""

_TO_ASKER = {"i": "you", "me": "you", "my": "your", "mine": "yours", "your": "my", "yours": "mine", "you": "me"}
_TO_OTHERS = {"me": "a colleague", "my": "the", "mine": "theirs", "your": "my", "yours": "mine", "you": "me"}
_TOLD_US = frozenset("let tell give send show help get keep".split())
_DONE_WITH = frozenset("check document pair plan review schedule share sync test track watch".split())
"""Verbs before "with"; others are nouns there ("interview with the candidate")."""

_NO_ADVERBS = frozenset("nightly daily weekly monthly hourly yearly early family reply apply supply".split())
_HEADINGS = frozenset(
    "review check fix test deploy investigate update approve migrate refactor discuss prepare".split()
)
_NEGATED = frozenset({"don't", "dont", "not", "never"})
_BEING_THERE = frozenset("be come dial sit stand".split())
"""Verbs that begin a title only where a place or a meeting follows ("be on the call", "come to the offsite")."""

_ONGOING = frozenset("ask call count email include keep log mail ping rely run send show store use".split())
"""What is done all the time: not to do it is to stop; another act is held off."""

_ON_THEIRS = re.compile(
    r"(?i)^(?:approve|debug|fix|look\s+at|merge|proofread|rebase|renew|rerun|re-run|reset|restart|review|unblock)\s+my\b"
)
"""What one asks to have done to one's own things: its "my" is the asker's even in a line that was typed."""

_NO_VERB = (
    COMMON_NOUNS | COMMON_ADJECTIVES | PREPOSITIONS | PRONOUNS | WH_WORDS | frozenset({"and", "or", "to", "not", "no"})
)
_NO_NAME = PREPOSITIONS | WH_WORDS | MODALS | PRONOUNS | frozenset("to not no and or there can cannot could".split())
_CLAUSE_WORDS = FINITE | MODALS | frozenset({"if", "because"})
_OBJECT_STARTS = frozenset("the a an my your our their his her its this it him them us".split())
"""Behind a word that is no preposition they make it a sentence ("luis left the team"), not a name."""

_COMPOUND_NEXT = frozenset(
    """
    account accounts board case cases call coverage data deck doc docs document env environment environments failure
    failures harness job permission permissions access jobs list meeting notes page plan plans process queue results
    run runs script server servers session sheet site suite system systems team template templates user users
    """.split()
)


def phrase(title: str, *, to_asker: bool = True, is_theirs: bool = False) -> Phrase:
    """How to say an ask, from its title (or from a say-as phrase that somebody typed).

    Args:
        title: Any text.
        to_asker: Whether the reply goes to whoever asked: then their "my" is "your". Otherwise it is nobody's.
        is_theirs: Whether the title is known to be in the asker's words (pasted); else that is told from the words.

    Returns:
        Three forms that fit behind "after", "happy to" and "start". A title that cannot be turned is quoted.

    >>> phrase("Explain the ranking drop")
    Phrase(noun='the ranking drop', to_do='explain the ranking drop', doing='explaining the ranking drop')
    >>> phrase("RDC - Comparer").noun, phrase("RDC - Comparer + v2").to_do
    ('the RDC Comparer', 'look at "RDC - Comparer + v2"')
    >>> phrase("Can you send me the Q3 numbers?", to_asker=False).noun
    'the Q3 numbers'
    """
    bare = bare_title(title)
    if not any(char.isalnum() for char in bare):
        return UNTITLED
    if _ODD.search(bare) and not _CONTEXT.match(bare):
        return quoted(bare)
    said = _spoken(
        bare, to_asker, is_theirs or bool(_THEIRS.search(title) or _THEIRS.search(bare) or _ON_THEIRS.match(bare))
    )
    return quoted(bare) if said is None or _has_open_quote(said.to_do) else said


def _has_open_quote(text: str) -> bool:
    """Whether a long title was cut inside a quotation."""
    words = text.split()
    opens = sum(word.startswith(("'", "`", "‘")) for word in words)
    return opens > sum(word.rstrip(".,;:!?)").endswith(("'", "`", "’")) for word in words)


def quoted(title: str) -> Phrase:
    """A title in quotation marks, cut at a word: the wrapping for what cannot be made a phrase."""
    text = one_line(title).replace('"', "'").strip(" .,:;!-")
    if not text:
        return UNTITLED
    if len(text) > _MOST_QUOTED:
        text = f"{text[:_MOST_QUOTED].rpartition(' ')[0] or text[:_MOST_QUOTED]}…"
    return Phrase(f'"{text}"', f'look at "{text}"', f'looking at "{text}"')


def _spoken(bare: str, to_asker: bool, is_theirs: bool) -> Phrase | None:
    if match := _CONTEXT.match(bare):
        return _in_context(match[1], _seen_by(match[2], to_asker, is_theirs))
    if _has_speaker(bare, to_asker):
        return None
    words = _seen_by(bare, to_asker, is_theirs).split()
    return _sentence(words) or (None if is_question(bare) else _name(words))


def _seen_by(bare: str, to_asker: bool, is_theirs: bool) -> str:
    """The asker's pronouns turned to whoever reads the reply."""
    turned = (_TO_ASKER if is_theirs else {}) if to_asker else _TO_OTHERS
    words = [turned.get(word.casefold(), word) for word in bare.split()]
    if to_asker and words[1:2] == ["us"] and words[0].casefold() in _TOLD_US:
        words[1] = "you"
    return " ".join(words)


def _has_speaker(bare: str, to_asker: bool) -> bool:
    """Whether it is told by somebody in a way that turned pronouns would garble ("I'm ...", "what you said")."""
    words = bare.casefold().split()
    if (
        any(word.startswith(("i'", "we'", "you'")) for word in words)
        or "am" in words
        or ("i" in words and not to_asker)
    ):
        return True
    return any(word == "you" and after not in PREPOSITIONS | DETERMINERS for word, after in pairwise(words))


def _sentence(words: list[str]) -> Phrase | None:
    """A question, a verb phrase or a statement; None for a name."""
    text = " ".join(words)
    if asked := question(text):
        return asked
    if is_question(text) and not is_verb(words[0]):
        return None
    return _plain_verb(words) or statement(words) or _likely_verb(words)


def _plain_verb(words: list[str]) -> Phrase | None:
    """A phrase that can only begin with a verb."""
    first = words[0].casefold()
    following = words[1].casefold() if len(words) > 1 else ""
    if first in _BEING_THERE and following in PREPOSITIONS | PARTICLES | {"to", "there", "available", "present"}:
        return verb_phrase([first, *words[1:]])
    if "/" in first and all(part in VERBS | VERB_FIRST for part in first.split("/")):
        return statement(words) or verb_phrase([*first.replace("/", " and ").split(), *words[1:]])
    if f"{first} {following}" in COMPOUND_VERBS and len(words) > 2:
        return verb_phrase([first, following, *words[2:]])
    if first in FUSED and _is_verb_here(words):
        return verb_phrase([*FUSED[first].split(), *words[1:]])
    if (first in VERBS or is_doing_again(first)) and following not in FINITE | {"not"}:
        return verb_phrase([first, *words[1:]])
    if ((first.endswith("ly") and first not in _NO_ADVERBS) or first in _NEGATED) and is_verb(following):
        return _qualified(first, words[1:])
    return None


def _likely_verb(words: list[str]) -> Phrase | None:
    """A phrase whose first word is a verb by what follows it, or a form of one ("fixing", "added")."""
    first = words[0].casefold()
    following = words[1].casefold() if len(words) > 1 else ""
    if _is_verb_here(words):
        return verb_phrase([first, *words[1:]])
    if (first in COMMON_NOUNS and first not in VERBS) or following in MEETINGS:
        return None
    if base := base_of_gerund(first) or (base_of_past(first) if len(words) > 2 else ""):
        return verb_phrase([base, *words[1:]])
    if (
        first.endswith("s")
        and first[:-1] in VERBS
        and following
        and following not in PREPOSITIONS | FINITE | {"and", "to"}
    ):
        return verb_phrase([first[:-1], *words[1:]])
    if following in {"the", "my", "our", "your", "all", "this"} and first.isalpha() and first not in _NO_VERB:
        return verb_phrase([first, *words[1:]])
    return None


def _qualified(adverb: str, rest: list[str]) -> Phrase | None:
    """A verb phrase behind an adverb, which it keeps, or behind "don't": "don't use X" is "stop using X"."""
    said = _sentence(rest)
    if said is None:
        return None
    if adverb in _NEGATED:
        if rest[0].casefold() in _ONGOING:
            return stopping(said.doing)
        return Phrase(f"holding off {said.doing}", f"hold off {said.doing}", f"holding off {said.doing}")
    return Phrase(f"{adverb} {said.doing}", f"{adverb} {said.to_do}", f"{adverb} {said.doing}")


def _is_verb_here(words: list[str]) -> bool:
    """Whether a word that may be verb or noun is a verb, judged by what follows it."""
    first = words[0].casefold()
    following = words[1].casefold() if len(words) > 1 else ""
    if not following or following in FINITE or following == "not":
        return False
    is_object = following in DETERMINERS | WH_WORDS or following in COMMON_ADJECTIVES
    if first in VERB_FIRST:
        if following in {"and", "or"} and len(words) > 3 and is_verb(words[2]):
            return True
        return (
            following in PARTICLES | {"that", "if", "whether"} or (following == "with" and first in _DONE_WITH)
        ) or not (
            following in PREPOSITIONS | {"and", "or", "to"}
            or (following in _COMPOUND_NEXT and (len(words) == 2 or words[2].casefold() in PREPOSITIONS))
        )
    if first in FUSED:
        is_plain = words[1].islower() and following not in COMMON_NOUNS | _COMPOUND_NEXT
        return is_object or words[1].isupper() or is_plain
    return first in NOUN_FIRST and following in DETERMINERS | {"up", "down", "off", "out", "whether", "if"}


def _name(words: list[str]) -> Phrase | None:
    words = trimmed(words)
    if not words or (len(words) == 1 and not is_known_noun(words[0])) or _ODD.search(" ".join(words)):
        return None
    if any(word.casefold() in _CLAUSE_WORDS for word in words[1:]) or any(
        word in _OBJECT_STARTS and words[at].casefold() not in PREPOSITIONS | {"to", "of", "and", "or", "than"}
        for at, word in enumerate(words[1:])
    ):
        return None
    if words[0].casefold() in _NO_NAME:
        return None
    return noun_phrase(determined(words), head_of(words))


def _in_context(context: str, rest: str) -> Phrase | None:
    """A title with a context ("Search: parameters not applied"): what is said behind it, or both as one name."""
    if _ODD.search(rest) or _CONTEXT.match(rest):
        return None
    words, before = rest.split(), _NEEDED.sub("", context).split()
    if len(before) == 1 and (said := _under_heading(before[0].casefold(), words)):
        return said
    if len(words) > 1 and words[0].casefold() not in PRONOUNS | {"see"} and (said := _sentence(words)):
        return said
    if is_question(rest) or _ODD.search(context):
        return None
    if len(before) > 2 and (said := _sentence(before)):
        return said
    if len(before) > 1 and len(before) + len(words) > 4:
        return _name(before)
    return _name([*before, *words])


def _under_heading(heading: str, words: list[str]) -> Phrase | None:
    """A heading that says what to do or make of what follows: "review: RFC 112", "one-pager: query intent"."""
    if heading in TO_WRITE:
        return noun_phrase(f"the {heading} on {' '.join(trimmed(words))}", heading)
    if heading in _HEADINGS and not _plain_verb(words):
        return verb_phrase([heading, *words])
    return None
