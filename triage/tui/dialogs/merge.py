"""Merging: pick the ask that stays; the others join it, and each person keeps an own reply and promise."""

from __future__ import annotations

from collections.abc import Sequence

from triage.tui.dialogs.pick import PickAsk
from triage.tui.screens.deciding import decided_words
from triage.views.words import counted


class MergeDialog(PickAsk):
    """Picks the ask that stays, then joins the others into it.

    Args:
        uids: Of the asks that are the same as the one picked.
    """

    def __init__(self, uids: Sequence[str]) -> None:
        which = "It is" if len(uids) == 1 else f"These {counted(len(uids), 'ask')} are"
        super().__init__(f"{which} the same as", without=uids)
        self._uids = list(uids)

    def dismiss(self, result: str | None = None):  # type: ignore[no-untyped-def]  # Textual's own return type
        """Join them before the dialog goes."""
        if result:
            self.app.run_worker(self._merge(result), group="act")
        return super().dismiss(result)

    async def _merge(self, into: str) -> None:
        await self.triage.act(lambda desk: desk.decisions.merge(self._uids, into), decided_words)
