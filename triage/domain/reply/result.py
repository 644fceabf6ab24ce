"""What comes of an ask for whoever asked: an answer, a thing, an act that is done, presence, or a standing request."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from triage.domain.reply.dates import TOO_FAR_AFTER_DAYS, SpokenDay, exact, look_again_day, spoken, spoken_finish
from triage.domain.reply.facts import Phrase, ReplyFacts
from triage.domain.reply.phrasing.nouns import GATHERINGS
from triage.domain.reply.phrasing.words import PREPOSITIONS


class Result(StrEnum):
    """What they have in the end."""

    ANSWER = "answer"
    THING = "thing"
    ACT = "act"
    PRESENCE = "presence"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class ResultWords:
    """How a result is spoken of.

    Attributes:
        would: "you'd have it", as an offer; a day follows.
        will: The same, promised.
        would_big: The same, of something large.
        first_cut: What a smaller piece is called when nobody said what it is.
        everything: What they would have behind a smaller piece; a day follows.
    """

    would: str
    will: str
    would_big: str
    first_cut: Phrase
    everything: str = "all of it would be done"


_URGENT = Phrase("the most urgent part", "do the most urgent part", "the most urgent part")
_PART = Phrase("being there for a part of it", "be there for a part of it", "being there for a part of it")
_FIRST_LOOK = Phrase("take a first look", "take a first look", "a first look")
_FIRST_VERSION = Phrase("a first version", "get you a first version", "a first version")
_FREE = ResultWords(
    "I'd be free for it", "I'll be free for it", "I'd be free for it", _PART, "I'd be free for all of it"
)
_THERE = ResultWords("I'd be there", "I'll be there", "I'd be there", _PART, "I'd be there for all of it")
_WORDS = {
    Result.ANSWER: ResultWords(
        "you'd have an answer", "you'll have an answer", "you'd have something to read", _FIRST_LOOK
    ),
    Result.THING: ResultWords("you'd have it", "you'll have it", "you'd have a first version", _FIRST_VERSION),
    Result.ACT: ResultWords("it'd be done", "it'll be done", "it'd be done", _URGENT),
    Result.STANDING: ResultWords(
        "you'd have my word on it",
        "you can count on it",
        "you'd have my word on it",
        _URGENT,
        "you'd have my word on all of it",
    ),
}
_ANSWERS = tuple(
    """
    analyse analyze answer assess check clarify compare confirm estimate evaluate explain figure find investigate look
    research tell work
    """.split()
)
_THINGS = tuple(
    """
    collect compile create design document draft gather give list prepare produce pull send share show
    sketch summarise summarize write
    """.split()
)
_ALWAYS_THERE = frozenset("attend interview".split())
"""Verbs of which nothing but being there comes."""

_THERE_AT_A_GATHERING = frozenset("chair cover do facilitate give host hold join lead moderate run visit".split())
"""Verbs that mean being there when their object is a gathering ("join the call", but "join the two tables")."""

_THERE_WITH_SOMEBODY = frozenset("be come cover go meet pair present shadow sit speak stand talk".split())
"""Verbs that mean being there when a preposition follows ("be on the call", "meet with the auditors")."""

_NOT_THERE = frozenset("about in through to with".split())
"""What follows them elsewhere: "talk to Luis" and "go through the list" can be done at any time."""

_AT_ANY_TIME: dict[str, frozenset[str]] = {
    "cover": _NOT_THERE - {"in"},
    "go": _NOT_THERE - {"to", "with"} | {"over", "off", "after", "back"},
    "talk": _NOT_THERE,
    "speak": _NOT_THERE,
    "present": frozenset(PREPOSITIONS) - {"at"},
    "sit": _NOT_THERE - {"in", "with"},
    "stand": _NOT_THERE - {"in"},
}
_COMPANY = frozenset("us them you me everybody everyone there available present".split())
_PERSONS_TO_MEET = frozenset("meet shadow visit".split())
_NO_PERSONS = frozenset(
    """
    budget criteria dashboard date deadline demand demands expectation expectations goal goals link need needs page
    requirement requirements site sla slo standard standards target targets url wiki
    """.split()
)
"""What is met or visited without being there."""

_HOLDING = frozenset("always avoid keep never refrain".split())


def result_of(said: Phrase) -> Result:
    """What comes of it for whoever asked.

    >>> from triage.domain.reply.say_as import phrase
    >>> [result_of(phrase(title)).value for title in ("join the review", "join the tables", "don't deploy on Friday")]
    ['presence', 'act', 'standing']
    """
    words = said.to_do.casefold().split()
    if words[0] in _HOLDING or words[:2] == ["hold", "off"] or said.noun.startswith("no longer "):
        return Result.STANDING
    if _is_presence(words):
        return Result.PRESENCE
    if words[0] in _ANSWERS and not (words[0] == "explain" and "to" in words):
        return Result.ANSWER
    makes_something = words[0] in _THINGS or words[:2] in (["put", "together"], ["make", "a"], ["make", "an"])
    return Result.THING if makes_something else Result.ACT


def _is_presence(words: list[str]) -> bool:
    """Whether a phrase that begins with its verb asks somebody to be somewhere at a time."""
    verb, rest = words[0], words[1:]
    if verb in _ALWAYS_THERE or not rest:
        return verb in _ALWAYS_THERE
    if verb in _THERE_WITH_SOMEBODY and rest[0] in (PREPOSITIONS | {"to"}) - _AT_ANY_TIME.get(verb, frozenset()):
        return True
    if verb in {"join", "be", "come"} and rest[0] in _COMPANY:
        return True
    end = next((at for at, word in enumerate(rest) if word in PREPOSITIONS | {"to"}), len(rest))
    if verb in _PERSONS_TO_MEET:
        return end > 0 and rest[end - 1] not in _NO_PERSONS
    if verb == "present":
        return end < len(rest) and _is_gathering(rest[-1])
    return verb in _THERE_AT_A_GATHERING and end > 0 and _is_gathering(rest[end - 1])


def _is_gathering(word: str) -> bool:
    return word in GATHERINGS or word.removesuffix("s") in GATHERINGS


def result_words(facts: ReplyFacts) -> ResultWords:
    """How the result of an ask is spoken of in a reply."""
    result = result_of(facts.thing)
    if result is Result.PRESENCE:
        return _THERE if is_held(facts) else _FREE
    return _WORDS[result]


def takes_no_hours(facts: ReplyFacts) -> bool:
    """Whether it is a standing request: something to keep to, which is never late and never far."""
    return result_of(facts.thing) is Result.STANDING


def is_held(facts: ReplyFacts) -> bool:
    """Whether it asks for presence on a day of theirs that the plan has room for."""
    return result_of(facts.thing) is Result.PRESENCE and facts.due_on is not None and not is_late(facts)


def is_late(facts: ReplyFacts) -> bool:
    """Whether it would be finished after their due date."""
    if facts.due_on is None or takes_no_hours(facts):
        return False
    return facts.finish_on is None or facts.finish_on > facts.due_on


def is_far(facts: ReplyFacts) -> bool:
    """Whether its finish is unknown or too far away to be quoted."""
    if takes_no_hours(facts) or is_held(facts):
        return False
    return facts.finish_on is None or (facts.finish_on - facts.today).days > TOO_FAR_AFTER_DAYS


def received_day(facts: ReplyFacts) -> SpokenDay | None:
    """The day on which they receive something, as a reply speaks of it; None when it cannot be quoted.

    Presence is received on the day of the event, or on any day from the one on which the plan has room. Of a standing
    request they receive an answer.
    """
    if is_held(facts) and facts.due_on is not None:
        day = exact(max(facts.due_on, facts.today), facts.today)
        return replace(day, by=day.at)
    finish = spoken_finish(facts.finish_on, facts.due_on, facts.today)
    if finish is not None and result_of(facts.thing) is Result.PRESENCE:
        return replace(finish, by=f"any day from {finish.bare} on")
    if finish is None and takes_no_hours(facts):
        return exact(facts.look_again_on or look_again_day(facts.today), facts.today)
    return finish


def starting_day(facts: ReplyFacts) -> SpokenDay | None:
    """The day on which the work on it starts, as a reply speaks of it; None without one."""
    if facts.start_on is None or result_of(facts.thing) in {Result.PRESENCE, Result.STANDING}:
        return None
    return spoken(facts.start_on, facts.today)
