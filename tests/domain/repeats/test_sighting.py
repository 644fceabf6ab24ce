"""Seeing a new ask among the earlier ones."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.repeats.seeing import MONDAY, state, take_in, taken_in
from triage.domain.repeats.alert import WINDOW
from triage.domain.repeats.form import form_of
from triage.domain.repeats.marks import apply, not_same
from triage.domain.repeats.memory import MemoryIndex
from triage.domain.repeats.nearby import same_thing

OTHERS = [
    "write the agenda of the strategy day",
    "why is the espresso bitter",
    "compare two payroll providers",
    "order whiteboard markers",
    "translate the parental leave guide",
]
RESTARTS = [
    "pls restart billing-api in prod",
    "Hi Ana, can you bounce ledger-core on web-03",
    "reboot checkout-api in staging asap, thx",
    "restart user-profile in qa (OPS-12)",
]


def test_a_first_ask_is_of_no_kind() -> None:
    _, sightings = taken_in(RESTARTS[:1])

    assert sightings[0].kind is None
    assert sightings[0].nth == 1
    assert sightings[0].seen_before == ()


def test_the_second_ask_is_shown_the_first_and_never_alerts() -> None:
    _, sightings = taken_in(RESTARTS[:2])

    assert [like.uid for like in sightings[1].seen_before] == ["a0"]
    assert not sightings[1].alert


def test_the_third_of_a_kind_alerts_and_says_by_which_words() -> None:
    _, sightings = taken_in([*OTHERS, "reset the password of ana@example.org", *OTHERS[:1], *RESTARTS[:1]])
    index, _ = taken_in(["pls restart billing-api in prod", "restart ledger-core in qa", *OTHERS])

    third = take_in(index, "third", "Hi, restart user-profile in staging", MONDAY + timedelta(days=30))

    assert not any(sighting.alert for sighting in sightings)
    assert third.nth == 3
    assert third.alert
    assert third.telling == ("restart",)


def test_a_kind_alerts_once_and_is_known_from_then_on() -> None:
    _, sightings = taken_in([f"restart the {name} printer" for name in ("red", "blue", "green", "black", "white")])

    assert [sighting.alert for sighting in sightings] == [False, False, True, False, False]
    assert [sighting.is_known for sighting in sightings] == [False, False, True, True, True]
    assert sightings[-1].nth == 5


def test_opposites_are_no_kind() -> None:
    texts = ["grant Ana access to the vault", "revoke Ben's access to the vault", "grant Cem access to the vault"]

    _, sightings = taken_in(texts)

    assert sightings[1].kind is None
    assert sightings[2].kind == "a0"


def test_an_ask_without_content_words_is_of_no_kind() -> None:
    _, sightings = taken_in(["PR #12", "PR #13", "#14", "12", "13", "14"])

    assert not any(sighting.alert for sighting in sightings[2:])


def test_the_same_wording_alerts_at_its_third_time_however_long_ago() -> None:
    index = MemoryIndex()

    sightings = [take_in(index, str(nth), f"Server checks (week {nth})", MONDAY + nth * 2 * WINDOW) for nth in range(3)]

    assert [sighting.alert for sighting in sightings] == [False, False, True]


def test_what_is_only_like_is_not_counted_after_half_a_year() -> None:
    index = MemoryIndex()
    take_in(index, "1", "restart the red printer", MONDAY)
    take_in(index, "2", "restart the blue printer", MONDAY)

    late = take_in(index, "3", "restart the green printer", MONDAY + WINDOW + timedelta(days=1))

    assert late.nth == 3
    assert not late.alert


def test_three_lines_show_three_kinds() -> None:
    index, _ = taken_in(["restart the red printer", "restart the blue printer", "order toner for the red printer"])

    shown = take_in(index, "new", "restart the green printer").seen_before

    assert [like.kind for like in shown] == ["a0", "a2"]


def test_a_wording_taken_out_of_a_kind_does_not_come_back_into_it() -> None:
    index, _ = taken_in(["clean the fridge", "clean the fridge"])
    apply(not_same("a1", "a0", index), index)

    again = take_in(index, "new", "clean the fridge")

    assert again.kind is None
    assert not again.alert


def test_a_few_asks_are_compared_without_an_index() -> None:
    likes = same_thing(form_of("bounce ledger-core"), [("x", "print the agenda"), ("y", "restart billing-api")])

    assert [uid for uid, _ in likes] == ["y"]


STREAM = st.lists(
    st.tuples(
        st.sampled_from(["restart", "reboot", "print", "add", "remove", "order", "clean up"]),
        st.sampled_from(["the printer", "orders_daily", "the mailing list", "toner", "a server", "the report"]),
        st.sampled_from(["", "for Ana", "by Friday", "in prod", "please"]),
    ).map(" ".join),
    min_size=3,
    max_size=25,
)


@given(STREAM)
def test_taking_the_last_ask_out_again_leaves_no_trace(texts: list[str]) -> None:
    index, _ = taken_in(texts[:-1])
    before, size = state(index), index.size()
    keys = form_of(texts[-1]).keys
    counts = index.counts(keys)

    take_in(index, "last", texts[-1])
    index.remove("last")

    assert (state(index), index.size(), index.counts(keys)) == (before, size, counts)


@given(STREAM)
def test_the_same_asks_in_the_same_order_give_the_same_kinds(texts: list[str]) -> None:
    _, once = taken_in(texts)
    _, again = taken_in(texts)

    assert once == again


def test_another_process_sees_the_same() -> None:
    script = (
        "from tests.domain.repeats.seeing import taken_in\n"
        "texts = [f'{verb} {thing} {tail}' for verb in ('restart', 'reboot', 'add', 'order', 'clean up')"
        " for thing in ('the printer', 'orders_daily', 'a new server') for tail in ('', 'for Ana', 'in prod')]\n"
        "for sighting in taken_in(texts)[1]:\n"
        "    print(sighting.kind, sighting.nth, sighting.alert, sighting.telling, sighting.seen_before)\n"
    )

    runs = [
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]

    assert runs[0] == runs[1]
    assert runs[0].count("\n") == 45
