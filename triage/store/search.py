"""What an ask is found by: the words of its texts, its tags and requesters, as rows of one table on both databases.

A table of our own instead of a full-text engine: the same words and the same prefixes on SQLite and PostgreSQL, kept in
step by ordinary inserts and deletes of the same transaction, and nothing of a forgotten text stays in index segments.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import normalize

from sqlalchemy import Column, ColumnElement, Connection, and_, bindparam, delete, insert, select
from sqlmodel import Field

from triage.domain.ask import Ask
from triage.store import many
from triage.store.columns import key_type
from triage.store.tables import Table, table_of

WORD, TAG, REQUESTER = "word", "tag", "requester"
LONGEST = 64
"""Longer words are cut, in asks and in questions alike: they are links and digests, found by their start."""

_WORD = re.compile(r"\w+")
_LAST = "\U0010ffff"


class TermRow(Table, table=True):
    """Something to find an ask by: a word of its texts, a tag, a requester. Derived from the ask at each change."""

    __tablename__ = "ask_term"

    field: str = Field(sa_column=Column(key_type(), primary_key=True))
    term: str = Field(sa_column=Column(key_type(), primary_key=True))
    ask_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


_terms = table_of(TermRow)
_insert = insert(_terms)
_delete = delete(_terms).where(
    _terms.c.field == bindparam("in_field"),
    _terms.c.term == bindparam("in_term"),
    _terms.c.ask_id == bindparam("in_ask"),
)


def words(text: str) -> list[str]:
    """The words of a text as they are kept: case-folded, composed, cut.

    >>> words("Re-rank ÄPFEL, v2")
    ['re', 'rank', 'äpfel', 'v2']
    """
    return [word[:LONGEST] for word in _WORD.findall(normalize("NFC", text.casefold()))]


def terms(ask: Ask) -> set[tuple[str, str]]:
    """What an ask is found by, as (field, term)."""
    found = {(WORD, word) for word in words("\n".join((ask.title, ask.text, ask.say_as, ask.outcome)))}
    found.update((TAG, tag) for tag in ask.tags)
    found.update((REQUESTER, person) for person in ask.requesters)
    return found


def index(connection: Connection, changed: Iterable[tuple[Any, Any]]) -> None:
    """Bring the table from asks as they were to the asks as they are; None means that it is not there."""
    gone: list[dict[str, Any]] = []
    fresh: list[dict[str, Any]] = []
    for before, after in changed:
        old = terms(before) if before is not None else set()
        new = terms(after) if after is not None else set()
        gone.extend({"in_field": field, "in_term": term, "in_ask": before.id} for field, term in old - new)
        fresh.extend({"field": field, "term": term, "ask_id": after.id} for field, term in new - old)
    # Sorted, for neighbours in the file are written faster one after the other.
    many.run(connection, _delete, sorted(gone, key=_place))
    many.run(connection, _insert, sorted(fresh, key=_place))


def _place(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row.values())


def having(field: str, term: str, ask_id: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition that an ask has exactly that term."""
    return ask_id.in_(select(_terms.c.ask_id).where(_terms.c.field == field, _terms.c.term == term))


def saying(word: str, ask_id: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition that a word occurs: whole where punctuation splits it, its last part as a prefix."""
    parts = words(word)
    if not parts:
        return ask_id.is_not(None)
    starts = select(_terms.c.ask_id).where(
        _terms.c.field == WORD, _terms.c.term >= parts[-1], _terms.c.term < parts[-1] + _LAST
    )
    return and_(ask_id.in_(starts), *(having(WORD, part, ask_id) for part in parts[:-1]))
