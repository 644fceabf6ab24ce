"""Who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.shape.sources import ROOT, parsed, place, python_files


def test_every_import_contract_holds() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout


def imported_names(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


@pytest.mark.parametrize(("layer", "more"), [("domain", set[str]()), ("capture", {"dateparser"})])
def test_the_core_uses_the_standard_library_only(layer: str, more: set[str]) -> None:
    allowed = {*sys.stdlib_module_names, "triage", *more}

    foreign = [
        f"{place(path, node)} {name}"
        for path in python_files("triage")
        if path.relative_to(ROOT).parts[1] == layer
        for node, name in imported_names(parsed(path))
        if name.partition(".")[0] not in allowed
    ]

    assert foreign == []
