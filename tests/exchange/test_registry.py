"""Formats by name."""

from __future__ import annotations

import pytest

from tests.exchange.conftest import OPTIONS
from triage.desk.transfer import Snapshot
from triage.domain.ask import Ask
from triage.errors import BadInput
from triage.exchange.registry import FORMATS, find_format


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_reads_what_it_writes(name: str) -> None:
    known = find_format(name.upper())
    snapshot = Snapshot(exported_at=OPTIONS.now, asks=(Ask(uid="a", title="Fix it", received_at=OPTIONS.now),))

    [imported] = known.read(known.write(snapshot).encode(), OPTIONS).asks

    assert (imported.ask.title, imported.ask.source_id) == ("Fix it", "a")


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadInput, match=r"Formats: csv, json\."):
        find_format("xls")
