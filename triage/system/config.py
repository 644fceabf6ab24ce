"""The user's settings: flags over ``TRIAGE_*`` over the config file over defaults (flags belong to the commands).

The file is TOML, written by hand, possibly broken or hostile: it is read whole or refused, and never rewritten.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from triage.errors import BadInput, CouldNot
from triage.system.settings import (
    SECRETS,
    TABLES,
    WEEKDAYS,
    CalendarSettings,
    CaptureSettings,
    ClipboardSettings,
    PartsOfDay,
    PlanSettings,
    ServerSettings,
    Setting,
    TuiSettings,
    every_setting,
)

if TYPE_CHECKING:
    from triage.desk.picture import PlanRules

MAX_BYTES = 256 * 1024
"""Larger files are no config. Chosen: a hundred times the example file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing about the config that the user should know.

    Attributes:
        where: File and line, or the environment variable.
        message: What is wrong, in a sentence.
        hint: What would be right.
        is_error: Whether the program refuses to go on with it; else it goes on without the setting.
    """

    where: str
    message: str
    hint: str
    is_error: bool

    def __str__(self) -> str:
        return f"{self.where}: {self.message} {self.hint}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings in force, and what was passed over while reading them."""

    capture: CaptureSettings = field(default_factory=CaptureSettings)
    parts_of_day: PartsOfDay = field(default_factory=PartsOfDay)
    plan: PlanSettings = field(default_factory=PlanSettings)
    calendar: CalendarSettings = field(default_factory=CalendarSettings)
    clipboard: ClipboardSettings = field(default_factory=ClipboardSettings)
    server: ServerSettings = field(default_factory=ServerSettings)
    tui: TuiSettings = field(default_factory=TuiSettings)
    warnings: tuple[Finding, ...] = ()

    def habits(self) -> dict[str, Any]:
        """What the reader of a line wants to know of them, as plain data named as in its vocabulary."""
        hours = {one.name: getattr(self.parts_of_day, one.name) for one in fields(PartsOfDay)}
        close = hours.pop("close")
        return {
            "channels": list(self.capture.channels),
            "date_order": self.capture.date_order,
            "day_hours": self.capture.day_hours,
            "parts_of_day": hours,
            "cob_hour": close,
        }

    def plan_rules(self) -> PlanRules:
        """What the plan wants to know of them."""
        from triage.desk.picture import PlanRules  # 25 ms: the interface reads its keys before its first frame
        from triage.domain.worktime import Shares

        return PlanRules(
            cycle_days=self.plan.cycle_days,
            week_starts=WEEKDAYS.index(self.plan.week_starts),
            deep_from_min=self.plan.deep_from_min,
            week_cap_min=60 * self.plan.week_cap_hours,
            shares=Shares(
                meetings=self.plan.meeting_share,
                open_reserve=self.plan.open_reserve_share,
                focus_reserve=self.plan.focus_reserve_share,
            ),
        )


def load(path: Path, environ: Mapping[str, str] = os.environ) -> Config:
    """The settings in force; defaults where neither the file nor a variable says anything, or there is no file.

    Raises:
        BadInput: The file cannot be read as TOML, or a value has the wrong form.
        CouldNot: The file is there and the system does not let it be read.
    """
    values, findings = _gather(path, environ)
    for finding in findings:
        if finding.is_error:
            raise BadInput(f"{finding.where}: {finding.message}", finding.hint)
    tables = {name: kind(**values.get(name, {})) for name, kind in TABLES.items()}
    return Config(**tables, warnings=tuple(findings))


def check(path: Path, environ: Mapping[str, str] = os.environ) -> list[Finding]:
    """Everything that is wrong with the settings, errors and warnings, first the file from top to bottom.

    Raises:
        CouldNot: The file is there and the system does not let it be read.
    """
    return _gather(path, environ)[1]


def example() -> str:
    """A config file in which every setting is explained and stands, commented out, with its default."""
    lines = [
        "# The settings of triage. Each line shows its default; take the # away to change it.",
        "# A variable of the environment, named in brackets, wins over this file. `triage config check` looks it over.",
    ]
    table = ""
    for setting in every_setting().values():
        if setting.table != table:
            table = setting.table
            doc = (TABLES[table].__doc__ or "").strip()
            lines += ["", f"# {doc}", f"[{table}]"]
        lines += ["", f"# {setting.doc}", f"# Takes {setting.form.accepts}. [{setting.variable}]"]
        lines += [f"# {setting.name} = {toml_value(setting.default)}"]
    return "\n".join(lines) + "\n"


def toml_value(value: object) -> str:
    """A default as TOML writes it.

    >>> toml_value("mon"), toml_value(("irc",)), toml_value(0.3)
    ('"mon"', '["irc"]', '0.3')
    """
    return json.dumps(list(value) if isinstance(value, tuple) else value)


