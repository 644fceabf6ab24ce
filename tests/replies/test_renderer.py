from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from triage.domain.people import Role, Tone
from triage.domain.promise import Dates, SentReply
from triage.domain.reply.facts import Ahead, Asker, OtherPerson, ReplyFacts, Shape, Swap
from triage.domain.reply.say_as import phrase
from triage.errors import BadInput
from triage.replies.renderer import ReplyRenderer

FACTS = ReplyFacts(
    thing=phrase("Explain the ranking drop"),
    asker=Asker(first_name="Priya", role=Role.PM, greeting="hey", knows_people=True),
    today=date(2026, 3, 3),
    ahead=(Ahead(say_as="the L2 launch"), Ahead(say_as="the eval numbers", who="Marco")),
    start_on=date(2026, 3, 5),
    finish_on=date(2026, 3, 6),
    way_out=OtherPerson(first_name="Wei", knows="those dashboards"),
    user_name="Mika Sato",
)
MINE = """---
title: My own
situation: later
tone: warm
---
{{ hi }}happy to {{ thing.to_do }}. {{ ahead.list }} {{ ahead.come }} first, so {{ thing.would }} {{ finish.by }}, and
I'll write to you the moment it is there.{{ bye }}
"""


def test_a_later_reply_reads_as_a_person_wrote_it() -> None:
    draft = ReplyRenderer().render(FACTS, variant="later-offer")

    assert draft.text == (
        "Hey Priya, happy to explain the ranking drop. I'm finishing the L2 launch and the eval numbers for Marco "
        "first, so you'd have an answer by Friday 6 March. If you need it before then, Wei knows those dashboards and "
        "I can bring Wei up to speed."
    )
    assert (draft.quoted_on, draft.dates) == (date(2026, 3, 6), Dates.FINISH)
    assert (draft.situation, draft.tone, draft.shape, draft.subject) == ("later", Tone.WARM, Shape.CHAT, "")


def test_a_mail_has_subject_paragraphs_and_signature() -> None:
    draft = ReplyRenderer().render(FACTS, variant="later-question", shape=Shape.EMAIL, tone=Tone.FORMAL)

    assert draft.subject == "Ranking drop: Friday 6 March"
    assert draft.text.startswith("Hello Priya,\n\nWould Friday 6 March work for the ranking drop? I would be glad to")
    assert draft.text.endswith("\n\nKind regards,\nMika Sato")


def test_lower_case_is_answered_in_lower_case() -> None:
    facts = replace(FACTS, asker=replace(FACTS.asker, is_lower_case=True))

    text = ReplyRenderer().render(facts, variant="later-offer").text

    assert text.startswith("hey Priya, happy to explain the ranking drop. I'm finishing the L2 launch")
    assert "if you need it before then, Wei" in text


def test_who_wrote_without_greeting_gets_none() -> None:
    facts = replace(FACTS, asker=replace(FACTS.asker, greeting=""))

    assert ReplyRenderer().render(facts, variant="later-offer").text.startswith("Happy to explain")


def test_leadership_reads_no_names_and_gets_the_choice_last() -> None:
    boss = Asker(first_name="Karen", role=Role.LEADERSHIP, knows_people=True)
    swap = Swap(say_as="the L2 launch", who="Dana", to_on=date(2026, 3, 12))
    facts = replace(FACTS, asker=boss, way_out=swap)

    draft = ReplyRenderer().render(facts)

    assert draft.variant.startswith("later-leadership")
    assert "Marco" not in draft.text and "Dana" not in draft.text
    assert draft.text.endswith(("switch today.", "you'd like.", "trade?"))


def test_no_day_of_what_comes_first_lies_behind_the_day_that_is_quoted() -> None:
    first = Ahead(say_as="the L2 launch", on=date(2026, 3, 9))

    text = ReplyRenderer().render(replace(FACTS, ahead=(first,)), variant="later-offer").text

    assert "I'm finishing the L2 launch first, so you'd have an answer by Friday 6 March" in text


