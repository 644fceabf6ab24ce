"""The templates of replies, and what a template may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from docs.pages.markdown import code, page, table
from triage.domain.people import Tone
from triage.domain.reply.context import Value, context
from triage.domain.reply.facts import (
    Ahead,
    Alignment,
    Asked,
    Asker,
    Change,
    NewDay,
    Phrase,
    ReplyFacts,
    Shape,
    Slip,
    SmallerPiece,
)
from triage.replies.library import built_in
from triage.replies.template import CONDITIONS, Template

WORDS: dict[str, str] = {
    "tone": "`warm`, `plain` or `formal`.",
    "shape": "`chat` or `email`.",
    "leadership": "Whether the reply goes to somebody in leadership.",
    "brief": "Whether their message had a few words only.",
    "hi": "The greeting with what follows it; empty in a chat that began without one.",
    "par": "A blank in a chat, a new paragraph in an e-mail.",
    "bye": "The closing and the name of an e-mail; empty in a chat.",
    "name": "Their first name, or empty.",
    "thing.noun": 'The ask after "for", "after".',
    "thing.to_do": 'The ask after "happy to", "I can".',
    "thing.doing": 'The ask after "start", "I\'m".',
    "thing.about": 'The ask after "about", "on": of a question only what is asked.',
    "thing.topic": "The ask as a heading.",
    "thing.plural": "Whether it takes `are`.",
    "thing.it": "`it` or `them`, for another mention.",
    "thing.would": "What they would have at the end.",
    "thing.will": "The same, promised.",
    "thing.would_big": "The same, of something large.",
    "thing.all": "What they would have behind a smaller piece.",
    "ahead.list": "What comes first, at most two in a chat and three in an e-mail.",
    "ahead.dated": "The same with the reason for the first of them.",
    "ahead.one": "The first of them.",
    "ahead.count": "How many are named.",
    "ahead.come": "`come` or `comes`, to go with them.",
    "ahead.are": "`are` or `is`, to go with them.",
    "ahead.nouns": 'Whether they can follow "I\'m finishing".',
    "start": "The day on which work starts, in the forms below; none when the plan has none.",
    "finish": "The day on which they have it, rounded to no earlier day; none when it is too far to name.",
    "again": "The day to look at it again.",
    "due": "Their own day; none without one, or when it is past.",
    "late": "Whether the finish is after their day.",
    "held": "Whether it asks you to be somewhere on a day of theirs for which the plan has room.",
    "standing": "Whether it asks you to keep to something (hold off, keep free), which takes no hours.",
    "big": "Whether it is half a day of work or more, so that the start is worth naming.",
    "check": "By when you will have looked; none when unknown.",
    "out.kind": "The way out: `person`, `piece`, `swap`, or `ask` when there is none.",
    "out.what": "The smaller piece, or the ask that would move.",
    "out.do": 'The smaller piece after "I could".',
    "out.doing": 'The smaller piece after "would".',
    "out.by": "When they would have it, or where the other ask would move.",
    "out.by_then": 'The same, as "by then" where that is their own day.',
    "out.name": "Somebody who knows the area.",
    "out.knows": "What they know.",
    "out.who": "Whose agreement a swap needs.",
    "out.to": "The day to which the other ask would move.",
    "asks": "The open questions.",
    "outcome": "What came of it, as a sentence; empty when nothing was noted.",
    "tool": "Where the tool is that does it now; empty when there is none.",
    "was.short": "The day that they were promised; none without one.",
    "was.at": "The same, as a day on which something happens.",
    "slip.by": "What moved the promised day; none when no single ask did.",
    "slip.new": "Whether that came in after the day was named.",
    "slip.early": "Whether the promised day is still ahead.",
    "done.list": "What was said to come first, once it is done.",
    "done.are": "`are` or `is`, to go with it.",
    "done.count": "How many are named; 0 while something is open.",
    "asked.what": "What they were asked, in your words; none when you noted nothing.",
    "asked.since": "The day on which they were asked; none when they were not.",
    "goal.count": "How many finished asks like it served no key result; none when it serves one.",
    "goal.times": "The same in words.",
    "goal.hours": "What these took.",
    "goal.slips": "The key result that a yes would move.",
    "goal.to": "The day to which it would move.",
    "goal.better": "An ask that serves a key result.",
    "goal.serves": "The key result it serves.",
    "left": "Who left, and whose work the reader took over; none otherwise.",
    "ended": "The key result that was retired; none otherwise.",
    "days.count": "How many promised days change; 0 in any other message.",
    "days.many": "Whether it is more than one.",
    "days.number": "The same in words.",
    "days.list": "Every one of them with its new day, and the old one while they are few.",
}
"""Every name of a template's context -> what it says. `check_words` holds it to the context itself."""

