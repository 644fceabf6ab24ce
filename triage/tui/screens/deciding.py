"""The keys that decide what becomes of asks, the same on every screen that shows asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from triage.tui.keys import DECIDING, PROMISES, REPEATS, SORTING, bindings
from triage.tui.screens.desk_screen import DeskScreen
from triage.views.words import counted

if TYPE_CHECKING:  # making the views' classes takes as long as a frame
    from triage.desk.desk import Desk
    from triage.views.asks import AskLine, AskPage, SeenBefore
    from triage.views.decisions import Decided
    from triage.views.replies import DraftPage


SHOWS = frozenset({"show_all", "show_twice", "person"})
"""Names of actions that need none: they show more."""

ON_A_ROW = frozenset(
    action.act.partition("(")[0] for action in (*DECIDING, *REPEATS, *PROMISES, *SORTING) if action.act not in SHOWS
)
"""Names of the actions that need a row."""


NOTHING_SELECTED = "Nothing is selected."


class DecidingScreen(DeskScreen):
    """A screen with selected asks. Subclasses give `chosen` (uids that acts go to) and `selected_ask`."""

    BINDINGS = bindings(DECIDING)
    _is_empty = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that act on a row rest while there is none: the line of keys is without them, the help has them."""
        return None if self._is_empty and action in ON_A_ROW else True

    def note_empty(self, is_empty: bool) -> None:
        """Show the keys that make sense with rows, or without."""
        if is_empty != self._is_empty:
            self._is_empty = is_empty
            self.refresh_bindings()

    @property
    def chosen(self) -> list[str]:
        """uids that an act goes to: the marked ones, else the selected one."""
        raise NotImplementedError

    @property
    def selected_ask(self) -> AskLine | None:
        """The one under the cursor; None when there is none."""
        raise NotImplementedError

    def set_aside(self, refs: list[str]) -> None:
        """An act that takes these away was asked for: go on to the next without waiting for the desk."""

    def act_ended(self, refs: list[str], *, is_done: bool) -> None:
        """The act that `set_aside` was for is done, or was refused and they stay where they were."""

    def decide(self, act: Callable[[Desk, list[str]], Decided], refs: list[str], *, leaves: bool = True) -> None:
        """Do one act on asks in the background, say what it did, and read again.

        Args:
            act: One method of the desk.
            refs: uids, as `chosen` gave them.
            leaves: Whether the asks leave an inbox by it.
        """
        if not refs:
            self.triage.say(NOTHING_SELECTED)
            return
        if leaves:
            self.set_aside(refs)
        self.run_worker(self._decide(act, refs), group="act")

    async def _decide(self, act: Callable[[Desk, list[str]], Decided], refs: list[str]) -> None:
        done = await self.triage.act(lambda desk: act(desk, refs), decided_words)
        self.act_ended(refs, is_done=done is not None)

    def action_yes(self) -> None:
        """Take them on."""
        self.decide(lambda desk, refs: desk.decisions.accept(refs), self.chosen)

    def action_drop(self) -> None:
        """They will not be done."""
        self.decide(lambda desk, refs: desk.decisions.drop(refs), self.chosen)

    def action_done(self) -> None:
        """They are finished."""
        self.decide(lambda desk, refs: desk.decisions.finish(refs), self.chosen)

    def action_pin(self, to: int) -> None:
        """Set their priority; below 0 leaves it to the rules."""
        from triage.domain.ask import Priority

        priority = Priority(to) if to >= 0 else None
        self.decide(lambda desk, refs: desk.decisions.pin(refs, priority), self.chosen, leaves=False)

    def action_size(self, minutes: int) -> None:
        """Say how long the selected one takes."""
        if self.selected_ask is not None:
            changes = {"estimate_min": minutes}
            refs = [self.selected_ask.uid]
            self.decide(lambda desk, uids: desk.decisions.edit(uids[0], changes), refs, leaves=False)

    def action_defer(self) -> None:
        """Ask for a day, then put them aside until then."""
        from triage.tui.dialogs.pick import PickDay

        refs = self.chosen
        if refs:
            which = counted(len(refs), "ask") if len(refs) > 1 else "it"
            self.app.push_screen(PickDay(f"Look at {which} again on"), lambda day: self._defer(refs, day))

    def _defer(self, refs: list[str], day: date | None) -> None:
        if day is not None:
            self.decide(lambda desk, uids: desk.decisions.defer(uids, day), refs)

    def action_hand_off(self) -> None:
        """Ask for a person, then give them away."""
        from triage.tui.dialogs.pick import PickPerson

        refs = self.chosen
        if refs:
            which = counted(len(refs), "ask") if len(refs) > 1 else "it"
            self.app.push_screen(PickPerson(f"Hand {which} to"), lambda name: self._hand_off(refs, name))

    def _hand_off(self, refs: list[str], name: str | None) -> None:
        if name:
            self.decide(lambda desk, uids: desk.decisions.hand_off(uids, name), refs)

    def action_merge(self) -> None:
        """Ask for the ask that stays, then join them."""
        from triage.tui.dialogs.merge import MergeDialog

        if self.chosen:
            self.app.push_screen(MergeDialog(self.chosen))

    def action_same(self) -> None:
        """It is the same kind as what was seen before."""
        if self.selected_ask is not None:
            self.run_worker(self._say_kind(self.selected_ask.uid, is_same=True), group="act")

    def action_not_same(self) -> None:
        """It is not the same kind as what was seen before."""
        if self.selected_ask is not None:
            self.run_worker(self._say_kind(self.selected_ask.uid, is_same=False), group="act")

    async def _say_kind(self, uid: str, *, is_same: bool) -> None:
        page = await self.triage.ask_desk(lambda desk: desk.planning.show(uid))
        if page is None:
            return
        other = seen_to_mark(page.seen, is_same=is_same)
        if other is None:
            self._pick_kind(uid, is_same=is_same)
        elif is_same:
            await self.triage.act(lambda desk: desk.kinds.same(uid, other.uid), lambda done: f"{done.words}")
        else:
            await self.triage.act(lambda desk: desk.kinds.not_same(uid, other.uid), lambda done: f"{done.words}")

    def _pick_kind(self, uid: str, *, is_same: bool) -> None:
        """Ask which kind it is: nothing like it was seen."""
        from triage.tui.dialogs.pick_kind import PickKind

        if is_same:
            self.app.push_screen(PickKind("It is the same kind as"), lambda ref: self._put_to(uid, ref))
        else:
            self.triage.say("Nothing like it was seen before.")

    def _put_to(self, uid: str, ref: str | None) -> None:
        if ref:
            first = ref.removeprefix("k")
            act = self.triage.act(lambda desk: desk.kinds.same(uid, first), lambda done: f"{done.words}")
            self.run_worker(act, group="act")

    def action_person(self) -> None:
        """Everything about who asks; where several or nobody did, ask whose page it is."""
        from triage.tui.dialogs.pick import PickPerson

        who = self.selected_ask.who if self.selected_ask is not None else ()
        if len(who) == 1:
            self._open_person(who[0])
        else:
            self.app.push_screen(PickPerson("Whose page?", first=who, takes_new=False), self._open_person)

    def _open_person(self, name: str | None) -> None:
        from triage.tui.screens.person import PersonScreen

        if name:
            self.app.push_screen(PersonScreen(name))

    def action_compose(self) -> None:
        """Choose, change and copy a reply."""
        from triage.tui.dialogs.composer import Composer

        if self.selected_ask is not None:
            self.app.push_screen(Composer(self.selected_ask.uid))

    def action_edit(self) -> None:
        """Change the selected ask."""
        from triage.tui.dialogs.edit import EditDialog

        if self.selected_ask is not None:
            self.app.push_screen(EditDialog(self.selected_ask.uid))

    def action_not_now(self) -> None:
        """Send the reply that "not now" means for the selected ask, and record its promise."""
        if self.selected_ask is not None:
            self.run_worker(self._read_not_now(self.selected_ask.uid), group="act")

    async def _read_not_now(self, uid: str) -> None:
        page = await self.triage.ask_desk(lambda desk: desk.pages.page(uid))
        if page is not None and page.not_now is not None:
            self.send_not_now(uid, page.not_now)
        elif page is not None:
            self.triage.say(page.no_reply)

    def send_not_now(self, uid: str, draft: DraftPage) -> None:
        """Copy a reply and record it in the background; the ask leaves the inbox by it."""
        if draft.situation in PUTS_OFF:
            self.set_aside([uid])
        self.run_worker(self._send(uid, draft), group="act")

    async def _send(self, uid: str, draft: DraftPage) -> None:
        sent = await self.triage.send(draft)
        self.act_ended([uid], is_done=sent is not None)

    def action_start_stop(self) -> None:
        """Start the selected ask's timer, or stop it."""
        ask = self.selected_ask
        if ask is None:
            self.triage.say(NOTHING_SELECTED)
            return
        if ask.is_running:
            self.run_worker(
                self.triage.act(lambda desk: desk.work.stop(), lambda done: f"Stopped #{ask.id}"), group="act"
            )
        else:
            start = self.triage.act(lambda desk: desk.work.start(ask.uid), lambda done: f"Started #{ask.id}")
            self.run_worker(start, group="act")

    def action_copy(self) -> None:
        """Copy title and original text of the selected ask."""
        self._with_page(lambda page: self._copy(page.text.strip() or page.ask.title))

    def action_open_link(self) -> None:
        """Open where the selected ask was asked."""
        self._with_page(lambda page: self.triage.open_address(page.link))

    def _copy(self, text: str) -> None:
        self.run_worker(self.triage.copy(text), group="act")

    def _with_page(self, use: Callable[[AskPage], None]) -> None:
        ask = self.selected_ask
        if ask is not None:
            self.run_worker(self._read_page(ask.uid, use), group="act")

    async def _read_page(self, uid: str, use: Callable[[AskPage], None]) -> None:
        page = await self.triage.ask_desk(lambda desk: desk.planning.show(uid))
        if page is not None:
            use(page)

    def action_open(self) -> None:
        """Everything about the selected ask."""
        from triage.tui.screens.ask import AskScreen

        if self.selected_ask is not None:
            self.app.push_screen(AskScreen(self.selected_ask.uid))

    def action_why(self) -> None:
        """Why the selected ask has its priority, and what would change it."""
        from triage.tui.dialogs.why import WhyDialog

        if self.selected_ask is not None:
            self.app.push_screen(WhyDialog(self.selected_ask.uid))


def seen_to_mark(seen: Sequence[SeenBefore], *, is_same: bool) -> SeenBefore | None:
    """Which of the earlier asks a key is about: the first that the word is news for, else the first."""
    return next((one for one in seen if one.is_same is not is_same), seen[0] if seen else None)


PUTS_OFF = frozenset({"later", "trade", "smaller", "redirect"})
"""Situations of replies after which an ask no longer waits; the others leave it in the inbox."""


def decided_words(done: Decided) -> str:
    """What an act did."""
    return done.words[0].upper() + done.words[1:]
