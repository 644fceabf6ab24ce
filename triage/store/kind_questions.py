"""The questions that the index of earlier asks puts to the database, built once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, bindparam, cast, delete, func, insert, or_, select, update

from triage.domain.repeats.index import RECENT as RECENT_ASKS
from triage.domain.repeats.kind import KindMark, Member
from triage.store.kind_tables import KindFormRow, KindKeyRow, KindPostingRow
from triage.store.rows import BY_RECORD
from triage.store.tables import table_of

_form = table_of(KindFormRow)
_member = BY_RECORD[Member].table
_mark = BY_RECORD[KindMark].table


def _among(name: str) -> Any:
    return bindparam(name, expanding=True)


SEEN_COLUMNS = (
    _member.c.ask_uid,
    _member.c.ask_id,
    _member.c.at,
    _member.c.kind,
    _member.c.form,
    _member.c.is_told,
    _member.c.is_alert,
)
FORMS = select(_form.c.id, _form.c.digest, _form.c.packed, _form.c.asks)
BY_ID = FORMS.where(_form.c.id.in_(_among("of_ids")))
BY_DIGEST = FORMS.where(_form.c.digest.in_(_among("of_digests")))
DEAD = select(_form.c.id).where(_form.c.asks == 0)
GROUPS = (
    select(
        _member.c.form,
        _member.c.kind,
        func.min(_member.c.ask_id),
        func.max(_member.c.ask_id),
        func.count(),
        func.max(cast(_member.c.is_told, Integer)),
    )
    .where(_member.c.form.in_(_among("of_forms")))
    .group_by(_member.c.form, _member.c.kind)
)
NEWEST = select(_member.c.ask_id, _member.c.ask_uid, _member.c.at).where(_member.c.ask_id.in_(_among("of_ids")))
EQUAL = (
    select(*SEEN_COLUMNS)
    .where(_member.c.wording == bindparam("of_wording"))
    .order_by(_member.c.ask_id.desc())
    .limit(bindparam("most"))
)
RECENT = (
    select(*SEEN_COLUMNS)
    .where(_member.c.kind == bindparam("of_kind"))
    .order_by(_member.c.ask_id.desc())
    .limit(RECENT_ASKS)
)
SIZES = select(_member.c.kind, func.count()).where(_member.c.kind.in_(_among("of_kinds"))).group_by(_member.c.kind)
ALERTED = select(_member.c.kind).where(_member.c.kind.in_(_among("of_kinds")), _member.c.is_alert.is_(True)).distinct()
SEEN = select(*SEEN_COLUMNS).where(_member.c.ask_uid.in_(_among("of_uids")))
UIDS = select(_member.c.ask_uid).where(_member.c.kind == bindparam("of_kind")).order_by(_member.c.ask_id)
UNLIKE = select(_mark.c.a, _mark.c.b).where(_mark.c.is_same.is_(False))
MARKS = select(_mark.c.a, _mark.c.b, _mark.c.is_same).where(
    or_(_mark.c.a.in_(_among("of_uids")), _mark.c.b.in_(_among("of_uids")))
)
NEW_FORM = insert(_form)
OLD_FORM = update(_form).where(_form.c.id == bindparam("of_id")).values(asks=bindparam("new_asks"))
LAST_FORM = select(func.coalesce(func.max(_form.c.id), 0))
CLEAR = tuple(delete(table) for table in (_member, _form, table_of(KindKeyRow), table_of(KindPostingRow)))
