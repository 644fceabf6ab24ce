"""Every action of the interface, declared once: its key, its footer word, its help and its palette entry."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

NOT_IN_PALETTE = frozenset({"command_palette", "quit", "help", "say_how_to_quit"})


MOVES = frozenset({"list", "screen", "find", "page", "text", "leave"})
"""Groups of actions that only move about."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a key does.

    Attributes:
        id: "triage.yes"; the name under which the config remaps it.
        keys: Textual's key names, commas between alternatives.
        act: The method ``action_<act>`` of the screen or app.
        word: In the footer.
        help: In the help and the palette, a sentence.
        rank: In the footer, where there is room: 1 first, 2, 3; 0 never. The help shows all.
        comes_first: Whether it works before the field that has the keyboard sees the key.
    """

    id: str
    keys: str
    act: str
    word: str
    help: str
    rank: int = 1
    comes_first: bool = False

    @property
    def is_command(self) -> bool:
        """Whether the palette offers it: moving a cursor by name is of no use, and Textual has its own to quit."""
        return self.id.partition(".")[0] not in MOVES and self.act not in NOT_IN_PALETTE

    def binding(self) -> Binding:
        """The key as Textual takes it."""
        return Binding(
            self.keys,
            self.act,
            self.word,
            show=self.rank > 0,
            id=self.id,
            tooltip=self.help,
            priority=self.comes_first,
        )


def actions(group: str, *rows: tuple[str, str, str, str, int], comes_first: bool = False) -> tuple[Action, ...]:
    """Actions of one group, each (keys, act, word, help, rank); the id is made of group and act."""
    return tuple(
        Action(
            f"{group}.{act.removeprefix('app.').split('(')[0]}{_suffix(act)}", keys, act, word, text, rank, comes_first
        )
        for keys, act, word, text, rank in rows
    )


def _suffix(act: str) -> str:
    inside = act.partition("(")[2].rstrip(")").strip("'\"").lower()
    return f"-{inside}" if inside else ""


EVERYWHERE = actions(
    "app",
    ("f1", "go('triage')", "Triage", "The inbox, with the decision beside it.", 0),
    ("f2", "go('plan')", "Plan", "This and next week, by the day.", 0),
    ("f3", "go('backlog')", "Backlog", "Everything put aside, and what is later.", 0),
    ("f4", "go('promises')", "Promises", "The dates you named, and whether they hold.", 0),
    ("f5", "go('repeats')", "Repeats", "What is asked again and again, and whether automating it pays.", 0),
    ("f6", "go('review')", "Review", "What wants a decision, card by card, one key each.", 0),
    ("f7", "go('insights')", "Insights", "The last weeks as plots.", 0),
    ("a", "add", "Add", "Capture an ask, from anywhere.", 1),
    ("u", "undo", "Undo", "Take back the last decision.", 1),
    ("U", "redo", "Redo", "Do again what undo took back.", 0),
    ("I", "set_up", "Set up", "Your name, zone, working hours, focus blocks and projects.", 0),
    ("C", "close_day", "Close day", "Say what was worked on today, with assumed times.", 0),
    ("question_mark", "help", "Help", "All keys of this screen.", 1),
    ("ctrl+p", "command_palette", "Palette", "Find any command by name.", 0),
    ("q,ctrl+q", "quit", "Quit", "Leave; everything is saved already.", 3),
    ("ctrl+c", "say_how_to_quit", "", "Says how to quit; a copy key in many programs, so it never quits.", 0),
)

SWITCHING = actions(
    "screen",
    ("tab", "app.go_on(1)", "Next screen", "The next screen.", 0),
    ("shift+tab", "app.go_on(-1)", "Previous screen", "The screen before.", 0),
)
"""On the screens only: in a dialog tab moves between fields."""

MOVING = actions(
    "list",
    ("j,down", "cursor_down", "Down", "The next one.", 0),
    ("k,up", "cursor_up", "Up", "The one before.", 0),
    ("g,home", "first", "First", "The first one.", 0),
    ("G,end", "last", "Last", "The last one.", 0),
    ("pagedown,ctrl+d", "page_down", "Page down", "A page further.", 0),
    ("pageup,ctrl+u", "page_up", "Page up", "A page back.", 0),
    ("space", "mark", "Mark", "Mark or unmark; acts then take all marked.", 0),
    ("enter", "open", "Open", "Everything about this one.", 0),
)
"""Keys of every list; the list itself answers them."""

FINDING = actions(
    "find",
    ("slash", "filter", "Filter", "Show only what holds these words, as you type.", 2),
    ("escape", "back", "Back", "Leave the filter, the marks, or this page.", 0),
)

LEAVING = actions("leave", ("escape", "back", "Back", "To the screen before.", 1))

SCROLLING = actions(
    "text",
    ("j,down", "scroll_down", "Down", "A line further.", 0),
    ("k,up", "scroll_up", "Up", "A line back.", 0),
    ("g,home", "scroll_home", "Top", "To the top.", 0),
    ("G,end", "scroll_end", "End", "To the end.", 0),
    ("pagedown,ctrl+d,space", "page_down", "Page down", "A page further.", 0),
    ("pageup,ctrl+u", "page_up", "Page up", "A page back.", 0),
)
"""Keys of every page that is only read."""

READING = actions(
    "page",
    ("J,shift+down", "scroll_page(3)", "Scroll down", "The page beside the list, downwards.", 0),
    ("K,shift+up", "scroll_page(-3)", "Scroll up", "The page beside the list, upwards.", 0),
)

DECIDING = actions(
    "ask",
    ("y", "yes", "Yes", "Take it on: into the plan, with its dates.", 1),
    ("n", "not_now", "Not now", "Copy the reply shown and record its promise.", 1),
    ("N", "compose", "Reply…", "Choose, change and copy a reply.", 1),
    ("h", "hand_off", "Hand off", "Give it to somebody else.", 1),
    ("f", "defer", "Defer", "Look at it again on a day.", 1),
    ("x", "drop", "Drop", "It will not be done; undo brings it back.", 1),
    ("d", "done", "Done", "It is finished.", 3),
    ("0", "pin(0)", "P0", "Pin it to P0.", 0),
    ("1", "pin(1)", "P1", "Pin it to P1.", 0),
    ("2", "pin(2)", "P2", "Pin it to P2.", 0),
    ("p", "pin(-1)", "Unpin", "Leave its priority to the rules again.", 0),
    ("S", "size(30)", "S", "It takes half an hour.", 0),
    ("M", "size(120)", "M", "It takes two hours.", 0),
    ("L", "size(480)", "L", "It takes a day.", 0),
    ("X", "size(1200)", "XL", "It takes two and a half days.", 0),
    ("e", "edit", "Edit", "Change title, due date, estimate and the rest.", 2),
    ("s", "start_stop", "Start/stop", "Start or stop its timer.", 3),
    ("m", "merge", "Merge", "It is the same as another ask.", 0),
    ("equals_sign", "same", "Same kind", "It is the same kind as the first ask seen before.", 0),
    ("minus", "not_same", "Not the same", "It is not the same kind as the first ask seen before.", 0),
    ("o", "open_link", "Link", "Open where it was asked.", 0),
    ("c", "copy", "Copy", "Copy its title and text.", 0),
    ("P", "person", "Who asks", "What its requester asked and got, and what is open.", 0),
    ("w", "why", "Why", "Why it has its priority, and what would change it.", 2),
)

SORTING = actions(
    "sort",
    ("t", "sort", "Sort", "Sort by the next column; a click on a column's name does it too.", 1),
    ("T", "turn", "Turn round", "Turn the order round.", 0),
)

PLAN = actions(
    "plan",
    ("B", "add_block", "Add block", "Keep a weekly span for deep work.", 1),
    ("R", "remove_block", "Remove block", "Stop keeping the focus block selected.", 0),
    ("E", "change_block", "Move block", "Change the focus block selected.", 0),
    ("b", "put_before", "Before…", "Pick the ask up; on another one, put it before that.", 1),
    ("v", "swap", "Swap", "With an ask picked up: swap it with the one selected.", 0),
    ("V", "to_rules", "Its rank", "Leave the ask's place in the plan to the rules again.", 0),
    ("escape", "let_go", "Let go", "Leave what was picked up where it is.", 0),
)

DAYS = actions(
    "plan",
    ("left", "day_before", "Day before", "The day before, where days stand side by side.", 0),
    ("right", "day_after", "Day after", "The day after.", 0),
)

PROMISES = actions(
    "promises",
    ("r", "release", "Release", "The promise is off; they know.", 1),
    ("W", "answer('wait')", "They wait", "They wait for the day that was named.", 0),
    ("H", "answer('taken')", "Taken", "Somebody else took it: the ask is handed off.", 0),
    ("O", "answer('gone')", "Not needed", "They need it no more: the ask is dropped.", 0),
    ("A", "show_all", "All", "Also those that are kept, late or withdrawn.", 1),
)

REPEATS = actions(
    "repeats",
    ("e", "name_kind", "Name…", "Call this kind by a name of yours.", 1),
    ("p", "pitch", "Pitch", "Show and copy a proposal for your manager, on one page.", 1),
    ("b", "build", "Build…", "Plan the ask that automates it, in focus blocks.", 1),
    ("r", "automated", "It runs…", "It is automated: say where the tool is.", 1),
    ("m", "merge_kind", "Merge…", "It is the same kind as another one: make them one.", 1),
    ("x", "rest", "Dismiss", "Let it rest until it has grown much; on a dismissed one, watch it again.", 1),
    ("A", "show_twice", "All", "Also what was asked twice, and dismissed kinds.", 2),
)

KIND = actions(
    "kind", ("minus", "split_off", "Split off", "The asks marked, or the selected one, are another kind.", 1)
)

REVIEW = actions(
    "review",
    ("y", "settle('y')", "Yes", "Take it on.", 0),
    ("n", "settle('n')", "Not now", "Copy the reply and record its promise.", 0),
    ("r", "settle('r')", "Tell them", "Copy the message that tells them.", 0),
    ("f", "settle('f')", "In a week", "Look at it again in a week.", 0),
    ("x", "settle('x')", "Drop", "It will not be done; a kind of asks rests.", 0),
    ("d", "settle('d')", "Done", "It is finished.", 0),
    ("l", "settle('l')", "Take back", "Take the promise back.", 0),
    ("o", "settle('o')", "Answered", "The answer that it waited for is there.", 0),
    ("b", "settle('b')", "Automate", "Plan to automate this kind of asks.", 0),
    ("k", "settle('k')", "Leave it", "Leave it as it is for a week.", 0),
    ("right,down", "look(1)", "Next", "Look at the next card; this one stays.", 1),
    ("left,up", "look(-1)", "Previous", "Look at the card before.", 2),
    ("enter", "open", "Open", "Everything about it.", 1),
    ("W", "change_span", "Week/day", "Look at the whole week too, or only at today.", 1),
    ("A", "show_all", "All", "All cards, not only a day's share; or only that again.", 1),
    ("c", "copy_summary", "Copy summary", "Copy a summary of the week for others.", 2),
)
"""The letters are those of the cards' choices; on a card only its own work."""