DAY_FORMS = {
    "bare": "the day alone",
    "by": "with its preposition, as an end",
    "at": "with its preposition, as a day on which something happens",
    "short": "as short as it can be",
    "near": "whether it is a day, and not only a week",
}

SAMPLE = ReplyFacts(
    thing=Phrase("the ranking drop", "explain the ranking drop", "explaining the ranking drop"),
    asker=Asker(first_name="Priya", channel="slack", greeting="hi", words=20),
    today=date(2026, 3, 2),
    ahead=(Ahead(say_as="the launch checklist", on=date(2026, 3, 5)), Ahead(say_as="the billing fix")),
    start_on=date(2026, 3, 6),
    finish_on=date(2026, 3, 10),
    due_on=date(2026, 3, 9),
    check_at=datetime(2026, 3, 2, 14, tzinfo=UTC),
    effort_min=300,
    way_out=SmallerPiece(what="a one-page summary", by_on=date(2026, 3, 5)),
    outcome="Fixed in the evening release",
    tool="https://tools.example.org/override",
    promised_on=date(2026, 3, 6),
    slip=Slip(by="the backfill"),
    done=(Ahead(say_as="the launch checklist"),),
    asked=Asked(what="the list of tenants", since_on=date(2026, 2, 26)),
    alignment=Alignment(
        count=4, spent_min=360, slips="KR2", slips_to=date(2026, 3, 5), better="the ranking fix", serves="KR2"
    ),
    change=Change(left="Tom", ended="KR2"),
    new_days=(NewDay(say_as="the ranking drop", was_on=date(2026, 3, 6), on=date(2026, 3, 10)),),
    user_name="Kim Larsen",
)
"""A reply in which everything can be said."""


def templates_page() -> str:
    """Every template, and every word that one may use."""
    library = built_in()
    words = check_words(context(SAMPLE, Tone.WARM, Shape.CHAT))
    return page(
        "Templates of replies",
        "A file `NAME.md.j2` in the folder `templates` beside the config file adds a template, or replaces the "
        "built-in one of that name. It begins with front matter; the rest is Jinja2 in a "
        "sandbox: plain words in, text out, no calls beyond the parts of `_parts.md.j2`. "
        "`triage templates check` reads and renders them all.",
        "## Front matter",
        table(("key", "meaning"), _front_matter()),
        "## Words",
        table(
            ("name", "meaning", "such as"), [(f"`{name}`", WORDS[name], _shown(value)) for name, value in words.items()]
        ),
        "A day has these forms: "
        + ", ".join(f"`{name}` ({meaning})" for name, meaning in DAY_FORMS.items())
        + ". So `{{ finish.by }}`.",
        "## Built-in templates",
        table(
            ("name", "situation", "title", "tones", "shapes", "when"), [_row(one) for one in library.templates.values()]
        ),
        "## An example",
        code(library.templates["later-offer"].source, "jinja"),
    )


def check_words(words: Mapping[str, Value]) -> dict[str, Value]:
    """The context by dotted names, days as one entry each, in the order of ``WORDS``.

    Raises:
        ValueError: The context and ``WORDS`` name different things.
    """
    flat = dict(_flat(words, ""))
    if flat.keys() != WORDS.keys():
        raise ValueError(f"templates: documented or there, but not both: {sorted(flat.keys() ^ WORDS.keys())}")
    return {name: flat[name] for name in WORDS}


def _flat(words: Mapping[str, Value], prefix: str) -> Iterator[tuple[str, Value]]:
    for name, value in words.items():
        if isinstance(value, dict) and value.keys() == DAY_FORMS.keys():
            yield f"{prefix}{name}", value["by"]
        elif isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _front_matter() -> list[tuple[str, str]]:
    return [
        ("`title`", "What it is, for lists."),
        ("`situation`", "When it is for: `later`, `trade`, ... or a word of your own for `triage reply --as`."),
        ("`tone`", f"For which tones, by commas; all without it: {', '.join(Tone)}."),
        ("`shape`", f"For which shapes; both without it: {', '.join(Shape)}."),
        ("`when`", f"Conditions that must all hold, each also with `not` before it: {', '.join(CONDITIONS)}."),
        ("`subject`", "The subject of an e-mail, as Jinja2; the ask as a heading without it."),
    ]


def _row(template: Template) -> tuple[str, ...]:
    when = ", ".join(name if wanted else f"not {name}" for name, wanted in template.when)
    tones = "all" if len(template.tones) == len(Tone) else ", ".join(sorted(template.tones))
    shapes = "both" if len(template.shapes) == len(Shape) else ", ".join(sorted(template.shapes))
    return (f"`{template.name}`", template.situation, template.title, tones, shapes, when)


def _shown(value: Value) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return f"`{text.lower() if isinstance(value, bool) else text}`" if text else ""
