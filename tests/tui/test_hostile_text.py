"""Text from outside is only text on every screen: no markup, no escape code, no action, no crash."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.conftest import MONDAY
from tests.promises.amounts import amount
from tests.store.records import a_promise
from tests.tui.conftest import WIDE, OpenApp, press, settle, shown, toasts
from triage.capture.text import clean_in
from triage.desk.desk import Desk
from triage.domain.ask import Ask, Nudge, Status
from triage.domain.goals import KeyResult
from triage.domain.people import Person

PAYLOADS = {
    "closing tag": "[/] look",
    "unclosed": "[bold look [",
    "quits": "[@click=app.quit]click me[/]",
    "writes a file": "[@click=app.screenshot('pwn.svg','/tmp')]click me[/]",
    "link": "[link=file:///etc/passwd]look[/link]",
    "clipboard": "\x1b]52;c;cHduZWQ=\x1b\\ look",
    "title": "\x1b]0;pwned\x07 look",
    "c1": "\x9b31mred \x90look",
    "bidi": "pay \u202e000,1\u202c now \u2066x\u2069",
    "surrogates": "half \ud83d of a pair",
    "zero width": "a\u200b\u200d\ufeffb",
    "tags": "look\U000e0041\U000e0042",
    "combining": "Z" + "\u0301" * 300,
    "wide": "漢字" * 120,
    "separators": "a\u2028b\u2029c\x0bd\x0ce",
}
"""What they try -> the text. Source: the payloads that Textual 8.2.8 obeys from plain strings."""

MEGABYTE = "x" * 1024 * 1024

ACTING = [chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))] + list("\u202a\u202e\u2066\u2069\u2028")
"""What a terminal would obey or reorder by."""


def assert_only_text(pilot: Pilot[int]) -> None:
    """Nothing on the screen acts: neither on the terminal nor on a click."""
    for strip in pilot.app.screen._compositor.render_strips():
        found = [character for character in ACTING if character in strip.text]
        assert not found, (found, strip.text)
        for segment in strip:
            meta = segment.style.meta if segment.style is not None and segment.style._meta else {}
            assert not [key for key in meta if key.startswith("@") and not key.startswith("@mouse")], meta  # scrollbars
            assert segment.style is None or segment.style.link is None
    assert pilot.app.return_code is None


async def visit(pilot: Pilot[int]) -> None:
    """Show every place of the inbox and the ask's page that names it, and click on it."""
    assert_only_text(pilot)
    await pilot.click("#decision", offset=(12, 0))
    await pilot.click("#inbox", offset=(10, 0))
    for keys in (["w"], ["escape"], ["f"], ["escape"], ["s"], ["0"], ["enter"], ["pagedown"], ["escape"], ["y"]):
        await press(pilot, *keys)
        assert_only_text(pilot)
    await press(pilot, "u")
    for toast in toasts(pilot):
        assert not [character for character in ACTING if character != "\n" and character in toast]
    await press(pilot, "c", "n")
    assert_only_text(pilot)


EVERY_RUN = ("title", "quits", "clipboard", "bidi", "separators")
"""One of each sort; all of them with TRIAGE_FAULTS=full."""


@pytest.mark.parametrize("name", list(PAYLOADS) if os.environ.get("TRIAGE_FAULTS") == "full" else EVERY_RUN)
async def test_a_hostile_ask_is_only_text(open_app: OpenApp, desk: Desk, name: str) -> None:
    text = clean_in(PAYLOADS[name]).text  # as it comes through the entrance
    with desk.store.act("test", "made it hostile", at=MONDAY) as tx:
        tx.put(Person(key="priya", name=f"Priya {text}"))
        hostile = Ask(
            uid="hostile" * 3,
            id=tx.next_ask_id(),
            title=text,
            text=f"{text}\n\n{text}",
            link=f"https://example.com/{text}",
            requesters=("priya",),
            channel=text,
            tags=(text,),
            say_as=text,
            done_when=text,
            key_result=text,
            nudges=(Nudge(uid="n1", by="priya", at=MONDAY, text=text),),
            received_at=MONDAY,
        )
        tx.put(hostile)
    async with open_app(WIDE) as pilot:
        await visit(pilot)


