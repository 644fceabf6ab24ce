"""Small frozen values."""

from __future__ import annotations

import pytest

from triage.capture.value import Value


class Point(Value):
    """A value with a default."""

    x: int
    y: int = 0


def test_a_value_has_its_fields_and_defaults() -> None:
    point = Point(x=1)

    assert (point.x, point.y) == (1, 0)
    assert repr(point) == "Point(x=1, y=0)"


def test_values_are_equal_by_their_fields() -> None:
    assert Point(x=1, y=2) == Point(x=1).replace(y=2)
    assert hash(Point(x=1)) == hash(Point(x=1, y=0))
    assert Point(x=1) != Point(x=2)
    assert Point(x=1) != "Point(x=1)"


def test_a_value_cannot_be_changed() -> None:
    point = Point(x=1)

    with pytest.raises(AttributeError, match="frozen"):
        point.x = 2  # type: ignore[misc]


@pytest.mark.parametrize("given", [{}, {"x": 1, "z": 2}])
def test_missing_and_unknown_fields_are_refused(given: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point"):
        Point(**given)
