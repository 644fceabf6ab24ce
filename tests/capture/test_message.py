"""Pasted mails and chats: who asks, where, by when, and what for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.capture.lines import due, read

MAIL = """From: Lena Fischer <lena@example.com>
To: me
Subject: Re: Fwd: Storage quota
Date: Tue, 14 Apr 2026 16:20:00 +0000

Hi,

Could you raise the quota by tomorrow noon? The vendor closes on Friday.

Best,
Lena
"""

CHATS = {
    "Lena Fischer  9:41 AM\ncould you check the loader by Fri?": ("Lena Fischer", "slack"),
    "Lena Fischer  [9:41 AM]\ncould you check the loader by Fri?": ("Lena Fischer", "slack"),
    "Lena Fischer\n  9:41 AM\ncould you check the loader by Fri?": ("Lena Fischer", "slack"),
    "Lena Fischer :palm_tree:  Today at 9:41 AM\ncould you check the loader by Fri?": ("Lena Fischer", "slack"),
    "Lena  09:41\ncould you check the loader by Fri?": ("Lena", "slack"),
    "[9:41 AM] Fischer, Lena\ncould you check the loader by Fri?": ("Lena Fischer", "teams"),
    "[14/04/2026, 09:41] Lena Fischer: could you check the loader by Fri?": ("Lena Fischer", "whatsapp"),
    "14/04/2026, 09:41 - Lena Fischer: could you check the loader by Fri?": ("Lena Fischer", "whatsapp"),
    "Lena Fischer, [14.04.2026 09:41]\ncould you check the loader by Fri?": ("Lena Fischer", "telegram"),
    "lena — Today at 9:41 AM\ncould you check the loader by Fri?": ("lena", "discord"),
    "Lena: could you check the loader by Fri?\nMe: sure": ("Lena", ""),
}


@pytest.mark.parametrize(("text", "meaning"), CHATS.items())
def test_the_header_of_a_chat_names_who_asks(text: str, meaning: tuple[str, str]) -> None:
    draft = read(text)

    assert (draft.requester, draft.channel) == meaning
    assert draft.title == "check the loader"
    assert due(text) == "2026-04-17"


def test_a_mail_has_its_subject_writer_and_own_date() -> None:
    draft = read(MAIL)

    assert draft.title == "Storage quota"
    assert (draft.requester, draft.channel) == ("Lena Fischer", "email")
    assert draft.asked_at == datetime(2026, 4, 14, 16, 20, tzinfo=UTC)
    assert due(MAIL) == "2026-04-15 12:00"
    assert draft.raw == MAIL


@pytest.mark.parametrize(
    "head",
    [
        "From: Lena Fischer\nSent: Tuesday, April 14, 2026 4:20 PM\nTo: me\nSubject: RE: Storage quota",
        "---------- Forwarded message ---------\nFrom: Lena Fischer <l@example.com>\n"
        "Date: Tue, Apr 14, 2026 at 4:20 PM\n"
        "Subject: Storage quota",
        "*From:* Lena Fischer\n*Sent:* 14 April 2026 16:20\n*Subject:* Storage quota",
        'From: "Fischer, Lena" <l@example.com>\nSubject: [EXT] AW: Storage quota\n'
        "Date: Tue, 14 Apr 2026 18:20:00 +0200",
        "From: lena.fischer@example.com\nSubject: Storage quota\nDate: Tue, 14 Apr 2026 16:20:00 GMT",
    ],
)
def test_headers_of_several_programs_are_read(head: str) -> None:
    text = f"{head}\n\nPlease raise it by tomorrow."
    draft = read(text)

    assert (draft.requester, draft.title) == ("Lena Fischer", "Storage quota")
    assert draft.asked_at == datetime(2026, 4, 14, 16, 20, tzinfo=UTC)
    assert due(text) == "2026-04-15"


def test_quotes_and_signatures_are_not_searched_for_dates() -> None:
    text = (
        "From: Lena <l@example.com>\nSubject: Quota\n\nPlease raise it.\n\n"
        "Regards\nLena Fischer\nOffice closed on Friday\n\n"
        "On Thu, 9 Apr 2026 at 10:11, Max wrote:\n> by Monday please\n"
    )

    assert due(text) == ""


def test_a_date_with_a_strong_cue_beats_all_others_in_a_message() -> None:
    text = "Lena  9:41 AM\nno need to answer tonight, I present on Friday. could you send the table by Thu noon?"

    assert due(text) == "2026-04-16 12:00"


def test_the_day_of_the_request_beats_that_of_a_remark() -> None:
    assert due("Lena  9:41 AM\nWe ship on Friday. Could you send the notes tomorrow?") == "2026-04-16"
    assert due("Lena  9:41 AM\nDo we ship on the 24th? Please confirm today.") == "2026-04-15"


def test_the_days_when_the_writer_is_away_are_no_deadline() -> None:
    assert due("Lena  9:41 AM\nOOO until Monday. Please ship the fix.") == ""
    assert due("Lena  9:41 AM\nI'm off on Monday, need it by Friday.\nthx") == "2026-04-17"


BODIES = [
    "can you send the table by {}?",
    "Hi,\n\nplease send the table by {}.\n\nBest,\nAna",
    "The table is due {}. Can you send it?",
    "We need it for the review.\nDeadline: {}",
    "hey, any chance you could send the table by {}? :pray:",
    "send the table, if possible by {}",
    "Please:\n- item one\n- item two\nby {} please",
    "Can you send the table? I need it by {}.",
]
HEADS = [
    "Ana Lee  10:01 AM\n{}",
    "[15/04/2026, 10:01] Ana Lee: {}\nok?",
    "From: Ana Lee <a@example.com>\nSubject: Table\nDate: Wed, 15 Apr 2026 10:01:00 +0000\n\n{}",
]


@pytest.mark.parametrize(
    "phrase", ["tomorrow noon", "Fri EOD", "next Tuesday", "20 May", "the 20th", "Fri 17 Apr 10:00"]
)
def test_a_date_means_the_same_in_every_message(phrase: str) -> None:
    texts = [head.format(body.format(phrase)) for head in HEADS for body in BODIES]

    assert {due(text) for text in texts} == {due(f"send the table by {phrase}")}
    assert {read(text).requester for text in texts} == {"Ana Lee"}


def test_a_time_takes_the_day_named_beside_it() -> None:
    assert due("Hi\nneed the list today, latest 4pm.\nthx") == "2026-04-15 16:00"


def test_a_wrapped_line_is_one_sentence() -> None:
    text = "Hi,\nI need your slides for the quarterly business review no later than\nFriday, 24 April, 12:00 please.\n"

    assert due(text) == "2026-04-24 12:00"


@pytest.mark.parametrize(
    "text",
    [
        "Happy Friday!\nCould you send the numbers?",
        "FYI\nI'm out Thursday and Friday",
        "Hi\nwe shipped it on Tuesday, all good?",
        "Meeting moved\nThe review on Thursday is cancelled.",
        "Thanks!\nSee you on Monday",
    ],
)
def test_days_that_are_only_told_about_are_no_deadline(text: str) -> None:
    assert due(text) == ""


def test_symbols_count_only_on_a_last_line_of_their_own() -> None:
    assert read("fix the loader\nit is slow\n!p1 #ingest ~3h").priority == 1
    assert read("fix the loader\nit is slow\n!p1 #ingest ~3h").tags == ("ingest",)
    assert read("fix the loader\nit is slow\n!p1 #ingest ~3h").estimate_min == 180
    assert read("Lena  9:41 AM\ncan @max post it in #general? !p1 for me").tags == ()


TITLES = {
    "Hey Max, can you please review the copy? thanks": "review the copy",
    "Lena  9:41 AM\nmorning :) when you have a sec, would you mind checking the graph?": "checking the graph",
    "Hi,\nI was wondering if you could share the sheet?\nWe meet at 9.": "share the sheet",
    "Hi\nis the crash fixed?\nno rush": "is the crash fixed?",
    "the fix is out, alerts still fire\ncan you look into it?": "the fix is out, alerts still fire: look into it",
    "blocked on the migration, could you unblock me?\nthx": "blocked on the migration, could you unblock me",
    "https://acme.slack.com/archives/C1/p17\nExplain the drop": "Explain the drop",
    "Rewrite the mail\n- shorter\n- friendlier": "Rewrite the mail",
    "Lena  9:41 AM\nBig thanks for yesterday!\nTwo things:\n1. the graph for Ana": "the graph for Ana",
    "Could you add me to the sheet?\nIdeally before lunch": "add me to the sheet",
    "Can you send:\n- budget\n- plan": "send: budget",
    ":wave: would you check the graph?": "check the graph",
}


@pytest.mark.parametrize(("text", "title"), TITLES.items())
def test_the_title_is_what_is_asked_for(text: str, title: str) -> None:
    assert read(text if "\n" in text else f"{text}\n.").title == title


def test_a_long_request_is_cut_at_a_word() -> None:
    draft = read(f"please {'explain ' * 40}\nnow")

    assert len(draft.title) <= 100
    assert draft.title.endswith("explain…")


def test_the_writer_of_the_request_is_who_asks() -> None:
    text = "Lena  9:41 AM\nstill on?\nOmar  9:43 AM\ncould you prep the tenant by Fri?\nLena  9:44 AM\nok"

    assert read(text).requester == "Omar"
    assert read(text).title == "prep the tenant"


def test_a_name_below_the_greeting_at_the_end_is_who_asks() -> None:
    assert read("Could you send the sheet?\n\nCheers,\nJoão").requester == "João"


def test_a_machine_that_mails_asks_for_nobody() -> None:
    assert read("From: noreply@tracker.example\nSubject: OPS-1 Rotate keys\n\nDue date: 2026-05-04").requester == ""


def test_an_effort_with_a_cue_is_read() -> None:
    assert read("Hi,\nplease fill in the form, should take 10 minutes.").estimate_min == 10


def test_a_slack_message_with_emoji_and_code_is_called_by_its_problem() -> None:
    text = (
        "Priya Shah  9:41 AM\nHey! 👋 quick one — the recall dashboard shows 0 for Brazil since yesterday :scream:\n"
        "could you look into why by Thursday 3pm?\n```\nSELECT 1;\n-- 0 rows\n```"
    )

    assert read(text).title == "the recall dashboard shows 0 for Brazil since yesterday: look into why"


def test_code_is_no_context_of_a_request() -> None:
    text = (
        "Dana  2:05 PM\nso the backfill died again :cry: ```Traceback:\nKeyError: 'ad_id'```\ncan you rerun it pls 🙏"
    )

    assert read(text).title == "the backfill died again: rerun it"


def test_a_row_of_a_table_is_no_context_of_a_request() -> None:
    text = "Elena  9:41 AM\n| store | term |\n| 12 | ramen |\nCan you add these two?"

    assert read(text).title == "add these two"


def test_a_box_before_an_item_is_no_part_of_it() -> None:
    assert read("- [ ] fix the flaky test\n- [ ] update the runbook").title == "fix the flaky test"


def test_asking_for_time_is_a_way_to_ask() -> None:
    assert (
        read("Marco  10:12\nwould you have 15 min today to check the join refactor?").title == "check the join refactor"
    )
