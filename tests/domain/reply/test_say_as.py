from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.reply.say_as import phrase, quoted

TO_DO = {
    "Explain the ranking drop": "explain the ranking drop",
    "Hi! can you please send me the Q3 numbers?? thanks": "send you the Q3 numbers",
    "can you look at my dashboard": "look at your dashboard",
    "Please share your notes with the team": "share my notes with the team",
    "override QU model for ramen": "override the QU model for ramen",
    "Update LDAP groups": "update the LDAP groups",
    "write postmortem for the Sunday outage": "write a postmortem for the Sunday outage",
    "add alerts to the loader": "add alerts to the loader",
    "Setup new laptop for Ana": "set up the new laptop for Ana",
    "Fixing tab order in the dialog": "fix the tab order in the dialog",
    "Added two columns to the sheet": "add two columns to the sheet",
    "Test/Repair the importer": "test and repair the importer",
    "load test the checkout": "load-test the checkout",
    "don't run nightly jobs on main": "stop running nightly jobs on main",
    "don't deploy the ranker before the freeze": "hold off deploying the ranker before the freeze",
    "please don't touch the staging cluster": "hold off touching the staging cluster",
    "Approve my vacation request": "approve your vacation request",
    "Merge my branch before the freeze": "merge your branch before the freeze",
    "Finish my part of the spec": "finish my part of the spec",
    "🚨 search is returning 500s :fire:": "look into why search is returning 500s",
    "the dashboard shows *0.0* for Brazil": "look into why the dashboard shows 0.0 for Brazil",
    "Label 200 queries for the Turkish market": "label 200 queries for the Turkish market",
    "Share last quarter's latency numbers": "share last quarter's latency numbers",
    "Explain precision vs recall to the sales team": "explain precision vs recall to the sales team",
    "Host the Q3 retro": "host the Q3 retro",
    "PR review needed: https://git.example.org/pull/88": "do the PR review",
    "do we have a doc on how the L2 ranker picks features?": "check whether we have a doc on how the L2 ranker picks "
    "features",
    "temporarily remove the old nodes": "temporarily remove the old nodes",
    "users can't log in": "look into why users can't log in",
    "Save fails when the box is empty!": "look into why save fails when the box is empty",
    "New rows in the diary are read only.": "look into why new rows in the diary are read only",
    "Totals wrong for the Oslo office": "look into totals being wrong for the Oslo office",
    "Grid edits - changes not saved": "look into changes not being saved",
    "Rows not always updating in searches": "look into rows not always updating in searches",
    "Export failing on very small numbers": "look into the export failing on very small numbers",
    "Unable to open the archive": "look into the failure to open the archive",
    "Archive job needs restarting": "restart the archive job",
    "Price list to be uploaded": "upload the price list",
    "Export should list every layer": "make the export list every layer",
    "Backup mode should be disabled for guests": "get the backup mode disabled for guests",
    "what's the cost of the new index?": "help with the cost of the new index",
    "how to rotate the keys": "work out how to rotate the keys",
    "is there a limit for exports": "check whether there is a limit for exports",
    "should we keep the old flag": "check whether we should keep the old flag",
    "Regression in checkout latency": "look into the regression in checkout latency",
    "One-pager for the board": "put together the one-pager for the board",
    "L2 migration": "do the L2 migration",
    "Weekly team meeting": "help with the weekly team meeting",
    "View permission on the dashboard for Tom": "sort out the view permission on the dashboard for Tom",
    "the ranking drop": "look into the ranking drop",
    "Dana's backfill": "do Dana's backfill",
    "RDX - Comparer": "help with the RDX Comparer",
    "OPS-123: rotate the staging keys (urgent)": "rotate the staging keys",
    "Rename the label by Friday #web ~2h": "rename the label",
    "Read 'Notes by Friday' before the review": "read 'Notes by Friday' before the review",
}

NAMES = {
    "Stop sending us the weekly digest": "no longer sending us the weekly digest",
    "Share last quarter's latency numbers": "last quarter's latency numbers",
    "Explain the ranking drop": "the ranking drop",
    "rotate the staging keys": "the staging key rotation",
    "Override the QU model for boba": "the QU model override for boba",
    "send me the Q3 numbers": "the Q3 numbers",
    "Get Marta the A/B readout": "the A/B readout",
    "write a postmortem for the outage": "the postmortem for the outage",
    "add dark mode": "adding a dark mode",
    "Daily server checks": "the daily server checks",
    "ask Yusuf for the raw logs": "asking Yusuf for the raw logs",
    "Testing and fixing the importer": "testing and fixing the importer",
}

QUOTED = (
    "boba",
    "No",
    "RDX - Comparer + v2",
    "{{ 7*7 }}",
    "luis left the team, take him off",
    "tell me what you think",
)

ASKED = {
    "why is the recall number in the dashboard different from the report?": (
        "look into why the recall number in the dashboard is different from the report"
    ),
    "Why are ramen results so bad in Oslo?": "look into why ramen results are so bad in Oslo",
    "why is search slow on mobile": "look into why search is slow on mobile",
    "why is the nightly job failing again?": "look into why the nightly job is failing",
    "why does the export fail at night?": "find out what makes the export fail at night",
    "why did the ranking drop last week": "find out what made the ranking drop last week",
    "why don't users see the banner?": "look into why users don't see the banner",
    "when will the new index be live?": "find out when the new index will be live",
    "when can we ship the new importer?": "find out when we can ship the new importer",
    "how much does the loader cost us per month?": "find out how much the loader costs us per month",
    "how many rows do we get per day?": "find out how many rows we get per day",
    "how many queries hit the old model?": "find out how many queries hit the old model",
    "who owns the label file?": "find out who owns the label file",
    "how come the override is gone?": "look into why the override is gone",
    "any idea why the rate dropped?": "look into why the rate dropped",
    "is the staging cluster down?": "check whether the staging cluster is down",
    "are we still using the old parser?": "check whether we are still using the old parser",
    "does the new model support Turkish?": "check whether the new model supports Turkish",
    "can you look why users can't log in?": "look into why users can't log in",
    "no results for tea in Oslo": "look into why there are no results for tea in Oslo",
}

