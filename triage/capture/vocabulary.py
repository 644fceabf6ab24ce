"""What the reader of a line is told about its user: the time, the zone, known people and channels, habits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

from triage.capture.value import Value
from triage.capture.words import PARTS_OF_DAY

CHANNELS = {
    "slack": "slack",
    "email": "email",
    "mail": "email",
    "gmail": "email",
    "outlook": "email",
    "teams": "teams",
    "zoom": "zoom",
    "phone": "phone",
    "telephone": "phone",
    "call": "call",
    "jira": "jira",
    "linear": "linear",
    "github": "github",
    "gitlab": "gitlab",
    "sms": "sms",
    "whatsapp": "whatsapp",
    "telegram": "telegram",
    "signal": "signal",
    "discord": "discord",
    "chat": "chat",
    "dm": "dm",
    "meet": "meet",
    "webex": "webex",
    "skype": "skype",
    "mattermost": "mattermost",
    "notion": "notion",
    "asana": "asana",
    "trello": "trello",
    "confluence": "confluence",
    "zendesk": "zendesk",
    "intercom": "intercom",
    "servicenow": "servicenow",
    "hangouts": "hangouts",
    "figma": "figma",
}
"""Words that may follow "via" -> the channel they mean."""


class Vocabulary(Value):
    """Everything outside the text that decides what a line means.

    Attributes:
        now: The instant that relative words count from, aware.
        zone: The user's zone: "Friday", "3pm" and the result are in it.
        people: Known names and aliases, case-folded -> the name to show.
        channels: Further words that may follow "via".
        date_order: How 3/4 is read: "MDY", "DMY" or "YMD"; a part above 12 decides by itself.
        day_hours: Hours in a day of effort, for "1d".
        parts_of_day: Part of the day -> hour, added to the defaults.
        cob_hour: Hour of the close of business, for "EOD".
    """

    now: datetime
    zone: tzinfo = UTC
    people: dict[str, str] = {}  # noqa: RUF012 - values are frozen, and nothing writes into this one
    channels: frozenset[str] = frozenset()
    date_order: str = "MDY"
    day_hours: float = 8
    parts_of_day: dict[str, int] = PARTS_OF_DAY
    cob_hour: int = 17

    def channel(self, word: str) -> str:
        """The channel that a lower-case word means, "" when it means none."""
        return CHANNELS.get(word) or (word if word in self.channels else "")


class Reference:
    """The moment that relative words count from, in the user's zone, with the user's habits.

    Attributes:
        now: Aware, in the user's zone.
        today: The user's calendar day.
        vocabulary: Where it comes from.
    """

    __slots__ = ("now", "today", "vocabulary")

    def __init__(self, vocabulary: Vocabulary, now: datetime | None = None) -> None:
        self.now = (now or vocabulary.now).astimezone(vocabulary.zone)
        self.today = self.now.date()
        self.vocabulary = vocabulary

    @property
    def zone(self) -> tzinfo:
        """The user's zone."""
        return self.vocabulary.zone

    def part_hour(self, word: str) -> int | None:
        """The hour that a part of the day means, None when it is no such word."""
        word = "noon" if word in ("midday", "lunch", "lunchtime") else word
        return self.vocabulary.parts_of_day.get(word, PARTS_OF_DAY.get(word))

    def hour_of(self, part: str) -> int:
        """The hour that a part of the day means; one of those that the config knows."""
        return self.vocabulary.parts_of_day.get(part, PARTS_OF_DAY[part])

    def weekday(self, number: int, weeks: int) -> date:
        """That weekday (Monday 0) in the ISO week ``weeks`` after this one."""
        return self.today + timedelta(days=number - self.today.weekday(), weeks=weeks)

    def coming(self, number: int) -> date:
        """The next such weekday strictly after today."""
        return self.today + timedelta(days=(number - self.today.weekday() - 1) % 7 + 1)
