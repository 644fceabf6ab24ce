import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.errors import BadInput, Refused

Add = Callable[[str], str]


@pytest.fixture
def week(desk: Desk, add: Add, clock: FakeClock) -> dict[str, str]:
    """A week of finished, private and open asks."""
    desk.goals.add("KR2", "Search quality", 2.0)
    refs = {
        "drop": add("Explain the *ranking* drop ~2h KR2 from Priya"),
        "keys": add("Rotate the keys ~30m from Tom"),
        "secret": add("Plan the reorg ~4h KR2 from Karen"),
        "open": add("Refactor the joins ~6h KR2 from Marco"),
    }
    desk.decisions.edit(refs["secret"], {"is_private": True})
    clock.advance(hours=3)
    desk.answers.send(desk.answers.draft(refs["drop"], situation="later"))
    desk.decisions.finish(
        [refs["drop"]],
        took_min=150,
        outcome="The cache was cold",
        outcome_link="https://wiki.example/drop",
        credit=["Wei"],
    )
    desk.decisions.finish([refs["keys"]], took_min=20)
    desk.decisions.finish([refs["secret"]], took_min=300, outcome="Reorg planned")
    desk.work.log(refs["open"], 60)
    clock.advance(hours=1)
    return refs


def test_every_line_names_asks_that_are_done_and_public(desk: Desk, week: dict[str, str]) -> None:
    made = desk.brag.brag()

    done = {1, 2}
    assert {int(number) for number in re.findall(r"#(\d+)", made.text)} == done
    listed = [line for line in made.text.splitlines() if line.startswith("- **")]
    assert all(re.search(r"\(#\d+\)$", line) for line in listed)
    assert r"- **Explain the \*ranking\* drop**: The cache was cold. For Priya. With Wei." in made.text


def test_nothing_private_is_in_the_document_or_its_sums(desk: Desk, week: dict[str, str]) -> None:
    made = desk.brag.brag()

    assert "eorg" not in made.text
    assert "Karen" not in made.text
    assert made.brag is not None
    assert made.brag.minutes == 150 + 20 + 60


def test_figures_equal_plain_sql(desk: Desk, week: dict[str, str], tmp_path: Path) -> None:
    page = desk.brag.page()

    with create_engine(f"sqlite:///{tmp_path / 'desk.db'}").connect() as db:
        done = db.execute(text("SELECT count(*) FROM ask WHERE status = 'done' AND NOT is_private")).scalar_one()
        minutes = db.execute(
            text("SELECT sum(actual_min) FROM ask WHERE status = 'done' AND NOT is_private AND key_result = 'KR2'")
        ).scalar_one()
        logged = db.execute(
            text("SELECT sum(minutes) FROM work JOIN ask ON ask.uid = ask_uid WHERE status != 'done'")
        ).scalar_one()
        kept = db.execute(text("SELECT count(*) FROM promise WHERE state = 'kept'")).scalar_one()
    assert page.finished == done == 2
    assert page.goals[0].minutes == minutes + logged == 210
    assert len(page.kept) == kept == 1


def test_titles_are_told_without_greeting_and_politeness(desk: Desk, add: Add) -> None:
    asked = ("Can you explain the outage from Priya", "pls fix the login from Tom", "Why is search slow? from Ana")
    refs = [add(text) for text in asked]
    desk.decisions.finish(refs, took_min=30, outcome="It is fixed")

    text = desk.brag.brag().text

    assert "**Explain the outage**" in text and "**Fix the login**" in text and "**Why is search slow?**" in text
    assert "# Explain the outage" in desk.brag.post(refs[0]).text
    assert "Explain the outage:" in desk.brag.digest().text


def test_a_period_counts_only_what_was_finished_in_it(desk: Desk, week: dict[str, str], clock: FakeClock) -> None:
    today = desk.today()

    assert desk.brag.page(today, today).finished == 2
    assert desk.brag.page(today - timedelta(days=9), today - timedelta(days=1)).finished == 0
    with pytest.raises(BadInput):
        desk.brag.page(today, today - timedelta(days=1))


def test_the_digest_is_of_the_week_that_a_day_is_in(desk: Desk, week: dict[str, str]) -> None:
    assert "The cache was cold" in desk.brag.digest().text
    assert "Nothing was finished" in desk.brag.digest(date(2026, 2, 20)).text


def test_a_post_tells_question_and_answer_and_never_who_asked(desk: Desk, week: dict[str, str]) -> None:
    made = desk.brag.post(week["drop"])

    assert made.text.startswith("# Explain the \\*ranking\\* drop\n\nThe cache was cold\n")
    assert "Priya" not in made.text
    for ref in ("keys", "secret", "open"):
        with pytest.raises(Refused):
            desk.brag.post(week[ref])


def test_thanks_go_to_who_helped(desk: Desk, week: dict[str, str]) -> None:
    draft = desk.answers.draft(week["drop"], situation="thanks")

    assert draft.person == "Wei"
    assert draft.findings == ()
    assert "drop" in draft.text
