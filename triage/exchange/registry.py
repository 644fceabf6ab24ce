"""Every format by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from triage.desk.transfer import Imported, Snapshot
from triage.errors import BadInput
from triage.exchange.csv_asks import read_csv, write_csv
from triage.exchange.eml import read_mail
from triage.exchange.github import read_github
from triage.exchange.jira import read_jira
from triage.exchange.json_asks import read_json, write_json
from triage.exchange.markdown import write_markdown
from triage.exchange.options import ReadOptions
from triage.exchange.taskwarrior import read_taskwarrior, write_taskwarrior


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of another program.

    Attributes:
        name: As typed: "csv".
        doc: What it holds, in a sentence.
        read: A file's bytes -> what they hold; raises ``BadInput``. None when it is only written.
        write: A desk -> the file's text. None when it is only read.
        has_ids: Its ids name the same thing in every file, so that a file may be renamed between two imports.
    """

    name: str
    doc: str
    read: Callable[[bytes, ReadOptions], Imported] | None = None
    write: Callable[[Snapshot], str] | None = None
    has_ids: bool = True

    def source(self, file_name: str) -> str:
        """Under what its asks are remembered, for the next time the same file is read."""
        return self.name if self.has_ids else f"{self.name}:{file_name}"


FORMATS = {
    one.name: one
    for one in (
        Format(
            name="csv",
            doc="A table of asks, with headers; its columns are guessed or told.",
            read=read_csv,
            write=write_csv,
            has_ids=False,
        ),
        Format(name="json", doc="Everything that the desk keeps.", read=read_json, write=write_json, has_ids=False),
        Format(name="jira", doc="The table of Jira's issue search, exported as CSV with all fields.", read=read_jira),
        Format(name="github", doc="Issues, as `gh issue list --json ...` prints them.", read=read_github),
        Format(
            name="taskwarrior",
            doc="The JSON that `task export` prints and `task import` reads.",
            read=read_taskwarrior,
            write=write_taskwarrior,
        ),
        Format(name="eml", doc="One mail, saved as a file.", read=read_mail),
        Format(name="markdown", doc="The asks as a page for people, by what became of them.", write=write_markdown),
    )
}

READABLE = ", ".join(one.name for one in FORMATS.values() if one.read)
WRITABLE = ", ".join(one.name for one in FORMATS.values() if one.write)


def readable(name: str) -> tuple[Format, Callable[[bytes, ReadOptions], Imported]]:
    """The format of that name, with what reads it.

    Raises:
        BadInput: There is none.
    """
    found = FORMATS.get(name.strip().lower())
    if found is None or found.read is None:
        raise BadInput(f'No format "{name}" to import.', f"Formats: {READABLE}.")
    return found, found.read


def writer_of(name: str) -> Callable[[Snapshot], str]:
    """What writes the format of that name.

    Raises:
        BadInput: There is none.
    """
    found = FORMATS.get(name.strip().lower())
    if found is None or found.write is None:
        raise BadInput(f'No format "{name}" to export.', f"Formats: {WRITABLE}.")
    return found.write
