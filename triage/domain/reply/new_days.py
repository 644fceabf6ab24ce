"""The words of one message about several promised days that change."""

from __future__ import annotations

from triage.domain.reply.dates import exact, look_again_day, spoken
from triage.domain.reply.facts import NewDay, ReplyFacts
from triage.domain.reply.since_then import Value

_MOST_WITH_OLD_DAY = 5
"""With more of them the old days are left out: they know these, and the message stays readable."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def new_days(facts: ReplyFacts) -> dict[str, Value]:
    """What an *update* says: every name is there, with a count of 0 when nothing changes."""
    count = len(facts.new_days)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    items = [_item(one, facts, with_old=count <= _MOST_WITH_OLD_DAY) for one in facts.new_days]
    said = items[0] if count == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
    return {"days": {"count": count, "many": count > 1, "number": number, "list": said}}


def names_of_days(facts: ReplyFacts) -> list[str]:
    """The names among them, which the lint does not judge."""
    return [one.say_as for one in facts.new_days]


def _item(new: NewDay, facts: ReplyFacts, *, with_old: bool) -> str:
    day = spoken(new.on, facts.today) if new.on is not None else None
    if day is None:
        again_on = facts.look_again_on or look_again_day(facts.today)
        return f"a firm day for {new.say_as} {exact(again_on, facts.today).at}"
    what, when = (f"a start on {new.say_as}", day.at) if new.is_start else (new.say_as, day.by)
    return f"{what} {when} instead of {exact(new.was_on, facts.today).short}" if with_old else f"{what} {when}"
