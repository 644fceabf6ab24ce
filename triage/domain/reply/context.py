"""Facts as the plain words that templates use: every name is always there, None where there is nothing to say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from triage.domain.people import Role, Tone
from triage.domain.reply.dates import (
    WEEK_AFTER_DAYS,
    SpokenDay,
    clock_words,
    exact,
    look_again_day,
)
from triage.domain.reply.facts import Ahead, OtherPerson, Phrase, ReplyFacts, Shape, SmallerPiece, Swap
from triage.domain.reply.new_days import names_of_days, new_days
from triage.domain.reply.phrasing.grammar import base_of_gerund, is_verb
from triage.domain.reply.phrasing.noun_phrase import is_plural_phrase
from triage.domain.reply.phrasing.title_text import one_line
from triage.domain.reply.polish import HARD_BREAK, PARAGRAPH
from triage.domain.reply.result import (
    Result,
    is_held,
    is_late,
    received_day,
    result_of,
    result_words,
    starting_day,
    takes_no_hours,
)
from triage.domain.reply.say_as import phrase
from triage.domain.reply.since_then import Value as Value
from triage.domain.reply.since_then import names_since, since_then
from triage.domain.reply.situation import BY_WHEN, WHAT_DONE, WHAT_FOR
from triage.domain.reply.topic import asked_about, topic

BIG_FROM_MIN = 240
"""From half a day of work on, the start is named beside the finish. Source: rule 4 of the rules for replies."""

_MOST_AHEAD = {Shape.CHAT: 2, Shape.EMAIL: 3}
_BRIEF_WORDS = 12
_MOST_OUTCOME = 300
_LINED_UP = "what I already have lined up"
_OWNED = re.compile(r"^[\w-]+['’]s? ")
_IN_HAND = "what I'm in the middle of"
_SOON_DAYS = 2
_GREETINGS = {"heya": "hey", "hiya": "hi", "yo": "hey", "hallo": "hello", "morning": "hi"}


def context(facts: ReplyFacts, tone: Tone, shape: Shape) -> dict[str, Value]:
    """Everything a template may use, as strings, numbers, booleans and dictionaries of these.

    The names are documented in ``docs/reference/templates.md``.
    """
    finish, start = received_day(facts), starting_day(facts)
    again = exact(facts.look_again_on or look_again_day(facts.today), facts.today)
    return {
        "tone": tone.value,
        "shape": shape.value,
        "leadership": facts.asker.role is Role.LEADERSHIP,
        "brief": is_brief(facts),
        "hi": greeting(facts, tone, shape),
        "par": " " if shape is Shape.CHAT else PARAGRAPH,
        "bye": _sign_off(facts, tone) if shape is Shape.EMAIL else "",
        "name": facts.asker.first_name,
        "thing": _thing(facts),
        "ahead": _ahead(facts, shape),
        "start": _day(start),
        "finish": _day(finish),
        "again": _day(again),
        "due": _day(exact(facts.due_on, facts.today)) if facts.due_on and facts.due_on >= facts.today else None,
        "late": is_late(facts),
        "held": is_held(facts),
        "standing": takes_no_hours(facts),
        "big": _is_big(facts),
        "check": clock_words(facts.check_at, facts.today) if facts.check_at else None,
        "out": _way_out(facts),
        "asks": _joined(_questions(facts)),
        "outcome": _sentence(facts.outcome),
        "tool": tool_words(facts),
        **since_then(facts),
        **new_days(facts),
    }


def _is_big(facts: ReplyFacts) -> bool:
    """Whether the start is worth naming beside the finish."""
    if starting_day(facts) is None:
        return False
    return (facts.effort_min or 0) >= BIG_FROM_MIN and facts.start_on not in {None, facts.finish_on}


def tool_words(facts: ReplyFacts) -> str:
    """Where the tool is, in one line without a full stop that a link would take for its own; "" when there is none."""
    return one_line(facts.tool)[:_MOST_OUTCOME].rstrip(" .")


def is_brief(facts: ReplyFacts) -> bool:
    """Whether they wrote a few words only, so that the answer is short too."""
    return 0 < facts.asker.words <= _BRIEF_WORDS


def names_in(facts: ReplyFacts) -> tuple[str, ...]:
    """Every text in the facts that is a name or somebody's own words: the lint does not judge them."""
    thing = facts.thing
    names = [thing.noun, thing.to_do, thing.doing, topic(thing.noun), asked_about(thing.noun), facts.asker.first_name]
    names += [text for ahead in facts.ahead for text in (ahead.say_as, ahead.who, ahead.reason)]
    names += [facts.user_name, _first_name(facts.user_name), _sentence(facts.outcome)]
    names += [tool_words(facts)]
    names += names_since(facts)
    names += names_of_days(facts)
    names += [question for question in facts.questions if question not in {WHAT_FOR, BY_WHEN, WHAT_DONE}]
    match facts.way_out:
        case SmallerPiece(what=what) if what.strip():
            piece = _piece(what, facts)
            names += [piece.noun, piece.to_do, piece.doing]
        case OtherPerson(first_name=name, knows=knows):
            names += [name, knows]
        case Swap(say_as=say_as, who=who):
            names += [say_as, who]
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def greeting(facts: ReplyFacts, tone: Tone, shape: Shape) -> str:
    """How the message begins: in their word, none in chat when they wrote without one."""
    theirs = facts.asker.greeting
    name = facts.asker.first_name if not re.search(r"[\d@_]", facts.asker.first_name) else ""
    if shape is Shape.CHAT and theirs == "":
        return ""
    word = _GREETINGS.get(theirs or "", theirs or "hi")
    if word.startswith("good") or (word == "dear" and (shape is Shape.CHAT or not name)):
        word = "hi"
    if tone is Tone.FORMAL and word in {"hi", "hey"}:
        word = "hello"
    called = f"{word.capitalize()} {name}".strip()
    return f"{called},\n\n" if shape is Shape.EMAIL else f"{called}, "


