from hypothesis import given
from hypothesis import strategies as st

from triage.domain.plan_hand import by_hand

NAMES = "abcdef"


def arranged(before: dict[str, str], names: str = NAMES) -> str:
    """Names in the order that the hand made."""
    return "".join(by_hand(names, str, lambda one: before.get(one, "")))


def test_what_was_put_in_front_of_another_stands_right_before_it() -> None:
    assert arranged({"e": "b"}) == "aebcdf"


def test_several_in_front_of_one_keep_their_rank() -> None:
    assert arranged({"d": "a", "f": "a"}) == "dfabce"


def test_what_was_in_front_of_one_that_left_is_ranked_by_the_rules() -> None:
    assert arranged({"e": "z", "c": "c"}) == NAMES


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES)))
def test_nothing_is_lost_or_doubled_whatever_was_put_where(before: dict[str, str]) -> None:
    assert sorted(arranged(before)) == sorted(NAMES)
