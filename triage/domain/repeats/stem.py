"""Light stemming: what stays of an English word when its inflection is taken off."""

from __future__ import annotations

from collections.abc import Mapping

_VOWELS = frozenset("aeiouy")


def stem(word: str, irregular: Mapping[str, str]) -> str:
    """The stem of a lower-case word; words of three letters or fewer, or with other signs, stay as they are.

    Plural, past and -ing go, then the commonest endings that make nouns of verbs (-ation, -ment, -al). It errs on the
    side of too little: what it leaves apart, the thesaurus joins.

    Args:
        word: Lower case; the parts of a hyphenated word are stemmed apart.
        irregular: Forms that no rule finds ("sent" to "send").

    >>> stem("deployments", {}), stem("running", {}), stem("queries", {}), stem("sent", {"sent": "send"})
    ('deploi', 'run', 'queri', 'send')
    """
    if "-" in word:
        return "-".join(stem(part, irregular) for part in word.split("-"))
    if len(word) <= 3 or not (word.isascii() and word.isalpha()):
        return irregular.get(word, word)
    base = _singular(irregular.get(word, word))
    base = _present(irregular.get(base, base))
    base = _verb(irregular.get(base, base))
    if len(base) > 3:
        if base[-1] == "e":
            return base[:-1]
        if base[-1] == "y":
            return base[:-1] + "i"
    return base


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _present(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ing") and len(word) > 5 and not _VOWELS.isdisjoint(word[:-3]):
        return _single(word[:-3])
    if word.endswith("ed") and len(word) > 4 and word[-3] != "e" and not _VOWELS.isdisjoint(word[:-2]):
        return _single(word[:-2])
    return word


def _single(word: str) -> str:
    """Without the consonant doubled by an ending: "runn" is "run", but "miss" stays."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sz" and (word[-1] != "l" or len(word) > 4):
        return word[:-1]
    return word


def _verb(word: str) -> str:
    if word.endswith("ification"):
        return word[:-7] + "y"
    if word.endswith("ation") and len(word) > 7:
        return word[:-3]
    if word.endswith("ion") and len(word) > 6 and word[-4] in "st":
        return word[:-3]
    if word.endswith("ment") and len(word) > 7:
        return word[:-4]
    if word.endswith(("al", "ly")) and len(word) > 6:
        return word[:-2]
    return word
