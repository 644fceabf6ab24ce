"""Whether a message asks about an open ask."""

from __future__ import annotations

import pytest

from triage.domain.repeats.form import form_of
from triage.domain.repeats.nudge import is_nudge

OPEN = {
    "k1": form_of("add an index to orders_daily"),
    "k2": form_of("restart billing-api in prod"),
    "k3": form_of("reindex item 4711 (PLAT-12)"),
}


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("any news on the orders_daily index?", "k1"),
        ("hey, just checking in on the index for orders_daily", "k1"),
        ("gentle reminder: restart billing-api in prod", "k2"),
        ("still waiting for the billing-api restart", "k2"),
        ("what's the status of PLAT-12?", "k3"),
        ("Restart billing-api in prod please!", "k2"),
        ("reindex item 4711 (PLAT-12)", "k3"),
    ],
)
def test_chasing_one_open_ask_is_a_nudge(text: str, uid: str) -> None:
    assert is_nudge(form_of(text), OPEN) == uid


@pytest.mark.parametrize(
    "text",
    [
        "reindex item 4712 (PLAT-13)",
        "restart checkout-api in prod",
        "add an index to fct_sessions",
        "any news?",
        "any news on the offsite venue?",
        "drop the index on orders_daily",
        "thanks!",
        "",
    ],
)
def test_anything_else_is_a_new_ask(text: str) -> None:
    assert is_nudge(form_of(text), OPEN) is None


def test_any_news_is_a_nudge_when_only_one_ask_is_open() -> None:
    assert is_nudge(form_of("any news?"), {"k1": OPEN["k1"]}) == "k1"


def test_nobody_nudges_without_an_open_ask() -> None:
    assert is_nudge(form_of("any news?"), {}) is None
