"""Saving a text where the user says."""

from __future__ import annotations

import os

from triage.errors import CouldNot


def save_new(path: str, text: str) -> str:
    """Write a text to a new file of the user's; returns its whole path.

    Raises:
        CouldNot: There is one already, or the folder or disk refuses.
    """
    where = os.path.abspath(os.path.expanduser(path))
    try:
        with open(where, "x", encoding="utf-8", errors="replace") as file:
            file.write(text if text.endswith("\n") else f"{text}\n")
    except FileExistsError:
        raise CouldNot(f"{where} is there already.", "Choose another name.") from None
    except (OSError, ValueError) as error:
        raise CouldNot(f"{where} cannot be written: {error}.", "Choose another folder.") from error
    return where
