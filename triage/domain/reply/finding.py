"""What the lint says of one place in a reply."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a reply that must be changed.

    Attributes:
        start: Where it begins in the text, in characters.
        end: Where it ends; equal to ``start`` when something is missing rather than wrong.
        words: What is wrong, in one line for the user.
        rule: Name of the rule: "refusal", "length", "private", ...
    """

    start: int
    end: int
    words: str
    rule: str
