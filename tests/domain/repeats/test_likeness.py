"""How like two asks are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.repeats.form import form_of
from triage.domain.repeats.likeness import Probe, Rarity, class_credit, is_opposite, is_slip, likeness

WORDS = st.sampled_from(
    "add remove restart server report invoice for to the ana monday 12 orders_daily not why urgent dashboard".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def like(a: str, b: str) -> float:
    """How like two texts are."""
    return likeness(form_of(a), form_of(b))


def test_other_values_and_other_manners_are_the_same_ask() -> None:
    assert like("Hi Ana, restart billing-api in prod pls", "restart checkout-api in staging by Friday") > 0.5


def test_other_words_for_the_same_are_nearer_than_other_things() -> None:
    ask = "grant Ana access to the sales report"

    assert like(ask, "give Ben permission for the sales report") > like(ask, "print the sales report for Ben")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("grant Ana access to the vault", "revoke Ana's access to the vault"),
        ("enable the dark banner", "disable the dark banner"),
        ("turn on the banner", "turn off the banner"),
        ("scale up the workers", "scale down the workers"),
        ("add Ben to the mailing list", "remove Ben from the mailing list"),
        ("make the lint job voting", "make the lint job non-voting"),
        ("deploy the gateway", "roll back the gateway"),
        ("lock the account", "unlock the account"),
    ],
)
def test_opposites_are_told_apart(one: str, other: str) -> None:
    assert is_opposite(form_of(one), form_of(other))
    assert is_opposite(form_of(other), form_of(one))
    assert like(one, other) < 0.5


def test_asking_for_both_opposites_is_no_opposite() -> None:
    assert not is_opposite(form_of("enable and disable the banner"), form_of("disable the banner"))


def test_the_more_classes_two_words_share_the_nearer_they_are() -> None:
    near = class_credit(frozenset({"v.fix", "v.patch"}), frozenset({"v.fix", "v.patch"}))
    far = class_credit(frozenset({"v.fix", "v.patch"}), frozenset({"v.fix", "v.repair", "n.price"}))

    assert far < near < 1


def test_words_of_a_trade_are_known_by_their_meaning() -> None:
    ask = "send the bill of materials to the fab"

    assert like(ask, "send the BOM to the fab") > like(ask, "send the minutes to the fab")


def test_an_ask_that_mixes_two_wordings_is_nearer_to_both_together() -> None:
    wordings = [form_of("register the hostname in DNS"), form_of("new record for the mail gateway")]
    rarity = Rarity()
    probe = Probe(form_of("register a record for the mail gateway in DNS"), rarity)

    together = probe.likeness_to_all(wordings, rarity)

    assert together > max(probe.likeness(each, rarity) for each in wordings)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    counts = {form_of("report").terms[0].key: 900}
    rarity = Rarity(1000, counts)
    ask, rare, common = (form_of(text) for text in ("glossary report", "glossary banner", "banner report"))

    assert likeness(ask, rare, rarity) > likeness(ask, common, rarity)


def test_slips_need_a_long_word() -> None:
    assert is_slip("franchise", "franchsie")
    assert is_slip("franchise", "franchis")
    assert not is_slip("form", "from")
    assert not is_slip("label", "cable")


@given(TEXTS, TEXTS)
def test_likeness_is_a_share_and_looks_the_same_from_both_sides(a: str, b: str) -> None:
    assert 0 <= like(a, b) <= 1
    assert like(a, b) == pytest.approx(like(b, a), abs=0.02)


@given(TEXTS)
def test_an_ask_is_most_like_itself(text: str) -> None:
    form = form_of(text)

    assert likeness(form, form) == pytest.approx(1.0) or not form.terms or not form.content
