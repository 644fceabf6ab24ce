"""What leaves the desk: the one place where an ask gets the name that other people read (design D7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from triage.domain.ask import Ask
from triage.domain.people import Person
from triage.domain.reply.facts import Phrase
from triage.domain.reply.phrasing.clauses import is_question
from triage.domain.reply.phrasing.grammar import gerund, is_verb
from triage.domain.reply.phrasing.noun_phrase import head_of, noun_phrase
from triage.domain.reply.phrasing.nouns import TO_DO
from triage.domain.reply.phrasing.title_text import bare_title, one_line, without_courtesy
from triage.domain.reply.phrasing.words import DETERMINERS, VERBS
from triage.domain.reply.say_as import phrase

NEUTRAL = "a commitment to another team"
"""What a private ask is called."""

_NEUTRAL = Phrase(NEUTRAL, f"work on {NEUTRAL}", f"working on {NEUTRAL}")
_MOST_SAY_AS = 90
_OWNER = re.compile(r"^(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s (?=\w)")


def public_name(ask: Ask, requesters: Sequence[Person], *, audience: str = "") -> str:
    """What to call an ask in a text for others: its say-as, else a phrase from its title, neutral when private.

    Args:
        ask: Any ask.
        requesters: The people behind ``ask.requesters``; unknown ones may be missing.
        audience: Key of the person who reads it; "" means anybody (a channel, an export).

    Returns:
        A phrase that fits behind "after" or "for": "the ranking drop", "adding dark mode". Never its text.
    """
    return public_phrase(ask, requesters, audience=audience).noun


def public_phrase(ask: Ask, requesters: Sequence[Person], *, audience: str = "") -> Phrase:
    """All forms of `public_name`; for whoever asked, in words that fit an answer to them."""
    if not is_public(ask, requesters, audience=audience):
        return _NEUTRAL
    return said(ask, to_asker=bool(audience) and audience in ask.requesters)


def heading(title: str) -> str:
    """A title as what was asked, on a page for others: without the greeting, the politeness and the day.

    >>> heading("pls fix the login by Friday"), heading("Hi! can you explain the drop?"), heading("Why is it slow?")
    ('Fix the login', 'Explain the drop', 'Why is it slow?')
    """
    bare = without_courtesy(title) or one_line(title)
    if bare == title.strip(" ?"):
        return title
    return f"{bare[:1].upper()}{bare[1:]}{'?' if is_question(bare) and title.rstrip().endswith('?') else ''}"


def without_owner(name: str) -> str:
    """A name without the person to whom it belongs.

    >>> without_owner("Marco's eval numbers"), without_owner("the eval numbers")
    ('the eval numbers', 'the eval numbers')
    """
    return _OWNER.sub("the ", name, count=1)


def is_public(ask: Ask, requesters: Sequence[Person], *, audience: str = "") -> bool:
    """Whether the audience may learn of the ask: it is theirs, or neither it nor anybody behind it is private."""
    if audience and audience in ask.requesters:
        return True
    return not ask.is_private and not any(person.is_private for person in requesters)


def said(ask: Ask, *, to_asker: bool) -> Phrase:
    """The forms of an ask from its say-as when the user gave one, else from its title.

    >>> from datetime import datetime, UTC
    >>> at = datetime(2026, 3, 2, tzinfo=UTC)
    >>> said(Ask(uid="a", title="Explain the drop in DE", say_as="the ranking drop", received_at=at), to_asker=True)
    Phrase(noun='the ranking drop', to_do='explain the ranking drop', doing='explaining the ranking drop')
    """
    # What was typed about an ask is one line; what was pasted from somebody has several.
    titled = phrase(ask.title, to_asker=to_asker, is_theirs="\n" in ask.text.strip())
    typed = one_line(ask.say_as)[:_MOST_SAY_AS].strip()
    if not typed:
        return titled
    words = typed.split()
    if bare_title(typed) != typed:
        return phrase(typed, to_asker=to_asker)  # typed like a title, with greeting or marks
    if words[0] in VERBS or (is_verb(words[0]) and words[1:2] and words[1] in DETERMINERS):
        return phrase(typed, to_asker=to_asker)
    head = head_of(words)
    verb = titled.to_do.split()[0]
    if is_verb(verb) and head in titled.to_do.casefold().split() and head not in TO_DO:
        return Phrase(typed, f"{verb} {typed}", f"{gerund(verb)} {typed}")
    if words[0].casefold().endswith("ing"):
        return Phrase(typed, f"help with {typed}", typed)
    return noun_phrase(typed, head)
