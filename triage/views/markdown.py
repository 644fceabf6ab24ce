"""Text in a page of Markdown."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!])")


def plain(text: str) -> str:
    r"""A text as Markdown shows it: one line, its signs no markup.

    >>> print(plain("add *index*\nnow"))
    add \*index\* now
    """
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
