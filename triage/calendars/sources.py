"""The bytes of a calendar: of a file, or of what a command prints; bounded in size and time."""

from __future__ import annotations

import os
import selectors
import shlex
import signal
import stat
import subprocess
import time
from collections.abc import Mapping

from triage.calendars.reading import MOST_BYTES
from triage.errors import BadInput


def file_bytes(path: str) -> bytes:
    """What is in a file, a little more than is allowed at most.

    Raises:
        BadInput: There is none, it is not a plain file, or the system refuses; the message goes on from its name.
    """
    try:
        # Not blocking: a named pipe would else wait for somebody to write.
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadInput("is not a plain file.")
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}.") from error


def command_bytes(command: str, environ: Mapping[str, str], seconds: float) -> bytes:
    """What a command prints within so many seconds, a little more than is allowed at most.

    Raises:
        BadInput: It cannot be started, fails, or takes too long; the message goes on from its name.
    """
    try:
        argv = shlex.split(command)
        process = subprocess.Popen(
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what it says may hold an address with a password
            env=dict(environ),
            start_new_session=True,
        )
    except (OSError, ValueError, IndexError) as error:
        raise BadInput("cannot be started.") from error
    with process:
        data = _gathered(process, seconds)
        if data is None:
            _kill(process)
            raise BadInput(f"did not end within {seconds:.0f} s.")
        if len(data) > MOST_BYTES:
            _kill(process)
            return data
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            _kill(process)
            raise BadInput(f"did not end within {seconds:.0f} s.") from error
    if code:
        raise BadInput(f"failed with exit code {code}.")
    return data


def _gathered(process: subprocess.Popen[bytes], seconds: float) -> bytes | None:
    """What a process prints until it closes its output or prints too much; None when the time is over."""
    assert process.stdout is not None
    ends = time.monotonic() + seconds
    data = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while len(data) <= MOST_BYTES:
            if not selector.select(max(0.0, ends - time.monotonic())):
                return None
            piece = os.read(process.stdout.fileno(), 65536)
            if not piece:
                break
            data += piece
            if time.monotonic() > ends:
                return None
    return bytes(data)


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it ended meanwhile
