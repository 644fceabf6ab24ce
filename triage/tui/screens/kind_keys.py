"""The keys that say what becomes of a kind, the same in the list of kinds and on a kind's page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from triage.domain.repeats.kind import KindState
from triage.tui.screens.desk_screen import DeskScreen

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.views.decisions import Decided
    from triage.views.kinds import KindLine, Regrouped


class KindKeysScreen(DeskScreen):
    """A screen with a selected kind. Subclasses give `selected_kind`."""

    @property
    def selected_kind(self) -> KindLine | None:
        """The one under the cursor; None when there is none."""
        raise NotImplementedError

    def action_name_kind(self) -> None:
        """Ask for a name."""
        from triage.tui.dialogs.one_line import OneLine

        kind = self.selected_kind
        if kind is not None:
            dialog = OneLine("What do you call it?", "such as: QU overrides", kind.name if kind.is_named else "")
            self.app.push_screen(dialog, lambda name: self._call_it(kind.ref, name))

    def _call_it(self, ref: str, name: str | None) -> None:
        if name:
            self.regroup(lambda desk: desk.kinds.name(ref, name))

    def action_build(self) -> None:
        """Ask how long the build takes."""
        from triage.tui.dialogs.one_line import OneLine

        kind = self.selected_kind
        if kind is not None:
            dialog = OneLine("How long does it take to automate it?", "such as: 6h")
            self.app.push_screen(dialog, lambda text: self._build(kind.ref, text))

    def _build(self, ref: str, text: str | None) -> None:
        def build(desk: Desk) -> Decided:
            return desk.automating.build(ref, desk.reading.minutes(text or ""))

        if text:
            act = self.triage.act(build, lambda done: _said(done.words))
            self.run_worker(act, group="act")

    def action_automated(self) -> None:
        """Ask where the tool is."""
        from triage.tui.dialogs.one_line import OneLine

        kind = self.selected_kind
        if kind is not None:
            dialog = OneLine("Where is the tool?", "a link, or a few words on what to do instead")
            self.app.push_screen(dialog, lambda tool: self._automated(kind.ref, tool))

    def _automated(self, ref: str, tool: str | None) -> None:
        if tool:
            self.regroup(lambda desk: desk.automating.automated(ref, tool))

    def action_rest(self) -> None:
        """Let it rest; watch it again when it rests."""
        kind = self.selected_kind
        if kind is not None:
            rests = kind.state is KindState.DISMISSED
            self.regroup(lambda desk: (desk.kinds.watch if rests else desk.kinds.dismiss)(kind.ref))

    def action_merge_kind(self) -> None:
        """Ask which kind it is, too."""
        from triage.tui.dialogs.pick_kind import PickKind

        kind = self.selected_kind
        if kind is not None:
            dialog = PickKind(f"{kind.ref} is the same kind as", without=kind.kind)
            self.app.push_screen(dialog, lambda into: self._merge(kind.ref, into))

    def _merge(self, ref: str, into: str | None) -> None:
        if into:
            self.regroup(lambda desk: desk.kinds.merge(ref, into))

    def regroup(self, regroup: Callable[[Desk], Regrouped]) -> None:
        """Do one act on kinds in the background, and say what it did."""
        act = self.triage.act(regroup, lambda done: _said(done.words))
        self.run_worker(act, group="act")

    def action_pitch(self) -> None:
        """Show the proposal, and copy it."""
        from triage.tui.dialogs.pitch import PitchDialog

        if self.selected_kind is not None:
            self.app.push_screen(PitchDialog(self.selected_kind.ref))


def _said(words: str) -> str:
    return words[0].upper() + words[1:]
