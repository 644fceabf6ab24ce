"""A name of an ask as a heading, and behind "about"."""

from __future__ import annotations

import re

_FINDING = re.compile(r"^(?:looking into|finding out|checking|working out) ")
_QUESTION_WORDS = frozenset("why whether what how when where who which".split())


def asked_about(noun: str) -> str:
    """The name after "about" and "on": of what is to be found out, only the question ("why it fails")."""
    question = _FINDING.sub("", noun, count=1)
    return question if question.split()[0] in _QUESTION_WORDS else noun


def topic(noun: str) -> str:
    """The name as a heading: without "the", with a capital."""
    bare = noun.removeprefix("the ")
    return bare[:1].upper() + bare[1:] if bare.split()[0].isalpha() else bare
