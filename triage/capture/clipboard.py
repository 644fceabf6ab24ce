"""The clipboard's reading half: what was copied elsewhere, through a tool of the machine that says it worked."""

from __future__ import annotations

import os

from triage.errors import CouldNot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

TIMEOUT_S = 2.0

TOOLS = (
    ("wl-paste", "--no-newline"),
    ("xclip", "-selection", "clipboard", "-out"),
    ("xsel", "--clipboard", "--output"),
    ("pbpaste",),
    ("powershell.exe", "-NoProfile", "-Command", "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Clipboard -Raw"),
)
"""Commands that print the clipboard: Wayland, X11, macOS, Windows seen from WSL."""


def read_clipboard(environ: Mapping[str, str]) -> str:
    """The text on the clipboard.

    Raises:
        CouldNot: No tool is there, none of them answered in time with success, or there is no text.
    """
    import shutil
    import subprocess  # 10 ms, only for a paste

    path = environ.get("PATH", os.defpath)
    tried = []
    for name, *arguments in TOOLS:
        tool = shutil.which(name, path=path)
        if tool is None:
            continue
        tried.append(name)
        try:
            run = subprocess.run(
                [tool, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=TIMEOUT_S,
                env=dict(environ),
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        text = run.stdout.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
        if run.returncode == 0 and text.strip():
            return text
    if not tried:
        raise CouldNot("No clipboard tool is here.", "Install wl-clipboard, xclip or xsel, or use `triage add -`.")
    raise CouldNot(
        f"The clipboard gave no text ({', '.join(tried)}).", "Copy the message again, or use `triage add -`."
    )
