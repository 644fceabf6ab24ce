from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from triage.domain.promise import SentReply
from triage.domain.reply.variety import Candidate, choose, closing, opening

TODAY = date(2026, 3, 2)
A = Candidate("a", "Hey Tom, happy to help with it. Does that work?")
B = Candidate("b", "Hey Tom, happy to take it. Tell me.")
C = Candidate("c", "Hey Tom, would Friday do? Tell me more.")


def sent(candidate: Candidate, days_ago: int) -> SentReply:
    at = datetime(2026, 3, 2, 12, tzinfo=UTC) - timedelta(days=days_ago)
    return SentReply(
        uid="r",
        ask_uid="x",
        person="tom",
        situation="later",
        variant=candidate.variant,
        text=candidate.text,
        sent_at=at,
    )


def test_the_same_seed_gives_the_same_variant() -> None:
    assert choose([A, B, C], [], today=TODAY, seed="s") == choose([A, B, C], [], today=TODAY, seed="s")


def test_neither_opening_nor_closing_comes_again() -> None:
    assert choose([A, B, C], [sent(A, 3)], today=TODAY) == 2


def test_after_thirty_days_everything_is_fresh() -> None:
    chosen = choose([A, B], [], today=TODAY)

    assert choose([A, B], [sent((A, B)[chosen], 40)], today=TODAY) == chosen


def test_a_text_with_faults_is_the_last_resort() -> None:
    faulty = Candidate("d", "Sure, by Friday.", faults=1)

    assert choose([faulty, A], [sent(A, 1)], today=TODAY) == 1


def test_the_only_variant_is_used_again() -> None:
    assert choose([A], [sent(A, 1)], today=TODAY) == 0


def test_a_mail_is_compared_without_subject_and_signature() -> None:
    text = "Subject: It\n\nHi Tom,\n\nHappy to help. Does that work?\n\nBest,\nMika"

    assert opening(text).startswith("Happy to")
    assert closing(text) == "Does that work?"
