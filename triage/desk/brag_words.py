"""What pages about finished work say, as plain words: Markdown's signs in them mean nothing."""

from __future__ import annotations

from datetime import date

from triage.desk.picture import Picture
from triage.domain.ask import Ask
from triage.domain.reply.naming import heading
from triage.views.brag import Behind, BragGoal, BragLine, BragPage, BragTool
from triage.views.markdown import plain
from triage.views.words import MONTHS, counted, duration, listing


def brag_words(page: BragPage) -> dict[str, object]:
    """Everything that the templates of the brag document and of the digest say."""
    due = len(page.kept) + len(page.late)
    return {
        "name": plain(page.name),
        "since": long_day(page.since_on),
        "until": long_day(min(page.until_on, page.today)),
        "finished": counted(page.finished, "ask"),
        "hours": duration(page.minutes) if page.minutes else "",
        "focus": duration(page.focus_min) if page.focus_min else "",
        "goals": [_goal(goal) for goal in page.goals if goal.lines],
        "only_hours": [_goal(goal) for goal in page.goals if not goal.lines],
        "people": [_behind(one) for one in page.people],
        "credit": [_behind(one) for one in page.credit],
        "promises": counted(due, "promise") if due else "",
        "kept": len(page.kept),
        "kept_percent": round(100 * (page.rate or 0)),
        "kept_ids": numbers(page.kept),
        "late": len(page.late),
        "late_ids": numbers(page.late),
        "tools": [_tool(tool) for tool in page.tools],
        "saved": round(sum(tool.saved_h for tool in page.tools)),
    }


def post_words(ask: Ask, picture: Picture) -> dict[str, object]:
    """Everything that the template of a post says: the question and its answer, never whose question it was."""
    return {
        "title": plain(heading(ask.title)),
        "answer": plain(ask.outcome),
        "link": link(ask.outcome_link),
        "on": long_day((ask.closed_at or picture.now).astimezone(picture.zone).date()),
        "author": plain(picture.profile.name),
    }


def long_day(day: date) -> str:
    """A day with its year: "2 Mar 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def numbers(ids: tuple[int, ...]) -> str:
    """The asks behind a line: "#3, #7"."""
    return ", ".join(f"#{one}" for one in ids)


def link(address: str) -> str:
    """A web address that stays one in Markdown; "" for anything else."""
    is_safe = address.startswith(("https://", "http://")) and not set(address) & set(" <>()[]\\\"'`\n\r\t")
    return address if is_safe else ""


def _goal(goal: BragGoal) -> dict[str, object]:
    return {
        "key": plain(goal.key),
        "title": plain(goal.title),
        "hours": duration(goal.minutes) if goal.minutes else "",
        "focus": duration(goal.focus_min) if goal.focus_min else "",
        "lines": [_line(line) for line in goal.lines],
    }


def _line(line: BragLine) -> dict[str, object]:
    return {
        "id": line.ask_id,
        "title": plain(heading(line.title)),
        "outcome": _sentence(line.outcome),
        "link": link(line.link),
        "people": plain(listing(line.people)),
        "credit": plain(listing(line.credit)),
        "took": duration(line.minutes) if line.minutes else "",
    }


def _sentence(text: str) -> str:
    said = plain(text)
    return said if not said or said[-1] in ".!?…" else f"{said}."


def _behind(one: Behind) -> dict[str, object]:
    return {"name": plain(one.name), "times": counted(len(one.ask_ids), "ask"), "ids": numbers(one.ask_ids)}


def _tool(tool: BragTool) -> dict[str, object]:
    return {
        "name": plain(tool.name),
        "ref": tool.ref,
        "tool": plain(tool.tool),
        "answered": counted(tool.answered, "ask"),
        "saved": f"{tool.saved_h:.0f}h",
        "forecast": f"{tool.forecast_h:.0f}h",
        "since": long_day(tool.since_on),
    }
