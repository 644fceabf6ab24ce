"""The user's files: imports, exports, pages that were written, and templates of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from triage.errors import BadInput, CouldNot, NotFound
from triage.wiring import place

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.desk.exchange import ImportReport
    from triage.domain.ask import Ask
    from triage.exchange.options import ReadOptions
    from triage.system.mappings import Mappings
    from triage.views.replies import TemplateLine


def import_file(
    desk: Desk,
    form: str,
    file: Path,
    *,
    pairs: Sequence[str],
    unit: str,
    name: str,
    is_dry_run: bool,
    progress: Callable[[int], None] = lambda done: None,
) -> ImportReport:
    """Read a file of another program and take its asks; its mapping is remembered by the source's name.

    Raises:
        BadInput: The file cannot be opened, or read as that.
    """
    from triage.exchange.registry import readable

    kind, read = readable(form)
    source = f"{kind.name}:{name}" if name else kind.source(file.stem)
    options = _read_options(desk, file, source, pairs, unit)
    report = desk.exchange.take(read(_bytes(file), options), source, is_dry_run=is_dry_run, progress=progress)
    if options.columns and not is_dry_run:
        _mappings().put(source, options.columns)
    return report


def _read_options(desk: Desk, file: Path, source: str, pairs: Sequence[str], unit: str) -> ReadOptions:
    """How to read a table: its columns as remembered by the source's name, and as told now."""
    from triage.exchange.columns import told_columns
    from triage.exchange.options import ReadOptions

    vocabulary = desk.reading.vocabulary()
    return ReadOptions(
        name=str(file),
        zone=desk.zone(),
        now=desk.now(),
        columns={**_mappings().get(source), **told_columns(pairs)},
        unit=unit,
        date_order=vocabulary.date_order,
        day_hours=int(vocabulary.day_hours),
    )


def _mappings() -> Mappings:
    from triage.system.mappings import Mappings

    return Mappings(os.path.join(place().desk, "mappings.json"))


def history_of(desk: Desk, file: Path, *, pairs: Sequence[str], unit: str, name: str) -> list[Ask]:
    """The finished asks of a table, oldest finish first; nothing is taken in.

    Raises:
        BadInput: The file cannot be opened, or read as a table.
    """
    from triage.domain.ask import Status
    from triage.exchange.csv_asks import read_csv

    imported = read_csv(_bytes(file), _read_options(desk, file, f"csv:{name}", pairs, unit))
    done = [one.ask for one in imported.asks if one.ask.status is Status.DONE]
    return sorted(done, key=lambda ask: ask.closed_at or ask.received_at)


def export_text(desk: Desk, form: str, *, with_private: bool) -> str:
    """Everything as the text of a format.

    Raises:
        BadInput: No such format.
    """
    from triage.exchange.registry import writer_of

    return writer_of(form)(desk.exchange.snapshot(with_private=with_private))


def templates(environ: Mapping[str, str] = os.environ) -> tuple[list[TemplateLine], str]:
    """Every template of replies, and the folder for the user's own.

    Raises:
        BadInput: One of the user's cannot be read.
    """
    from triage.replies.library import read_library
    from triage.views.replies import TemplateLine

    folder = place(environ).templates
    library = read_library(Path(folder))
    for problem in library.problems:
        raise problem
    found = [
        TemplateLine(
            name=one.name,
            title=one.title,
            situation=one.situation,
            tones=tuple(sorted(one.tones)),
            shapes=tuple(sorted(one.shapes)),
            is_own=one.is_own,
        )
        for one in library.templates.values()
    ]
    return found, folder


def template_source(name: str, environ: Mapping[str, str] = os.environ) -> str:
    """How a template is written.

    Raises:
        NotFound: There is none of that name.
    """
    from triage.replies.library import read_library
    from triage.replies.pages import NAMES, source_of

    known = read_library(Path(place(environ).templates)).templates
    if name in NAMES and name not in known:
        return source_of(name)
    if name not in known:
        raise NotFound(f'No template "{name}".', "`triage templates` lists them.")
    return known[name].source


def check_templates(environ: Mapping[str, str] = os.environ) -> tuple[list[str], str]:
    """Everything that is wrong with the user's own templates, each with file and line, and their folder."""
    from triage.replies.check import check_templates as check

    folder = Path(place(environ).templates)
    findings = check(folder) if folder.is_dir() else []
    return [f"{one.path}:{one.line}: {one.words}" for one in findings], str(folder)


def save_text(path: str, text: str) -> str:
    """Save a text in a new file of the user's; returns its whole path.

    Raises:
        CouldNot: There is one already, or the folder or disk refuses.
    """
    from triage.system.text_file import save_new

    return save_new(path, text)


def _bytes(file: Path) -> bytes:
    """A file whole, or standard input for "-"; never more of it than any format takes, and one byte to tell."""
    import sys

    from triage.exchange.json_asks import MAX_DOCUMENT_BYTES

    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(MAX_DOCUMENT_BYTES + 1)
        with file.open("rb") as opened:
            return opened.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.", "Check the name and who may read it.") from error


def write_private_file(path: Path, text: str) -> None:
    """Write a file that only the user can read.

    Raises:
        CouldNot: The folder or the disk refuses.
    """
    from triage.capture.place import write_whole

    try:
        write_whole(os.path.abspath(path), text)
    except OSError as error:
        raise CouldNot(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error