def _sign_off(facts: ReplyFacts, tone: Tone) -> str:
    """How an e-mail ends; "" while the user's name is not known: "Best," over nothing looks forgotten."""
    closing = {Tone.WARM: "Best,", Tone.PLAIN: "Thanks,", Tone.FORMAL: "Kind regards,"}[tone]
    name = one_line(facts.user_name)
    signed = name if tone is Tone.FORMAL else _first_name(name)
    return f"\n\n{closing}{HARD_BREAK}{signed}" if signed else ""


def _first_name(name: str) -> str:
    return next(iter(name.split()), "")


def _day(day: SpokenDay | None) -> Value:
    if day is None:
        return None
    near = not day.bare.startswith(("around", "the week"))
    return {"bare": day.bare, "by": day.by, "at": day.at, "short": day.short, "near": near}


def _thing(facts: ReplyFacts) -> Value:
    said, words = facts.thing, result_words(facts)
    would, will = words.would, words.will
    if result_of(said) is Result.THING and is_plural_phrase(said.noun):
        would, will = would.replace(" it", " them"), will.replace(" it", " them")
    return {
        "noun": said.noun,
        "to_do": said.to_do,
        "doing": said.doing,
        "topic": topic(said.noun),
        "about": asked_about(said.noun),
        "plural": is_plural_phrase(said.noun),
        "it": "them" if is_plural_phrase(said.noun) else "it",
        "would": would,
        "will": will,
        "would_big": words.would_big,
        "all": words.everything,
    }


def _ahead(facts: ReplyFacts, shape: Shape) -> Value:
    named = [item for item in facts.ahead if not item.is_private]
    private = len(facts.ahead) - len(named)
    may_name = facts.asker.knows_people and facts.asker.role is not Role.LEADERSHIP
    items = list(dict.fromkeys(_item(item, may_name) for item in named))
    if private:
        items.insert(
            min(1, len(items)), "a commitment to another team" if private == 1 else "commitments to other teams"
        )
    items = items[: 1 if is_brief(facts) and shape is Shape.CHAT else _MOST_AHEAD[shape]]
    if not items:
        is_soon = facts.start_on is not None and (facts.start_on - facts.today).days <= _SOON_DAYS
        bare: dict[str, Value] = dict.fromkeys(("list", "dated", "one"), _IN_HAND if is_soon else _LINED_UP)
        return {**bare, "count": 0, "come": "comes", "are": "is", "nouns": True}
    many = len(items) > 1 or is_plural_phrase(items[0])
    when = _reason(named[0], facts) if named else ""
    return {
        "list": _joined(items),
        "dated": _joined([f"{items[0]} ({when})" if when else items[0], *items[1:]]),
        "one": named[0].say_as if named else items[0],
        "count": len(items),
        "come": "come" if many else "comes",
        "are": "are" if many else "is",
        "nouns": not private and not any(item.startswith('"') or base_of_gerund(item.split()[0]) for item in items),
    }


