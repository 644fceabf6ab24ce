"""``triage status``: what is up now in one line, from the published view. Opens no database."""

from __future__ import annotations

import sys
from datetime import UTC, timedelta

from triage.capture.notation import dumps, loads
from triage.capture.place import Place
from triage.capture.published import Published, PublishedSpan
from triage.capture.said import unsaid
from triage.capture.spool import SpoolFolder
from triage.capture.text import clean_line
from triage.capture.zones import find_zone
from triage.errors import BadInput

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, tzinfo

    from triage.capture.command import Clock

MAX_BYTES = 4 * 1024 * 1024
TITLE_CHARS = 60
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def status(argv: list[str], environ: Mapping[str, str], clock: Clock) -> int:
    """Print one line, or JSON; returns the exit code.

    Raises:
        BadInput: An option that it does not have.
    """
    unknown = [word for word in argv if word != "--json"]
    if unknown:
        raise BadInput(f"status takes no {unknown[0]}.", "Example: triage status --json")
    place, now = Place.from_env(environ), clock.now()
    view, is_broken = read_view(place.now)
    waiting = SpoolFolder(place.spool).count()
    if argv:
        line = dumps(as_data(view, waiting, now))
    elif view is None:
        line = _without_view(waiting, is_broken)
    else:
        zone = find_zone(view.zone, clock.zone_name()) or UTC
        line = clean_line(status_line(view, waiting, now, zone))
        # A bar or a prompt takes one line and would use up the day's sentence; a person at a terminal gets it.
        if view.quiet and now < view.valid_until and sys.stdout.isatty():
            new = unsaid(place.said, now.astimezone(zone).date(), view.quiet)
            line = "\n".join([line, *map(clean_line, new)])
    sys.stdout.write(f"{line}\n")
    return 0


def read_view(path: str) -> tuple[Published | None, bool]:
    """The published view, None without a readable one; whether there is one that cannot be read."""
    try:
        with open(path, encoding="utf-8") as file:
            return Published.from_dict(loads(file.read(MAX_BYTES))), False
    except FileNotFoundError:
        return None, False
    except (OSError, ValueError):
        return None, True


def _without_view(waiting: int, is_broken: bool) -> str:
    """What to say before the first plan was published."""
    wait = f"{waiting} new, no plan yet" if waiting else "No plan yet"
    return f"{wait}: `triage plan` makes {'a new one; the published view cannot be read' if is_broken else 'one'}"


def current(view: Published, now: datetime) -> tuple[PublishedSpan | None, PublishedSpan | None]:
    """What the timetable has for this instant, and what comes next; None for nothing."""
    here = next((span for span in view.spans if span.starts_at <= now < span.ends_at), None)
    after = next((span for span in view.spans if span.starts_at > now), None)
    return here, after


def status_line(view: Published, waiting: int, now: datetime, zone: tzinfo) -> str:
    """What is up now, in one line; a view past its time says so and names no ask."""
    parts = []
    if now >= view.valid_until:
        parts.append(f"old plan of {_time(view.written_at, now, zone)}, `triage plan` makes a new one")
    else:
        parts += _plan_parts(view, now, zone)
    if view.timer is not None and view.timer_limit is not None and now >= view.timer_limit[0]:
        since, stop = _time(view.timer[2], now, zone), view.timer_limit[1].astimezone(zone)
        parts.append(f"still on #{view.timer[0]} since {since}? `triage stop --at {stop:%H:%M}`")
    elif view.timer is not None:
        minutes = max(0, int((now - view.timer[2]) / timedelta(minutes=1)))
        parts.append(f"timer {minutes // 60}:{minutes % 60:02d} on #{view.timer[0]}")
    parts += [f"P0 {view.p0}"] if view.p0 else []
    if view.inbox or waiting:
        parts.append(f"inbox {view.inbox}" + (f" +{waiting} new" if waiting else ""))
    if view.promises_at_risk:
        parts.append(f"{view.promises_at_risk} promise{'s' if view.promises_at_risk > 1 else ''} at risk")
    parts += [f"{view.ready} free to start"] if view.ready else []
    parts += [f"{view.to_nudge} to ask again"] if view.to_nudge else []
    parts += [f"{view.revisit_due} to look at again"] if view.revisit_due else []
    return " | ".join(parts)


def _plan_parts(view: Published, now: datetime, zone: tzinfo) -> list[str]:
    """What the plan has for now, and what it has next."""
    here, after = current(view, now)
    parts = []
    if here is not None:
        parts.append(f"#{here.ask_id} {_short(here.title)} until {_time(here.ends_at, now, zone)}")
    if after is not None and (here is None or after.ask_id != here.ask_id):
        begins = _time(after.starts_at, now, zone)
        parts.append(f"{'then' if here else 'next'} #{after.ask_id} {_short(after.title)} {begins}")
    return parts or ["nothing planned"]


def _short(title: str) -> str:
    return title if len(title) <= TITLE_CHARS else title[: TITLE_CHARS - 1].rstrip() + "…"


def _time(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A time in the user's zone, with its day when that is another one."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    return f"{local:%H:%M}" if local.date() == today else f"{DAYS[local.weekday()]} {local.day} {local:%H:%M}"


def as_data(view: Published | None, waiting: int, now: datetime) -> dict[str, object]:
    """The view at this instant as plain data; null for all that is unknown without one."""
    data: dict[str, object] = {"new": waiting, "is_published": view is not None}
    if view is None:
        return data
    is_stale = now >= view.valid_until
    here, after = (None, None) if is_stale else current(view, now)
    data |= {"is_stale": is_stale, "now": _span(here), "next": _span(after)}
    data |= {
        name: getattr(view, name)
        for name in ("inbox", "active", "p0", "promises_at_risk", "revisit_due", "ready", "to_nudge", "zone")
    }
    data |= {"written_at": view.written_at.isoformat(), "valid_until": view.valid_until.isoformat()}
    data["timer"] = _timer(view, now)
    return data


def _timer(view: Published, now: datetime) -> dict[str, object] | None:
    if view.timer is None:
        return None
    number, title, started_at = view.timer
    data: dict[str, object] = {"id": number, "title": title, "started_at": started_at.isoformat()}
    if view.timer_limit is not None:
        is_doubtful = now >= view.timer_limit[0]
        data |= {"is_doubtful": is_doubtful, "stop_at": view.timer_limit[1].isoformat() if is_doubtful else None}
    return data


def _span(span: PublishedSpan | None) -> dict[str, object] | None:
    if span is None:
        return None
    return {
        "id": span.ask_id,
        "title": span.title,
        "lane": span.lane,
        "starts_at": span.starts_at.isoformat(),
        "ends_at": span.ends_at.isoformat(),
    }
