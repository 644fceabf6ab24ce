"""What the sample replies are made from: one ask as it came in, and the work that comes before it. All made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from triage.domain.people import Role, Tone
from triage.domain.reply.facts import Ahead, Asker, OtherPerson, ReplyFacts, SmallerPiece, Swap
from triage.domain.reply.manner import manner_of
from triage.domain.reply.say_as import phrase

TODAY = date(2026, 3, 3)


def day(number: int) -> date:
    """A day of March 2026; beyond 31 of April."""
    return date(2026, 3, number) if number <= 31 else date(2026, 4, number - 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One ask, as it came in, and what the plan says about it.

    Attributes:
        name: Who asks.
        message: What they wrote.
        title: What was captured.
        role: What they are to the user.
        situation: The wished one; "" is chosen.
        ahead: What comes first.
        start: Day of March of the start; None when unknown.
        finish: Likewise of the finish.
        due: Likewise of their date.
        minutes: Effort.
        out: The way out.
        tone: Set for the person; None is by role.
        channel: Where they asked.
        is_accepted: The user said yes.
        outcome: What came of it, when it is finished.
        check_hour: When the user will have looked, for an *ack*.
        questions: What is open, for a *clarify*.
    """

    name: str
    message: str
    title: str
    role: Role = Role.PM
    situation: str = ""
    ahead: tuple[Ahead, ...] = ()
    start: int | None = None
    finish: int | None = None
    due: int | None = None
    minutes: int = 90
    out: SmallerPiece | OtherPerson | Swap | None = None
    tone: Tone | None = None
    channel: str = "slack"
    is_accepted: bool = False
    outcome: str = ""
    check_hour: int | None = None
    questions: tuple[str, ...] = ()

    @property
    def at(self) -> datetime:
        """When its answer goes out."""
        return datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)

    def facts(self) -> ReplyFacts:
        """The facts of its reply."""
        manner = manner_of(self.message)
        assert manner is not None, self.message
        asker = Asker(
            first_name=self.name,
            role=self.role,
            tone=self.tone,
            channel=self.channel,
            greeting=manner.greeting,
            is_lower_case=manner.is_lower_case,
            words=manner.words,
            knows_people=self.role not in {Role.LEADERSHIP, Role.CUSTOMER},
        )
        return ReplyFacts(
            thing=phrase(self.title),
            asker=asker,
            today=TODAY,
            situation=self.situation,
            is_accepted=self.is_accepted,
            is_done=bool(self.outcome),
            is_heads_down=self.check_hour is not None,
            ahead=self.ahead,
            start_on=day(self.start) if self.start else None,
            finish_on=day(self.finish) if self.finish else None,
            due_on=day(self.due) if self.due else None,
            check_at=datetime(2026, 3, 3, self.check_hour, tzinfo=UTC) if self.check_hour else None,
            effort_min=self.minutes,
            way_out=self.out,
            questions=self.questions,
            outcome=self.outcome,
            user_name="Mika Sato",
        )


LAUNCH = Ahead(say_as="the L2 launch", on=day(5))
EVAL = Ahead(say_as="the eval numbers", who="Marco")
BACKFILL = Ahead(say_as="the click backfill", who="Dana", on=day(4))
CALIBRATION = Ahead(say_as="the calibration fix", on=day(6))
QUEUE = Ahead(say_as="adding a second queue")
ONCALL = Ahead(say_as="the on-call handover", on=day(4))
SECRET = Ahead(say_as="a commitment to another team", is_private=True)
READOUT = Ahead(say_as="the read-out of the pricing test", on=day(9))
KEYS = Ahead(say_as="rotating the staging keys", who="Noor")
WEI = OtherPerson(first_name="Wei", knows="those dashboards")
SAM = OtherPerson(first_name="Sam", knows="the importer")
