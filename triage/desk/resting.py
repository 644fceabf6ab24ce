"""What the plan's dates rest on, in one sentence."""

from __future__ import annotations

from triage.desk.picture import Picture

FEW_OUTCOMES = 10
"""Under about ten finished asks the model leans on a stated prior. Source: design, section 4."""


def rests_on(picture: Picture) -> str:
    """What dates rest on and how sure they are."""
    count = picture.context.efforts.count
    if count == 0:
        return "Dates rest on a general default until you have finished asks with an estimate; they are wide on purpose."
    if count < FEW_OUTCOMES:
        return f"Dates rest on only {count} finished asks and a general default; they get surer with each one."
    return f"Dates rest on your last {count} finished asks: typically {picture.context.efforts.typical_ratio:.1f} times their estimate."
