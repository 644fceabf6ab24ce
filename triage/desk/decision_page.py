"""The page on which one ask is decided: one look at the desk gives reasons, cost, reply and earlier asks together."""

from __future__ import annotations

from triage.desk.answers import AnswerService
from triage.desk.planning import Look, PlanningService, why_of
from triage.desk.previews import preview_of
from triage.desk.refs import find_ask
from triage.desk.seen import again_of, seen_before
from triage.domain.ask import Ask
from triage.domain.people import ME
from triage.errors import BadInput
from triage.views.decision import DecisionPage
from triage.views.replies import DraftPage


class DecisionPages:
    """Reads decision pages; changes nothing.

    Args:
        planning: Looks at the desk.
        answers: Drafts the reply that "not now" sends.
    """

    def __init__(self, planning: PlanningService, answers: AnswerService) -> None:
        self._planning = planning
        self._answers = answers

    def page(self, ref: str) -> DecisionPage:
        """All that the decision on an ask needs; every date in it comes from the same plan.

        Raises:
            NotFound: No such ask.
        """
        with self._planning.look() as look:
            ask = find_ask(look.reader, ref)
            reply, no_reply = self._not_now(ask, look)
            return DecisionPage(
                ask=look.lines.line(ask),
                today=look.picture.today,
                zone=look.picture.zone.key,
                text=ask.text,
                link=ask.link,
                why=why_of(ask, look) if ask.is_open else None,
                yes=preview_of([ask], look.picture) if ask.is_open else None,
                not_now=reply,
                no_reply=no_reply,
                seen=seen_before(look.reader, look.picture, ask),
                again=again_of(look.reader, look.picture, ask),
            )

    def _not_now(self, ask: Ask, look: Look) -> tuple[DraftPage | None, str]:
        """The reply, or why there is none."""
        if not ask.is_open:
            return None, "It is closed."
        if all(key == ME for key in ask.requesters):
            return None, "Nobody waits for an answer: put it off, or drop it."
        try:
            return self._answers.not_now(ask.uid, look), ""
        except BadInput as error:
            # A broken template of the user's own must not take the rest of the page away.
            return None, f"{error.message} {error.hint}".strip()
