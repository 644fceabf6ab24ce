"""Formats by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.exchange.conftest import OPTIONS
from triage.desk.transfer import Snapshot
from triage.domain.ask import Ask
from triage.errors import BadInput
from triage.exchange.registry import FORMATS, readable, writer_of


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values() if one.read and one.write])
def test_every_format_reads_what_it_writes(name: str) -> None:
    _, read = readable(name.upper())
    snapshot = Snapshot(exported_at=OPTIONS.now, asks=(Ask(uid="a", title="Fix it", received_at=OPTIONS.now),))

    [imported] = read(writer_of(name)(snapshot).encode(), OPTIONS).asks

    assert (imported.ask.title, imported.ask.source_id) == ("Fix it", "a")


@pytest.mark.parametrize("find", [readable, writer_of])
def test_an_unknown_format_is_refused_with_the_known_ones(find: Callable[[str], object]) -> None:
    with pytest.raises(BadInput, match=r"Formats: csv, json, .*taskwarrior"):
        find("xls")
