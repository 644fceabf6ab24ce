"""What every file of the project keeps to."""

from __future__ import annotations

import ast
import fnmatch
import tomllib
from pathlib import Path

from tests.shape.sources import ROOT, parsed, place, python_files, tracked_files

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 60

REGISTRY_HOSTS = ("py" + "pi.org", "py" + "thonhosted.org", "reg" + "istry.npmjs.org", "crates" + ".io")
"""In parts, so that this file does not name them either."""

BROAD_EXCEPTS = {
    "triage/__main__.py": "the same for the light door, which does not load the other one's",
    "triage/capture/command.py": "a bug in reading a line must not lose the line: it is kept as it is, and said so",
    "triage/cli/main.py": "a bug ends with a log that has nobody's text in it, not with a traceback that has",
    "triage/replies/engine.py": "a user's template may raise anything; it is reported as the template's fault",
}
"""Where everything is caught, and why; everywhere else errors are named, and `finally` or an exit stack clears up."""


def test_files_are_short() -> None:
    long = {
        place(path): lines
        for path in python_files("triage", "tests", "benchmarks", "docs")
        if (lines := path.read_text(encoding="utf-8").count("\n")) > MAX_FILE_LINES
    }

    assert long == {}


def test_functions_fit_a_screen() -> None:
    long = [
        f"{place(path, node)} {node.name}"
        for path in python_files("triage", "tests", "benchmarks", "docs")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > MAX_FUNCTION_LINES
    ]

    assert long == []


def test_every_folder_of_python_files_is_a_package() -> None:
    folders = {path.parent for path in python_files("triage", "tests") if "migrations" not in path.parts}

    assert sorted(place(folder) for folder in folders if not (folder / "__init__.py").exists()) == []


def test_broad_excepts_are_few_and_have_reasons() -> None:
    broad = {
        place(path)
        for path in python_files("triage")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler) and is_broad(node)
    }

    assert broad == set(BROAD_EXCEPTS)


def is_broad(handler: ast.ExceptHandler) -> bool:
    """Whether a handler catches everything."""
    kind = handler.type
    return kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})


def test_no_file_names_a_package_registry() -> None:
    named = [
        f"{place(path)} {host}"
        for path in tracked_files()
        for host in REGISTRY_HOSTS
        if host.encode() in path.read_bytes()
    ]

    assert named == []


def test_every_file_of_the_package_is_installed_with_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["triage"]
    data = [path for path in tracked_files() if path.is_relative_to(ROOT / "triage") and path.suffix != ".py"]

    left = [
        place(path) for path in data if not any(matches(path.relative_to(ROOT / "triage"), one) for one in patterns)
    ]

    assert left == []
    assert data


def matches(path: Path, pattern: str) -> bool:
    """Whether a pattern of setuptools takes a file in; ``**/`` means in any folder."""
    return fnmatch.fnmatch(path.as_posix(), pattern) or fnmatch.fnmatch(path.name, pattern.removeprefix("**/"))
