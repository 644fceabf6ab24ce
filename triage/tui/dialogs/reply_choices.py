"""What a reply is drafted from: whom it is for, situation, tone, shape and wording, each a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Select

from triage.capture.text import clean_line
from triage.domain.people import Tone
from triage.domain.reply.facts import Shape
from triage.views.replies import DraftPage

SITUATIONS = ("later", "trade", "smaller", "redirect", "clarify", "ack", "yes", "closed")

NAMES = ("situation", "tone", "shape", "variant")

Wishes = tuple[str, str, str, str]
"""Situation, tone, shape and variant; "" is chosen."""


class ReplyChoices(Horizontal):
    """The lists in a row; whom it is for only where several asked."""

    DEFAULT_CSS = """
    ReplyChoices { height: 1; }
    ReplyChoices Select { width: 15; margin-right: 2; }
    ReplyChoices #person { display: none; }
    ReplyChoices #variant { width: 1fr; margin-right: 0; }
    ReplyChoices Select > SelectCurrent { padding: 0 1 !important; background: $panel; }
    ReplyChoices Select:focus SelectCurrent { text-style: bold reverse; }
    """

    class Wished(Message):
        """Another choice was made.

        Attributes:
            wishes: What to draft with; what the choice leaves open is "".
            to: Name of whom to answer; "" is chosen.
        """

        def __init__(self, wishes: Wishes, to: str) -> None:
            super().__init__()
            self.wishes = wishes
            self.to = to

    def __init__(self) -> None:
        super().__init__(id="choices")
        self._draft: DraftPage | None = None
        self._tried: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """One list a choice."""
        yield Select[str]([], allow_blank=True, prompt="to", compact=True, id="person")
        for name, values in zip(NAMES, (SITUATIONS, list(Tone), list(Shape), ()), strict=True):
            yield Select(_options(list(values)), allow_blank=True, prompt=name, compact=True, id=name)

    def show(self, draft: DraftPage) -> None:
        """Show how a draft was made."""
        self._draft = draft
        self._tried = {}
        self._show(draft)

    def fall_back(self) -> None:
        """Show again how the draft in hand was made: what was chosen does not fit. The next of it comes after it."""
        if self._draft is not None:
            self._show(self._draft)

    def _show(self, draft: DraftPage) -> None:
        self.query_one("#person").display = len(draft.requesters) > 1
        situations = dict.fromkeys((*SITUATIONS, draft.situation))
        with self.prevent(Select.Changed):
            self.query_one("#situation", Select).set_options(_options(list(situations)))
            self.query_one("#variant", Select).set_options(_options(draft.variants, draft.situation))
            self.query_one("#person", Select).set_options(_options(draft.requesters))
            for name in ("person", *NAMES) if draft.asked_by else NAMES:
                self.query_one(f"#{name}", Select).value = getattr(draft, name)

    @on(Select.Changed)
    def changed(self, event: Select.Changed) -> None:
        """Tell what was chosen in a list."""
        event.stop()
        if event.select.id is not None and isinstance(event.value, str):
            self._wish(event.select.id, event.value)

    def wish_next(self, name: str) -> None:
        """Choose the next of a list."""
        if self._draft is not None:
            values = {
                "person": self._draft.requesters,
                "situation": SITUATIONS,
                "tone": tuple(Tone),
                "shape": tuple(Shape),
                "variant": self._draft.variants,
            }[name]
            if not values:
                return
            value = self._tried.get(name, getattr(self._draft, name))
            self._wish(name, values[(values.index(value) + 1) % len(values) if value in values else 0])

    def _wish(self, name: str, value: str) -> None:
        draft = self._draft
        if draft is None or getattr(draft, name) == value:
            return
        self._tried[name] = value
        wishes: dict[str, Wishes] = {
            "person": (draft.situation, "", "", ""),
            "situation": (value, "", "", ""),
            "tone": (draft.situation, value, draft.shape, ""),
            "shape": (draft.situation, draft.tone, value, ""),
            "variant": (draft.situation, draft.tone, draft.shape, value),
        }
        self.post_message(self.Wished(wishes[name], value if name == "person" else draft.asked_by))


def _options(values: Sequence[str], situation: str = "") -> list[tuple[Content, str]]:
    """Values as the lists show them: a wording without the name of its situation."""
    return [(Content(clean_line(value.removeprefix(f"{situation}-")) or value), value) for value in values]
