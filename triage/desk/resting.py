"""What dates rest on, and how sure they are, in one sentence."""

from __future__ import annotations

from triage.desk.picture import Picture
from triage.domain.ask import Ask, Lane
from triage.domain.effort import Basis, Sureness
from triage.domain.room import WINDOW

WORTH_SAYING = 0.05
"""A difference that moves dates by a day in a month."""

NO_HISTORY = "No history yet: dates are wide, and get surer with every ask you finish."


def rests_on(picture: Picture) -> str:
    """What the dates of a page rest on."""
    return _sentence(picture.context.efforts.basis())


def plan_rests_on(picture: Picture) -> str:
    """What the dates of the plan rest on, with the room that it keeps."""
    context = picture.context
    words = [rests_on(picture)]
    if abs(context.time.shares.learnt - 1.0) >= WORTH_SAYING:
        raw = {lane: context.capacity.lane(lane) for lane in Lane}
        usable = {lane: curve.minutes_until(picture.now + WINDOW) for lane, curve in raw.items()}
        hours = sum(minutes / raw[lane].rate for lane, minutes in usable.items())
        if hours:
            share = sum(usable.values()) / hours
            words.append(f"It counts on {share:.0%} of your hours, as the last eight weeks had for planned asks.")
    if context.efforts.caution - 1.0 >= WORTH_SAYING:
        more = context.efforts.caution - 1.0
        words.append(f"Safe dates keep {more:.0%} more room, because too few of those you quoted held.")
    return " ".join(words)


def ask_rests_on(picture: Picture, ask: Ask) -> str:
    """What the dates of one open ask rest on."""
    effort = picture.effort(ask)
    return _sentence(picture.context.efforts.basis(None if effort.is_guessed else effort))


def _sentence(basis: Basis) -> str:
    if basis.sureness is Sureness.PRIOR:
        return NO_HISTORY
    words = str(basis)
    if basis.sureness is Sureness.ENOUGH:
        return f"Dates rest on this: {words}."
    return f"{words[0].upper()}{words[1:]}."
