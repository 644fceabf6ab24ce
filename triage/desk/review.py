"""The review: what wants a decision, settled card by card with one key each."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta
from typing import TYPE_CHECKING

from triage.desk.absence import NOT_OF_THE_USER
from triage.desk.picture import PlanRules
from triage.desk.planning import Look, PlanningService
from triage.desk.ports import Store
from triage.desk.review_cards import all_cards
from triage.domain.review import MOST_A_DAY, WEEKLY, CardKind, ReviewState, due_cards
from triage.errors import BadInput, NotFound
from triage.views.review import Card, ReviewPage, ReviewSummary, Settled
from triage.views.words import near_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk

AGAIN_AFTER = timedelta(days=7)
"""For how long one key puts an ask off; `triage defer` takes any day."""

BUILD_MIN = 8 * 60
"""The estimate of a build that one key plans: a day, as the payback assumes where nobody said."""

KEEP = "k"
MARK, KEPT = "review", "keep"
"""Verbs of the two acts that take a card off: before its decision, and without one."""


class ReviewService:
    """The review of what is on the desk.

    Args:
        desk: Whose acts settle cards.
        store: Where it is remembered how far the review is.
        planning: Looking at the desk.
        rules: The user's settings about planning.
    """

    def __init__(self, desk: Desk, store: Store, planning: PlanningService, rules: PlanRules) -> None:
        self._desk = desk
        self._store = store
        self._planning = planning
        self._rules = rules

    def page(self, *, everything: bool = False, weekly: bool | None = None) -> ReviewPage:
        """The cards of today, worst first.

        Args:
            everything: All that there is, not only a day's share.
            weekly: Whether to look at the whole week; None looks at it once a week.
        """
        with self._planning.look() as look:
            state, cards, is_weekly = self._cards(look, weekly)
            today = look.picture.today
            pairs = [(card.kind, card.key) for card in cards]
            keys = due_cards(pairs, state, today, most=None if everything else MOST_A_DAY)
            by_key = {card.key: card for card in cards}
            return ReviewPage(
                today=today,
                zone=look.picture.zone.key,
                is_weekly=is_weekly,
                cards=tuple(by_key[key] for key in keys),
                settled=len(state.of(today).settled),
                waiting=len(due_cards(pairs, state, today, most=None)) - len(keys),
            )

    def settle(self, key: str, choice: str) -> Settled:
        """Settle a card; one undo takes back what was decided, another one brings the card back.

        Args:
            key: The card's.
            choice: The key pressed.

        Raises:
            NotFound: There is no such card any more.
            BadInput: It has no such choice.
            Refused: The act is not possible any more.
        """
        with self._planning.look() as look:
            state, cards, _ = self._cards(look, True if _kind_of(key) in WEEKLY else None)
            card = next((one for one in cards if one.key == key), None)
            today = look.picture.today
        if card is None:
            raise NotFound("This card is settled already.", "`triage review` shows what is left.")
        if choice not in [one.key for one in card.choices]:
            keys = ", ".join(f"{one.key} {one.label}" for one in card.choices)
            raise BadInput(f'"{choice}" settles nothing here.', f"Keys: {keys}.")
        is_kept = choice == KEEP
        marked = state.with_settled(key, today, keep=is_kept, is_weekly=card.kind in WEEKLY)
        # First the mark, then the act: undo right after takes back the decision, which is what was meant.
        verb, words = (KEPT, f"left {card.title} as it is") if is_kept else (MARK, f"reviewed {card.title}")
        with self._store.act(verb, words, at=self._desk.now()) as tx:
            tx.put(marked)
        if is_kept:
            return Settled(words=words)
        with ExitStack() as on_failure:
            on_failure.callback(lambda: self._store.undo(at=self._desk.now()))
            done = self._act(card, choice, today)
            on_failure.pop_all()
        return done

    def take_back(self) -> str:
        """Undo what was done last; a card whose decision is taken back comes again. Returns what was taken back.

        Raises:
            Refused: Nothing to undo, or a later act changed the same thing.
        """
        done = self._desk.journal.undo(skip_take_in=True)
        with self._store.read() as reader:
            acts = reader.acts(limit=20)
        standing = [act for act in acts if not act.undoes and not act.is_undone and act.verb not in NOT_OF_THE_USER]
        # A mark that stands last has lost its decision, wherever that was taken back.
        if standing and standing[0].verb == MARK:
            self._desk.journal.undo(standing[0].uid)
        return done.words

    def summary(self) -> ReviewSummary:
        """The end of a review: the plan of the days to come, and a digest of the week to share."""
        plan = self._desk.planning.plan_page(weeks=1)
        days = []
        for day in plan.days:
            asks = [f"#{span.ask_id} {span.title}" for span in day.spans if span.ask_id]
            if asks:
                days.append(f"{near_day(day.on, plan.today)}: {', '.join(dict.fromkeys(asks))}")
        figures = self._desk.ledger.figures()
        reason = f"{figures.reasons[0][0]} ({figures.reasons[0][1]}x)" if figures.reasons else ""
        return ReviewSummary(text=self._desk.brag.digest().text, plan=tuple(days), reason=reason)

    def _cards(self, look: Look, weekly: bool | None) -> tuple[ReviewState, list[Card], bool]:
        today = look.picture.today
        state = look.reader.get(ReviewState, "me") or ReviewState(on=today)
        is_weekly = state.is_weekly(today) if weekly is None else weekly
        return state, all_cards(look, self._rules, is_weekly=is_weekly), is_weekly

    def _act(self, card: Card, choice: str, today: date) -> Settled:
        desk, ref = self._desk, card.ref
        if choice == "n":
            with self._planning.look() as look:
                page = desk.answers.not_now(ref, look)
            sent = desk.answers.send(page)
            return Settled(words=sent.words, text=page.message, copied=sent.copied)
        if choice == "r":
            page = desk.answers.draft(ref)
            sent = desk.answers.send(page)
            return Settled(words=sent.words, text=page.message, copied=sent.copied)
        if choice == "x" and card.kind is CardKind.KIND:
            return Settled(words=desk.kinds.dismiss(ref).words)
        if choice == "l":
            return Settled(words="; ".join(desk.answers.release([ref])))
        acts: dict[str, Callable[[], str]] = {
            "y": lambda: desk.decisions.accept([ref]).words,
            "f": lambda: desk.decisions.defer([ref], today + AGAIN_AFTER).words,
            "x": lambda: desk.decisions.drop([ref]).words,
            "d": lambda: desk.decisions.finish([ref]).words,
            "o": lambda: desk.waits.over(ref).words,
            "b": lambda: desk.automating.build(ref, BUILD_MIN).words,
        }
        return Settled(words=acts[choice]())


def _kind_of(key: str) -> CardKind | None:
    """What a card with that key is about; None when no card is named so."""
    name = key.partition(":")[0]
    return CardKind(name) if name in list(CardKind) else None
