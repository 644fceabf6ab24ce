"""Replies that were begun and not sent: one file each, so that neither a crash nor a closed terminal loses them."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from triage.capture.place import make_folder, write_whole

if TYPE_CHECKING:
    from triage.views.replies import BegunReply


class HalfWrittenFolder:
    """Keeps texts in files that only the user can read; see the port of the desk.

    Args:
        folder: Made when the first text is kept.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def keep(self, ask_uid: str, begun: BegunReply) -> None:
        """Keep what was begun on an ask in place of what was kept before; a folder that refuses keeps nothing."""
        with suppress(OSError):  # typing goes on where nothing can be written
            make_folder(self._folder)
            kept = {"ask": ask_uid, "texts": begun.texts, "wishes": begun.wishes, "to": begun.to}
            write_whole(self._path(ask_uid), json.dumps(kept))

    def begun(self, ask_uid: str) -> BegunReply | None:
        """What was begun on an ask; None when nothing was, or its file is unreadable."""
        try:
            with open(self._path(ask_uid), encoding="utf-8") as file:
                kept = json.load(file)
            situation, tone, shape, variant = (str(wish) for wish in kept["wishes"])
            to = str(kept.get("to", ""))
            texts = tuple(text for text in kept["texts"] if isinstance(text, str))
        except (OSError, ValueError, RecursionError, KeyError, TypeError):
            return None
        from triage.views.replies import BegunReply

        return BegunReply(texts=texts, wishes=(situation, tone, shape, variant), to=to) if texts else None

    def forget(self, ask_uid: str) -> None:
        """Remove what was begun on an ask."""
        with suppress(OSError):
            os.unlink(self._path(ask_uid))

    def _path(self, ask_uid: str) -> str:
        # Hashed: a uid can come from a file of somebody else's, and must not name a path.
        return os.path.join(self._folder, f"{sha256(ask_uid.encode('utf-8', 'replace')).hexdigest()[:32]}.json")
