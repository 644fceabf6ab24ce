"""The settings: each with its default, what it means, and which values it takes.

One declaration feeds reading, checking, the example file and the reference.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields
from datetime import time
from typing import Any

from triage.system.forms import Form, clock_time, line, one_of, share, whole, words


def setting(default: Any, form: Form, doc: str, *, variable: str = "") -> Any:
    """A dataclass field that knows what it means.

    Args:
        default: As the program uses it.
        form: Which values it takes.
        doc: One or two sentences for the user.
        variable: Its environment variable, where that is not ``TRIAGE_<TABLE>_<NAME>``.
    """
    return field(default=default, metadata={"form": form, "doc": doc, "variable": variable})


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsOfDay:
    """Which time a part of the day means when somebody names no clock time."""

    morning: time = setting(time(9), clock_time(), '"tomorrow morning"')
    noon: time = setting(time(12), clock_time(), '"at noon", "midday", "lunchtime"')
    afternoon: time = setting(time(15), clock_time(), '"Thursday afternoon"')
    evening: time = setting(time(18), clock_time(), '"this evening"')
    night: time = setting(time(20), clock_time(), '"tonight"')
    cob: time = setting(time(17), clock_time(), '"COB", "EOD", "end of day"')


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureSettings:
    """How a line or a pasted message becomes an ask."""

    date_order: str = setting("MDY", one_of("MDY", "DMY", "YMD"), "Which part of 3/4 is the month.")
    day_hours: int = setting(8, whole(1, 24), 'How many hours "1d" or "half a day" of effort mean.')
    channels: tuple[str, ...] = setting(
        (), words(), 'Further words that may follow "via", beside slack, email and so on.'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSettings:
    """How the plan lays asks into your time."""

    week_starts: str = setting("mon", one_of("mon", "sat", "sun"), "The first day of a week.")
    cycle_weeks: int = setting(2, whole(1, 8), "How many weeks, this one included, P1 reaches.")
    deep_from_min: int = setting(60, whole(5, 480), "An ask of so many minutes or more goes into focus blocks.")
    default_estimate_min: int = setting(
        60, whole(5, 2400), "Effort taken for an ask that nothing is known of, in minutes."
    )
    meeting_share: float = setting(
        0.3, share(0, 0.9), "Part of open hours that meetings take, until a calendar says more."
    )
    reserve_share: float = setting(
        0.1, share(0, 0.9), "Part of time kept free for what comes, until eight weeks are known."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplySettings:
    """What a reply says."""

    quote_percent: int = setting(
        80, whole(50, 95), "How sure a date must be before a reply names it: 80 holds 8 times in 10."
    )
    signature: str = setting("", line(), "Closes an e-mail; your name from `triage init` when empty.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipboardSettings:
    """Where a drafted reply goes."""

    command: str = setting(
        "",
        line(),
        "A command of your own that reads the text to copy from its standard input; the system's clipboard when empty.",
        variable="TRIAGE_CLIPBOARD",
    )


TABLES: dict[str, type] = {
    "capture": CaptureSettings,
    "parts_of_day": PartsOfDay,
    "plan": PlanSettings,
    "reply": ReplySettings,
    "clipboard": ClipboardSettings,
}
"""Every table of the file, in the order in which it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of one setting.

    Attributes:
        table: "plan".
        name: "cycle_weeks".
        default: As the program uses it.
        form: Which values it takes.
        doc: What it means.
        variable: Its environment variable.
    """

    table: str
    name: str
    default: Any
    form: Form
    doc: str
    variable: str

    @property
    def key(self) -> str:
        """Table and name: "plan.cycle_weeks"."""
        return f"{self.table}.{self.name}"


def every_setting() -> dict[str, Setting]:
    """All settings by key, in the order in which they are shown."""
    found = [_described(table, known) for table, kind in TABLES.items() for known in fields(kind)]
    return {setting.key: setting for setting in found}


def _described(table: str, known: Field[Any]) -> Setting:
    return Setting(
        table=table,
        name=known.name,
        default=known.default,
        form=known.metadata["form"],
        doc=known.metadata["doc"],
        variable=known.metadata["variable"] or f"TRIAGE_{table}_{known.name}".upper(),
    )
