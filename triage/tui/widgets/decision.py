"""The decision on one ask: its priority with reasons, what a yes costs, what "not now" sends, what was like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from triage.tui.widgets import asks as cells
from triage.tui.widgets.page import Row, Section
from triage.tui.widgets.words import BAD, FAINT, GOOD, SOON, STRONG, Words, fitted, joined, line, words
from triage.views.ask_words import day_or_never, done_words
from triage.views.words import duration, listing, near_day

if TYPE_CHECKING:
    from triage.views.asks import AskLine, SeenBefore, Why
    from triage.views.decision import DecisionPage
    from triage.views.kinds import SeenAgain
    from triage.views.plans import MoveLine, Preview, TradeLine
    from triage.views.replies import DraftPage

DOT = Content.styled(" · ", FAINT)

MOST_TEXT_LINES = 8
"""Of an original text; the ask's own page has all of it."""


class Card(Vertical):
    """One way to decide, with its key in the border.

    Args:
        key: That takes it.
        title: What it is called.
        id: Of the widget.
    """

    DEFAULT_CSS = """
    Card { height: auto; padding: 0 1; border-title-style: bold; }
    Card > Words { height: auto; }
    Card#card-yes { border: round $success 70%; border-title-color: $success; }
    Card#card-no { border: round $accent 70%; border-title-color: $accent; border-subtitle-color: $accent; }
    """

    def __init__(self, key: str, title: str, *, id: str) -> None:
        super().__init__(id=id, classes="card")
        self.border_title = Content.styled(f" {key} ", "reverse") + f" {title} "

    def compose(self) -> ComposeResult:
        """Its text."""
        yield Words()

    def say(self, text: Content, note: Content | None = None) -> None:
        """Show another text, and a note in the lower border."""
        self.query_one(Words).say(text)
        self.border_subtitle = note or Content("")


def cards() -> Container:
    """The two ways to decide."""
    return Container(
        Card("y", "If you say yes", id="card-yes"), Card("n", "If you say not now", id="card-no"), id="cards"
    )


def show_cards(where: Widget, page: DecisionPage) -> None:
    """Fill the two cards of a widget."""
    yes = joined(*_yes(page.yes), by="\n") if page.yes else Content("It is closed.")
    where.query_one("#card-yes", Card).say(yes)
    where.query_one("#card-no", Card).say(*_not_now(page))


