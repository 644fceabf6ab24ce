"""The demo's made-up user: people, key results, a history of finished asks, and a realistic week of new ones."""

from __future__ import annotations

USER = "Noa Levin"
FOCUS = ("mon-thu 9:30-11:30", "tue thu 14-15:30")
PRIMARY, SECONDARY = "KR1", "KR2"

PEOPLE: tuple[tuple[str, str, str], ...] = (
    ("Priya Shah", "pm", "search"),
    ("Tom Becker", "partner", "campaigns"),
    ("Karen Ito", "leadership", ""),
    ("Wei Chen", "peer", "search"),
    ("Dana Novak", "partner", "ads"),
    ("Marco Rossi", "tech-lead", "search"),
    ("Elena Petrov", "partner", "campaigns"),
)
"""Name, role, team."""

KEY_RESULTS: tuple[tuple[str, str, float], ...] = (
    ("KR1", "The L2 ranker serves all traffic", 2.0),
    ("KR2", "Search recall above 92 %", 1.0),
)
"""Key, title, weight."""

FINISHED: tuple[tuple[str, str, int, int, str], ...] = (
    ("Override the QU model for ramen", "Elena Petrov", 30, 50, ""),
    ("Wire the ranker's feature store", "me", 240, 420, "KR1"),
    ("Explain why recall moved in June", "Priya Shah", 90, 130, "KR2"),
    ("Review the calibration design", "Marco Rossi", 45, 40, "KR1"),
    ("Backfill click logs for the ads test", "Dana Novak", 120, 210, "KR2"),
    ("Fix the flaky importer test", "me", 60, 95, ""),
    ("Override the QU output for pho", "Tom Becker", 30, 45, ""),
    ("Draft the launch checklist", "Karen Ito", 60, 60, "KR1"),
    ("Pull latency numbers for the review", "Priya Shah", 30, 35, ""),
    ("Tune the candidate cutoff", "me", 180, 300, "KR1"),
    ("Compare the two tokenizers", "Marco Rossi", 150, 240, "KR1"),
    ("Answer the privacy questionnaire", "Karen Ito", 60, 110, ""),
    ("Rebuild the eval set", "me", 240, 330, "KR2"),
    ("Check the dashboards after the cutover", "Wei Chen", 30, 30, "KR1"),
    ("Trace the duplicated clicks", "Dana Novak", 90, 160, ""),
    ("Write the read-out of the May test", "Priya Shah", 120, 150, "KR2"),
)
"""Title, who asked, estimate and actual minutes, key result; oldest first."""

ACTIVE: tuple[str, ...] = (
    "Finish the L2 launch by {in8} ~4h KR1 from:me +ranker",
    "Fix the calibration of the L2 scores by {in6} ~90m KR1 from Marco via slack +ranker",
    "Backfill the ads events by {in4} ~1h from Dana via email",
    "Publish the recall read-out by {in8} ~45m KR2 from Priya",
)
"""Quick-add lines of what was taken on before this week; {inN} is the day N working days ahead."""

PROMISED = ("Backfill the ads events",)
"""Titles among the active that somebody was promised a date for."""

BIG_MIN = 3 * 8 * 60
"""What the model would take, in minutes, where the mail does not say it."""

INBOX: tuple[str, ...] = (
    "Priya Shah  9:41 AM\nhey! recall dropped in the new model and I can't explain it to the execs."
    " could you look into the ranking drop? need something by {in2} 3pm please",
    "Override the QU model for boba by tomorrow ~30m from Tom via slack +override",
    "From: Karen Ito <karen@example.com>\nSubject: A model for query intent\n\nHi Noa,\n"
    "The board liked the idea of a query intent model. Could you start on it this week?"
    " My guess is three days of work.\n\nKaren",
    "Refactor the feature joins ~2h from Marco via slack +ranker",
    "Review Wei's design for shard routing by {in4} ~45m from Wei",
    "Override the QU output for ramen and udon ~45m from Elena via email +override",
    "Wei asked to move the stand-up notes to the wiki 20m",
)
"""Pastes and quick-add lines that wait in the inbox."""
