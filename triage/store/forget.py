"""Blanking an ask's text wherever the database holds it: rows, journal, search index, kinds. Nothing takes it back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from triage.domain.ask import Ask
from triage.domain.repeats.kind import Member
from triage.errors import NotFound
from triage.store import search
from triage.store.codec import from_json, to_json
from triage.store.history import act, entry
from triage.store.kind_tables import KindFormRow, KindKeyRow
from triage.store.rows import BY_NAME, DERIVED, Kind, kind_of, values_of
from triage.store.tables import table_of
from triage.store.writer import SqlWriter

FORGOTTEN = "(forgotten)"

OWN_TEXTS = {
    "ask": ("title", "text", "say_as", "link", "done_when", "outcome", "outcome_link"),
    "sent_reply": ("text",),
    "waiting": ("what",),
    "lost": ("label",),
    "promise": ("late_because",),
}
"""The free texts of an ask and of what belongs to it; dates, numbers, people and tags stay."""

QUOTING = {
    "sent_reply": ("text",),
    "promise": ("late_because",),
    "waiting": ("what",),
    "lost": ("label",),
    "day_off": ("label",),
    "key_result": ("title",),
    "kind_case": ("name", "tool"),
}
"""Where records of others may quote an ask. What they are known by stays, whatever it says: others name them so."""

TELLING = 8
"""Texts of fewer characters are not looked for in what belongs to other asks: they would be found in half of it."""

Rewrite = Callable[[str, Any], Any]


def blank(writer: SqlWriter, ask_uid: str) -> None:
    """Blank the texts of an ask, of what belongs to it, and where others quote it; the journal still gives the rows.

    Raises:
        NotFound: There is no such ask.
    """
    ask = writer.fetch_one(Ask, ask_uid)
    if ask is None:
        raise NotFound("That ask is not there any more.", "`triage history` says what became of it.")
    texts = _texts_of(writer, ask)
    version = ask.version + 1

    def rewrite(kind: str, record: Any) -> Any:
        return _rewritten(kind, record, ask_uid, texts)

    _rows(writer.connection, rewrite)
    _entries(writer.connection, ask_uid, rewrite)
    _acts(writer.connection, ask_uid, texts)
    _ask(writer, ask, version)
    _kinds(writer, ask_uid)


def _texts_of(writer: SqlWriter, ask: Ask) -> list[str]:
    """Every text that the ask has or had, longest first, so that none is found inside another one."""
    found = select(entry.c.before, entry.c.after).where(entry.c.ask_uid == ask.uid, entry.c.kind == "ask")
    states = [ask, *(from_json(Ask, text) for pair in writer.connection.execute(found) for text in pair if text)]
    texts: set[str] = set()
    for state in states:
        whole = [getattr(state, name) for name in OWN_TEXTS["ask"]] + [nudge.text for nudge in state.nudges]
        texts.update(line.strip() for text in whole for line in text.splitlines())
    return sorted((text for text in texts if text and text != FORGOTTEN), key=len, reverse=True)


def _rewritten(kind: str, record: Any, ask_uid: str, texts: list[str]) -> Any:
    """A record without the texts: blanked where it belongs to the ask, else where it quotes it."""
    own = record.uid if kind == "ask" else getattr(record, "ask_uid", "")
    if own == ask_uid:
        changes: dict[str, Any] = dict.fromkeys(OWN_TEXTS.get(kind, ()), "")
        if kind == "ask":
            nudges = tuple(replace(nudge, text="") for nudge in record.nudges)
            changes = {**changes, "title": FORGOTTEN, "nudges": nudges}
        return replace(record, **changes) if changes else record
    quoting = {name: _without(getattr(record, name), texts) for name in QUOTING.get(kind, ())}
    return replace(record, **quoting) if quoting else record


def _without(text: str, texts: list[str]) -> str:
    for one in texts:
        if len(one) >= TELLING and one in text:
            text = text.replace(one, FORGOTTEN)
    return text


def _kinds_kept() -> Iterator[Kind]:
    return (kind for kind in BY_NAME.values() if kind.name in {*QUOTING, *OWN_TEXTS} - {"ask"})


def _rows(connection: Connection, rewrite: Rewrite) -> None:
    """Every record but asks; the ask itself is written with its index."""
    from triage.store.reader import SqlReader

    reader = SqlReader(connection)
    for kind in _kinds_kept():
        records: list[Any] = reader.all(kind.record)
        for record in records:
            blanked = rewrite(kind.name, record)
            if blanked != record:
                where = kind.key_column == kind.key_of(record)
                connection.execute(update(kind.table).where(where).values(values_of(blanked)))


def _entries(connection: Connection, ask_uid: str, rewrite: Rewrite) -> None:
    # What is made of the ask's text can be made again, and would name the text's form here.
    connection.execute(delete(entry).where(entry.c.kind.in_(DERIVED), entry.c.ask_uid == ask_uid))
    found = select(entry.c.act_seq, entry.c.position, entry.c.kind, entry.c.before, entry.c.after)
    for seq, position, kind, *states in list(connection.execute(found)):
        blanked = [_rewritten_text(kind, state, rewrite) for state in states]
        if blanked != states:
            this = (entry.c.act_seq == seq) & (entry.c.position == position)
            connection.execute(update(entry).where(this).values(before=blanked[0], after=blanked[1]))


def _rewritten_text(kind: str, text: str | None, rewrite: Rewrite) -> str | None:
    if text is None:
        return None
    record = from_json(BY_NAME[kind].record, text)
    blanked = rewrite(kind, record)
    return text if blanked == record else to_json(blanked)


def _acts(connection: Connection, ask_uid: str, texts: list[str]) -> None:
    """The words of acts; of those that changed the ask, short texts go too."""
    own = {seq for (seq,) in connection.execute(select(entry.c.act_seq).where(entry.c.ask_uid == ask_uid))}
    for seq, words in list(connection.execute(select(act.c.seq, act.c.words))):
        blanked = _without(words, texts)
        if seq in own:
            for one in texts:
                blanked = blanked.replace(one, FORGOTTEN)
        if blanked != words:
            connection.execute(update(act).where(act.c.seq == seq).values(words=blanked))


def _ask(writer: SqlWriter, ask: Ask, version: int) -> None:
    """The ask's row and words; its version rises, so that no open form puts the text back."""
    blanked = replace(_rewritten("ask", ask, ask.uid, []), version=version)
    table = kind_of(Ask).table
    writer.connection.execute(update(table).where(table.c.uid == ask.uid).values(values_of(blanked)))
    search.index(writer.connection, [(ask, blanked)])
    newest = select(entry.c.act_seq, entry.c.position, entry.c.after)
    newest = newest.where(entry.c.kind == "ask", entry.c.key == ask.uid, entry.c.after.is_not(None))
    last = writer.connection.execute(newest.order_by(entry.c.act_seq.desc()).limit(1)).one_or_none()
    if last is not None:
        after = to_json(replace(from_json(Ask, last.after), version=version))
        this = (entry.c.act_seq == last.act_seq) & (entry.c.position == last.position)
        writer.connection.execute(update(entry).where(this).values(after=after))


def _kinds(writer: SqlWriter, ask_uid: str) -> None:
    """The ask keeps its place among the kinds without a form, and forms and keys that nobody has any more go."""
    member = writer.fetch_one(Member, ask_uid)
    if member is not None:
        writer.change(kind_of(Member), member, replace(member, form="", wording=""))
        writer.settle()
        writer.earlier().flush()
    form, key = table_of(KindFormRow), table_of(KindKeyRow)
    # Postings name forms and keys by number, so these stay, empty.
    for (number,) in list(writer.connection.execute(select(form.c.id).where(form.c.asks == 0))):
        empty = {"digest": f"forgotten-{number}", "packed": ""}
        writer.connection.execute(update(form).where(form.c.id == number).values(empty))
    for (number,) in list(writer.connection.execute(select(key.c.id).where(key.c.forms == 0))):
        writer.connection.execute(update(key).where(key.c.id == number).values(key=f"forgotten-{number}"))


def holds(text: str, ask_uid: str) -> bool:
    """Whether a line of a plain export is that ask with its text."""
    if ask_uid not in text:
        return False
    found = json.loads(text)
    return bool(
        found.get("kind") == "ask" and found["record"]["uid"] == ask_uid and found["record"]["title"] != FORGOTTEN
    )
