"""The words that forms are filed under: counts and postings, read through a cache and written back at the end."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from triage.store import kind_questions as sql

RUN = 256
"""Postings a row: a new form rewrites one row of at most 2 KiB for each of its keys, and 1,000 postings are 5 rows."""
PLACES = 1 << 20
"""Runs that a key may have."""
MOST = 1 << 28
"""More postings than any key has."""
ALL = ""
"""The key that every form is filed under, without postings: its count is how many forms there are."""

_ENTRY = 8
"""Bytes of a posting: the form's id, a whole number, and its weight, a float, both of four bytes, little end first."""


@dataclass(slots=True)
class _Key:
    """A key with those of its postings that were read: runs from ``first_run`` on, oldest first."""

    id: int
    forms: int
    filled: int
    stored: int
    first_run: int
    ids: array[int]


class Postings:
    """Counts and postings of keys, through one connection. What is changed is written by :meth:`flush`.

    Attributes:
        weights: Of the forms whose postings were read, by id.
    """

    def __init__(self, questions: sql.Questions) -> None:
        self._questions = questions
        self._rows: dict[str, tuple[str, int, int, int] | None] = {}
        self._counts: dict[str, int] = {}
        self._keys: dict[str, _Key] = {}
        self._dirty: dict[str, int] = {}
        self._next_id = 0
        self.weights: dict[int, float] = {}

    def counts(self, keys: Collection[str]) -> dict[str, int]:
        """How many forms are filed under each key; keys of none are missing."""
        self._read_keys(keys)
        return {key: forms for key in keys if (forms := self._counts[key])}

    def newest(self, keys: Collection[str], each: int) -> dict[str, array[int]]:
        """For each key the ids of the newest forms filed under it, oldest first, at most so many."""
        self._read_keys(keys)
        held = [(key, one) for key in keys if (one := self._key(key)) is not None]
        self._read_runs([one for _, one in held], each)
        return {key: one.ids[-each:] for key, one in held}

    def file(self, form_id: int, weight: float, keys: Collection[str]) -> None:
        """File a new form under its keys."""
        ones = [self._made(key) for key in keys]
        self._read_runs([one for one in ones if one.filled % RUN], 1)
        for key, one in zip(keys, ones, strict=True):
            self._dirty.setdefault(key, one.filled // RUN)
            one.ids.append(form_id)
            one.filled += 1
        self.weights[form_id] = weight

    def count(self, keys: Collection[str], by: int) -> None:
        """Count one form more (1) or less (-1) under each of the keys, and among all."""
        for key in {*keys, ALL}:
            one = self._made(key)
            one.forms += by
            self._counts[key] = one.forms
            self._dirty.setdefault(key, one.filled // RUN)

    def flush(self) -> None:
        """Write what was changed."""
        changed = [(key, self._keys[key], run) for key, run in sorted(self._dirty.items())]
        fresh = [(key, one.id, one.forms, one.filled) for key, one, _ in changed if one.stored < 0]
        old = [(one.forms, one.filled, key) for key, one, _ in changed if one.stored >= 0]
        new_runs: list[tuple[int, bytes]] = []
        old_runs: list[tuple[bytes, int]] = []
        for _, one, first in changed:
            for run in range(first, _runs(one.filled)):
                if run * RUN < one.stored == one.filled:
                    continue  # only its count changed
                number, entries = one.id * PLACES + run, self._packed(one, run)
                if run * RUN < one.stored:
                    old_runs.append((entries, number))
                else:
                    new_runs.append((number, entries))
            one.stored = one.filled
        self._questions.write(sql.NEW_KEY, fresh)
        self._questions.write(sql.OLD_KEY, old)
        self._questions.write(sql.NEW_RUN, sorted(new_runs))
        self._questions.write(sql.OLD_RUN, old_runs)
        self._dirty.clear()

    def _packed(self, one: _Key, run: int) -> bytes:
        start = (run - one.first_run) * RUN
        ids = one.ids[start : start + RUN]
        weights = array("i", array("f", [self.weights[form_id] for form_id in ids]).tobytes())
        entries = array("i", bytes(_ENTRY * len(ids)))
        entries[::2], entries[1::2] = ids, weights
        if sys.byteorder == "big":
            entries.byteswap()
        return entries.tobytes()

    def _made(self, key: str) -> _Key:
        """A key, made when there is none yet."""
        self._read_keys([key])
        one = self._key(key)
        if one is None:
            if not self._next_id:
                self._next_id = int(self._questions.rows(sql.LAST_KEY)[0][0])
            self._next_id += 1
            one = self._keys[key] = _Key(self._next_id, 0, 0, -1, 0, array("i"))
        return one

    def _key(self, key: str) -> _Key | None:
        """A key whose row was read, with room for its postings; None when there is none."""
        one = self._keys.get(key)
        row = self._rows.get(key)
        if one is None and row is not None:
            _, number, forms, filled = row
            one = self._keys[key] = _Key(number, forms, filled, filled, _runs(filled), array("i"))
        return one

    def _read_keys(self, keys: Iterable[str]) -> None:
        missing = [key for key in keys if key not in self._rows]
        if missing:
            self._rows.update(dict.fromkeys(missing))
            self._counts.update(dict.fromkeys(missing, 0))
            for row in self._questions.among(sql.KEYS, missing):
                self._rows[row[0]] = row
                self._counts[row[0]] = row[2]

    def _read_runs(self, ones: Sequence[_Key], each: int) -> None:
        """Read the runs that hold the newest postings of keys, as far as they are not read yet."""
        wanted = [(one, max(0, one.filled - each) // RUN) for one in ones]
        unread = [(one, first) for one, first in wanted if first < one.first_run]
        if not unread:
            return
        numbers = [one.id * PLACES + run for one, first in unread for run in range(first, one.first_run)]
        found = {run: _split(entries) for run, entries in self._questions.among(sql.RUNS, numbers)}
        for one, first in unread:
            older = array("i")
            for run in range(first, one.first_run):
                ids, weights = found[one.id * PLACES + run]
                older.extend(ids)
                self.weights.update(zip(ids, weights, strict=True))
            one.ids = older + one.ids
            one.first_run = first


def _runs(filled: int) -> int:
    """How many runs so many postings take."""
    return -(-filled // RUN)


def _split(entries: bytes) -> tuple[array[int], array[float]]:
    """The ids and the weights of packed postings."""
    ids, weights = array("i", entries), array("f", entries)
    if sys.byteorder == "big":
        ids.byteswap()
        weights.byteswap()
    return ids[::2], weights[1::2]
