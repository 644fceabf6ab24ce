"""What stays of an ask's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.repeats.form import form_of, packed, plain_of, unpacked


def content(text: str) -> list[str]:
    """The content words of a text's form, as written."""
    return [term.word for term in form_of(text).content]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Noor, restart the printer please",
        "hey, could you please restart the printer asap, thx!",
        "Quick one - restart the printer by Friday",
        "@noor restart the printer when you get a chance",
        "Ask from Noor: restart the printer, blocking Wei",
        "URGENT: restart the printer today if possible :pray:",
        "todo: restart the printer - see OPS-4711",
        "Noor asks: can someone restart the printer before 2026-04-02?",
    ],
)
def test_politeness_haste_and_who_asked_do_not_count(text: str) -> None:
    assert content(text) == ["restart", "printer"]


@pytest.mark.parametrize(
    ("value", "slot"),
    [
        ("https://example.org/a/b", "<link>"),
        ("ana.m@example.org", "<mail>"),
        ("'tacos al pastor'", "<quote>"),
        ("“big box”", "<quote>"),
        ("web-03", "<code>"),
        ("#search-alerts", "<channel>"),
        ("@ines", "<person>"),
        ("2026-04-02", "<date>"),
        ("12 March", "<date>"),
        ("next week", "<date>"),
        ("Friday", "<date>"),
        ("16:30", "<date>"),
        ("PLAT-1201", "<ref>"),
        ("#4411", "<ref>"),
        ("25%", "<number>"),
        ("500 ms", "<number>"),
        ("90 percent", "<number>"),
        ("€1,200", "<number>"),
        ("v4.25.11", "<version>"),
        ("4.25.11", "<version>"),
        ("/var/log/app", "<path>"),
    ],
)
def test_a_value_leaves_only_its_sort_among_the_words(value: str, slot: str) -> None:
    form = form_of(f"move the invoice {value}")

    assert [term.word for term in form.content] == ["move", "invoice"]
    assert slot in form.keys


def test_the_known_words_of_an_identifier_are_heard_a_little() -> None:
    terms = {term.key: term for term in form_of("move the invoice OrderIndexer").terms}

    assert {"<code>", "=orderindexer", "order"} <= set(terms)
    assert terms["order"].weight < terms["invoic"].weight / 4


def test_months_in_any_spelling_are_not_the_wording() -> None:
    assert plain_of("close the books Sept") == plain_of("close the books Octobre")
    assert plain_of("mark the books") != plain_of("the books")


def test_synonyms_meet_in_a_class() -> None:
    assert form_of("bounce checkout").acts & form_of("restart checkout").acts


def test_a_verb_done_again_is_of_the_verbs_class() -> None:
    again, first = form_of("reconfigure checkout"), form_of("configure checkout")

    assert "v.configure" in again.acts & first.acts
    assert not form_of("represent the team").acts


def test_a_verb_finds_its_particle_behind_the_object() -> None:
    assert "v.disable" in form_of("turn the old banner off").acts
    assert "v.disable" in form_of("turn off the old banner").acts


def test_a_name_in_mid_sentence_weighs_little() -> None:
    weights = {term.word: term.weight for term in form_of("give Petrova the keys").terms}

    assert weights["petrova"] < weights["keys"] / 2


def test_a_title_in_capitals_holds_no_names() -> None:
    assert content("Rebuild The Claims Grid") == ["rebuild", "claims", "grid"]


def test_a_slip_in_a_known_word_is_mended() -> None:
    assert form_of("delette the report").acts == form_of("delete the report").acts


def test_numbers_months_and_redactions_are_no_part_of_the_plain_wording() -> None:
    assert plain_of("Server checks (week 12) XXXX March") == plain_of("server checks: Week 3, april")


def test_a_wording_of_under_four_letters_is_none() -> None:
    assert plain_of("PR #12") == ""


def test_an_ask_of_stop_words_alone_can_still_be_found() -> None:
    form = form_of("is it yours or ours")

    assert form.content == ()
    assert "ours" in form.keys


@pytest.mark.parametrize(
    "text", ["", " ", "?!", "\x00\x1b[31m", "🙏🙏", "\ue000\ue001", "'" * 400, "@" * 300, "a" * 100_000]
)
def test_odd_texts_have_a_form(text: str) -> None:
    assert len(form_of(text).terms) <= 24


@given(st.text(max_size=600))
def test_any_text_has_a_form_that_a_store_gives_back(text: str) -> None:
    form = form_of(text)

    again = unpacked(packed(form))

    assert again == form
    assert again.keys == form.keys
    assert again.weight == pytest.approx(form.weight)
    assert all(term.weight > 0 for term in form.terms)
