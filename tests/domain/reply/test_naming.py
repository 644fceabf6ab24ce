from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from triage.domain.ask import Ask
from triage.domain.people import Person
from triage.domain.reply.naming import NEUTRAL, public_name, public_phrase

ASK = Ask(uid="a", title="Explain the drop in DE", received_at=datetime(2026, 3, 2, tzinfo=UTC), requesters=("ana",))
ANA = Person(key="ana", name="Ana Lopez")


def test_the_say_as_is_the_name() -> None:
    ask = replace(ASK, say_as="the ranking drop")

    assert public_name(ask, [ANA], audience="tom") == "the ranking drop"
    assert public_phrase(ask, [ANA], audience="ana").to_do == "explain the ranking drop"


def test_without_a_say_as_the_title_is_cleaned_up() -> None:
    assert public_name(ASK, [ANA], audience="tom") == "the drop in DE"


def test_a_private_ask_is_neutral_to_others() -> None:
    ask = replace(ASK, is_private=True, say_as="the layoff list")

    assert public_name(ask, [ANA], audience="tom") == NEUTRAL
    assert public_name(ask, [ANA]) == NEUTRAL
    assert "layoff" not in str(public_phrase(ask, [ANA], audience="tom"))


def test_an_ask_of_a_private_person_is_neutral_to_others() -> None:
    assert public_name(ASK, [replace(ANA, is_private=True)], audience="tom") == NEUTRAL


def test_whoever_asked_may_read_their_own_ask() -> None:
    ask = replace(ASK, is_private=True)

    assert public_name(ask, [replace(ANA, is_private=True)], audience="ana") == "the drop in DE"


def test_the_text_is_never_a_name() -> None:
    ask = replace(ASK, title="", text="Fire Bob on Monday")

    assert "Bob" not in public_name(ask, [ANA], audience="tom")


def test_a_typed_verb_phrase_stays_one() -> None:
    ask = replace(ASK, say_as="migrate the index")

    assert public_phrase(ask, [ANA], audience="ana").to_do == "migrate the index"


def test_a_typed_action_is_done() -> None:
    ask = replace(ASK, title="Override the QU model for boba", say_as="the boba override")

    assert public_phrase(ask, [ANA], audience="ana").to_do == "do the boba override"
