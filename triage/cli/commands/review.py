"""review: what wants a decision, card by card, one key each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import Style, note, say, say_json
from triage.cli.session import open_desk
from triage.errors import TriageError
from triage.views.review import Card, ReviewPage
from triage.views.words import counted

if TYPE_CHECKING:
    from triage.desk.desk import Desk

QUIT = frozenset({"q", "\x1b", "\x03", "\x04"})


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog="Example: triage review --weekly")(review)


def review(
    weekly: Annotated[bool | None, typer.Option("--weekly/--daily", help="The whole week too, or only today.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All cards, not only a day's share.")] = False,
    settle: Annotated[str, typer.Option("--settle", metavar="CARD=KEY", help="Settle one card without asking.")] = "",
    share: Annotated[bool, typer.Option("--share", help="Only the summary to share, as Markdown.")] = False,
    as_json: AsJson = False,
) -> None:
    """Settle what wants a decision: at most seven cards a day, worst first; q leaves it and it goes on from there."""
    with open_desk() as desk:
        if settle:
            key, _, choice = settle.rpartition("=")
            settled = desk.review.settle(key, choice)
            say_json(settled) if as_json else say(_sentence(settled.words))
            return
        if share:
            say(desk.review.summary().text.rstrip())
            return
        page = desk.review.page(everything=everything, weekly=weekly)
        if as_json:
            say_json(page)
        elif sys.stdin.isatty() and sys.stdout.isatty():
            _go_through(desk, page)
        else:
            _list(page)


def _list(page: ReviewPage) -> None:
    """Every card as text, for a pipe."""
    for card in page.cards:
        _say_card(card)
        say()
    _say_left(page)


def _go_through(desk: Desk, page: ReviewPage) -> None:
    """Card by card, one key each."""
    for number, card in enumerate(page.cards, 1):
        say(f"{number} of {len(page.cards)}", Style.FAINT)
        _say_card(card)
        while True:
            key = typer.getchar(echo=False)
            if key in QUIT:
                note("Left. `triage review` goes on from here.")
                return
            if key in [choice.key for choice in card.choices]:
                break
        try:
            settled = desk.review.settle(card.key, key)
        except TriageError as error:
            note(f"triage: {error}")
            continue
        if settled.text:
            say(settled.text)
        say(_sentence(settled.words), Style.GOOD)
        say()
    _end(desk, page)


def _end(desk: Desk, page: ReviewPage) -> None:
    summary = desk.review.summary()
    say("The days to come", Style.BOLD)
    for line in summary.plan:
        say(f"  {line}")
    if summary.reason:
        say(f"Promises were late mostly because: {summary.reason}")
    _say_left(page)
    note("`triage review --share` prints a summary of the week for others.")


def _say_card(card: Card) -> None:
    say(card.heading, Style.FAINT)
    say(card.title, Style.BOLD)
    for line in card.lines:
        say(f"  {line}")
    say("  " + "   ".join(f"[{choice.key}] {choice.label}" for choice in card.choices))


def _say_left(page: ReviewPage) -> None:
    if not page.cards and not page.settled:
        note("Nothing wants a decision. Enjoy it.")
    elif page.waiting:
        more = counted(page.waiting, "more waits", "more wait")
        them = "it" if page.waiting == 1 else "them"
        note(f"{more} for another day: `triage review --all` shows {them} now.")


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""
