"""Keys as people read them."""

from __future__ import annotations

KEY_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "minus": "-",
    "equals_sign": "=",
    "full_stop": ".",
    "down": "↓",
    "up": "↑",
    "right": "→",
    "left": "←",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "esc",
}


def shown_key(key: str) -> str:
    """A key as people read it.

    >>> shown_key("question_mark"), shown_key("f1"), shown_key("ctrl+p")
    ('?', 'F1', 'ctrl+p')
    """
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)
