"""Events of a calendar: read, overrides put in the place of what they override, and laid out within a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from triage.calendars.content import Component, Property, unescaped
from triage.calendars.moments import Moment, Zones, moments, read_duration, read_moment
from triage.calendars.series import UNREADABLE, Passed, Steps, instances
from triage.domain.exported import OWN_MARK, OWN_UID
from triage.domain.meetings import Standing, standing_of

MOST_SPANS = 50_000
"""Instances in one window; 150 weekly meetings have 8,000."""

NO_TIME = "no time that can be read"

_MARGIN = timedelta(days=2)
"""Around a window in wall clock: zones differ by 26 hours at most."""


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when instances are wanted, seconds since 1970, and the same as naive days with a margin."""

    from_s: int
    until_s: int

    @property
    def walls(self) -> tuple[datetime, datetime]:
        """Wall-clock times of any zone that surely lie outside."""
        start = datetime(1970, 1, 1)
        return start + timedelta(seconds=self.from_s) - _MARGIN, start + timedelta(seconds=self.until_s) + _MARGIN


@dataclass(slots=True)
class Event:
    """One event as written: a single one, a series, or an instance of a series that was changed."""

    uid: str
    sequence: int
    start: Moment
    length_s: int
    days: int
    standing: Standing
    title: str
    component: Component
    of: Moment | None = None

    @property
    def is_series(self) -> bool:
        """Whether it repeats."""
        return "RRULE" in self.component.properties or "RDATE" in self.component.properties

    def span(self, wall: datetime | None = None) -> tuple[int, int]:
        """Seconds since 1970 of the instance that starts at a wall-clock time, the event's own when None."""
        wall = self.start.wall if wall is None else wall
        start_s = self.start.zone(wall)
        # A day is from midnight to midnight, of 23 or 25 hours when clocks change.
        return start_s, self.start.zone(wall + timedelta(days=self.days)) if self.days else start_s + self.length_s


Span = tuple[int, int, str, bool, bool]
"""Start and end in seconds, title, whole days or not, tentative or not."""


@dataclass(slots=True)
class Laid:
    """What a calendar takes within a window, how many events it has, and why some were passed over, with numbers."""

    spans: list[Span] = field(default_factory=list)
    events: int = 0
    passed: Counter[str] = field(default_factory=Counter)


def lay(components: Iterable[Component], window: Window, zones: Zones) -> Laid:
    """The busy spans of a calendar within a window."""
    laid = Laid()
    waiting: list[Component] = []
    me = ""
    for component in components:
        if component.kind == "VTIMEZONE":
            zones.tell(component)
        elif component.kind == "VCALENDAR":
            me = component.text("X-WR-CALNAME").casefold()  # Google names a person's own calendar by the address
        else:
            waiting.append(component)
    found = []
    earliest = window.walls[0]
    for component in waiting:
        laid.events += 1
        if component.kind == "VFREEBUSY":
            _take(laid, _free_busy(component, zones), window)
            continue
        try:
            event = _read(component, zones, me)
        except (ValueError, OverflowError, ArithmeticError):
            laid.passed[NO_TIME] += 1
            continue
        if event is not None and (event.is_series or event.of or _may_reach(event, earliest)):
            found.append(event)
    _lay_all(found, window, zones, laid)
    if zones.unknown:
        laid.passed["zone"] = len(zones.unknown)
    laid.spans.sort()
    return laid


def _may_reach(event: Event, earliest: datetime) -> bool:
    try:
        return event.start.wall + timedelta(days=event.days, seconds=event.length_s) >= earliest
    except OverflowError:
        return True


def _take(laid: Laid, spans: Iterator[Span], window: Window) -> None:
    """Add the spans within the window; what cannot be read is counted."""
    try:
        for start, end, title, is_day, is_tentative in spans:
            if start < end and start < window.until_s and end > window.from_s:
                if len(laid.spans) >= MOST_SPANS:
                    raise Passed("more instances than are kept")
                laid.spans.append((max(start, window.from_s), min(end, window.until_s), title, is_day, is_tentative))
    except Passed as error:
        laid.passed[str(error)] += 1
    except (ValueError, OverflowError, ArithmeticError):
        laid.passed[NO_TIME] += 1


def _read(component: Component, zones: Zones, me: str) -> Event | None:
    """The event of a component; None when it is one of our own.

    Raises:
        ValueError: It has no time, or one that cannot be read.
    """
    uid = component.text("UID")
    if is_own(component):
        return None
    starts = component.first("DTSTART")
    if starts is None:
        raise ValueError("no start")
    start = read_moment(starts.value, starts.params, zones)
    length_s, days = _length(component, start, zones)
    original = component.first("RECURRENCE-ID")
    sequence = component.text("SEQUENCE")
    return Event(
        uid=uid,
        sequence=int(sequence) if sequence.isdecimal() and len(sequence) < 12 else 0,
        start=start,
        length_s=length_s,
        days=days,
        standing=standing_of(
            transparency=component.text("TRANSP"),
            status=component.text("STATUS"),
            busy_status=component.text("X-MICROSOFT-CDO-BUSYSTATUS"),
            answer=_answer(component.properties.get("ATTENDEE", []), me),
        ),
        title=" ".join(unescaped(component.text("SUMMARY")[:1000]).split())[:200],
        component=component,
        of=read_moment(original.value, original.params, zones) if original is not None else None,
    )


def is_own(component: Component) -> bool:
    """Whether an event is a focus block or slot that came out of this program."""
    return (
        component.text("UID").endswith(OWN_UID)
        or "X-TRIAGE" in component.properties
        or OWN_MARK in component.text("DESCRIPTION")
    )


