"""Text from outside is only text in every dialog too."""

from __future__ import annotations

import pytest

from tests.conftest import MONDAY
from tests.tui.conftest import WIDE, OpenApp, press
from tests.tui.test_hostile_text import PAYLOADS, assert_only_text
from triage.capture.text import clean_in
from triage.desk.desk import Desk
from triage.domain.ask import Ask
from triage.domain.people import Person


@pytest.mark.parametrize("name", ["quits", "bidi", "separators"])
async def test_a_hostile_ask_is_only_text_in_its_dialogs(open_app: OpenApp, desk: Desk, name: str) -> None:
    text = clean_in(PAYLOADS[name]).text
    with desk.store.act("test", "made it hostile", at=MONDAY) as tx:
        tx.put(Person(key="priya", name=f"Priya {text}"))
        for number in ("a", "b"):
            tx.put(
                Ask(
                    uid=number * 26,
                    id=tx.next_ask_id(),
                    title=f"{text} {number}",
                    text=text,
                    link=f"https://example.com/{text}",
                    requesters=("priya",),
                    channel=text,
                    tags=(text,),
                    say_as=text,
                    done_when=text,
                    received_at=MONDAY,
                )
            )

    async with open_app(WIDE) as pilot:
        for key in ("e", "N", "m", "h", "w"):
            await press(pilot, key)
            assert_only_text(pilot)
            await press(pilot, "escape")
        await press(pilot, "s", "C")
        assert_only_text(pilot)


async def test_a_picker_says_when_nothing_fits(open_app: OpenApp, desk: Desk) -> None:
    desk.intake.add(desk.reading.capture("Explain the drop"))

    async with open_app(WIDE) as pilot:
        await press(pilot, "f", *"xyz")
        row = pilot.app.screen.query_one("#nothing")
        shown_first = row.display
        await press(pilot, "ctrl+u", *"mon")

        assert (shown_first, row.display) == (True, False)
