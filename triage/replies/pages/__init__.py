"""Pages of Markdown for others, each from a template of its own beside this module, or from the user's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from triage.errors import BadInput
from triage.replies.caged import Job, render_caged
from triage.replies.engine import environment
from triage.replies.library import read_file

SUFFIX = ".md.j2"
NAMES = ("brag", "digest", "pitch", "post")

_BLANK_LINES = re.compile(r"\n{3,}")


def render_page(name: str, words: Mapping[str, object], folder: Path | None = None) -> str:
    """A page of Markdown from the template of that name and its words.

    Args:
        name: One of ``NAMES``.
        words: What it may say.
        folder: Where the user's own pages are; one of that name is taken, and rendered in the cage.

    Raises:
        BadInput: The user's template is broken; the message names file and line.
        jinja2.TemplateError: A built-in template names a word that is not there, which is a bug.
    """
    own = folder / f"{name}{SUFFIX}" if folder is not None else None
    if own is not None and own.is_file():
        [outcome] = render_caged({name: read_file(own, own.parent)}, [Job(name, words)])
        if outcome.error:
            raise BadInput(f"{own}:{outcome.line or 1}: {outcome.error}.", f"`triage templates show {name}` is ours.")
        text = outcome.text
    else:
        text = environment({name: source_of(name)}).get_template(name).render(words)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"


def source_of(name: str) -> str:
    """How a built-in page is written."""
    return files(__package__).joinpath(f"{name}{SUFFIX}").read_text(encoding="utf-8")
