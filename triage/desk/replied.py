"""What a reply that went out changes: its promise, what becomes of the ask, and what to think of next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from triage.desk.decide import accepted
from triage.desk.notes import deferred_often
from triage.desk.picture import Picture
from triage.desk.ports import Writer
from triage.domain.ask import Ask, Status
from triage.domain.fate import LOOK_AGAIN_DAYS
from triage.domain.promise import Dates, Promise, Quote
from triage.domain.waiting import next_nudge
from triage.views.replies import DraftPage
from triage.views.words import near_day, plain_day

WAITING = frozenset({"later", "trade", "smaller", "redirect", "align", "self-serve"})
"""Situations after which an ask of the inbox is put aside: its asker knows what to expect."""

TAKES_ON = frozenset({"yes", "ready"})
"""Situations after which an ask is taken on: its asker was told that it is done now."""


def promise_day(tx: Writer, ask: Ask, person: str, quote: Quote, uid: str, zone: str) -> None:
    """Record a day that went out: a further quote of the person's open promise, else a new promise."""
    mine = [one for one in tx.promises(open_only=True, ask_uids=[ask.uid]) if one.person == person]
    if mine:
        tx.put(replace(mine[0], quotes=(*mine[0].quotes, quote)))
        return
    tx.put(Promise(uid=uid, ask_uid=ask.uid, person=person, quotes=(quote,), zone=zone))


def move_on(tx: Writer, ask: Ask, person: str, page: DraftPage, day: date | None, picture: Picture) -> Ask:
    """What becomes of an ask once somebody was told; returns it as it stands.

    A yes takes it on, a "not now" puts it aside, a nudge asks again a few days later.
    """
    if page.situation == "nudge":
        for one in tx.waiting(open_only=True, ask_uids=[ask.uid]):
            if one.person == person:
                tx.put(replace(one, nudges=one.nudges + 1, nudge_on=next_nudge(picture.today)))
    elif page.situation in TAKES_ON and ask.is_open and ask.status is not Status.ACTIVE:
        return tx.put(accepted(ask, picture.now, round(picture.effort(ask).p80_min)))
    elif page.situation in WAITING and ask.status is Status.INBOX:
        revisit_on = day or page.look_again_on or picture.today + timedelta(days=LOOK_AGAIN_DAYS)
        return tx.put(replace(ask, status=Status.DEFERRED, revisit_on=revisit_on, deferrals=ask.deferrals + 1))
    return ask


def sent_words(ask: Ask, page: DraftPage, day: date | None, picture: Picture) -> str:
    """What the journal says of a reply."""
    to = f" to {page.person}" if page.person else ""
    promise = ""
    if day is not None:
        what = "a start on " if page.dates == Dates.START else ""
        promise = f", promised {what}{near_day(day, picture.today)}"
    return f"answered #{ask.id} with {page.situation}{to}{promise}"


def next_steps(ask: Ask, page: DraftPage, picture: Picture) -> tuple[str, ...]:
    """What to think of now that a reply went out, each a sentence with its command."""
    notes = deferred_often(ask)
    name = page.person.split()[0].lower() if page.person else "NAME"
    if page.situation == "clarify" and ask.uid not in picture.waiting:
        notes.append(f"`triage wait {ask.id} --on {name}` reminds you if no answer comes.")
    if page.situation == "nudge":
        day = plain_day(next_nudge(picture.today), picture.today)
        notes.append(f"It comes back on {day}; `triage wait {ask.id} --over` when the answer is there.")
    return tuple(notes)
