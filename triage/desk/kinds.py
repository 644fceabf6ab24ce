"""Kinds of asks that come again: lists, pages, and the user's word about them. Each act is one undoable act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from triage.capture.text import clean_title
from triage.desk.kind_facts import KindFacts, facts_of, page_of
from triage.desk.placing import Progress, place_rest
from triage.desk.planning import Look
from triage.desk.ports import AskQuery, Store, Writer
from triage.desk.refs import find_original
from triage.desk.regrouping import find_kind, member_of_ask, put_case, regrouped
from triage.desk.seen import alert_words
from triage.domain.ask import Ask
from triage.domain.repeats import marks
from triage.domain.repeats.kind import KindState, Member
from triage.errors import BadInput, NotFound, Refused
from triage.views.kinds import KindLine, KindList, KindPage, Regrouped
from triage.views.words import listing

LEAST = 3
"""A kind is worth a line from its third ask on: twice is chance."""

Looking = Callable[[], AbstractContextManager[Look]]


class KindService:
    """Looks at kinds, and acts on them.

    Args:
        store: Where they are kept.
        look: A look at the desk.
        now: The present instant.
    """

    def __init__(self, store: Store, look: Looking, now: Callable[[], datetime]) -> None:
        self._store = store
        self._look = look
        self._now = now

    def place_rest(self, progress: Progress = lambda done: None) -> int:
        """Give every ask that has none its place among the kinds; returns how many got one."""
        return place_rest(self._store, self._now(), progress)

    def asks(self) -> int:
        """How many asks there are to see."""
        with self._store.read() as reader:
            return reader.count(AskQuery(include_merged=True))

    def rebuild(self, progress: Progress = lambda done: None) -> int:
        """See all asks anew, in the order of their numbers; what the user said stays. Returns how many were seen."""
        with self._store.act("see", at=self._now()) as tx:
            tx.forget_places()
        return self.place_rest(progress)

    def kinds(self, *, least: int = LEAST, with_dismissed: bool = False) -> KindList:
        """The kinds, what automating saves most first.

        Args:
            least: Only those with so many asks.
            with_dismissed: Also those dismissed that have not grown much since.
        """
        with self._look() as look:
            found = (facts_of(look.reader, look.picture, kind) for kind in look.reader.kinds(least))  # one at a time
            lines = [facts.line for facts in found if facts and facts.cost.times >= least]
            shown = [line for line in lines if with_dismissed or not _is_quiet(line)]
            shown.sort(key=lambda line: (-line.payback.first_year_gain_h, -line.cost.times, line.ref))
            return KindList(today=look.picture.today, kinds=tuple(shown), hidden=len(lines) - len(shown))

    def alerts(self, uids: Sequence[str]) -> tuple[str, ...]:
        """What is to be said aloud of new asks: that their kind keeps coming, for the first time."""
        with self._store.read() as reader:
            loud = [uid for uid in uids if (member := reader.get(Member, uid)) is not None and member.is_alert]
        if not loud:
            return ()
        with self._look() as look:
            return tuple(words for uid in loud if (words := alert_words(look.reader, look.picture, uid)))

    def page(self, ref: str) -> KindPage:
        """Everything about one kind.

        Raises:
            NotFound: No such kind.
        """
        with self._look() as look:
            return page_of(self.facts(look, ref), look.picture, look.reader)

    def facts(self, look: Look, ref: str) -> KindFacts:
        """What is known of the kind that a reference means.

        Raises:
            NotFound: No such kind.
        """
        facts = facts_of(look.reader, look.picture, find_kind(look.reader, ref))
        if facts is None:
            raise NotFound(f"No kind {ref}.", "`triage repeats` lists them.")
        return facts

    def same(self, a: str, b: str) -> Regrouped:
        """Say that two asks are of one kind; their kinds become one.

        Raises:
            NotFound: One does not exist.
            Refused: It is one ask, or asks of the two kinds are marked not the same.
        """
        with self._store.act("same", at=self._now()) as tx:
            one, other = self._two(tx, a, b)
            regroup = marks.same(one.uid, other.uid, tx.earlier())
            regrouped(tx, regroup)
            words = f"#{one.id} and #{other.id} are the same kind"
            tx.describe(words)
        return self._said(words, one.uid)

    def not_same(self, a: str, b: str) -> Regrouped:
        """Say that two asks are not of one kind; the first leaves the other's. Remembered for what comes.

        Raises:
            NotFound: One does not exist.
            Refused: It is one ask.
        """
        with self._store.act("not-same", at=self._now()) as tx:
            one, other = self._two(tx, a, b)
            regrouped(tx, marks.not_same(one.uid, other.uid, tx.earlier()))
            words = f"#{one.id} is not the same kind as #{other.id}"
            tx.describe(words)
        return self._said(words, other.uid)

    def merge(self, ref: str, into: str) -> Regrouped:
        """Make two kinds one.

        Raises:
            NotFound: One does not exist.
            Refused: It is one kind, or asks of the two are marked not the same.
        """
        with self._store.read() as reader:
            kinds = [find_kind(reader, each) for each in (ref, into)]
            firsts = [reader.members(kind)[0].ask_id for kind in kinds]
        if kinds[0] == kinds[1]:
            raise Refused("That is one and the same kind.", "`triage repeats` lists them.")
        return self.same(str(firsts[0]), str(firsts[1]))

    def split(self, refs: Sequence[str]) -> Regrouped:
        """Take asks out of their kind; together they are one of their own.

        Raises:
            NotFound: One does not exist.
            Refused: They are not all of one kind, or nothing would stay in it.
        """
        with self._store.act("split", at=self._now()) as tx:
            asks = [find_original(tx, ref) for ref in refs]
            for ask in asks:
                member_of_ask(tx, ask)
            regrouped(tx, marks.split([ask.uid for ask in asks], tx.earlier()))
            words = f"split {listing([f'#{ask.id}' for ask in asks])} off"
            tx.describe(words)
        return self._said(words, asks[0].uid)

    def name(self, ref: str, text: str) -> Regrouped:
        """Call a kind by a name.

        Raises:
            NotFound: No such kind.
            BadInput: No name.
        """
        name = clean_title(text).text
        if not name:
            raise BadInput("A kind needs a name.", 'Example: triage repeats name k7 "QU overrides"')
        return self._set(ref, "name", f'called KIND "{name}"', name=name)

    def dismiss(self, ref: str) -> Regrouped:
        """Let a kind rest: it stays quiet until it has grown much.

        Raises:
            NotFound: No such kind.
        """
        return self._set(ref, "dismiss", "dismissed KIND", state=KindState.DISMISSED)

    def watch(self, ref: str) -> Regrouped:
        """Watch a kind again that was dismissed, built or automated.

        Raises:
            NotFound: No such kind.
        """
        return self._set(ref, "watch", "watching KIND again", state=KindState.WATCHING)

    def _set(self, ref: str, verb: str, words: str, **changes: object) -> Regrouped:
        with self._store.act(verb, at=self._now()) as tx:
            kind = find_kind(tx, ref)
            put_case(tx, kind, self._now(), **changes)
            words = words.replace("KIND", f"k{tx.members(kind)[0].ask_id}", 1)
            tx.describe(words)
        with self._look() as look:
            facts = facts_of(look.reader, look.picture, kind)
            return Regrouped(words=words, today=look.picture.today, line=facts.line if facts else None)

    def _two(self, tx: Writer, a: str, b: str) -> tuple[Ask, Ask]:
        one, other = find_original(tx, a), find_original(tx, b)
        member_of_ask(tx, one)
        member_of_ask(tx, other)
        return one, other

    def _said(self, words: str, uid: str) -> Regrouped:
        with self._look() as look:
            member = look.reader.get(Member, uid)
            facts = facts_of(look.reader, look.picture, member.kind) if member else None
            line = facts.line if facts and facts.cost.times > 1 else None
            return Regrouped(words=words, today=look.picture.today, line=line)


def _is_quiet(line: KindLine) -> bool:
    return line.state is KindState.DISMISSED and not line.has_grown