POLITE = {
    "Hi Sam, hope you are well. Could you please send me the list of synonyms for tea? We need it soon. Thanks, Ana": (
        "send you the list of synonyms for tea"
    ),
    "How are you? Can you check the numbers in the deck?": "check the numbers in the deck",
    "We are planning the spring campaign. Could you send me the list of shops?": "send you the list of shops",
    "hey, could you have a quick look at my PR for the parser?": "look at your PR for the parser",
    "got a sec to look at the dashboards?": "look at the dashboards",
    "do you have time to review my design doc this week?": "review your design doc",
    "would you mind reviewing my design?": "review your design",
    "I was wondering if you could help me with the SQL": "help you with the SQL",
    "need your eyes on the launch doc": "look at the launch doc",
    "any update on the override form?": "give you an update on the override form",
    "your thoughts on the roadmap": "give you my thoughts on the roadmap",
    "feedback on the new search page": "give you my feedback on the new search page",
    "let us know how long the migration takes": "let you know how long the migration takes",
    "users cant log in with SSO": "look into why users can't log in with SSO",
    "Ana asked for the numbers behind the drop": "help with the numbers behind the drop",
    "Wei asked me to move the notes to the wiki": "move the notes to the wiki",
    "Wei: please check the routing design": "check the routing design",
    "we changed the schema, please adapt the parser": "adapt the parser",
}

PLAIN = {
    "nightly backfill stuck": "look into the nightly backfill being stuck",
    "Make search faster": "make search faster",
    "review: RFC 112": "review RFC 112",
    "one-pager: query intent": "put together the one-pager on query intent",
    "heads up: schema change on Friday": "help with the schema change on Friday",
    "I'd like to understand how the ranker uses price": "explain how the ranker uses price",
    "flaky end-to-end tests": "look into the flaky end-to-end tests",
    "interview with the backend candidate": "help with the interview with the backend candidate",
    "design + build the override form": "design and build the override form",
}


@pytest.mark.parametrize("title", ASKED)
def test_a_question_becomes_something_to_find_out(title: str) -> None:
    assert phrase(title).to_do == ASKED[title]


@pytest.mark.parametrize("title", POLITE)
def test_politeness_and_background_are_no_part_of_what_is_asked(title: str) -> None:
    assert phrase(title).to_do == POLITE[title]


@pytest.mark.parametrize("title", PLAIN)
def test_a_hurried_title_becomes_a_whole_phrase(title: str) -> None:
    assert phrase(title).to_do == PLAIN[title]


def test_a_name_is_left_out_where_only_the_act_says_it() -> None:
    assert phrase("remove Ana from the rotation").noun == "removing Ana from the rotation"
    assert phrase("get rid of the old parser").noun == "getting rid of the old parser"
    assert phrase("prep for the offsite").noun == "prepping for the offsite"
    assert phrase("automate restarting the index").noun == "automating restarting the index"


@pytest.mark.parametrize("title", TO_DO)
def test_a_title_becomes_something_one_is_happy_to_do(title: str) -> None:
    assert phrase(title).to_do == TO_DO[title]


@pytest.mark.parametrize("title", NAMES)
def test_a_title_becomes_a_name_for_others(title: str) -> None:
    assert phrase(title, to_asker=False).noun == NAMES[title]


@pytest.mark.parametrize("title", QUOTED)
def test_what_cannot_be_turned_is_quoted(title: str) -> None:
    made = phrase(title)

    assert made.noun == quoted(title).noun
    assert made.to_do == f"look at {made.noun}"


def test_nothing_readable_is_called_this() -> None:
    assert {phrase(title).noun for title in ("", "   ", "???", "🚀", "\x00\x1b")} == {"this"}


def test_nobody_else_reads_the_askers_pronouns() -> None:
    assert phrase("explain my ranking drop", to_asker=False).noun == "the ranking drop"
    assert phrase("help me with the deck", to_asker=False).noun == "helping a colleague with the deck"


def test_a_long_title_is_cut_where_a_person_would() -> None:
    made = phrase(
        "Rewrite the ingestion pipeline so that every tenant gets a queue of its own and nobody waits for long"
    )

    assert made.to_do == "rewrite the ingestion pipeline"


def test_a_doing_form_is_the_verbs_gerund() -> None:
    assert phrase("plan and run the audit").doing == "planning and running the audit"
    assert phrase("set up the queue").doing == "setting up the queue"


@given(st.one_of(st.text(), st.text(alphabet=st.sampled_from("abc THE not is to and,.-'\":;/()[]{}<>\n\t\x1b\u202e"))))
def test_every_text_gives_a_phrase_that_fits_a_sentence(title: str) -> None:
    made = phrase(title)

    for form in (made.noun, made.to_do, made.doing):
        assert form == form.strip() != ""
        assert "\n" not in form and "  " not in form and "\x1b" not in form and "\u202e" not in form
        assert len(form) <= 140
    assert re.match(r"[a-z0-9-]+\b", made.to_do)


@given(st.text(max_size=60))
def test_the_same_title_is_always_said_the_same(title: str) -> None:
    assert phrase(title) == phrase(title)
