"""Where templates come from: the package's own, and the user's folder, which adds to them and replaces by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from triage.errors import BadInput
from triage.replies.template import SUFFIX, Template, parse

MOST_TEMPLATES = 200
MOST_BYTES = 64_000
"""A template is a few lines; a file beyond this was put there by mistake."""

_BUILT_IN = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Library:
    """Templates by name, and the partials that they may import.

    Attributes:
        templates: By name, in the order of names.
        partials: File name ("_parts.md.j2") -> text.
        problems: What could not be read; its templates are missing.
    """

    templates: dict[str, Template]
    partials: dict[str, str]
    problems: tuple[BadInput, ...] = field(default=())


@cache
def built_in() -> Library:
    """The templates of the package."""
    return _read(_BUILT_IN, is_own=False)


def read_library(folder: Path | None) -> Library:
    """The built-in templates with those of a folder added; a missing folder adds none.

    What cannot be read is in ``problems``, so that one broken file is reported where it matters and hides no other.
    """
    base = built_in()
    if folder is None or not folder.is_dir():
        return base
    own = _read(folder, is_own=True)
    clash = tuple(
        BadInput(f"{folder / name}: {name} is the package's own.", "Give your partial another name.")
        for name in own.partials
        if name in base.partials
    )
    templates = dict(sorted({**base.templates, **own.templates}.items()))
    return Library(templates, {**own.partials, **base.partials}, (*own.problems, *clash))


def _read(folder: Path, *, is_own: bool) -> Library:
    templates: dict[str, Template] = {}
    partials: dict[str, str] = {}
    problems: list[BadInput] = []
    paths = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    if len(paths) > MOST_TEMPLATES:
        problems.append(BadInput(f"{folder}: more than {MOST_TEMPLATES} templates.", "Move some of them away."))
    for path in paths[:MOST_TEMPLATES]:
        try:
            text = read_file(path, folder)
            if path.name.startswith("_"):
                partials[path.name] = text
            else:
                name = path.name.removesuffix(SUFFIX)
                templates[name] = parse(name, text, str(path), is_own=is_own)
        except BadInput as problem:
            problems.append(problem)
    return Library(templates, partials, tuple(problems))


def read_file(path: Path, folder: Path) -> str:
    """The text of a template.

    Raises:
        BadInput: It lies outside the folder, is too large, cannot be read, or is no UTF-8.
    """
    # A loader that follows links would hand out any file of the machine: resolve first, then compare.
    if not path.resolve().is_relative_to(folder.resolve()):
        raise BadInput(f"{path}: links to a file outside the templates folder.", "Copy the file into the folder.")
    if not path.is_file():
        raise BadInput(f"{path}: is no file.", "Move it away.")
    try:
        data = path.read_bytes()
        if len(data) > MOST_BYTES:
            raise BadInput(f"{path}: larger than {MOST_BYTES // 1000} kB.", "A template is a few lines of text.")
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput(f"{path}:{line}: is not UTF-8 text.", "Save it as UTF-8.") from error
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}).", "Check its permissions.") from error
