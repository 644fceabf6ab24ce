"""Tables that no plan reads; see `triage.store.tables`. They are loaded by the acts that need them."""

# No `from __future__ import annotations`, as there.

from datetime import date, datetime

from triage.domain.review import KeptCard
from triage.store.columns import instant_column, key_column, nested_column, word_column
from triage.store.tables import Table, Texts


class SentReplyRow(Table, table=True):
    """A reply that went out."""

    __tablename__ = "sent_reply"

    uid: str = key_column()
    ask_uid: str = word_column()
    person: str = word_column()
    situation: str
    variant: str
    text: str
    sent_at: datetime = instant_column()


class AreaRow(Table, table=True):
    """Who knows what."""

    __tablename__ = "area"

    key: str = key_column()
    people: Texts = nested_column(Texts)
    docs: Texts = nested_column(Texts)
    tags: Texts = nested_column(Texts)


class ReviewStateRow(Table, table=True):
    """How far the review is."""

    __tablename__ = "review_state"

    key: str = key_column()
    on: date
    settled: Texts = nested_column(Texts)
    kept: tuple[KeptCard, ...] = nested_column(tuple[KeptCard, ...])
    weekly_on: date | None
