"""Insights: the plots of the last weeks, all at once or one at a time."""

from __future__ import annotations

from typing import Any

import pytest
from textual.color import Color
from textual.pilot import Pilot

from tests.conftest import FakeClock
from tests.tui.conftest import SMALL, WIDE, OpenApp, OpenDesk, press, settle, shown
from triage.desk.desk import Desk
from triage.tui.app import TriageApp

TITLES = (
    "Asks in and out",
    "Hours by key result",
    "Work against the hours open to asks",
    "Promises kept and late",
    "Focus blocks",
    "Asks that keep coming",
)


@pytest.fixture
def weeks(desk: Desk, clock: FakeClock) -> None:
    """Three weeks of asks that came and went, with focus blocks, logs and promises."""
    desk.goals.add("KR2", "Search quality", 2.0)
    desk.time.add_block("mon-fri 9-11")
    for number in range(3):
        deep, small, gone = (
            desk.intake.add(desk.reading.capture(text)).asks[0]
            for text in (
                f"Build part {number} of the ranker ~4h KR2 from Priya",
                "Answer the question about the loader ~20m from Tom",
                "Move the wiki page ~30m from Dana",
            )
        )
        desk.decisions.accept([deep])
        desk.answers.send(desk.answers.draft(small, situation="later"))
        desk.work.start(deep)
        clock.advance(hours=1)
        desk.lost_time.lose(30, "incident")
        clock.advance(hours=1)
        desk.work.stop()
        desk.decisions.finish([deep], took_min=200 + 200 * number)
        desk.decisions.finish([small], took_min=20)
        desk.decisions.drop([gone])
        clock.advance(hours=7 * 24 - 2)


async def test_a_wide_screen_shows_every_plot_and_what_stands_out(open_app: OpenApp, weeks: None) -> None:
    async with open_app(WIDE) as pilot:
        await press(pilot, "f7")

        text = shown(pilot)
        assert all(title in text for title in TITLES)
        assert "9 asks came in 12 weeks, 9 went." in text
        assert "█" in text and "9 Mar" in text and "KR2" in text


async def test_a_small_screen_shows_one_plot_and_arrows_go_on(open_app: OpenApp, weeks: None) -> None:
    async with open_app(SMALL) as pilot:
        await press(pilot, "f7")
        seen = []
        for key in ("right", "right", "right", "down", "right", "right", "left", "up"):
            seen.append([title for title in TITLES if title in shown(pilot)])
            await press(pilot, key)

        assert seen == [[title] for title in (*TITLES, TITLES[0], TITLES[-1])]


async def test_one_key_shows_half_a_year_and_back(open_app: OpenApp, weeks: None) -> None:
    async with open_app(SMALL) as pilot:
        await press(pilot, "f7", "W")
        half = shown(pilot)
        await press(pilot, "W")

        assert "26 weeks" in half and "26 weeks" not in shown(pilot)


async def test_a_change_elsewhere_is_drawn(desk: Desk, open_app: OpenApp, weeks: None) -> None:
    async with open_app(WIDE) as pilot:
        await press(pilot, "f7")
        desk.intake.add(desk.reading.capture("Explain the ranking drop"))
        await pilot.pause(0.7)
        await settle(pilot)

        assert "10 asks came in 12 weeks" in shown(pilot)


async def test_a_desk_without_records_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await press(pilot, "f7")

        assert "Nothing was recorded in these weeks." in shown(pilot)


@pytest.mark.parametrize("size", [(60, 16), (61, 17), (80, 16), (110, 33), (200, 60)])
async def test_plots_fit_every_size(open_app: OpenApp, weeks: None, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await press(pilot, "f7")

        text = shown(pilot)
        assert "Asks in and out" in text and "█" in text
        assert max(len(row) for row in text.splitlines()) <= size[0]


async def test_another_theme_changes_the_colours_of_the_bars(open_app: OpenApp, weeks: None) -> None:
    def colours(pilot: Pilot[int]) -> set[str]:
        segments = [part for strip in pilot.app.screen._compositor.render_strips() for part in strip]
        return {str(one.style.color.name) for one in segments if "███" in one.text and one.style and one.style.color}

    async with open_app(WIDE) as pilot:
        await press(pilot, "f7")
        dark = colours(pilot)
        pilot.app.theme = "triage-light"
        await settle(pilot)

        primary = Color.parse(pilot.app.theme_variables["success"]).hex.lower()
        assert primary in colours(pilot)
        assert primary not in dark


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
def test_the_insights_look_as_they_should(
    app: TriageApp, weeks: None, snap_compare: Any, size: tuple[int, int]
) -> None:
    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f7")

    assert snap_compare(app, run_before=visit, terminal_size=size)


def test_the_insights_in_the_light_theme_look_as_they_should(
    open_desk: OpenDesk, weeks: None, snap_compare: Any
) -> None:
    async def visit(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, "f7")

    app = TriageApp(open_desk, theme_name="triage-light")

    assert snap_compare(app, run_before=visit, terminal_size=WIDE)
