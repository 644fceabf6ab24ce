"""Inflection by shape: gerund, base form, singular, article. English only, right for the words in `words`."""

from __future__ import annotations

from triage.domain.reply.phrasing.words import NOUN_FIRST, VERB_FIRST, VERBS

_DOUBLED = frozenset(
    """
    begin bid chat cut debug dig drop fit flag flip forget get grab hit let log map plan plug pin pop prep put rerun
    reset rid run scan set ship shut sit skip snap split spot stop submit swap tag tap trim unpin unplug wrap
    zip refer transfer program
    """.split()
)
_IRREGULAR_PAST = {
    "built": "build",
    "got": "get",
    "made": "make",
    "ran": "run",
    "sent": "send",
    "took": "take",
    "wrote": "write",
    "found": "find",
    "met": "meet",
}
_PLURAL_ONLY = frozenset(
    "rights settings analytics sales credentials statistics news series details goods terms".split()
)
_VOWELS = "aeiou"
_ALL_VERBS = VERBS | VERB_FIRST | NOUN_FIRST


def is_verb(word: str) -> bool:
    """Whether a word is the base form of a known verb, in whatever capitals."""
    small = word.casefold()
    return small in _ALL_VERBS or is_doing_again(small)


def is_doing_again(small: str) -> bool:
    """Whether a small word is "re" before a known verb ("retrigger")."""
    stem = small.removeprefix("re").removeprefix("-")
    return small.startswith("re") and len(stem) > 3 and stem in VERBS


def gerund(verb: str) -> str:
    """The -ing form of a base form; what follows a blank is kept.

    >>> [gerund(word) for word in ("fix", "update", "set up", "debug", "tie", "see")]
    ['fixing', 'updating', 'setting up', 'debugging', 'tying', 'seeing']
    """
    base, blank, rest = verb.partition(" ")
    if base.endswith("ie"):
        stem = base[:-2] + "y"
    elif base.endswith("e") and len(base) > 2 and not base.endswith(("ee", "oe", "ye")):
        stem = base[:-1]
    elif base.rpartition("-")[2] in _DOUBLED:
        stem = base + base[-1]
    else:
        stem = base
    return f"{stem}ing{blank}{rest}"


def base_of_gerund(word: str) -> str:
    """The verb of an -ing form, or "" when no known verb makes it.

    >>> base_of_gerund("Fixing"), base_of_gerund("migrating"), base_of_gerund("setting"), base_of_gerund("string")
    ('fix', 'migrate', 'set', '')
    """
    small = word.casefold()
    if not small.endswith("ing") or len(small) < 5:
        return ""
    stem = small[:-3]
    candidates = (stem, stem + "e", stem[:-1], stem[:-1] + "ie" if stem.endswith("y") else stem)
    if small.startswith("re-") and (again := base_of_gerund(small[3:])):
        return f"re-{again}"
    return next((base for base in candidates if base in _ALL_VERBS and gerund(base) == small), "")


def base_of_past(word: str) -> str:
    """The verb of a past form, or "" when no known verb makes it.

    >>> base_of_past("Added"), base_of_past("updated"), base_of_past("built"), base_of_past("need")
    ('add', 'update', 'build', '')
    """
    small = word.casefold()
    if small in _IRREGULAR_PAST:
        return _IRREGULAR_PAST[small]
    if not small.endswith("ed"):
        return ""
    stem = small[:-2]
    candidates = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, stem[:-1] + "y")
    return next((base for base in candidates if base in _ALL_VERBS and _past(base) == small), "")


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLED else "") + "ed"


def singular(word: str) -> str:
    """A plain small plural made singular; anything else as it is.

    >>> singular("keys"), singular("queries"), singular("status"), singular("APIs"), singular("access")
    ('key', 'query', 'status', 'APIs', 'access')
    """
    if (
        word in _PLURAL_ONLY
        or not word.isalpha()
        or not word.islower()
        or len(word) < 4
        or word.endswith(("ss", "us", "is", "news", "series"))
    ):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return singular(word.casefold()) != word.casefold() or word.casefold() in {"people", "data"}


def with_indefinite(phrase: str) -> str:
    """A phrase with "a" or "an" before it.

    >>> with_indefinite("invoice"), with_indefinite("user list"), with_indefinite("hour")
    ('an invoice', 'a user list', 'an hour')
    """
    small = phrase.casefold()
    sounds_vowel = small.startswith(("hour", "honest")) or (
        small[:1] in tuple(_VOWELS) and not small.startswith(("uni", "use", "usa", "uti", "eu", "one"))
    )
    return f"{'an' if sounds_vowel else 'a'} {phrase}"
