"""Generated asks, people and plans for replies, the awkward ones included."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from triage.domain.ask import Ask
from triage.domain.people import Person, Role, Tone
from triage.domain.reply.facts import (
    Ahead,
    Alignment,
    Asked,
    Asker,
    Change,
    NewDay,
    OtherPerson,
    ReplyFacts,
    Shape,
    Slip,
    SmallerPiece,
    Swap,
)
from triage.domain.reply.naming import NEUTRAL, public_name, public_phrase

TODAY = date(2026, 3, 3)
RECEIVED = datetime(2026, 3, 2, 9, tzinfo=UTC)
SECRETS = ("Reorg of the payments group", "Offer for a second lead", "Layoff scenario B", "acquisition diligence")

TITLES = (
    "Explain the ranking drop",
    "users can't log in",
    "Sorry, no more retries",
    "Not now: decline the kindly reminder mails",
    "No",
    "swamped",
    "Fix",
    "Budget",
    "RDX - comparer",
    "Save fails when the box is empty!",
    "can you please send me the Q3 numbers?? thanks",
    "What's the cost of the new index",
    "Rename P0 to P1 by 17:30 for #12",
    "{{ 7*7 }} {% for x in y %}",
    "[@click=app.quit]press[/]",
    "\x1b]52;c;aGk=\x07 pwn \u202e evil \x00",
    "by by the the",
    "Hey",
    "?",
    "  ",
    "🚀",
    "Thursday 5 March",
    "join the design review",
    "be on the call with legal",
    "don't deploy on Friday",
    "Keep Friday free",
    "why does it double  count . ..",
    "x" * 400,
    "Rewrite the whole ingestion pipeline so that every tenant gets a queue and nobody waits, then write it up " * 3,
    "Fix the <b>login</b> & 'quotes' \"here\"",
    "Überarbeiten der Preisliste",
    "数据迁移",
)

CHECKS = (None, datetime(2026, 3, 3, 15, tzinfo=UTC), datetime(2026, 3, 4, 9, 30, tzinfo=UTC))

_texts = st.one_of(st.sampled_from(TITLES), st.text(max_size=80))
_names = st.sampled_from(("Priya", "Tom", "Élodie", "Nomvula", "Sam", "person-58", "", "O'Neil", "Kindly", "No"))
_days = st.one_of(st.none(), st.integers(min_value=0, max_value=60).map(lambda days: TODAY + timedelta(days=days)))
_real_days = st.integers(min_value=0, max_value=45).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    is_private = draw(st.booleans())
    title = draw(st.sampled_from(SECRETS)) if is_private else draw(_texts)
    say_as = "" if is_private else draw(st.one_of(st.just(""), st.just("the boba override"), _texts))
    return Ask(uid="a", title=title, say_as=say_as, received_at=RECEIVED, requesters=("ana",), is_private=is_private)


@st.composite
def aheads(draw: st.DrawFn) -> Ahead:
    ask = draw(asks())
    person = Person(key="ana", name="Ana", is_private=draw(st.booleans()))
    said = public_name(ask, [person], audience="someone else")
    return Ahead(say_as=said, who=draw(st.sampled_from(("", "Marco"))), on=draw(_days), is_private=said == NEUTRAL)


@st.composite
def facts(draw: st.DrawFn) -> ReplyFacts:
    theirs = replace(draw(asks()), requesters=("priya",), is_private=False)
    if theirs.title in SECRETS:
        theirs = replace(theirs, title="Explain the drop")
    start, finish = sorted((draw(_real_days), draw(_real_days)))
    has_plan = draw(st.booleans()) or draw(st.booleans())
    asker = Asker(
        first_name=draw(_names),
        role=draw(st.sampled_from(Role)),
        greeting=draw(st.sampled_from((None, "", "hey", "good morning", "dear", "yo"))),
        is_lower_case=draw(st.booleans()),
        words=draw(st.integers(min_value=0, max_value=200)),
        knows_people=draw(st.booleans()),
    )
    return ReplyFacts(
        thing=public_phrase(theirs, [], audience="priya"),
        asker=asker,
        today=TODAY,
        tone=draw(st.sampled_from(Tone)),
        shape=draw(st.sampled_from(Shape)),
        ahead=tuple(draw(st.lists(aheads(), max_size=10))),
        start_on=start if has_plan else None,
        finish_on=finish if has_plan else None,
        due_on=draw(_days),
        check_at=draw(st.sampled_from(CHECKS)),
        effort_min=draw(st.sampled_from((None, 30, 240, 4000))),
        way_out=draw(ways_out()),
        questions=draw(st.sampled_from(((), ("what it's for",), ("what it's for", "which of the two you mean")))),
        outcome=draw(st.sampled_from(("", "the cache was cold, fixed", "It can't happen again!"))),
        tool=draw(st.sampled_from(("", "https://tools.example.org/qu", "type /override, it can't fail.", "No tool"))),
        user_name=draw(st.sampled_from(("", "Mika Sato"))),
        private=SECRETS,
        **draw(since_then()),
    )


@st.composite
def since_then(draw: st.DrawFn) -> dict[str, Any]:
    """What happened since the ask came in: all of it, some of it or nothing."""
    promised_on = TODAY + timedelta(days=draw(st.integers(min_value=-20, max_value=45)))
    has_promise = draw(st.booleans())
    names = aheads().map(lambda one: one.say_as)
    some = st.sampled_from(("", "KR2", "O1KR3"))
    questions = st.sampled_from(("", "the list of tenants", "Which index?", "can't you see it?"))
    asked_on = TODAY - timedelta(days=draw(st.integers(min_value=0, max_value=400)))
    goal = Alignment(
        count=draw(st.integers(min_value=0, max_value=30)),
        spent_min=draw(st.integers(min_value=0, max_value=4000)),
        slips=draw(some),
        slips_to=draw(_days),
        better=draw(names),
        serves="KR1",
    )
    return {
        "promised_on": promised_on if has_promise else None,
        "slip": Slip(by=draw(st.just("") | names), is_new=draw(st.booleans())) if has_promise else None,
        "done": tuple(draw(st.lists(aheads(), max_size=3))),
        "asked": draw(st.none() | st.builds(Asked, what=questions, since_on=st.just(asked_on))),
        "alignment": draw(st.sampled_from((None, goal, replace(goal, better="", serves="")))),
        "new_days": tuple(draw(st.lists(new_days(), max_size=8))),
        "change": draw(st.none() | st.builds(Change, left=st.sampled_from(("", "Tom")), ended=some)),
    }


@st.composite
def new_days(draw: st.DrawFn) -> NewDay:
    """A promised day that changes; the ask is theirs, so its name is any."""
    theirs = Ask(uid="a", title=draw(st.sampled_from(TITLES)), received_at=RECEIVED, requesters=("priya",))
    return NewDay(
        say_as=public_name(theirs, [], audience="priya"),
        is_start=draw(st.booleans()),
        was_on=TODAY + timedelta(days=draw(st.integers(min_value=-40, max_value=40))),
        on=draw(_days),
    )


@st.composite
def ways_out(draw: st.DrawFn) -> SmallerPiece | OtherPerson | Swap | None:
    kind = draw(st.integers(min_value=0, max_value=3))
    if kind == 0:
        what = draw(st.sampled_from(("", "pull out the duplicated joins", "a one-page summary")))
        return SmallerPiece(what=what, by_on=draw(_real_days))
    if kind == 1:
        return OtherPerson(first_name="Wei", knows=draw(st.sampled_from(("", "those dashboards"))))
    if kind == 2:
        other = draw(aheads())
        return Swap(say_as=other.say_as, who=draw(st.sampled_from(("", "Dana"))), to_on=draw(_real_days))
    return None
