"""triage status: one line from the published view."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.capture.doors import ROOT, environment, triage
from triage.capture.published import Published, PublishedSpan

MORNING = datetime(2026, 4, 15, 10, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk with a published view of 10:00 on that Wednesday; the program runs at 10:20."""
    spans = (
        PublishedSpan(
            starts_at=MORNING, ends_at=MORNING + timedelta(hours=1), lane="focus", ask_id=12, title="Explain the drop"
        ),
        PublishedSpan(
            starts_at=MORNING + timedelta(hours=3),
            ends_at=MORNING + timedelta(hours=4),
            lane="open",
            ask_id=15,
            title="Call Bob",
        ),
    )
    publish(tmp_path, spans=spans, inbox=2, active=4, p0=1, promises_at_risk=1, revisit_due=3)
    return tmp_path


def publish(desk: Path, **given: object) -> None:
    """Publish a view as the desk does."""
    view = Published(
        **{
            "act_seq": 7,
            "written_at": MORNING,
            "valid_until": MORNING + timedelta(days=1),
            "zone": "Europe/Berlin",
            **given,
        }  # type: ignore[arg-type]
    )
    (desk / "now.json").write_text(json.dumps(view.to_dict()), encoding="utf-8")


def test_the_line_says_what_is_up_in_the_users_zone(desk: Path) -> None:
    assert triage(desk, "status").stdout == (
        "#12 Explain the drop until 13:00 | then #15 Call Bob 15:00 | P0 1 | inbox 2 | 1 promise at risk | "
        "3 to look at again\n"
    )


def test_what_waits_in_the_spool_is_counted(desk: Path) -> None:
    triage(desk, "add", "one")
    triage(desk, "add", "two")

    assert "inbox 2 +2 new" in triage(desk, "status").stdout


def test_between_two_spans_the_next_is_named(desk: Path) -> None:
    line = triage(desk, "status", environ={"TRIAGE_NOW": "2026-04-15T11:30:00+00:00"}).stdout

    assert line.startswith("next #15 Call Bob 15:00 | ")


def test_after_the_last_span_nothing_is_planned(desk: Path) -> None:
    assert triage(desk, "status", environ={"TRIAGE_NOW": "2026-04-15T18:00:00+00:00"}).stdout.startswith(
        "nothing planned | "
    )


def test_an_old_view_names_no_ask(desk: Path) -> None:
    line = triage(desk, "status", environ={"TRIAGE_NOW": "2026-04-17T10:00:00+00:00"}).stdout

    assert line.startswith("old plan of Wed 15 12:00, ")
    assert "#12" not in line


def test_a_running_timer_is_shown(tmp_path: Path) -> None:
    publish(tmp_path, timer=(12, "Explain the drop", MORNING - timedelta(minutes=55)))

    assert triage(tmp_path, "status").stdout == "nothing planned | timer 1:15 on #12\n"


def test_json_has_the_same_as_data(desk: Path) -> None:
    data = json.loads(triage(desk, "status", "--json").stdout)

    assert data["now"] == {
        "id": 12,
        "title": "Explain the drop",
        "lane": "focus",
        "starts_at": "2026-04-15T10:00:00+00:00",
        "ends_at": "2026-04-15T11:00:00+00:00",
    }
    assert data["next"]["id"] == 15
    assert (data["inbox"], data["new"], data["is_stale"]) == (2, 0, False)


def test_without_a_view_it_says_how_to_get_one(tmp_path: Path) -> None:
    assert triage(tmp_path, "status").stdout == "No plan yet: `triage plan` makes one\n"
    assert json.loads(triage(tmp_path, "status", "--json").stdout) == {"new": 0, "is_published": False}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99}', "\x00" * 50])
def test_a_broken_view_is_no_trouble(tmp_path: Path, text: str) -> None:
    (tmp_path / "now.json").write_text(text, encoding="utf-8")

    assert triage(tmp_path, "status").stdout == (
        "No plan yet: `triage plan` makes a new one; the published view cannot be read\n"
    )


def test_a_title_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    span = PublishedSpan(
        starts_at=MORNING,
        ends_at=MORNING + timedelta(hours=1),
        lane="focus",
        ask_id=1,
        title="a\x1b]0;x\x07\nb" + "c" * 99,
    )
    publish(tmp_path, spans=(span,))

    line = triage(tmp_path, "status").stdout

    assert line.startswith("#1 a␛]0;x␇ bccc")
    assert line.count("\n") == 1
    assert len(line) < 90


def test_an_option_that_it_does_not_have_is_refused(tmp_path: Path) -> None:
    assert triage(tmp_path, "status", "--nope", code=2).stderr.startswith("triage: status takes no --nope.")


def test_a_doubtful_timer_is_asked_about(tmp_path: Path) -> None:
    started = MORNING - timedelta(hours=3)
    limit = (MORNING - timedelta(hours=1), MORNING - timedelta(hours=2))
    publish(tmp_path, timer=(12, "Explain the drop", started), timer_limit=limit)

    assert "still on #12 since" in triage(tmp_path, "status").stdout
    assert "`triage stop --at" in triage(tmp_path, "status").stdout


def on_a_terminal(desk: Path) -> list[str]:
    """The lines that `triage status` prints on a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "triage", "status"], env=environment(desk), cwd=ROOT, stdout=theirs, check=True
    )
    os.close(theirs)
    said = os.read(ours, 4096).decode()
    os.close(ours)
    return said.splitlines()


def test_a_quiet_sentence_is_said_once_a_day_on_a_terminal_and_never_in_a_bar(tmp_path: Path) -> None:
    publish(tmp_path, promises_at_risk=1, quiet=(("Promises at risk: Dana (#3).", ("p1",)),))

    in_a_bar = triage(tmp_path, "status").stdout.splitlines()
    first, second = on_a_terminal(tmp_path), on_a_terminal(tmp_path)

    assert (len(in_a_bar), len(first), len(second)) == (1, 2, 1)
    assert first[1] == "Promises at risk: Dana (#3)."