class DecisionView(VerticalScroll, can_focus=False):
    """The page of the ask that is selected."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page: DecisionPage | None = None

    async def fill(self) -> None:
        """Make its parts: not before the first frame, which has none of them."""
        if not self.children:
            await self.mount_all(self._parts())

    def _parts(self) -> ComposeResult:
        """Head, reasons, the two ways, earlier asks."""
        yield Words(id="decision-title")
        yield Words(id="decision-facts")
        yield Words(id="decision-text")
        yield Words(id="decision-why")
        yield cards()
        yield Section("Seen before", id="decision-seen")

    def begin(self, ask: AskLine) -> None:
        """Show at once what the list knows, until the page is read."""
        self.page = None
        self.set_class(True, "-reading")
        self.scroll_home(animate=False)
        self.query_one("#decision-title", Words).say(_title(ask))

    def show(self, page: DecisionPage) -> None:
        """Show a page."""
        is_other = self.page is None or self.page.ask.uid != page.ask.uid
        self.page = page
        self.set_class(False, "-reading")
        if is_other:
            self.scroll_home(animate=False)
        self.query_one("#decision-title", Words).say(_title(page.ask))
        self.query_one("#decision-facts", Words).say(_facts(page))
        text = self.query_one("#decision-text", Words)
        text.say(_original(page))
        text.set_class(not _original(page), "-nothing")
        self.query_one("#decision-why", Words).say(self._reasons(page))
        show_cards(self, page)
        rows = seen_rows(page.seen, page.today, ZoneInfo(page.zone))
        self.query_one("#decision-seen", Section).say(again_words(page.again), rows=rows)

    def _reasons(self, page: DecisionPage) -> Content:
        """What decided the class and why; on a narrow screen with the earlier asks on one line, to be in sight."""
        seen = Content("")
        if page.seen and self.screen.has_class("-narrow"):
            titles = (line(f"#{one.id} {one.title}{_took(one)}") for one in page.seen)
            seen = fitted(joined("Seen before: ", joined(*titles, by=DOT)), self.scrollable_content_region.width)
        return joined(why_words(page.why) if page.why else "", seen.stylize_before(FAINT), by="\n")

    def on_resize(self) -> None:
        """Lines that are cut depend on the width."""
        if self.page is not None:
            self.query_one("#decision-why", Words).say(self._reasons(self.page))


def _took(one: SeenBefore) -> str:
    return f", took {duration(one.took_min)}" if one.took_min else ""


def _title(ask: AskLine) -> Content:
    return joined(cells.priority(ask), line(ask.title, STRONG), by="  ")


def _facts(page: DecisionPage) -> Content:
    ask = page.ask
    due = cells.due(ask, page.today, ZoneInfo(page.zone))
    waits = cells.waiting(ask)
    return joined(
        Content.styled(f"#{ask.id}", FAINT),
        line(listing(ask.who)),
        line(f"via {ask.channel}") if ask.channel else "",
        "due " + due if due else "",
        cells.estimate(ask),
        "waits " + waits if waits else "",
        line(ask.key_result),
        line(" ".join(f"+{tag}" for tag in ask.tags), FAINT),
        Content.styled("private", FAINT) if ask.is_private else "",
        by=DOT,
    )


def _original(page: DecisionPage) -> Content:
    """What was written, where it says more than the title."""
    text = page.text.strip()
    if text == page.ask.title or ("\n" not in text and len(text) < 1.5 * len(page.ask.title)):
        return Content("")
    lines = text.splitlines()
    more = f"\n… {len(lines) - MOST_TEXT_LINES} more lines" if len(lines) > MOST_TEXT_LINES else ""
    return words("\n".join(lines[:MOST_TEXT_LINES]) + more, FAINT)


def why_words(why: Why) -> Content:
    """What decided the class, then the terms, each with its points."""
    terms = joined(*(Content.styled(f"{one.points:+.0f} ", STRONG) + words(one.words) for one in why.reasons), by=DOT)
    pinned = ""
    if why.ask.is_pinned and why.ask.priority is not None and why.ask.priority is not why.assigned:
        pinned = f"You pinned {why.ask.priority.name};"
    head = joined(pinned, cells.shape(why.assigned), words(why.because, STRONG), by=" ")
    return joined(head, terms.stylize_before(FAINT), by="\n")


def _yes(cost: Preview) -> Iterator[Content]:
    """Dates first, then what it takes, what slips and breaks, and what would save it."""
    for ask in cost.asks:
        dates = done_words(ask, cost.today) or "no date in sight"
        yield Content.styled(f"{dates[0].upper()}{dates[1:]}", STRONG)
        if ask.is_late:
            yield Content.styled("✗ after its due date", BAD)
    used = [f"{duration(cost.focus_used_min)} of focus" if cost.focus_used_min > 0 else ""]
    used += [f"{duration(cost.open_used_min)} of open hours" if cost.open_used_min > 0 else ""]
    yield Content(f"Takes {listing([part for part in used if part]) or 'no time'}")
    worse = [move for move in cost.moves if _is_worse(move)]
    if not worse:
        yield Content.styled("✓ Nothing else slips", GOOD)
    for move in sorted(worse, key=lambda move: not (move.breaks_due or move.breaks_promise)):
        yield _move(move, cost)
    for trade in cost.trades:
        yield _trade(trade, cost)
    if {ask.uid for ask in cost.asks} & {ask.uid for ask in cost.p0.over}:
        yield Content.styled("✗ More P0s than time: it cannot safely be kept", BAD)


def _is_worse(move: MoveLine) -> bool:
    is_later = move.to_on is None or (move.from_on is not None and move.to_on > move.from_on)
    return is_later or move.breaks_due or bool(move.breaks_promise)


def _move(move: MoveLine, cost: Preview) -> Content:
    breaks = [f"breaks the promise to {move.breaks_promise}" if move.breaks_promise else ""]
    breaks += ["breaks its due date" if move.breaks_due else ""]
    broken = listing([part for part in breaks if part])
    days = f"{day_or_never(move.from_on, cost.today)} → {day_or_never(move.to_on, cost.today)}"
    if broken:
        return Content.styled(f"✗ #{move.id} ", BAD) + line(f"{move.title}: {days}, {broken}", BAD)
    return Content.styled(f"↷ #{move.id} ", FAINT) + line(move.title) + Content.styled(f": {days}", FAINT)


def _trade(trade: TradeLine, cost: Preview) -> Content:
    who = f", if {trade.who} agrees" if trade.who else ""
    breaks = f", breaking {listing([f'#{number}' for number in trade.breaks])}" if trade.breaks else ""
    day = day_or_never(trade.to_on, cost.today)
    return line(f"⇄ In time if #{trade.id} {trade.title} moves to {day}{who}{breaks}")


def _not_now(page: DecisionPage) -> tuple[Content, Content | None]:
    """The reply, and what sending it records."""
    reply = page.not_now
    if reply is None:
        return Content.styled(page.no_reply, FAINT), None
    return words(reply.message), Content(_records(reply, page))


def _records(reply: DraftPage, page: DecisionPage) -> str:
    to = f" to {reply.person.split()[0]}" if reply.person.split() else ""
    if reply.quoted_on is None:
        again = f", again {near_day(reply.look_again_on, page.today)}" if reply.look_again_on else ""
        return f"{reply.situation}{to}: no promise{again}"
    what = "start " if reply.dates == "start" else ""
    return f"{reply.situation}{to}: promises {what}{near_day(reply.quoted_on, page.today)}"


def again_words(again: SeenAgain | None) -> Content:
    """What an ask's kind has to say: aloud when it is sure for the first time, quietly after."""
    if again is None:
        return Content("")
    said = line(f"{again.words}  ({again.ref} {again.name})", f"bold {SOON}" if again.is_alert else FAINT)
    share = line(f"all share: {', '.join(again.telling)}", FAINT) if again.is_alert and again.telling else Content("")
    return joined(said, share, by="\n")


def seen_rows(seen: Sequence[SeenBefore], today: date, zone: ZoneInfo) -> list[Row]:
    """Earlier asks, each with what became of it."""
    return [(line(f"#{one.id}", FAINT), _seen_words(one, today, zone)) for one in seen]


def _seen_words(one: SeenBefore, today: date, zone: ZoneInfo) -> Content:
    facts = joined(
        line(listing(one.who)),
        near_day(one.received_at.astimezone(zone).date(), today),
        f"took {duration(one.took_min)}" if one.took_min else "",
        f"answered {one.answered}" if one.answered else "",
        by=" · ",
    )
    return joined(line(one.title), facts.stylize_before(FAINT), by="  ")
