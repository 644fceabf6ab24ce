"""Undo and redo: an act and all that took it back or did it again form a chain, of which the newest can be turned.

Turning the newest act of a chain sets back what it changed and adds one act to the chain; nothing of the journal is
ever removed, and counters and taken-in uids stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, select, update

from triage.desk.ports import Act, Record
from triage.domain.ask import Ask
from triage.domain.repeats.kind import Member
from triage.errors import Refused
from triage.store.history import Entry, act, entries, entry, fetch, named, record_of, select_acts
from triage.store.rows import BY_NAME
from triage.store.writer import SqlWriter

TAKE_IN = "take-in"
UNDO, REDO = "undo", "redo"
FORGET = "forget"


def to_undo(connection: Connection, machine: str, ref: str | None, *, skip_take_in: bool) -> Act:
    """The act that an undo turns: the one named, else the newest of this machine that is not undone.

    Raises:
        Refused: There is nothing to undo, or what was named was taken back already.
        NotFound: No act is named so.
    """
    if ref is not None:
        return _root(connection, named(connection, ref))
    found = select_acts().where(act.c.machine == machine, act.c.undoes == "", act.c.is_undone.is_(False))
    found = found.where(act.c.verb != FORGET)
    if skip_take_in:
        found = found.where(act.c.verb != TAKE_IN)
    newest = fetch(connection, found.order_by(act.c.seq.desc()).limit(1))
    if not newest:
        raise Refused("Nothing to undo.", "`triage history` lists what was done, on every machine.")
    return newest[0]


def to_redo(connection: Connection, machine: str) -> Act:
    """The act that the newest undo of this machine took back.

    Raises:
        Refused: There is none, or this machine did something else since (take-ins do not count).
    """
    undone = select_acts().where(act.c.machine == machine, act.c.verb == UNDO, act.c.is_undone.is_(False))
    newest = fetch(connection, undone.order_by(act.c.seq.desc()).limit(1))
    if not newest:
        raise Refused("Nothing to redo.", "`triage history` lists what was done.")
    since = select_acts().where(
        act.c.machine == machine,
        act.c.seq > newest[0].seq,
        act.c.undoes == "",
        act.c.verb != TAKE_IN,
        act.c.is_undone.is_(False),
    )
    later = fetch(connection, since.order_by(act.c.seq).limit(1))
    if later:
        raise Refused(f"Nothing to redo: {_called(later[0])} came since.", "`triage history` lists what was done.")
    return _root(connection, newest[0])


def turn(writer: SqlWriter, root: Act) -> Act:
    """Set back what the newest act of a chain changed; returns that newest act.

    Raises:
        Refused: A later act changed one of the same records, and is not a take-in.
    """
    last = _newest_of_chain(writer.connection, root)
    _refuse_built_upon(writer.connection, root, last)
    changed = entries(writer.connection, last.seq)
    present = _present(writer, changed)
    for one in reversed(changed):
        now = present.get((one.kind, one.key))
        writer.change(BY_NAME[one.kind], now, _set_back(one, now, last))
    _displace(writer, [one.key for one in changed if one.kind == "ask" and one.before is None])
    _mark(writer.connection, root, last)
    return last


def _displace(writer: SqlWriter, gone: list[str]) -> None:
    """Take away the places among the kinds of asks that are not there any more; redoing brings back the very same."""
    for member in writer.get_many(Member, gone):
        if writer.get(Member, member.ask_uid) is not None:
            writer.change(BY_NAME["kind_member"], member, None)


def _root(connection: Connection, one: Act) -> Act:
    """The act at the head of a chain.

    Raises:
        Refused: The act forgot something, or is an undo or redo that was itself taken back already.
    """
    if one.verb == FORGET:
        raise Refused("What was forgotten cannot come back.", "A copy may hold it still: `triage backup list`.")
    if not one.undoes:
        return one
    if one.is_undone:
        raise Refused(f"{_called(one)} was taken back already.", "`triage history` says by what.")
    return fetch(connection, select_acts().where(act.c.uid == one.undoes))[0]


def _newest_of_chain(connection: Connection, root: Act) -> Act:
    members = select_acts().where(act.c.undoes == root.uid).order_by(act.c.seq.desc()).limit(1)
    return (fetch(connection, members) or [root])[0]


def _refuse_built_upon(connection: Connection, root: Act, last: Act) -> None:
    """Refuse when another chain changed one of the same records since; an act and its undo cancel each other out."""
    ours, theirs = entry.alias("ours"), entry.alias("theirs")
    same = (ours.c.kind == theirs.c.kind) & (ours.c.key == theirs.c.key)
    touching = select(theirs.c.act_seq).select_from(ours.join(theirs, same))
    touching = touching.where(ours.c.act_seq == last.seq, theirs.c.act_seq > last.seq)
    later = fetch(connection, select_acts().where(act.c.seq.in_(touching)).order_by(act.c.seq))
    chains: dict[str, list[Act]] = defaultdict(list)
    for one in later:
        chains[one.undoes or one.uid].append(one)
    for head, members in chains.items():
        is_turned = len(members) % 2 == 1
        if is_turned and head != root.uid and not _is_take_in(connection, head, members[0]):
            blocking = members[-1]
            doing = "Cannot redo" if root.is_undone else "Cannot undo"
            message = f"{doing} {_called(root)}: {_called(blocking)} changed the same since."
            raise Refused(message, f"`triage undo {blocking.seq}` takes that back first.")


def _is_take_in(connection: Connection, head: str, member: Act) -> bool:
    if member.uid != head:
        member = fetch(connection, select_acts().where(act.c.uid == head))[0]
    return member.verb == TAKE_IN


def _present(writer: SqlWriter, changed: list[Entry]) -> dict[tuple[str, str], Record]:
    keys: dict[str, list[str]] = defaultdict(list)
    for one in changed:
        keys[one.kind].append(one.key)
    return {
        (kind, BY_NAME[kind].key_of(record)): record
        for kind, wanted in keys.items()
        for record in writer.get_many(BY_NAME[kind].record, wanted)
    }


def _set_back(changed: Entry, now: Record | None, last: Act) -> Any:
    """What a record becomes: as before the change, keeping what take-ins changed since."""
    if changed.before is None:
        return None  # An import has thousands of these: their texts need not be read.
    before, after = (record_of(last.seq, changed.kind, text) for text in (changed.before, changed.after))
    if after is None:
        wanted = before
    elif now is None:
        raise Refused(f"Cannot turn back {_called(last)}: what it changed is not there any more.")
    else:
        wanted = _merged(before, after, now)
    return _newer(wanted, after, now) if isinstance(wanted, Ask) else wanted


def _merged(before: Any, after: Any, now: Any) -> Any:
    """The record as it is now, with the fields that the change touched as they were before it."""
    back: dict[str, Any] = {}
    for field in fields(before):
        was, became, present = (getattr(one, field.name) for one in (before, after, now))
        if was != became:
            back[field.name] = _without(was, became, present) if isinstance(was, tuple) else was
    return replace(now, **back)


def _without(was: tuple[Any, ...], became: tuple[Any, ...], present: tuple[Any, ...]) -> tuple[Any, ...]:
    """A tuple set back, keeping what came to it later."""
    if present == became:
        return was
    later = tuple(item for item in present if item not in became and item not in was)
    return was + later


def _newer(ask: Ask, *others: Any) -> Ask:
    """The ask with a version that none of its states had, so that no form opened on another state is taken for it."""
    versions = [ask.version, *(other.version for other in others if isinstance(other, Ask))]
    return replace(ask, version=max(versions) + 1)


def _mark(connection: Connection, root: Act, last: Act) -> None:
    connection.execute(update(act).where(act.c.seq == root.seq).values(is_undone=not root.is_undone))
    if last.seq != root.seq:
        connection.execute(update(act).where(act.c.seq == last.seq).values(is_undone=True))


def _called(one: Act) -> str:
    return f"“{one.words or one.verb}” ({one.seq})"
