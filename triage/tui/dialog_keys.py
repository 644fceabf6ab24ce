"""The keys of the dialogs, declared like those of the screens, so that the config remaps them too."""

from __future__ import annotations

from collections.abc import Mapping

from triage.tui.key_names import shown_key
from triage.tui.keys import GROUPS, Action, actions

LEAVING = actions("dialog", ("escape", "leave", "Leave", "Leave the dialog; half-written replies are kept.", 1))

SAVING = actions("dialog", ("ctrl+s", "save", "Save", "Save a form from any of its lines.", 1), comes_first=True)

READING = (
    Action(
        "dialog.close", "escape,question_mark,w,q,enter", "dismiss(None)", "Close", "Close a page that is only read."
    ),
    Action("dialog.quit", "ctrl+q", "app.quit", "Quit", "Leave triage from a page that is only read."),
)

FIELDS = actions(
    "dialog",
    ("down", "app.focus_next", "Next line", "The next line of a form.", 0),
    ("up", "app.focus_previous", "Line before", "The line before.", 0),
)

PICKING = actions(
    "pick",
    ("down,ctrl+n", "move(1)", "Down", "The next choice, while the field keeps the keyboard.", 0),
    ("up,ctrl+p", "move(-1)", "Up", "The choice before.", 0),
    comes_first=True,
)

COMPOSING = actions(
    "reply",
    ("ctrl+s", "send", "Copy & record", "Copy the text, record it and its promise.", 1),
    ("ctrl+g", "next('person')", "To whom", "Write to the next who asked.", 1),
    ("ctrl+r", "next('situation')", "Situation", "The next situation: later, trade, smaller, ...", 1),
    ("ctrl+t", "next('tone')", "Tone", "The next tone.", 1),
    ("ctrl+l", "next('shape')", "Shape", "Chat or e-mail.", 1),
    ("ctrl+n", "next('variant')", "Wording", "The next wording of the template.", 1),
    ("ctrl+b", "swap", "My text", "Your own text, or the draft again.", 1),
    ("ctrl+o", "save_as", "Save as", "Save the text to a file.", 1),
    comes_first=True,
)

PITCHING = actions("pitch", ("u", "audience", "For whom", "The proposal for its users, or for a manager again.", 1))

CHIPS = actions(
    "chips",
    ("left", "choose(-1)", "Chip before", "The chip before.", 0),
    ("right", "choose(1)", "Next chip", "The next chip.", 0),
    ("backspace,delete,enter,space", "dismiss_chosen", "Dismiss", "Dismiss the chip: it was not meant.", 0),
)

DIALOGS: dict[str, tuple[Action, ...]] = {
    "In a dialog": (*LEAVING, *SAVING, *FIELDS, *READING),
    "Where one of many is picked": PICKING,
    "In a reply": COMPOSING,
    "On a proposal": PITCHING,
    "On the chips of a new ask": CHIPS,
}

ALL: dict[str, tuple[Action, ...]] = {**GROUPS, **DIALOGS}
"""Every action that a key has, for the settings and the reference."""

_BY_ID = {action.id: action for group in DIALOGS.values() for action in group}


def short_key(action_id: str, keymap: Mapping[str, str]) -> str:
    """The key of a dialog's action as its buttons say it, after the user's own keys.

    >>> short_key("reply.send", {}), short_key("dialog.leave", {}), short_key("reply.send", {"reply.send": "f10"})
    ('^s', 'esc', 'F10')
    """
    keys = keymap.get(action_id) or _BY_ID[action_id].keys
    return shown_key(keys.split(",")[0].strip()).replace("ctrl+", "^")
