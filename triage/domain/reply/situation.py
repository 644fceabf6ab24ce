"""Which reply: its situation, tone and shape, chosen by rules that the user may overrule one by one."""

from __future__ import annotations

from enum import StrEnum

from triage.domain.ask import Ask
from triage.domain.people import Role, Tone
from triage.domain.reply.facts import Asker, OtherPerson, ReplyFacts, Shape, SmallerPiece, Swap
from triage.domain.reply.result import is_far, is_late


class Situation(StrEnum):
    """What a reply is for. Templates may name others; only these are chosen by themselves."""

    ACK = "ack"
    LATER = "later"
    TRADE = "trade"
    SMALLER = "smaller"
    REDIRECT = "redirect"
    CLARIFY = "clarify"
    YES = "yes"
    CLOSED = "closed"
    READY = "ready"
    HEADS_UP = "heads-up"
    NUDGE = "nudge"
    ALIGN = "align"
    CHANGED = "changed"
    UPDATE = "update"
    SELF_SERVE = "self-serve"
    THANKS = "thanks"


WHAT_FOR = "what it's for"
BY_WHEN = "when you need it by"
WHAT_DONE = "what you would call done"

_MAIL_CHANNELS = frozenset({"email", "e-mail", "mail", "outlook", "gmail"})
_TONES = {Role.CUSTOMER: Tone.FORMAL, Role.LEADERSHIP: Tone.PLAIN, Role.TEAM: Tone.PLAIN}
_VAGUE_WORDS = 2


def choose_situation(facts: ReplyFacts) -> str:
    """The situation of a reply: the wished one, else the first of these that fits.

    1. *nudge*: they have the ball, and the day to ask again has come. 2. *closed*: the ask is finished. 3. *heads-up*:
    they were promised a day that does not hold any more. 4. *ready*: all that was said to come first is done. 5. *yes*:
    the user said yes and it is in time. 6. *self-serve*: it was automated, and there is a tool to point to. 7. *ack*:
    the user is in a focus block and has not decided. 8. *clarify*: something must be known first. 9. *trade*: due
    before it can be finished, and a swap is known (or the user said yes all the same). 10. *smaller*: due before it can
    be finished, or too far to quote, and a smaller piece is known. 11. *redirect*: too far to quote, and somebody else
    is known. 12. *yes*, said although late: the text says so. 13. *later*. *Align*, *changed*, *update* and *thanks*
    are never chosen: they are asked for.
    """
    if facts.situation:
        return facts.situation
    if facts.asked:
        return Situation.NUDGE
    if facts.is_done:
        return Situation.CLOSED
    if facts.slip:
        return Situation.HEADS_UP
    if facts.done:
        return Situation.READY
    if facts.is_accepted:
        return Situation.TRADE if _is_trade(facts) else Situation.YES
    if facts.tool:
        return Situation.SELF_SERVE
    if facts.is_heads_down:
        return Situation.ACK
    if facts.questions:
        return Situation.CLARIFY
    return _not_now(facts)


def _not_now(facts: ReplyFacts) -> Situation:
    if _is_trade(facts):
        return Situation.TRADE
    if (is_late(facts) or is_far(facts)) and isinstance(facts.way_out, SmallerPiece):
        return Situation.SMALLER
    if is_far(facts) and isinstance(facts.way_out, OtherPerson):
        return Situation.REDIRECT
    return Situation.LATER


def _is_trade(facts: ReplyFacts) -> bool:
    """Whether their day can be met if something that comes first moves."""
    return is_late(facts) and bool(facts.ahead) and isinstance(facts.way_out, Swap)


def choose_tone(facts: ReplyFacts) -> Tone:
    """The tone: the wished one, else the person's, else formal for customers, plain for leadership and teams, warm."""
    return facts.tone or facts.asker.tone or _TONES.get(facts.asker.role, Tone.WARM)


def choose_shape(facts: ReplyFacts) -> Shape:
    """The shape: the wished one, else an e-mail to whoever wrote one, else chat."""
    return facts.shape or shape_of(facts.asker)


def shape_of(asker: Asker) -> Shape:
    """E-mail for whoever asked by e-mail, chat otherwise."""
    return Shape.EMAIL if asker.channel.casefold() in _MAIL_CHANNELS else Shape.CHAT


def open_questions(ask: Ask) -> tuple[str, ...]:
    """What must be known before a date can be given: nothing, unless the ask says next to nothing.

    An ask is too vague when its title has at most two words, nothing longer was written, nobody estimated it and nobody
    said what done means.
    """
    is_vague = len(ask.title.split()) <= _VAGUE_WORDS and len(ask.text.split()) <= _VAGUE_WORDS + 1
    if not is_vague or ask.done_when or ask.estimate_min is not None or ask.say_as:
        return ()
    has_due = ask.due_on is not None or ask.due_at is not None
    return (WHAT_FOR, WHAT_DONE) if has_due else (WHAT_FOR, BY_WHEN)
