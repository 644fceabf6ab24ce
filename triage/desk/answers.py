"""Replies: drafts one from the plan, and records what went out: the reply, its promise, and what becomes of the ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from triage.desk.outside import Clipboard, HalfWritten, Renderer
from triage.desk.picture import Picture
from triage.desk.planning import Look, PlanningService
from triage.desk.ports import Reader, Store
from triage.desk.refs import find_original, find_person, follow_merge, match_person
from triage.desk.replied import move_on, next_steps, promise_day, sent_words
from triage.desk.reply_check import check_text
from triage.desk.reply_facts import reply_facts, tool_of
from triage.desk.reply_since import ended_behind, whom_it_concerns
from triage.domain.ask import Ask
from triage.domain.people import ME, Person, Tone, person_key
from triage.domain.promise import Dates, PromiseState, Quote, SentReply
from triage.domain.reply.draft import Draft
from triage.domain.reply.facts import Change, OtherPerson, Shape
from triage.errors import NotFound
from triage.views.replies import BegunReply, DraftPage, ReplyCheck, SentPage
from triage.views.unsaid import AS_DRAFTED, Unsaid

UNLIKE_FOR = timedelta(days=30)
"""How far back earlier replies to a person are looked at, so that no two are alike. Source: rule 7 of replies."""


class AnswerService:
    """Drafts replies and records those that went out."""

    def __init__(
        self,
        store: Store,
        planning: PlanningService,
        renderer: Renderer,
        clipboard: Clipboard,
        half_written: HalfWritten,
        now: Callable[[], datetime],
        new_uid: Callable[[], str],
    ) -> None:
        self._store = store
        self._planning = planning
        self._renderer = renderer
        self._clipboard = clipboard
        self._half_written = half_written
        self._now = now
        self._new_uid = new_uid

    def draft(
        self,
        ref: str,
        *,
        to: str = "",
        situation: str = "",
        tone: Tone | None = None,
        shape: Shape | None = None,
        variant: str = "",
        other: str = "",
        change: Change | None = None,
    ) -> DraftPage:
        """A reply that is ready to be sent; changes nothing.

        Args:
            ref: Which ask; of a merged one the person who asked it.
            to: Name of the requester to answer; "" is the first who was not answered.
            situation: "later", "trade", ...; "" is chosen.
            tone: None is chosen.
            shape: None is chosen.
            variant: Name of a template's variant; "" is chosen.
            other: Name of somebody who knows the area, for a redirect.
            change: Who left or which goal ended, for *changed*.

        Raises:
            NotFound: No such ask or person.
            BadInput: No such situation or variant.
        """
        with self._planning.look() as look:
            original = find_original(look.reader, ref)
            ask = follow_merge(look.reader, original)
            person = self._whom(ask, original, to, look, whom_it_concerns(ask, look.picture, situation))
            named = OtherPerson(first_name=_first_name(other, look.picture)) if other else None
            if situation == "changed" and change is None:
                change = ended_behind(ask, look.reader, look.picture.today)
            answerable = reply_facts(
                ask, person, look.picture, situation=situation, other=named, reader=look.reader, change=change
            )
            earlier = self._earlier(look.reader, answerable.person)
            draft = self._renderer.render(
                answerable.facts, earlier, situation=situation, tone=tone, shape=shape, variant=variant
            )
            return self._page(draft, ask, person, answerable.ahead, look)

    def not_now(self, ref: str, look: Look) -> DraftPage:
        """The reply that puts an open ask off, or asks what must be known first; changes nothing.

        Unlike `draft` it never chooses a yes, and no acknowledgement either: it is asked for by who has decided.

        Args:
            ref: Which ask; of a merged one the person who asked it.
            look: The look at the desk that the dates come from.

        Raises:
            NotFound: No such ask.
            BadInput: A template of the user's own is broken.
        """
        original = find_original(look.reader, ref)
        ask = follow_merge(look.reader, original)
        person = self._whom(ask, original, "", look)
        answerable = reply_facts(ask, person, look.picture, reader=look.reader)
        facts = replace(
            answerable.facts,
            is_accepted=False,
            is_heads_down=False,
            done=(),
            asked=None,
            tool=tool_of(look.reader, ask),
        )
        draft = self._renderer.render(facts, self._earlier(look.reader, answerable.person))
        return self._page(draft, ask, person, answerable.ahead, look)

    def check(self, page: DraftPage, text: str) -> ReplyCheck:
        """What a draft says as it was edited: its lint, and the day it would promise; changes nothing.

        Raises:
            NotFound: Its ask is gone.
        """
        with self._planning.look() as look:
            ask = find_original(look.reader, page.ask_uid)
            person = match_person(list(look.picture.context.people.values()), page.person) if page.person else None
            return check_text(page, text, reply_facts(ask, person, look.picture, situation=page.situation).facts)

    def keep(self, ask_uid: str, begun: BegunReply) -> None:
        """Keep what is half written on an ask, so that a crash loses none of it; no texts forget it."""
        if begun.texts:
            self._half_written.keep(ask_uid, begun)
        else:
            self._half_written.forget(ask_uid)

    def half_written(self, ask_uid: str) -> BegunReply | None:
        """What was half written on an ask and not sent; None when nothing was."""
        return self._half_written.begun(ask_uid)

    def send(
        self, page: DraftPage, *, text: str | None = None, promised_on: date | Unsaid | None = AS_DRAFTED
    ) -> SentPage:
        """Copy a draft and record that it went out: its promise, and what becomes of the ask. One act.

        Args:
            page: The draft, as it was shown.
            text: As edited; None is as drafted.
            promised_on: The day that the text promises; None when it promises none.

        Raises:
            Refused: The ask was closed meanwhile.
        """
        message = page.message if text is None else text
        copied = self._clipboard.copy(message)
        return self.record(page, text=message, promised_on=promised_on, copied=copied)

    def record(
        self, page: DraftPage, *, text: str, promised_on: date | Unsaid | None = AS_DRAFTED, copied: str = ""
    ) -> SentPage:
        """Record a reply that went out by whatever way; see ``send``."""
        now = self._now()
        day = page.quoted_on if promised_on is AS_DRAFTED else promised_on
        with self._store.act("reply", at=now) as tx:
            picture = self._planning.picture(tx)
            ask = tx.get(Ask, page.ask_uid)
            if ask is None:
                raise NotFound(f"No ask #{page.ask_id}.", "`triage list` shows the open ones.")
            key = person_key_of(page.person, picture)
            sent = SentReply(
                uid=self._new_uid(),
                ask_uid=ask.uid,
                person=key,
                situation=page.situation,
                variant=page.variant,
                text=text,
                sent_at=now,
            )
            tx.put(sent)
            if day is not None and ask.is_open:
                quote = Quote(on=day, dates=Dates(page.dates or Dates.FINISH), made_at=now, ahead=page.ahead)
                promise_day(tx, ask, key, quote, self._new_uid(), picture.zone.key)
            ask = move_on(tx, ask, key, page, day, picture)
            words = sent_words(ask, page, day if ask.is_open else None, picture)
            tx.describe(words)
        self._half_written.forget(page.ask_uid)
        return SentPage(
            draft=page,
            copied=copied,
            promised_on=day if ask.is_open else None,
            words=words,
            notes=next_steps(ask, page, picture),
        )

    def release(self, refs: Sequence[str], *, to: str = "") -> list[str]:
        """Take back the open promises on asks: they know that the date is off. One act.

        Raises:
            NotFound: No such ask, or no open promise on it.
        """
        now = self._now()
        released: list[str] = []
        with self._store.act("release", at=now) as tx:
            people = tx.all(Person)
            wanted = find_person(people, to).key if to else ""
            for ref in refs:
                ask = follow_merge(tx, find_original(tx, ref))
                promises = [
                    one for one in tx.promises(open_only=True, ask_uids=[ask.uid]) if not wanted or one.person == wanted
                ]
                if not promises:
                    raise NotFound(f"No open promise on #{ask.id}.", "`triage promises` lists them.")
                for promise in promises:
                    tx.put(replace(promise, state=PromiseState.RELEASED, closed_at=now))
                released.append(f"#{ask.id}")
            tx.describe(f"released the promise on {', '.join(released)}")
        return released

    def _earlier(self, reader: Reader, person: str) -> list[SentReply]:
        return reader.replies(person=person, since=self._now() - UNLIKE_FOR) if person else []

    def _whom(self, ask: Ask, original: Ask, to: str, look: Look, concerned: str = "") -> Person | None:
        reader, picture = look.reader, look.picture
        if to:
            return find_person(list(picture.context.people.values()), to)
        keys = [
            key for key in (*(original.requesters if original.uid != ask.uid else ()), *ask.requesters) if key != ME
        ]
        keys = [concerned] if concerned else keys or [one.person for one in picture.promises.get(ask.uid, ())]
        told = {reply.person for reply in reader.replies(ask_uids=[ask.uid])}
        chosen = next((key for key in keys if key not in told), keys[0] if keys else "")
        return picture.context.people.get(chosen)

    def _page(self, draft: Draft, ask: Ask, person: Person | None, ahead: tuple[str, ...], look: Look) -> DraftPage:
        told = {reply.person for reply in look.reader.replies(ask_uids=[ask.uid])}
        mine = person.key if person else ""
        asked = [key for key in ask.requesters if key != ME]
        names = look.picture.names
        page = _drafted(draft, ask, person, ahead)
        return replace(page, requesters=names(asked), others=names(key for key in asked if key not in {mine, *told}))


def person_key_of(name: str, picture: Picture) -> str:
    """The key of a shown name; "" for nobody."""
    for person in picture.context.people.values():
        if person.name == name:
            return person.key
    return person_key(name)


def _drafted(draft: Draft, ask: Ask, person: Person | None, ahead: tuple[str, ...]) -> DraftPage:
    return DraftPage(
        ask_id=ask.id,
        ask_uid=ask.uid,
        ask_title=ask.title,
        person=person.name if person else "",
        situation=draft.situation,
        tone=draft.tone.value,
        shape=draft.shape.value,
        variant=draft.variant,
        subject=draft.subject,
        text=draft.text,
        quoted_on=draft.quoted_on,
        dates=draft.dates.value if draft.dates else "",
        look_again_on=draft.look_again_on,
        ahead=ahead,
        findings=tuple((one.start, one.end, one.words) for one in draft.findings),
        variants=draft.variants,
        ask_version=ask.version,
        is_open=ask.is_open,
    )


def _first_name(name: str, picture: Picture) -> str:
    person = match_person(list(picture.context.people.values()), name)
    return person.first_name if person else name.strip().lstrip("@").split()[0].capitalize()
