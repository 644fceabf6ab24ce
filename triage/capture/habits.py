"""What capture knows of its user without opening the desk: published names, and the config where that is newer."""

from __future__ import annotations

import os
from datetime import UTC

from triage.capture.notation import loads
from triage.capture.vocabulary import Vocabulary
from triage.capture.zones import find_zone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from triage.capture.place import Place

MAX_BYTES = 4 * 1024 * 1024
"""Larger files are not what they should be."""

ORDERS = ("MDY", "DMY", "YMD")
PARTS = ("morning", "noon", "afternoon", "evening", "night")


def load_vocabulary(
    place: Place, environ: Mapping[str, str], now: datetime, zone_name: str
) -> tuple[Vocabulary, list[str]]:
    """The vocabulary to read a line with, and a sentence for each file that could not be used.

    Nothing here may stop a capture: what cannot be read falls back to the defaults.

    Args:
        place: Where the published names and the config lie.
        environ: Variables; ``TRIAGE_CAPTURE_*`` and ``TRIAGE_PARTS_OF_DAY_*`` win over both.
        now: The present instant, aware.
        zone_name: The machine's zone, for a desk that has published none.
    """
    names, problems = _read_names(place.names)
    settings = dict(names.get("capture") or {}) if isinstance(names.get("capture"), dict) else {}
    if _mtime_ns(place.config) != names.get("config_mtime_ns", 0):
        settings, problem = _read_config(place.config)
        problems += problem
    _add_variables(settings, environ)
    name = str(names.get("zone") or zone_name)
    zone = find_zone(name, zone_name)
    if zone is None:
        problems.append(f"no zone {name} on this machine; times are read as UTC")
    people = names.get("people")
    known = {str(key): str(name) for key, name in people.items()} if isinstance(people, dict) else {}
    return Vocabulary(now=now, zone=zone or UTC, people=known, **_checked(settings)), problems


def _read_names(path: str) -> tuple[dict[str, Any], list[str]]:
    """The published names; empty when there are none yet, with a sentence when they are broken."""
    try:
        with open(path, encoding="utf-8") as file:
            names = loads(file.read(MAX_BYTES))
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError):
        return {}, [f"{path} cannot be read; known names are left out"]
    return (names, []) if isinstance(names, dict) else ({}, [f"{path} cannot be read; known names are left out"])


def _mtime_ns(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _read_config(path: str) -> tuple[dict[str, Any], list[str]]:
    """The settings about capture in the config file; empty with a sentence when it cannot be read."""
    import tomllib  # 15 ms with re, only after the config was changed

    try:
        with open(path, "rb") as file:
            document = tomllib.loads(file.read(MAX_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError, RecursionError):
        return {}, [f"{path} cannot be read; defaults are used (`triage config check`)"]
    capture, parts = document.get("capture"), document.get("parts_of_day")
    settings = dict(capture) if isinstance(capture, dict) else {}
    if isinstance(parts, dict):
        settings["parts_of_day"] = {name: parts[name] for name in PARTS if name in parts}
        settings["cob_hour"] = parts.get("close", 17)
    return settings, []


def _add_variables(settings: dict[str, Any], environ: Mapping[str, str]) -> None:
    """Let the variables of the environment win."""
    for name in ("date_order", "day_hours", "channels"):
        text = environ.get(f"TRIAGE_CAPTURE_{name}".upper())
        if text:
            settings[name] = [word.strip() for word in text.split(",")] if name == "channels" else text
    for name in (*PARTS, "close"):
        text = environ.get(f"TRIAGE_PARTS_OF_DAY_{name}".upper(), "")
        if text.isdigit():
            hour = int(text)
            if name == "close":
                settings["cob_hour"] = hour
            else:
                settings["parts_of_day"] = {**_table(settings.get("parts_of_day")), name: hour}


def _table(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _checked(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings that have the right form, as the vocabulary takes them; `triage config check` names the others."""
    checked: dict[str, Any] = {}
    order = str(settings.get("date_order", "")).upper()
    if order in ORDERS:
        checked["date_order"] = order
    hours = str(settings.get("day_hours", ""))
    if hours.replace(".", "", 1).isdigit() and 0 < float(hours) <= 24:
        checked["day_hours"] = float(hours)
    channels = settings.get("channels")
    if isinstance(channels, list):
        checked["channels"] = frozenset(str(channel).lower() for channel in channels)
    parts = _table(settings.get("parts_of_day"))
    checked["parts_of_day"] = {name: hour for name, hour in parts.items() if _is_hour(hour)}
    if _is_hour(settings.get("cob_hour")):
        checked["cob_hour"] = settings["cob_hour"]
    return checked


def _is_hour(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= 23
