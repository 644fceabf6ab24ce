"""Replies that were begun and not sent: one file each, so that neither a crash nor a closed terminal loses them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256

from triage.capture.place import make_folder, write_whole


class HalfWrittenFolder:
    """Keeps texts in files that only the user can read; see the port of the desk.

    Args:
        folder: Made when the first text is kept.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def keep(self, ask_uid: str, texts: Sequence[str]) -> None:
        """Keep the texts begun on an ask in place of those kept before; a folder that refuses keeps none."""
        if not texts:
            self.forget(ask_uid)
            return
        with suppress(OSError):  # typing goes on where nothing can be written
            make_folder(self._folder)
            write_whole(self._path(ask_uid), json.dumps({"ask": ask_uid, "texts": list(texts)}))

    def texts(self, ask_uid: str) -> tuple[str, ...]:
        """The texts begun on an ask, the one in hand first; empty when there are none, or their file is unreadable."""
        try:
            with open(self._path(ask_uid), encoding="utf-8") as file:
                found = json.load(file)
        except (OSError, ValueError, RecursionError):
            return ()
        texts = found.get("texts") if isinstance(found, dict) else None
        return tuple(text for text in texts if isinstance(text, str)) if isinstance(texts, list) else ()

    def forget(self, ask_uid: str) -> None:
        """Remove the texts begun on an ask."""
        with suppress(OSError):
            os.unlink(self._path(ask_uid))

    def _path(self, ask_uid: str) -> str:
        # Hashed: a uid can come from a file of somebody else's, and must not name a path.
        return os.path.join(self._folder, f"{sha256(ask_uid.encode('utf-8', 'replace')).hexdigest()[:32]}.json")
