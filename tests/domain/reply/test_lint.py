from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.reply.facts import Shape
from triage.domain.reply.lint import lint, mask

TODAY = date(2026, 3, 2)
GOOD = (
    "Hey Priya, happy to dig into the ranking drop with you. I'm finishing the launch and the eval numbers first, so "
    "you'd have something readable by Friday 6 March. If you need it before then, Wei knows those dashboards."
)
BAD = {
    "no problem": "refusal",
    "I can't do that": "refusal",
    "I won’t get to it": "refusal",
    "I have to pass": "refusal",
    "Unfortunately yes": "refusal",
    "I'd rather wait": "soft-refusal",
    "that is hard to say": "soft-refusal",
    "maybe another time": "soft-refusal",
    "I'd love to help, but": "soft-refusal",
    "I'll try to": "soft-refusal",
    "the earliest I could do": "soft-refusal",
    "there is little chance of that": "soft-refusal",
    "you'd be better off with Wei": "soft-refusal",
    "it comes when I can.": "soft-refusal",
    "once things calm down": "soft-refusal",
    "this will have to wait": "soft-refusal",
    "I'll do my best": "soft-refusal",
    "it is low-prio here": "soft-refusal",
    "let's push this to next quarter": "soft-refusal",
    "sorry for that": "empty",
    "my plate is full": "empty",
    "too many things at once": "empty",
    "my week is packed": "empty",
    "I'm tied up": "empty",
    "thanks for your patience": "empty",
    "bad news": "empty",
    "somebody in my team": "empty",
    "I'm swamped": "empty",
    "my bandwidth": "empty",
    "let's circle back": "empty",
    "we prioritise": "empty",
    "about your request": "raw",
    "it is a P1": "raw",
    "see #12": "raw",
    "by 15:30": "raw",
    "Hi <first name>": "placeholder",
    "Hi [name]": "placeholder",
    "about [THING]": "placeholder",
    "you'd have it by …": "placeholder",
    "for None": "placeholder",
    "two  blanks": "spacing",
    "a comma , here": "spacing",
    "by by Friday": "repeated",
    "happy to help, glad to": "willing-twice",
    "some **bold": "shape",
    "one\n- a bullet point": "shape",
}

GOOD_ONES = {
    "trade": (
        "I can take the audit first and have it with you tomorrow (Wednesday), provided Marco is fine with Friday for "
        "his numbers. I've lined yours up behind his for now. Shall I ask him?"
    ),
    "later": (
        "sure, I'll take the parser after the backfill, so you'd have a review by Thursday. if it blocks you before "
        "that, ping me and I'll read the two files that matter most first."
    ),
    "redirect": "Noor built that exporter and can tell you in five minutes. I'll send her your note.",
    "clarify": "Glad to. By when would you need the numbers, and in which form, a chart or a table?",
    "heads-up": "The backfill takes a day longer than I said, so yours moves to Friday 6 March. Is that still in time?",
    "closed": "Fixed: the export had lost two columns in the March update. Thanks for catching it!",
    "self-serve": "There's a form for that now (go/override), live within the hour. Tell me if anything is unclear.",
}


def test_a_reply_by_the_rules_has_no_finding() -> None:
    assert lint(GOOD, situation="later", today=TODAY) == ()


@pytest.mark.parametrize("words", BAD)
def test_what_no_reply_may_say_is_found_where_it_stands(words: str) -> None:
    found = lint(f"Well, hello. {words}", situation="yes", today=TODAY)

    assert [one.rule for one in found] == [BAD[words]]
    assert found[0].start >= len("Well, hello.")
    assert found[0].end > found[0].start


@pytest.mark.parametrize("situation", GOOD_ONES)
def test_what_a_colleague_would_send_has_no_finding(situation: str) -> None:
    assert lint(GOOD_ONES[situation], situation=situation, today=TODAY) == ()


def test_a_title_may_say_no() -> None:
    text = "Sure, I'll look into why users can't log in. You'll have an answer by Friday."

    assert lint(text, situation="yes", today=TODAY, names=["why users can't log in"]) == ()
    assert [one.rule for one in lint(text, situation="yes", today=TODAY)] == ["refusal"]


@pytest.mark.parametrize(
    ("without", "rule"),
    [
        ("Friday 6 March", "date"),
        (" first, so you'd have", "ahead"),
    ],
)
def test_a_promise_needs_what_comes_first_and_a_date(without: str, rule: str) -> None:
    text = GOOD.replace(without, "").replace("finishing", "on").replace("before then", "soon")

    assert rule in [one.rule for one in lint(text, situation="later", today=TODAY)]


def test_a_promise_needs_a_willing_word() -> None:
    text = (
        "The launch and the eval numbers come first. The ranking drop is there by Friday 6 March, and " + "so on " * 8
    )

    assert [one.rule for one in lint(text, situation="trade", today=TODAY)] == ["willing"]


def test_lengths_depend_on_situation_and_shape() -> None:
    long = "word another " * 40

    assert [one.rule for one in lint(long, situation="yes", today=TODAY)] == ["length"]
    assert lint(long, situation="yes", shape=Shape.EMAIL, today=TODAY) == ()
    assert "length" in [one.rule for one in lint("Happy to. First X. Friday.", situation="later", today=TODAY)]


def test_the_clock_is_for_acks_only() -> None:
    assert lint("Saw this. I'll tell you by 3:30 today.", situation="ack", today=TODAY) == ()


def test_a_second_question_is_one_too_many() -> None:
    found = lint("Does that work? Or does it?", situation="yes", today=TODAY)

    assert [(one.rule, one.start) for one in found] == [("question", 26)]


def test_a_private_title_is_found_in_any_spelling() -> None:
    found = lint("After LAYOFF\nscenario b I can.", situation="yes", today=TODAY, private=["Layoff scenario B"])

    assert [one.rule for one in found] == ["private"]


def test_an_email_may_be_signed() -> None:
    text = "Hi Ana,\n\nSure, I'll do it by Friday.\n\nBest,\nMika"

    assert lint(text, situation="yes", shape=Shape.EMAIL, today=TODAY) == ()
    assert [one.rule for one in lint(text, situation="yes", today=TODAY)] == ["shape"]


@given(st.text(), st.lists(st.text(max_size=10), max_size=4))
def test_masking_keeps_every_position(text: str, names: list[str]) -> None:
    assert len(mask(text, names)) == len(text)


@given(st.text(max_size=200), st.sampled_from(("later", "trade", "ack", "yes", "mine")))
def test_any_text_can_be_judged(text: str, situation: str) -> None:
    for finding in lint(text, situation=situation, today=TODAY):
        assert 0 <= finding.start <= finding.end <= len(text)
