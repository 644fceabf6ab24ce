"""The child process in which users' templates are compiled and rendered: limited time, memory and output, no files.

Run as ``python -m triage.replies.cage``: one JSON request on stdin, one JSON line per job on stdout. Compiling is done
here too, because an expression can hang or fill the memory before anything is rendered.
"""

from __future__ import annotations

import json
import signal
import sys
from typing import NoReturn

from triage.caging import limit

JOB_SECONDS = 1.0
CPU_SECONDS = 10
MEMORY_BYTES = 256 * 1024 * 1024
MOST_REQUEST_CHARS = 4_000_000


def main() -> int:
    """Render the jobs of one request; 0 when all were tried."""
    request = json.loads(sys.stdin.read(MOST_REQUEST_CHARS))
    limit(cpu_s=CPU_SECONDS, memory_bytes=MEMORY_BYTES)
    from triage.replies.engine import Outcome, environment, render

    env = environment(request["sources"])
    slow: dict[str, Outcome] = {}
    signal.signal(signal.SIGALRM, _stop)
    for job in request["jobs"]:
        name = job["template"]
        signal.setitimer(signal.ITIMER_REAL, JOB_SECONDS)
        try:
            outcome = slow.get(name) or render(env, name, job["words"])
        except TimeoutError:
            outcome = slow[name] = Outcome(error=f"takes longer than {JOB_SECONDS:g} s")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        sys.stdout.write(json.dumps([outcome.text, outcome.error, outcome.line]) + "\n")
        sys.stdout.flush()
    return 0


def _stop(signum: int, frame: object) -> NoReturn:
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
