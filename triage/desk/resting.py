"""What dates rest on, and how sure they are, in one sentence."""

from __future__ import annotations

from triage.desk.picture import Picture
from triage.domain.ask import Ask
from triage.domain.effort import Basis, Sureness

NO_HISTORY = "No history yet: dates are wide, and get surer with every ask you finish."


def rests_on(picture: Picture) -> str:
    """What the dates of a page rest on."""
    return _sentence(picture.context.efforts.basis())


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
