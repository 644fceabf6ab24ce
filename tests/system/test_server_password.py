"""The server's password: from a file that is the user's alone, and shown nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.errors import BadInput
from triage.store.open import place_of
from triage.system.config import check, load
from triage.wiring import settings_in_force


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Settings with a password, the user's alone."""
    path = tmp_path / "config.toml"
    path.write_text('[server]\npassword = "SENTINEL"\n')
    path.chmod(0o600)
    return path


def test_a_password_is_taken_from_a_file_of_the_users_own(config: Path) -> None:
    assert load(config, {}).server.password == "SENTINEL"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_password_in_a_file_that_others_may_read_is_refused(config: Path, mode: int) -> None:
    config.chmod(mode)

    with pytest.raises(BadInput, match="others may read") as refused:
        load(config, {})

    assert "chmod 600" in refused.value.hint
    assert "SENTINEL" not in str(refused.value)


def test_a_password_is_never_shown(config: Path) -> None:
    shown = settings_in_force({"TRIAGE_CONFIG": str(config), "HOME": str(config.parent)})

    assert shown["server.password"] == "(set)"


def test_a_password_of_another_form_is_not_quoted(config: Path) -> None:
    config.write_text("[server]\npassword = 5417233\n")

    (finding,) = check(config, {})

    assert finding.is_error
    assert "5417233" not in str(finding)


def test_a_url_without_a_password_gets_it_and_one_with_its_own_keeps_it() -> None:
    given = [
        place_of(url, "of the settings")
        for url in (
            "postgresql://me@host/db",
            "postgresql://me:own@host/db",
            "postgresql://me@host/db?password=own",
        )
    ]

    assert [getattr(url, "password", "") for url in given] == ["of the settings", "own", None]