def _gather(path: Path, environ: Mapping[str, str]) -> tuple[dict[str, dict[str, Any]], list[Finding]]:
    """Values by table and name, already read, and what was found on the way."""
    text, document, findings = _document(path)
    known = every_setting()
    values: dict[str, dict[str, Any]] = {}
    for table, name, raw in _entries(document):
        where, key = _where(path, text, table, name), _joined(table, name)
        if key in known:
            if key in SECRETS and raw and path.stat().st_mode & 0o077:
                message, hint = f"{key} stands in a file that others may read.", f"chmod 600 {path}"
                findings.append(Finding(where=where, message=message, hint=hint, is_error=True))
            _take(values, findings, known[key], raw, where)
        elif key in TABLES:
            hint = f"Write [{key}] on a line of its own, its settings below."
            findings.append(Finding(where=where, message=f"{key} is a table.", hint=hint, is_error=True))
        else:
            findings.append(_unknown(where, key, [*known, *TABLES]))
    for setting in known.values():
        if setting.variable in environ:
            raw = _from_variable(environ[setting.variable], setting.default)
            _take(values, findings, setting, raw, setting.variable)
    findings += _unknown_variables(environ, [setting.variable for setting in known.values()])
    return values, findings


def _take(
    values: dict[str, dict[str, Any]], findings: list[Finding], setting: Setting, raw: object, where: str
) -> None:
    try:
        values.setdefault(setting.table, {})[setting.name] = setting.form.read(raw)
    except ValueError:
        message = f"{setting.key} cannot be {'that' if setting.key in SECRETS else _shown(raw)}."
        findings.append(Finding(where=where, message=message, hint=f"It takes {setting.form.accepts}.", is_error=True))


def _entries(document: Mapping[str, object]) -> list[tuple[str, str, object]]:
    """Table, name and value of each entry; a name outside every table has the table ""."""
    entries: list[tuple[str, str, object]] = []
    for table, inside in document.items():
        if table in TABLES and isinstance(inside, dict):
            entries += [(table, name, raw) for name, raw in inside.items()]
        else:
            entries.append(("", table, inside))
    return entries


def _document(path: Path) -> tuple[str, dict[str, object], list[Finding]]:
    """The file's text and what it says as TOML; empty with one finding when it cannot be read as that."""
    import tomllib  # 3 ms, only where a config is wanted

    data = _bytes(path)
    where, message, hint = str(path), "", "`triage config example` prints one that can be read."
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        if len(data) <= MAX_BYTES:
            return text, tomllib.loads(text), []
        message = f"Larger than {MAX_BYTES // 1024} kB."
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        where, message = f"{path}, line {number}", "Not UTF-8."
    except tomllib.TOMLDecodeError as error:
        message = f"{error}."
    except (ValueError, RecursionError):  # a number of thousands of digits, a thousand brackets
        message = "A number is too long, or brackets are too deep."
    return "", {}, [Finding(where=where, message=message, hint=hint, is_error=True)]


def _bytes(path: Path) -> bytes:
    """What is in the file, a little more than is allowed at most; nothing when there is none.

    Raises:
        CouldNot: Not a plain file, or not readable.
    """
    try:
        # Not blocking: a named pipe would else wait for somebody to write.
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise CouldNot(f"{path} cannot be read: {error.strerror}.", "Check what it is and who may read it.") from error
    raise CouldNot(f"{path} is not a plain file.", "Move it away, or name another one.")


def _from_variable(text: str, default: object) -> object:
    """A variable's text as TOML would give it: numbers as numbers, everything else as it stands."""
    if isinstance(default, int | float):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return text


def _unknown(where: str, name: str, known: list[str]) -> Finding:
    from difflib import get_close_matches  # 10 ms, only for a mistake

    close = get_close_matches(name, known, n=1) or [key for key in known if key.rpartition(".")[2] == name][:1]
    hint = f"Did you mean {close[0]}?" if close else "`triage config --help` names them all."
    return Finding(where=where, message=f"No setting {_shown(name)}; passed over.", hint=hint, is_error=False)


def _unknown_variables(environ: Mapping[str, str], known: list[str]) -> list[Finding]:
    """Variables that start like a table's and name no setting: a typing mistake would else be silent."""
    starts = tuple(f"TRIAGE_{table.upper()}_" for table in TABLES)
    return [_unknown("environment", name, known) for name in environ if name.startswith(starts) and name not in known]


def _where(path: Path, text: str, table: str, name: str) -> str:
    """File and line of an entry, as far as a plain look at the lines can tell."""
    current = ""
    for number, line in enumerate(text.split("\n"), start=1):
        header = re.match(r"\s*\[\[?([^\]]+)\]", line)
        if header:
            current = header[1].strip(" \t\"'")
        left = line.partition("=")[0].strip().replace('"', "").replace("'", "") if "=" in line else ""
        if (not table and (header and current == name)) or (left and _joined(current, left) == _joined(table, name)):
            return f"{path}, line {number}"
    return str(path)


def _joined(table: str, name: str) -> str:
    return f"{table}.{name}" if table else name


def _shown(value: object) -> str:
    """A value short enough for a message, without anything that a terminal would obey."""
    try:
        text = ascii(value) if isinstance(value, str) else json.dumps(value, default=str)
    except (ValueError, RecursionError):
        text = "a value of that size"  # Python refuses to write numbers of more than 4,300 digits
    return text if len(text) <= 40 else f"{text[:37]}..."
