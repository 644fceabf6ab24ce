"""Ends the program once its terminal is gone.

Textual notices nothing then: its thread that reads turns in a circle, and once its thread that writes has died, the
interface waits for ever to hand it the next frame, so that not even a signal is answered.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
import time

GRACE_S = 1.5
"""What the interface has to leave by itself, in seconds; what it was told of is saved already."""

GONE_EXIT_CODE = 128 + signal.SIGHUP


def leave_when_gone(terminal: int) -> None:
    """Watch a terminal from a thread of its own; send this process SIGHUP when it is gone, then end it.

    Args:
        terminal: A descriptor of it.
    """
    if sys.platform == "darwin":
        return  # poll does not tell of terminals there; the system's own SIGHUP comes all the same
    threading.Thread(target=_watch, args=(terminal,), name="hangup", daemon=True).start()


def _watch(terminal: int) -> None:
    watched = select.poll()
    watched.register(terminal, 0)  # nothing but its end is waited for
    if any(event & select.POLLHUP for _, event in watched.poll()):
        os.kill(os.getpid(), signal.SIGHUP)
        time.sleep(GRACE_S)
        os._exit(GONE_EXIT_CODE)
