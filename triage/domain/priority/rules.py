"""The rules that judge an ask, each a small pure function; ``RULES`` is the registry.

A rule sees one ask and the context and gives a reason or None. Rules do not see each other, nor the rank. Their scale
and the reasons for it: ``docs/design/priority.md``.
"""

from __future__ import annotations

from triage.domain.people import ME, Role
from triage.domain.plan_ask import Context
from triage.domain.priority.facts import AskFacts
from triage.domain.priority.reason import Group, Reason, Rule
from triage.domain.priority.words import LANE_WORDS, day_words, minutes_words, times_words
from triage.domain.zones import day_of

KEY_RESULT_POINTS = 4.0
MOST_KEY_RESULT_POINTS = 12.0
PRIMARY_POINTS = 3.0
SECONDARY_POINTS = 2.0
ROLE_POINTS = {
    Role.LEADERSHIP: 4.0,
    Role.PARTNER: 3.0,
    Role.CUSTOMER: 3.0,
    Role.PM: 3.0,
    Role.TECH_LEAD: 3.0,
    Role.PEER: 2.0,
    Role.REPORT: 2.0,
    Role.TEAM: 2.0,
    Role.OTHER: 1.0,
}
MOST_FURTHER_PEOPLE = 2
MOST_NUDGES = 3
PROMISE_POINTS = 3.0
WEEKS_A_POINT = 2
MOST_AGE_POINTS = 2
UNTIED_POINTS = -2.0
BEGUN_POINTS = 2.0
SAVED_HOURS_A_POINT = 10.0
MOST_SAVING_POINTS = 4.0
"""Forty hours a year, a week of work, weigh like a key result. A stated choice."""


def key_result(facts: AskFacts, context: Context) -> Reason | None:
    """The key result it serves, by its weight."""
    served = context.key_results.get(facts.ask.key_result)
    if served is None:
        return None
    points = min(MOST_KEY_RESULT_POINTS, round(KEY_RESULT_POINTS * served.weight, 1))
    weight = "" if served.weight == 1 else f", weight {served.weight:g}"
    return Reason("key-result", points, f"serves {served.key} {served.title}{weight}".replace(" ,", ","))


def project(facts: AskFacts, context: Context) -> Reason | None:
    """The primary or the secondary project, by tag or key result."""
    if _is_part(context.primary, facts):
        return Reason("project", PRIMARY_POINTS, f"part of {context.primary}, your primary project")
    if _is_part(context.secondary, facts):
        return Reason("project", SECONDARY_POINTS, f"part of {context.secondary}, your secondary project")
    return None


def _is_part(name: str, facts: AskFacts) -> bool:
    if not name:
        return False
    return name == facts.ask.key_result.casefold() or any(name == tag.casefold() for tag in facts.ask.tags)


def requester(facts: AskFacts, context: Context) -> Reason | None:
    """Who asks, by role, and how many people want it."""
    others = [key for key in facts.ask.requesters if key != ME]
    if not others:
        return None
    roles = {key: context.people[key].role if key in context.people else Role.OTHER for key in others}
    first = max(others, key=lambda key: ROLE_POINTS[roles[key]])
    further = len(others) - 1
    points = ROLE_POINTS[roles[first]] + min(MOST_FURTHER_PEOPLE, further)
    name = context.people[first].name if first in context.people else first
    role = "" if roles[first] is Role.OTHER else f" ({roles[first]})"
    more = f" and {further} more ask" if further else " asks"
    return Reason("requester", points, f"{name}{role}{more}")


def saving(facts: AskFacts, context: Context) -> Reason | None:
    """The hours a year that it saves, when it automates what is asked again and again."""
    hours = context.saves_h.get(facts.ask.uid, 0.0)
    points = min(MOST_SAVING_POINTS, round(hours / SAVED_HOURS_A_POINT, 1))
    return Reason("saving", points, f"saves about {round(hours)} hours a year") if points > 0 else None


def nudges(facts: AskFacts, context: Context) -> Reason | None:
    """How often somebody asked again."""
    asked = facts.ask.nudges
    if not asked:
        return None
    last = day_words(day_of(max(one.at for one in asked), context.time.zone), context.today)
    words = f"asked again {times_words(len(asked))}, last on {last}"
    return Reason("nudges", float(min(MOST_NUDGES, len(asked))), words)


def promise(facts: AskFacts, context: Context) -> Reason | None:
    """A date that somebody was promised."""
    if facts.deadline is None or facts.deadline.promise is None:
        return None
    person = context.people.get(facts.deadline.promise.person)
    to = person.name if person else facts.deadline.promise.person
    day = day_words(facts.deadline.on, context.today)
    what = "a start on " if facts.deadline.is_start else ""
    return Reason("promise", PROMISE_POINTS, f"{to} was promised {what}{day}")


