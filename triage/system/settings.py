"""The settings: each with its default, what it means, and which values it takes.

One declaration feeds reading, checking, the example file and the reference.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields
from typing import Any

from triage.domain.focus import WEEK_CAP_MIN
from triage.domain.plan_ask import CYCLE_DAYS, DEEP_FROM_MIN
from triage.domain.worktime import Shares
from triage.system.forms import Form, keys, line, one_of, share, whole, words

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As a week is counted: Monday is 0."""


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
class CaptureSettings:
    """How a line or a pasted message becomes an ask."""

    date_order: str = setting("MDY", one_of("MDY", "DMY", "YMD"), "Which part of 3/4 is the month.")
    day_hours: int = setting(8, whole(1, 24), 'How many hours "1d" or "half a day" of effort mean.')
    channels: tuple[str, ...] = setting(
        (), words(), 'Further words that may follow "via", beside slack, email and so on.'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsOfDay:
    """Which hour is meant when somebody names a part of the day instead of a time."""

    morning: int = setting(9, whole(0, 23), '"Tomorrow morning", "first thing tomorrow".')
    noon: int = setting(12, whole(0, 23), '"Noon", "midday", "lunchtime".')
    afternoon: int = setting(15, whole(0, 23), '"Thursday afternoon".')
    evening: int = setting(18, whole(0, 23), '"This evening".')
    night: int = setting(20, whole(0, 23), '"Tonight".')
    close: int = setting(17, whole(0, 23), '"EOD", "COB", "end of day".')


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSettings:
    """How the plan lays asks into your time."""

    week_starts: str = setting("mon", one_of(*WEEKDAYS), "The first day of your week.")
    cycle_days: int = setting(CYCLE_DAYS, whole(1, 91), "How far P1 reaches, counted from the start of this week.")
    deep_from_min: int = setting(
        DEEP_FROM_MIN, whole(5, 480), "An ask of so many minutes or more is deep work, for focus blocks."
    )
    week_cap_hours: int = setting(
        WEEK_CAP_MIN // 60, whole(1, 168), "The most hours a usual week should hold, meetings included; it only warns."
    )
    meeting_share: float = setting(
        Shares().meetings,
        share(0, 0.9),
        "The part of your open hours that meetings take while no calendar is connected; 0.3 is three hours of ten.",
    )
    open_reserve_share: float = setting(
        Shares().open_reserve,
        share(0, 0.9),
        "The part of the open hours left that is kept free for asks still to come.",
    )
    focus_reserve_share: float = setting(
        Shares().focus_reserve, share(0, 0.9), "The part of your focus blocks that is kept free for asks still to come."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSettings:
    """The calendars whose meetings the plan works around; `triage calendar add` connects files."""

    command: str = setting(
        "",
        line(),
        "A command that prints a calendar (.ics), run by `triage calendar refresh` and once a day; none when empty.",
    )
    tentative: str = setting(
        "busy", one_of("busy", "free"), "Whether a meeting that is not certain yet takes its time."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipboardSettings:
    """Where a drafted reply goes."""

    command: str = setting(
        "",
        line(),
        "A command of your own that reads the text to copy from its standard input; the system's clipboard when empty.",
        variable="TRIAGE_CLIPBOARD",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """The database server of a desk that several machines share."""

    password: str = setting(
        "",
        line(),
        "The password for the server that TRIAGE_DATABASE_URL names. The file must then be yours alone (chmod 600).",
        variable="TRIAGE_DATABASE_PASSWORD",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TuiSettings:
    """How the terminal interface looks, and which keys it takes."""

    theme: str = setting(
        "", line(), "The name of a theme, such as textual-light or nord; triage's own dark one when empty."
    )
    keys: tuple[str, ...] = setting(
        (), keys(), "Other keys for actions. The help (?) shows the keys, the reference the names of the actions."
    )


TABLES: dict[str, type] = {
    "capture": CaptureSettings,
    "parts_of_day": PartsOfDay,
    "plan": PlanSettings,
    "calendar": CalendarSettings,
    "clipboard": ClipboardSettings,
    "server": ServerSettings,
    "tui": TuiSettings,
}
"""Every table of the file, in the order in which it is shown."""

SECRETS = frozenset({"server.password"})
"""Settings whose values are never shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of one setting.

    Attributes:
        table: "plan".
        name: "cycle_days".
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
        """Table and name: "plan.cycle_days"."""
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
