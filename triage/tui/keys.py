"""Every action of the interface, declared once: its key, its footer word, its help and its palette entry."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

NOT_IN_PALETTE = frozenset({"command_palette", "quit", "help", "say_how_to_quit"})


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key does.

    Attributes:
        id: "triage.yes"; the name under which the config remaps it.
        keys: Textual's key names, commas between alternatives.
        act: The method ``action_<act>`` of the screen or app.
        word: In the footer.
        help: In the help and the palette, a sentence.
        is_shown: Whether the footer shows it; the help shows all.
    """

    id: str
    keys: str
    act: str
    word: str
    help: str
    is_shown: bool = True

    @property
    def is_command(self) -> bool:
        """Whether the palette offers it: moving a cursor by name is of no use, and Textual has its own to quit."""
        return self.id.partition(".")[0] not in ("list", "screen", "find", "page") and self.act not in NOT_IN_PALETTE

    def binding(self) -> Binding:
        """The key as Textual takes it."""
        return Binding(self.keys, self.act, self.word, show=self.is_shown, id=self.id, tooltip=self.help)


def _actions(group: str, *rows: tuple[str, str, str, str, bool]) -> tuple[Action, ...]:
    return tuple(
        Action(f"{group}.{act.removeprefix('app.').split('(')[0]}{_suffix(act)}", keys, act, word, text, shown)
        for keys, act, word, text, shown in rows
    )


def _suffix(act: str) -> str:
    inside = act.partition("(")[2].rstrip(")").strip("'\"").lower()
    return f"-{inside}" if inside else ""


EVERYWHERE = _actions(
    "app",
    ("f1", "go('triage')", "Triage", "The inbox, with the decision beside it.", False),
    ("f2", "go('plan')", "Plan", "This and next week, by the day.", False),
    ("f3", "go('backlog')", "Backlog", "Everything put aside, and what is later.", False),
    ("f4", "go('promises')", "Promises", "The dates you named, and whether they hold.", False),
    ("a", "add", "Add", "Capture an ask, from anywhere.", True),
    ("u", "undo", "Undo", "Take back the last decision.", True),
    ("U", "redo", "Redo", "Do again what undo took back.", False),
    ("I", "set_up", "Set up", "Your name, zone, working hours, focus blocks and projects.", False),
    ("C", "close_day", "Close day", "Say what was worked on today, with assumed times.", False),
    ("question_mark", "help", "Help", "All keys of this screen.", True),
    ("ctrl+p", "command_palette", "Palette", "Find any command by name.", False),
    ("q,ctrl+q", "quit", "Quit", "Leave; everything is saved already.", True),
    ("ctrl+c", "say_how_to_quit", "", "Says how to quit; a copy key in many programs, so it never quits.", False),
)

SWITCHING = _actions(
    "screen",
    ("tab", "app.go_on(1)", "Next screen", "The next screen.", False),
    ("shift+tab", "app.go_on(-1)", "Previous screen", "The screen before.", False),
)
"""On the screens only: in a dialog tab moves between fields."""

MOVING = _actions(
    "list",
    ("j,down", "cursor_down", "Down", "The next one.", False),
    ("k,up", "cursor_up", "Up", "The one before.", False),
    ("g,home", "first", "First", "The first one.", False),
    ("G,end", "last", "Last", "The last one.", False),
    ("pagedown,ctrl+d", "page_down", "Page down", "A page further.", False),
    ("pageup,ctrl+u", "page_up", "Page up", "A page back.", False),
    ("space", "mark", "Mark", "Mark or unmark; acts then take all marked.", False),
    ("enter", "open", "Open", "Everything about this one.", False),
)
"""Keys of every list; the list itself answers them."""

FINDING = _actions(
    "find",
    ("slash", "filter", "Filter", "Show only what holds these words, as you type.", True),
    ("escape", "back", "Back", "Leave the filter, the marks, or this page.", False),
)

READING = _actions(
    "page",
    ("J,shift+down", "scroll_page(3)", "Scroll down", "The page beside the list, downwards.", False),
    ("K,shift+up", "scroll_page(-3)", "Scroll up", "The page beside the list, upwards.", False),
)

DECIDING = _actions(
    "ask",
    ("y", "yes", "Yes", "Take it on: into the plan, with its dates.", True),
    ("n", "not_now", "Not now", "Copy the reply shown and record its promise.", True),
    ("N", "compose", "Reply…", "Choose, change and copy a reply.", True),
    ("h", "hand_off", "Hand off", "Give it to somebody else.", True),
    ("f", "defer", "Defer", "Look at it again on a day.", True),
    ("x", "drop", "Drop", "It will not be done; undo brings it back.", True),
    ("d", "done", "Done", "It is finished.", True),
    ("0", "pin(0)", "P0", "Pin it to P0.", False),
    ("1", "pin(1)", "P1", "Pin it to P1.", False),
    ("2", "pin(2)", "P2", "Pin it to P2.", False),
    ("p", "pin(-1)", "Unpin", "Leave its priority to the rules again.", False),
    ("S", "size(30)", "S", "It takes half an hour.", False),
    ("M", "size(120)", "M", "It takes two hours.", False),
    ("L", "size(480)", "L", "It takes a day.", False),
    ("X", "size(1200)", "XL", "It takes two and a half days.", False),
    ("e", "edit", "Edit", "Change title, due date, estimate and the rest.", True),
    ("s", "start_stop", "Start/stop", "Start or stop its timer.", True),
    ("m", "merge", "Merge", "It is the same as another ask.", False),
    ("o", "open_link", "Link", "Open where it was asked.", False),
    ("c", "copy", "Copy", "Copy its title and text.", False),
    ("w", "why", "Why", "Why it has its priority, and what would change it.", True),
)

SORTING = _actions(
    "sort",
    ("t", "sort", "Sort", "Sort by the next column; a click on a column's name does it too.", True),
    ("T", "turn", "Turn round", "Turn the order round.", False),
)

PLAN = _actions(
    "plan",
    ("B", "add_block", "Add block", "Keep a weekly span for deep work.", True),
    ("R", "remove_block", "Remove block", "Stop keeping the focus block selected.", False),
    ("E", "change_block", "Move block", "Change the focus block selected.", False),
)

PROMISES = _actions(
    "promises",
    ("r", "release", "Release", "The promise is off; they know.", True),
    ("A", "show_all", "All", "Also those that are kept, late or withdrawn.", True),
)

SIZES = {"S": 30, "M": 120, "L": 480, "XL": 1200}
"""Minutes of the sizes that one key gives to a guessed estimate."""

GROUPS: dict[str, tuple[Action, ...]] = {
    "Everywhere": (*EVERYWHERE, *SWITCHING),
    "In a list": (*MOVING, *FINDING, *READING),
    "The selected ask": DECIDING,
    "Backlog": SORTING,
    "Plan": PLAN,
    "Promises": PROMISES,
}
"""For the help and the reference."""


def bindings(*groups: tuple[Action, ...]) -> list[BindingType]:
    """The keys of these groups as a screen declares them."""
    return [action.binding() for group in groups for action in group]
