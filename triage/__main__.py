"""The two doors: `add` and `status` load what they need and no more; every other command goes to the desk's."""

from __future__ import annotations

import atexit
import gc
import os
import sys

LIGHT = frozenset({"add", "status"})
HELP = frozenset({"--help", "-h"})

GARBAGE_THRESHOLD = 50_000
"""New containers until Python looks for garbage: its own 700 look some hundred times while packages load, in vain.

A short command ends before it matters (a twentieth of the time of `triage next`); the interface is not slowed later.
"""


def main() -> int:
    """Run the command line; returns the exit code."""
    os.umask(0o077)
    gc.set_threshold(GARBAGE_THRESHOLD)
    argv = sys.argv[1:]
    if argv[:1] and argv[0] in LIGHT and not HELP & set(argv[1:2] + argv[-1:]):
        return _light(argv[0], argv[1:])
    from triage.cli.main import main as desk_door

    # The interpreter's end looks through all that is not frozen: a tenth of the time of `triage next`.
    atexit.register(gc.freeze)
    return desk_door(argv)


def _light(verb: str, argv: list[str]) -> int:
    """Capture, or print the published view; errors become one line on standard error."""
    import gc

    from triage.errors import TriageError

    gc.disable()  # a run of 30 ms makes no garbage worth a collection
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = _run_light(verb, argv)
        sys.stdout.flush()
        return code
    except TriageError as error:
        from triage.capture.text import clean_line

        return _end(error.exit_code, clean_line(str(error)))
    except KeyboardInterrupt:
        return _end(130, "stopped; nothing was saved.")
    except BrokenPipeError:
        _drop_output()
        return 141
    except OSError as error:
        _drop_output()
        return _end(1, f"the output could not be written: {error.strerror}. `triage inbox` shows what was saved.")
    except Exception as error:  # a bug: the text of an ask must not reach the terminal or a log
        from triage.cli.main import say_bug

        return say_bug(error)


def _end(code: int, words: str) -> int:
    sys.stderr.write(f"triage: {words}\n")
    return code


def _drop_output() -> None:
    """Hand Python a stdout that its exit can flush: the reader left (`| head`), or its disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run_light(verb: str, argv: list[str]) -> int:
    from triage.system.clock import SystemClock

    if verb == "status":
        from triage.capture.status import status

        return status(argv, os.environ, SystemClock(os.environ))
    from triage.capture.command import add

    return add(argv, os.environ, lambda: SystemClock(os.environ), _after_add)


def _after_add(uid: str, *, reply: bool, now: bool, as_json: bool) -> int:
    import gc

    from triage.cli.main import after_add

    gc.enable()
    return after_add(uid, reply=reply, now=now, as_json=as_json)


if __name__ == "__main__":
    sys.exit(main())
