"""P9: any bytes into any reader are read, or refused in one line; never a traceback."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import MONDAY
from tests.promises.amounts import amount
from tests.promises.hostile import HOSTILE
from triage.capture.habits import load_vocabulary
from triage.capture.message import read_raw, read_text
from triage.capture.place import Place
from triage.capture.said import said_on
from triage.capture.spool import SpoolFolder
from triage.capture.status import read_view
from triage.capture.vocabulary import Vocabulary
from triage.errors import TriageError
from triage.exchange.options import ReadOptions
from triage.exchange.registry import FORMATS
from triage.replies.check import check_templates
from triage.store.lines import read_lines
from triage.system.config import load

EXAMPLES = amount(60, 10_000)
often = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
pieces = st.sampled_from(
    [
        *(text.encode("utf-8", "surrogatepass") for text in HOSTILE.values()),
        b"id,title,due,estimate\n",
        b'{"format": "triage", "version": 1, "asks": [',
        b'{"kind":"ask","record":{"uid":"x"}}\n',
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\n",
        b"From: a@b.c\r\nSubject: x\r\n\r\n",
        b"[plan]\ncycle_days = ",
        b"---\nsituation: later\n---\n{{ ",
        b"(A) 2026-03-02 call +x @y due:2026-03-09\n",
        b"1" * 5000,
        b"[" * 2000,
        b"\x00\xff\xfe",
        b"by thu 3pm 2h from Priya via slack p1 +tag",
        b"NaN",
        b'"',
        b"\r\n",
    ]
)
data = st.one_of(
    st.binary(max_size=400), st.lists(pieces, max_size=6).map(b"".join), st.text(max_size=200).map(str.encode)
)


def one_line(error: TriageError) -> None:
    """A refusal is one line that says something."""
    assert str(error).strip()
    assert "\n" not in str(error)


def a_vocabulary() -> Vocabulary:
    """What a line is read with."""
    return Vocabulary(now=MONDAY, zone=ZoneInfo("Europe/Berlin"), people={"priya": "Priya"})


@pytest.mark.parametrize("form", sorted(name for name, form in FORMATS.items() if form.read is not None))
def test_any_bytes_into_an_import_are_read_or_refused(
    form: str, record_property: Callable[[str, object], None]
) -> None:
    read = FORMATS[form].read
    assert read is not None
    options = ReadOptions(name="file", zone=ZoneInfo("UTC"), now=datetime(2026, 3, 2, tzinfo=UTC))

    @often
    @given(data)
    def feed(given_bytes: bytes) -> None:
        try:
            read(given_bytes, options)
        except TriageError as error:
            one_line(error)

    feed()
    record_property(f"inputs into {form}", EXAMPLES)


@often
@given(data)
def test_any_text_as_a_line_is_an_ask(given_bytes: bytes) -> None:
    text = given_bytes.decode("utf-8", "surrogateescape")
    try:
        draft = read_text(text, a_vocabulary())
    except TriageError as error:
        one_line(error)
        return
    assert draft.title or not read_raw(text).title


@often
@given(data)
def test_any_bytes_as_settings_are_read_or_refused(tmp_path: Path, given_bytes: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(given_bytes)
    try:
        load(path, {})
    except TriageError as error:
        one_line(error)
    assert path.read_bytes() == given_bytes


@often
@given(data)
def test_any_bytes_as_a_template_are_fine_or_a_finding(tmp_path: Path, given_bytes: bytes) -> None:
    (tmp_path / "mine.md.j2").write_bytes(given_bytes)

    for finding in check_templates(tmp_path):
        assert finding.words


@often
@given(data)
def test_any_bytes_as_a_capture_are_taken_or_set_aside(tmp_path: Path, given_bytes: bytes) -> None:
    folder = tmp_path / "spool"
    folder.mkdir(exist_ok=True)
    (folder / "20260302T090000.000000Z-abc.json").write_bytes(given_bytes)

    captures, problems = SpoolFolder(str(folder)).waiting()

    assert len(captures) + len(problems) == 1
    for path in folder.rglob("*.json"):
        path.unlink()


@often
@given(data)
def test_any_bytes_in_the_files_beside_the_desk_are_read_or_passed_over(tmp_path: Path, given_bytes: bytes) -> None:
    environ = {"TRIAGE_DESK": str(tmp_path), "HOME": str(tmp_path)}
    place = Place.from_env(environ)
    for path in (place.now, place.names, place.said):
        Path(path).write_bytes(given_bytes)

    view, _ = read_view(place.now)
    vocabulary, problems = load_vocabulary(place, environ, MONDAY, "UTC")
    said = said_on(place.said, MONDAY.date())

    assert view is None and vocabulary.people == {} and said == {}
    assert all("\n" not in problem for problem in problems)


@often
@given(data)
def test_any_bytes_as_plain_lines_of_a_copy_are_read_or_refused(tmp_path: Path, given_bytes: bytes) -> None:
    path = tmp_path / "copy.jsonl"
    path.write_bytes(given_bytes)
    try:
        read_lines(path)
    except TriageError as error:
        one_line(error)
