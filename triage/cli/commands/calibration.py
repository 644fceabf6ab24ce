"""calibration and backtest: how good the dates were."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from triage.cli.options import AsJson
from triage.cli.output import say_json
from triage.cli.session import open_desk


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    app.command(epilog="Example: triage calibration")(calibration)
    app.command(epilog="Example: triage backtest tasks.csv --map estimate_h=Est --queue 5")(backtest)


def calibration(as_json: AsJson = False) -> None:
    """Say how many of the dates you quoted held, and where your estimates lean."""
    with open_desk() as desk:
        page = desk.calibration.page()
    if as_json:
        say_json(page)
    else:
        from triage.cli.calibration_text import say_calibration

        say_calibration(page)


def backtest(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A table of past work; none replays the desk.")
    ] = None,
    queue: Annotated[int, typer.Option("--queue", min=1, help="Quote so many asks at a time.")] = 5,
    mapping: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column is which, as for import; may be given again."),
    ] = None,
    unit: Annotated[str, typer.Option(help="Of plain numbers of effort: d, h, min or s.")] = "",
    as_json: AsJson = False,
) -> None:
    """Replay history: quote the next asks from the past alone, and compare with what happened."""
    from triage import files

    with open_desk() as desk:
        if file is None:
            page = desk.calibration.backtest(queue)
        else:
            from triage.desk.calibration import backtest_of

            asks = files.history_of(desk, file, pairs=mapping or (), unit=unit, name=file.stem)
            page = backtest_of(file.name, asks, queue)
    if as_json:
        say_json(page)
    else:
        from triage.cli.calibration_text import say_backtest

        say_backtest(page)
