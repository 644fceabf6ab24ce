"""The interface's own colours, light and dark, beside all of Textual's themes."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="triage-dark",
    primary="#7aa2f7",
    secondary="#9ece6a",
    accent="#e0af68",
    warning="#e0af68",
    error="#f7768e",
    success="#9ece6a",
    foreground="#d5d9e8",
    background="#16181f",
    surface="#1d2029",
    panel="#272b37",
    dark=True,
)

LIGHT = Theme(
    name="triage-light",
    primary="#2450a8",
    secondary="#2f5a17",
    accent="#6b4500",
    warning="#6b4500",
    error="#9e1b31",
    success="#2f5a17",
    foreground="#22252e",
    background="#f7f7f4",
    surface="#efefea",
    panel="#e2e3dd",
    dark=False,
)
"""Every text colour has a contrast of at least 4.5 to 1 on background, surface and panel. Source: WCAG 2.2; a test."""
