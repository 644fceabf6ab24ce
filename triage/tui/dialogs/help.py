"""All keys, made from their declarations: those that work on the screen behind it first."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import ModalScreen

from triage.tui.dialog_keys import READING
from triage.tui.key_names import shown_key
from triage.tui.keys import EVERYWHERE, GROUPS, Action, bindings
from triage.tui.widgets.page import Page, Row, Rows
from triage.tui.widgets.words import FAINT, HEAD, Words, fitted

KEY_CELLS = 14


class HelpDialog(ModalScreen[None]):
    """The keys of this screen, by group."""

    BINDINGS = bindings(READING)

    def compose(self) -> ComposeResult:
        """One block a group."""
        below = self.app.screen_stack[-2] if len(self.app.screen_stack) > 1 else self.app.screen_stack[-1]
        keys = {action.id: action.keys.split(",") for action in EVERYWHERE}
        keys |= _keys_by_id(below.active_bindings.values())
        with Page(classes="dialog") as box:
            box.border_title = Content("Keys")
            box.border_subtitle = Content("esc closes · ctrl+p finds any command by name")
            for title, actions in GROUPS.items():
                here = [action for action in actions if action.id in keys]
                if here:
                    yield Words(title, style=HEAD, classes="help-group")
                    yield Rows([_row(action, keys[action.id]) for action in here])


def _keys_by_id(active: Iterable[ActiveBinding]) -> dict[str, list[str]]:
    """The keys in force of each action: what the config remapped shows as remapped."""
    keys: dict[str, list[str]] = {}
    for one in active:
        keys.setdefault(one.binding.id or "", []).append(shown_key(one.binding.key))
    return keys


def _row(action: Action, keys: list[str]) -> Row:
    name = fitted(Content.styled(" ".join(sorted(keys, key=len)), "bold"), KEY_CELLS)
    return name, Content.styled(action.help, "" if action.rank else FAINT)