async def test_hostile_titles_and_key_results_are_only_text_in_review_and_insights(
    open_app: OpenApp, desk: Desk
) -> None:
    texts = [clean_in(PAYLOADS[name]).text for name in ("quits", "clipboard", "closing tag", *PAYLOADS)]
    with desk.store.act("test", "made it hostile", at=MONDAY) as tx:
        for at, text in enumerate(texts):
            tx.put(Person(key=f"person{at}", name=f"Priya {text}"))
            tx.put(KeyResult(key=f"{at} {text}", title=text, weight=100.0 - at))
            waiting = Ask(uid=f"waits{at:015}", id=tx.next_ask_id(), title=text, received_at=MONDAY)
            tx.put(replace(waiting, requesters=(f"person{at}",)))
            done = replace(waiting, uid=f"done{at:016}", id=tx.next_ask_id(), status=Status.DONE, closed_at=MONDAY)
            tx.put(replace(done, key_result=f"{at} {text}", actual_min=90))
    async with open_app(WIDE) as pilot:
        await press(pilot, "f6", "A")
        for _ in texts:
            assert_only_text(pilot)
            await press(pilot, "right")
        for keys in (["y"], ["n"], ["k"], ["u"], ["f7"]):
            await press(pilot, *keys)
            assert_only_text(pilot)
        for toast in toasts(pilot):
            assert not [character for character in ACTING if character != "\n" and character in toast]


async def test_hostile_texts_are_only_text_on_every_screen_wherever_it_is_clicked(
    open_app: OpenApp, desk: Desk
) -> None:
    texts = [clean_in(PAYLOADS[name]).text for name in PAYLOADS]
    with desk.store.act("test", "made it hostile", at=MONDAY) as tx:
        for at, text in enumerate(texts):
            tx.put(Person(key=f"person{at}", name=f"Priya {text}", team=text))
            status = (Status.INBOX, Status.ACTIVE, Status.DEFERRED)[at % 3]
            ask = Ask(uid=f"ask{at:017}", id=tx.next_ask_id(), title=f"Check {text}", received_at=MONDAY, status=status)
            tx.put(replace(ask, requesters=(f"person{at}",), text=text, tags=(text,), channel=text, done_when=text))
            tx.put(a_promise(at, ask_uid=ask.uid, person=f"person{at}", late_because=text))
    async with open_app(WIDE) as pilot:
        showing = []
        for screen in ("f1", "f2", "f3", "f4", "f5", "f6", "f7"):
            await press(pilot, screen)
            assert_only_text(pilot)
            showing += [screen] if "look" in shown(pilot) or "click me" in shown(pilot) else []
            for row in range(1, WIDE[1] - 1, amount(6, 1)):
                await pilot.click(offset=(12, row))
                assert_only_text(pilot)
                await press(pilot, "escape")

    assert showing == ["f1", "f2", "f3", "f4", "f6"]  # the others show kinds and figures


async def test_a_megabyte_is_shown_cut_and_the_keys_still_work(open_app: OpenApp, desk: Desk) -> None:
    with desk.store.act("test", "made it huge", at=MONDAY) as tx:
        tx.put(Ask(uid="huge" * 6, id=tx.next_ask_id(), title=MEGABYTE, text=MEGABYTE, received_at=MONDAY))
    async with open_app(WIDE) as pilot:
        assert_only_text(pilot)
        await press(pilot, "enter")
        assert_only_text(pilot)
        await press(pilot, "escape", "x")

        assert desk.planning.inbox().asks == ()


async def test_a_hostile_journal_entry_is_only_text_in_a_toast(open_app: OpenApp, desk: Desk) -> None:
    uid = desk.intake.add(desk.reading.capture("Look into it")).asks[0]
    with desk.store.act("test", "[@click=app.quit]did\x1b]52;c;eA==\x07 it[/]", at=MONDAY) as tx:
        ask = tx.get(Ask, uid)
        assert ask is not None
        tx.put(replace(ask, title="another"))
    async with open_app(WIDE) as pilot:
        await press(pilot, "u")
        assert_only_text(pilot)
        said = toasts(pilot)
        await pilot.click("Toast")
        await settle(pilot)

        assert pilot.app.return_code is None
        assert any("[@click=app.quit]did" in toast for toast in said)
