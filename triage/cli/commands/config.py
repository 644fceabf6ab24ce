"""config: the settings file."""

from __future__ import annotations

import typer

from triage.cli.options import AsJson
from triage.cli.output import note, say, say_json


def register(app: typer.Typer) -> None:
    """Add the commands to the app."""
    group = typer.Typer(
        help="The settings file: where it is, what is in force, whether it is right.",
        epilog="Example: triage config check",
        rich_markup_mode=None,
    )
    group.callback(invoke_without_command=True)(show_all)
    group.command("path", epilog="Example: triage config path")(path)
    group.command("show", epilog="Example: triage config show")(show)
    group.command("check", epilog="Example: triage config check")(check)
    group.command("example", epilog="Example: triage config example > ~/.config/triage/config.toml")(example)
    app.add_typer(group, name="config")


def show_all(context: typer.Context, as_json: AsJson = False) -> None:
    """Show the settings in force."""
    if context.invoked_subcommand is None:
        show(as_json)


def path(as_json: AsJson = False) -> None:
    """Print where the settings file is looked for."""
    from triage import wiring

    place = wiring.place()
    if as_json:
        say_json({"config": str(place.config), "desk": str(place.desk), "state": str(place.state)})
    else:
        say(str(place.config))


def show(as_json: AsJson = False) -> None:
    """Print the settings in force, from the file, the environment and defaults."""
    from triage import wiring

    settings = wiring.settings_in_force()
    if as_json:
        say_json(settings)
        return
    for key, value in settings.items():
        say(f"{key} = {value}")


def check(as_json: AsJson = False) -> None:
    """Look the settings over; exits 2 when one cannot be used."""
    from triage import wiring

    findings = wiring.check_config()
    if as_json:
        say_json(findings)
    for finding in findings:
        note(str(finding))
    if any(finding.is_error for finding in findings):
        raise typer.Exit(2)
    if not findings and not as_json:
        say("The settings are fine.")


def example() -> None:
    """Print a documented settings file with every default."""
    from triage import wiring

    say(wiring.example_config().rstrip("\n"))
