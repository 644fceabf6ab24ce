from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.replies.worlds import SECRETS, TODAY, facts
from triage.domain.people import Tone
from triage.domain.promise import SentReply
from triage.domain.reply.context import context, names_in
from triage.domain.reply.draft import Draft
from triage.domain.reply.facts import ReplyFacts, Shape
from triage.domain.reply.lint import mask
from triage.domain.reply.situation import Situation, choose_shape, choose_tone
from triage.domain.reply.variety import closing, leading, opening
from triage.replies.library import built_in
from triage.replies.renderer import ReplyRenderer

RENDERER = ReplyRenderer()
SITUATIONS = sorted(Situation)
ALWAYS = ("ack", "clarify", "closed", "later", "smaller", "trade", "yes")
"""Situations that need nothing to have happened."""
NEGATION = re.compile(r"(?i)\b(?:no|not|never|nothing|nobody|none|neither|but|however)\b|n['’]t\b")


@given(facts())
def test_every_template_tone_and_shape_passes_the_lint_on_any_facts(given_facts: ReplyFacts) -> None:
    for tone, shape in product(Tone, Shape):
        wished = replace(given_facts, tone=tone, shape=shape)
        words = context(wished, tone, shape)
        for template in built_in().templates.values():
            if template.suits(words):
                check(RENDERER.render(wished, variant=template.name), wished)


def check(draft: Draft, wished: ReplyFacts) -> None:
    assert draft.findings == (), (draft.variant, draft.text, draft.findings)
    assert not any(secret.casefold() in f"{draft.subject} {draft.text}".casefold() for secret in SECRETS)
    assert not NEGATION.search(mask(draft.text, names_in(wished))), draft.text
    assert draft.quoted_on is None or draft.quoted_on >= TODAY


@given(facts(), st.sampled_from(SITUATIONS))
def test_no_two_messages_to_a_person_are_alike_while_another_variant_exists(
    given_facts: ReplyFacts, situation: str
) -> None:
    tone, shape = choose_tone(given_facts), choose_shape(given_facts)
    words = context(given_facts, tone, shape)
    variants = [one for one in built_in().templates.values() if one.situation == situation and one.suits(words)]
    assume(variants)
    sent: list[SentReply] = []

    for day in range(len(variants)):
        draft = RENDERER.render(given_facts, sent, situation=situation)
        sent.append(_sent(draft.text, draft.variant, situation, day))

    names = names_in(given_facts)
    assert len({reply.text for reply in sent}) == len(variants)
    assert len({reply.variant for reply in sent}) == len(variants)
    for part in (opening, closing):
        begins = [leading(part(reply.text), names) for reply in sent]
        assert all(begins[at] not in begins[:at] for at in range(len(begins)) if begins[at]), begins


@given(facts(), st.sampled_from(SITUATIONS))
def test_the_same_facts_give_the_same_message(given_facts: ReplyFacts, situation: str) -> None:
    assume(situation in ALWAYS)

    first = RENDERER.render(given_facts, situation=situation)
    second = ReplyRenderer().render(given_facts, situation=situation)

    assert first == second


def test_each_situation_has_at_least_three_variants_for_a_person() -> None:
    groups: dict[tuple[object, ...], int] = {}
    for template in built_in().templates.values():
        kinds = tuple(one for one in template.when if one[0] in {"leadership", "far", "piece"} and one[1])
        groups[(template.situation, kinds)] = groups.get((template.situation, kinds), 0) + 1

    assert all(count >= 2 for count in groups.values()), groups
    assert {situation for situation, _ in groups} == set(SITUATIONS)


def _sent(text: str, variant: str, situation: str, day: int) -> SentReply:
    at = datetime(2026, 2, 20, tzinfo=UTC) + timedelta(days=day)
    return SentReply(
        uid=str(day), ask_uid="a", person="priya", situation=situation, variant=variant, text=text, sent_at=at
    )
