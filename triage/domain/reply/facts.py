"""The facts of a reply: all that a template may say, as plain data, filled from the plan and never typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from triage.domain.people import Role, Tone


class Shape(StrEnum):
    """What a reply looks like: one chat message, or an e-mail with subject and signature."""

    CHAT = "chat"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One ask in the forms that a sentence needs. Made by `say_as.phrase`, or by `naming.public_phrase` for an ask.

    Attributes:
        noun: After "for", "after", "I have ... first": "the ranking drop".
        to_do: After "happy to", "I can", "I'll": "explain the ranking drop".
        doing: After "I'm", "start": "explaining the ranking drop".
    """

    noun: str
    to_do: str
    doing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Whom the reply goes to.

    Attributes:
        first_name: As greeted; "" when nobody was named or the name is no name ("person-58").
        role: What they are to the user.
        tone: The tone set for this person; None means chosen by role and channel.
        channel: Where they asked ("slack", "email"), or "".
        greeting: The word they greeted with, lower case ("hey"); "" when they wrote without one; None when their
            message is not known. See `manner.manner_of`.
        is_lower_case: Whether they write without capitals.
        words: Length of their message in words; 0 when it is not known.
        knows_people: Whether they know the people named in ``ahead`` and in a swap. Where False, nobody is named there.
    """

    first_name: str = ""
    role: Role = Role.OTHER
    tone: Tone | None = None
    channel: str = ""
    greeting: str | None = None
    is_lower_case: bool = False
    words: int = 0
    knows_people: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """One ask that comes first.

    Attributes:
        say_as: `naming.public_name` of it: never a raw title, neutral when private.
        who: First name of whoever asked for it; "" when nobody is to be named (the user's own, private, unknown).
        reason: Why it comes first, short enough for parentheses ("three teams wait for it"); "" means told by ``on``.
        on: The day by which it is done (due, promised or planned); None when there is none.
        is_private: Whether ``say_as`` is the neutral phrase; several of these are told as one.
    """

    say_as: str
    who: str = ""
    reason: str = ""
    on: date | None = None
    is_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallerPiece:
    """Way out: a part that can come sooner.

    Attributes:
        what: "pull out the duplicated joins" or "a one-page summary"; "" means a first cut of the whole.
        by_on: The day they would have it.
    """

    what: str = ""
    by_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPerson:
    """Way out: somebody who knows the area.

    Attributes:
        first_name: As named to the asker.
        knows: What they know ("those dashboards"); "" means the area.
    """

    first_name: str
    knows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Way out: this ask takes the place of another one, if the people behind that agree.

    Attributes:
        say_as: `naming.public_name` of the ask that would move.
        who: First name of whoever must agree; "" when nobody is to be named.
        to_on: The day to which it would move.
    """

    say_as: str
    who: str = ""
    to_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """*nudge*: what somebody was asked and has not answered.

    Attributes:
        what: In the user's words; "" means the ask itself.
        since_on: The day they were asked.
    """

    what: str = ""
    since_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """*align*: what an ask would cost the key results.

    Attributes:
        count: How many finished asks like it served no key result of now.
        spent_min: Minutes these took.
        slips: The key result that a yes would move ("KR2"), or "".
        slips_to: The day to which it would move; None with ``slips`` empty.
        better: `naming.public_name` of an ask that serves a key result and could be done instead, or "".
        serves: The key result that one serves, or "".
    """

    count: int = 0
    spent_min: int = 0
    slips: str = ""
    slips_to: date | None = None
    better: str = ""
    serves: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """*heads-up*: why a promised day does not hold any more.

    Attributes:
        by: `naming.public_name` of what moved it; "" when no single ask did.
        is_new: Whether that came in after the day was named; else it took longer.
    """

    by: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """*changed*: something happened that the asker should hear of.

    Attributes:
        left: First name of whoever asked and is gone; the reader took over. "" when nobody left.
        ended: The key result that was retired ("KR2"); "" when none was.
    """

    left: str = ""
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDay:
    """*update*: one promised day that changes, of several in one message.

    Attributes:
        say_as: `naming.public_name` of the ask.
        is_start: Whether the day is one on which work starts.
        was_on: The day as it was promised.
        on: The day that holds; None when there is none in sight.
    """

    say_as: str
    is_start: bool = False
    was_on: date
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFacts:
    """Everything that a reply may say.

    Attributes:
        thing: The ask itself, in its public forms.
        asker: Whom the reply goes to.
        today: The user's local day.
        situation: Wished situation ("later"); "" means chosen by `situation.choose_situation`.
        tone: Wished tone; None means chosen by `situation.choose_tone`.
        shape: Wished shape; None means chosen by `situation.choose_shape`.
        is_accepted: The user said yes.
        is_done: The ask is finished.
        is_heads_down: The user is in a focus block and has not decided yet: a quick *ack* is the right reply.
        ahead: What comes first, in plan order. Any number may be given; templates name two, three at most.
        start_on: Quoted (P80) start; None when the plan has none.
        finish_on: Quoted (P80) finish, the day they receive it; None when the plan has none.
        due_on: Their due date in the user's zone; None without one.
        check_at: *ack*: when the user will have looked, aware, in the user's zone; None when unknown.
        look_again_on: The day to look at it again when the dates are too far to quote; None means two weeks from today.
        effort_min: P80 effort in minutes; None when unknown (taken as under half a day).
        way_out: The one way out to offer; None means ask.
        questions: *clarify*: what is open, as clauses ("what it's for"). See `situation.open_questions`.
        outcome: *closed*: what came of it, in the user's words; "" when nothing was noted.
        promised_on: The day that this person was promised, while that is open; None without.
        slip: *heads-up*: the promised day does not hold, and why; None while it holds.
        done: *ready*: what was said to come first, once all of it is done; empty before.
        asked: *nudge*: this person has the ball and it is time to ask again; None otherwise.
        alignment: *align*: what it would cost the key results; None when it serves one, or there are none.
        change: *changed*: who left, or which key result ended; None otherwise.
        new_days: *update*: every promised day that changes for this person; empty otherwise.
        tool: *self-serve*: where the tool is that does it now, a link or a few words; "" when there is none.
        user_name: Signs e-mails; "" leaves the name out.
        private: Texts that must not go out (titles of private asks and people): the lint looks for them.
    """

    thing: Phrase
    asker: Asker
    today: date
    situation: str = ""
    tone: Tone | None = None
    shape: Shape | None = None
    is_accepted: bool = False
    is_done: bool = False
    is_heads_down: bool = False
    ahead: tuple[Ahead, ...] = ()
    start_on: date | None = None
    finish_on: date | None = None
    due_on: date | None = None
    check_at: datetime | None = None
    look_again_on: date | None = None
    effort_min: int | None = None
    way_out: SmallerPiece | OtherPerson | Swap | None = None
    questions: tuple[str, ...] = ()
    outcome: str = ""
    promised_on: date | None = None
    slip: Slip | None = None
    done: tuple[Ahead, ...] = ()
    asked: Asked | None = None
    alignment: Alignment | None = None
    change: Change | None = None
    new_days: tuple[NewDay, ...] = ()
    tool: str = ""
    user_name: str = ""
    private: tuple[str, ...] = ()
