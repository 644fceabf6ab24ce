"""Asks from a table (CSV) and back: separators , ; tab and |, UTF-8 or UTF-16, one header line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from triage.capture.text import FILE_BYTES
from triage.desk.transfer import Imported, Snapshot
from triage.domain.ask import Ask
from triage.errors import BadInput
from triage.exchange import cells
from triage.exchange.columns import settle_columns
from triage.exchange.options import MAX_ASKS, ReadOptions
from triage.exchange.rows import DATES, RowReader, TableOptions

SEPARATORS = ",;\t|"

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run. Source: OWASP ASVS, 1.2.10; a cell that begins so gets a ' in front."""

COLUMNS = (
    "id",
    "uid",
    "title",
    "requester",
    "channel",
    "status",
    "priority",
    "due",
    "estimate_min",
    "actual_min",
    "received",
    "finished",
    "key_result",
    "tags",
    "private",
    "say_as",
    "done_when",
    "outcome",
    "link",
    "text",
)
"""The columns of an export, each of which an import reads by its name."""


def read_csv(data: bytes, options: ReadOptions) -> Imported:
    """The asks of a table, all of them or none.

    A row without an id gets one from its title, requester and date, so that reading the file again names it alike.

    Raises:
        BadInput: Not a table, no column for the title, or a cell that is not what its column says.
    """
    rows = _rows(_text(data, options.name), options.name)
    headers = [_unguarded(name).strip() for name in next(rows, (1, []))[1]]
    if not any(headers):
        raise BadInput(f"{options.name} is empty.", "Its first line must name the columns.")
    columns = settle_columns(headers, options.columns, options.unit)
    body = list(rows)
    orders = _orders(body, headers, columns, options.date_order)
    reader = RowReader(TableOptions(file=options, columns=columns, orders=orders))
    fields = {
        name: [at for at, one in enumerate(headers) if one == header] for name, header in columns.items() if header
    }
    asks = []
    for line, row in body:
        if len(row) > len(headers) and any(cell.strip() for cell in row[len(headers) :]):
            many = f"{len(row)} cells under {len(headers)} headers."
            raise BadInput(f"{options.name}, line {line}: {many}", "A text with the separator in it needs quotes.")
        ask = reader.ask(line, {name: _cell(row, at) for name, at in fields.items()})
        asks += [ask] if ask else []
    ignored = tuple(header for header in headers if header and header not in columns.values())
    return Imported(asks=tuple(asks), problems=tuple(reader.problems), columns=columns, ignored=ignored)


def _cell(row: Sequence[str], columns: Sequence[int]) -> str:
    """What a row has under a header; some programs write a header once for each of its values (Jira's labels)."""
    cells_here = [_unguarded(row[at]) for at in columns if at < len(row)]
    return cells_here[0] if len(cells_here) == 1 else ", ".join(one for one in cells_here if one.strip())


def write_csv(snapshot: Snapshot, *, guard: bool = True) -> str:
    """The asks of a desk as a table, one line each after the header; days in ISO, instants in UTC.

    Args:
        snapshot: What to write.
        guard: Put a ' before cells that a spreadsheet would run as a formula; reading takes it away again.
    """
    names = {person.key: person.name for person in snapshot.people}
    rows = ([_guarded(cell) if guard else cell for cell in _row(ask, names)] for ask in snapshot.asks)
    return "".join(map(_line, [COLUMNS, *rows]))


def _line(row: Sequence[str]) -> str:
    """One line, ended as Unix does; the writer quotes a lone CR only where lines end in CR LF."""
    out = io.StringIO(newline="")
    csv.writer(out).writerow(row)
    return out.getvalue().removesuffix("\r\n") + "\n"


def _row(ask: Ask, names: Mapping[str, str]) -> list[str]:
    values: dict[str, object] = {
        "id": ask.id or "",
        "uid": ask.uid,
        "title": ask.title,
        "requester": "; ".join(names.get(key, key) for key in ask.requesters),
        "channel": ask.channel,
        "status": ask.status.value,
        "priority": "" if ask.pinned is None else ask.pinned.name,
        "due": ask.due_on or _utc(ask.due_at),
        "estimate_min": ask.estimate_min,
        "actual_min": ask.actual_min,
        "received": _utc(ask.received_at),
        "finished": _utc(ask.closed_at),
        "key_result": ask.key_result,
        "tags": ", ".join(ask.tags),
        "private": "yes" if ask.is_private else "",
        "say_as": ask.say_as,
        "done_when": ask.done_when,
        "outcome": ask.outcome,
        "link": ask.link,
        "text": ask.text,
    }
    return ["" if values[name] is None else str(values[name]) for name in COLUMNS]


def _utc(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat() if at else ""


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell, 1) else cell


def _text(data: bytes, name: str) -> str:
    """The file's text.

    Raises:
        BadInput: Too large, no text in UTF-8 or UTF-16, or not text at all.
    """
    if len(data) > FILE_BYTES:
        raise BadInput(f"{name} is larger than {FILE_BYTES // 1024**2} MB.", "Split it.")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "Save it as UTF-8, or: iconv -f cp1252 -t utf-8"
        raise BadInput(f"{name}, line {line}: not {encoding.removesuffix('-sig').upper()}.", hint) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise BadInput(f"{name}, line {line}: a NUL character.", "That is no table of text.")
    return text


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line, count = 1, 0
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            at = f"{name}, line {line}"
            raise BadInput(f"{at}: {str(error).rstrip('.')}.", "Look for a quote that is not closed.") from error
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield line, row
            count += 1
        if count > MAX_ASKS:
            raise BadInput(f"{name} has more than {MAX_ASKS:,} rows.", "Split it.")
        line = reader.line_num + 1


def _separator(text: str) -> str:
    """The separator that stands most often in the header line, outside quotes."""
    header = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").partition("\n")[0])
    return max(SEPARATORS, key=header.count)


def _orders(
    rows: Sequence[tuple[int, Sequence[str]]], headers: Sequence[str], columns: Mapping[str, str], default: str
) -> dict[str, str]:
    """Field of a date -> the order of day and month that its whole column agrees with."""
    at = {name: headers.index(columns[name]) for name in DATES if columns.get(name)}
    return {
        name: cells.order_of((row[column].strip() for _, row in rows if column < len(row)), default)
        for name, column in at.items()
    }
