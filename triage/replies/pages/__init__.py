"""Pages of Markdown for others, each from a template of its own beside this module."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files

from triage.replies.engine import environment

_BLANK_LINES = re.compile(r"\n{3,}")


def render_page(name: str, words: Mapping[str, object]) -> str:
    """A page of Markdown from the template of that name and its words.

    Raises:
        jinja2.TemplateError: The template names a word that is not there, which is a bug.
    """
    source = files(__package__).joinpath(f"{name}.md.j2").read_text(encoding="utf-8")
    text = environment({name: source}).get_template(name).render(words)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
