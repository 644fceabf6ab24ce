"""The user's settings: what wins over what, and what a broken file leads to."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.capture.habits import load_vocabulary
from triage.capture.place import Place
from triage.capture.vocabulary import Vocabulary
from triage.capture.words import PARTS_OF_DAY
from triage.desk.picture import PlanRules
from triage.domain.worktime import Shares
from triage.errors import BadInput, CouldNot
from triage.system.config import MAX_BYTES, Config, Finding, check, example, load
from triage.system.settings import TABLES, every_setting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def finding(path: Path, **environ: str) -> Finding:
    [only] = check(path, environ)
    return only


def test_without_a_file_every_setting_has_its_default(path: Path) -> None:
    assert load(path, {}) == Config()


def test_the_file_wins_over_a_default(path: Path) -> None:
    path.write_text('[capture]\ndate_order = "dmy"\nchannels = ["Signal"]\n[parts_of_day]\nclose = 18\n')

    config = load(path, {})

    assert config.capture.date_order == "DMY"
    assert config.capture.channels == ("signal",)
    assert config.parts_of_day.close == 18
    assert config.plan == Config().plan


def test_a_variable_wins_over_the_file(path: Path) -> None:
    path.write_text("[plan]\ncycle_days = 3\nmeeting_share = 0.5\n")

    config = load(path, {"TRIAGE_PLAN_CYCLE_DAYS": "4", "TRIAGE_CLIPBOARD": "tmux load-buffer -"})

    assert config.plan.cycle_days == 4
    assert config.plan.meeting_share == 0.5
    assert config.clipboard.command == "tmux load-buffer -"


def test_a_list_in_a_variable_is_separated_by_commas(path: Path) -> None:
    assert load(path, {"TRIAGE_CAPTURE_CHANNELS": "signal, irc"}).capture.channels == ("signal", "irc")


def test_the_example_explains_every_setting_and_changes_nothing(path: Path) -> None:
    path.write_text(example())

    assert load(path, {}) == Config()
    for setting in every_setting().values():
        assert f"# {setting.name} = " in example()
        assert setting.variable in example()


def test_the_example_uncommented_is_the_default(path: Path) -> None:
    path.write_text(re.sub(r"^# (\w+ = )", r"\1", example(), flags=re.MULTILINE))

    assert sum(map(len, tomllib.loads(path.read_text()).values())) == len(every_setting())
    assert load(path, {}) == Config()


def test_the_plans_rules_are_the_domains_own_by_default(path: Path) -> None:
    assert load(path, {}).plan_rules() == PlanRules()


def test_the_plans_rules_follow_the_settings(path: Path) -> None:
    path.write_text('[plan]\nweek_starts = "sun"\ncycle_days = 7\nmeeting_share = 0.5\nfocus_reserve_share = 0\n')

    rules = load(path, {}).plan_rules()

    assert (rules.week_starts, rules.cycle_days) == (6, 7)
    assert rules.shares == Shares(meetings=0.5, focus_reserve=0)


def test_the_habits_of_a_line_are_the_vocabularys_own_by_default(path: Path) -> None:
    known = Vocabulary(now=datetime(2026, 3, 2, tzinfo=UTC))

    habits = load(path, {}).habits()

    assert habits.pop("parts_of_day") == known.parts_of_day
    assert habits.pop("channels") == []
    assert habits == {name: getattr(known, name) for name in habits}


def test_the_light_door_reads_the_same_habits_from_the_file(path: Path) -> None:
    path.write_text(
        '[capture]\ndate_order = "DMY"\nday_hours = 7\nchannels = ["Intranet"]\n[parts_of_day]\nnoon = 13\nclose = 18\n'
    )
    place = Place.from_env({"HOME": str(path.parent), "TRIAGE_CONFIG": str(path)})
    environ = {"TRIAGE_CAPTURE_DAY_HOURS": "6", "TRIAGE_PARTS_OF_DAY_NIGHT": "21"}

    vocabulary, problems = load_vocabulary(place, environ, datetime(2026, 3, 2, tzinfo=UTC), "UTC")

    habits = load(path, environ).habits()
    assert problems == []
    assert vocabulary.channels == frozenset(habits.pop("channels"))
    assert {**PARTS_OF_DAY, **vocabulary.parts_of_day} == habits.pop("parts_of_day")
    assert {name: getattr(vocabulary, name) for name in habits} == habits


def test_a_config_has_every_table_and_no_other() -> None:
    assert [known.name for known in fields(Config)] == [*TABLES, "warnings"]


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("[plan]\n\ncycle_days = 99\n", 3, "plan.cycle_days cannot be 99.", "a whole number from 1 to 91"),
        ('plan.cycle_days = "2"', 1, "plan.cycle_days cannot be '2'.", "a whole number from 1 to 91"),
        ("[plan]\ncycle_days = true", 2, "plan.cycle_days cannot be true.", "a whole number from 1 to 91"),
        ("# a\n[plan]\nmeeting_share = nan", 3, "plan.meeting_share cannot be NaN.", "a number from 0 to 0.9"),
        ("[plan]\nmeeting_share = 1", 2, "plan.meeting_share cannot be 1.", "a number from 0 to 0.9"),
        ('[capture]\ndate_order = "MYD"', 2, "capture.date_order cannot be 'MYD'.", '"MDY", "DMY", "YMD"'),
        ("[capture]\nchannels = [1]", 2, "capture.channels cannot be [1].", '["signal", "irc"]'),
        ("[parts_of_day]\nclose = 24", 2, "parts_of_day.close cannot be 24.", "from 0 to 23"),
        ('[clipboard]\ncommand = "a\\u001b[2Jb"', 2, r"clipboard.command cannot be 'a\x1b[2Jb'.", "one line of text"),
        ("capture = 3", 1, "capture is a table.", "[capture]"),
        ("[[plan]]\ncycle_days = 2", 1, "plan is a table.", "[plan]"),
    ],
)
def test_a_bad_value_is_refused_with_its_line_and_the_accepted_form(
    path: Path, text: str, line: int, message: str, hint: str
) -> None:
    path.write_text(text)

    with pytest.raises(BadInput) as error:
        load(path, {})

    assert error.value.message == f"{path}, line {line}: {message}"
    assert hint in error.value.hint


def test_a_bad_variable_is_refused_by_its_name(path: Path) -> None:
    with pytest.raises(BadInput, match=r"^TRIAGE_PLAN_CYCLE_DAYS: plan\.cycle_days cannot be 'many'\."):
        load(path, {"TRIAGE_PLAN_CYCLE_DAYS": "many"})


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("[plan]\ncycle_day = 2", "plan.cycle_day", "plan.cycle_days"),
        ("[plna]\ncycle_days = 2", "plna", "plan"),
        ("cycle_days = 2", "cycle_days", "plan.cycle_days"),
    ],
)
def test_an_unknown_key_is_passed_over_with_the_nearest_name(path: Path, text: str, name: str, near: str) -> None:
    path.write_text(text)

    config = load(path, {})

    [warning] = config.warnings
    assert (warning.is_error, name in warning.message, near in warning.hint) == (False, True, True)
    assert config.plan == Config().plan


def test_a_misspelt_variable_is_warned_about_and_other_programs_variables_are_not(path: Path) -> None:
    environ = {"TRIAGE_PLAN_CYCLE_DAY": "3", "TRIAGE_NOW": "2026-03-02", "PLAN_X": "1"}

    warning = finding(path, **environ)

    assert "TRIAGE_PLAN_CYCLE_DAY" in warning.message
    assert warning.hint == "Did you mean TRIAGE_PLAN_CYCLE_DAYS?"


def test_check_names_everything_at_once(path: Path) -> None:
    path.write_text("[plan]\ncycle_days = 0\ncycle_day = 1\nmeeting_share = 2\n")

    findings = check(path, {"TRIAGE_PLAN_DEEP_FROM_MIN": "0"})

    assert [one.is_error for one in findings] == [True, False, True, True]
    assert [str(path) in one.where for one in findings] == [True, True, True, False]


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"[plan]\ncycle_days = = 2\n", "(at line 2, column 14)"),
        (b"[plan]\ncycle_days = 2\ncycle_days = 3\n", "at line 3"),
        (b"# ok\n\xff\xfe = 1\n", "line 2: Not UTF-8."),
        (b"x = " + b"9" * 5000, "too long"),
        (b"x = " + b"[" * 20_000 + b"]" * 20_000, "too deep"),
        (b"#" * (MAX_BYTES + 1), "Larger than 256 kB."),
        (b"\x00", "line 1"),
    ],
)
def test_a_hostile_file_is_refused_with_what_is_wrong(path: Path, data: bytes, where: str) -> None:
    path.write_bytes(data)

    with pytest.raises(BadInput) as error:
        load(path, {})

    assert error.value.message.startswith(str(path))
    assert where in error.value.message
    assert path.read_bytes() == data


def test_a_number_too_long_to_be_written_is_still_refused_in_words(path: Path) -> None:
    path.write_text("[plan]\ncycle_days = 0x" + "f" * 5000)

    assert "a value of that size" in finding(path).message


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_is_in_the_file_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(data)

    findings = check(path, {})

    if not any(one.is_error for one in findings):
        assert load(path, {}).plan == Config().plan


def test_a_line_made_to_be_slow_is_not(path: Path) -> None:
    path.write_text("colour = 1\n# [" + " " * 200_000)

    assert finding(path).where == f"{path}, line 1"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.times() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(VALUES, st.sampled_from(sorted(every_setting())))
def test_a_form_reads_a_value_or_says_that_it_cannot(value: object, key: str) -> None:
    form = every_setting()[key].form

    try:
        read = form.read(value)
    except ValueError:
        return

    assert form.read(list(read) if isinstance(read, tuple) else read) == read


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_plain_file_is_refused_without_waiting(path: Path, kind: str) -> None:
    if kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)

    with pytest.raises(CouldNot, match=re.escape(str(path))):
        load(path, {})


@pytest.fixture
def locked(path: Path) -> Iterator[Path]:
    """A file that may not be read; root may read everything, so be somebody else for a moment."""
    path.write_text("[plan]\n")
    path.chmod(0)
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65534)
    yield path
    if was_root:
        os.seteuid(0)


def test_a_file_that_may_not_be_read_is_named(locked: Path) -> None:
    with pytest.raises(CouldNot, match=f"{re.escape(str(locked))} cannot be read: Permission denied"):
        load(locked, {})
