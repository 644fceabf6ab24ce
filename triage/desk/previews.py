"""The cost of a yes as a view, and as five lines for a channel."""

from __future__ import annotations

from collections.abc import Sequence

from triage.desk.closing import refuse_closed
from triage.desk.lines import Lines, p0_line
from triage.desk.picture import Picture
from triage.desk.resting import rests_on
from triage.domain.ask import Ask
from triage.domain.plan import Outlook
from triage.domain.plan_quote import trades
from triage.domain.preview import Move, preview_yes
from triage.domain.preview import Preview as Cost
from triage.domain.reply.naming import public_name
from triage.views.plans import MoveLine, Preview, TradeLine
from triage.views.words import duration, plain_day

SHARED_MOVES = 2
"""Moves named in a shared preview: with title, dates, focus and the question that makes five lines."""


def cost_of(asks: Sequence[Ask], picture: Picture) -> Cost:
    """The plan with a yes to these asks beside the plan without.

    Raises:
        Refused: One is closed.
    """
    for ask in asks:
        refuse_closed(ask)
    wanted = {ask.uid for ask in asks}
    without = picture.plan_without(wanted)
    return preview_yes(without, [picture.plan_ask(ask) for ask in asks])


def preview_of(asks: Sequence[Ask], picture: Picture) -> Preview:
    """What a yes to these asks costs; for one that is active already, what it costs to have said yes.

    Raises:
        Refused: One is closed.
    """
    return view_of(cost_of(asks, picture), asks, picture)


def view_of(cost: Cost, asks: Sequence[Ask], picture: Picture) -> Preview:
    """A cost as faces show it; the asks as they would be planned."""
    lines = Lines(picture, plan=cost.after)
    return Preview(
        today=picture.today,
        zone=picture.zone.key,
        asks=tuple(lines.line(ask) for ask in asks),
        moves=tuple(_move_line(move, cost, picture) for move in cost.moves if _is_worth_showing(move, cost)),
        focus_used_min=round(cost.focus_used_min),
        open_used_min=round(cost.open_used_min),
        p0=p0_line(cost.after, picture, lines),
        trades=_trades(asks, cost, picture),
        rests_on=rests_on(picture),
    )


def shared_preview(asks: Sequence[Ask], picture: Picture) -> str:
    """What a yes costs in at most five lines for a channel: no private title, no number that only the user knows.

    Raises:
        Refused: One is closed.
    """
    cost = cost_of(asks, picture)
    view = preview_of(asks, picture)
    names = ", ".join(_public(ask, picture) for ask in asks)
    lines = [f"If I take on {names}:"]
    done = max((ask.safely_on for ask in view.asks if ask.safely_on), default=None)
    lines.append(f"- done by {plain_day(done, picture.today)}" if done else "- it has no date I could name yet")
    focus = duration(view.focus_used_min) if view.focus_used_min > 0 else ""
    lines[1] += f", about {focus} of focus time" if focus else ""
    later = [move for move in cost.moves if move.days_later > 0]
    for move in later[:SHARED_MOVES]:
        name = _public(picture.open_asks[move.uid], picture)
        moved = plain_day(move.to_safely_on, picture.today) if move.to_safely_on else "no date in sight"
        was = plain_day(move.from_safely_on, picture.today) if move.from_safely_on else "open"
        lines.append(f"- {name} moves from {was} to {moved}")
    if not later:
        lines.append("- nothing else moves")
    elif len(later) > SHARED_MOVES:
        lines[-1] += f" (and {len(later) - SHARED_MOVES} more)"
    lines.append("Is that the right trade?" if later else "Shall I?")
    return "\n".join(lines)


def _public(ask: Ask, picture: Picture) -> str:
    return public_name(ask, picture.persons(ask.requesters))


def _is_worth_showing(move: Move, cost: Cost) -> bool:
    return move.days_later != 0 or any(one.uid == move.uid for one in cost.breaks)


def _move_line(move: Move, cost: Cost, picture: Picture) -> MoveLine:
    ask = picture.open_asks[move.uid]
    breaks = [one for one in cost.breaks if one.uid == move.uid]
    broken = [one.promise.person for one in breaks if one.promise is not None and one.after is Outlook.BREAKS]
    return MoveLine(
        id=ask.id,
        uid=ask.uid,
        title=ask.title,
        who=picture.names(ask.requesters),
        from_on=move.from_safely_on,
        to_on=move.to_safely_on,
        breaks_due=any(one.promise is None for one in breaks),
        breaks_promise="".join(picture.names(broken[:1])),
    )


def _trades(asks: Sequence[Ask], cost: Cost, picture: Picture) -> tuple[TradeLine, ...]:
    """For one ask that would be late: what could give way, least painful first."""
    if len(asks) != 1 or asks[0].uid not in cost.late:
        return ()
    found = []
    for trade in trades(cost.after, asks[0].uid)[:3]:
        ask = picture.open_asks[trade.uid]
        people = [key for key in ask.requesters if key != "me"]
        found.append(
            TradeLine(
                id=ask.id,
                uid=ask.uid,
                title=ask.title,
                who="".join(picture.names(people[:1])),
                from_on=trade.from_on,
                to_on=trade.lands_on,
                breaks=tuple(picture.open_asks[uid].id for uid in trade.breaks),
            )
        )
    return tuple(found)