def test_several_things_are_spoken_of_as_several() -> None:
    facts = replace(FACTS, thing=phrase("Overrides for ramen and udon"))

    text = ReplyRenderer().render(facts, variant="later-question").text

    assert "work for the overrides for ramen and udon? I'm glad to take them on, and they're next in line" in text


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("the ads event backfill", "the ads event backfill for Dana"),
        ("the overrides for ramen", "Dana's overrides for ramen"),
        ("looking into why it fails", "looking into why it fails"),
        ("Marco's eval numbers", "Marco's eval numbers"),
    ],
)
def test_whose_it_is_stands_where_it_can_be_read_one_way_only(said: str, read: str) -> None:
    facts = replace(FACTS, ahead=(Ahead(say_as=said, who="Dana"),))

    text = ReplyRenderer().render(facts, variant="later-date").text

    assert f"after {read}, and I'll hold it" in text


def test_a_week_is_not_named_where_it_ends_after_their_day() -> None:
    facts = replace(FACTS, start_on=date(2026, 3, 20), finish_on=date(2026, 3, 23), due_on=date(2026, 3, 23))

    draft = ReplyRenderer().render(facts, variant="later-offer")

    assert "you'd have an answer by Monday 23 March" in draft.text
    assert draft.quoted_on == date(2026, 3, 23)


def test_a_question_is_spoken_of_without_the_looking_into_it() -> None:
    facts = replace(FACTS, thing=phrase("why does it fail at night?"))

    text = ReplyRenderer().render(facts, variant="redirect-thanks").text

    assert "thanks for asking me about why it fails at night." in text


def test_an_act_that_comes_first_is_what_one_is_done_with() -> None:
    first = Ahead(say_as=phrase("users can't log in").noun)

    text = ReplyRenderer().render(replace(FACTS, ahead=(first,)), variant="later-after").text

    assert "once I'm done with looking into why users can't log in, I'm happy to explain the ranking drop" in text


def test_thanks_claim_nothing_that_is_open() -> None:
    for variant in ("thanks-done", "thanks-first", "thanks-named"):
        text = ReplyRenderer().render(FACTS, variant=variant).text

        assert "finished" not in text and "done" not in text


def test_private_work_is_told_as_a_commitment() -> None:
    secret = Ahead(say_as="a commitment to another team", is_private=True)

    text = ReplyRenderer().render(replace(FACTS, ahead=(secret, secret)), variant="later-offer").text

    assert "commitments to other teams come first" in text.casefold()


def test_beyond_three_weeks_no_date_but_a_day_to_look_again() -> None:
    facts = replace(FACTS, finish_on=date(2026, 4, 20), start_on=date(2026, 4, 13))

    draft = ReplyRenderer().render(facts, situation="later")

    assert "April" not in draft.text
    assert (draft.quoted_on, draft.look_again_on) == (None, date(2026, 3, 17))


def test_a_yes_with_a_far_due_date_promises_that_date() -> None:
    facts = replace(FACTS, is_accepted=True, finish_on=date(2026, 4, 20), due_on=date(2026, 4, 24))

    draft = ReplyRenderer().render(facts, variant="yes-will")

    assert "by Friday 24 April" in draft.text
    assert (draft.quoted_on, draft.dates) == (date(2026, 4, 24), Dates.FINISH)


def test_a_redirect_needs_a_name() -> None:
    with pytest.raises(BadInput, match="redirect reply needs somebody"):
        ReplyRenderer().render(replace(FACTS, way_out=None), situation="redirect")


@pytest.mark.parametrize(("wish", "words"), [({"situation": "nope"}, "nope"), ({"variant": "nope"}, "nope")])
def test_an_unknown_name_is_said_with_the_known_ones(wish: dict[str, str], words: str) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        ReplyRenderer().render(FACTS, **wish)  # type: ignore[arg-type]

    assert caught.value.hint


def test_another_variant_comes_next() -> None:
    first = ReplyRenderer().render(FACTS)
    sent = SentReply(
        uid="r",
        ask_uid="a",
        person="priya",
        situation="later",
        variant=first.variant,
        text=first.text,
        sent_at=datetime(2026, 3, 1, tzinfo=UTC),
    )

    assert ReplyRenderer().render(FACTS, [sent]).variant != first.variant


