"""The words that forms are filed under: counts and postings, read through a cache and written back at the end."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Collection, Iterable
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

_ENTRY = struct.Struct("<if")


@dataclass(slots=True)
class _Key:
    id: int
    forms: int
    filled: int
    is_stored: bool


class Postings:
    """Counts and postings of keys, through one connection. What is changed is written by :meth:`flush`."""

    def __init__(self, questions: sql.Questions) -> None:
        self._questions = questions
        self._keys: dict[str, _Key | None] = {}
        self._runs: dict[int, bytearray] = {}
        self._stored_runs: set[int] = set()
        self._dirty_keys: set[str] = set()
        self._dirty_runs: set[int] = set()
        self._next_id = 0

    def counts(self, keys: Collection[str]) -> dict[str, int]:
        """How many forms are filed under each key; keys of none are missing."""
        self._read_keys(keys)
        return {key: one.forms for key in keys if (one := self._keys[key]) is not None and one.forms}

    def newest(self, keys: Collection[str], each: int) -> dict[str, tuple[array[int], array[float]]]:
        """For each key the ids and weights of the newest forms filed under it, oldest first, at most so many."""
        self._read_keys(keys)
        held = [(key, one) for key in keys if (one := self._keys[key]) is not None]
        self._read_runs(run for _, one in held for run in _last_runs(one, each))
        found = {}
        for key, one in held:
            whole = b"".join([self._runs[run] for run in _last_runs(one, each)])
            found[key] = _split(whole[-each * _ENTRY.size :])
        return found

    def file(self, form_id: int, weight: float, keys: Collection[str]) -> None:
        """File a new form under its keys."""
        self._read_keys(keys)
        for key in keys:
            if self._keys[key] is None:
                self._keys[key] = _Key(self._new_id(), 0, 0, is_stored=False)
        ones = [one for key in keys if (one := self._keys[key]) is not None]
        self._read_runs(_run_of(one, one.filled) for one in ones if one.filled % RUN)
        for one in ones:
            run = _run_of(one, one.filled)
            self._runs.setdefault(run, bytearray()).extend(_ENTRY.pack(form_id, weight))
            self._dirty_runs.add(run)
            one.filled += 1
        self._dirty_keys.update(keys)

    def count(self, keys: Collection[str], by: int) -> None:
        """Count one form more (1) or less (-1) under each of the keys, which must be filed, and among all."""
        self._read_keys([*keys, ALL])
        if self._keys[ALL] is None:
            self._keys[ALL] = _Key(self._new_id(), 0, 0, is_stored=False)
        for key in {*keys, ALL}:
            one = self._keys[key]
            if one is not None:
                one.forms += by
                self._dirty_keys.add(key)

    def flush(self) -> None:
        """Write what was changed."""
        changed = [(key, one) for key in sorted(self._dirty_keys) if (one := self._keys[key]) is not None]
        fresh = [(key, one.id, one.forms, one.filled) for key, one in changed if not one.is_stored]
        self._questions.write(sql.NEW_KEY, fresh)
        old = [(one.forms, one.filled, key) for key, one in changed if one.is_stored]
        self._questions.write(sql.OLD_KEY, old)
        for _, one in changed:
            one.is_stored = True
        runs = sorted(self._dirty_runs)
        new_runs = [(run, bytes(self._runs[run])) for run in runs if run not in self._stored_runs]
        self._questions.write(sql.NEW_RUN, new_runs)
        old_runs = [(bytes(self._runs[run]), run) for run in runs if run in self._stored_runs]
        self._questions.write(sql.OLD_RUN, old_runs)
        self._stored_runs.update(runs)
        self._dirty_keys.clear()
        self._dirty_runs.clear()

    def _new_id(self) -> int:
        if not self._next_id:
            self._next_id = int(self._questions.rows(sql.LAST_KEY)[0][0])
        self._next_id += 1
        return self._next_id

    def _read_keys(self, keys: Iterable[str]) -> None:
        missing = [key for key in keys if key not in self._keys]
        if missing:
            self._keys.update(dict.fromkeys(missing))
            for key, number, forms, filled in self._questions.among(sql.KEYS, missing):
                self._keys[key] = _Key(number, forms, filled, is_stored=True)

    def _read_runs(self, runs: Iterable[int]) -> None:
        missing = [run for run in runs if run not in self._runs]
        if missing:
            for run, entries in self._questions.among(sql.RUNS, missing):
                self._runs[run] = bytearray(entries)
                self._stored_runs.add(run)


def _run_of(one: _Key, position: int) -> int:
    """The run that holds the posting at a position of a key."""
    return one.id * PLACES + position // RUN


def _last_runs(one: _Key, each: int) -> range:
    """The runs that hold a key's newest postings."""
    first = max(0, one.filled - each)
    return range(_run_of(one, first), _run_of(one, one.filled - 1) + 1) if one.filled else range(0)


def _split(entries: bytes) -> tuple[array[int], array[float]]:
    """The ids and the weights of packed postings."""
    ids, weights = array("i", entries), array("f", entries)
    if sys.byteorder == "big":
        ids.byteswap()
        weights.byteswap()
    return ids[::2], weights[1::2]
