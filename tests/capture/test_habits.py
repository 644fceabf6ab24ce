"""What capture knows of its user without the desk."""

from __future__ import annotations

import json
import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.capture.lines import WEDNESDAY
from triage.capture.habits import load_vocabulary
from triage.capture.place import Place
from triage.capture.published import Names
from triage.capture.vocabulary import Vocabulary


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A desk's place with nothing in it."""
    return Place.from_env(
        {"HOME": str(tmp_path), "TRIAGE_DESK": str(tmp_path), "TRIAGE_CONFIG": str(tmp_path / "c.toml")}
    )


def load(place: Place, **environ: str) -> tuple[Vocabulary, list[str]]:
    """The vocabulary on that Wednesday on a machine in New York."""
    return load_vocabulary(place, environ, WEDNESDAY, "America/New_York")


def publish(place: Place, *, mtime_ns: int = 0, **capture: object) -> None:
    """Publish names as the desk does."""
    names = Names(zone="Europe/Berlin", people={"ana": "Ana Souza"}, config_mtime_ns=mtime_ns, capture=capture)
    Path(place.names).write_text(json.dumps(names.to_dict()), encoding="utf-8")


def test_without_anything_the_machines_zone_and_the_defaults_hold(place: Place) -> None:
    vocabulary, problems = load(place)

    assert str(vocabulary.zone) == "MachineZone('America/New_York')"
    assert (vocabulary.date_order, vocabulary.day_hours, vocabulary.cob_hour) == ("MDY", 8, 17)
    assert problems == []


def test_what_the_desk_published_is_used(place: Place) -> None:
    publish(place, date_order="DMY", day_hours=6, cob_hour=18, channels=["irc"], parts_of_day={"morning": 8})

    vocabulary, problems = load(place)

    assert vocabulary.zone == ZoneInfo("Europe/Berlin")
    assert vocabulary.people == {"ana": "Ana Souza"}
    assert (vocabulary.date_order, vocabulary.day_hours, vocabulary.cob_hour) == ("DMY", 6, 18)
    assert vocabulary.channel("irc") == "irc"
    assert vocabulary.parts_of_day["morning"] == 8
    assert problems == []


def test_a_config_changed_since_wins_over_what_was_published(place: Place) -> None:
    publish(place, date_order="DMY")
    Path(place.config).write_text(
        '[capture]\ndate_order = "YMD"\n[parts_of_day]\nclose = 16\nnoon = 13\n', encoding="utf-8"
    )

    vocabulary, _ = load(place)

    assert (vocabulary.date_order, vocabulary.cob_hour, vocabulary.parts_of_day) == ("YMD", 16, {"noon": 13})
    assert vocabulary.people == {"ana": "Ana Souza"}


def test_an_unchanged_config_is_not_read_again(place: Place) -> None:
    Path(place.config).write_text('[capture]\ndate_order = "YMD"\n', encoding="utf-8")
    publish(place, mtime_ns=os.stat(place.config).st_mtime_ns, date_order="DMY")

    assert load(place)[0].date_order == "DMY"


def test_variables_win_over_both(place: Place) -> None:
    publish(place, date_order="DMY")

    vocabulary, _ = load(
        place, TRIAGE_CAPTURE_DATE_ORDER="ymd", TRIAGE_CAPTURE_DAY_HOURS="7.5", TRIAGE_PARTS_OF_DAY_CLOSE="19"
    )

    assert (vocabulary.date_order, vocabulary.day_hours, vocabulary.cob_hour) == ("YMD", 7.5, 19)


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"people": 3, "capture": 4, "zone": 5, "config_mtime_ns": 0}'])
def test_broken_names_never_stop_a_capture(place: Place, text: str) -> None:
    Path(place.names).write_text(text, encoding="utf-8")

    vocabulary, problems = load(place)

    assert vocabulary.people == {}
    assert len(problems) == 1


@pytest.mark.parametrize("text", ["[capture", "\xff", "x = " + "[" * 5000])
def test_a_broken_config_never_stops_a_capture(place: Place, text: str) -> None:
    Path(place.config).write_bytes(text.encode("latin-1"))

    vocabulary, problems = load(place)

    assert vocabulary.date_order == "MDY"
    assert len(problems) == 1
    assert "defaults are used" in problems[0]


def test_values_of_a_wrong_form_are_left_out(place: Place) -> None:
    publish(place, date_order="XYZ", day_hours=99, cob_hour="late", channels="irc", parts_of_day={"morning": "early"})

    vocabulary, _ = load(place)

    assert (vocabulary.date_order, vocabulary.day_hours, vocabulary.cob_hour) == ("MDY", 8, 17)
    assert vocabulary.parts_of_day == {}
