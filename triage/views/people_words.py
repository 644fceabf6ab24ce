"""What a person's page says, fact by fact."""

from __future__ import annotations

from triage.views.people import PersonPage
from triage.views.words import counted, duration, listing, plain_day


def about_person(page: PersonPage) -> str:
    """Role, team and members, "" when none is known."""
    about = [page.role, f"team {page.team}" if page.team and not page.is_team else "", listing(page.members)]
    return ", ".join(part for part in about if part)


def person_facts(page: PersonPage) -> list[tuple[str, str]]:
    """What they asked and got, each fact with its name; what is not known is left out."""
    answers = [(page.yes, "yes"), (page.later, "later"), (page.handed_off, "handed off"), (page.dropped, "dropped")]
    split = ", ".join(f"{number} {words}" for number, words in (*answers, (page.undecided, "to decide")) if number)
    came_due = page.promises_kept + page.promises_late
    kept = f"{page.promises_kept} of {came_due} kept" if came_due else ""
    opened = f"{page.promises_open} open" if page.promises_open else ""
    hours = f"{duration(page.minutes)} since {plain_day(page.since_on, page.today)}, {page.share:.0%} of all"
    facts = [
        ("asked", f"{counted(page.asks, 'ask')}: {split}" if split else counted(page.asks, "ask")),
        ("hours", f"{hours}, {page.focus_share:.0%} of focus" if page.minutes else ""),
        ("answered", f"after {duration(page.first_answer_min)}" if page.first_answer_min is not None else ""),
        ("promises", ", ".join(part for part in (kept, opened) if part)),
        ("channel", page.channel),
        ("tone", page.tone),
    ]
    return [(name, value) for name, value in facts if value]
