"""The parent's side of the cage: hands users' templates to the child process and reads what came of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from triage.domain.reply.context import Value
from triage.errors import CouldNot
from triage.replies.engine import Outcome

_WAIT_SECONDS = 20.0
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Job:
    """One rendering: a template's name and what it may say."""

    template: str
    words: Mapping[str, Value] | Mapping[str, object]


def render_caged(sources: Mapping[str, str], jobs: Sequence[Job]) -> list[Outcome]:
    """Outcome of each job, in order. A job that brings the child down fails, and so do those behind it.

    Raises:
        CouldNot: The child process cannot be started.
    """
    request = {"sources": dict(sources), "jobs": [{"template": job.template, "words": job.words} for job in jobs]}
    # No inherited environment: a template that broke out would find no secrets there.
    env = {"PYTHONPATH": str(_PACKAGE_ROOT), "PYTHONIOENCODING": "utf-8"}
    if "SYSTEMROOT" in os.environ:
        env["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "triage.replies.cage"],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=_WAIT_SECONDS,
            env=env,
            check=False,
        )
        written = done.stdout
    except subprocess.TimeoutExpired as error:
        written = error.stdout or b""
    except OSError as error:
        raise CouldNot("The template process does not start.", "Try again, or use a built-in template.") from error
    outcomes = [_outcome(line) for line in written.decode("utf-8", "replace").splitlines()]
    missing = len(jobs) - len(outcomes)
    return [*outcomes[: len(jobs)], *([Outcome(error="needs too much time or memory")] * missing)]


def _outcome(line: str) -> Outcome:
    text, error, at = json.loads(line)
    return Outcome(text=text, error=error, line=at)
