"""Promises, waiting, key results and people as typed."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli

LATER = "2026-03-20T09:00:00+00:00"


@pytest.fixture
def promised(cli: Cli) -> Cli:
    """A desk on which the launch was promised to the leads by Friday, and Priya asked something."""
    cli("promise", "finish the launch", "--to", "leads", "--by", "fri", "--est", "2h")
    cli("add", "Explain the ranking drop ~2h from Priya")
    return cli


def test_a_promise_is_listed_and_shown(promised: Cli) -> None:
    listed, shown = promised("promises"), promised("promises", "show", "1")

    assert "Leads" in listed.out and "Fri 6 Mar" in listed.out
    assert "named Fri 6 Mar" in shown.out


def test_an_answer_is_noted_and_undone(promised: Cli) -> None:
    said = promised("answer", "1", "taken", "sam")
    listed = promised("promises", "list", "--all")
    promised("undo")

    assert said.out.startswith("Leads found somebody else on #1 (by Sam)")
    assert "taken by Sam" in listed.out
    assert "open" in promised("promises").out


def test_an_unknown_answer_names_the_ones_there_are(promised: Cli) -> None:
    ran = promised("answer", "1", "perhaps")

    assert (ran.code, ran.out) == (2, "")
    assert "wait, taken, gone" in ran.err


def test_a_late_promise_is_counted_with_its_reason(promised: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAGE_NOW", LATER)
    done = promised("done", "1")
    noted = promised("promises", "late", "1", "the incident took two days")
    kept = promised("promises", "kept")

    assert "triage promises late 1" in done.out
    assert noted.code == 0
    assert "Kept 0 of 1 promise (0%)" in kept.out and "the incident took two days (1x)" in kept.out


def test_waiting_lists_who_has_the_ball_and_reply_asks_again(promised: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    promised("wait", "2", "--on", "priya", "--for", "which market", "--nudge", "wed")
    monkeypatch.setenv("TRIAGE_NOW", LATER)

    listed, draft, status = promised("waiting"), promised("reply", "2"), promised("status")

    assert "which market" in listed.out and "triage reply 2" in listed.err
    assert "which market" in draft.out
    assert "1 to ask again" in status.out
    assert "waits for nobody any more" in promised("wait", "2", "--over").out


def test_waiting_for_nobody_is_an_error_of_one_line(promised: Cli) -> None:
    ran = promised("wait", "2")

    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_key_results_show_hours_and_what_served_none(promised: Cli) -> None:
    promised("kr", "add", "KR2", "Search recall", "--from", "2026-01-01", "--until", "2026-03-31", "--tag", "recall")
    promised("kr", "note", "KR2", "half-way")
    promised("log", "1", "45m")
    promised("log", "2", "15m")
    promised("kr", "tie", "2", "kr2")

    table, page = promised("kr"), promised("kr", "show", "KR2")

    assert "15m (25%)" in table.out and "45m (75%)" in table.out and "no key result" in table.out
    assert "half-way" in page.out and "#2 Explain the ranking drop" in page.out


def test_a_retired_key_result_ties_what_hung_on_it_anew(promised: Cli) -> None:
    promised("kr", "add", "KR2", "Search recall")
    promised("kr", "add", "KR3", "Latency")
    promised("kr", "tie", "2", "KR2")

    ran = promised("kr", "retire", "KR2", "--retie", "KR3")

    assert "1 open ask hangs on KR2" in ran.out and "tied 1 ask to KR3" in ran.out
    assert promised("show", "2", "--json").json["ask"]["key_result"] == "KR3"


def test_who_took_over_is_told_of_what_was_promised(promised: Cli) -> None:
    ran = promised("who", "left", "leads", "--now", "ana", "--renegotiate")

    assert "1 ask to talk about" in ran.out
    assert "taking over from Leads" in ran.out or "Leads asked for it" in ran.out
    assert "Ana" in promised("promises").out


def test_a_message_to_who_took_over_is_recorded_with_a_flag(promised: Cli) -> None:
    ran = promised("who", "left", "leads", "--now", "ana", "--renegotiate", "--record")

    sent = promised("show", "1", "--json").json["replies"][-1]
    assert "Recorded 1 message as sent" in ran.err
    assert sent[1:3] == ["Ana", "changed"] and sent[3] in ran.out


def test_a_key_result_says_that_its_period_ended(promised: Cli) -> None:
    made = promised("kr", "add", "KR2", "Recall", "--from", "2026-01-01", "--until", "2026-02-28", "--tag", "recall")
    promised("kr", "add", "KR3", "Latency", "--from", "2026-04-01")

    table = promised("kr").out

    assert "weight 1, from Thu 1 Jan until Sat 28 Feb, #recall" in made.out
    assert "Recall (ended Sat 28 Feb)" in table and "Latency (from Wed 1 Apr)" in table


def test_areas_and_a_persons_page(promised: Cli) -> None:
    promised("areas", "add", "ranking", "--who", "wei", "--doc", "wiki/ranking")

    areas, page, nobody = promised("areas"), promised("who", "show", "priya"), promised("who", "show", "zoe")

    assert "Wei" in areas.out and "wiki/ranking" in areas.out
    assert page.out.startswith("Priya") and "1 ask: 1 to decide" in page.out
    assert nobody.code == 3
