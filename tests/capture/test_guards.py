"""What tells a deadline from a mention of time."""

from __future__ import annotations

import pytest

from tests.capture.lines import due, read

MENTIONS = [
    "Fix the Thursday digest",
    "Rework Monday's agenda",
    "Explain what changed since Friday",
    "Ask May about the contract",
    "March past the old tickets",
    "Check whether sun exposure matters",
    "The 9/11 Report",
    "Trim the 30-day window doc",
    "Cut the backlog by half",
    "Compare Monday and Tuesday traffic",
    "Find out why the job fails at 3am",
    "Look at the tickets Ana opened on Monday",
    "We lost a disk on Tuesday, write it up",
    "Explain the spike on Friday",
    "Explain the dip on 3 April",
    "Move the review from Tuesday to Thursday",
    "Cancel Monday",
    "Turn off the 2pm job",
    "Set targets for next month",
    "Describe the first 24 hours of an outage",
    "Summarise the call in 5 bullets",
    "Plan for the Black Friday sale",
    "Check the May invoices",
    "Buy the Sunday Times archive",
    "Split it 50/50",
    "Read John 3:16",
    "The review on Thursday is cancelled",
    "Add a note that it is not due today",
    "Group by week",
    "Explain the now() bug",
    "Cut the number of shards by 14",
    "Cap the pool at 20",
    "Cap retries at 3",
    "We lost a shard in the old cluster on Friday",
    "Look into row 10/28",
    "The export failed at 3am and again at 5am",
    "Look into the error at 2pm",
]

DEADLINES = {
    "By Friday, send Ivo the quote": ("2026-04-17", "send Ivo the quote"),
    "Thu 3pm: rehearse the talk": ("2026-04-16 15:00", "rehearse the talk"),
    "Tomorrow - ring the bank": ("2026-04-16", "ring the bank"),
    "on Friday confirm the hall": ("2026-04-17", "confirm the hall"),
    "Tomorrow review the draft": ("2026-04-16", "review the draft"),
    "Thu 3pm call with Ana": ("2026-04-16 15:00", "call with Ana"),
    "Badge photos needed by Tue": ("2026-04-21", "Badge photos"),
    "Refund request (due Fri)": ("2026-04-17", "Refund request"),
    "Hand it in, deadline 20 Apr": ("2026-04-20", "Hand it in"),
    "Send notes from Tuesday's sync by Friday": ("2026-04-17", "Send notes from Tuesday's sync"),
    "Find a room for the Thursday review by tomorrow": ("2026-04-16", "Find a room for the Thursday review"),
    "Mar report: add the Mar 30 data by 24 Apr": ("2026-04-24", "Mar report: add the Mar 30 data"),
    "Get the contract signed before Friday": ("2026-04-17", "Get the contract signed"),
    "Ask Ben on Monday about the logs": ("2026-04-20", "Ask Ben on Monday about the logs"),
    "Call Ana tomorrow about the invoice": ("2026-04-16", "Call Ana tomorrow about the invoice"),
    "Hold the cron until Monday": ("2026-04-20", "Hold the cron"),
    "Send the totals today, latest 4pm": ("2026-04-15 16:00", "Send the totals"),
    "Ship it Friday at the latest": ("2026-04-17", "Ship it"),
    "Report must be done by Friday": ("2026-04-17", "Report"),
    "Submit the figures by 20 April, please": ("2026-04-20", "Submit the figures"),
    "Restart the job tonight": ("2026-04-15 20:00", "Restart the job"),
    "Go over churn again in 10 days": ("2026-04-25", "Go over churn again"),
    "Ship the next version in 2 days": ("2026-04-17", "Ship the next version"),
    "Explain the outage on Wed, Apr 22 at 4:45pm": ("2026-04-22 16:45", "Explain the outage"),
    "Cut seats by 13 by Friday": ("2026-04-17", "Cut seats by 13"),
    "Hand back the laptop at 6": ("2026-04-15 18:00", "Hand back the laptop"),
    "Get the deck ready by Friday": ("2026-04-17", "Get the deck ready"),
    "Send it asap or by Friday": ("2026-04-17", "Send it asap"),
}


@pytest.mark.parametrize("line", MENTIONS)
def test_a_mention_of_time_is_no_deadline(line: str) -> None:
    assert due(line) == ""
    assert read(line).title == line


@pytest.mark.parametrize(("line", "meaning"), DEADLINES.items())
def test_a_deadline_is_read_and_leaves_the_title(line: str, meaning: tuple[str, str]) -> None:
    assert (due(line), read(line).title) == meaning


def test_a_strong_cue_beats_a_medium_one_and_the_first_wins() -> None:
    assert due("Talk to Ana on Thursday, slides by Monday") == "2026-04-20"
    assert due("Send it by Friday or by Monday") == "2026-04-17"


def test_the_dates_that_do_not_count_are_said() -> None:
    draft = read("Prep slides for Monday by Friday")

    assert due("Prep slides for Monday by Friday") == "2026-04-17"
    assert draft.warnings == ('another date: "for Monday"',)


def test_what_is_never_a_date_is_said() -> None:
    assert read("Tidy the wiki next sprint").warnings == ('not read: "next sprint"',)


def test_one_of_several_is_no_unread_date() -> None:
    assert read("Tidy the wiki, part 1/7").warnings == ()


@pytest.mark.parametrize("words", ["by 5", "by late May", "before May", "after Friday", "1/7"])
def test_a_cue_before_what_is_no_date_is_said(words: str) -> None:
    assert read(f"Tidy the wiki {words}").warnings == (f'not read: "{words}"',)


def test_a_day_in_a_question_is_no_doubt() -> None:
    assert read("Find out what changed after Tuesday").warnings == ()
