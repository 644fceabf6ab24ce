"""Text from outside, at its entrances and exits."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.capture.text import TITLE_CHARS, clean_in, clean_line, clean_out, clean_title

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)


@given(ANYTHING)
def test_cleaned_text_can_be_stored_anywhere(text: str) -> None:
    cleaned = clean_in(text).text

    cleaned.encode("utf-8")
    assert "\0" not in cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_in(text).text

    assert clean_in(once).text == once


def test_a_lone_surrogate_is_replaced_and_a_pair_joined() -> None:
    assert clean_in("a\udc80b").text == "a\N{REPLACEMENT CHARACTER}b"
    assert clean_in("\ud83d\ude00").text == "😀"


def test_a_long_text_is_cut_and_says_so() -> None:
    cleaned = clean_in("é" * 70_000)

    assert len(cleaned.text.encode()) <= 64 * 1024
    assert cleaned.notes == ("cut at 64 kB",)


def test_a_title_is_one_line_of_at_most_500_characters() -> None:
    cleaned = clean_title("a\nb  " * 400)

    assert len(cleaned.text) <= TITLE_CHARS
    assert "\n" not in cleaned.text
    assert cleaned.notes


@given(ANYTHING)
def test_nothing_shown_acts_on_a_terminal(text: str) -> None:
    shown = clean_out(text)

    categories = {unicodedata.category(character) for character in shown if character not in "\n\t"}
    assert not categories & {"Cc", "Cs"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u2028\u2029")


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "می‌خواهم", "❤️", "café"])
def test_joiners_and_selectors_stay(text: str) -> None:
    assert clean_out(text) == text


def test_escapes_become_visible() -> None:
    assert clean_out("\x1b]52;c;eA==\x07\x7f\x9b") == "␛]52;c;eA==␇␡\N{REPLACEMENT CHARACTER}"


def test_a_line_has_no_line_ends() -> None:
    assert clean_line(" a\n b\r\nc\t") == "a b c"
