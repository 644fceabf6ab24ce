"""Every format by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from triage.desk.transfer import Imported, Snapshot
from triage.errors import BadInput
from triage.exchange.csv_asks import read_csv, write_csv
from triage.exchange.json_asks import read_json, write_json
from triage.exchange.options import ReadOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of another program.

    Attributes:
        name: As typed: "csv".
        doc: What it holds, in a sentence.
        read: A file's bytes -> what they hold; raises ``BadInput``.
        write: A desk -> the file's text.
    """

    name: str
    doc: str
    read: Callable[[bytes, ReadOptions], Imported]
    write: Callable[[Snapshot], str]


FORMATS = {
    one.name: one
    for one in (
        Format(
            name="csv",
            doc="A table of asks, with headers; its columns are guessed or told.",
            read=read_csv,
            write=write_csv,
        ),
        Format(name="json", doc="Everything that the desk keeps.", read=read_json, write=write_json),
    )
}


def find_format(name: str) -> Format:
    """The format of that name.

    Raises:
        BadInput: There is none.
    """
    try:
        return FORMATS[name.strip().lower()]
    except KeyError:
        raise BadInput(f'No format "{name}".', f"Formats: {', '.join(FORMATS)}.") from None
