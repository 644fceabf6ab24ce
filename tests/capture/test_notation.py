"""JSON without the json package."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.capture.notation import dumps, loads

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN)
def test_what_is_written_is_what_json_reads(value: object) -> None:
    assert json.loads(dumps(value)) == value


@given(PLAIN)
def test_what_json_writes_is_read(value: object) -> None:
    assert loads(f" {json.dumps(value, indent=1)}\n") == value


@pytest.mark.parametrize("text", ["", " ", "{", "[1,]", "nope", "1 2", '{"a" 1}', '"\\ud800', "[" * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        loads(text)


def test_what_is_no_plain_data_is_refused() -> None:
    with pytest.raises(TypeError):
        dumps({"a": object()})
