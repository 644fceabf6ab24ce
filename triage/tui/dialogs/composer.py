"""The reply composer: situation, tone, shape and wording, the text to change in place, and the day it promises."""

from __future__ import annotations

import asyncio
from datetime import date

from textual import on, work
from textual.widgets import TextArea

from triage.tui.dialog_keys import COMPOSING, LEAVING
from triage.tui.dialogs.buttons import Press
from triage.tui.dialogs.composer_frame import ComposerFrame
from triage.tui.dialogs.composing import (
    NO_WISHES,
    about_words,
    begin,
    by_place,
    draft_with,
    keep_and_check,
    promise_words,
    unsaid,
)
from triage.tui.dialogs.promised import PickPromised, Promised
from triage.tui.dialogs.reply_choices import ReplyChoices, Wishes
from triage.tui.keys import bindings
from triage.tui.messages import DeskChanged
from triage.tui.widgets.words import BAD, SOON, Words, joined, line
from triage.views.replies import BegunReply, DraftPage, ReplyCheck

READ_AFTER_S = 0.2
"""How long typing must rest before the text is kept and read."""

MOST_FINDINGS, MOST_KEPT = 3, 5
"""Findings that are listed; texts of one's own that are kept beside the one in hand."""


class Composer(ComposerFrame):
    """Choose, change and send a reply. What is half written is kept, also over a crash, until it is sent or dropped.

    Args:
        uid: Of the ask.
    """

    BINDINGS = bindings(LEAVING, COMPOSING)

    def __init__(self, uid: str) -> None:
        super().__init__()
        self._uid = uid
        self._draft: DraftPage | None = None
        self._check: ReplyCheck | None = None
        self._kept: list[str] = []
        self._notice = ""
        self._is_sending = False

    @property
    def is_edited(self) -> bool:
        """Whether the text in hand is the user's own."""
        text = self.text.text.strip()
        return self._draft is not None and bool(text) and text != self._draft.message.strip()

    def on_mount(self) -> None:
        """Draft what fits; what was half written comes first."""
        self.query_one("#swap").display = self.query_one("#drop").display = False
        self._begin()
        self.text.focus()

    @work(group="draft", exclusive=True)
    async def _begin(self) -> None:
        found = await self.triage.ask_desk(lambda desk: begin(desk, self._uid), self.say_wrong)
        if found is None:
            return
        draft, texts = found
        self._take(draft)
        self.text.load_text(texts[0] if texts else draft.message)
        self._kept = list(texts[1:])
        self._notice = "Half written earlier; Start over shows a fresh draft." if texts else ""
        self._show()

    @work(group="draft", exclusive=True)
    async def _draft_again(self, wishes: Wishes, to: str) -> None:
        """Draft with other choices; a text of the user's own is kept beside the new one."""
        draft = await self.triage.ask_desk(lambda desk: draft_with(desk, self._uid, wishes, to), self.say_wrong)
        if draft is None:
            self.query_one(ReplyChoices).fall_back()
            return
        was_edited = self.is_edited
        if was_edited:
            self._keep_aside(self.text.text)
        self._take(draft)
        self.text.put(draft.message)
        self._notice = f"Your own text is kept: {self.key('swap')} shows it." if was_edited else ""
        self._show()

    def _take(self, draft: DraftPage) -> None:
        self._draft = draft
        self.query_one(ReplyChoices).show(draft)

    @on(DeskChanged)
    def changed_elsewhere(self) -> None:
        """Draft again when the ask changed; a text of the user's own stays in hand."""
        if self._draft is not None and not self._is_sending:
            self._follow(self._draft)

    @work(group="draft", exclusive=True)
    async def _follow(self, old: DraftPage) -> None:
        wishes = (old.situation, old.tone, old.shape, old.variant)
        new = await self.triage.ask_desk(lambda desk: draft_with(desk, self._uid, wishes, old.asked_by), self.say_wrong)
        if new is None or (new.ask_version == old.ask_version and new.message == old.message):
            return
        was_edited = self.is_edited
        self._take(new)
        what = f"#{new.ask_id} {'changed' if new.is_open else 'was closed'} elsewhere"
        if was_edited:
            if new.message != old.message:
                self._keep_aside(new.message)
            self._notice = f"{what}. Your text stays; {self.key('swap')} shows the new draft."
        else:
            self.text.put(new.message)
            self._notice = f"{what}: drafted again."
        self._show()

    def _keep_aside(self, text: str) -> None:
        self._kept = [text, *(one for one in self._kept if one != text)][:MOST_KEPT]

    @on(TextArea.Changed)
    def changed(self) -> None:
        """Keep what was written and read it, once typing rests."""
        self._read_soon()

    @work(group="check", exclusive=True)
    async def _read_soon(self) -> None:
        await asyncio.sleep(READ_AFTER_S)
        draft, text = self._draft, self.text.text
        if draft is None:
            return
        begun = self._begun()
        self._check = await self.triage.ask_desk(lambda desk: keep_and_check(desk, draft, text, begun), unsaid)
        self._show()

    def _begun(self) -> BegunReply:
        draft = self._draft
        texts = ([self.text.text] if self.is_edited else []) + self._kept
        if draft is None:
            return BegunReply(texts=tuple(texts))
        wishes = (draft.situation, draft.tone, draft.shape, draft.variant)
        return BegunReply(texts=tuple(texts), wishes=wishes, to=draft.asked_by)

    def _show(self) -> None:
        draft, check = self._draft, self._check
        if draft is None:
            return
        self.query_one(".dialog").border_subtitle = self.hint(has_several=len(draft.requesters) > 1)
        self.query_one("#about", Words).say(about_words(draft))
        says = [line(self._notice, SOON)] if self._notice else []
        if check is not None:
            says += [promise_words(check, draft), *(line(f"▲ {words}", BAD) for _, _, words in by_place(check))]
            self.text.mark([(start, end) for start, end, _ in check.findings])
            more = len(check.findings) - MOST_FINDINGS
            if more > 0:
                says = [*says[:-more], line(f"▲ and {more} more", BAD)]
        self.query_one("#says", Words).remove_class("-wrong").say(joined(*says, by="\n"))
        self.query_one("#swap").display = bool(self._kept) or self.is_edited
        self.query_one("#swap", Press).rename(
            "My other text" if self._kept and self.is_edited else "My text" if self._kept else "The draft"
        )
        self.query_one("#drop").display = self.is_edited or bool(self._kept)

    @on(ReplyChoices.Wished)
    def wished(self, event: ReplyChoices.Wished) -> None:
        """Draft with what was chosen."""
        self._draft_again(event.wishes, event.to)
        self.text.focus()

    def action_next(self, name: str) -> None:
        """Draft for the next who asked, or with the next situation, tone, shape or wording."""
        self.query_one(ReplyChoices).wish_next(name)

    @on(Press.Pressed, "#swap")
    def action_swap(self) -> None:
        """Show the other text; the one in hand is kept."""
        if self._draft is None or not (self._kept or self.is_edited):
            return
        mine = [self.text.text] if self.is_edited else []
        shown = self._kept.pop(0) if self._kept else self._draft.message
        self._kept = [*self._kept, *mine]
        self._notice = ""
        self.text.put(shown)
        self.text.focus()

    @on(Press.Pressed, "#drop")
    def start_over(self) -> None:
        """Drop every text of the user's own; ctrl+z brings the one in hand back."""
        if self._draft is not None:
            self._kept = []
            self._notice = "Started over; ctrl+z brings your text back."
            self.text.put(self._draft.message)
            self.text.focus()

    @on(Press.Pressed, "#send")
    def action_send(self) -> None:
        """Copy the text, record it and its promise; the dialog goes once that is done."""
        if not self._is_sending and self._draft is not None and self.text.text.strip():
            self._is_sending = True
            self.workers.cancel_group(self, "check")
            self.run_worker(self._send(self._draft, self.text.text.strip()), group="act")

    async def _send(self, draft: DraftPage, text: str) -> None:
        check = await self.triage.ask_desk(lambda desk: desk.answers.check(draft, text), self.say_wrong)
        if check is None:
            self._is_sending = False
        elif check.is_unsure:
            self.app.push_screen(PickPromised(check), lambda picked: self._promise(draft, text, picked))
        else:
            await self._record(draft, text, check.promised_on)

    def _promise(self, draft: DraftPage, text: str, picked: Promised | None) -> None:
        if picked is None:
            self._is_sending = False
        else:
            self.run_worker(self._record(draft, text, picked.on), group="act")

    async def _record(self, draft: DraftPage, text: str, day: date | None) -> None:
        sent = await self.triage.send(draft, text=text, promised_on=day, wrong=self.say_wrong)
        if sent is not None and not draft.others:
            self.dismiss()
            return
        if sent is not None:
            await self._go_on(draft.others[0])
        self._is_sending = False

    async def _go_on(self, person: str) -> None:
        """Draft for the next who asked and has had no reply."""
        draft = await self.triage.ask_desk(lambda desk: draft_with(desk, self._uid, NO_WISHES, person))
        if draft is None:
            self.dismiss()
            return
        self._kept = []
        self._take(draft)
        self.text.load_text(draft.message)
        self._notice = f"{person} asked too: this one is next, or esc leaves it."
        self._show()

    @on(Press.Pressed, "#save")
    def action_save_as(self) -> None:
        """Ask for a file, then save the text there."""
        from triage.tui.dialogs.one_line import OneLine

        if self._draft is not None:
            name = f"~/reply-{self._draft.ask_id}.txt"
            self.app.push_screen(OneLine("Save the text as", name, name), self._save_as)

    def _save_as(self, path: str | None) -> None:
        if path:
            self.run_worker(self.triage.save_text(path, self.text.text, self.say_wrong), group="save")

    def action_leave(self) -> None:
        """Keep what is half written for the next time."""
        if self._draft is not None:
            begun, uid = self._begun(), self._uid
            self.workers.cancel_group(self, "check")
            self.app.run_worker(self.triage.ask_desk(lambda desk: desk.answers.keep(uid, begun)), group="act")
        self.dismiss()