def age(facts: AskFacts, context: Context) -> Reason | None:
    """How long it has been waiting, so that nothing waits for ever."""
    weeks = (context.now - facts.ask.received_at).days // 7
    points = min(MOST_AGE_POINTS, weeks // WEEKS_A_POINT)
    return Reason("age", float(points), f"waiting for {weeks} weeks") if points > 0 else None


def untied(facts: AskFacts, context: Context) -> Reason | None:
    """That nobody can say what it serves, once there are key results."""
    if not context.key_results or is_tied(facts, context):
        return None
    named = facts.ask.key_result
    words = f"{named} does not count any more" if named else "serves no key result and neither of your projects"
    return Reason("untied", UNTIED_POINTS, words)


def begun(facts: AskFacts, context: Context) -> Reason | None:
    """That it is begun: finishing comes before starting."""
    del context
    if facts.subject.is_running:
        return Reason("begun", BEGUN_POINTS, "being worked on now")
    if facts.subject.worked_min >= 1:
        return Reason("begun", BEGUN_POINTS, f"begun, {minutes_words(facts.subject.worked_min)} in")
    return None


def deadline(facts: AskFacts, context: Context) -> Reason | None:
    """Its deadline, by the time left before it in its lane once it and all that is due earlier are done."""
    if facts.deadline is None:
        return None
    day = day_words(facts.deadline.on, context.today)
    said = f"due {day}" if facts.deadline.promise is None else f"to be {_done(facts)} by {day}"
    if facts.slack_min is None:
        return Reason("deadline", 0.0, f"was {said}, more than a cycle ago: agree on a new date")
    lane = LANE_WORDS[facts.lane]
    if facts.deadline.at <= context.now:
        return Reason("deadline", 4.0, f"{said}, which is over")
    by_then = "due" if facts.deadline.promise is None else "promised"
    if facts.slack_min < 0:
        lacking = f"{minutes_words(-facts.slack_min)} more of {lane} than there is"
        return Reason("deadline", 4.0, f"{said}; what is {by_then} by then needs {lacking}")
    words = f"{said}; {minutes_words(facts.slack_min)} of {lane} to spare once it and what is {by_then} before are done"
    return Reason("deadline", _urgency(facts.slack_min, facts, context), words)


def _done(facts: AskFacts) -> str:
    return "started" if facts.deadline is not None and facts.deadline.is_start else "finished"


def _urgency(slack_min: float, facts: AskFacts, context: Context) -> float:
    if slack_min <= context.block_min:
        return 3.0
    if slack_min <= 3 * context.block_min:
        return 2.0
    return 1.0 if is_in_cycle(facts, context) else 0.0


def is_tied(facts: AskFacts, context: Context) -> bool:
    """Whether somebody can say what it serves: a key result that counts, one of the two projects, hours saved."""
    if facts.ask.key_result in context.key_results:
        return True
    if context.saves_h.get(facts.ask.uid, 0.0) >= SAVED_HOURS_A_POINT:
        return True
    return _is_part(context.primary, facts) or _is_part(context.secondary, facts)


def is_in_cycle(facts: AskFacts, context: Context) -> bool:
    """Whether its deadline is within the cycle."""
    return facts.deadline is not None and not facts.is_stale and facts.deadline.on <= context.cycle_ends_on


RULES = (
    Rule(name="key-result", group=Group.VALUE, scale="4 times its weight, at most 12", judge=key_result),
    Rule(name="project", group=Group.VALUE, scale="primary 3, secondary 2", judge=project),
    Rule(
        name="requester",
        group=Group.VALUE,
        scale="leadership 4; partner, customer, PM, tech lead 3; peer, report, team 2; others 1; "
        "1 more for each further person, at most 2",
        judge=requester,
    ),
    Rule(name="saving", group=Group.VALUE, scale="1 for each 10 hours a year, at most 4", judge=saving),
    Rule(name="nudges", group=Group.VALUE, scale="1 each, at most 3", judge=nudges),
    Rule(name="promise", group=Group.VALUE, scale="3", judge=promise),
    Rule(name="age", group=Group.VALUE, scale="1 for two weeks, 2 for four and more", judge=age),
    Rule(name="untied", group=Group.VALUE, scale="-2", judge=untied),
    Rule(name="begun", group=Group.TIME, scale="2", judge=begun),
    Rule(
        name="deadline",
        group=Group.TIME,
        scale="4 when it does not fit or is over; 3 with at most one focus block to spare; 2 with three; "
        "1 within the cycle; else 0",
        judge=deadline,
    ),
)
"""The registry: every rule that judges an ask, in the order in which ties are shown."""
