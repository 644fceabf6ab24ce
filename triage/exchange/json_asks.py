"""Everything that a desk keeps as one JSON document, and back.

The document: ``format`` ("triage"), ``version`` (1), ``exported_at``, then one list for each kind of record, its fields
named as in the domain. Days are ISO, instants ISO with an offset, priorities "P0" to "P2", durations minutes.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from triage.capture.text import FILE_BYTES
from triage.desk.transfer import Imported, ImportedAsk, Snapshot
from triage.errors import BadInput
from triage.exchange.json_text import read_json_text
from triage.exchange.options import MAX_ASKS, ReadOptions
from triage.exchange.strict import WrongShape, read_value
from triage.views.jsonable import jsonable

FORMAT = "triage"

VERSION = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""

MAX_DOCUMENT_BYTES = 20 * FILE_BYTES
"""A whole desk may be larger than a file of somebody else: 100,000 asks take about 60 MB."""


def write_json(snapshot: Snapshot) -> str:
    """The document of a desk; equal desks give equal documents."""
    lists = {known.name: jsonable(getattr(snapshot, known.name)) for known in fields(snapshot)}
    return json.dumps({"format": FORMAT, "version": VERSION, **lists}, ensure_ascii=False, indent=1) + "\n"


def read_json(data: bytes, options: ReadOptions) -> Imported:
    """The asks and other records of a document, all of them or none.

    Raises:
        BadInput: No such document: not JSON, of another format or a later version, or a record of another shape.
    """
    document = _document(data, options.name)
    if document.get("format") != FORMAT:
        raise BadInput(f"{options.name} is no export of triage.", '`triage export json` writes "format": "triage".')
    if document.get("version") != VERSION:
        hint = "A newer triage wrote it: upgrade this one."
        raise BadInput(f"{options.name} has a version that is not known.", hint)
    records = {name: value for name, value in document.items() if name not in ("format", "version")}
    try:
        snapshot: Snapshot = read_value(Snapshot, records, "document")
    except WrongShape as error:
        raise BadInput(f"{options.name}: {error}.", "Export it again; nothing was changed.") from error
    _refuse_doubles(snapshot, options.name)
    names = {person.key: person.name for person in snapshot.people}
    asks = tuple(
        ImportedAsk(
            ask=replace(ask, id=0, version=0, source_id=ask.source_id or ask.uid),
            names=tuple(names.get(key, key) for key in ask.requesters),
        )
        for ask in snapshot.asks
    )
    return Imported(asks=asks, rest=replace(snapshot, asks=()))


def _document(data: bytes, name: str) -> dict[str, Any]:
    document = read_json_text(data, name, most_bytes=MAX_DOCUMENT_BYTES)
    if not isinstance(document, dict):
        raise BadInput(f"{name} is no export of triage.", "Its first character is a brace.")
    return document


def _refuse_doubles(snapshot: Snapshot, name: str) -> None:
    if len(snapshot.asks) > MAX_ASKS:
        raise BadInput(f"{name} has more than {MAX_ASKS:,} asks.", "Split it.")
    seen: set[str] = set()
    for ask in snapshot.asks:
        if not ask.uid or ask.uid in seen:
            raise BadInput(f"{name}: two asks have the uid {ask.uid[:40]!a}.", "Export it again; nothing was changed.")
        seen.add(ask.uid)
