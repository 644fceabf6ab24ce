"""What the plan's dates rest on, in one sentence."""

from __future__ import annotations

from statistics import median

from triage.desk.picture import Picture

FEW_OUTCOMES = 10
"""Under about ten finished asks the model leans on a stated prior. Source: design, section 4."""

RECENT = 64
"""How many of the last finished asks the sentence speaks of: enough to be steady, few enough to be about now."""


def rests_on(picture: Picture) -> str:
    """What dates rest on and how sure they are."""
    count = len(picture.outcomes)
    if count == 0:
        return (
            "Dates rest on a general default until you have finished asks with an estimate; they are wide on purpose."
        )
    if count < FEW_OUTCOMES:
        return f"Dates rest on only {count} finished asks and a general default; they get surer with each one."
    recent = picture.outcomes[-RECENT:]
    ratio = median(one.actual_min / one.estimate_min for one in recent)
    return (
        f"Dates rest on your last {len(recent)} finished asks, which typically took {ratio:.1f} times their estimate."
    )
