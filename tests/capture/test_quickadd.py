"""Whole lines: symbols, key:value items, literals, precedence, and what holds for any text."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.capture.lines import due, read, vocabulary
from triage.capture.draft import Draft
from triage.capture.message import read_raw, read_text
from triage.errors import BadInput

WORDS = (
    "by before due on at for until next this Friday fri Mon tomorrow today 3pm 15:00 noon EOD in 2 weeks days the 5th "
    "20 March 2026 31/3 2026-05-18 week month of end ~2h 30m (1h) est takes about !p1 p1 #tag +tag @ana from Ana Omar: "
    "KR2 KR via slack every other weekly tag:x kr:3 `x` - – , ; : ( ) [ ] ? ! . 's please and half hour a tonight UTC "
    "within now https://x.example/a a@b.example é 😀 fix the login page report"
).split()
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)

HEADS = ["", "By Friday, ", "Thu 3pm: ", "Tomorrow - ", "p1 ", "Omar: ", "every Monday ", "KR2: ", "on Friday "]
WORK = [
    "fix the login page",
    "send Omar the P1 list",
    "review Monday's notes",
    "ask Ana for the May figures",
    "check 3 of 4 jobs",
]
KINDS = [
    [
        "by Fri 3pm",
        "tomorrow",
        "next week",
        "in 2 weeks",
        "before 20 May",
        "(due Mon)",
        "2026-05-18",
        "due:fri",
        "eod fri",
    ],
    ["~2h", "30m", ", takes 2h", "for 45 min", "(1h)", "est:1h", ", half a day"],
    ["p1", "!p2", "p:0"],
    ["#web", "+ops", "tag:x"],
    ["@dana", "from Ana", "for Mei", "per Kofi"],
    ["via slack", "via:teams"],
    ["KR2", "for KR1", "kr:3"],
    ["please", "asap", ", thanks!", "and then rest"],
]
REALISTIC = st.tuples(
    st.sampled_from(HEADS),
    st.sampled_from(WORK),
    st.permutations(KINDS).flatmap(lambda kinds: st.tuples(*(st.sampled_from(["", *kind]) for kind in kinds))),
).map(lambda parts: f"{parts[0]}{' '.join([parts[1], *filter(None, parts[2])])}")
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)


def test_everything_a_line_can_say_is_read() -> None:
    draft = read("Explain the drop for Priya by Thu 3pm ~2h !p1 #search KR2 via slack")

    assert draft.title == "Explain the drop"
    assert draft.due_at == datetime(2026, 4, 16, 15, tzinfo=UTC)
    assert draft.due_text == "by Thu 3pm"
    assert (draft.estimate_min, draft.priority, draft.requester) == (120, 1, "Priya")
    assert (draft.tags, draft.key_result, draft.channel) == (("search",), "KR2", "slack")


def test_every_symbol_has_a_form_that_shells_leave_alone() -> None:
    assert read("explain the drop p1 +search @priya 2h kr:2 via slack").replace(raw="", spans=()) == read(
        "explain the drop !p1 #search @priya ~2h KR2 via slack"
    ).replace(raw="", spans=())


def test_keys_and_values_are_read_anywhere() -> None:
    draft = read('est:3h due:2026-05-11 p:1 tag:infra kr:2 via:teams from:"Ana Souza" split the config')

    assert draft.title == "split the config"
    assert draft.due_on == date(2026, 5, 11)
    assert (draft.estimate_min, draft.priority, draft.tags) == (180, 1, ("infra",))
    assert (draft.key_result, draft.channel, draft.requester) == ("KR2", "teams", "Ana Souza")


def test_due_none_means_that_no_date_is_looked_for() -> None:
    assert due("Plan the move due:none by Friday") == ""
    assert read("Plan the move due:none by Friday").title == "Plan the move by Friday"


@pytest.mark.parametrize("line", ["fix it due:whenever", "fix it est:long", "fix it p:7"])
def test_an_unreadable_explicit_value_is_refused(line: str) -> None:
    with pytest.raises(BadInput):
        read(line)


@pytest.mark.parametrize(
    "line",
    [
        'Read "Notes by Friday" first',
        "Document the `due:fri` syntax",
        "Check https://wiki.example/2026/05/19/plan#budget",
        "Archive ~/data/2026-05-01/run.log",
        "Reply to mark@example.com about seat #12",
        "Handle issue #482 in C# code",
        "Explain the !important rule",
        "Add “until Friday” to the banner",
    ],
)
def test_literals_are_never_looked_into(line: str) -> None:
    draft = read(line)

    assert draft.title == line
    assert not draft.spans


def test_a_backslash_makes_the_next_word_text() -> None:
    assert read("Fix \\#search page #web").title == "Fix #search page"
    assert due("Write the summary \\by Friday") == ""
    assert read("Write the summary \\by Friday").title == "Write the summary by Friday"


def test_two_dashes_end_the_metadata() -> None:
    assert read("-- Send it by Friday ~2h #x").title == "Send it by Friday ~2h #x"
    assert read("fix it p1 -- by Friday").title == "fix it by Friday"
    assert read("fix it p1 -- by Friday").priority == 1


@pytest.mark.parametrize(
    "line", ["fix the P1 alert", "Write up the P0", "downgrade it to p2", "fix p1", "P1 alerts are noisy"]
)
def test_a_priority_inside_a_sentence_is_text(line: str) -> None:
    assert read(line).priority is None
    assert read(line).title == line


def test_the_first_of_two_explicit_values_counts_and_the_second_stays() -> None:
    draft = read("!p0 !p1 fix it")

    assert (draft.priority, draft.title) == (0, "!p1 fix it")
    assert draft.warnings == ('not used: "!p1" (the first priority counts)',)


def test_the_address_of_a_message_is_the_link_and_leaves_the_title() -> None:
    draft = read("Explain the drop https://acme.slack.com/archives/C1/p17 by Friday")

    assert draft.link == "https://acme.slack.com/archives/C1/p17"
    assert draft.title == "Explain the drop"


def test_a_key_result_inside_a_sentence_is_read_and_stays() -> None:
    assert read("Close out KR2 write-up").key_result == "KR2"
    assert read("Close out KR2 write-up").title == "Close out KR2 write-up"
    assert read("Plan O1 work for Q3").key_result == ""
    assert read("Tidy up O1KR2").key_result == "O1KR2"


def test_an_unknown_channel_is_text() -> None:
    assert read("Pay the fee via card").channel == ""
    assert read("Pay the fee via card", channels=frozenset({"card"})).channel == "card"
    assert read("Send it via email attachments").channel == ""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("fix it by noon 🙏", "fix it"),
        ("fix it by noon :fire: #ops", "fix it"),
        ("fix it (raj, by noon)", "fix it (raj)"),
        ("fix it {by noon}", "fix it"),
        ("can you fix it by noon?", "can you fix it?"),
        ("fix it -> KR3", "fix it"),
        ("[P0] fix it", "fix it"),
        ("please, by noon: fix it", "fix it"),
        ("fix it by noon cc @ana", "fix it cc ana"),
        ("explain the now() bug by noon", "explain the now() bug"),
        (":fire: fix it by noon", ":fire: fix it"),
        ("fix it, it should take 2h", "fix it"),
    ],
)
def test_nothing_is_left_of_what_was_taken_out(line: str, title: str) -> None:
    assert read(line).title == title


def test_metadata_alone_is_its_own_title() -> None:
    assert read("by Friday").title == "by Friday"
    assert due("by Friday") == "2026-04-17"


def test_raw_text_is_a_title_and_nothing_else() -> None:
    draft = read_raw("fix it by Friday !p1")

    assert draft.title == "fix it by Friday !p1"
    assert (draft.due_on, draft.priority, draft.spans) == (None, None, ())


@given(REALISTIC)
def test_reading_a_title_again_does_not_change_it(line: str) -> None:
    title = read(line).title

    if not any("not used" in warning for warning in read(line).warnings):
        assert read(title).title == title


@given(LINES | ANYTHING)
@example("\x1c\ud800 by \u2028")
@example("٣ pm ½ h ²")
@example("İ by Frİday")
def test_any_text_is_read_with_spans_that_slice_it(text: str) -> None:
    try:
        draft = read(text)
    except BadInput:
        return

    assert draft.title or not text.replace("\0", "").strip()
    ends = [0, *(span.end for span in draft.spans)]
    assert all(end <= span.start < span.end <= len(draft.raw) for end, span in zip(ends, draft.spans, strict=False))
    assert Draft.from_dict(json.loads(json.dumps(draft.to_dict()))) == draft


def test_a_megabyte_is_read_in_no_time_worth_naming() -> None:
    for text in ("by Friday " * 100_000, "x" * 1_000_000, "@a " * 330_000, '"' * 1_000_000, "% 3pm " * 160_000):
        draft = read_text(text, vocabulary())

        assert len(draft.title) <= 500
        assert len(draft.raw.encode()) <= 64 * 1024
        assert len(draft.warnings) < 10


def test_a_draft_of_another_shape_is_refused() -> None:
    for data in ({}, {"title": "a", "raw": "b", "spans": [[1]]}, {"title": "a", "raw": "b", "due_on": "soon"}):
        with pytest.raises(ValueError):
            Draft.from_dict(data)


@pytest.mark.parametrize("line", ["Fix the export !1", "Fix the export !1 #search", "Fix the export #search !1"])
def test_a_level_alone_at_the_end_is_a_priority(line: str) -> None:
    draft = read(line)

    assert (draft.title, draft.priority) == ("Fix the export", 1)


@pytest.mark.parametrize("line", ["Explain why !2 fails", "Fix the export !3"])
def test_other_exclamation_marks_stay(line: str) -> None:
    draft = read(line)

    assert (draft.title, draft.priority) == (line, None)
