from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from triage.domain.ask import Ask
from triage.domain.people import Role, Tone
from triage.domain.reply.facts import (
    Ahead,
    Asked,
    Asker,
    OtherPerson,
    Phrase,
    ReplyFacts,
    Shape,
    Slip,
    SmallerPiece,
    Swap,
)
from triage.domain.reply.situation import choose_shape, choose_situation, choose_tone, open_questions

BASE = ReplyFacts(
    thing=Phrase("the drop", "explain the drop", "explaining the drop"),
    asker=Asker(first_name="Priya", role=Role.PM),
    today=date(2026, 3, 2),
    finish_on=date(2026, 3, 6),
)
LATE = replace(BASE, due_on=date(2026, 3, 4))
FIRST = (Ahead(say_as="the launch"),)
FAR = replace(BASE, finish_on=date(2026, 4, 20))
SWAP = Swap(say_as="the backfill", to_on=date(2026, 3, 9))
PIECE = SmallerPiece(by_on=date(2026, 3, 4))
WEI = OtherPerson(first_name="Wei")

CHOSEN = [
    ("later", BASE),
    ("later", replace(BASE, way_out=SWAP)),
    ("closed", replace(LATE, is_done=True, is_accepted=True)),
    ("heads-up", replace(BASE, is_accepted=True, slip=Slip())),
    ("heads-up", replace(BASE, slip=Slip(), done=(Ahead(say_as="the launch"),))),
    ("ready", replace(BASE, done=(Ahead(say_as="the launch"),), questions=("what it's for",))),
    ("nudge", replace(BASE, asked=Asked(since_on=date(2026, 2, 26)), slip=Slip())),
    ("closed", replace(BASE, is_done=True, slip=Slip())),
    ("yes", replace(BASE, is_accepted=True)),
    ("yes", replace(LATE, is_accepted=True, way_out=WEI)),
    ("trade", replace(LATE, is_accepted=True, way_out=SWAP, ahead=FIRST)),
    ("ack", replace(LATE, is_heads_down=True, way_out=SWAP)),
    ("clarify", replace(BASE, questions=("what it's for",))),
    ("trade", replace(LATE, way_out=SWAP, ahead=FIRST)),
    ("smaller", replace(LATE, way_out=PIECE)),
    ("smaller", replace(FAR, way_out=PIECE)),
    ("redirect", replace(FAR, way_out=WEI)),
    ("later", replace(LATE, way_out=WEI)),
    ("later", FAR),
    ("trade", replace(BASE, situation="trade", is_done=True)),
]


@pytest.mark.parametrize(("situation", "facts"), CHOSEN)
def test_the_situation_follows_from_the_facts(situation: str, facts: ReplyFacts) -> None:
    assert choose_situation(facts) == situation


def test_the_tone_is_the_persons_else_the_roles() -> None:
    customer = replace(BASE, asker=Asker(role=Role.CUSTOMER))

    assert choose_tone(BASE) is Tone.WARM
    assert choose_tone(customer) is Tone.FORMAL
    assert choose_tone(replace(customer, asker=Asker(role=Role.CUSTOMER, tone=Tone.PLAIN))) is Tone.PLAIN
    assert choose_tone(replace(BASE, tone=Tone.FORMAL)) is Tone.FORMAL


def test_a_mail_is_answered_by_mail() -> None:
    assert choose_shape(replace(BASE, asker=Asker(channel="Email"))) is Shape.EMAIL
    assert choose_shape(BASE) is Shape.CHAT
    assert choose_shape(replace(BASE, shape=Shape.EMAIL)) is Shape.EMAIL


def test_only_an_ask_that_says_next_to_nothing_is_questioned() -> None:
    vague = Ask(uid="a", title="Dashboard", received_at=datetime(2026, 3, 2, tzinfo=UTC))

    assert open_questions(vague) == ("what it's for", "when you need it by")
    assert open_questions(replace(vague, due_on=date(2026, 3, 6))) == ("what it's for", "what you would call done")
    assert open_questions(replace(vague, estimate_min=30)) == ()
    assert open_questions(replace(vague, title="Fix the dashboard filters")) == ()
    assert open_questions(replace(vague, text="the one Dana showed on Monday, filters are off")) == ()
