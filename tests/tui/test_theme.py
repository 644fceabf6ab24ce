"""The interface's own colours can be read: on every ground, in light and dark."""

from __future__ import annotations

from itertools import product

import pytest
from textual.color import Color
from textual.theme import Theme

from triage.tui.theme import DARK, LIGHT
from triage.tui.widgets.words import FAINT_ALPHA

SELECTED_ALPHA = 0.2
LEAST_CONTRAST = 4.5
"""Source: WCAG 2.2, success criterion 1.4.3."""

TEXTS = ("foreground", "primary", "secondary", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")


def luminance(color: Color) -> float:
    """Relative luminance. Source: WCAG 2.2."""
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(getattr(theme, name))


@pytest.mark.parametrize(("theme", "text", "ground"), product((DARK, LIGHT), TEXTS, GROUNDS))
def test_every_text_can_be_read_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(colour(theme, text), colour(theme, ground)) >= LEAST_CONTRAST


@pytest.mark.parametrize(("theme", "ground"), product((DARK, LIGHT), GROUNDS))
def test_faint_text_can_be_read_on_every_ground(theme: Theme, ground: str) -> None:
    under = colour(theme, ground)

    assert contrast(under.blend(colour(theme, "foreground"), FAINT_ALPHA), under) >= LEAST_CONTRAST


@pytest.mark.parametrize(("theme", "text"), product((DARK, LIGHT), ("foreground", "accent", "error")))
def test_the_selected_row_can_be_read(theme: Theme, text: str) -> None:
    row = colour(theme, "background").blend(colour(theme, "primary"), SELECTED_ALPHA)

    assert contrast(colour(theme, text), row) >= LEAST_CONTRAST
