"""Small made-up facts on which templates are tried before anybody gets to read them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from triage.domain.people import Role
from triage.domain.reply.facts import (
    Ahead,
    Alignment,
    Asked,
    Asker,
    Change,
    NewDay,
    OtherPerson,
    ReplyFacts,
    Slip,
    SmallerPiece,
    Swap,
)
from triage.domain.reply.say_as import phrase

_TODAY = date(2026, 3, 3)
_AHEAD = (
    Ahead(say_as="the pricing launch", on=date(2026, 3, 5)),
    Ahead(say_as="adding a second queue", who="Marco"),
    Ahead(say_as="a commitment to another team", is_private=True),
)
_WAYS_OUT = (
    None,
    OtherPerson(first_name="Wei", knows="those dashboards"),
    SmallerPiece(by_on=date(2026, 3, 5)),
    Swap(say_as="the backfill", who="Dana", to_on=date(2026, 3, 12)),
)
_ALIGNMENTS = (
    None,
    Alignment(),
    Alignment(count=4, spent_min=360, slips="KR2", slips_to=date(2026, 3, 5), better="the ranking fix", serves="KR2"),
)
_NEW_DAYS = (
    NewDay(say_as="the ranking drop", was_on=date(2026, 3, 4), on=date(2026, 3, 6)),
    NewDay(say_as="adding a second queue", is_start=True, was_on=date(2026, 3, 2), on=None),
)
_CHANGES = (None, Change(ended="KR2"), Change(left="Tom"))


def sample_facts() -> list[ReplyFacts]:
    """Facts for every condition that a template may ask for, and for its opposite."""
    samples: list[ReplyFacts] = []
    for way_out in _WAYS_OUT:
        for role in (Role.PM, Role.LEADERSHIP):
            for at, finish_on in enumerate((date(2026, 3, 6), date(2026, 3, 12), None)):
                samples.append(
                    ReplyFacts(
                        thing=phrase(("Explain the ranking drop", "users can't log in", "Rotate the staging keys")[at]),
                        asker=Asker(first_name="Priya", role=role, greeting="hey", knows_people=True, words=20),
                        today=_TODAY,
                        ahead=_AHEAD[: 3 - at],
                        start_on=date(2026, 3, 5) if finish_on else None,
                        finish_on=finish_on,
                        due_on=(date(2026, 3, 5), None, date(2026, 4, 20))[at],
                        effort_min=(60, 600, None)[at],
                        check_at=datetime(2026, 3, 3, 15, tzinfo=UTC) if at else None,
                        way_out=way_out,
                        outcome="The cache was cold after the restart." if at else "",
                        promised_on=date(2026, 3, 4) if at else None,
                        slip=Slip(by="the backfill", is_new=at == 1) if at else None,
                        done=_AHEAD[:at],
                        asked=Asked(what="the list of tenants", since_on=date(2026, 2, 26)) if at else None,
                        alignment=_ALIGNMENTS[at],
                        change=_CHANGES[at],
                        new_days=_NEW_DAYS[:at],
                        tool=("", "https://tools.example.org/override", "the /override command in Slack")[at],
                        user_name="Mika Sato",
                    )
                )
    return samples
