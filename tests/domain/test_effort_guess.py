"""Estimates for asks that came without one."""

from __future__ import annotations

from triage.domain.effort import EffortModel, Job, Outcome


def outcome(title: str, estimate_min: float, requester: str = "", category: str = "") -> Outcome:
    """An ask that took as long as estimated."""
    return Outcome(
        estimate_min=estimate_min, actual_min=estimate_min, title=title, requester=requester, category=category
    )


HISTORY = [
    *(outcome(f"Prepare the metrics review for week {number}", 95, "ana") for number in range(6)),
    *(outcome(f"Answer question {number} about the schema", 20, "tom") for number in range(12)),
    *(outcome(f"Investigate outage {number} of the ranking job", 300, "tom", "incident") for number in range(12)),
]


def test_without_history_an_ask_is_taken_for_an_hour() -> None:
    effort = EffortModel.learn([]).effort(Job(uid="a", estimate_min=None, title="Anything at all"))

    assert round(effort.estimate_min) == 60
    assert effort.is_guessed
    assert effort.basis_count == 0


def test_like_titles_give_the_estimate_and_are_counted() -> None:
    effort = EffortModel.learn(HISTORY).effort(Job(uid="a", estimate_min=None, title="prepare the METRICS review"))

    assert 80 < effort.estimate_min < 100
    assert effort.basis_count == 5


def test_an_unknown_title_is_guessed_from_its_category_and_requester() -> None:
    model = EffortModel.learn(HISTORY)

    incident = model.effort(Job(uid="a", estimate_min=None, title="Broken", category="incident"))
    question = model.effort(Job(uid="b", estimate_min=None, title="Broken"))

    assert incident.estimate_min > 2 * question.estimate_min
    assert incident.basis_count == 12
    assert question.basis_count == 0


def test_a_guess_is_less_sure_than_an_estimate() -> None:
    model = EffortModel.learn(HISTORY)
    guessed = model.effort(Job(uid="a", estimate_min=None, title="Broken"))

    given = model.effort(Job(uid="a", estimate_min=guessed.estimate_min, title="Broken"))

    assert guessed.p80_min / guessed.p50_min > 1.2 * given.p80_min / given.p50_min


def test_a_guess_learns_what_is_finished_after_the_first_guess() -> None:
    model = EffortModel.learn([])
    model.effort(Job(uid="a", estimate_min=None, title="Prepare the metrics review"))
    for one in HISTORY:
        model.add(one)

    effort = model.effort(Job(uid="a", estimate_min=None, title="Prepare the metrics review"))

    assert effort == EffortModel.learn(HISTORY).effort(
        Job(uid="a", estimate_min=None, title="Prepare the metrics review")
    )


def test_an_estimate_of_zero_or_less_is_guessed() -> None:
    model = EffortModel.learn(HISTORY)

    efforts = [model.effort(Job(uid="a", estimate_min=minutes, title="Broken")) for minutes in (0.0, -5.0, None)]

    assert efforts[0] == efforts[1] == efforts[2]


def test_a_title_of_a_million_letters_is_read_at_its_start() -> None:
    effort = EffortModel.learn(HISTORY).effort(
        Job(uid="a", estimate_min=None, title="Prepare the metrics review " + "x" * 1_000_000)
    )

    assert effort.basis_count == 5
