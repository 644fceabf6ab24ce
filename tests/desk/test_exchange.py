import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from triage.desk.desk import Desk
from triage.desk.transfer import Imported
from triage.domain.ask import Status
from triage.exchange.options import ReadOptions
from triage.exchange.registry import readable, writer_of

Add = Callable[[str], str]

TABLE = b"""id,title,requester,estimate_h,actual_h,received_on,finished_on
1,Fix the importer,ana,2,3.5,2026-01-05,2026-01-07
2,Draw the chart,ben,1,1,2026-01-06,2026-01-08
3,Plan the move,ana,4,,2026-02-20,
"""


def read(desk: Desk, data: bytes, form: str = "csv") -> Imported:
    return readable(form)[1](data, ReadOptions(name="table", zone=ZoneInfo("UTC"), now=desk.now()))


def test_an_import_brings_people_efforts_and_dates(desk: Desk) -> None:
    report = desk.exchange.take(read(desk, TABLE), "csv:old")

    assert (report.added, report.known) == (3, 0)
    page = desk.planning.show("1")
    assert (page.ask.status, page.ask.estimate_min, page.ask.actual_min) == (Status.DONE, 120, 210)
    assert page.ask.who == ("Ana",)
    assert desk.planning.show("3").ask.status is Status.INBOX


def test_what_was_made_one_ask_is_said_of_what_comes_in_only(desk: Desk) -> None:
    often = [
        {
            "uuid": f"u{day}",
            "parent": "p",
            "description": "Send the notes",
            "status": "pending",
            "recur": "daily",
            "entry": "20260201T080000Z",
            "due": f"2026020{day}T080000Z",
        }
        for day in (1, 2, 3)
    ]
    imported = read(desk, json.dumps(often).encode(), "taskwarrior")
    tried = desk.exchange.take(imported, "taskwarrior:tasks", is_dry_run=True)

    first, second = (desk.exchange.take(imported, "taskwarrior:tasks") for _ in range(2))

    assert first.problems == ('3 open occurrences of "Send the notes" are one ask that comes again by itself.',)
    assert tried.problems == first.problems
    assert (second.added, second.problems) == (0, ())


def test_the_same_file_twice_adds_nothing(desk: Desk) -> None:
    desk.exchange.take(read(desk, TABLE), "csv:old")

    report = desk.exchange.take(read(desk, TABLE), "csv:old")

    assert (report.added, report.known) == (0, 3)


def test_a_dry_run_changes_nothing(desk: Desk) -> None:
    report = desk.exchange.take(read(desk, TABLE), "csv:old", is_dry_run=True)

    assert report.added == 3
    assert desk.journal.history() == []


def test_one_undo_takes_a_whole_import_back(desk: Desk) -> None:
    desk.exchange.take(read(desk, TABLE), "csv:old")

    undone = desk.journal.undo()

    assert undone.words == "imported 3 asks from csv:old"
    assert desk.people.everybody() == []


def test_an_export_imported_elsewhere_gives_the_same_asks(desk: Desk, add: Add) -> None:
    ref = add("Explain the ranking drop by friday ~2h from Priya via slack")
    desk.answers.send(desk.answers.draft(ref, situation="yes"))
    document = writer_of("json")(desk.exchange.snapshot())
    for _ in desk.journal.history(limit=100):
        desk.journal.undo()

    desk.exchange.take(read(desk, document.encode(), "json"), "json:backup")

    page = desk.planning.show(".")
    assert (page.ask.title, page.ask.who, page.ask.estimate_min) == ("Explain the ranking drop", ("Priya",), 120)
    assert len(page.promises) == 1


def test_an_export_of_everything_gives_the_same_desk_elsewhere(desk: Desk, add: Add) -> None:
    first, second = add("Send Priya the numbers ~2h from Priya"), add("Send Tom the numbers ~1h from Tom")
    desk.kinds.same(first, second)
    desk.kinds.name(desk.kinds.kinds(least=2).kinds[0].ref, "numbers")
    desk.waits.wait(first, on="Dana")
    desk.lost_time.lose(30, "incident")
    desk.areas.add("search", people=["Wei"], docs=["https://wiki.example/search"])
    desk.overload.stretch(3600, date(2026, 3, 20))
    desk.time.add_block("mon-fri 9-11")
    before = desk.exchange.snapshot(with_private=True)
    for _ in desk.journal.history(limit=100):
        desk.journal.undo()

    desk.exchange.take(read(desk, writer_of("json")(before).encode(), "json"), "json:backup")

    after = desk.exchange.snapshot(with_private=True)
    ids = {ask.uid: ask.id for ask in after.asks}
    told = tuple(
        replace(ask, id=ids[ask.uid], version=1, source="json:backup", source_id=ask.uid) for ask in before.asks
    )
    members = tuple(replace(member, ask_id=ids[member.ask_uid]) for member in before.members)
    assert after == replace(before, asks=told, members=members)


def test_private_asks_stay_out_of_a_plain_export(desk: Desk, add: Add) -> None:
    desk.decisions.edit(add("Negotiate the Zebra acquisition"), {"is_private": True})
    add("Finish the launch")

    plain = json.loads(writer_of("json")(desk.exchange.snapshot()))
    whole = json.loads(writer_of("json")(desk.exchange.snapshot(with_private=True)))

    assert [ask["title"] for ask in plain["asks"]] == ["Finish the launch"]
    assert len(whole["asks"]) == 2
