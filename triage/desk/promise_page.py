"""The page of promises: late first, then at risk, then by day."""

from __future__ import annotations

from triage.desk.lines import promise_line
from triage.desk.planning import Look
from triage.desk.ports import AskQuery
from triage.desk.quiet import quiet_promises
from triage.views.ledger import PromisePage

_ORDER = {"late": 0, "at risk": 1, "open": 2}


def promise_page_of(look: Look, *, open_only: bool) -> PromisePage:
    """Promises beside what the plan says now, with the asks behind them."""
    reader, picture, lines = look
    found = reader.promises(open_only=open_only)
    uids = frozenset(one.ask_uid for one in found)
    asks = {ask.uid: ask for ask in reader.asks(AskQuery(uids=uids, include_merged=True))} if uids else {}
    made = [promise_line(one, asks[one.ask_uid], picture, reader) for one in found if one.ask_uid in asks]
    made.sort(key=lambda line: (_ORDER.get(line.state, 3), line.quoted_on, line.ask_id))
    return PromisePage(
        today=picture.today,
        zone=picture.zone.key,
        promises=tuple(made),
        asks=tuple(lines.line(ask) for ask in asks.values()),
        quiet=quiet_promises(picture),
    )
