"""The keys of the interface, with the names under which the settings change them."""

from __future__ import annotations

from docs.pages.markdown import page, table
from triage.tui.dialog_keys import ALL
from triage.tui.key_names import shown_key
from triage.tui.keys import Action

INTRO = """
`?` in the interface shows the keys that work where you are; this page has all of them. The name is what the setting
`keys` takes, for example in the config file:

```toml
[tui]
keys = ["ask.drop=delete,x", "reply.send=f10"]
```

A key given so replaces the action's own ones. What it does needs no key either: `ctrl+p` finds any command by name, and
the mouse presses whatever the bottom line and the buttons of a dialog show.
"""


def keys_page() -> str:
    """Every action by group."""
    blocks = []
    for title, group in ALL.items():
        rows = [(_keys(action), action.help, f"`{action.id}`") for action in group]
        blocks += [f"## {title}", table(("key", "what it does", "name"), rows)]
    return page("Keys", INTRO, *blocks)


def _keys(action: Action) -> str:
    return " ".join(f"`{shown_key(key)}`" for key in action.keys.split(","))