def _length(component: Component, start: Moment, zones: Zones) -> tuple[int, int]:
    """Seconds of an event with times, days of one of whole days; a day without an end is one day."""
    ends, duration = component.first("DTEND"), component.text("DURATION")
    if ends is not None:
        end = read_moment(ends.value, ends.params, zones)
        if start.is_date:
            return 0, max(1, (end.wall - start.wall).days)
        return max(0, end.at_s - start.at_s), 0
    if duration:
        length = read_duration(duration)
        if start.is_date:
            return 0, max(1, length.days)
        return max(0, int(length.total_seconds())), 0
    return 0, 1 if start.is_date else 0


def _answer(attendees: list[Property], me: str) -> str:
    """What the user answered; "" when the calendar does not say who that is."""
    if "@" in me:
        for one in attendees:
            if one.value.casefold().strip().removeprefix("mailto:") == me:
                return one.params.get("PARTSTAT", "")
    return ""


def _lay_all(found: list[Event], window: Window, zones: Zones, laid: Laid) -> None:
    """Single events, series with their changed instances, and changed instances whose series is not there."""
    series: dict[str, Event] = {}
    changed: dict[str, dict[int, Event]] = {}
    ahead: dict[str, list[Event]] = {}
    for event in found:
        if event.of is not None:
            if event.component.properties["RECURRENCE-ID"][0].params.get("RANGE", "").upper() == "THISANDFUTURE":
                ahead.setdefault(event.uid, []).append(event)
            there = changed.setdefault(event.uid, {})
            key = event.of.at_s
            if key not in there or there[key].sequence <= event.sequence:
                there[key] = event
        elif not event.is_series:
            _take(laid, _single(event), window)
        elif event.uid not in series or series[event.uid].sequence <= event.sequence:
            series[event.uid] = event
    steps = Steps()
    for uid, event in series.items():
        if event.standing is not Standing.FREE or changed.get(uid):
            _take(laid, _series(event, changed.get(uid, {}), ahead.get(uid, []), window, zones, steps), window)
    for overrides in changed.values():
        for event in overrides.values():
            _take(laid, _single(event), window)


def _single(event: Event) -> Iterator[Span]:
    if event.standing is not Standing.FREE:
        yield (*event.span(), event.title, event.start.is_date, event.standing is Standing.TENTATIVE)


def _series(
    event: Event, changed: dict[int, Event], ahead: list[Event], window: Window, zones: Zones, steps: Steps
) -> Iterator[Span]:
    """The instances of a series that were neither taken out nor changed one by one."""
    if "EXRULE" in event.component.properties:
        raise Passed(UNREADABLE)
    gone_s = set(changed)
    # Some programs name the instance of a series with times by its day alone.
    by_day = [one.of.wall.date() for one in changed.values() if one.of and one.of.is_date and not event.start.is_date]
    gone_days = set(by_day)
    for moment, _ in moments(event.component.properties.get("EXDATE", []), zones):
        if moment.is_date:
            gone_days.add(moment.wall.date())
        else:
            gone_s.add(moment.at_s)
    earliest, latest = window.walls
    earliest -= timedelta(days=event.days, seconds=min(event.length_s, 366 * 86400))
    later = sorted(((one.of.at_s, one) for one in ahead if one.of is not None), key=lambda pair: pair[0])
    rules = event.component.properties.get("RRULE", [])
    walls = set() if rules else {event.start.wall}
    for rule in rules:
        walls |= {wall for wall in instances(rule.value, event.start, latest, steps) if wall >= earliest or later}
    further = moments(event.component.properties.get("RDATE", []), zones)
    steps.take(len(further))
    for wall in sorted(walls):
        start_s, end_s = event.span(wall)
        if start_s not in gone_s and wall.date() not in gone_days:
            yield from _moved(event, start_s, end_s, later)
    for moment, end in further:
        start_s, end_s = _further(event, moment, end, zones)
        if start_s not in gone_s and moment.wall.date() not in gone_days:
            yield from _moved(event, start_s, end_s, later)


def _further(event: Event, moment: Moment, end: str, zones: Zones) -> tuple[int, int]:
    """A further date of a series, with its own end when it is a period."""
    start_s = moment.at_s
    if end.startswith("P"):
        return start_s, start_s + int(read_duration(end).total_seconds())
    if end:
        return start_s, read_moment(end, {}, zones).at_s
    return start_s, start_s + (event.length_s or event.days * 86400)


def _moved(event: Event, start_s: int, end_s: int, later: list[tuple[int, Event]]) -> Iterator[Span]:
    """An instance as it stands after what was changed from some instance on."""
    by = event
    for from_s, change in later:
        if start_s >= from_s and change.of is not None:
            shift_s = change.start.at_s - from_s
            by, end_s = change, start_s + shift_s + (change.length_s or change.days * 86400)
            moved_s = start_s + shift_s
    if by is not event:
        start_s = moved_s
    if by.standing is not Standing.FREE:
        yield start_s, end_s, by.title, by.start.is_date, by.standing is Standing.TENTATIVE


def _free_busy(component: Component, zones: Zones) -> Iterator[Span]:
    """The spans of a free-busy list, which names no events."""
    for one in component.properties.get("FREEBUSY", []):
        kind = one.params.get("FBTYPE", "BUSY").upper()
        if kind == "FREE":
            continue
        for moment, end in moments([one], zones):
            length = read_duration(end) if end.startswith("P") else None
            end_s = moment.at_s + int(length.total_seconds()) if length else read_moment(end, {}, zones).at_s
            yield moment.at_s, end_s, "", False, kind == "BUSY-TENTATIVE"
