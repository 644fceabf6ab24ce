"""The page for people."""

from __future__ import annotations

from datetime import UTC, date, datetime

from triage.desk.transfer import Snapshot
from triage.domain.ask import Ask, Status
from triage.domain.people import Person
from triage.exchange.markdown import write_markdown

AT = datetime(2026, 2, 27, 14, 30, tzinfo=UTC)


def test_asks_stand_under_what_became_of_them_and_their_text_means_nothing_to_markdown() -> None:
    asks = (
        Ask(uid="a", title="Fix *all* <b>\n# now", received_at=AT, requesters=("noa",), due_on=date(2026, 3, 5)),
        Ask(uid="b", title="Rotate", received_at=AT, status=Status.DONE, closed_at=AT, outcome="rotated"),
    )

    page = write_markdown(Snapshot(exported_at=AT, asks=asks, people=(Person(key="noa", name="Noa"),)))

    assert page.splitlines() == [
        "# Asks on 2026-02-27",
        "",
        "## Waiting for a decision",
        "",
        r"- [ ] **Fix \*all\* \<b\> \# now** · Noa · due 2026-03-05",
        "",
        "## Done",
        "",
        "- [x] **Rotate** · 2026-02-27 · rotated",
    ]
