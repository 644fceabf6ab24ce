"""What each command prints with ``--json``."""

from __future__ import annotations

from typing import Any, get_args

from docs.pages.markdown import page, table
from docs.pages.shapes import hint_words, shape_blocks
from triage.desk.exchange import ImportReport
from triage.desk.worklog import Logged
from triage.domain.ask import Ask
from triage.domain.focus import DayOff, FocusBlock, Profile
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.system.config import Finding
from triage.views.asks import AskList, AskPage, HistoryLine, PromiseLine, Why
from triage.views.brag import Written
from triage.views.calendars import BusyDays, CalendarLine, CalendarList
from triage.views.calibration import BacktestPage, CalibrationPage
from triage.views.decisions import Decided
from triage.views.effort import LostPage
from triage.views.focus import FocusAdvice
from triage.views.goals import Changed, GoalPage, GoalTable
from triage.views.insights import InsightsPage
from triage.views.kinds import KindList, KindPage, Pitch, Regrouped
from triage.views.ledger import PromiseFigures, PromisePage, WaitPage
from triage.views.people import AreaLine, PersonPage
from triage.views.plans import NextUp, PlanPage, Preview
from triage.views.replies import DraftPage, TemplateLine
from triage.views.review import ReviewPage
from triage.views.upkeep import Checked, Copied, CopyLine, Forgotten, Moved, Restored
from triage.views.week import WeekPage
from triage.views.what_if import BackPage, UpdatesPage

SHAPES: dict[str, Any] = {
    "inbox": AskList,
    "list": AskList,
    "backlog": AskList,
    "show": AskPage,
    "why": Why,
    "preview": Preview,
    "back": BackPage,
    "updates": UpdatesPage,
    "week": WeekPage,
    "focus suggest": FocusAdvice,
    **dict.fromkeys(("accept", "pin", "edit", "defer", "handoff", "drop", "done", "reopen", "merge"), Decided),
    **dict.fromkeys(("start", "stop", "log"), Logged),
    "did": Ask,
    "lost": LostPage,
    "calibration": CalibrationPage,
    "backtest": BacktestPage,
    "plan": PlanPage,
    "next": NextUp,
    "reply": DraftPage,
    "promises list": tuple[PromiseLine, ...],
    "promises show": PromisePage,
    "promises kept": PromiseFigures,
    **dict.fromkeys(("promise", "answer", "wait", "kr tie"), Decided),
    "waiting": WaitPage,
    "off": tuple[DayOff, ...],
    **dict.fromkeys(("focus list", "focus add", "focus change"), tuple[FocusBlock, ...]),
    "focus remove": FocusBlock,
    **dict.fromkeys(("who set", "who rename", "who merge"), Person),
    "who show": PersonPage,
    "kr list": GoalTable,
    "kr show": GoalPage,
    **dict.fromkeys(("kr add", "kr note", "kr check", "kr remove"), KeyResult),
    **dict.fromkeys(("kr retire", "who left"), Changed),
    "areas list": tuple[AreaLine, ...],
    **dict.fromkeys(("areas add", "areas remove"), AreaLine),
    "repeats list": KindList,
    "repeats chart": KindList,
    "repeats show": KindPage,
    "repeats pitch": Pitch,
    "repeats build": Decided,
    **dict.fromkeys(
        (
            *("same", "not-same", "repeats name", "repeats merge", "repeats split"),
            *("repeats automated", "repeats dismiss", "repeats watch"),
        ),
        Regrouped,
    ),
    **dict.fromkeys(("brag", "post"), Written),
    "insights": InsightsPage,
    "review": ReviewPage,
    "init": Profile,
    "import": ImportReport,
    "templates list": tuple[TemplateLine, ...],
    **dict.fromkeys(("calendar list", "calendar refresh"), CalendarList),
    **dict.fromkeys(("calendar add", "calendar remove"), CalendarLine),
    "calendar show": BusyDays,
    "config check": tuple[Finding, ...],
    **dict.fromkeys(("undo", "redo"), HistoryLine),
    "history": tuple[HistoryLine, ...],
    "backup make": Copied,
    "backup list": tuple[CopyLine, ...],
    "backup restore": Restored,
    "doctor": tuple[Checked, ...],
    "forget": Forgotten,
    "move": Moved,
}
"""Command -> the type of what it prints."""

PLAIN: dict[str, str] = {
    "add": "what was understood: uid, title, every field, the spans it was read from, warnings; a list with `--each`",
    "status": "what is published: timetable, counts, promises at risk, when it was written and until when it is valid",
    "hours": "`zone`, `hours` in words, `spans` of each weekday, Monday first",
    "who list": "list of `person` ([Person](#person)) and `asks`, a whole number",
    "promises late": "what was decided ([Decided](#decided))",
    "repeats rebuild": "`asks`, how many were looked at",
    "release": "list of text: the asks whose promise was taken back",
    "templates show": "`name`, and `source`: how it is written",
    "templates check": "list of text: what is wrong, each with its file and line",
    "calendar export": "`events`, how many; `file`, or null and the calendar itself as `text`",
    "config path": "`config`, `desk` and `state`: paths",
    "config show": "setting -> value",
}
"""Command -> what it prints, where that is no shape of its own."""


def json_page() -> str:
    """Every command's shape, then every shape."""
    kinds = [kind for hint in SHAPES.values() for kind in ([hint] if isinstance(hint, type) else get_args(hint)[:1])]
    rows = [(f"`triage {name}`", hint_words(hint)) for name, hint in SHAPES.items()]
    rows += [(f"`triage {name}`", words) for name, words in PLAIN.items()]
    return page(
        "JSON",
        "`--json` prints what a command shows as data: fields keep their names, days are ISO, instants ISO with an "
        "offset, in UTC, minutes are whole numbers, priorities `P0` to `P2`. Fields may be added; none is renamed or "
        "taken away within a version.",
        table(("command", "prints"), sorted(rows)),
        *shape_blocks(*dict.fromkeys(kinds)),
    )
