"""The door of every command but `add` and `status`: builds only what is needed, and turns errors into a line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from triage.cli.sections import COMMANDS
from triage.errors import BadInput, TriageError

if TYPE_CHECKING:
    import typer

BUG_EXIT_CODE = 70
INTERRUPTED_EXIT_CODE = 130
BROKEN_PIPE_EXIT_CODE = 141


def main(argv: Sequence[str]) -> int:
    """Run one command line without the program's name; returns the exit code."""
    code = _guarded(lambda: _run(list(argv)))
    # Only where a desk was opened, for the others do not pay; and the doctor changes nothing, not even here.
    if code == 0 and "triage.store.open" in sys.modules and argv[:1] != ["doctor"]:
        _keep_daily_copy()
    return code


def _guarded(run: Callable[[], int]) -> int:
    """The exit code of a run; every error becomes one line on stderr."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = run()
        sys.stdout.flush()
        return code
    except TriageError as error:
        return _say_error(error)
    except KeyboardInterrupt:
        print("triage: stopped; nothing more was changed.", file=sys.stderr)
        return INTERRUPTED_EXIT_CODE
    except BrokenPipeError:
        # The reader left (`| head`): hand Python a stdout that its exit can flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE_EXIT_CODE
    except OSError as error:
        print(f"triage: {error.strerror or 'The system refused'}: free space or permissions may help.", file=sys.stderr)
        return TriageError.exit_code
    except Exception as error:  # a bug: the text of an ask must not reach the terminal or a log
        return say_bug(error)


def _keep_daily_copy() -> None:
    """Make the day's copy after the answer is out; one that fails changes no answer, and is said once a day."""
    from triage.wiring import is_copy_due

    try:
        if not is_copy_due():
            return
        from triage.upkeep import upkeep

        made = upkeep().back_up_daily()
        if made is not None and made.is_suspicious:
            words = "the desk holds far fewer asks than an earlier copy; no copy was thinned out"
            print(f"triage: {words}. `triage backup list` shows them.", file=sys.stderr)
    except TriageError as error:
        from triage.upkeep import is_unsaid_today

        if is_unsaid_today(str(error), "copy"):
            _say_error(error)
    except KeyboardInterrupt:
        pass  # the answer is out and nothing of the copy is left; tomorrow's command makes it


def after_add(uid: str, *, reply: bool, now: bool, as_json: bool) -> int:
    """Go on into the desk after `triage add --now` or `--reply`; returns the exit code.

    Args:
        uid: Of the capture, which is in the spool.
        reply: Draft the reply and copy it.
        now: Show priority, reasons, dates, cost and earlier asks like it.
        as_json: Print JSON.
    """
    return _guarded(lambda: _after_add(uid, reply=reply, now=now, as_json=as_json))


def _after_add(uid: str, *, reply: bool, now: bool, as_json: bool) -> int:
    from triage.cli.after_add import show_now, show_reply
    from triage.cli.session import open_desk

    with open_desk() as desk:
        ref = desk.intake.ask_uid_of(uid)
        if now:
            show_now(desk, ref, as_json=as_json)
        if reply:
            show_reply(desk, ref, as_json=as_json)
    return 0


def build_app(names: Sequence[str] = ()) -> typer.Typer:
    """The Typer app with these commands only, or with all of them.

    Building one costs milliseconds, all of them a tenth of a second: so only help and completion see all.
    """
    import typer

    from triage.cli.overview import Overview

    app = typer.Typer(
        name="triage",
        cls=Overview,
        help="Triage incoming asks against your focus blocks: honest dates, and replies that are not a bare no.",
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        no_args_is_help=False,
    )
    modules = dict.fromkeys(COMMANDS[name] for name in names) or dict.fromkeys([*COMMANDS.values(), "light"])
    for module in modules:
        import_module(f"triage.cli.commands.{module}").register(app)
    app.callback(invoke_without_command=True)(_root)
    return app


def _root() -> None:
    """Personal triage. Without a command: the interface on a terminal, the plan in a pipe."""


def _run(argv: list[str]) -> int:
    if not argv:
        from triage.tui.run import has_terminal, run_tui

        if has_terminal():
            return run_tui()
        argv = ["plan"]
    if argv[0] == "next" and argv[1:] in ([], ["--json"]):
        # Asked for all day and nothing in it to parse: it need not wait for a parser to load.
        from triage.cli.next_text import say_next

        say_next(as_json=len(argv) > 1)
        return 0
    import typer

    if argv[:1] == ["--version"]:
        from importlib.metadata import version

        print(f"triage {version('triage')}")
        return 0
    known = [argv[0]] if argv[0] in COMMANDS and "_TRIAGE_COMPLETE" not in os.environ else []
    command = typer.main.get_command(build_app(known))
    try:
        result = command.main(argv, prog_name="triage", standalone_mode=False)
    except typer.TyperException as error:
        path = getattr(getattr(error, "ctx", None), "command_path", "triage")
        message = " ".join(error.format_message().split())
        ended = message if message.endswith((".", "?")) else f"{message}."
        raise BadInput(ended, f"`{path} --help` shows how.") from error
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.Exit as error:
        return error.exit_code
    return result if isinstance(result, int) else 0


def _say_error(error: TriageError) -> int:
    from triage.capture.text import clean_out

    print(f"triage: {clean_out(' '.join(str(error).split()))}", file=sys.stderr)
    return error.exit_code


def say_bug(error: Exception) -> int:
    """Write what happened into a log without anybody's text, and say where it is; returns the exit code."""
    from triage.wiring import write_bug_log

    path = write_bug_log(error)
    where = f"What happened, without any of your texts, is in {path}." if path else "The log could not be written."
    print(f"triage: a bug: {type(error).__name__}. {where}", file=sys.stderr)
    return BUG_EXIT_CODE