def test_a_users_template_adds_a_variant_and_replaces_by_name(tmp_path: Path) -> None:
    (tmp_path / "later-offer.md.j2").write_text(MINE, encoding="utf-8")
    renderer = ReplyRenderer(tmp_path)

    draft = renderer.render(FACTS, variant="later-offer")

    assert draft.text.endswith("by Friday 6 March, and I'll write to you the moment it is there.")
    assert draft.findings == ()
    assert [card.name for card in renderer.templates() if card.is_own] == ["later-offer"]


def test_a_users_situation_is_a_file_enough(tmp_path: Path) -> None:
    text = "---\nsituation: heads-up\n---\n{{ hi }}{{ thing.noun }} moves to {{ finish.bare }}."
    (tmp_path / "mine.md.j2").write_text(text, encoding="utf-8")

    draft = ReplyRenderer(tmp_path).render(FACTS, situation="heads-up")

    assert draft.text == "Hey Priya, the ranking drop moves to Friday 6 March."


def test_text_of_an_ask_is_never_template_code(tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text("---\nsituation: mine\n---\nabout {{ thing.noun }}", encoding="utf-8")
    facts = replace(FACTS, thing=phrase("{{ 7*7 }}{% raw %}"))

    assert ReplyRenderer(tmp_path).render(facts, situation="mine").text == 'About "{{ 7*7 }}{% raw %}"'


def test_a_broken_template_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text("---\nsituation: later\n---\n\nhi\n{{ nobody }}\n", encoding="utf-8")

    with pytest.raises(BadInput, match=r"mine\.md\.j2:6: 'nobody' is undefined"):
        ReplyRenderer(tmp_path).render(FACTS, situation="later")


def test_an_unreadable_front_matter_stops_every_reply(tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text("---\nsituation: later\ntone: angry\n---\nhi\n", encoding="utf-8")

    with pytest.raises(BadInput, match=r"mine\.md\.j2:3: tone 'angry'"):
        ReplyRenderer(tmp_path).render(FACTS)


@pytest.mark.parametrize("tone", Tone)
def test_an_email_of_somebody_without_a_name_ends_with_its_last_sentence(tone: Tone) -> None:
    draft = ReplyRenderer().render(replace(FACTS, user_name="", shape=Shape.EMAIL, tone=tone))

    assert draft.text.rstrip()[-1] in ".?!"
    assert draft.findings == ()


@pytest.mark.parametrize("title", ["join the review", "be on the call", "don't deploy on Friday", "keep Friday free"])
@pytest.mark.parametrize("due_on", [None, date(2026, 3, 4), date(2026, 3, 20)])
@pytest.mark.parametrize("situation", ["later", "yes", "trade", "smaller"])
def test_what_is_attended_or_kept_to_is_not_done_by_a_day(title: str, due_on: date | None, situation: str) -> None:
    wanted = replace(FACTS, thing=phrase(title), due_on=due_on, effort_min=600)
    fits = ReplyRenderer().render(wanted, situation=situation).variants
    texts = [ReplyRenderer().render(wanted, variant=variant).text for variant in fits]

    assert not [text for text in texts if "be done by" in text or "in time for" in text or "start on" in text]


def test_their_own_day_is_named_once() -> None:
    wanted = replace(FACTS, way_out=None, due_on=FACTS.finish_on)
    fits = ReplyRenderer().render(wanted, situation="later").variants

    texts = [ReplyRenderer().render(wanted, variant=variant).text for variant in fits]

    assert any("the day you asked for" in text for text in texts)
    assert all(text.count("Friday") == 1 for text in texts), texts


def test_a_yes_to_a_meeting_promises_its_day() -> None:
    wanted = replace(FACTS, thing=phrase("join the review"), due_on=date(2026, 3, 20), is_accepted=True)
    draft = ReplyRenderer().render(wanted)

    assert "on Friday 20 March" in draft.text
    assert (draft.quoted_on, draft.dates) == (date(2026, 3, 20), Dates.FINISH)


def test_a_yes_to_a_standing_request_promises_no_day() -> None:
    draft = ReplyRenderer().render(replace(FACTS, thing=phrase("don't deploy on Friday"), is_accepted=True))

    assert draft.quoted_on is None
