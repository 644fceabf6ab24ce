from datetime import date
from pathlib import Path

from triage.capture.said import WEEKLY, said_on, unsaid

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def test_a_sentence_is_said_once_a_day(tmp_path: Path) -> None:
    path = str(tmp_path / "said.json")
    lines = [("Promises at risk: Dana (#3).", ("p1",))]

    said = [unsaid(path, MONDAY, lines), unsaid(path, MONDAY, lines), unsaid(path, TUESDAY, lines)]

    assert said == [["Promises at risk: Dana (#3)."], [], ["Promises at risk: Dana (#3)."]]


def test_a_sentence_about_something_new_is_said_again(tmp_path: Path) -> None:
    path = str(tmp_path / "said.json")
    unsaid(path, MONDAY, [("Dana", ("p1",))])

    said = unsaid(path, MONDAY, [("Dana and Tom", ("p1", "p2")), ("The week", ("week/1",))])

    assert said == ["Dana and Tom", "The week"]
    assert set(said_on(path, MONDAY)) == {"p1", "p2", "week/1"}


def test_a_broken_file_or_a_missing_folder_hides_no_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "said.json"
    for text in ("{", "[]", '{"said": 3}', '{"said": {"p1": 4}}', '{"said": {"p1": "x"}}'):
        broken.write_text(text, encoding="utf-8")

        assert unsaid(str(broken), MONDAY, [("Dana", ("p1",))]) == ["Dana"]

    assert unsaid(str(tmp_path / "none" / "said.json"), MONDAY, [("Dana", ("p1",))]) == ["Dana"]


def test_a_weekly_sentence_is_said_again_after_a_week(tmp_path: Path) -> None:
    path = str(tmp_path / "said.json")
    lines = [("The week is full.", (f"{WEEKLY}load",))]

    said = [unsaid(path, day, lines) for day in (MONDAY, TUESDAY, date(2026, 3, 8), date(2026, 3, 9))]

    assert [bool(words) for words in said] == [True, False, False, True]
