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

    def picked(self, value: str) -> None:
        """Join them; the dialog goes once it is done."""
        self.run_worker(self._merge(value), group="act")

    async def _merge(self, into: str) -> None:
        done = await self.triage.act(lambda desk: desk.decisions.merge(self._uids, into), decided_words)
        if done is not None:
            self.dismiss(None)
