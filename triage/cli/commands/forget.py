"""forget: an ask's text, for ever."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from triage.cli.options import AsJson, Ref
from triage.cli.output import note, say, say_json
from triage.errors import BadInput
from triage.views.words import listing

if TYPE_CHECKING:
    from triage.domain.ask import Ask


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog="Example: triage forget 12")(forget)


def forget(
    ref: Ref,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    as_json: AsJson = False,
) -> None:
    """Blank an ask's text in the desk, its history and its spool; asks first, for nothing takes it back."""
    from triage.upkeep import forget as forget_text

    def confirm(ask: Ask) -> bool:
        if yes:
            return True
        if not sys.stdin.isatty():
            raise BadInput("Nobody is there to be asked.", f"`triage forget {ref} --yes` does it; it cannot be undone.")
        note(f"#{ask.id} {ask.title}")
        note("Its texts, those of its replies and what others quote of it are blanked. Nothing takes that back.")
        return typer.confirm("Forget it", default=False, err=True)

    done = forget_text(ref, confirm)
    if done is None:
        note("Nothing was changed.")
        return
    if as_json:
        say_json(done)
        return
    say(f"Forgot the text of #{done.ask_id}; its number, dates and people stay.")
    if done.copies:
        named = listing(done.copies[-3:]) if len(done.copies) > 3 else listing(done.copies)
        more = f" and {len(done.copies) - 3} older" if len(done.copies) > 3 else ""
        still = "copy holds" if len(done.copies) == 1 else "copies hold"
        note(f"{len(done.copies)} {still} it still: {named}{more}, in {done.folder}.")
        note("Delete what must not hold it, both the .db and the .jsonl.")
