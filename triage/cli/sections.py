"""Every command: under which heading the overview lists it, and the module of ``triage.cli.commands`` it lives in."""

from __future__ import annotations

SECTIONS: dict[str, dict[str, str]] = {
    "Capture": {"add": "light", "import": "exchange"},
    "Decide": {
        "inbox": "lists",
        "show": "lists",
        "why": "lists",
        "preview": "what_if",
        "accept": "decide",
        "defer": "decide",
        "handoff": "decide",
        "drop": "decide",
        "pin": "decide",
        "edit": "decide",
        "merge": "decide",
        "review": "review",
    },
    "Answer, and keep your word": {
        "reply": "reply",
        "promises": "promises",
        "promise": "promises",
        "answer": "promises",
        "release": "promises",
        "updates": "what_if",
        "wait": "waiting",
        "waiting": "waiting",
        "back": "what_if",
        "templates": "templates",
        "areas": "areas",
    },
    "Plan and work": {
        "plan": "plan",
        "next": "plan",
        "list": "lists",
        "backlog": "lists",
        "week": "week",
        "start": "effort",
        "stop": "effort",
        "log": "effort",
        "did": "effort",
        "lost": "effort",
        "done": "decide",
        "reopen": "decide",
        "status": "light",
    },
    "Your time, people and aims": {
        "hours": "time",
        "off": "time",
        "focus": "time",
        "calendar": "calendar",
        "who": "who",
        "kr": "goals",
    },
    "What keeps coming": {"repeats": "repeats", "same": "repeats", "not-same": "repeats"},
    "Look back": {
        "insights": "insights",
        "calibration": "calibration",
        "backtest": "calibration",
        "brag": "brag",
        "post": "brag",
        "history": "history",
        "undo": "history",
        "redo": "history",
    },
    "The desk": {
        "tui": "tui",
        "init": "setup",
        "demo": "setup",
        "config": "config",
        "export": "exchange",
        "backup": "backup",
        "doctor": "doctor",
        "forget": "forget",
        "move": "move",
    },
}

LIGHT = "light"
"""`add` and `status` live in ``triage.capture``; the module of that name only describes them."""

COMMANDS: dict[str, str] = {
    name: module for commands in SECTIONS.values() for name, module in commands.items() if module != LIGHT
}
"""Command -> module in ``triage.cli.commands``, without those of the light door."""
