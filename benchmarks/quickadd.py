"""One prediction a case, as JSON lines: ``python -m benchmarks.quickadd CASES.jsonl [--time]``.

Each case has ``text`` and ``now``; the prediction has the keys of a case's ``expect``. ``--time`` prints how long one
line takes to read, warm, instead.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from triage.capture.draft import Draft
from triage.capture.message import read_text
from triage.capture.vocabulary import Vocabulary
from triage.errors import BadInput


def read_case(case: dict[str, str]) -> tuple[Draft, Vocabulary]:
    """The draft of a case, as ``triage add`` would make it at that moment in that zone."""
    now = datetime.fromisoformat(case["now"].replace("Z", "+00:00"))
    zone = now.tzinfo
    assert zone is not None, "a case's now has an offset"
    vocabulary = Vocabulary(now=now, zone=zone)
    try:
        return read_text(case["text"], vocabulary), vocabulary
    except BadInput:
        return Draft(title=case["text"], raw=case["text"]), vocabulary


def predict(case: dict[str, str]) -> dict[str, Any]:
    """The prediction for a case, with the scorer's keys."""
    draft, vocabulary = read_case(case)
    due = draft.due_on.isoformat() if draft.due_on else None
    if draft.due_at:
        due = draft.due_at.astimezone(vocabulary.zone).isoformat()
    return {
        "title": draft.title,
        "due": due,
        "estimate_minutes": draft.estimate_min,
        "priority": draft.priority,
        "requester": draft.requester or None,
        "tags": list(draft.tags),
        "channel": draft.channel or None,
        "key_result": draft.key_result or None,
        "recurrence": draft.recurrence or None,
    }


def time_cases(cases: list[dict[str, str]], rounds: int = 20) -> None:
    """Print the median and the 95th percentile of one reading, warm."""
    for case in cases:
        read_case(case)
    spent = []
    for _ in range(rounds):
        for case in cases:
            start = time.perf_counter()
            read_case(case)
            spent.append((time.perf_counter() - start) * 1000)
    spent.sort()
    p50, p95 = statistics.median(spent), spent[int(len(spent) * 0.95)]
    print(f"{len(cases)} cases, {rounds} rounds: p50 {p50:.3f} ms, p95 {p95:.3f} ms, max {spent[-1]:.1f} ms")


def main() -> None:
    """Print one prediction a case, or the timing."""
    paths = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    lines = Path(paths[0]).read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines if line.strip()]
    if "--time" in sys.argv:
        time_cases(cases)
        return
    for case in cases:
        print(json.dumps(predict(case), ensure_ascii=False))


if __name__ == "__main__":
    main()
