"""The whole schema with its indexes: for migrations, and for the test that holds them together. Not read at a start.

Every question of :class:`triage.desk.ports.Reader` is answered from one of these at 100,000 asks.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from triage.store import kind_tables, ledger, more_tables, search, tables

METADATA = SQLModel.metadata
FINISHED = "estimate_min IS NOT NULL AND actual_min IS NOT NULL"


def _index(name: str, row: Any, *columns: str, where: str = "") -> None:
    table = tables.table_of(row)
    only: dict[str, Any] = {"sqlite_where": text(where), "postgresql_where": text(where)} if where else {}
    Index(name, *(table.c[column] for column in columns), **only)


for rowless in (search.TermRow, ledger.TakenInRow, kind_tables.KindKeyRow):
    tables.table_of(rowless).dialect_options["sqlite"]["with_rowid"] = False

_index("ask_status", tables.AskRow, "status", "merged_into", "received_at")
_index("ask_received", tables.AskRow, "received_at")
_index("ask_closed", tables.AskRow, "closed_at")
_index("ask_due_on", tables.AskRow, "due_on", where="due_on IS NOT NULL")
_index("ask_due_at", tables.AskRow, "due_at", where="due_at IS NOT NULL")
_index("ask_revisit_on", tables.AskRow, "revisit_on", where="revisit_on IS NOT NULL")
_index("ask_merged_into", tables.AskRow, "merged_into", where="merged_into <> ''")
_index("ask_key_result", tables.AskRow, "key_result")
_index("ask_channel", tables.AskRow, "channel", "received_at")
_index("ask_source", tables.AskRow, "source", "source_id", "uid")
_index("ask_finished", tables.AskRow, "closed_at", where=FINISHED)
_index("promise_ask", tables.PromiseRow, "ask_uid")
_index("promise_person", tables.PromiseRow, "person")
_index("promise_state", tables.PromiseRow, "state")
_index("sent_reply_ask", more_tables.SentReplyRow, "ask_uid")
_index("sent_reply_person", more_tables.SentReplyRow, "person", "sent_at")
_index("sent_reply_sent", more_tables.SentReplyRow, "sent_at")
_index("work_ask", tables.WorkRow, "ask_uid")
_index("work_started", tables.WorkRow, "started_at")
_index("work_running", tables.WorkRow, "started_at", "uid", where="minutes IS NULL")
_index("lost_starts", tables.LostRow, "starts_at")
_index("kind_member_ask", kind_tables.KindMemberRow, "ask_id")
_index("kind_member_kind", kind_tables.KindMemberRow, "kind", "ask_id")
_index("kind_member_form", kind_tables.KindMemberRow, "form", "kind", "ask_id", "is_told")
_index("kind_member_wording", kind_tables.KindMemberRow, "wording", "ask_id")
_index("kind_member_alert", kind_tables.KindMemberRow, "kind", where="is_alert")
_index("kind_mark_a", kind_tables.KindMarkRow, "a")
_index("kind_mark_b", kind_tables.KindMarkRow, "b")
_index("kind_form_dead", kind_tables.KindFormRow, "id", where="asks = 0")
_index("kind_key_id", kind_tables.KindKeyRow, "id")
_index("act_machine", ledger.ActRow, "machine", "seq")
_index("act_undoes", ledger.ActRow, "undoes")
_index("entry_record", ledger.EntryRow, "kind", "key", "act_seq")
_index("entry_ask", ledger.EntryRow, "ask_uid", "act_seq")
_index("waiting_ask", tables.WaitingRow, "ask_uid")
_index("waiting_open", tables.WaitingRow, "nudge_on", where="ended_at IS NULL")
