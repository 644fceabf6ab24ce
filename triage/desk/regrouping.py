"""What the user says of kinds, found and written: references, marks and moves, cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from triage.desk.ports import Reader, Writer
from triage.desk.refs import find_original
from triage.domain.ask import Ask
from triage.domain.repeats.kind import KindCase, KindMark, Member
from triage.domain.repeats.marks import Regroup
from triage.errors import NotFound


def find_kind(reader: Reader, ref: str) -> str:
    """The key of the kind that a reference means: "k7" or an ask's number, or the name that the user gave it.

    Raises:
        NotFound: No such kind.
    """
    wanted = ref.strip()
    for case in reader.all(KindCase):
        if case.name and case.name.casefold() == wanted.casefold():
            return case.kind
    number = wanted[1:] if wanted[:1] in "kK" and wanted[1:].isdigit() else wanted
    try:
        return member_of_ask(reader, find_original(reader, number)).kind
    except NotFound:
        raise NotFound(
            f"No kind {ref}.", "`triage repeats` lists them; the number of any of its asks will do."
        ) from None


def regrouped(tx: Writer, regroup: Regroup) -> None:
    """Write what a word of the user changes."""
    for mark in regroup.withdrawn:
        kept = tx.get(KindMark, KindMark.of(mark).pair)
        if kept is not None:
            tx.remove(kept)
    for mark in regroup.added:
        tx.put(KindMark.of(mark))
    left: set[str] = set()
    for move in regroup.moves:
        member = tx.get(Member, move.uid)
        if member is not None:
            after = move.after
            tx.put(replace(member, kind=after.kind, is_told=after.is_told, is_alert=after.is_alert))
            left.add(move.before.kind)
    for kind in left - {regroup.kind}:
        _hand_on(tx, kind, regroup.kind)


def put_case(tx: Writer, kind: str, now: datetime, **changes: object) -> KindCase:
    """Change what the user said of a kind."""
    case = tx.get(KindCase, kind) or KindCase(kind=kind, changed_at=now)
    if "state" in changes:
        changes |= {"changed_at": now, "times_then": len(tx.members(kind))}
    changed = replace(case, **changes)  # type: ignore[arg-type]  # callers name fields of the record
    return tx.put(changed)


def member_of_ask(reader: Reader, ask: Ask) -> Member:
    """The place of an ask among the kinds.

    Raises:
        NotFound: It has none yet.
    """
    member = reader.get(Member, ask.uid)
    if member is None:
        raise NotFound(f"#{ask.id} is not among the kinds yet.", "`triage repeats rebuild` sees all asks.")
    return member


def _hand_on(tx: Writer, kind: str, into: str) -> None:
    """Give what was said of a kind that has no ask any more to the one that took its asks."""
    case = tx.get(KindCase, kind)
    if case is None or tx.members(kind):
        return
    if tx.get(KindCase, into) is None:
        tx.put(replace(case, kind=into))
    tx.remove(case)
