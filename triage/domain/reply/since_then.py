"""The words of a reply about what happened since: a slip, what is done, a question open, a goal, somebody gone."""

from __future__ import annotations

from triage.domain.reply.dates import exact
from triage.domain.reply.facts import ReplyFacts
from triage.domain.reply.phrasing.noun_phrase import is_plural_phrase
from triage.domain.reply.phrasing.title_text import one_line

Value = str | int | bool | None | dict[str, "Value"]

_MOST_DONE = 2
_MOST_WHAT = 120
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PRIVATE = "a commitment to another team"


def since_then(facts: ReplyFacts) -> dict[str, Value]:
    """What templates may say of what happened since; every name is there, None where there is nothing to say."""
    was = exact(facts.promised_on, facts.today) if facts.promised_on else None
    change = facts.change
    return {
        "was": {"short": was.short, "at": was.at} if was else None,
        "slip": _slip(facts),
        "done": _done(facts),
        "asked": _asked(facts),
        "goal": _goal(facts),
        "left": change.left or None if change else None,
        "ended": change.ended or None if change else None,
    }


def names_since(facts: ReplyFacts) -> list[str]:
    """The names and words of the user among them, which the lint does not judge."""
    names = [one.say_as for one in facts.done]
    names += [facts.slip.by] if facts.slip else []
    names += [_what(facts)]
    if facts.alignment:
        names += [facts.alignment.slips, facts.alignment.better, facts.alignment.serves]
    if facts.change:
        names += [facts.change.left, facts.change.ended]
    return names


def _slip(facts: ReplyFacts) -> Value:
    slip, promised_on = facts.slip, facts.promised_on
    return {
        "by": slip.by or None if slip else None,
        "new": slip.is_new if slip else False,
        "early": promised_on is not None and promised_on >= facts.today,
    }


def _done(facts: ReplyFacts) -> Value:
    said = list(dict.fromkeys(_PRIVATE if one.is_private else one.say_as for one in facts.done))[:_MOST_DONE]
    many = len(said) > 1 or (bool(said) and is_plural_phrase(said[0]))
    return {"list": " and ".join(said), "are": "are" if many else "is", "count": len(said)}


def _asked(facts: ReplyFacts) -> Value:
    since = exact(facts.asked.since_on, facts.today).at if facts.asked else None
    return {"what": _what(facts) or None, "since": since}


def _what(facts: ReplyFacts) -> str:
    return one_line(facts.asked.what)[:_MOST_WHAT].rstrip(" .?!") if facts.asked else ""


def _goal(facts: ReplyFacts) -> Value:
    found = facts.alignment
    if found is None:
        return dict.fromkeys(("count", "times", "hours", "slips", "to", "better", "serves"))
    hours = max(1, round(found.spent_min / 60))
    return {
        "count": found.count,
        "times": _NUMBERS[found.count] if found.count < len(_NUMBERS) else str(found.count),
        "hours": "about an hour" if hours == 1 else f"{hours} hours",
        "slips": found.slips or None,
        "to": exact(found.slips_to, facts.today).short if found.slips_to else None,
        "better": found.better or None,
        "serves": found.serves or None,
    }
