"""The first desk: records, journal, words to find asks by, counters."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from triage.store.building import flag, instant, key, nested, number, optional, partial_index, texts

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

FINISHED = "estimate_min IS NOT NULL AND actual_min IS NOT NULL"


def upgrade() -> None:
    asks()
    small_records()
    what_went_out()
    work()
    kinds()
    journal()


def asks() -> None:
    op.create_table(
        "ask",
        number("id"),
        key("uid", unique=True),
        *texts("title"),
        instant("received_at"),
        *texts("say_as", "text", "link"),
        nested("requesters"),
        *texts("channel"),
        optional("due_on", sa.Date()),
        instant("due_at", nullable=True),
        number("estimate_min", nullable=True),
        optional("lane", sa.String()),
        *texts("done_when", "key_result"),
        nested("tags"),
        *texts("status"),
        number("pinned", nullable=True),
        flag("is_private"),
        nested("nudges"),
        *texts("recurrence"),
        instant("accepted_at", nullable=True),
        number("forecast_min", nullable=True),
        optional("revisit_on", sa.Date()),
        number("deferrals"),
        *texts("handed_to", "put_before", "merged_into"),
        instant("closed_at", nullable=True),
        number("actual_min", nullable=True),
        *texts("outcome", "outcome_link"),
        nested("credit"),
        *texts("source", "source_id"),
        number("version"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ask_status", "ask", ["status", "merged_into", "received_at"])
    op.create_index("ask_received", "ask", ["received_at"])
    op.create_index("ask_closed", "ask", ["closed_at"])
    partial_index("ask_due_on", "ask", ["due_on"], "due_on IS NOT NULL")
    partial_index("ask_due_at", "ask", ["due_at"], "due_at IS NOT NULL")
    partial_index("ask_revisit_on", "ask", ["revisit_on"], "revisit_on IS NOT NULL")
    partial_index("ask_merged_into", "ask", ["merged_into"], "merged_into <> ''")
    op.create_index("ask_key_result", "ask", ["key_result"])
    op.create_index("ask_channel", "ask", ["channel", "received_at"])
    op.create_index("ask_source", "ask", ["source", "source_id", "uid"])
    partial_index("ask_finished", "ask", ["closed_at"], FINISHED)
    op.create_table(
        "ask_term",
        key("field"),
        key("term"),
        number("ask_id"),
        sa.PrimaryKeyConstraint("field", "term", "ask_id"),
        sqlite_with_rowid=False,
    )


def small_records() -> None:
    op.create_table(
        "person",
        key("key", primary_key=True),
        *texts("name"),
        nested("aliases"),
        *texts("role", "team"),
        optional("tone", sa.String()),
        flag("is_private"),
        *texts("channel"),
    )
    op.create_table(
        "focus_block",
        key("uid", primary_key=True),
        nested("days"),
        nested("span"),
        optional("from_on", sa.Date()),
        optional("until_on", sa.Date()),
    )
    op.create_table(
        "day_off",
        key("uid", primary_key=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        *texts("label"),
    )
    op.create_table(
        "review_state",
        key("key", primary_key=True),
        sa.Column("on", sa.Date(), nullable=False),
        nested("settled"),
        nested("kept"),
        optional("weekly_on", sa.Date()),
    )
    op.create_table(
        "week_stretch",
        key("uid", primary_key=True),
        number("cap_min"),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
    )
    op.create_table(
        "profile", key("key", primary_key=True), *texts("name", "zone"), nested("hours"), *texts("primary", "secondary")
    )
    op.create_table(
        "key_result",
        key("key", primary_key=True),
        *texts("title"),
        sa.Column("weight", sa.Float(), nullable=False),
        *(optional(name, sa.Date()) for name in ("retired_on", "from_on", "until_on")),
        nested("tags"),
        nested("notes"),
        optional("checked_on", sa.Date()),
    )
    op.create_table("area", key("key", primary_key=True), nested("people"), nested("docs"), nested("tags"))


def what_went_out() -> None:
    op.create_table(
        "promise",
        key("uid", primary_key=True),
        key("ask_uid"),
        key("person"),
        nested("quotes"),
        *texts("zone", "state"),
        instant("closed_at", nullable=True),
        optional("answer", sa.String()),
        instant("answered_at", nullable=True),
        *texts("taken_by", "late_because"),
    )
    op.create_index("promise_ask", "promise", ["ask_uid"])
    op.create_index("promise_person", "promise", ["person"])
    op.create_index("promise_state", "promise", ["state"])
    op.create_table(
        "sent_reply",
        key("uid", primary_key=True),
        key("ask_uid"),
        key("person"),
        *texts("situation", "variant", "text"),
        instant("sent_at"),
    )
    op.create_index("sent_reply_ask", "sent_reply", ["ask_uid"])
    op.create_index("sent_reply_person", "sent_reply", ["person", "sent_at"])
    op.create_index("sent_reply_sent", "sent_reply", ["sent_at"])
    op.create_table(
        "waiting",
        key("uid", primary_key=True),
        key("ask_uid"),
        key("person"),
        instant("since_at"),
        sa.Column("nudge_on", sa.Date(), nullable=False),
        *texts("what"),
        number("nudges"),
        instant("ended_at", nullable=True),
    )
    op.create_index("waiting_ask", "waiting", ["ask_uid"])
    partial_index("waiting_open", "waiting", ["nudge_on"], "ended_at IS NULL")


def work() -> None:
    op.create_table(
        "work",
        key("uid", primary_key=True),
        key("ask_uid"),
        instant("started_at"),
        number("minutes", nullable=True),
    )
    op.create_index("work_ask", "work", ["ask_uid"])
    op.create_index("work_started", "work", ["started_at"])
    partial_index("work_running", "work", ["started_at", "uid"], "minutes IS NULL")
    op.create_table(
        "lost",
        key("uid", primary_key=True),
        instant("starts_at"),
        number("minutes"),
        *texts("label"),
        key("ask_uid"),
    )
    op.create_index("lost_starts", "lost", ["starts_at"])


def kinds() -> None:
    op.create_table(
        "kind_member",
        key("ask_uid", primary_key=True),
        number("ask_id"),
        instant("at"),
        key("kind"),
        key("form"),
        key("wording"),
        flag("is_told"),
        flag("is_alert"),
    )
    op.create_index("kind_member_ask", "kind_member", ["ask_id"])
    op.create_index("kind_member_kind", "kind_member", ["kind", "ask_id"])
    op.create_index("kind_member_form", "kind_member", ["form", "kind", "ask_id", "is_told"])
    op.create_index("kind_member_wording", "kind_member", ["wording", "ask_id"])
    partial_index("kind_member_alert", "kind_member", ["kind"], "is_alert")
    op.create_table("kind_mark", key("pair", primary_key=True), key("a"), key("b"), flag("is_same"))
    op.create_index("kind_mark_a", "kind_mark", ["a"])
    op.create_index("kind_mark_b", "kind_mark", ["b"])
    op.create_table(
        "kind_case",
        key("kind", primary_key=True),
        *texts("name", "state"),
        instant("changed_at"),
        number("times_then"),
        sa.Column("minutes_each", sa.Float(), nullable=False),
        sa.Column("hours_a_year", sa.Float(), nullable=False),
        number("build_min", nullable=True),
        key("ask_uid"),
        *texts("tool"),
    )
    kind_index()


def kind_index() -> None:
    op.create_table(
        "kind_form",
        number("id"),
        key("digest", unique=True),
        sa.Column("packed", sa.Text(), nullable=False),
        number("asks"),
        sa.PrimaryKeyConstraint("id"),
    )
    partial_index("kind_form_dead", "kind_form", ["id"], "asks = 0")
    op.create_table(
        "kind_key",
        key("key", primary_key=True),
        number("id"),
        number("forms"),
        number("filled"),
        sqlite_with_rowid=False,
    )
    op.create_index("kind_key_id", "kind_key", ["id"])
    op.create_table(
        "kind_posting",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False, autoincrement=False),
        sa.Column("entries", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def journal() -> None:
    op.create_table(
        "act",
        number("seq"),
        key("uid", unique=True),
        *texts("verb", "words"),
        instant("at"),
        *texts("machine"),
        key("undoes"),
        flag("is_undone"),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("act_machine", "act", ["machine", "seq"])
    op.create_index("act_undoes", "act", ["undoes"])
    op.create_table(
        "entry",
        number("act_seq"),
        number("position"),
        *texts("kind"),
        key("key"),
        key("ask_uid"),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("act_seq", "position"),
    )
    op.create_index("entry_record", "entry", ["kind", "key", "act_seq"])
    op.create_index("entry_ask", "entry", ["ask_uid", "act_seq"])
    op.create_table("taken_in", key("uid", primary_key=True), sqlite_with_rowid=False)
    counter = op.create_table("counter", key("name", primary_key=True), number("value"))
    op.bulk_insert(counter, [{"name": "act", "value": 0}, {"name": "ask_id", "value": 0}])