def _item(item: Ahead, may_name: bool) -> str:
    if not item.who or not may_name or item.who in item.say_as or _OWNED.match(item.say_as):
        return item.say_as
    if base_of_gerund(item.say_as.split()[0]) or item.say_as.startswith('"'):
        return item.say_as  # "looking into why it fails for Dana" would say something else
    if " for " in item.say_as:
        return f"{item.who}'s {item.say_as.removeprefix('the ')}" if item.say_as.startswith("the ") else item.say_as
    return f"{item.say_as} for {item.who}"


def _reason(item: Ahead, facts: ReplyFacts) -> str:
    """Why the first of them is fixed, in a few words; "" when nothing is known or the day is far.

    Nor is a day named that is not before their own: "that first, by Friday, so you'd have yours on Wednesday".
    """
    if item.reason or item.on is None or not 0 <= (item.on - facts.today).days <= WEEK_AFTER_DAYS:
        return item.reason
    theirs = facts.start_on if _is_big(facts) else facts.finish_on
    return f"by {exact(item.on, facts.today).short}" if theirs is None or item.on < theirs else ""


def _way_out(facts: ReplyFacts) -> Value:
    empty: dict[str, Value] = dict.fromkeys(("what", "do", "doing", "by", "by_then", "name", "knows", "who", "to"))
    match facts.way_out:
        case SmallerPiece(what=what, by_on=by_on):
            if facts.finish_on is not None and by_on >= facts.finish_on:
                return {**empty, "kind": "ask"}  # a piece that comes no sooner is no way out
            piece, by = _piece(what, facts), exact(by_on, facts.today)
            day = "today" if by_on == facts.today else f"by {by.short}"
            said = {"what": piece.noun, "do": piece.to_do, "doing": piece.doing, "by": day}
            by_then = "by then" if by_on == facts.due_on and is_late(facts) else day
            return {**empty, "kind": "piece", **said, "by_then": by_then}
        case OtherPerson(first_name=name, knows=knows):
            return {**empty, "kind": "person", "name": name, "knows": knows or "this area"}
        case Swap(say_as=say_as, who=who, to_on=to_on):
            may_name = facts.asker.knows_people and facts.asker.role is not Role.LEADERSHIP
            to = exact(to_on, facts.today).short
            at = to if to in {"today", "tomorrow"} else f"on {to}"
            moved: dict[str, Value] = {"what": say_as, "who": who if may_name and who else None, "to": to, "by": at}
            return {**empty, "kind": "swap", **moved}
    return {**empty, "kind": "ask"}


def _piece(what: str, facts: ReplyFacts) -> Phrase:
    """A smaller piece as it follows "what I could do is", "I could" and "would ... help"."""
    typed = one_line(what).rstrip(".")
    if not typed:
        return result_words(facts).first_cut
    if is_verb(typed.split()[0]):
        made = phrase(typed)
        return Phrase(made.to_do, made.to_do, made.doing)
    return Phrase(typed, f"get you {typed}", typed)


def _questions(facts: ReplyFacts) -> Sequence[str]:
    return facts.questions or ((WHAT_FOR,) if facts.due_on else (WHAT_FOR, BY_WHEN))


def _joined(parts: Sequence[str]) -> str:
    """One, two or three as people list them: "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _sentence(text: str) -> str:
    """The user's words as a sentence of its own; "" stays."""
    said = one_line(text)[:_MOST_OUTCOME].rstrip()
    return said if not said or said[-1] in ".!?…" else f"{said}."
