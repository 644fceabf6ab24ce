from __future__ import annotations

import pytest

from triage.domain.reply.manner import manner_of


@pytest.mark.parametrize(
    ("message", "greeting"),
    [
        ("hey, can you look?", "hey"),
        ("Good  morning Mika, one thing", "good morning"),
        ("Can you look?", ""),
        ("hidden costs are up", ""),
        ("Priya Shah  9:41 AM\nhi! could you explain why", "hi"),
        ("[9:41] Priya: hello, one thing", "hello"),
    ],
)
def test_the_greeting_is_theirs(message: str, greeting: str) -> None:
    manner = manner_of(message)

    assert manner is not None
    assert manner.greeting == greeting


@pytest.mark.parametrize(
    ("message", "is_lower_case"),
    [
        ("can you look? it broke again", True),
        ("Can you look? it broke", False),
        ("can you look? It broke", False),
        ("can you ask Dana about LDAP", True),
    ],
)
def test_lower_case_means_no_sentence_begins_with_a_capital(message: str, is_lower_case: bool) -> None:
    manner = manner_of(message)

    assert manner is not None
    assert manner.is_lower_case is is_lower_case


def test_quotes_and_signatures_are_not_theirs() -> None:
    manner = manner_of(
        "From: Ana <a@example.com>\nSubject: Keys\n\nplease rotate them\n> Old Text Here\n-- \nAna\n+1 555"
    )

    assert manner is not None
    assert (manner.words, manner.is_lower_case) == (3, True)


def test_nothing_written_has_no_manner() -> None:
    assert manner_of("") is manner_of(" \n 👍") is None
