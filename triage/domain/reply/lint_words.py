"""The words that the lint looks for. Source: the rules and the lint for replies; each list is short on purpose."""

from __future__ import annotations

import re
from typing import NamedTuple


class WordRule(NamedTuple):
    """Words that must not be in a reply.

    Attributes:
        rule: Name shown to the user.
        why: What is wrong with them, in a few words.
        pattern: What matches them, in text where names of asks are masked.
    """

    rule: str
    why: str
    pattern: re.Pattern[str]


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w'’])(?:{'|'.join(phrases)})(?![\w])")


REFUSALS = _words(
    "no",
    "nope",
    "nah",
    "never",
    r"ca(?:n['’]?|nno)t",
    "can not",
    r"wo(?:n['’]?)t",
    "will not",
    r"(?:would|could|should)(?:n['’]?t| not)",
    r"(?:do|does|did|have|has|had|is|are|was|were|am)(?:n['’]t| not)",
    r"not",
    "unable",
    "unfortunately",
    r"declin(?:e|ed|ing)",
    r"refus(?:e|ed|ing|al)",
    r"reject(?:ed|ing)?",
    "impossible",
    "unavailable",
    "out of scope",
    r"have to pass",
    r"pass on this",
)

SOFT_REFUSALS = _words(
    r"i['’]d rather",
    "i would rather",
    "hard to",
    "difficult to",
    "tricky",
    "maybe another time",
    "some other time",
    "another time",
    "at some point",
    "eventually",
    "if only",
    r"i['’]m afraid",
    "i am afraid",
    "i wish i",
    "as much as i",
    r"push(?:ing)? back",
    "struggl(?:e|ing)",
    "too much on",
    r"(?:would|i['’]d) (?:love|like|be (?:happy|glad)) to(?: \w+){0,3},? but",
    r"i['’]ll try",
    "i will try",
    "hopefully",
    "could possibly",
    r"(?:this|that|it|yours) (?:will |would )?(?:has|have) to wait",
    "can (?:this|that|it) wait",
    "park (?:this|that|it)",
    "i doubt",
    "do my best",
    "see what i can do",
    "a stretch",
    "ask me again",
    r"the earliest (?:i|we|that)",
    r"(?:little|slim|small) chance",
    "better off",
    r"squeez(?:e|ing)",
    r"low[- ]prio(?:rity)?",
    "only have time",
    r"(?:when|if) (?:i|we) (?:can|get to it|find (?:the |some )?time)(?=\s*(?:[.,!?]|$))",
    r"(?:once|when|until) things (?:calm|settle|slow|quiet)",
    r"(?:push|move|postpone) (?:this|that|it|yours) to (?:next|some|another)",
)

EMPTY_WORDS = _words(
    "sorry",
    r"apologi[sz]e[sd]?",
    "apolog(?:y|ies)",
    "excuse",
    "swamped",
    "slammed",
    "snowed under",
    "drowning",
    r"(?:so|super|really|very|crazy|too) busy",
    "bandwidth",
    "at capacity",
    "full plate",
    r"plate is (?:\w+ )?full",
    "on my plate",
    "underwater",
    "tied up",
    "stuck in",
    r"(?:under|short-)staffed",
    "other commitments",
    "more important work",
    "bear with",
    "your patience",
    "i regret",
    "overloaded",
    "overwhelmed",
    "hectic",
    r"(?:too|so) many (?:other )?things",
    "going on this week",
    r"(?:schedule|calendar|week|day) is (?:\w+ )?(?:packed|full|booked)",
    r"protect my (?:time|focus)",
    "as per my",
    "my bad",
    "bad news",
    "regrettably",
    "circle back",
    "touch base",
    "kindly",
    r"(?:de)?priorit(?:i[sz]e[sd]?|i[sz]ing|y|ies)",
    r"(?:some|any)(?:one|body) (?:else )?(?:on|in|from) (?:the|my|our) team",
    "asking someone else",
)

RAW_WORDS = _words(r"your (?:request|ticket|ask)", r"p[0-3]", r"p[58]0", "percentile", r"ask \d+")

PLACEHOLDERS = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|<[a-z_ ]{2,30}>|\[(?:name|date|thing|person|todo|x)\]|\[[A-Z][A-Z _]*\]"
    r"|(?i:\b(?:todo|tbd|xxx|lorem ipsum)\b)|\b(?:by|on|at|for|until) (?:…|\.{3}|[—–])(?=[\s.,]|$)|_{3,}|\(\s*\)"
    r"|\bNone\b|\bundefined\b"
)
SPACING = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)|\s+[,.;:!?](?=\s|$)|,\s*[,.]|(?<!\.)\.\.(?!\.)")
REPEATED = re.compile(r"(?i)\b([a-z]+)\s+\1\b")
IDS = re.compile(r"(?<!\w)#\d+\b")
CLOCK = re.compile(r"(?i)\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|\b1?\d\s?[ap]\.?m\b")
CHAT_DRESS = re.compile(r"(?m)^\s*(?:[-*•]|\d+[.)])\s|\*\*|^(?:(?:Best|Kind) regards|Best|Regards|Cheers),?\s*$")

WORD_RULES = (
    WordRule("refusal", "says no", REFUSALS),
    WordRule("soft-refusal", "reads as a no", SOFT_REFUSALS),
    WordRule("empty", "an excuse or an empty phrase", EMPTY_WORDS),
    WordRule("raw", "inside language: say it in their words", RAW_WORDS),
    WordRule("raw", "a number from the list: say it in their words", IDS),
    WordRule("placeholder", "not filled in", PLACEHOLDERS),
    WordRule("spacing", "stray space or mark", SPACING),
    WordRule("repeated", "the same word twice", REPEATED),
)

WILLING = _words(
    "happy to",
    "happily",
    "glad to",
    "gladly",
    "glad you",
    "pleased to",
    "delighted to",
    "excited to",
    "keen to",
    r"i['’]m in",
    "i am in",
    "count me in",
    r"(?:i|i['’]d|we)(?: would)? (?:enjoy|welcome)",
    r"i['’]d like to",
    "i would like to",
    r"i['’]ll",
    "i will",
    r"i can",
    r"i could",
    "yes",
    "sure",
    "of course",
    "with pleasure",
    r"want me to",
    r"shall i",
    r"should i",
    r"you['’]ll have",
    r"you['’]d have",
    "you will have",
    "you would have",
    "all yours",
)
"""Any of these says that the writer is willing."""

EAGER = _words(
    "happy to", "happily", "glad to", "gladly", "pleased to", "delighted to", "excited to", "keen to", "with pleasure"
)
"""Said once it is meant; said twice it is a manner."""

FIRST = _words(
    "first",
    "then",
    "after",
    "afterwards",
    "once",
    "before (?:it|that|yours|this)",
    "ahead of",
    "behind",
    "until",
    "through",
    "next in line",
    r"finish(?:ing)?",
    "at the moment",
    "right now",
    "today i['’]m on",
    "lined up",
    "comes? before",
    "as soon as",
)
"""Any of these tells that something comes first."""
