from __future__ import annotations

from pathlib import Path

import pytest

from triage.domain.reply.draft import TemplateFinding
from triage.replies.check import check_templates

HEAD = "---\nsituation: {situation}\n---\n"
FAULTS = {
    "syntax": ("{% if %}", 4, "Expected an expression"),
    "undefined name": ("ok\n{{ nobody.knows }}", 5, "'nobody' is undefined"),
    "undefined attribute": ("{{ thing.colour }}", 4, "colour"),
    "attributes of python": ("{{ hi.__class__.__mro__ }}", 4, "unsafe"),
    "call of python": ("{{ ().__class__.__base__.__subclasses__() }}", 4, "unsafe"),
    "format string": ("{{ '{0.__class__}'.format(hi) }}", 4, "__class__"),
    "power": ("{{ 7**(10**9) }}", 4, "** is not available"),
    "repetition": ("{{ 'x' * 1000000000 }}", 4, "* is not available"),
    "percent format": ("{{ '%1000000000d' % 1 }}", 4, "% is not available"),
    "padding filter": ("{{ 'x'|center(2000000000) }}", 4, "memory"),
    "endless loop": ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", 4, "than 1 s"),
    "long text": ("{% for a in range(60000) %}many words {% endfor %}", 4, "100 kB"),
    "file": ("{% include '/etc/passwd' %}", 4, "passwd"),
    "python module": ("{{ self.__init__.__globals__ }}", 4, "unsafe"),
    "removed global": ("{{ lipsum(9) }}", 4, "'lipsum' is undefined"),
    "a refusal": ("{{ hi }}sure, I can't {{ thing.to_do }}.", 4, "says no"),
    "two blanks": ("Dear {{ name }}, I'll see to it , {{ finish.by if finish }}", 4, "stray"),
}


def write(folder: Path, body: str, situation: str = "mine", name: str = "mine.md.j2") -> None:
    (folder / name).write_text(HEAD.format(situation=situation) + body + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[TemplateFinding]:
    """The findings on a folder with one file for each fault; one child process for all of them."""
    folder = tmp_path_factory.mktemp("templates")
    for fault, (body, _, _) in FAULTS.items():
        write(folder, body, name=f"{fault}.md.j2")
    return check_templates(folder)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_file_and_line(fault: str, found: list[TemplateFinding]) -> None:
    _, line, words = FAULTS[fault]

    mine = [one for one in found if Path(one.path).name == f"{fault}.md.j2"]

    assert any(one.line == line and words in one.words for one in mine), mine


def test_a_good_template_has_no_finding(tmp_path: Path) -> None:
    write(
        tmp_path,
        '{% import "_parts.md.j2" as p with context %}\n'
        "{{ hi }}happy to {{ thing.to_do }}. It comes after {{ ahead.list }}, so {{ p.delivery() }}, and I'll hold "
        "that for you.\n{{ p.out_if() }}{{ bye }}",
        situation="later",
    )

    assert check_templates(tmp_path) == []


def test_a_later_template_without_a_date_is_found(tmp_path: Path) -> None:
    write(tmp_path, "{{ hi }}happy to {{ thing.to_do }} after {{ ahead.list }}, as I " + "so " * 20 + "said", "later")

    assert any("name a date" in one.words for one in check_templates(tmp_path))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("hello", 1, "front matter"),
        ("---\nsituation: later\n", 2, "closing"),
        ("---\ntitle: x\n---\nx", 1, "situation must be"),
        ("---\nsituation: Not This\n---\nx", 2, "situation must be"),
        ("---\nsituation: later\ncolour: red\n---\nx", 3, "expected one of"),
        ("---\nsituation: later\nshape: poem\n---\nx", 3, "shape 'poem'"),
        ("---\nsituation: later\nwhen: raining\n---\nx", 3, "condition 'raining'"),
        ("---\nsituation: later\nwhen: person, swap\n---\nx", 1, "never hold together"),
    ],
)
def test_front_matter_is_checked_line_by_line(text: str, line: int, words: str, tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text(text, encoding="utf-8")

    found = check_templates(tmp_path)

    assert [(one.line, words in one.words) for one in found] == [(line, True)]


def test_files_that_are_no_templates_are_reported(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("---\nsituation: mine\n---\nsecret", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "link.md.j2").symlink_to(outside / "secret.txt")
    (folder / "latin.md.j2").write_bytes(b"---\nsituation: mine\n---\n\xe9")
    (folder / "huge.md.j2").write_text("x" * 70_000, encoding="utf-8")
    (folder / "folder.md.j2").mkdir()
    (folder / "_parts.md.j2").write_text("mine", encoding="utf-8")
    (folder / "notes.txt").write_text("left alone", encoding="utf-8")

    words = {Path(one.path).name: one.words for one in check_templates(folder)}

    assert words.keys() == {"link.md.j2", "latin.md.j2", "huge.md.j2", "folder.md.j2", "_parts.md.j2"}
    assert "outside" in words["link.md.j2"]
    assert "UTF-8" in words["latin.md.j2"]


def test_a_missing_folder_has_no_findings(tmp_path: Path) -> None:
    assert check_templates(tmp_path / "nowhere") == []


def test_an_own_partial_can_be_imported(tmp_path: Path) -> None:
    (tmp_path / "_mine.md.j2").write_text("{% macro bye_now() %}see you{% endmacro %}", encoding="utf-8")
    write(tmp_path, '{% import "_mine.md.j2" as m %}thanks, and {{ m.bye_now() }}.')

    assert check_templates(tmp_path) == []
