"""doctor: whether everything is well."""

from __future__ import annotations

from textwrap import wrap

import typer

from triage.cli.options import AsJson
from triage.cli.output import Style, say, say_json, styled, width
from triage.views.upkeep import Checked, Verdict

STYLES = {Verdict.FINE: Style.GOOD, Verdict.NOTE: Style.SOON, Verdict.WRONG: Style.URGENT}
WIDEST = len("file system")
INDENT = 5 + 2 + WIDEST + 2


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog="Example: triage doctor")(doctor)


def doctor(as_json: AsJson = False) -> None:
    """Look everything over and change nothing; exits 1 when something is wrong, 0 with notes only."""
    from triage.upkeep import examine

    found = examine()
    if as_json:
        say_json(found)
    else:
        for one in found:
            _show(one)
        wrong = sum(one.verdict is Verdict.WRONG for one in found)
        notes = sum(one.verdict is Verdict.NOTE for one in found)
        say()
        say(_sum(wrong, notes), Style.BOLD)
    if any(one.verdict is Verdict.WRONG for one in found):
        raise typer.Exit(1)


def _show(one: Checked) -> None:
    head = f"{styled(f'{one.verdict:<5}', STYLES[one.verdict])}  {one.area:<{WIDEST}}  "
    lines = _wrapped(one.words) + [
        f"-> {line}" if not number else f"   {line}" for number, line in enumerate(_wrapped(one.next_step, 3))
    ]
    for number, line in enumerate(lines):
        print((head if not number else " " * INDENT) + styled(line, Style.PLAIN))


def _wrapped(text: str, less: int = 0) -> list[str]:
    """A text in lines that fit beside the two columns; one line in a pipe."""
    room = width()
    return wrap(text, max(room - INDENT - less, 20), break_long_words=False) if room else [text][: len(text)]


def _sum(wrong: int, notes: int) -> str:
    if wrong:
        return f"{wrong} wrong, {notes} to know. Nothing was changed."
    return f"All is well; {notes} to know. Nothing was changed." if notes else "All is well. Nothing was changed."
