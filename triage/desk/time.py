"""The user's time: working hours, zone, days off and focus blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from triage.capture.text import clean_title
from triage.desk.ports import Store
from triage.domain.focus import DayOff, DaySpan, FocusBlock, Profile
from triage.domain.spans import days_words, parse_week_spans, span_words, week_words
from triage.errors import BadInput, NotFound
from triage.views.words import counted, plain_day


class TimeService:
    """Acts on the user's declared time; each is one undoable act."""

    def __init__(self, store: Store, now: Callable[[], datetime], new_uid: Callable[[], str]) -> None:
        self._store = store
        self._now = now
        self._new_uid = new_uid

    def profile(self) -> Profile:
        """The user's profile, defaults where nothing was told."""
        with self._store.read() as reader:
            return reader.get(Profile, "me") or Profile()

    def is_told(self) -> bool:
        """Whether the user ever said anything about their time, or chose to keep the usual."""
        with self._store.read() as reader:
            return reader.get(Profile, "me") is not None

    def keep_usual(self) -> Profile:
        """Keep the profile as it is, and remember that this was chosen."""
        return self.set_profile(self.profile(), "kept the usual hours")

    def set_hours(self, text: str) -> Profile:
        """Change the working hours of the weekdays named; the others stay.

        Raises:
            BadInput: Not readable.
        """
        named = parse_week_spans(text)
        profile = self.profile()
        hours = tuple(named.get(day, profile.hours[day]) for day in range(7))
        return self.set_profile(replace(profile, hours=hours), f"set working hours to {week_words(hours)}")

    def set_zone(self, zone: str) -> Profile:
        """Set the user's time zone.

        Raises:
            BadInput: Not an IANA name.
        """
        return self.set_profile(replace(self.profile(), zone=read_zone(zone)), f"set the zone to {zone}")

    def set_profile(self, profile: Profile, words: str) -> Profile:
        """Replace the profile in one act."""
        with self._store.act("hours", words, at=self._now()) as tx:
            tx.put(profile)
        return profile

    def set_up(self, *, name: str, zone: str, hours: str, focus: str, primary: str, secondary: str) -> Profile:
        """Set everything of the first minutes in one act: the focus blocks named replace those that are there.

        Args:
            name: Signs e-mails.
            zone: IANA name; "" is the machine's at the time.
            hours: Weekly spans; "" leaves them.
            focus: Weekly spans; "-" is none.
            primary: Tag or key result; "-" is none.
            secondary: Likewise.

        Raises:
            BadInput: One of them cannot be read; nothing is changed.
        """
        named = parse_week_spans(hours) if hours.strip() else {}
        made = [] if focus.strip() in ("", "-") else self._read_blocks(focus, None, None)
        zone_name = read_zone(zone) if zone.strip() else ""
        with self._store.act("init", "set up hours, focus blocks and projects", at=self._now()) as tx:
            profile = tx.get(Profile, "me") or Profile()
            profile = replace(
                profile,
                name=name.strip(),
                zone=zone_name,
                hours=tuple(named.get(day, profile.hours[day]) for day in range(7)),
                primary="" if primary.strip() == "-" else primary.strip(),
                secondary="" if secondary.strip() == "-" else secondary.strip(),
            )
            tx.put(profile)
            kept = {(block.days, block.span) for block in made}
            there = {(block.days, block.span): block for block in tx.all(FocusBlock)}
            for key, block in there.items():
                if key not in kept:
                    tx.remove(block)
            for block in made:
                if (block.days, block.span) not in there:
                    tx.put(block)
        return profile

    def blocks(self) -> list[FocusBlock]:
        """All focus blocks, by weekday and time."""
        with self._store.read() as reader:
            return sorted(reader.all(FocusBlock), key=lambda block: (block.days, block.span))

    def add_block(self, text: str, *, from_on: date | None = None, until_on: date | None = None) -> list[FocusBlock]:
        """Keep a weekly span for deep work.

        Raises:
            BadInput: Not readable, or it overlaps a block that is there.
        """
        made = self._read_blocks(text, from_on, until_on)
        with self._store.act("focus", f"added focus {block_list(made)}", at=self._now()) as tx:
            self._refuse_overlap(made, tx.all(FocusBlock))
            for block in made:
                tx.put(block)
        return made

    def change_block(self, number: int, text: str) -> list[FocusBlock]:
        """Replace the block with that number in ``focus list``.

        Raises:
            NotFound: No such number.
            BadInput: Not readable.
        """
        old = self._numbered(number)
        made = self._read_blocks(text, old.from_on, old.until_on)
        with self._store.act("focus", f"changed focus {block_words(old)} to {block_list(made)}", at=self._now()) as tx:
            self._refuse_overlap(made, [one for one in tx.all(FocusBlock) if one.uid != old.uid])
            tx.remove(old)
            for block in made:
                tx.put(block)
        return made

    def remove_block(self, number: int) -> FocusBlock:
        """Stop keeping the block with that number in ``focus list``.

        Raises:
            NotFound: No such number.
        """
        old = self._numbered(number)
        with self._store.act("focus", f"removed focus {block_words(old)}", at=self._now()) as tx:
            tx.remove(old)
        return old

    def days_off(self) -> list[DayOff]:
        """All days off, soonest first."""
        with self._store.read() as reader:
            return sorted(reader.all(DayOff), key=lambda off: (off.from_on, off.until_on))

    def add_off(self, from_on: date, until_on: date, label: str = "") -> DayOff:
        """Take days off, both ends included.

        Raises:
            BadInput: It ends before it starts, or is over.
        """
        if until_on < from_on:
            raise BadInput("These days off end before they start.", 'Example: triage off "24 dec" --until "2 jan"')
        if until_on < self._now().date() - timedelta(days=1):  # over in every zone
            raise BadInput(f"{until_on:%-d %B %Y} is over.", "Days off are days to come; was another year meant?")
        off = DayOff(uid=self._new_uid(), from_on=from_on, until_on=until_on, label=label)
        with self._store.act("off", f"took {off_words(off, from_on)} off", at=self._now()) as tx:
            tx.put(off)
        return off

    def add_holidays(self, region: str, days: Sequence[tuple[date, str]]) -> list[DayOff]:
        """Take public holidays off, one act; weekdays without hours and days that are off anyway are left out.

        Args:
            region: Whose they are, for the journal.
            days: Day and name.
        """
        with self._store.read() as reader:
            hours = (reader.get(Profile, "me") or Profile()).hours
            there = reader.all(DayOff)
        made = [
            DayOff(uid=self._new_uid(), from_on=on, until_on=on, label=clean_title(name).text)
            for on, name in days
            if hours[on.weekday()] and not any(off.from_on <= on <= off.until_on for off in there)
        ]
        if made:
            words = f"took {counted(len(made), 'public holiday')} of {region} off"
            with self._store.act("off", words, at=self._now()) as tx:
                for off in made:
                    tx.put(off)
        return made

    def remove_off(self, number: int) -> DayOff:
        """Work on these days after all; the number is that of ``off``.

        Raises:
            NotFound: No such number.
        """
        days = self.days_off()
        if not 1 <= number <= len(days):
            raise NotFound(f"There are no days off number {number}.", "`triage off` lists them with their numbers.")
        off = days[number - 1]
        with self._store.act("off", f"removed days off {off_words(off, off.from_on)}", at=self._now()) as tx:
            tx.remove(off)
        return off

    def _numbered(self, number: int) -> FocusBlock:
        blocks = self.blocks()
        if not 1 <= number <= len(blocks):
            raise NotFound(f"There is no focus block number {number}.", "`triage focus` lists them with their numbers.")
        return blocks[number - 1]

    def _read_blocks(self, text: str, from_on: date | None, until_on: date | None) -> list[FocusBlock]:
        days_of: dict[DaySpan, list[int]] = {}
        for day, spans in parse_week_spans(text).items():
            for span in spans:
                days_of.setdefault(span, []).append(day)
        if not days_of:
            raise BadInput(f'"{text}" keeps no time.', 'Example: triage focus add "mon-thu 9:30-11:30"')
        return [
            FocusBlock(uid=self._new_uid(), days=tuple(sorted(days)), span=span, from_on=from_on, until_on=until_on)
            for span, days in sorted(days_of.items())
        ]

    @staticmethod
    def _refuse_overlap(made: list[FocusBlock], there: list[FocusBlock]) -> None:
        for new in made:
            for old in there:
                shares_day = set(new.days) & set(old.days)
                if shares_day and new.span.starts < old.span.ends and old.span.starts < new.span.ends:
                    raise BadInput(
                        f"{block_words(new)} overlaps the focus block {block_words(old)}.",
                        "`triage focus` lists the blocks; change or remove that one.",
                    )


def read_zone(name: str) -> str:
    """An IANA zone name in its own spelling.

    Raises:
        BadInput: No such zone.
    """
    wanted = name.strip()
    for known in available_timezones():
        if known.casefold() == wanted.casefold():
            return ZoneInfo(known).key
    near = sorted(zone for zone in available_timezones() if wanted and wanted.casefold() in zone.casefold())[:3]
    hint = f"Did you mean {', '.join(near)}?" if near else "Use an IANA name, such as Europe/Berlin."
    raise BadInput(f'"{name}" is not a time zone.', hint)


def block_words(block: FocusBlock) -> str:
    """The block as it may be typed again: "mon-thu 9:30-11:30"."""
    return f"{days_words(block.days)} {span_words(block.span)}"


def block_list(blocks: list[FocusBlock]) -> str:
    """Several blocks in words."""
    return ", ".join(block_words(block) for block in blocks)


def off_words(off: DayOff, today: date) -> str:
    """Days off in words."""
    first = plain_day(off.from_on, today)
    days = first if off.from_on == off.until_on else f"{first} to {plain_day(off.until_on, today)}"
    return f"{days} ({off.label})" if off.label else days