INSIGHTS = actions(
    "insights",
    ("right,down", "look(1)", "Next", "The next plot.", 1),
    ("left,up", "look(-1)", "Previous", "The plot before.", 1),
    ("W", "change_span", "More weeks", "Half a year instead of a quarter, and back.", 1),
)

SIZES = {"S": 30, "M": 120, "L": 480, "XL": 1200}
"""Minutes of the sizes that one key gives to a guessed estimate."""

GROUPS: dict[str, tuple[Action, ...]] = {
    "Everywhere": (*EVERYWHERE, *SWITCHING),
    "In a list": (*MOVING, *FINDING, *READING),
    "On a page": (*SCROLLING, *LEAVING),
    "The selected ask": DECIDING,
    "Backlog": SORTING,
    "Plan": (*PLAN, *DAYS),
    "Promises": PROMISES,
    "Repeats": (*REPEATS, *KIND),
    "Review": REVIEW,
    "Insights": INSIGHTS,
}
"""For the help and the reference."""

ORDER: dict[str, tuple[int, int]] = {
    action.id: (action.rank, place)
    for place, action in enumerate(
        action
        for group in (
            *(PLAN, PROMISES, KIND, REPEATS, REVIEW, INSIGHTS, DECIDING, SORTING, READING, FINDING),
            *(MOVING, SCROLLING, LEAVING, EVERYWHERE),
        )
        for action in group
    )
}
"""Action id -> (rank, place) in the footer."""


def bindings(*groups: tuple[Action, ...]) -> list[BindingType]:
    """The keys of these groups as a screen declares them."""
    return [action.binding() for group in groups for action in group]
