from __future__ import annotations

from triage.domain.reply.polish import HARD_BREAK, polished


def test_sentences_begin_with_a_capital_and_names_stay() -> None:
    text = polished("hi Tom,  glad to. agg_table comes first.\nthe launch too", ["agg_table", "the launch"])

    assert text == "Hi Tom, glad to. agg_table comes first. The launch too"


def test_lower_case_is_matched_but_i_and_days_stay() -> None:
    text = polished("Hey Tom, Happy to. I'm on it. Friday works. The L2 launch first", ["Tom"], lower_case=True)

    assert text == "hey Tom, Happy to. I'm on it. Friday works. the L2 launch first"


def test_formal_has_no_contractions_but_names_keep_theirs() -> None:
    text = polished("I'll look into why it's slow; you'd have it", ["why it's slow"], formal=True)

    assert text == "I will look into why it's slow; you would have it"


def test_paragraphs_and_hard_breaks_stay() -> None:
    text = polished(f"one\ntwo\n\n\nthree\n\nBest,{HARD_BREAK}Mika", [])

    assert text == "One two\n\nThree\n\nBest,\nMika"


def test_a_particle_before_its_like_gets_a_comma() -> None:
    text = polished("let's come back to turning the cache back on on Monday", [])

    assert text.endswith("back on, on Monday")
